#include "window/components/components.hpp"
#include "window/owl.hpp"

namespace ruru::window {

void paint(Canvas& canvas, const Item& item, const app::Symbol& symbol) {
  const Theme& theme = canvas.theme();
  const ToneColours& tone = tone_colours(theme, symbol.tone);
  const double size = std::min(item.box.width, item.box.height);
  const layout::Point middle = centre(item.box);
  if (symbol.on_tile) {
    const layout::Rect tile = centred(item.box, size, size);
    canvas.fill(tile, size * 0.29, tone.fill);
    canvas.outline(tile, size * 0.29, theme.line_width, tone.line);
    canvas.icon(symbol.icon, middle, size * 0.5, tone.ink, canvas.grown(2));
  } else if (symbol.on_disc) {
    canvas.disc(middle, size / 2, tone.solid);
    canvas.icon(symbol.icon, middle, size * 0.65, tone.on_solid, size * 0.1);
  } else {
    canvas.icon(symbol.icon, middle, size, ink(theme, symbol.tone, item.on_selection),
                canvas.grown(size < 18 ? 1.8 : 2));
  }
}

void paint(Canvas& canvas, const Item& item, const app::Mark&) {
  draw_owl(canvas.context(), item.box.x, item.box.y, std::min(item.box.width, item.box.height),
           canvas.theme().flat ? OwlColours::contrast : OwlColours::full);
}

} // namespace ruru::window
