"""Who and what stands in a call."""

from __future__ import annotations

import makers
import people
import strangers
import values
from model import Voice
from value import Value

BRANDS = {
    "en": [
        "Northfield Energy",
        "Harbor Mutual",
        "BlueLark Mobile",
        "Parcelway",
        "Greenline Water",
        "Union Coast Bank",
        "Oakhurst Clinic",
        "the Meridian Hotel",
        "Fernwood Books",
    ],
    "de": [
        "Nordlicht Energie",
        "Hanse Mutual",
        "Lerche Mobil",
        "Paketfix",
        "Stadtwerke Auental",
        "Volksbank Auental",
        "Praxis am Markt",
        "Hotel Seeblick",
        "Buchhaus Ahrens",
    ],
}


class Cast:
    """Who and what stands in a call: people by role, one value for each slot, and what has been said already."""

    def __init__(self, voice: Voice):
        self.voice, self.language = voice, voice.language
        self.people: dict[str, tuple[str, str]] = {}
        self.values: dict[str, Value] = {}
        self.named: set[str] = set()
        self.strangers: set[str] = set()
        self.counter = [0]
        self.brand = voice.pick(BRANDS[self.language])

    def person(self, role: str) -> tuple[str, str]:
        if role not in self.people and self.voice.chance(strangers.SHARE):
            self.people[role] = strangers.person(self.voice.rng)
            self.strangers.add(role)
        elif role not in self.people:
            taken = {name for person in self.people.values() for name in person}
            pool = self.language if self.voice.chance(0.85) else ("de" if self.language == "en" else "en")
            free = lambda names: [name for name in names if name not in taken]
            self.people[role] = (self.voice.pick(free(people.FIRST[pool])), self.voice.pick(free(people.LAST[pool])))
        return self.people[role]

    def value(self, slot: str) -> Value:
        if slot not in self.values:
            concept = slot.rstrip("0123456789")
            if concept == "email":
                self.values[slot] = makers.email(self.voice.rng, self.language, *self.person("caller"))
            else:
                self.values[slot] = values.make(concept, self.voice.rng, self.language)
        return self.values[slot]


ROLES = ("agent", "caller", "other", "third")
