#include "memory/newton.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

// Numbers in parentheses are those of docs/memory.md.
namespace ruru::memory {
namespace {

constexpr int most_steps = 60;
constexpr int fresh_curvatures = 8; // points at which the curvature is summed anew; later ones update it

double dot(const Point& a, const Point& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    sum += a[i] * b[i];
  return sum;
}

Point times(const Matrix& matrix, const Point& x) {
  Point result(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) {
    for (std::size_t j = 0; j < x.size(); ++j)
      result[i] += matrix(i, j) * x[j];
  }
  return result;
}

Point difference(const Point& a, const Point& b) {
  Point result(a.size());
  for (std::size_t i = 0; i < a.size(); ++i)
    result[i] = a[i] - b[i];
  return result;
}

/// Cholesky's method; nothing where the matrix is not positive definite.
std::optional<Point> solved(Matrix a, Point b) {
  const std::size_t n = a.size;
  for (std::size_t j = 0; j < n; ++j) {
    for (std::size_t i = j; i < n; ++i) {
      double sum = a(i, j);
      for (std::size_t k = 0; k < j; ++k)
        sum -= a(i, k) * a(j, k);
      if (i == j) {
        if (!(sum > 0)) return std::nullopt;
        a(j, j) = std::sqrt(sum);
      } else {
        a(i, j) = sum / a(j, j);
      }
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < i; ++k)
      b[i] -= a(i, k) * b[k];
    b[i] /= a(i, i);
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k < n; ++k)
      b[i] -= a(k, i) * b[k];
    b[i] /= a(i, i);
  }
  return b;
}

/// The step of the free coordinates when the others take theirs; steepest descent where nothing else works.
Point free_step(const Matrix& curvature, const Point& gradient, double damping,
                const std::vector<std::size_t>& free, const Point& taken) {
  Matrix inner(free.size());
  Point right(free.size());
  for (std::size_t a = 0; a < free.size(); ++a) {
    right[a] = -gradient[free[a]];
    for (std::size_t j = 0; j < gradient.size(); ++j)
      right[a] -= curvature(free[a], j) * taken[j];
    for (std::size_t b = 0; b < free.size(); ++b)
      inner(a, b) = curvature(free[a], free[b]);
    inner(a, a) = inner(a, a) * (1 + damping) + 1e-9;
  }
  if (auto step = solved(inner, right)) return *std::move(step);
  for (std::size_t a = 0; a < free.size(); ++a)
    right[a] /= std::max(inner(a, a), 1.0);
  return right;
}

double predicted_decrease(const Loss& here, const Point& step) {
  return -(dot(here.gradient, step) + 0.5 * dot(step, times(here.curvature, step)));
}

/// BFGS, damped after Powell so that the curvature stays positive.
void update_curvature(Matrix& curvature, const Point& step, Point change) {
  const Point bent = times(curvature, step);
  const double along = dot(step, bent), measured = dot(step, change);
  if (!(along > 0)) return;
  if (measured < 0.2 * along) {
    const double share = 0.8 * along / (along - measured);
    for (std::size_t i = 0; i < change.size(); ++i)
      change[i] = share * change[i] + (1 - share) * bent[i];
  }
  const double scale = dot(step, change);
  for (std::size_t i = 0; i < step.size(); ++i) {
    for (std::size_t j = 0; j < step.size(); ++j)
      curvature(i, j) += change[i] * change[j] / scale - bent[i] * bent[j] / along;
  }
}

struct Box {
  Point low, high; ///< of a step
};

Box box_around(const Minimum& problem, const Point& point) {
  Box box{point, point};
  for (std::size_t i = 0; i < point.size(); ++i) {
    box.low[i] = std::max(problem.low[i] - point[i], -problem.longest_step[i]);
    box.high[i] = std::min(problem.high[i] - point[i], problem.longest_step[i]);
  }
  return box;
}

double damping_after_success(double damping, double gain_ratio) {
  if (gain_ratio > 0.7)
    damping *= 0.1;
  else if (gain_ratio > 0.3)
    damping *= 0.4;
  return damping < 1e-3 ? 0 : damping;
}

/// A descent in progress.
struct Descent {
  Point point;
  Loss here;
  double damping = 0.1;
  double last_gain = INFINITY;

  /// Goes to `next` if the loss there is lower.
  bool try_step(const Point& next, Loss there, double predicted) {
    const Point step = difference(next, point), change = difference(there.gradient, here.gradient);
    const double gain = here.value - there.value;
    if (std::isfinite(there.value) && gain > 0) {
      if (there.curvature.size == 0) {
        there.curvature = std::move(here.curvature);
        update_curvature(there.curvature, step, change);
      }
      damping = damping_after_success(damping, gain / predicted);
      point = next;
      here = std::move(there);
      return true;
    }
    const Point bent = times(here.curvature, step);
    if (std::isfinite(there.value) && dot(change, step) > dot(step, bent)) {
      update_curvature(here.curvature, step, change);
      damping = std::max(0.03, 2 * damping);
    } else {
      damping = std::max(0.03, 6 * damping);
    }
    return false;
  }
};

} // namespace

Point box_step(const Matrix& curvature, const Point& gradient, double damping, const Point& low,
               const Point& high) {
  std::vector<std::size_t> free(gradient.size());
  for (std::size_t i = 0; i < free.size(); ++i)
    free[i] = i;
  Point step(gradient.size(), 0);
  for (;;) {
    const Point inner = free_step(curvature, gradient, damping, free, step);
    std::vector<std::size_t> still_free;
    for (std::size_t a = 0; a < free.size(); ++a) {
      const std::size_t i = free[a];
      const bool inside = inner[a] > low[i] && inner[a] < high[i];
      if (inside)
        still_free.push_back(i);
      else
        step[i] = inner[a] > low[i] ? high[i] : low[i];
    }
    if (still_free.size() == free.size()) {
      for (std::size_t a = 0; a < free.size(); ++a)
        step[free[a]] = inner[a];
      return step;
    }
    free = std::move(still_free);
  }
}

Minimised minimised(const Minimum& problem, const Point& start) {
  Descent descent{.point = start, .here = problem.at(start, true)};
  int steps = 0, fresh = 1;
  bool interrupted = false;
  for (; steps < most_steps; ++steps) {
    interrupted = !problem.go_on(steps);
    if (interrupted) break;
    const Box box = box_around(problem, descent.point);
    const Point full = box_step(descent.here.curvature, descent.here.gradient, 0, box.low, box.high);
    if (!(predicted_decrease(descent.here, full) >= problem.worth_a_step)) break;
    const Point step = descent.damping == 0 ? full
                                            : box_step(descent.here.curvature, descent.here.gradient,
                                                       descent.damping, box.low, box.high);
    Point next = descent.point;
    for (std::size_t i = 0; i < next.size(); ++i)
      next[i] += step[i];
    next = problem.allowed(std::move(next));
    const double before = descent.here.value;
    const double predicted = predicted_decrease(descent.here, difference(next, descent.point));
    if (!descent.try_step(next, problem.at(next, fresh < fresh_curvatures), predicted)) continue;
    ++fresh;
    const double gain = before - descent.here.value;
    if (std::max(gain, descent.last_gain) < problem.worth_a_step / 3) break;
    descent.last_gain = gain;
  }
  return {std::move(descent.point), descent.here.value, steps, interrupted};
}

} // namespace ruru::memory
