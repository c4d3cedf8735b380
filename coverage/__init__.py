"""Farq: who says what, and where they differ. This is the map of the house.

`core` reads and reckons and knows no Django; `pipeline` is a story's whole journey in one screen.
`sandbox` reads what strangers send in a process that can be killed.
`models` store, `selectors` ask, `services` change, `tasks` work in the background, `views` and `api` speak HTTP.
Each is imported only by what stands to its right: core, models, selectors, services, tasks, views and api.

What pages say stands in `templatetags`, `widgets`, `forms` and `messages`; who may do what in `roles`, and at which
address in `urls`. `database` starts PostgreSQL where none is given; `management` holds the commands, of which `up`
keeps all of it running. docs/design-notes.md says why it is so.
"""
