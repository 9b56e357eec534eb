#!/usr/bin/env bash
# Installs the real registry, the real builders, a browser and the tools that the tests run against, on Debian and Ubuntu.
set -euo pipefail
declare -A packages=(
  [docker-registry]=docker-registry [buildah]=buildah [skopeo]=skopeo
  [htpasswd]=apache2-utils [openssl]=openssl [git]=git [chromium]=chromium
)
missing=()
for program in "${!packages[@]}"; do
  command -v "$program" >/dev/null || missing+=("${packages[$program]}")
done
{ [ -x /bin/busybox ] && ! ldd /bin/busybox >/dev/null 2>&1; } || missing+=(busybox-static)
docker=$(dirname "$0")/install-docker.sh
[ "${#missing[@]}" -eq 0 ] && exec "$docker"
if ! command -v apt-get >/dev/null; then
  echo "The tests need these Debian packages (or the same programs): ${missing[*]}" >&2
  exit 1
fi
sudo=()
[ "$(id -u)" -eq 0 ] || sudo=(sudo)
"${sudo[@]}" apt-get update -qq
"${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
"$docker"
