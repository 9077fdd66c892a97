"""The tokens keep their promises: contrast, states told apart by every kind of sight, and one sheet that Qt understands."""

import re

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QPushButton

from ui import icons, theme

CVD = {
    "normal": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "protan": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deutan": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritan": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}  # Machado 2009, severity 1.0, on linear RGB
STATES = ("booked", "confirmed", "arrived", "insession", "done", "late", "noshow", "block")


def linear(hex_colour):
    values = [int(hex_colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]


def ratio(one, other):
    weights = (0.2126, 0.7152, 0.0722)
    a, b = (sum(w * v for w, v in zip(weights, linear(c), strict=True)) for c in (one, other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)


def seen(hex_colour, sight):
    r, g, b = (max(0, min(1, sum(m * c for m, c in zip(row, linear(hex_colour), strict=True)))) for row in CVD[sight])
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
    )
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def pairs():
    """Role on role and the least contrast it must have."""
    for ground in ("canvas", "surface", "raised", "sunken", "closed"):
        yield from ((ink, ground, 4.5) for ink in ("ink", "ink2", "ink3"))
    for ground in ("canvas", "surface", "raised"):
        yield from ((mark, ground, 3) for mark in ("line-input", "focus", "now"))
        yield from ((ink, ground, 4.5) for ink in ("primary", "ok", "warn", "danger", "info"))
    yield from (("on-primary", ground, 4.5) for ground in ("primary", "primary-hover"))
    yield from ((ink, "primary-soft", 4.5) for ink in ("primary", "ink2"))
    yield from (("rail-ink", ground, 4.5) for ground in ("rail", "rail-hover", "rail-active"))
    for news in ("ok", "warn", "danger", "info"):
        yield from ((ink, f"{news}-soft", 4.5) for ink in (news, "ink"))
    for state in STATES:
        yield f"st-{state}-ink", f"st-{state}", 4.5
        if state != "insession":
            yield f"st-{state}-mark", f"st-{state}", 3
    yield from ((f"st-{state}-ink", f"st-{state}-hatch", 4.5) for state in ("late", "noshow"))


@pytest.mark.parametrize("name", theme.NAMES)
def test_every_pair_of_colours_can_be_read(name):
    colours = theme.tokens()[name]
    weak = [(a, b, round(ratio(colours[a], colours[b]), 2)) for a, b, least in pairs() if ratio(colours[a], colours[b]) < least]
    assert weak == []
    for factor in theme.tokens()["factors"]:
        ink, soft, _ = factor[name]
        assert ratio(ink, soft) >= 4.5
        assert ratio(ink, colours["surface"]) >= 4.5


@pytest.mark.parametrize("name", theme.NAMES)
@pytest.mark.parametrize("sight", CVD)
def test_live_states_stay_apart_for_every_kind_of_sight(name, sight):
    colours, live = theme.tokens()[name], STATES[:5]
    for i, one in enumerate(live):
        for other in live[i + 1 :]:
            apart = max(
                sum(
                    (x - y) ** 2
                    for x, y in zip(
                        seen(colours[f"st-{one}{part}"], sight), seen(colours[f"st-{other}{part}"], sight), strict=True
                    )
                )
                ** 0.5
                for part in ("", "-mark")
            )
            assert apart >= 8, (one, other)


def test_both_themes_know_the_same_roles():
    assert set(theme.tokens()["light"]) == set(theme.tokens()["dark"])


@pytest.mark.parametrize("weight", [400, 500, 600])
def test_the_cut_fonts_carry_their_own_weights(qapp, weight):
    font = theme.Theme().font("body", weight)
    info = QFontInfo(font)
    assert info.family() == "IBM Plex Sans"
    assert info.weight() == weight
    assert QFontInfo(theme.Theme(arabic=True).font()).family() == "IBM Plex Sans Arabic"


def test_narrow_is_narrower_and_only_latin(qapp):
    wide, narrow = theme.Theme().font("body"), theme.Theme().font("body", narrow=True)
    assert QFontMetricsF(narrow).horizontalAdvance("Rachel Whitcombe") < 0.95 * QFontMetricsF(wide).horizontalAdvance(
        "Rachel Whitcombe"
    )
    assert theme.Theme(arabic=True).families(narrow=True)[0] == theme.ARABIC


def test_arabic_type_is_one_pixel_larger_and_scale_multiplies():
    assert theme.Theme().text_px("body") == 13
    assert theme.Theme(arabic=True).text_px("body") == 14
    assert theme.Theme(scale=200).text_px("body") == 26
    assert theme.Theme(arabic=True).line_px("body") == theme.Theme().line_px("body") + 3


def test_a_change_of_theme_reaches_windows_that_are_open(qtbot, look):
    button = QPushButton("Book")
    button.setProperty("kind", "primary")
    qtbot.addWidget(button)
    button.show()
    light = QColor(button.grab().toImage().pixel(8, 8))
    look("en", "dark")
    dark = QColor(button.grab().toImage().pixel(8, 8))
    assert (light.name(), dark.name()) == ("#005c5f", "#6bc2c0")


def test_every_meaning_has_a_sign_and_pointing_signs_turn_round_in_arabic(qapp, look):
    for meaning in icons.MEANINGS:
        assert not icons.icon(meaning).pixmap(16, 16).isNull(), meaning
    with pytest.raises(KeyError):
        icons.icon("no such meaning")
    straight = {meaning: icons.pixmap(meaning, 32).toImage() for meaning in icons.MEANINGS}
    look("ar")
    for meaning, before in straight.items():
        name = icons.glyph_name(meaning).removesuffix("-fill").removesuffix("-bold")
        points = re.search("left|right|sign-out|^path|^list|walk|trend", name) is not None
        assert not points or name in icons.FLIPPED, meaning
        if points or name in ("clock", "check", "checks", "printer", "magnifying-glass", "door", "chart-line"):
            assert (icons.pixmap(meaning, 32).toImage() != before) == points, meaning


def test_fonts_are_set_in_pixels(qapp):
    assert QFont(theme.Theme(scale=125).font("small")).pixelSize() == 15
