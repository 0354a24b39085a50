// Yoshikoder's .ykd and Lexicoder 2's .lcd: XML, <cnode name> for a category, <pnode name> for a pattern.
// pugixml knows no entities but XML's five, so nothing can be expanded. What surprises: the pattern engine
// called "substring" compares whole words, with * for any run; "regexp" means regular expressions. A single
// outermost category that holds no pattern of its own is the dictionary's name.
#include <pugixml.hpp>

#include "coding/text/trim.hpp"
#include "lexicon/dictionary_formats.hpp"

namespace coding {

namespace {

class YoshikoderDictionary {
 public:
  YoshikoderDictionary(std::string_view text, DictionaryMaker& maker) : text_(text), maker_(maker) {}

  void read() {
    const auto result =
        document_.load_buffer(text_.data(), text_.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!result) {
      maker_.refuse_byte("dictionary-xml", std::string("this is no well-formed XML: ") + result.description(),
                         "export the dictionary again", static_cast<std::size_t>(result.offset));
    }
    const pugi::xml_node root = document_.child("dictionary");
    if (!root) {
      maker_.refuse("dictionary-xml", "the XML's outermost element is not dictionary",
                    "a Yoshikoder dictionary begins with <dictionary>", 1);
    }
    choose_engine(root);
    read_outermost(root);
    if (scores_ > 0) {
      maker_.note("entries-weighted", std::to_string(scores_) + " patterns have a score",
                  "every pattern counts once", first_score_);
    }
  }

 private:
  void choose_engine(pugi::xml_node root) {
    const std::string engine = root.attribute("patternengine").as_string("substring");
    is_regex_ = engine == "regexp";
    if (is_regex_ || engine == "substring") return;
    maker_.note("engine-unknown", "the pattern engine '" + engine + "' is not known",
                "the patterns are read as words with * for any run", line_of(root));
  }

  void read_outermost(pugi::xml_node root) {
    pugi::xml_node only = root.child("cnode");
    const bool is_name = only && !only.next_sibling("cnode") && only.child("cnode") && !only.child("pnode") &&
                         !root.child("pnode");
    if (is_name) {
      maker_.set_title(only.attribute("name").as_string());
      root = only;
    }
    read_children(root, {});
  }

  // Recursion is bounded by deepest_category.
  void read_children(pugi::xml_node node, const Path& path) {
    for (const pugi::xml_node child : node.children()) {
      const std::string_view kind = child.name();
      if (kind == "cnode") {
        read_category(child, path);
      } else if (kind == "pnode") {
        read_pattern(child, path);
      }
    }
  }

  std::string name_of(pugi::xml_node node) const {
    std::string name(trim(node.attribute("name").as_string()));
    if (!name.empty()) return name;
    refuse(node, "dictionary-xml", std::string("a ") + node.name() + " has no name",
           "give it the attribute name");
  }

  void read_category(pugi::xml_node node, Path path) {
    path.push_back(name_of(node));
    if (path.size() > deepest_category) {
      refuse(node, "dictionary-deep", "the categories stand too deep",
             "at most 100 may stand below one another");
    }
    maker_.category(path);
    read_children(node, path);
  }

  void read_pattern(pugi::xml_node node, const Path& path) {
    if (path.empty()) {
      refuse(node, "dictionary-no-category", "a pattern stands in no category", "put it into a cnode");
    }
    const std::string name = name_of(node);
    if (node.attribute("score") && scores_++ == 0) first_score_ = line_of(node);
    maker_.add(maker_.category(path), is_regex_ ? "/" + name + "/" : our_notation(name, {}), line_of(node));
  }

  std::size_t byte_of(pugi::xml_node node) const {
    return node.offset_debug() < 0 ? 0 : static_cast<std::size_t>(node.offset_debug());
  }

  // The nodes come in the order of the file, so the lines between the last one and this one are counted.
  std::size_t line_of(pugi::xml_node node) {
    const std::size_t byte = byte_of(node);
    if (byte < counted_) return maker_.line_of_byte(byte);
    for (; counted_ < byte; ++counted_) line_ += text_[counted_] == '\n' ? 1 : 0;
    return line_;
  }

  [[noreturn]] void refuse(pugi::xml_node node, std::string slug, std::string message,
                           std::string hint) const {
    maker_.refuse_byte(std::move(slug), std::move(message), std::move(hint), byte_of(node));
  }

  std::string_view text_;
  DictionaryMaker& maker_;
  pugi::xml_document document_;
  bool is_regex_ = false;
  std::size_t scores_ = 0;
  std::size_t first_score_ = 0;
  std::size_t counted_ = 0;
  std::size_t line_ = 1;
};

}  // namespace

void read_yoshikoder_dictionary(std::string_view text, DictionaryMaker& maker) {
  YoshikoderDictionary(text, maker).read();
}

}  // namespace coding
