export const id = 505;
export const ids = [505,668];
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

/***/ 9505:
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
var lockfiles_location = __webpack_require__(6831);
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

// EXTERNAL MODULE: ./src/lockfiles/scripts.ts
var lockfiles_scripts = __webpack_require__(6770);
;// CONCATENATED MODULE: ./src/lockfiles/python-parts.ts



/** The file without what is not taken of its groups and extras. */
function takenOf(file, taken, groups) {
    if (taken.all)
        return file;
    const onlyGroups = (table) => (0,lockfiles_value/* only */.j6)(table, Object.keys(table).filter(taken.group));
    return (0,lockfiles_value/* mapTable */.b)(file, (value, key) => {
        if (!(0,lockfiles_value/* isTable */.bI)(value))
            return value;
        if (key === 'dependency-groups')
            return (0,lockfiles_value/* only */.j6)(value, groups);
        if (key === 'project')
            return projectOf(value, file, taken, groups);
        if (key !== 'tool')
            return value;
        return (0,lockfiles_value/* mapTable */.b)(value, (table, tool) => {
            if (!(0,lockfiles_value/* isTable */.bI)(table))
                return table;
            const isLeft = !taken.group('dev') && (tool === 'uv' || tool === 'rye' || tool === 'poetry');
            const kept = isLeft ? (0,lockfiles_value/* without */.FF)(table, new Set(['dev-dependencies'])) : table;
            return (0,lockfiles_value/* mapTable */.b)(kept, (part, name) => {
                const isGroups = (tool === 'poetry' && name === 'group') || (tool === 'pdm' && name === 'dev-dependencies');
                if (isGroups && (0,lockfiles_value/* isTable */.bI)(part))
                    return onlyGroups(part);
                const isMain = tool === 'poetry' && name === 'dependencies' && (0,lockfiles_value/* isTable */.bI)(part) && !taken.main;
                return isMain ? (0,lockfiles_value/* only */.j6)(part, ['python']) : part;
            });
        });
    });
}
function projectOf(project, file, taken, groups) {
    const extras = (0,lockfiles_value/* tableAt */.af)(project, 'optional-dependencies');
    const lists = groups.flatMap(name => (0,lockfiles_value/* listAt */.gT)((0,lockfiles_value/* tableAt */.af)(file, 'dependency-groups'), name));
    const main = taken.main ? (0,lockfiles_value/* listAt */.gT)(project, 'dependencies') : [];
    const name = (0,lockfiles_value/* textAt */.$6)(project, 'name');
    const found = new Set(Object.keys(extras).filter(taken.extra));
    // `shop[web]`, in a list of the project `shop` itself, takes an extra too.
    const add = (values) => {
        for (const value of values) {
            const read = typeof value === 'string' ? (0,pep508/* parseRequirement */.pP)(value) : null;
            if (name === null || read?.name !== (0,pep508/* normalizedName */.j8)(name))
                continue;
            for (const extra of Object.keys(extras))
                if (read.extras.includes((0,pep508/* normalizedName */.j8)(extra)))
                    found.add(extra);
        }
    };
    add([...main, ...lists]);
    for (const extra of found)
        add((0,lockfiles_value/* listAt */.gT)(extras, extra));
    return {
        ...(0,lockfiles_value/* without */.FF)(project, new Set(taken.main ? [] : ['dependencies'])),
        'optional-dependencies': (0,lockfiles_value/* only */.j6)(extras, [...found])
    };
}
/**
 * Whether an installation of the project's dependencies installs the project too: for uv a project with a build system, for poetry
 * and pdm all that are not said to be none.
 * https://docs.astral.sh/uv/concepts/projects/config/#project-packaging, https://python-poetry.org/docs/basic-usage/#operating-modes,
 * https://pdm-project.org/latest/reference/pep621/
 */
function isPackage(file, { root, locks }) {
    if (!root)
        return false;
    const tool = (0,lockfiles_value/* tableAt */.af)(file, 'tool');
    const said = (name, key) => (0,lockfiles_value/* member */.Dc)((0,lockfiles_value/* tableAt */.af)(tool, name), key);
    if (locks.includes('uv.lock'))
        return (said('uv', 'package') ?? (0,lockfiles_value/* member */.Dc)(file, 'build-system') !== undefined) !== false;
    if (locks.includes('poetry.lock'))
        return said('poetry', 'package-mode') !== false;
    if (locks.includes('pdm.lock'))
        return said('pdm', 'distribution') !== false;
    // pixi installs it as a path among its other packages.
    if ((0,lockfiles_value/* member */.Dc)(tool, 'pixi') !== undefined)
        return namesPath((0,lockfiles_value/* tableAt */.af)(tool, 'pixi'));
    return said('rye', 'virtual') !== true;
}
function namesPath(table) {
    return Object.keys(table).some(key => {
        const value = (0,lockfiles_value/* member */.Dc)(table, key);
        return key === 'path' || ((0,lockfiles_value/* isTable */.bI)(value) && namesPath(value));
    });
}
/** Linters, formatters, type checkers and test runners, which no build asks. */
const CHECKERS = new Set([
    'ruff',
    'black',
    'isort',
    'flake8',
    'pylint',
    'mypy',
    'pyright',
    'basedpyright',
    'pyre',
    'ty',
    'bandit',
    'pydocstyle',
    'autopep8'
].concat([
    ...[
        'yapf',
        'codespell',
        'interrogate',
        'vulture',
        'deptry',
        'djlint',
        'pyupgrade',
        'docformatter',
        'typos',
        'sqlfluff',
        'importlinter'
    ],
    ...[
        'pytest',
        'coverage',
        'tox',
        'nox',
        'pytest-watcher',
        'mutmut',
        'hypothesis',
        'commitizen',
        'towncrier',
        'semantic_release',
        'bumpversion'
    ],
    ...['poe', 'rye', 'pixi', 'taskipy', 'pip-tools', 'cibuildwheel', 'repo-review', 'check-manifest']
]));
/** What a build backend takes: the whole project, and every table of a tool that may be one. */
function builtMeaning(file) {
    const tool = (0,lockfiles_value/* tableAt */.af)(file, 'tool');
    const tools = (0,lockfiles_value/* mapTable */.b)((0,lockfiles_value/* without */.FF)(tool, CHECKERS), (value, name) => {
        if (!(0,lockfiles_value/* isTable */.bI)(value))
            return value;
        if (name === 'uv')
            return (0,lockfiles_value/* only */.j6)(value, ['build-backend']);
        if (name === 'poetry')
            return (0,lockfiles_value/* without */.FF)(value, new Set(['group', 'dev-dependencies', 'source']));
        if (name === 'pdm')
            return (0,lockfiles_value/* without */.FF)(value, new Set(['dev-dependencies', 'scripts', 'source']));
        return name === 'hatch' ? (0,lockfiles_value/* without */.FF)(value, new Set(['envs'])) : value;
    });
    return { ...(0,lockfiles_value/* without */.FF)(file, new Set(['tool', 'dependency-groups'])), tools };
}
/** Scripts and tasks of all tools that have such, one table each: `pre_x` and `post_x` are pdm's and hatch's. */
function scriptsOf(file, parts) {
    const tables = scriptTables(file);
    const { names, unknown } = (0,lockfiles_scripts/* wanted */.Ol)(parts, name => tables.some(table => Object.hasOwn(table, name)));
    if (names === 'all' || unknown)
        return 'all';
    if (names.length === 0)
        return {};
    const found = {};
    for (const [at, table] of tables.entries()) {
        const scripts = (0,lockfiles_scripts/* followed */.Xd)(table, names, null, name => [`pre_${name}`, `post_${name}`]);
        if (scripts === 'all')
            return 'all';
        if (Object.keys(scripts).length > 0)
            found[String(at)] = scripts;
    }
    const tool = (0,lockfiles_value/* tableAt */.af)(file, 'tool');
    return {
        found,
        // What holds for every task.
        poe: (0,lockfiles_value/* without */.FF)((0,lockfiles_value/* tableAt */.af)(tool, 'poe'), new Set(['tasks'])),
        pdm: (0,lockfiles_value/* only */.j6)((0,lockfiles_value/* tableAt */.af)((0,lockfiles_value/* tableAt */.af)(tool, 'pdm'), 'scripts'), ['_'])
    };
}
function scriptTables(file) {
    const project = (0,lockfiles_value/* tableAt */.af)(file, 'project');
    const tool = (0,lockfiles_value/* tableAt */.af)(file, 'tool');
    const pixi = (0,lockfiles_value/* tableAt */.af)(tool, 'pixi');
    const inner = (table) => Object.values(table).filter(lockfiles_value/* isTable */.bI);
    const places = [pixi, ...inner((0,lockfiles_value/* tableAt */.af)(pixi, 'feature'))].flatMap(place => [
        place,
        ...inner((0,lockfiles_value/* tableAt */.af)(place, 'target'))
    ]);
    return [
        ...places.map(place => (0,lockfiles_value/* tableAt */.af)(place, 'tasks')),
        (0,lockfiles_value/* tableAt */.af)((0,lockfiles_value/* tableAt */.af)(tool, 'pdm'), 'scripts'),
        (0,lockfiles_value/* tableAt */.af)((0,lockfiles_value/* tableAt */.af)(tool, 'poe'), 'tasks'),
        (0,lockfiles_value/* tableAt */.af)((0,lockfiles_value/* tableAt */.af)(tool, 'rye'), 'scripts'),
        (0,lockfiles_value/* tableAt */.af)((0,lockfiles_value/* tableAt */.af)(tool, 'taskipy'), 'tasks'),
        ...inner((0,lockfiles_value/* tableAt */.af)((0,lockfiles_value/* tableAt */.af)(tool, 'hatch'), 'envs')).flatMap(env => [
            (0,lockfiles_value/* tableAt */.af)(env, 'scripts'),
            (0,lockfiles_value/* tableAt */.af)(env, 'extra-scripts')
        ]),
        (0,lockfiles_value/* tableAt */.af)(project, 'scripts'),
        (0,lockfiles_value/* tableAt */.af)(project, 'gui-scripts'),
        (0,lockfiles_value/* tableAt */.af)((0,lockfiles_value/* tableAt */.af)(tool, 'poetry'), 'scripts')
    ].filter(table => !(0,lockfiles_value/* isList */.Lv)(table));
}

// EXTERNAL MODULE: ./src/lockfiles/python-groups.ts
var python_groups = __webpack_require__(2287);
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
        // How uv itself builds the project is of no concern to its dependencies.
        uv: (0,lockfiles_value/* mapTable */.b)((0,lockfiles_value/* without */.FF)((0,lockfiles_value/* tableAt */.af)(tool, 'uv'), new Set(['build-backend'])), (value, key) => REQUIREMENT_LISTS.has(key) && (0,lockfiles_value/* isList */.Lv)(value) ? (0,pep508/* requirementSet */.q0)(value) : value),
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
// EXTERNAL MODULE: ./src/lockfiles/view.ts
var lockfiles_view = __webpack_require__(7289);
;// CONCATENATED MODULE: ./src/lockfiles/python-project.ts










/** Fields of `project` that a build backend may compute; others in `dynamic` do not concern dependencies. */
const COMPUTED = new Set(['requires-python', 'dependencies', 'optional-dependencies']);
/**
 * pyproject.toml: what installers and resolvers take from it, and of the rest what is said to be read. The project's version,
 * texts and entry points count where it is built, scripts where they are run.
 * https://packaging.python.org/en/latest/specifications/pyproject-toml/, PEP 735
 */
function readPythonProject(text, path, asked) {
    const file = (0,toml.parseToml)(text);
    const view = (0,python_groups/* asConfigured */.TB)(asked, [file]);
    const tool = (0,lockfiles_value/* tableAt */.af)(file, 'tool');
    const taken = (0,lockfiles_view/* takenBy */.b)(view, (0,python_groups/* defaultGroups */.Qu)([{ folder: '', table: file }]));
    const groups = (0,lockfiles_value/* tableAt */.af)(file, 'dependency-groups');
    const names = (0,python_groups/* withIncludedGroups */.r9)(groups, taken.group);
    const reduced = takenOf(file, taken, names);
    const run = scriptsOf(file, view.parts);
    const isBuilt = view.parts.project || view.parts.installs.some(install => isPackage(file, install));
    const isRead = taken.any || isBuilt;
    return {
        meaning: {
            ...(taken.any ? installMeaning(reduced) : {}),
            ...(isBuilt ? { built: builtMeaning(file) } : {}),
            ...(run === 'all' ? { whole: file } : { scripts: run })
        },
        packages: isRead ? python_project_packagesOf(reduced) : [],
        references: isRead
            ? requirementFiles(tool).flatMap(named => {
                const referred = (0,lockfiles_location/* resolveReference */.s)(path, named);
                return referred === null ? [] : [{ path: referred, format: 'requirements' }];
            })
            : []
    };
}
function installMeaning(file) {
    const build = (0,lockfiles_value/* tableAt */.af)(file, 'build-system');
    const tool = (0,lockfiles_value/* tableAt */.af)(file, 'tool');
    return {
        project: projectMeaning((0,lockfiles_value/* tableAt */.af)(file, 'project')),
        groups: (0,lockfiles_value/* mapTable */.b)((0,lockfiles_value/* tableAt */.af)(file, 'dependency-groups'), group => (0,canonical/* setOf */.s4)(groupEntries(group))),
        build: { ...build, requires: (0,pep508/* requirementSet */.q0)((0,lockfiles_value/* listAt */.gT)(build, 'requires')) },
        poetry: poetryMeaning((0,lockfiles_value/* tableAt */.af)(tool, 'poetry')),
        tools: installerTables(tool)
    };
}
function python_project_packagesOf(file) {
    const project = (0,lockfiles_value/* tableAt */.af)(file, 'project');
    const tool = (0,lockfiles_value/* tableAt */.af)(file, 'tool');
    return [
        ...pythonOf(project),
        ...requirementPackages((0,lockfiles_value/* listAt */.gT)(project, 'dependencies')),
        ...Object.entries((0,lockfiles_value/* tableAt */.af)(project, 'optional-dependencies')).flatMap(packagesOfGroup),
        ...Object.entries((0,lockfiles_value/* tableAt */.af)(file, 'dependency-groups')).flatMap(packagesOfGroup),
        ...requirementPackages((0,lockfiles_value/* listAt */.gT)((0,lockfiles_value/* tableAt */.af)(file, 'build-system'), 'requires'), 'build-system'),
        ...poetryPackages((0,lockfiles_value/* tableAt */.af)(tool, 'poetry')),
        ...requirementPackages((0,lockfiles_value/* listAt */.gT)((0,lockfiles_value/* tableAt */.af)(tool, 'uv'), 'dev-dependencies'), 'dev'),
        ...Object.entries((0,lockfiles_value/* tableAt */.af)((0,lockfiles_value/* tableAt */.af)(tool, 'pdm'), 'dev-dependencies')).flatMap(developmentPackages)
    ];
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

/***/ 6770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ol: () => (/* binding */ wanted),
/* harmony export */   Xd: () => (/* binding */ followed),
/* harmony export */   qM: () => (/* binding */ asCode)
/* harmony export */ });
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(940);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8003);


/** Text that shows that a script reads the file that it stands in, or names others by a variable. */
const READS_FILE = /package\.json|npm_package_|pyproject|composer\.json/;
const BY_VARIABLE = /(?:\brun(?:-script|-s|-p|-all)?|\byarn|\bpnpm|\bbun|\bpoe|@)\s+[^&|;]*\$/;
/**
 * Scripts by name, with those that they may run: all whose name stands in their text as a word. More than are run, never fewer.
 *
 * @param runner text that a script must hold to run others; null: any may
 * @param around names of what runs before and after a script
 */
function followed(scripts, names, runner = null, around = () => []) {
    const found = {};
    const seen = new Set();
    const waiting = [...names];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        if (seen.has(name))
            continue;
        seen.add(name);
        const value = (0,_value__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(scripts, name);
        if (value === undefined)
            continue;
        found[name] = value;
        const text = (0,_canonical__WEBPACK_IMPORTED_MODULE_1__/* .canonicalText */ .A4)(value);
        if (READS_FILE.test(text) || BY_VARIABLE.test(text))
            return 'all';
        const called = runner === null || runner.test(text) ? named(text, Object.keys(scripts)) : [];
        waiting.push(...around(name), ...called);
    }
    return found;
}
/** Scripts that may run code which reads the file that they stand in. */
function asCode(scripts) {
    return scripts === 'all' || Object.keys(scripts).length > 0 ? 'all' : scripts;
}
/** Names of scripts in a text; `build:*` names all that start so. */
function named(text, names) {
    const words = new Set(text.split(/[^\w:@./-]+/).flatMap(word => [word, word.replace(/^@/, '')]));
    return names.filter(name => words.has(name) || [...words].some(word => word.endsWith(':') && name.startsWith(word)));
}
/** The names of scripts that are run, and whether one of them is a program that may read all of the file. */
function wanted({ scripts, programs }, has) {
    const unknown = programs.some(name => !has(name));
    return { names: scripts === 'all' ? 'all' : [...scripts, ...programs], unknown };
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
