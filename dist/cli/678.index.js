export const id = 678;
export const ids = [678];
export const modules = {

/***/ 9297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPoetryLock: () => (/* binding */ readPoetryLock)
/* harmony export */ });
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(940);
/* harmony import */ var _toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2668);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8003);



const KNOWN_VERSIONS = new Set(['1.0', '1.1', '2.0', '2.1']);
/** poetry.lock; the oldest ones do not name their version. https://github.com/python-poetry/poetry/blob/main/src/poetry/packages/locker.py */
function readPoetryLock(text) {
    const lock = (0,_toml__WEBPACK_IMPORTED_MODULE_0__/* .parseToml */ .M)(text);
    const metadata = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .tableAt */ .af)(lock, 'metadata');
    const version = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(metadata, 'lock-version') ?? '1.0';
    if (!KNOWN_VERSIONS.has(version)) {
        throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO(`poetry.lock of version ${version}; known are ${[...KNOWN_VERSIONS].join(', ')}`);
    }
    const packages = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .tablesAt */ .dy)(lock, 'package').map(entry => ({
        name: (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(entry, 'name') ?? null, 'the name of a package'),
        version: (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(entry, 'version'),
        meaning: (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .withSets */ .OU)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)(entry, new Set(['description'])))
    }));
    return {
        meaning: {
            // Extras and whatever else stands beside the packages.
            ...(0,_value__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)(lock, new Set(['package', 'metadata', 'extras'])),
            extras: (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .withSets */ .OU)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .tableAt */ .af)(lock, 'extras')),
            metadata: (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .withSets */ .OU)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)(metadata, new Set(['lock-version', 'content-hash']))),
            package: (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(packages.map(({ meaning }) => meaning))
        },
        packages: packages.map(({ name, version, meaning }) => ({ name, version, rest: (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .canonicalText */ .A4)(meaning) }))
    };
}


/***/ }),

/***/ 2668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseToml)
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
