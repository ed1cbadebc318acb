#include "raw_database.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <memory>

namespace ruru::test {
namespace {

struct Close {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
};

std::unique_ptr<sqlite3, Close> opened(const std::filesystem::path& file) {
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &handle) == SQLITE_OK);
  return std::unique_ptr<sqlite3, Close>(handle);
}

} // namespace

std::string sql_failure(const std::filesystem::path& file, const std::string& statements) {
  const auto database = opened(file);
  const int code = sqlite3_exec(database.get(), statements.c_str(), nullptr, nullptr, nullptr);
  return code == SQLITE_OK ? "" : sqlite3_errmsg(database.get());
}

void run_sql(const std::filesystem::path& file, const std::string& statements) {
  REQUIRE(sql_failure(file, statements) == "");
}

void tamper(const std::filesystem::path& file, const std::string& statements) {
  run_sql(file, "DROP TRIGGER IF EXISTS event_is_never_changed;"
                "DROP TRIGGER IF EXISTS event_is_never_removed;" +
                    statements);
}

void insert_row(const std::filesystem::path& file, const store::EventRow& row) {
  const auto number = [](std::int64_t value) { return std::to_string(value) + ","; };
  const auto text = [](const std::string& value) { return "'" + value + "',"; };
  run_sql(file, "INSERT INTO event(dev, seq, hlc, tz, kind, card, body, crc) VALUES (1," + number(row.seq) +
                    number(row.hlc) + number(row.tz) + text(row.kind) + text(row.card) + text(row.body) +
                    std::to_string(row.crc) + ")");
}

std::string value_of(const std::filesystem::path& file, const std::string& query) {
  const auto database = opened(file);
  sqlite3_stmt* statement = nullptr;
  REQUIRE(sqlite3_prepare_v2(database.get(), query.c_str(), -1, &statement, nullptr) == SQLITE_OK);
  std::string value;
  if (sqlite3_step(statement) == SQLITE_ROW)
    value = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
  sqlite3_finalize(statement);
  return value;
}

} // namespace ruru::test
