#pragma once

#include <array>
#include <string>
#include <vector>

/// Charts whose parts can be pointed at, focused and opened. A chart is a node; its children are its parts,
/// each with an id of its own, and with what it says in words: the chart for whoever does not see it.
namespace ruru::app {

/// Weeks side by side; its children are HeatCells, a day each, from the first Monday on.
struct HeatMap {
  struct Month {
    int week = 0; ///< in which it begins
    std::string label;
    bool operator==(const Month&) const = default;
  };
  int weeks = 53;
  std::vector<Month> months;
  std::array<std::string, 7> weekdays; ///< Monday first
  bool operator==(const HeatMap&) const = default;
};

struct HeatCell {
  int level = 0; ///< 0 (nothing) – 4 (the most)
  bool today = false;
  std::string said;
  bool operator==(const HeatCell&) const = default;
};

/// Marks and lines on a field whose sides run from 0 to 1; its children are PlotMarks.
struct Plot {
  struct Point {
    double x = 0, y = 0;
    bool operator==(const Point&) const = default;
  };
  /// A gridline.
  struct Level {
    double y = 0;
    std::string label;
    bool operator==(const Level&) const = default;
  };
  /// What stands below the field; what would overlap is left out, strong ones last.
  struct Label {
    double x = 0;
    std::string text;
    bool strong = false;
    bool operator==(const Label&) const = default;
  };
  struct Line {
    enum class Style : unsigned char {
      main,     ///< the measured one, with a fading area
      foretold, ///< short dashes
      target    ///< long dashes
    };
    std::vector<Point> points;
    Style style = Style::main;
    std::string label; ///< at its end; empty for none
    bool operator==(const Line&) const = default;
  };
  std::vector<Level> levels;
  std::vector<Label> labels;
  std::vector<Line> lines;
  bool operator==(const Plot&) const = default;
};

struct PlotMark {
  enum class Kind : unsigned char { bar, point };
  Kind kind = Kind::bar;
  double from = 0, to = 1;    ///< the part of the field that belongs to it, across
  double x = 0.5, y = 0;      ///< where a point is; how high a bar is
  double low = -1, high = -1; ///< a span around it, such as the quarters; below 0: none
  double weight = 1;          ///< of a point (0–1): how much is behind it
  bool strong = false;        ///< the one to look at first, such as today
  std::string said;
  bool operator==(const PlotMark&) const = default;
};

} // namespace ruru::app
