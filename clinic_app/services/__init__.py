"""services: one function per use case, behind one door.

Comes in:   an Actor and a frozen request.
Goes out:   records, or Refused with codes.
Not here:   widgets, words for the screen. All writing through work(), all reading through look().
"""
