#pragma once

#include "golden.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace ruru::window {

/// A page that shows what differs between the kept pictures and those of now: before, after, difference. It
/// needs no script and nothing from elsewhere.
class GoldenPage {
public:
  /// The pictures are written into a folder beside `file`, which is emptied first.
  explicit GoldenPage(std::filesystem::path file);

  /// `before` has no pixels when the tile is new; `after` is as large as the window.
  void add(const std::string& sheet, const Tile& tile, const Image& before, cairo_surface_t* after);

  std::size_t count() const { return rows_; }
  const std::filesystem::path& file() const { return file_; }
  void write() const;

private:
  std::filesystem::path file_;
  std::string body_;
  std::size_t rows_ = 0;
};

} // namespace ruru::window
