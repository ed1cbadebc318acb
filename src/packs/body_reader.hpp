#pragma once

#include "packs/report.hpp"
#include "questions/question.hpp"

#include <optional>

namespace ruru::packs {

/// The kinds that a pack can write.
enum class WrittenKind : std::uint8_t {
  typed,
  choice,
  true_false,
  number,
  cloze,
  card,
  several,
  date,
  ordering,
  matching,
  list,
  hotspot
};

/// The kind that a question's keys make it, or that `kind` says; nothing when they tell none or more than
/// one, which is reported.
std::optional<WrittenKind> written_kind(const Node& question, Report& report);

/// "typed answer", "one right choice", …
std::string_view name(WrittenKind kind);

/// What is asked: the prompt and what answers it.
struct Asked {
  std::string prompt;
  questions::Body body;
};

/// Reads the keys that belong to a kind, and checks that they can be asked. `reverse` is what a card does by
/// default.
std::optional<Asked> read_body(const Node& question, WrittenKind kind, const questions::Match& match,
                               bool reverse, Report& report);

} // namespace ruru::packs
