#include "packs/picture_reader.hpp"

#include "packs/keys.hpp"
#include "packs/media.hpp"
#include "packs/needed.hpp"
#include "packs/values.hpp"

#include <fmt/format.h>

#include <array>

namespace ruru::packs {

using namespace questions;

namespace {

/// The path of a picture or sound in the pack's folder.
std::optional<std::string> path_value(const Node& node, std::string_view key, Report& report) {
  auto path = text_value(node, key, report);
  if (!path) return std::nullopt;
  if (stays_inside(*path)) return path;
  report.error("E21", node, fmt::format("`{}` is no file in the folder of the pack", shortened(*path, 80)),
               "put the file beside the pack and write its name, such as pictures/owl.png");
  return std::nullopt;
}

std::optional<Picture> picture_value(const Node& node, Report& report) {
  Picture picture;
  const Node* file = &node;
  if (node.shape == Node::Shape::mapping) {
    warn_of_unknown_keys(node, image_keys, "`image`", report);
    file = required(node, "file", "E8", "this picture has no file", "add `file:`", report);
    if (!file) return std::nullopt;
    if (const Node* text = node.find("text")) {
      auto words = text_value(*text, "text", report);
      if (!words) return std::nullopt;
      picture.text = std::move(*words);
    }
  }
  auto path = path_value(*file, "image", report);
  if (!path) return std::nullopt;
  picture.file = std::move(*path);
  return picture;
}

/// As many numbers from 0 to 1 as `numbers` holds.
template <std::size_t count>
bool take_shares(const Node& node, std::string_view example, std::array<double, count>& numbers,
                 Report& report) {
  bool good = node.shape == Node::Shape::list && node.items.size() == count;
  for (std::size_t i = 0; good && i < count; ++i) {
    const auto number = number_value(node.items[i], "hotspot", report);
    if (!number) return false;
    numbers[i] = *number;
    good = *number >= 0 && *number <= 1;
  }
  if (good) return true;
  report.error("E22", node, fmt::format("a place on a picture is {} numbers from 0 to 1", count),
               fmt::format("write shares of the width and height, from the top left corner: {}", example));
  return false;
}

std::optional<Region> circle(const Node& node, Report& report) {
  std::array<double, 3> numbers{}; // the middle and the radius
  if (!take_shares(node, "circle: [0.5, 0.4, 0.1]", numbers, report)) return std::nullopt;
  const auto [x, y, radius] = numbers;
  return Region{Region::Shape::circle, x, y, 2 * radius, 2 * radius, {}};
}

std::optional<Region> box(const Node& node, Report& report) {
  std::array<double, 4> numbers{}; // left, top, width, height
  if (!take_shares(node, "box: [0.1, 0.2, 0.3, 0.1]", numbers, report)) return std::nullopt;
  const auto [left, top, width, height] = numbers;
  return Region{Region::Shape::box, left + width / 2, top + height / 2, width, height, {}};
}

/// Boxes may not hang over the edge; of circles, only the middle must lie on the picture.
bool is_on_picture(const Region& region) {
  constexpr double rounding = 1e-9;
  if (region.width <= 0 || region.height <= 0) return false;
  if (region.shape == Region::Shape::circle) return true;
  return region.x + region.width / 2 <= 1 + rounding && region.y + region.height / 2 <= 1 + rounding;
}

std::optional<Region> region_value(const Node& node, Report& report) {
  if (node.shape != Node::Shape::mapping) {
    report.error("E7", node, "a hotspot must be a mapping",
                 "write hotspot: {circle: [0.5, 0.4, 0.1], label: …}");
    return std::nullopt;
  }
  warn_of_unknown_keys(node, hotspot_keys, "`hotspot`", report);
  const Node *round = node.find("circle"), *angular = node.find("box");
  if (!round == !angular) {
    report.error("E22", node,
                 round ? "a hotspot is a circle or a box, not both" : "this hotspot has no place",
                 "write circle: [0.5, 0.4, 0.1] or box: [0.1, 0.2, 0.3, 0.1]");
    return std::nullopt;
  }
  auto region = round ? circle(*round, report) : box(*angular, report);
  if (!region) return std::nullopt;
  if (!is_on_picture(*region)) {
    report.error("E22", round ? *round : *angular, "this place is not on the picture",
                 "left and width together are 1 at most, and so are top and height; nothing has no size");
    return std::nullopt;
  }
  if (const Node* label = node.find("label")) {
    auto words = text_value(*label, "label", report);
    if (!words) return std::nullopt;
    region->label = std::move(*words);
  }
  return region;
}

} // namespace

bool read_media(const Node& node, Question& question, Report& report) {
  if (const Node* image = node.find("image")) {
    question.picture = picture_value(*image, report);
    if (!question.picture) return false;
  }
  if (const Node* audio = node.find("audio")) {
    auto path = path_value(*audio, "audio", report);
    if (!path) return false;
    question.sound = std::move(*path);
  }
  return true;
}

std::optional<Asked> hotspot(const Node& question, std::string prompt, Report& report) {
  const Node* node = required(question, "hotspot", "E10", "there is no place to be found",
                              "add `hotspot:` with the place on the picture", report);
  if (!node || !required(question, "image", "E9", "a hotspot needs a picture", "add `image:`", report))
    return std::nullopt;
  Hotspot body;
  bool complete = true;
  const auto take = [&](const Node& each) {
    auto region = region_value(each, report);
    complete = complete && region;
    if (region) body.regions.push_back(std::move(*region));
  };
  if (node->shape != Node::Shape::list) take(*node);
  for (const Node& item : node->items)
    take(item);
  if (!complete) return std::nullopt;
  if (body.regions.empty()) {
    report.error("E10", *node, "there is no place to be found", "write hotspot: {circle: [0.5, 0.4, 0.1]}");
    return std::nullopt;
  }
  return Asked{std::move(prompt), std::move(body)};
}

} // namespace ruru::packs
