"""The quarterly export for planning and control: a fixed layout that other programs can rely on."""
