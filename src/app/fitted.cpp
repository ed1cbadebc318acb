#include "app/fitted.hpp"

#include "app/words.hpp"

#include <fmt/format.h>

namespace ruru::app {

std::optional<double> gained(const Fitted& fitted) {
  const memory::Adopted& adopted = fitted.adopted;
  if (!(adopted.defaults_loss > 0)) return {};
  return adopted.own ? 1 - adopted.own_loss / adopted.defaults_loss : 0;
}

std::string model_words(const std::optional<Fitted>& fitted, const std::string& when) {
  if (!fitted) return tr("the usual one; yours is fitted when a session has brought it to 20 answers");
  const auto reviews = static_cast<long long>(fitted->adopted.reviews);
  const std::string from = counted(reviews, "answer", "answers") + ", " + when;
  if (!fitted->adopted.own) return tr("the usual one, which predicts you best so far ({})", from);
  const auto gain = gained(*fitted);
  if (!gain) return tr("fitted to you ({})", from);
  return tr("fitted to you ({}); what came later surprised it {:.1f} % less", from, *gain * 100);
}

} // namespace ruru::app
