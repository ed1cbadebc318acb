#include "app/figures.hpp"

#include "app/model.hpp"

namespace ruru::app {

namespace {

constexpr std::size_t slice = 8'000; ///< answers from one event to the next: some hundredths of a second

rounds::Inquiry inquiry_of(const Model& model, const Statistics& screen) {
  return {.scope = screen.scope,
          .period = screen.period,
          .week = model.preferences.week,
          .at = start_of(today(model), day_rule(model)),
          .utc_offset = model.utc_offset};
}

void keep(Model& model, const Statistics& screen, std::size_t most) {
  Figures& figures = model.figures;
  Figures::Basis basis{.next = model.progress.next(), .packs = model.library.packs, .rules = model.rules};
  bool is_new = !figures.statistics;
  if (is_new || basis != figures.basis) {
    figures.basis = std::move(basis);
    figures.answers = rounds::answers(model.library, model.progress, model.rules);
    is_new = true;
  }
  const bool was_complete = figures.answers.is_complete();
  rounds::predict(figures.answers, model.progress, model.rules, most);
  is_new = is_new || was_complete != figures.answers.is_complete();
  rounds::Inquiry inquiry = inquiry_of(model, screen);
  if (is_new || inquiry != figures.inquiry) {
    figures.inquiry = std::move(inquiry);
    figures.statistics = std::make_shared<const rounds::Statistics>(
        rounds::statistics(figures.answers, model.library, model.progress, model.rules, figures.inquiry));
    figures.part.reset();
    figures.behind.clear();
  }
  if (screen.opened == figures.part) return;
  figures.part = screen.opened;
  figures.behind.clear();
  if (screen.opened)
    figures.behind = rounds::behind(*screen.opened, figures.answers, model.library, model.progress,
                                    model.rules, figures.inquiry, figures.statistics->weeks_in_span);
}

} // namespace

void keep_figures(Model& model) {
  if (const auto* screen = std::get_if<Statistics>(&model.screen)) keep(model, *screen, slice);
}

bool wants_figures(const Model& model) {
  return std::holds_alternative<Statistics>(model.screen) && !model.figures.answers.is_complete();
}

void finish_figures(Model& model) {
  if (const auto* screen = std::get_if<Statistics>(&model.screen)) keep(model, *screen, SIZE_MAX);
}

} // namespace ruru::app
