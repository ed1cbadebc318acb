#include "app/typing_by_pad.hpp"

#include "app/letter_variants.hpp"
#include "app/nodes.hpp"
#include "app/pressing.hpp"
#include "app/screens/screens.hpp"
#include "app/words.hpp"

namespace ruru::app {

namespace {

using What = LetterKey::What;

ElementId id_of(std::size_t row, std::size_t place) {
  return {"letter/" + std::to_string(row) + "/" + std::to_string(place)};
}

void open_board(Model& model) {
  const std::string language = view(model).language;
  input_on(model.screen)->held.clear(); // the board offers variants itself
  model.board = LetterBoard{.alphabet = alphabet_of(language)};
  model.focus = {};
}

void erase_letter(Step& step) {
  edit_text(step, key(Key::Code::backspace));
  step.model.board = without_variants(std::move(*step.model.board));
}

/// Offers the variants of a letter only as long as it stands before the caret: a list takes a name away as
/// soon as it is complete.
void write(Step& step, const std::string& text) {
  const bool replaces = step.model.board->row == 0;
  if (replaces) edit_text(step, key(Key::Code::backspace));
  enter_text(step, {.text = text});
  LetterBoard& board = *step.model.board;
  board = written(std::move(board), text);
  const TextInput* input = input_on(step.model.screen);
  const bool stands_there = input && input->text.substr(0, input->caret).ends_with(text);
  if (!stands_there) board = without_variants(std::move(board));
}

void use(Step& step, const LetterKey& used) {
  std::optional<LetterBoard>& board = step.model.board;
  switch (used.what) {
  case What::text:
  case What::space: return write(step, used.text);
  case What::capital:
  case What::alphabet: board = switched(std::move(*board), used.what); return;
  case What::remove: return erase_letter(step);
  case What::close: board.reset(); return;
  }
}

bool is_arrow(const Key& key) {
  using Code = Key::Code;
  return key.code == Code::left || key.code == Code::right || key.code == Code::up || key.code == Code::down;
}

std::string label_of(const LetterKey& key) {
  switch (key.what) {
  case What::space: return tr("Space");
  case What::remove: return tr("Delete");
  case What::close: return tr("Close");
  default: return key.text;
  }
}

Node key_node(const Model& model, const LetterKey& key, const ElementId& id) {
  Node node = button(id, {}, {.label = label_of(key), .small = true, .is_letter = true});
  if (!model.by_pad) return node;
  if (key.what == What::remove) node.shortcut = key_of(PadMeaning::hint);
  if (key.what == What::close) node.shortcut = key_of(PadMeaning::turn);
  return node;
}

/// As high without variants as with them: nothing moves while one types.
Node board_node(const Model& model) {
  const auto rows = rows_of(*model.board);
  std::vector<Node> nodes;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const bool is_last = row + 1 == rows.size();
    std::vector<Node> keys;
    for (std::size_t place = 0; place < rows[row].size(); ++place) {
      keys.push_back(key_node(model, rows[row][place], id_of(row, place)));
      if (is_last) keys.back().grow = 1;
    }
    if (row == 0 && model.board->alphabet != Alphabet::latin) continue;
    if (keys.empty()) {
      keys.push_back(button({}, {}, {.label = " ", .small = true, .is_letter = true}));
      keys.back().enabled = false;
      keys.back().silent = true;
    }
    nodes.push_back(flow({.direction = is_last ? Flow::Direction::row : Flow::Direction::grid,
                          .gap = 6,
                          .columns = static_cast<int>(letter_columns),
                          .wraps = is_last},
                         std::move(keys)));
  }
  return column(6, std::move(nodes));
}

bool is_written_into(const Node& node) {
  const auto* field = std::get_if<Field>(&node.content);
  return field && field->state == Field::State::typing && node.enabled;
}

/// Calls `place` with the container of the field and its index there; false when there is none.
template <typename Place>
bool at_field(Node& node, const Place& place) {
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    if (is_written_into(node.children[i])) return place(node, i), true;
    if (at_field(node.children[i], place)) return true;
  }
  return false;
}

/// What buttons of a gamepad mean elsewhere they do not mean while the board is open.
void forget_buttons(Node& node) {
  Key plain = node.shortcut;
  plain.control = false;
  if (meaning_of(plain)) node.shortcut = {};
  for (Node& child : node.children)
    forget_buttons(child);
}

} // namespace

bool press_board(Step& step, const KeyPressed& pressed) {
  Model& model = step.model;
  TextInput* input = input_on(model.screen);
  if (!input) return false;
  Key plain = pressed.key;
  plain.control = false; // as it comes while typing
  const auto meaning = meaning_of(plain);
  if (!model.board) {
    if (meaning != PadMeaning::turn) return false;
    open_board(model);
    return true;
  }
  if (is_arrow(plain)) {
    model.board = moved(std::move(*model.board), plain);
    return true;
  }
  if (!meaning || meaning == PadMeaning::help) return false;
  switch (*meaning) {
  case PadMeaning::ok: use(step, chosen_key(*model.board)); break;
  case PadMeaning::hint: erase_letter(step); break;
  case PadMeaning::turn:
  case PadMeaning::back: model.board.reset(); break;
  case PadMeaning::previous:
  case PadMeaning::next:
    *input =
        edited(std::move(*input), key(*meaning == PadMeaning::next ? Key::Code::right : Key::Code::left));
    model.board = without_variants(std::move(*model.board));
    break;
  default: break;
  }
  return true;
}

bool activate_board(Step& step, const ElementId& id) {
  Model& model = step.model;
  if (id.name == "letters") {
    open_board(model);
    return true;
  }
  if (!model.board) return false;
  const auto rows = rows_of(*model.board);
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t place = 0; place < rows[row].size(); ++place) {
      if (id != id_of(row, place)) continue;
      const LetterKey used = rows[row][place];
      model.board->row = row;
      model.board->column = 0;
      for (std::size_t i = 0; i < place; ++i)
        model.board->column += rows[row][i].span;
      use(step, used);
      return true;
    }
  return false;
}

Scene with_board(Scene scene, const Model& model) {
  if (!model.board) {
    if (model.by_pad)
      at_field(scene.body, [](Node& parent, std::size_t at) {
        Node& field = parent.children[at];
        field = row(
            16, list(grown(std::move(field)), hint({"letters"}, key_of(PadMeaning::turn), tr("letters"))));
      });
    return scene;
  }
  const LetterBoard& board = *model.board;
  if (model.by_pad) {
    for (Node* part : {&scene.header, &scene.body, &scene.footer})
      forget_buttons(*part);
    scene.footer =
        footer(list(silent_hint("↑ ↓ ← →", tr("choose a letter")), silent_hint("Enter", tr("type it")),
                    silent_hint("Esc", tr("close the letters"))));
  }
  const bool found = at_field(scene.body, [&](Node& parent, std::size_t at) {
    std::get<Field>(parent.children[at].content).in_use = true;
    parent.children.insert(parent.children.begin() + static_cast<std::ptrdiff_t>(at) + 1, board_node(model));
  });
  if (!found) return scene;
  scene.focus = id_of(board.row, chosen_in_row(board));
  scene.reads_before_focus = false;
  return scene;
}

} // namespace ruru::app
