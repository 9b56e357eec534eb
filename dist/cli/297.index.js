export const id = 297;
export const ids = [297,668,130];
export const modules = {

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

/***/ 5297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPipfile: () => (/* binding */ readPipfile),
/* harmony export */   readPipfileLock: () => (/* binding */ readPipfileLock)
/* harmony export */ });
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(940);
/* harmony import */ var _json__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5130);
/* harmony import */ var _pep508__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4644);
/* harmony import */ var _scripts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6770);
/* harmony import */ var _toml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2668);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8003);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7289);







/** Tables of a Pipfile that hold no packages. */
const SETTINGS = new Set(['source', 'requires', 'pipenv', 'scripts']);
/** Pipfile; every table that is no setting is a category of packages. https://pipenv.pypa.io/en/latest/pipfile.html */
function readPipfile(text, _, view) {
    const file = (0,_toml__WEBPACK_IMPORTED_MODULE_1__.parseToml)(text);
    const taken = (0,_view__WEBPACK_IMPORTED_MODULE_2__/* .takenBy */ .b)(view);
    const categories = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .mapTable */ .b)(takenOf((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .without */ .FF)(file, SETTINGS), name => {
        if (name === 'packages')
            return taken.main;
        return taken.group(name === 'dev-packages' ? 'develop' : name);
    }), namedPackages);
    const scripts = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .tableAt */ .af)(file, 'scripts');
    const { names, unknown } = (0,_scripts__WEBPACK_IMPORTED_MODULE_4__/* .wanted */ .Ol)(view.parts, name => Object.hasOwn(scripts, name));
    const run = unknown || names === 'all' ? 'all' : (0,_scripts__WEBPACK_IMPORTED_MODULE_4__/* .followed */ .Xd)(scripts, names);
    return {
        // The order of the sources is the order in which they are asked.
        meaning: {
            ...(taken.any ? { settings: (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .only */ .j6)(file, ['source', 'requires', 'pipenv']), categories } : {}),
            ...(run === 'all' || view.parts.project ? { whole: file } : { scripts: run })
        },
        packages: packagesOf(categories)
    };
}
/** Pipfile.lock: `_meta.hash` is that of the Pipfile, which counts by itself. */
function readPipfileLock(text, _, view) {
    const lock = (0,_json__WEBPACK_IMPORTED_MODULE_5__.parseJson)(text);
    const meta = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .tableAt */ .af)(lock, '_meta');
    const spec = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .sourceOf */ .vz)((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(meta, 'pipfile-spec'));
    if (spec !== '6')
        throw new _value__WEBPACK_IMPORTED_MODULE_3__/* .NotUnderstood */ .fO(`Pipfile.lock of version ${spec ?? 'none'}; known is 6`);
    const taken = (0,_view__WEBPACK_IMPORTED_MODULE_2__/* .takenBy */ .b)(view);
    const isTaken = (name) => (name === 'default' ? taken.main : taken.group(name));
    const categories = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .mapTable */ .b)(takenOf((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .without */ .FF)(lock, new Set(['_meta'])), isTaken), namedPackages);
    return {
        meaning: { meta: (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .without */ .FF)(meta, new Set(['hash', 'pipfile-spec'])), categories },
        packages: packagesOf(categories)
    };
}
function takenOf(categories, isTaken) {
    return (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .only */ .j6)(categories, Object.keys(categories).filter(isTaken));
}
function namedPackages(value, category) {
    const named = {};
    for (const [name, entry] of Object.entries((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .asTable */ .y$)(value, category))) {
        const key = (0,_pep508__WEBPACK_IMPORTED_MODULE_0__/* .normalizedName */ .j8)(name);
        if (Object.hasOwn(named, key))
            throw new _value__WEBPACK_IMPORTED_MODULE_3__/* .NotUnderstood */ .fO(`${name} is named twice in ${category}`);
        named[key] = (0,_canonical__WEBPACK_IMPORTED_MODULE_6__/* .withSets */ .OU)(entry);
    }
    return named;
}
function packagesOf(categories) {
    return Object.entries(categories).flatMap(([group, named]) => Object.entries((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .isTable */ .bI)(named) ? named : {}).map(([name, entry]) => ({
        name,
        version: shownVersion(entry),
        group,
        rest: (0,_canonical__WEBPACK_IMPORTED_MODULE_6__/* .canonicalText */ .A4)(entry)
    })));
}
function shownVersion(entry) {
    const version = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .isTable */ .bI)(entry) ? ((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(entry, 'version') ?? (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(entry, 'ref')) : (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .sourceOf */ .vz)(entry);
    return version === null || version === '*' ? null : version.replace(/^==(?=[^,]*$)/, '');
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


/***/ }),

/***/ 2668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseToml: () => (/* binding */ parseToml)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8003);


/** Strict TOML 1.0; duplicate keys are an error of the format. Throws on anything else. */
function parseToml(text) {
    return (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .asTable */ .y$)(convert((0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { integersAsBigInt: true, maxDepth: 100 })), 'the file');
}
function convert(value) {
    if (typeof value === 'string' || typeof value === 'boolean')
        return value;
    if (typeof value === 'bigint')
        return new _value__WEBPACK_IMPORTED_MODULE_1__/* .Token */ .ou(value.toString());
    if (typeof value === 'number')
        return new _value__WEBPACK_IMPORTED_MODULE_1__/* .Token */ .ou(`float(${value})`);
    if (value instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlDate */ .PJ)
        return new _value__WEBPACK_IMPORTED_MODULE_1__/* .Token */ .ou(`date(${value.toISOString()})`);
    if (Array.isArray(value))
        return value.map(convert);
    if (typeof value !== 'object' || value === null)
        throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO('a value of an unknown kind');
    const table = {};
    for (const [key, item] of Object.entries(value)) {
        if (key === '__proto__')
            throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO('a key named __proto__');
        table[key] = convert(item);
    }
    return table;
}


/***/ })

};
