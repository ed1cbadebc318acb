#pragma once

#include "layout/frame.hpp"
#include "result.hpp"
#include "window/theme.hpp"

#include <cairo.h>

#include <memory>

namespace ruru::window {

/// Where lines stand in their box, in reading direction.
enum class Side : std::uint8_t { start, centre, end };

/// How a paragraph is drawn.
struct Inks {
  Colour text;
  Colour accent; ///< of bold words where all is bold
};

/// Sets texts in lines with Pango and fills their outlines with Cairo. Keeps what it has set, since a text is
/// measured several times and drawn again and again.
class Typesetter : public layout::TextMeasure {
public:
  Typesetter();
  ~Typesetter() override;
  Typesetter(const Typesetter&) = delete;
  Typesetter& operator=(const Typesetter&) = delete;

  /// Says what to install when there is no font at all.
  Result<Done> ready() const;

  layout::Size size(const layout::Paragraph& paragraph, double scale) const override;

  /// Draws into `box`, from its top. Lines are `paragraph.width` wide at most; their side is the box's.
  void draw(cairo_t* context, const layout::Paragraph& paragraph, double scale, const layout::Rect& box,
            Side side, bool right_to_left, const Inks& inks) const;

  /// How far from the left end of a line of text the caret before byte `offset` stands.
  double caret(std::string_view text, const layout::Type& type, double scale, std::size_t offset) const;

private:
  class Lines;
  const Lines& lines(const layout::Paragraph& paragraph, double scale) const;

  struct Store;
  std::unique_ptr<Store> store_;
};

} // namespace ruru::window
