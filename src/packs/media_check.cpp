#include "packs/check.hpp"
#include "packs/file.hpp"
#include "packs/places.hpp"
#include "packs/report.hpp"
#include "packs/text_check.hpp"
#include "questions/media.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

namespace ruru::packs {

using questions::Problem;
using questions::Question;

namespace {

/// What is wrong with a file, or nothing; each file is looked at once.
class MediaFiles {
public:
  explicit MediaFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

  template <typename Head>
  const std::string& trouble(const std::string& file, const Head& head) {
    const auto [found, is_new] = troubles_.try_emplace(file);
    if (is_new) {
      const auto bytes = media_content(folder_, file, questions::largest_media);
      if (!bytes)
        found->second = "cannot be read: " + bytes.error().message;
      else if (const auto read = head(*bytes); !read)
        found->second = read.error().message;
    }
    return found->second;
  }

private:
  std::filesystem::path folder_;
  std::map<std::string, std::string> troubles_;
};

void complain(Report& report, const Node* question, std::string_view key, const std::string& file,
              const std::string& trouble) {
  if (trouble.empty()) return;
  const Node* value = question ? question->find(key) : nullptr;
  report.error("E23", value ? *value : Node{}, fmt::format("`{}` {}", shortened(file, 80), trouble),
               "put the file beside the pack; pictures are PNG or JPEG, sounds Ogg Vorbis, FLAC or WAV");
}

} // namespace

std::vector<Problem> media_problems(const questions::LoadedPack& loaded, std::string_view text) {
  const bool has_media = std::ranges::any_of(loaded.pack.questions, [](const Question& question) {
    return question.picture || !question.sound.empty();
  });
  if (!has_media) return {};
  const SourceText source(without_byte_order_mark(text), loaded.file);
  Report report(source);
  const Tree read = tree(source);
  const Places places(read.root, loaded.pack);
  const std::filesystem::path folder = std::filesystem::path(loaded.file).parent_path();
  MediaFiles pictures(folder), sounds(folder);
  for (std::size_t i = 0; i < loaded.pack.questions.size(); ++i) {
    const Question& question = loaded.pack.questions[i];
    if (question.picture)
      complain(report, places.mapping(i), "image", question.picture->file,
               pictures.trouble(question.picture->file, questions::picture_head));
    if (!question.sound.empty())
      complain(report, places.mapping(i), "audio", question.sound,
               sounds.trouble(question.sound, questions::sound_head));
  }
  return report.take();
}

} // namespace ruru::packs
