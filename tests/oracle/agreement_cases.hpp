// The cases of tests/oracle/agreement and data/published: ratings, what other programs and papers say of
// them, and how near one has to come. docs/methods/agreement.md names the programs.
#pragma once

#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "coding/agreement/patterns.hpp"
#include "coding/agreement/sets.hpp"

namespace coding {

using Json = nlohmann::json;

inline std::vector<Json> json_lines(const std::string& path) {
  std::ifstream in(std::string(CODING_SOURCE_DIR) + "/" + path);
  std::vector<Json> out;
  for (std::string line; std::getline(in, line);) out.push_back(Json::parse(line));
  return out;
}

// Of a file of tests/oracle/agreement, with the data in place of its name.
inline std::vector<Json> agreement_cases(const std::string& group) {
  std::map<std::string, Json> data;
  for (Json& each : json_lines("tests/oracle/agreement/data.jsonl")) data[each.at("name")] = each;
  std::vector<Json> out = json_lines("tests/oracle/agreement/" + group + ".jsonl");
  for (Json& each : out) each["data"] = data.at(each.at("data"));
  return out;
}

struct CaseRatings {
  Ratings ratings;
  Patterns patterns{};
  std::vector<LabelSet> sets{};
};

namespace cases {

inline std::string label(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

// Declared ones in their order; else the observed, numbers by value, words by alphabet.
inline std::vector<Json> categories_of(const Json& data, const std::vector<Json>& cells) {
  if (data.contains("categories") && data.at("categories").is_array())
    return data.at("categories").get<std::vector<Json>>();
  std::vector<Json> out;
  for (const Json& cell : cells) {
    if (!cell.is_null() && std::find(out.begin(), out.end(), cell) == out.end()) out.push_back(cell);
  }
  std::sort(out.begin(), out.end(), [](const Json& a, const Json& b) {
    return a.is_number() ? a.get<double>() < b.get<double>() : a.get<std::string>() < b.get<std::string>();
  });
  return out;
}

inline Ratings ratings_of(const Json& data, std::size_t coders, const std::vector<Json>& cells) {
  std::vector<Category> categories;
  std::map<std::string, Rating> number;
  for (const Json& category : categories_of(data, cells)) {
    const double rank = static_cast<double>(categories.size() + 1);
    number[label(category)] = static_cast<Rating>(categories.size());
    categories.push_back({label(category), category.is_number() ? category.get<double>() : rank});
  }
  std::vector<Rating> ratings;
  for (const Json& cell : cells) ratings.push_back(cell.is_null() ? no_rating : number.at(label(cell)));
  return {std::vector<std::string>(coders, "coder"), std::move(categories), std::move(ratings)};
}

inline CaseRatings sets_of(const Json& data) {
  std::vector<std::optional<std::vector<std::string>>> cells;
  for (const Json& row : data.at("ratings")) {
    for (const Json& cell : row) {
      cells.emplace_back();
      if (cell.is_null()) continue;
      cells.back().emplace();
      for (const Json& each : cell) cells.back()->push_back(label(each));
    }
  }
  SetRatings made = set_ratings(std::vector<std::string>(data.at("ratings").front().size(), "coder"), cells);
  Patterns patterns = patterns_of(made.ratings);
  return {std::move(made.ratings), std::move(patterns), std::move(made.sets)};
}

inline bool holds_sets(const Json& data) {
  for (const Json& row : data.at("ratings")) {
    for (const Json& cell : row) {
      if (cell.is_array()) return true;
    }
  }
  return false;
}

}  // namespace cases

inline CaseRatings ratings_of_case(const Json& data) {
  const std::string layout = data.at("layout");
  std::vector<Json> cells;
  std::size_t coders = 2;
  if (layout == "units_by_raters") {
    if (cases::holds_sets(data)) return cases::sets_of(data);
    coders = data.at("ratings").front().size();
    for (const Json& row : data.at("ratings")) cells.insert(cells.end(), row.begin(), row.end());
  } else if (layout == "contingency") {
    for (std::size_t k = 0; k < data.at("table").size(); ++k) {
      for (std::size_t l = 0; l < data.at("table").size(); ++l) {
        for (int i = 0; i < data.at("table")[k][l].get<int>(); ++i) {
          cells.push_back(data.at("categories")[k]);
          cells.push_back(data.at("categories")[l]);
        }
      }
    }
  } else if (layout == "counts") {
    coders = 0;
    for (const Json& row : data.at("counts")) {
      std::size_t ratings = 0;
      for (const Json& count : row) ratings += count.get<std::size_t>();
      coders = std::max(coders, ratings);
    }
    for (const Json& row : data.at("counts")) {
      for (std::size_t k = 0; k < row.size(); ++k) {
        for (int i = 0; i < row[k].get<int>(); ++i) cells.push_back(data.at("categories")[k]);
      }
      cells.resize((cells.size() + coders - 1) / coders * coders);
    }
  } else {
    for (const Json& pair : data.at("pairs")) {
      for (int i = 0; i < pair[2].get<int>(); ++i) {
        cells.push_back(pair[0]);
        cells.push_back(pair[1]);
      }
    }
  }
  Ratings ratings = cases::ratings_of(data, coders, cells);
  Patterns patterns = patterns_of(ratings);
  return {std::move(ratings), std::move(patterns), {}};
}

}  // namespace coding
