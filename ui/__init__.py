"""ui: shows and asks. Widgets build a request, call one service, show the answer; they never decide."""
