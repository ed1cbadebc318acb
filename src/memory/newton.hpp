#pragma once

#include "memory/loss.hpp"

#include <functional>

/// Minimising a loss inside a box (docs/memory.md, 6.4).
namespace ruru::memory {

using Point = std::vector<double>;

/// What is to be minimised.
struct Minimum {
  /// The loss at a point; its curvature only when asked for.
  std::function<Loss(const Point&, bool curvature)> at;
  /// A point moved to where it is allowed.
  std::function<Point(Point)> allowed;
  Point low, high;
  Point longest_step;        ///< by coordinate
  double worth_a_step = 0.3; ///< the gain that must be in sight for one more step
  std::function<bool(int step)> go_on = [](int) { return true; };
};

/// Solves (curvature + damping * its diagonal) step = -gradient for a step that stays between `low` and
/// `high`: coordinates that would leave stop at their bound, and the others are solved again.
Point box_step(const Matrix& curvature, const Point& gradient, double damping, const Point& low,
               const Point& high);

struct Minimised {
  Point point;
  double value = 0;
  int steps = 0;
  bool interrupted = false;
};

/// Newton's method with the products of gradients for second derivatives, then BFGS; damped, in at most 60
/// steps. Never returns a point worse than `start`, which must be allowed.
Minimised minimised(const Minimum& problem, const Point& start);

} // namespace ruru::memory
