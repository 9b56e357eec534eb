export const id = 241;
export const ids = [241,130];
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

/***/ 7241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readNugetLock: () => (/* binding */ readNugetLock)
/* harmony export */ });
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(940);
/* harmony import */ var _json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5130);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8003);



/**
 * packages.lock.json of NuGet, versions 1 and 2. Entries of the type `Project` are the solution's own projects: the versions
 * under which they name each other do not count.
 * https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files#locking-dependencies
 */
function readNugetLock(text) {
    const lock = (0,_json__WEBPACK_IMPORTED_MODULE_0__.parseJson)(text);
    const version = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .vz)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(lock, 'version')) ?? 'none';
    if (version !== '1' && version !== '2')
        throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO(`packages.lock.json of version ${version}; known are 1 and 2`);
    const frameworks = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .mapTable */ .b)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .tableAt */ .af)(lock, 'dependencies'), (value, name) => frameworkMeaning((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .asTable */ .y$)(value, name)));
    return {
        meaning: { ...(0,_value__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)(lock, new Set(['dependencies'])), frameworks },
        packages: Object.entries(frameworks).flatMap(([group, entries]) => packagesOf((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .asTable */ .y$)(entries, group), group))
    };
}
function frameworkMeaning(entries) {
    // Projects are recorded in lower case and referred to in their own case.
    const own = new Set(Object.keys(entries)
        .filter(name => isProject((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(entries, name)))
        .map(name => name.toLowerCase()));
    return (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .mapTable */ .b)(entries, (value, name) => ({
        ...(0,_value__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .asTable */ .y$)(value, name), new Set(['dependencies'])),
        dependencies: (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .mapTable */ .b)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .tableAt */ .af)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .asTable */ .y$)(value, name), 'dependencies'), (range, to) => own.has(to.toLowerCase()) ? null : range)
    }));
}
function isProject(value) {
    return value !== undefined && (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .asTable */ .y$)(value, 'an entry'), 'type') === 'Project';
}
function packagesOf(entries, group) {
    return Object.entries(entries).flatMap(([name, value]) => isProject(value)
        ? []
        : [{ name, version: (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .asTable */ .y$)(value, name), 'resolved'), group, rest: (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .canonicalText */ .A4)(value) }]);
}


/***/ })

};
