#pragma once

#include "store/event_row.hpp"

#include <filesystem>
#include <string>

namespace ruru::test {

/// Does to a database what Ruru never does. Requires that it succeeds.
void run_sql(const std::filesystem::path& file, const std::string& statements);

/// Why the statements fail; empty when they do not.
std::string sql_failure(const std::filesystem::path& file, const std::string& statements);

/// Takes the triggers away that keep events from being changed, runs the statements, and leaves them away.
void tamper(const std::filesystem::path& file, const std::string& statements);

/// Writes a row as it is, wrong or right.
void insert_row(const std::filesystem::path& file, const store::EventRow& row);

/// The first column of the first row.
std::string value_of(const std::filesystem::path& file, const std::string& query);

} // namespace ruru::test
