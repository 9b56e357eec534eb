export const id = 632;
export const ids = [632,668];
export const modules = {

/***/ 1251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCargoLock: () => (/* binding */ readCargoLock)
/* harmony export */ });
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(940);
/* harmony import */ var _toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2668);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8003);



/**
 * Cargo.lock, versions 1 (which is not written down) to 4. Crates without a source are the project's own: neither their
 * version counts nor the references `name version` to them.
 * https://github.com/rust-lang/cargo/blob/master/src/cargo/core/resolver/encode.rs
 */
function readCargoLock(text) {
    const lock = (0,_toml__WEBPACK_IMPORTED_MODULE_0__.parseToml)(text);
    const version = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .vz)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(lock, 'version')) ?? '1';
    if (!['1', '2', '3', '4'].includes(version))
        throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO(`Cargo.lock of version ${version}; known are 1 to 4`);
    const crates = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .tablesAt */ .dy)(lock, 'package').map(crate);
    const own = ownVersions(crates);
    const read = crates.map(each => ({ ...each, meaning: meaningOf(each, own) }));
    return {
        meaning: { ...(0,_value__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)(lock, new Set(['package'])), package: (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(read.map(({ meaning }) => meaning)) },
        packages: read
            .filter(({ source }) => source !== null)
            .map(({ name, version, meaning }) => ({ name, version, rest: (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .canonicalText */ .A4)(meaning) }))
    };
}
function crate(entry) {
    const name = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(entry, 'name') ?? null, 'the name of a crate');
    const version = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(entry, 'version') ?? null, `the version of ${name}`);
    return { name, version, source: (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(entry, 'source'), entry };
}
/** Name → version of the project's crates. Where two of them share a name only their versions tell them apart: both count. */
function ownVersions(crates) {
    const own = new Map();
    const twice = new Set();
    for (const { name, version, source } of crates) {
        if (source !== null)
            continue;
        if (own.has(name))
            twice.add(name);
        own.set(name, version);
    }
    for (const name of twice)
        own.delete(name);
    return own;
}
function meaningOf({ name, source, entry }, own) {
    const kept = source === null && own.has(name) ? (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)(entry, new Set(['version'])) : entry;
    return (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .mapTable */ .b)(kept, (value, key) => {
        if (key !== 'dependencies' || !(0,_value__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value))
            return value;
        return (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(value.map(item => reference((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(item, 'a dependency'), own)));
    });
}
/** `name`, `name version` or `name version (source)`. */
function reference(text, own) {
    const [name = '', version, source] = text.split(' ');
    return source === undefined && version !== undefined && own.get(name) === version ? `${name} of the project` : text;
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
