"""The last Django app to be ready: with every model known, the declarations are read and the catalogues compiled."""

from django.apps import AppConfig


class ConfigApp(AppConfig):
    name = "wspolnie.config"
    label = "wspolnie_config"

    def ready(self) -> None:
        from wspolnie.config.modules import load_modules
        from wspolnie.foundation.text.catalog import compile_catalogs

        compile_catalogs()
        load_modules()
