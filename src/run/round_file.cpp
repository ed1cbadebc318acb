#include "run/round_file.hpp"

#include "run/kept_yaml.hpp"
#include "run/whole_file.hpp"

namespace ruru::run {

namespace {

constexpr int version = 1;

using namespace kept;

rounds::Manner manner(const YAML::Node& root) {
  return {.patience = number<double>(root["patience"]),
          .level = one_of(root["level"], rounds::Level::hard),
          .run_bonus = truth(root["run_bonus"]),
          .as_choice = truth(root["choose"]),
          .certainty = truth(root["certainty"])};
}

std::optional<app::KeptRound> read(const YAML::Node& root) {
  if (!root.IsMap() || number<int>(root["version"]) != version) return {};
  app::KeptRound round{.round = number<history::Sequence>(root["round"]),
                       .started = Timestamp{time(root["started"])},
                       .settings = {.mode = text(root["mode"]),
                                    .count = number<int>(root["count"]),
                                    .manner = manner(root),
                                    .seed = number<std::uint64_t>(root["seed"]),
                                    .kept = one_of(root["kept"], rounds::Kept::nothing)},
                       .thought = time(root["thought"])};
  for (const YAML::Node& pack : root["packs"])
    round.settings.packs.push_back(text(pack));
  for (const YAML::Node& each : root["questions"])
    round.questions.push_back({card(each), number<int>(each["worth"])});
  for (const YAML::Node& each : root["answers"]) {
    round.answers.push_back({.card = card(each),
                             .response = text(each["response"]),
                             .outcome = one_of(each["outcome"], questions::Outcome::unclear),
                             .points = number<int>(each["points"]),
                             .certainty_bonus = number<int>(each["certainty"]),
                             .taken = time(each["taken"]),
                             .entry = number<history::Sequence>(each["entry"])});
  }
  if (round.answers.size() > round.questions.size()) return {};
  return round;
}

std::string written(const app::KeptRound& round) {
  JsonWriter json;
  json.begin_object();
  json.member("version", version);
  json.member("round", static_cast<std::int64_t>(round.round));
  json.member("started", static_cast<std::int64_t>(round.started.time_since_epoch().count()));
  json.member("mode", round.settings.mode);
  json.key("packs"), json.list(round.settings.packs);
  json.member("count", round.settings.count);
  json.member("patience", round.settings.manner.patience);
  json.member("level", static_cast<int>(round.settings.manner.level));
  json.member("run_bonus", round.settings.manner.run_bonus);
  json.member("choose", round.settings.manner.as_choice);
  json.member("certainty", round.settings.manner.certainty);
  json.member("seed", std::to_string(round.settings.seed)); // a text: it may be larger than a JSON number
  json.member("kept", static_cast<int>(round.settings.kept));
  json.member("thought", static_cast<std::int64_t>(round.thought.count()));
  json.key("questions"), json.begin_list();
  for (const app::KeptRound::Question& question : round.questions) {
    json.begin_object();
    write_card(json, question.card);
    json.member("worth", question.worth);
    json.end_object();
  }
  json.end_list();
  json.key("answers"), json.begin_list();
  for (const rounds::Answer& answer : round.answers) {
    json.begin_object();
    write_card(json, answer.card);
    json.member("response", answer.response);
    json.member("outcome", static_cast<int>(answer.outcome));
    json.member("points", answer.points);
    json.member("certainty", answer.certainty_bonus);
    json.member("taken", static_cast<std::int64_t>(answer.taken.count()));
    json.member("entry", static_cast<std::int64_t>(answer.entry));
    json.end_object();
  }
  json.end_list();
  json.end_object();
  return json.text() + "\n";
}

} // namespace

std::filesystem::path round_file(const std::filesystem::path& history) {
  return history.parent_path() / "round.json";
}

std::optional<app::KeptRound> load_round(const std::filesystem::path& file) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored)) return {};
  try {
    return read(YAML::LoadFile(file.string())); // JSON is YAML
  } catch (const YAML::Exception&) {
    return {};
  } catch (const Unsound&) {
    return {};
  }
}

void save_round(const std::filesystem::path& file, const std::optional<app::KeptRound>& round) {
  std::error_code ignored;
  if (!round) {
    std::filesystem::remove(file, ignored);
    return;
  }
  (void)write_whole(file, written(*round));
}

} // namespace ruru::run
