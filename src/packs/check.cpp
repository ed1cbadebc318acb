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
  const Ignored ignored(source, loaded.pack);
  std::vector<Finding> findings = questions::findings(loaded.pack);
  std::erase_if(findings, [&](const Finding& each) { return ignored.contains(each.code, each.question); });
  if (findings.empty() && !may_have_cut_texts(source)) return problems; // most packs need not be read again

  const Tree read = tree(source);
  const Places places(read.root, loaded.pack);
  for (const Finding& finding : findings)
    problems.push_back(placed(finding, source, places.find(finding)));
  for (Problem& problem : cut_texts(source, read.root))
    problems.push_back(std::move(problem));
  sort_by_place(problems);
  return problems;
}

} // namespace ruru::packs
