export const id = 238;
export const ids = [238,668];
export const modules = {

/***/ 2238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCargoManifest: () => (/* binding */ readCargoManifest)
/* harmony export */ });
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(940);
/* harmony import */ var _location__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6831);
/* harmony import */ var _toml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2668);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8003);




/** Also in their old spelling with `_`. */
const DEPENDENCIES = [
    'dependencies',
    'dev-dependencies',
    'build-dependencies',
    'dev_dependencies',
    'build_dependencies'
];
/** What `package` says that changes how dependencies are chosen or built. */
const PACKAGE = ['name', 'edition', 'rust-version', 'resolver', 'links', 'build', 'workspace'];
/** A procedural macro and its dependencies are built for the host; other kinds have other linkers' needs. */
const LIBRARY = ['crate-type', 'crate_type', 'proc-macro', 'proc_macro'];
/** Cargo.toml; where the crate is built, what it says of itself is in the build. https://doc.rust-lang.org/cargo/reference/manifest.html */
function readCargoManifest(text, _, { parts }) {
    const file = (0,_toml__WEBPACK_IMPORTED_MODULE_1__.parseToml)(text);
    const workspace = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(file, 'workspace');
    const targets = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(file, 'target');
    return {
        meaning: {
            ...(parts.project ? { built: (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(file, new Set(['lints'])) } : {}),
            ...dependencyTables(file),
            target: (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .mapTable */ .b)(targets, (value, key) => dependencyTables((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .asTable */ .y$)(value, key))),
            ...(0,_value__WEBPACK_IMPORTED_MODULE_2__/* .only */ .j6)(file, ['features', 'profile', 'cargo-features']),
            lib: (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .only */ .j6)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(file, 'lib'), LIBRARY),
            ...(0,_value__WEBPACK_IMPORTED_MODULE_2__/* .mapTable */ .b)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .only */ .j6)(file, ['patch', 'replace']), (value, key) => key === 'patch' ? (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .mapTable */ .b)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .asTable */ .y$)(value, key), specs) : specs(value)),
            package: (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .only */ .j6)({ ...(0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(file, 'project'), ...(0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(file, 'package') }, PACKAGE),
            hasWorkspace: (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .member */ .Dc)(file, 'workspace') !== undefined,
            workspace: {
                ...(0,_value__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(workspace, new Set([...DEPENDENCIES, 'package', 'metadata', 'lints', 'members', 'exclude'])),
                ...dependencyTables(workspace),
                ...(0,_value__WEBPACK_IMPORTED_MODULE_2__/* .mapTable */ .b)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .only */ .j6)(workspace, ['members', 'exclude']), value => ((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(value) ? (0,_canonical__WEBPACK_IMPORTED_MODULE_3__/* .setOf */ .s4)(value) : value)),
                package: (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .only */ .j6)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(workspace, 'package'), PACKAGE)
            }
        },
        packages: [
            ...rustOf((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(file, 'package')),
            ...rustOf((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(workspace, 'package')),
            ...packagesOf(file),
            ...packagesOf(workspace, 'workspace'),
            ...Object.entries(targets).flatMap(([target, value]) => packagesOf((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .asTable */ .y$)(value, target), target)),
            ...Object.values((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(file, 'patch')).flatMap(value => packagesOf({ dependencies: value }, 'patch'))
        ]
    };
}
function rustOf(table) {
    const version = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .vz)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .member */ .Dc)(table, 'rust-version'));
    return version === null ? [] : [{ name: 'rust', version }];
}
function dependencyTables(table) {
    return (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .mapTable */ .b)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .only */ .j6)(table, DEPENDENCIES), specs);
}
function specs(value) {
    return (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .mapTable */ .b)((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .asTable */ .y$)(value, 'dependencies'), spec);
}
/** `"1.0"` is short for a table. Beside a path the version is only for publishing: it is that of a crate of the project. */
function spec(value) {
    if (typeof value === 'string')
        return { version: value };
    if (!(0,_value__WEBPACK_IMPORTED_MODULE_2__/* .isTable */ .bI)(value))
        return value;
    const local = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .member */ .Dc)(value, 'path') !== undefined && (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .member */ .Dc)(value, 'git') === undefined && (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .member */ .Dc)(value, 'registry') === undefined;
    const kept = local ? (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(value, new Set(['version'])) : value;
    return (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .mapTable */ .b)(kept, (part, key) => (key === 'features' && (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(part) ? (0,_canonical__WEBPACK_IMPORTED_MODULE_3__/* .setOf */ .s4)(part) : part));
}
function packagesOf(table, place) {
    return DEPENDENCIES.flatMap(key => Object.entries((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .tableAt */ .af)(table, key)).map(([name, value]) => {
        const kind = key === 'dependencies' ? [] : [key.slice(0, key.search(/[-_]/))];
        const group = [...(place === undefined ? [] : [place]), ...kind].join(' ');
        return {
            name,
            version: shownVersion(value),
            rest: (0,_canonical__WEBPACK_IMPORTED_MODULE_3__/* .canonicalText */ .A4)(spec(value)),
            ...(group === '' ? {} : { group })
        };
    }));
}
function shownVersion(value) {
    const table = spec(value);
    if (!(0,_value__WEBPACK_IMPORTED_MODULE_2__/* .isTable */ .bI)(table))
        return null;
    const git = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(table, 'git');
    const exact = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(table, 'rev') ?? (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(table, 'tag') ?? (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(table, 'branch');
    const repository = git === null ? null : (0,_location__WEBPACK_IMPORTED_MODULE_0__/* .withoutCredentials */ .r)(git) + (exact === null ? '' : `#${exact}`);
    return (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(table, 'version') ?? repository ?? (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(table, 'path');
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
