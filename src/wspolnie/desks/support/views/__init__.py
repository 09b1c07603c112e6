"""Pages of the help desk: public ones, those of whoever asks, those of the office."""
