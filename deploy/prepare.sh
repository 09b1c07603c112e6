#!/bin/sh
# What the book asks of the administrator of PostgreSQL, once, when the container's database is new.
set -eu
psql --set ON_ERROR_STOP=1 --set owner="$OWNER_PASSWORD" --set application="$APPLICATION_PASSWORD" --username postgres <<'SQL'
CREATE ROLE wspolnie_owner LOGIN PASSWORD :'owner';
CREATE ROLE wspolnie_app LOGIN PASSWORD :'application';
CREATE DATABASE wspolnie OWNER wspolnie_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C';
\connect wspolnie
GRANT EXECUTE ON FUNCTION pg_control_system() TO wspolnie_owner, wspolnie_app;
CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent; CREATE EXTENSION btree_gist;
SQL
