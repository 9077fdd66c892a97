"""The views of the diary."""

DAY, WEEK, TABLE, MONTH, AGENDA = range(5)  # the day as columns, one week, the day as a table, a month, a list of seven days
