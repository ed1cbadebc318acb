#include "run/fitted_file.hpp"

#include "json.hpp"
#include "run/whole_file.hpp"

#include <yaml-cpp/yaml.h>

#include <charconv>
#include <cmath>
#include <fstream>

namespace ruru::run {

namespace {

constexpr int version = 1;

/// Locale-free, unlike the YAML library; NaN when it is no number.
double number(const YAML::Node& node) {
  double value = NAN;
  if (!node || !node.IsScalar()) return value;
  const std::string& text = node.Scalar();
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<Fitted> read(const YAML::Node& root) {
  if (!root.IsMap() || number(root["version"]) != version) return {};
  Fitted fitted;
  memory::Adopted& adopted = fitted.adopted;
  for (const YAML::Node& weight : root["weights"])
    adopted.weights.push_back(number(weight));
  const double reviews = number(root["reviews"]), at = number(root["at"]);
  adopted.defaults_loss = number(root["defaults_loss"]);
  adopted.own_loss = number(root["own_loss"]);
  const bool sound = reviews >= 0 && reviews < 1e9 && std::abs(at) < 1e16 && adopted.defaults_loss >= 0 &&
                     adopted.own_loss >= 0 && root["own"] && root["recency"];
  // Weights that are no numbers, or too few, do not survive clipping unchanged.
  if (!sound || adopted.weights.size() != memory::weight_rules(memory::Model::fsrs7).size() ||
      memory::clipped(memory::Model::fsrs7, adopted.weights) != adopted.weights)
    return {};
  adopted.reviews = static_cast<std::size_t>(reviews);
  adopted.own = root["own"].Scalar() == "true";
  adopted.recency = root["recency"].Scalar() == "root" ? memory::Recency::root : memory::Recency::none;
  fitted.at = Timestamp{std::chrono::milliseconds{static_cast<std::int64_t>(at)}};
  return fitted;
}

std::string written(const Fitted& fitted) {
  JsonWriter json;
  json.begin_object();
  json.member("version", version);
  json.member("at", static_cast<std::int64_t>(fitted.at.time_since_epoch().count()));
  json.member("reviews", fitted.adopted.reviews);
  json.member("own", fitted.adopted.own);
  json.member("recency", fitted.adopted.recency == memory::Recency::root ? "root" : "none");
  json.member("defaults_loss", fitted.adopted.defaults_loss);
  json.member("own_loss", fitted.adopted.own_loss);
  json.key("weights");
  json.list(fitted.adopted.weights);
  json.end_object();
  return json.text() + "\n";
}

} // namespace

std::filesystem::path fitted_file(const std::filesystem::path& history) {
  return history.parent_path() / "fitted-weights.json";
}

std::optional<Fitted> load_fitted(const std::filesystem::path& file) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored)) return {};
  try {
    return read(YAML::LoadFile(file.string())); // JSON is YAML
  } catch (const YAML::Exception&) {
    return {};
  }
}

Result<Done> save_fitted(const std::filesystem::path& file, const Fitted& fitted) {
  if (!write_whole(file, written(fitted)))
    return Error{"The fitted weights could not be saved in " + file.string() + "."};
  return Done{};
}

} // namespace ruru::run
