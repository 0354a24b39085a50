#include "coding/table/render.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "table/renderers.hpp"

namespace coding {

namespace {

using Renderer = std::string (*)(const Table&, const RenderOptions&);

// In the order of the enumeration; renderer_of and facts_of rely on it.
constexpr std::array<FormatFacts, 9> all_formats = {{
    {Format::text, "text", ".txt", "text/plain", true},
    {Format::markdown, "markdown", ".md", "text/markdown", true},
    {Format::csv, "csv", ".csv", "text/csv", false},
    {Format::tsv, "tsv", ".tsv", "text/tab-separated-values", false},
    {Format::json, "json", ".json", "application/json", false},
    {Format::html, "html", ".html", "text/html", true},
    {Format::latex, "latex", ".tex", "application/x-tex", true},
    {Format::xlsx, "xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true,
     true},
    {Format::docx, "docx", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
     true, true},
}};

constexpr std::array<Renderer, all_formats.size()> renderers = {render_text,  render_markdown, render_csv,
                                                                render_tsv,   render_json,     render_html,
                                                                render_latex, render_xlsx,     render_docx};

}  // namespace

std::span<const FormatFacts> formats() { return all_formats; }

const FormatFacts& facts_of(Format format) { return all_formats[static_cast<std::size_t>(format)]; }

std::optional<Format> format_named(std::string_view name) {
  const auto found = std::find_if(all_formats.begin(), all_formats.end(),
                                  [&](const FormatFacts& facts) { return facts.name == name; });
  if (found == all_formats.end()) return std::nullopt;
  return found->format;
}

std::string render(const Table& table, Format format, const RenderOptions& options) {
  return renderers[static_cast<std::size_t>(format)](table, options);
}

std::string render_all(const std::vector<Table>& tables, Format format, const RenderOptions& options) {
  assert(facts_of(format).for_people);
  if (tables.empty()) return {};
  if (format == Format::html) return render_html_page(tables, options);
  if (format == Format::xlsx) return render_workbook(tables, options);
  if (format == Format::docx) return render_docx_of(tables, options);
  std::string out;
  for (const Table& table : tables) out += (out.empty() ? "" : "\n") + render(table, format, options);
  return out;
}

}  // namespace coding
