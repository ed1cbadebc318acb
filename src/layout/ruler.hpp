#pragma once

#include "layout/frame.hpp"

namespace ruru::layout {

/// Measures texts and lengths at one text scale.
struct Ruler {
  const TextMeasure& measure;
  double scale = 1;

  double grown(double pixels) const { return layout::grown(pixels, scale); }

  /// A box around small things grows by less than they do: `pixels` and `growth` for each 100 %.
  double eased(double pixels, double growth) const { return pixels + growth * (scale - 1); }

  double width(std::string_view text, const Type& type) const {
    return measure.size({text, type}, scale).width;
  }

  Size size(const Paragraph& paragraph) const { return measure.size(paragraph, scale); }
};

} // namespace ruru::layout
