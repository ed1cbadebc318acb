#include "app/letter_board.hpp"
#include "app/pad_buttons.hpp"
#include "app/screens/screens.hpp"
#include "player.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace ruru;
using app::Alphabet;
using app::LetterBoard;
using app::PadMeaning;
using tests::Player;
using Code = app::Key::Code;
using What = app::LetterKey::What;

namespace {

constexpr Alphabet alphabets[]{Alphabet::latin, Alphabet::greek, Alphabet::cyrillic};

/// A learner with a gamepad.
class PadPlayer : public Player {
public:
  using Player::Player;
  void pad(const app::Key& key) { happens(app::KeyPressed{.key = key, .pad = 0}); }
  void pad(PadMeaning meaning) { pad(app::key_of(meaning)); }
  bool has_board() const { return sees("letter/1/0"); }

  /// Goes to a key by arrows and presses it.
  void types_on_board(const std::string& text) {
    const auto rows = app::rows_of(*model().board);
    for (std::size_t row = 0; row < rows.size(); ++row)
      for (std::size_t place = 0; place < rows[row].size(); ++place) {
        if (rows[row][place].text != text) continue;
        for (int i = 0; i < 20 && model().board->row != row; ++i)
          pad({.code = Code::down});
        for (int i = 0; i < 20 && app::chosen_in_row(*model().board) != place; ++i)
          pad({.code = Code::right});
        pad(PadMeaning::ok);
        return;
      }
    FAIL("no key writes ", text);
  }

  std::string written() const { return asking().typed.text; }
};

PadPlayer at_field(const std::string& question = "kiwi") {
  PadPlayer player;
  player.plays({question, "owl"});
  player.pad(PadMeaning::turn);
  REQUIRE(player.has_board());
  return player;
}

LetterBoard after(LetterBoard board, std::initializer_list<Code> arrows) {
  for (const Code arrow : arrows)
    board = app::moved(std::move(board), {.code = arrow});
  return board;
}

questions::Library greek_library() {
  using namespace questions;
  auto loaded = std::make_shared<LoadedPack>();
  loaded->file = "/packs/birds.quiz.yaml";
  loaded->pack = Pack{.id = "birds", .title = "Πουλιά", .language = "el"};
  loaded->pack.questions.push_back(
      {.id = "owl", .id_is_given = true, .prompt = "Ποιο;", .body = TypedAnswer{{"γλαύξ"}}});
  return {.packs = {std::move(loaded)}};
}

} // namespace

TEST_CASE("each key of a board writes something else, in rows that fit, small and capital") {
  for (const Alphabet alphabet : alphabets) {
    for (const bool capital : {false, true}) {
      const auto rows = app::rows_of({.alphabet = alphabet, .capital = capital});
      CHECK(rows.front().empty()); // no variants yet
      std::set<std::string> texts;
      std::size_t written = 0;
      for (const auto& row : rows) {
        std::size_t columns = 0;
        for (const app::LetterKey& key : row) {
          columns += key.span;
          if (key.what != What::text && key.what != What::space) continue;
          texts.insert(key.text);
          ++written;
        }
        CHECK(columns <= app::letter_columns);
      }
      CHECK(texts.size() == written);
      CHECK(rows.size() == app::rows_of({.alphabet = alphabet}).size());
    }
  }
}

TEST_CASE("a board begins with the alphabet of the language") {
  CHECK(app::alphabet_of("de") == Alphabet::latin);
  CHECK(app::alphabet_of("") == Alphabet::latin);
  CHECK(app::alphabet_of("ja") == Alphabet::latin);
  CHECK(app::alphabet_of("el-GR") == Alphabet::greek);
  CHECK(app::alphabet_of("uk") == Alphabet::cyrillic);
  CHECK(app::alphabet_of("sr") == Alphabet::cyrillic);
  CHECK(app::alphabet_of("sr-Latn-RS") == Alphabet::latin);
  CHECK(app::alphabet_of("uz-Cyrl") == Alphabet::cyrillic);
  PadPlayer greek(greek_library());
  greek.plays({"owl"});
  greek.pad(PadMeaning::turn);
  CHECK(greek.model().board->alphabet == Alphabet::greek);
  greek.types_on_board("γ");
  CHECK(greek.written() == "γ");
}

TEST_CASE("arrows go around the edges, over keys of any width, and past a row without keys") {
  const LetterBoard start;
  CHECK(app::chosen_key(start).text == "a");
  CHECK(app::chosen_key(after(start, {Code::left})).text == "j");
  CHECK(app::chosen_key(after(start, {Code::right, Code::down})).text == "l");
  CHECK(app::chosen_key(after(start, {Code::up})).what == What::capital); // there are no variants
  CHECK(app::chosen_key(after(start, {Code::up, Code::right})).what == What::alphabet);
  CHECK(app::chosen_key(after(start, {Code::up, Code::left})).what == What::close);
  CHECK(app::chosen_key(after(start, {Code::left, Code::up})).what == What::close);
  CHECK(app::chosen_key(after(start, {Code::left, Code::up, Code::down})).text == "j");
  const LetterBoard offers = app::written(start, "a");
  CHECK(app::chosen_key(after(offers, {Code::up})).text == "ā");
  CHECK(app::chosen_key(after(offers, {Code::left, Code::up})).text == "ą"); // the last one
  CHECK(app::moved(start, {.code = Code::home}) == start);
}

TEST_CASE("a question is answered by gamepad alone") {
  PadPlayer player = at_field();
  for (const char* letter : {"k", "i", "w", "i"})
    player.types_on_board(letter);
  CHECK(player.written() == "kiwi");
  CHECK_FALSE(player.asking().given);
  player.pad(PadMeaning::turn);
  CHECK_FALSE(player.has_board());
  player.pad(PadMeaning::ok);
  REQUIRE(player.asking().given);
  CHECK(player.asking().given->judgement.outcome == questions::Outcome::right);
}

TEST_CASE("variants are offered for the letter that was written, and one takes its place") {
  PadPlayer player = at_field();
  player.types_on_board("t");
  player.types_on_board("u");
  CHECK(player.sees("letter/0/0"));
  player.types_on_board("ū");
  CHECK(player.written() == "tū");
  CHECK_FALSE(player.sees("letter/0/0"));
  CHECK(app::chosen_key(*player.model().board).text == "u"); // one is back where one was
  player.types_on_board("i");
  player.types_on_board("x"); // has none
  CHECK_FALSE(player.sees("letter/0/0"));
  CHECK(player.written() == "tūix");
}

TEST_CASE("capitals are for one letter, and other alphabets are at hand") {
  PadPlayer player = at_field();
  player.types_on_board("ABC");
  player.types_on_board("R");
  player.types_on_board("u");
  CHECK(player.written() == "Ru");
  player.types_on_board("αβγ");
  player.types_on_board("ω");
  player.types_on_board("абв");
  player.types_on_board("ж");
  player.types_on_board("abc");
  player.types_on_board(" ");
  player.types_on_board("7");
  CHECK(player.written() == "Ruωж 7");
}

TEST_CASE("buttons delete, move the caret and close the board, which leaves the page alone") {
  PadPlayer player = at_field();
  for (const char* letter : {"a", "b", "c"})
    player.types_on_board(letter);
  player.pad({.code = Code::character, .letter = U'h', .control = true}); // as it comes while typing
  CHECK(player.written() == "ab");
  CHECK(player.asking().hints == 0);
  player.pad(PadMeaning::previous);
  player.types_on_board("x");
  CHECK(player.written() == "axb");
  player.pad(PadMeaning::next);
  player.types_on_board("y");
  CHECK(player.written() == "axby");
  player.pad(PadMeaning::back);
  CHECK_FALSE(player.has_board());
  CHECK(player.on<app::Playing>());
  player.pad(PadMeaning::turn);
  CHECK(player.has_board());
  player.presses(Code::escape); // of a keyboard
  CHECK_FALSE(player.has_board());
  CHECK(player.on<app::Playing>());
  player.pad(PadMeaning::turn);
  player.presses(U'z');
  player.types("z");
  CHECK_FALSE(player.has_board());
  CHECK(player.written() == "axbyz");
}

TEST_CASE("keys of the board can be clicked, and the field shows its caret all the while") {
  PadPlayer player = at_field();
  player.clicks("letter/1/1");
  player.clicks("letter/1/4");
  CHECK(player.written() == "be");
  CHECK(player.scene().focus.name == "letter/1/4");
  player.clicks("letter/0/1"); // é
  CHECK(player.written() == "bé");
  const auto rows = app::rows_of(*player.model().board);
  player.clicks("letter/" + std::to_string(rows.size() - 1) + "/4");
  CHECK_FALSE(player.has_board());
}

TEST_CASE("only a gamepad opens the board, which its prompt says, and it goes with its field") {
  PadPlayer player;
  player.plays({"kiwi", "owl"});
  CHECK_FALSE(player.sees("letters"));
  player.presses(Code::space);
  CHECK_FALSE(player.has_board());
  player.pad({.code = Code::left});
  CHECK(player.sees("letters"));
  CHECK_FALSE(player.has_board());
  player.pad(PadMeaning::turn);
  CHECK(player.has_board());
  CHECK_FALSE(player.sees("letters"));
  player.clicks("skip");
  CHECK_FALSE(player.has_board());
  CHECK_FALSE(player.model().board);
  CHECK_FALSE(player.sees("letters"));
}

TEST_CASE("with the board a list takes its names, a search finds, and players get their names") {
  PadPlayer player;
  player.pad({.code = Code::down});
  player.clicks("browse");
  player.pad(PadMeaning::turn);
  REQUIRE(player.has_board());
  const auto all = player.at<app::Browse>().found.size();
  for (const char* letter : {"o", "w", "l"})
    player.types_on_board(letter);
  CHECK(player.at<app::Browse>().typed.text == "owl");
  CHECK(player.at<app::Browse>().found.size() < all);
  player.pad(PadMeaning::back);
  player.pad(PadMeaning::back);
  CHECK_FALSE(player.on<app::Browse>());
  app::CouchSetup setup{.seats = app::seats_for(player.model(), {"M", "T"})};
  setup.seats[0].pad = 0;
  setup.name = app::with_text({}, "M");
  player.model().screen = setup;
  player.pad(PadMeaning::turn);
  player.types_on_board("o");
  CHECK(player.at<app::CouchSetup>().seats[0].player.name == "Mo");
}
