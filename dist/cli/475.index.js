export const id = 475;
export const ids = [475,668];
export const modules = {

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


/***/ }),

/***/ 7475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readUvLock: () => (/* binding */ readUvLock)
/* harmony export */ });
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(940);
/* harmony import */ var _reach__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8121);
/* harmony import */ var _toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2668);
/* harmony import */ var _python_groups__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2287);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8003);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7289);






/** What uv records of a file without its content depending on it. */
const FILE_RECORDS = new Set(['size', 'upload-time']);
/** uv.lock, version 1. https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile */
function readUvLock(text, _, view) {
    const lock = (0,_toml__WEBPACK_IMPORTED_MODULE_0__.parseToml)(text);
    const version = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .sourceOf */ .vz)((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(lock, 'version'));
    if (version !== '1')
        throw new _value__WEBPACK_IMPORTED_MODULE_3__/* .NotUnderstood */ .fO(`uv.lock of version ${version ?? 'none'}; known is 1`);
    const manifest = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .tableAt */ .af)(lock, 'manifest');
    const members = new Set((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(manifest, 'members').map(name => (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .asText */ .e1)(name, 'a member')));
    const { manifests } = view.beside;
    const taken = (0,_view__WEBPACK_IMPORTED_MODULE_2__/* .takenBy */ .b)((0,_python_groups__WEBPACK_IMPORTED_MODULE_1__/* .asConfigured */ .TB)(view, (0,_python_groups__WEBPACK_IMPORTED_MODULE_1__/* .tablesOf */ .tI)(manifests)), (0,_python_groups__WEBPACK_IMPORTED_MODULE_1__/* .defaultGroups */ .Qu)(manifests));
    const groups = new Set(groupsOf(manifest, 'dependency-groups').filter(name => !taken.group(name)));
    const packages = installedOf((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .tablesAt */ .dy)(lock, 'package'), manifest, members, taken).map(entry => locked(entry, members));
    return {
        meaning: {
            ...(0,_value__WEBPACK_IMPORTED_MODULE_3__/* .without */ .FF)(lock, new Set(['revision', 'package', 'manifest'])),
            manifest: (0,_canonical__WEBPACK_IMPORTED_MODULE_4__/* .withSets */ .OU)((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .mapTable */ .b)(manifest, (value, key) => (key === 'dependency-groups' ? (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .without */ .FF)((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .asTable */ .y$)(value, key), groups) : value))),
            package: (0,_canonical__WEBPACK_IMPORTED_MODULE_4__/* .setOf */ .s4)(packages.map(({ meaning }) => meaning))
        },
        packages: packages.flatMap(({ shown }) => shown)
    };
}
/** Packages that the groups and extras that are taken of the project's own packages lead to, and only these lists of them. */
function installedOf(packages, manifest, members, taken) {
    if (taken.all)
        return packages;
    const own = packages.filter(entry => isOwn(entry, members));
    const cut = new Map(own.map(entry => [entry, withoutLeft(entry, taken)]));
    const byName = (0,_reach__WEBPACK_IMPORTED_MODULE_5__/* .grouped */ .z)(packages, entry => (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(entry, 'name') ?? '');
    const found = (value) => {
        const dependency = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .asTable */ .y$)(value, 'a dependency');
        const named = byName.get((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(dependency, 'name') ?? '') ?? [];
        const exact = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(dependency, 'version');
        // Of several packages of one name the version says which is meant.
        return exact === null ? named : named.filter(entry => ((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(entry, 'version') ?? exact) === exact);
    };
    // Extras of others are a matter of which of their lists are followed: all are, since a list is small.
    const next = (entry) => dependencyLists(cut.get(entry) ?? entry).flatMap(found);
    const roots = groupsOf(manifest, 'dependency-groups')
        .filter(name => taken.group(name))
        .flatMap(name => (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .tableAt */ .af)(manifest, 'dependency-groups'), name).flatMap(found));
    const reached = (0,_reach__WEBPACK_IMPORTED_MODULE_5__/* .reachable */ .G)([...own, ...roots], next);
    return packages.filter(entry => reached.has(entry)).map(entry => cut.get(entry) ?? entry);
}
function dependencyLists(entry) {
    const grouped = ['optional-dependencies', 'dev-dependencies'].flatMap(key => Object.values((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .tableAt */ .af)(entry, key)));
    return [...(0,_value__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(entry, 'dependencies'), ...grouped.flatMap(list => ((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(list) ? list : []))];
}
/** An own package without what is not taken of it. */
function withoutLeft(entry, taken) {
    return (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .mapTable */ .b)(taken.main ? entry : (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .without */ .FF)(entry, new Set(['dependencies'])), (value, key) => {
        if (key === 'dev-dependencies' || key === 'optional-dependencies') {
            const takes = key === 'dev-dependencies' ? taken.group : taken.extra;
            const groups = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .asTable */ .y$)(value, key);
            return (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .only */ .j6)(groups, Object.keys(groups).filter(takes));
        }
        return value;
    });
}
function groupsOf(table, key) {
    return Object.keys((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .tableAt */ .af)(table, key));
}
function locked(entry, members) {
    const name = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .asText */ .e1)((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(entry, 'name') ?? null, 'the name of a package');
    const own = isOwn(entry, members);
    // What an own package asks for, its pyproject.toml says.
    const meaning = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .mapTable */ .b)(own ? (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .without */ .FF)(entry, new Set(['version', 'metadata'])) : entry, (value, key) => part(value, key, members));
    const shown = own ? [] : [{ name, version: (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(entry, 'version'), rest: (0,_canonical__WEBPACK_IMPORTED_MODULE_4__/* .canonicalText */ .A4)(meaning) }];
    return { meaning, shown };
}
/** The project itself and workspace members: their version moves with every release and installs nothing else. */
function isOwn(entry, members) {
    const source = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .tableAt */ .af)(entry, 'source');
    if ((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(source, 'editable') !== undefined || (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(source, 'virtual') !== undefined)
        return true;
    const directory = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(source, 'directory');
    return directory === '.' || (directory !== undefined && members.has((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(entry, 'name') ?? ''));
}
function part(value, key, members) {
    switch (key) {
        case 'dependencies':
            return dependencySet(value, members);
        case 'optional-dependencies':
        case 'dev-dependencies':
            return (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .mapTable */ .b)((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .asTable */ .y$)(value, key), group => dependencySet(group, members));
        case 'wheels':
            return (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(value) ? (0,_canonical__WEBPACK_IMPORTED_MODULE_4__/* .setOf */ .s4)(value.map(file => (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .without */ .FF)((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .asTable */ .y$)(file, key), FILE_RECORDS))) : value;
        case 'sdist':
            return (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .isTable */ .bI)(value) ? (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .without */ .FF)(value, FILE_RECORDS) : value;
        case 'metadata':
            return (0,_canonical__WEBPACK_IMPORTED_MODULE_4__/* .withSets */ .OU)(value);
        default:
            return value;
    }
}
/** Where the name alone is ambiguous uv adds version and source: those of own packages are left out here too. */
function dependencySet(value, members) {
    if (!(0,_value__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(value))
        throw new _value__WEBPACK_IMPORTED_MODULE_3__/* .NotUnderstood */ .fO('dependencies are no list');
    return (0,_canonical__WEBPACK_IMPORTED_MODULE_4__/* .setOf */ .s4)(value.map(item => {
        const entry = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .asTable */ .y$)(item, 'a dependency');
        const bare = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(entry, 'source') !== undefined && isOwn(entry, members);
        return (0,_canonical__WEBPACK_IMPORTED_MODULE_4__/* .withSets */ .OU)(bare ? (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .without */ .FF)(entry, new Set(['version'])) : entry);
    }));
}


/***/ })

};
