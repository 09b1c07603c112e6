"""Mounts what the modules declare."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from wspolnie.foundation.modules import registry

urlpatterns: list[URLPattern | URLResolver] = [
    path(module.prefix, include(module.urls)) for module in registry.all() if module.urls
]

handler400 = "wspolnie.portal.errors.bad_request"
handler403 = "wspolnie.portal.errors.forbidden"
handler404 = "wspolnie.portal.errors.not_found"
handler500 = "wspolnie.portal.errors.failed"
handler429 = "wspolnie.portal.errors.too_many"
