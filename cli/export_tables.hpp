// The kinds of `export` that are tables of data: CSV, TSV, workbook, JSON, database.
#pragma once

#include <string>
#include <vector>

#include "cli/export_kinds.hpp"
#include "cli/spec.hpp"

namespace coding::cli {

// --table, --with-attributes, --with-texts, --raw
std::vector<OptionSpec> table_option_specs();
// Their names, for CSV and TSV.
std::vector<std::string> table_options();

ExportedFile export_csv(Session& session, const Request& request);
ExportedFile export_tsv(Session& session, const Request& request);
ExportedFile export_workbook(Session& session, const Request& request);
ExportedFile export_json(Session& session, const Request& request);
ExportedFile export_database(Session& session, const Request& request);

}  // namespace coding::cli
