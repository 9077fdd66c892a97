"""What a letter made of sections is told with: the client, the episode, the draft, and the words of its language and reader."""

from __future__ import annotations

from dataclasses import dataclass

from clinic_app.domain.changes import Kind
from clinic_app.domain.episodes import Episode
from clinic_app.domain.errors import Finding
from clinic_app.domain.facts import LetterLanguage, Source
from clinic_app.domain.handouts import Block, Text
from clinic_app.domain.letter_drafts import LetterDraft
from clinic_app.domain.letter_kinds import LAYOUTS
from clinic_app.domain.letter_sections import SaidFact, edit_of
from clinic_app.domain.people import Client
from clinic_app.domain.permissions import Actor, RecordClass
from clinic_app.domain.readers import Content, Reader, Recipient
from clinic_app.letters.bidi import RLM
from clinic_app.letters.words import Words
from clinic_app.services.letter_facts import FORMS


@dataclass(frozen=True)
class Telling:
    """One letter being put into words. say() speaks to the client, or about him or her to anybody else."""

    actor: Actor
    client: Client
    episode: Episode
    draft: LetterDraft
    words: Words   # of this kind of letter
    common: Words  # that all letters share
    guardian: bool = False  # it goes to the guardian, and speaks of the client

    @property
    def form(self) -> str:
        """The form of speech of the person it speaks of, or to."""
        return FORMS[self.client.request.sex]

    @property
    def to_client(self) -> bool:
        """True for a letter that speaks to the client."""
        return self.draft.reader is Reader.CLIENT and not self.guardian

    def say(self, key: str, number: int | None = None, **values: str) -> str:
        """A sentence of this kind of letter, in the direction of its language; to the client where there is one for them."""
        table = LAYOUTS[self.draft.kind].table
        whole, own = f"{table}.{key}", f"{table}.to_client.{key}"
        said = self.words.say(own if self.to_client and self.words.has(own) else whole, self.form, number, **values)
        return f"{RLM}{said}" if self.words.arabic else said

    def chosen(self, key: str) -> str:
        """What was chosen in a section, if anything."""
        return edit_of(self.draft.content.sections, key).chosen

    def fact(
        self, key: str, section: str, content: Content, source: Source, *blocks: Block, label: RecordClass = RecordClass.CLIN,
        also: tuple[Content, ...] = (), own_words: bool = False, shared: bool = False,
    ) -> SaidFact:
        """One fact in its section."""
        return SaidFact(
            key, content, label, source, own_words=own_words, shared=shared, also=also, section=section, blocks=blocks)

    def choice(self, section: str, content: Content) -> list[SaidFact]:
        """The sentence chosen in a section, or nothing."""
        code = self.chosen(section)
        said = Text(self.say(f"{section}.{code}")) if code else None
        return [self.fact(f"{section}:{code}", section, content, Source(Kind.LETTER), said)] if said else []


class Sayer:
    """Puts one kind of letter into words. What a kind does not say otherwise holds for every letter."""

    def __init__(self, telling: Telling) -> None:
        self.telling = telling

    def facts(self) -> list[SaidFact]:
        """What the record has to say, section by section."""
        return []

    @staticmethod
    def objections(actor: Actor, client_id: int, episode: Episode) -> list[Finding]:
        """Why no letter of this kind may be written now, whatever stands in it."""
        return []

    @staticmethod
    def guardian_of(actor: Actor, client: Client, language: LetterLanguage) -> Recipient | None:
        """The guardian to whom a letter to this client goes, if it does."""
        return None
