#include "memory/simulate.hpp"
#include "rounds/dice.hpp"
#include "rounds/queue.hpp"
#include "rounds/round.hpp"

#include <fmt/format.h>

#include <cmath>
#include <numbers>

/// A month of a hundred learners who only review, only play rounds, or do both, with the program's own rules
/// for what is asked and what an answer proves (docs/rounds.md, "What rounds do for memory").

using namespace ruru;

namespace {

constexpr int learners = 100, days = 30, cards = 300;
constexpr double minutes_a_day = 8;
constexpr Timestamp first_morning{std::chrono::milliseconds{1'795'000'000'000}};

/// Half of the questions are choices of four, half are typed.
questions::Library library() {
  auto loaded = std::make_shared<questions::LoadedPack>();
  loaded->pack = {.id = "pack", .title = "Pack"};
  for (int i = 0; i < cards; ++i) {
    const std::string number = std::to_string(i);
    questions::Question question{.id = "q" + number, .prompt = "Question " + number + "?"};
    if (i % 2 == 0)
      question.body = questions::OneChoice{{"a" + number}, {"b" + number, "c" + number, "d" + number}};
    else
      question.body = questions::TypedAnswer{{"a" + number}};
    loaded->pack.questions.push_back(std::move(question));
  }
  return {.packs = {loaded}};
}

/// A number in [0, 1).
double even(rounds::Dice& dice) { return static_cast<double>(dice.bits() >> 11) * 0x1p-53; }

/// A number of the normal distribution (Box and Muller).
double normal(rounds::Dice& dice) {
  const double radius = std::sqrt(-2 * std::log(1 - even(dice)));
  return radius * std::cos(2 * std::numbers::pi * even(dice));
}

/// What the program does not know: how this learner's memory fades, and what is in it.
class Learner {
public:
  explicit Learner(std::uint64_t seed) : dice_(seed), weights_(memory::fsrs7::default_weights()) {
    for (double& weight : weights_.w)
      weight *= std::exp(0.2 * normal(dice_));
    weights_ = memory::fsrs7::clipped(weights_);
  }

  /// Answers a card: the time it took, and the fact that is recorded.
  history::Answered answer(const questions::CardId& card, int options, Timestamp at) {
    Memory& memory = memories_[card];
    const double chance = memory.seen
                              ? recall(memory, at)
                              : habits_.first_grades[1] + habits_.first_grades[2] + habits_.first_grades[3];
    const bool known = even(dice_) < (memory.seen ? chance : chance / 2); // half of it is new to everybody
    const bool right = known || (options > 0 && even(dice_) < 1.0 / options);
    const memory::Grade true_grade = known ? memory::Grade::good : memory::Grade::again;
    memory.state = memory.seen ? memory::fsrs7::next_state(weights_, memory.state, true_grade,
                                                           days_between(memory.last, at))
                               : memory::fsrs7::first_state(weights_, true_grade);
    memory.seen = true;
    memory.last = at;
    const double seconds = known ? habits_.review_seconds[2] : habits_.review_seconds[0];
    return {.card = card,
            .kind = options > 0 ? questions::Kind::choice : questions::Kind::typed,
            .grade = right ? memory::Grade::good : memory::Grade::again,
            .outcome = right ? questions::Outcome::right : questions::Outcome::wrong,
            .options = options,
            .taken = std::chrono::milliseconds{static_cast<int>(seconds * 1000)}};
  }

  /// How many of the cards it would recall.
  double recalled(Timestamp at) const {
    double sum = 0;
    for (const auto& [card, memory] : memories_)
      sum += recall(memory, at);
    return sum;
  }

private:
  struct Memory {
    bool seen = false;
    memory::fsrs7::State state;
    Timestamp last{};
  };

  double recall(const Memory& memory, Timestamp at) const {
    return memory::fsrs7::recall(weights_, memory.state, days_between(memory.last, at));
  }

  rounds::Dice dice_;
  memory::fsrs7::Weights weights_;
  memory::Habits habits_;
  std::map<questions::CardId, Memory> memories_;
};

/// What a way of learning came to.
struct Sum {
  double minutes = 0, answers = 0, right = 0, begun = 0, recalled = 0, predicted = 0;
};

/// One learner at the program.
class Course {
public:
  Course(const questions::Library& library, std::uint64_t seed)
      : library_(library), learner_(seed), seed_(seed) {}

  void begin_day(int day) {
    now_ = first_morning + std::chrono::hours{24} * day;
    spent_ = std::chrono::milliseconds{0};
  }

  double minutes() const { return std::chrono::duration<double, std::ratio<60>>(spent_).count(); }

  void review(double until) {
    while (minutes() < until) {
      const rounds::Queue queue = rounds::queue(library_, progress_, rules_, {}, now_, {}, {});
      if (queue.size() == 0) return;
      answer(queue.due.empty() ? queue.fresh.front() : queue.due.front(), 0);
    }
  }

  void play(double until) {
    while (minutes() < until) {
      const rounds::Settings settings{.count = 10, .seed = ++seed_};
      const rounds::Round round = rounds::new_round(settings, {}, library_, progress_, rules_, now_, {});
      const history::Sequence id = record(rounds::started_entry(round));
      for (const rounds::Item& item : round.items)
        if (minutes() < until) answer(item.ask.card, id); // else the round is left
    }
  }

  void add_to(Sum& sum) const {
    const Timestamp end = first_morning + std::chrono::hours{24} * days;
    sum.minutes += minutes_;
    sum.answers += answers_;
    sum.right += right_;
    sum.begun += static_cast<double>(progress_.cards().size());
    sum.recalled += learner_.recalled(end);
    for (const history::CardProgress& card : progress_.cards())
      sum.predicted += memory::recall_at(card.state, end, rules_.weights);
  }

private:
  void answer(const questions::CardId& card, history::Sequence round) {
    const auto item = rounds::item_for(library_, card, seed_);
    history::Answered what = learner_.answer(card, rounds::possible_answers(*item), now_);
    what.round = round;
    now_ += what.taken;
    spent_ += what.taken;
    minutes_ += std::chrono::duration<double, std::ratio<60>>(what.taken).count();
    answers_ += 1;
    right_ += what.outcome == questions::Outcome::right ? 1 : 0;
    record(std::move(what));
  }

  history::Sequence record(history::Happened what) {
    const history::Sequence sequence = progress_.next();
    progress_ = history::applied(std::move(progress_),
                                 {.sequence = sequence, .at = now_, .what = std::move(what)}, rules_);
    return sequence;
  }

  const questions::Library& library_;
  Learner learner_;
  std::uint64_t seed_;
  history::Progress progress_;
  history::Rules rules_;
  Timestamp now_ = first_morning;
  std::chrono::milliseconds spent_{0};
  double minutes_ = 0, answers_ = 0, right_ = 0;
};

enum class Way { reviews, rounds, both };

Sum month(const questions::Library& all, Way way) {
  Sum sum;
  for (int learner = 0; learner < learners; ++learner) {
    Course course(all, static_cast<std::uint64_t>(learner));
    for (int day = 0; day < days; ++day) {
      course.begin_day(day);
      if (way == Way::reviews) course.review(minutes_a_day);
      if (way == Way::both) course.review(minutes_a_day / 2);
      if (way != Way::reviews) course.play(minutes_a_day);
    }
    course.add_to(sum);
  }
  return sum;
}

} // namespace

int main() {
  const questions::Library all = library();
  fmt::print("{} learners, {} days, {} cards, {} minutes a day\n\n", learners, days, cards, minutes_a_day);
  fmt::print(
      "| | minutes a day | answers a day | right | cards begun | recalled at the end | as predicted |\n");
  fmt::print("|---|---|---|---|---|---|---|\n");
  constexpr const char* names[] = {"reviews only", "rounds only", "reviews, then rounds"};
  for (const Way way : {Way::reviews, Way::rounds, Way::both}) {
    const Sum sum = month(all, way);
    fmt::print("| {} | {:.1f} | {:.0f} | {:.0f} % | {:.0f} | {:.0f} | {:.0f} |\n",
               names[static_cast<int>(way)], sum.minutes / learners / days, sum.answers / learners / days,
               100 * sum.right / sum.answers, sum.begun / learners, sum.recalled / learners,
               sum.predicted / learners);
  }
  return 0;
}
