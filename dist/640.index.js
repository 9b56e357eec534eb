export const id = 640;
export const ids = [640];
export const modules = {

/***/ 8901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CP: () => (/* binding */ likeProgram),
/* harmony export */   FZ: () => (/* binding */ readsNothing),
/* harmony export */   ID: () => (/* binding */ installsAll),
/* harmony export */   K$: () => (/* binding */ NOTHING),
/* harmony export */   Np: () => (/* binding */ runs),
/* harmony export */   PJ: () => (/* binding */ scriptOrProgram),
/* harmony export */   Qz: () => (/* binding */ EVERYTHING),
/* harmony export */   Um: () => (/* binding */ reads),
/* harmony export */   Vd: () => (/* binding */ isProgram),
/* harmony export */   ZF: () => (/* binding */ answer),
/* harmony export */   cD: () => (/* binding */ sets),
/* harmony export */   cS: () => (/* binding */ withWords),
/* harmony export */   ii: () => (/* binding */ isAt),
/* harmony export */   ps: () => (/* binding */ installs),
/* harmony export */   rT: () => (/* binding */ parts),
/* harmony export */   tX: () => (/* binding */ buildsAll),
/* harmony export */   wv: () => (/* binding */ carryingOut)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _reading__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3218);


const NOTHING = { kind: 'nothing' };
const EVERYTHING = { kind: 'everything' };
const NO_SETTINGS = new Map();
/** A command that reads one thing of the files of some formats, and nothing of others. */
function reads(formats, reading) {
    return answer(({ format }) => (formats.includes(format) ? reading : NOTHING));
}
function answer(of, runs = [], carriesOut = 'nothing') {
    return { of, runs, sets: NO_SETTINGS, carriesOut };
}
/** The same command, which runs scripts or a build of the project. */
function carryingOut(carriesOut, reading) {
    return { ...reading, carriesOut };
}
/** The same command, where what it does is like any other program: it may read all of all files, or put them into what it makes. */
function likeProgram(command, reading) {
    const [program, name] = command.words;
    const text = [program, name].filter(word => word != null).join(' ');
    return { ...reading, runs: [...reading.runs, withWords(command, [text])] };
}
/** A command that only runs another. */
function runs(...commands) {
    return answer(() => NOTHING, commands);
}
function sets(settings) {
    return { ...readsNothing, sets: new Map(settings) };
}
const readsNothing = answer(() => NOTHING);
function parts(some) {
    return { kind: 'parts', parts: { ..._reading__WEBPACK_IMPORTED_MODULE_1__/* .NO_PARTS */ .lv, ...some } };
}
function installs(install, more = {}) {
    return parts({ installs: [install], ...more });
}
/** All that an installer takes, when it is not known which part of it. */
const installsAll = { kind: 'parts', parts: _reading__WEBPACK_IMPORTED_MODULE_1__/* .INSTALLED_PARTS */ .Yz };
/** All that an installer takes, and the project itself. */
const buildsAll = { kind: 'parts', parts: { ..._reading__WEBPACK_IMPORTED_MODULE_1__/* .ALL_PARTS */ .zN, scripts: [] } };
/** The command with other words. */
function withWords(command, words) {
    return { ...command, words };
}
/** Programs that are never scripts of a project: known to some ecosystem, an interpreter, or a file. */
const PROGRAM = /^(?:python[\d.]*|pypy[\d.]*|node|nodejs|deno|ruby|php|perl|sh|bash|dash|zsh|make|pip[\d.]*|uv|uvx|poetry|pdm|pipenv|hatch|rye|pixi|poe|tox|nox|npm|npx|yarn|pnpm|bun|bunx|corepack|composer|bundle|gem|cargo|go|mvn|gradle|dotnet|env|exec|sudo|pytest|ls|cat|echo|mkdir|rm|cp|mv)$|[/=]|\.(?:py|js|mjs|cjs|ts|sh)$/;
function isProgram(name) {
    return PROGRAM.test(name);
}
/**
 * A runner's command line (`pixi run CMD …`), where `CMD` is a script of the project or a program: one that is surely a
 * program is a command by itself.
 */
function scriptOrProgram(command, words, formats, before = {}) {
    const [name] = words;
    if (name == null)
        return reads(formats, name === null ? EVERYTHING : parts(before));
    if (isProgram(name)) {
        const builds = before.project === true || before.installs?.some(({ root }) => root) === true;
        const of = ({ format }) => (formats.includes(format) ? parts(before) : NOTHING);
        return answer(of, [withWords(command, words)], builds ? 'build' : 'nothing');
    }
    return carryingOut('scripts', reads(formats, parts({ ...before, programs: [name] })));
}
/** Whether a path that a command names is the file. If anything is not known: yes. */
function isAt(path, { places }, { folder }) {
    if (path === null || places === null || /^~|[*?[\]$]/.test(path))
        return true;
    if (folder === null && !path.startsWith('/'))
        return places.some(place => place.endsWith(`/${node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path)}`));
    return places.includes(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve(folder ?? '/', path));
}


/***/ }),

/***/ 9350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   We: () => (/* binding */ parseArguments),
/* harmony export */   iP: () => (/* binding */ flagOf),
/* harmony export */   sX: () => (/* binding */ optionTable),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   zy: () => (/* binding */ has)
/* harmony export */ });
/**
 * Options of a command as its documentation lists them, between blanks: `-r|--requirement=` takes the next word, or what is
 * attached to it, as its value; `--color=?` only what is attached; `-q|--quiet` takes none. The first name stands for all.
 */
function optionTable(...lists) {
    const words = lists.flatMap(list => list.split(/\s+/)).filter(Boolean);
    return new Map(words.flatMap(word => {
        const value = word.endsWith('=?') ? 'attached' : word.endsWith('=') ? 'next' : 'none';
        const names = word.replace(/=\??$/, '').split('|');
        const [name = ''] = names;
        return names.map(spelling => [spelling, { name, value }]);
    }));
}
/**
 * Reads the words after a command's name.
 *
 * @param words of the command line, null where a word is not known
 * @param operands `all`: options may follow an operand; `first`: the first operand ends them (`uv run`); `one`: the first is
 *   the last word that is read, the others are its own
 */
function parseArguments(words, table, operands = 'all') {
    const options = [];
    const others = [];
    let understood = true;
    let at = 0;
    while (at < words.length) {
        const word = words[at++] ?? null;
        if (word === '--')
            return { options, operands: [...others, ...words.slice(at)], understood };
        if (word === null || word === '-' || !word.startsWith('-')) {
            others.push(word);
            // A word that is not known may be an option, and so change what the next ones are.
            if (word === null)
                understood = false;
            if (operands === 'first')
                return { options, operands: [...others, ...words.slice(at)], understood };
            continue;
        }
        const read = optionsOf(word, table);
        if (read === null) {
            understood = false;
            continue;
        }
        for (const { row, attached } of read) {
            const value = attached ?? (row.value === 'next' ? (words[at++] ?? null) : null);
            options.push({ name: row.name, value });
        }
    }
    return { options, operands: others, understood };
}
/** `--name`, `--name=value`, `-n`, `-nvalue`, `-xyz`; null if one of them is not in the table. */
function optionsOf(word, table) {
    const whole = table.get(word);
    if (whole !== undefined)
        return [{ row: whole, attached: null }];
    const equals = word.indexOf('=');
    const named = equals < 0 ? undefined : table.get(word.slice(0, equals));
    if (named !== undefined)
        return [{ row: named, attached: word.slice(equals + 1) }];
    if (word.startsWith('--'))
        return null;
    const written = [];
    for (let at = 1; at < word.length; at++) {
        const row = table.get(`-${word.charAt(at)}`);
        if (row === undefined)
            return null;
        const rest = word.slice(at + 1);
        if (row.value === 'none' || rest === '')
            written.push({ row, attached: null });
        else
            return [...written, { row, attached: rest.replace(/^=/, '') }];
    }
    return written;
}
function has({ options }, ...names) {
    return options.some(({ name }) => names.includes(name));
}
/** All values of an option, at commas too where `separator` says so; null if one of them is not known. */
function valuesOf({ options }, name, separator = null) {
    const values = options.filter(option => option.name === name).map(option => option.value);
    if (!values.every(value => value !== null))
        return null;
    return separator === null ? values : values.flatMap(value => value.split(separator)).filter(Boolean);
}
/** Whether a variable of the environment switches something on; null: its value is not known. */
function flagOf(environment, name) {
    const value = environment.get(name);
    if (value === undefined)
        return false;
    return value === null ? null : /^(?:1|true|t|yes|y|on)$/i.test(value.trim());
}


/***/ }),

/***/ 6831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ withoutCredentials),
/* harmony export */   s: () => (/* binding */ resolveReference)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** A URL as it may be shown: user names, passwords and tokens are left out. */
function withoutCredentials(url) {
    return url.replace(/\/\/[^/\s]*@/, '//');
}
/**
 * A path that a file names relative to its own folder, from the repository's root. Null for a URL, an absolute path, one
 * with a variable, and one that leaves the repository: those cannot be looked up in a commit.
 */
function resolveReference(file, named) {
    if (named === '' || /^[a-z][a-z0-9+.-]*:/i.test(named) || /^[/\\~]|\$\{?\w/.test(named))
        return null;
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(file), named));
    return path === '..' || path.startsWith('../') || path === '.' ? null : path;
}


/***/ }),

/***/ 4644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ requirementPackage),
/* harmony export */   VH: () => (/* binding */ requirementMeaning),
/* harmony export */   aS: () => (/* binding */ requirement),
/* harmony export */   j8: () => (/* binding */ normalizedName),
/* harmony export */   pP: () => (/* binding */ parseRequirement),
/* harmony export */   q0: () => (/* binding */ requirementSet)
/* harmony export */ });
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8003);
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(940);
/* harmony import */ var _location__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6831);



const HEAD = /^([a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)\s*(?:\[([^\]]*)\])?\s*/i;
/** Versions may hold `${VARIABLES}` in requirement files. */
const SPECIFIER = /^(===|[<>=!~]=|[<>])\s*([\w.*+!${}-]+)$/;
const EXTRA = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i;
/** Null where `text` is no PEP 508 requirement (in a requirements file it may still be a path or a URL). */
function parseRequirement(text) {
    const head = HEAD.exec(text);
    if (head?.[1] === undefined)
        return null;
    const extras = extrasOf(head[2]);
    if (extras === null)
        return null;
    const named = { name: normalizedName(head[1]), extras };
    const rest = text.slice(head[0].length);
    if (rest.startsWith('@')) {
        const url = /^@\s*(\S+)(?:\s+;\s*(.+))?\s*$/s.exec(rest);
        if (url?.[1] === undefined)
            return null;
        return { ...named, specifiers: [], url: url[1], marker: url[2] === undefined ? null : normalizedMarker(url[2]) };
    }
    const semicolon = rest.indexOf(';');
    const marker = semicolon < 0 ? null : normalizedMarker(rest.slice(semicolon + 1));
    const specifiers = specifiersOf((semicolon < 0 ? rest : rest.slice(0, semicolon)).trim());
    return specifiers === null ? null : { ...named, specifiers, url: null, marker };
}
/** Like {@link parseRequirement} where nothing but PEP 508 is allowed. */
function requirement(value) {
    const parsed = typeof value === 'string' ? parseRequirement(value.trim()) : null;
    if (parsed === null)
        throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO(`${(0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .canonicalText */ .A4)(value).slice(0, 80)} is no requirement (PEP 508)`);
    return parsed;
}
/** Requirements as a set; their order means nothing. */
function requirementSet(values) {
    return (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(values.map(value => requirementMeaning(requirement(value))));
}
function requirementMeaning({ name, extras, specifiers, url, marker }) {
    return { name, extras: (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(extras), specifiers: (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(specifiers), url, marker };
}
function requirementPackage(read, group) {
    const { name, url, specifiers } = read;
    const [first, ...others] = specifiers;
    const pinned = others.length === 0 && first !== undefined ? /^===?(.*)$/.exec(first)?.[1] : undefined;
    const version = url === null ? (pinned ?? (specifiers.join(',') || null)) : (0,_location__WEBPACK_IMPORTED_MODULE_0__/* .withoutCredentials */ .r)(url);
    const rest = (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .canonicalText */ .A4)([(0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(read.extras), (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(specifiers), url, read.marker]);
    return { name, version, rest, ...(group === undefined ? {} : { group }) };
}
/** PEP 503: https://packaging.python.org/en/latest/specifications/name-normalization/ */
function normalizedName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
function extrasOf(text) {
    if (text === undefined || text.trim() === '')
        return [];
    const extras = text.split(',').map(extra => extra.trim());
    return extras.every(extra => EXTRA.test(extra)) ? extras.map(normalizedName) : null;
}
function specifiersOf(text) {
    if (text === '')
        return [];
    const bare = text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1).trim() : text;
    // Everything up to a blank belongs to an arbitrary equality, commas too.
    if (bare.includes('==='))
        return /^===\s*\S+$/.test(bare) ? [bare.replace(/\s+/, '')] : null;
    const specifiers = bare.split(',').map(part => SPECIFIER.exec(part.trim()));
    const texts = specifiers.flatMap(match => match?.[1] !== undefined && match[2] !== undefined ? [match[1] + match[2]] : []);
    return texts.length === specifiers.length ? texts : null;
}
/**
 * Only blanks and the kind of quotes are normalised; everything else of a marker is kept as it is written.
 * A marker with anything but names, operators, quoted text and parentheses is {@link NotUnderstood}.
 */
function normalizedMarker(text) {
    const token = /\s*(?:([a-z_][\w.]*)|(===|[<>=!~]=|[<>()])|'([^']*)'|"([^"]*)")\s*/iy;
    const tokens = [];
    while (token.lastIndex < text.length) {
        const match = token.exec(text);
        if (match === null)
            throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO(`the marker ${text.trim().slice(0, 80)} is no marker (PEP 508)`);
        const quoted = match[3] ?? match[4];
        tokens.push(quoted === undefined ? (match[1] ?? match[2] ?? '') : JSON.stringify(quoted));
    }
    if (tokens.length === 0)
        throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO('an empty marker');
    return tokens.join(' ');
}


/***/ }),

/***/ 1640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPython: () => (/* binding */ readPython)
});

// EXTERNAL MODULE: ./src/lockfiles/answers.ts
var answers = __webpack_require__(8901);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/lockfiles/arguments.ts
var lockfiles_arguments = __webpack_require__(9350);
// EXTERNAL MODULE: ./src/lockfiles/pep508.ts
var pep508 = __webpack_require__(4644);
// EXTERNAL MODULE: ./src/lockfiles/reading.ts
var reading = __webpack_require__(3218);
;// CONCATENATED MODULE: ./src/lockfiles/pip-commands.ts






const FILES = ['requirements', 'pyproject.toml'];
/** https://pip.pypa.io/en/stable/cli/pip/, https://pip.pypa.io/en/stable/cli/pip_install/, …/pip_download/, …/pip_wheel/ */
const PIP = (0,lockfiles_arguments/* optionTable */.sX)('-h|--help --debug --isolated --require-virtualenv --python= -v|--verbose -V|--version -q|--quiet --log= --no-input --keyring-provider= --proxy= --retries= --timeout= ' +
    '--exists-action= --trusted-host= --cert= --client-cert= --cache-dir= --no-cache-dir --disable-pip-version-check --no-color --no-python-version-warning ' +
    '--use-feature= --use-deprecated= --resume-retries=', '-r|--requirement= -c|--constraint= --build-constraint= --no-deps --pre --only-final= --all-releases= -e|--editable= --dry-run -t|--target= --platform= --python-version= ' +
    '--implementation= --abi= --user --root= --prefix= --src= -U|--upgrade --upgrade-strategy= --force-reinstall -I|--ignore-installed --ignore-requires-python ' +
    '--no-build-isolation --use-pep517 --no-use-pep517 --check-build-dependencies --break-system-packages -C|--config-settings= --config-setting= --global-option= ' +
    '--build-option= --install-option= --compile --no-compile --no-warn-script-location --no-warn-conflicts --no-binary= --only-binary= --prefer-binary ' +
    '--require-hashes --progress-bar= --root-user-action= --report= --group= --no-clean -i|--index-url|--pypi-url= --extra-index-url= --no-index -f|--find-links= ' +
    '-d|--dest= -w|--wheel-dir= -b|--build= --process-dependency-links --uploaded-prior-to= --no-verify --no-use-wheel --egg');
/** https://pip-tools.readthedocs.io/en/stable/cli/pip-sync/ and …/pip-compile/ */
const PIP_TOOLS = (0,lockfiles_arguments/* optionTable */.sX)('-h|--help -V|--version -v|--verbose -q|--quiet -n|--dry-run -a|--ask --force -f|--find-links= -i|--index-url= --extra-index-url= --trusted-host= --no-index ' +
    '--python-executable= --user --cert= --client-cert= --config= --no-config --pip-args= -p|--pre -r|--rebuild --extra= --all-extras --all-build-deps --build-deps-for= ' +
    '--only-build-deps --header --no-header --annotate --no-annotate --annotation-style= -U|--upgrade -P|--upgrade-package= -o|--output-file= --newline= ' +
    '--allow-unsafe --no-allow-unsafe --strip-extras --no-strip-extras --generate-hashes --no-reuse-hashes --reuse-hashes --max-rounds= --build-isolation ' +
    '--no-build-isolation --emit-find-links --no-emit-find-links --cache-dir= --resolver= --emit-index-url --no-emit-index-url --emit-trusted-host ' +
    '--no-emit-trusted-host --emit-options --no-emit-options --unsafe-package= --color --no-color -c|--constraint=');
/** `pip`, `pip-sync`, `pip-compile`. */
function readPip(command) {
    const [program, ...words] = command.words;
    const arguments_ = (0,answers/* withWords */.cS)(command, words);
    if (program === 'pip-sync')
        return pipInstall(arguments_, PIP_TOOLS, 'files', ['requirements.txt']);
    if (program === 'pip-compile') {
        return pipInstall(arguments_, PIP_TOOLS, 'files', ['requirements.in', 'pyproject.toml']);
    }
    const { operands, understood } = (0,lockfiles_arguments/* parseArguments */.We)(words, PIP, 'first');
    const [name, ...rest] = operands;
    if (!understood)
        return (0,answers/* reads */.Um)(FILES, answers/* EVERYTHING */.Qz);
    switch (name) {
        case 'install':
        case 'download':
        case 'wheel':
        case 'lock':
            return pipInstall((0,answers/* withWords */.cS)(command, rest), PIP, 'requirements');
        case undefined:
        case 'cache':
        case 'check':
        case 'completion':
        case 'config':
        case 'debug':
        case 'freeze':
        case 'hash':
        case 'help':
        case 'index':
        case 'inspect':
        case 'list':
        case 'search':
        case 'show':
            return answers/* readsNothing */.FZ;
        case 'uninstall':
            return (0,answers/* reads */.Um)(['requirements'], answers/* installsAll */.ID);
        case null:
        default:
            return (0,answers/* reads */.Um)(FILES, answers/* EVERYTHING */.Qz);
    }
}
/**
 * What `pip install` and its like take of requirements files and of the projects that they are pointed at. That a
 * requirements file names a project of the repository is seen where all files are read together.
 *
 * @param command its words are those after `install`
 * @param operands what stands beside the options: requirements, or files of them
 * @param usual files that are read where none is named
 * @param settings what the tool reads of a pyproject.toml whatever it is asked for
 */
function pipInstall(command, table, operands, usual = [], settings = null) {
    const options = (0,lockfiles_arguments/* parseArguments */.We)(command.words, table);
    const isConfigured = [...command.environment.keys()].some(name => /^PIP_(?:EDITABLE|GROUP|CONFIG_FILE)$/.test(name));
    const given = { ...options, understood: options.understood && !isConfigured };
    const listed = [...given.options.filter(({ name }) => FILE_OPTIONS.has(name)).map(({ value }) => value)];
    const named = operands === 'files' ? given.operands : [];
    const files = [...listed, ...named, ...(listed.length + named.length === 0 ? usual : []), ...filesOf(command)];
    const editable = given.options.filter(({ name }) => name === '-e').map(({ value }) => value);
    const wanted = [...editable, ...(operands === 'requirements' ? given.operands : [])];
    const of = (file) => {
        if (file.format === 'pyproject.toml') {
            if (!given.understood)
                return answers/* EVERYTHING */.Qz;
            const read = [ofProject(given, files, wanted, file, command), ...(settings === null ? [] : [settings])];
            return read.every(({ kind }) => kind === 'nothing') ? answers/* NOTHING */.K$ : { kind: 'parts', parts: (0,reading/* unionOf */.Z6)(read) };
        }
        if (file.format !== 'requirements')
            return answers/* NOTHING */.K$;
        if (!given.understood)
            return answers/* EVERYTHING */.Qz;
        return files.some(path => (0,answers/* isAt */.ii)(path, file, command)) ? answers/* installsAll */.ID : answers/* NOTHING */.K$;
    };
    const builds = wanted.some(target => target === null || projectOf(target) !== null);
    return (0,answers/* answer */.ZF)(of, [], builds ? 'build' : 'nothing');
}
/** Files that the environment names: https://pip.pypa.io/en/stable/topics/configuration/, https://docs.astral.sh/uv/reference/environment/ */
function filesOf({ environment }) {
    const named = [
        'PIP_REQUIREMENT',
        'PIP_CONSTRAINT',
        'PIP_BUILD_CONSTRAINT',
        'UV_CONSTRAINT',
        'UV_OVERRIDE',
        'UV_BUILD_CONSTRAINT'
    ];
    return named.flatMap(name => {
        const value = environment.get(name);
        return value == null ? (value === null ? [null] : []) : value.split(/\s+/).filter(Boolean);
    });
}
const FILE_OPTIONS = new Set([
    '-r',
    '-c',
    '--overrides',
    '-b',
    '--build-constraint',
    '--excludes',
    '--with-requirements'
]);
function ofProject(given, files, wanted, file, command) {
    const groups = (0,lockfiles_arguments/* valuesOf */.sm)(given, '--group');
    const extras = (0,lockfiles_arguments/* valuesOf */.sm)(given, '--extra', /,/);
    if (groups === null || extras === null)
        return answers/* EVERYTHING */.Qz;
    const readings = wanted.flatMap(target => ofTarget(target, given, file, command));
    const asFile = files.some(path => path === null || (path.endsWith('.toml') && (0,answers/* isAt */.ii)(path, file, command)));
    if (asFile || groups.length > 0) {
        readings.push((0,answers/* installs */.ps)({
            ...ALONE,
            main: asFile,
            groups: { ...reading/* NONE */.x3, named: groups.map(group => group.replace(/^.*:/, '')) },
            extras: { of: (0,lockfiles_arguments/* has */.zy)(given, '--all-extras') ? 'all' : 'none', named: extras, without: [] }
        }));
    }
    return readings.length === 0 ? answers/* NOTHING */.K$ : { kind: 'parts', parts: (0,reading/* unionOf */.Z6)(readings) };
}
/** pip resolves what it is asked for, whatever groups the project has besides. */
const ALONE = { main: true, groups: reading/* NONE */.x3, extras: reading/* NONE */.x3, hooks: true, root: false, own: true, locks: [] };
/** `.`, `./api[web]`, `-e /src`: a folder whose project is built. https://pip.pypa.io/en/stable/topics/local-project-installs/ */
function projectOf(target) {
    const [, path = '', names = ''] = /^(?:[\w.-]+(?:\[[^\]]*\])?\s*@\s*)?(?:file:(?:\/\/)?)?([^[;@]*)(?:\[([^\]]*)\])?/.exec(target) ?? [];
    const isLocal = /^[./~]|^file:|@\s*file:/.test(target) || (path.includes('/') && !/^[\w+.-]+:/.test(target));
    return isLocal && !/\.(?:whl|zip|tar(?:\.\w+)?|tgz)$/.test(path) ? { path, names } : null;
}
function ofTarget(target, given, file, command) {
    if (target === null)
        return [answers/* EVERYTHING */.Qz];
    const project = projectOf(target);
    if (project === null || !(0,answers/* isAt */.ii)(external_node_path_.posix.join(project.path, 'pyproject.toml'), file, command))
        return [];
    const extras = project.names.split(',').map(pep508/* normalizedName */.j8).filter(Boolean);
    return [
        (0,answers/* installs */.ps)({ ...ALONE, main: !(0,lockfiles_arguments/* has */.zy)(given, '--no-deps'), extras: { ...reading/* NONE */.x3, named: extras }, root: true }, { project: true })
    ];
}

;// CONCATENATED MODULE: ./src/lockfiles/poetry-commands.ts


const poetry_commands_FILES = ['pyproject.toml', 'poetry.lock'];
/** https://python-poetry.org/docs/cli/#global-options */
const GLOBAL = '-h|--help -q|--quiet -V|--version --ansi --no-ansi -n|--no-interaction --no-plugins --no-cache -P|--project= -C|--directory= -v|-vv|-vvv|--verbose';
/** https://python-poetry.org/docs/cli/#install, https://python-poetry.org/docs/1.8/cli/#install */
const INSTALL = (0,lockfiles_arguments/* optionTable */.sX)(GLOBAL, '--without= --with= --only= --only-root --sync --remove-untracked --no-root --no-directory --dry-run -E|--extras= --all-extras --all-groups --compile --no-dev');
/** https://github.com/python-poetry/poetry-plugin-export#usage */
const EXPORT = (0,lockfiles_arguments/* optionTable */.sX)(GLOBAL, '-f|--format= -o|--output= --without-hashes --without-urls --dev --without= --with= --only= -E|--extras= --all-extras --all-groups --with-credentials');
/** Commands that touch no file of the project, or only read what is no dependency. */
const APART = new Set(['about', 'cache', 'config', 'env', 'help', 'list', 'python', 'self', 'search']);
/** poetry. https://python-poetry.org/docs/cli/ */
function readPoetry(command) {
    const { operands, understood } = (0,lockfiles_arguments/* parseArguments */.We)(command.words.slice(1), (0,lockfiles_arguments/* optionTable */.sX)(GLOBAL), 'first');
    const [name, ...rest] = operands;
    if (!understood)
        return (0,answers/* reads */.Um)(poetry_commands_FILES, answers/* EVERYTHING */.Qz);
    if (name === undefined || APART.has(name ?? ''))
        return answers/* readsNothing */.FZ;
    switch (name) {
        case 'install':
        case 'sync':
            return (0,answers/* carryingOut */.wv)('build', (0,answers/* reads */.Um)(poetry_commands_FILES, installedBy((0,lockfiles_arguments/* parseArguments */.We)(rest, INSTALL), 'default')));
        case 'export':
            return (0,answers/* reads */.Um)(poetry_commands_FILES, withoutRoot(installedBy((0,lockfiles_arguments/* parseArguments */.We)(rest, EXPORT), 'none')));
        case 'run':
            return (0,answers/* scriptOrProgram */.PJ)(command, rest, poetry_commands_FILES);
        case 'build':
            return (0,answers/* likeProgram */.CP)(command, (0,answers/* reads */.Um)(poetry_commands_FILES, answers/* buildsAll */.tX));
        case null:
        default:
            return (0,answers/* reads */.Um)(poetry_commands_FILES, answers/* EVERYTHING */.Qz);
    }
}
/**
 * The groups of an installation. `main` is one of them, the dependencies beside the groups.
 * https://python-poetry.org/docs/managing-dependencies/#installing-group-dependencies
 *
 * @param of the groups that are taken when none is named: those that are not optional, or only `main`
 */
function installedBy(given, of) {
    const only = (0,lockfiles_arguments/* valuesOf */.sm)(given, '--only', /[,\s]+/);
    const added = (0,lockfiles_arguments/* valuesOf */.sm)(given, '--with', /[,\s]+/);
    const without = (0,lockfiles_arguments/* valuesOf */.sm)(given, '--without', /[,\s]+/);
    const extras = (0,lockfiles_arguments/* valuesOf */.sm)(given, '-E', /[,\s]+/);
    if (!given.understood || only === null || added === null || without === null || extras === null)
        return answers/* EVERYTHING */.Qz;
    const noDependencies = (0,lockfiles_arguments/* has */.zy)(given, '--only-root');
    const isOnly = only.length > 0;
    return (0,answers/* installs */.ps)({
        main: !noDependencies && (isOnly ? only.includes('main') : !without.includes('main')),
        groups: {
            of: noDependencies || isOnly ? 'none' : (0,lockfiles_arguments/* has */.zy)(given, '--all-groups') ? 'all' : of,
            named: [...only, ...added, ...((0,lockfiles_arguments/* has */.zy)(given, '--dev') ? ['dev'] : [])],
            without: isOnly ? [] : [...without, ...((0,lockfiles_arguments/* has */.zy)(given, '--no-dev') ? ['dev'] : [])]
        },
        extras: { of: (0,lockfiles_arguments/* has */.zy)(given, '--all-extras') ? 'all' : 'none', named: extras, without: [] },
        hooks: true,
        root: !(0,lockfiles_arguments/* has */.zy)(given, '--no-root'),
        own: !(0,lockfiles_arguments/* has */.zy)(given, '--no-directory'),
        locks: ['poetry.lock']
    });
}
function withoutRoot(reading) {
    if (reading.kind !== 'parts')
        return reading;
    const { parts } = reading;
    return { kind: 'parts', parts: { ...parts, installs: parts.installs.map(install => ({ ...install, root: false })) } };
}

;// CONCATENATED MODULE: ./src/lockfiles/uv-commands.ts





const uv_commands_FILES = ['pyproject.toml', 'uv.lock'];
/** https://docs.astral.sh/uv/reference/cli/ lists them under each command. */
const uv_commands_GLOBAL = '-q|--quiet -v|--verbose --color= --native-tls --no-native-tls --system-certs --offline --no-offline --allow-insecure-host|--trusted-host= --no-progress ' +
    '--directory= --project= --config-file= --no-config -h|--help -n|--no-cache|--no-cache-dir --cache-dir= --preview --no-preview --preview-features= ' +
    '--managed-python --no-managed-python --no-python-downloads --python-preference= --python-fetch=';
const RESOLVER = '-i|--index-url= --default-index= --index= --extra-index-url= --no-index -f|--find-links= -U|--upgrade -P|--upgrade-package= --no-upgrade ' +
    '--index-strategy= --keyring-provider= --resolution= --prerelease= --pre --fork-strategy= -C|--config-setting|--config-settings= ' +
    '--config-settings-package= --no-build-isolation --build-isolation --no-build-isolation-package= --exclude-newer= --exclude-newer-package= ' +
    '--link-mode= --reinstall|--force-reinstall --no-reinstall --reinstall-package= --refresh --no-refresh --refresh-package= ' +
    '--compile-bytecode|--compile --no-compile-bytecode|--no-compile --no-sources --no-sources-package= --no-build --build --no-build-package= ' +
    '--no-binary --binary --no-binary-package= -p|--python= --python-platform= --python-version= --torch-backend= --no-verify-hashes --verify-hashes';
const GROUPS = '--dev --no-dev --only-dev --group= --no-group= --only-group= --no-default-groups --all-groups --extra= --no-extra= --all-extras --no-all-extras ' +
    '--no-install-project --no-install-workspace --no-install-local --no-install-package= --no-editable --editable --package= --all-packages ' +
    '--locked --frozen --no-frozen --no-locked --inexact --exact --active --no-active --dry-run --check --no-check --script= --output-format=';
const SYNC = (0,lockfiles_arguments/* optionTable */.sX)(uv_commands_GLOBAL, RESOLVER, GROUPS);
const RUN = (0,lockfiles_arguments/* optionTable */.sX)(uv_commands_GLOBAL, RESOLVER, GROUPS.replace(' --script=', ''), '-w|--with= --with-editable= --with-requirements= --env-file= --no-env-file -m|--module -s|--script --gui-script --no-sync --isolated --no-project --max-recursion-depth=');
const TOOL = (0,lockfiles_arguments/* optionTable */.sX)(uv_commands_GLOBAL, RESOLVER, '-V|--version --from= -w|--with= --with-editable= --with-requirements= -c|--constraints= -b|--build-constraints= --overrides= --env-file= --no-env-file --isolated --show-resolution');
const uv_commands_EXPORT = (0,lockfiles_arguments/* optionTable */.sX)(uv_commands_GLOBAL, RESOLVER, GROUPS, '--format= -o|--output-file= --no-emit-project --no-emit-workspace --no-emit-local --no-emit-package= --no-hashes --hashes --no-header --header ' +
    '--no-annotate --annotate --prune= --emit-index-url --emit-find-links');
/** Commands that touch no dependency file. */
const uv_commands_APART = new Set(['venv', 'cache', 'python', 'self', 'help', 'auth', 'generate-shell-completion']);
/** uv. https://docs.astral.sh/uv/reference/cli/, https://docs.astral.sh/uv/reference/environment/ */
function readUv(command) {
    if (command.words[0] === 'uvx')
        return runTool(command, command.words.slice(1));
    const { operands, understood } = (0,lockfiles_arguments/* parseArguments */.We)(command.words.slice(1), (0,lockfiles_arguments/* optionTable */.sX)(uv_commands_GLOBAL, '-V|--version'), 'first');
    const [name, ...rest] = operands;
    if (!understood)
        return (0,answers/* reads */.Um)([...uv_commands_FILES, 'requirements'], answers/* EVERYTHING */.Qz);
    if (name === undefined || uv_commands_APART.has(name ?? ''))
        return answers/* readsNothing */.FZ;
    switch (name) {
        case 'sync':
            return (0,answers/* carryingOut */.wv)('build', (0,answers/* reads */.Um)(uv_commands_FILES, uv_commands_installedBy((0,lockfiles_arguments/* parseArguments */.We)(rest, SYNC), command)));
        case 'export':
            return (0,answers/* reads */.Um)(uv_commands_FILES, exportedBy((0,lockfiles_arguments/* parseArguments */.We)(rest, uv_commands_EXPORT), command));
        case 'run':
            return run(command, rest);
        case 'lock':
            // Whatever it finds in the manifest ends in the lock file.
            return (0,answers/* reads */.Um)(uv_commands_FILES, answers/* EVERYTHING */.Qz);
        case 'pip':
            return pip(command, rest);
        case 'tool':
            return tool(command, rest);
        case 'build':
            return (0,answers/* likeProgram */.CP)(command, (0,answers/* reads */.Um)(uv_commands_FILES, answers/* buildsAll */.tX));
        case null:
        default:
            // `add`, `remove` and `version` write the files that they read.
            return (0,answers/* reads */.Um)([...uv_commands_FILES, 'requirements'], answers/* EVERYTHING */.Qz);
    }
}
/** The groups and extras that a `uv sync` installs. https://docs.astral.sh/uv/concepts/projects/sync/ */
function uv_commands_installedBy(given, command) {
    const install = installOf(given, command);
    return install === null ? answers/* EVERYTHING */.Qz : (0,answers/* installs */.ps)(install);
}
/** An export names the project itself, but for its version. */
function exportedBy(given, command) {
    const install = installOf(given, command);
    return install === null ? answers/* EVERYTHING */.Qz : (0,answers/* installs */.ps)({ ...install, root: false });
}
function installOf(given, { environment }) {
    const named = (0,lockfiles_arguments/* valuesOf */.sm)(given, '--group');
    const onlyNamed = (0,lockfiles_arguments/* valuesOf */.sm)(given, '--only-group');
    const without = (0,lockfiles_arguments/* valuesOf */.sm)(given, '--no-group');
    const extras = (0,lockfiles_arguments/* valuesOf */.sm)(given, '--extra');
    const noExtras = (0,lockfiles_arguments/* valuesOf */.sm)(given, '--no-extra');
    if (!given.understood || named === null || onlyNamed === null || without === null || extras === null)
        return null;
    if ([...environment.keys()].some(name => SELECTING.test(name)))
        return null;
    const isOn = (option, variable) => (0,lockfiles_arguments/* has */.zy)(given, option) || (0,lockfiles_arguments/* flagOf */.iP)(environment, variable) === true;
    const resolves = (0,lockfiles_arguments/* has */.zy)(given, '-U', '-P') || environment.has('UV_UPGRADE');
    const only = [...onlyNamed, ...((0,lockfiles_arguments/* has */.zy)(given, '--only-dev') ? ['dev'] : [])];
    const noDev = isOn('--no-dev', 'UV_NO_DEV') && !(0,lockfiles_arguments/* has */.zy)(given, '--dev', '--only-dev');
    const local = isOn('--no-install-workspace', 'UV_NO_INSTALL_WORKSPACE') || isOn('--no-install-local', 'UV_NO_INSTALL_LOCAL');
    const groups = {
        of: (0,lockfiles_arguments/* has */.zy)(given, '--all-groups')
            ? 'all'
            : only.length > 0 || isOn('--no-default-groups', 'UV_NO_DEFAULT_GROUPS')
                ? 'none'
                : 'default',
        named: [...named, ...only, ...((0,lockfiles_arguments/* has */.zy)(given, '--dev') ? ['dev'] : [])],
        without: [...without, ...(noDev ? ['dev'] : [])]
    };
    return {
        main: only.length === 0,
        groups: resolves ? reading/* ALL */.y2 : groups,
        extras: resolves || noExtras === null
            ? reading/* ALL */.y2
            : { of: (0,lockfiles_arguments/* has */.zy)(given, '--all-extras') ? 'all' : 'none', named: extras, without: noExtras },
        hooks: true,
        root: only.length === 0 && !local && !isOn('--no-install-project', 'UV_NO_INSTALL_PROJECT'),
        own: !local,
        locks: ['uv.lock']
    };
}
/** Variables of uv that add groups or extras, or have all resolved anew. Which of them a release of uv knows does not matter. */
const SELECTING = /^UV_(?:DEV|GROUP|ONLY_|ALL_|EXTRA$|EXTRAS|EXCLUDE_NEWER|RESOLUTION|PRERELEASE|FORK_STRATEGY|CONFIG_FILE)/;
/** `uv run` synchronises the environment before it runs the command. https://docs.astral.sh/uv/concepts/projects/run/ */
function run(command, rest) {
    const given = (0,lockfiles_arguments/* parseArguments */.We)(rest, RUN, 'first');
    if (!given.understood)
        return (0,answers/* answer */.ZF)(({ format }) => (isOf(format) ? answers/* EVERYTHING */.Qz : answers/* NOTHING */.K$), [unknownOf(command, rest)]);
    const idle = (0,lockfiles_arguments/* has */.zy)(given, '--no-sync', '--no-project') || (0,lockfiles_arguments/* flagOf */.iP)(command.environment, 'UV_NO_SYNC') === true;
    const install = idle ? null : installOf(given, command);
    if (!idle && install === null)
        return (0,answers/* reads */.Um)(uv_commands_FILES, answers/* EVERYTHING */.Qz);
    const before = install === null ? {} : { installs: [install] };
    const [first] = given.operands;
    const isPython = (0,lockfiles_arguments/* has */.zy)(given, '-m', '-s') || first === '-';
    const words = isPython ? ['python', ...((0,lockfiles_arguments/* has */.zy)(given, '-m') ? ['-m'] : []), ...given.operands] : given.operands;
    return (0,answers/* scriptOrProgram */.PJ)(command, words, uv_commands_FILES, before);
}
/** https://docs.astral.sh/uv/concepts/tools/ */
function tool(command, [name, ...rest]) {
    if (name === 'run')
        return runTool(command, rest);
    const isOfProject = rest.some(word => word === null || /^[./~]/.test(word));
    return name === 'install' && isOfProject ? (0,answers/* likeProgram */.CP)(command, (0,answers/* reads */.Um)(uv_commands_FILES, answers/* EVERYTHING */.Qz)) : answers/* readsNothing */.FZ;
}
/** `uvx [--from PACKAGE] COMMAND`: a program like any other. */
function runTool(command, words) {
    const { operands, understood } = (0,lockfiles_arguments/* parseArguments */.We)(words, TOOL, 'first');
    const [name, ...rest] = operands;
    if (!understood)
        return (0,answers/* runs */.Np)(unknownOf(command, words));
    return name == null ? answers/* readsNothing */.FZ : (0,answers/* runs */.Np)((0,answers/* withWords */.cS)(command, [name.replace(/(?<=.)@.*$/, ''), ...rest]));
}
function isOf(format) {
    return uv_commands_FILES.some(file => file === format);
}
/** What is run is not known: a command that nobody knows. */
function unknownOf(command, rest) {
    return (0,answers/* withWords */.cS)(command, [null, ...rest]);
}
/** https://docs.astral.sh/uv/pip/compile/, https://docs.astral.sh/uv/reference/cli/#uv-pip */
function pip(command, rest) {
    const [name, ...words] = rest;
    switch (name) {
        case 'install':
        case 'sync':
        case 'compile':
            return pipInstall((0,answers/* withWords */.cS)(command, words), UV_PIP, name === 'install' ? 'requirements' : 'files', [], SETTINGS);
        case undefined:
        case 'list':
        case 'freeze':
        case 'show':
        case 'check':
        case 'tree':
        case 'uninstall':
            return answers/* readsNothing */.FZ;
        case null:
        default:
            return (0,answers/* runs */.Np)(unknownOf(command, rest));
    }
}
/** `tool.uv` of the project holds for `uv pip` too: indexes, constraints, overrides. https://docs.astral.sh/uv/concepts/configuration-files/ */
const SETTINGS = (0,answers/* installs */.ps)({ ...ALONE, main: false });
const UV_PIP = (0,lockfiles_arguments/* optionTable */.sX)(uv_commands_GLOBAL, RESOLVER, '-r|--requirements|--requirement= -e|--editable= -c|--constraints|--constraint= --overrides|--override= -b|--build-constraints|--build-constraint= --excludes= ' +
    '--extra= --all-extras --group= --no-deps --only-binary= --no-binary= --system --no-system --break-system-packages --target|-t= --prefix= --root= ' +
    '--strict --no-strict --dry-run --require-hashes --no-require-hashes --exact --user --allow-empty-requirements --user --no-cache-dir --upgrade-strategy= ' +
    '-o|--output-file= --format= --generate-hashes --no-header --no-annotate --annotation-style= --universal --no-strip-extras --strip-extras --no-strip-markers ' +
    '--custom-compile-command= --emit-index-url --emit-find-links --emit-build-options --emit-index-annotation --no-emit-package|--unsafe-package= --disable-pip-version-check --no-warn-script-location');

;// CONCATENATED MODULE: ./src/lockfiles/python-runners.ts




const PDM_FILES = ['pyproject.toml', 'pdm.lock'];
const PIPENV_FILES = ['Pipfile', 'Pipfile.lock'];
const PROJECT = ['pyproject.toml'];
/** https://pdm-project.org/latest/reference/cli/#install, …/#sync, …/#export */
const PDM = (0,lockfiles_arguments/* optionTable */.sX)('-h|--help -v|--verbose -q|--quiet -V|--version -c|--config= -I|--ignore-python -n|--non-interactive --no-cache -g|--global -p|--project= --venv= -L|--lockfile=', '-k|--skip= -S|--strategy= --no-cross-platform --static-urls --no-static-urls --no-lock --frozen-lockfile --override= --dry-run --no-isolation -C|--config-setting= ' +
    '-x|--fail-fast --no-editable --no-self -G|--group|--with= --without= -d|--dev --prod|--production --no-default --check --plugins --clean --clean-unselected|--only-keep ' +
    '-r|--reinstall --enable-tools -f|--format= --no-hashes|--without-hashes --hashes --no-markers --no-extras -o|--output= --pyproject --expandvars --self --editable-self');
/** pdm. https://pdm-project.org/latest/reference/cli/ */
function readPdm(command) {
    const { operands, understood } = (0,lockfiles_arguments/* parseArguments */.We)(command.words.slice(1), PDM, 'first');
    const [name, ...rest] = operands;
    if (!understood)
        return (0,answers/* reads */.Um)(PDM_FILES, answers/* EVERYTHING */.Qz);
    switch (name) {
        case undefined:
        case 'cache':
        case 'completion':
        case 'config':
        case 'info':
        case 'list':
        case 'plugin':
        case 'py':
        case 'python':
        case 'self':
        case 'use':
        case 'venv':
            return answers/* readsNothing */.FZ;
        case 'install':
        case 'sync':
            return (0,answers/* carryingOut */.wv)('build', (0,answers/* reads */.Um)(PDM_FILES, pdmInstall((0,lockfiles_arguments/* parseArguments */.We)(rest, PDM), true)));
        case 'export':
            return (0,answers/* reads */.Um)(PDM_FILES, pdmInstall((0,lockfiles_arguments/* parseArguments */.We)(rest, PDM), false));
        case 'run':
            return pdmRun(command, rest);
        case 'build':
            return (0,answers/* likeProgram */.CP)(command, (0,answers/* reads */.Um)(PDM_FILES, answers/* buildsAll */.tX));
        case 'add':
        case 'fix':
        case 'import':
        case 'init':
        case 'lock':
        case 'new':
        case 'outdated':
        case 'publish':
        case 'remove':
        case 'search':
        case 'show':
        case 'update':
        case null:
            return (0,answers/* reads */.Um)(PDM_FILES, answers/* EVERYTHING */.Qz);
        default:
            // A script may be named without `run`: https://pdm-project.org/latest/usage/scripts/
            return (0,answers/* scriptOrProgram */.PJ)(command, operands, PDM_FILES);
    }
}
/** `-G` names extras and groups of development dependencies alike; without `--prod` all of the latter are installed. */
function pdmInstall(given, isInstall) {
    const named = (0,lockfiles_arguments/* valuesOf */.sm)(given, '-G', /,/);
    const without = (0,lockfiles_arguments/* valuesOf */.sm)(given, '--without', /,/);
    if (!given.understood || named === null || without === null)
        return answers/* EVERYTHING */.Qz;
    const every = named.includes(':all');
    return (0,answers/* installs */.ps)({
        main: !(0,lockfiles_arguments/* has */.zy)(given, '--no-default'),
        groups: { of: every ? 'all' : (0,lockfiles_arguments/* has */.zy)(given, '--prod') ? 'none' : 'all', named, without },
        extras: { of: every ? 'all' : 'none', named, without },
        hooks: true,
        root: isInstall ? !(0,lockfiles_arguments/* has */.zy)(given, '--no-self') : (0,lockfiles_arguments/* has */.zy)(given, '--self', '--editable-self'),
        own: true,
        locks: (0,lockfiles_arguments/* has */.zy)(given, '--no-lock') ? [] : ['pdm.lock']
    });
}
function pdmRun(command, rest) {
    const table = (0,lockfiles_arguments/* optionTable */.sX)('-h|--help -g|--global -p|--project= -k|--skip= --venv= -l|--list -j|--json --recreate -s|--site-packages');
    const given = (0,lockfiles_arguments/* parseArguments */.We)(rest, table, 'first');
    return given.understood ? (0,answers/* scriptOrProgram */.PJ)(command, given.operands, PDM_FILES) : (0,answers/* reads */.Um)(PDM_FILES, answers/* EVERYTHING */.Qz);
}
/** https://pipenv.pypa.io/en/latest/cli.html */
const PIPENV = (0,lockfiles_arguments/* optionTable */.sX)('-h|--help --version --where --venv --py --envs --rm --bare --man --support --site-packages --no-site-packages --python= --clear -q|--quiet -v|--verbose --pypi-mirror= ' +
    '-i|--index= --extra-index-url= --system --deploy --skip-lock --ignore-pipfile --selective-upgrade --pre --keep-outdated -d|--dev --dev-only --categories= -e|--editable= ' +
    '-r|--requirements= --extra-pip-args= --sequential --no-hash --hash --exclude-markers --exclude-index --from-pipfile --hide-progress');
/** pipenv. */
function readPipenv(command) {
    const { operands, understood } = (0,lockfiles_arguments/* parseArguments */.We)(command.words.slice(1), PIPENV, 'first');
    const [name, ...rest] = operands;
    if (!understood)
        return (0,answers/* reads */.Um)(PIPENV_FILES, answers/* EVERYTHING */.Qz);
    switch (name) {
        case undefined:
        case 'check':
        case 'clean':
        case 'graph':
        case 'verify':
            return answers/* readsNothing */.FZ;
        case 'install':
        case 'sync':
        case 'requirements': {
            const given = (0,lockfiles_arguments/* parseArguments */.We)(rest, PIPENV);
            const reading = pipenvInstall(given, command);
            return (0,answers/* answer */.ZF)(file => {
                if (file.format === 'Pipfile' || file.format === 'Pipfile.lock')
                    return reading;
                const listed = given.options.some(option => option.name === '-r' && (0,answers/* isAt */.ii)(option.value, file, command));
                return file.format === 'requirements' && (listed || !given.understood) ? answers/* installsAll */.ID : answers/* NOTHING */.K$;
            });
        }
        case 'run':
            return (0,answers/* scriptOrProgram */.PJ)(command, rest, PIPENV_FILES);
        case null:
        default:
            return (0,answers/* reads */.Um)(PIPENV_FILES, answers/* EVERYTHING */.Qz);
    }
}
/** `develop` is a group, each further category too. https://pipenv.pypa.io/en/latest/pipfile.html#package-category-groups */
function pipenvInstall(given, { environment }) {
    const categories = (0,lockfiles_arguments/* valuesOf */.sm)(given, '--categories', /[,\s]+/);
    // With packages to add, and without a lock, all of the Pipfile is resolved.
    if (!given.understood || categories === null || given.operands.length > 0)
        return answers/* EVERYTHING */.Qz;
    const isResolved = (0,lockfiles_arguments/* has */.zy)(given, '--skip-lock', '--pre', '--selective-upgrade') || environment.has('PIPENV_SKIP_LOCK');
    const isDev = (0,lockfiles_arguments/* has */.zy)(given, '-d', '--dev-only') || (0,lockfiles_arguments/* flagOf */.iP)(environment, 'PIPENV_DEV') !== false;
    const named = [...categories.map(name => name.replace(/^dev-packages$/, 'develop')), ...(isDev ? ['develop'] : [])];
    return (0,answers/* installs */.ps)({
        ...reading/* WHOLE_INSTALL */.ak,
        groups: isResolved || environment.has('PIPENV_CATEGORIES') ? reading/* ALL */.y2 : { ...reading/* NONE */.x3, named },
        locks: ['Pipfile.lock']
    });
}
/** pixi, hatch, rye, poe, tox; null: another command. */
function readTaskRunner(command) {
    const [program, name, ...rest] = command.words;
    if (name === '--version' || name === '-V' || name === 'config' || name === 'self' || name === undefined) {
        return program === 'tox' && name === undefined ? (0,answers/* likeProgram */.CP)(command, tox) : answers/* readsNothing */.FZ;
    }
    switch (program) {
        case 'pixi':
            return readPixi(command, name, rest);
        case 'hatch':
            return readHatch(command, name, rest);
        case 'rye':
            return readRye(command, name, rest);
        case 'poe':
            // Its own options stand before the task: https://poethepoet.natn.io/guides/
            if (name?.startsWith('-') !== false)
                return (0,answers/* reads */.Um)(PROJECT, answers/* EVERYTHING */.Qz);
            return (0,answers/* carryingOut */.wv)('scripts', (0,answers/* reads */.Um)(PROJECT, (0,answers/* parts */.rT)({ scripts: [name] })));
        case 'tox':
            return (0,answers/* likeProgram */.CP)(command, tox);
        case null:
        case undefined:
        default:
            return null;
    }
}
/** It builds the project, and what it installs and runs stands in tables of its own. https://tox.wiki/en/latest/config.html */
const tox = (0,answers/* reads */.Um)(['pyproject.toml', 'requirements', 'uv.lock', 'poetry.lock', 'pdm.lock'], answers/* EVERYTHING */.Qz);
/** Environments without a lock file that is read here. The project itself is installed if the file says so. */
const UNLOCKED = { ...reading/* WHOLE_INSTALL */.ak, root: true };
/** https://pixi.sh/latest/reference/cli/pixi/ */
function readPixi(command, name, rest) {
    if (name === 'global' || name === 'info' || name === 'clean' || name === 'exec')
        return answers/* readsNothing */.FZ;
    if (name === 'install' || name === 'shell-hook')
        return (0,answers/* carryingOut */.wv)('build', (0,answers/* reads */.Um)(PROJECT, (0,answers/* installs */.ps)(UNLOCKED)));
    if (name !== 'run' && name !== 'r')
        return (0,answers/* reads */.Um)(PROJECT, answers/* EVERYTHING */.Qz);
    const table = (0,lockfiles_arguments/* optionTable */.sX)('-h|--help -v|--verbose -q|--quiet --color= --no-progress --manifest-path= --frozen --locked --as-is --no-install --no-lockfile-update --force-activate ' +
        '--no-completions --revalidate -e|--environment= --clean-env --skip-deps -n|--dry-run -x|--executable --concurrent-downloads= --auth-file= --tls-no-verify');
    const given = (0,lockfiles_arguments/* parseArguments */.We)(rest, table, 'first');
    if (!given.understood)
        return (0,answers/* reads */.Um)(PROJECT, answers/* EVERYTHING */.Qz);
    return (0,answers/* scriptOrProgram */.PJ)(command, given.operands, PROJECT, { installs: [UNLOCKED] });
}
/** It installs the project into its environments. https://hatch.pypa.io/latest/cli/reference/ */
function readHatch(command, name, rest) {
    const before = { installs: [UNLOCKED], project: true };
    if (name === 'build')
        return (0,answers/* likeProgram */.CP)(command, (0,answers/* reads */.Um)(PROJECT, answers/* buildsAll */.tX));
    if (name === 'env' && rest[0] === 'create')
        return (0,answers/* carryingOut */.wv)('build', (0,answers/* reads */.Um)(PROJECT, (0,answers/* parts */.rT)(before)));
    const [task, ...others] = rest;
    if (name !== 'run' || task == null || task.startsWith('-'))
        return (0,answers/* reads */.Um)(PROJECT, answers/* EVERYTHING */.Qz);
    // `test:cov` is the script `cov` of the environment `test`.
    return (0,answers/* scriptOrProgram */.PJ)(command, [task.replace(/^[\w.+-]*:/, ''), ...others], PROJECT, before);
}
/** https://rye.astral.sh/guide/commands/ */
function readRye(command, name, rest) {
    if (name === 'run' || name === 'r')
        return (0,answers/* scriptOrProgram */.PJ)(command, rest, PROJECT);
    if (name !== 'sync')
        return (0,answers/* reads */.Um)(PROJECT, name === 'fetch' || name === 'toolchain' ? answers/* NOTHING */.K$ : answers/* EVERYTHING */.Qz);
    const given = (0,lockfiles_arguments/* parseArguments */.We)(rest, (0,lockfiles_arguments/* optionTable */.sX)('--no-lock --no-dev -f|--force -q|--quiet -v|--verbose --features= --all-features --pyproject='));
    if (!given.understood)
        return (0,answers/* reads */.Um)(PROJECT, answers/* EVERYTHING */.Qz);
    // Both lock files of rye are resolved apart, that without development dependencies from the others alone.
    return (0,answers/* carryingOut */.wv)('build', (0,answers/* reads */.Um)(PROJECT, (0,answers/* installs */.ps)({ ...UNLOCKED, groups: (0,lockfiles_arguments/* has */.zy)(given, '--no-dev') ? reading/* NONE */.x3 : reading/* ALL */.y2 })));
}

;// CONCATENATED MODULE: ./src/lockfiles/python-commands.ts





/** Modules that are commands under their own name. */
const PROGRAMS = new Set(['pip', 'uv', 'poetry', 'pdm', 'pipenv', 'hatch', 'tox', 'nox', 'poethepoet', 'piptools']);
/** Modules of Python that read no file of a project. */
const HARMLESS = new Set(['venv', 'virtualenv', 'ensurepip', 'site', 'sysconfig']);
/** Commands of Python's package managers; null: another command. */
function readPython(command) {
    const [program = null, ...words] = command.words;
    if (program === null)
        return null;
    if (/^(?:python|pypy)[\d.]*$/.test(program))
        return ofModule(command, words);
    if (/^pip[\d.]*$/.test(program))
        return readPip((0,answers/* withWords */.cS)(command, ['pip', ...words]));
    switch (program) {
        case 'pip-sync':
        case 'pip-compile':
            return readPip(command);
        case 'uv':
        case 'uvx':
            return readUv(command);
        case 'poetry':
            return readPoetry(command);
        case 'pdm':
            return readPdm(command);
        case 'pipenv':
            return readPipenv(command);
        case 'virtualenv':
            return answers/* readsNothing */.FZ;
        default:
            return readTaskRunner(command);
    }
}
/** `python -m pip …`, with flags of the interpreter before. Any other use of Python is a program. */
function ofModule(command, words) {
    const at = words.findIndex(word => word === null || !/^-(?:[IEsSuOBbdiPqvx]+|OO)$/.test(word));
    const [flag, name, ...rest] = at < 0 ? [] : words.slice(at);
    if (flag === '--version' || flag === '-V' || flag === '-VV')
        return answers/* readsNothing */.FZ;
    if (flag !== '-m' || name == null)
        return null;
    if (HARMLESS.has(name))
        return answers/* readsNothing */.FZ;
    if (name === 'piptools')
        return readPip((0,answers/* withWords */.cS)(command, [`pip-${rest[0] ?? 'sync'}`, ...rest.slice(1)]));
    if (!PROGRAMS.has(name))
        return null;
    return readPython((0,answers/* withWords */.cS)(command, [name === 'poethepoet' ? 'poe' : name, ...rest]));
}


/***/ })

};
