"""A wire between Farq and its database that can fall silent: what is sent arrives nowhere, and nobody hangs up."""

from __future__ import annotations

import asyncio
import threading
from contextlib import suppress

CHUNK = 65536


class Wire:
    """Passes everything on between a port of its own and a server's, while it is whole."""

    def __init__(self, port: int, server: int) -> None:
        self.port, self.server = port, server
        self._is_ready = threading.Event()
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._serve, daemon=True).start()
        self._is_ready.wait(10)

    def cut(self) -> None:
        """From now on nothing comes through, and new callers are not put through either."""
        self._loop.call_soon_threadsafe(self._whole.clear)

    def mend(self) -> None:
        """All that was held back comes through, and everything after it."""
        self._loop.call_soon_threadsafe(self._whole.set)

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._open())
        self._loop.run_forever()

    async def _open(self) -> None:
        self._whole = asyncio.Event()
        self._whole.set()
        self._listening = await asyncio.start_server(self._put_through, "127.0.0.1", self.port)
        self._is_ready.set()

    async def _put_through(self, near: asyncio.StreamReader, near_out: asyncio.StreamWriter) -> None:
        await self._whole.wait()
        with suppress(OSError):
            far, far_out = await asyncio.open_connection("127.0.0.1", self.server)
            await asyncio.gather(self._pass_on(near, far_out), self._pass_on(far, near_out))

    async def _pass_on(self, heard: asyncio.StreamReader, told: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while words := await heard.read(CHUNK):
                await self._whole.wait()
                told.write(words)
                await told.drain()
        with suppress(OSError):
            told.close()
