"""data: tables and the queries on them.

Comes in:   domain records and enums, peewee.
Goes out:   …Row classes, queries, to_<record>() one way.
Not here:   rights, audit decisions, wording. database.py alone knows which engine it is.
"""

from clinic_app.data import drivers

drivers.load_peewee_alone()
