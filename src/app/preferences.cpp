#include "app/preferences.hpp"

namespace ruru::app {

history::Rules rules_of(const Preferences& preferences) {
  history::Rules rules;
  rules.policy.desired_retention = preferences.desired_retention;
  rules.policy.longest_interval = preferences.longest_interval;
  rules.day_starts = std::chrono::hours{preferences.day_starts};
  for (const auto& [pack, retention] : preferences.pack_retention) {
    rules.pack_policies[pack] = rules.policy;
    rules.pack_policies[pack].desired_retention = retention;
  }
  return rules;
}

} // namespace ruru::app
