export const id = 231;
export const ids = [231];
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

/***/ 6231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRuby: () => (/* binding */ readRuby)
/* harmony export */ });
/* harmony import */ var _answers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8901);
/* harmony import */ var _arguments__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9350);
/* harmony import */ var _reading__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3218);



const FILES = ['Gemfile', 'Gemfile.lock'];
/** https://bundler.io/man/bundle-install.1.html; those of Bundler 1 too. */
const INSTALL = (0,_arguments__WEBPACK_IMPORTED_MODULE_2__/* .optionTable */ .sX)('--binstubs=? --clean --deployment --no-deployment --frozen --no-frozen --full-index --gemfile= -j|--jobs= --local --prefer-local --no-cache --no-prune --path= --quiet -q ' +
    '--redownload --force --retry= --shebang= --standalone=? --system -P|--trust-policy= --target-rbconfig= --verbose -V --no-color --without= --with= --no-lock --no-install --all --all-platforms');
/** bundle and gem. https://bundler.io/man/bundle.1.html */
function readRuby(command) {
    const [program, ...words] = command.words;
    if (program === 'gem')
        return _answers__WEBPACK_IMPORTED_MODULE_0__/* .readsNothing */ .FZ;
    if (program !== 'bundle' && program !== 'bundler')
        return null;
    // `bundle _2.4.1_ install`: a version of Bundler.
    const [name = 'install', ...rest] = words.filter(word => word === null || !/^_[\w.]+_$/.test(word));
    switch (name) {
        case 'install':
        case 'cache':
        case 'package':
        case 'pack':
            return install((0,_arguments__WEBPACK_IMPORTED_MODULE_2__/* .parseArguments */ .We)(rest, INSTALL), command);
        case 'exec': {
            const given = (0,_arguments__WEBPACK_IMPORTED_MODULE_2__/* .parseArguments */ .We)(rest, (0,_arguments__WEBPACK_IMPORTED_MODULE_2__/* .optionTable */ .sX)('--keep-file-descriptors --no-keep-file-descriptors --gemfile='), 'first');
            // It sets up the gems of the Gemfile, then runs the command.
            return (0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .answer */ .ZF)(({ format }) => (isOf(format) ? _answers__WEBPACK_IMPORTED_MODULE_0__/* .installsAll */ .ID : _answers__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING */ .K$), [(0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .withWords */ .cS)(command, given.operands)]);
        }
        case 'config':
            return settings(rest);
        case 'check':
        case 'clean':
        case 'doctor':
        case 'env':
        case 'help':
        case 'info':
        case 'list':
        case 'platform':
        case 'plugin':
        case 'show':
        case 'version':
        case '--version':
        case '-v':
            return _answers__WEBPACK_IMPORTED_MODULE_0__/* .readsNothing */ .FZ;
        case null:
        default:
            return (0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .reads */ .Um)(FILES, _answers__WEBPACK_IMPORTED_MODULE_0__/* .EVERYTHING */ .Qz);
    }
}
function isOf(format) {
    return FILES.some(file => file === format);
}
function install(given, command) {
    const read = given.understood && given.operands.length === 0 ? installOf(given, command) : null;
    return (0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .reads */ .Um)(FILES, read === null ? _answers__WEBPACK_IMPORTED_MODULE_0__/* .EVERYTHING */ .Qz : (0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .installs */ .ps)(read));
}
/**
 * All groups but those left out; optional groups only if they are named. Names stand between blanks or colons.
 * https://bundler.io/man/bundle-config.1.html#LIST-OF-AVAILABLE-KEYS (`without`, `with`, `only`)
 */
function installOf(given, { environment }) {
    const flags = (0,_arguments__WEBPACK_IMPORTED_MODULE_2__/* .valuesOf */ .sm)(given, '--without', /[\s:,]+/);
    const added = (0,_arguments__WEBPACK_IMPORTED_MODULE_2__/* .valuesOf */ .sm)(given, '--with', /[\s:,]+/);
    if (flags === null || added === null)
        return null;
    const names = (value) => (value ?? '').split(/[\s:,]+/).filter(Boolean);
    // The project's own settings win over the environment, and that over those of the user: which of them it is does not show.
    const [said, written] = ['BUNDLE_WITHOUT', `${WRITTEN}BUNDLE_WITHOUT`].map(name => environment.has(name) ? names(environment.get(name)) : null);
    const both = said == null || written == null ? (said ?? written ?? []) : said.filter(group => written.includes(group));
    const without = flags.length > 0 ? flags : both;
    const withs = [environment.get('BUNDLE_WITH'), environment.get(`${WRITTEN}BUNDLE_WITH`)];
    const isOnly = environment.has('BUNDLE_ONLY') || environment.has(`${WRITTEN}BUNDLE_ONLY`);
    const isUnsure = withs.includes(null) || isOnly || (0,_arguments__WEBPACK_IMPORTED_MODULE_2__/* .has */ .zy)(given, '--no-lock');
    // What is named in both is installed.
    const named = [...added, ...withs.flatMap(names)];
    const groups = { of: 'all', named: [], without: without.filter(group => !named.includes(group)) };
    return { ..._reading__WEBPACK_IMPORTED_MODULE_1__/* .WHOLE_INSTALL */ .ak, groups: isUnsure ? _reading__WEBPACK_IMPORTED_MODULE_1__/* .ALL */ .y2 : groups, locks: ['Gemfile.lock'] };
}
/** Before the name of a variable: what `bundle config` wrote, beside what the environment says. */
const WRITTEN = 'config:';
/** `bundle config set --local without 'development test'`, `bundle config --global without test`: state of the image. */
function settings(words) {
    const isUnset = words[0] === 'unset' || words.includes('--delete');
    const [key, ...values] = words.filter(word => word !== 'set' && word !== 'unset' && word?.startsWith('--') !== true);
    if (words[0] === 'get' || words[0] === 'list' || key == null || (values.length === 0 && !isUnset))
        return _answers__WEBPACK_IMPORTED_MODULE_0__/* .readsNothing */ .FZ;
    // A word that is not known makes the whole value unknown.
    const value = !isUnset && values.every(word => word !== null) ? values.join(' ') : null;
    return (0,_answers__WEBPACK_IMPORTED_MODULE_0__/* .sets */ .cD)([[`${WRITTEN}BUNDLE_${key.toUpperCase().replaceAll('.', '__').replaceAll('-', '___')}`, value]]);
}


/***/ })

};
