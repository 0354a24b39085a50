#include "coding/comparison/coded_continuum.hpp"

#include <algorithm>

#include "comparison/compared_segments.hpp"

namespace coding {

namespace {

using Units = std::vector<MarkedUnit>;

// Units of one code that overlap are one.
Units joined(Units units) {
  std::sort(units.begin(), units.end(), [](const MarkedUnit& a, const MarkedUnit& b) {
    return std::tie(a.code, a.begin, a.end) < std::tie(b.code, b.begin, b.end);
  });
  Units out;
  for (const MarkedUnit& unit : units) {
    if (!out.empty() && out.back().code == unit.code && unit.begin < out.back().end)
      out.back().end = std::max(out.back().end, unit.end);
    else
      out.push_back(unit);
  }
  std::sort(out.begin(), out.end(), [](const MarkedUnit& a, const MarkedUnit& b) {
    return std::tie(a.begin, a.end, a.code) < std::tie(b.begin, b.end, b.code);
  });
  return out;
}

// Segments by the coder's and the document's number.
std::vector<std::vector<Units>> units_by_coder(const Project& project, const CodedContinuumOptions& options,
                                               const std::vector<SharedDocument>& shared) {
  std::vector<std::vector<Units>> out(options.coders.size(), std::vector<Units>(shared.size()));
  each_compared_segment(project, options.coders, shared,
                        [&](std::size_t document, std::size_t coder, std::size_t at) {
                          const CodedSegment& segment = project.segments[at];
                          const auto code = project.codebook.position(segment.code);
                          const std::size_t length = project.documents[shared[document].document].length;
                          const auto begin = static_cast<std::int64_t>(std::min(segment.span.begin, length));
                          const auto end = static_cast<std::int64_t>(std::min(segment.span.end, length));
                          if (!code || begin >= end) return;
                          for (const std::size_t row : options.rows.of[*code])
                            out[coder][document].push_back({begin, end, static_cast<CodeNumber>(row)});
                        });
  return out;
}

// Only the codes that somebody used, in their order.
void drop_unused(Continuum& continuum) {
  std::vector<bool> used(continuum.codes.size(), false);
  const auto each_unit = [&](auto use) {
    for (ContinuumDocument& document : continuum.documents) {
      for (auto& units : document.coders) {
        if (!units) continue;
        for (MarkedUnit& unit : *units) use(unit);
      }
    }
  };
  each_unit([&](const MarkedUnit& unit) { used[unit.code] = true; });
  std::vector<CodeNumber> number(used.size(), 0);
  std::vector<std::string> names;
  std::vector<std::string> domains;
  for (std::size_t i = 0; i < used.size(); ++i) {
    number[i] = static_cast<CodeNumber>(names.size());
    if (!used[i]) continue;
    names.push_back(continuum.codes[i]);
    if (!continuum.domains.empty()) domains.push_back(continuum.domains[i]);
  }
  each_unit([&](MarkedUnit& unit) { unit.code = number[unit.code]; });
  continuum.codes = std::move(names);
  continuum.domains = std::move(domains);
}

// One code after another on the same stretches; what lies beside the code's own units is made once.
class CodeByCode {
 public:
  explicit CodeByCode(const Continuum& continuum)
      : codes_(continuum.codes), marks_(continuum.codes.size()), one_{.coders = continuum.coders} {
    for (std::size_t document = 0; document < continuum.documents.size(); ++document) {
      const ContinuumDocument& from = continuum.documents[document];
      one_.documents.push_back({from.name, from.length, {}});
      for (std::size_t coder = 0; coder < from.coders.size(); ++coder) {
        one_.documents.back().coders.emplace_back();
        if (!from.coders[coder]) continue;
        one_.documents.back().coders.back().emplace();
        for (const MarkedUnit& unit : *from.coders[coder])
          marks_[unit.code].push_back({document, coder, unit.begin, unit.end});
      }
    }
  }

  // Valid until the next call.
  const Continuum& only(std::size_t code) {
    for (const Mark& mark : marks_[shown_]) units_at(mark).clear();
    for (const Mark& mark : marks_[code]) units_at(mark).push_back({mark.begin, mark.end, 0});
    one_.codes = {codes_[code]};
    shown_ = code;
    return one_;
  }

 private:
  struct Mark {
    std::size_t document = 0;
    std::size_t coder = 0;
    std::int64_t begin = 0;
    std::int64_t end = 0;
  };

  Units& units_at(const Mark& mark) { return *one_.documents[mark.document].coders[mark.coder]; }

  const std::vector<std::string>& codes_;
  std::vector<std::vector<Mark>> marks_;
  Continuum one_;
  std::size_t shown_ = 0;
};

// What bears any code, as one code.
Continuum marked_at_all(const Continuum& continuum) {
  Continuum out = with_codes(continuum, std::vector<CodeNumber>(continuum.codes.size(), 0), {"any"});
  for (ContinuumDocument& document : out.documents) {
    for (auto& units : document.coders) {
      if (units) units = joined(std::move(*units));
    }
  }
  return out;
}

ContinuumMeasured one(const Continuum& continuum, const std::string& measure,
                      const ContinuumOptions& options) {
  return measured(continuum, std::span(&measure, 1), options).front();
}

void add_unitized(const Continuum& continuum, const ContinuumOptions& options, bool overlapping,
                  std::vector<ContinuumMeasured>& out) {
  if (overlapping)
    out.push_back({.measure = "u-alpha", .status = Status::overlapping});
  else
    out.push_back(one(continuum, "u-alpha", options));
  CodeByCode codes(continuum);
  for (std::size_t code = 0; code < continuum.codes.size(); ++code) {
    out.push_back(one(codes.only(code), "u-alpha-binary", options));
    out.back().measure = "u-alpha";
    out.back().code = continuum.codes[code];
  }
}

}  // namespace

Continuum coded_continuum(const Project& project, const CodedContinuumOptions& options) {
  const auto shared = shared_documents(project, options.coders, options.documents);
  auto units = units_by_coder(project, options, shared);
  Continuum out{.codes = options.names, .domains = options.domains};
  for (const CoderId& coder : options.coders) out.coders.push_back(coder.value);
  for (std::size_t i = 0; i < shared.size(); ++i) {
    const Document& document = project.documents[shared[i].document];
    ContinuumDocument stretch{.name = document.id.value,
                              .length = static_cast<std::int64_t>(document.length)};
    for (std::size_t coder = 0; coder < options.coders.size(); ++coder) {
      stretch.coders.emplace_back();
      if ((shared[i].coders >> coder & 1U) != 0) stretch.coders.back() = joined(std::move(units[coder][i]));
    }
    out.documents.push_back(std::move(stretch));
  }
  drop_unused(out);
  return out;
}

std::vector<ContinuumMeasured> measured_codings(const Continuum& continuum,
                                                std::span<const std::string> measures,
                                                const ContinuumOptions& options) {
  const bool overlapping = first_overlap(continuum).has_value();
  std::vector<ContinuumMeasured> out;
  for (const std::string& measure : measures) {
    if (measure == "u-alpha") {
      add_unitized(continuum, options, overlapping, out);
    } else if (measure == "u-alpha-binary") {
      out.push_back(one(marked_at_all(continuum), measure, options));
    } else if (overlapping && (measure == "cu-alpha" || measure == "ku-alpha")) {
      out.push_back({.measure = measure, .status = Status::overlapping});
    } else {
      auto rows = measured(continuum, std::span(&measure, 1), options);
      std::move(rows.begin(), rows.end(), std::back_inserter(out));
    }
  }
  return out;
}

}  // namespace coding
