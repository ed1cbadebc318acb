#include "commands/commands.hpp"
#include "packs/file.hpp"
#include "packs/ids.hpp"
#include "packs/reader.hpp"
#include "packs/shelf.hpp"
#include "packs/starter.hpp"
#include "printable.hpp"
#include "run/opened_history.hpp"
#include "run/places.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cctype>
#include <cstring>
#include <memory>

namespace ruru::commands {

namespace {

namespace fs = std::filesystem;

void remove(Options& options, const std::string& id) {
  const run::Where places = where(options);
  const auto removed = packs::take_off_shelf(id, places.own_packs, places.removed_packs);
  if (!removed) return refuse(options, {printable(removed.error().message)});
  print(fmt::format("Removed {}. What you learned of it is kept.", printable(removed->file.string())));
  const run::SystemClock clock;
  const auto noted = run::record(places.history, run::rules_at(places), clock,
                                 {history::PackRemoved{.pack = id, .kept_as = removed->kept_as}});
  if (noted)
    print("Bring it back with: ruru history undo");
  else
    print(fmt::format("Its files are kept in {}. ({})",
                      printable((places.removed_packs / removed->kept_as).string()), noted.error().message));
}

std::optional<fs::path> schema_file() { return run::shipped("assets/quiz-pack.schema.json"); }

/// As editors take it, spaces and all; empty where Ruru is not installed as a whole.
std::string schema_address() {
  const auto file = schema_file();
  if (!file) return "";
  std::string address = "file://";
  for (const char letter : file->string()) {
    const bool as_it_is = std::isalnum(static_cast<unsigned char>(letter)) || std::strchr("/-._~", letter);
    address += as_it_is ? std::string(1, letter) : fmt::format("%{:02X}", static_cast<unsigned char>(letter));
  }
  return address;
}

void print_schema(Options& options) {
  const auto file = schema_file();
  const auto text = file ? packs::file_content(*file) : Error{"it is missing: install Ruru again"};
  if (!text) return refuse(options, {fmt::format("The schema cannot be read: {}.", text.error().message)});
  print(*text);
}

void write_new(Options& options, const std::string& name) {
  constexpr std::string_view ending = ".quiz.yaml";
  const fs::path file = name.ends_with(ending) ? name : name + std::string(ending);
  const std::string file_name = file.filename().string();
  const std::string title = file_name.substr(0, file_name.size() - ending.size());
  const auto written =
      packs::write_file(file, packs::starter(title, schema_address()), packs::Existing::refused);
  if (!written) return refuse(options, {printable(written.error().message)});
  print(fmt::format("Wrote {}. Edit it, then try it: ruru pack check {}", printable(file.string()),
                    printable(file.string())));
}

void write_ids(Options& options, const std::string& file) {
  const auto text = packs::file_content(file);
  if (!text) return refuse(options, {fmt::format("{}: {}", printable(file), text.error().message)});
  const auto with_ids = packs::with_ids(*text, file, packs::KeptIds(where(options).known_packs));
  if (!with_ids) return refuse(options, {printable(with_ids.error().message)}, has_errors);
  if (with_ids->added > 0) {
    const auto written = packs::write_file(file, with_ids->text, packs::Existing::replaced);
    if (!written) return refuse(options, {printable(written.error().message)});
  }
  print(fmt::format("{} ids added to {}.", with_ids->added, printable(file)));
  if (with_ids->kept_without > 0) {
    print(fmt::format("{} cards of one line have no place for an id: changing their text begins them anew. "
                      "As front: {{back: …, id: …}} "
                      "they have one.",
                      with_ids->kept_without));
  }
}

} // namespace

void add_pack_files(CLI::App& pack, Options& options) {
  add_pack_add(pack, options);

  auto* remove_command =
      pack.add_subcommand("remove", "Takes a pack out of your own pack folder; its history is kept");
  const auto id = std::make_shared<std::string>();
  remove_command->add_option("ID", *id, "The id of the pack")->required();
  remove_command->callback([&options, id] { remove(options, *id); });

  auto* new_command = pack.add_subcommand("new", "Writes a small pack with explanations, to begin from");
  const auto fresh = std::make_shared<std::string>();
  new_command->add_option("FILE", *fresh, "The file to write")->required();
  new_command->callback([&options, fresh] { write_new(options, *fresh); });

  pack.add_subcommand("schema", "Prints the JSON Schema of packs, for editors and other programs")
      ->callback([&options] { print_schema(options); });

  auto* ids_command =
      pack.add_subcommand("ids", "Gives an id to each question that has none, and changes nothing else");
  const auto file = std::make_shared<std::string>();
  ids_command->add_option("FILE", *file, "A pack file")->required();
  ids_command->callback([&options, file] { write_ids(options, *file); });
}

} // namespace ruru::commands
