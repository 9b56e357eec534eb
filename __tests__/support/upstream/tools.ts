/** Shell scripts that stand for the package managers of real base images: deterministic, offline, and they leave traces. */
export const TOOLS: Readonly<Record<string, string>> = {
  'apt-get': 'for word; do last=$word; done; mkdir -p /var/lib/dpkg; echo "$@" >> /var/lib/dpkg/status',
  groupadd: ':',
  useradd: 'for word; do last=$word; done; echo "$last:x:1000:1000::/home/$last:/bin/sh" >> /etc/passwd',
  npm: 'cp package.json /installed',
  python: 'echo "python $*"',
  curl: 'echo "no network" >&2; exit 6',
  pip: `
site=/usr/local/lib/python3.12/site-packages
while [ $# -gt 0 ]; do
  case $1 in
    --prefix=*) site=\${1#--prefix=}/lib/python3.12/site-packages ;;
    -r) shift; mkdir -p "$site"; cp "$1" "$site/installed-from-$(basename "$1")" ;;
    uv|poetry|poetry==*|setuptools_scm) mkdir -p "$site"; echo "$1" >> "$site/tools" ;;
  esac
  shift
done`,
  uv: `
case $1 in
  venv) mkdir -p "\${2:-.venv}/bin" ;;
  pip)
    site=\${VIRTUAL_ENV:-/usr/local}/lib/python3.12/site-packages; mkdir -p "$site"
    shift; shift; [ "$1" != --system ] || shift
    case $1 in
      -r) cp "$2" "$site/installed-from-$(basename "$2")" ;;
      -e) echo "$2" >> "$site/editable" ;;
      .) [ -d .git ] || { echo 'setuptools-scm was unable to detect version for /app' >&2; exit 1; }
         cp -r src "$site/project" ;;
      *) echo "$*" >> "$site/tools" ;;
    esac ;;
  *) echo "uv: $*" >&2; exit 2 ;;
esac`,
  poetry: `
[ "$1" = export ] || { echo "poetry: $*" >&2; exit 2; }
for word; do last=$word; done
cat poetry.lock > "$last"`
}
