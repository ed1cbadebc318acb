#include "golden_page.hpp"

#include <fmt/format.h>

#include <fstream>

namespace ruru::window {

namespace {

constexpr const char* head = R"(<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pictures that differ</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 sans-serif; margin: 2em; }
section { margin: 0 0 2.5em; }
h2 { font-size: 1.1em; margin: 0 0 .5em; }
.row { display: flex; flex-wrap: wrap; gap: 1em; }
figure { margin: 0; flex: 1 1 20em; max-width: 40em; }
img { width: 100%; border: 1px solid gray; box-sizing: border-box; }
</style>
)";

std::string figure(const std::string& name, const std::string& caption) {
  return fmt::format(
      "<figure><a href=\"{0}\"><img src=\"{0}\" alt=\"{1}\"></a><figcaption>{1}</figcaption></figure>\n",
      name, caption);
}

} // namespace

GoldenPage::GoldenPage(std::filesystem::path file) : file_(std::move(file)) {
  std::filesystem::remove_all(file_.parent_path() / file_.stem());
  std::filesystem::create_directories(file_.parent_path() / file_.stem());
}

void GoldenPage::add(const std::string& sheet, const Tile& tile, const Image& before,
                     cairo_surface_t* after) {
  ++rows_;
  const std::string folder = file_.stem().string(), stem = fmt::format("{}/{:03}", folder, rows_);
  const auto place = [&](const std::string& name) { return file_.parent_path() / name; };
  body_ += fmt::format("<section>\n<h2>{}: {}</h2>\n<div class=\"row\">\n", sheet, tile.screen->name);
  const Image now = reduced(after, reduction(tile.look));
  if (!before.pixels.empty()) {
    write_png(before, place(stem + "-before.png"));
    body_ += figure(stem + "-before.png", "before, as it is kept");
  }
  cairo_surface_write_to_png(after, place(stem + "-after.png").c_str());
  body_ += figure(stem + "-after.png", before.pixels.empty() ? "new" : "after");
  if (before.width == now.width && before.height == now.height) {
    write_png(difference_picture(before, now), place(stem + "-difference.png"));
    body_ += figure(stem + "-difference.png",
                    fmt::format("difference: {:.1f} (from 1 on it counts)", difference(before, now)));
  }
  body_ += "</div>\n</section>\n";
}

void GoldenPage::write() const {
  std::ofstream stream(file_);
  stream << head << fmt::format("<h1>{} of the kept pictures differ</h1>\n", rows_) << body_ << "</html>\n";
}

} // namespace ruru::window
