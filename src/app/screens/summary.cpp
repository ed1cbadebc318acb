#include "app/figure_words.hpp"
#include "app/keys.hpp"
#include "app/nodes.hpp"
#include "app/score_words.hpp"
#include "app/screens/screens.hpp"
#include "app/words.hpp"
#include "questions/parts.hpp"

#include <algorithm>
#include <array>

namespace ruru::app {

namespace {

Node figure(std::string value, std::string label) {
  return column(
      4, list(text(std::move(value), Role::figure), text(std::move(label), Role::caption, Tone::muted)));
}

std::string comparison(int score, const Summary& summary) {
  const int best = summary.best_before();
  if (summary.scores_before.empty()) return tr("Your first round of this kind.");
  if (score > best) return tr("{} more than your best so far.", thousands(score - best));
  if (score == best) return tr("As good as your best so far.");
  const auto& before = summary.scores_before;
  const auto lower = std::count_if(before.begin(), before.end(), [&](int other) { return other < score; });
  std::string words = tr("Your best so far is {}.", thousands(best));
  if (before.size() >= 3) words += " " + tr("Better than {} of your {} before.", lower, before.size());
  return words;
}

/// The scores of the last rounds of this kind, oldest first, this one at the end.
std::vector<double> recent_scores(const Summary& summary, int score) {
  constexpr std::ptrdiff_t shown = 10;
  const auto& before = summary.scores_before;
  const auto first = before.end() - std::min(shown - 1, std::ssize(before));
  std::vector<double> scores(first, before.end());
  scores.push_back(score);
  return scores;
}

/// The code of the round, or why it has none.
std::string code_words(const std::string& code) {
  return code.empty() ? tr("No round code: its questions have changed since.") : tr("Round code {}", code);
}

/// How often the learner was right with each word, in all rounds.
std::string calibration_words(const rounds::Calibration& said) {
  std::string sentence;
  for (std::size_t i = 3; i > 0; --i) {
    if (said[i].times == 0) continue;
    sentence += (sentence.empty() ? tr("In all your rounds,") + " " : ", ") +
                tr("{} was right {} of {}", tr(certainty_names[i]), said[i].right,
                   counted(said[i].times, "time", "times"));
  }
  return sentence.empty() ? "" : sentence + ".";
}

Node score_card(const Summary& summary) {
  const rounds::Tally tally = rounds::tally(summary.round);
  std::vector<Node> heading = list(grown(text(tr("Your score"), Role::small, Tone::muted)));
  if (summary.is_new_best()) {
    Node pill;
    pill.content = Pill{.text = tr("New best"), .tone = Tone::warm, .icon = Icon::trophy, .celebrates = true};
    heading.push_back(std::move(pill));
  }
  std::vector<Node> score =
      list(grown(column(8, list(text(thousands(tally.score()), Role::score),
                                text(comparison(tally.score(), summary), Role::body, Tone::second)))));
  std::vector<double> scores = recent_scores(summary, tally.score());
  if (scores.size() > 1) {
    Node columns;
    const int last = static_cast<int>(scores.size()) - 1;
    columns.content = Columns{.values = std::move(scores), .highlighted = last};
    columns.width = 200;
    columns.height = 104;
    score.push_back(silent(std::move(columns)));
  }
  std::vector<Node> figures = list(grown(figure(tr("{} of {}", tally.right, tally.asked), tr("right"))),
                                   grown(figure(std::to_string(tally.longest_run), tr("longest run"))),
                                   grown(figure("+" + thousands(tally.answer_points), tr("answers"))),
                                   grown(figure("+" + thousands(tally.bonus), tr("run bonus"))));
  if (summary.round.settings.manner.certainty)
    figures.push_back(grown(figure("+" + thousands(tally.certainty), tr("certainty"))));
  std::vector<Node> nodes =
      list(row(8, std::move(heading)), row(16, std::move(score)), silent(rule()),
           flow({.direction = Flow::Direction::row, .gap = 16, .wraps = true}, std::move(figures)),
           text(how_scored(summary.round), Role::caption, Tone::muted));
  const std::string said = calibration_words(summary.said);
  if (!said.empty()) nodes.push_back(text(said, Role::caption, Tone::muted));
  nodes.push_back(text(code_words(summary.code), Role::caption, Tone::muted));
  return card(16, std::move(nodes));
}

Node memory_card(const Model& model, const Summary& summary) {
  const auto now = overview(model);
  const rounds::Queue& queue = now->queue;
  if (summary.round.settings.kept != rounds::Kept::evidence) {
    return card(12, list(text(tr("For fun"), Role::title),
                         text(tr("The score is kept. No review has moved."), Role::body, Tone::second)));
  }
  const auto total = static_cast<double>(queue.size()) + summary.cleared;
  Node bar;
  bar.content = ProgressBar{.known = total > 0 ? summary.cleared / total : 1, .glow = true};
  const std::string left =
      queue.size() == 0 ? tr("Nothing is left for today.")
                        : tr("{} left for today, about {}.",
                             counted(static_cast<long long>(queue.size()), "card is", "cards are"),
                             counted(rounds::minutes_for(queue.size(), model.progress), "minute", "minutes"));
  return card(12, list(text(tr("What it did for your memory"), Role::small, Tone::muted),
                       text(tr("{} scheduled for later", counted(summary.cleared, "card is", "cards are")),
                            Role::number),
                       silent(std::move(bar)), text(left, Role::body, Tone::second)));
}

Node answer_mark(Tone tone, Icon icon, const std::string& answer, std::string_view words) {
  Node disc;
  disc.content = Symbol{.icon = icon, .tone = tone, .size = 22, .on_disc = true};
  return row(8, list(silent(std::move(disc)), text(answer, Role::body, tone),
                     text(std::string(words), Role::caption, Tone::muted)));
}

Node missed_row(const rounds::Item& item, const rounds::Answer& answer) {
  std::vector<Node> lines = list(
      pack_text(item.ask.stem, Role::body),
      answer_mark(Tone::right, Icon::check, plain(questions::shown_answer(item.ask)), tr("right answer")));
  if (!answer.response.empty()) {
    lines.push_back(answer_mark(Tone::wrong, Icon::cross, plain(answer.response), tr("your answer")));
  }
  return column(8, std::move(lines));
}

Node missed_card(const Summary& summary) {
  const rounds::Round& round = summary.round;
  const auto missed = std::ssize(rounds::missed(round));
  std::vector<Node> nodes;
  nodes.push_back(text(round.answers.empty() ? tr("No question was answered.")
                       : missed == 0         ? tr("All right. Nothing to look at again.")
                                     : tr("{} to look at again", counted(missed, "answer", tr("answers"))),
                       Role::title));
  std::vector<Node> buttons;
  if (missed > 0) {
    buttons.push_back(grown(
        button({"again"}, key(Key::Code::enter),
               {.label = tr("Play the {} missed again", missed), .primary = true, .icon = Icon::repeat})));
    buttons.push_back(wide(button({"new"}, letter(U'n'), {.label = tr("New round")}), 192));
  } else {
    buttons.push_back(grown(button({"new"}, key(Key::Code::enter),
                                   {.label = tr("New round"), .primary = true, .icon = Icon::bolt})));
  }
  nodes.push_back(row(16, std::move(buttons)));
  for (std::size_t i = 0; i < round.answers.size(); ++i) {
    const bool came_again = round.items[i].worth == 0;
    if (round.answers[i].outcome == questions::Outcome::right || came_again) continue;
    nodes.push_back(silent(rule()));
    nodes.push_back(missed_row(round.items[i], round.answers[i]));
  }
  return card(16, std::move(nodes));
}

std::string answer_to(const Model& model, const questions::CardId& card) {
  const auto item = rounds::item_for(model.library, card, 0);
  return item ? plain(questions::shown_answer(item->ask)) : card.question;
}

/// What the learner takes for each other, with a round of it.
Node mix_ups_card(const Model& model, const Summary& summary) {
  constexpr std::size_t shown = 3;
  std::vector<Node> nodes = list(text(tr("You take these for each other"), Role::title));
  for (std::size_t i = 0; i < std::min(shown, summary.mix_ups.size()); ++i) {
    const rounds::MixUp& pair = summary.mix_ups[i];
    nodes.push_back(
        text(tr("{} and {}", answer_to(model, pair.one), answer_to(model, pair.other)), Role::body));
  }
  nodes.push_back(
      wide(button({"mix-ups"}, letter(U'm'), {.label = tr("Play the mix-ups"), .icon = Icon::repeat}), 256));
  return card(12, std::move(nodes));
}

} // namespace

int Summary::best_before() const {
  return scores_before.empty() ? 0 : *std::max_element(scores_before.begin(), scores_before.end());
}

bool Summary::is_new_best() const {
  return best_before() > 0 && rounds::tally(round).score() > best_before();
}

Scene scene_of(const Model& model, const Summary& summary) {
  const rounds::Tally tally = rounds::tally(summary.round);
  Node clock;
  clock.content = Chip{.icon = Icon::clock, .value = minutes_and_seconds(tally.taken), .label = tr("min")};
  Flow beside{.direction = Flow::Direction::row, .gap = 24, .align = Flow::Align::start, .stack_below = 860};
  std::vector<Node> left = list(score_card(summary), memory_card(model, summary));
  if (!summary.mix_ups.empty()) left.push_back(mix_ups_card(model, summary));
  return {.page = "summary",
          .title = tr("Round finished"),
          .header = header(tr("Round finished"), counted(tally.asked, "question", "questions"),
                           list(filler(), std::move(clock))),
          .body = flow(beside, list(grown(column(24, std::move(left))), grown(missed_card(summary)))),
          .footer = footer(list(hint({"copy"}, key_for(Use::copy_code), tr("copy the round code")),
                                hint({"review"}, letter(U'r'), tr("review what is due")),
                                hint({"home"}, letter(U'h'), tr("home")))),
          .width = Scene::Width::wide,
          .focus = {rounds::missed(summary.round).empty() ? "new" : "again"}};
}

void activate(Step& step, Summary& summary, const ElementId& id) {
  if (id.name == "copy") {
    step.model.to_copy = summary.code;
    return say(step, tr("The round code is in the clipboard."),
               tr("Whoever has these packs plays the same round with it."), Tone::right);
  }
  const auto seed = new_seed(step.model);
  if (id.name == "back" || id.name == "home") return go_back(step);
  if (id.name == "review") return begin_review(step, {}, SIZE_MAX);
  rounds::Settings settings = summary.round.settings;
  settings.seed = seed;
  if (id.name == "mix-ups") {
    settings.cards.clear();
    settings.mode = "mix-ups";
    return begin_round(step, std::move(settings));
  }
  if (id.name == "new") {
    settings.cards.clear();
    if (!rounds::find_mode(step.model.modes, settings.mode))
      settings.mode = "classic"; // it was of given cards
    return begin_round(step, std::move(settings));
  }
  if (id.name == "again") {
    settings.cards = rounds::missed(summary.round);
    std::erase_if(settings.cards, [&](const questions::CardId& card) {
      const history::CardProgress* known = step.model.progress.find(card);
      return known && known->rests(step.model.now);
    });
    settings.mode = "missed"; // its scores are no bests of the classic round
    return begin_round(step, std::move(settings));
  }
}

} // namespace ruru::app
