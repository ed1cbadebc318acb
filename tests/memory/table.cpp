#include "table.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <sstream>

namespace ruru::test {
namespace {

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> found;
  std::istringstream stream(line);
  for (std::string field; std::getline(stream, field, ',');)
    found.push_back(field);
  return found;
}

double number(const std::string& field) {
  return field.empty() ? std::numeric_limits<double>::quiet_NaN() : std::stod(field);
}

} // namespace

Table::Table(const std::string& file_name) {
  std::ifstream file(std::string(RURU_TEST_DATA "/fsrs/") + file_name);
  REQUIRE_MESSAGE(file.is_open(), file_name);
  std::string line;
  std::getline(file, line);
  columns_ = fields(line);
  while (std::getline(file, line)) {
    std::vector<double> row;
    for (const auto& field : fields(line))
      row.push_back(number(field));
    REQUIRE(row.size() == columns_.size());
    rows_.push_back(std::move(row));
  }
}

double Table::at(std::size_t row, const std::string& column) const {
  const auto found = std::find(columns_.begin(), columns_.end(), column);
  REQUIRE_MESSAGE(found != columns_.end(), column);
  return rows_[row][static_cast<std::size_t>(found - columns_.begin())];
}

} // namespace ruru::test
