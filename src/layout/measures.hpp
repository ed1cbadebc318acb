#pragma once

#include "layout/ruler.hpp"

/// The measures of components: what the layout reserves and the painter fills. In pixels.
namespace ruru::layout {

struct ButtonMeasures {
  double padding_start, padding_end, icon, icon_gap, cap_gap, padding_y;
};
ButtonMeasures button_measures(const app::Button& button, const Ruler& ruler);
Type label_type(const app::Button& button);

namespace option_measures {
inline constexpr double padding_x = 16, text_gap = 20, end = 20, tag_gap = 16, padding_y = 16,
                        chevron_end = 52;
double tile(const Ruler& ruler); ///< the key tile at the start
/// The room for the option's text in an option `width` wide. It does not depend on its mark, so that nothing
/// moves when the answer is shown.
double text_width(double width, const Ruler& ruler);
} // namespace option_measures

namespace grade_measures {
inline constexpr double padding_x = 20, padding_y = 16, name_gap = 12, meaning_gap = 4, interval_gap = 6,
                        icon_gap = 8;
inline constexpr double icon = 16;
} // namespace grade_measures

namespace pill_measures {
inline constexpr double height = 28, padding = 14, icon = 15, icon_gap = 5;
} // namespace pill_measures

Size pill_size(const app::Pill& pill, const Ruler& ruler);

namespace chip_measures {
inline constexpr double padding = 19, icon = 18;
double icon_gap(const Ruler& ruler);
double label_gap(const Ruler& ruler);
double height(const Ruler& ruler);
} // namespace chip_measures

namespace hint_measures {
double gap(const Ruler& ruler);
double line(const Ruler& ruler); ///< the height of its first line, with the key cap
/// What the key cap and the gap behind it take.
double before_label(const app::KeyHint& hint, const app::Key& shortcut, const Ruler& ruler);
} // namespace hint_measures

namespace navigation_measures {
inline constexpr double padding_x = 24, padding_y = 10;
} // namespace navigation_measures

namespace field_measures {
inline constexpr double padding_x = 32, padding_y = 20;
inline constexpr double search_padding_x = 16, search_padding_y = 14, search_icon = 19, search_gap = 13;
} // namespace field_measures

namespace letter_measures {
inline constexpr double tile = 48, gap = 6, word_gap = 24, row_gap = 8, block_gap = 20, label_gap = 28;
} // namespace letter_measures

namespace day_measures {
inline constexpr double dot = 36, gap = 6, least_width = 40;
} // namespace day_measures

namespace chart_measures {
inline constexpr double least_width = 220, least_height = 190, axis_gap = 8;
} // namespace chart_measures

/// A ring grows with the words inside it.
double ring_size(const app::Ring& ring, const Ruler& ruler);

namespace columns_measures {
inline constexpr double column = 14, pitch = 20, least_pitch = 6, height = 88;
} // namespace columns_measures

/// Of a picture, and of the notice in place of one that cannot be shown.
namespace picture_measures {
inline constexpr double least_width = 120, notice_width = 280, notice_height = 112;
} // namespace picture_measures

namespace quote_measures {
inline constexpr double underline = 6;
} // namespace quote_measures

/// A key cap with this label: its width; it is `grown(24)` high.
double key_cap_width(const std::string& label, const Ruler& ruler);

/// What stands on the key cap of a node; empty when it has none.
std::string cap_label(const app::Key& shortcut);

/// The columns of the letter comparison that stand in one block of two rows, as [first, last) into `pairs`.
struct LetterBlock {
  std::size_t first, last;
};
std::vector<LetterBlock> letter_blocks(const app::Letters& letters, double width, const Ruler& ruler);
double letter_label_width(const app::Letters& letters, const Ruler& ruler);
bool is_word_gap(const questions::LetterPair& pair);

} // namespace ruru::layout
