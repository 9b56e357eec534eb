export const id = 65;
export const ids = [65];
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

/***/ 3065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readComposerCommand: () => (/* binding */ readComposerCommand)
/* harmony export */ });
/* harmony import */ var _answers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8901);
/* harmony import */ var _arguments__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9350);
/* harmony import */ var _reading__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3218);



const FILES = ['composer.json', 'composer.lock'];
const MANIFEST = ['composer.json'];
/** https://getcomposer.org/doc/03-cli.md#install-i, …#global-options */
const OPTIONS = (0,_arguments__WEBPACK_IMPORTED_MODULE_2__/* .optionTable */ .sX)('-h|--help -q|--quiet -V|--version --ansi --no-ansi -n|--no-interaction --profile --no-plugins --no-scripts -d|--working-dir= --no-cache -v|-vv|-vvv|--verbose --no-audit', '--prefer-source --prefer-dist --prefer-install= --dry-run --download-only --dev --no-suggest --no-dev --no-autoloader --no-progress --no-install --audit-format= --audit ' +
    '-o|--optimize-autoloader|--optimize -a|--classmap-authoritative --apcu-autoloader|--apcu --apcu-autoloader-prefix|--apcu-prefix= --ignore-platform-req= --ignore-platform-reqs ' +
    '--no-security-blocking --strict-psr --strict-ambiguous --timeout= -l|--list');
const APART = new Set([
    'about',
    'audit',
    'browse',
    'home',
    'clear-cache',
    'clearcache',
    'cc',
    'completion',
    'config',
    'create-project',
    'diagnose',
    'global',
    'help',
    'licenses',
    'list',
    'outdated',
    'self-update',
    'selfupdate',
    'show',
    'info',
    'status',
    'search',
    'suggests',
    'why',
    'depends',
    'why-not',
    'prohibits',
    'check-platform-reqs',
    'validate'
]);
const REWRITES = new Set([
    'update',
    'u',
    'upgrade',
    'require',
    'r',
    'remove',
    'rm',
    'bump',
    'init',
    'archive',
    'reinstall',
    'fund'
]);
/** composer. https://getcomposer.org/doc/03-cli.md */
function readComposerCommand(command) {
    const [program] = command.words;
    if (program !== 'composer' && program !== 'composer.phar')
        return null;
    const given = (0,_arguments__WEBPACK_IMPORTED_MODULE_2__/* .parseArguments */ .We)(command.words.slice(1), OPTIONS);
    const [name, ...rest] = given.operands;
    if (name === null)
        return (0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .reads */ .Um)(FILES, _answers__WEBPACK_IMPORTED_MODULE_0__/* .EVERYTHING */ .Qz);
    if (name === undefined || (APART.has(name) && name !== 'config'))
        return _answers__WEBPACK_IMPORTED_MODULE_0__/* .readsNothing */ .FZ;
    if (REWRITES.has(name))
        return (0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .reads */ .Um)(FILES, _answers__WEBPACK_IMPORTED_MODULE_0__/* .EVERYTHING */ .Qz);
    switch (name) {
        case 'install':
        case 'i':
            return (0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .reads */ .Um)(FILES, given.understood && rest.length === 0 ? installedBy(command) : _answers__WEBPACK_IMPORTED_MODULE_0__/* .EVERYTHING */ .Qz);
        case 'dump-autoload':
        case 'dumpautoload':
            return (0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .reads */ .Um)(FILES, given.understood ? installedBy(command) : _answers__WEBPACK_IMPORTED_MODULE_0__/* .EVERYTHING */ .Qz);
        case 'config':
            // `composer config KEY VALUE` writes composer.json; `--global` a file of the user.
            return command.words.some(word => word === '-g' || word === '--global') ? _answers__WEBPACK_IMPORTED_MODULE_0__/* .readsNothing */ .FZ : (0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .reads */ .Um)(FILES, _answers__WEBPACK_IMPORTED_MODULE_0__/* .EVERYTHING */ .Qz);
        case 'exec':
            return (0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .answer */ .ZF)(({ format }) => (isOf(format) ? _answers__WEBPACK_IMPORTED_MODULE_0__/* .installsAll */ .ID : _answers__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING */ .K$), [(0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .withWords */ .cS)(command, rest.length > 0 ? rest : [null])]);
        case 'run-script':
        case 'run':
            return script(rest[0]);
        default:
            // A script may be named without `run-script`: https://getcomposer.org/doc/articles/scripts.md#custom-commands
            return script(name);
    }
}
function script(name) {
    return (0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .carryingOut */ .wv)('scripts', (0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .reads */ .Um)(MANIFEST, name == null ? _answers__WEBPACK_IMPORTED_MODULE_0__/* .EVERYTHING */ .Qz : (0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .parts */ .rT)({ scripts: [name] })));
}
function isOf(format) {
    return FILES.some(file => file === format);
}
/** `COMPOSER_NO_DEV`: https://getcomposer.org/doc/03-cli.md#composer-no-dev */
function installedBy({ words, environment }) {
    const given = (0,_arguments__WEBPACK_IMPORTED_MODULE_2__/* .parseArguments */ .We)(words.slice(1), OPTIONS);
    const noDev = (0,_arguments__WEBPACK_IMPORTED_MODULE_2__/* .has */ .zy)(given, '--no-dev') || ((0,_arguments__WEBPACK_IMPORTED_MODULE_2__/* .flagOf */ .iP)(environment, 'COMPOSER_NO_DEV') === true && !(0,_arguments__WEBPACK_IMPORTED_MODULE_2__/* .has */ .zy)(given, '--dev'));
    return (0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .installs */ .ps)({
        ..._reading__WEBPACK_IMPORTED_MODULE_1__/* .WHOLE_INSTALL */ .ak,
        groups: noDev ? { ..._reading__WEBPACK_IMPORTED_MODULE_1__/* .ALL */ .y2, without: ['dev'] } : _reading__WEBPACK_IMPORTED_MODULE_1__/* .ALL */ .y2,
        hooks: !(0,_arguments__WEBPACK_IMPORTED_MODULE_2__/* .has */ .zy)(given, '--no-scripts'),
        locks: ['composer.lock']
    });
}


/***/ })

};
