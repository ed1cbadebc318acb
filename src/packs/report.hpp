#pragma once

#include "packs/tree.hpp"

namespace ruru::packs {

/// Collects what is wrong with a file while it is read.
class Report {
public:
  explicit Report(const SourceText& source) : source_(source) {}

  void error(std::string code, const Node& at, std::string message, std::string fix = {});
  void warning(std::string code, const Node& at, std::string message, std::string fix = {});
  void add(questions::Problem problem);

  /// Whether what the author wrote at this key or value was taken for a comment: "a: #1".
  bool is_commented_out(const Node& node) const;

  std::size_t errors() const { return errors_; }

  /// All problems, in the order of the file.
  std::vector<questions::Problem> take();

private:
  const SourceText& source_;
  std::vector<questions::Problem> problems_;
  std::size_t errors_ = 0;
};

/// Puts problems in the order of the file.
void sort_by_place(std::vector<questions::Problem>& problems);

} // namespace ruru::packs
