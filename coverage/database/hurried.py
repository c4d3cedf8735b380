"""A connection that waits for its server so long and no longer: where the network is cut, nobody else would tell."""

from __future__ import annotations

from typing import TypeVar

from psycopg import Connection, OperationalError
from psycopg.abc import PQGen
from psycopg.pq import TransactionStatus
from psycopg.rows import TupleRow

Answer = TypeVar("Answer")

PATIENCE = 15.0
"""Seconds for one answer, as many as a web statement may take (STATEMENT_TIMEOUT): a server that is there has ended it by
then, and said so. RELIABILITY promise D8."""
SUSPICIOUS = 2.0
"""The same once a connection of this process was given up, until another one answers: the rest of a pool is dead too."""
STEP = 0.1
"""Seconds between two looks at the clock, psycopg's own."""


class HurriedConnection(Connection[TupleRow]):
    """Raises OperationalError, and is closed, where no answer comes for PATIENCE seconds."""

    is_silent = False

    def wait(self, gen: PQGen[Answer], interval: float = STEP, timeout: float | None = None) -> Answer:
        """As psycopg's own, which waits for ever where timeout is None."""
        own = SUSPICIOUS if HurriedConnection.is_silent else PATIENCE
        try:
            answer = super().wait(gen, interval, own if timeout is None else timeout)
        except OperationalError:
            # The answer may yet come, and would be taken for that to another question.
            if self.pgconn.transaction_status == TransactionStatus.ACTIVE:
                HurriedConnection.is_silent = True
                self.pgconn.finish()
            raise
        HurriedConnection.is_silent = False
        return answer
