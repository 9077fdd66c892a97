"""The habits of the house that no other tool checks; each rule carries a breach that it must see, so none can sleep.

A rule is a function from one source file to what is wrong in it.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest

from clinic_app import domain, services
from clinic_app.domain.errors import Problem
from clinic_app.domain.permissions import POLICY, Action
from ui.texts import words
from ui.texts.audit import ACTS

ROOT = Path(__file__).resolve().parent.parent
THIS = Path(__file__).resolve()
TOPS = ("clinic_app", "ui", "packaging", "tests")

# Service modules whose functions act before anybody has signed in, or that are the door itself.
BEFORE_THE_DOOR = {
    "work", "look", "clock", "changes", "startup", "session", "passphrases", "backup_files", "places",
    "recovery_sheets", "key_changes", "clinic_words", "clock_watch",
    "demo", "demo_care", "demo_course", "demo_diary", "demo_people", "demo_growth", "demo_letters", "demo_safety", "demo_signals",
    "demo_measures", "demo_notes", "demo_plan", "demo_workbook",
    "demo_intake", "demo_series", "demo_waiting", "demo_closures", "demo_reminders", "demo_groups", "demo_wordings",
    "demo_register",
    "demo_received", "demo_desk_letters",
}


@dataclass(frozen=True)
class Source:
    """One Python file: where it lies in the repository, its text, its tree."""

    where: str
    text: str

    @property
    def tree(self) -> ast.Module:
        """The parsed file."""
        return _parsed(self.text)

    def lines(self, pattern: str) -> Iterator[str]:
        """Numbered lines that match."""
        for number, line in enumerate(self.text.splitlines(), 1):
            if re.search(pattern, line):
                yield f"{number}: {line.strip()}"


@cache
def _parsed(text: str) -> ast.Module:
    return ast.parse(text)


@cache
def sources() -> tuple[Source, ...]:
    """Every Python file of the project but this one, which is full of breaches."""
    files = (path for top in TOPS for path in sorted((ROOT / top).rglob("*.py")) if path != THIS)
    return tuple(Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in files)


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _named(call: ast.Call) -> str:
    """The last name of what is called: `tr` of self.tr(…)."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module


def opens_with_a_sentence(source: Source) -> Iterable[str]:
    """Every file says what it is for."""
    if source.text.strip() and not ast.get_docstring(source.tree):
        yield "1: no docstring"


def public_functions_say_what_they_give(source: Source) -> Iterable[str]:
    """Every public function below the ui has its sentence."""
    for node in ast.walk(source.tree):
        inner = node.body if isinstance(node, ast.Module | ast.ClassDef) else []
        for item in inner:
            public = isinstance(item, ast.FunctionDef) and not item.name.startswith("_")
            if public and not ast.get_docstring(item) and not _overload(item):
                yield f"{item.lineno}: {item.name}() has no docstring"


def _overload(item: ast.FunctionDef) -> bool:
    return any(getattr(mark, "id", getattr(mark, "attr", "")) in ("overload", "setter") for mark in item.decorator_list)


def services_take_the_actor_first(source: Source) -> Iterable[str]:
    """Who acts stands first in every use case."""
    if Path(source.where).stem in BEFORE_THE_DOOR:
        return
    for item in source.tree.body:
        if isinstance(item, ast.FunctionDef) and not item.name.startswith("_"):
            first = item.args.posonlyargs + item.args.args
            if not first or first[0].arg != "actor":
                yield f"{item.lineno}: {item.name}() does not take actor first"


def papers_are_worded_by_the_clinic(source: Source) -> Iterable[str]:
    """A service takes the words of sheets from clinic_words, where the clinic's own stand over the house's."""
    return source.lines(r"letters\.words import .*\bsheet_words\b")


def no_script_runs_past_the_transaction(source: Source) -> Iterable[str]:
    """executescript commits what is open before it runs."""
    return source.lines(r"\bexecutescript\b")


def no_fork(source: Source) -> Iterable[str]:
    """A forked child shares the parent's database handles."""
    return source.lines(r"\bos\.fork\w*\(|[\"']fork[\"']")


def only_the_database_opens_vault_files(source: Source) -> Iterable[str]:
    """Closing a second handle on an SQLite file drops the first one's locks; so one file opens vaults."""
    for number, name in _imports(source.tree):
        if name.split(".")[0] in ("sqlite3", "sqlcipher3", "psycopg"):
            yield f"{number}: imports {name}"
    yield from source.lines(r"(?<![\w.])open\([^)]*(vault|\.db\b|database)")
    yield from source.lines(r"(vault|database|\bdb)_?(path|file)?\.(open|read_bytes|write_bytes)\(")


def translated_text_is_a_literal(source: Source) -> Iterable[str]:
    """pyside6-lupdate sees only whole literals."""
    for call in _calls(source.tree):
        if _named(call) in ("tr", "translate", "QT_TRANSLATE_NOOP"):
            for argument in call.args:
                formatted = isinstance(argument, ast.Call) and _named(argument) == "format"
                joined = isinstance(argument, ast.BinOp) and any(_is_text(part) for part in ast.walk(argument))
                if formatted or joined or isinstance(argument, ast.JoinedStr):
                    yield f"{call.lineno}: built text inside {_named(call)}()"


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def colours_live_in_the_theme(source: Source) -> Iterable[str]:
    """A colour is a token."""
    hexes = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b")
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and hexes.search(node.value):
            yield f"{node.lineno}: {node.value.strip()[:40]!r}"
        by_hand = isinstance(node, ast.Call) and _named(node) == "QColor" and bool(node.args)
        if by_hand and all(isinstance(argument, ast.Constant) for argument in node.args):
            yield f"{node.lineno}: a colour by hand"


def glyphs_live_in_icons(source: Source) -> Iterable[str]:
    """A glyph is asked for by its meaning."""
    return (f"{number}: imports {name}" for number, name in _imports(source.tree) if name.split(".")[0] == "qtawesome")


def the_clock_is_asked(source: Source) -> Iterable[str]:
    """One clock, so that tests can hold it."""
    return source.lines(r"\b(datetime|dt)\.(now|utcnow|today)\(|\bdate\.today\(|\btime\.time\(|current(Date|Time|DateTime)\(")


def no_events_are_pumped(source: Source) -> Iterable[str]:
    """A pumped event loop re-enters the code that pumps it."""
    return source.lines(r"\bprocessEvents\(")


def no_error_is_swallowed(source: Source) -> Iterable[str]:
    """Whatever is not a refusal is loud."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ExceptHandler):
            broad = node.type is None or getattr(node.type, "id", "") in ("Exception", "BaseException")
            if broad and all(isinstance(item, ast.Pass) or (isinstance(item, ast.Expr) and isinstance(item.value, ast.Constant))
                             for item in node.body):
                yield f"{node.lineno}: every error swallowed"


def no_room_for_odds_and_ends(source: Source) -> Iterable[str]:
    """Each line has an address."""
    parts = Path(source.where).with_suffix("").parts
    return [f"1: a place named {part}" for part in parts if part in ("utils", "util", "helpers", "helper", "common", "misc")]


def nothing_unfinished(source: Source) -> Iterable[str]:
    """Debt has an address elsewhere; code holds none."""
    return source.lines(r"\b(TODO|FIXME|XXX)\b")


def no_path_of_one_machine(source: Source) -> Iterable[str]:
    """The project knows no folder of the machine it was written on."""
    return source.lines(r"(?<![\w/])/work/|(?<![\w/])/home/\w")


def star_imports_nothing(source: Source) -> Iterable[str]:
    """Every name says where it comes from."""
    return source.lines(r"^\s*from\s+\S+\s+import\s+\*")


def journeys_stay_before_the_screen(source: Source) -> Iterable[str]:
    """A journey knows what a person knows: names on the screen, and what stands in the database afterwards."""
    for number, name in _imports(source.tree):
        if name.split(".")[0] in ("ui", "PySide6") or name.startswith("clinic_app.services"):
            yield f"{number}: imports {name}"


def no_item_of_a_layout_is_held(source: Source) -> Iterable[str]:
    """Qt deletes such an item without telling Python; the next widget at its address then dies with the whole program."""
    return source.lines(r"\.itemAt\(")


def nothing_is_adopted_by_asking(source: Source) -> Iterable[str]:
    """Python takes what these give for a child of whom it asked, and ends it with them: the display, another widget."""
    return source.lines(r"\.(nextInFocusChain|previousInFocusChain|windowHandle|checkedButton)\(|_group\.button\("
                        r"|(window|self|widget|page)\.screen\(\)")


@dataclass(frozen=True)
class Rule:
    """A check, where it holds, and a breach it must see."""

    check: Callable[[Source], Iterable[str]]
    breach: str
    under: tuple[str, ...] = ("clinic_app/", "ui/", "packaging/", "tests/")
    spares: tuple[str, ...] = ()
    at: str = field(default="")

    def holds_for(self, where: str) -> bool:
        """True if the rule speaks about this file."""
        return where.startswith(self.under) and where not in self.spares

    @property
    def example(self) -> Source:
        """The breach, as a file the rule speaks about."""
        return Source(self.at or self.under[0] + "example.py", self.breach)


DRIVERS = ("clinic_app/data/database.py", "clinic_app/data/drivers.py")
PRODUCT = ("clinic_app/", "ui/")
RULES = (
    Rule(opens_with_a_sentence, "x = 1\n"),
    Rule(public_functions_say_what_they_give, '"""."""\ndef give():\n    return 1\n', ("clinic_app/",)),
    Rule(services_take_the_actor_first, "def book(request, actor):\n    return 1\n", ("clinic_app/services/",)),
    Rule(papers_are_worded_by_the_clinic, "from clinic_app.letters.words import sheet_words\n", ("clinic_app/services/",),
         ("clinic_app/services/reminder_words.py",)),  # whose texts have a page of their own
    Rule(no_script_runs_past_the_transaction, "db.executescript(sql)\n"),
    Rule(no_fork, "set_start_method('fork')\n"),
    Rule(only_the_database_opens_vault_files, "import sqlite3\n", PRODUCT, DRIVERS),
    Rule(only_the_database_opens_vault_files, "with open(vault) as file: ...\n", PRODUCT, DRIVERS),
    Rule(translated_text_is_a_literal, "self.tr(f'{n} clients')\n", ("ui/",)),
    Rule(translated_text_is_a_literal, "self.tr('{} clients'.format(n))\n", ("ui/",)),
    Rule(translated_text_is_a_literal, "self.tr('%d clients' % n)\n", ("ui/",)),
    Rule(colours_live_in_the_theme, "GREEN = '#00ff00'\n", ("ui/",), ("ui/theme.py",)),
    Rule(colours_live_in_the_theme, "QColor(1, 2, 3)\n", ("ui/",), ("ui/theme.py",)),
    Rule(glyphs_live_in_icons, "import qtawesome as qta\n", ("ui/",), ("ui/icons.py",)),
    Rule(the_clock_is_asked, "now = datetime.now(UTC)\n", PRODUCT, ("clinic_app/services/clock.py",)),
    Rule(no_events_are_pumped, "QApplication.processEvents()\n", ("ui/",), ("ui/still_trying.py",)),
    Rule(no_item_of_a_layout_is_held, "layout.itemAt(0).widget()\n", ("ui/", "tests/")),
    Rule(nothing_is_adopted_by_asking, "room = self.screen().geometry()\n", ("ui/", "tests/ui/")),
    Rule(no_error_is_swallowed, "try:\n    go()\nexcept Exception:\n    pass\n"),
    Rule(no_room_for_odds_and_ends, "", at="clinic_app/domain/utils.py"),
    Rule(nothing_unfinished, "# TODO later\n"),
    Rule(no_path_of_one_machine, "FOLDER = '/work/main'\n"),
    Rule(journeys_stay_before_the_screen, "from clinic_app.services import people\n", ("tests/journeys/test_",)),
    Rule(star_imports_nothing, "from os import *\n"),
)


def name_of(rule: Rule) -> str:
    """The rule's function, for the test's name."""
    return rule.check.__name__


@pytest.mark.parametrize("rule", {rule.check: rule for rule in RULES}.values(), ids=name_of)
def test_the_house_keeps(rule: Rule) -> None:
    found = [f"{source.where}:{breach}" for source in sources() if rule.holds_for(source.where) for breach in rule.check(source)]
    assert not found, f"{rule.check.__doc__}\n" + "\n".join(found)


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_a_breach_is_seen(rule: Rule) -> None:
    assert rule.holds_for(rule.example.where)
    assert list(rule.check(rule.example))


def test_no_file_speaks_of_one_machine_or_of_unfinished_work() -> None:
    bad = re.compile(r"(?<![\w/.])/work/|\bTODO\b")
    kinds = {".md", ".toml", ".txt", ".ts", ".json", ".csv", ""}
    files = [path for top in ("resources", "packaging", ".ci") for path in (ROOT / top).rglob("*")]
    files += [path for path in ROOT.iterdir() if path.name != ".git"]
    files = [path for path in files if path.is_file() and path.suffix in kinds]
    assert not [str(path) for path in files if bad.search(path.read_text(encoding="utf-8", errors="replace"))]


def test_every_act_stands_in_the_policy() -> None:
    assert set(POLICY) == set(Action)


def problem_lists() -> list[type[Problem]]:
    """Every closed list of refusal codes."""
    for floor in (domain, services):
        for module in pkgutil.iter_modules(floor.__path__, f"{floor.__name__}."):
            importlib.import_module(module.name)
    return sorted(Problem.__subclasses__(), key=lambda codes: codes.__name__)


@pytest.mark.parametrize("codes", problem_lists(), ids=lambda codes: codes.__name__)
def test_every_refusal_has_words(codes: type[Problem]) -> None:
    assert not [code.name for code in codes if not words().get((codes.__name__, str(code)))]


def test_no_words_stand_for_a_code_that_is_gone() -> None:
    known = {(codes.__name__, str(code)) for codes in problem_lists() for code in codes}
    assert not set(words()) - known


def test_every_act_has_words_for_whoever_reads_who_looked() -> None:
    assert not [action.name for action in Action if action not in ACTS]
