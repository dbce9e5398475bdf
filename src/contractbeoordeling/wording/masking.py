"""What stands in the register where personal data was taken out; content, so always Dutch."""

CLEANED = "Op {day} zijn in dit bestand persoonsgegevens gemaskeerd; dit is de opgeschoonde kopie."
DROPPED = "Op {day} is de inhoud van dit bestand verwijderd: er stonden persoonsgegevens in die niet te maskeren waren."
