"""The bidirectional algorithm of Unicode Standard Annex 9, rule by rule: what the lines of letters are held against."""

from __future__ import annotations

import unicodedata

DEEPEST = 125
PAIRS = {"(": ")", "[": "]", "{": "}", "\u2329": "\u232a"}
OPENS_ISOLATE, CLOSES_ISOLATE = ("LRI", "RLI", "FSI"), "PDI"
EMBEDS = ("LRE", "RLE", "LRO", "RLO")
REMOVED = (*EMBEDS, "PDF", "BN")
NEUTRAL = ("B", "S", "WS", "ON", *OPENS_ISOLATE, CLOSES_ISOLATE)
MIRRORS = dict(zip("()<>[]{}«»‹›≤≥", ")(><][}{»«›‹≥≤", strict=True))


def shown(text: str, rtl: bool) -> str:
    """One line from left to right as a screen or a page shows it, brackets turned, what is never drawn left out."""
    kinds = [unicodedata.bidirectional(c) or "L" for c in text]
    levels = _levels(text, kinds, 1 if rtl else 0)
    order = _reordered(levels, [n for n, kind in enumerate(kinds) if kind not in REMOVED])
    seen = [MIRRORS.get(text[n], text[n]) if levels[n] % 2 else text[n] for n in order]
    unseen = (*OPENS_ISOLATE, CLOSES_ISOLATE)
    return "".join(c for c in seen if unicodedata.bidirectional(c) not in unseen and c not in "\u200e\u200f\u061c")


def _matches(kinds: list[str]) -> dict[int, int]:
    """BD9: where each isolate ends; those that do not are not there."""
    opened: list[int] = []
    found = {}
    for n, kind in enumerate(kinds):
        if kind in OPENS_ISOLATE:
            opened.append(n)
        elif kind == CLOSES_ISOLATE and opened:
            found[opened.pop()] = n
    return found


def _first_strong(kinds: list[str], begin: int, end: int, matches: dict[int, int]) -> int:
    """P2, P3: the level that the first strong character asks for."""
    n = begin
    while n < end:
        if kinds[n] in ("L", "R", "AL"):
            return int(kinds[n] != "L")
        n = matches.get(n, end) if kinds[n] in OPENS_ISOLATE else n
        n += 1
    return 0


def _levels(text: str, kinds: list[str], base: int) -> list[int]:
    matches = _matches(kinds)
    closers = set(matches.values())
    kinds, levels = list(kinds), [base] * len(kinds)
    stack: list[tuple[int, str, bool]] = [(base, "", False)]  # X1
    over_isolates = over_embeddings = valid_isolates = 0
    for n, kind in enumerate(list(kinds)):
        level, override, _ = stack[-1]
        if kind in (*EMBEDS, *OPENS_ISOLATE):
            isolate = kind in OPENS_ISOLATE
            if isolate:  # X5a-X5c
                levels[n] = level
                if override:
                    kinds[n] = override
            odd = kind in ("RLE", "RLO", "RLI") or (
                kind == "FSI" and _first_strong(kinds, n + 1, matches.get(n, len(kinds)), matches) == 1)
            higher = (level + 1) | 1 if odd else (level + 2) & ~1
            if higher <= DEEPEST and not over_isolates and not over_embeddings:
                valid_isolates += isolate
                stack.append((higher, {"LRO": "L", "RLO": "R"}.get(kind, ""), isolate))
            elif isolate:
                over_isolates += 1
            elif not over_isolates:
                over_embeddings += 1
            if not isolate:
                levels[n] = level
        elif kind == CLOSES_ISOLATE:  # X6a
            if over_isolates:
                over_isolates -= 1
            elif valid_isolates:
                over_embeddings = 0
                while not stack[-1][2]:
                    stack.pop()
                stack.pop()
                valid_isolates -= 1
            levels[n], override, _ = stack[-1]
            if override:
                kinds[n] = override
        elif kind == "PDF":  # X7
            if not over_isolates:
                if over_embeddings:
                    over_embeddings -= 1
                elif not stack[-1][2] and len(stack) >= 2:
                    stack.pop()
            levels[n] = level
        else:  # X6
            levels[n] = level
            if override and kind != "BN":
                kinds[n] = override
    for sequence in _sequences(kinds, levels, matches, closers):
        _resolve(text, kinds, levels, sequence, base, matches)
    _trailing(text, levels, base)
    return levels


def _sequences(kinds: list[str], levels: list[int], matches: dict[int, int], closers: set[int]) -> list[list[int]]:
    """X9, X10 (BD13): runs of one level, those parted only by an isolate put together."""
    runs: list[list[int]] = []
    for n in range(len(kinds)):
        if kinds[n] in REMOVED:
            continue
        if runs and levels[runs[-1][-1]] == levels[n]:
            runs[-1].append(n)
        else:
            runs.append([n])
    begins = {run[0]: run for run in runs}
    found = []
    for run in runs:
        if run[0] in closers:
            continue
        whole = list(run)
        while whole[-1] in matches and matches[whole[-1]] in begins:
            whole += begins[matches[whole[-1]]]
        found.append(whole)
    return found


def _resolve(
    text: str, kinds: list[str], levels: list[int], at: list[int], base: int, matches: dict[int, int]
) -> None:
    level = levels[at[0]]
    before = next((levels[n] for n in range(at[0] - 1, -1, -1) if kinds[n] not in REMOVED), base)
    last = at[-1]
    unmatched = unicodedata.bidirectional(text[last]) in OPENS_ISOLATE and last not in matches
    after = base if unmatched else next((levels[n] for n in range(last + 1, len(kinds)) if kinds[n] not in REMOVED), base)
    sos, eos = ("R" if max(level, one) % 2 else "L" for one in (before, after))
    k = [kinds[n] for n in at]
    marks = [kind == "NSM" for kind in k]
    for n, kind in enumerate(k):  # W1
        if kind == "NSM":
            left = k[n - 1] if n else sos
            k[n] = "ON" if left in (*OPENS_ISOLATE, CLOSES_ISOLATE) else left
    strong = sos
    for n, kind in enumerate(k):  # W2
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            k[n] = "AN"
    k = ["R" if kind == "AL" else kind for kind in k]  # W3
    for n in range(1, len(k) - 1):  # W4
        if k[n] == "ES" and k[n - 1] == k[n + 1] == "EN":
            k[n] = "EN"
        elif k[n] == "CS" and k[n - 1] == k[n + 1] in ("EN", "AN"):
            k[n] = k[n - 1]
    n = 0
    while n < len(k):  # W5
        end = n
        while end < len(k) and k[end] == "ET":
            end += 1
        if end > n and ((n and k[n - 1] == "EN") or (end < len(k) and k[end] == "EN")):
            k[n:end] = ["EN"] * (end - n)
        n = max(end, n + 1)
    k = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in k]  # W6
    strong = sos
    for n, kind in enumerate(k):  # W7
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            k[n] = "L"
    _brackets(text, at, k, marks, level, sos)
    own = "R" if level % 2 else "L"
    n = 0
    while n < len(k):  # N1, N2
        end = n
        while end < len(k) and k[end] in NEUTRAL:
            end += 1
        if end > n:
            left, right = _strong(k[n - 1]) if n else sos, _strong(k[end]) if end < len(k) else eos
            k[n:end] = [left if left == right else own] * (end - n)
        n = max(end, n + 1)
    for place, kind in zip(at, k, strict=True):  # I1, I2
        levels[place] += (kind != "L") if level % 2 == 0 and kind == "R" else (
            2 if level % 2 == 0 and kind in ("AN", "EN") else 1 if level % 2 and kind in ("L", "AN", "EN") else 0)


def _strong(kind: str) -> str:
    return "R" if kind in ("EN", "AN", "R") else kind


def _brackets(text: str, at: list[int], k: list[str], marks: list[bool], level: int, sos: str) -> None:
    """N0: pairs of brackets take one direction."""
    opened: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for n, place in enumerate(at):
        sign = text[place]
        if k[n] != "ON":
            continue
        if sign in PAIRS:
            if len(opened) == 63:
                break
            opened.append((PAIRS[sign], n))
        elif sign in PAIRS.values():
            for back in range(len(opened) - 1, -1, -1):
                if opened[back][0] == sign:
                    pairs.append((opened[back][1], n))
                    del opened[back:]
                    break
    own, other = ("R", "L") if level % 2 else ("L", "R")
    for first, last in sorted(pairs):
        inside = {_strong(kind) for kind in k[first + 1:last]} & {"L", "R"}
        if own in inside:
            way = own
        elif inside:
            way = next((_strong(kind) for kind in reversed(k[:first]) if _strong(kind) in ("L", "R")), sos)
            way = other if way == other else own
        else:
            continue
        for one in (first, last):
            k[one] = way
            for n in range(one + 1, len(k)):
                if not marks[n]:
                    break
                k[n] = way


def _trailing(text: str, levels: list[int], base: int) -> None:
    """L1: white space at the end of the line, and before a tab, stands in the line's own direction."""
    reset = True
    for n in range(len(text) - 1, -1, -1):
        kind = unicodedata.bidirectional(text[n]) or "L"
        if kind in ("S", "B"):
            reset = True
        if reset and kind in ("S", "B", "WS", *REMOVED, *OPENS_ISOLATE, CLOSES_ISOLATE):
            levels[n] = base
        elif kind not in REMOVED:
            reset = False


def _reordered(levels: list[int], order: list[int]) -> list[int]:
    """L2: from the highest level down, every run of at least that level is turned round."""
    highest = max((levels[n] for n in order), default=0)
    for level in range(highest, 0, -1):
        begin = 0
        while begin < len(order):
            end = begin
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[begin:end] = reversed(order[begin:end])
            begin = max(end, begin + 1)
    return order
