#pragma once

#include "app/scene.hpp"

/// The type scale of the look: how large, how heavy and how far apart.
namespace ruru::layout {

/// How a text is set. Sizes are in pixels at 100 % text scale.
struct Type {
  double size = 16;
  double line = 24; ///< from one baseline to the next
  int weight = 450; ///< 100–900
  bool fixed_width = false;
  bool balanced = false;       ///< two or three lines are made about equally long
  bool bold_is_accent = false; ///< bold words take the accent colour, since all of it is bold
  bool operator==(const Type&) const = default;
};

/// The type of a text of the scene. Long stems and answers are set smaller.
Type type(const app::Text& text);

/// Types of the words on components.
namespace types {
inline constexpr Type key_cap{12, 16, 600};
inline constexpr Type pill{12, 16, 600};
inline constexpr Type button{16, 24, 650};
inline constexpr Type small_button{14, 20, 550};
inline constexpr Type button_note{13, 20, 450};
inline constexpr Type key_tile{17, 24, 700};
inline constexpr Type option{19, 24, 600};
inline constexpr Type option_tag{13, 20, 650};
inline constexpr Type grade{18, 28, 700};
inline constexpr Type grade_meaning{13, 20, 450};
inline constexpr Type grade_interval{15, 24, 650};
inline constexpr Type chip_value{17, 24, 700};
inline constexpr Type chip_label{13, 20, 450};
inline constexpr Type hint{13, 20, 450};
inline constexpr Type navigation{14, 20, 650};
inline constexpr Type field{24, 32, 600};
inline constexpr Type search{14, 20, 450};
inline constexpr Type letter{20, 28, 600};
inline constexpr Type letter_label{13, 20, 450};
inline constexpr Type axis{12, 16, 500};
inline constexpr Type axis_strong{12, 16, 600};
inline constexpr Type day{12, 16, 500};
inline constexpr Type code{13, 20, 400, true};
} // namespace types

/// `pixels` at text scale `scale`: the first 20 grow, the rest stays, so that small texts become readable and
/// large ones do not push all else away.
double grown(double pixels, double scale);

} // namespace ruru::layout
