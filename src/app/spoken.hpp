#pragma once

#include "app/model.hpp"

namespace ruru::app {

/// The texts of the language in which the program speaks: the one of the preferences, else the first of the
/// desktop's languages that there is. nullptr for English, in which it is written.
std::shared_ptr<const language::Catalogue> catalogue_of(const Model& model);

/// Whether English is wanted before any other language, so that no catalogue is needed.
bool wants_english(const Preferences& preferences, const std::vector<std::string>& desktop_languages);

} // namespace ruru::app
