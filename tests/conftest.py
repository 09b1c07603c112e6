"""Where public documents and hostile strings lie, when they lie beside the project; nothing essential needs them."""

from pathlib import Path

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
