"""ui/people: the list of clients, a client's file with its head and tabs, the front sheet, and bringing in spreadsheets.

Comes in:   records of clients and contacts, through their services; tabs of other rooms, by registration.
Goes out:   three screens: clients, client, import.
Not here:   anything clinical. Reception's process loads this room, so nothing in it imports a clinical one.
"""
