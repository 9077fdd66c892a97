"""entry: everything before the main window: welcome, new clinic, demo, restore, signing in, the lock."""
