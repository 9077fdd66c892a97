"""A real mail server on this computer, as small as can be: STARTTLS or TLS with a certificate of its own, sign-in, and moods."""

from __future__ import annotations

import base64
import datetime
import ipaddress
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


@dataclass
class MailHouse:
    """What the server is like, and what it was given."""

    context: ssl.SSLContext
    certificate: str
    tls: bool = False                # from the first byte
    starttls: bool = True
    user: str = "clinic"
    password: str = "a password of the post"
    cut_off: bool = False            # breaks the line when it has the message, before it says so
    refuses: str = ""                # a recipient
    slow: threading.Event | None = None  # has the message, and says so once this is set
    port: int = 0
    got: list[tuple[str, list[str], bytes]] = field(default_factory=list)
    said: list[bytes] = field(default_factory=list)

    def serve(self, listener: socket.socket) -> None:
        """One connection after another, until the listener is closed."""
        while True:
            try:
                line, _ = listener.accept()
            except OSError:
                return
            try:
                self._talk(line)
            except OSError:
                pass
            finally:
                line.close()

    def _talk(self, line: socket.socket) -> None:
        line.settimeout(10)
        if self.tls:
            line = self.context.wrap_socket(line, server_side=True)
        inside, signed, sender, to = self.tls, False, "", list[str]()
        stream = line.makefile("rb")
        line.sendall(b"220 mail.test\r\n")
        while words := stream.readline():
            self.said.append(words)
            verb = words[:8].upper()
            answer = b"250 OK\r\n"
            if verb.startswith(b"EHLO"):
                answer = b"250-mail.test\r\n" + (b"250-STARTTLS\r\n" if self.starttls and not inside else b"")
                answer += (b"250-AUTH PLAIN\r\n" if inside else b"") + b"250 8BITMIME\r\n"
            elif verb.startswith(b"STARTTLS"):
                line.sendall(b"220 go on\r\n")
                line = self.context.wrap_socket(line, server_side=True)
                stream, inside = line.makefile("rb"), True
                continue
            elif verb.startswith(b"AUTH"):
                signed = base64.b64decode(words.split()[-1]).split(b"\0")[1:] == [self.user.encode(), self.password.encode()]
                answer = b"235 in\r\n" if signed else b"535 no\r\n"
            elif verb.startswith(b"MAIL"):
                sender = words.decode().strip()
                answer = answer if signed else b"530 sign in first\r\n"
            elif verb.startswith(b"RCPT"):
                to.append(words.decode().strip())
                answer = b"550 nobody here\r\n" if self.refuses and self.refuses in to[-1] else answer
            elif verb.startswith(b"DATA"):
                line.sendall(b"354 go on\r\n")
                message = b""
                while not message.endswith(b"\r\n.\r\n"):
                    message += stream.readline()
                self.got.append((sender, to, message))
                if self.slow is not None:
                    self.slow.wait(10)
                if self.cut_off:
                    line.shutdown(socket.SHUT_RDWR)
                    return
            elif verb.startswith(b"QUIT"):
                return
            line.sendall(answer)


def own_certificate(folder: Path) -> tuple[ssl.SSLContext, str]:
    """A certificate that nobody vouches for, for 127.0.0.1: the server's side, and its PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail.test")])
    now = datetime.datetime.now(datetime.UTC)
    made = (x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
            .serial_number(x509.random_serial_number()).not_valid_before(now - datetime.timedelta(days=1))
            .not_valid_after(now + datetime.timedelta(days=2))
            .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True).sign(key, hashes.SHA256()))
    pem = made.public_bytes(serialization.Encoding.PEM)
    both = folder / "mail.pem"
    both.write_bytes(pem + key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(both)
    return context, pem.decode()


@contextmanager
def mail_house(folder: Path) -> Iterator[MailHouse]:
    """The server, running until the end of the block."""
    context, certificate = own_certificate(folder)
    house = MailHouse(context, certificate)
    listener = socket.create_server(("127.0.0.1", 0))
    house.port = listener.getsockname()[1]
    thread = threading.Thread(target=house.serve, args=(listener,), daemon=True)
    thread.start()
    try:
        yield house
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)
