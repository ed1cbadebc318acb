#include "app/update.hpp"

#include "app/pack_changes.hpp"
#include "app/plans.hpp"
#include "app/pressing.hpp"
#include "app/screens/asking.hpp"
#include "app/screens/couch_course.hpp"
#include "app/screens/overruling.hpp"
#include "app/screens/pack_cards.hpp"
#include "app/screens/screens.hpp"
#include "app/spoken.hpp"
#include "app/theme_changes.hpp"
#include "app/words.hpp"
#include "rounds/round_code.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

/// Answers that could not be written are tried again after this.
constexpr std::chrono::seconds retry_after{5};

/// What takes a moment to work out waits until no key has come for this long.
constexpr std::chrono::milliseconds quiet{150};

void happen(Step& step, const KeyPressed& what) {
  step.model.by_pad = what.pad.has_value();
  if (what.pad) step.model.knows_pad = true;
  press(step, what);
}

void happen(Step& step, const PadButtonPressed& what) {
  if (auto* settings = std::get_if<Settings>(&step.model.screen)) take(step, *settings, what);
}

/// For the screen on which packs are added; elsewhere it comes too late.
template <typename What>
void take_where_packs_are_added(Step& step, const What& what) {
  if (auto* adding = std::get_if<Adding>(&step.model.screen)) take(step, *adding, what);
}

void happen(Step& step, const TextEntered& what) {
  take_where_packs_are_added(step, what);
  enter_text(step, what);
}

void happen(Step& step, const LineEntered& what) {
  Asking* asking = asking_on(step.model.screen);
  if (!asking || asking->given) return;
  if (is_typing(*asking)) {
    asking->typed = {};
    type(*asking, what.line);
    const bool was_taken = asking->typed.text.empty() && !what.line.empty(); // one of a list
    if (was_taken && !is_complete(*asking)) return;
    return activate_element(step, {"submit"});
  }
  const bool is_place = asking->item.ask.kind == questions::Kind::hotspot;
  if (arrange(*asking, what.line)) activate_element(step, {is_place ? "place" : "confirm"});
}

void happen(Step& step, const Activated& what) {
  activate_element(step, what.id);
  step.model.by_pad = false; // only now: it may be what gamepads open the letters with
}

void happen(Step& step, const PlaceChosen& what) {
  Asking* asking = asking_on(step.model.screen);
  if (!asking || asking->given || asking->item.ask.kind != questions::Kind::hotspot) return;
  asking->cross = what.place;
  step.model.by_pad = false;
  activate_element(step, what.id);
}

void happen(Step& step, const Dragged& what) {
  Asking* asking = asking_on(step.model.screen);
  if (!asking || asking->given) return;
  drag(*asking, what);
  step.model.focus = what.over;
}

void happen(Step& step, const SoundFailed& what) {
  say(step, tr("The sound cannot be heard: {}", what.reason),
      tr("The question can be answered all the same."));
}

void happen(Step& step, const SpeechFailed& what) {
  say(step, tr("Nothing can be read aloud: {}", what.reason),
      tr("The question can be answered all the same."));
}

void happen(Step& step, const Pointed& what) {
  const bool is_choice_of_a_list = rest_after(what.id, "choose/").has_value(); // it would look chosen
  if (!typing_now(step.model) && !is_choice_of_a_list) step.model.focus = what.id;
}

void happen(Step& step, const TimeReached&) {
  if (wants_price(step.model)) work_out_price(step.model);
  save(step);
}

void happen(Step& step, const PacksChanged& what) {
  take_packs(step.model, what.library);
  if (auto* browse = std::get_if<Browse>(&step.model.screen)) look_for(step.model, *browse);
  if (auto* summary = std::get_if<Summary>(&step.model.screen))
    summary->code = rounds::code_of(summary->round, step.model.library);
}

void happen(Step& step, const FolderListed& what) { take_where_packs_are_added(step, what); }

void happen(Step& step, const PackOffered& what) { take_where_packs_are_added(step, what); }

void happen(Step& step, const PackTaught& what) { take(step, what); }

void happen(Step& step, const ThemesChanged& what) { take_themes(step.model, what); }

void happen(Step& step, const DesktopPrefers& what) { step.model.desktop = what.look; }

void happen(Step& step, const EntryStored& what) {
  Model& model = step.model;
  std::erase_if(model.unsaved, [&](const AppendEntry& unsaved) {
    return unsaved.profile == what.profile && unsaved.entry.sequence <= what.sequence;
  });
  if (model.unsaved.empty() && model.notice && model.notice->tone == Tone::wrong) model.notice.reset();
}

void happen(Step& step, const StoreFailed& what) {
  const auto count = std::ssize(step.model.unsaved);
  const std::string answers = counted(count, "answer is", "answers are");
  say(step,
      what.profile.empty() ? tr("{} not on disk yet: {}", answers, what.reason)
                           : tr("{}: {} not on disk yet: {}", what.profile, answers, what.reason),
      tr("Ruru keeps them and goes on trying."), Tone::wrong);
}

void happen(Step& step, const CompanyCame& what) { take(step, what); }

void happen(Step& step, const CloseRequested&) { request_close(step); }

} // namespace

Asking* asking_on(Screen& screen) {
  if (auto* playing = std::get_if<Playing>(&screen)) return &playing->asking;
  if (auto* reviewing = std::get_if<Reviewing>(&screen); reviewing && reviewing->asking)
    return &*reviewing->asking;
  if (auto* couch = std::get_if<Couch>(&screen); couch && couch->answering && !couch->handing_over)
    return &couch->asking;
  return nullptr;
}

const Asking* asking_on(const Screen& screen) { return asking_on(const_cast<Screen&>(screen)); }

Step update(Model model, const Event& event) {
  const language::Speaking speaking(catalogue_of(model));
  Step step{.model = std::move(model), .effects = {}};
  const Audible before = audible(step.model);
  step.model.now = event.at;
  step.model.utc_offset = event.utc_offset;
  step.model.wants_clipboard = false;
  step.model.to_copy.clear();
  const history::Sequence next = step.model.progress.next();
  if (is_out_of_time(step.model)) { // whatever comes now comes too late for the open question
    end_round(step);
    say(step, tr("Time is up."), tr("The open question does not count."), Tone::info);
  } else {
    if (auto* couch = std::get_if<Couch>(&step.model.screen)) keep_time(step, *couch);
    std::visit([&](const auto& what) { happen(step, what); }, event.what);
  }
  if (!input_on(step.model.screen)) step.model.board.reset(); // it goes with its field
  auto* browse = std::get_if<Browse>(&step.model.screen);
  if (browse && step.model.progress.next() != next) look_for(step.model, *browse); // undo, for one
  if (!asking_on(step.model.screen)) {
    step.model.overview = overview(step.model);
    keep_plans(step);
    step.model.overview = overview(step.model);
    keep_figures(step.model);
  }
  if (const auto heard = cue(before, audible(step.model)); heard && amplitude(step.model.preferences) > 0)
    step.effects.push_back(PlayCue{*heard});
  return step;
}

std::optional<Timestamp> next_wake(const Model& model) {
  if (!model.unsaved.empty()) return model.now + retry_after;
  if (const auto* couch = std::get_if<Couch>(&model.screen)) return next_change(model, *couch);
  if (asking_on(model.screen)) return next_second(model);
  if (wants_price(model)) return model.now + quiet;
  if (wants_figures(model)) return model.now;
  const Timestamp tomorrow = start_of(today(model) + std::chrono::days{1}, day_rule(model));
  const auto due = overview(model)->next_due;
  return due ? std::min(*due, tomorrow) : tomorrow;
}

} // namespace ruru::app
