#pragma once

#include "layout/measures.hpp"
#include "window/canvas.hpp"

/// One function for each kind of content; each paints an item into its box.
namespace ruru::window {

using layout::Item;

// surfaces.cpp
void paint(Canvas& canvas, const Item& item, const app::Flow& flow);
void paint(Canvas& canvas, const Item& item, const app::Rule& rule);
void paint(Canvas& canvas, const Item& item, const app::Space& space);

// words.cpp
void paint(Canvas& canvas, const Item& item, const app::Text& text);
void paint(Canvas& canvas, const Item& item, const app::Pill& pill);
void paint(Canvas& canvas, const Item& item, const app::Chip& chip);
void paint(Canvas& canvas, const Item& item, const app::KeyHint& hint);
void paint(Canvas& canvas, const Item& item, const app::QuotedLine& line);

// controls.cpp
void paint(Canvas& canvas, const Item& item, const app::Button& button);
void paint(Canvas& canvas, const Item& item, const app::BackButton& button);
void paint(Canvas& canvas, const Item& item, const app::NavigationItem& place);

// choices.cpp
void paint(Canvas& canvas, const Item& item, const app::Option& option);
void paint(Canvas& canvas, const Item& item, const app::GradeButton& grade);

// typing.cpp
void paint(Canvas& canvas, const Item& item, const app::Field& field);
void paint(Canvas& canvas, const Item& item, const app::Letters& letters);

// gauges.cpp
void paint(Canvas& canvas, const Item& item, const app::ProgressBar& bar);
void paint(Canvas& canvas, const Item& item, const app::Ring& ring);
void paint(Canvas& canvas, const Item& item, const app::Columns& columns);
void paint(Canvas& canvas, const Item& item, const app::DayDot& day);

// memory_chart.cpp
void paint(Canvas& canvas, const Item& item, const app::MemoryChart& chart);

// pile_chart.cpp
void paint(Canvas& canvas, const Item& item, const app::PileChart& chart);

// charts.cpp
void paint(Canvas& canvas, const Item& item, const app::HeatMap& map);
void paint(Canvas& canvas, const Item& item, const app::HeatCell& cell);
void paint(Canvas& canvas, const Item& item, const app::Plot& plot);
void paint(Canvas& canvas, const Item& item, const app::PlotMark& mark);

// symbols.cpp
void paint(Canvas& canvas, const Item& item, const app::Symbol& symbol);
void paint(Canvas& canvas, const Item& item, const app::Mark& mark);
void paint(Canvas& canvas, const Item& item, const app::Picture& picture);

/// The key of a control, `width` wide, in the middle of `box`.
enum class CapGround : std::uint8_t { plain, accent };
void paint_key_cap(Canvas& canvas, const layout::Rect& box, const std::string& label, CapGround ground);

} // namespace ruru::window
