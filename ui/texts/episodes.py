"""Words for episodes, the first meeting and life events: refusals, and the names of their closed lists."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.episodes import Approach, EndReason, EpisodeProblem, FamilyPart, Phase, ReferralSource
from clinic_app.domain.errors import Problem

WORDS: dict[Problem, str] = {
    EpisodeProblem.ALREADY_OPEN: QT_TRANSLATE_NOOP("texts", "This client already has an open episode."),
    EpisodeProblem.CLOSED: QT_TRANSLATE_NOOP("texts", "This episode is closed. Begin a new one to go on."),
    EpisodeProblem.NO_EPISODE: QT_TRANSLATE_NOOP("texts", "Care has not begun yet. Begin it with the first meeting."),
    EpisodeProblem.NO_END_REASON: QT_TRANSLATE_NOOP("texts", "An episode closes through its ending, with an end reason."),
    EpisodeProblem.START_IN_FUTURE: QT_TRANSLATE_NOOP("texts", "Care cannot begin after today."),
    EpisodeProblem.BEFORE_START: QT_TRANSLATE_NOOP("texts", "This day lies outside the episode."),
    EpisodeProblem.NOTHING_WRITTEN: QT_TRANSLATE_NOOP("texts", "One line or one tap is enough, but something is needed."),
    EpisodeProblem.OUTSIDE_RULER: QT_TRANSLATE_NOOP("texts", "A ruler goes from {low} to {high}."),
    EpisodeProblem.OUTSIDE_SLIDER: QT_TRANSLATE_NOOP("texts", "This goes from {low} to {high}."),
    EpisodeProblem.OUTSIDE_UNDERSTANDING: QT_TRANSLATE_NOOP("texts", "This goes from {low} to {high}."),
    EpisodeProblem.TOO_MANY: QT_TRANSLATE_NOOP("texts", "At most {limit} entries. Take one out first."),
    EpisodeProblem.NO_SUMMARY: QT_TRANSLATE_NOOP("texts", "Write the summary in words that the client accepts."),
    EpisodeProblem.NO_EVENT_WORDS: QT_TRANSLATE_NOOP("texts", "Say in a few words what happened."),
    EpisodeProblem.EVENT_IN_FUTURE: QT_TRANSLATE_NOOP("texts", "This day is still to come."),
    EpisodeProblem.EVENT_OF_OTHERS: QT_TRANSLATE_NOOP("texts", "Events about somebody else stay out of every letter."),
    EpisodeProblem.UNKNOWN_THERAPIST: QT_TRANSLATE_NOOP("texts", "Choose somebody who works here as a therapist."),
}

NAMES: dict[type[StrEnum], dict[StrEnum, str]] = {
    Phase: {
        Phase.INTAKE: QT_TRANSLATE_NOOP("texts", "Intake"),
        Phase.IN_THERAPY: QT_TRANSLATE_NOOP("texts", "In therapy"),
        Phase.CONSOLIDATION: QT_TRANSLATE_NOOP("texts", "Consolidation"),
        Phase.ENDING: QT_TRANSLATE_NOOP("texts", "Ending"),
        Phase.CLOSED: QT_TRANSLATE_NOOP("texts", "Closed"),
    },
    Approach: {
        Approach.CBT: QT_TRANSLATE_NOOP("texts", "cognitive-behavioural"),
        Approach.PSYCHODYNAMIC: QT_TRANSLATE_NOOP("texts", "psychodynamic"),
        Approach.INTERPERSONAL: QT_TRANSLATE_NOOP("texts", "interpersonal"),
        Approach.MINDFULNESS: QT_TRANSLATE_NOOP("texts", "mindfulness and acceptance"),
        Approach.PERSON_CENTRED: QT_TRANSLATE_NOOP("texts", "person-centred"),
        Approach.SYSTEMIC: QT_TRANSLATE_NOOP("texts", "systemic"),
        Approach.INTEGRATIVE: QT_TRANSLATE_NOOP("texts", "integrative"),
        Approach.OTHER: QT_TRANSLATE_NOOP("texts", "another approach"),
    },
    ReferralSource: {
        ReferralSource.SELF: QT_TRANSLATE_NOOP("texts", "came by themselves"),
        ReferralSource.FAMILY: QT_TRANSLATE_NOOP("texts", "family"),
        ReferralSource.DOCTOR: QT_TRANSLATE_NOOP("texts", "doctor"),
        ReferralSource.PSYCHIATRIST: QT_TRANSLATE_NOOP("texts", "psychiatrist"),
        ReferralSource.SCHOOL: QT_TRANSLATE_NOOP("texts", "school"),
        ReferralSource.EMPLOYER: QT_TRANSLATE_NOOP("texts", "employer"),
        ReferralSource.OTHER: QT_TRANSLATE_NOOP("texts", "somebody else"),
    },
    EndReason: {
        EndReason.PLANNED: QT_TRANSLATE_NOOP("texts", "planned ending"),
        EndReason.CLIENT_CHOICE: QT_TRANSLATE_NOOP("texts", "the client's choice"),
        EndReason.MOVED: QT_TRANSLATE_NOOP("texts", "moved away"),
        EndReason.REFERRED_ON: QT_TRANSLATE_NOOP("texts", "referred on"),
        EndReason.STOPPED_COMING: QT_TRANSLATE_NOOP("texts", "stopped coming"),
        EndReason.THERAPIST_LEFT: QT_TRANSLATE_NOOP("texts", "the therapist left"),
        EndReason.DIED: QT_TRANSLATE_NOOP("texts", "died"),
        EndReason.OTHER: QT_TRANSLATE_NOOP("texts", "another reason"),
    },
    FamilyPart: {
        FamilyPart.NONE: QT_TRANSLATE_NOOP("texts", "takes no part"),
        FamilyPart.INFORMED: QT_TRANSLATE_NOOP("texts", "is kept informed"),
        FamilyPart.JOINS: QT_TRANSLATE_NOOP("texts", "joins visits"),
    },
}
