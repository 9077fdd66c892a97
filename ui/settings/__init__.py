"""settings: what a person, a manager or a lead may change about the desk, the clinic, its people and its safe keeping."""
