#!/usr/bin/env bash
# Makes the builder that the tests run on: Docker of Debian 13 in a folder of its own, made once and kept. A machine whose docker has
# buildx, and an engine that stores images with containerd, needs none. BASE_IMAGE_PLANNER_DOCKER names another folder.
set -euo pipefail
folder=${BASE_IMAGE_PLANNER_DOCKER:-/var/cache/base-image-planner/docker}
docker buildx version >/dev/null 2>&1 && docker info --format '{{.DriverStatus}}' 2>/dev/null | grep -q containerd.snapshotter && exit 0
[ -x "$folder/usr/sbin/dockerd" ] && exit 0
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
  echo "The tests need docker with buildx and an engine with the containerd image store: turn it on" >&2
  echo "(https://docs.docker.com/engine/storage/containerd/), or run $0 as root on Debian." >&2
  exit 1
fi
mkdir -p "$(dirname "$folder")"
exec 9>"$folder.lock"
flock 9
[ -x "$folder/usr/sbin/dockerd" ] && exit 0
if ! command -v debootstrap >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends debootstrap >/dev/null
fi
# The server and the proxy that this machine's own packages come from.
mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' | head -n 1)
eval "$(apt-config shell proxy Acquire::http::Proxy)"
[ -z "${proxy:-}" ] || export http_proxy=$proxy
# A folder that was begun and not finished is never taken for a whole one.
rm -rf --one-file-system "$folder.new"
debootstrap --variant=minbase --include=docker.io,docker-cli,docker-buildx,ca-certificates trixie "$folder.new" ${mirror:+"$mirror"} >"$folder.log" 2>&1 || {
  tail -n 20 "$folder.log" >&2
  echo "debootstrap failed; all that it said is in $folder.log." >&2
  exit 1
}
rm -rf "$folder.new/var/cache/apt" "$folder.new/var/lib/apt/lists" "$folder.log"
rm -rf --one-file-system "$folder"
mv "$folder.new" "$folder"
