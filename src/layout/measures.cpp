#include "layout/measures.hpp"

#include <algorithm>

namespace ruru::layout {

Type label_type(const app::Button& button) {
  if (!button.small) return types::button;
  Type type = types::small_button;
  if (button.primary) type.weight = types::button.weight;
  return type;
}

ButtonMeasures button_measures(const app::Button& button, const Ruler& ruler) {
  if (button.is_letter) return {8, 8, ruler.grown(19), 8, 8, 7};
  if (button.small) return {18, 14, ruler.grown(19), 11, 12, 14};
  return {20, 16, ruler.grown(20), 10, 24, button.note.empty() ? 16.0 : 6.0};
}

double option_measures::tile(const Ruler& ruler) { return ruler.eased(40, 8); }

double option_measures::text_width(double width, const Ruler& ruler) {
  return std::max(1.0, width - padding_x - tile(ruler) - text_gap - chevron_end);
}

Size pill_size(const app::Pill& pill, const Ruler& ruler) {
  using namespace pill_measures;
  const double mark = pill.icon == app::Icon::none ? 0 : ruler.grown(icon + icon_gap);
  return {2 * ruler.grown(padding) + mark + ruler.width(pill.text, types::pill), ruler.grown(height)};
}

double hint_measures::gap(const Ruler& ruler) { return ruler.eased(8, 4); }

double hint_measures::line(const Ruler& ruler) { return ruler.grown(24); }

double hint_measures::before_label(const app::KeyHint& hint, const app::Key& shortcut, const Ruler& ruler) {
  const double cap = key_cap_width(hint.cap.empty() ? cap_label(shortcut) : hint.cap, ruler);
  return cap + (cap > 0 && !hint.label.empty() ? gap(ruler) : 0);
}

double chip_measures::icon_gap(const Ruler& ruler) { return ruler.eased(11, 4); }

double chip_measures::label_gap(const Ruler& ruler) { return ruler.eased(8, 4); }

double ring_size(const app::Ring& ring, const Ruler& ruler) {
  return ruler.grown(ring.size) + (ring.size < 120 ? 36 : 43) * (ruler.scale - 1);
}

double chip_measures::height(const Ruler& ruler) { return ruler.eased(48, 16); }

double key_cap_width(const std::string& label, const Ruler& ruler) {
  if (label.empty()) return 0;
  return std::max(ruler.grown(24), ruler.width(label, types::key_cap) + ruler.grown(14));
}

std::string cap_label(const app::Key& shortcut) {
  return shortcut.code == app::Key::Code::none ? std::string() : app::label(shortcut);
}

bool is_word_gap(const questions::LetterPair& pair) { return pair.same && pair.typed == " "; }

double letter_label_width(const app::Letters& letters, const Ruler& ruler) {
  const double widest = std::max(ruler.width(letters.typed_label, types::letter_label),
                                 ruler.width(letters.wanted_label, types::letter_label));
  return widest > 0 ? widest + letter_measures::label_gap : 0;
}

std::vector<LetterBlock> letter_blocks(const app::Letters& letters, double width, const Ruler& ruler) {
  using namespace letter_measures;
  const double room = width - letter_label_width(letters, ruler);
  std::vector<LetterBlock> blocks;
  LetterBlock block{0, 0};
  std::size_t last_gap = 0; // where the block can be parted without cutting a word
  double used = 0;
  for (std::size_t i = 0; i < letters.pairs.size(); ++i) {
    const bool gap_here = is_word_gap(letters.pairs[i]);
    used += gap_here ? word_gap : ruler.grown(tile) + gap;
    if (!gap_here && used - gap > room && i > block.first) {
      const std::size_t cut = last_gap > block.first ? last_gap : i;
      blocks.push_back({block.first, cut});
      block.first = cut > i || !is_word_gap(letters.pairs[cut]) ? cut : cut + 1;
      used = 0;
      for (std::size_t k = block.first; k <= i; ++k)
        used += is_word_gap(letters.pairs[k]) ? word_gap : ruler.grown(tile) + gap;
    }
    if (gap_here) last_gap = i;
  }
  if (block.first < letters.pairs.size()) blocks.push_back({block.first, letters.pairs.size()});
  return blocks;
}

} // namespace ruru::layout
