"""sessions: the note of a visit, its list with addenda, the private note beside it.

Comes in:   records of domain.sessions and session_notes, the services of sessions and process notes, widgets.
Goes out:   NotesTab, one tab of the client's screen.
Not here:   what may be signed (domain), what is stored (services).
"""
