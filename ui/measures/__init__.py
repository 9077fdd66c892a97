"""measures: forms keyed in one row, the chart with one plain sentence, the safety dialog, and the form on the turned screen.

Comes in:   records of domain.measures and measure_due, the services of measures, widgets.
Goes out:   MeasuresTab, one tab of the client's screen.
Not here:   scoring (domain.measure_scoring), what a change may be called (domain.change), what is due (domain.measure_due).
"""
