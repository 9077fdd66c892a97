"""growth: the therapist's own room: licence, supervision, professional development, private reflection.

Comes in:   clinic_app.services.growth, services.staff, ui.widgets.
Goes out:   GrowthScreen, made by ui.rooms.
Not here:   what a client's record says; clients appear by file number alone.
"""
