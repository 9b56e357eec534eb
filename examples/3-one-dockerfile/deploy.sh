#!/bin/sh
# The base first: the app that follows then only brings its own layers.
set -eu
docker pull ghcr.io/acme/notes-base:latest
docker compose pull
docker compose up --detach
