"""Every screen in both languages, small windows and large text: nothing left in English, nothing cut or covered."""

import ast
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from functools import cache
from pathlib import Path

import PySide6
import pytest
import shiboken6
from PySide6.QtWidgets import QWidget

from clinic_app import paths
from clinic_app.services import clock, people
from clinic_app.services.demo_groups import GROUP
from tests.ui import gallery, gallery_faces, looking
from ui.entry.window import EntryWindow
from ui.widgets.dialogs import Dim

WHO = ("dana", "hessa", "noura", "maha")


@pytest.fixture(scope="module")
def clinics(tmp_path_factory, lay_demo):
    home = tmp_path_factory.mktemp("gallery")
    lay_demo(home / "demo")
    return home


def words(file: Path):
    return {
        (context.findtext("name"), message.findtext("source")): message.find("translation")
        for context in ElementTree.parse(file).iter("context")
        for message in context.iter("message")
    }


def test_every_translation_is_finished_and_arabic():
    for file in paths.resource("translations", "ar").glob("*.ts"):
        for (context, source), translation in words(file).items():
            if translation.get("type") in ("vanished", "obsolete"):
                continue  # kept by the tool for later, said by nobody
            forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
            assert translation.get("type") is None, f"{file.name}: {source}"
            assert all(forms), f"{file.name} {context}: {source}"
            bare = [re.sub("{.*?}|<.*?>", "", form) for form in forms]
            english = [form for form in bare if re.search("[A-Za-z]{4}", form) and not looking.ARABIC.search(form)]
            assert not english, f"{file.name} {context}: {source}"


def test_every_string_of_the_program_has_its_arabic(tmp_path):
    files = [str(file) for file in (paths.program() / "ui").rglob("*.py")]
    tool = Path(PySide6.__file__).parent / "lupdate"
    found = tmp_path / "all.ts"
    subprocess.run([str(tool), "-locations", "none", *files, "-ts", str(found)], check=True, capture_output=True)
    known = set()
    for file in paths.resource("translations", "ar").glob("*.ts"):
        known |= set(words(file))
    assert sorted(set(words(found)) - known) == []


def test_each_string_has_its_arabic_once():
    """Of two the first one wins unseen: "family" of a leave was read as that of a visit."""
    seen = {}
    for file in sorted(paths.resource("translations", "ar").glob("*.ts")):
        for key, translation in words(file).items():
            if translation.get("type") not in ("vanished", "obsolete"):
                assert seen.setdefault(key, file.name) == file.name, f"{key}: {seen[key]}, {file.name}"


def test_a_count_in_english_has_one_and_many():
    english = {key for file in paths.resource("translations", "en").glob("*.ts") for key in words(file)}
    arabic = {key for file in paths.resource("translations", "ar").glob("*.ts") for key in words(file)}
    assert sorted(key for key in arabic - english if "%n" in key[1] and "(s)" in key[1]) == []


def test_placeholders_are_the_same_in_both_languages():
    for file in paths.resource("translations", "ar").glob("*.ts"):
        for (_context, source), translation in words(file).items():
            for text in [form.text for form in translation.iter("numerusform")] or [translation.text]:
                wanted, there = set(re.findall(r"{\w*}", source)), set(re.findall(r"{\w*}", text or ""))
                assert there <= wanted, f"{file.name}: {source} / {text}"
                assert wanted == there or translation.find("numerusform") is not None, f"{file.name}: {source}"


def test_tanween_is_written_one_way_before_its_alef():
    files = (file for part in ("resources", "ui", "clinic_app") for file in (paths.program() / part).rglob("*"))
    texts = (file for file in files if file.suffix in (".ts", ".toml", ".json", ".py"))
    assert [file.name for file in texts if re.search("[اى]\u064b", file.read_text(encoding="utf-8"))] == []


def settled(widget, names):
    """What is wrong once the layouts have come to rest: columns that turn take a few rounds of events."""
    for _ in range(10):
        if not (wrong := findings(widget, names)):
            return []
        gallery.settle(50)
    return wrong


def findings(widget, names):
    found = [f"cut: {who}: {what}" for who, what in looking.cut(widget)]
    found += [f"cut: {who}: {what}" for who, what in (*looking.cut_heads(widget), *looking.cut_inside(widget))]
    found += [f"overlap: {one} and {other}" for one, other in looking.overlapping(widget)]
    found += [f"beyond the edge: {who}: {what}" for who, what in looking.beyond(widget)]
    found += [f"scrolls sideways: {who}: {what}" for who, what in looking.sideways(widget)]
    if gallery.translation.is_arabic():
        found += [f"not Arabic: {who}: {what}" for who, what in looking.untranslated(widget, names)]
        found += [f"not mirrored: {who}: {what}" for who, what in looking.unmirrored(widget)]
    return found


# What no scene shows, and where else it is looked at.
ELSEWHERE = {
    "reportRows": "an import that was done: the same table as importRows, in test_people",
    "waitingLeft": "who left the waiting list: in test_waiting_in_window",
    "wordingEarlier": "earlier wordings of a letter's sentence: in test_wording",
    "calendarTable": "the lines of a calendar file: in test_closures",
}
TABLES = {  # the modules that make tables, and what these are called
    "appointments.day_table": "agendaTable diaryTable", "appointments.month_table": "monthTable",
    "appointments.reminders_screen": "remindersTable", "appointments.waiting_screen": "waitingTable waitingLeft",
    "growth.growth_screen": "supervisionTable cpdTable", "growth.summaries_card": "summaryTable",
    "letters.desk_tab": "deskLetters", "letters.envelopes_screen": "envelopes",
    "letters.letters_tab": "issuedLetters", "letters.print_many": "manyPapers",
    "letters.received_part": "receivedPapers",
    "letters.register_view": "register", "measures.table_page": "measureTable",
    "people.clients_screen": "clientTable", "people.import_rows": "importRows reportRows", "plans.overview_tab": "lineTable",
    "plans.techniques_section": "techniquesTable", "settings.absences": "absenceTable", "settings.calendar": "calendarTable",
    "settings.clinic": "roomTable", "settings.emergency": "emergencyTable", "settings.holidays": "holidayTable",
    "settings.keeping": "backupTable auditTable", "settings.measures": "measureSettings", "settings.phrases": "phraseTable",
    "settings.team": "staffTable", "settings.wording": "wordingTable wordingEarlier", "shell.search": "searchHits",
    "workbook.entries_card": "entriesTable", "workbook.timeline_page": "lifeEvents",
}
FACES = {"Dialog", "SidePanel", "Section"}  # of dialogs, side panels, and sections of the settings


@cache
def modules():
    """Each module of the interface, as ui calls it, with its tree."""
    home = paths.program() / "ui"
    files = sorted(home.rglob("*.py"))
    return [(".".join(file.relative_to(home).with_suffix("").parts), ast.parse(file.read_text("utf-8"))) for file in files]


def classes():
    """Each class of the interface by its name, with its module and what it is made of."""
    return [
        (node.name, module, {base.id for base in node.bases if isinstance(base, ast.Name)})
        for module, tree in modules() for node in tree.body if isinstance(node, ast.ClassDef)
    ]


def test_every_dialog_panel_section_and_table_has_a_scene():
    """A new one needs a scene that shows it, or a reason why not."""
    seen = {name for scene in gallery.scenes() for name in scene.shows.split()} | set(ELSEWHERE)
    known, found = classes(), set(FACES)
    while more := {name for name, _, bases in known if bases & found} - found:
        found |= more
    bases = {base for _, _, all_bases in known for base in all_bases}
    ours = [(name, module) for name, module, _ in known if name in found - FACES and (name not in bases or name == "PrintDialog")]
    names = [name for name, _ in ours]
    full = [name if names.count(name) == 1 else f"{module.rsplit('.', 1)[-1]}.{name}" for name, module in ours]
    tables = [name for called in TABLES.values() for name in called.split()]
    assert sorted({*full, *tables} - seen) == []
    assert sorted(set(ELSEWHERE) - {*full, *tables}) == []


def test_every_module_that_makes_a_table_is_known():
    makes = {"TableView", "QTableView", "QListView", "QTreeView"}
    makes |= {name for name, _, bases in classes() if bases & makes}
    found = {
        module for module, tree in modules() for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in makes
    }
    assert found == set(TABLES)


def missing(window, scene):
    """What the scene should show and does not: also the veil over the window, which is there as long as a dialog is."""
    dialogs = gallery.open_dialogs()
    dimmed = any(dim.isVisible() and dim.geometry() == window.rect() for dim in window.findChildren(Dim))
    unseen = [name for name in scene.shows.split() if not any(looking.shown(face, name) for face in (window, *dialogs))]
    return [*(f"not to be seen: {name}" for name in unseen), *(["veil"] if dimmed != bool(dialogs) else [])]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("who", WHO)
def test_the_rooms_of_each_role_can_be_read_in_both_languages(qapp, qtbot, clinics, who, language):
    scenes, found = [scene for scene in gallery.scenes() if scene.who == who], {}
    with clock.freeze(gallery.NOW), gallery.signed_in(clinics / "demo", who) as actor:
        names = frozenset(line.name_en for line in people.clients(actor, limit=500).lines) | {GROUP}
        names |= gallery_faces.words_of_the_file()
        gallery.dress(language, "light")
        with gallery.window_of(actor, gallery.SIZES[0]) as window:
            # the narrowest in one language alone: the largest text, below, leaves Arabic half of its width
            sizes = (gallery.SIZES[0], gallery.NARROW) if language == "en" else gallery.SIZES[:1]
            for scene in scenes:
                gallery.show(window, scene)
                for size in gallery.SIZES[:1] if scene.once else sizes:
                    window.resize(*size)
                    gallery.settle()
                    assert (window.width(), window.height()) == size
                    if wrong := [line for face in (window, *gallery.open_dialogs()) for line in settled(face, names)]:
                        found[f"{scene.name} {size[0]}"] = wrong
                    if size == gallery.SIZES[0] and (unseen := missing(window, scene)):
                        found[scene.name] = unseen
                if language == "en":
                    with looking.watched(*(faces := (window, *gallery.open_dialogs()))):
                        window.current().reload()
                        for face in faces:
                            looking.exercised(face)
    assert found == {}


def asked(window, scene, names):
    """What is wrong with the dialogs of a scene over the smallest window, and with those that show their foot to nobody."""
    gallery.show(window, scene)
    dialogs, (wide, high) = gallery.open_dialogs(), gallery.SIZES[0]
    wrong = [line for face in dialogs for line in settled(face, names)]
    wrong += [f"larger than the screen: {one.objectName()}" for one in dialogs if one.width() > wide or one.height() > high]
    return wrong if dialogs else ["no dialog"]


@pytest.mark.parametrize("who", WHO)
def test_the_rooms_can_be_read_in_arabic_with_the_largest_text(qapp, qtbot, clinics, who):
    """Everything twice as large: heads make two lines, columns stand below each other, tables give up columns."""
    found, asking = {}, []
    with clock.freeze(gallery.NOW), gallery.signed_in(clinics / "demo", who) as actor:
        names = frozenset(line.name_en for line in people.clients(actor, limit=500).lines) | {GROUP}
        names |= gallery_faces.words_of_the_file()
        gallery.dress("ar", "light", 200)
        with gallery.window_of(actor, gallery.SIZES[0]) as window:
            for scene in [scene for scene in gallery.scenes() if scene.who == who]:
                gallery.show(window, scene)
                if gallery.open_dialogs():
                    asking.append(scene)
                elif wrong := settled(window, names):
                    found[scene.name] = wrong
                assert window.findChild(QWidget, "sampleMark").isVisible() or window.findChild(QWidget, "sampleBelow").isVisible()
        for language in ("ar", "en") if asking else ():
            gallery.dress(language, "light", 200)
            with gallery.window_of(actor, gallery.SIZES[0]) as window:
                found |= {f"{scene.name} {language}": wrong for scene in asking if (wrong := asked(window, scene, names))}
        gallery.dress("en", "light")
    assert found == {}


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(("name", "go"), gallery.ENTRY, ids=[name for name, _ in gallery.ENTRY])
def test_the_pages_before_the_window_can_be_read_in_both_languages(qapp, qtbot, clinics, name, go, language):
    with clock.freeze(gallery.NOW):
        gallery.dress(language, "light")
        window = EntryWindow(clinics)
        window.show()
        go(window)
        found = {}
        for size in gallery.SIZES:
            window.resize(*size)
            gallery.settle()
            found[size[0]] = findings(window, frozenset())
        window.hide()
        shiboken6.delete(window)
        assert not any(found.values()), found
