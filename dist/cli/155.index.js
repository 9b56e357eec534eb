export const id = 155;
export const ids = [155,130];
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

/***/ 155:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readNpmLock: () => (/* binding */ readNpmLock)
/* harmony export */ });
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(940);
/* harmony import */ var _json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5130);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8003);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7289);




/** What npm copies from a package without acting on it when it installs from the lock. */
const TEXTS = new Set(['license', 'licenses', 'funding', 'deprecated', 'engines', 'peer']);
const OWN_TEXTS = new Set([...TEXTS, 'version']);
/** What the root depends on, package.json says itself. */
const RANGES = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies', 'peerDependenciesMeta'];
const ROOT_TEXTS = new Set([...OWN_TEXTS, ...RANGES, 'name']);
const LISTS = new Set(['os', 'cpu', 'libc', 'bundleDependencies', 'bundledDependencies']);
/** package-lock.json and npm-shrinkwrap.json, versions 1 to 3. https://docs.npmjs.com/cli/configuring-npm/package-lock-json */
function readNpmLock(text, _, view) {
    const lock = (0,_json__WEBPACK_IMPORTED_MODULE_1__.parseJson)(text);
    const version = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .vz)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .member */ .Dc)(lock, 'lockfileVersion')) ?? 'none';
    if (!['1', '2', '3'].includes(version))
        throw new _value__WEBPACK_IMPORTED_MODULE_2__/* .NotUnderstood */ .fO(`npm lock file of version ${version}; known are 1 to 3`);
    const taken = (0,_view__WEBPACK_IMPORTED_MODULE_0__/* .takenBy */ .b)(view);
    const packages = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .mapTable */ .b)(installed((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(lock, 'packages'), taken), (entry, path) => (0,_canonical__WEBPACK_IMPORTED_MODULE_3__/* .rendered */ .gj)(located((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .asTable */ .y$)(entry, path), path, taken)));
    const tree = installedTree((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(lock, 'dependencies'), taken);
    return {
        meaning: { ...(0,_value__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(lock, new Set(['name', 'version', 'packages', 'dependencies'])), packages, tree },
        packages: (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .member */ .Dc)(lock, 'packages') === undefined ? ofTree(tree) : ofPaths(lock, packages)
    };
}
/** npm leaves out what only the groups need that it omits; it has marked all of that. https://docs.npmjs.com/cli/configuring-npm/package-lock-json#packages */
function isInstalled(entry, taken) {
    if (!(0,_value__WEBPACK_IMPORTED_MODULE_2__/* .isTable */ .bI)(entry))
        return true;
    const is = (flag) => (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .member */ .Dc)(entry, flag) === true;
    if (is('dev') && !taken.group('dev'))
        return false;
    if (is('optional') && !taken.group('optional'))
        return false;
    if (is('peer') && !taken.group('peer'))
        return false;
    return !is('devOptional') || taken.group('dev') || taken.group('optional');
}
function installed(entries, taken) {
    return (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .only */ .j6)(entries, Object.keys(entries).filter(key => isInstalled(entries[key] ?? null, taken)));
}
/** Version 1, which version 2 keeps beside its own form: packages inside packages. */
function installedTree(dependencies, taken) {
    return (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .mapTable */ .b)(installed(dependencies, taken), value => {
        if (!(0,_value__WEBPACK_IMPORTED_MODULE_2__/* .isTable */ .bI)(value))
            return value;
        const entry = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(value, new Set(['peer']));
        if ((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .member */ .Dc)(value, 'dependencies') === undefined)
            return entry;
        return { ...entry, dependencies: installedTree((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(value, 'dependencies'), taken) };
    });
}
/** The root and the folders of workspaces are the project's own: their version moves with every release. */
function located(entry, path, taken) {
    const left = isOwn(path) && !taken.group('dev') ? (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(entry, new Set(['devDependencies'])) : entry;
    const kept = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(left, path === '' ? ROOT_TEXTS : isOwn(path) ? OWN_TEXTS : TEXTS);
    if (!Object.keys(kept).some(key => LISTS.has(key)))
        return kept;
    return (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .mapTable */ .b)(kept, (value, key) => (LISTS.has(key) && (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(value) ? (0,_canonical__WEBPACK_IMPORTED_MODULE_3__/* .setOf */ .s4)(value) : value));
}
function isOwn(path) {
    return !/(^|\/)node_modules\//.test(path) && !path.startsWith('../');
}
function ofPaths(lock, canonical) {
    return Object.entries((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(lock, 'packages')).flatMap(([path, value]) => {
        if (isOwn(path) || !(0,_value__WEBPACK_IMPORTED_MODULE_2__/* .isTable */ .bI)(value) || !Object.hasOwn(canonical, path))
            return [];
        const name = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(value, 'name') ?? path.replace(/^.*node_modules\//, '');
        return [{ name, version: (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(value, 'version'), rest: (0,_canonical__WEBPACK_IMPORTED_MODULE_3__/* .canonicalText */ .A4)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .member */ .Dc)(canonical, path) ?? null) }];
    });
}
function ofTree(dependencies) {
    return Object.entries(dependencies).flatMap(([name, value]) => {
        const entry = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .asTable */ .y$)(value, name);
        const rest = (0,_canonical__WEBPACK_IMPORTED_MODULE_3__/* .canonicalText */ .A4)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(entry, new Set(['dependencies'])));
        return [{ name, version: (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(entry, 'version'), rest }, ...ofTree((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(entry, 'dependencies'))];
    });
}


/***/ })

};
