#pragma once

#include <string>
#include <vector>

namespace ruru::test {

/// A file of numbers under tests/data/fsrs/: a header line, then rows; an empty field is NaN.
class Table {
public:
  explicit Table(const std::string& file_name);

  std::size_t rows() const { return rows_.size(); }
  const std::vector<double>& row(std::size_t index) const { return rows_[index]; }
  double at(std::size_t row, const std::string& column) const;

private:
  std::vector<std::string> columns_;
  std::vector<std::vector<double>> rows_;
};

} // namespace ruru::test
