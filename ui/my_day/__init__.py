"""my_day: the therapist's page: today's visits, the next client prepared on one card, what waits for a hand.

Comes in:   records of domain.my_day, the service of my day, widgets.
Goes out:   MyDayScreen, the first screen of therapists.
Not here:   the note itself (ui.sessions), the diary (ui.appointments).
"""
