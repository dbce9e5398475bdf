"""The letter about a step on the ladder: what was decided, why, what the provider said, and which law applies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.report.paper.model import (
    Block,
    Facts,
    Heading,
    Paper,
    Paragraph,
    Part,
    Points,
    Together,
)
from contractbeoordeling.wording.numbers import day


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """To whom a letter goes, from whom, and on which day."""

    client: str
    provider: str
    address: Sequence[str]
    made_on: date

    @property
    def lines(self) -> str:
        """The block of the address."""
        return ", ".join((self.provider, *self.address))

    @property
    def as_it_is(self) -> Sequence[str]:
        """What is never masked: to whom the letter goes, and from whom."""
        return self.lines, self.provider, self.client


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLetter:
    """What a letter about a step tells; texts that are empty are left out."""

    to: Addressee
    contract: str
    step: str
    measure: str
    article: str
    article_text: str
    disputes: str
    facts: str
    heard_on: date | None
    heard: str
    not_heard_reason: str
    jump: str
    decided_on: date
    decided_by: str
    function: str
    on_behalf_of: str
    term_on: date | None
    before: Sequence[str] = ()
    tasks: Sequence[str] = ()


def letter_paper(letter: StepLetter) -> Paper:
    """Return the letter."""
    to = letter.to
    return Paper(
        title=f"Brief over {letter.step}",
        subject=f"Brief aan {to.provider} over {letter.step}",
        author=to.client or "Gemeente",
        made_on=to.made_on,
        footer=f"{to.provider} · brief van {day(to.made_on)}",
        blocks=tuple(_blocks(letter)),
        as_it_is=to.as_it_is,
    )


def head(to: Addressee, about: Sequence[tuple[str, str]]) -> Facts:
    """Return the head of a letter: to whom, from whom, when and about what."""
    lines = [("Aan", to.lines), ("Van", to.client), ("Datum", day(to.made_on))]
    return Facts([each for each in (*lines, *about) if each[1]])


def _blocks(letter: StepLetter) -> Iterator[Block]:
    yield head(letter.to, [("Overeenkomst", letter.contract), ("Onderwerp", letter.measure)])
    yield Heading("Ons besluit")
    yield Paragraph(
        f"Op {day(letter.decided_on)} hebben wij besloten tot: {letter.measure}. Op onze escalatieladder is dit "
        f"{_rung(letter)}.",
        strong=True,
    )
    if letter.term_on is not None:
        yield Paragraph(f"De termijn die hierbij hoort, loopt tot en met {day(letter.term_on)}.")
    if letter.jump:
        yield Paragraph(f"Wij hebben hierbij een of meer treden overgeslagen. De reden is {letter.jump}")
    yield Heading("Waarop dit rust")
    yield from _ground(letter)
    yield Heading("De feiten")
    yield Paragraph(letter.facts)
    if letter.before:
        yield Heading("Wat hieraan voorafging")
        yield Points(letter.before)
    yield Heading("Wat u hierover zei")
    yield Paragraph(_hearing(letter))
    if letter.tasks:
        yield Heading("Wat er voor cliënten moet gebeuren")
        yield Points(letter.tasks)
    yield Together(tuple(_close(letter)))


def _close(letter: StepLetter) -> Iterator[Part]:
    """Give which law applies and who decided, on one page: a name alone on the last one says nothing."""
    yield Heading("Welk recht geldt")
    yield from (Paragraph(each) for each in _law(letter))
    yield Heading("Namens de opdrachtgever")
    signed = [("Naam", letter.decided_by), ("Functie", letter.function), ("Namens", letter.on_behalf_of)]
    yield Facts([each for each in signed if each[1]])


def _rung(letter: StepLetter) -> str:
    """Return the step, without its name where the measure is called the same."""
    return letter.step.removesuffix(f", {letter.measure}")


def _ground(letter: StepLetter) -> Iterator[Block]:
    if not letter.article:
        yield Paragraph(letter.article_text or "Voor deze trede is geen bepaling uit de overeenkomst nodig.")
        return
    yield Paragraph(f"Deze maatregel staat in artikel {letter.article} van onze overeenkomst met u.")
    if letter.article_text:
        yield Paragraph(letter.article_text)


def _hearing(letter: StepLetter) -> str:
    if letter.heard_on is None:
        return f"Wij hebben u niet vooraf gehoord. De reden is: {letter.not_heard_reason}"
    return f"Op {day(letter.heard_on)} spraken wij u hierover. U zei: {letter.heard}"


def _law(letter: StepLetter) -> Iterator[str]:
    """Give which law applies: that of the contract, apart from any supervision."""
    yield (
        "Dit besluit nemen wij als partij bij onze overeenkomst met u. Daarop is het privaatrecht van toepassing. Het is "
        "geen besluit van een bestuursorgaan; de regels van het bestuursrecht over bezwaar en beroep gelden er niet voor."
    )
    rule = (
        f"de geschillenregeling in artikel {letter.disputes} van de overeenkomst"
        if letter.disputes
        else "de geschillenregeling van de overeenkomst"
    )
    yield f"Bent u het niet eens met deze brief? Laat ons dat dan schriftelijk weten, met uw redenen. Daarna geldt {rule}."
    yield (
        "Deze brief staat los van het toezicht. De toezichthouder (Wmo-toezicht of Inspectie Gezondheidszorg en Jeugd) "
        "oordeelt zelf en volgens andere regels."
    )
