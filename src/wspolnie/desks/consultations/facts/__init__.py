"""What happened in consultations: the public words of the desk, by noun."""
