#include "app/keys.hpp"
#include "app/screens/asking.hpp"
#include "app/screens/asking_picture.hpp"
#include "app/screens/overruling.hpp"
#include "app/screens/resting.hpp"
#include "app/screens/review_course.hpp"
#include "app/words.hpp"
#include "questions/parts.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

constexpr Occasion review{};

std::string scope(const Model& model, const Reviewing& reviewing) {
  if (reviewing.packs.size() == 1) {
    if (const auto* loaded = model.library.find(reviewing.packs.front())) return loaded->pack.title;
  }
  return reviewing.packs.empty() ? tr("All packs") : counted(std::ssize(reviewing.packs), "pack", "packs");
}

std::ptrdiff_t left(const Reviewing& reviewing) {
  const bool current = reviewing.asking && !reviewing.asking->given;
  return std::ssize(reviewing.pending) + std::ssize(reviewing.stepping) + (current ? 1 : 0);
}

Node review_header(const Model& model, const Reviewing& reviewing) {
  const auto done = std::ssize(reviewing.answered);
  const auto total = done + left(reviewing);
  Node clock;
  clock.content =
      Chip{.icon = Icon::clock,
           .value = counted(rounds::minutes_for(static_cast<std::size_t>(left(reviewing)), model.progress),
                            "min", "min"),
           .label = tr("left")};
  std::vector<Node> beside = progress_line(
      total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 1, tr("{} of {}", done, total));
  beside.push_back(silent(std::move(clock)));
  return header(tr("Review"), scope(model, reviewing), std::move(beside));
}

/// Recall now, its path since the last review, and what Good would make of it.
MemoryChart chart(const Model& model, const Asking& asking) {
  const auto& weights = model.rules.weights;
  const auto curve = [&](const memory::CardState& state, double from, double to, double shift) {
    std::vector<MemoryChart::Point> points;
    constexpr int steps = 60;
    for (int i = 0; i <= steps; ++i) {
      const double day = from + (to - from) * i / steps;
      points.push_back({day, memory::recall(weights, state.memory, day + shift)});
    }
    return points;
  };
  const memory::CardState& before = asking.before;
  const memory::CardState& good = asking.previews[static_cast<std::size_t>(memory::Grade::good) - 1];
  const double since =
      before.stage == memory::Stage::fresh ? 0 : days_between(before.last_review, asking.since);
  const double retention = history::policy_for(model.rules, asking.item.ask.card.pack).desired_retention;
  const double holds = memory::interval(weights, good.memory, retention);
  const double ahead = std::max({1.0, holds * 1.5, since});
  MemoryChart chart{.after = curve(good, 0, ahead, 0),
                    .due_day = holds,
                    .desired_retention = retention,
                    .start_label = "",
                    .today_label = tr("now"),
                    .end_label = "+" + interval_of(ahead),
                    .after_label = tr("after Good"),
                    .unreviewed_label = ""};
  if (before.stage != memory::Stage::fresh) {
    chart.past = curve(before, -since, 0, since);
    chart.unreviewed = curve(before, 0, ahead, since);
    chart.start_label = "−" + interval_of(since);
    chart.unreviewed_label = tr("not reviewed");
  }
  return chart;
}

Node fact(std::string words, std::string value) {
  return row(
      8, list(grown(text(std::move(words), Role::small, Tone::muted)), text(std::move(value), Role::small)));
}

Node memory_card(const Model& model, const Asking& asking) {
  const bool is_new = asking.before.stage == memory::Stage::fresh;
  Node picture;
  picture.content = chart(model, asking);
  picture.min_height = 184;
  std::vector<Node> nodes = list(text(tr("Memory of this card"), Role::small, Tone::muted));
  if (is_new) {
    nodes.push_back(text(tr("New"), Role::hero));
    nodes.push_back(text(tr("You see it for the first time."), Role::caption, Tone::muted));
  } else {
    const double recall = memory::recall_at(asking.before, asking.since, model.rules.weights);
    nodes.push_back(
        row(16, list(text(percent(recall), Role::hero),
                     grown(text(tr("chance that you still knew it"), Role::caption, Tone::muted)))));
  }
  nodes.push_back(silent(std::move(picture)));
  nodes.push_back(silent(rule()));
  const memory::CardState& good = asking.previews[static_cast<std::size_t>(memory::Grade::good) - 1];
  nodes.push_back(fact(tr("After Good"), interval(good.due - asking.since)));
  std::string seen = std::to_string(asking.before.reviews);
  if (asking.before.lapses > 0)
    seen += ", " + tr("forgotten {}", counted(asking.before.lapses, "time", "times"));
  nodes.push_back(fact(tr("Reviews"), seen));
  Node made = card(12, std::move(nodes));
  std::get<Flow>(made.content).padding_x = 24;
  return extra(silent(wide(std::move(made), 296)));
}

Node answer_side(const Asking& asking) {
  std::vector<Node> nodes = list(
      silent(rule()), text(tr("Answer"), Role::caption, Tone::muted),
      pack_text(questions::shown_answer(asking.item.ask),
                questions::shown_answer(asking.item.ask).size() <= 12 ? Role::answer : Role::stem_small));
  if (!asking.item.explanation.empty()) nodes.push_back(pack_text(asking.item.explanation, Role::body));
  nodes.push_back(filler());
  if (const std::string source = source_line(asking.item); !source.empty()) {
    nodes.push_back(pack_text(source, Role::caption, Tone::muted));
  }
  Node answer = grown(column(16, std::move(nodes)));
  answer.rise = 8;
  return answer;
}

/// A flashcard: the front, and once revealed the back under a line, beside its memory.
std::vector<Node> flashcard_body(const Model& model, const Asking& asking) {
  Node front = stem_card(asking, review, "");
  front.grow = 1;
  front.min_height = 456;
  front.children.push_back(asking.revealed ? answer_side(asking) : filler());
  front.children.push_back(flow({.direction = Flow::Direction::row, .gap = 24, .wraps = true},
                                rest_hints(model, asking.item.ask.card, false)));
  Flow beside{.direction = Flow::Direction::row, .gap = 24, .stack_below = 760};
  std::vector<Node> body = list(flow(beside, list(std::move(front), memory_card(model, asking))));
  if (asking.revealed) {
    body.push_back(grades(asking));
  } else {
    body.push_back(card_actions(asking));
  }
  return body;
}

/// Why a right answer is not simply good.
std::string why_this_grade(const Asking& asking) {
  const Given& given = *asking.given;
  const bool by_time = asking.usual && !given.corrected &&
                       given.judgement.outcome == questions::Outcome::right && asking.hints == 0 &&
                       (given.grade == memory::Grade::hard || given.grade == memory::Grade::easy);
  if (!by_time) return {};
  const auto seconds = [](std::chrono::milliseconds time) {
    return std::to_string(std::max<long long>(1, std::chrono::round<std::chrono::seconds>(time).count())) +
           " s";
  };
  return tr("{} by its time: {}, and you usually take {}. 1–4 change it.",
            given.grade == memory::Grade::hard ? tr("Hard") : tr("Easy"), seconds(given.taken),
            seconds(*asking.usual));
}

/// A question that is judged; after the answer the grade that follows from it can be changed.
std::vector<Node> question_body(const Model& model, const Asking& asking) {
  std::vector<Node> body = list(stem_card(asking, review, ""));
  for (Node& node : answer_area(asking)) {
    body.push_back(std::move(node));
  }
  if (!asking.given) {
    Node help = helpers(asking, review);
    for (Node& each : rest_hints(model, asking.item.ask.card, uses_letters(asking)))
      help.children.push_back(std::move(each));
    body.push_back(std::move(help));
    return body;
  }
  body.push_back(
      verdict_card(model, asking,
                   button({"continue"}, key(Key::Code::enter), {.label = tr("Continue"), .primary = true})));
  body.push_back(grades(asking));
  if (const std::string why = why_this_grade(asking); !why.empty())
    body.push_back(text(why, Role::caption, Tone::muted));
  return body;
}

std::vector<Node> done_body(const Model& model, const Reviewing& reviewing) {
  std::vector<Node> words = list(text(tr("All done for now"), Role::hero));
  const auto done = std::ssize(reviewing.answered);
  if (done > 0)
    words.push_back(
        text(tr("{} saved. Well done.", counted(done, "answer", "answers")), Role::body, Tone::second));
  if (const auto next = overview(model)->next_due) {
    words.push_back(text(tr("The next card is due {}.", when_due(model, *next)), Role::body, Tone::second));
  }
  words.push_back(space(8));
  words.push_back(row(
      16,
      list(wide(button({"home"}, key(Key::Code::enter), {.label = tr("Home"), .primary = true}), 200),
           wide(button({"round"}, letter(U'q'), {.label = tr("Quick round"), .icon = Icon::bolt}), 208))));
  return list(card(16, std::move(words)));
}

std::vector<Node> review_hints(const Reviewing& reviewing) {
  std::vector<Node> hints;
  if (!reviewing.asking) return hints;
  const Asking& asking = *reviewing.asking;
  for (Node& each : overruling_hints(asking))
    hints.push_back(std::move(each));
  if (asking.given) hints.push_back(silent_hint("1–4", tr("change the grade")));
  for (Node& each : answer_hints(asking))
    hints.push_back(std::move(each));
  hints.push_back(silent_hint("Esc", tr("home, all is saved")));
  return hints;
}

Node review_footer(const Model& model, const Reviewing& reviewing) {
  std::vector<Node> hints = review_hints(reviewing);
  using What = history::StepBack::What;
  const What last = model.progress.undo_step().what;
  if (can_redo_in_review(model)) hints.push_back(hint({"redo"}, key_for(Use::redo), tr("bring it back")));
  if (!reviewing.answered.empty() || last == What::answer || last == What::suspension) {
    const bool typing = reviewing.asking && uses_letters(*reviewing.asking);
    hints.push_back(filler());
    hints.push_back(hint({"undo"}, key_for(typing ? Use::undo : Use::undo_answer),
                         last == What::suspension ? tr("undo") : tr("undo the last answer")));
    return row(24, std::move(hints));
  }
  return footer(std::move(hints));
}

/// An answer is shown on the page of its question.
std::string page_of(const Reviewing& reviewing) {
  const bool shows_answer = reviewing.asking && reviewing.asking->given;
  return "review/" + std::to_string(reviewing.answered.size() - (shows_answer ? 1 : 0));
}

ElementId focus_of(const Reviewing& reviewing) {
  if (!reviewing.asking) return {"home"};
  const Asking& asking = *reviewing.asking;
  if (asking.given) return {"grade/" + std::to_string(static_cast<int>(asking.given->grade))};
  return proposed_focus(asking);
}

} // namespace

Scene scene_of(const Model& model, const Reviewing& reviewing) {
  const auto body_of = [&](const Asking& asking) {
    return asking.item.ask.kind == questions::Kind::card ? flashcard_body(model, asking)
                                                         : question_body(model, asking);
  };
  std::vector<Node> body, tallest;
  if (reviewing.asking) {
    body = body_of(*reviewing.asking);
    tallest = body_of(at_its_tallest(*reviewing.asking));
  } else {
    body = done_body(model, reviewing);
  }
  return {.page = page_of(reviewing),
          .title = tr("Review"),
          .header = review_header(model, reviewing),
          .body = column(24, std::move(body)),
          .footer = review_footer(model, reviewing),
          .tallest = column(24, std::move(tallest)),
          .width = Scene::Width::focus,
          .focus = focus_of(reviewing),
          .reads_before_focus = reviewing.asking && reviewing.asking->given,
          .sound = reviewing.asking ? sound_of(*reviewing.asking) : Sound{},
          .language = reviewing.asking ? reviewing.asking->item.language : ""};
}

} // namespace ruru::app
