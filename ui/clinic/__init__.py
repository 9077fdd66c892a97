"""clinic: the clinic's figures for the lead, of everybody together.

Comes in:   clinic_app.services.figures, ui.widgets.
Goes out:   FiguresScreen, made by ui.rooms.
Not here:   any figure about one therapist or one client.
"""
