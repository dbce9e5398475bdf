"""What the register holds about one provider, put ready for who decides on a Woo request; nothing is sent."""
