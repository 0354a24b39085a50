// What a project has that its export as data has not.
#pragma once

#include "coding/exchange/losses.hpp"
#include "coding/exchange/project_data.hpp"

namespace coding {

// What none of the files of data holds: queries that the study keeps, families of relations, edits of
// cleaning, what import left out, members of files that this version does not know.
Losses losses_of_data(const ProjectData& data);

// Things that a file which holds segments alone has no place for, with their counts.
struct WholeThings {
  bool participants = true;
  bool memos = true;
  bool relations = true;
  bool codebook = true;  // definitions, stages, roles, sets
  bool turns = true;
};

// Adds what is true in `lost`, each with its count and the reason.
void add_whole_losses(Losses& losses, const ProjectData& data, const WholeThings& lost,
                      const std::string& why);

// Weights, stages and values of properties that segments carry.
void add_segment_losses(Losses& losses, const ProjectData& data, const std::string& why);

}  // namespace coding
