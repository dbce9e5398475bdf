"""The MSI for every user of a computer, rolled out by an IT department; made by wixl."""
