#include "coding/lexicon/stems.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/text/utf8.hpp"
#include "lexicon/persian_suffixes.hpp"
#include "lexicon/snowball.hpp"
#include "lexicon/turkish_stems.hpp"

namespace coding {

namespace {

// Rises when the rules of this file change, so that stems kept from before are made anew.
constexpr std::string_view rules = "1";

constexpr std::size_t azerbaijani_letters = 5;

void require_dictionary(const std::filesystem::path& affixes) {
  const std::filesystem::path words = std::filesystem::path(affixes).replace_extension(".dic");
  for (const auto& file : {affixes, words}) {
    std::error_code error;
    if (std::filesystem::is_regular_file(file, error)) continue;
    throw DataError({.slug = "dictionary-missing",
                     .message = "there is no dictionary file '" + file.string() + "'",
                     .hint = "name hunspell's .aff file; its .dic stands beside it",
                     .place = {file.string()}});
  }
}

Diagnostic note(std::string slug, std::string message, std::string hint) {
  return {.slug = std::move(slug),
          .message = std::move(message),
          .hint = std::move(hint),
          .severity = Severity::note};
}

// Each type, or what remains of it without the longest suffix that leaves a type.
std::vector<std::string> attested_stems(const std::vector<std::string_view>& types) {
  std::vector<std::string_view> sorted = types;
  std::sort(sorted.begin(), sorted.end());
  const auto is_type = [&](std::string_view word) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
  };
  std::vector<std::string> out;
  out.reserve(types.size());
  for (const std::string_view type : types) {
    const auto remainders = persian_remainders(type);
    const auto found = std::find_if(remainders.begin(), remainders.end(), is_type);
    out.emplace_back(found == remainders.end() ? type : *found);
  }
  return out;
}

}  // namespace

const std::vector<std::filesystem::path>& usual_dictionary_folders() {
  static const std::vector<std::filesystem::path> folders = {
      "/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell/dicts"};
  return folders;
}

std::optional<std::filesystem::path> find_dictionary(const Language& language,
                                                     const std::vector<std::filesystem::path>& folders) {
  if (primary(language) != "tr") return std::nullopt;
  for (const auto& folder : folders) {
    std::error_code error;
    if (std::filesystem::is_regular_file(folder / "tr_TR.aff", error) &&
        std::filesystem::is_regular_file(folder / "tr_TR.dic", error)) {
      return folder / "tr_TR.aff";
    }
  }
  return std::nullopt;
}

std::string_view before_apostrophe(std::string_view word) {
  const std::size_t plain = word.find('\'');
  const std::size_t curly = word.find("’");
  const std::size_t at = std::min(plain, curly);
  if (at == std::string_view::npos || count_code_points(word.substr(0, at)) < 2) return word;
  return word.substr(0, at);
}

struct Stemmer::State {
  StemOptions options;
  std::string language;
  std::string method;
  Diagnostics notes;
  std::unique_ptr<TurkishStems> turkish;
  std::unique_ptr<Snowball> snowball;

  explicit State(StemOptions given) : options(std::move(given)), language(primary(options.language)) {
    if (language == "tr") {
      choose_turkish();
    } else if (language == "fa") {
      name(options.persian_suffixes ? "suffixes" : "key");
    } else if (language == "az") {
      choose_first_letters();
    } else {
      choose_snowball();
    }
  }

  void name(const std::string& way) { method = language + "/" + way + "/" + std::string(rules); }

  void choose_turkish() {
    turkish = std::make_unique<TurkishStems>(options.dictionary);
    if (options.dictionary.empty()) {
      name("snowball-2.2");
      notes.push_back(note("stems-no-dictionary",
                           "word forms are grouped without hunspell's Turkish dictionary",
                           "install hunspell-tr for better groups"));
      return;
    }
    require_dictionary(options.dictionary);
    name("hunspell+snowball-2.2");
    const auto words = std::filesystem::path(options.dictionary).replace_extension(".dic");
    method += ":" + std::to_string(std::filesystem::file_size(words));
  }

  void choose_first_letters() {
    name("first-five");
    notes.push_back(note("stems-first-letters",
                         "Azerbaijani word forms are grouped by their first five letters",
                         "look through the groups: words with a common beginning stand together"));
  }

  void choose_snowball() {
    if (!language.empty()) snowball = std::make_unique<Snowball>(language);
    if (snowball && snowball->known()) {
      name("snowball-2.2");
      return;
    }
    snowball.reset();
    name("none");
    notes.push_back(note("stems-none", "word forms are not grouped in the language '" + language + "'",
                         "each form stands for itself"));
  }

  std::string stem(std::string_view type) {
    if (turkish) return turkish->stem(std::string(type));
    if (language == "az") return std::string(type.substr(0, byte_of_code_point(type, azerbaijani_letters)));
    return snowball ? snowball->stem(type) : std::string(type);
  }
};

Stemmer::Stemmer(StemOptions options) : state_(std::make_unique<State>(std::move(options))) {}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::vector<std::string> Stemmer::stems(const std::vector<std::string_view>& types) {
  if (state_->language == "fa" && state_->options.persian_suffixes) return attested_stems(types);
  std::vector<std::string> out;
  out.reserve(types.size());
  for (const std::string_view type : types) out.push_back(state_->stem(type));
  return out;
}

const std::string& Stemmer::method() const { return state_->method; }

const Diagnostics& Stemmer::notes() const { return state_->notes; }

}  // namespace coding
