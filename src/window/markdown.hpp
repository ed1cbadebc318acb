#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The little Markdown that packs may use: **bold**, *italic* and `code`. Everything else stands for itself.
namespace ruru::window {

/// A part of a text that is set differently: bytes [first, last) of the plain text.
struct Emphasis {
  enum class Kind { bold, italic, code } kind;
  std::size_t first, last;
  bool operator==(const Emphasis&) const = default;
};

struct MarkedText {
  std::string plain;
  std::vector<Emphasis> emphases; ///< in the order in which they end; they may nest
};

/// Marks that do not close, or that enclose nothing, stay as they are written.
MarkedText without_markdown(std::string_view text);

} // namespace ruru::window
