#pragma once

#include "result.hpp"
#include "window/beside.hpp"

#include <atomic>
#include <memory>
#include <string>

namespace ruru::window {

/// Reads aloud through speech-dispatcher, by its protocol SSIP over its socket, beside the window. Only what
/// Ruru says itself is ever stopped, never a screen reader.
class Voice {
public:
  Voice();

  /// Says `text` in `language` (BCP 47, empty for the voice's own) in place of what is being said. Does not
  /// wait. The error is the end of a sentence that says what to do.
  Result<Done> say(std::string text, std::string language);

  /// Is silent at once.
  void stop();

private:
  struct Order {
    std::string text, language; ///< no text: silence
  };
  std::shared_ptr<std::atomic<bool>> failed_ =
      std::make_shared<std::atomic<bool>>(false); ///< at the last order
  Beside<Order> voice_;
};

/// Whether speech-dispatcher runs or can be started.
bool has_voice();

/// `text` as the data of SSIP's SPEAK: lines end as on the network, and no line of it ends the data.
std::string as_ssip_data(const std::string& text);

} // namespace ruru::window
