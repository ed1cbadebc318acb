#include "packs/media.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace ruru::packs {

namespace {

void collect(const Node& node, std::vector<std::string>& paths) {
  for (const Entry& entry : node.entries) {
    const bool is_media = entry.key.text == "image" || entry.key.text == "audio";
    const Node* file = entry.value.shape == Node::Shape::mapping ? entry.value.find("file") : &entry.value;
    if (is_media && file && file->shape == Node::Shape::text) paths.push_back(file->text);
    collect(entry.value, paths);
  }
  for (const Node& item : node.items)
    collect(item, paths);
}

} // namespace

bool stays_inside(const std::string& path) {
  const std::filesystem::path parts(path);
  const bool climbs = std::any_of(parts.begin(), parts.end(), [](const auto& part) { return part == ".."; });
  return parts.is_relative() && !climbs && path.find('\\') == std::string::npos;
}

Result<std::vector<std::string>> media_paths(const Node& root) {
  std::vector<std::string> paths;
  collect(root, paths);
  std::ranges::sort(paths);
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  for (const std::string& path : paths) {
    if (!stays_inside(path))
      return Error{fmt::format("`{}` leads out of the folder of the pack", shortened(path, 80))};
  }
  return paths;
}

} // namespace ruru::packs
