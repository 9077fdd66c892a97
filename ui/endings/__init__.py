"""endings: how care ends, the staying-well plan, looking back, closing the episode.

Comes in:   records of domain.endings, the service of endings, widgets.
Goes out:   EndingTab, one tab of the client's screen.
Not here:   the letters that follow (ui.letters), what may be closed (domain).
"""
