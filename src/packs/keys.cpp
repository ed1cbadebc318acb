#include "packs/keys.hpp"

#include "questions/distance.hpp"
#include "questions/judge.hpp"
#include "questions/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

namespace ruru::packs {

namespace {

using std::string_view;

constexpr std::array pack_list{string_view("format"),      string_view("id"),       string_view("title"),
                               string_view("description"), string_view("version"),  string_view("author"),
                               string_view("licence"),     string_view("license"),  string_view("lang"),
                               string_view("document"),    string_view("defaults"), string_view("questions"),
                               string_view("cards"),       string_view("requires"), string_view("tags")};

constexpr std::array question_list{string_view("id"),
                                   string_view("kind"),
                                   string_view("q"),
                                   string_view("a"),
                                   string_view("wrong"),
                                   string_view("right"),
                                   string_view("options"),
                                   string_view("statement"),
                                   string_view("is"),
                                   string_view("number"),
                                   string_view("tolerance"),
                                   string_view("unit"),
                                   string_view("date"),
                                   string_view("within"),
                                   string_view("cloze"),
                                   string_view("order"),
                                   string_view("pairs"),
                                   string_view("extra"),
                                   string_view("all"),
                                   string_view("image"),
                                   string_view("hotspot"),
                                   string_view("audio"),
                                   string_view("front"),
                                   string_view("back"),
                                   string_view("reverse"),
                                   string_view("tags"),
                                   string_view("difficulty"),
                                   string_view("hint"),
                                   string_view("explain"),
                                   string_view("source"),
                                   string_view("translations"),
                                   string_view("draft"),
                                   string_view("match")};

constexpr std::array default_list{string_view("tags"),   string_view("difficulty"), string_view("match"),
                                  string_view("source"), string_view("reverse"),    string_view("draft")};
constexpr std::array document_list{string_view("title"), string_view("publisher"), string_view("date"),
                                   string_view("url")};
constexpr std::array source_list{string_view("document"), string_view("section"), string_view("page"),
                                 string_view("url")};
constexpr std::array match_list{string_view("case"), string_view("accents"), string_view("typos")};
constexpr std::array image_list{string_view("file"), string_view("text")};
constexpr std::array hotspot_list{string_view("circle"), string_view("box"), string_view("label")};
/// The keys of a question whose texts may be translated.
constexpr std::array translation_list{string_view("q"),         string_view("a"),      string_view("wrong"),
                                      string_view("right"),     string_view("order"),  string_view("options"),
                                      string_view("statement"), string_view("cloze"),  string_view("pairs"),
                                      string_view("extra"),     string_view("all"),    string_view("unit"),
                                      string_view("front"),     string_view("back"),   string_view("hotspot"),
                                      string_view("hint"),      string_view("explain")};
constexpr std::array option_list{string_view("text"), string_view("correct"), string_view("why")};

struct Synonym {
  string_view word, key;
};

constexpr std::array<Synonym, 45> synonyms{{{"question", "q"},
                                            {"prompt", "q"},
                                            {"stem", "q"},
                                            {"query", "q"},
                                            {"ask", "q"},
                                            {"answer", "a"},
                                            {"answers", "a"},
                                            {"correct", "a"},
                                            {"correct_answer", "a"},
                                            {"solution", "a"},
                                            {"accept", "a"},
                                            {"accepted", "a"},
                                            {"choices", "wrong"},
                                            {"distractors", "wrong"},
                                            {"incorrect", "wrong"},
                                            {"incorrect_answers", "wrong"},
                                            {"false", "wrong"},
                                            {"true", "is"},
                                            {"explanation", "explain"},
                                            {"feedback", "explain"},
                                            {"why", "explain"},
                                            {"note", "explain"},
                                            {"clue", "hint"},
                                            {"category", "tags"},
                                            {"topic", "tags"},
                                            {"labels", "tags"},
                                            {"level", "difficulty"},
                                            {"type", "kind"},
                                            {"name", "title"},
                                            {"by", "author"},
                                            {"creator", "author"},
                                            {"rights", "licence"},
                                            {"language", "lang"},
                                            {"locale", "lang"},
                                            {"items", "questions"},
                                            {"quiz", "questions"},
                                            {"flashcards", "cards"},
                                            {"reference", "source"},
                                            {"ref", "source"},
                                            {"picture", "image"},
                                            {"alt", "text"},
                                            {"rectangle", "box"},
                                            {"rect", "box"},
                                            {"sound", "audio"},
                                            {"claim", "statement"}}};

/// Typing errors that are looked past in a key of this length.
int slips_in(std::size_t letters) { return letters < 3 ? 0 : letters < 6 ? 1 : 2; }

} // namespace

const Keys pack_keys{pack_list}, question_keys{question_list}, default_keys{default_list},
    document_keys{document_list}, source_keys{source_list}, match_keys{match_list}, option_keys{option_list},
    image_keys{image_list}, hotspot_keys{hotspot_list}, translation_keys{translation_list};

string_view meant_key(string_view unknown, Keys known) {
  const std::string folded = questions::folded(unknown);
  const std::u32string letters = questions::code_points(folded);
  string_view best;
  int best_distance = std::numeric_limits<int>::max();
  const auto consider = [&](string_view word, string_view key) {
    const int limit = slips_in(std::min(word.size(), letters.size()));
    const int distance = questions::typing_distance(letters, questions::code_points(word), limit);
    if (distance > limit || distance >= best_distance) return;
    best = key;
    best_distance = distance;
  };
  for (string_view key : known)
    consider(key, key);
  for (const Synonym& synonym : synonyms) {
    if (std::ranges::find(known, synonym.key) != known.end()) consider(synonym.word, synonym.key);
  }
  return best;
}

bool is_foreign(string_view key) { return key.starts_with("x-"); }

void warn_of_unknown_keys(const Node& mapping, Keys known, string_view owner, Report& report) {
  for (const Entry& entry : mapping.entries) {
    const std::string& key = entry.key.text;
    if (entry.key.broken || is_foreign(key) || std::ranges::find(known, key) != known.end()) continue;
    const string_view meant = meant_key(key, known);
    report.warning("W1", entry.key, fmt::format("`{}` is not a key of {}", shortened(key, 60), owner),
                   meant.empty() ? "take it out, or begin it with x- if another program uses it"
                                 : fmt::format("did you mean `{}`?", meant));
  }
}

} // namespace ruru::packs
