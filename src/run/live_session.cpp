#include "run/live_session.hpp"

#include "app/screens/screens.hpp"
#include "app/theme_changes.hpp"
#include "language/speaking.hpp"
#include "packs/kept_ids.hpp"
#include "packs/reader.hpp"
#include "packs/shelf.hpp"
#include "run/adding.hpp"
#include "run/couch_file.hpp"
#include "run/editor.hpp"
#include "run/language_files.hpp"
#include "run/modes_file.hpp"
#include "run/opened_history.hpp"
#include "run/places.hpp"
#include "run/profiles.hpp"
#include "run/round_file.hpp"
#include "run/settings_file.hpp"
#include "run/teaching.hpp"
#include "run/theme_files.hpp"

#include <algorithm>
#include <deque>
#include <utility>

namespace ruru::run {

using language::tr;

namespace {

void take_languages(app::Model& model, LoadedCatalogues loaded) {
  model.catalogues = std::move(loaded.catalogues);
  if (loaded.problems.empty() || model.notice) return;
  const language::Speaking speaking(app::catalogue_of(model));
  model.notice =
      app::Notice{.happened = loaded.problems.front(), .advice = tr("The other languages can be spoken.")};
}

} // namespace

history::Rules rules_for(const app::Preferences& preferences, const std::optional<Fitted>& fitted) {
  history::Rules rules = app::rules_of(preferences);
  if (fitted)
    std::copy(fitted->adopted.weights.begin(), fitted->adopted.weights.end(), rules.weights.w.begin());
  return rules;
}

packs::PackCache pack_cache(const Where& where) {
  if (where.cache.empty()) return packs::PackCache();
  return packs::PackCache({.folder = where.cache / "packs", .program = surroundings().executable});
}

questions::Library read_packs(const Where& where, packs::PackCache& cache) {
  return packs::KeptIds(where.known_packs).as_known(packs::load_library(where.pack_folders, cache));
}

questions::Library read_packs(const Where& where) {
  packs::PackCache cache = pack_cache(where);
  return read_packs(where, cache);
}

Result<Done> move_pack(const app::MovePack& move, const Where& where) {
  if (move.to == app::PackFile::on_the_shelf)
    return packs::put_back(move.kept_as, where.own_packs, where.removed_packs);
  const auto taken = packs::take_off_shelf(move.pack, where.own_packs, where.removed_packs, move.kept_as);
  if (!taken) return taken.error();
  return Done{};
}

LiveSession::LiveSession(Opened opened, const Clock& clock, Where where)
    : model_(std::move(opened.model)), scene_(app::view(model_)), log_(std::move(opened.log)), clock_(clock),
      where_(std::move(where)), cache_(pack_cache(where_)),
      watch_({.packs = where_.pack_folders, .themes = where_.theme_folders}),
      refitting_(std::move(opened.refitting)), kept_round_(app::kept_round(model_)),
      kept_couch_(app::kept_couch(model_)), kept_rules_(model_.rules), backup_(where_.history) {}

LiveSession::~LiveSession() { keep_progress(); }

/// Other rules since the start: the fold that is kept would not fit the next one. So would it after a fit
/// that ends only now, whose weights are kept already.
void LiveSession::keep_progress() {
  if (refitting_) {
    refitting_->finish();
    adopt(refitting_->outcome());
  }
  if (log_ && model_.unsaved.empty() && model_.rules != kept_rules_)
    keep_fold(where_.history, model_.rules, model_.progress, *log_);
}

/// Nobody else's round is touched: a copy that records nothing keeps none.
void LiveSession::keep_round() {
  if (!log_) return;
  if (std::optional<app::KeptRound> now = app::kept_round(model_); now != kept_round_) {
    kept_round_ = std::move(now);
    save_round(round_file(where_.history), kept_round_);
  }
  if (std::optional<app::KeptCouch> now = app::kept_couch(model_); now != kept_couch_) {
    kept_couch_ = std::move(now);
    save_couch(couch_file(where_.history), kept_couch_);
  }
}

Where with_profile(Where where, const std::string& name) {
  const ProfilePlaces places = places_of(where.data, where.first_settings, load_profiles(where.data), name);
  where.history = places.history;
  where.settings = places.settings;
  where.profile = name;
  return where;
}

history::Rules rules_at(const Where& where) {
  return rules_for(load_preferences(where.settings).preferences, load_fitted(fitted_file(where.history)));
}

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

/// Performs the effects of a step, in order, and those of what comes of them.
void LiveSession::settle(app::Step step) {
  const language::Speaking speaking(app::catalogue_of(step.model));
  model_ = std::move(step.model);
  keep_round(); // first: an answer that is stored but not in the round could not be told from another
  std::deque<app::Effect> open(step.effects.begin(), step.effects.end());
  while (!open.empty()) {
    std::optional<app::Happening> outcome = perform(open.front());
    open.pop_front();
    if (!outcome) continue;
    const bool failed = std::holds_alternative<app::StoreFailed>(*outcome);
    app::Step next = app::update(std::move(model_), event(std::move(*outcome)));
    model_ = std::move(next.model);
    if (failed) break; // the entries behind it would leave a gap
    if (!next.effects.empty()) keep_round();
    std::ranges::move(next.effects, std::back_inserter(open));
  }
  if (const std::string failure = backup_.failure(); !failure.empty() && !model_.notice)
    model_.notice = app::Notice{.happened = tr("The half-hourly backup could not be made: {}", failure),
                                .advice = tr("Your answers are saved. Ruru tries again in half an hour.")};
  tell_end_of_session();
  if (model_.catalogues.empty() && std::holds_alternative<app::Settings>(model_.screen))
    take_languages(model_, load_catalogues(where_.language_folders)); // to choose from
  scene_ = app::view(model_);
}

app::PackTaught LiveSession::with_packs(app::PackTaught taught) {
  taught.library = read_packs(where_, cache_);
  return taught;
}

/// Not while a question is on the screen, whose previews must come true, nor while entries wait for the disk.
void LiveSession::take_new_weights() {
  if (!refitting_ || app::asking_on(model_.screen) || !model_.unsaved.empty()) return;
  adopt(refitting_->outcome());
}

void LiveSession::adopt(std::optional<Refitting::Outcome> outcome) {
  if (!outcome) return;
  for (const history::Entry& entry : since_session_) {
    if (entry.sequence == outcome->progress.next())
      outcome->progress = history::applied(std::move(outcome->progress), entry, outcome->rules);
  }
  if (outcome->progress.next() != model_.progress.next()) return; // the next session's fit will do
  model_.rules.weights = outcome->rules.weights;
  model_.fitted = outcome->fitted;
  model_.progress = outcome->rules == model_.rules
                        ? std::move(outcome->progress)
                        : history::refolded(std::move(outcome->progress), model_.rules);
}

void LiveSession::tell_end_of_session() {
  const bool goes_on = app::asking_on(model_.screen) && !model_.quit;
  if (!refitting_ || !session_open_ || goes_on) return;
  session_open_ = false;
  since_session_.clear();
  refitting_->session_over(clock_.now());
}

/// Closes the one history and opens the other; when that is impossible, the program says so as at any start.
void LiveSession::switch_profile(const std::string& name) {
  backup_.wait();
  keep_progress();
  refitting_.reset();
  log_.reset();
  company_.clear();
  Where next = with_profile(where_, name);
  (void)use_profile(next.data, name); // should it fail, the next start has the former one
  Opened opened = opened_model(next, clock_);
  opened.model.desktop = model_.desktop;
  opened.model.knows_pad = model_.knows_pad;
  opened.model.by_pad = model_.by_pad;
  model_ = std::move(opened.model);
  log_ = std::move(opened.log);
  refitting_ = std::move(opened.refitting);
  kept_rules_ = model_.rules;
  kept_round_ = app::kept_round(model_);
  kept_couch_ = app::kept_couch(model_);
  since_session_.clear();
  session_open_ = true;
  where_ = std::move(next);
  backup_.watch(where_.history);
  if (!model_.notice)
    model_.notice =
        app::Notice{.happened = tr("{} is learning now.", name), .advice = "", .tone = app::Tone::info};
}

std::optional<app::Happening> LiveSession::append(const app::AppendEntry& append) {
  const history::Sequence sequence = append.entry.sequence;
  const bool is_company = !append.profile.empty();
  const auto company = company_.find(append.profile);
  if (is_company && company == company_.end())
    return app::StoreFailed{
        .sequence = sequence, .reason = tr("their history is closed"), .profile = append.profile};
  store::Log& log = is_company ? *company->second : *log_;
  if (const auto stored = log.append(append.entry); !stored)
    return app::StoreFailed{
        .sequence = sequence, .reason = stored.error().message, .profile = append.profile};
  if (refitting_ && !is_company) {
    refitting_->stored(append.entry);
    since_session_.push_back(append.entry);
    session_open_ = true;
  }
  if (!is_company) backup_.changed(clock_.now());
  return app::EntryStored{.sequence = sequence, .profile = append.profile};
}

/// All of them, or none: a round begins with everybody's history.
app::CompanyCame LiveSession::open_company(const std::vector<std::string>& profiles) {
  company_.clear();
  app::CompanyCame came;
  for (const std::string& profile : profiles) {
    const Where theirs = with_profile(where_, profile);
    const history::Rules rules = rules_at(theirs);
    auto opened = open_history(theirs.history, store::Access::write, rules);
    if (!opened) {
      company_.clear();
      return {.company = {},
              .failure = tr("The history of {} cannot be opened: {}", profile, opened.error().message)};
    }
    company_[profile] = std::move(opened->log);
    came.company.push_back({.profile = profile, .progress = std::move(opened->progress), .rules = rules});
  }
  return came;
}

std::optional<app::Happening> LiveSession::perform(const app::Effect& effect) {
  if (const auto* entry = std::get_if<app::AppendEntry>(&effect)) return append(*entry);
  if (const auto* company = std::get_if<app::OpenCompany>(&effect)) return open_company(company->profiles);
  if (const auto* save = std::get_if<app::SavePreferences>(&effect)) {
    if (const auto saved = save_preferences(where_.settings, save->preferences); !saved) {
      model_.notice = app::Notice{.happened = saved.error().message,
                                  .advice = tr("The change counts until Ruru is closed.")};
    }
    return {};
  }
  if (const auto* heard = std::get_if<app::PlayCue>(&effect)) {
    cue_ = heard->cue;
    return {};
  }
  if (const auto* change = std::get_if<app::SwitchProfile>(&effect)) {
    switch_profile(change->name);
    return {};
  }
  if (const auto* place = std::get_if<app::EditPlace>(&effect)) {
    if (const auto opened = open_editor(place->file, place->line); !opened)
      model_.notice = app::Notice{.happened = opened.error().message,
                                  .advice = tr("The place is in the clipboard: {}", model_.to_copy)};
    return {};
  }
  if (const auto* list = std::get_if<app::ListFolder>(&effect)) return listed(list->path);
  if (const auto* look = std::get_if<app::LookAtPack>(&effect)) return looked_at(look->path, where_);
  if (const auto* look = std::get_if<app::LookAtText>(&effect)) return looked_at_text(look->text, where_);
  if (const auto* teach = std::get_if<app::TeachPack>(&effect)) return with_packs(taught(*teach, where_));
  if (const auto* back = std::get_if<app::TakeBackTeaching>(&effect))
    return with_packs(taken_back(*back, where_));
  if (const auto* add = std::get_if<app::AddPack>(&effect)) model_.notice = added(add->path, where_);
  if (const auto* move = std::get_if<app::MovePack>(&effect)) {
    if (const auto moved = move_pack(*move, where_); !moved)
      model_.notice = app::Notice{.happened = tr("The pack stays where it is: {}.", moved.error().message),
                                  .advice = tr("Its files are in {}.", where_.removed_packs.string())};
  }
  return app::PacksChanged{.library = read_packs(where_, cache_)};
}

void LiveSession::files_changed() {
  const FolderWatch::Changed changed = watch_.drain();
  if (changed.packs) handle(app::PacksChanged{.library = read_packs(where_, cache_)});
  if (changed.themes) handle(load_themes(where_.theme_folders));
}

/// One after the other: a thread of its own would wait while a window is coming (see
/// window/coming_window.cpp).
Opened opened_model(const Where& where, const Clock& clock) {
  const LoadedPreferences settings = load_preferences(where.settings);
  const std::filesystem::path weights_file = fitted_file(where.history);
  const std::optional<Fitted> fitted = load_fitted(weights_file);
  const history::Rules rules = rules_for(settings.preferences, fitted);
  std::string recording_off;
  auto opened = open_history(where.history, store::Access::write, rules);
  if (!opened) {
    recording_off = opened.error().message;
    opened = open_history(where.history, store::Access::read, rules);
  }
  std::unique_ptr<store::Log> log;
  history::Progress progress;
  if (opened) {
    if (recording_off.empty()) log = std::move(opened->log);
    progress = std::move(opened->progress);
  }
  const auto unreadable = progress.unreadable();
  const Timestamp now = clock.now();
  app::Model model = app::started(read_packs(where), std::move(progress), rules, settings.preferences, now,
                                  clock.utc_offset(now));
  model.fitted = fitted;
  model.recording_off = std::move(recording_off);
  model.desktop_languages = where.languages;
  if (!app::wants_english(settings.preferences, where.languages)) // else Settings read them
    take_languages(model, load_catalogues(where.language_folders));
  const language::Speaking speaking(app::catalogue_of(model));
  LoadedModes modes = load_modes(where.mode_folders);
  model.modes = std::move(modes.modes);
  if (!modes.problems.empty())
    model.notice =
        app::Notice{.happened = modes.problems.front(), .advice = tr("The other modes can be played.")};
  app::take_themes(model, load_themes(where.theme_folders));
  if (unreadable > 0) {
    model.notice = app::Notice{.happened = tr("{} entries of your history cannot be read.", unreadable),
                               .advice = tr("They are kept. See what they are: ruru history check")};
  }
  if (!settings.problem.empty()) {
    model.notice = app::Notice{.happened = settings.problem,
                               .advice = tr("Mend the file, or change a setting to write it anew.")};
  }
  if (!where.data.empty()) model.profiles = load_profiles(where.data).names();
  model.profile = where.profile;
  std::unique_ptr<Refitting> refitting;
  if (log) {
    if (const auto round = load_round(round_file(where.history))) app::take_up(model, *round);
    if (!model.paused) save_round(round_file(where.history), {});
    if (const auto couch = load_couch(couch_file(where.history))) app::take_up(model, *couch);
    if (!model.paused_couch) save_couch(couch_file(where.history), {});
    std::function<history::Progress()> before;
    if (opened->from_kept) before = [file = where.history, rules] { return kept_progress(file, rules); };
    refitting = std::make_unique<Refitting>(std::move(opened->entries), rules, fitted, weights_file, before);
  }
  return {.model = std::move(model), .log = std::move(log), .refitting = std::move(refitting)};
}

std::unique_ptr<LiveSession> open_session(const Where& where, const Clock& clock) {
  std::error_code ignored;
  if (!where.theme_folders.empty()) // so that themes can be put there, and are seen
    std::filesystem::create_directories(where.theme_folders.back(), ignored);
  return std::make_unique<LiveSession>(opened_model(where, clock), clock, where);
}

Result<Learner> read_learner(const Where& where) {
  const app::Preferences preferences = load_preferences(where.settings).preferences;
  const std::optional<Fitted> fitted = load_fitted(fitted_file(where.history));
  const history::Rules rules = rules_for(preferences, fitted);
  auto opened = open_history(where.history, store::Access::read, rules);
  if (!opened) return opened.error();
  return Learner{
      .progress = std::move(opened->progress), .rules = rules, .preferences = preferences, .fitted = fitted};
}

} // namespace ruru::run
