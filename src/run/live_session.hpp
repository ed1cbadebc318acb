#pragma once

#include "app/kept_couch.hpp"
#include "app/kept_round.hpp"
#include "app/spoken.hpp"
#include "app/update.hpp"
#include "packs/pack_cache.hpp"
#include "result.hpp"
#include "run/background_backup.hpp"
#include "run/clock.hpp"
#include "run/folder_watch.hpp"
#include "run/refitting.hpp"
#include "run/session.hpp"
#include "store/store.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace ruru::run {

/// Where everything of one learner is.
struct Where {
  std::vector<std::filesystem::path> pack_folders;     ///< later ones win where two packs have one id
  std::vector<std::filesystem::path> mode_folders;     ///< how rounds go, likewise
  std::vector<std::filesystem::path> theme_folders;    ///< likewise
  std::vector<std::filesystem::path> language_folders; ///< likewise, of what the program says
  std::vector<std::string> languages;   ///< that whoever started the program wants, BCP 47, the best first
  std::filesystem::path history;        ///< the database
  std::filesystem::path settings;       ///< settings.yaml
  std::filesystem::path window;         ///< window.yaml
  std::filesystem::path own_packs;      ///< the folder that packs are added to and removed from
  std::filesystem::path removed_packs;  ///< the folder that keeps removed ones
  std::filesystem::path known_packs;    ///< the folder of packs::KeptIds; empty: edits begin anew without ids
  std::filesystem::path data;           ///< the folder with all profiles; empty where there is but one
  std::filesystem::path first_settings; ///< those of the first profile
  std::filesystem::path cache;          ///< may be deleted at any time; empty: none
  std::string profile;                  ///< who is learning
};

/// The same for another profile of `where.data`.
Where with_profile(Where where, const std::string& name);

/// What a session begins with. Without a log nothing is recorded, and the model says why in one sentence;
/// without `refitting` the weights stay as they are.
struct Opened {
  app::Model model;
  std::unique_ptr<store::Log> log;
  std::unique_ptr<Refitting> refitting;
};

/// A cache of packs in `where`, for load_library.
packs::PackCache pack_cache(const Where& where);

/// The packs of a learner, from the cache where they have not changed. Questions without an id of their own
/// keep the one that they have had.
questions::Library read_packs(const Where& where, packs::PackCache& cache);
questions::Library read_packs(const Where& where);

/// The real thing: clock, disk and folders behind the program's values.
class LiveSession final : public Session {
public:
  LiveSession(Opened opened, const Clock& clock, Where where);
  ~LiveSession() override;

  void handle(app::Happening what) override;
  const app::Scene& scene() const override { return scene_; }
  const app::Preferences& preferences() const override { return model_.preferences; }
  std::shared_ptr<const language::Catalogue> catalogue() const override { return app::catalogue_of(model_); }
  const app::Theme& theme() const override { return app::theme_of(model_); }
  std::optional<Timestamp> next_wake() const override { return app::next_wake(model_); }
  int watch_descriptor() const override { return watch_.descriptor(); }
  void files_changed() override;
  std::optional<app::Cue> take_cue() override { return std::exchange(cue_, std::nullopt); }
  bool wants_clipboard() const override { return model_.wants_clipboard; }
  std::string to_copy() const override { return model_.to_copy; }
  bool wants_to_quit() const override { return model_.quit; }

  const app::Model& model() const { return model_; }
  Refitting* refitting() { return refitting_.get(); }

  /// Goes on with `begin`'s step: how the commands start a round or a review at once.
  void begin(const std::function<app::Step(app::Model)>& begin);

private:
  void settle(app::Step step);
  void take_new_weights();
  void adopt(std::optional<Refitting::Outcome> outcome);
  void tell_end_of_session();
  /// What came of it; nothing when the program need not know.
  std::optional<app::Happening> perform(const app::Effect& effect);
  app::PackTaught with_packs(app::PackTaught taught);
  void keep_progress();
  void keep_round();
  void switch_profile(const std::string& name);
  std::optional<app::Happening> append(const app::AppendEntry& append);
  app::CompanyCame open_company(const std::vector<std::string>& profiles);
  app::Event event(app::Happening what) const;

  app::Model model_;
  app::Scene scene_;
  std::optional<app::Cue> cue_; ///< that waits for the front
  std::unique_ptr<store::Log> log_;
  std::map<std::string, std::unique_ptr<store::Log>> company_; ///< the logs of who plays along
  const Clock& clock_;
  Where where_;
  packs::PackCache cache_;
  FolderWatch watch_;
  std::unique_ptr<Refitting> refitting_;
  std::vector<history::Entry> since_session_; ///< stored after `refitting_` was told that a session is over
  std::optional<app::KeptRound> kept_round_;  ///< as the next start would find it
  std::optional<app::KeptCouch> kept_couch_;  ///< likewise
  history::Rules kept_rules_;                 ///< by which the fold is kept beside the history
  bool session_open_ = true; ///< something was stored since then, or an earlier copy left a fit undone
  BackgroundBackup backup_;
};

Opened opened_model(const Where& where, const Clock& clock);

/// Opens the learner's history, packs and settings. Whatever cannot be opened is said on the screen; there is
/// always a session.
std::unique_ptr<LiveSession> open_session(const Where& where, const Clock& clock);

/// The progress of a learner, read without disturbing a program that has it open.
struct Learner {
  history::Progress progress;
  history::Rules rules;
  app::Preferences preferences;
  std::optional<Fitted> fitted; ///< the weights of `rules`, when they are not the defaults
};
Result<Learner> read_learner(const Where& where);

/// Moves the files of a pack to where the history says that they are to be.
Result<Done> move_pack(const app::MovePack& move, const Where& where);

/// The rules that hold for the learner of these places.
history::Rules rules_at(const Where& where);

/// The rules by which a history is folded under these preferences, with these weights.
history::Rules rules_for(const app::Preferences& preferences, const std::optional<Fitted>& fitted);

} // namespace ruru::run
