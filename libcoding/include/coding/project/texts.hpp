// Where the texts of a project come from for whoever counts in them: the folder, or a test's own.
#pragma once

#include <functional>
#include <vector>

#include "coding/project/document.hpp"
#include "coding/project/mark.hpp"
#include "coding/text/text.hpp"

namespace coding {

// The text of a document; throws what reading it throws. Called once a document where possible.
using TextSource = std::function<Text(const Document&)>;

// Its marks, sorted by mark_less; none is an empty list.
using MarkSource = std::function<std::vector<Mark>(const Document&)>;

}  // namespace coding
