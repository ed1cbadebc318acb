#include "app/overview.hpp"

#include "app/model.hpp"

namespace ruru::app {

namespace {

Overview::Basis basis(const Model& model) {
  return {.next = model.progress.next(),
          .packs = model.library.packs,
          .limits = model.preferences.day,
          .day = today(model)};
}

bool holds(const Overview& overview, const Model& model) {
  const bool fallen_due = overview.next_due && *overview.next_due <= model.now;
  return !fallen_due && overview.basis == basis(model);
}

} // namespace

std::shared_ptr<const Overview> overview(const Model& model) {
  if (model.overview && holds(*model.overview, model)) return model.overview;
  auto made = std::make_shared<Overview>();
  made->basis = basis(model);
  made->next_due = rounds::next_due(model.library, model.progress, model.now);
  made->queue = rounds::queue(model.library, model.progress, model.rules, {}, model.now, model.utc_offset,
                              model.preferences.day);
  for (const auto& loaded : model.library.packs) {
    made->counts.push_back(rounds::counts(loaded->pack, model.progress, model.now));
  }
  return made;
}

} // namespace ruru::app
