#include "app/letter_board.hpp"

#include "app/letter_variants.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <sstream>

namespace ruru::app {

namespace {

using What = LetterKey::What;

struct Row {
  std::string_view small, capital;
};

constexpr std::array<Row, 3> latin{{{"a b c d e f g h i j", "A B C D E F G H I J"},
                                    {"k l m n o p q r s t", "K L M N O P Q R S T"},
                                    {"u v w x y z ' - + &", "U V W X Y Z ' - + &"}}};

constexpr std::array<Row, 4> greek{{{"α β γ δ ε ζ η θ ι κ", "Α Β Γ Δ Ε Ζ Η Θ Ι Κ"},
                                    {"λ μ ν ξ ο π ρ σ ς τ", "Λ Μ Ν Ξ Ο Π Ρ Σ ς Τ"},
                                    {"υ φ χ ψ ω ά έ ή ί ό", "Υ Φ Χ Ψ Ω Ά Έ Ή Ί Ό"},
                                    {"ύ ώ ϊ ϋ ΐ ΰ ' - + &", "Ύ Ώ Ϊ Ϋ ΐ ΰ ' - + &"}}};

/// Russian in its order, then what Ukrainian, Belarusian, Serbian and Macedonian have besides.
constexpr std::array<Row, 5> cyrillic{{{"а б в г д е ё ж з и", "А Б В Г Д Е Ё Ж З И"},
                                       {"й к л м н о п р с т", "Й К Л М Н О П Р С Т"},
                                       {"у ф х ц ч ш щ ъ ы ь", "У Ф Х Ц Ч Ш Щ Ъ Ы Ь"},
                                       {"э ю я і ї є ґ ў ј љ", "Э Ю Я І Ї Є Ґ Ў Ј Љ"},
                                       {"њ ђ ћ џ ѓ ќ ѕ ' - +", "Њ Ђ Ћ Џ Ѓ Ќ Ѕ ' - +"}}};

constexpr std::string_view figures = "1 2 3 4 5 6 7 8 9 0", signs = ". , : / < > ( ) ? !";

constexpr std::array alphabets{Alphabet::latin, Alphabet::greek, Alphabet::cyrillic};

std::span<const Row> letters_of(Alphabet alphabet) {
  switch (alphabet) {
  case Alphabet::latin: return latin;
  case Alphabet::greek: return greek;
  case Alphabet::cyrillic: return cyrillic;
  }
  return latin;
}

std::vector<LetterKey> keys(std::string_view texts) {
  std::istringstream stream{std::string(texts)};
  std::vector<LetterKey> all;
  for (std::string text; stream >> text;)
    all.push_back({.what = What::text, .text = text});
  return all;
}

/// "ABC", by which an alphabet is known.
std::string first_letters(Alphabet alphabet, bool capital) {
  const Row& row = letters_of(alphabet).front();
  std::string text;
  for (const LetterKey& key : keys(capital ? row.capital : row.small)) {
    if (text.size() >= 3 * key.text.size()) break;
    text += key.text;
  }
  return text;
}

Alphabet next(Alphabet alphabet) {
  return alphabets[(static_cast<std::size_t>(alphabet) + 1) % alphabets.size()];
}

/// Where the key at `place` of a row begins.
std::size_t column_of(const std::vector<LetterKey>& row, std::size_t place) {
  std::size_t column = 0;
  for (std::size_t i = 0; i < place; ++i)
    column += row[i].span;
  return column;
}

} // namespace

Alphabet alphabet_of(std::string_view language) {
  if (language.find("-Latn") != std::string_view::npos) return Alphabet::latin;
  if (language.find("-Cyrl") != std::string_view::npos) return Alphabet::cyrillic;
  static constexpr std::array<std::string_view, 2> greeks{"el", "grc"};
  static constexpr std::array<std::string_view, 12> cyrillics{"ru", "uk", "be", "bg", "sr", "mk",
                                                              "kk", "ky", "mn", "tg", "tt", "ba"};
  const std::string_view first = language.substr(0, language.find('-'));
  if (std::ranges::find(greeks, first) != greeks.end()) return Alphabet::greek;
  if (std::ranges::find(cyrillics, first) != cyrillics.end()) return Alphabet::cyrillic;
  return Alphabet::latin;
}

std::vector<std::vector<LetterKey>> rows_of(const LetterBoard& board) {
  std::vector<std::vector<LetterKey>> rows(1);
  for (const std::string& variant : variants_of(board.offered))
    rows.front().push_back({.what = What::text, .text = variant});
  for (const Row& row : letters_of(board.alphabet))
    rows.push_back(keys(board.capital ? row.capital : row.small));
  rows.push_back(keys(figures));
  rows.push_back(keys(signs));
  rows.push_back({{.what = What::capital, .text = first_letters(board.alphabet, !board.capital), .span = 2},
                  {.what = What::alphabet, .text = first_letters(next(board.alphabet), false), .span = 2},
                  {.what = What::space, .text = " ", .span = 2},
                  {.what = What::remove, .text = "", .span = 2},
                  {.what = What::close, .text = "", .span = 2}});
  return rows;
}

std::size_t chosen_in_row(const LetterBoard& board) {
  const std::vector<LetterKey> row = rows_of(board)[board.row];
  std::size_t place = 0;
  while (place + 1 < row.size() && column_of(row, place + 1) <= board.column)
    ++place;
  return place;
}

LetterKey chosen_key(const LetterBoard& board) { return rows_of(board)[board.row][chosen_in_row(board)]; }

LetterBoard moved(LetterBoard board, const Key& arrow) {
  using Code = Key::Code;
  const auto rows = rows_of(board);
  const bool back = arrow.code == Code::left || arrow.code == Code::up;
  if (arrow.code == Code::up || arrow.code == Code::down) {
    do
      board.row = (board.row + (back ? rows.size() - 1 : 1)) % rows.size();
    while (rows[board.row].empty());
  } else if (arrow.code == Code::left || arrow.code == Code::right) {
    const std::vector<LetterKey>& row = rows[board.row];
    const std::size_t place = (chosen_in_row(board) + (back ? row.size() - 1 : 1)) % row.size();
    board.column = column_of(row, place);
  }
  return board;
}

LetterBoard switched(LetterBoard board, LetterKey::What what) {
  if (what == What::capital) board.capital = !board.capital;
  if (what != What::alphabet) return board;
  board.alphabet = next(board.alphabet);
  board = without_variants(std::move(board));
  board.row = rows_of(board).size() - 1; // it stays on its key
  return board;
}

LetterBoard written(LetterBoard board, std::string_view text) {
  const bool was_variant = board.row == 0;
  board = without_variants(std::move(board));
  board.row_before = board.row;
  board.column_before = board.column;
  board.offered = was_variant || variants_of(text).empty() ? "" : std::string(text);
  board.capital = false;
  return board;
}

LetterBoard without_variants(LetterBoard board) {
  board.offered.clear();
  if (board.row != 0) return board;
  board.row = board.row_before;
  board.column = board.column_before;
  return board;
}

} // namespace ruru::app
