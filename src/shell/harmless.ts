import { posix } from 'node:path'
import { matchGlob } from '../ignore/glob'
import type { CommandAct } from './acts'
import type { Field } from './expand'

/**
 * The one list of commands that do not read what is in a dependency file. What is not on it may read all of it.
 *
 * - `never`: no file's content, or only that of files which a package manager of the system downloads;
 * - `named`: at most files that its words name, or that it is given to read;
 * - `shown`: as `named`, or what it prints is about files and goes to the log alone;
 * - a function: of its words those that may name a file that it reads; null: it may read any.
 */
type Harm = 'never' | 'named' | 'shown' | ((args: readonly Field[]) => readonly Field[] | null)

const LISTS: readonly (readonly [Harm, string])[] = [
  // The shell's own.
  ['never', ': true false test [ echo printf exec command type hash which times ulimit umask wait jobs shift shopt'],
  ['never', 'pwd sleep yes seq expr env printenv xargs kill pkill'],
  // Package managers of the system.
  [
    'never',
    'apt-get apt apt-cache apt-mark apt-key aptitude add-apt-repository dpkg dpkg-query dpkg-reconfigure dpkg-divert'
  ],
  [
    'never',
    'apk dnf yum microdnf tdnf zypper pacman rpm rpmkeys yum-config-manager subscription-manager xbps-install emerge'
  ],
  [
    'never',
    'debconf-set-selections update-alternatives alternatives update-ca-certificates update-ca-trust ldconfig locale-gen'
  ],
  ['never', 'localedef update-locale dpkg-architecture setup-timezone fc-cache update-mime-database'],
  // Files and folders by their names and rights.
  [
    'never',
    'mkdir rmdir rm unlink touch chmod chown chgrp chattr setcap getcap setfacl ln link mkfifo mknod mktemp truncate fallocate'
  ],
  ['never', 'readlink realpath basename dirname tee sync install-info'],
  // Users.
  [
    'never',
    'useradd adduser groupadd addgroup usermod groupmod userdel deluser groupdel delgroup gpasswd passwd chpasswd chsh getent id'
  ],
  ['never', 'whoami groups'],
  // The machine.
  [
    'never',
    'uname arch hostname nproc date getconf locale tty stty uptime free sysctl systemctl service update-rc.d rc-update ssh-keyscan'
  ],
  // Images of PHP, Apache, nginx.
  [
    'never',
    'docker-php-ext-install docker-php-ext-enable docker-php-ext-configure docker-php-source install-php-extensions pecl pear'
  ],
  ['never', 'a2enmod a2dismod a2ensite a2dissite a2enconf a2disconf phpenmod phpdismod'],
  // What reads the files that it is told to read.
  ['named', 'cat head tail cut tr sort uniq tac rev fold paste join comm wc nl dd'],
  ['named', 'sha1sum sha256sum sha384sum sha512sum md5sum b2sum cksum cmp diff base64 od xxd hexdump'],
  [
    'named',
    'gzip gunzip bzip2 bunzip2 xz unxz zstd unzstd unzip bsdtar gpg gpg2 gpgv gpgconf strip chrpath patchelf upx file'
  ],
  ['named', 'jq envsubst dos2unix unix2dos'],
  [copies, 'cp mv install'],
  // What goes to the log.
  ['shown', 'ls dir du df stat tree'],
  [finds, 'find'],
  [downloads, 'curl'],
  [fetches, 'wget'],
  [extracts, 'tar'],
  [edits, 'sed gsed'],
  [searches, 'grep egrep fgrep zgrep'],
  [clones, 'git'],
  [makesEnvironment, 'python python3'],
  [showsVersion, 'node nodejs ruby perl php java javac go gcc g++ cc make cmake rustc openssl'],
  [switchesOn, 'corepack']
]

const HARM: ReadonlyMap<string, Harm> = new Map(
  LISTS.flatMap(([harm, names]) => names.split(' ').map(name => [name, harm] as const))
)

/**
 * Whether a command that no ecosystem knows leaves a file unread, by the list.
 *
 * @param places where the file lies in the image; null: somewhere
 */
export function isHarmless({ command, isCaptured }: CommandAct, places: readonly string[] | null): boolean {
  const [name, ...args] = command.words
  const harm = name == null ? undefined : HARM.get(name)
  if (harm === undefined) return false
  if (harm === 'never' || (harm === 'shown' && !isCaptured)) return true
  const named = typeof harm === 'function' ? harm(args) : args
  return named !== null && harm !== 'shown' && !mayName(named, command.folder, places)
}

/** Whether one of the words may be the name of the file, of a folder that holds it, or hold its name. */
export function mayName(words: readonly Field[], folder: string | null, places: readonly string[] | null): boolean {
  return words.some(word => {
    if (word === null || places === null) return true
    return places.some(place => {
      if (word.includes(posix.basename(place))) return true
      // `--directory=/app`, `if=/app/x`
      return [word, word.slice(word.indexOf('=') + 1)].some(path => {
        if (!path.startsWith('/') && folder === null) return !/^-/.test(path)
        const resolved = posix.resolve(folder ?? '/', path)
        if (resolved === '/' || place === resolved || place.startsWith(`${resolved}/`)) return true
        return path.includes('[') && mayMatch(resolved, place)
      })
    })
  })
}

/** `[p]ackage.json`: a pattern, if it is not quoted; of a word that is, it only seems to be one. */
function mayMatch(pattern: string, place: string): boolean {
  const parts = pattern.replaceAll('[!', '[^').split('/')
  const names = place.split('/').slice(0, parts.length)
  try {
    return matchGlob(parts.join('/'), names.join('/'))
  } catch {
    return false
  }
}

/** The last word is where it goes. */
function copies(args: readonly Field[]): readonly Field[] {
  return args.some(word => word === null || /^-[a-zA-Z]*t|^--target/.test(word)) ? args : args.slice(0, -1)
}

/** What it tells of files may depend on their size. What `-exec` runs is read by itself. https://www.gnu.org/software/findutils/manual/find.html */
function finds(args: readonly Field[]): readonly Field[] | null {
  const tells = /^-(?:size|empty|f?printf|f?ls)$/
  return args.some(word => word === null || tells.test(word)) ? null : []
}

/** Options that send a file, or read options from one. https://curl.se/docs/manpage.html */
function downloads(args: readonly Field[]): readonly Field[] | null {
  const sends =
    /^-[A-Za-z#0-9]*[dFTK]|^--(?:data|form|upload-file|config|json|url-query|variable|mail|next|netrc)|^@|^[Ff][Ii][Ll][Ee]:/
  return args.some(word => word === null || sends.test(word)) ? null : []
}

/** https://www.gnu.org/software/wget/manual/wget.html */
function fetches(args: readonly Field[]): readonly Field[] | null {
  const sends = /^-[A-Za-z]*i|^-e|^--(?:post|body|input|config|execute|use-askpass)/
  return args.some(word => word === null || sends.test(word)) ? null : []
}

/** Taking an archive apart, not putting one together. https://www.gnu.org/software/tar/manual/tar.html */
function extracts(args: readonly Field[]): readonly Field[] | null {
  const words = args.filter(word => word !== null)
  if (words.length < args.length) return null
  const letters = words.filter((word, at) => at === 0 || /^-[^-]/.test(word)).join('')
  const longs = words.filter(word => word.startsWith('--'))
  const isExtraction = /[xt]/.test(letters) || longs.includes('--extract')
  return isExtraction && !/[cruAFI]/.test(letters) && longs.every(word => EXTRACTION.test(word)) ? [] : null
}

const EXTRACTION =
  /^--(?:extract|list|strip(?:-components)?|directory|file|gzip|xz|bzip2|zstd|no-same-(?:owner|permissions)|wildcards|exclude|verbose|overwrite|one-top-level)(?:=|$)/

/** `e` of GNU sed runs a command. https://www.gnu.org/software/sed/manual/sed.html */
function edits(args: readonly Field[]): readonly Field[] | null {
  const runs = /(?:^|[;{}\d$/])\s*e(?:\s|$)|\/[gpIiMm\d]*e[gpIiMm\d]*$/
  return args.some(word => word === null || runs.test(word)) ? null : args
}

function searches(args: readonly Field[]): readonly Field[] | null {
  const folders = /^-[A-Za-z]*[rRf]|^--(?:recursive|dereference-recursive|file|include)/
  return args.some(word => word === null || folders.test(word)) ? null : args
}

function clones([first]: readonly Field[]): readonly Field[] | null {
  return first === 'clone' || first === 'config' || first === 'init' || first === '--version' ? [] : null
}

/** A new environment takes nothing of the project. `compileall` reads Python's own files. */
function makesEnvironment(args: readonly Field[]): readonly Field[] | null {
  const [first, module] = args
  if (first === '-m' && /^(?:venv|virtualenv|ensurepip|compileall)$/.test(module ?? '')) return []
  return showsVersion(args)
}

function showsVersion(args: readonly Field[]): readonly Field[] | null {
  return args.length === 1 && /^(?:--?version|-[vV]|version)$/.test(args[0] ?? '') ? [] : null
}

/** With a name and a version; without one it reads the manifest. https://github.com/nodejs/corepack */
function switchesOn([first, second]: readonly Field[]): readonly Field[] | null {
  const isNamed = first === 'prepare' && /^[a-z]+@/.test(second ?? '')
  return first === 'enable' || first === 'disable' || isNamed ? [] : null
}
