#include "language/catalogue.hpp"

#include <algorithm>

namespace ruru::language {

std::string_view translation(const Catalogue& catalogue, std::string_view english) {
  const auto found = catalogue.texts.find(english);
  return found == catalogue.texts.end() ? english : std::string_view(found->second);
}

std::optional<std::vector<std::string>> places(std::string_view text) {
  std::vector<std::string> found;
  int automatic = 0;
  bool numbered = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool doubled = at + 1 < text.size() && text[at + 1] == text[at];
    if ((text[at] == '{' || text[at] == '}') && doubled) {
      ++at;
      continue;
    }
    if (text[at] == '}') return {};
    if (text[at] != '{') continue;
    const auto end = text.find_first_of("{}", at + 1);
    if (end == std::string_view::npos || text[end] == '{') return {};
    std::string place(text.substr(at + 1, end - at - 1));
    if (place.empty() || place.front() == ':')
      place = std::to_string(automatic++) + place;
    else
      numbered = true;
    found.push_back(std::move(place));
    at = end;
  }
  if (numbered && automatic > 0) return {}; // one of the two only
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
  return found;
}

bool fits(std::string_view english, std::string_view translated) {
  const auto wanted = places(english);
  return wanted && wanted == places(translated);
}

} // namespace ruru::language
