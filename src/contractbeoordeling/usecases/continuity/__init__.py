"""How near providers are to falling over."""
