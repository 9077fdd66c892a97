"""widgets: things used by two screens or more. They know tokens and records, never a service."""
