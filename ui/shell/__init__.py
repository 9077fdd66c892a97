"""shell: the parts of the main window round the screens: rail, bars, search, help. They know keys and words, no service."""
