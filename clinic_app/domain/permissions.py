"""Who may do what: four roles, one policy table, default deny.

The labels are those of the clinical reference: ADM (all staff), CLIN (treating therapist; lead with a reason),
SENS (risk and what may harm the client), PROC (author only), PROF (own profession).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from clinic_app.domain.record_classes import RecordClass as RecordClass  # a letter knows the labels and asks no right


class Role(StrEnum):
    """The four roles; one person may hold several."""

    RECEPTION = "reception"
    THERAPIST = "therapist"
    LEAD = "lead"
    MANAGER = "manager"


class Vault(StrEnum):
    """The two encrypted files (on PostgreSQL: two schemas)."""

    DESK = "desk"
    CLINICAL = "clinical"


class Scope(StrEnum):
    """Which clients or persons a right reaches."""

    ANY = "any"                # any client or none
    OWN_CLIENT = "own_client"  # the actor treats the client, covers for the therapist, or holds an open reason (audited grant)
    SELF = "self"              # only what the actor wrote


class Audit(StrEnum):
    """How an act is written down. One audit line per act."""

    ALWAYS = "always"  # one line each time
    ONCE = "once"      # looking: one line for this actor, action and client while the look goes on (five minutes)
    NEVER = "never"    # autosave ticks and administrative lists; opening and closing are acts of their own


@dataclass(frozen=True)
class Actor:
    """Who acts: a member of staff signed in at a desk. Handed to every service function first."""

    staff_id: int
    roles: frozenset[Role]
    desk: str = ""
    name: str = field(default="", compare=False)
    name_ar: str = field(default="", compare=False)

    def has(self, *roles: Role) -> bool:
        """True if the actor holds one of the roles."""
        return not self.roles.isdisjoint(roles)

    @property
    def clinical(self) -> bool:
        """True if this person's slot opens the clinical vault."""
        return self.has(Role.THERAPIST, Role.LEAD)


R, T, L, M = Role.RECEPTION, Role.THERAPIST, Role.LEAD, Role.MANAGER
DESK, CLINICAL = Vault.DESK, Vault.CLINICAL


@dataclass(frozen=True)
class Rule:
    """One row of the policy table."""

    roles: frozenset[Role]
    label: RecordClass
    vaults: tuple[Vault, ...]
    scope: Scope = Scope.ANY
    audit: Audit = Audit.ALWAYS


def _adm(*roles: Role, audit: Audit = Audit.ALWAYS) -> Rule:
    return Rule(frozenset(roles), RecordClass.ADM, (DESK,), Scope.ANY, audit)


def _clin(*, audit: Audit = Audit.ALWAYS, desk: bool = False, scope: Scope = Scope.OWN_CLIENT) -> Rule:
    return Rule(frozenset({T, L}), RecordClass.CLIN, (CLINICAL, DESK) if desk else (CLINICAL,), scope, audit)


def _sens(*roles: Role, audit: Audit = Audit.ALWAYS, scope: Scope = Scope.OWN_CLIENT) -> Rule:
    return Rule(frozenset(roles), RecordClass.SENS, (CLINICAL,), scope, audit)
def _prof(*roles: Role, audit: Audit = Audit.ALWAYS) -> Rule:
    return Rule(frozenset(roles or {T, L}), RecordClass.PROF, (CLINICAL,), Scope.SELF, audit)


class Action(StrEnum):
    """Every act there is. Reading acts begin with look_."""

    # the house
    LOOK_CLINIC = "look_clinic"
    EDIT_CLINIC = "edit_clinic"
    LOOK_STAFF = "look_staff"
    EDIT_STAFF = "edit_staff"
    EDIT_ROOMS = "edit_rooms"
    EDIT_HOURS = "edit_hours"
    EDIT_EMERGENCY = "edit_emergency"
    CHANGE_PASSPHRASE = "change_passphrase"
    GRANT_CLINICAL = "grant_clinical"
    LOOK_AUDIT = "look_audit"
    LOOK_CLINICAL_AUDIT = "look_clinical_audit"
    BACK_UP = "back_up"
    VERIFY = "verify"
    VERIFY_CLINICAL = "verify_clinical"
    KEEP_DRAFT = "keep_draft"
    OPEN_DRAFT = "open_draft"
    KEEP_CLINICAL_DRAFT = "keep_clinical_draft"
    OPEN_CLINICAL_DRAFT = "open_clinical_draft"
    # people
    SEARCH_CLIENTS = "search_clients"
    LOOK_CLIENTS = "look_clients"
    LOOK_CLIENT = "look_client"
    ADD_CLIENT = "add_client"
    EDIT_CLIENT = "edit_client"
    IMPORT = "import"
    EXPORT = "export"
    ASSIGN_THERAPIST = "assign_therapist"
    # diary
    LOOK_DIARY = "look_diary"
    KEEP_DIARY_VIEW = "keep_diary_view"
    BOOK = "book"
    MOVE_APPOINTMENT = "move_appointment"
    CANCEL_APPOINTMENT = "cancel_appointment"
    CHANGE_VISIT_PEOPLE = "change_visit_people"
    MARK_ARRIVAL = "mark_arrival"
    UNDO_APPOINTMENT = "undo_appointment"
    LOOK_WAITING = "look_waiting"
    KEEP_WAITING = "keep_waiting"
    LOOK_REMINDERS = "look_reminders"
    REMIND = "remind"
    LOOK_POST = "look_post"
    EDIT_REMINDERS = "edit_reminders"
    USE_POST = "use_post"
    KEEP_GROUP = "keep_group"
    BOOK_CLOSED = "book_closed"
    BOOK_OVER = "book_over"
    EDIT_CLOSURES = "edit_closures"
    KEEP_OWN_LEAVE = "keep_own_leave"
    SETTLE_CLOSED = "settle_closed"
    EXPORT_CALENDAR = "export_calendar"
    EXPORT_OWN_CALENDAR = "export_own_calendar"
    PRINT_DIARY = "print_diary"
    EDIT_CONTINGENCY = "edit_contingency"
    WRITE_CONTINGENCY = "write_contingency"
    # care
    LOOK_FILE = "look_file"
    LOOK_MY_DAY = "look_my_day"
    OPEN_WITH_REASON = "open_with_reason"
    OPEN_EPISODE = "open_episode"
    MOVE_PHASE = "move_phase"
    EDIT_INTAKE = "edit_intake"
    EDIT_FORMULATION = "edit_formulation"
    EDIT_PLAN = "edit_plan"
    AGREE_PLAN = "agree_plan"
    SIGN_AGREEMENT = "sign_agreement"
    WRITE_NOTE = "write_note"
    SIGN_NOTE = "sign_note"
    ADD_ADDENDUM = "add_addendum"
    RETRACT_NOTE = "retract_note"
    LOOK_COSIGN = "look_cosign"
    COSIGN_NOTE = "cosign_note"
    EDIT_COSIGNERS = "edit_cosigners"
    LOOK_PHRASES = "look_phrases"
    EDIT_PHRASES = "edit_phrases"
    EDIT_CLINIC_PHRASES = "edit_clinic_phrases"
    LOOK_SESSION_RULES = "look_session_rules"
    EDIT_SESSION_RULES = "edit_session_rules"
    MAKE_CALL = "make_call"
    KEEP_FOLLOW_UP = "keep_follow_up"
    RATE_GOALS = "rate_goals"
    LOOK_PROCESS_NOTE = "look_process_note"
    WRITE_PROCESS_NOTE = "write_process_note"
    ADD_LIFE_EVENT = "add_life_event"
    RECORD_CONSENT = "record_consent"
    WRITE_REVIEW = "write_review"
    WRITE_WORKBOOK = "write_workbook"
    KEEP_WORKBOOK = "keep_workbook"  # ticks of typing: the right is asked for, no line is written
    FINISH_REVIEW = "finish_review"
    ANSWER_SIGNAL = "answer_signal"
    LOOK_CLINIC_SIGNALS = "look_clinic_signals"
    LOOK_AGENDA = "look_agenda"
    KEEP_AGENDA = "keep_agenda"
    WRITE_ENDING = "write_ending"
    CLOSE_EPISODE = "close_episode"
    RECORD_RELEASE = "record_release"
    # safety
    LOOK_SAFETY = "look_safety"
    LOOK_SAFETY_AS_LEAD = "look_safety_as_lead"
    RAISE_CONCERN = "raise_concern"
    ANSWER_CONCERN = "answer_concern"
    CLOSE_CONCERN = "close_concern"
    CHECK_SAFETY = "check_safety"
    WRITE_SAFETY_PLAN = "write_safety_plan"
    # measures
    LOOK_MEASURE_SETTINGS = "look_measure_settings"
    EDIT_MEASURE_SETTINGS = "edit_measure_settings"
    ENTER_MEASURE = "enter_measure"
    LOOK_MEASURE_ANSWERS = "look_measure_answers"
    EXPORT_MEASURE = "export_measure"
    # letters
    LOOK_LETTERS = "look_letters"
    WRITE_LETTER = "write_letter"
    ISSUE_LETTER = "issue_letter"
    PRINT_LETTER = "print_letter"
    MAIL_LETTER = "mail_letter"
    WITHDRAW_LETTER = "withdraw_letter"
    TELL_IN_EMERGENCY = "tell_in_emergency"
    LOOK_REGISTER = "look_register"
    SEE_EMERGENCY = "see_emergency"
    LEGAL_EXPORT = "legal_export"
    RECORD_ACCESS = "record_access"
    SIGN_ACCESS = "sign_access"
    CHECK_LETTER = "check_letter"
    LOOK_RECEIVED = "look_received"
    FILE_RECEIVED = "file_received"
    CORRECT_RECEIVED = "correct_received"
    WITHDRAW_RECEIVED = "withdraw_received"
    MOVE_RECEIVED = "move_received"
    OPEN_RECEIVED = "open_received"
    OPEN_LEGAL_PAPER = "open_legal_paper"
    COPY_RECEIVED = "copy_received"
    HAND_IN = "hand_in"
    LOOK_IN_TRAY = "look_in_tray"
    OPEN_HANDED_IN = "open_handed_in"
    FILE_HANDED_IN = "file_handed_in"
    SEND_BACK = "send_back"
    LOOK_ENVELOPES = "look_envelopes"
    HAND_OVER = "hand_over"
    LOOK_PRINT_FAILURES = "look_print_failures"
    NOTE_PRINT_FAILURE = "note_print_failure"
    LOOK_DESK_LETTERS = "look_desk_letters"
    MAKE_DESK_LETTER = "make_desk_letter"
    PRINT_DESK_LETTER = "print_desk_letter"
    MAIL_DESK_LETTER = "mail_desk_letter"
    LOOK_DESK_REGISTER = "look_desk_register"
    PRINT_DESK_REGISTER = "print_desk_register"
    WITHDRAW_DESK_LETTER = "withdraw_desk_letter"
    RECORD_DESK_PERMISSION = "record_desk_permission"
    LOOK_WORKLISTS = "look_worklists"
    # the clinic together
    LOOK_FIGURES = "look_figures"
    EXPORT_FIGURES = "export_figures"
    # own profession
    LOOK_GROWTH = "look_growth"
    LOOK_GROWTH_OF = "look_growth_of"
    EDIT_GROWTH = "edit_growth"
    SIGN_SUPERVISION = "sign_supervision"
    ISSUE_SUMMARY = "issue_summary"
    WITHDRAW_SUMMARY = "withdraw_summary"
    PRINT_SUMMARY = "print_summary"
    SET_TARGETS = "set_targets"
    LOOK_REFLECTION = "look_reflection"
    WRITE_REFLECTION = "write_reflection"
    # sheets
    PREPARE_SHEET = "prepare_sheet"
    PRINT_SHEET = "print_sheet"
    PREPARE_OWN_SHEET = "prepare_own_sheet"
    PRINT_OWN_SHEET = "print_own_sheet"
    # the clinic's own catalogue and wording
    LOOK_CATALOGUE = "look_catalogue"
    EDIT_CATALOGUE = "edit_catalogue"
    EDIT_WORDING = "edit_wording"
    LOOK_LETTER_WORDING = "look_letter_wording"
    EDIT_LETTER_WORDING = "edit_letter_wording"
    # own profession
    LOOK_PROFILES = "look_profiles"
    LOOK_OWN_PROFILE = "look_own_profile"
    EDIT_PROFILE = "edit_profile"
    MATCH_THERAPISTS = "match_therapists"
    MATCH_APPROACH = "match_approach"


EVERYONE = (R, T, L, M)

POLICY: dict[Action, Rule] = {
    Action.LOOK_CLINIC: _adm(*EVERYONE, audit=Audit.NEVER),
    Action.EDIT_CLINIC: _adm(M),
    Action.LOOK_STAFF: _adm(*EVERYONE, audit=Audit.NEVER),
    Action.EDIT_STAFF: _adm(M),
    Action.EDIT_ROOMS: _adm(M),
    Action.EDIT_HOURS: _adm(M),
    Action.EDIT_EMERGENCY: _adm(M, L),
    Action.CHANGE_PASSPHRASE: Rule(frozenset(EVERYONE), RecordClass.ADM, (DESK,), Scope.SELF),
    Action.GRANT_CLINICAL: Rule(frozenset({L}), RecordClass.ADM, (CLINICAL, DESK)),
    Action.LOOK_AUDIT: _adm(M, L, audit=Audit.ONCE),
    Action.LOOK_CLINICAL_AUDIT: Rule(frozenset({L}), RecordClass.CLIN, (CLINICAL,), Scope.ANY, Audit.ONCE),
    Action.BACK_UP: _adm(*EVERYONE),
    Action.VERIFY: _adm(M, L),
    Action.VERIFY_CLINICAL: Rule(frozenset({L}), RecordClass.ADM, (CLINICAL,)),
    Action.KEEP_DRAFT: Rule(frozenset(EVERYONE), RecordClass.ADM, (DESK,), Scope.SELF, Audit.NEVER),
    Action.OPEN_DRAFT: Rule(frozenset(EVERYONE), RecordClass.ADM, (DESK,), Scope.SELF),
    Action.KEEP_CLINICAL_DRAFT: Rule(frozenset({T, L}), RecordClass.CLIN, (CLINICAL,), Scope.SELF, Audit.NEVER),
    Action.OPEN_CLINICAL_DRAFT: Rule(frozenset({T, L}), RecordClass.CLIN, (CLINICAL,), Scope.SELF),
    Action.SEARCH_CLIENTS: _adm(*EVERYONE),
    Action.LOOK_CLIENTS: _adm(*EVERYONE, audit=Audit.ONCE),
    Action.LOOK_CLIENT: _adm(*EVERYONE, audit=Audit.ONCE),
    Action.ADD_CLIENT: _adm(R, T, L),
    Action.EDIT_CLIENT: _adm(R, T, L),
    Action.IMPORT: _adm(M, L),
    Action.EXPORT: _adm(M),
    Action.ASSIGN_THERAPIST: _adm(L),
    Action.LOOK_DIARY: _adm(*EVERYONE, audit=Audit.NEVER),
    Action.KEEP_DIARY_VIEW: Rule(frozenset(EVERYONE), RecordClass.ADM, (DESK,), Scope.SELF, Audit.NEVER),
    Action.BOOK: _adm(R, T, L),
    Action.MOVE_APPOINTMENT: _adm(R, T, L),
    Action.CANCEL_APPOINTMENT: _adm(R, T, L),
    Action.CHANGE_VISIT_PEOPLE: _adm(R, T, L),
    Action.MARK_ARRIVAL: _adm(R, T, L),
    Action.UNDO_APPOINTMENT: _adm(R, T, L),
    Action.LOOK_WAITING: _adm(*EVERYONE, audit=Audit.ONCE),  # a therapist sees the entries that concern them
    Action.KEEP_WAITING: _adm(R, T, L),
    Action.LOOK_REMINDERS: _adm(R, L, audit=Audit.ONCE),
    Action.REMIND: _adm(R, L),
    Action.LOOK_POST: _adm(R, L, M, audit=Audit.NEVER),  # texts and server, never the password
    Action.EDIT_REMINDERS: _adm(M),
    Action.USE_POST: _adm(*EVERYONE, audit=Audit.NEVER),  # for the worker that sends; what is sent asks its own right
    Action.KEEP_GROUP: _adm(R, T, L),
    Action.BOOK_CLOSED: _adm(T, L),               # into leave, holidays, rooms out of use; always with a reason
    Action.BOOK_OVER: _adm(T, L),                 # over another visit on purpose, with a reason; a therapist in their own diary
    Action.EDIT_CLOSURES: _adm(M),
    Action.KEEP_OWN_LEAVE: Rule(frozenset({T, L, M}), RecordClass.ADM, (DESK,), Scope.SELF),
    Action.EXPORT_CALENDAR: _adm(R, M),           # anybody's visits, as a calendar file
    Action.EXPORT_OWN_CALENDAR: Rule(frozenset({T, L}), RecordClass.ADM, (DESK,), Scope.SELF),
    Action.PRINT_DIARY: _adm(*EVERYONE),
    Action.EDIT_CONTINGENCY: _adm(M),
    Action.WRITE_CONTINGENCY: _adm(*EVERYONE),    # by the program itself, for whoever is signed in
    Action.SETTLE_CLOSED: _adm(R, T, L, M),       # only visits that a leave, a closed room or day hits
    Action.LOOK_FILE: _clin(audit=Audit.ONCE),
    Action.LOOK_MY_DAY: _clin(audit=Audit.ONCE, scope=Scope.SELF),
    Action.OPEN_WITH_REASON: _clin(scope=Scope.ANY),
    Action.OPEN_EPISODE: _clin(desk=True),
    Action.MOVE_PHASE: _clin(desk=True),
    Action.EDIT_INTAKE: _clin(),
    Action.EDIT_FORMULATION: _clin(),
    Action.EDIT_PLAN: _clin(),
    Action.AGREE_PLAN: _clin(desk=True),
    Action.SIGN_AGREEMENT: _clin(desk=True),
    Action.WRITE_NOTE: _clin(),
    Action.SIGN_NOTE: _clin(desk=True),
    Action.ADD_ADDENDUM: _clin(),
    Action.RETRACT_NOTE: Rule(frozenset({L}), RecordClass.CLIN, (CLINICAL,), Scope.OWN_CLIENT),
    Action.LOOK_COSIGN: _clin(scope=Scope.SELF),
    Action.COSIGN_NOTE: _clin(scope=Scope.SELF),
    Action.EDIT_COSIGNERS: Rule(frozenset({L}), RecordClass.PROF, (CLINICAL,)),
    Action.LOOK_PHRASES: _clin(scope=Scope.SELF, audit=Audit.NEVER),
    Action.EDIT_PHRASES: _clin(scope=Scope.SELF),
    Action.EDIT_CLINIC_PHRASES: Rule(frozenset({L}), RecordClass.CLIN, (CLINICAL,)),
    Action.LOOK_SESSION_RULES: _clin(scope=Scope.SELF, audit=Audit.NEVER),
    Action.EDIT_SESSION_RULES: Rule(frozenset({L}), RecordClass.CLIN, (CLINICAL,)),
    Action.MAKE_CALL: _clin(),
    Action.KEEP_FOLLOW_UP: _clin(desk=True),
    Action.RATE_GOALS: _clin(),
    Action.LOOK_PROCESS_NOTE: Rule(frozenset({T, L}), RecordClass.PROC, (CLINICAL,), Scope.SELF),
    Action.WRITE_PROCESS_NOTE: Rule(frozenset({T, L}), RecordClass.PROC, (CLINICAL,), Scope.SELF),
    Action.ADD_LIFE_EVENT: _clin(),
    Action.RECORD_CONSENT: _clin(),
    Action.WRITE_REVIEW: _clin(),
    Action.WRITE_WORKBOOK: _clin(),
    Action.KEEP_WORKBOOK: _clin(audit=Audit.NEVER),
    Action.FINISH_REVIEW: _clin(desk=True),
    Action.ANSWER_SIGNAL: _clin(),
    Action.LOOK_CLINIC_SIGNALS: Rule(frozenset({L}), RecordClass.CLIN, (CLINICAL,), Scope.ANY, Audit.ONCE),
    Action.LOOK_AGENDA: Rule(frozenset({T, L}), RecordClass.PROF, (CLINICAL,), Scope.SELF, Audit.ONCE),
    Action.KEEP_AGENDA: Rule(frozenset({T, L}), RecordClass.PROF, (CLINICAL,), Scope.SELF),
    Action.WRITE_ENDING: _clin(),
    Action.CLOSE_EPISODE: _clin(desk=True),
    Action.RECORD_RELEASE: _clin(),
    Action.LOOK_SAFETY: _sens(T, L, audit=Audit.ONCE),
    Action.LOOK_SAFETY_AS_LEAD: _sens(L, audit=Audit.ONCE, scope=Scope.ANY),  # initials and file numbers alone
    Action.RAISE_CONCERN: _sens(T, L),
    Action.ANSWER_CONCERN: _sens(T, L),  # the lead may say "seen"; writing and closing is the therapist's, or their cover's
    Action.CLOSE_CONCERN: _sens(T),
    Action.CHECK_SAFETY: _sens(T),
    Action.WRITE_SAFETY_PLAN: _sens(T),
    Action.LOOK_MEASURE_SETTINGS: Rule(frozenset({T, L}), RecordClass.CLIN, (CLINICAL,), Scope.ANY, Audit.NEVER),
    Action.EDIT_MEASURE_SETTINGS: Rule(frozenset({L}), RecordClass.CLIN, (CLINICAL,)),
    Action.ENTER_MEASURE: _clin(),
    Action.LOOK_MEASURE_ANSWERS: Rule(frozenset({T, L}), RecordClass.SENS, (CLINICAL,), Scope.OWN_CLIENT, Audit.ONCE),
    Action.EXPORT_MEASURE: Rule(frozenset({T, L}), RecordClass.SENS, (CLINICAL,), Scope.OWN_CLIENT),
    Action.LOOK_LETTERS: _clin(audit=Audit.ONCE),
    Action.WRITE_LETTER: _clin(),
    Action.ISSUE_LETTER: _clin(desk=True),
    Action.PRINT_LETTER: _clin(desk=True),
    Action.MAIL_LETTER: _clin(),
    Action.WITHDRAW_LETTER: _clin(desk=True),
    Action.TELL_IN_EMERGENCY: _sens(T, L),
    Action.LOOK_REGISTER: _sens(L, audit=Audit.ONCE, scope=Scope.ANY),  # the clinic's; a client's is LOOK_LETTERS
    Action.SEE_EMERGENCY: _sens(L, scope=Scope.ANY),
    Action.LEGAL_EXPORT: _sens(L),  # the lead alone, and never a letter
    Action.RECORD_ACCESS: _clin(),
    Action.SIGN_ACCESS: _sens(L),
    Action.CHECK_LETTER: Rule(frozenset({T, L}), RecordClass.CLIN, (CLINICAL,), Scope.ANY, Audit.ONCE),  # tells of no client
    Action.LOOK_RECEIVED: _clin(audit=Audit.ONCE),
    Action.FILE_RECEIVED: _clin(),
    Action.CORRECT_RECEIVED: _clin(),
    Action.WITHDRAW_RECEIVED: _clin(),
    Action.MOVE_RECEIVED: _clin(),  # asked about both clients
    Action.OPEN_RECEIVED: _clin(),
    Action.OPEN_LEGAL_PAPER: _sens(T, L),
    Action.COPY_RECEIVED: _sens(T, L),  # the copy leaves the encrypted house
    Action.HAND_IN: _adm(R, T, L),  # and to take back a slip of one's own; never to open it again
    Action.LOOK_IN_TRAY: _adm(R, T, L, audit=Audit.ONCE),
    Action.OPEN_HANDED_IN: _clin(),
    Action.FILE_HANDED_IN: _clin(desk=True),
    Action.SEND_BACK: _clin(desk=True),
    Action.LOOK_ENVELOPES: _adm(R, T, L, audit=Audit.ONCE),
    Action.HAND_OVER: _adm(R, T, L),
    Action.LOOK_PRINT_FAILURES: Rule(frozenset(EVERYONE), RecordClass.ADM, (DESK,), Scope.SELF, Audit.NEVER),
    Action.NOTE_PRINT_FAILURE: Rule(frozenset(EVERYONE), RecordClass.ADM, (DESK,), Scope.SELF),
    Action.LOOK_DESK_LETTERS: _adm(*EVERYONE, audit=Audit.ONCE),
    Action.MAKE_DESK_LETTER: _adm(*EVERYONE),
    Action.PRINT_DESK_LETTER: _adm(*EVERYONE),
    Action.MAIL_DESK_LETTER: _adm(*EVERYONE),
    Action.LOOK_DESK_REGISTER: _adm(M, L, audit=Audit.ONCE),
    Action.PRINT_DESK_REGISTER: _adm(M, L),
    Action.WITHDRAW_DESK_LETTER: _adm(*EVERYONE),
    Action.RECORD_DESK_PERMISSION: _adm(*EVERYONE),
    Action.LOOK_WORKLISTS: Rule(frozenset({T, L}), RecordClass.CLIN, (CLINICAL,), Scope.SELF, Audit.ONCE),
    Action.LOOK_FIGURES: Rule(frozenset({L}), RecordClass.CLIN, (CLINICAL,), Scope.ANY, Audit.ONCE),
    Action.EXPORT_FIGURES: Rule(frozenset({L}), RecordClass.CLIN, (CLINICAL,), Scope.ANY),
    Action.LOOK_GROWTH: _prof(audit=Audit.NEVER),
    Action.LOOK_GROWTH_OF: _prof(L, audit=Audit.ONCE),
    Action.EDIT_GROWTH: _prof(),
    Action.SIGN_SUPERVISION: _prof(),
    Action.ISSUE_SUMMARY: _prof(),
    Action.WITHDRAW_SUMMARY: _prof(),
    Action.PRINT_SUMMARY: _prof(),
    Action.SET_TARGETS: _prof(L),
    Action.LOOK_REFLECTION: Rule(frozenset({T, L}), RecordClass.PROC, (CLINICAL,), Scope.SELF),
    Action.WRITE_REFLECTION: Rule(frozenset({T, L}), RecordClass.PROC, (CLINICAL,), Scope.SELF),
    Action.PREPARE_SHEET: _clin(audit=Audit.ONCE),
    Action.PRINT_SHEET: _clin(),
    Action.PREPARE_OWN_SHEET: Rule(frozenset({T, L}), RecordClass.PROF, (CLINICAL,), Scope.SELF, Audit.NEVER),
    Action.PRINT_OWN_SHEET: Rule(frozenset({T, L}), RecordClass.PROF, (CLINICAL,), Scope.SELF),
    Action.LOOK_CATALOGUE: Rule(frozenset({T, L}), RecordClass.CLIN, (CLINICAL,), Scope.ANY, Audit.NEVER),
    Action.EDIT_CATALOGUE: Rule(frozenset({L}), RecordClass.CLIN, (CLINICAL,)),
    Action.EDIT_WORDING: Rule(frozenset({L}), RecordClass.CLIN, (CLINICAL,)),
    Action.LOOK_LETTER_WORDING: _adm(M, L, audit=Audit.NEVER),  # the clinic's texts name nobody
    Action.EDIT_LETTER_WORDING: _adm(M, L),
    Action.LOOK_PROFILES: Rule(frozenset({L}), RecordClass.PROF, (CLINICAL,), Scope.ANY, Audit.ONCE),
    Action.LOOK_OWN_PROFILE: Rule(frozenset({T, L}), RecordClass.PROF, (CLINICAL,), Scope.SELF, Audit.NEVER),
    Action.EDIT_PROFILE: Rule(frozenset({T, L}), RecordClass.PROF, (CLINICAL,), Scope.SELF),
    Action.MATCH_THERAPISTS: _clin(audit=Audit.ONCE),
    Action.MATCH_APPROACH: _clin(scope=Scope.ANY, audit=Audit.ONCE),
}


def may(actor: Actor, action: Action) -> bool:
    """True if the policy names one of the actor's roles for this action; scope is checked by the door (services/work.py)."""
    rule = POLICY.get(action)
    return rule is not None and not actor.roles.isdisjoint(rule.roles)
