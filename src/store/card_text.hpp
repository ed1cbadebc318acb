#pragma once

#include "questions/card.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ruru::store {

/// A card as it stands in the history: "pack/question" or "pack/question#part". Unlike questions::text it can
/// always be read back: "/", "#", "%" and control characters inside a name are written "%2f" and so on.
std::string card_text(const questions::CardId& card);

/// The card of such a text; nothing for any other text.
std::optional<questions::CardId> card_from(std::string_view text);

} // namespace ruru::store
