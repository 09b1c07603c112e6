"""What the embedded server says when it cannot do what was asked; each text tells a person what to do about it."""


class ServerError(RuntimeError):
    """The embedded server cannot do what was asked."""


class ServerInUse(ServerError):
    """Another process holds this folder's server."""
