#include "app/spoken.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

using Catalogues = std::vector<std::shared_ptr<const language::Catalogue>>;

/// "de" also serves who wants "de-AT".
bool serves(const std::string& id, const std::string& wanted) {
  return wanted == id || (wanted.starts_with(id) && wanted.size() > id.size() && wanted[id.size()] == '-');
}

/// True when the search is over: `wanted` is English, or there is a catalogue of it.
bool find(const Catalogues& catalogues, const std::string& wanted,
          std::shared_ptr<const language::Catalogue>& found) {
  const auto place =
      std::ranges::find_if(catalogues, [&](const auto& each) { return serves(each->id, wanted); });
  if (place != catalogues.end()) found = *place;
  return place != catalogues.end() || serves("en", wanted);
}

} // namespace

bool wants_english(const Preferences& preferences, const std::vector<std::string>& desktop_languages) {
  if (!preferences.spoken.empty()) return serves("en", preferences.spoken);
  return desktop_languages.empty() || serves("en", desktop_languages.front());
}

std::shared_ptr<const language::Catalogue> catalogue_of(const Model& model) {
  std::shared_ptr<const language::Catalogue> found;
  if (find(model.catalogues, model.preferences.spoken, found)) return found;
  for (const std::string& wanted : model.desktop_languages) {
    if (find(model.catalogues, wanted, found)) break;
  }
  return found;
}

} // namespace ruru::app
