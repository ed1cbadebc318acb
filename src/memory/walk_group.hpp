#pragma once

#include "memory/walk.hpp"

/// The one implementation of a walk, for each width of vectors. To be included by the files that are built
/// for one instruction set only.
namespace ruru::memory::lanes {

/// Loss of one prediction and its derivative by the recall; nothing when the chance had to be moved.
template <int W>
RURU_LANES_INLINE Vec<W> cross_entropy(Vec<W> recall, typename Lane<W>::I lapse, Vec<W> weight,
                                       double least_chance, Vec<W>& recall_) {
  const Vec<W> chance = lapse ? 1.0 - recall : recall;
  const Vec<W> bounded = within<W>(chance, least_chance, 1 - least_chance);
  const Vec<W> slope = (lapse ? weight : -weight) / bounded;
  recall_ = chance == bounded ? slope : all<W>(0.0);
  return -weight * log<W>(bounded);
}

template <int W>
RURU_LANES_INLINE void add(double* sum, Vec<W> value) {
  Vec<W> before;
  __builtin_memcpy(&before, sum, sizeof before);
  before += value;
  __builtin_memcpy(sum, &before, sizeof before);
}

template <class Model, int W>
void add_curvature(const typename Model::Gradient& gradient, Sums& sums, int card) {
  int place = 0;
  for (int i = 0; i < Model::weights; ++i) {
    for (int j = 0; j <= i; ++j)
      add<W>(sums.curvature[place++] + card, gradient.by[i] * gradient.by[j]);
  }
}

/// Reviews `card` to `card + W - 1` of the group.
template <class Model, int W, bool backwards>
void walk_cards(const Model& model, const Walk& walk, int card) {
  using V = Vec<W>;
  using State = typename Model::State;
  using Step = typename Model::Step;
  const GroupView& group = walk.group;
  auto* const tape = reinterpret_cast<Step*>(walk.tape);
  const State first = model.first(widened<W>(group.grade + card));
  State state = first;
  V loss = all<W>(0.0);
  for (int i = 1; i < group.steps; ++i) {
    const int at = i * width + card;
    Step& step = tape[backwards ? i : 0];
    model.predict(state, widened<W>(group.days + at), step);
    if (walk.recall) __builtin_memcpy(walk.recall + at, &step.recall, sizeof step.recall);
    const auto grade = widened<W>(group.grade + at);
    if (!backwards) {
      V unused;
      loss += cross_entropy<W>(step.recall, grade == 1, widened<W>(group.weight + at), Model::least_chance,
                               unused);
    }
    state = model.next(step, grade);
  }
  if (backwards) {
    typename Model::Gradient gradient{};
    State state_{};
    for (int i = group.steps - 1; i > 0; --i) {
      const int at = i * width + card;
      const Step& step = tape[i];
      const auto grade = widened<W>(group.grade + at);
      V recall_, fast_{}, direct_;
      State before_;
      model.next_back(step, grade, state_, before_, recall_, fast_, gradient);
      loss += cross_entropy<W>(step.recall, grade == 1, widened<W>(group.weight + at), Model::least_chance,
                               direct_);
      model.predict_back(step, recall_ + direct_, fast_, before_, gradient);
      state_ = before_;
    }
    model.first_back(widened<W>(group.grade + card), first, state_, gradient);
    for (int i = 0; i < Model::weights; ++i)
      add<W>(walk.sums->gradient[i] + card, gradient.by[i]);
    if (walk.curvature) add_curvature<Model, W>(gradient, *walk.sums, card);
  }
  add<W>(walk.sums->loss + card, loss);
}

template <class Model, int W, bool backwards>
void walk_group(const typename Model::Constants& constants, const Walk& walk) {
  const Model model{constants};
  for (int card = 0; card < width; card += W)
    walk_cards<Model, W, backwards>(model, walk, card);
}

template <int W>
constexpr Walker walker_of(const char* name) {
  return {name, walk_group<Fsrs7Lanes<W>, W, true>, walk_group<Fsrs6Lanes<W>, W, true>,
          walk_group<Fsrs7Lanes<W>, W, false>, walk_group<Fsrs6Lanes<W>, W, false>};
}

} // namespace ruru::memory::lanes
