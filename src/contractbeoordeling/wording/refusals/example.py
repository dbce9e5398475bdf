"""Sentences about the example round."""

from contractbeoordeling.wording.i18n import mark

SENTENCES = {
    "folder_not_empty": mark("{path} is niet leeg. Geef een nieuwe of lege map voor de voorbeeldronde."),
}
