// Any file may be opened as a pack. Whatever is in it, reading comes to an end, and what comes out keeps the
// promises of the headers.

#include "packs/check.hpp"
#include "packs/reader.hpp"
#include "packs/show.hpp"
#include "promise.hpp"
#include "questions/judge.hpp"
#include "questions/markdown.hpp"

#include <algorithm>
#include <cstdint>
#include <set>

using namespace ruru;

namespace {

bool has_control_character(std::string_view text) {
  return std::ranges::any_of(text, [](char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return (byte < 0x20 && letter != '\n') || byte == 0x7f;
  });
}

void check_problem(const questions::Problem& problem) {
  promise(!has_control_character(packs::described(problem)), "a terminal is never given orders");
  promise(!problem.code.empty() && !problem.message.empty(), "a problem has a code and a message");
  promise(problem.line == 0 || (problem.column >= 1 && problem.length >= 1), "a problem has a place");
}

void check_ask(const questions::Ask& ask) {
  promise(!ask.accepted.empty(), "there is a right answer");
  promise(!has_options(ask.kind) || !ask.wrong.empty(), "a choice has a wrong option");
  if (!is_typed(ask.kind)) return;
  for (const std::string& accepted : ask.accepted) {
    promise(judge(ask, questions::plain(accepted)).outcome == questions::Outcome::right,
            "what is accepted is right");
  }
}

void check_pack(const questions::Pack& pack) {
  promise(!pack.id.empty() && !pack.title.empty(), "a pack has an id and a title");
  std::set<std::string_view> ids;
  for (const questions::Question& question : pack.questions) {
    promise(ids.insert(question.id).second, "ids are unique");
    promise(question.line >= 1, "a question has a line");
    const auto its_parts = parts(question);
    promise(!its_parts.empty(), "a question is at least one card");
    for (const std::string& part : its_parts)
      check_ask(ask(pack, question, part));
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const questions::LoadedPack loaded = packs::read_pack(text, "fuzz.quiz.yaml");
  promise(loaded.playable() || !loaded.problems.empty(), "a pack is played, or its author is told why not");
  check_pack(loaded.pack);
  for (const questions::Problem& problem : packs::checked(loaded, text))
    check_problem(problem);
  promise(!has_control_character(packs::shown_as_json(loaded)), "JSON has its control characters escaped");
  return 0;
}
