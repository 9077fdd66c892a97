"""ui/letters: writing letters beside their paper, who may read what, printing, permissions, envelopes.

Comes in:   drafts, facts, issued letters and envelopes, through their services.
Goes out:   the preview and sections that the ending uses, the letters tab, reception's envelopes.
Not here:   who may be told what (domain), how paper looks (letters).
"""
