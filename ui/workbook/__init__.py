"""workbook: pages that client and therapist fill together, made from the fields that domain.workbook_fields declares.

Comes in:   records of domain.workbook, the services of the workbook and of life events, widgets.
Goes out:   WorkbookTab, one tab of the client's screen.
Not here:   which fields a kind has, when a step counts as done (domain), how a sheet looks on paper (letters).
"""
