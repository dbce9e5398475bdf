"""What checking the installation says."""

from contractbeoordeling.wording.i18n import tr


def checking() -> str:
    return tr("De installatie wordt gecontroleerd; er verschijnt even een tweede venster")
