export const id = 900;
export const ids = [900,668];
export const modules = {

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

/***/ 4644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ requirementPackage),
/* harmony export */   VH: () => (/* binding */ requirementMeaning),
/* harmony export */   aS: () => (/* binding */ requirement),
/* harmony export */   j8: () => (/* binding */ normalizedName),
/* harmony export */   pP: () => (/* binding */ parseRequirement),
/* harmony export */   q0: () => (/* binding */ requirementSet)
/* harmony export */ });
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8003);
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(940);
/* harmony import */ var _location__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6831);



const HEAD = /^([a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)\s*(?:\[([^\]]*)\])?\s*/i;
/** Versions may hold `${VARIABLES}` in requirement files. */
const SPECIFIER = /^(===|[<>=!~]=|[<>])\s*([\w.*+!${}-]+)$/;
const EXTRA = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i;
/** Null where `text` is no PEP 508 requirement (in a requirements file it may still be a path or a URL). */
function parseRequirement(text) {
    const head = HEAD.exec(text);
    if (head?.[1] === undefined)
        return null;
    const extras = extrasOf(head[2]);
    if (extras === null)
        return null;
    const named = { name: normalizedName(head[1]), extras };
    const rest = text.slice(head[0].length);
    if (rest.startsWith('@')) {
        const url = /^@\s*(\S+)(?:\s+;\s*(.+))?\s*$/s.exec(rest);
        if (url?.[1] === undefined)
            return null;
        return { ...named, specifiers: [], url: url[1], marker: url[2] === undefined ? null : normalizedMarker(url[2]) };
    }
    const semicolon = rest.indexOf(';');
    const marker = semicolon < 0 ? null : normalizedMarker(rest.slice(semicolon + 1));
    const specifiers = specifiersOf((semicolon < 0 ? rest : rest.slice(0, semicolon)).trim());
    return specifiers === null ? null : { ...named, specifiers, url: null, marker };
}
/** Like {@link parseRequirement} where nothing but PEP 508 is allowed. */
function requirement(value) {
    const parsed = typeof value === 'string' ? parseRequirement(value.trim()) : null;
    if (parsed === null)
        throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO(`${(0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .canonicalText */ .A4)(value).slice(0, 80)} is no requirement (PEP 508)`);
    return parsed;
}
/** Requirements as a set; their order means nothing. */
function requirementSet(values) {
    return (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(values.map(value => requirementMeaning(requirement(value))));
}
function requirementMeaning({ name, extras, specifiers, url, marker }) {
    return { name, extras: (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(extras), specifiers: (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(specifiers), url, marker };
}
function requirementPackage(read, group) {
    const { name, url, specifiers } = read;
    const [first, ...others] = specifiers;
    const pinned = others.length === 0 && first !== undefined ? /^===?(.*)$/.exec(first)?.[1] : undefined;
    const version = url === null ? (pinned ?? (specifiers.join(',') || null)) : (0,_location__WEBPACK_IMPORTED_MODULE_0__/* .withoutCredentials */ .r)(url);
    const rest = (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .canonicalText */ .A4)([(0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(read.extras), (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(specifiers), url, read.marker]);
    return { name, version, rest, ...(group === undefined ? {} : { group }) };
}
/** PEP 503: https://packaging.python.org/en/latest/specifications/name-normalization/ */
function normalizedName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
function extrasOf(text) {
    if (text === undefined || text.trim() === '')
        return [];
    const extras = text.split(',').map(extra => extra.trim());
    return extras.every(extra => EXTRA.test(extra)) ? extras.map(normalizedName) : null;
}
function specifiersOf(text) {
    if (text === '')
        return [];
    const bare = text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1).trim() : text;
    // Everything up to a blank belongs to an arbitrary equality, commas too.
    if (bare.includes('==='))
        return /^===\s*\S+$/.test(bare) ? [bare.replace(/\s+/, '')] : null;
    const specifiers = bare.split(',').map(part => SPECIFIER.exec(part.trim()));
    const texts = specifiers.flatMap(match => match?.[1] !== undefined && match[2] !== undefined ? [match[1] + match[2]] : []);
    return texts.length === specifiers.length ? texts : null;
}
/**
 * Only blanks and the kind of quotes are normalised; everything else of a marker is kept as it is written.
 * A marker with anything but names, operators, quoted text and parentheses is {@link NotUnderstood}.
 */
function normalizedMarker(text) {
    const token = /\s*(?:([a-z_][\w.]*)|(===|[<>=!~]=|[<>()])|'([^']*)'|"([^"]*)")\s*/iy;
    const tokens = [];
    while (token.lastIndex < text.length) {
        const match = token.exec(text);
        if (match === null)
            throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO(`the marker ${text.trim().slice(0, 80)} is no marker (PEP 508)`);
        const quoted = match[3] ?? match[4];
        tokens.push(quoted === undefined ? (match[1] ?? match[2] ?? '') : JSON.stringify(quoted));
    }
    if (tokens.length === 0)
        throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO('an empty marker');
    return tokens.join(' ');
}


/***/ }),

/***/ 8900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPoetryLock: () => (/* binding */ readPoetryLock)
});

// EXTERNAL MODULE: ./src/lockfiles/canonical.ts
var canonical = __webpack_require__(940);
// EXTERNAL MODULE: ./src/lockfiles/pep508.ts
var pep508 = __webpack_require__(4644);
// EXTERNAL MODULE: ./src/lockfiles/value.ts
var lockfiles_value = __webpack_require__(8003);
// EXTERNAL MODULE: ./src/lockfiles/python-groups.ts
var python_groups = __webpack_require__(2287);
;// CONCATENATED MODULE: ./src/lockfiles/poetry-roots.ts



/** Names of the packages that the groups that are taken ask for; null: there is no project to ask. */
function poetryRoots(manifests, taken) {
    const [project] = manifests.filter(({ folder }) => folder === '');
    return project === undefined ? null : rootsOf(project.table, taken);
}
function rootsOf(file, taken) {
    const poetry = (0,lockfiles_value/* tableAt */.af)((0,lockfiles_value/* tableAt */.af)(file, 'tool'), 'poetry');
    const project = (0,lockfiles_value/* tableAt */.af)(file, 'project');
    const groups = (0,lockfiles_value/* tableAt */.af)(file, 'dependency-groups');
    const extras = (0,lockfiles_value/* tableAt */.af)(project, 'optional-dependencies');
    const own = (0,lockfiles_value/* tableAt */.af)(poetry, 'group');
    const table = (of) => Object.keys((0,lockfiles_value/* tableAt */.af)(of, 'dependencies'));
    const named = [
        ...(taken.main ? [...table(poetry), ...requirements((0,lockfiles_value/* listAt */.gT)(project, 'dependencies'))] : []),
        ...(taken.group('dev') ? Object.keys((0,lockfiles_value/* tableAt */.af)(poetry, 'dev-dependencies')) : []),
        ...Object.keys(own).flatMap(name => (taken.group(name) ? table((0,lockfiles_value/* asTable */.y$)(own[name] ?? null, name)) : [])),
        ...(0,python_groups/* withIncludedGroups */.r9)(groups, taken.group).flatMap(name => requirements((0,lockfiles_value/* listAt */.gT)(groups, name))),
        ...Object.keys(extras).flatMap(name => (taken.extra(name) ? requirements((0,lockfiles_value/* listAt */.gT)(extras, name)) : []))
    ];
    return named.map(pep508/* normalizedName */.j8);
}
function requirements(values) {
    return values.flatMap(value => {
        if ((0,lockfiles_value/* isTable */.bI)(value))
            return [];
        const text = (0,lockfiles_value/* asText */.e1)(value, 'a requirement');
        return (0,pep508/* parseRequirement */.pP)(text)?.name ?? [];
    });
}

// EXTERNAL MODULE: ./src/lockfiles/reach.ts
var reach = __webpack_require__(8121);
// EXTERNAL MODULE: ./src/lockfiles/toml.ts
var toml = __webpack_require__(2668);
// EXTERNAL MODULE: ./src/lockfiles/view.ts
var lockfiles_view = __webpack_require__(7289);
;// CONCATENATED MODULE: ./src/lockfiles/poetry-lock.ts








const KNOWN_VERSIONS = new Set(['1.0', '1.1', '2.0', '2.1']);
/** poetry.lock; the oldest ones do not name their version. https://github.com/python-poetry/poetry/blob/main/src/poetry/packages/locker.py */
function readPoetryLock(text, _, view) {
    const lock = (0,toml.parseToml)(text);
    const metadata = (0,lockfiles_value/* tableAt */.af)(lock, 'metadata');
    const version = (0,lockfiles_value/* textAt */.$6)(metadata, 'lock-version') ?? '1.0';
    if (!KNOWN_VERSIONS.has(version)) {
        throw new lockfiles_value/* NotUnderstood */.fO(`poetry.lock of version ${version}; known are ${[...KNOWN_VERSIONS].join(', ')}`);
    }
    const taken = (0,lockfiles_view/* takenBy */.b)(view, (0,python_groups/* defaultGroups */.Qu)(view.beside.manifests));
    const packages = installedOf((0,lockfiles_value/* tablesAt */.dy)(lock, 'package'), taken, view).map(entry => ({
        name: (0,lockfiles_value/* asText */.e1)((0,lockfiles_value/* member */.Dc)(entry, 'name') ?? null, 'the name of a package'),
        version: (0,lockfiles_value/* textAt */.$6)(entry, 'version'),
        meaning: (0,canonical/* withSets */.OU)(withoutLeft((0,lockfiles_value/* without */.FF)(entry, leftOut(entry, taken, view)), taken))
    }));
    return {
        meaning: {
            // Extras and whatever else stands beside the packages.
            ...(0,lockfiles_value/* without */.FF)(lock, new Set(['package', 'metadata', 'extras'])),
            extras: (0,canonical/* withSets */.OU)((0,lockfiles_value/* mapTable */.b)((0,lockfiles_value/* tableAt */.af)(lock, 'extras'), (extra, name) => (taken.extra(name) ? extra : null))),
            metadata: (0,canonical/* withSets */.OU)((0,lockfiles_value/* without */.FF)(metadata, new Set(['lock-version', 'content-hash']))),
            package: (0,canonical/* setOf */.s4)(packages.map(({ meaning }) => meaning))
        },
        packages: packages.map(({ name, version, meaning }) => ({ name, version, rest: (0,canonical/* canonicalText */.A4)(meaning) }))
    };
}
/** Each package says which groups need it, since 2.1; before, the project's own tables lead to it. */
function installedOf(packages, taken, { beside }) {
    if (taken.all)
        return packages;
    if (packages.every(entry => groupsOf(entry) !== null)) {
        return packages.filter(entry => groupsOf(entry)?.some(group => takes(taken, group)));
    }
    const roots = beside.manifests === null ? null : poetryRoots(beside.manifests, taken);
    if (roots === null)
        return packages;
    const byName = (0,reach/* grouped */.z)(packages, entry => (0,pep508/* normalizedName */.j8)((0,lockfiles_value/* textAt */.$6)(entry, 'name') ?? ''));
    const next = (name) => (byName.get(name) ?? []).flatMap(entry => Object.keys((0,lockfiles_value/* tableAt */.af)(entry, 'dependencies')).map(pep508/* normalizedName */.j8));
    const reached = (0,reach/* reachable */.G)(roots, next);
    return packages.filter(entry => reached.has((0,pep508/* normalizedName */.j8)((0,lockfiles_value/* textAt */.$6)(entry, 'name') ?? '')));
}
function takes(taken, group) {
    return group === 'main' ? taken.main : taken.group(group);
}
/** `groups` of lock version 2.1, `category` of the first ones. */
function groupsOf(entry) {
    const groups = (0,lockfiles_value/* member */.Dc)(entry, 'groups');
    if ((0,lockfiles_value/* isList */.Lv)(groups))
        return groups.map(group => (0,lockfiles_value/* asText */.e1)(group, 'a group'));
    const category = (0,lockfiles_value/* textAt */.$6)(entry, 'category');
    return category === null ? null : [category];
}
/** Of a package of several groups only what those say that are taken. */
function withoutLeft(entry, taken) {
    const isTaken = (group) => typeof group === 'string' && takes(taken, group);
    return (0,lockfiles_value/* mapTable */.b)(entry, (value, key) => {
        if (key === 'groups' && (0,lockfiles_value/* isList */.Lv)(value))
            return value.filter(isTaken);
        return key === 'markers' && (0,lockfiles_value/* isTable */.bI)(value) ? (0,lockfiles_value/* only */.j6)(value, Object.keys(value).filter(isTaken)) : value;
    });
}
/** The version of a package of the project itself, whose folder is not there to be installed, is that of nothing. */
function leftOut(entry, { own }, { beside }) {
    const source = (0,lockfiles_value/* tableAt */.af)(entry, 'source');
    const isFolder = (0,lockfiles_value/* textAt */.$6)(source, 'type') === 'directory';
    const isInstalled = own && beside.hasFolder((0,lockfiles_value/* textAt */.$6)(source, 'url') ?? '.');
    return new Set(isFolder && !isInstalled ? ['description', 'version'] : ['description']);
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


/***/ })

};
