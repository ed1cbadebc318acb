#pragma once

#include "questions/library.hpp"
#include "result.hpp"
#include "run/live_session.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

/// The command line (docs/ruru.1). One file a command; each adds itself to the parser and leaves in
/// `exit_status` what came of it.
namespace ruru::commands {

/// The contract with scripts.
enum ExitStatus { done = 0, has_errors = 1, wrong_usage = 2, internal_failure = 3 };

/// What every command may be told.
struct Options {
  std::vector<std::string> pack_folders; ///< --packs, in order
  std::string data_folder;               ///< --data; empty for the learner's own
  std::string profile;                   ///< --profile; empty for the current one
  int exit_status = done;
};

/// Where packs, history and settings are under these options. A profile that is not there is wrong usage: it
/// throws what the parser of the command line throws.
run::Where where(const Options& options);

/// The ids of the packs that `names` mean (an id, a title, or a file), or which name means none and what is
/// near it.
Result<std::vector<std::string>> pack_ids(const questions::Library& library,
                                          const std::vector<std::string>& names);

/// Says on standard error why a command cannot go on, and sets its exit status.
void refuse(Options& options, const Error& error, ExitStatus status = wrong_usage);

/// Prints one JSON document, or text, on standard output; a closed pipe is no failure.
void print(const std::string& text);

void add_play(CLI::App& app, Options& options);
void add_review(CLI::App& app, Options& options);
void add_pack(CLI::App& app, Options& options);
void add_pack_check(CLI::App& pack, Options& options);
void add_pack_add(CLI::App& pack, Options& options);
void add_pack_files(CLI::App& pack, Options& options); ///< the commands of `pack` that write files
void add_card(CLI::App& app, Options& options);
void add_due(CLI::App& app, Options& options);
void add_stats(CLI::App& app, Options& options);
void add_history(CLI::App& app, Options& options);
void add_history_back(CLI::App& history, Options& options); ///< the commands of `history` that go back
void add_profile(CLI::App& app, Options& options);
void add_doctor(CLI::App& app, Options& options);
void add_memory(CLI::App& app, Options& options);
void add_memory_simulate(CLI::App& group, Options& options); ///< below `memory`

/// A window that gets ready on a thread of its own, while packs and history are read.
class WindowAhead {
public:
  WindowAhead();
  ~WindowAhead(); ///< of one that was never shown: waits until it is ready
  struct Parts;
  Parts& parts() { return *parts_; }

private:
  std::unique_ptr<Parts> parts_;
};

/// Opens it on what `session` shows; refuses with the way out where there is no window to be had.
void show_window(Options& options, run::Session& session, WindowAhead& ahead);

/// When another copy has the history open (`recording_off` says so) and its window can be brought to the
/// front: does that and says it. Then there is nothing to open.
bool other_copy_shows(std::string_view recording_off);

/// The whole program.
int run(int argc, char** argv);

} // namespace ruru::commands
