export const id = 309;
export const ids = [309,668];
export const modules = {

/***/ 309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPdmLock: () => (/* binding */ readPdmLock)
/* harmony export */ });
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(940);
/* harmony import */ var _toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2668);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8003);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7289);




/**
 * pdm.lock. Of its metadata the strategy, the groups and the targets count: they say what may be installed from it.
 * https://pdm-project.org/latest/usage/lockfile/
 */
function readPdmLock(text, _, view) {
    const lock = (0,_toml__WEBPACK_IMPORTED_MODULE_0__.parseToml)(text);
    const metadata = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(lock, 'metadata');
    const version = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .vz)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .member */ .Dc)(metadata, 'lock_version')) ?? 'none';
    if (!/^[34]\.\d/.test(version))
        throw new _value__WEBPACK_IMPORTED_MODULE_2__/* .NotUnderstood */ .fO(`pdm.lock of version ${version}; known are 3 and 4`);
    const taken = (0,_view__WEBPACK_IMPORTED_MODULE_1__/* .takenBy */ .b)(view);
    const packages = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tablesAt */ .dy)(lock, 'package')
        .filter(entry => isInstalled(entry, taken))
        .map(entry => ({
        name: (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .asText */ .e1)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .member */ .Dc)(entry, 'name') ?? null, 'the name of a package'),
        version: (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(entry, 'version'),
        meaning: (0,_canonical__WEBPACK_IMPORTED_MODULE_3__/* .withSets */ .OU)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .mapTable */ .b)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(entry, leftOut(entry, taken, view)), onlyTaken(taken)))
    }));
    return {
        meaning: {
            ...(0,_value__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(lock, new Set(['package', 'metadata'])),
            // The targets are tried one after the other; the lists beside them have no order.
            metadata: (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .mapTable */ .b)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(metadata, new Set(['lock_version', 'content_hash'])), (value, key) => key === 'targets' ? value : (0,_canonical__WEBPACK_IMPORTED_MODULE_3__/* .withSets */ .OU)(onlyTaken(taken)(value, key))),
            package: (0,_canonical__WEBPACK_IMPORTED_MODULE_3__/* .setOf */ .s4)(packages.map(({ meaning }) => meaning))
        },
        packages: packages.map(({ name, version, meaning }) => ({ name, version, rest: (0,_canonical__WEBPACK_IMPORTED_MODULE_3__/* .canonicalText */ .A4)(meaning) }))
    };
}
/** Each package says which groups need it, but in the oldest lock files. */
function isInstalled(entry, taken) {
    const groups = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .member */ .Dc)(entry, 'groups');
    return !(0,_value__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(groups) || groups.some(group => takes(group, taken));
}
/** A group is an extra of the project, or one of its development dependencies; `default` is neither. */
function takes(group, taken) {
    if (typeof group !== 'string')
        return true;
    return group === 'default' ? taken.main : taken.group(group) || taken.extra(group);
}
function onlyTaken(taken) {
    return (value, key) => (key === 'groups' && (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(value) ? value.filter(group => takes(group, taken)) : value);
}
/** The version of a package of the project itself, whose folder is not there to be installed, is that of nothing. */
function leftOut(entry, { own }, { beside }) {
    const folder = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(entry, 'path');
    const isInstalled = folder === null || (own && beside.hasFolder(folder));
    return new Set(isInstalled ? ['summary'] : ['summary', 'version']);
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
