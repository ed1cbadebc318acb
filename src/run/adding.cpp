#include "run/adding.hpp"

#include "language/speaking.hpp"
#include "packs/file.hpp"
#include "packs/pasted.hpp"
#include "packs/reader.hpp"
#include "packs/shelf.hpp"
#include "packs/unpack.hpp"
#include "questions/identity.hpp"
#include "run/places.hpp"

#include <algorithm>

namespace ruru::run {

namespace {

namespace fs = std::filesystem;
using app::Place;
using language::tr;

constexpr std::string_view pack_ending = ".quiz.yaml";

fs::path first_folder() {
  const Surroundings here = surroundings();
  const fs::path home = here.variable("HOME").value_or("/");
  std::error_code ignored;
  return fs::is_directory(home / "Downloads", ignored) ? home / "Downloads" : home;
}

/// What the learner may open; nothing for other files.
std::optional<Place> place_of(const fs::directory_entry& entry) {
  std::error_code ignored;
  const std::string name = entry.path().filename().string();
  if (name.starts_with('.')) return std::nullopt;
  if (entry.is_directory(ignored)) return Place{name, Place::What::folder};
  if (!entry.is_regular_file(ignored)) return std::nullopt;
  if (name.ends_with(pack_ending)) return Place{name, Place::What::pack};
  if (packs::is_zip(name)) return Place{name, Place::What::zip};
  return std::nullopt;
}

app::PackOffered offered(const fs::path& file, const Where& where) {
  app::PackOffered result{.path = file.string()};
  auto offer = packs::offer(file, where.own_packs, packs::KeptIds(where.known_packs));
  if (offer) {
    result.pack = std::make_shared<const questions::LoadedPack>(std::move(offer->loaded));
    result.replaced = offer->replaced;
    result.edited = offer->edited;
    result.moved = offer->moved;
    result.reset = offer->reset;
    return result;
  }
  auto loaded = packs::load_pack(file);
  const bool has_errors = questions::any_errors(loaded.problems);
  result.failure =
      has_errors ? tr("It has errors, and is not added as long as it has.") : offer.error().message + ".";
  result.pack = std::make_shared<const questions::LoadedPack>(std::move(loaded));
  return result;
}

} // namespace

fs::path emptied(const Where& where, const char* name) {
  std::error_code ignored;
  const fs::path folder = (where.cache.empty() ? fs::temp_directory_path() / "ruru" : where.cache) / name;
  fs::remove_all(folder, ignored);
  fs::create_directories(folder, ignored);
  return folder;
}

app::FolderListed listed(const std::string& path) {
  const fs::path folder = path.empty() ? first_folder() : fs::path(path);
  app::FolderListed result{.folder = folder.string()};
  if (folder.has_relative_path()) result.parent = folder.parent_path().string();
  std::error_code error;
  for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    if (auto place = place_of(*entry)) result.places.push_back(std::move(*place));
  }
  if (error) result.failure = tr("This folder cannot be read: {}.", error.message());
  std::ranges::sort(result.places, {}, [](const Place& place) {
    return std::pair(place.what == Place::What::folder, place.name);
  });
  return result;
}

app::Happening looked_at(const std::string& path, const Where& where) {
  if (!packs::is_zip(path)) return offered(path, where);
  const fs::path folder = emptied(where, "unpacked");
  if (const auto done = packs::unpack(path, folder); !done)
    return app::PackOffered{.path = path, .failure = done.error().message + "."};
  std::error_code error;
  std::vector<fs::path> files = packs::pack_files(folder, error);
  if (files.empty())
    return app::PackOffered{.path = path, .failure = tr("There is no pack (*.quiz.yaml) in {}.", path)};
  if (files.size() == 1) return offered(files.front(), where);
  return listed(folder.string());
}

app::PackOffered looked_at_text(const std::string& text, const Where& where) {
  const auto pack = packs::pasted(text);
  if (!pack) return {.failure = pack.error().message};
  const questions::LoadedPack loaded = packs::read_pack(*pack, "pasted.quiz.yaml");
  const std::string title = loaded.pack.title.empty() ? "pasted" : loaded.pack.title;
  const fs::path file =
      emptied(where, "pasted") / (questions::pack_id_from(title) + std::string(pack_ending));
  if (const auto written = packs::write_file(file, *pack, packs::Existing::replaced); !written)
    return {.failure = written.error().message + "."};
  return offered(file, where);
}

app::Notice added(const std::string& path, const Where& where) {
  const auto done = packs::put_on_shelf(path, where.own_packs, packs::KeptIds(where.known_packs));
  if (!done) return {.happened = tr("The pack was not added: {}.", done.error().message), .advice = ""};
  const questions::Pack& pack = done->loaded.pack;
  if (done->replaced)
    return {.happened = tr("“{}” was replaced: {} edited, {} moved, {} reset.", pack.title, done->edited,
                           done->moved, done->reset),
            .advice = tr("What is still there keeps its progress."),
            .tone = app::Tone::right};
  return {.happened = tr("“{}” was added.", pack.title),
          .advice = tr("It is kept in {}.", done->file.string()),
          .tone = app::Tone::right};
}

} // namespace ruru::run
