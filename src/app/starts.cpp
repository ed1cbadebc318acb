#include "app/pack_changes.hpp"
#include "app/screens/couch_course.hpp"
#include "app/screens/screens.hpp"
#include "app/spoken.hpp"
#include "app/words.hpp"
#include "questions/translation.hpp"

/// How the program begins: on Home, or with what a command asks for.
namespace ruru::app {

Model started(questions::Library library, history::Progress progress, history::Rules rules,
              Preferences preferences, Timestamp now, std::chrono::minutes utc_offset) {
  Model model;
  model.library = questions::in_language(std::move(library), preferences.language);
  model.progress = std::move(progress);
  model.rules = std::move(rules);
  model.preferences = preferences;
  model.now = now;
  model.utc_offset = utc_offset;
  model.overview = overview(model);
  return model;
}

Step with_round(Model model, const rounds::Settings& settings) {
  const language::Speaking speaking(catalogue_of(model));
  Step step{.model = std::move(model), .effects = {}};
  begin_round(step, settings);
  return step;
}

Step with_coded_round(Model model, const rounds::Settings& settings) {
  const language::Speaking speaking(catalogue_of(model));
  Step step{.model = std::move(model), .effects = {}};
  begin_coded_round(step, settings);
  return step;
}

Step with_couch(Model model, const rounds::Settings& settings, rounds::CouchForm form,
                const std::vector<std::string>& names) {
  const language::Speaking speaking(catalogue_of(model));
  Step step{.model = std::move(model), .effects = {}};
  CouchSetup setup{.settings = settings, .form = form, .seats = seats_for(step.model, names)};
  start_couch(step, setup);
  if (!std::holds_alternative<Couch>(step.model.screen)) go_over(step, std::move(setup));
  return step;
}

Step with_paused_round(Model model) {
  const language::Speaking speaking(catalogue_of(model));
  Step step{.model = std::move(model), .effects = {}};
  resume_round(step);
  return step;
}

Step with_review(Model model, const std::vector<std::string>& pack_ids, std::size_t limit) {
  const language::Speaking speaking(catalogue_of(model));
  Step step{.model = std::move(model), .effects = {}};
  begin_review(step, pack_ids, limit);
  return step;
}

} // namespace ruru::app
