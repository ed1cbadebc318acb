#pragma once

#include "packs/reader.hpp"

#include <algorithm>
#include <string>
#include <string_view>

/// Packs written into the tests, and what is said about them.
namespace ruru::packs {

inline questions::LoadedPack read(std::string_view text) { return read_pack(text, "test.quiz.yaml"); }

/// One question, below the head of a pack.
inline questions::LoadedPack read_one(std::string_view question) {
  std::string text = "title: Test\nquestions:\n";
  bool first = true;
  for (std::size_t start = 0; start < question.size();) {
    const std::size_t end = std::min(question.find('\n', start), question.size());
    text += (first ? "  - " : "    ") + std::string(question.substr(start, end - start)) + '\n';
    first = false;
    start = end + 1;
  }
  return read(text);
}

/// "E10 3:5 this question …", one line a problem.
inline std::string complaints(const questions::LoadedPack& loaded) {
  std::string all;
  for (const auto& problem : loaded.problems) {
    all += problem.code + ' ' + std::to_string(problem.line) + ':' + std::to_string(problem.column) + ' ' +
           problem.message + '\n';
  }
  return all;
}

/// The code of the only problem; otherwise all of them, to be seen in the failed check.
inline std::string only_code(const questions::LoadedPack& loaded) {
  return loaded.problems.size() == 1 ? loaded.problems.front().code : complaints(loaded);
}

inline bool says(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

} // namespace ruru::packs
