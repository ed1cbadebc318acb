#include "app/words.hpp"
#include "commands/ask.hpp"
#include "commands/commands.hpp"
#include "packs/check.hpp"
#include "packs/reader.hpp"
#include "packs/shelf.hpp"
#include "packs/unpack.hpp"
#include "printable.hpp"
#include "questions/parts.hpp"
#include "run/adding.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace ruru::commands {

namespace {

namespace fs = std::filesystem;

struct Wish {
  std::vector<std::string> places;
  bool yes = false;
};

/// "5 typed, 3 choice"
std::string kinds_of(const questions::Pack& pack) {
  std::string words;
  for (int each = 0; each <= static_cast<int>(questions::last_kind); ++each) {
    const auto kind = static_cast<questions::Kind>(each);
    const auto count = std::ranges::count_if(
        pack.questions, [&](const auto& question) { return questions::kind(question.body) == kind; });
    if (count > 0) words += fmt::format("{}{} {}", words.empty() ? "" : ", ", count, name(kind));
  }
  return words;
}

/// What is about to be added: kinds, problems, the first questions.
void print_offer(const packs::Offer& offer) {
  constexpr std::size_t previewed = 5;
  const questions::Pack& pack = offer.loaded.pack;
  print(fmt::format("{} ({}): {}: {}", printable(pack.title), printable(pack.id),
                    app::counted(std::ssize(pack.questions), "question", "questions"), kinds_of(pack)));
  const auto warnings =
      std::ranges::count(offer.loaded.problems, questions::Severity::warning, &questions::Problem::severity);
  if (warnings > 0)
    print(fmt::format("    {}; see what with: ruru pack check {}",
                      app::counted(warnings, "warning", "warnings"), printable(offer.from.string())));
  const questions::Library only{.packs = {std::make_shared<const questions::LoadedPack>(offer.loaded)}};
  for (const questions::CardId& card : questions::taste(pack, previewed)) {
    const questions::Ask ask = questions::ask(pack, *only.find(card), card.part);
    print(fmt::format("    {} -> {}", printable(ask.stem), printable(questions::shown_answer(ask))));
  }
  if (!offer.replaced.empty())
    print(fmt::format("It takes the place of {}: {} edited, {} moved, {} reset.", printable(offer.replaced),
                      offer.edited, offer.moved, offer.reset));
}

void add_file(Options& options, const fs::path& file, bool yes) {
  const run::Where places = where(options);
  const packs::KeptIds kept(places.known_packs);
  const auto offer = packs::offer(file, places.own_packs, kept);
  if (!offer) return refuse(options, {printable(offer.error().message)}, has_errors);
  print_offer(*offer);
  if (!offer->replaced.empty() && !agreed("Replace it?", yes)) return print("Nothing was changed.");
  const auto added = packs::put_on_shelf(file, places.own_packs, kept);
  if (!added) return refuse(options, {printable(added.error().message)}, has_errors);
  print(fmt::format("{}: {}", added->replaced ? "Replaced" : "Added", printable(added->file.string())));
}

/// The folder that the packs of a zip file are unpacked to; other places are what they are.
Result<fs::path> opened(const Options& options, const std::string& place) {
  if (!packs::is_zip(place)) return fs::path(place);
  const fs::path folder = run::emptied(where(options), "unpacked");
  if (auto done = packs::unpack(place, folder); !done) return done.error();
  return folder;
}

void add(Options& options, const Wish& wish) {
  for (const std::string& place : wish.places) {
    const auto folder = opened(options, place);
    if (!folder) {
      refuse(options, {printable(folder.error().message)}, has_errors);
      continue;
    }
    std::error_code error;
    const std::vector<fs::path> files = packs::pack_files(*folder, error);
    if (error || files.empty())
      refuse(options, {fmt::format("There is no pack (*.quiz.yaml) at {}.", printable(place))});
    for (const fs::path& file : files)
      add_file(options, file, wish.yes);
  }
}

} // namespace

void add_pack_add(CLI::App& pack, Options& options) {
  auto* command =
      pack.add_subcommand("add", "Shows packs, checked, and copies them into your own pack folder");
  const auto wish = std::make_shared<Wish>();
  command->add_option("PLACE", wish->places, "Pack files, folders with packs, or zip files")->required();
  command->add_flag("--yes", wish->yes, "Replace a pack that is there without asking");
  command->callback([&options, wish] { add(options, *wish); });
}

} // namespace ruru::commands
