export const id = 721;
export const ids = [721];
export const modules = {

/***/ 9212:
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
/* unused harmony export normalizedMarker */
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8003);
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(940);
/* harmony import */ var _location__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9212);



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

/***/ 9721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPythonProject: () => (/* binding */ readPythonProject)
});

// EXTERNAL MODULE: ./src/lockfiles/canonical.ts
var canonical = __webpack_require__(940);
// EXTERNAL MODULE: ./src/lockfiles/location.ts
var lockfiles_location = __webpack_require__(9212);
// EXTERNAL MODULE: ./src/lockfiles/pep508.ts
var pep508 = __webpack_require__(4644);
// EXTERNAL MODULE: ./src/lockfiles/value.ts
var lockfiles_value = __webpack_require__(8003);
;// CONCATENATED MODULE: ./src/lockfiles/poetry-project.ts




/** Of `tool.poetry` this says what the project is called and how it is packed, not what it needs. */
const METADATA = new Set([
    'version',
    'description',
    'authors',
    'maintainers',
    'license',
    'readme',
    'homepage',
    'repository',
    'documentation'
].concat(['keywords', 'classifiers', 'urls', 'scripts', 'plugins', 'packages', 'include', 'exclude']));
/** `tool.poetry`, all but {@link METADATA}. The order of the sources is their priority. https://python-poetry.org/docs/pyproject/ */
function poetryMeaning(poetry) {
    return (0,lockfiles_value/* mapTable */.b)((0,lockfiles_value/* without */.FF)(poetry, METADATA), (value, key) => {
        switch (key) {
            case 'name':
                return typeof value === 'string' ? (0,pep508/* normalizedName */.j8)(value) : value;
            case 'dependencies':
            case 'dev-dependencies':
                return namedConstraints(value);
            case 'group':
                return (0,lockfiles_value/* mapTable */.b)((0,lockfiles_value/* asTable */.y$)(value, key), group => (0,lockfiles_value/* mapTable */.b)((0,lockfiles_value/* asTable */.y$)(group, key), (part, name) => name === 'dependencies' ? namedConstraints(part) : (0,canonical/* withSets */.OU)(part)));
            case 'extras':
                return (0,canonical/* withSets */.OU)(value);
            default:
                return value;
        }
    });
}
function poetryPackages(poetry) {
    const groups = Object.entries((0,lockfiles_value/* tableAt */.af)(poetry, 'group')).map(([name, group]) => [name, (0,lockfiles_value/* tableAt */.af)((0,lockfiles_value/* asTable */.y$)(group, name), 'dependencies')]);
    return [
        ...packagesOf((0,lockfiles_value/* tableAt */.af)(poetry, 'dependencies')),
        ...packagesOf((0,lockfiles_value/* tableAt */.af)(poetry, 'dev-dependencies'), 'dev'),
        ...groups.flatMap(([name, dependencies]) => packagesOf(dependencies, name))
    ];
}
/** Several constraints of one package (for several Python versions) are a set. */
function namedConstraints(value) {
    const named = {};
    for (const [name, constraint] of Object.entries((0,lockfiles_value/* asTable */.y$)(value, 'dependencies'))) {
        const key = (0,pep508/* normalizedName */.j8)(name);
        if (Object.hasOwn(named, key))
            throw new lockfiles_value/* NotUnderstood */.fO(`${name} is named twice`);
        named[key] = (0,lockfiles_value/* isList */.Lv)(constraint) ? (0,canonical/* setOf */.s4)(constraint.map(canonical/* withSets */.OU)) : (0,canonical/* withSets */.OU)(constraint);
    }
    return named;
}
function packagesOf(dependencies, group) {
    return Object.entries(dependencies).map(([name, constraint]) => ({
        name: (0,pep508/* normalizedName */.j8)(name),
        version: shownVersion(constraint),
        rest: (0,canonical/* canonicalText */.A4)((0,canonical/* withSets */.OU)(constraint)),
        ...(group === undefined ? {} : { group })
    }));
}
function shownVersion(constraint) {
    if ((0,lockfiles_value/* isList */.Lv)(constraint))
        return constraint.map(shownVersion).join(' | ');
    if (!(0,lockfiles_value/* isTable */.bI)(constraint))
        return (0,lockfiles_value/* sourceOf */.vz)(constraint);
    const place = (0,lockfiles_value/* member */.Dc)(constraint, 'git') ?? (0,lockfiles_value/* member */.Dc)(constraint, 'path') ?? (0,lockfiles_value/* member */.Dc)(constraint, 'url');
    return (0,lockfiles_value/* textAt */.$6)(constraint, 'version') ?? (typeof place === 'string' ? (0,lockfiles_location/* withoutCredentials */.r)(place) : null);
}

;// CONCATENATED MODULE: ./src/lockfiles/python-tools.ts


/** Settings of uv that are lists of requirements, in which order means nothing. */
const REQUIREMENT_LISTS = new Set([
    'dev-dependencies',
    'constraint-dependencies',
    'override-dependencies',
    'build-constraint-dependencies'
]);
/** Before PEP 621 pdm kept these in its own table; `scripts` are read apart. */
const PDM_METADATA = new Set([
    'version',
    'scripts',
    'description',
    'author',
    'authors',
    'maintainer',
    'maintainers',
    'license',
    'readme',
    'homepage'
].concat(['repository', 'documentation', 'keywords', 'classifiers', 'urls', 'project_urls']));
/** Scripts of pdm that run by themselves: https://pdm-project.org/latest/usage/scripts/#hook-scripts */
const PDM_HOOKS = ['_', 'pre_install', 'post_install', 'pre_lock', 'post_lock', 'pre_build', 'post_build', 'post_use'];
/** Keys below `tool.hatch.build` that name packages for building. */
const HATCH_BUILD = new Set(['dependencies', 'require-runtime-dependencies', 'require-runtime-features']);
/** What the tables of installers and build backends in `tool` say of dependencies. Other tools do not count. */
function installerTables(tool) {
    const pdm = (0,lockfiles_value/* tableAt */.af)(tool, 'pdm');
    const hatch = (0,lockfiles_value/* tableAt */.af)(tool, 'hatch');
    return {
        uv: (0,lockfiles_value/* mapTable */.b)((0,lockfiles_value/* tableAt */.af)(tool, 'uv'), (value, key) => REQUIREMENT_LISTS.has(key) && (0,lockfiles_value/* isList */.Lv)(value) ? (0,pep508/* requirementSet */.q0)(value) : value),
        pdm: {
            ...(0,lockfiles_value/* without */.FF)(pdm, PDM_METADATA),
            hooks: (0,lockfiles_value/* only */.j6)((0,lockfiles_value/* tableAt */.af)(pdm, 'scripts'), PDM_HOOKS)
        },
        hatch: {
            ...(0,lockfiles_value/* only */.j6)(hatch, ['metadata']),
            envs: (0,lockfiles_value/* mapTable */.b)((0,lockfiles_value/* tableAt */.af)(hatch, 'envs'), environment => (0,lockfiles_value/* isTable */.bI)(environment) ? (0,lockfiles_value/* without */.FF)(environment, new Set(['scripts', 'extra-scripts', 'description'])) : environment),
            build: parts((0,lockfiles_value/* tableAt */.af)(hatch, 'build'), HATCH_BUILD)
        },
        setuptools: (0,lockfiles_value/* only */.j6)((0,lockfiles_value/* tableAt */.af)((0,lockfiles_value/* tableAt */.af)(tool, 'setuptools'), 'dynamic'), ['dependencies', 'optional-dependencies']),
        flit: (0,lockfiles_value/* only */.j6)((0,lockfiles_value/* tableAt */.af)((0,lockfiles_value/* tableAt */.af)(tool, 'flit'), 'metadata'), [
            'requires',
            'requires-extra',
            'requires-python',
            'dist-name'
        ]),
        rye: (0,lockfiles_value/* without */.FF)((0,lockfiles_value/* tableAt */.af)(tool, 'rye'), new Set(['scripts'])),
        pixi: (0,lockfiles_value/* without */.FF)((0,lockfiles_value/* tableAt */.af)(tool, 'pixi'), new Set(['tasks']))
    };
}
/** Only what stands under one of `keys`, at any depth. */
function parts(table, keys) {
    const found = {};
    for (const key of Object.keys(table)) {
        const value = (0,lockfiles_value/* member */.Dc)(table, key);
        if (value === undefined)
            continue;
        if (keys.has(key))
            found[key] = value;
        else if ((0,lockfiles_value/* isTable */.bI)(value))
            found[key] = parts(value, keys);
    }
    return found;
}

// EXTERNAL MODULE: ./src/lockfiles/toml.ts
var toml = __webpack_require__(2668);
;// CONCATENATED MODULE: ./src/lockfiles/python-project.ts








/** Fields of `project` that a build backend may compute; others in `dynamic` do not concern dependencies. */
const COMPUTED = new Set(['requires-python', 'dependencies', 'optional-dependencies']);
/**
 * pyproject.toml: what installers and resolvers take from it. The project's version, texts and scripts do not count, nor do
 * tables of other tools.
 * https://packaging.python.org/en/latest/specifications/pyproject-toml/, PEP 735
 */
function readPythonProject(text, path) {
    const file = (0,toml/* parseToml */.M)(text);
    const project = (0,lockfiles_value/* tableAt */.af)(file, 'project');
    const build = (0,lockfiles_value/* tableAt */.af)(file, 'build-system');
    const groups = (0,lockfiles_value/* tableAt */.af)(file, 'dependency-groups');
    const tool = (0,lockfiles_value/* tableAt */.af)(file, 'tool');
    return {
        meaning: {
            project: projectMeaning(project),
            groups: (0,lockfiles_value/* mapTable */.b)(groups, group => (0,canonical/* setOf */.s4)(groupEntries(group))),
            build: { ...build, requires: (0,pep508/* requirementSet */.q0)((0,lockfiles_value/* listAt */.gT)(build, 'requires')) },
            poetry: poetryMeaning((0,lockfiles_value/* tableAt */.af)(tool, 'poetry')),
            tools: installerTables(tool)
        },
        packages: [
            ...pythonOf(project),
            ...requirementPackages((0,lockfiles_value/* listAt */.gT)(project, 'dependencies')),
            ...Object.entries((0,lockfiles_value/* tableAt */.af)(project, 'optional-dependencies')).flatMap(packagesOfGroup),
            ...Object.entries(groups).flatMap(packagesOfGroup),
            ...requirementPackages((0,lockfiles_value/* listAt */.gT)(build, 'requires'), 'build-system'),
            ...poetryPackages((0,lockfiles_value/* tableAt */.af)(tool, 'poetry')),
            ...requirementPackages((0,lockfiles_value/* listAt */.gT)((0,lockfiles_value/* tableAt */.af)(tool, 'uv'), 'dev-dependencies'), 'dev'),
            ...Object.entries((0,lockfiles_value/* tableAt */.af)((0,lockfiles_value/* tableAt */.af)(tool, 'pdm'), 'dev-dependencies')).flatMap(developmentPackages)
        ],
        references: requirementFiles(tool).flatMap(named => {
            const referred = (0,lockfiles_location/* resolveReference */.s)(path, named);
            return referred === null ? [] : [{ path: referred, format: 'requirements' }];
        })
    };
}
/** The name counts: requirements such as `name[extra]` mean the project itself. */
function projectMeaning(project) {
    const name = (0,lockfiles_value/* textAt */.$6)(project, 'name');
    const dynamic = (0,lockfiles_value/* listAt */.gT)(project, 'dynamic').filter(field => COMPUTED.has((0,lockfiles_value/* asText */.e1)(field, 'a dynamic field')));
    return {
        ...(0,lockfiles_value/* only */.j6)(project, ['requires-python']),
        ...(name === null ? {} : { name: (0,pep508/* normalizedName */.j8)(name) }),
        dynamic: (0,canonical/* setOf */.s4)(dynamic),
        dependencies: (0,pep508/* requirementSet */.q0)((0,lockfiles_value/* listAt */.gT)(project, 'dependencies')),
        'optional-dependencies': (0,lockfiles_value/* mapTable */.b)((0,lockfiles_value/* tableAt */.af)(project, 'optional-dependencies'), (extra, key) => {
            if (!(0,lockfiles_value/* isList */.Lv)(extra))
                throw new lockfiles_value/* NotUnderstood */.fO(`the extra ${key} is no list`);
            return (0,pep508/* requirementSet */.q0)(extra);
        })
    };
}
function pythonOf(project) {
    const version = (0,lockfiles_value/* textAt */.$6)(project, 'requires-python');
    return version === null ? [] : [{ name: 'python', version }];
}
/** PEP 735: requirements, and tables such as `{ include-group = "test" }`. */
function groupEntries(group) {
    if (!(0,lockfiles_value/* isList */.Lv)(group))
        throw new lockfiles_value/* NotUnderstood */.fO('a dependency group is no list');
    return group.map(entry => ((0,lockfiles_value/* isTable */.bI)(entry) ? entry : (0,pep508/* requirementSet */.q0)([entry])));
}
function packagesOfGroup([group, entries]) {
    return (0,lockfiles_value/* isList */.Lv)(entries) ? requirementPackages(entries, group) : [];
}
/** Development dependencies of pdm may be editable (`-e file:///…`), which is no PEP 508. */
function developmentPackages([group, entries]) {
    const plain = (0,lockfiles_value/* isList */.Lv)(entries) ? entries.filter(entry => typeof entry === 'string' && !entry.startsWith('-e ')) : [];
    return requirementPackages(plain, group);
}
function requirementPackages(entries, group) {
    return entries.filter(entry => !(0,lockfiles_value/* isTable */.bI)(entry)).map(entry => (0,pep508/* requirementPackage */.Gu)((0,pep508/* requirement */.aS)(entry), group));
}
/** Files that setuptools, or hatch with hatch-requirements-txt, reads dependencies from. */
function requirementFiles(tool) {
    const dynamic = (0,lockfiles_value/* tableAt */.af)((0,lockfiles_value/* tableAt */.af)(tool, 'setuptools'), 'dynamic');
    const optional = Object.values((0,lockfiles_value/* tableAt */.af)(dynamic, 'optional-dependencies'));
    const hook = (0,lockfiles_value/* tableAt */.af)((0,lockfiles_value/* tableAt */.af)((0,lockfiles_value/* tableAt */.af)((0,lockfiles_value/* tableAt */.af)(tool, 'hatch'), 'metadata'), 'hooks'), 'requirements_txt');
    return [
        ...[(0,lockfiles_value/* member */.Dc)(dynamic, 'dependencies'), ...optional].flatMap(value => value === undefined ? [] : filesOf((0,lockfiles_value/* member */.Dc)((0,lockfiles_value/* asTable */.y$)(value, 'dynamic dependencies'), 'file'))),
        ...[
            (0,lockfiles_value/* member */.Dc)(hook, 'files'),
            (0,lockfiles_value/* member */.Dc)(hook, 'filename'),
            ...Object.values((0,lockfiles_value/* tableAt */.af)(hook, 'optional-dependencies'))
        ].flatMap(filesOf)
    ];
}
function filesOf(value) {
    if (value === undefined)
        return [];
    return ((0,lockfiles_value/* isList */.Lv)(value) ? value : [value]).map(name => (0,lockfiles_value/* asText */.e1)(name, 'the name of a file'));
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
