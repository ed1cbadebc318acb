#!/usr/bin/python3
"""Puts cards into a data folder of Mnemosyne by its own library, without its window.

    mnemosyne_cards.py DATA-FOLDER CARDS.tsv
"""
import sqlite3
import sys
import types

from mnemosyne.libmnemosyne import Mnemosyne
from mnemosyne.libmnemosyne.ui_components.main_widget import MainWidget
from mnemosyne.libmnemosyne.ui_components.review_widget import ReviewWidget


class Silent(MainWidget):
    def show_information(self, text): pass
    def show_error(self, text): sys.exit(text)
    def show_question(self, *_): return 0
    def set_progress_text(self, *_): pass
    def set_progress_range(self, *_): pass
    def set_progress_update_interval(self, *_): pass
    def increase_progress(self, *_): pass
    def set_progress_value(self, *_): pass
    def close_progress(self, *_): pass
    def get_filename_to_save(self, *_, **__): return None


class Unseen(ReviewWidget):
    def redraw_now(self): pass


folder, cards = sys.argv[1:3]
fronts = types.ModuleType("fronts")
fronts.Silent, fronts.Unseen = Silent, Unseen
sys.modules["fronts"] = fronts
program = Mnemosyne(upload_science_logs=False, interested_in_old_reps=True)
program.components.insert(
    0, ("mnemosyne.libmnemosyne.gui_translators.gettext_gui_translator", "GetTextGuiTranslator"))
program.components.append(("fronts", "Silent"))
program.gui_for_component = {
    kind: [("fronts", "Unseen")] for kind in ("ScheduledForgottenNew", "NewOnly", "CramAll", "CramRecent")}
program.initialise(data_dir=folder, automatic_upgrades=False)
reader = [one for one in program.component_manager.all("file_format") if type(one).__name__.lower() == "tsv"][0]
reader.do_import(cards)
program.database().save()
print(program.database().card_count(), "cards for Mnemosyne")
program.finalise()
with sqlite3.connect(folder + "/config.db") as settings:
    settings.execute("update config set value='False' where key in ('first_run', 'show_daily_tips')")
