"""Program: Setwan Desktop, the desk of a regional council's secretariat.

Nothing is imported here: the window must appear before heavy libraries are read.
"""
