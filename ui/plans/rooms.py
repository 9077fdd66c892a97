"""The tabs of this room, as a client's file takes them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.client_tabs import TabSpec
from ui.plans.first_meeting_tab import FirstMeetingTab
from ui.plans.overview_tab import OverviewTab
from ui.plans.plan_tab import PlanTab

TABS = (
    TabSpec("overview", "overview", QT_TRANSLATE_NOOP("tabs", "Overview"), OverviewTab, 10),
    TabSpec("first_meeting", "first_meeting", QT_TRANSLATE_NOOP("tabs", "First meeting"), FirstMeetingTab, 15),
    TabSpec("plan", "plan", QT_TRANSLATE_NOOP("tabs", "Plan"), PlanTab, 20),
)
