"""A mail with a form attached, ready to be looked at and sent from one's own mail program."""

from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP

_XLSX = ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")


@dataclass(frozen=True, slots=True)
class Mail:
    """What a mail says and to whom; without an address the sender fills it in."""

    to: tuple[str, ...]
    subject: str
    body: str


def mail_file(mail: Mail, attachment: str = "", content: bytes = b"") -> bytes:
    """Return an .eml file that Outlook and Thunderbird open as a draft; a form goes along where one is given."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    if mail.to:
        message["To"] = ", ".join(mail.to)
    message["Subject"] = mail.subject
    message.set_content(mail.body, charset="utf-8", cte="quoted-printable")
    if attachment:
        message.add_attachment(content, maintype=_XLSX[0], subtype=_XLSX[1], filename=attachment)
    return message.as_bytes()


def mail_text(mail: Mail, labels: tuple[str, str]) -> bytes:
    """Return the mail as a text to copy from, as Windows' own editor reads it."""
    to, subject = labels
    text = f"{to}: {'; '.join(mail.to)}\n{subject}: {mail.subject}\n\n{mail.body}"
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return unified.replace("\n", "\r\n").encode("utf-8-sig")
