export const id = 672;
export const ids = [672];
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

/***/ 3672:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readConda: () => (/* binding */ readConda)
/* harmony export */ });
/* harmony import */ var _answers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8901);
/* harmony import */ var _arguments__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9350);


/** conda, mamba and micromamba. https://docs.conda.io/projects/conda/en/stable/commands/ */
function readConda(command) {
    const [, ...words] = command.words;
    const [name, ...rest] = words[0] === 'env' ? words.slice(1) : words;
    switch (name) {
        case 'create':
        case 'install':
        case 'update': {
            const listed = rest.some(word => word === null || /^(?:-f|--file)/.test(word));
            return (0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .answer */ .ZF)(({ format }) => format === 'conda' || (format === 'requirements' && listed) ? _answers__WEBPACK_IMPORTED_MODULE_0__/* .installsAll */ .ID : _answers__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING */ .K$);
        }
        case 'run':
            return condaRun(command, rest);
        case undefined:
        case 'activate':
        case 'clean':
        case 'config':
        case 'deactivate':
        case 'init':
        case 'info':
        case 'list':
        case 'shell':
        case 'remove':
        case 'search':
        case '--version':
        case '-V':
            return _answers__WEBPACK_IMPORTED_MODULE_0__/* .readsNothing */ .FZ;
        case null:
        default:
            return (0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .reads */ .Um)(['conda', 'requirements'], _answers__WEBPACK_IMPORTED_MODULE_0__/* .EVERYTHING */ .Qz);
    }
}
/** https://docs.conda.io/projects/conda/en/stable/commands/run.html */
function condaRun(command, rest) {
    const table = (0,_arguments__WEBPACK_IMPORTED_MODULE_1__/* .optionTable */ .sX)('-n|--name= -p|--prefix= -v|--verbose --dev --debug-wrapper-scripts --cwd= --no-capture-output|--live-stream -a|--attach= --clean-env -e= -h|--help');
    const given = (0,_arguments__WEBPACK_IMPORTED_MODULE_1__/* .parseArguments */ .We)(rest, table, 'first');
    return (0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .answer */ .ZF)(() => _answers__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING */ .K$, [(0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .withWords */ .cS)(command, given.understood ? given.operands : [null])]);
}


/***/ })

};
