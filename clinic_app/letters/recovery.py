"""The recovery sheet: one page, both languages, one code in large letters."""

from __future__ import annotations

import io
import tomllib
from dataclasses import dataclass
from datetime import date
from string import Template

from reportlab.pdfgen.canvas import Canvas

from clinic_app.domain.permissions import Vault
from clinic_app.letters import styles
from clinic_app.letters.flow import Flow
from clinic_app.letters.fonts import Weight
from clinic_app.letters.lines import Sentence
from clinic_app.letters.styles import GREEN, INK, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, RULE, WIDTH, Style
from clinic_app.paths import resource

CODE = Style(21, 30, Weight.STRONG, INK)
TITLE = Style(17, 24, Weight.STRONG, GREEN)
NAME = Style(12, 18, Weight.STRONG)


@dataclass(frozen=True)
class RecoverySheet:
    """What stands on a sheet: the clinic's names, which vault, its code, the day it was made."""

    name_en: str
    name_ar: str
    vault: Vault
    code: str
    made_on: date


def render(sheet: RecoverySheet) -> bytes:
    """The sheet as PDF. Its metadata says nothing of the code or the clinic."""
    texts = tomllib.loads(resource("letter_texts", "recovery.toml").read_text("utf-8"))
    flows = []
    top = MARGIN
    names = {"en": sheet.name_en or sheet.name_ar, "ar": sheet.name_ar or sheet.name_en}
    for language, name in names.items():
        body = (styles.ARABIC if language == "ar" else styles.ENGLISH).body
        said = texts[language]
        flow = Flow(language == "ar", top)
        for text, style in ((name, NAME), (said["title"], TITLE), (said[sheet.vault.value], NAME)):
            flow.paragraph([Sentence(text)], style, width=WIDTH)
        flow.paragraph([Sentence(Template(said["made"]).substitute(date=f"{sheet.made_on:%d/%m/%Y}"))], body, width=WIDTH)
        if language == "en":
            flow.space(14)
            line = flow.type(CODE, False).one(sheet.code)
            flow.put(line, CODE, (PAGE_WIDTH - line.width) / 2, flow.y + 22, arabic=False)
            flow.rule(RULE, width=WIDTH)
            flow.y += 36
            flow.rule(RULE, width=WIDTH)
        flow.space(12)
        for key in ("what", "how", "renew", "keeper"):
            flow.paragraph([Sentence(said[key])], body, width=WIDTH)
            flow.space(7)
        flow.space(26)
        flow.rule(RULE, width=WIDTH)
        flow.y += 28
        flows.append(flow)
        top = flow.y
    buffer = io.BytesIO()
    first = flows[0].type(styles.ENGLISH.body).first_font
    canvas = Canvas(buffer, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1, initialFontName=first)  # type: ignore[arg-type]
    canvas.setTitle("Sheet")
    canvas.setAuthor("")
    canvas.setCreator("Al Soor")
    canvas.setProducer("Al Soor")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    for flow in flows:
        for page in flow.pages:
            for draw in (*page.back, *page.front):
                draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()
