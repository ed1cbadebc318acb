#pragma once

#include "result.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

/// SQLite as values and sentences: what the rest of the room needs of it, and no more.
namespace ruru::store {

/// A prepared statement. Columns and parameters are counted from 0.
class Statement {
public:
  enum class Step { row, done, failed };

  explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}

  /// `text` must outlive the next step.
  void bind(int parameter, std::string_view text);
  void bind(int parameter, std::int64_t number);
  void bind(int parameter, const std::optional<std::int64_t>& number);
  void bind_nothing(int parameter);

  Step step();
  /// Makes the statement ready for its next use.
  void reset();

  bool is_null(int column) const;
  std::int64_t number(int column) const;
  std::string_view text(int column) const; ///< valid until the next step

private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// An open database file. It and its statements belong to one thread.
class Database {
public:
  enum class Mode { read_only, read_write, create };

  /// `name` is what the user knows the file as, for sentences.
  static Result<Database> open(const std::filesystem::path& file, Mode mode, std::string name);

  /// Runs statements that give no rows, or whose rows do not matter.
  Result<Done> run(const char* statements);

  /// The first column of the first row; empty when there is none.
  Result<std::string> text(const char* query);
  Result<std::int64_t> number(const char* query);

  Result<Statement> prepare(const char* statement);

  bool can_write() const;
  const std::string& name() const { return name_; }

  /// Copies the bytes of the file as they are, whoever else has it open. They are read through SQLite,
  /// because closing a file of our own would drop the locks that other connections of this process hold on it
  /// (so POSIX).
  Result<Done> copy_bytes(const std::filesystem::path& to);

  /// Why the last call failed, as a sentence that says what to do.
  Error failure() const;

  /// True when the last call failed because somebody else holds a lock.
  bool is_in_use() const;

  /// For a file that turns out to be something else, whether SQLite can read it or not.
  Error not_a_history() const;

private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  Database(sqlite3* database, std::string name) : database_(database), name_(std::move(name)) {}

  std::unique_ptr<sqlite3, Close> database_;
  std::string name_;
};

} // namespace ruru::store
