"""Pictures from outside, made harmless: drawn anew, so that nothing stays of a file but what is seen."""

from __future__ import annotations

import io

from PIL import Image, ImageOps, UnidentifiedImageError

from clinic_app.domain.errors import Finding, Refused
from clinic_app.domain.paper import PICTURE_MAX, PIXELS_MAX, SIDE_KEPT, PaperProblem

KINDS = ("PNG", "JPEG")


def redrawn(data: bytes, field: str) -> bytes:
    """The picture as a small PNG without place, camera or author, turned as it was held. Refuses what is too large or none."""
    if len(data) > PICTURE_MAX:
        raise Refused(Finding(PaperProblem.TOO_LARGE, field, {"limit": PICTURE_MAX // (1024 * 1024)}))
    try:
        with Image.open(io.BytesIO(data), formats=KINDS) as opened:
            if opened.width * opened.height > PIXELS_MAX:
                raise Refused(Finding(PaperProblem.TOO_LARGE, field, {"limit": PICTURE_MAX // (1024 * 1024)}))
            seen = ImageOps.exif_transpose(opened).convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise Refused(Finding(PaperProblem.NO_PICTURE, field)) from error
    seen.thumbnail((SIDE_KEPT, SIDE_KEPT))
    whole = io.BytesIO()
    seen.info.clear()
    seen.save(whole, "PNG", optimize=True)
    return whole.getvalue()
