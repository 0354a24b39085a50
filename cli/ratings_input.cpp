#include "cli/ratings_input.hpp"

#include <algorithm>

#include "cli/given_file.hpp"
#include "cli/project_access.hpp"
#include "coding/agreement/ratings_file.hpp"
#include "coding/agreement/sets.hpp"
#include "coding/agreement/square_file.hpp"
#include "coding/base/error.hpp"
#include "coding/base/number.hpp"

namespace coding::cli {

namespace {

RatingsFileOptions file_options(const Request& request) {
  return {.categories = request.list("categories"),
          .missing = request.list("na"),
          .coders = request.list("coders")};
}

std::string comma_separated(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ",") + word;
  return out;
}

// A word among the categories that keeps them from being numbers; one that may stand for no rating only when
// there is no other.
std::string a_word(const RatingsFile& file) {
  const std::vector<std::string>& missing = file.missing_looking;
  for (const Category& category : file.ratings.categories()) {
    if (!parse_real(category.name) && std::ranges::find(missing, category.name) == missing.end())
      return category.name;
  }
  return missing.empty() ? "" : missing.front();
}

void require_order(const Request& request, const RatingsFile& file) {
  const bool ordered_weights = request.given("weights") && request.text("weights") != "identity";
  const bool ordered_level = request.given("level") && request.text("level") != "nominal";
  if (file.ordered || (!ordered_weights && !ordered_level)) return;
  const std::string word = a_word(file);
  const bool may_be_missing = std::ranges::find(file.missing_looking, word) != file.missing_looking.end();
  throw UsageError(
      {.slug = "order-unknown",
       .message =
           "the category '" + word + "' is no number, and " +
           (ordered_weights ? "--weights " + request.text("weights") : "--level " + request.text("level")) +
           " needs an order",
       .hint = may_be_missing
                   ? "where it says that nobody rated: --na " + comma_separated(file.missing_looking)
                   : "declare it, lowest first: --categories never,sometimes,always"});
}

std::vector<std::string> names_of(const Ratings& ratings) {
  std::vector<std::string> out;
  for (const Category& category : ratings.categories()) out.push_back(category.name);
  return out;
}

void set_scale(Session& session, const Request& request, const std::vector<double>& scores,
               RatingsInput& out) {
  const std::size_t categories = scores.size();
  const auto square = [&](const std::string& file) {
    const GivenFile given = given_file(session, file);
    return read_square(given.bytes, given.name, names_of(out.ratings));
  };
  if (request.given("weights")) {
    out.notes.weights = request.text("weights");
    out.weights = weights_of(weighting_named(out.notes.weights).value(), scores);
  }
  if (request.given("weights-file")) {
    out.notes.weights = request.text("weights-file");
    out.weights = weights_from(categories, square(out.notes.weights));
  }
  if (request.given("distances")) {
    out.notes.distances = request.text("distances");
    out.metric = Metric(categories, square(out.notes.distances));
  } else if (request.given("level") || out.notes.weights.empty()) {
    out.notes.level = request.text("level");
    out.metric = Metric(level_named(out.notes.level).value(), scores);
  }
}

bool has_missing(const Ratings& ratings) {
  return std::ranges::any_of(ratings.cells(), [](Rating rating) { return rating == no_rating; });
}

RatingsInput plain_input(Session& session, const Request& request, const std::string& file) {
  const GivenFile given = given_file(session, file);
  RatingsFile read = read_ratings(given.bytes, given.name, file_options(request));
  require_order(request, read);
  RatingsInput out{.ratings = std::move(read.ratings)};
  out.notes.missing_looking = std::move(read.missing_looking);
  out.notes.declared = request.given("categories");
  set_scale(session, request, request.flag("ranks") ? ranks_of(out.ratings) : scores_of(out.ratings), out);
  return out;
}

RatingsInput set_input(Session& session, const Request& request, const std::string& file) {
  const SetDistance distance = set_distance_named(request.text("sets")).value();
  const GivenFile given = given_file(session, file);
  SetRatingsFile read = read_set_ratings(given.bytes, given.name, file_options(request));
  RatingsInput out{.ratings = std::move(read.ratings.ratings)};
  const std::size_t categories = read.ratings.sets.size();
  out.weights = weights_from(categories, set_weights(distance, read.ratings.sets));
  out.metric = Metric(categories, set_distances(distance, read.ratings.sets));
  out.notes.weights = "1 - " + std::string(name_of(distance));
  out.notes.distances = name_of(distance);
  return out;
}

}  // namespace

std::vector<OptionSpec> ratings_options() {
  return {
      {.name = "ratings",
       .value = "FILE",
       .help = "a table of ratings instead of a project: CSV with , ; or tabs; - for standard input",
       .completion = Completion::file},
      {.name = "coders", .value = "LIST", .help = "only these coders", .comma_separated = true},
      {.name = "categories",
       .value = "LIST",
       .help = "all categories, in their order, also those that nobody used",
       .comma_separated = true},
      {.name = "na",
       .value = "LIST",
       .help = "words that stand for a missing rating, beside the empty cell",
       .comma_separated = true},
      {.name = "by-category", .help = "each category against the rest, too"},
      {.name = "sets",
       .value = "DISTANCE",
       .help = "rate sets of codes; cells of a table as in hope|fear, - the empty one",
       .choices = {"jaccard", "masi", "dice", "nominal"}},
      {.name = "weights",
       .value = "NAME",
       .help = "how far different categories agree",
       .choices = {"identity", "linear", "quadratic", "ordinal", "radical", "ratio", "circular", "bipolar"}},
      {.name = "weights-file",
       .value = "FILE",
       .help = "weights of your own: CSV, a row and a column for each category, 1 on the diagonal",
       .completion = Completion::file},
      {.name = "level",
       .value = "LEVEL",
       .help = "alpha's level of measurement",
       .by_default = "nominal",
       .choices = {"nominal", "ordinal", "interval", "ratio", "circular", "bipolar"}},
      {.name = "distances",
       .value = "FILE",
       .help = "alpha's squared distances: CSV, a row and a column for each category, 0 on the diagonal",
       .completion = Completion::file},
      {.name = "ranks", .help = "take categories 1, 2, 5 as the ranks 1, 2, 3"}};
}

RatingsInput ratings_input(Session& session, const Request& request) {
  const std::string file = request.text("ratings");
  RatingsInput out =
      request.given("sets") ? set_input(session, request, file) : plain_input(session, request, file);
  out.jobs = jobs_of(session);
  out.patterns = patterns_of(out.ratings, out.jobs);
  out.notes.categories = out.ratings.categories().size();
  out.notes.ratings_missing = has_missing(out.ratings);
  return out;
}

}  // namespace coding::cli
