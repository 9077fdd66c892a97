"""A small curve on paper: black-and-white safe, points with their values, lines across with their words."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from clinic_app.domain.curves import Curve
from clinic_app.letters.flow import Flow
from clinic_app.letters.styles import GREEN, GREY, HAIRLINE, PAGE_HEIGHT, TINT, WIDTH, Style
from clinic_app.letters.words import Words

HEIGHT = 132.0
AXIS, TOP, FOOT = 30.0, 14.0, 26.0  # room for the scale at the start, above the highest point, below for labels
DOT = 2.6
LABELS = 9  # days, and values, that stand beside each other without touching


def draw_curve(
    flow: Flow, curve: Curve, style: Style, words: Words, *, at: float = 0, width: float = WIDTH, height: float = HEIGHT,
    ends_only: bool = False,
) -> None:
    """Draw at the flow's height and go down by `height` points. Time begins at the start side of the language.

    at, width: where it stands between the margins. ends_only: the first and the last value are written, the marks at the start.
    """
    top, high = flow.y + TOP, height - TOP - FOOT
    span = (curve.high - curve.low) or 1.0
    told = max((flow.type(style).one(text).width for _, text in curve.marks), default=0.0)
    inner = width - AXIS - (26 if ends_only else 40 + told)  # the last label keeps inside the margin, clear of the marks' words
    step = inner / max(1, len(curve.points) - 1)

    def x_of(number: int) -> float:
        along = AXIS + 14 + (step * number if len(curve.points) > 1 else inner / 2)
        return flow.left(at + along, 0)

    def y_of(value: float) -> float:
        return top + high * (1 - (value - curve.low) / span)

    def say(text: str, x: float, y: float, align: float = 0.5) -> None:
        line = flow.type(style).one(text)
        flow.put(line, style, x - line.width * align, y)

    start, end = flow.left(at + AXIS, 0), flow.left(at + width, 0)
    at_start, at_end = (1.0, 0.0) if flow.arabic else (0.0, 1.0)
    for value in (curve.low, curve.high):
        say(words.number(f"{value:g}"), flow.left(at + AXIS - 12, 0), y_of(value) + 3)
    for value, text in curve.marks:
        place, side = (AXIS + 4, at_start) if ends_only else (width - 4, at_end)
        begins = curve.points[0].value
        under = ends_only and begins is not None and begins > value  # clear of the curve's first stretch
        say(text, flow.left(at + place, 0), y_of(value) + (style.size if under else -2.5), side)
    if curve.band is not None:
        say(curve.band[2], flow.left(at + width - 4, 0), y_of(curve.band[1]) + style.size, at_end)
    points = [(x_of(n), y_of(p.value), p) for n, p in enumerate(curve.points) if p.value is not None]
    every = max(1, round(len(curve.points) / LABELS))
    for place, (x, y, point) in enumerate(points):
        if place in (0, len(points) - 1) or (not ends_only and place % every == 0):
            below = ends_only and place > 0 and y > points[0][1]  # away from the line that comes down to it
            say(words.number(f"{point.value:g}"), x, y + DOT + style.size if below else y - 6)
    for number, point in enumerate(curve.points):
        if number % every == 0:
            say(point.label, x_of(number), top + high + 14)

    def draw(canvas: Canvas) -> None:
        if curve.band is not None:
            low, upper = y_of(curve.band[0]), y_of(curve.band[1])
            canvas.setFillColorRGB(*TINT)
            canvas.rect(min(start, end), PAGE_HEIGHT - low, abs(end - start), low - upper, stroke=0, fill=1)
        canvas.setLineWidth(0.6)
        canvas.setStrokeColorRGB(*HAIRLINE)
        for value in (curve.low, curve.high):
            canvas.line(start, PAGE_HEIGHT - y_of(value), end, PAGE_HEIGHT - y_of(value))
        canvas.setStrokeColorRGB(*GREY)
        canvas.setDash(3, 2)
        for value, _ in curve.marks:
            canvas.line(start, PAGE_HEIGHT - y_of(value), end, PAGE_HEIGHT - y_of(value))
        canvas.setDash()
        canvas.setStrokeColorRGB(*GREEN)
        canvas.setLineWidth(1.3)
        for number in range(1, len(curve.points)):
            one, two = curve.points[number - 1], curve.points[number]
            if one.value is not None and two.value is not None:
                canvas.line(x_of(number - 1), PAGE_HEIGHT - y_of(one.value), x_of(number), PAGE_HEIGHT - y_of(two.value))
        for x, y, point in points:
            canvas.setFillColorRGB(*((1.0, 1.0, 1.0) if point.hollow else GREEN))
            canvas.circle(x, PAGE_HEIGHT - y, DOT, stroke=1, fill=1)

    flow.page.back.append(draw)
    flow.y += height
