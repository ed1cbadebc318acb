#pragma once

#include "rounds/item.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ruru::app {

inline constexpr std::size_t nothing_yet = static_cast<std::size_t>(-1);

/// An answer in parts while it is put together.
struct Draft {
  /// Of several choices: the options picked. Of an order: the options, from the first place on. Of a
  /// matching: for each left side an option, or `nothing_yet`. Of a list: what was found, as places in the
  /// answer.
  std::vector<std::size_t> parts;
  std::optional<std::size_t> held; ///< the place of the line that is lifted, or the left side to be matched
  bool operator==(const Draft&) const = default;
};

/// What is there before anything was done.
Draft empty_draft(const rounds::Item& item);

/// The draft after an option was clicked or its number pressed: picked or not any more; the line at that
/// place lifted, put down, or the lifted one put there; the left side taken, to be matched.
Draft with_option(Draft draft, const rounds::Item& item, std::size_t index);

/// A matching after the option on the right at `index` was chosen for the left side that is held, or for the
/// first that has none.
Draft with_match(Draft draft, const rounds::Item& item, std::size_t index);

/// An order after the line at place `from` was moved to place `to`.
Draft with_line_moved(Draft draft, std::size_t from, std::size_t to);

/// A list after `typed` named something; nothing when it is none of what was asked. See questions::named.
std::optional<Draft> with_name(Draft draft, const rounds::Item& item, std::string_view typed, bool as_typed);

/// The whole draft from a line: "1 3" picks, "3 1 2" orders, "1b 2a" matches; nothing when it does not.
std::optional<Draft> draft_from(std::string_view line, const rounds::Item& item);

/// How such a line is written, for who wrote another.
std::string line_example(const rounds::Item& item);

/// Why the draft is no answer yet; empty when it is one.
std::string missing(const Draft& draft, const rounds::Item& item);

/// The texts that the draft stands for, as questions::judge_parts takes them.
std::vector<std::string> parts(const Draft& draft, const rounds::Item& item);

/// "a" for the first option on the right of a matching.
std::string letter_of(std::size_t index);

} // namespace ruru::app
