"""Pages of privacy: what the city says, what it holds about me, what the office may see."""
