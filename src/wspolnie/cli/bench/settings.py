"""The product's settings with two more addresses, which only a bench serves."""

from wspolnie.config.settings import *  # noqa: F403

ROOT_URLCONF = "wspolnie.cli.bench.urls"
