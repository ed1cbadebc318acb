#include "app/screens/screens.hpp"
#include "packs/reader.hpp"
#include "run/language_files.hpp"
#include "run/modes_file.hpp"
#include "run/theme_files.hpp"
#include "screen_tour.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

/// The packs and the people of the tour.
namespace ruru::screens {

namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::seconds;

/// A pack of tests/window/packs, as if it lay in /packs.
std::shared_ptr<const questions::LoadedPack> pack(const std::string& name) {
  std::ifstream stream(RURU_SOURCE_DIR "/tests/window/packs/" + name);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  REQUIRE_FALSE(text.empty());
  return std::make_shared<const questions::LoadedPack>(packs::read_pack(text, "/packs/" + name));
}

/// A pack of many cards, of which nothing but the number matters.
std::shared_ptr<const questions::LoadedPack> long_pack(const std::string& title,
                                                       const std::string& language) {
  auto loaded = std::make_shared<questions::LoadedPack>();
  loaded->file = "/packs/times.quiz.yaml";
  loaded->pack = {.id = "times", .title = title, .language = language};
  for (int first = 1; first <= 20; ++first)
    for (int second = 1; second <= 12; ++second)
      loaded->pack.questions.push_back(
          {.id = "q" + std::to_string(first) + "x" + std::to_string(second),
           .id_is_given = true,
           .prompt = std::to_string(first) + " × " + std::to_string(second),
           .body = questions::Flashcard{.back = std::to_string(first * second)}});
  return loaded;
}

/// A history as it is written, entry by entry.
class Diary {
public:
  explicit Diary(history::Progress& progress) : progress_(progress) {}

  history::Sequence write(Timestamp at, history::Happened what) {
    const history::Entry entry{.sequence = progress_.next(), .at = at, .what = std::move(what)};
    progress_ = history::applied(std::move(progress_), entry, {});
    return entry.sequence;
  }

private:
  history::Progress& progress_;
};

/// An answer as somebody gives it who forgets about one in seven; `number` stands for chance.
history::Answered answer(const questions::LoadedPack& pack, const questions::CardId& card, int number) {
  const auto question = std::ranges::find(pack.pack.questions, card.question, &questions::Question::id);
  REQUIRE(question != pack.pack.questions.end());
  const bool right = number % 7 != 3;
  return {.card = card,
          .kind = questions::kind(question->body),
          .grade = !right            ? memory::Grade::again
                   : number % 5 == 1 ? memory::Grade::easy
                                     : memory::Grade::good,
          .outcome = right ? questions::Outcome::right : questions::Outcome::wrong,
          .certainty = static_cast<history::Certainty>(1 + number % 3),
          .taken = seconds{4 + number % 9}};
}

void play_a_round(Diary& diary, const questions::LoadedPack& pack, Timestamp at, int number) {
  const std::vector<questions::CardId> cards = questions::cards(pack.pack);
  constexpr int asked = 10;
  const history::Sequence round =
      diary.write(at, history::RoundStarted{.mode = "classic", .packs = {}, .questions = asked});
  int right = 0, score = 0;
  for (int i = 0; i < asked; ++i) {
    const auto at_card = static_cast<std::size_t>(number * 3 + i) % cards.size();
    history::Answered each = answer(pack, cards[at_card], number * 5 + i);
    const bool is_right = each.outcome == questions::Outcome::right;
    each.round = round;
    each.points = is_right ? 100 : 0;
    right += is_right ? 1 : 0;
    score += each.points + (is_right && i > 2 ? 10 : 0);
    diary.write(at + seconds{12 * (i + 1)}, each);
  }
  diary.write(at + minutes{3}, history::RoundFinished{.round = round,
                                                      .right = right,
                                                      .asked = asked,
                                                      .score = score,
                                                      .possible = 1270,
                                                      .longest_run = 4,
                                                      .taken = minutes{2}});
}

tests::Player somebody(const World& world, questions::Library library) {
  tests::Player player(std::move(library));
  player.model().modes = world.modes;
  player.model().themes = world.themes;
  player.model().catalogues = world.catalogues;
  player.model().profiles = world.learners;
  player.model().profile = world.learners.front();
  return player;
}

} // namespace

World world(Direction direction) {
  const bool english = direction == Direction::left_to_right;
  World made;
  made.library.packs = {pack(english ? "birds.quiz.yaml" : "birds-ar.quiz.yaml"), pack("broken.quiz.yaml")};
  made.long_library.packs = {english ? long_pack("Times tables", "en") : long_pack("جدول الضرب", "ar")};
  made.modes = run::load_modes({RURU_SOURCE_DIR "/assets/modes"}).modes;
  made.themes = run::load_themes({RURU_SOURCE_DIR "/assets/themes"}).themes;
  made.catalogues = run::load_catalogues({RURU_SOURCE_DIR "/assets/languages"}).catalogues;
  made.almost = english ? "New Zeelant" : "أوتيرو";
  made.wrong = english ? "Australia" : "أستراليا";
  made.learners = english ? std::vector<std::string>{"Mia", "Tama"} : std::vector<std::string>{"ميا", "تاما"};
  return made;
}

tests::Player beginner(const World& world) { return somebody(world, world.library); }

tests::Player learner(const World& world) {
  tests::Player player = somebody(world, world.library);
  const questions::LoadedPack& birds = *world.library.packs.front();
  const std::vector<questions::CardId> cards = questions::cards(birds.pack);
  Diary diary(player.model().progress);
  for (int day = 70; day > 0; --day) {
    if (day % 6 == 2) continue; // a day off
    const Timestamp morning = tests::Player::start - days{day};
    if (day % 8 == 0) play_a_round(diary, birds, morning, 70 - day);
    for (std::size_t i = 0; i < cards.size(); ++i) {
      const int number = day * 5 + static_cast<int>(i) * 3;
      if (number % 8 == 0)
        diary.write(morning + minutes{10} + seconds{20 * i}, answer(birds, cards[i], number / 8));
    }
  }
  player.happens(app::TimeReached{});
  return player;
}

tests::Player returner(const World& world) {
  tests::Player player = somebody(world, world.long_library);
  const questions::LoadedPack& times = *world.long_library.packs.front();
  const std::vector<questions::CardId> cards = questions::cards(times.pack);
  Diary diary(player.model().progress);
  for (std::size_t i = 0; i < 200; ++i)
    diary.write(tests::Player::start - days{300 - i / 10} + minutes{i},
                answer(times, cards[i], static_cast<int>(i)));
  player.happens(app::TimeReached{});
  return player;
}

void Tour::chooses(bool right) {
  const app::Asking* asking = app::asking_on(player.model().screen);
  INFO("on the page ", page());
  REQUIRE(asking);
  const auto& options = asking->item.options;
  for (std::size_t i = 0; i < options.size(); ++i)
    if ((options[i] == asking->item.ask.accepted.front()) == right)
      return clicks("option/" + std::to_string(i + 1));
  FAIL("there is no such option");
}

} // namespace ruru::screens
