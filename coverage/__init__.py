"""Farq: who says what, and where they differ. This is the map of the house.

`core` reads and reckons and knows no Django; `pipeline` is a story's whole journey in one screen.
`sandbox` reads what strangers send in a process that can be killed.
`models` store, `selectors` ask, `services` change, `tasks` work in the background, `views` and `api` speak HTTP.
Each is imported only by what stands to its right: core, models, selectors, services, tasks, views and api.
"""
