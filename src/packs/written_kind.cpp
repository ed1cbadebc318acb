#include "packs/body_reader.hpp"
#include "packs/keys.hpp"
#include "packs/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ruru::packs {

namespace {

using std::string_view;

struct KindName {
  string_view word; ///< behind `kind:`
  WrittenKind kind;
  string_view title;
};

constexpr std::array<KindName, 12> kind_names{{{"typed", WrittenKind::typed, "typed answer"},
                                               {"choice", WrittenKind::choice, "one right choice"},
                                               {"true-false", WrittenKind::true_false, "true/false"},
                                               {"number", WrittenKind::number, "number"},
                                               {"cloze", WrittenKind::cloze, "cloze"},
                                               {"card", WrittenKind::card, "card"},
                                               {"several", WrittenKind::several, "several right choices"},
                                               {"date", WrittenKind::date, "date"},
                                               {"ordering", WrittenKind::ordering, "ordering"},
                                               {"matching", WrittenKind::matching, "matching"},
                                               {"list", WrittenKind::list, "name them all"},
                                               {"hotspot", WrittenKind::hotspot, "place on a picture"}}};

struct TellingKey {
  string_view key;
  WrittenKind kind;
};

/// Each of these keys makes a question one of its kind, whatever the others say.
constexpr std::array<TellingKey, 11> telling_keys{{{"cloze", WrittenKind::cloze},
                                                   {"statement", WrittenKind::true_false},
                                                   {"number", WrittenKind::number},
                                                   {"front", WrittenKind::card},
                                                   {"date", WrittenKind::date},
                                                   {"order", WrittenKind::ordering},
                                                   {"pairs", WrittenKind::matching},
                                                   {"all", WrittenKind::list},
                                                   {"right", WrittenKind::several},
                                                   {"options", WrittenKind::several},
                                                   {"hotspot", WrittenKind::hotspot}}};

std::optional<WrittenKind> named_kind(const Node& value, Report& report) {
  const auto word = text_value(value, "kind", report);
  if (!word) return std::nullopt;
  const auto found = std::ranges::find(kind_names, string_view(*word), &KindName::word);
  if (found != kind_names.end()) return found->kind;
  report.warning("W2", value,
                 fmt::format("`{}` is a kind of question that Ruru does not know; the question is left out",
                             shortened(*word, 60)),
                 "leave `kind` out: the other keys tell it");
  return std::nullopt;
}

} // namespace

string_view name(WrittenKind kind) { return std::ranges::find(kind_names, kind, &KindName::kind)->title; }

std::optional<WrittenKind> written_kind(const Node& question, Report& report) {
  if (const Node* kind = question.find("kind")) return named_kind(*kind, report);
  const TellingKey* told = nullptr;
  for (const TellingKey& telling : telling_keys) {
    const Node* key = question.find_key(telling.key);
    if (!key) continue;
    if (told && told->kind != telling.kind) {
      report.error("E11", *key,
                   fmt::format("`{}` and `{}` belong to different kinds of question", told->key, telling.key),
                   "make two questions of it");
      return std::nullopt;
    }
    told = &telling;
  }
  if (told) return told->kind;
  if (question.find("back")) return WrittenKind::card;
  return question.find("wrong") ? WrittenKind::choice : WrittenKind::typed;
}

} // namespace ruru::packs
