#include "packs/kept_ids.hpp"

#include "packs/file.hpp"
#include "packs/file_stamp.hpp"
#include "packs/reader.hpp"
#include "questions/successions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>

namespace ruru::packs {

namespace {

namespace fs = std::filesystem;
using questions::LoadedPack;
using questions::Pack;
using questions::Question;

/// The id made of a question's text, and the one that it goes on under. Those that are equal are left out.
using Ids = std::map<std::string, std::string, std::less<>>;

/// A pack as it was read last. On disk: a line with the stamp of its file, a line for each of `ids`, an empty
/// line, the text.
struct Record {
  FileStamp stamp;
  Ids ids;
  std::string text;
};

constexpr std::string_view first_word = "ruru-known-1";

bool needs_keeping(const Pack& pack) {
  return std::ranges::any_of(pack.questions, [](const Question& question) { return !question.id_is_given; });
}

std::string written(const Record& record) {
  const FileStamp& stamp = record.stamp;
  std::string text = fmt::format("{} {} {} {} {} {}\n", first_word, stamp.device, stamp.inode, stamp.size,
                                 stamp.modified, stamp.changed);
  for (const auto& [made, kept] : record.ids)
    text += fmt::format("{} {}\n", made, kept);
  return text + '\n' + record.text;
}

/// Without the text, which only an edit needs. Nothing where there is none, or none that can be read.
std::optional<Record> head_of(std::istream& stream) {
  Record record;
  std::string word;
  FileStamp& stamp = record.stamp;
  stream >> word >> stamp.device >> stamp.inode >> stamp.size >> stamp.modified >> stamp.changed;
  if (!stream || word != first_word) return std::nullopt;
  std::string line;
  std::getline(stream, line);
  while (std::getline(stream, line) && !line.empty()) {
    const std::size_t space = line.find(' ');
    if (space == std::string::npos) return std::nullopt;
    record.ids.emplace(line.substr(0, space), line.substr(space + 1));
  }
  if (!stream) return std::nullopt;
  return record;
}

void give(Pack& pack, const Ids& ids) {
  for (Question& question : pack.questions) {
    if (question.id_is_given) continue;
    if (const auto kept = ids.find(question.id); kept != ids.end()) question.id = kept->second;
  }
}

std::string free_id(const std::string& wanted, const std::set<std::string>& taken) {
  std::string id = wanted;
  for (int number = 2; taken.contains(id); ++number)
    id = fmt::format("{}.{}", wanted, number);
  return id;
}

/// The ids of `after` that follow from those of `before`, which go on under `known`.
Ids inherited(const Pack& before, const Ids& known, const Pack& after) {
  std::map<std::size_t, std::string> heirs; // by place in `after`
  std::set<std::string> taken;
  for (const Question& question : after.questions)
    if (question.id_is_given) taken.insert(question.id);
  for (const questions::Succession& each : questions::successions(before, after)) {
    const std::string& made = before.questions[each.before].id;
    const auto found = known.find(made);
    const std::string& id = found == known.end() ? made : found->second;
    if (!after.questions[each.after].id_is_given && taken.insert(id).second) heirs.emplace(each.after, id);
  }
  Ids ids;
  for (std::size_t place = 0; place < after.questions.size(); ++place) {
    const Question& question = after.questions[place];
    if (question.id_is_given) continue;
    const auto heir = heirs.find(place);
    const std::string id = heir != heirs.end() ? heir->second : free_id(question.id, taken);
    taken.insert(id);
    if (id != question.id) ids.emplace(question.id, id);
  }
  return ids;
}

void remember(const fs::path& file, const Record& record) {
  std::error_code ignored;
  fs::create_directories(file.parent_path(), ignored);
  (void)write_file(file, written(record),
                   Existing::replaced); // without it an edit begins anew: no worse than before
}

/// The ids that the questions of a pack have had. Remembers them for the next time.
Ids remembered(const fs::path& folder, const LoadedPack& loaded) {
  const auto stamp = file_stamp(loaded.file);
  if (!stamp) return {};
  const fs::path file = folder / (loaded.pack.id + ".known");
  std::ifstream stream(file, std::ios::binary);
  std::optional<Record> known = head_of(stream);
  constexpr auto rest = std::chrono::seconds{2};
  if (known && known->stamp == *stamp && has_settled(*stamp, rest)) return std::move(known->ids);
  auto text = file_content(loaded.file);
  if (!text) return {};
  Record record{.stamp = *stamp, .ids = {}, .text = *std::move(text)};
  if (known) {
    known->text.assign(std::istreambuf_iterator<char>(stream), {});
    record.ids = known->text == record.text
                     ? std::move(known->ids)
                     : inherited(read_pack(known->text, loaded.file).pack, known->ids, loaded.pack);
  }
  if (!any_errors(loaded.problems)) remember(file, record);
  return std::move(record.ids);
}

} // namespace

LoadedPack KeptIds::as_known(LoadedPack loaded) const {
  if (folder_.empty() || !needs_keeping(loaded.pack)) return loaded;
  give(loaded.pack, remembered(folder_, loaded));
  return loaded;
}

questions::Library KeptIds::as_known(questions::Library library) const {
  for (auto& pack : library.packs) {
    if (folder_.empty() || !needs_keeping(pack->pack)) continue;
    const Ids ids = remembered(folder_, *pack);
    if (ids.empty()) continue; // the usual case, and a copy of a large pack takes its time
    LoadedPack known = *pack;
    give(known.pack, ids);
    if (known != *pack) pack = std::make_shared<const LoadedPack>(std::move(known));
  }
  return library;
}

} // namespace ruru::packs
