"""A municipality's own Word template: read with care, checked, and filled in."""
