#include "app/playing_as.hpp"

#include <algorithm>
#include <utility>

namespace ruru::app {

Company* find_company(Model& model, const std::string& profile) {
  const auto found = std::ranges::find(model.company, profile, &Company::profile);
  return found == model.company.end() ? nullptr : &*found;
}

const Company* find_company(const Model& model, const std::string& profile) {
  return find_company(const_cast<Model&>(model), profile);
}

bool is_recorded(const Model& model, const rounds::Player& player, rounds::Kept kept) {
  if (kept == rounds::Kept::nothing || player.profile.empty()) return false;
  return player.profile == model.profile || find_company(model, player.profile);
}

PlayingAs::PlayingAs(Step& step, const rounds::Player& player) : step_(step) {
  const bool is_learner = !player.profile.empty() && player.profile == step.model.profile;
  if (is_learner) return;
  whose_ = find_company(step.model, player.profile);
  if (whose_)
    step_.writing_for = player.profile;
  else
    whose_ = &guest_;
  swap();
}

PlayingAs::~PlayingAs() {
  if (!whose_) return;
  swap();
  step_.writing_for.clear();
}

void PlayingAs::swap() {
  std::swap(step_.model.progress, whose_->progress);
  std::swap(step_.model.rules, whose_->rules);
}

} // namespace ruru::app
