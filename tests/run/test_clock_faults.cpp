#include "history/progress.hpp"
#include "learner.hpp"

#include <doctest/doctest.h>

#include <stdlib.h>
#include <time.h>

using namespace ruru;
using namespace std::chrono_literals;
using test::Learner;

namespace {

/// This machine in another time zone, until the test is over.
class Zone {
public:
  explicit Zone(const char* name) { set(name); }
  Zone(const Zone&) = delete;
  Zone& operator=(const Zone&) = delete;
  ~Zone() { set("UTC"); }
  static void set(const char* name) {
    setenv("TZ", name, 1);
    tzset();
  }
};

Timestamp at(int year, unsigned month, unsigned day, std::chrono::minutes time) {
  return Timestamp{
      std::chrono::sys_days{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)} +
      time};
}

/// A history of answers to one card, each with the offset that the machine's zone had at the time.
struct Diary {
  history::Progress progress;
  run::SystemClock clock;
  void answer(Timestamp when) {
    const history::Entry entry{.sequence = progress.next(),
                               .at = when,
                               .utc_offset = clock.utc_offset(when),
                               .what = history::Answered{.card = {"birds", "owl", ""}, .taken = 5s}};
    progress = history::applied(std::move(progress), entry, {});
  }
  std::size_t days() const { return progress.days().size(); }
};

} // namespace

TEST_CASE("a clock that is set back a year gives no negative interval and loses no answer") {
  Learner learner;
  for (const auto jump : {0h, 24h, -24h * 365, 24h * 366, -24h * 365}) {
    const auto session = learner.session();
    learner.clock.move(jump);
    Learner::play(*session, {"kiwi"});
    Learner::answer(*session, "kiwi");
    CHECK(session->model().unsaved.empty());
    const memory::CardState& state = session->model().progress.find({"birds", "kiwi", ""})->state;
    CHECK(state.due >= learner.clock.now());
    CHECK(state.memory.likeliest().slow > 0);
    learner.clock.move(10s);
  }
  const auto session = learner.session();
  const auto* card = session->model().progress.find({"birds", "kiwi", ""});
  CHECK(card->reviews.size() == 5);
  CHECK(card->state.reviews == 5);
  for (const history::Review& review : card->reviews)
    CHECK(std::abs((review.at - learner.clock.now()).count()) < std::chrono::milliseconds{24h * 800}.count());
}

TEST_CASE("summer time begins and ends without a lost day or one that counts twice") {
  const Zone zone("Europe/Berlin");
  for (const auto& [month, first] : {std::pair{3u, 27u}, std::pair{10u, 23u}}) {
    Diary diary;
    for (unsigned day = first; day < first + 5; ++day)
      diary.answer(at(2026, month, day, 17h));
    CHECK(diary.days() == 5);
  }
  Diary night; // the hour that comes twice, before the day begins at four
  night.answer(at(2026, 10, 24, 21h));
  night.answer(at(2026, 10, 25, 0h + 30min));
  night.answer(at(2026, 10, 25, 1h + 30min));
  CHECK(night.days() == 1);
  night.answer(at(2026, 10, 25, 3h + 30min)); // half past four
  CHECK(night.days() == 2);
}

TEST_CASE("who travels keeps the days of where they were") {
  Diary diary;
  {
    const Zone zone("Pacific/Auckland");
    diary.answer(at(2026, 11, 22, 20h)); // Monday morning there
  }
  {
    const Zone zone("America/Los_Angeles");
    diary.answer(at(2026, 11, 23, 4h)); // still Sunday evening there
  }
  CHECK(diary.days() == 2);
  CHECK(diary.progress.cards()[0].state.reviews == 2);
  const auto days = diary.progress.days();
  CHECK(days.begin()->first ==
        CivilDay{at(2026, 11, 22, 0min).time_since_epoch() / std::chrono::days{1} * std::chrono::days{1}});
}

TEST_CASE("a leap day is a day like others, and an interval over it is one longer") {
  Diary diary;
  for (const auto& [month, day] :
       {std::pair{2u, 27u}, std::pair{2u, 28u}, std::pair{2u, 29u}, std::pair{3u, 1u}})
    diary.answer(at(2028, month, day, 12h));
  CHECK(diary.days() == 4);
  CHECK(days_between(at(2028, 2, 28, 12h), at(2028, 3, 1, 12h)) == 2);
}
