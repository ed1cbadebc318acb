#pragma once

#include "questions/judge.hpp"

/// Places on pictures.
namespace ruru::questions {

/// Shares (0–1) of the width and height of a picture, from its top left corner.
struct Place {
  double x = 0, y = 0;
  bool operator==(const Place&) const = default;
};

/// "43.5 61": percent from the left and from the top, as it is typed and kept in the history.
std::string place_text(Place place);

/// Reads what place_text writes, also with commas and percent signs between; nothing when it is no place on
/// the picture.
std::optional<Place> place_from(std::string_view text);

bool contains(const Region& region, Place place);

/// How a place on the picture answers `ask`: almost right is what lies in a region half as large again.
Judgement judge_place(const Ask& ask, Place place);

/// The share (0–1) of the picture that the regions take at most: how likely a guess is right.
double share_of_picture(const std::vector<Region>& regions);

} // namespace ruru::questions
