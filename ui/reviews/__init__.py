"""reviews: the progress review of a client, prepared from the record, decided together, signed.

Comes in:   records of domain.reviews, the service of reviews, the wording of plan differences, widgets.
Goes out:   ReviewsTab, one tab of the client's screen.
Not here:   the figures (domain.reviews.snapshot), the next plan (services.plans).
"""
