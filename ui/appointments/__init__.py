"""appointments: the diary by day and by week, the booking panel, today's arrivals."""
