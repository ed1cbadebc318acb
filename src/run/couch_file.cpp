#include "run/couch_file.hpp"

#include "run/kept_yaml.hpp"
#include "run/whole_file.hpp"

#include <algorithm>

namespace ruru::run {

namespace {

using namespace kept;

constexpr int version = 1;
constexpr int nobody = -1;

app::Key key(const YAML::Node& node) {
  return {.code = one_of(node["code"], app::Key::Code::f11),
          .letter = static_cast<char32_t>(std::min(number<std::uint32_t>(node["letter"]), 0x10ffffU))};
}

std::optional<std::size_t> index(const YAML::Node& node, std::size_t count) {
  const int value = number<int>(node);
  if (value == nobody) return {};
  if (value < 0 || static_cast<std::size_t>(value) >= count) throw Unsound{};
  return static_cast<std::size_t>(value);
}

app::Seat seat(const YAML::Node& node) {
  app::Seat seat{.player = {.name = text(node["name"]),
                            .profile = text(node["profile"]),
                            .team = number<int>(node["team"]),
                            .handicap = number<int>(node["handicap"])},
                 .buzzer = key(node["buzzer"])};
  const bool is_team = seat.player.team >= 0 && seat.player.team <= rounds::most_teams;
  if (!is_team || std::ranges::find(rounds::handicaps, seat.player.handicap) == std::end(rounds::handicaps))
    throw Unsound{};
  if (const int pad = number<int>(node["pad"]); pad >= 0) seat.pad = pad;
  return seat;
}

rounds::CouchTurn turn(const YAML::Node& node, const app::KeptCouch& couch) {
  return {.question = index(node["at"], couch.cards.size()).value(),
          .player = index(node["player"], couch.seats.size()),
          .response = text(node["response"]),
          .outcome = one_of(node["outcome"], questions::Outcome::unclear),
          .points = number<int>(node["points"]),
          .taken = time(node["taken"]),
          .entry = number<history::Sequence>(node["entry"])};
}

std::optional<app::KeptCouch> read(const YAML::Node& root) {
  if (!root.IsMap() || number<int>(root["version"]) != version) return {};
  app::KeptCouch couch{.form = one_of(root["form"], rounds::CouchForm::hot_seat),
                       .settings = {.count = number<int>(root["count"]),
                                    .seed = number<std::uint64_t>(root["seed"]),
                                    .kept = one_of(root["kept"], rounds::Kept::nothing)},
                       .started = Timestamp{time(root["started"])},
                       .thought = time(root["thought"])};
  couch.settings.manner.as_choice = truth(root["choose"]);
  for (const YAML::Node& pack : root["packs"])
    couch.settings.packs.push_back(text(pack));
  for (const YAML::Node& each : root["seats"]) {
    couch.seats.push_back(seat(each));
    couch.recorded.push_back(number<history::Sequence>(each["round"]));
  }
  for (const YAML::Node& each : root["questions"])
    couch.cards.push_back(card(each));
  for (const YAML::Node& each : root["turns"])
    couch.turns.push_back(turn(each, couch));
  couch.answering = index(root["answering"], couch.seats.size());
  const bool is_round = couch.seats.size() >= rounds::fewest_players &&
                        couch.seats.size() <= rounds::most_players && !couch.cards.empty();
  if (!is_round) return {};
  return couch;
}

int written_index(std::optional<std::size_t> index) { return index ? static_cast<int>(*index) : nobody; }

void write_seat(JsonWriter& json, const app::Seat& seat, history::Sequence round) {
  json.begin_object();
  json.member("name", seat.player.name);
  json.member("profile", seat.player.profile);
  json.member("team", seat.player.team);
  json.member("handicap", seat.player.handicap);
  json.key("buzzer"), json.begin_object();
  json.member("code", static_cast<int>(seat.buzzer.code));
  json.member("letter", static_cast<std::int64_t>(seat.buzzer.letter));
  json.end_object();
  json.member("pad", seat.pad.value_or(-1));
  json.member("round", static_cast<std::int64_t>(round));
  json.end_object();
}

void write_turn(JsonWriter& json, const rounds::CouchTurn& turn) {
  json.begin_object();
  json.member("at", turn.question);
  json.member("player", written_index(turn.player));
  json.member("response", turn.response);
  json.member("outcome", static_cast<int>(turn.outcome));
  json.member("points", turn.points);
  json.member("taken", static_cast<std::int64_t>(turn.taken.count()));
  json.member("entry", static_cast<std::int64_t>(turn.entry));
  json.end_object();
}

std::string written(const app::KeptCouch& couch) {
  JsonWriter json;
  json.begin_object();
  json.member("version", version);
  json.member("form", static_cast<int>(couch.form));
  json.member("started", static_cast<std::int64_t>(couch.started.time_since_epoch().count()));
  json.key("packs"), json.list(couch.settings.packs);
  json.member("count", couch.settings.count);
  json.member("choose", couch.settings.manner.as_choice);
  json.member("seed", std::to_string(couch.settings.seed)); // a text: it may be larger than a JSON number
  json.member("kept", static_cast<int>(couch.settings.kept));
  json.member("answering", written_index(couch.answering));
  json.member("thought", static_cast<std::int64_t>(couch.thought.count()));
  json.key("seats"), json.begin_list();
  for (std::size_t i = 0; i < couch.seats.size(); ++i)
    write_seat(json, couch.seats[i], couch.recorded[i]);
  json.end_list();
  json.key("questions"), json.begin_list();
  for (const questions::CardId& each : couch.cards) {
    json.begin_object();
    write_card(json, each);
    json.end_object();
  }
  json.end_list();
  json.key("turns"), json.begin_list();
  for (const rounds::CouchTurn& each : couch.turns)
    write_turn(json, each);
  json.end_list();
  json.end_object();
  return json.text() + "\n";
}

} // namespace

std::filesystem::path couch_file(const std::filesystem::path& history) {
  return history.parent_path() / "couch.json";
}

std::optional<app::KeptCouch> load_couch(const std::filesystem::path& file) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored)) return {};
  try {
    return read(YAML::LoadFile(file.string())); // JSON is YAML
  } catch (const YAML::Exception&) {
  } catch (const Unsound&) {
  } catch (const std::bad_optional_access&) {
  }
  return {};
}

void save_couch(const std::filesystem::path& file, const std::optional<app::KeptCouch>& couch) {
  std::error_code ignored;
  if (couch)
    (void)write_whole(file, written(*couch));
  else
    std::filesystem::remove(file, ignored);
}

} // namespace ruru::run
