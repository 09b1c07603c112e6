"""The product's addresses, and the two that show what the stack itself costs."""

from __future__ import annotations

from django.urls import path

from wspolnie.cli.bench import views
from wspolnie.config import urls as product

urlpatterns = [path("bench/constant/", views.constant), path("bench/insert/", views.insert), *product.urlpatterns]

handler400, handler403, handler404, handler500 = (
    product.handler400,
    product.handler403,
    product.handler404,
    product.handler500,
)
