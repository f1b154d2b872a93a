"""Demo: hands at the windows: what a person does with mouse and keyboard, done to the real widgets off screen.

They know the pages by their public parts and nothing of any service. What they cannot see or reach they refuse to touch.
"""
