"""Where things lie, and the fonts that are cut at build time."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from clinic_app import paths

SCRIPT = paths.program() / "packaging" / "make_fonts.py"


@pytest.fixture(scope="module")
def make_fonts():
    spec = importlib.util.spec_from_file_location("make_fonts", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module", autouse=True)
def fonts_are_cut():
    subprocess.run([sys.executable, str(SCRIPT)], check=True)


def test_every_font_lies_in_the_build_folder(make_fonts):
    assert {file.name for file in paths.font_files()} == set(make_fonts.wanted())
    assert (paths.fonts() / "OFL.txt").read_text(encoding="utf-8").startswith("Copyright")


def test_a_second_cut_does_nothing(make_fonts):
    before = {file: file.stat().st_mtime_ns for file in paths.font_files()}
    subprocess.run([sys.executable, str(SCRIPT)], check=True)
    assert before == {file: file.stat().st_mtime_ns for file in paths.font_files()}


def test_a_missing_font_is_noticed(make_fonts, tmp_path):
    (tmp_path / make_fonts.STAMP).write_text(make_fonts.stamp())
    assert not make_fonts.is_cut(tmp_path)


def test_cut_weights_have_names_of_their_own():
    from fontTools.ttLib import TTFont

    names = set()
    for file in paths.font_files():
        font = TTFont(file, lazy=True)
        assert "fvar" not in font
        names.add((font["name"].getBestFamilyName(), font["name"].getBestSubFamilyName(), font["OS/2"].usWeightClass))
    assert {("IBM Plex Sans", "Medium", 500), ("IBM Plex Sans", "SemiBold", 600), ("IBM Plex Sans Narrow", "Regular", 400),
            ("IBM Plex Sans Arabic", "SemiBold", 600)} <= names
    assert len(names) == len(paths.font_files())


def test_user_data_follows_the_variable(tmp_path, monkeypatch):
    monkeypatch.setenv(paths.DATA_VARIABLE, str(tmp_path / "clinics"))
    assert paths.user_data() == tmp_path / "clinics"
    assert paths.user_data().is_dir()
    assert paths.user_settings().is_relative_to(tmp_path)
    assert paths.user_log().is_relative_to(tmp_path)


def test_the_frozen_program_finds_its_bundle(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("letter_texts") == tmp_path / "resources" / "letter_texts"
    assert paths.fonts() == tmp_path / "fonts"
    with pytest.raises(FileNotFoundError, match="make_fonts"):
        paths.font_files()


def test_from_source_the_program_is_the_repository():
    assert (paths.program() / "clinic_app").is_dir()
    assert paths.program() == Path(__file__).resolve().parent.parent
