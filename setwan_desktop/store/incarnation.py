"""Store: which incarnation of the archive writes: the one whose key this computer holds, or a new one."""

from __future__ import annotations

from sqlalchemy import Connection

from setwan_desktop.store import ledger
from setwan_desktop.store.keys import KeyStore, Mark, Signer
from setwan_desktop.store.ledger import Link, Pen


class Incarnation:
    """The life of this database since it was made, copied or restored. Only a write begins a new one."""

    def __init__(self, keys: KeyStore) -> None:
        self._keys = keys
        self._signer: Signer | None = None

    def pen(self, connection: Connection) -> Pen:
        """Give what to write with, at the end of its chain.

        Args:
            connection: in a transaction.

        Returns:
            The key that wrote last. A new one where there is none on this computer, where the archive has never seen
            it, or where the archive has gone back behind what it wrote: else two events could stand at one place.
        """
        signer = self._signer or self._keys.load()
        end = None if signer is None else ledger.chain_end(connection, signer.incarnation)
        if signer is None or end is None or self._went_back(signer, end):
            return Pen(self._keys.make(), Link())
        return Pen(signer, end)

    def written(self, pen: Pen) -> None:
        """Remember, after the commit, who wrote and how far."""
        self._signer = pen.signer
        self._keys.put_mark(Mark(pen.signer.incarnation, pen.end.seq, pen.end.id))

    def lost_events(self, connection: Connection) -> int:
        """Tell how many events this computer wrote here that the archive no longer has."""
        mark = self._keys.mark()
        end = None if mark is None else ledger.chain_end(connection, mark.incarnation)
        # An archive that never knew the incarnation is another one, put at this path on purpose.
        return 0 if mark is None or end is None else max(0, mark.seq - end.seq)

    def _went_back(self, signer: Signer, end: Link) -> bool:
        """Tell whether the archive is an older copy of itself, put in its place by hand."""
        mark = self._keys.mark()
        if mark is None or mark.incarnation != signer.incarnation:
            return False
        return mark.seq > end.seq or (mark.seq == end.seq and mark.id != end.id)
