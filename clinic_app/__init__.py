"""clinic_app: the clinic without a window. Floors: services, data and letters, domain. Imports go down only."""

__version__ = "0.1.0"
