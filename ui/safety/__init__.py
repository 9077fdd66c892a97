"""safety: what is open and who answers, the risk check on one screen, the safety plan and its sheet.

Comes in:   records of domain.safety and domain.safety_plans, their services, widgets.
Goes out:   SafetyTab, and SafetyHead for the head of every clinical tab.
Not here:   scores or bands of any kind; anything for reception. Loaded for clinical roles alone.
"""
