export const id = 323;
export const ids = [323,130];
export const modules = {

/***/ 3323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readBunLock: () => (/* binding */ readBunLock)
/* harmony export */ });
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(940);
/* harmony import */ var _json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5130);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8003);
/* harmony import */ var _reach__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8121);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7289);





/** What a workspace asks for, its package.json says. */
const RANGES = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];
const OWN = new Set(['version', ...RANGES]);
/** bun.lock, the text form. A workspace's own version does not count. https://bun.com/docs/pm/lockfile */
function readBunLock(text, _, view) {
    const lock = (0,_json__WEBPACK_IMPORTED_MODULE_1__.parseJson)(text, 'jsonc');
    const version = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .vz)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .member */ .Dc)(lock, 'lockfileVersion')) ?? 'none';
    if (version !== '0' && version !== '1')
        throw new _value__WEBPACK_IMPORTED_MODULE_2__/* .NotUnderstood */ .fO(`bun.lock of version ${version}; known are 0 and 1`);
    const projects = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(lock, 'workspaces');
    const workspaces = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .mapTable */ .b)(projects, (entry, path) => {
        const own = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .asTable */ .y$)(entry, path);
        return (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(own, path === '' ? new Set([...OWN, 'name']) : OWN);
    });
    const packages = installedOf((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(lock, 'packages'), projects, (0,_view__WEBPACK_IMPORTED_MODULE_0__/* .takenBy */ .b)(view));
    return {
        meaning: { ...lock, workspaces, packages },
        packages: Object.entries(packages).flatMap(([key, entry]) => packageOf(key, entry))
    };
}
/**
 * What the groups that are taken lead to. Packages stand under the path that they are installed at (`a`, `a/b`): one is followed to
 * every entry of its name, so more than are installed, never fewer.
 */
function installedOf(packages, projects, taken) {
    if (taken.all)
        return packages;
    const nameOf = (key) => /(?:^|\/)((?:@[^/]+\/)?[^/]+)$/.exec(key)?.[1] ?? key;
    const byName = (0,_reach__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .z)(Object.keys(packages), nameOf);
    const keysOf = (table) => Object.keys(table).flatMap(name => byName.get(name) ?? []);
    const fields = RANGES.filter(field => field === 'dependencies' ? taken.main : taken.group(field.replace(/Dependencies$/, '')));
    const manifests = Object.values(projects).filter(_value__WEBPACK_IMPORTED_MODULE_2__/* .isTable */ .bI);
    const roots = manifests.flatMap(project => fields.flatMap(field => keysOf((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(project, field))));
    const reached = (0,_reach__WEBPACK_IMPORTED_MODULE_3__/* .reachable */ .G)(roots, key => {
        const entry = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .member */ .Dc)(packages, key);
        const said = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(entry) ? entry.filter(_value__WEBPACK_IMPORTED_MODULE_2__/* .isTable */ .bI) : [];
        return said.flatMap(table => RANGES.filter(field => field !== 'devDependencies').flatMap(field => keysOf((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(table, field))));
    });
    return (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .only */ .j6)(packages, [...reached]);
}
/** `["name@1.2.3", registry, { dependencies }, integrity]`, under the path that it is installed at. */
function packageOf(key, entry) {
    const resolution = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(entry) ? (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .asText */ .e1)(entry[0] ?? null, key) : null;
    if (resolution === null)
        throw new _value__WEBPACK_IMPORTED_MODULE_2__/* .NotUnderstood */ .fO(`${key} in packages is no list`);
    const match = /^((?:@[^/]+\/)?[^@]+)@(.+)$/.exec(resolution);
    if (match?.[2]?.startsWith('workspace:') === true)
        return [];
    return [{ name: match?.[1] ?? resolution, version: match?.[2] ?? null, rest: (0,_canonical__WEBPACK_IMPORTED_MODULE_4__/* .canonicalText */ .A4)([key, entry]) }];
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

/***/ 8121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ reachable),
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
/** All that is reached from some roots. */
function reachable(roots, next) {
    const reached = new Set(roots);
    // A set may grow while it is walked: what is added is walked too.
    for (const node of reached)
        for (const one of next(node))
            reached.add(one);
    return reached;
}
/** Lists by key. */
function grouped(items, keyOf) {
    const lists = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const list = lists.get(key);
        if (list === undefined)
            lists.set(key, [item]);
        else
            list.push(item);
    }
    return lists;
}


/***/ })

};
