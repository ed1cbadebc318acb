#include "questions/number_words.hpp"

#include "questions/roman.hpp"
#include "questions/unicode.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_map>

namespace ruru::questions {

namespace {

using Value = long long;

struct Named {
  std::u32string_view word;
  Value value;
};

/// The number words of a language, folded as answers are.
struct Language {
  std::unordered_map<std::u32string_view, Value> cardinals; ///< below 100
  std::unordered_map<std::u32string_view, Value> ordinals;
  std::unordered_map<std::u32string_view, Value> scales; ///< hundred, thousand …
  std::u32string_view and_word;                          ///< between the parts of a number
  std::u32string_view later_one = {};                    ///< one behind tens, elsewhere an article
};

std::unordered_map<std::u32string_view, Value> table(std::span<const Named> named) {
  std::unordered_map<std::u32string_view, Value> words;
  for (const Named& each : named)
    words.emplace(each.word, each.value);
  return words;
}

constexpr std::array<Named, 28> english_cardinals{
    {{U"zero", 0},     {U"one", 1},      {U"two", 2},        {U"three", 3},     {U"four", 4},
     {U"five", 5},     {U"six", 6},      {U"seven", 7},      {U"eight", 8},     {U"nine", 9},
     {U"ten", 10},     {U"eleven", 11},  {U"twelve", 12},    {U"thirteen", 13}, {U"fourteen", 14},
     {U"fifteen", 15}, {U"sixteen", 16}, {U"seventeen", 17}, {U"eighteen", 18}, {U"nineteen", 19},
     {U"twenty", 20},  {U"thirty", 30},  {U"forty", 40},     {U"fifty", 50},    {U"sixty", 60},
     {U"seventy", 70}, {U"eighty", 80},  {U"ninety", 90}}};

constexpr std::array<Named, 30> english_ordinals{
    {{U"first", 1},       {U"second", 2},        {U"third", 3},
     {U"fourth", 4},      {U"fifth", 5},         {U"sixth", 6},
     {U"seventh", 7},     {U"eighth", 8},        {U"ninth", 9},
     {U"tenth", 10},      {U"eleventh", 11},     {U"twelfth", 12},
     {U"thirteenth", 13}, {U"fourteenth", 14},   {U"fifteenth", 15},
     {U"sixteenth", 16},  {U"seventeenth", 17},  {U"eighteenth", 18},
     {U"nineteenth", 19}, {U"twentieth", 20},    {U"thirtieth", 30},
     {U"fortieth", 40},   {U"fiftieth", 50},     {U"sixtieth", 60},
     {U"seventieth", 70}, {U"eightieth", 80},    {U"ninetieth", 90},
     {U"hundredth", 100}, {U"thousandth", 1000}, {U"millionth", 1'000'000}}};

constexpr std::array<Named, 5> english_scales{{{U"hundred", 100},
                                               {U"thousand", 1000},
                                               {U"million", 1'000'000},
                                               {U"billion", 1'000'000'000},
                                               {U"trillion", 1'000'000'000'000}}};

constexpr std::array<Named, 28> german_cardinals{
    {{U"null", 0},      {U"eins", 1},      {U"zwei", 2},      {U"drei", 3},      {U"vier", 4},
     {U"funf", 5},      {U"sechs", 6},     {U"sieben", 7},    {U"acht", 8},      {U"neun", 9},
     {U"zehn", 10},     {U"elf", 11},      {U"zwolf", 12},    {U"dreizehn", 13}, {U"vierzehn", 14},
     {U"funfzehn", 15}, {U"sechzehn", 16}, {U"siebzehn", 17}, {U"achtzehn", 18}, {U"neunzehn", 19},
     {U"zwanzig", 20},  {U"dreissig", 30}, {U"vierzig", 40},  {U"funfzig", 50},  {U"sechzig", 60},
     {U"siebzig", 70},  {U"achtzig", 80},  {U"neunzig", 90}}};

constexpr std::array<Named, 12> german_ordinals{{{U"erste", 1},
                                                 {U"zweite", 2},
                                                 {U"dritte", 3},
                                                 {U"vierte", 4},
                                                 {U"funfte", 5},
                                                 {U"sechste", 6},
                                                 {U"siebte", 7},
                                                 {U"achte", 8},
                                                 {U"neunte", 9},
                                                 {U"zehnte", 10},
                                                 {U"elfte", 11},
                                                 {U"zwolfte", 12}}};

constexpr std::array<Named, 4> german_scales{
    {{U"hundert", 100}, {U"tausend", 1000}, {U"einhundert", 100}, {U"eintausend", 1000}}};

constexpr std::array<Named, 21> french_cardinals{
    {{U"zero", 0},      {U"deux", 2},       {U"trois", 3},    {U"quatre", 4}, {U"cinq", 5},   {U"six", 6},
     {U"sept", 7},      {U"huit", 8},       {U"neuf", 9},     {U"dix", 10},   {U"onze", 11},  {U"douze", 12},
     {U"treize", 13},   {U"quatorze", 14},  {U"quinze", 15},  {U"seize", 16}, {U"vingt", 20}, {U"trente", 30},
     {U"quarante", 40}, {U"cinquante", 50}, {U"soixante", 60}}};

constexpr std::array<Named, 11> french_ordinals{{{U"premier", 1},
                                                 {U"premiere", 1},
                                                 {U"deuxieme", 2},
                                                 {U"troisieme", 3},
                                                 {U"quatrieme", 4},
                                                 {U"cinquieme", 5},
                                                 {U"sixieme", 6},
                                                 {U"septieme", 7},
                                                 {U"huitieme", 8},
                                                 {U"neuvieme", 9},
                                                 {U"dixieme", 10}}};

constexpr std::array<Named, 2> french_scales{{{U"cent", 100}, {U"mille", 1000}}};

constexpr std::array<Named, 37> spanish_cardinals{
    {{U"cero", 0},          {U"uno", 1},          {U"dos", 2},         {U"tres", 3},
     {U"cuatro", 4},        {U"cinco", 5},        {U"seis", 6},        {U"siete", 7},
     {U"ocho", 8},          {U"nueve", 9},        {U"diez", 10},       {U"once", 11},
     {U"doce", 12},         {U"trece", 13},       {U"catorce", 14},    {U"quince", 15},
     {U"dieciseis", 16},    {U"diecisiete", 17},  {U"dieciocho", 18},  {U"diecinueve", 19},
     {U"veinte", 20},       {U"veintiuno", 21},   {U"veintidos", 22},  {U"veintitres", 23},
     {U"veinticuatro", 24}, {U"veinticinco", 25}, {U"veintiseis", 26}, {U"veintisiete", 27},
     {U"veintiocho", 28},   {U"veintinueve", 29}, {U"treinta", 30},    {U"cuarenta", 40},
     {U"cincuenta", 50},    {U"sesenta", 60},     {U"setenta", 70},    {U"ochenta", 80},
     {U"noventa", 90}}};

constexpr std::array<Named, 10> spanish_ordinals{{{U"primero", 1},
                                                  {U"segundo", 2},
                                                  {U"tercero", 3},
                                                  {U"cuarto", 4},
                                                  {U"quinto", 5},
                                                  {U"sexto", 6},
                                                  {U"septimo", 7},
                                                  {U"octavo", 8},
                                                  {U"noveno", 9},
                                                  {U"decimo", 10}}};

constexpr std::array<Named, 3> spanish_scales{{{U"cien", 100}, {U"ciento", 100}, {U"mil", 1000}}};

const std::array<Language, 4>& languages() {
  static const std::array<Language, 4> all{
      Language{table(english_cardinals), table(english_ordinals), table(english_scales), U"and"},
      Language{table(german_cardinals), table(german_ordinals), table(german_scales), U""},
      Language{table(french_cardinals), table(french_ordinals), table(french_scales), U"et", U"un"},
      Language{table(spanish_cardinals), table(spanish_ordinals), table(spanish_scales), U"y"}};
  return all;
}

const Language& english() { return languages().front(); }

std::optional<Value> value_in(const std::unordered_map<std::u32string_view, Value>& words,
                              std::u32string_view word) {
  const auto found = words.find(word);
  return found == words.end() ? std::nullopt : std::optional(found->second);
}

/// "einundzwanzig": a figure, "und" and the tens, in one word.
std::optional<Value> german_compound(const Language& language, std::u32string_view word) {
  constexpr std::u32string_view between = U"und";
  const std::size_t at = word.find(between);
  if (at == word.npos) return std::nullopt;
  const std::u32string_view before = word.substr(0, at);
  const auto ones = before == U"ein" ? std::optional<Value>(1) : value_in(language.cardinals, before);
  const auto tens = value_in(language.cardinals, word.substr(at + between.size()));
  if (!ones || !tens || *ones == 0 || *ones > 9 || *tens < 20) return std::nullopt;
  return *ones + *tens;
}

std::optional<Value> small_value(const Language& language, std::u32string_view word) {
  if (const auto value = value_in(language.cardinals, word)) return value;
  return language.and_word.empty() ? german_compound(language, word) : std::nullopt;
}

/// A number that was read from words.
struct Reading {
  Value value = 0;
  std::size_t end = 0;  ///< the word after it
  bool ordinal = false; ///< "twenty-first"
};

/// Reads the number that begins at a word.
class Reader {
public:
  Reader(const Language& language, const Words& words, std::size_t start)
      : language_(language), words_(words), start_(start), at_(start) {}

  std::optional<Reading> reading() {
    while (at_ < words_.size() && !ordinal_ && take()) {
    }
    if (at_ == start_) return std::nullopt;
    return Reading{sum_ + group_, at_, ordinal_};
  }

private:
  static constexpr Value most = 1'000'000'000'000'000;

  const Language& language_;
  const Words& words_;
  std::size_t start_, at_;
  Value sum_ = 0;      ///< of what has its thousands already
  Value group_ = 0;    ///< what is below the next thousand
  Value room_ = 100;   ///< what is added next must be smaller
  Value below_ = most; ///< and so must be the next scale
  bool ordinal_ = false;

  bool take() {
    const std::size_t first = at_ > start_ && is_and(at_) ? at_ + 1 : at_;
    if (first >= words_.size()) return false;
    return take_small(first) || take_scale(first) || (first == at_ && take_year(first)) ||
           take_ordinal(first);
  }

  bool is_and(std::size_t at) const {
    return !language_.and_word.empty() && words_[at] == language_.and_word;
  }

  bool take_small(std::size_t at) {
    const bool later_one = at != start_ && words_[at] == language_.later_one;
    const auto value = later_one ? std::optional<Value>(1) : small_value(language_, words_[at]);
    if (!value || *value >= room_ || (*value == 0 && at != start_)) return false;
    group_ += *value;
    room_ = *value >= 20 && *value % 10 == 0 ? 10 : 0;
    at_ = at + 1;
    return true;
  }

  bool take_scale(std::size_t at) {
    const bool article = at == start_ && words_[at] == U"a" && at + 1 < words_.size();
    const auto scale = value_in(language_.scales, words_[at + (article ? 1 : 0)]);
    if (!scale) return false;
    if (*scale == 100) {
      if (group_ >= 100 || (at != start_ && group_ == 0)) return false;
      group_ = std::max<Value>(group_, 1) * 100;
    } else {
      if (*scale >= below_ || (group_ == 0 && at != start_)) return false;
      sum_ += std::max<Value>(group_, 1) * *scale;
      group_ = 0;
      below_ = *scale;
    }
    room_ = 100;
    at_ = at + (article ? 2 : 1);
    return true;
  }

  /// "nineteen sixty-nine"
  bool take_year(std::size_t at) {
    const auto value = small_value(language_, words_[at]);
    if (at == start_ || !value || *value < 10 || sum_ > 0 || group_ < 10 || group_ > 99) return false;
    group_ = group_ * 100 + *value;
    room_ = *value >= 20 && *value % 10 == 0 ? 10 : 0;
    at_ = at + 1;
    return true;
  }

  bool take_ordinal(std::size_t at) {
    const auto value = value_in(language_.ordinals, words_[at]);
    const bool scales = value && *value >= 100;
    if (!value || (!scales && *value >= room_) || (scales && at != start_ && group_ == 0)) return false;
    group_ = scales ? std::max<Value>(group_, 1) * *value : group_ + *value;
    ordinal_ = true;
    at_ = at + 1;
    return true;
  }
};

std::u32string in_figures(Value value) {
  const std::string figures = std::to_string(value);
  return {figures.begin(), figures.end()};
}

bool is_figures(std::u32string_view word) { return !word.empty() && std::ranges::all_of(word, is_digit); }

/// The figures of "21st", "2nd" and "1er".
std::optional<std::u32string> ordinal_figures(std::u32string_view word) {
  constexpr std::array<std::u32string_view, 7> ends{U"st", U"nd", U"rd", U"th", U"er", U"ere", U"eme"};
  const auto after = static_cast<std::size_t>(std::ranges::find_if_not(word, is_digit) - word.begin());
  if (after == 0 || std::ranges::find(ends, word.substr(after)) == ends.end()) return std::nullopt;
  return std::u32string(word.substr(0, after));
}

constexpr const char32_t* ordinal_end = U"th"; ///< of all ordinals in figures

void add_number(Words& words, const std::u32string& figures, bool ordinal) {
  // "Henry the Eighth" is Henry VIII.
  if (ordinal && words.size() > 1 && words.back() == U"the") words.pop_back();
  words.push_back(ordinal ? figures + ordinal_end : figures);
}

enum class Roman : std::uint8_t { kept, cardinal, ordinal };

constexpr int largest_read_roman = 39; ///< beyond, more are words and letters than numbers

/// Numbers in figures. A Roman numeral is one only behind a name: "Henry VIII", "World War II".
Words with_figures(const Language& language, const Words& words, Roman roman) {
  Words result;
  for (std::size_t at = 0; at < words.size();) {
    const auto numeral = at > 0 && roman != Roman::kept ? roman_value(words[at]) : std::nullopt;
    if (numeral && *numeral <= largest_read_roman) {
      result.push_back(in_figures(*numeral) + (roman == Roman::ordinal ? ordinal_end : U""));
      ++at;
    } else if (const auto reading = Reader(language, words, at).reading()) {
      add_number(result, in_figures(reading->value), reading->ordinal);
      at = reading->end;
    } else if (const auto figures = ordinal_figures(words[at])) {
      add_number(result, *figures, true);
      ++at;
    } else {
      result.push_back(words[at]);
      ++at;
    }
  }
  return result;
}

Words numbers_in(const Words& words) {
  Words numbers;
  std::ranges::copy_if(words, std::back_inserter(numbers),
                       [](const std::u32string& word) { return is_figures(word) || ordinal_figures(word); });
  return numbers;
}

bool are_short(const Words& words) {
  constexpr std::size_t most_words = 30; ///< what is longer is no answer with a number, but a text
  return words.size() <= most_words;
}

} // namespace

bool agree_in_figures(const Words& typed, const Words& wanted) {
  if (!are_short(typed) || !are_short(wanted)) return false;
  return std::ranges::any_of(languages(), [&](const Language& language) {
    return std::ranges::any_of(std::array{Roman::cardinal, Roman::ordinal}, [&](Roman roman) {
      return with_figures(language, typed, roman) == with_figures(language, wanted, roman);
    });
  });
}

bool name_other_numbers(const Words& typed, const Words& wanted) {
  if (!are_short(typed) || !are_short(wanted)) return false;
  return std::ranges::any_of(languages(), [&](const Language& language) {
    const Words one = with_figures(language, typed, Roman::cardinal),
                other = with_figures(language, wanted, Roman::cardinal);
    if (one.size() != other.size()) return false; // "fourty 2", say, for "42"
    const Words its_numbers = numbers_in(one), other_numbers = numbers_in(other);
    return !its_numbers.empty() && !other_numbers.empty() && its_numbers != other_numbers;
  });
}

std::optional<long long> number_in_words(const Words& words) {
  if (!are_short(words)) return std::nullopt;
  for (const Language& language : languages()) {
    const auto reading = Reader(language, words, 0).reading();
    if (reading && !reading->ordinal && reading->end == words.size()) return reading->value;
  }
  return std::nullopt;
}

Words with_english_figures(const Words& words) {
  return are_short(words) ? with_figures(english(), words, Roman::kept) : words;
}

} // namespace ruru::questions
