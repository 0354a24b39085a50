// Random tables with the same margins: what a pattern of presence would be if only frequencies counted.
//
// Curveball (Strona, Nappo, Boccacci, Fattorini & San-Miguel-Ayanz 2014): two rows pool what only one of them
// holds and deal it out again by chance, each as many as before. Here all rows are paired anew in every round
// (Carstens, Berger & Strona 2018). Every kind is then held by as many samples as before, and every sample
// holds as many kinds. What surprises: tables with one way to have their margins never change.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "coding/stats/joint_counts.hpp"

namespace coding {

struct CurveballOptions {
  std::size_t tables = 1000;
  std::uint64_t seed = 1;
  int jobs = 1;
};

// Tables are drawn in this many walks, which can go side by side: which table is drawn does not depend on the
// jobs. Each walk takes 20 rounds before its first table and 5 between two, of tables in which kinds are held
// a million times or more 10 and 2.
inline constexpr std::size_t curveball_walks = 4;

// Calls visit(walk, holders) for each table: by kind the samples that hold it, in no order. Walk w draws the
// tables w, w + 4, w + 8 …; calls of one walk come one after the other, those of different walks at once.
void visit_curveball(const HoldersOfKinds& holders, std::size_t samples, const CurveballOptions& options,
                     const std::function<void(std::size_t walk, const HoldersOfKinds& holders)>& visit);

}  // namespace coding
