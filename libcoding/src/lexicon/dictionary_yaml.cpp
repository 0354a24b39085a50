// quanteda's YAML: mappings are categories, their scalars and lists patterns. libyaml gives events, so
// nothing is built that could be expanded, and anchors are refused. Every scalar is a text: a key NA or no
// stays so.
#include <yaml.h>

#include <memory>

#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "lexicon/dictionary_formats.hpp"

namespace coding {

namespace {

struct EventDeleter {
  void operator()(yaml_event_t* event) const {
    yaml_event_delete(event);
    delete event;
  }
};
using Event = std::unique_ptr<yaml_event_t, EventDeleter>;

class YamlDictionary {
 public:
  YamlDictionary(std::string_view text, DictionaryMaker& maker) : maker_(maker) {
    if (yaml_parser_initialize(&parser_) == 0) throw std::bad_alloc();
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
  }
  ~YamlDictionary() { yaml_parser_delete(&parser_); }
  YamlDictionary(const YamlDictionary&) = delete;
  YamlDictionary& operator=(const YamlDictionary&) = delete;

  void read() {
    for (;;) {
      const Event event = next();
      if (event->type == YAML_STREAM_END_EVENT) return;
      take(*event);
    }
  }

 private:
  // What is open: a mapping waits for a key or for the value of the key that stands in path_.
  struct Level {
    bool is_mapping = false;
    bool has_key = false;
  };

  Event next() {
    Event event(new yaml_event_t{});
    if (yaml_parser_parse(&parser_, event.get()) != 0) return event;
    const char* problem = parser_.problem == nullptr ? "unreadable" : parser_.problem;
    refuse(std::string("this is no well-formed YAML: ") + problem, parser_.problem_mark.line);
  }

  void take(const yaml_event_t& event) {
    const std::size_t line = event.start_mark.line;
    switch (event.type) {
      case YAML_ALIAS_EVENT:
        refuse("the YAML refers to an anchor", line);
      case YAML_MAPPING_START_EVENT:
        open({.is_mapping = true}, line);
        break;
      case YAML_SEQUENCE_START_EVENT:
        open({.is_mapping = false}, line);
        break;
      case YAML_MAPPING_END_EVENT:
      case YAML_SEQUENCE_END_EVENT:
        levels_.pop_back();
        value_is_done();
        break;
      case YAML_SCALAR_EVENT:
        take_scalar({reinterpret_cast<const char*>(event.data.scalar.value), event.data.scalar.length}, line);
        break;
      default:
        break;
    }
  }

  void open(Level level, std::size_t line) {
    if (levels_.size() >= deepest_category) {
      maker_.refuse("dictionary-deep", "the categories stand too deep",
                    "at most 100 may stand below one another", line + 1);
    }
    if (!levels_.empty() && levels_.back().is_mapping && !levels_.back().has_key) {
      refuse("the name of a category is not a text", line);
    }
    levels_.push_back(level);
  }

  // Behind a value its key is closed.
  void value_is_done() {
    if (levels_.empty() || !levels_.back().has_key) return;
    levels_.back().has_key = false;
    path_.pop_back();
  }

  void take_scalar(std::string_view value, std::size_t line) {
    value = trim(value);
    if (!levels_.empty() && levels_.back().is_mapping && !levels_.back().has_key) {
      if (value.empty()) refuse("a category has no name", line);
      levels_.back().has_key = true;
      path_.emplace_back(value);
      maker_.category(path_);
      return;
    }
    if (path_.empty()) {
      maker_.refuse("dictionary-no-category", "'" + std::string(value) + "' stands in no category",
                    "write the category and a colon before its patterns", line + 1);
    }
    if (!value.empty()) {
      maker_.add(maker_.category(path_), our_notation(value, {.any_run = true, .any_one = true}), line + 1);
    }
    value_is_done();
  }

  [[noreturn]] void refuse(std::string message, std::size_t line) const {
    maker_.refuse("dictionary-yaml", std::move(message), "write categories with lists of patterns", line + 1);
  }

  DictionaryMaker& maker_;
  yaml_parser_t parser_{};
  std::vector<Level> levels_;
  Path path_;
};

}  // namespace

void read_yaml_dictionary(std::string_view text, DictionaryMaker& maker) {
  YamlDictionary(text, maker).read();
}

}  // namespace coding
