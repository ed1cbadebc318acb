#include "commands/commands.hpp"
#include "commands/version.hpp"
#include "questions/unicode.hpp"
#include "run/finding.hpp"
#include "store/check.hpp"

#ifdef RURU_WINDOW
#include "window/diagnosis.hpp"
#endif

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <unistd.h>

namespace ruru::commands {

namespace {

using run::Finding;
using State = run::Finding::State;

Finding folder(std::string name, const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) {
    return {std::move(name), path.string() + " does not exist yet", State::good, ""};
  }
  if (access(path.c_str(), R_OK | W_OK) != 0) {
    return {std::move(name), path.string() + " cannot be written", State::broken,
            "Make it yours: chown -R \"$USER\" '" + path.string() + "', or choose another one by --data."};
  }
  return {std::move(name), path.string(), State::good, ""};
}

Finding history(const std::filesystem::path& file) {
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return {"History", "nothing recorded yet", State::good, ""};
  const store::Report report = store::check_log(file);
  if (report.sound())
    return {"History", fmt::format("{} entries, all sound", report.entries), State::good, ""};
  return {"History", report.problems.front(), State::broken, "See all of it: ruru history check"};
}

Finding packs_found(const questions::Library& library) {
  std::size_t questions = 0, broken = 0;
  for (const auto& loaded : library.packs) {
    questions += loaded->pack.questions.size();
    broken += questions::any_errors(loaded->problems) ? 1 : 0;
  }
  const std::string what = fmt::format("{} packs, {} questions", library.packs.size(), questions);
  if (questions == 0) return {"Packs", what, State::missing, "Put a *.quiz.yaml file into the pack folder."};
  if (broken > 0)
    return {"Packs", fmt::format("{}, {} with errors", what, broken), State::broken,
            "ruru pack list names them."};
  return {"Packs", what, State::good, ""};
}

std::string_view mark(State state) {
  switch (state) {
  case State::good: return "ok     ";
  case State::missing: return "missing";
  case State::broken: return "broken ";
  }
  return "";
}

void doctor(Options& options) {
  const run::Where places = where(options);
  std::vector<Finding> findings{{"Ruru", std::string("version ") + version, State::good, ""}};
#ifdef RURU_WINDOW
  for (Finding& finding : window::diagnosis()) {
    findings.push_back(std::move(finding));
  }
#else
  findings.push_back({"Window", "built without one", State::good, ""});
#endif
  findings.push_back({"Libraries",
                      fmt::format("SQLite {}, ICU {}, fmt {}.{}.{}", store::database_version(),
                                  questions::unicode_library_version(), FMT_VERSION / 10000,
                                  FMT_VERSION / 100 % 100, FMT_VERSION % 100),
                      State::good, ""});
  for (const auto& pack_folder : places.pack_folders) {
    findings.push_back({"Pack folder", pack_folder.string(), State::good, ""});
  }
  findings.push_back(packs_found(run::read_packs(places)));
  findings.push_back(folder("Data folder", places.history.parent_path()));
  findings.push_back(history(places.history));
  findings.push_back(folder("Settings folder", places.settings.parent_path()));
  for (const Finding& finding : findings) {
    std::string line = fmt::format("{}  {:<16} {}", mark(finding.state), finding.name, finding.what);
    if (!finding.advice.empty()) line += "\n         " + finding.advice;
    print(line);
    if (finding.state == State::broken) options.exit_status = has_errors;
  }
}

} // namespace

void add_doctor(CLI::App& app, Options& options) {
  app.add_subcommand("doctor", "Says what Ruru needs, what is there and what to do")->callback([&options] {
    doctor(options);
  });
}

} // namespace ruru::commands
