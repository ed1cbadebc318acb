#pragma once

#include "memory/lane_math.hpp"
#include "memory/lanes.hpp"

/// FSRS-6 on several cards side by side, like fsrs7_lanes.hpp. Days are whole; 0 is the same day.
namespace ruru::memory::lanes {

struct Fsrs6Constants {
  static constexpr int weights = 21;
  double w[21];
  double first_stability[4]; ///< logarithms
  double first_difficulty[4];
  double first_difficulty_by_w4[4], first_difficulty_by_w5[4];
  double easy_difficulty, easy_difficulty_by_w5; ///< D0(4) without its clamp
  double time_scale, ln_time_scale_by_w20;       ///< (2.3) and the derivative of its logarithm
  double ln_lapse;                               ///< ln w11
};

template <int W>
struct Fsrs6Lanes {
  using V = Vec<W>;
  using I = typename Lane<W>::I;
  using Constants = Fsrs6Constants;
  static constexpr int weights = 21;

  static constexpr double shortest = -6.907755278982137; // ln 0.001
  static constexpr double longest = 10.505067555999653;  // ln 36500

  struct State {
    V stability, difficulty;
  };

  struct Step {
    State before;
    I same_day;
    V time, ln_time, recall;
    V first_power, ln_one_more, second_power, inner, factor, ln_difficulty;
    V uncapped, raw, pulled, raw_difficulty;
  };

  const Constants& c;

  State first(I grade) const {
    State state{all<W>(c.first_stability[2]), all<W>(c.first_difficulty[2])};
    for (int g : {0, 1, 3}) {
      state.stability = grade == g + 1 ? all<W>(c.first_stability[g]) : state.stability;
      state.difficulty = grade == g + 1 ? all<W>(c.first_difficulty[g]) : state.difficulty;
    }
    return state;
  }

  // (2.4)
  RURU_LANES_INLINE void predict(const State& state, V days, Step& step) const {
    step.before = state;
    step.same_day = days <= 0.0;
    step.time = 1.0 + c.time_scale * days * exp<W>(-state.stability);
    step.ln_time = log<W>(step.time);
    step.recall = exp<W>(-c.w[20] * step.ln_time);
  }

  // (2.5) to (2.8)
  RURU_LANES_INLINE State next(Step& step, I grade) const {
    const double* w = c.w;
    const State& before = step.before;
    const I lapse = grade == 1;
    const V g = __builtin_convertvector(grade, V);
    const V forgotten = 1.0 - step.recall;
    step.factor = (grade == 2   ? all<W>(w[15])
                   : grade == 4 ? all<W>(w[16])
                                : all<W>(1.0)) *
                  (11.0 - before.difficulty);
    step.first_power = exp<W>(lapse ? before.stability : w[8] - w[9] * before.stability);
    step.ln_one_more = log<W>(1.0 + step.first_power);
    step.second_power = exp<W>(lapse ? w[13] * step.ln_one_more : w[10] * forgotten);
    const V grown = step.second_power - 1.0;
    step.inner = lapse ? grown : 1.0 + step.first_power * step.factor * grown;
    step.ln_difficulty = log<W>(before.difficulty);
    const V ln_inner = log<W>(step.inner);
    const V lapsed = c.ln_lapse - w[12] * step.ln_difficulty + ln_inner + w[14] * forgotten;
    const V same_day = w[17] * (g - 3.0 + w[18]) - w[19] * before.stability;
    step.uncapped = step.same_day ? same_day : lapse ? lapsed : before.stability + ln_inner;
    const V cap = before.stability - w[17] * w[18];
    const V later = lapse ? least<W>(step.uncapped, cap) : step.uncapped;
    step.raw = step.same_day ? before.stability + (lapse ? same_day : most<W>(same_day, all<W>(0.0))) : later;
    step.pulled = before.difficulty - w[6] * (g - 3.0) * (10.0 - before.difficulty) * (1.0 / 9);
    step.raw_difficulty = w[7] * c.easy_difficulty + (1 - w[7]) * step.pulled;
    return {within<W>(step.raw, shortest, longest), within<W>(step.raw_difficulty, 1, 10)};
  }

  struct Gradient {
    V by[21];
    V easy_difficulty, ln_time_scale;
  };

  RURU_LANES_INLINE void same_day_back(const Step& step, I grade, V raw_, V& stability_, Gradient& g) const {
    const V none = all<W>(0.0);
    const V change_ = ((grade == 1) | (step.uncapped > 0.0)) ? raw_ : none;
    const V distance = __builtin_convertvector(grade, V) - 3.0;
    g.by[17] += change_ * (distance + c.w[18]);
    g.by[18] += change_ * c.w[17];
    g.by[19] -= change_ * step.before.stability;
    stability_ += raw_ - change_ * c.w[19];
  }

  // What reaches the recall that the update used.
  RURU_LANES_INLINE V later_back(const Step& step, I grade, V raw_, State& before_, Gradient& g) const {
    const double* w = c.w;
    const State& before = step.before;
    const V none = all<W>(0.0), forgotten = 1.0 - step.recall;
    const I lapse = grade == 1;
    const I capped = lapse & (step.uncapped > before.stability - w[17] * w[18]);
    const V lapse_ = lapse & ~capped ? raw_ : none, capped_ = capped ? raw_ : none;
    before_.stability += lapse & ~capped ? none : raw_;
    g.by[17] -= capped_ * w[18];
    g.by[18] -= capped_ * w[17];
    const V inner_ = (capped ? none : raw_) / step.inner;
    const V per_unit = inner_ * step.first_power * (step.second_power - 1.0);
    const V gain_ = lapse ? none : per_unit * step.factor;
    const V second_ = inner_ * (lapse ? all<W>(1.0) : step.first_power * step.factor) * step.second_power;
    const V second_lapse_ = lapse ? second_ : none, second_gain_ = lapse ? none : second_;
    g.by[8] += gain_;
    g.by[9] -= gain_ * before.stability;
    g.by[10] += second_gain_ * forgotten;
    g.by[11] += lapse_;
    g.by[12] -= lapse_ * step.ln_difficulty;
    g.by[13] += second_lapse_ * step.ln_one_more;
    g.by[14] += lapse_ * forgotten;
    const V graded = per_unit * (11.0 - before.difficulty);
    g.by[15] += grade == 2 ? graded : none;
    g.by[16] += grade == 4 ? graded : none;
    before_.stability += second_lapse_ * w[13] * step.first_power / (1.0 + step.first_power) - gain_ * w[9];
    before_.difficulty -= gain_ / (11.0 - before.difficulty) + lapse_ * w[12] / before.difficulty;
    return -(second_gain_ * w[10] + lapse_ * w[14]);
  }

  RURU_LANES_INLINE void next_back(const Step& step, I grade, const State& after_, State& before_, V& recall_,
                                   V&, Gradient& g) const {
    const double* w = c.w;
    const V none = all<W>(0.0);
    const V raw_ = ((step.raw > shortest) & (step.raw < longest)) ? after_.stability : none;
    const V raw_difficulty_ =
        ((step.raw_difficulty > 1.0) & (step.raw_difficulty < 10.0)) ? after_.difficulty : none;
    before_ = {none, none};
    recall_ = later_back(step, grade, step.same_day ? none : raw_, before_, g);
    same_day_back(step, grade, step.same_day ? raw_ : none, before_.stability, g);
    g.easy_difficulty += raw_difficulty_ * w[7];
    g.by[7] += raw_difficulty_ * (c.easy_difficulty - step.pulled);
    const V pulled_ = raw_difficulty_ * (1 - w[7]);
    const V distance = (__builtin_convertvector(grade, V) - 3.0) * (1.0 / 9);
    g.by[6] -= pulled_ * distance * (10.0 - step.before.difficulty);
    before_.difficulty += pulled_ * (1.0 + w[6] * distance);
  }

  RURU_LANES_INLINE void predict_back(const Step& step, V recall_, V, State& state_, Gradient& g) const {
    const V ln_recall_ = recall_ * step.recall;
    g.by[20] -= ln_recall_ * step.ln_time;
    const V scale_ = -ln_recall_ * c.w[20] * (1.0 - 1.0 / step.time);
    g.ln_time_scale += scale_;
    state_.stability -= scale_;
  }

  RURU_LANES_INLINE void first_back(I grade, const State&, State state_, Gradient& g) const {
    const V none = all<W>(0.0);
    for (int k = 0; k < 4; ++k) {
      g.by[k] += grade == k + 1 ? state_.stability : none;
      g.by[4] += grade == k + 1 ? state_.difficulty * c.first_difficulty_by_w4[k] : none;
      g.by[5] += grade == k + 1 ? state_.difficulty * c.first_difficulty_by_w5[k] : none;
    }
    g.by[4] += g.easy_difficulty;
    g.by[5] += g.easy_difficulty * c.easy_difficulty_by_w5;
    g.by[20] += g.ln_time_scale * c.ln_time_scale_by_w20;
  }

  static constexpr double least_chance = 1e-7;
};

} // namespace ruru::memory::lanes
