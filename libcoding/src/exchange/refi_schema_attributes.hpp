// Which attributes the elements of REFI-QDA's schemas have.
#pragma once

#include <array>

#include "exchange/refi_schema.hpp"

namespace coding::refi_attributes {

using A = RefiAttributeRule;
using T = RefiType;
using K = RefiKind;

inline constexpr bool required = true;

inline constexpr A guid{"guid", T::guid, required};
inline constexpr A name{"name"};
inline constexpr A needed_name{"name", T::string, required};
inline constexpr A color{"color", T::color};
inline constexpr A creating_user{"creatingUser", T::guid, false, K::user};
inline constexpr A created{"creationDateTime", T::date_time};
inline constexpr A modifying_user{"modifyingUser", T::guid, false, K::user};
inline constexpr A modified{"modifiedDateTime", T::date_time};

constexpr A needed_integer(std::string_view of) { return {of, T::integer, required}; }

inline constexpr std::array project_attributes = {needed_name,
                                                  A{"origin"},
                                                  A{"creatingUserGUID", T::guid, false, K::user},
                                                  created,
                                                  A{"modifyingUserGUID", T::guid, false, K::user},
                                                  modified,
                                                  A{"basePath"}};
inline constexpr std::array codebook_attributes = {A{"origin"}};
inline constexpr std::array user_attributes = {guid, name, A{"id"}};
inline constexpr std::array code_attributes = {guid, needed_name, A{"isCodable", T::boolean, required},
                                               color};
inline constexpr std::array named_attributes = {guid, name};
inline constexpr std::array set_attributes = {guid, needed_name};
inline constexpr std::array variable_attributes = {guid, needed_name,
                                                   A{"typeOfVariable", T::variable_type, required}};
inline constexpr std::array text_attributes = {guid,          name,    A{"richTextPath"}, A{"plainTextPath"},
                                               creating_user, created, modifying_user,    modified};
inline constexpr std::array media_attributes = {guid,          name,    A{"path"},      A{"currentPath"},
                                                creating_user, created, modifying_user, modified};
inline constexpr std::array text_selection_attributes = {guid,
                                                         name,
                                                         needed_integer("startPosition"),
                                                         needed_integer("endPosition"),
                                                         creating_user,
                                                         created,
                                                         modifying_user,
                                                         modified};
inline constexpr std::array picture_selection_attributes = {guid,
                                                            name,
                                                            needed_integer("firstX"),
                                                            needed_integer("firstY"),
                                                            needed_integer("secondX"),
                                                            needed_integer("secondY"),
                                                            creating_user,
                                                            created,
                                                            modifying_user,
                                                            modified};
inline constexpr std::array pdf_selection_attributes = {guid,
                                                        name,
                                                        needed_integer("page"),
                                                        needed_integer("firstX"),
                                                        needed_integer("firstY"),
                                                        needed_integer("secondX"),
                                                        needed_integer("secondY"),
                                                        creating_user,
                                                        created,
                                                        modifying_user,
                                                        modified};
inline constexpr std::array time_selection_attributes = {
    guid,          name,    needed_integer("begin"), needed_integer("end"),
    creating_user, created, modifying_user,          modified};
inline constexpr std::array transcript_selection_attributes = {
    guid,
    name,
    A{"fromSyncPoint", T::guid, false, K::sync_point},
    A{"toSyncPoint", T::guid, false, K::sync_point},
    creating_user,
    created,
    modifying_user,
    modified};
inline constexpr std::array sync_point_attributes = {guid, A{"timeStamp", T::integer},
                                                     A{"position", T::integer}};
inline constexpr std::array coding_attributes = {guid, creating_user, created};
inline constexpr std::array vertex_attributes = {guid,
                                                 A{"representedGUID", T::guid, false, K::any},
                                                 name,
                                                 needed_integer("firstX"),
                                                 needed_integer("firstY"),
                                                 A{"secondX", T::integer},
                                                 A{"secondY", T::integer},
                                                 A{"shape", T::shape},
                                                 color};
inline constexpr std::array edge_attributes = {guid,
                                               A{"representedGUID", T::guid, false, K::any},
                                               name,
                                               A{"sourceVertex", T::guid, required, K::vertex},
                                               A{"targetVertex", T::guid, required, K::vertex},
                                               color,
                                               A{"direction", T::direction},
                                               A{"lineStyle", T::line_style}};
inline constexpr std::array link_attributes = {guid,
                                               name,
                                               A{"direction", T::direction},
                                               color,
                                               A{"originGUID", T::guid, false, K::any},
                                               A{"targetGUID", T::guid, false, K::any}};

}  // namespace coding::refi_attributes
