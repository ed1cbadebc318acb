#include "run/teaching.hpp"

#include "packs/file.hpp"
#include "packs/file_stamp.hpp"
#include "packs/kept_ids.hpp"
#include "packs/reader.hpp"
#include "packs/taught.hpp"

#include <algorithm>

namespace ruru::run {

namespace fs = std::filesystem;

namespace {

bool is_in(const fs::path& folder, const fs::path& file) {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(file, error), parent = fs::weakly_canonical(folder, error);
  return !folder.empty() && !error && std::ranges::mismatch(parent, whole).in1 == parent.end();
}

/// Why the file is not to be written; nothing when it may be.
std::optional<Error> hindrance(const fs::path& file, const Where& where) {
  if (!is_in(where.own_packs, file))
    return Error{"it is not one of your own packs, which are in " + where.own_packs.string()};
  std::error_code error;
  const fs::perms permissions = fs::status(file, error).permissions();
  if (!error && (permissions & fs::perms::owner_write) == fs::perms::none)
    return Error{file.string() + " is read-only"};
  return std::nullopt;
}

/// Puts what `changed` makes of its text into the file, unless somebody else writes it at the same time.
template <typename Change>
Result<Done> rewrite(const fs::path& file, const Where& where, const Change& changed) {
  if (auto error = hindrance(file, where)) return *error;
  const auto stamp = packs::file_stamp(file);
  const auto text = packs::file_content(file);
  if (!text) return text.error();
  const Result<std::string> new_text = changed(*text);
  if (!new_text) return new_text.error();
  if (packs::file_stamp(file) != stamp) return Error{"the pack was saved at the same moment; try again"};
  return packs::write_file(file, *new_text, packs::Existing::replaced);
}

} // namespace

app::PackTaught taught(const app::TeachPack& teach, const Where& where) {
  app::PackTaught result{.card = teach.card, .answer = teach.answer};
  packs::TextChange change;
  const auto written = rewrite(teach.file, where, [&](const std::string& text) -> Result<std::string> {
    const questions::LoadedPack pack =
        packs::KeptIds(where.known_packs).as_known(packs::read_pack(text, teach.file));
    const auto lesson =
        packs::taught(text, pack, {.card = teach.card, .accepted = teach.accepted, .answer = teach.answer});
    if (!lesson) return lesson.error();
    change = lesson->change;
    return lesson->text;
  });
  if (written)
    result.edit = app::PackEdit{teach.file, change.offset, change.before, change.after};
  else
    result.failure = written.error().message;
  return result;
}

app::PackTaught taken_back(const app::TakeBackTeaching& back, const Where& where) {
  app::PackTaught result{.card = back.card, .answer = back.answer};
  const auto written = rewrite(back.edit.file, where, [&](const std::string& text) {
    return packs::taken_back(text, {back.edit.offset, back.edit.before, back.edit.after});
  });
  if (!written) {
    result.edit = back.edit;
    result.failure = written.error().message;
  }
  return result;
}

} // namespace ruru::run
