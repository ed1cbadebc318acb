#pragma once

#include "questions/problem.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ruru::packs {

/// A place in a file as programs count it.
struct Mark {
  int line = 0; ///< from 1; 0 for the file as a whole
  int byte = 0; ///< in the line, from 0
  bool operator==(const Mark&) const = default;
};

/// The text of a file, line by line. Does not own it.
class SourceText {
public:
  SourceText(std::string_view text, std::string file);

  const std::string& file() const { return file_; }
  std::string_view text() const { return text_; }
  int lines() const { return static_cast<int>(starts_.size()); }

  /// A line without its end, from 1; empty beyond the last.
  std::string_view line(int number) const;

  /// What stands from `mark` to the end of its line.
  std::string_view rest(Mark mark) const;

  /// The place of a byte of the text.
  Mark mark(std::size_t offset) const;

  /// The byte of the text at a place.
  std::size_t offset(Mark mark) const;

  /// A problem at `mark` that underlines `bytes` of its line, with places counted as people do.
  questions::Problem problem(questions::Severity severity, std::string code, Mark mark, std::size_t bytes,
                             std::string message, std::string fix = {}) const;

private:
  std::string_view text_;
  std::string file_;
  std::vector<std::size_t> starts_; ///< of each line
};

/// Characters (code points) in a text; a broken one counts as one.
int characters(std::string_view text);

/// At most `bytes` of the text, cut between characters.
std::string_view shortened(std::string_view text, std::size_t bytes);

} // namespace ruru::packs
