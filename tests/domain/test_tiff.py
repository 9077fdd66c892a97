"""A TIFF is judged by its directories alone: what scanners write is taken, what lies is refused before a page is unpacked."""

from __future__ import annotations

import struct

import pytest

from clinic_app.domain.correspondence import PAGES_MAX, ReceivedProblem, file_findings, suffix_of
from clinic_app.domain.signatures import Scan, ScanKind, SignatureProblem, scan_problems
from clinic_app.domain.tiff import PACKED_AS, NotWhole, pages_of
from tests.scanned import HOSTILE, page, tiff, written

PACKED = [("1", packed) for packed in ("raw", "group3", "group4", "tiff_ccitt", "tiff_lzw", "packbits")]
PACKED += [(mode, packed) for mode in ("L", "RGB", "P", "CMYK", "I;16") for packed in ("raw", "tiff_lzw", "tiff_adobe_deflate")]
PACKED += [("L", "jpeg"), ("RGB", "jpeg"), ("1", "tiff_deflate")]


@pytest.mark.parametrize(("mode", "packed"), PACKED)
def test_what_a_scanner_writes_is_taken_and_its_pages_are_counted(mode, packed):
    data = tiff(page(1, mode), page(2, mode, (80, 60)), packed=packed)
    assert file_findings(data) == []
    found = pages_of(data, PAGES_MAX)
    assert [(one.width, one.height) for one in found] == [(120, 170), (80, 60)]
    assert all(one.packing in PACKED_AS for one in found)


@pytest.mark.parametrize("name", HOSTILE)
def test_what_lies_or_is_too_much_is_refused_by_its_directories(name):
    data, problem = HOSTILE[name]
    assert Scan(data).kind is ScanKind.TIFF
    assert [found.code for found in file_findings(data)] == [ReceivedProblem[problem]]


def test_either_order_of_bytes_tiles_and_as_many_pages_as_there_is_room_for():
    assert file_findings(written(pages=PAGES_MAX)) == []
    assert len(pages_of(written(pages=5_000), 7)) == 7
    tiles = {322: (3, 1, 16), 323: (3, 1, 16), 324: (4, 1, 8), 325: (4, 1, 64)}
    assert pages_of(written(tiles), 1)[0].needs == 16 * 16
    big = b"MM\0*" + struct.pack(">IH", 8, 5) + b"".join(
        struct.pack(">HHI", tag, kind, 1) + struct.pack(">HH" if kind == 3 else ">I", *value)
        for tag, kind, value in ((256, 3, (8, 0)), (257, 3, (9, 0)), (259, 3, (1, 0)), (273, 4, (8,)), (279, 4, (9,))))
    assert [(one.width, one.height) for one in pages_of(big + bytes(4), 9)] == [(8, 9)]
    with pytest.raises(NotWhole):
        pages_of(big, 9)
    assert Scan(b"II+\0" + bytes(40)).kind is None, "the kind for files over 4 GB"


def test_a_signed_paper_is_no_tiff_and_a_copy_is_named_tif():
    assert [found.code for found in scan_problems(Scan(tiff(page())))] == [SignatureProblem.SCAN_UNKNOWN_KIND]
    assert suffix_of(ScanKind.TIFF) == ".tif"
