// What the standard calls each kind of source and of selection: read and written by one table.
#pragma once

#include "coding/base/names.hpp"
#include "coding/exchange/refi_project.hpp"

namespace coding {

inline constexpr Names<RefiSourceKind, 5> source_elements = {{{"TextSource", RefiSourceKind::text},
                                                              {"PictureSource", RefiSourceKind::picture},
                                                              {"PDFSource", RefiSourceKind::pdf},
                                                              {"AudioSource", RefiSourceKind::audio},
                                                              {"VideoSource", RefiSourceKind::video}}};

inline constexpr Names<RefiSelectionKind, 6> selection_elements = {
    {{"PlainTextSelection", RefiSelectionKind::text},
     {"PictureSelection", RefiSelectionKind::picture},
     {"PDFSelection", RefiSelectionKind::pdf},
     {"AudioSelection", RefiSelectionKind::audio},
     {"VideoSelection", RefiSelectionKind::video},
     {"TranscriptSelection", RefiSelectionKind::transcript}}};

}  // namespace coding
