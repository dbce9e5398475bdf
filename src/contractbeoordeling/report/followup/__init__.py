"""Letters and the dossier: what follows an assessment, in plain Dutch."""
