#include "packs/check.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

using namespace ruru::packs;
using namespace ruru::questions;

namespace {

Problem problem() {
  return {.severity = Severity::warning,
          .code = "W1",
          .file = "packs/a.quiz.yaml",
          .line = 3,
          .column = 5,
          .length = 6,
          .quoted = {},
          .message = "`anwser` is not a key of a question",
          .fix = "did you mean `a`?"};
}

} // namespace

TEST_CASE("a problem is a workflow command that marks its place") {
  CHECK(annotation(problem()) == "::warning file=packs/a.quiz.yaml,line=3,col=5,endColumn=11,title=W1::"
                                 "`anwser` is not a key of a question%0Afix: did you mean `a`?");
}

TEST_CASE("errors are errors, hints are notices, and a problem of a file has no line") {
  Problem about_the_file = problem();
  about_the_file.severity = Severity::hint;
  about_the_file.line = 0;
  about_the_file.fix.clear();
  CHECK(annotation(about_the_file).starts_with("::notice file=packs/a.quiz.yaml,title=W1::"));
  about_the_file.severity = Severity::error;
  CHECK(annotation(about_the_file).starts_with("::error "));
}

TEST_CASE("nothing in a pack or a path can begin another command") {
  Problem hostile = problem();
  hostile.file = "a,line=1::b\n::error::c%";
  hostile.message = "100 %\r\n::add-mask::x";
  hostile.fix = "\n::stop-commands::y";
  const std::string text = annotation(hostile);
  CHECK(text.find('\n') == std::string::npos);
  CHECK(text.find('\r') == std::string::npos);
  CHECK(says(text, "file=a%2Cline=1%3A%3Ab"));
  CHECK(says(text, "100 %25"));
}
