"""Fetching an address that a person typed, without becoming a way into our own network: resolved once, checked, bounded."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urljoin, urlsplit

from django.conf import settings

from coverage.core.errors import Unreadable

MOST_BYTES = 5_000_000
MOST_REDIRECTS = 3
SECONDS = 20.0
"""For all of it, redirects included: a hundred feeds that drip take half an hour of one place, and nothing else waits."""

STEP_SECONDS = 5.0
PIECE = 65_536
PORTS = frozenset((80, 443))
SCHEMES = {"http": 80, "https": 443}
REDIRECTS = frozenset((301, 302, 303, 307, 308))
AGENT = "Farq feed reader"

CLOSED = tuple(
    map(
        ipaddress.ip_network,
        "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 "
        "192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 "
        "::/96 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/10 "
        "fec0::/10 ff00::/8".split(),
    )
)
"""Networks that are not the public internet, or lead out of it by another way (NAT64, 6to4, Teredo): the registries of
special addresses, RFC 6890 and its successors. `ipaddress.is_global` says otherwise of some in older versions."""


class NotAllowed(Unreadable):
    """An address that is not on the public web, or leads away from it."""

    code = "address_not_allowed"


class Unreachable(Unreadable):
    """Nobody answered in time, or not with a file that fits; which of these is not told, since it would map a network."""

    code = "unreachable"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: body is None where it has not changed since the tag or the day that were sent along."""

    body: bytes | None
    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """An address taken apart, and the one peer that may be spoken to about it."""

    url: SplitResult
    host: str
    port: int
    peer: str = field(default="")


def fetch(address: str, etag: str = "", modified: str = "") -> Fetched:
    """The bytes at an http or https address. Raises NotAllowed or Unreachable; no proxy and no stored password is used."""
    deadline = time.monotonic() + SECONDS
    asked = {"If-None-Match": etag, "If-Modified-Since": modified}
    for _hop in range(MOST_REDIRECTS + 1):
        place = resolve(address)
        try:
            found = _ask(place, {name: value for name, value in asked.items() if value}, deadline)
        except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
            raise Unreachable from error
        if isinstance(found, Fetched):
            return found
        address = _next(place, found)
    raise Unreachable


def _next(place: Place, location: str) -> str:
    address = urljoin(place.url.geturl(), location)
    if place.url.scheme == "https" and not address.lower().startswith("https:"):
        raise NotAllowed
    return address


def resolve(address: str) -> Place:
    """The address taken apart, with one public peer. Raises NotAllowed, and Unreachable where the name is unknown."""
    place = _parsed(address)
    try:
        answers = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unreachable from error
    peers = [str(answer[4][0]).partition("%")[0] for answer in answers]
    # One closed answer among public ones is how a name is bent to us.
    if not peers or not all(map(is_public, peers)):
        raise NotAllowed
    return Place(place.url, place.host, place.port, peers[0])


def _parsed(address: str) -> Place:
    if not address.isprintable() or any(letter.isspace() or letter == "\\" for letter in address):
        raise NotAllowed
    try:
        url = urlsplit(address)
        host = (url.hostname or "").rstrip(".").encode("idna").decode("ascii")
        port = SCHEMES.get(url.scheme, 0) if url.port is None else url.port
    except ValueError as error:
        raise NotAllowed from error
    own = {name.lstrip(".") for name in settings.ALLOWED_HOSTS}
    if url.scheme not in SCHEMES or port not in PORTS or "@" in url.netloc or not host or host in own:
        raise NotAllowed
    return Place(url, host, port)


def is_public(peer: str) -> bool:
    """Whether an address in figures is on the public internet."""
    try:
        address = ipaddress.ip_address(peer)
    except ValueError:
        return False
    return address.is_global and not any(address in network for network in CLOSED if network.version == address.version)


def _ask(place: Place, asked: Mapping[str, str], deadline: float) -> Fetched | str:
    """What the peer answers, or the address it sends on to."""
    connection = _connect(place)
    try:
        target = place.url._replace(scheme="", netloc="", fragment="").geturl() or "/"
        head = {"Host": place.url.netloc, "User-Agent": AGENT, "Accept-Encoding": "gzip", "Connection": "close"}
        connection.request("GET", target.encode("ascii", "ignore").decode(), headers=head | dict(asked))
        answer = connection.getresponse()
        told = Fetched(None, answer.headers.get("ETag", "")[:200], answer.headers.get("Last-Modified", "")[:100])
        if answer.status in REDIRECTS:
            return answer.headers.get("Location", "")
        if answer.status == http.client.NOT_MODIFIED:
            return told
        if answer.status != http.client.OK:
            raise Unreachable
        return Fetched(_body(answer, deadline), told.etag, told.modified)
    finally:
        with suppress(OSError):
            connection.close()


def _connect(place: Place) -> http.client.HTTPConnection:
    """A connection to the peer that was checked, which for TLS must still be the host by its certificate."""
    plain = socket.create_connection((place.peer, place.port), timeout=STEP_SECONDS)
    if plain.getpeername()[0].partition("%")[0] != place.peer:
        plain.close()
        raise NotAllowed
    connection = http.client.HTTPConnection(place.host, place.port, timeout=STEP_SECONDS)
    is_secure = place.url.scheme == "https"
    connection.sock = (
        ssl.create_default_context().wrap_socket(plain, server_hostname=place.host) if is_secure else plain
    )
    return connection


def _body(answer: http.client.HTTPResponse, deadline: float) -> bytes:
    """The body, unpacked as it comes: neither it nor what it unpacks to may pass the limit, nor the whole the deadline."""
    packing = answer.headers.get("Content-Encoding", "identity").lower()
    if packing not in {"identity", "gzip"}:
        raise Unreachable
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16) if packing == "gzip" else None
    body, taken = bytearray(), 0
    while piece := answer.read1(PIECE):
        taken += len(piece)
        body += unpacker.decompress(piece, MOST_BYTES + 1) if unpacker else piece
        if max(taken, len(body)) > MOST_BYTES or time.monotonic() > deadline:
            raise Unreachable
    if answer.length or (unpacker and not unpacker.eof):
        raise Unreachable
    return bytes(body)
