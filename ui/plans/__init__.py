"""ui/plans: the first meeting, the plan with its agreement, and the overview of one client.

Comes in:   records of episodes, plans, agreements and the overview, through their services.
Goes out:   three tabs of a client's file.
Not here:   rules and gates (domain), session notes, reviews and endings (their own rooms).
"""
