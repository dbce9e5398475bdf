"""Everything that touches the disk goes through here: names, long paths, files in use, shared places."""
