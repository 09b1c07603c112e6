"""Where things stand on the sheet so that the address shows in the window of an envelope. All figures in millimetres.

DIN 5008 form B (en.wikipedia.org/wiki/DIN_5008; Deutsche Post, "Automationsfähige Briefsendungen"): the address field
is 85 x 45 with its corner 20 from the left and 45 from the top; of it 17.7 are for the sender's line and 27.3 for the
address; the sheet is folded at 105 and 210, punched at 148.5. The window of a DL envelope (110 x 220) with the window
at the left stands 20 from its left edge and 15 from its bottom edge and is 90 x 35 at least (DIN 680 has 90 x 45): of a
sheet that has 5 to slide up and 10 aside it always shows 60 to 90 from the top and 20 to 100 from the left.
"""

from __future__ import annotations

from typing import Final

FIELD_LEFT: Final = 20.0
FIELD_TOP: Final = 45.0
FIELD_WIDTH: Final = 85.0
FIELD_HEIGHT: Final = 45.0
SENDER_HEIGHT: Final = 17.7
"""Of the field, for the sender's line; the address begins below it."""
INSET: Final = 5.0
"""From the field's left edge to its text: paper slides inside an envelope."""
FOLDS: Final = (105.0, 210.0)
PUNCH: Final = 148.5
BODY_TOP: Final = 103.0
"""Where the text may begin: nothing but the address stands behind the window."""


def figures() -> dict[str, float]:
    """As the sheet reads them."""
    return {
        "left": FIELD_LEFT,
        "top": FIELD_TOP,
        "width": FIELD_WIDTH,
        "height": FIELD_HEIGHT,
        "sender": SENDER_HEIGHT,
        "inset": INSET,
        "fold1": FOLDS[0],
        "fold2": FOLDS[1],
        "punch": PUNCH,
        "body": BODY_TOP,
    }
