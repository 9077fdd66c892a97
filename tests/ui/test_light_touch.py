"""Anti-bureaucracy (clinical reference 1.13): no screen has more than three red edges, however it is pressed while empty."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from clinic_app.services import clock
from tests.ui import gallery

MOST = 3  # house rule: red-edged fields at once
# What each screen with a form is asked to check itself by: scene, and the button that saves, books or signs.
FORMS = (
    ("therapist-client-first_meeting", "saveIntake"),
    ("therapist-client-formulation", "saveFormulation"),
    ("therapist-client-consent", "saveConsent"),
    ("therapist-profile", "profileSave"),
    ("therapist-client-plan-change", "agreePlan"),
    ("therapist-client-front_sheet", "saveClient"),
    ("therapist-client-reviews", "signReview"),
    ("reception-client-new", "saveNewClient"),
    ("reception-client-fits", "saveNewClient"),
    ("reception-booking-fits", "bookingBook"),
    ("reception-diary-new", "bookingBook"),
    ("therapist-client-note", "signNote"),
    ("therapist-client-safety-check", "signCheck"),
    ("therapist-client-safety-plan", "saveSafetyPlan"),
    ("therapist-client-ending-open", "closeEpisode"),
    ("therapist-client-measures-entry", "measureSave"),
    ("therapist-growth-course", "cpdPanelSave"),
)


def red(window: QWidget) -> list[str]:
    """Names of the visible fields with a red edge."""
    return [w.objectName() for w in window.findChildren(QWidget) if w.isVisible() and w.property("bad") is True]


@pytest.fixture(scope="module")
def clinics(tmp_path_factory, lay_demo):
    """A folder with the demo clinic."""
    home = tmp_path_factory.mktemp("light")
    lay_demo(home / "demo")
    return home


@pytest.mark.parametrize("who", ["hessa", "dana"])
def test_no_screen_turns_red_all_over(qapp, qtbot, clinics, monkeypatch, who):
    monkeypatch.setenv("ALSOOR_DATA", str(clinics))
    scenes = {scene.name: scene for scene in gallery.scenes() if scene.who == who}
    found, pressed, edges = {}, 0, 0
    with clock.freeze(gallery.NOW), gallery.signed_in(clinics / "demo", who) as actor:
        gallery.dress("en", "light")
        with gallery.window_of(actor, gallery.SIZES[0]) as window:
            for name, button in FORMS:
                if name not in scenes:
                    continue
                gallery.show(window, scenes[name])
                one = next((b for b in window.findChildren(QAbstractButton, button) if b.isVisible() and b.isEnabled()), None)
                if one is None:
                    continue
                one.click()
                gallery.settle()
                pressed += 1
                edges += len(red(window))
                if len(red(window)) > MOST:
                    found[name] = red(window)
    assert pressed >= 3
    assert edges, "an empty form says what it needs, and this test sees it"
    assert not found, found
