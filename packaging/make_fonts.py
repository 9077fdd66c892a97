"""Cuts the static IBM Plex fonts that Qt and the letters need into build/fonts; does nothing when they are already there.

Why: the package carries one variable file; Qt draws its weights 500 and 600 as Regular and fakes 700, and ReportLab reads
no variable font at all. The Arabic family is static already and is copied. Both are under the SIL Open Font License, whose
text is laid beside the files.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

LATIN, ARABIC = "fontpkg_ibm_plex_sans", "fontpkg_ibm_plex_sans_arabic"
TOOLS = ("fontpkg-ibm-plex-sans", "fontpkg-ibm-plex-sans-arabic", "fonttools")
DEFAULT = Path(__file__).resolve().parent.parent / "build" / "fonts"
STAMP = "cut.stamp"

UPRIGHT, SLANTED = "IBMPlexSans[wdth,wght].ttf", "IBMPlexSans-Italic[wdth,wght].ttf"
SANS, NARROW = "IBM Plex Sans", "IBM Plex Sans Narrow"
CUTS = (  # source file, family, style, weight, width in per cent
    (UPRIGHT, SANS, "Regular", 400, 100),
    (UPRIGHT, SANS, "Medium", 500, 100),
    (UPRIGHT, SANS, "SemiBold", 600, 100),
    (SLANTED, SANS, "Italic", 400, 100),
    (UPRIGHT, NARROW, "Regular", 400, 80),  # names in diary columns under 140 px
    (UPRIGHT, NARROW, "Medium", 500, 80),
    (UPRIGHT, NARROW, "SemiBold", 600, 80),
)
COPIES = ("Regular", "Medium", "SemiBold")
PLAIN_STYLES = ("Regular", "Italic")  # the four classic styles; others are a family of their own for old programs


def package_folder(name: str) -> Path:
    """Where an installed font package lies; raises ModuleNotFoundError when it is not installed."""
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{name} is not installed")
    return Path(spec.submodule_search_locations[0])


def stamp() -> str:
    """A name for the result: changes when this script, a font package or fontTools changes."""
    parts = [hashlib.sha256(Path(__file__).read_bytes()).hexdigest(), *(f"{t} {metadata.version(t)}" for t in TOOLS)]
    return "\n".join(parts) + "\n"


def wanted() -> list[str]:
    """The font files that must lie in the folder."""
    cut = [f"{family.replace(' ', '')}-{style}.ttf" for _, family, style, _, _ in CUTS]
    return cut + [f"IBMPlexSansArabic-{style}.ttf" for style in COPIES]


def is_cut(folder: Path) -> bool:
    """True if the folder already holds exactly what this script would make."""
    mark = folder / STAMP
    return mark.is_file() and mark.read_text() == stamp() and all((folder / n).is_file() for n in wanted())


def cut_one(source: str, family: str, style: str, weight: int, width: int, made: Path) -> None:
    """Cut one font out of the variable file into this folder."""
    from fontTools.ttLib import TTFont  # slow, needed only when cutting
    from fontTools.varLib import instancer

    variable = TTFont(package_folder(LATIN) / "files" / source, recalcTimestamp=False)
    font = instancer.instantiateVariableFont(variable, {"wght": weight, "wdth": width})
    rename(font, family, style, weight)
    font.save(made / f"{family.replace(' ', '')}-{style}.ttf")


def cut(folder: Path) -> None:
    """Make every font in a neighbouring folder, then put it in place at once, so that a reader never sees half."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".fonts-") as made_name:
        made = Path(made_name)
        with ProcessPoolExecutor() as cutters:  # each takes seconds, on a core of its own
            for one in [cutters.submit(cut_one, *words, made) for words in CUTS]:
                one.result()
        for style in COPIES:
            name = f"IBMPlexSansArabic-{style}.ttf"
            shutil.copyfile(package_folder(ARABIC) / "files" / name, made / name)
        shutil.copyfile(package_folder(LATIN) / "LICENSE", made / "OFL.txt")
        folder.mkdir(exist_ok=True)
        (folder / STAMP).unlink(missing_ok=True)
        for file in sorted(made.iterdir()):
            file.replace(folder / file.name)
        (folder / STAMP).write_text(stamp())


def rename(font: object, family: str, style: str, weight: int) -> None:
    """Give the cut its own names, so that Qt and the PDF tell the weights apart."""
    names, full = font["name"], f"{family} {style}"  # type: ignore[index]
    for name_id in (16, 17, 21, 22, 25):
        names.removeNames(nameID=name_id)
    plain = style in PLAIN_STYLES
    table = {1: family if plain else full, 2: style if plain else "Regular", 3: f"{full} static",
             4: full, 6: f"{family.replace(' ', '')}-{style}"}
    if not plain:
        table |= {16: family, 17: style}
    for name_id, text in table.items():
        names.setName(text, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight  # type: ignore[index]
    font["OS/2"].usWidthClass = 5  # type: ignore[index]  # Narrow is a family of its own: nobody shall stretch it back


def main() -> int:
    """Cut the fonts into the folder given, or build/fonts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT)
    folder: Path = parser.parse_args().folder
    if is_cut(folder):
        return 0
    cut(folder)
    print(f"{len(wanted())} fonts cut into {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
