#include "store/database.hpp"

#include "store/check.hpp"
#include "store/in_use.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <vector>

namespace ruru::store {
namespace {

/// NOMUTEX, because no connection is ever used by two threads at once, and locking it costs at every column.
int open_flags(Database::Mode mode) {
  switch (mode) {
  case Database::Mode::read_only: return SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
  case Database::Mode::read_write: return SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE;
  case Database::Mode::create: return SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  }
  return SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READONLY;
}

/// The system's reason, such as ": Permission denied", when there is one.
std::string reason(sqlite3* database) {
  const int number = sqlite3_system_errno(database);
  return number == 0 ? "" : fmt::format(": {}", std::strerror(number));
}

std::string not_a_history(const std::string& file) {
  return fmt::format(
      "{} is not a history of Ruru. Move it away, or bring back a backup with: ruru history restore "
      "FILE",
      file);
}

constexpr std::string_view in_use = "is in use by another copy of Ruru";

std::string sentence(sqlite3* database, const std::string& file) {
  switch (sqlite3_errcode(database) & 0xff) { // the low byte is the kind of failure, the rest its details
  case SQLITE_BUSY:
  case SQLITE_LOCKED: return fmt::format("The history {} {}. Close it and try again.", file, in_use);
  case SQLITE_NOTADB: return not_a_history(file);
  case SQLITE_CORRUPT:
    return fmt::format(
        "The history {} is damaged. See what is affected with: ruru history check; bring back a backup "
        "with: ruru history restore FILE",
        file);
  case SQLITE_FULL:
    return fmt::format(
        "The disk is full, so {} cannot take more. Free some space and try again; nothing that was "
        "saved is lost.",
        file);
  case SQLITE_IOERR:
    return fmt::format(
        "The history {} cannot be read or written{}. Check the disk and try again; nothing that was "
        "saved is lost.",
        file, reason(database));
  case SQLITE_CANTOPEN:
  case SQLITE_PERM:
  case SQLITE_READONLY:
    return fmt::format(
        "The history {} cannot be opened for writing{}. Allow writing to it and to its folder, or "
        "choose another folder with --data DIR.",
        file, reason(database));
  default: return fmt::format("The history {} cannot be used: {}.", file, sqlite3_errmsg(database));
  }
}

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

void Statement::bind(int parameter, std::string_view text) {
  sqlite3_bind_text64(statement_.get(), parameter + 1, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bind(int parameter, std::int64_t number) {
  sqlite3_bind_int64(statement_.get(), parameter + 1, number);
}

void Statement::bind(int parameter, const std::optional<std::int64_t>& number) {
  number ? bind(parameter, *number) : bind_nothing(parameter);
}

void Statement::bind_nothing(int parameter) { sqlite3_bind_null(statement_.get(), parameter + 1); }

Statement::Step Statement::step() {
  switch (sqlite3_step(statement_.get())) {
  case SQLITE_ROW: return Step::row;
  case SQLITE_DONE: return Step::done;
  default: return Step::failed;
  }
}

void Statement::reset() { sqlite3_reset(statement_.get()); }

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string_view Statement::text(int column) const {
  const void* bytes = sqlite3_column_blob(statement_.get(), column); // the text as stored, not converted
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

void Database::Close::operator()(sqlite3* database) const { sqlite3_close(database); }

Result<Database> Database::open(const std::filesystem::path& file, Mode mode, std::string name) {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &handle, open_flags(mode), nullptr);
  Database database(handle, std::move(name)); // there is a handle even after a failure
  if (code != SQLITE_OK) return database.failure();
  sqlite3_extended_result_codes(handle, 1);
  return database;
}

Result<Done> Database::run(const char* statements) {
  if (sqlite3_exec(database_.get(), statements, nullptr, nullptr, nullptr) != SQLITE_OK) return failure();
  return Done{};
}

Result<std::string> Database::text(const char* query) {
  auto statement = prepare(query);
  if (!statement) return statement.error();
  switch (statement->step()) {
  case Statement::Step::row: return std::string(statement->text(0));
  case Statement::Step::done: return std::string();
  case Statement::Step::failed: break;
  }
  return failure();
}

Result<std::int64_t> Database::number(const char* query) {
  auto statement = prepare(query);
  if (!statement) return statement.error();
  if (statement->step() != Statement::Step::row) return failure();
  return statement->number(0);
}

Result<Statement> Database::prepare(const char* statement) {
  sqlite3_stmt* prepared = nullptr;
  if (sqlite3_prepare_v2(database_.get(), statement, -1, &prepared, nullptr) != SQLITE_OK) return failure();
  return Statement(prepared);
}

bool Database::can_write() const { return sqlite3_db_readonly(database_.get(), "main") == 0; }

Result<Done> Database::copy_bytes(const std::filesystem::path& to) {
  sqlite3_file* file = nullptr;
  sqlite3_int64 size = 0;
  if (sqlite3_file_control(database_.get(), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
      file->pMethods->xFileSize(file, &size) != SQLITE_OK)
    return failure();
  std::ofstream copy(to, std::ios::binary | std::ios::trunc);
  std::vector<char> bytes(1 << 20);
  for (sqlite3_int64 offset = 0; offset < size && copy; offset += static_cast<sqlite3_int64>(bytes.size())) {
    const auto count = static_cast<int>(std::min<sqlite3_int64>(size - offset, std::ssize(bytes)));
    const int code = file->pMethods->xRead(file, bytes.data(), count, offset);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
      return Error{fmt::format("The history {} cannot be read. Check the disk.", name_)};
    copy.write(bytes.data(), count);
  }
  copy.close();
  if (!copy) return Error{fmt::format("There is no room for a copy of the history in {}.", to.string())};
  return Done{};
}

Error Database::failure() const {
  if (!database_) return {"There is not enough memory to open the history."};
  return {sentence(database_.get(), name_)};
}

bool Database::is_in_use() const { return (sqlite3_errcode(database_.get()) & 0xff) == SQLITE_BUSY; }

bool says_in_use(std::string_view sentence) { return sentence.find(in_use) != sentence.npos; }

Error Database::not_a_history() const { return {store::not_a_history(name_)}; }

std::string database_version() { return sqlite3_libversion(); }

} // namespace ruru::store
