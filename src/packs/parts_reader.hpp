#pragma once

#include "packs/body_reader.hpp"

/// Questions whose answers have several parts.
namespace ruru::packs {

/// `right` and `wrong`, or `options`.
std::optional<Asked> several(const Node& question, std::string prompt, const questions::Match& match,
                             Report& report);

/// `order`
std::optional<Asked> ordering(const Node& question, std::string prompt, const questions::Match& match,
                              Report& report);

/// `pairs`, and perhaps `extra`
std::optional<Asked> matching(const Node& question, std::string prompt, const questions::Match& match,
                              Report& report);

/// `all`
std::optional<Asked> name_all(const Node& question, std::string prompt, const questions::Match& match,
                              Report& report);

} // namespace ruru::packs
