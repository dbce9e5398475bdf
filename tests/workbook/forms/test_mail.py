"""A mail that opens as a draft, with the form attached."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default

from contractbeoordeling.workbook.forms.mail import Mail, mail_file, mail_text

MAIL = Mail(
    ("team@voorbeeld.example",),
    "Zelfevaluatie 2026 – graag vóór 15-05",
    "Beste lezer,\n\nDit is één regel.\n",
)


def test_a_mail_opens_as_a_draft_with_the_form_attached() -> None:
    content = mail_file(MAIL, "Zelfevaluatie – één.xlsx", b"PK\x03\x04inhoud")
    message = message_from_bytes(content, policy=default)
    (attachment,) = message.iter_attachments()
    assert message["X-Unsent"] == "1"
    assert message["To"] == "team@voorbeeld.example"
    assert message["Subject"] == MAIL.subject
    assert attachment.get_filename() == "Zelfevaluatie – één.xlsx"
    assert attachment.get_content() == b"PK\x03\x04inhoud"
    body = message.get_body(("plain",))
    assert body is not None
    assert body.get_content().splitlines() == MAIL.body.splitlines()


def test_a_mail_is_lines_of_ascii_that_end_as_mail_wants() -> None:
    content = mail_file(MAIL, "vraag.xlsx", b"x" * 3000)
    assert content.isascii()
    assert content.count(b"\n") == content.count(b"\r\n")
    assert max(map(len, content.split(b"\r\n"))) <= 998


def test_without_an_address_the_sender_fills_it_in() -> None:
    assert (
        message_from_bytes(mail_file(Mail((), "Vraag", "Tekst"), "x.xlsx", b""), policy=default)["To"] is None
    )


def test_text_that_has_windows_line_breaks_keeps_one_of_each() -> None:
    typed = Mail((), "Vraag", "Groet,\r\nTeam\rNoord\n")
    assert mail_text(typed, ("Aan", "Onderwerp")).endswith(b"Groet,\r\nTeam\r\nNoord\r\n")
    content = mail_file(typed, "x.xlsx", b"")
    assert b"Groet,\r\nTeam\r\nNoord\r\n" in content
    assert b"\r\r" not in content


def test_the_text_to_copy_has_address_subject_and_windows_line_breaks() -> None:
    text = mail_text(MAIL, ("Aan", "Onderwerp"))
    assert text.startswith(b"\xef\xbb\xbfAan: team@voorbeeld.example\r\nOnderwerp: Zelfevaluatie 2026")
    assert text.decode("utf-8-sig").count("\n") == text.decode("utf-8-sig").count("\r\n")
