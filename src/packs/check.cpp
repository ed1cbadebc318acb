#include "packs/check.hpp"

#include "packs/cut_texts.hpp"
#include "packs/ignored.hpp"
#include "packs/places.hpp"
#include "packs/report.hpp"
#include "packs/text_check.hpp"
#include "questions/lint.hpp"

namespace ruru::packs {

using questions::Finding;
using questions::Problem;

namespace {

Problem placed(const Finding& finding, const SourceText& source, const Node* place) {
  return source.problem(finding.severity, finding.code, place ? place->mark : Mark{},
                        place ? extent(source, *place) : 1, finding.message, finding.fix);
}

} // namespace

std::vector<Problem> checked(const questions::LoadedPack& loaded, std::string_view text) {
  std::vector<Problem> problems = loaded.problems;
  if (!loaded.playable()) return problems;
  const SourceText source(without_byte_order_mark(text), loaded.file);
  const Tree read = tree(source);
  for (Problem& problem : cut_texts(source, read.root))
    problems.push_back(std::move(problem));
  const Places places(read.root, loaded.pack);
  const Ignored ignored(source, loaded.pack);
  for (const Finding& finding : questions::findings(loaded.pack)) {
    if (!ignored.contains(finding.code, finding.question))
      problems.push_back(placed(finding, source, places.find(finding)));
  }
  sort_by_place(problems);
  return problems;
}

} // namespace ruru::packs
