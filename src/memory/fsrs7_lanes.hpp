#pragma once

#include "memory/lane_math.hpp"
#include "memory/lanes.hpp"

/// FSRS-7 on several cards side by side: forwards, and backwards for the gradient. The state is kept as
/// logarithms of the stabilities. Numbers in parentheses are those of the formulas in docs/memory.md; what is
/// called x_ is the derivative of the loss by x.
namespace ruru::memory::lanes {

/// The weights, with all that can be worked out once for a whole walk.
struct Fsrs7Constants {
  static constexpr int weights = 34;
  double w[34];
  double first_slow[4]; ///< ln of the first stabilities
  double first_difficulty[4];
  double first_difficulty_by_w4[4], first_difficulty_by_w5[4];
  double easy_difficulty, easy_difficulty_by_w5;  ///< D0(4) without its clamp
  double ln_fast_decay;                           ///< ln w23
  double fast_base;                               ///< -ln w25
  double slow_decay, slow_scale;                  ///< w24 and w26^(-1/w24) - 1
  double slow_scale_by_w26, slow_scale_by_ln_w24; ///< derivatives of ln slow_scale
  double ln_share;                                ///< ln(w27 / w28)
  double ln_lapse_slow, ln_lapse_fast;            ///< ln w10, ln w18
};

template <int W>
struct Fsrs7Lanes {
  using V = Vec<W>;
  using I = typename Lane<W>::I;
  using Constants = Fsrs7Constants;
  static constexpr int weights = 34;

  static constexpr double shortest = -9.210340371976182;       // ln 0.0001
  static constexpr double longest = 10.505067555999653;        // ln 36500
  static constexpr double ln_first_fast = -0.2231435513142097; // ln 0.8

  struct State {
    V slow, fast, difficulty;
  };

  /// One trace's update (1.10), (1.11).
  struct Trace {
    V first_power, ln_one_more, second_power, inner, factor; ///< inner is what the last logarithm is of
    V uncapped, raw;                                         ///< before the caps; before the clamp
  };

  /// All of a step that the way back needs.
  struct Step {
    State before;
    V share, decay, unclamped_decay, power, fast_time, ln_fast_time, fast, slow_time, ln_slow_time, slow,
        recall;
    Trace slow_trace, fast_trace;
    V fast_before_cap, surprise, difficulty_step, raw_difficulty;
  };

  const Constants& c;

  State first(I grade) const {
    State state{all<W>(c.first_slow[2]), {}, all<W>(c.first_difficulty[2])};
    for (int g : {0, 1, 3}) {
      state.slow = grade == g + 1 ? all<W>(c.first_slow[g]) : state.slow;
      state.difficulty = grade == g + 1 ? all<W>(c.first_difficulty[g]) : state.difficulty;
    }
    state.fast = most<W>(state.slow + ln_first_fast, all<W>(shortest));
    return state;
  }

  // (1.4) to (1.9)
  RURU_LANES_INLINE void predict(const State& state, V days, Step& step) const {
    const double* w = c.w;
    const V centred = state.difficulty - 5.0;
    step.before = state;
    const V odds = exp<W>(c.ln_share - w[29] * state.fast - w[30] * state.slow - centred * (w[31] - 0.5));
    step.share = odds / (1.0 + odds);
    step.unclamped_decay = exp<W>(c.ln_fast_decay + state.fast * (w[33] - 0.3));
    step.decay = within<W>(step.unclamped_decay, 0.01, 0.95);
    step.power = exp<W>(least<W>(c.fast_base / step.decay, all<W>(60.0)));
    step.fast_time = 1.0 + (step.power - 1.0) * (days * exp<W>(-state.fast));
    step.ln_fast_time = log<W>(step.fast_time);
    step.fast = exp<W>(-step.decay * step.ln_fast_time);
    step.slow_time = 1.0 + c.slow_scale * days * exp<W>(centred * (w[32] - 0.3) - state.slow);
    step.ln_slow_time = log<W>(step.slow_time);
    step.slow = exp<W>(-c.slow_decay * step.ln_slow_time);
    step.recall = (step.slow + step.share * (step.fast - step.slow)) * (1 - 2e-5) + 1e-5;
  }

  // One stability after a review: a lapse and a success go through the same exponentials.
  RURU_LANES_INLINE void update(Trace& t, V before, V forgotten, V difficulty, I lapse, I grade, int k,
                                double ln_lapse) const {
    const double* w = c.w + k;
    const V factor = (grade == 2   ? all<W>(w[6])
                      : grade == 4 ? all<W>(w[7])
                                   : all<W>(1.0)) *
                     (11.0 - difficulty);
    t.factor = factor;
    t.first_power = exp<W>(lapse ? before : (w[0] - 1.5) - w[1] * before);
    t.ln_one_more = log<W>(1.0 + t.first_power);
    t.second_power = exp<W>(lapse ? w[4] * t.ln_one_more : forgotten * w[2]);
    const V grown = t.second_power - 1.0;
    t.inner = lapse ? grown : 1.0 + t.first_power * factor * grown;
    const V ln_inner = log<W>(t.inner);
    t.uncapped = lapse ? ln_lapse + ln_inner + forgotten * w[5] : before + ln_inner;
    t.raw = lapse ? least<W>(t.uncapped, before) : t.uncapped;
  }

  // (1.10) to (1.14)
  RURU_LANES_INLINE State next(Step& step, I grade) const {
    const State& before = step.before;
    const I lapse = grade == 1;
    update(step.slow_trace, before.slow, 1.0 - step.recall, before.difficulty, lapse, grade, 7,
           c.ln_lapse_slow);
    update(step.fast_trace, before.fast, 1.0 - step.fast, before.difficulty, lapse, grade, 15,
           c.ln_lapse_fast);
    step.fast_before_cap = step.fast_trace.raw;
    const V cap = step.slow_trace.raw + ln_first_fast;
    step.fast_trace.raw = lapse ? least<W>(step.fast_trace.raw, cap) : step.fast_trace.raw;
    const V moved = 3.0 - __builtin_convertvector(grade, V);
    step.surprise = lapse ? step.recall + 0.1 : all<W>(1.0);
    step.difficulty_step = c.w[6] * moved * step.surprise;
    const V pulled = before.difficulty + step.difficulty_step * (10.0 - before.difficulty) * (1.0 / 9);
    step.raw_difficulty = 0.01 * c.easy_difficulty + 0.99 * pulled;
    return {within<W>(step.slow_trace.raw, shortest, longest),
            within<W>(step.fast_trace.raw, shortest, longest), within<W>(step.raw_difficulty, 1, 10)};
  }

  /// Derivatives by what depends on several weights, turned into those by weights at the end of a walk.
  struct Gradient {
    V by[34];
    V easy_difficulty, ln_slow_scale, fast_base;
  };

  // The way back through `update`; returns what reaches the recall that it used.
  RURU_LANES_INLINE V update_back(const Trace& t, V before, V forgotten, V difficulty, I lapse, I grade,
                                  int k, V raw_, V& before_, V& difficulty_, Gradient& g) const {
    const double* w = c.w + k;
    const V none = all<W>(0.0);
    const I capped = lapse & (t.uncapped >= before);
    const V lapse_ = lapse & ~capped ? raw_ : none;
    before_ += lapse & ~capped ? none : raw_;
    const V inner_ = (capped ? none : raw_) / t.inner;
    const V per_unit = inner_ * t.first_power * (t.second_power - 1.0); // by the factor, when recalled
    const V gain_ = lapse ? none : per_unit * t.factor;
    const V second_ = inner_ * (lapse ? all<W>(1.0) : t.first_power * t.factor) * t.second_power;
    const V second_lapse_ = lapse ? second_ : none, second_gain_ = lapse ? none : second_;
    g.by[k] += gain_;
    g.by[k + 1] -= gain_ * before;
    g.by[k + 2] += second_gain_ * forgotten;
    g.by[k + 3] += lapse_;
    g.by[k + 4] += second_lapse_ * t.ln_one_more;
    g.by[k + 5] += lapse_ * forgotten;
    const V graded = per_unit * (11.0 - difficulty);
    g.by[k + 6] += grade == 2 ? graded : none;
    g.by[k + 7] += grade == 4 ? graded : none;
    before_ += second_lapse_ * w[4] * t.first_power / (1.0 + t.first_power) - gain_ * w[1];
    difficulty_ -= gain_ / (11.0 - difficulty);
    return -(second_gain_ * w[2] + lapse_ * w[5]);
  }

  /// The way back through `next`: what reaches the state before and the two recalls.
  RURU_LANES_INLINE void next_back(const Step& step, I grade, const State& after_, State& before_, V& recall_,
                                   V& fast_, Gradient& g) const {
    const State& before = step.before;
    const I lapse = grade == 1;
    const V none = all<W>(0.0);
    const auto passed = [&](V raw, double low, double high, V by) {
      return ((raw > low) & (raw < high)) ? by : none;
    };
    V slow_ = passed(step.slow_trace.raw, shortest, longest, after_.slow);
    const V fast_end_ = passed(step.fast_trace.raw, shortest, longest, after_.fast);
    const I by_slow = lapse & (step.fast_before_cap > step.fast_trace.raw);
    slow_ += by_slow ? fast_end_ : none;
    before_ = {none, none, none};
    fast_ = update_back(step.fast_trace, before.fast, 1.0 - step.fast, before.difficulty, lapse, grade, 15,
                        by_slow ? none : fast_end_, before_.fast, before_.difficulty, g);
    recall_ = update_back(step.slow_trace, before.slow, 1.0 - step.recall, before.difficulty, lapse, grade, 7,
                          slow_, before_.slow, before_.difficulty, g);
    const V difficulty_ = passed(step.raw_difficulty, 1, 10, after_.difficulty);
    const V pulled_ = 0.99 * difficulty_;
    g.easy_difficulty += 0.01 * difficulty_;
    before_.difficulty += pulled_ * (1.0 - step.difficulty_step * (1.0 / 9));
    const V step_ = pulled_ * (10.0 - before.difficulty) * (1.0 / 9);
    const V moved = 3.0 - __builtin_convertvector(grade, V);
    g.by[6] += step_ * moved * step.surprise;
    recall_ += lapse ? step_ * (c.w[6] * 2.0) : none;
  }

  /// The way back through `predict`.
  RURU_LANES_INLINE void predict_back(const Step& step, V recall_, V fast_, State& state_,
                                      Gradient& g) const {
    const double* w = c.w;
    const State& state = step.before;
    const V centred = state.difficulty - 5.0;
    const V mixed_ = recall_ * (1 - 2e-5);
    fast_ += mixed_ * step.share;
    const V slow_ = mixed_ - mixed_ * step.share;
    const V odds_ = mixed_ * (step.fast - step.slow) * step.share * (1.0 - step.share);
    g.by[27] += odds_;
    g.by[29] -= odds_ * state.fast;
    g.by[30] -= odds_ * state.slow;
    g.by[31] -= odds_ * centred;
    const V ln_slow_ = slow_ * step.slow;
    g.by[24] -= ln_slow_ * step.ln_slow_time;
    const V scale_ = -ln_slow_ * c.slow_decay * (1.0 - 1.0 / step.slow_time);
    g.ln_slow_scale += scale_;
    g.by[32] += scale_ * centred;
    const V ln_fast_ = fast_ * step.fast;
    const V time_ = -ln_fast_ * step.decay * (1.0 - 1.0 / step.fast_time);
    const V grown_ = step.power < 1e26 ? time_ * (step.power / (step.power - 1.0)) / step.decay : all<W>(0.0);
    g.fast_base += grown_;
    V decay_ = -ln_fast_ * step.ln_fast_time - grown_ * (c.fast_base / step.decay);
    decay_ =
        ((step.unclamped_decay > 0.01) & (step.unclamped_decay < 0.95)) ? decay_ * step.decay : all<W>(0.0);
    g.by[23] += decay_;
    g.by[33] += decay_ * state.fast;
    state_.fast += decay_ * (w[33] - 0.3) - odds_ * w[29] - time_;
    state_.slow -= odds_ * w[30] + scale_;
    state_.difficulty += scale_ * (w[32] - 0.3) - odds_ * (w[31] - 0.5);
  }

  RURU_LANES_INLINE void first_back(I grade, const State& first, State state_, Gradient& g) const {
    const V none = all<W>(0.0);
    state_.slow += first.fast > shortest ? state_.fast : none;
    for (int k = 0; k < 4; ++k) {
      g.by[k] += grade == k + 1 ? state_.slow : none;
      g.by[4] += grade == k + 1 ? state_.difficulty * c.first_difficulty_by_w4[k] : none;
      g.by[5] += grade == k + 1 ? state_.difficulty * c.first_difficulty_by_w5[k] : none;
    }
    g.by[4] += g.easy_difficulty;
    g.by[5] += g.easy_difficulty * c.easy_difficulty_by_w5;
    g.by[24] = g.by[24] * c.slow_decay + g.ln_slow_scale * c.slow_scale_by_ln_w24;
    g.by[25] -= g.fast_base / c.w[25];
    g.by[26] += g.ln_slow_scale * c.slow_scale_by_w26;
    g.by[28] = -g.by[27];
  }

  static constexpr double least_chance =
      1e-4; ///< chances are moved this far from 0 and 1 before their logarithm
};

} // namespace ruru::memory::lanes
