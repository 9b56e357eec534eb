export const id = 58;
export const ids = [58,130];
export const modules = {

/***/ 2058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readComposer: () => (/* binding */ readComposer),
/* harmony export */   readComposerLock: () => (/* binding */ readComposerLock)
/* harmony export */ });
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(940);
/* harmony import */ var _json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5130);
/* harmony import */ var _scripts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6770);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8003);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7289);





/** Texts about a package; composer acts on none of them. https://getcomposer.org/doc/04-schema.md */
const TEXTS = [
    'description',
    'keywords',
    'homepage',
    'license',
    'authors',
    'support',
    'funding',
    'readme',
    'time',
    'abandoned'
];
const MANIFEST_TEXTS = new Set([...TEXTS, 'name', 'version', 'archive', 'suggest', 'bin', '$schema', '_comment'].concat([
    'scripts-descriptions',
    'scripts-aliases'
]));
const LOCK_TEXTS = new Set([...TEXTS, 'notification-url', 'suggest']);
const LOCK_RECORDS = ['_readme', 'content-hash', 'hash', 'plugin-api-version'];
/** Scripts that run by themselves. https://getcomposer.org/doc/articles/scripts.md#event-names */
const EVENT = /^(pre|post)-(install|update|autoload|root-package|package|pool|dependencies|operations|file|create)|^(init|command)$/;
/** Repositories under names, and what is preferred under patterns: the first that fits wins, so their order counts. */
const ORDERED = ['repositories', 'preferred-install'];
/** What composer takes from composer.json at run time: `Composer\\InstalledVersions` and the autoloader read none of the rest. */
const KEPT = ['autoload', 'extra', 'scripts'];
/** composer.json, without the texts and without scripts that only people run. */
function readComposer(text, _, view) {
    const file = (0,_json__WEBPACK_IMPORTED_MODULE_1__.parseJson)(text);
    const { parts } = view;
    const taken = (0,_view__WEBPACK_IMPORTED_MODULE_0__/* .takenBy */ .b)(view);
    const scripts = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(file, 'scripts');
    const { names, unknown } = (0,_scripts__WEBPACK_IMPORTED_MODULE_3__/* .wanted */ .Ol)(parts, name => Object.hasOwn(scripts, name));
    const events = taken.hooks ? Object.keys(scripts).filter(name => EVENT.test(name)) : [];
    const found = unknown || names === 'all' ? 'all' : (0,_scripts__WEBPACK_IMPORTED_MODULE_3__/* .followed */ .Xd)(scripts, [...names, ...events], CALL);
    const run = view.beside.hasCode ? (0,_scripts__WEBPACK_IMPORTED_MODULE_3__/* .asCode */ .qM)(found) : found;
    const left = taken.group('dev') ? [] : ['require-dev', 'autoload-dev'];
    const kept = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(file, new Set([...MANIFEST_TEXTS, ...left, 'scripts', 'extra']));
    return {
        meaning: {
            ...(taken.any
                ? { install: { ...inOrder(kept), extra: withoutAlias(file), config: inOrder((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(kept, 'config')) } }
                : {}),
            ...(run === 'all' || parts.project ? { whole: inOrder(file) } : { scripts: run }),
            ...(view.kept ? { kept: (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .only */ .j6)(file, KEPT) } : {})
        },
        packages: taken.any
            ? [
                ...packagesOf((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(file, 'require')),
                ...(left.length === 0 ? packagesOf((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(file, 'require-dev'), 'dev') : [])
            ]
            : []
    };
}
/** Plugins read `extra`; an alias of a branch is the project's own version. */
function withoutAlias(file) {
    return (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(file, 'extra'), new Set(['branch-alias']));
}
/** A table whose order counts, as a list. */
function inOrder(table) {
    return (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .mapTable */ .b)(table, (value, key) => (ORDERED.includes(key) && (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .isTable */ .bI)(value) ? Object.entries(value) : value));
}
/** What a script runs other scripts with: `@name`, `composer run name`. https://getcomposer.org/doc/articles/scripts.md#referencing-scripts */
const CALL = /@|\bcomposer\b/;
/** composer.lock. Its content hash is that of composer.json, which counts by itself. */
function readComposerLock(text, _, view) {
    const lock = (0,_json__WEBPACK_IMPORTED_MODULE_1__.parseJson)(text);
    if (!(0,_value__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .member */ .Dc)(lock, 'packages')))
        throw new _value__WEBPACK_IMPORTED_MODULE_2__/* .NotUnderstood */ .fO('a composer.lock without packages');
    const takesDev = (0,_view__WEBPACK_IMPORTED_MODULE_0__/* .takenBy */ .b)(view).group('dev');
    const left = takesDev ? [] : ['packages-dev', 'platform-dev'];
    const meaning = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .mapTable */ .b)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(lock, new Set([...LOCK_RECORDS, ...left])), (value, key) => {
        if ((key !== 'packages' && key !== 'packages-dev') || !(0,_value__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(value))
            return value;
        return (0,_canonical__WEBPACK_IMPORTED_MODULE_4__/* .setOf */ .s4)(value.map(entry => locked((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .asTable */ .y$)(entry, key), view)));
    });
    return {
        meaning,
        packages: [...lockedPackages(lock, 'packages'), ...(takesDev ? lockedPackages(lock, 'packages-dev', 'dev') : [])]
    };
}
/** The version of a package of the project itself, whose folder is not there to be installed, is that of nothing. */
function locked(entry, { beside }) {
    const dist = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(entry, 'dist');
    const isMissing = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(dist, 'type') === 'path' && !beside.hasFolder((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(dist, 'url') ?? '.');
    const kept = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(entry, isMissing ? new Set([...LOCK_TEXTS, 'version']) : LOCK_TEXTS);
    return isMissing ? { ...kept, dist: (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(dist, new Set(['reference', 'shasum'])) } : kept;
}
function packagesOf(requirements, group) {
    return Object.entries(requirements).map(([name, value]) => ({
        name,
        version: (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .vz)(value),
        ...(group === undefined ? {} : { group })
    }));
}
function lockedPackages(lock, key, group) {
    return (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tablesAt */ .dy)(lock, key).map(entry => ({
        name: (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .asText */ .e1)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .member */ .Dc)(entry, 'name') ?? null, 'the name of a package'),
        version: (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(entry, 'version'),
        rest: (0,_canonical__WEBPACK_IMPORTED_MODULE_4__/* .canonicalText */ .A4)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(entry, LOCK_TEXTS)),
        ...(group === undefined ? {} : { group })
    }));
}


/***/ }),

/***/ 5130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseJson: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8003);

/** Deeper files are no dependency files, and would end the stack. */
const MAX_DEPTH = 200;
/**
 * Strict JSON (RFC 8259) whose top level is an object. Unlike `JSON.parse` it refuses duplicate keys, of which tools take
 * the first or the last as they like, and keeps the source of numbers.
 */
function parseJson(text, dialect = 'json') {
    const parser = new JsonParser(text, dialect);
    return (0,_value__WEBPACK_IMPORTED_MODULE_0__/* .asTable */ .y$)(parser.document(), 'the file');
}
class JsonParser {
    #text;
    #lenient;
    #at = 0;
    #depth = 0;
    constructor(text, dialect) {
        this.#text = text;
        this.#lenient = dialect === 'jsonc';
    }
    document() {
        const value = this.#value();
        this.#blanks();
        if (this.#at < this.#text.length)
            throw this.#error();
        return value;
    }
    #value() {
        this.#blanks();
        switch (this.#text.charAt(this.#at)) {
            case '{':
                return this.#object();
            case '[':
                return this.#array();
            case '"':
                return this.#string();
            default:
                return this.#word();
        }
    }
    #object() {
        const table = {};
        this.#open();
        while (!this.#closed('}')) {
            if (this.#text[this.#at] !== '"')
                throw this.#error();
            const key = this.#string();
            if (key === '__proto__' || Object.hasOwn(table, key))
                throw new _value__WEBPACK_IMPORTED_MODULE_0__/* .NotUnderstood */ .fO(`the key ${key} twice or forbidden`);
            this.#blanks();
            if (this.#text[this.#at++] !== ':')
                throw this.#error();
            table[key] = this.#value();
            this.#comma('}');
        }
        this.#depth--;
        return table;
    }
    #array() {
        const list = [];
        this.#open();
        while (!this.#closed(']')) {
            list.push(this.#value());
            this.#comma(']');
        }
        this.#depth--;
        return list;
    }
    #open() {
        this.#at++;
        if (++this.#depth > MAX_DEPTH)
            throw new _value__WEBPACK_IMPORTED_MODULE_0__/* .NotUnderstood */ .fO(`nested deeper than ${MAX_DEPTH} levels`);
    }
    #closed(close) {
        this.#blanks();
        if (this.#text[this.#at] !== close)
            return false;
        this.#at++;
        return true;
    }
    /** After a member: a comma and another member, or the end. */
    #comma(close) {
        this.#blanks();
        if (this.#text[this.#at] === close)
            return;
        if (this.#text[this.#at] !== ',')
            throw this.#error();
        this.#at++;
        this.#blanks();
        if (this.#text[this.#at] === close && !this.#lenient)
            throw this.#error();
    }
    #string() {
        const start = this.#at + 1;
        const text = this.#text;
        for (let at = start; at < text.length; at++) {
            const code = text.charCodeAt(at);
            if (code === 0x22) {
                this.#at = at + 1;
                return text.slice(start, at);
            }
            if (code === 0x5c || code < 0x20)
                break;
        }
        return this.#escapedString(start);
    }
    #escapedString(start) {
        const literal = /"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
        literal.lastIndex = start - 1;
        const match = literal.exec(this.#text);
        const value = match === null ? undefined : JSON.parse(match[0]);
        if (typeof value !== 'string')
            throw this.#error();
        this.#at = literal.lastIndex;
        return value;
    }
    #word() {
        const word = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
        word.lastIndex = this.#at;
        const match = word.exec(this.#text);
        if (match === null)
            throw this.#error();
        this.#at = word.lastIndex;
        if (match[0] === 'null')
            return null;
        if (match[0] === 'true' || match[0] === 'false')
            return match[0] === 'true';
        return new _value__WEBPACK_IMPORTED_MODULE_0__/* .Token */ .ou(match[0]);
    }
    #blanks() {
        const text = this.#text;
        for (;;) {
            const code = text.charCodeAt(this.#at);
            if (code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d)
                this.#at++;
            else if (code !== 0x2f || !this.#lenient || !this.#comment())
                return;
        }
    }
    #comment() {
        const comment = /\/\/[^\n]*|\/\*[^]*?\*\//y;
        comment.lastIndex = this.#at;
        if (!comment.test(this.#text))
            return false;
        this.#at = comment.lastIndex;
        return true;
    }
    #error() {
        const line = this.#text.slice(0, this.#at).split('\n').length;
        return new _value__WEBPACK_IMPORTED_MODULE_0__/* .NotUnderstood */ .fO(`no valid JSON at line ${line}`);
    }
}


/***/ }),

/***/ 6770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ol: () => (/* binding */ wanted),
/* harmony export */   Xd: () => (/* binding */ followed),
/* harmony export */   qM: () => (/* binding */ asCode)
/* harmony export */ });
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(940);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8003);


/** Text that shows that a script reads the file that it stands in, or names others by a variable. */
const READS_FILE = /package\.json|npm_package_|pyproject|composer\.json/;
const BY_VARIABLE = /(?:\brun(?:-script|-s|-p|-all)?|\byarn|\bpnpm|\bbun|\bpoe|@)\s+[^&|;]*\$/;
/**
 * Scripts by name, with those that they may run: all whose name stands in their text as a word. More than are run, never fewer.
 *
 * @param runner text that a script must hold to run others; null: any may
 * @param around names of what runs before and after a script
 */
function followed(scripts, names, runner = null, around = () => []) {
    const found = {};
    const seen = new Set();
    const waiting = [...names];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        if (seen.has(name))
            continue;
        seen.add(name);
        const value = (0,_value__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(scripts, name);
        if (value === undefined)
            continue;
        found[name] = value;
        const text = (0,_canonical__WEBPACK_IMPORTED_MODULE_1__/* .canonicalText */ .A4)(value);
        if (READS_FILE.test(text) || BY_VARIABLE.test(text))
            return 'all';
        const called = runner === null || runner.test(text) ? named(text, Object.keys(scripts)) : [];
        waiting.push(...around(name), ...called);
    }
    return found;
}
/** Scripts that may run code which reads the file that they stand in. */
function asCode(scripts) {
    return scripts === 'all' || Object.keys(scripts).length > 0 ? 'all' : scripts;
}
/** Names of scripts in a text; `build:*` names all that start so. */
function named(text, names) {
    const words = new Set(text.split(/[^\w:@./-]+/).flatMap(word => [word, word.replace(/^@/, '')]));
    return names.filter(name => words.has(name) || [...words].some(word => word.endsWith(':') && name.startsWith(word)));
}
/** The names of scripts that are run, and whether one of them is a program that may read all of the file. */
function wanted({ scripts, programs }, has) {
    const unknown = programs.some(name => !has(name));
    return { names: scripts === 'all' ? 'all' : [...scripts, ...programs], unknown };
}


/***/ })

};
