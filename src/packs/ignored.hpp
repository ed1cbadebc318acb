#pragma once

#include "packs/source_text.hpp"
#include "questions/question.hpp"

#include <set>
#include <string>
#include <vector>

namespace ruru::packs {

/// Which findings an author does not want to hear of: `# ruru: ignore W4 W8` among the lines of a question,
/// or in the comment above it, is for this question; before the first question it is for the whole file.
class Ignored {
public:
  Ignored(const SourceText& source, const questions::Pack& pack);

  /// `question` as in Finding.
  bool contains(const std::string& code, std::size_t question) const;

private:
  std::set<std::string> everywhere_;
  std::vector<std::set<std::string>> of_question_;
};

} // namespace ruru::packs
