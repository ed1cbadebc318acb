#include "run/live_session.hpp"

#include "app/screens/screens.hpp"
#include "packs/reader.hpp"
#include "run/settings_file.hpp"

#include <algorithm>
#include <utility>

namespace ruru::run {

history::Rules rules_for(const app::Preferences& preferences, const std::optional<Fitted>& fitted) {
  history::Rules rules = app::rules_of(preferences);
  if (fitted)
    std::copy(fitted->adopted.weights.begin(), fitted->adopted.weights.end(), rules.weights.w.begin());
  return rules;
}

LiveSession::LiveSession(app::Model model, std::unique_ptr<store::Log> log, const Clock& clock, Where where,
                         std::unique_ptr<Refitting> refitting)
    : model_(std::move(model)), scene_(app::view(model_)), log_(std::move(log)), clock_(clock),
      where_(std::move(where)), watch_(where_.pack_folders), refitting_(std::move(refitting)) {}

app::Event LiveSession::event(app::Happening what) const {
  const Timestamp now = clock_.now();
  return {.at = now, .utc_offset = clock_.utc_offset(now), .what = std::move(what)};
}

void LiveSession::handle(app::Happening what) {
  take_new_weights();
  settle(app::update(std::move(model_), event(std::move(what))));
}

void LiveSession::begin(const std::function<app::Step(app::Model)>& begin) {
  model_.now = clock_.now();
  settle(begin(std::move(model_)));
}

/// Performs the effects of a step, in order; what comes of them may have no further effects on the disk.
void LiveSession::settle(app::Step step) {
  model_ = std::move(step.model);
  for (const app::Effect& effect : step.effects) {
    std::optional<app::Happening> outcome = perform(effect);
    if (!outcome) continue;
    const bool failed = std::holds_alternative<app::StoreFailed>(*outcome);
    model_ = app::update(std::move(model_), event(std::move(*outcome))).model;
    if (failed) break; // the entries behind it would leave a gap
  }
  tell_end_of_session();
  scene_ = app::view(model_);
}

/// Not while a question is on the screen, whose previews must come true, nor while entries wait for the disk.
void LiveSession::take_new_weights() {
  if (!refitting_ || app::asking_on(model_.screen) || !model_.unsaved.empty()) return;
  std::optional<Refitting::Outcome> outcome = refitting_->outcome();
  if (!outcome) return;
  for (const history::Entry& entry : since_session_) {
    if (entry.sequence == outcome->progress.next())
      outcome->progress = history::applied(std::move(outcome->progress), entry, outcome->rules);
  }
  if (outcome->progress.next() != model_.progress.next()) return; // the next session's fit will do
  model_.rules.weights = outcome->rules.weights;
  model_.progress = outcome->rules == model_.rules
                        ? std::move(outcome->progress)
                        : history::refolded(std::move(outcome->progress), model_.rules);
}

void LiveSession::tell_end_of_session() {
  if (!refitting_ || !session_open_ || app::asking_on(model_.screen)) return;
  session_open_ = false;
  since_session_.clear();
  refitting_->session_over(clock_.now());
}

std::optional<app::Happening> LiveSession::perform(const app::Effect& effect) {
  if (const auto* append = std::get_if<app::AppendEntry>(&effect)) {
    const history::Sequence sequence = append->entry.sequence;
    if (const auto stored = log_->append(append->entry); !stored) {
      return app::StoreFailed{.sequence = sequence, .reason = stored.error().message};
    }
    if (refitting_) {
      refitting_->stored(append->entry);
      since_session_.push_back(append->entry);
      session_open_ = true;
    }
    return app::EntryStored{.sequence = sequence};
  }
  if (const auto* save = std::get_if<app::SavePreferences>(&effect)) {
    if (const auto saved = save_preferences(where_.settings, save->preferences); !saved) {
      model_.notice =
          app::Notice{.happened = saved.error().message, .advice = "The change counts until Ruru is closed."};
    }
    return {};
  }
  return app::PacksChanged{.library = packs::load_library(where_.pack_folders)};
}

void LiveSession::packs_changed() {
  if (watch_.drain()) handle(app::PacksChanged{.library = packs::load_library(where_.pack_folders)});
}

std::unique_ptr<LiveSession> open_session(const Where& where, const Clock& clock) {
  const LoadedPreferences settings = load_preferences(where.settings);
  const std::filesystem::path weights_file = fitted_file(where.history);
  const std::optional<Fitted> fitted = load_fitted(weights_file);
  const history::Rules rules = rules_for(settings.preferences, fitted);
  std::string recording_off;
  std::vector<history::Entry> entries;
  std::unique_ptr<store::Log> log;
  if (auto opened = store::open_log(where.history, store::Access::write)) {
    log = *std::move(opened);
  } else {
    recording_off = opened.error().message;
    if (auto readable = store::open_log(where.history, store::Access::read)) {
      if (auto read = (*readable)->entries()) entries = *std::move(read);
    }
  }
  if (log) {
    if (auto read = log->entries()) {
      entries = *std::move(read);
    } else {
      recording_off = read.error().message;
      log.reset();
    }
  }
  const Timestamp now = clock.now();
  app::Model model = app::started(packs::load_library(where.pack_folders), history::folded(entries, rules),
                                  rules, settings.preferences, now, clock.utc_offset(now));
  model.recording_off = std::move(recording_off);
  const auto unreadable = std::ranges::count_if(entries, [](const history::Entry& entry) {
    return std::holds_alternative<history::Unreadable>(entry.what);
  });
  if (unreadable > 0) {
    model.notice =
        app::Notice{.happened = std::to_string(unreadable) + " entries of your history cannot be read.",
                    .advice = "They are kept. See what they are: ruru history check"};
  }
  if (!settings.problem.empty()) {
    model.notice = app::Notice{.happened = settings.problem,
                               .advice = "Mend the file, or change a setting to write it anew."};
  }
  std::unique_ptr<Refitting> refitting;
  if (log) {
    refitting = std::make_unique<Refitting>(std::move(entries), rules, fitted, weights_file);
    refitting->session_over(now); // what an earlier session left undone
  }
  return std::make_unique<LiveSession>(std::move(model), std::move(log), clock, where, std::move(refitting));
}

Result<Learner> read_learner(const Where& where) {
  const app::Preferences preferences = load_preferences(where.settings).preferences;
  const std::optional<Fitted> fitted = load_fitted(fitted_file(where.history));
  const history::Rules rules = rules_for(preferences, fitted);
  std::error_code error;
  if (!std::filesystem::exists(where.history, error))
    return Learner{.progress = {}, .rules = rules, .preferences = preferences, .fitted = {}};
  auto log = store::open_log(where.history, store::Access::read);
  if (!log) return log.error();
  auto entries = (*log)->entries();
  if (!entries) return entries.error();
  return Learner{.progress = history::folded(*entries, rules),
                 .rules = rules,
                 .preferences = preferences,
                 .fitted = fitted};
}

} // namespace ruru::run
