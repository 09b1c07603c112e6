"""Consultations for programs: shapes, reading, sending, and the office's writing."""

from wspolnie.desks.consultations.api import desk, reading, remarks, sending

ENDPOINTS = (*reading.ENDPOINTS, *remarks.ENDPOINTS, *sending.ENDPOINTS, *desk.ENDPOINTS)

__all__ = ["ENDPOINTS"]
