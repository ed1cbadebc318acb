// Anything may be typed as an answer to anything. The input is a byte of rules, the wanted text, a line feed,
// and the typed text.

#include "promise.hpp"
#include "questions/folding.hpp"
#include "questions/judge.hpp"
#include "questions/markdown.hpp"
#include "questions/unicode.hpp"

#include <cstdint>

using namespace ruru::questions;
using ruru::promise;

namespace {

void check_alignment(std::string_view typed, std::string_view wanted, const Match& match) {
  std::string left, right;
  for (const LetterPair& pair : aligned(typed, wanted, match)) {
    left += pair.typed;
    right += pair.wanted;
  }
  promise(left == typed && right == wanted, "an alignment has all letters of both");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  // Texts come to the judge as UTF-8: packs are checked, and so is what is typed.
  if (utf8(code_points(text)) != text) return 0;
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view wanted = text.substr(0, end), typed = text.substr(std::min(end + 1, text.size()));
  Ask ask;
  ask.match = {(data[0] & 1) != 0, (data[0] & 2) != 0, (data[0] & 4) != 0};
  ask.accepted = {std::string(wanted)};
  if (data[0] & 8) ask.wrong = {std::string(typed.substr(0, typed.size() / 2))};
  if (data[0] & 16) ask.kind = Kind::number;
  ask.value = static_cast<double>(size);

  const Judgement judgement = judge(ask, typed);
  promise(judgement.slips >= 0, "slips are counted from zero");
  promise(folded(folded(typed)) == folded(typed), "what is folded stays as it is");
  check_alignment(typed, wanted, ask.match);
  ask.kind = Kind::typed;
  ask.wrong.clear();
  const Outcome own = judge(ask, plain(wanted)).outcome;
  promise(own == Outcome::right || folded(plain(wanted)).empty(), "what is accepted is right");
  return 0;
}
