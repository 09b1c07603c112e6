"""Letters on paper with answers to remarks: what stands in them, and how they are set for an envelope with a window."""
