#include "app/screens/round_course.hpp"

#include "app/screens/asking.hpp"
#include "app/undo.hpp"
#include "app/words.hpp"
#include "rounds/round_code.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

int cleared(const Model& model, const rounds::Round& round) {
  int count = 0;
  for (const rounds::Answer& answer : round.answers) {
    const history::CardProgress* card = model.progress.find(answer.card);
    if (answer.entry != 0 && card && !memory::is_due(card->state, model.now)) ++count;
  }
  return count;
}

/// Those that this round adds to: of what it missed.
std::vector<rounds::MixUp> mix_ups_of(const Model& model, const rounds::Round& round) {
  const std::vector<questions::CardId> missed = rounds::missed(round);
  if (missed.empty()) return {};
  std::vector<rounds::MixUp> pairs = rounds::mix_ups(model.library, model.progress);
  std::erase_if(pairs, [&](const rounds::MixUp& pair) {
    const auto is_of = [&](const questions::CardId& card) { return card == pair.one || card == pair.other; };
    return std::none_of(missed.begin(), missed.end(), is_of);
  });
  return pairs;
}

void show_summary(Step& step, rounds::Round round) {
  std::vector<int> before = rounds::scores_of_its_kind(step.model.progress, round);
  const int done = cleared(step.model, round);
  std::vector<rounds::MixUp> pairs = mix_ups_of(step.model, round);
  const bool asked = round.settings.manner.certainty;
  std::string code = rounds::code_of(round, step.model.library);
  go_to(step, Summary{.round = std::move(round),
                      .scores_before = std::move(before),
                      .cleared = done,
                      .mix_ups = std::move(pairs),
                      .code = std::move(code),
                      .said = asked ? rounds::calibration(step.model.progress) : rounds::Calibration{}});
}

void finish(Step& step, rounds::Round round) {
  const rounds::Tally tally = rounds::tally(round);
  if (is_kept(round)) {
    record(step, history::RoundFinished{.round = round.id,
                                        .right = tally.right,
                                        .asked = tally.asked,
                                        .score = tally.score(),
                                        .possible = rounds::possible(round),
                                        .longest_run = tally.longest_run,
                                        .taken = tally.taken});
  }
  show_summary(step, std::move(round));
}

/// What to say when there is no question to ask by the rules of a mode.
std::string nothing_to_ask(const rounds::Mode& mode) {
  switch (mode.from) {
  case rounds::Mode::From::due: return tr("Nothing is due now");
  case rounds::Mode::From::lists: return tr("No question here asks to name them all");
  case rounds::Mode::From::mistakes: return tr("You have mixed nothing up yet");
  case rounds::Mode::From::all: break;
  }
  return tr("There is no question to play");
}

/// Says when a round is shorter than it was to be.
void tell_length(Step& step, const rounds::Round& round) {
  const rounds::Settings& settings = round.settings;
  const int wanted = round.mode.count > 0 ? round.mode.count : settings.count;
  const auto there = std::ssize(round.items);
  const bool asks_all = rounds::is_endless(round.mode, settings.manner.patience) || !settings.cards.empty();
  if (asks_all || there >= wanted) return;
  say(step,
      there == 1
          ? tr("There is one question to ask, so the round has one.")
          : tr("There are {} to ask, so the round has no more.", counted(there, "question", "questions")),
      tr("You wanted {}.", wanted), Tone::info);
}

void begin(Step& step, rounds::Settings settings) {
  Model& model = step.model;
  rounds::Mode mode = mode_of(model, settings);
  const auto made = [&] {
    return rounds::new_round(settings, mode, model.library, model.progress, model.rules, model.now,
                             today(model));
  };
  Playing playing{.round = made()};
  if (playing.round.items.empty() && mode.from != rounds::Mode::From::all) {
    say(step, tr("{}, so this is a classic round.", nothing_to_ask(mode)),
        tr("{} waits until there is more.", tr(mode.title)), Tone::info);
    mode = {};
    settings.mode = mode.id;
    playing.round = made();
  }
  if (playing.round.items.empty()) {
    say(step, nothing_to_ask(mode) + ".", tr("Choose another pack, or add one to the pack folder."));
    return go_to(step, Home{});
  }
  if (is_kept(playing.round)) playing.round.id = record(step, rounds::started_entry(playing.round));
  model.behind.clear();
  model.paused.reset();
  tell_length(step, playing.round);
  show_next(step, playing);
  go_to(step, std::move(playing));
}

} // namespace

bool is_kept(const rounds::Round& round) { return round.settings.kept != rounds::Kept::nothing; }

/// The time that the open question has been thought about.
std::chrono::milliseconds open_for(const Playing& playing, Timestamp now) {
  if (playing.asking.given) return std::chrono::milliseconds{0};
  return std::max(std::chrono::milliseconds{0}, now - playing.asking.since);
}

bool show_next(Step& step, Playing& playing) {
  if (!open_next(step.model, playing)) return false;
  step.model.focus = {};
  return true;
}

void go_on(Step& step, Playing& playing) {
  if (show_next(step, playing)) return;
  finish(step, std::move(playing.round));
}

/// Unless the learner did something else since.
bool can_redo(const Model& model, const Playing& playing) {
  if (playing.taken_back.empty()) return false;
  const history::Sequence entry = playing.taken_back.back().entry;
  return entry == 0 || model.progress.redo_step().about == entry;
}

rounds::Mode mode_of(const Model& model, const rounds::Settings& settings) {
  const rounds::Mode* found = rounds::find_mode(model.modes, settings.mode);
  const bool missed = settings.mode == "missed";
  return found
             ? *found
             : rounds::Mode{.id = settings.mode,
                            .title = std::string(missed ? tr_later("Missed ones") : tr_later("Found ones"))};
}

bool open_next(const Model& model, Playing& playing) {
  rounds::Round& round = playing.round;
  while (!round.finished()) {
    if (auto next = rounds::next_item(round, model.library)) {
      playing.asking = asked(model, *std::move(next));
      playing.thought = {};
      return true;
    }
    round.items.erase(round.items.begin() + std::ssize(round.answers));
  }
  return false;
}

void begin_round(Step& step, rounds::Settings settings) {
  settings.manner = step.model.preferences.manner;
  begin(step, std::move(settings));
}

void begin_coded_round(Step& step, rounds::Settings settings) {
  const bool as_choice = settings.manner.as_choice;
  settings.manner = step.model.preferences.manner;
  settings.manner.as_choice = as_choice;
  begin(step, std::move(settings));
}

void resume_round(Step& step) {
  Playing playing = *std::move(step.model.paused);
  step.model.paused.reset();
  if (!playing.asking.given && playing.round.finished()) return finish(step, std::move(playing.round));
  playing.asking.since = step.model.now - playing.thought;
  go_to(step, std::move(playing));
}

std::optional<std::chrono::milliseconds> time_left(const Model& model) {
  const auto* playing = std::get_if<Playing>(&model.screen);
  if (!playing || playing->asking.given) return {};
  return rounds::time_left(playing->round, open_for(*playing, model.now));
}

bool is_out_of_time(const Model& model) {
  const auto left = time_left(model);
  return left && left->count() == 0;
}

void end_round(Step& step) {
  rounds::Round round = std::move(std::get<Playing>(step.model.screen).round);
  round.over = true;
  finish(step, std::move(round));
}

std::optional<Timestamp> next_second(const Model& model) {
  const auto left = time_left(model);
  if (!left) return {};
  if (left->count() == 0) return model.now;
  const auto beyond_whole = *left % std::chrono::seconds{1};
  return model.now + (beyond_whole.count() > 0 ? beyond_whole : std::chrono::milliseconds{1000});
}

void reopen_last(Step& step, Playing& playing) {
  playing.taken_back.push_back(rounds::take_back_answer(playing.round));
  if (playing.asking.given) {
    reopen(playing.asking);
    playing.asking.since = step.model.now;
    playing.thought = {};
    step.model.focus = {};
  } else {
    show_next(step, playing);
  }
}

/// Takes the last answer back and asks its question again; before the first answer it is the round itself.
bool undo_here(Step& step, Playing& playing) {
  const bool of_a_rest = step.model.progress.undo_step().what == history::StepBack::What::suspension;
  if (of_a_rest && is_kept(playing.round)) return false;
  if (playing.round.answers.empty()) {
    const history::StepBack back = step.model.progress.undo_step();
    const bool is_round = playing.round.id != 0 && back.about == playing.round.id;
    if (is_round) go_to(step, Home{});
    return false;
  }
  const history::Sequence entry = playing.round.answers.back().entry;
  if (entry != 0) record_undone(step, {entry});
  reopen_last(step, playing);
  return true;
}

bool redo_here(Step& step, Playing& playing) {
  if (!can_redo(step.model, playing)) return false;
  const rounds::Answer answer = playing.taken_back.back();
  const history::StepBack back = step.model.progress.redo_step();
  if (answer.entry != 0) record_undone(step, back.targets);
  playing.taken_back.pop_back();
  rounds::add_answer(playing.round, answer);
  if (!playing.round.finished() && show_next(step, playing)) return true;
  const bool end_is_back = back.targets.size() > 1;
  if (end_is_back)
    show_summary(step, std::move(playing.round));
  else
    finish(step, std::move(playing.round));
  return true;
}

/// Back to the last question of the round, which is open again.
bool undo_here(Step& step, Summary& summary) {
  rounds::Round& round = summary.round;
  const history::StepBack back = step.model.progress.undo_step();
  const history::Sequence entry = round.answers.empty() ? 0 : round.answers.back().entry;
  if (round.answers.empty() || (is_kept(round) && back.about != entry)) return false;
  if (entry != 0) record_undone(step, back.targets);
  Playing playing{.round = std::move(round)};
  reopen_last(step, playing);
  go_to(step, std::move(playing));
  return true;
}

} // namespace ruru::app
