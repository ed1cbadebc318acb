#pragma once

#include "rounds/item.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ruru::app {

/// An answer in parts while it is put together. Parts are indices into the options of the item.
struct Draft {
  std::vector<std::size_t> parts; ///< of several choices: the options picked, in the order of the options
  bool operator==(const Draft&) const = default;
};

/// What is there before anything was done.
Draft empty_draft(const rounds::Item& item);

/// The draft after the option at `index` was picked, clicked or its key pressed.
Draft with_option(Draft draft, const rounds::Item& item, std::size_t index);

/// The whole draft from a line such as "1 3" or "1,3"; nothing when the line is none.
std::optional<Draft> draft_from(std::string_view line, const rounds::Item& item);

/// How a line is to be written, such as "1 3": for who wrote another.
std::string line_example(const rounds::Item& item);

/// Why the draft is no answer yet; empty when it is one.
std::string missing(const Draft& draft, const rounds::Item& item);

/// The texts that the draft stands for, as questions::judge_parts takes them.
std::vector<std::string> parts(const Draft& draft, const rounds::Item& item);

} // namespace ruru::app
