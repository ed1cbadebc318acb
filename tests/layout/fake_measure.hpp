#pragma once

#include "layout/frame.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace ruru::layout {

/// A font in which every letter is half as wide as it is tall, so that tests can count.
class FakeMeasure : public TextMeasure {
public:
  Size size(const Paragraph& paragraph, double scale) const override {
    const double letter = grown(paragraph.type.size, scale) / 2;
    const double room = paragraph.width > 0 ? paragraph.width : 1e9;
    std::istringstream words{std::string(paragraph.text)};
    double widest = 0, used = 0;
    int lines = paragraph.text.empty() ? 0 : 1;
    for (std::string word; words >> word;) {
      const double width = letter * static_cast<double>(word.size());
      if (used > 0 && used + letter + width > room) {
        ++lines;
        used = width;
      } else {
        used += (used > 0 ? letter : 0) + width;
      }
      widest = std::max(widest, used);
    }
    if (paragraph.lines > 0) lines = std::min(lines, paragraph.lines);
    return {std::ceil(widest), lines * grown(paragraph.type.line, scale)};
  }
};

} // namespace ruru::layout
