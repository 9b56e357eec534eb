export const id = 309;
export const ids = [309,668];
export const modules = {

/***/ 309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPdmLock: () => (/* binding */ readPdmLock)
/* harmony export */ });
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(940);
/* harmony import */ var _python_groups__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2287);
/* harmony import */ var _toml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2668);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8003);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7289);





/**
 * pdm.lock. Of its metadata the strategy, the groups and the targets count: they say what may be installed from it.
 * https://pdm-project.org/latest/usage/lockfile/
 */
function readPdmLock(text, _, view) {
    const lock = (0,_toml__WEBPACK_IMPORTED_MODULE_1__.parseToml)(text);
    const metadata = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .tableAt */ .af)(lock, 'metadata');
    const version = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .sourceOf */ .vz)((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(metadata, 'lock_version')) ?? 'none';
    if (!/^[34]\.\d/.test(version))
        throw new _value__WEBPACK_IMPORTED_MODULE_3__/* .NotUnderstood */ .fO(`pdm.lock of version ${version}; known are 3 and 4`);
    const taken = (0,_view__WEBPACK_IMPORTED_MODULE_2__/* .takenBy */ .b)((0,_python_groups__WEBPACK_IMPORTED_MODULE_0__/* .asConfigured */ .TB)(view, (0,_python_groups__WEBPACK_IMPORTED_MODULE_0__/* .tablesOf */ .tI)(view.beside.manifests)));
    const packages = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .tablesAt */ .dy)(lock, 'package')
        .filter(entry => isInstalled(entry, taken))
        .map(entry => ({
        name: (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .asText */ .e1)((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(entry, 'name') ?? null, 'the name of a package'),
        version: (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(entry, 'version'),
        meaning: (0,_canonical__WEBPACK_IMPORTED_MODULE_4__/* .withSets */ .OU)((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .mapTable */ .b)((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .without */ .FF)(entry, leftOut(entry, taken, view)), onlyTaken(taken)))
    }));
    return {
        meaning: {
            ...(0,_value__WEBPACK_IMPORTED_MODULE_3__/* .without */ .FF)(lock, new Set(['package', 'metadata'])),
            // The targets are tried one after the other; the lists beside them have no order.
            metadata: (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .mapTable */ .b)((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .without */ .FF)(metadata, new Set(['lock_version', 'content_hash'])), (value, key) => key === 'targets' ? value : (0,_canonical__WEBPACK_IMPORTED_MODULE_4__/* .withSets */ .OU)(onlyTaken(taken)(value, key))),
            package: (0,_canonical__WEBPACK_IMPORTED_MODULE_4__/* .setOf */ .s4)(packages.map(({ meaning }) => meaning))
        },
        packages: packages.map(({ name, version, meaning }) => ({ name, version, rest: (0,_canonical__WEBPACK_IMPORTED_MODULE_4__/* .canonicalText */ .A4)(meaning) }))
    };
}
/** Each package says which groups need it, but in the oldest lock files. */
function isInstalled(entry, taken) {
    const groups = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(entry, 'groups');
    return !(0,_value__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(groups) || groups.some(group => takes(group, taken));
}
/** A group is an extra of the project, or one of its development dependencies; `default` is neither. */
function takes(group, taken) {
    if (typeof group !== 'string')
        return true;
    return group === 'default' ? taken.main : taken.group(group) || taken.extra(group);
}
function onlyTaken(taken) {
    return (value, key) => (key === 'groups' && (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(value) ? value.filter(group => takes(group, taken)) : value);
}
/** The version of a package of the project itself, whose folder is not there to be installed, is that of nothing. */
function leftOut(entry, { own }, { beside }) {
    const folder = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(entry, 'path');
    const isInstalled = folder === null || (own && beside.hasFolder(folder));
    return new Set(isInstalled ? ['summary'] : ['summary', 'version']);
}


/***/ }),

/***/ 2287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qu: () => (/* binding */ defaultGroups),
/* harmony export */   TB: () => (/* binding */ asConfigured),
/* harmony export */   r9: () => (/* binding */ withIncludedGroups),
/* harmony export */   tI: () => (/* binding */ tablesOf)
/* harmony export */ });
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8003);
/* harmony import */ var _reading__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3218);



/**
 * Which groups are installed unless they are left out: of uv those of `default-groups`, `dev` where it is not there; of
 * poetry all that are not optional; of others all. Of a project that cannot be read: all.
 * https://docs.astral.sh/uv/concepts/projects/dependencies/#default-groups,
 * https://python-poetry.org/docs/managing-dependencies/#optional-groups
 */
function defaultGroups(manifests) {
    if (manifests === null || manifests.length === 0)
        return () => true;
    const tools = manifests.map(({ table }) => (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .tableAt */ .af)(table, 'tool'));
    return (group, { locks }) => {
        if (locks.includes('uv.lock'))
            return tools.some(tool => isDefaultOfUv(group, (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .tableAt */ .af)(tool, 'uv')));
        return !locks.includes('poetry.lock') || tools.some(tool => !isOptional(group, (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .tableAt */ .af)(tool, 'poetry')));
    };
}
/**
 * The view with all that the projects' own settings add to a command line: `tool.uv.pip` names extras, `tool.uv.upgrade` has all resolved
 * anew, `tool.pdm.options` holds any options.
 * https://docs.astral.sh/uv/reference/settings/#pip, https://pdm-project.org/latest/usage/config/#available-configurations
 */
function asConfigured(view, projects) {
    if (view.parts.installs.length === 0 || !projects.some(isWidened))
        return view;
    return { ...view, parts: { ...view.parts, installs: [...view.parts.installs, ..._reading__WEBPACK_IMPORTED_MODULE_0__/* .INSTALLED_PARTS */ .Yz.installs] } };
}
function tablesOf(manifests) {
    return (manifests ?? []).map(({ table }) => table);
}
function isWidened(project) {
    const tool = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .tableAt */ .af)(project, 'tool');
    const uv = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .tableAt */ .af)(tool, 'uv');
    const has = (table, ...keys) => keys.some(key => (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(table, key) !== undefined);
    return (has(uv, 'upgrade', 'upgrade-package') ||
        has((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .tableAt */ .af)(uv, 'pip'), 'extra', 'all-extras', 'group', 'upgrade') ||
        has((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .tableAt */ .af)(tool, 'pdm'), 'options'));
}
function isDefaultOfUv(group, uv) {
    const said = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(uv, 'default-groups');
    if (said === undefined)
        return group === 'dev';
    return (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(said) ? said.includes(group) : true;
}
function isOptional(group, poetry) {
    const own = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .tableAt */ .af)(poetry, 'group'), group);
    return (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .isTable */ .bI)(own) && (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(own, 'optional') === true;
}
/** A group with those that it includes: `{ include-group = "test" }` of PEP 735. */
function withIncludedGroups(groups, takes) {
    const found = new Set(Object.keys(groups).filter(takes));
    for (const name of found) {
        for (const entry of (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(groups, name)) {
            const included = (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .isTable */ .bI)(entry) ? textOf((0,_value__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(entry, 'include-group')) : null;
            const key = included === null ? undefined : Object.keys(groups).find(other => isSame(other, included));
            if (key !== undefined)
                found.add(key);
        }
    }
    return [...found];
}
function textOf(value) {
    if (value === undefined || typeof value === 'string')
        return value ?? null;
    throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO('the name of a group is no text');
}
function isSame(one, other) {
    const plain = (name) => name.toLowerCase().replace(/[-_.]+/g, '-');
    return plain(one) === plain(other);
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
