#include "app/figure_words.hpp"
#include "app/screens/resting.hpp"
#include "app/screens/statistics_parts.hpp"
#include "app/turn.hpp"
#include "questions/parts.hpp"

#include <algorithm>
#include <cmath>

namespace ruru::app {

namespace {

std::string share_or_dash(const std::optional<double>& share) { return share ? percent(*share) : "–"; }

Node tile(Icon icon, Tone tone, std::string name, std::string value, std::string side, Tone side_tone) {
  Node symbol;
  symbol.content = Symbol{.icon = icon, .tone = tone, .size = 36, .on_tile = true};
  Node made = flow(
      {.surface = Flow::Surface::card, .gap = 12, .padding_x = 20, .padding_y = 20},
      list(row(12, list(silent(std::move(symbol)), grown(text(std::move(name), Role::small, Tone::muted)))),
           column(2, list(text(std::move(value), Role::number),
                          text(std::move(side), Role::caption, side_tone)))));
  return made;
}

Node figure(std::string value, std::string label) {
  return grown(column(
      4, list(text(std::move(value), Role::number), text(std::move(label), Role::caption, Tone::muted))));
}

Node figures(std::vector<Node> nodes) {
  return flow({.direction = Flow::Direction::row, .gap = 16, .wraps = true}, std::move(nodes));
}

/// "14 %" of a gain too small for whole per cents: "3.1 %"
std::string gain_words(const std::optional<double>& gain) {
  if (!gain) return "–";
  const long tenths = std::lround(*gain * 1000);
  return std::to_string(tenths / 10) + "." + std::to_string(std::abs(tenths % 10)) + " %";
}

std::string change_words(const rounds::Statistics& figures) {
  const std::int32_t before = figures.from - (figures.today - figures.from + 1);
  const bool was_learning = !figures.days.empty() && figures.days.front().day <= before;
  if (!was_learning || figures.answers_before == 0)
    return tr("on {}", counted(figures.days_in_period, "day", "days"));
  const long change =
      std::lround(100.0 * (figures.answers_in_period - figures.answers_before) / figures.answers_before);
  if (std::abs(change) > 999) return tr("{} before", thousands(figures.answers_before));
  return tr("{} on the time before", (change < 0 ? "−" : "+") + std::to_string(std::abs(change)) + "\u2009%");
}

std::string grade_name(memory::Grade grade) {
  switch (grade) {
  case memory::Grade::again: return tr("Again");
  case memory::Grade::hard: return tr("Hard");
  case memory::Grade::good: return tr("Good");
  case memory::Grade::easy: return tr("Easy");
  }
  return "";
}

/// How recall has fallen since the last answer, and how it goes on.
Node fading(const Model& model, const history::CardProgress& card, double stability) {
  const double since = days_between(card.state.last_review, model.now);
  const double ahead = std::max({1.0, stability * 1.5, since * 0.5});
  const auto curve = [&](double from, double to) {
    std::vector<MemoryChart::Point> points;
    constexpr int steps = 60;
    for (int i = 0; i <= steps; ++i) {
      const double day = from + (to - from) * i / steps;
      points.push_back({day, memory::recall(model.rules.weights, card.state.memory, day + since)});
    }
    return points;
  };
  Node chart;
  chart.content =
      MemoryChart{.past = curve(-since, 0),
                  .unreviewed = curve(0, ahead),
                  .desired_retention = history::policy_for(model.rules, card.id.pack).desired_retention,
                  .start_label = "−" + interval_of(since),
                  .today_label = tr("now"),
                  .end_label = "+" + interval_of(ahead),
                  .unreviewed_label = tr("not reviewed")};
  return chart;
}

Node last_answers(const Model& model, const history::CardProgress& card) {
  constexpr std::size_t shown = 12;
  std::vector<Node> nodes = list(text(tr("Its last answers"), Role::title));
  std::size_t count = 0;
  for (auto review = card.reviews.rbegin(); review != card.reviews.rend() && count < shown; ++review) {
    if (review->undone) continue;
    ++count;
    const bool recalled = memory::recalled(review->grade);
    Node disc;
    disc.content = Symbol{.icon = recalled ? Icon::check : Icon::cross,
                          .tone = recalled ? Tone::right : Tone::wrong,
                          .size = 22,
                          .on_disc = true};
    const CivilDay day = civil_day(review->at, {review->utc_offset, model.rules.day_starts});
    const double seconds = std::chrono::duration<double>(review->taken).count();
    nodes.push_back(
        row(12, list(silent(std::move(disc)),
                     grown(text(sentence_case(relative_day(day, today(model))), Role::body)),
                     text(grade_name(review->grade), Role::small, recalled ? Tone::right : Tone::wrong),
                     text(seconds > 0 ? seconds_words(seconds) : "", Role::caption, Tone::muted))));
  }
  return flow({.surface = Flow::Surface::card, .gap = 12, .padding_x = 24, .padding_y = 24},
              std::move(nodes));
}

} // namespace

Node chart_card(const std::string& title, const std::string& summary, Node chart, const ElementId& focus) {
  std::string said = summary;
  bool is_named = false;
  for (const Node& part : chart.children) {
    if (part.id.empty() || part.id != focus) continue;
    if (const auto* cell = std::get_if<HeatCell>(&part.content)) said = cell->said;
    if (const auto* mark = std::get_if<PlotMark>(&part.content)) said = mark->said;
    is_named = true;
  }
  return flow({.surface = Flow::Surface::card, .gap = 16, .padding_x = 24, .padding_y = 24},
              list(column(4, list(text(title, Role::title),
                                  text(std::move(said), Role::caption, is_named ? Tone::ink : Tone::muted))),
                   grown(std::move(chart))));
}

Node figure_tiles(const Look& look, bool shows_streak) {
  const rounds::Statistics& figures = look.figures;
  const int days = std::max(1, figures.days_in_period);
  std::vector<Node> first =
      list(tile(Icon::card, Tone::info, tr("Answers"), thousands(figures.answers_in_period),
                change_words(figures), Tone::accent),
           tile(Icon::check, Tone::right, tr("True retention"), share_or_dash(figures.retention.share()),
                tr("aim {}", percent(figures.desired_retention)), Tone::right));
  std::vector<Node> second;
  if (shows_streak)
    second.push_back(tile(Icon::flame, Tone::warm, tr("Rhythm"), tr("{} of 7 days", figures.rhythm.active),
                          figures.rhythm.kept > 0
                              ? tr("kept for {}, best {}", counted(figures.rhythm.kept, "day", "days"),
                                   thousands(figures.rhythm.best))
                              : tr("best {}", counted(figures.rhythm.best, "day", "days")),
                          Tone::warm));
  second.push_back(tile(Icon::clock, Tone::info, tr("Time spent"), time_spent(figures.seconds_in_period),
                        tr("{} on each of {}", time_spent(figures.seconds_in_period / days),
                           counted(figures.days_in_period, "day", "days")),
                        Tone::accent));
  Flow two{.direction = Flow::Direction::grid, .gap = 24, .columns = 2, .stack_below = 420};
  Flow all{.direction = Flow::Direction::grid, .gap = 24, .columns = 2, .stack_below = 960};
  if (!shows_streak) {
    Flow three = two;
    three.columns = 3;
    first.push_back(std::move(second.front()));
    three.stack_below = 700;
    return flow(three, std::move(first));
  }
  return flow(all, list(flow(two, std::move(first)), flow(two, std::move(second))));
}

Node rhythm_card(const Look& look) {
  const rounds::Rhythm& rhythm = look.figures.rhythm;
  std::vector<Node> dots;
  for (std::size_t i = 0; i < rhythm.days.size(); ++i) {
    const bool is_today = i + 1 == rhythm.days.size();
    using State = DayDot::State;
    Node node;
    node.content =
        DayDot{.label = is_today ? tr("Today") : short_weekday(look.today - std::chrono::days{6 - i}),
               .state = rhythm.days[i]   ? State::done
                        : rhythm.free[i] ? State::rest
                        : is_today       ? State::today
                                         : State::empty};
    dots.push_back(grown(std::move(node)));
  }
  return flow(
      {.surface = Flow::Surface::card, .gap = 20, .padding_x = 24, .padding_y = 24},
      list(
          text(tr("Rhythm"), Role::title),
          figures(list(figure(tr("{} of 7", rhythm.active), tr("days lately")),
                       figure(thousands(rhythm.kept), tr("days kept up")),
                       figure(thousands(rhythm.best), tr("at best")))),
          silent(flow({.direction = Flow::Direction::row, .gap = 0}, std::move(dots))),
          text(
              tr("{} of seven days keep it up: a missed day breaks nothing, and a free day asks for nothing.",
                 rhythm.needed),
              Role::caption, Tone::muted)));
}

Node model_card(const Model& model) {
  const bool own = model.fitted && model.fitted->adopted.own;
  const CivilDay day = model.fitted ? civil_day(model.fitted->at, day_rule(model)) : CivilDay{};
  const std::string when = model.fitted ? date(day, today(model)) : "";
  std::vector<Node> shown = list(figure(own ? tr("Yours") : tr("Usual"), tr("weights (FSRS-7 has 34)")));
  if (model.fitted) {
    const auto reviews = static_cast<long long>(model.fitted->adopted.reviews);
    shown.push_back(figure(thousands(reviews), tr("answers learned from")));
    shown.push_back(figure(gain_words(gained(*model.fitted)), tr("less surprise")));
  }
  std::string words = sentence_case(model_words(model.fitted, when)) + ".";
  if (own && model.fitted->adopted.recency != memory::Recency::none)
    words += " " + tr("Late answers count more than early ones.");
  return flow({.surface = Flow::Surface::card, .gap = 16, .padding_x = 24, .padding_y = 24},
              list(text(tr("Memory model"), Role::title), figures(std::move(shown)),
                   text(std::move(words), Role::caption, Tone::muted)));
}

std::vector<Node> about_card(const Model& model, const questions::CardId& id) {
  const history::CardProgress* known = model.progress.find(id);
  const questions::Question* question = model.library.find(id);
  const questions::LoadedPack* loaded = model.library.find(id.pack);
  std::vector<Node> head;
  if (question && loaded) {
    const questions::Ask ask = questions::ask(loaded->pack, *question, id.part);
    std::vector<Node> pills;
    for (const std::string& tag : question->tags) {
      Node pill;
      pill.content = Pill{.text = tag};
      pills.push_back(std::move(pill));
    }
    if (!pills.empty())
      head.push_back(flow({.direction = Flow::Direction::row, .gap = 8, .wraps = true}, std::move(pills)));
    head.push_back(pack_text(ask.stem, Role::stem_small));
    head.push_back(pack_text(questions::shown_answer(ask), Role::body, Tone::right));
  } else {
    head.push_back(text(questions::text(id), Role::stem_small));
    head.push_back(text(tr("Its pack is gone, or has been edited since."), Role::body, Tone::second));
  }
  if (!known || known->state.stage == memory::Stage::fresh) {
    head.push_back(text(tr("Not answered yet."), Role::body, Tone::second));
    return list(card(12, std::move(head)));
  }
  const memory::CardState& state = known->state;
  const double stability = memory::interval(model.rules.weights, state.memory, 0.9);
  const auto held = interval_of(stability);
  std::vector<Node> stand =
      list(figure(percent(memory::recall_at(state, model.now, model.rules.weights)), tr("recall now")),
           figure(held, tr("until recall is 90 %")), figure(std::to_string(state.reviews), tr("answers")),
           figure(std::to_string(state.lapses), tr("times forgotten")),
           figure(rest_words(model, *known), tr("due")));
  head.push_back(silent(rule()));
  head.push_back(figures(std::move(stand)));
  Node chart = chart_card(tr("Its memory"),
                          tr("Recall since the last answer, and how it falls if the card is left alone."),
                          silent(fading(model, *known, stability)), {});
  Flow beside{.direction = Flow::Direction::grid, .gap = 24, .columns = 2, .stack_below = 760};
  return list(card(12, std::move(head)), flow(beside, list(std::move(chart), last_answers(model, *known))));
}

} // namespace ruru::app
