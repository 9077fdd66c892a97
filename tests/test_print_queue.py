"""The test printer itself: what `lp` sends is what lies in the tray."""

from __future__ import annotations

import subprocess

from reportlab.pdfgen import canvas


def test_a_printed_page_reaches_the_tray_unchanged(print_queue, tmp_path):
    page = tmp_path / "page.pdf"
    paper = canvas.Canvas(str(page), invariant=1)
    paper.drawString(72, 720, "Appointment card")
    paper.save()
    subprocess.run(["lp", "-d", print_queue.name, str(page)], check=True, capture_output=True)
    (job,) = print_queue.printed(1)
    assert job.read_bytes() == page.read_bytes()


def test_each_test_begins_with_an_empty_tray(print_queue):
    assert print_queue.printed(0) == []
    shown = subprocess.run(["lpstat", "-e"], capture_output=True, text=True, check=True).stdout.split()
    assert shown == [print_queue.name]
