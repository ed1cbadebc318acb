#include "sample_scenes.hpp"

#include "../nodes.hpp"

#include <cmath>

namespace ruru::samples {
namespace {

using namespace app;
using Code = Key::Code;

Node titles(std::string title, std::string subtitle) {
  return column(
      {one_line(std::move(title), Role::title), one_line(std::move(subtitle), Role::caption, Tone::muted)});
}

Node header(std::string title, std::string subtitle, std::vector<Node> end) {
  std::vector<Node> all{leaf(BackButton{}, "back", Code::escape),
                        titles(std::move(title), std::move(subtitle))};
  all.push_back(spring());
  for (Node& each : end)
    all.push_back(std::move(each));
  return row(std::move(all), 16);
}

Node round_header(double share, std::string count, std::string in_a_row, std::string points) {
  Node names = titles("New Zealand and NATO", "Quiz round · 12 questions");
  names.width = 312;
  Node bar = leaf(ProgressBar{share, 0, true});
  bar.grow = 20;
  bar.max_width = 352;
  return row({leaf(BackButton{}, "back", Code::escape), names, bar, strong(std::move(count), Role::caption),
              spring(), leaf(Chip{Icon::flame, std::move(in_a_row), "in a row", Tone::warm}),
              leaf(Chip{Icon::star, std::move(points), "points", Tone::warm})},
             16);
}

Node footer(std::vector<Node> hints, std::string note) {
  hints.push_back(spring());
  if (!note.empty()) hints.push_back(text(std::move(note), Role::caption, Tone::muted));
  return row(std::move(hints), 24);
}

Node hint(std::string label, char32_t key) { return leaf(KeyHint{label}, "hint/" + label, key); }
Node hint(std::string label, Code key) { return leaf(KeyHint{label}, "hint/" + label, key); }
Node hint(std::string label, std::string cap) { return leaf(KeyHint{std::move(label), std::move(cap)}); }

Node wrapping(Node node) {
  std::get<Flow>(node.content).wraps = true;
  return node;
}

Node stem(std::string words, Role role = Role::stem) {
  return leaf(Text{.text = std::move(words), .role = role, .markdown = true});
}

Node question_card(std::vector<Node> pills, Node stem_text, std::string meta, Node ring) {
  Node words = column({wrapping(row(std::move(pills), 8)), gap(16), std::move(stem_text), gap(18),
                       text(std::move(meta), Role::small, Tone::muted)});
  words.grow = 1;
  Node inside = flow({.direction = Flow::Direction::row, .gap = 24, .align = Flow::Align::start},
                     {words, std::move(ring)});
  Node node = card({std::move(inside)}, 0, 32);
  node.min_height = 232;
  return node;
}

Node options(std::vector<Option> all) {
  Node grid = flow({.direction = Flow::Direction::grid, .gap = 16, .columns = 2, .stack_below = 640}, {});
  for (Option& option : all) {
    const std::string key = option.key;
    grid.children.push_back(leaf(std::move(option), "option/" + key, static_cast<char32_t>(key[0])));
  }
  return grid;
}

Scene round_scene() {
  Scene scene;
  scene.page = "round/7";
  scene.title = "Ruru";
  scene.width = Scene::Width::focus;
  return scene;
}

const char* province = "Which province did New Zealand lead a **Provincial Reconstruction Team** in?";

Node next_review(std::string when) {
  return row({leaf(Symbol{Icon::calendar, Tone::info, 40, true}),
              column({text("Next review", Role::caption, Tone::muted), strong(std::move(when), Role::body)})},
             12);
}

} // namespace

Scene question() {
  Scene scene = round_scene();
  scene.header = round_header(0.5, "7 of 12", "5", "1\u2009240");
  scene.body = column(
      {question_card({leaf(Pill{"Operations"}), leaf(Pill{"Medium", Tone::warm})}, stem(province),
                     "Seen 3 times · last 6 days ago · worth 120 points", leaf(Ring{0.7, "14", "sec", 88})),
       options({{"1", "Kandahar"}, {"2", "Bamyan"}, {"3", "Helmand"}, {"4", "Kunduz"}}),
       wrapping(
           row({leaf(Button{.label = "Hint −20", .icon = Icon::bulb, .small = true}, "help/hint", U'h'),
                leaf(Button{.label = "50 : 50 −40", .icon = Icon::half, .small = true}, "help/half", U'f'),
                leaf(Button{.label = "Skip", .icon = Icon::skip, .small = true}, "help/skip", U's'), spring(),
                text("Full score needs no speed", Role::caption, Tone::muted)},
               12))},
      24);
  scene.footer = footer(
      {hint("choose", "1–4"), hint("confirm", "Enter"), hint("pause", Code::escape), hint("all keys", U'?')},
      "Best this week  1\u2009860");
  scene.focus = {"option/2"};
  return scene;
}

Scene feedback_wrong() {
  using Mark = Option::Mark;
  Scene scene = round_scene();
  scene.header = round_header(7 / 12.0, "7 of 12", "0", "1\u2009240");
  Node why = column({row({leaf(Symbol{Icon::cross, Tone::wrong, 28, false, true}),
                          text("Not quite. It was Bamyan.", Role::title)},
                         12),
                     gap(8),
                     text("New Zealand led the team in Bamyan, in the central highlands, from 2003 to 2013. "
                          "Helmand was led by "
                          "the United Kingdom."),
                     spring(),
                     row({leaf(Symbol{Icon::book, Tone::muted, 17}),
                          text("NATO and New Zealand · section 3, Afghanistan", Role::caption, Tone::muted)},
                         8)});
  why.grow = 1;
  Node next = column(
      {next_review("Tomorrow"), spring(), leaf(Button{"Continue", true}, "continue", Code::enter)}, 16);
  next.width = 228;
  Node panel = flow({.direction = Flow::Direction::row,
                     .surface = Flow::Surface::card,
                     .gap = 24,
                     .padding_x = 32,
                     .padding_y = 24,
                     .stack_below = 560},
                    {why, leaf(Rule{true}), next});
  panel.grow = 1;
  scene.body = column({question_card({leaf(Pill{"Operations"}), leaf(Pill{"Medium", Tone::warm})},
                                     stem(province), "Seen 4 times, right 2 times. A miss costs no points.",
                                     leaf(Ring{0, "0", "points", 88})),
                       options({{"1", "Kandahar", Mark::spent},
                                {"2", "Bamyan", Mark::right, "Right answer"},
                                {"3", "Helmand", Mark::wrong, "Your choice"},
                                {"4", "Kunduz", Mark::spent}}),
                       panel},
                      24);
  scene.footer = footer(
      {hint("I misread it", U'm'), hint("undo", U'u'), hint("edit card", U'e'), hint("pause", Code::escape)},
      "Best this week  1\u2009860");
  scene.focus = {"continue"};
  return scene;
}

namespace {

Node typed_question() {
  return card(
      {wrapping(row({leaf(Pill{"Operations"}), leaf(Pill{"Typed answer", Tone::info, Icon::pen})}, 8)),
       gap(12),
       stem("Ocean Shield was a mission against piracy. Off which part of Africa did it run?",
            Role::stem_small)},
      0, 28);
}

Node answer_field(Field field) {
  return column({text("Your answer", Role::caption, Tone::muted), leaf(std::move(field), "answer")}, 6);
}

} // namespace

Scene typing() {
  Scene scene = round_scene();
  scene.header = round_header(8 / 12.0, "9 of 12", "6", "1\u2009480");
  scene.body = column({typed_question(), answer_field({.text = "Horn off", .caret = 8, .anchor = 5}),
                       wrapping(row({leaf(Button{"Check", true}, "check", Code::enter),
                                     leaf(Button{.label = "I do not know"}, "pass", Code::tab)},
                                    16))},
                      24);
  scene.footer = footer({hint("pause", Code::escape)}, "Case, accents and small slips are forgiven");
  scene.focus = {"answer"};
  return scene;
}

Scene typed() {
  Scene scene = round_scene();
  scene.header = round_header(9 / 12.0, "9 of 12", "6", "1\u2009480");
  Letters letters{{}, "You typed", "Answer"};
  const std::string wanted[] = {"H", "o", "r", "n", " ", "o", "f", "", " ", "A", "f", "r", "i", "c", "a"};
  const std::string written[] = {"H", "o", "r", "n", " ", "o", "f", "f", " ", "A", "f", "r", "i", "k", "a"};
  for (int i = 0; i < 15; ++i)
    letters.pairs.push_back({written[i], wanted[i], written[i] == wanted[i]});
  scene.body = column(
      {typed_question(),
       answer_field({.text = "Horn off Afrika", .state = Field::State::almost, .tag = "Almost"}),
       card({row({text("Two letters differ", Role::title), spring(),
                  text("Counts as almost: 60 of 120 points", Role::caption, Tone::muted)},
                 16),
             leaf(letters), text("One letter too many, one letter different", Role::caption, Tone::muted)},
            12, 18),
       wrapping(row(
           {leaf(Button{"Continue", true}, "continue", Code::enter),
            leaf(Button{.label = "I was right", .icon = Icon::check, .note = "Full points, next in 9 days"},
                 "right", U'y'),
            spring(), next_review("In 2 days, 22 November")},
           16))},
      24);
  scene.footer = footer({hint("undo", U'u'), hint("edit card", U'e'), hint("pause", Code::escape)},
                        "Typing slips can be forgiven per pack");
  scene.focus = {"continue"};
  return scene;
}

Scene home() {
  Scene scene;
  scene.page = "home";
  Node places = flow(
      {.direction = Flow::Direction::row, .surface = Flow::Surface::ghost, .padding_x = 4, .padding_y = 4},
      {leaf(NavigationItem{"Home", true}, "home"), leaf(NavigationItem{"Packs"}, "packs"),
       leaf(NavigationItem{"Statistics"}, "statistics"), leaf(NavigationItem{"Settings"}, "settings")});
  scene.header = row({leaf(app::Mark{}), text("Ruru", Role::number), spring(), places}, 8);

  Node today_words =
      column({text("Today, Friday 20 November", Role::small, Tone::muted), gap(8),
              text("38 cards are due", Role::hero), gap(4),
              text("About 6 minutes: 31 reviews and 7 new cards.", Role::body, Tone::second), gap(20),
              wrapping(row({leaf(Button{"Start today’s review", true}, "review", Code::enter),
                            leaf(Button{.label = "Quick round", .icon = Icon::bolt}, "quick", U'q')},
                           16)),
              spring(),
              row({leaf(Symbol{Icon::clock, Tone::muted, 16}),
                   text("Tomorrow 22, Sunday is a rest day", Role::caption, Tone::muted)},
                  8)});
  today_words.grow = 1;
  Node today =
      growing(flow({.direction = Flow::Direction::row,
                    .surface = Flow::Surface::card,
                    .gap = 24,
                    .padding_x = 32,
                    .padding_y = 24,
                    .align = Flow::Align::stretch,
                    .stack_below = 480},
                   {today_words, flow({.align = Flow::Align::centre, .justify = Flow::Justify::centre},
                                      {leaf(Ring{14 / 52.0, "14", "of 52 done", 182})})}),
              2);
  using Day = DayDot::State;
  Node days =
      flow({.direction = Flow::Direction::row, .justify = Flow::Justify::between},
           {leaf(DayDot{"Sat", Day::done}), leaf(DayDot{"Sun", Day::rest}), leaf(DayDot{"Mon", Day::done}),
            leaf(DayDot{"Tue", Day::done}), leaf(DayDot{"Wed", Day::empty}), leaf(DayDot{"Thu", Day::done}),
            leaf(DayDot{"Today", Day::today, 0.27})});
  Node week = growing(card({text("Last 7 days", Role::small, Tone::muted), gap(6),
                            row({text("4 of 7 days", Role::number), spring(),
                                 leaf(Pill{"Goal met", Tone::right, Icon::check})},
                                8),
                            gap(10), days, spring(), leaf(Rule{}), gap(12),
                            text("Your goal is 4. Sunday was a rest day, and one missed day breaks nothing.",
                                 Role::caption, Tone::muted),
                            gap(12),
                            row({leaf(Symbol{Icon::flame, Tone::warm, 16}),
                                 strong("9 weeks in a row at your goal", Role::caption, Tone::warm)},
                                8)},
                           0, 24),
                      1);
  Node top = flow({.direction = Flow::Direction::row, .gap = 24, .stack_below = 860}, {today, week});

  const auto pack = [](Icon icon, std::string name, std::string note, int known, int learning, int fresh,
                       int due, char32_t key) {
    const double all = known + learning + fresh;
    Node names = growing(column({strong(name, Role::body), text(note, Role::caption, Tone::muted)}), 4);
    Node bar = growing(leaf(ProgressBar{known / all, learning / all}));
    Node mastery = growing(
        column({text(std::to_string(known) + " known · " + std::to_string(learning) + " learning · " +
                         std::to_string(fresh) + " new",
                     Role::caption, Tone::second),
                row({bar, sized(strong(std::to_string(std::lround(100 * known / all)) + " %", Role::caption),
                                48, 0)},
                    16)},
               2),
        5);
    Node end = flow({.direction = Flow::Direction::row,
                     .gap = 16,
                     .align = Flow::Align::centre,
                     .justify = Flow::Justify::end},
                    {leaf(Pill{std::to_string(due) + " due", Tone::warm}),
                     leaf(KeyHint{"", std::string(1, static_cast<char>(key))}),
                     leaf(Symbol{Icon::next, Tone::muted, 18})});
    Node node = flow({.direction = Flow::Direction::row,
                      .surface = Flow::Surface::row,
                      .gap = 20,
                      .padding_x = 16,
                      .align = Flow::Align::centre},
                     {leaf(Symbol{icon, Tone::info, 48, true}), names, mastery, growing(end, 3)});
    node.min_height = 72;
    node.id = {"pack/" + name};
    node.shortcut = {Code::character, key};
    return node;
  };
  Node packs = flow(
      {.direction = Flow::Direction::column,
       .surface = Flow::Surface::card,
       .padding_x = 16,
       .padding_y = 16},
      {flow({.direction = Flow::Direction::row, .padding_x = 16, .align = Flow::Align::centre},
            {text("Your packs", Role::title), spring(), leaf(KeyHint{"All packs"}, "all", U'p')}),
       gap(12), leaf(Rule{}),
       pack(Icon::sparkle, "New Zealand and NATO", "64 questions · last yesterday", 41, 15, 8, 21, U'1'),
       leaf(Rule{}),
       pack(Icon::globe, "Capitals of the world", "195 questions · last on Wednesday", 88, 46, 61, 14, U'2'),
       leaf(Rule{}),
       pack(Icon::card, "Ruru tour", "18 questions · shows all kinds of question", 16, 2, 0, 3, U'3')});
  packs.grow = 1;
  top.min_height = 288;
  scene.body = column({top, packs}, 24);
  scene.footer = footer({hint("add a pack", U'a'), hint("couch round", U'c'), hint("find a question", U'/'),
                         hint("all keys", U'?')},
                        "Everything stays on this machine");
  scene.focus = {"review"};
  return scene;
}

Scene review() {
  Scene scene;
  scene.page = "review/14";
  scene.width = Scene::Width::focus;
  Node bar = growing(leaf(ProgressBar{14 / 38.0, 0, true}), 20);
  bar.max_width = 352;
  Node names = titles("Today’s review", "All packs · 38 due today");
  names.width = 312;
  scene.header = row({leaf(BackButton{}, "back", Code::escape), names, bar, strong("14 of 38", Role::caption),
                      spring(), leaf(Chip{Icon::clock, "4 min", "left"})},
                     16);
  Node answer = growing(card(
      {wrapping(row({leaf(Pill{"Partnership"}), leaf(Pill{"Card", Tone::info, Icon::card})}, 8)), gap(16),
       leaf(Text{"When did New Zealand and NATO agree on their first framework document?", Role::stem_small,
                 Tone::second}),
       gap(20), leaf(Rule{}), gap(20), text("Answer", Role::caption, Tone::muted), gap(4),
       text("2012", Role::answer), gap(12),
       text("The Individual Partnership and Cooperation Programme. The dialogue itself began in 2001."),
       spring(),
       row({leaf(Symbol{Icon::book, Tone::muted, 17}),
            text("NATO and New Zealand · section 1, Partnership", Role::caption, Tone::muted)},
           8)},
      0, 32));
  MemoryChart chart;
  chart.due_day = 21;
  chart.start_label = "−12 d";
  chart.today_label = "today";
  chart.end_label = "+30 d";
  chart.after_label = "after Good";
  chart.unreviewed_label = "not reviewed";
  for (int i = 0; i <= 60; ++i)
    chart.past.push_back({-12 + i / 5.0, std::pow(1 + 0.0347 * (i / 5.0), -0.5)});
  for (int i = 0; i <= 80; ++i) {
    const double day = 30 * i / 80.0;
    chart.after.push_back({day, std::pow(1 + 0.0112 * day, -0.5)});
    chart.unreviewed.push_back({day, std::pow(1 + 0.0347 * (day + 12), -0.5)});
  }
  const auto fact = [](std::string name, std::string value) {
    return row(
        {text(std::move(name), Role::small, Tone::muted), spring(), strong(std::move(value), Role::small)},
        8);
  };
  Node memory =
      flow({.surface = Flow::Surface::card, .padding_x = 24, .padding_y = 24},
           {text("Memory of this card", Role::small, Tone::muted), gap(8),
            row({text("84 %", Role::hero),
                 growing(text("chance that you still knew it today", Role::caption, Tone::muted))},
                16),
            gap(12), growing(leaf(chart)), gap(16), leaf(Rule{}), gap(16), fact("Above 90 % now", "7 days"),
            gap(12), fact("After Good", "21 days"), gap(12), fact("Reviews", "6, forgotten once")});
  memory.width = 296;
  Node cards =
      growing(flow({.direction = Flow::Direction::row, .gap = 24, .stack_below = 760}, {answer, memory}));
  Node grades = flow({.direction = Flow::Direction::grid, .gap = 16, .columns = 4, .stack_below = 300},
                     {leaf(GradeButton{"Again", "I did not know it", "10 min", Tone::wrong}, "grade/1", U'1'),
                      leaf(GradeButton{"Hard", "It took effort", "8 days", Tone::warm}, "grade/2", U'2'),
                      leaf(GradeButton{"Good", "I knew it", "21 days", Tone::info}, "grade/3", U'3'),
                      leaf(GradeButton{"Easy", "At once", "40 days", Tone::right}, "grade/4", U'4')});
  scene.body = column({cards, grades}, 24);
  scene.footer = footer({hint("Good", Code::space), hint("edit card", U'e'), hint("not today", U'b')}, "");
  scene.footer.children.push_back(hint("undo: last card Good, due 2 December", U'u'));
  scene.focus = {"grade/3"};
  return scene;
}

Scene summary() {
  Scene scene;
  scene.page = "summary";
  scene.header = header("Round finished", "New Zealand and NATO · 20 questions",
                        {leaf(Chip{Icon::clock, "2:41", "min"})});
  const auto figure = [](std::string value, std::string label) {
    return growing(
        column({text(std::move(value), Role::figure), text(std::move(label), Role::caption, Tone::muted)}));
  };
  Node score = card(
      {row({text("Your score", Role::small, Tone::muted), spring(),
            leaf(Pill{"New best", Tone::warm, Icon::trophy})},
           8),
       flow({.direction = Flow::Direction::row, .gap = 16, .align = Flow::Align::end, .wraps = true},
            {column({text("2\u2009140", Role::score),
                     text("180 more than on 12 November", Role::small, Tone::second)}),
             spring(),
             flow({.gap = 8, .align = Flow::Align::end},
                  {sized(leaf(Columns{{980, 1240, 1120, 1460, 1390, 1620, 1510, 1860, 1960, 2140}, 9}), 200,
                         0),
                   text("last 10 rounds", Role::caption, Tone::muted)})}),
       spring(), leaf(Rule{}), gap(20),
       wrapping(row({figure("17 of 20", "right"), figure("9", "longest run"),
                     figure("+1\u2009780", "answers"), figure("+360", "run bonus")},
                    16)),
       gap(16), text("2\u2009140 = answers + run bonus. Speed is not scored.", Role::caption, Tone::muted)},
      0, 22);
  score.grow = 3;
  Node memory =
      card({text("What it did for your memory", Role::small, Tone::muted), gap(8),
            text("Cleared 14 of today’s 52 reviews", Role::figure), gap(16),
            sized(leaf(ProgressBar{14 / 52.0, 0, true}), 0, 12), gap(12),
            strong("38 left, about 6 minutes", Role::small, Tone::second), spring(), leaf(Rule{}), gap(20),
            row({leaf(Symbol{Icon::trend, Tone::right, 20}),
                 growing(strong("This pack: 81 % remembered, now 86 %", Role::small)),
                 text("3 come back tomorrow", Role::small, Tone::muted)},
                12)},
           0, 24);
  memory.grow = 2;
  const auto missed = [](std::string question, std::string right, std::string chosen, std::string section) {
    const auto verdict = [](Icon icon, Tone tone, std::string word, std::string label) {
      return row({leaf(Symbol{icon, tone, 22, false, true}), strong(std::move(word), Role::body, tone),
                  text(std::move(label), Role::caption, Tone::muted)},
                 8);
    };
    return column(
        {strong(std::move(question), Role::body),
         wrapping(row({sized(verdict(Icon::check, Tone::right, std::move(right), "right answer"), 204, 0),
                       verdict(Icon::cross, Tone::wrong, std::move(chosen), "you chose"), spring(),
                       text(std::move(section), Role::caption, Tone::muted)},
                      16))},
        12);
  };
  Node again = card(
      {text("3 to look at again", Role::title), leaf(Rule{}),
       missed("Which province did New Zealand lead a Provincial Reconstruction Team in?", "Bamyan", "Helmand",
              "section 3"),
       leaf(Rule{}),
       missed("Which mission did New Zealand support in Bosnia and Herzegovina?", "SFOR", "KFOR",
              "section 2"),
       leaf(Rule{}),
       missed("In which year did the dialogue between New Zealand and NATO begin?", "2001", "1999",
              "section 1"),
       leaf(Rule{}), spring(),
       wrapping(
           row({growing(leaf(Button{"Play the 3 missed again", true, Icon::repeat}, "again", Code::enter), 2),
                growing(leaf(Button{.label = "New round"}, "new", U'n'))},
               16))},
      19, 24);
  scene.body = flow({.direction = Flow::Direction::row, .gap = 24, .stack_below = 900},
                    {growing(column({score, memory}, 24)), growing(again)});
  scene.footer = footer(
      {hint("review the 38 left", U'r'), hint("save missed as a pack", U'x'), hint("home", Code::escape)},
      "");
  scene.focus = {"again"};
  return scene;
}

Scene packs() {
  Scene scene;
  scene.page = "packs";
  scene.header = header("Packs", "5 packs · 401 questions",
                        {leaf(Button{.label = "Add a pack", .primary = true, .small = true}, "add", U'a')});
  const auto pack = [](Icon icon, Tone tone, std::string name, std::string note, int due) {
    Node end = due > 0 ? strong(std::to_string(due) + " due", Role::caption, Tone::warm)
                       : leaf(Symbol{Icon::check, Tone::right, 16});
    Node node = flow(
        {.direction = Flow::Direction::row,
         .surface = Flow::Surface::row,
         .gap = 16,
         .padding_x = 16,
         .align = Flow::Align::centre},
        {leaf(Symbol{icon, tone, 44, true}),
         growing(column({strong(name, Role::body), text(std::move(note), Role::caption,
                                                        tone == Tone::warm ? Tone::warm : Tone::muted)})),
         std::move(end)});
    node.min_height = 72;
    node.id = {"pack/" + name};
    return node;
  };
  Node search =
      flow({.padding_x = 8},
           {leaf(Field{.placeholder = "Find a pack or a question", .search = true}, "search", U'/')});
  Node drop = flow({.direction = Flow::Direction::row,
                    .surface = Flow::Surface::ghost,
                    .gap = 16,
                    .padding_x = 20,
                    .padding_y = 16,
                    .align = Flow::Align::centre},
                   {leaf(Symbol{Icon::drop, Tone::accent, 22}),
                    column({strong("Drop a file or folder here", Role::small),
                            text("YAML, CSV, .apkg, Quizlet text", Role::caption, Tone::muted)})});
  Node list =
      flow({.surface = Flow::Surface::card, .gap = 8, .padding_x = 16, .padding_y = 24},
           {search, pack(Icon::sparkle, Tone::info, "New Zealand and NATO", "64 questions", 21),
            pack(Icon::warning, Tone::warm, "Capitals of the world", "195 questions · 2 problems", 14),
            pack(Icon::card, Tone::info, "Ruru tour", "18 questions", 3),
            pack(Icon::talk, Tone::info, "Te reo Māori, first words", "100 cards", 0),
            pack(Icon::flask, Tone::info, "Elements 1 to 24", "24 questions", 0), spring(),
            flow({.padding_x = 8}, {drop})});
  list.width = 416;
  const auto figure = [](std::string value, std::string label) {
    return growing(
        column({text(std::move(value), Role::figure), text(std::move(label), Role::caption, Tone::muted)}));
  };
  Node details = card(
      {row({leaf(Symbol{Icon::sparkle, Tone::info, 56, true}),
            growing(column({text("New Zealand and NATO", Role::figure),
                            text("Version 1.2 · English · CC BY 4.0 · from “NATO and New Zealand”",
                                 Role::caption, Tone::muted)}))},
           20),
       spring(),
       wrapping(row({figure("64", "questions"), figure("21", "due today"), figure("86 %", "remembered"),
                     figure("3 min", "to clear today")},
                    16)),
       row({growing(leaf(ProgressBar{41 / 64.0, 15 / 64.0})), strong("41 known of 64", Role::caption)}, 24),
       wrapping(row({leaf(Button{"Review 21", true}, "review", Code::enter),
                     leaf(Button{.label = "Play", .icon = Icon::play}, "play", U'q'),
                     leaf(Button{.label = "Edit", .icon = Icon::pen}, "edit", U'e')},
                    16))},
      20, 24);
  details.min_height = 296;
  const auto place_line = [](Icon icon, Tone tone, std::string place, std::string message) {
    return wrapping(row({leaf(Symbol{icon, tone, 15}), text(std::move(place), Role::mono, Tone::accent),
                         strong(std::move(message), Role::caption, tone)},
                        8));
  };
  const auto fix = [](std::string words) {
    return row({leaf(Symbol{Icon::bulb, Tone::right, 15}),
                growing(strong(std::move(words), Role::caption, Tone::right))},
               6);
  };
  Node first = flow(
      {.surface = Flow::Surface::inset, .gap = 2, .padding_x = 12, .padding_y = 10},
      {place_line(Icon::cross, Tone::wrong, "capitals.quiz.yaml:48:21", "Canberra is right and also wrong"),
       flow({.direction = Flow::Direction::row, .gap = 16, .align = Flow::Align::end},
            {growing(column({leaf(QuotedLine{47, "    a: Canberra", 1, 0}),
                             leaf(QuotedLine{48, "    wrong: [Sydney, Canberra, Perth]", 21, 8}),
                             fix("Fix: take it out of “wrong”")})),
             flow({.gap = 8, .align = Flow::Align::end},
                  {hint("Open at line 48", U'o'), hint("Apply the fix", U'f')})})});
  Node second =
      flow({.surface = Flow::Surface::inset, .gap = 2, .padding_x = 12, .padding_y = 10},
           {place_line(Icon::warning, Tone::warm, "capitals.quiz.yaml:112:5", "unknown key “explian”"),
            fix("Fix: did you mean “explain”? It is ignored until then.")});
  Node problems = growing(
      card({row({leaf(Symbol{Icon::warning, Tone::warm, 40, true}),
                 growing(column({text("Capitals of the world: 1 error, 1 warning", Role::title),
                                 text("The last good version is in use. Save the file and it reloads.",
                                      Role::caption, Tone::muted)}))},
                16),
            first, second},
           14, 24));
  scene.body = flow({.direction = Flow::Direction::row, .gap = 24, .stack_below = 900},
                    {list, growing(column({details, problems}, 24))});
  scene.footer = footer({hint("choose", "↑ ↓"), hint("check all", U'c'), hint("import", U'i'),
                         hint("remove, history stays", Code::remove)},
                        "");
  scene.focus = {"pack/New Zealand and NATO"};
  return scene;
}

Scene right_to_left() {
  Scene scene = round_scene();
  scene.right_to_left = true;
  scene.language = "ar";
  Node names = titles("نيوزيلندا وحلف الناتو", "جولة أسئلة · 12 سؤالًا");
  names.width = 312;
  Node bar = growing(leaf(ProgressBar{0.5, 0, true}), 20);
  bar.max_width = 352;
  scene.header = row({leaf(BackButton{}, "back", Code::escape), names, bar, strong("7 من 12", Role::caption),
                      spring(), leaf(Chip{Icon::flame, "5", "متتالية", Tone::warm}),
                      leaf(Chip{Icon::star, "1240", "نقطة", Tone::warm})},
                     16);
  scene.body = column(
      {question_card({leaf(Pill{"العمليات"}), leaf(Pill{"متوسط", Tone::warm})},
                     stem("في أي ولاية قادت نيوزيلندا **فريق إعادة الإعمار الإقليمي**؟"),
                     "ظهر 3 مرات · آخر مرة قبل 6 أيام · 120 نقطة", leaf(Ring{0.7, "14", "ثانية", 88})),
       options({{"1", "قندهار"}, {"2", "باميان"}, {"3", "هلمند"}, {"4", "قندوز"}}),
       wrapping(row({leaf(Button{.label = "تلميح \u2066−20\u2069", .icon = Icon::bulb, .small = true},
                          "help/hint", U'h'),
                     leaf(Button{.label = "\u200f50:50 \u2066−40\u2069", .icon = Icon::half, .small = true},
                          "help/half", U'f'),
                     leaf(Button{.label = "تخطٍّ", .icon = Icon::skip, .small = true}, "help/skip", U's'),
                     spring(), text("لا حاجة إلى السرعة للدرجة الكاملة", Role::caption, Tone::muted)},
                    12))},
      24);
  scene.footer = footer({hint("اختيار", "1–4"), hint("تأكيد", "Enter"), hint("إيقاف مؤقت", Code::escape),
                         hint("كل المفاتيح", U'?')},
                        "أفضل نتيجة هذا الأسبوع 1860");
  scene.focus = {"option/2"};
  return scene;
}

Scene long_texts() {
  Scene scene = question();
  scene.page = "round/long";
  scene.body.children[0] = question_card(
      {leaf(Pill{"A topic with quite a long name"}), leaf(Pill{"Very hard", Tone::warm})},
      stem("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft is a word that "
           "no screen is made for; "
           "which of these very long descriptions of a treaty, given here in the words of those who signed "
           "it in a cold hall "
           "on a wet evening, is the one that they later wished to have written with `fewer` *words*?"),
      "Seen 3 times · last 6 days ago · worth 120 points", leaf(Ring{0.7, "14", "sec", 88}));
  scene.body.children[1] = options(
      {{"1", "The first of the long descriptions, which goes on and on and does not end where one would "
             "expect it to end"},
       {"2", "Short"},
       {"3", "Another that is long enough to need two lines of text in its box"},
       {"4",
        "https://example.org/a/very/long/address/without/any/space/in/it/at/all/that/has/to/be/broken"}});
  return scene;
}

Scene components() {
  using Mark = Option::Mark;
  using State = Field::State;
  Scene scene;
  scene.page = "components";
  const auto disabled = [](Node node) {
    node.enabled = false;
    return node;
  };
  Node marks = column({leaf(Option{"1", "Idle"}, "idle"), leaf(Option{"2", "Focus"}, "focus"),
                       leaf(Option{"3", "Right", Mark::right, "Right answer"}),
                       leaf(Option{"4", "Wrong", Mark::wrong, "Your choice"}),
                       leaf(Option{"5", "After the answer", Mark::spent}),
                       disabled(leaf(Option{"6", "Switched off"}, "off"))},
                      12);
  Node fields =
      column({leaf(Field{.placeholder = "Type your answer"}),
              leaf(Field{.text = "3", .state = State::right, .tag = "Right"}),
              leaf(Field{.text = "Horn off Afrika", .unit = "km", .state = State::almost, .tag = "Almost"}),
              leaf(Field{.text = "Wrong", .state = State::wrong, .tag = "Not right"}),
              leaf(Field{.placeholder = "Find", .search = true}, "find", U'/')},
             12);
  Node buttons = column(
      {wrapping(row({leaf(Button{"Primary", true}, "p", Code::enter),
                     leaf(Button{.label = "Second"}, "s", U'q'), disabled(leaf(Button{.label = "Off"}, "o"))},
                    12)),
       wrapping(
           row({leaf(Button{.label = "With a note", .icon = Icon::play, .note = "and an icon"}, "n", U'n'),
                leaf(Button{.label = "Small", .icon = Icon::bulb, .small = true}, "h", U'h'),
                leaf(BackButton{}, "b")},
               12)),
       wrapping(row({leaf(Pill{"Topic"}), leaf(Pill{"Medium", Tone::warm}),
                     leaf(Pill{"Goal met", Tone::right, Icon::check}),
                     leaf(Pill{"Error", Tone::wrong, Icon::cross})},
                    8)),
       wrapping(row(
           {leaf(Chip{Icon::flame, "5", "in a row", Tone::warm}), leaf(Chip{Icon::clock, "4 min", "left"})},
           8)),
       row({growing(leaf(ProgressBar{0.55, 0.25})), strong("55 %", Role::caption)}, 16),
       wrapping(row({hint("choose", "1–4"), hint("confirm", "Enter"), hint("pause", Code::escape)}, 20)),
       row({leaf(DayDot{"Mon", DayDot::State::done}), leaf(DayDot{"Tue", DayDot::State::rest}),
            leaf(DayDot{"Wed", DayDot::State::empty}), leaf(DayDot{"Today", DayDot::State::today, 0.4}),
            leaf(Ring{0.6, "14", "sec", 88})},
           8),
       row({leaf(GradeButton{"Again", "I did not know it", "10 min", Tone::wrong}, "g", U'1'),
            leaf(GradeButton{"Easy", "At once", "40 days", Tone::right}, "e", U'4')},
           12)},
      14);
  Node icons = wrapping(row({}, 10));
  for (int i = 1; i <= static_cast<int>(Icon::warning); ++i)
    icons.children.push_back(leaf(Symbol{static_cast<Icon>(i), Tone::ink, 24}));
  Node symbols =
      row({leaf(Symbol{Icon::card, Tone::info, 44, true}), leaf(Symbol{Icon::warning, Tone::warm, 44, true}),
           leaf(Symbol{Icon::check, Tone::right, 28, false, true}),
           leaf(Symbol{Icon::cross, Tone::wrong, 28, false, true}), leaf(app::Mark{48}), leaf(app::Mark{24}),
           leaf(app::Mark{16}), sized(leaf(Columns{{3, 5, 2, 8, 6}, 3}), 80, 48)},
          12);
  Node quote = flow({.surface = Flow::Surface::inset, .padding_x = 12, .padding_y = 8},
                    {leaf(QuotedLine{47, "    a: Canberra", 1, 0}),
                     leaf(QuotedLine{48, "    wrong: [Sydney, Canberra]", 21, 8})});
  Node texts =
      column({leaf(Text{.text = "Some **bold**, *italic* and `code` in a 😀 line of text.", .markdown = true}),
              text("Muted", Role::small, Tone::muted), text("Wrong ink", Role::small, Tone::wrong),
              text("Right ink", Role::small, Tone::right), text("Accent ink", Role::small, Tone::accent)});
  scene.body = flow({.direction = Flow::Direction::row, .gap = 24, .stack_below = 800},
                    {growing(column({marks, fields}, 16)), growing(buttons),
                     growing(card({icons, symbols, leaf(Rule{}), quote, texts}, 16))});
  scene.focus = {"focus"};
  return scene;
}

namespace {

Node charts_heat_map() {
  HeatMap map{.weeks = 53, .weekdays = {"Mon", "", "Wed", "", "Fri", "", "Sun"}};
  const char* months[] = {"Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"};
  for (int month = 0; month < 12; ++month)
    map.months.push_back({month * 9 / 2, months[month]});
  Node chart = leaf(std::move(map));
  for (int day = 0; day < 369; ++day)
    chart.children.push_back(leaf(HeatCell{.level = (day * day / 7 + day) % 5, .today = day == 368},
                                  "day/" + std::to_string(day)));
  return chart;
}

Node charts_curve() {
  using Style = Plot::Line::Style;
  Plot plot{.levels = {{0, "80 %"}, {0.25, "85 %"}, {0.5, "90 %"}, {0.75, "95 %"}, {1, "100 %"}}};
  Plot::Line measured, foretold{.style = Style::foretold};
  Node chart = leaf({});
  for (int i = 0; i < 9; ++i) {
    const double x = (i + 0.5) / 9, y = 0.95 - 0.07 * i + 0.05 * (i % 3);
    plot.labels.push_back({x, std::to_string(i + 1) + " d"});
    measured.points.push_back({x, y});
    foretold.points.push_back({x, 0.9 - 0.06 * i});
    chart.children.push_back(leaf(PlotMark{.kind = PlotMark::Kind::point,
                                           .from = i / 9.0,
                                           .to = (i + 1) / 9.0,
                                           .x = x,
                                           .y = y,
                                           .weight = (9 - i) / 9.0},
                                  "forgetting/" + std::to_string(i)));
  }
  plot.lines = {measured, foretold, {{{0, 0.5}, {1, 0.5}}, Style::target, "aim 90 %"}};
  chart.content = std::move(plot);
  chart.height = 216;
  return chart;
}

Node charts_bars() {
  Plot plot{.levels = {{0, "0"}, {0.5, "20"}, {1, "40"}},
            .labels = {{0.5 / 12, "today", true}, {0.5, "Mon 7"}}};
  Node chart = leaf(std::move(plot));
  for (int i = 0; i < 12; ++i)
    chart.children.push_back(leaf(PlotMark{.from = i / 12.0,
                                           .to = (i + 1) / 12.0,
                                           .y = i == 5 ? 0 : 1.0 / (1 + i % 4),
                                           .low = i == 8 ? 0.3 : -1,
                                           .high = i == 8 ? 0.8 : -1,
                                           .strong = i == 0},
                                  "coming/" + std::to_string(i)));
  chart.height = 216;
  return chart;
}

Node chart_under(std::string title, std::string said, Node chart) {
  chart.grow = 1;
  return card({text(std::move(title), Role::title), text(std::move(said), Role::caption, Tone::muted),
               std::move(chart)},
              8);
}

} // namespace

Scene statistics() {
  Scene scene;
  scene.page = "statistics";
  scene.header = header("Statistics", "All packs · last 12 months", {});
  Node beside = flow({.direction = Flow::Direction::grid, .gap = 24, .columns = 2, .stack_below = 760},
                     {chart_under("Forgetting curve", "After 4 days: 91 % of 214 remembered", charts_curve()),
                      chart_under("The coming 30 days", "Today: 23 cards, about 5 min", charts_bars())});
  scene.body = column(
      {chart_under("Review calendar", "285 active days of 369", charts_heat_map()), std::move(beside)}, 24);
  scene.footer = footer({hint("from chart to chart", "Tab"), hint("the cards behind it", "Enter")}, "");
  scene.focus = {"forgetting/3"};
  return scene;
}

} // namespace ruru::samples
