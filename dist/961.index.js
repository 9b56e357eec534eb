export const id = 961;
export const ids = [961,130];
export const modules = {

/***/ 5130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseJson: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8003);

/** Deeper files are no dependency files, and would end the stack. */
const MAX_DEPTH = 200;
/**
 * Strict JSON (RFC 8259) whose top level is an object. Unlike `JSON.parse` it refuses duplicate keys, of which tools take
 * the first or the last as they like, and keeps the source of numbers.
 */
function parseJson(text, dialect = 'json') {
    const parser = new JsonParser(text, dialect);
    return (0,_value__WEBPACK_IMPORTED_MODULE_0__/* .asTable */ .y$)(parser.document(), 'the file');
}
class JsonParser {
    #text;
    #lenient;
    #at = 0;
    #depth = 0;
    constructor(text, dialect) {
        this.#text = text;
        this.#lenient = dialect === 'jsonc';
    }
    document() {
        const value = this.#value();
        this.#blanks();
        if (this.#at < this.#text.length)
            throw this.#error();
        return value;
    }
    #value() {
        this.#blanks();
        switch (this.#text.charAt(this.#at)) {
            case '{':
                return this.#object();
            case '[':
                return this.#array();
            case '"':
                return this.#string();
            default:
                return this.#word();
        }
    }
    #object() {
        const table = {};
        this.#open();
        while (!this.#closed('}')) {
            if (this.#text[this.#at] !== '"')
                throw this.#error();
            const key = this.#string();
            if (key === '__proto__' || Object.hasOwn(table, key))
                throw new _value__WEBPACK_IMPORTED_MODULE_0__/* .NotUnderstood */ .fO(`the key ${key} twice or forbidden`);
            this.#blanks();
            if (this.#text[this.#at++] !== ':')
                throw this.#error();
            table[key] = this.#value();
            this.#comma('}');
        }
        this.#depth--;
        return table;
    }
    #array() {
        const list = [];
        this.#open();
        while (!this.#closed(']')) {
            list.push(this.#value());
            this.#comma(']');
        }
        this.#depth--;
        return list;
    }
    #open() {
        this.#at++;
        if (++this.#depth > MAX_DEPTH)
            throw new _value__WEBPACK_IMPORTED_MODULE_0__/* .NotUnderstood */ .fO(`nested deeper than ${MAX_DEPTH} levels`);
    }
    #closed(close) {
        this.#blanks();
        if (this.#text[this.#at] !== close)
            return false;
        this.#at++;
        return true;
    }
    /** After a member: a comma and another member, or the end. */
    #comma(close) {
        this.#blanks();
        if (this.#text[this.#at] === close)
            return;
        if (this.#text[this.#at] !== ',')
            throw this.#error();
        this.#at++;
        this.#blanks();
        if (this.#text[this.#at] === close && !this.#lenient)
            throw this.#error();
    }
    #string() {
        const start = this.#at + 1;
        const text = this.#text;
        for (let at = start; at < text.length; at++) {
            const code = text.charCodeAt(at);
            if (code === 0x22) {
                this.#at = at + 1;
                return text.slice(start, at);
            }
            if (code === 0x5c || code < 0x20)
                break;
        }
        return this.#escapedString(start);
    }
    #escapedString(start) {
        const literal = /"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
        literal.lastIndex = start - 1;
        const match = literal.exec(this.#text);
        const value = match === null ? undefined : JSON.parse(match[0]);
        if (typeof value !== 'string')
            throw this.#error();
        this.#at = literal.lastIndex;
        return value;
    }
    #word() {
        const word = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
        word.lastIndex = this.#at;
        const match = word.exec(this.#text);
        if (match === null)
            throw this.#error();
        this.#at = word.lastIndex;
        if (match[0] === 'null')
            return null;
        if (match[0] === 'true' || match[0] === 'false')
            return match[0] === 'true';
        return new _value__WEBPACK_IMPORTED_MODULE_0__/* .Token */ .ou(match[0]);
    }
    #blanks() {
        const text = this.#text;
        for (;;) {
            const code = text.charCodeAt(this.#at);
            if (code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d)
                this.#at++;
            else if (code !== 0x2f || !this.#lenient || !this.#comment())
                return;
        }
    }
    #comment() {
        const comment = /\/\/[^\n]*|\/\*[^]*?\*\//y;
        comment.lastIndex = this.#at;
        if (!comment.test(this.#text))
            return false;
        this.#at = comment.lastIndex;
        return true;
    }
    #error() {
        const line = this.#text.slice(0, this.#at).split('\n').length;
        return new _value__WEBPACK_IMPORTED_MODULE_0__/* .NotUnderstood */ .fO(`no valid JSON at line ${line}`);
    }
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

/***/ 4961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packagesOf: () => (/* binding */ packagesOf),
/* harmony export */   readNodePackage: () => (/* binding */ readNodePackage)
/* harmony export */ });
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(940);
/* harmony import */ var _json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5130);
/* harmony import */ var _location__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6831);
/* harmony import */ var _scripts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6770);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8003);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7289);






const DEPENDENCIES = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];
/** Fields that say what an installer installs, and with what. */
const COUNTED = [
    ...DEPENDENCIES,
    'peerDependenciesMeta',
    'dependenciesMeta',
    'installConfig',
    'engines',
    'engineStrict',
    'devEngines',
    'packageManager',
    'os',
    'cpu',
    'libc',
    'config',
    'flat',
    'volta',
    // pnpm, Yarn, Bun, and the lists of packages that may run scripts
    'pnpm',
    'yarn',
    'catalog',
    'catalogs',
    'patchedDependencies',
    'allowScripts',
    'lavamoat',
    'gypfile',
    // Settings that packages read in their own install scripts
    'prisma',
    'puppeteer'
];
/** Lists without order, under both of their spellings. */
const NAME_SETS = ['bundledDependencies', 'bundleDependencies', 'trustedDependencies'];
/** What npm, pnpm and Yarn run on an install in the project's folder. https://docs.npmjs.com/cli/using-npm/scripts */
const INSTALL_SCRIPTS = [
    'preinstall',
    'install',
    'postinstall',
    'prepublish',
    'preprepare',
    'prepare',
    'postprepare',
    'predependencies',
    'dependencies',
    'postdependencies',
    'pnpm:devPreinstall'
];
/** What people and tools that never run in an image take from the file. */
const TEXTS = new Set(['description', 'keywords', 'author', 'contributors', 'license', 'homepage', 'bugs', 'repository', 'funding'].concat([
    // linters and formatters
    ...[
        'eslintConfig',
        'eslintIgnore',
        'prettier',
        'stylelint',
        'xo',
        'standard',
        'semistandard',
        'tslint',
        'jshintConfig'
    ],
    ...['oxlint', 'knip', 'depcheck', 'cspell', 'commitlint', 'lint-staged', 'remarkConfig', 'dprint'],
    // test runners
    ...['jest', 'mocha', 'ava', 'vitest', 'c8', 'nyc', 'tap', 'cypress', 'nightwatch', 'testcafe', 'karma', 'jasmine']
]));
/** package.json, what its installers take from it. https://docs.npmjs.com/cli/configuring-npm/package-json */
function readNodePackage(text, _, view) {
    const file = (0,_json__WEBPACK_IMPORTED_MODULE_2__.parseJson)(text);
    const { parts, beside } = view;
    const scripts = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .tableAt */ .af)(file, 'scripts');
    // Yarn 1 alone omits development dependencies by itself, where NODE_ENV says so.
    const taken = (0,_view__WEBPACK_IMPORTED_MODULE_1__/* .takenBy */ .b)(view, (group, { locks }) => group !== 'dev' || !locks.includes('yarn.lock') || !beside.isYarnOne);
    const run = scriptsRun(scripts, view, taken.hooks);
    const left = DEPENDENCIES.filter(key => !isTaken(key, taken));
    return {
        meaning: {
            ...(taken.any ? installMeaning((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .without */ .FF)(file, new Set(left))) : {}),
            // What a script of a name that is not here runs, or one that names this file, may read all of it.
            ...(run === 'all' || parts.project ? { whole: file } : { scripts: run }),
            ...(view.kept ? { kept: (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .without */ .FF)(file, TEXTS) } : {})
        },
        packages: taken.any
            ? [
                ...DEPENDENCIES.filter(key => !left.includes(key)).flatMap(key => packagesOf((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .tableAt */ .af)(file, key), key)),
                ...tools(file)
            ]
            : []
    };
}
function isTaken(field, taken) {
    return field === 'dependencies' ? taken.main : taken.group(field.replace(/Dependencies$/, ''));
}
function installMeaning(file) {
    return {
        ...(0,_value__WEBPACK_IMPORTED_MODULE_3__/* .mapTable */ .b)((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .only */ .j6)(file, COUNTED), (value, key) => (key === 'pnpm' ? pnpmSettings(value) : value)),
        ...(0,_value__WEBPACK_IMPORTED_MODULE_3__/* .mapTable */ .b)((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .only */ .j6)(file, NAME_SETS), value => ((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(value) ? (0,_canonical__WEBPACK_IMPORTED_MODULE_4__/* .setOf */ .s4)(value) : value)),
        ...(0,_value__WEBPACK_IMPORTED_MODULE_3__/* .mapTable */ .b)((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .only */ .j6)(file, ['overrides', 'resolutions']), overrides),
        ...(0,_value__WEBPACK_IMPORTED_MODULE_3__/* .mapTable */ .b)((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .only */ .j6)(file, ['workspaces']), workspaces)
    };
}
/** The scripts that are run, those of an install too, with what runs before and after them. */
function scriptsRun(scripts, { parts, beside }, hooks) {
    const { names, unknown } = (0,_scripts__WEBPACK_IMPORTED_MODULE_5__/* .wanted */ .Ol)(parts, name => Object.hasOwn(scripts, name));
    if (unknown || names === 'all')
        return 'all';
    const found = (0,_scripts__WEBPACK_IMPORTED_MODULE_5__/* .followed */ .Xd)(scripts, [...names, ...(hooks ? INSTALL_SCRIPTS : [])], SCRIPT_RUNNER, name => [
        `pre${name}`,
        `post${name}`
    ]);
    return beside.hasCode ? (0,_scripts__WEBPACK_IMPORTED_MODULE_5__/* .asCode */ .qM)(found) : found;
}
const SCRIPT_RUNNER = /\b(?:npm|npx|pnpm|yarn|bun|bunx|npm-run-all2?|run-s|run-p|wireit|concurrently|wsrun|turbo|nx|lerna|ultra|node --run)\b/;
/** `name: specifier` of a manifest. */
function packagesOf(specifiers, field) {
    const group = field === 'dependencies' ? {} : { group: field.replace(/Dependencies$/, '') };
    return Object.entries(specifiers).map(([name, value]) => ({
        name,
        version: typeof value === 'string' ? (0,_location__WEBPACK_IMPORTED_MODULE_0__/* .withoutCredentials */ .r)(value) : null,
        rest: (0,_canonical__WEBPACK_IMPORTED_MODULE_4__/* .canonicalText */ .A4)(value),
        ...group
    }));
}
/** What the installer itself is, and runs on. */
function tools(file) {
    const engines = (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(file, 'engines');
    const manager = /^([^@]+)@(.+)$/.exec((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .sourceOf */ .vz)((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(file, 'packageManager')) ?? '');
    return [
        ...((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .isTable */ .bI)(engines) ? packagesOf(engines, 'engines') : []),
        ...(manager?.[1] === undefined ? [] : [{ name: manager[1], version: manager[2] ?? null, group: 'packageManager' }])
    ];
}
function pnpmSettings(value) {
    return (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .isTable */ .bI)(value) ? { ...value, ...(0,_value__WEBPACK_IMPORTED_MODULE_3__/* .mapTable */ .b)((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .only */ .j6)(value, ['overrides']), overrides) } : value;
}
/** The first rule that fits wins: the order of keys counts among those that name the same package. */
function overrides(value) {
    if (!(0,_value__WEBPACK_IMPORTED_MODULE_3__/* .isTable */ .bI)(value))
        return value;
    const byName = {};
    for (const key of Object.keys(value)) {
        const name = (/(?:^|[/>])((?:@[^/>@]+\/)?[^/>@]+)(?:@[^/>]*)?$/.exec(key)?.[1] ?? key).concat(':');
        byName[name] = [...(byName[name] ?? []), [key, overrides((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(value, key) ?? null)]];
    }
    return byName;
}
/** Globs are a set, unless one takes back what others add. */
function workspaces(value) {
    if ((0,_value__WEBPACK_IMPORTED_MODULE_3__/* .isTable */ .bI)(value))
        return (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .mapTable */ .b)(value, (part, key) => (key === 'packages' || key === 'nohoist' ? workspaces(part) : part));
    if (!(0,_value__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(value))
        return value;
    return value.some(glob => typeof glob === 'string' && glob.startsWith('!')) ? value : (0,_canonical__WEBPACK_IMPORTED_MODULE_4__/* .setOf */ .s4)(value);
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


/***/ })

};
