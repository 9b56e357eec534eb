export const id = 475;
export const ids = [475];
export const modules = {

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


/***/ }),

/***/ 7475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readUvLock: () => (/* binding */ readUvLock)
/* harmony export */ });
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(940);
/* harmony import */ var _toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2668);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8003);



/** What uv records of a file without its content depending on it. */
const FILE_RECORDS = new Set(['size', 'upload-time']);
/** uv.lock, version 1. https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile */
function readUvLock(text) {
    const lock = (0,_toml__WEBPACK_IMPORTED_MODULE_0__/* .parseToml */ .M)(text);
    const version = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .vz)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(lock, 'version'));
    if (version !== '1')
        throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO(`uv.lock of version ${version ?? 'none'}; known is 1`);
    const members = new Set((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .tableAt */ .af)(lock, 'manifest'), 'members').map(name => (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(name, 'a member')));
    const packages = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .tablesAt */ .dy)(lock, 'package').map(entry => locked(entry, members));
    return {
        meaning: {
            ...(0,_value__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)(lock, new Set(['revision', 'package', 'manifest'])),
            manifest: (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .withSets */ .OU)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .tableAt */ .af)(lock, 'manifest')),
            package: (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(packages.map(({ meaning }) => meaning))
        },
        packages: packages.flatMap(({ shown }) => shown)
    };
}
function locked(entry, members) {
    const name = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(entry, 'name') ?? null, 'the name of a package');
    const own = isOwn(entry, members);
    const meaning = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .mapTable */ .b)(own ? (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)(entry, new Set(['version'])) : entry, (value, key) => part(value, key, members));
    const shown = own ? [] : [{ name, version: (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(entry, 'version'), rest: (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .canonicalText */ .A4)(meaning) }];
    return { meaning, shown };
}
/** The project itself and workspace members: their version moves with every release and installs nothing else. */
function isOwn(entry, members) {
    const source = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .tableAt */ .af)(entry, 'source');
    if ((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(source, 'editable') !== undefined || (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(source, 'virtual') !== undefined)
        return true;
    const directory = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(source, 'directory');
    return directory === '.' || (directory !== undefined && members.has((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(entry, 'name') ?? ''));
}
function part(value, key, members) {
    switch (key) {
        case 'dependencies':
            return dependencySet(value, members);
        case 'optional-dependencies':
        case 'dev-dependencies':
            return (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .mapTable */ .b)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .asTable */ .y$)(value, key), group => dependencySet(group, members));
        case 'wheels':
            return (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value) ? (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(value.map(file => (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .asTable */ .y$)(file, key), FILE_RECORDS))) : value;
        case 'sdist':
            return (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .isTable */ .bI)(value) ? (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)(value, FILE_RECORDS) : value;
        case 'metadata':
            return (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .withSets */ .OU)(value);
        default:
            return value;
    }
}
/** Where the name alone is ambiguous uv adds version and source: those of own packages are left out here too. */
function dependencySet(value, members) {
    if (!(0,_value__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value))
        throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO('dependencies are no list');
    return (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(value.map(item => {
        const entry = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .asTable */ .y$)(item, 'a dependency');
        const bare = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(entry, 'source') !== undefined && isOwn(entry, members);
        return (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .withSets */ .OU)(bare ? (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)(entry, new Set(['version'])) : entry);
    }));
}


/***/ })

};
