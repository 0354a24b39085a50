#include "coding/agreement/ratings_file.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "agreement/ratings_cells.hpp"
#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/collate.hpp"
#include "coding/text/csv.hpp"
#include "coding/text/nearest.hpp"
#include "coding/text/trim.hpp"

namespace coding {

namespace {

// Where a comma separates nothing it is a decimal sign.
std::optional<double> number_in(std::string label, char separator) {
  if (separator != ',' && std::ranges::count(label, ',') == 1 && std::ranges::count(label, '.') == 0)
    std::ranges::replace(label, ',', '.');
  return parse_real(label);
}

std::optional<std::vector<double>> numbers_in(const auto& labels, char separator) {
  std::vector<double> out;
  for (const std::string& label : labels) {
    const auto number = number_in(label, separator);
    if (!number) return std::nullopt;
    out.push_back(*number);
  }
  return out;
}

struct Scale {
  std::vector<Category> categories{};
  std::vector<Rating> of_label{};
  bool numeric = false;
};

Scale numeric_scale(const std::vector<double>& numbers, std::vector<double> values) {
  Scale out{.numeric = true};
  if (values.empty()) {
    values = numbers;
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
  }
  std::map<double, Rating> places;
  for (const double value : values) {
    places.emplace(value, static_cast<Rating>(out.categories.size()));
    out.categories.push_back({shortest(value), value});
  }
  for (const double number : numbers) {
    const auto place = places.find(number);
    out.of_label.push_back(place == places.end() ? no_rating : place->second);
  }
  return out;
}

// In the order declared, else in natural order, which is for reading and no scale.
Scale word_scale(const LabelNumbers& labels, std::vector<std::string> words) {
  if (words.empty()) {
    words.assign(labels.labels().begin(), labels.labels().end());
    std::ranges::stable_sort(words, [](const auto& a, const auto& b) { return natural_less(a, b); });
  }
  Scale out;
  std::map<std::string_view, Rating> places;
  for (const std::string& word : words) {
    places.emplace(word, static_cast<Rating>(out.categories.size()));
    out.categories.push_back({word, static_cast<double>(out.categories.size() + 1)});
  }
  for (const std::string& label : labels.labels()) {
    const auto place = places.find(label);
    out.of_label.push_back(place == places.end() ? no_rating : place->second);
  }
  return out;
}

Scale scale_of(const RatingsCells& cells, const std::vector<std::string>& declared) {
  const auto numbers = numbers_in(cells.labels.labels(), cells.separator);
  const auto values = numbers_in(declared, '\0');
  if (numbers && values) return numeric_scale(*numbers, *values);
  return word_scale(cells.labels, declared);
}

void require_declared(const Scale& scale, const RatingsCells& cells, std::string_view bytes,
                      std::string_view file) {
  for (std::size_t i = 0; i < scale.of_label.size(); ++i) {
    if (scale.of_label[i] != no_rating) continue;
    std::vector<std::string> names;
    for (const Category& category : scale.categories) names.push_back(category.name);
    const std::string& label = cells.labels.labels()[i];
    const auto near = nearest(label, names);
    Diagnostic diagnostic{.slug = "rating-undeclared",
                          .message = "'" + label + "' is none of the declared categories",
                          .hint = near.empty() ? "declare it too with --categories, or correct the cell"
                                               : "did you mean " + near.front() + "?"};
    diagnostic.place.file = file;
    throw DataError(at_cell(std::move(diagnostic), bytes, cells.places[i].line, cells.places[i].column));
  }
}

void require_distinct(const std::vector<std::string>& declared) {
  for (std::size_t i = 0; i < declared.size(); ++i) {
    if (std::find(declared.begin(), declared.begin() + static_cast<std::ptrdiff_t>(i), declared[i]) ==
        declared.begin() + static_cast<std::ptrdiff_t>(i))
      continue;
    throw UsageError({.slug = "category-twice",
                      .message = "the category '" + declared[i] + "' is declared twice",
                      .hint = "name each category once"});
  }
}

bool looks_missing(std::string_view label) {
  static constexpr std::string_view words[] = {"NA",   "N/A", "n/a", "NaN", "nan", "NULL",
                                               "null", ".",   "-",   "-99", "999"};
  return std::ranges::find(words, label) != std::end(words);
}

}  // namespace

RatingsFile read_ratings(std::string_view bytes, std::string_view file, const RatingsFileOptions& options) {
  require_distinct(options.categories);
  RatingsCells cells = read_cells(bytes, file, options);
  Scale scale = scale_of(cells, options.categories);
  require_declared(scale, cells, bytes, file);
  // Behind a missing rating's, so that none is asked for: -1 is the first.
  std::vector<Rating> category_of = {no_rating};
  category_of.insert(category_of.end(), scale.of_label.begin(), scale.of_label.end());
  for (Rating& cell : cells.cells) cell = category_of[static_cast<std::size_t>(cell) + 1];
  std::vector<std::string> suspects;
  if (options.categories.empty()) {
    for (const Category& category : scale.categories) {
      if (looks_missing(category.name)) suspects.push_back(category.name);
    }
  }
  return {.ratings = Ratings(std::move(cells.coders), std::move(scale.categories), std::move(cells.cells)),
          .units = std::move(cells.units),
          .numeric = scale.numeric,
          .ordered = scale.numeric || !options.categories.empty(),
          .missing_looking = std::move(suspects)};
}

SetRatingsFile read_set_ratings(std::string_view bytes, std::string_view file,
                                const RatingsFileOptions& options) {
  const RatingsCells cells = read_cells(bytes, file, options);
  std::vector<std::vector<std::string>> sets;
  for (const std::string& label : cells.labels.labels()) {
    sets.emplace_back();
    if (label == "-") continue;
    for (const std::string_view part : split(label, '|')) {
      if (!trim(part).empty()) sets.back().emplace_back(trim(part));
    }
  }
  std::vector<std::optional<std::vector<std::string>>> given;
  given.reserve(cells.cells.size());
  for (const Rating cell : cells.cells) {
    given.emplace_back();
    if (cell != no_rating) given.back() = sets[static_cast<std::size_t>(cell)];
  }
  return {.ratings = set_ratings(cells.coders, given), .units = cells.units};
}

}  // namespace coding
