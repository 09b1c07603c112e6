"""What pages and verbs read of consultations beyond plain rows."""
