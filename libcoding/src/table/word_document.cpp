#include "coding/table/word_document.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "package/zip_file.hpp"
#include "table/renderers.hpp"
#include "table/sheet.hpp"
#include "table/word_styles.hpp"
#include "table/word_table.hpp"
#include "table/word_text.hpp"

// A page turned for a wide table is a section of its own: its description stands in the last paragraph of the
// section, that of the last section at the end of the body.

namespace coding {

namespace {

constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

using Kind = WordPart::Kind;

class WordWriter {
 public:
  explicit WordWriter(const RenderOptions& options)
      : options_(options), turned_(is_right_to_left(options.language)) {}

  std::string write(const std::vector<WordPart>& parts) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      turn(stands_on_turned_page(parts, i));
      add(parts[i]);
    }
    const std::string core = core_part(parts);
    ZipParts files = {{"[Content_Types].xml", content_types()},
                      {"_rels/.rels", package_relations()},
                      {"docProps/core.xml", core},
                      {"word/document.xml", document()},
                      {"word/_rels/document.xml.rels", relations()},
                      {"word/styles.xml", word::styles_part(options_.language)},
                      {"word/settings.xml", word::settings_part()},
                      {"word/fontTable.xml", word::font_table_part()}};
    for (std::size_t i = 0; i < images_.size(); ++i)
      files.emplace_back("word/media/image" + std::to_string(i + 1) + ".png", images_[i]);
    return zip_file(files);
  }

 private:
  // A heading stands on the page of what it is above.
  bool stands_on_turned_page(const std::vector<WordPart>& parts, std::size_t i) const {
    while (i + 1 < parts.size() && (parts[i].kind == Kind::heading || parts[i].kind == Kind::subheading)) ++i;
    return parts[i].kind == Kind::table && word::is_wide(sheet_of(parts[i].table, options_));
  }

  void add(const WordPart& part) {
    if (part.kind == Kind::table) return add_table(part.table);
    if (part.kind == Kind::image) return add_image(part);
    body_ += text(style_of(part.kind), part.text, false);
  }

  static std::string style_of(Kind kind) {
    if (kind == Kind::title) return "Title";
    if (kind == Kind::heading) return "Heading1";
    if (kind == Kind::subheading) return "Heading2";
    return kind == Kind::quote ? "Quote" : "";
  }

  std::string text(const std::string& style, const std::string& words, bool with_next) const {
    const bool turned = word::reads_right_to_left(words, turned_);
    return word::paragraph({.style = style, .right_to_left = turned, .with_next = with_next},
                           word::runs({{words, ""}}, turned));
  }

  void add_table(const Table& table) {
    const Sheet sheet = sheet_of(table, options_);
    body_ += word::table_with_caption(sheet, options_.words.table, counted_);
    if (sheet.number > 0) counted_ = sheet.number;
  }

  void add_image(const WordPart& part) {
    images_.push_back(part.image.png);
    constexpr double twips_of_a_point = 20.0;
    const double room = static_cast<double>(word::text_width(false)) / twips_of_a_point;
    constexpr double page = 640.0;  // points from the first line of a page to a caption at its foot
    const double scale =
        std::min({1.0, room / std::max(part.image.width, 1.0), page / std::max(part.image.height, 1.0)});
    body_ +=
        word::paragraph({.with_next = !part.text.empty()}, "<w:r>" + drawing(part.image, scale) + "</w:r>");
    if (!part.text.empty()) body_ += text("FigureCaption", part.text, false);
  }

  std::string drawing(const WordImage& image, double scale) const {
    const auto emu = [&](double points) { return std::to_string(std::llround(points * scale * 12700.0)); };
    const std::string number = std::to_string(images_.size());
    const std::string size = " cx=\"" + emu(image.width) + "\" cy=\"" + emu(image.height) + "\"/>";
    const std::string named = " id=\"" + number + "\" name=\"image" + number + "\" descr=\"" +
                              word::xml_text(image.description) + "\"/>";
    return "<w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent" + size +
           "<wp:docPr" + named +
           "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData "
           "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic "
           "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr" +
           named + "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"image" + number +
           "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" "
           "y=\"0\"/><a:ext" +
           size +
           "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
           "</a:graphic></wp:inline></w:drawing>";
  }

  // What follows stands on a page turned or not.
  void turn(bool landscape) {
    if (landscape == landscape_) return;
    if (!body_.empty())
      body_ += "<w:p><w:pPr><w:pStyle w:val=\"TableEnd\"/>" + section() + "</w:pPr></w:p>\n";
    landscape_ = landscape;
  }

  std::string section() const {
    const std::string size =
        landscape_ ? "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"" : "w:w=\"11906\" w:h=\"16838\"";
    return "<w:sectPr><w:pgSz " + size +
           "/><w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" "
           "w:footer=\"709\" w:gutter=\"0\"/>" +
           (turned_ ? "<w:bidi/>" : "") + "</w:sectPr>";
  }

  std::string document() const {
    return std::string(xml_head) +
           "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
           "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
           "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/"
           "wordprocessingDrawing\">\n<w:body>\n" +
           body_ + section() + "\n</w:body></w:document>\n";
  }

  std::string content_types() const {
    const std::string kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    const auto part = [](const std::string& name, const std::string& type) {
      return "<Override PartName=\"" + name + "\" ContentType=\"" + type + "+xml\"/>\n";
    };
    return std::string(xml_head) +
           "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\n"
           "<Default Extension=\"rels\" "
           "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\n"
           "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\n" +
           (images_.empty() ? "" : "<Default Extension=\"png\" ContentType=\"image/png\"/>\n") +
           part("/word/document.xml", kind + "document.main") + part("/word/styles.xml", kind + "styles") +
           part("/word/settings.xml", kind + "settings") + part("/word/fontTable.xml", kind + "fontTable") +
           part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties") +
           "</Types>\n";
  }

  static std::string relations_of(const std::vector<std::array<std::string, 3>>& all) {
    std::string out(xml_head);
    out += "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n";
    for (const auto& [id, type, target] : all)
      out += "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>\n";
    return out + "</Relationships>\n";
  }

  static std::string package_relations() {
    return relations_of(
        {{"document", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
          "word/document.xml"},
         {"core", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
          "docProps/core.xml"}});
  }

  std::string relations() const {
    const std::string kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    std::vector<std::array<std::string, 3>> all = {{"styles", kind + "styles", "styles.xml"},
                                                   {"settings", kind + "settings", "settings.xml"},
                                                   {"fonts", kind + "fontTable", "fontTable.xml"}};
    for (std::size_t i = 1; i <= images_.size(); ++i) {
      const std::string number = std::to_string(i);
      all.push_back({"image" + number, kind + "image", "media/image" + number + ".png"});
    }
    return relations_of(all);
  }

  std::string core_part(const std::vector<WordPart>& parts) const {
    std::string title;
    for (const WordPart& part : parts) {
      if (!title.empty()) break;
      title = part.kind == Kind::table ? part.table.title : part.text;
    }
    return std::string(xml_head) +
           "<cp:coreProperties "
           "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" +
           word::xml_text(title) + "</dc:title><dc:language>" + word::xml_text(options_.language.tag) +
           "</dc:language></cp:coreProperties>\n";
  }

  const RenderOptions& options_;
  bool turned_;
  bool landscape_ = false;
  std::size_t counted_ = 0;
  std::vector<std::string> images_{};
  std::string body_{};
};

}  // namespace

std::string word_document(const std::vector<WordPart>& parts, const RenderOptions& options) {
  return WordWriter(options).write(parts);
}

std::string render_docx(const Table& table, const RenderOptions& options) {
  return render_docx_of({table}, options);
}

std::string render_docx_of(const std::vector<Table>& tables, const RenderOptions& options) {
  std::vector<WordPart> parts;
  for (const Table& table : tables) parts.push_back({.kind = Kind::table, .table = table});
  return word_document(parts, options);
}

}  // namespace coding
