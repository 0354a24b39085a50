#include "agreement/ratings_cells.hpp"

#include <algorithm>
#include <optional>

#include "coding/base/error.hpp"
#include "coding/text/csv.hpp"
#include "coding/text/nearest.hpp"
#include "coding/text/trim.hpp"

namespace coding {

namespace {

// Most cells are a sign or two without spaces about them.
std::string_view trimmed(std::string_view cell) {
  const auto plain = [](char sign) { return sign > ' ' && sign < '\x7f'; };
  return cell.empty() || (plain(cell.front()) && plain(cell.back())) ? cell : trim(cell);
}

class CellReader {
 public:
  CellReader(std::string_view bytes, std::string_view file, const RatingsFileOptions& options)
      : bytes_(bytes), file_(file), options_(options) {
    out_.separator = csv_separator(bytes);
  }

  RatingsCells read() {
    visit_csv(bytes_, file_, out_.separator, [&](std::size_t line, auto cells) { take(line, cells); });
    if (header_.empty() || rows_ == 0)
      throw DataError({.slug = "ratings-empty",
                       .message = "there are no ratings",
                       .hint = "give a header with the coders' names, and a row for each unit",
                       .place = {std::string(file_), 1, 1}});
    if (long_) fill();
    if (out_.coders.size() < 2)
      throw UsageError({.slug = "ratings-one-coder",
                        .message = "the ratings are those of one coder",
                        .hint = "give a column for each coder, or the columns unit, coder and value"});
    return std::move(out_);
  }

 private:
  using Cells = std::span<const std::string_view>;

  void take(std::size_t line, Cells cells) {
    if (header_.empty()) {
      if (!is_blank_row(cells)) take_header(line, cells);
      return;
    }
    if (cells.size() != header_.size()) {
      if (is_blank_row(cells)) return;
      refuse({.slug = "row-length",
              .message = "the row has " + std::to_string(cells.size()) + " cells, the header " +
                         std::to_string(header_.size()),
              .hint = "fill in or remove cells; a cell with a comma stands in quotes"},
             line, std::min(cells.size() - 1, header_.size()));
    }
    ++rows_;
    if (long_)
      take_rating(line, cells);
    else
      take_unit(line, cells);
  }

  static bool is_blank_row(Cells cells) {
    return std::ranges::all_of(cells, [](std::string_view cell) { return trimmed(cell).empty(); });
  }

  void take_header(std::size_t line, Cells cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      header_.emplace_back(trimmed(cells[i]));
      if (header_.back().empty() && i > 0)
        refuse({.slug = "column-unnamed", .message = "a column has no name", .hint = "name its coder"}, line,
               i);
      if (std::find(header_.begin(), header_.end() - 1, header_.back()) != header_.end() - 1)
        refuse({.slug = "column-twice",
                .message = "two columns are named '" + header_.back() + "'",
                .hint = "rename one of them"},
               line, i);
    }
    const auto column = [&](std::string_view name) {
      return static_cast<std::size_t>(std::ranges::find(header_, name) - header_.begin());
    };
    unit_ = column("unit");
    coder_ = column("coder");
    value_ = column("value");
    long_ = header_.size() == 3 && unit_ < 3 && coder_ < 3 && value_ < 3;
    if (!long_) choose_columns();
  }

  void choose_columns() {
    // R writes row names under an empty header.
    named_ = unit_ == 0 || header_.front().empty();
    for (std::size_t i = named_ ? 1 : 0; i < header_.size(); ++i) {
      if (wanted(header_[i])) {
        columns_.push_back(i);
        out_.coders.push_back(header_[i]);
      }
    }
    require_wanted(std::vector<std::string>(header_.begin() + (named_ ? 1 : 0), header_.end()));
    // Growing by copying would cost as much as reading.
    out_.cells.reserve(static_cast<std::size_t>(std::count(bytes_.begin(), bytes_.end(), '\n') + 1) *
                       columns_.size());
  }

  bool wanted(const std::string& coder) const {
    return options_.coders.empty() || std::ranges::count(options_.coders, coder) > 0;
  }

  void require_wanted(const std::vector<std::string>& coders) const {
    for (const std::string& coder : options_.coders) {
      if (std::ranges::count(coders, coder) > 0) continue;
      const auto near = nearest(coder, coders);
      throw UsageError(
          {.slug = "coder-unknown",
           .message = "no coder is named '" + coder + "'",
           .hint = near.empty() ? "the header names them" : "did you mean " + near.front() + "?"});
    }
  }

  // The number of the cell's word; nothing when it is a missing rating.
  std::optional<std::uint32_t> word(std::string_view cell, std::size_t line, std::size_t column) {
    const std::string_view text = trimmed(cell);
    if (text.empty()) return std::nullopt;
    if (!options_.missing.empty() && std::ranges::count(options_.missing, text) > 0) return std::nullopt;
    const std::uint32_t number = out_.labels.number_of(text);
    if (number == out_.places.size()) out_.places.push_back({line, column});
    return number;
  }

  void take_unit(std::size_t line, Cells cells) {
    if (named_) out_.units.emplace_back(trimmed(cells[0]));
    for (const std::size_t column : columns_) {
      const auto number = word(cells[column], line, column);
      out_.cells.push_back(number ? static_cast<Rating>(*number) : no_rating);
    }
  }

  struct LongRating {
    std::uint32_t unit;
    std::uint32_t coder;
    Rating rating;
    std::size_t line;
  };

  void take_rating(std::size_t line, Cells cells) {
    const std::string coder(trimmed(cells[coder_]));
    const std::uint32_t unit = units_.number_of(trimmed(cells[unit_]));
    if (coder.empty())
      refuse({.slug = "column-unnamed", .message = "the coder is not named", .hint = "name who rated"}, line,
             coder_);
    const auto number = word(cells[value_], line, value_);
    ratings_.push_back(
        {unit, coders_.number_of(coder), number ? static_cast<Rating>(*number) : no_rating, line});
  }

  // Long ratings into a table.
  void fill() {
    std::vector<std::string> all(coders_.labels().begin(), coders_.labels().end());
    require_wanted(all);
    std::vector<std::size_t> place(all.size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!wanted(all[i])) continue;
      place[i] = out_.coders.size();
      out_.coders.push_back(all[i]);
    }
    out_.units.assign(units_.labels().begin(), units_.labels().end());
    out_.cells.assign(out_.units.size() * out_.coders.size(), no_rating);
    std::vector<bool> given(units_.size() * all.size(), false);
    for (const LongRating& each : ratings_) {
      if (given[each.unit * all.size() + each.coder])
        refuse({.slug = "rating-twice",
                .message = "the coder '" + all[each.coder] + "' has rated the unit '" +
                           out_.units[each.unit] + "' already",
                .hint = "remove one of the two rows"},
               each.line, value_);
      given[each.unit * all.size() + each.coder] = true;
      if (place[each.coder] < all.size())
        out_.cells[each.unit * out_.coders.size() + place[each.coder]] = each.rating;
    }
  }

  [[noreturn]] void refuse(Diagnostic diagnostic, std::size_t line, std::size_t cell) const {
    diagnostic.place.file = file_;
    throw DataError(at_cell(std::move(diagnostic), bytes_, line, cell));
  }

  std::string_view bytes_;
  std::string_view file_;
  const RatingsFileOptions& options_;
  std::vector<std::string> header_;
  std::size_t rows_ = 0;
  bool long_ = false;
  bool named_ = false;
  std::size_t unit_ = 0;
  std::size_t coder_ = 0;
  std::size_t value_ = 0;
  std::vector<std::size_t> columns_;
  LabelNumbers units_;
  LabelNumbers coders_;
  std::vector<LongRating> ratings_;
  RatingsCells out_;
};

}  // namespace

RatingsCells read_cells(std::string_view bytes, std::string_view file, const RatingsFileOptions& options) {
  return CellReader(bytes, file, options).read();
}

}  // namespace coding
