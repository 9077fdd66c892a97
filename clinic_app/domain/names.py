"""Names in four parts and two scripts, and the folding that lets a search forgive how they are spelled."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from clinic_app.domain.text import western_digits

PARTS = ("given", "father", "grandfather", "family")
# words that belong to the next one: "Al Mutawa", "Abdul Rahman", "عبد الرحمن", "bin Saad"
_BINDING = {"al", "el", "abdul", "abdel", "abd", "abu", "bin", "bint", "ibn", "um", "umm", "de", "da", "di", "van", "von", "der",
            "ال", "آل", "عبد", "أبو", "ابو", "بن", "بنت", "ابن", "أم", "ام"}
_TATWEEL_AND_MARKS = re.compile("[\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d]")
_ARABIC_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه",
                                 "ک": "ك", "ء": "", "گ": "ك", "چ": "ج", "پ": "ب", "ڤ": "ف"})
_LATIN_LETTERS = str.maketrans({"ı": "i", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ß": "ss"})
# one sign for each sound; the signs c, q and x stand for sh, th and kh once Latin c, q and x have been spelled out
_ARABIC_SOUNDS = str.maketrans(dict(zip(
    "اعويبتثجحخدذرزسشصضطظغفقكلمنه", "aawybtqghxdqrzscsdtzgfkklmnh", strict=True)))
_LATIN_SOUNDS = (("ch", "sh"), ("ph", "f"), ("dh", "th"), ("gh", "g"), ("x", "ks"), ("c", "k"), ("q", "k"), ("v", "f"),
                 ("j", "g"), ("p", "b"), ("sh", "c"), ("th", "q"), ("kh", "x"))
_ARTICLE = re.compile("^(?:al|el)(?=[a-z]{3})|^ال(?=[\u0621-\u064a]{2})")


@dataclass(frozen=True)
class Names:
    """One name in one script, as on the card: given, father, grandfather, family. Any part may be empty."""

    given: str = ""
    father: str = ""
    grandfather: str = ""
    family: str = ""

    @property
    def parts(self) -> tuple[str, str, str, str]:
        """The four parts in order, empty ones included."""
        return (self.given, self.father, self.grandfather, self.family)

    @property
    def full(self) -> str:
        """All parts that are there."""
        return " ".join(part for part in self.parts if part)

    @property
    def short(self) -> str:
        """Given and family name, for diary and lists."""
        return " ".join(part for part in (self.given, self.family) if part) or self.full

    @property
    def sort_key(self) -> str:
        """Family name first, without its article, folded; for the order of lists."""
        return " ".join((bare(fold_word(self.family or self.given)), fold_word(self.given), fold_word(self.father))).strip()

    def __bool__(self) -> bool:
        return any(self.parts)


NO_NAMES = Names()


def words_of(text: str) -> list[str]:
    """The words of a name, with "Al", "عبد" and their like joined to the word that they belong to."""
    words: list[str] = []
    held = ""
    for word in text.split():
        held = f"{held} {word}" if held else word
        if word.lower().strip("-'’") not in _BINDING:
            words.append(held)
            held = ""
    return [*words, held] if held else words


def split_name(text: str) -> Names:
    """A whole name into four parts: two words are given and family, three leave out the grandfather, more join the family."""
    words = words_of(text)
    if len(words) <= 1:
        return Names(given=" ".join(words))
    if len(words) == 2:
        return Names(given=words[0], family=words[1])
    if len(words) == 3:
        return Names(given=words[0], father=words[1], family=words[2])
    return Names(given=words[0], father=words[1], grandfather=words[2], family=" ".join(words[3:]))


def initials(name: str) -> str:
    """At most two letters: titles and the article al-/ال skipped, Arabic letters apart so that they do not join."""
    words = [w for w in name.replace(".", " ").split() if w.lower() not in ("dr", "mr", "mrs", "ms", "prof", "د", "أ")]
    cores = [w[3:] if w.lower().startswith("al-") else w[2:] if w.startswith("ال") and len(w) > 3 else w for w in words]
    cores = [c for c in cores if c]
    letters = [cores[0][0], cores[-1][0]] if len(cores) > 1 else [cores[0][0]] if cores else []
    arabic = any("\u0600" <= c <= "\u06ff" for c in letters)
    return (" " if arabic else "").join(c.upper() for c in letters)


def is_arabic(text: str) -> bool:
    """True if the first letter of the text is an Arabic one."""
    return next(("\u0600" <= c <= "\u06ff" for c in text if c.isalpha()), False)


def fold_word(text: str) -> str:
    """One word in its plainest spelling: no case, accents, hamza, tatweel, marks or doubled letters; Western digits."""
    text = unicodedata.normalize("NFKC", western_digits(text)).lower()
    text = _TATWEEL_AND_MARKS.sub("", text).translate(_ARABIC_LETTERS).translate(_LATIN_LETTERS)
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if c.isalnum())
    head, rest = ("ال", text[2:]) if text.startswith("ال") else ("", text)  # the ل of اللؤلؤ is not that of its article
    return head + re.sub(r"([^\W\d])\1+", r"\1", rest)


def in_order(text: str) -> str:
    """By what a line of words is put in order, in either script: without case, accents, hamza, tatweel and marks."""
    return " ".join(fold_word(word) for word in text.split())


def bare(folded: str) -> str:
    """A folded word without its article (al, el, ال); "ali" keeps its letters."""
    return _ARTICLE.sub("", folded, count=1)


def sound(folded: str) -> str:
    """The consonants that one hears, alike in both scripts: Mohamed, Muhammad and محمد are all "mhmd"."""
    for spelled, sign in _LATIN_SOUNDS:
        folded = folded.replace(spelled, sign)
    folded = folded.translate(_ARABIC_SOUNDS)
    head, tail = folded[:1], folded[1:]
    if len(tail) > 1:
        tail = tail.removesuffix("h")  # Noura, Nourah, نورة
    tail = re.sub("[aeiouwy]", "", tail)
    return re.sub(r"(.)\1+", r"\1", ("a" if head and head in "aeiou" else head) + tail)


def _words_for_search(text: str) -> list[str]:
    return words_of(re.sub(r"[-‐‑–—_./,;]+", " ", text))


def keys_of(text: str) -> list[str]:
    """The search keys of a name: each word folded, with and without its article, and its sound marked with "~"."""
    keys: list[str] = []
    for word in _words_for_search(text):
        folded = fold_word(word)
        plain = bare(folded)
        keys += [folded, plain, "~" + sound(plain)]
        if plain != folded and folded.isascii():
            keys += ["al" + plain, "el" + plain]
        pieces = re.split("[ '’]", word)
        if len(pieces) > 1:  # "Abdul Rahman" is found by Rahman too, O'Brien by Brien
            keys.append(fold_word(pieces[-1]))
    return [key for key in dict.fromkeys(keys) if key.strip("~")]


def search_column(first: tuple[str, ...], further: tuple[str, ...] = (), numbers: tuple[str, ...] = ()) -> str:
    """The folded column of a client: keys of the names one goes by, and numbers; then "|"; then keys of the names between."""
    keys = [key for name in first for key in keys_of(name)]
    for number in numbers:
        folded = fold_word(number)
        keys += [folded, folded.lstrip("abcdefghijklmnopqrstuvwxyz"), folded.lstrip("abcdefghijklmnopqrstuvwxyz0")]
    keys = [key for key in dict.fromkeys(keys) if key]
    more = [key for key in dict.fromkeys(key for name in further for key in keys_of(name)) if key not in keys]
    return " " + " ".join([*keys, "|", *more]) + " "


@dataclass(frozen=True)
class SearchTerm:
    """One word of a search. A word begins a key or is heard in one; digits begin or end a key."""

    plain: str
    heard: str = ""
    digits: bool = False


MAX_TERMS = 4


def search_terms(text: str) -> tuple[SearchTerm, ...]:
    """What was typed, as at most four terms. A word with % or _ stays literal: no name holds one, so it finds nothing."""
    terms: list[SearchTerm] = []
    text = re.sub(r"(?<=\d)[ -]+(?=\d)", "", western_digits(text))
    text = re.sub(r"(?<!\d)(?:\+|00)?965(?=\d{8}(?!\d))", "", text)
    text = re.sub(r"\b([A-Za-z]{1,4})-(?=\d)", r"\1", text)  # a file number is one word
    for word in _words_for_search(text):
        folded = fold_word(word)
        if "%" in word or "_" in word:
            terms.append(SearchTerm(word.lower()))
        elif any(c.isdigit() for c in folded):
            terms.append(SearchTerm(folded, digits=folded.isdigit()))
        elif folded:
            heard = sound(bare(folded))
            terms.append(SearchTerm(folded, heard if len(heard) > 1 else ""))
    return tuple(terms[:MAX_TERMS])


def mentions(text: str, names: Iterable[Names], number: str = "") -> bool:
    """True if a text says a given or family name, as it is written or with "'s", و or ل joined to it, or this file number.

    What sounds alike and is spelled otherwise is not found: a sentence holds many words.
    """
    words = {bare(fold_word(piece)) for piece in re.split(r"[\s\-‐‑–—_./,;:]+", text)}
    spoken = {bare(fold_word(piece)) for one in names for part in (one.given, one.family) for piece in re.split("[ -]", part)}
    for name in (one for one in spoken if len(one) > 2):
        if {name, name + "s"} & words or (is_arabic(name) and any(name in word and len(word) - len(name) < 3 for word in words)):
            return True
    return bool(number) and fold_word(number) in fold_word(text)


def same_name(one: Names, other: Names) -> bool:
    """True if given and family names sound alike, whatever the script or the spelling; missing middle parts do not matter."""
    if not (one.given and other.given):
        return False

    def heard(part: str) -> str:
        return sound(bare(fold_word(part)))

    if heard(one.given) != heard(other.given) or heard(one.family) != heard(other.family):
        return False
    return not (one.father and other.father) or heard(one.father) == heard(other.father)
