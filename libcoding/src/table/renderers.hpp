// The renderers, one a file; render.cpp holds them in the table of formats.
#pragma once

#include <string>
#include <vector>

#include "coding/table/render.hpp"

namespace coding {

std::string render_text(const Table& table, const RenderOptions& options);
std::string render_markdown(const Table& table, const RenderOptions& options);
std::string render_csv(const Table& table, const RenderOptions& options);
std::string render_tsv(const Table& table, const RenderOptions& options);
std::string render_json(const Table& table, const RenderOptions& options);
std::string render_html(const Table& table, const RenderOptions& options);
std::string render_html_page(const std::vector<Table>& tables, const RenderOptions& options);  // at least one
std::string render_latex(const Table& table, const RenderOptions& options);
std::string render_xlsx(const Table& table, const RenderOptions& options);
std::string render_workbook(const std::vector<Table>& tables, const RenderOptions& options);  // at least one
std::string render_docx(const Table& table, const RenderOptions& options);
std::string render_docx_of(const std::vector<Table>& tables, const RenderOptions& options);  // at least one

}  // namespace coding
