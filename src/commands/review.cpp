#include "commands/commands.hpp"
#include "plain/front.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <optional>

namespace ruru::commands {

namespace {

struct Review {
  std::vector<std::string> packs;
  bool text = false;
  std::size_t limit = SIZE_MAX;
};

void review(Options& options, const Review& review) {
  std::optional<WindowAhead> ahead;
  if (!review.text) ahead.emplace();
  const run::SystemClock clock;
  const auto session = run::open_session(where(options), clock);
  auto ids = pack_ids(session->model().library, review.packs);
  if (!ids) return refuse(options, ids.error());
  session->begin([&](app::Model model) { return app::with_review(std::move(model), *ids, review.limit); });
  if (ahead)
    show_window(options, *session, *ahead);
  else
    plain::run(*session, std::cin, std::cout);
}

} // namespace

void add_review(CLI::App& app, Options& options) {
  auto* command = app.add_subcommand("review", "Reviews what is due");
  const auto settings = std::make_shared<Review>();
  command->add_option("PACK", settings->packs, "Packs to review (ids, titles); all when none is named");
  command->add_flag("--text", settings->text, "On lines in this terminal, without a window");
  command->add_option("--limit", settings->limit, "At most so many cards");
  command->callback([&options, settings] { review(options, *settings); });
}

} // namespace ruru::commands
