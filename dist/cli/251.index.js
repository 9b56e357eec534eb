export const id = 251;
export const ids = [251];
export const modules = {

/***/ 9632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseLockYaml: () => (/* binding */ parseLockYaml),
  readPnpmLock: () => (/* binding */ readPnpmLock)
});

// EXTERNAL MODULE: ./src/lockfiles/value.ts
var lockfiles_value = __webpack_require__(8003);
// EXTERNAL MODULE: ./src/lockfiles/yaml-scalar.ts
var yaml_scalar = __webpack_require__(4640);
;// CONCATENATED MODULE: ./src/lockfiles/flow-yaml.ts

/** Thrown where a text leaves the part of YAML that block-yaml.ts reads. */
class Outside extends Error {
}
/** Starts with no indicator character and holds neither a comment nor a key. */
const PLAIN = /^[^-?:,[\]{}#&*!|>'"%@`\s](?:[^:#]|:(?! |$)|(?<! )#)*$/;
/** The value of a word without quotes. */
function plain(text) {
    // Numbers below zero start with a dash; nothing else here may.
    if (!PLAIN.test(text) && !/^-[\d.]+$/.test(text))
        throw new Outside();
    return (0,yaml_scalar/* plainScalar */.d)(text);
}
/** A flow collection that is the whole text. */
function flowValue(text) {
    const { value, end } = flow(text, 0, 0);
    if (end !== text.length)
        throw new Outside();
    return value;
}
/** Text in quotes that starts at `start`. */
function quoted(text, start) {
    const literal = text[start] === "'" ? /'((?:[^']|'')*)'/y : /"((?:[^"\\]|\\.)*)"/y;
    literal.lastIndex = start;
    const inner = literal.exec(text)?.[1];
    if (inner === undefined)
        throw new Outside();
    const value = text[start] === "'" ? inner.replaceAll("''", "'") : inner.replace(/\\(.)/g, unescaped);
    return { value, end: literal.lastIndex };
}
/** https://yaml.org/spec/1.2.2/#57-escaped-characters */
const ESCAPES = new Map([
    ['\\', '\\'],
    ['"', '"'],
    ['/', '/'],
    ['n', '\n'],
    ['t', '\t'],
    ['_', '\xa0']
]);
function unescaped(_, character) {
    const value = ESCAPES.get(character);
    if (value === undefined)
        throw new Outside();
    return value;
}
function flow(text, start, depth) {
    if (depth > 20)
        throw new Outside();
    const close = text[start] === '{' ? '}' : ']';
    const list = [];
    const table = {};
    let at = skipBlanks(text, start + 1);
    while (text[at] !== close) {
        if (close === '}') {
            const key = flowScalar(text, at, /[^,[\]{}:]+(?::(?! )[^,[\]{}:]+)*/y);
            if (typeof key.value !== 'string')
                throw new Outside();
            const keyText = key.value;
            if (keyText === '__proto__' || Object.hasOwn(table, keyText) || !text.startsWith(': ', key.end))
                throw new Outside();
            const item = flowItem(text, skipBlanks(text, key.end + 2), depth);
            table[keyText] = item.value;
            at = skipBlanks(text, item.end);
        }
        else {
            const item = flowItem(text, at, depth);
            list.push(item.value);
            at = skipBlanks(text, item.end);
        }
        if (text[at] === close)
            break;
        if (text[at] !== ',')
            throw new Outside();
        at = skipBlanks(text, at + 1);
        if (text[at] === close || at >= text.length)
            throw new Outside();
    }
    return { value: close === '}' ? table : list, end: at + 1 };
}
function flowItem(text, at, depth) {
    if (text[at] === '{' || text[at] === '[')
        return flow(text, at, depth + 1);
    return flowScalar(text, at, /[^,[\]{}]+/y);
}
function flowScalar(text, at, word) {
    if (text[at] === "'" || text[at] === '"')
        return quoted(text, at);
    word.lastIndex = at;
    const match = word.exec(text);
    if (match === null)
        throw new Outside();
    return { value: plain(match[0].trimEnd()), end: word.lastIndex };
}
function skipBlanks(text, at) {
    while (text[at] === ' ')
        at++;
    return at;
}

;// CONCATENATED MODULE: ./src/lockfiles/block-yaml.ts



/** Blanks for JavaScript, text for YAML. */
const ODD_BLANKS = /[\t\v\f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;
/** https://yaml.org/spec/1.2.2/#742-flow-mappings: a key on the line of its value ends before. */
const MAX_KEY = 1024;
/**
 * One line: blank or a comment; an item of a list (1 indentation, 2 blanks, 3 text); or a key, in single quotes (5), in double
 * quotes (6) or plain (7), after its indentation (4), with what follows it (8). The expression does per line what a loop does per character:
 * the first megabyte is read before a loop would be compiled.
 */
const LINE = / *(?:#[^\n]*)?\n|( *)-( +)([^\n]*)\n|( *)(?:'((?:[^'\n]|'')*)'|"([^"\\\n]*)"|([^\s'"\-?:,[\]{}#&*!|>%@`](?:[^\n:#]|:(?![ \n])|(?<! )#)*)):(?: +([^\n]*))?\n/y;
/** A bracket at the start of a line. */
const OPENING = /( +)([{[])([^\n]*)\n/y;
/** One member, with its comma: neither a comment, nor a quotation that goes on on the next line. */
const BROKEN_MEMBER = /^ +(?:[\w-]+: )?(?:[^\s#'"{}[\],&*!|>%@`-][^\s#'"{}[\],]*|'[^'\n]*'|"[^"\\\n]*"),$/;
/**
 * The part of YAML that lock files of pnpm and yarn are written in: block maps, lists of scalars, one-line flow collections,
 * plain and quoted scalars, block scalars without odd indentation. About ten times faster than the whole of YAML.
 * Null where the text holds anything else (comments after values, anchors, several documents, errors): then
 * {@link ./yaml.parseYaml} decides. Where this gives a value it is the value that parseYaml gives; a test holds them together.
 */
function parseBlockYaml(text) {
    if (ODD_BLANKS.test(text))
        return null;
    try {
        const reader = new BlockReader(text.endsWith('\n') ? text : `${text}\n`);
        const value = reader.map(0);
        return reader.atEnd() && (0,lockfiles_value/* isTable */.bI)(value) ? value : null;
    }
    catch (thrown) {
        if (thrown instanceof Outside)
            return null;
        throw thrown;
    }
}
class BlockReader {
    #text;
    #expression = new RegExp(LINE);
    #opening = new RegExp(OPENING);
    #at = 0;
    #next;
    constructor(text) {
        this.#text = text;
    }
    atEnd() {
        return this.#peek() === null;
    }
    map(indent) {
        const table = {};
        let empty = true;
        for (let line = this.#peek(); line?.indent === indent && line.key !== null; line = this.#peek()) {
            const { key, rest } = line;
            if (key === '__proto__' || Object.hasOwn(table, key))
                throw new Outside();
            this.#next = undefined;
            table[key] = rest === '' ? this.#nested(indent) : this.#inline(rest, indent);
            empty = false;
        }
        if (empty)
            throw new Outside();
        return table;
    }
    /** What stands on the lines below `key:`. */
    #nested(indent) {
        const flow = this.#flowBelow(indent);
        if (flow !== null)
            return flow;
        const line = this.#peek();
        if (line === null || line.indent < indent)
            return null;
        if (line.key === null)
            return this.#list(line.indent);
        if (line.indent === indent)
            return null;
        const table = this.map(line.indent);
        const next = this.#peek();
        if (next !== null && next.indent > indent)
            throw new Outside();
        return table;
    }
    /** A flow collection below its key, as formatters put it: on one line, or each member with its comma on a line of its own. */
    #flowBelow(indent) {
        const opening = this.#opening;
        opening.lastIndex = this.#at;
        const [whole, blanks = '', bracket = '', rest = ''] = opening.exec(this.#text) ?? [];
        if (whole === undefined)
            return null;
        if (blanks.length <= indent)
            throw new Outside();
        const start = this.#at + whole.length;
        if (rest !== '') {
            this.#at = start;
            return this.#inline(bracket + rest.trimEnd(), indent);
        }
        const closing = `\n${blanks}${bracket === '{' ? '}' : ']'}\n`;
        const end = this.#text.indexOf(closing, start);
        const members = this.#text.slice(start, Math.max(start, end)).split('\n');
        if (end < 0 || !members.every(member => BROKEN_MEMBER.test(member)))
            throw new Outside();
        this.#at = end + closing.length;
        const inner = members.map(member => member.trim()).join(' ');
        return this.#inline(`${bracket}${inner.slice(0, -1)}${closing.trim()}`, indent);
    }
    #list(indent) {
        const list = [];
        for (let line = this.#peek(); line?.indent === indent && line.key === null; line = this.#peek()) {
            // `- key: value` starts a map at the indentation of its first key.
            const entry = entryOf(line.rest);
            this.#next = entry === null ? undefined : { ...entry, indent: line.inner };
            list.push(entry === null ? this.#inline(line.rest, indent) : this.map(line.inner));
        }
        return list;
    }
    /** A value on the line of its key; the next line must not go on with it. */
    #inline(text, indent) {
        if (text.startsWith('|') || text.startsWith('>'))
            return this.#blockScalar(text, indent);
        const next = this.#peek();
        if (next !== null && next.indent > indent)
            throw new Outside();
        return oneLine(text);
    }
    /** Literal and folded text, no blank lines at its start; in folded text no further indentation. */
    #blockScalar(header, indent) {
        if (!/^[|>]-?$/.test(header))
            throw new Outside();
        const own = [];
        let inner = 0;
        while (this.#at < this.#text.length) {
            const end = this.#text.indexOf('\n', this.#at);
            const line = this.#text.slice(this.#at, end);
            const blanks = line.length - line.trimStart().length;
            if (blanks < line.length && blanks <= indent)
                break;
            inner = inner === 0 ? blanks : inner;
            const isBlank = blanks === line.length;
            if (isBlank ? blanks > inner : blanks < inner || (blanks > inner && header.startsWith('>')))
                throw new Outside();
            if (!isBlank && line.endsWith(' '))
                throw new Outside();
            own.push(line.slice(inner));
            this.#at = end + 1;
        }
        while (own.at(-1) === '')
            own.pop();
        if (own.length === 0 || own[0] === '')
            throw new Outside();
        const text = header.startsWith('|') ? own.join('\n') : own.join('\n').replace(/\n+/g, folded);
        return header.endsWith('-') ? text : `${text}\n`;
    }
    /** The next line that is neither blank nor a comment; the same until it is taken. */
    #peek() {
        if (this.#next === undefined)
            this.#next = this.#readLine();
        return this.#next;
    }
    #readLine() {
        const expression = this.#expression;
        expression.lastIndex = this.#at;
        while (expression.lastIndex < this.#text.length) {
            const match = expression.exec(this.#text);
            if (match === null)
                throw new Outside();
            this.#at = expression.lastIndex;
            const line = lineOf(match);
            if (line !== null)
                return line;
        }
        return null;
    }
}
function lineOf(match) {
    const [, dash, blanks, item, indent, , , , rest = ''] = match;
    if (dash !== undefined && blanks !== undefined && item !== undefined) {
        return { indent: dash.length, key: null, rest: item.trimEnd(), inner: dash.length + 1 + blanks.length };
    }
    return indent === undefined ? null : { indent: indent.length, key: keyOf(match), rest: rest.trimEnd(), inner: 0 };
}
/** The item of a list as the first line of a map; null where it is a value. */
function entryOf(item) {
    const expression = new RegExp(LINE);
    const match = expression.exec(`${item}\n`);
    if (match === null)
        return null;
    const line = lineOf(match);
    if (line?.key == null)
        throw new Outside();
    return line;
}
/** One line end becomes a blank, of more the first goes. */
function folded(ends) {
    return ends.length === 1 ? ' ' : ends.slice(1);
}
/** Keys such as `1` and `1.0` may be one key, and `a ` is `a`: left to the library. */
function keyOf(match) {
    const key = match[5]?.replaceAll("''", "'") ?? match[6] ?? match[7] ?? '';
    const isOdd = match[7] !== undefined && (key.endsWith(' ') || typeof (0,yaml_scalar/* plainScalar */.d)(key) !== 'string');
    if (isOdd || key.length > MAX_KEY)
        throw new Outside();
    return key;
}
function oneLine(text) {
    const first = text.charAt(0);
    if (first === "'" || first === '"') {
        const { value, end } = quoted(text, 0);
        if (end !== text.length)
            throw new Outside();
        return value;
    }
    return first === '{' || first === '[' ? flowValue(text) : plain(text);
}

// EXTERNAL MODULE: ./src/lockfiles/canonical.ts
var canonical = __webpack_require__(940);
// EXTERNAL MODULE: ./src/lockfiles/reach.ts
var reach = __webpack_require__(8121);
;// CONCATENATED MODULE: ./src/lockfiles/pnpm-groups.ts


const FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies'];
/** What a project asks for (`specifier`, `specifiers`), its package.json says; here stands what it has got. */
function importersMeaning(value, key, taken) {
    if (key === 'importers')
        return (0,lockfiles_value/* mapTable */.b)((0,lockfiles_value/* asTable */.y$)(value, key), project => projectMeaning((0,lockfiles_value/* asTable */.y$)(project, key), taken));
    if (!FIELDS.includes(key))
        return value;
    // Of a project without workspaces, in older locks.
    return isTaken(key, taken) ? versions(value) : {};
}
function projectMeaning(project, taken) {
    const left = FIELDS.filter(field => !isTaken(field, taken));
    return (0,lockfiles_value/* mapTable */.b)((0,lockfiles_value/* without */.FF)(project, new Set(['specifiers', ...left])), (value, key) => FIELDS.includes(key) ? versions(value) : value);
}
function versions(value) {
    return (0,lockfiles_value/* isTable */.bI)(value)
        ? (0,lockfiles_value/* mapTable */.b)(value, entry => ((0,lockfiles_value/* isTable */.bI)(entry) ? (0,lockfiles_value/* without */.FF)(entry, new Set(['specifier'])) : entry))
        : value;
}
function isTaken(field, taken) {
    switch (field) {
        case 'dependencies':
            return taken.main;
        case 'devDependencies':
            return taken.group('dev');
        default:
            return taken.group('optional');
    }
}
/**
 * Keys of `packages` and `snapshots` that the groups that are taken lead to; null: all, since nothing is left out or a reference
 * could not be followed. Keys are `/name/1.0.0_peers` (5), `/name@1.0.0(peer@1.0.0)` (6), `name@1.0.0(peer@1.0.0)` (9).
 */
function installedKeys(lock, taken) {
    if (taken.all)
        return null;
    const packages = (0,lockfiles_value/* tableAt */.af)(lock, 'packages');
    const snapshots = (0,lockfiles_value/* tableAt */.af)(lock, 'snapshots');
    const entryOf = (key) => {
        const entry = (0,lockfiles_value/* member */.Dc)(snapshots, key) ?? (0,lockfiles_value/* member */.Dc)(packages, key);
        return entry === undefined ? null : (0,lockfiles_value/* isTable */.bI)(entry) ? entry : {};
    };
    const lost = [];
    const keysOf = (dependencies) => Object.keys(dependencies).flatMap(name => {
        const entry = (0,lockfiles_value/* member */.Dc)(dependencies, name) ?? null;
        const version = (0,lockfiles_value/* sourceOf */.vz)((0,lockfiles_value/* isTable */.bI)(entry) ? (0,lockfiles_value/* member */.Dc)(entry, 'version') : entry);
        if (version === null || version.startsWith('link:'))
            return [];
        const key = [version, `${name}@${version}`, `/${name}@${version}`, `/${name}/${version}`].find(spelling => entryOf(spelling) !== null);
        if (key === undefined)
            lost.push(name);
        return key ?? [];
    });
    const importers = Object.values((0,lockfiles_value/* tableAt */.af)(lock, 'importers')).filter(lockfiles_value/* isTable */.bI);
    const roots = [lock, ...importers].flatMap(project => FIELDS.filter(field => isTaken(field, taken)).flatMap(field => keysOf((0,lockfiles_value/* tableAt */.af)(project, field))));
    const reached = (0,reach/* reachable */.G)(roots, key => {
        const entry = (0,lockfiles_value/* only */.j6)(entryOf(key) ?? {}, ['dependencies', 'optionalDependencies']);
        return [...keysOf((0,lockfiles_value/* tableAt */.af)(entry, 'dependencies')), ...keysOf((0,lockfiles_value/* tableAt */.af)(entry, 'optionalDependencies'))];
    });
    if (lost.length > 0)
        return null;
    return new Set([...reached, ...[...reached].map(withoutPeers)]);
}
/** Since version 9 `packages` has one entry for all sets of peers. */
function withoutPeers(key) {
    const at = key.indexOf('(');
    return at < 0 ? key : key.slice(0, at);
}

// EXTERNAL MODULE: ./src/lockfiles/view.ts
var lockfiles_view = __webpack_require__(7289);
;// CONCATENATED MODULE: ./src/lockfiles/pnpm-lock.ts





const KNOWN_VERSION = /^(5(?:\.[0-4])?|6\.[01]|7\.0|9\.0)$/;
/** Texts about a package that pnpm does not act on when it installs from the lock. */
const TEXTS = new Set(['deprecated', 'hasBin']);
/** Of the top level: `time` does not count, the others are read entry by entry. */
const NOT_HERE = new Set(['time', 'packages', 'snapshots', 'specifiers']);
const LISTS = new Set([
    'os',
    'cpu',
    'libc',
    'transitivePeerDependencies',
    'bundledDependencies',
    'onlyBuiltDependencies'
]);
/**
 * pnpm-lock.yaml, versions 5 to 9. It may consist of several YAML documents (pnpm 11 puts that of its own tools first).
 * https://github.com/pnpm/spec/tree/master/lockfile
 */
async function readPnpmLock(text, _, view) {
    const documents = text.replace(/^---\n/, '').split('\n---\n');
    const taken = (0,lockfiles_view/* takenBy */.b)(view);
    const read = await Promise.all(documents.map(document => readDocument(document, taken)));
    return { meaning: read.map(({ meaning }) => meaning), packages: read.flatMap(({ packages }) => packages) };
}
/** Block YAML of the usual form is read fast; anything else by the whole parser, which is loaded only then. */
async function parseLockYaml(text) {
    return parseBlockYaml(text) ?? (await __webpack_require__.e(/* import() */ 543).then(__webpack_require__.bind(__webpack_require__, 1543))).parseYaml(text);
}
async function readDocument(text, taken) {
    const lock = await parseLockYaml(text);
    const version = (0,lockfiles_value/* sourceOf */.vz)((0,lockfiles_value/* member */.Dc)(lock, 'lockfileVersion')) ?? 'none';
    if (!KNOWN_VERSION.test(version))
        throw new lockfiles_value/* NotUnderstood */.fO(`pnpm-lock.yaml of version ${version}; known are 5 to 9`);
    const installed = installedKeys(lock, taken);
    const packages = entriesOf((0,lockfiles_value/* tableAt */.af)(lock, 'packages'), installed);
    const snapshots = entriesOf((0,lockfiles_value/* tableAt */.af)(lock, 'snapshots'), installed);
    const snapshotOf = new Map(snapshots.map(({ key, meaning }) => [key, meaning.text]));
    return {
        meaning: {
            ...(0,lockfiles_value/* mapTable */.b)((0,lockfiles_value/* without */.FF)(lock, NOT_HERE), (value, key) => listsAsSets(importersMeaning(value, key, taken), key)),
            packages: (0,canonical/* tableOf */.c_)(packages.map(({ key, meaning }) => [key, meaning])),
            snapshots: (0,canonical/* tableOf */.c_)(snapshots.map(({ key, meaning }) => [key, meaning]))
        },
        packages: packages.map(({ key, entry, meaning }) => ({
            ...named(key, entry),
            rest: meaning.text + (snapshotOf.get(key) ?? '')
        }))
    };
}
function entriesOf(table, installed) {
    const entries = Object.entries(table);
    const left = installed === null ? entries : entries.filter(([key]) => installed.has(key));
    return left.map(([key, value]) => {
        const entry = (0,lockfiles_value/* without */.FF)((0,lockfiles_value/* asTable */.y$)(value ?? {}, key), TEXTS);
        const hasLists = Object.keys(entry).some(name => LISTS.has(name));
        return { key, entry, meaning: (0,canonical/* rendered */.gj)(hasLists ? (0,lockfiles_value/* mapTable */.b)(entry, listsAsSets) : entry) };
    });
}
function listsAsSets(value, key) {
    return LISTS.has(key) && (0,lockfiles_value/* isList */.Lv)(value) ? (0,canonical/* setOf */.s4)(value) : value;
}
/** Keys are `/name/1.0.0_peers` (5), `/name@1.0.0(peer@1.0.0)` (6), `name@1.0.0` (9), with a URL or `file:` for the version. */
function named(key, entry) {
    const match = /^\/?((?:@[^/]+\/)?[^/@(]+)@([^(]+)/.exec(key) ?? /^(?:[^/]*)\/((?:@[^/]+\/)?[^/@]+)\/([^_(]+)/.exec(key);
    return {
        name: (0,lockfiles_value/* sourceOf */.vz)((0,lockfiles_value/* member */.Dc)(entry, 'name')) ?? match?.[1] ?? key,
        version: (0,lockfiles_value/* sourceOf */.vz)((0,lockfiles_value/* member */.Dc)(entry, 'version')) ?? match?.[2] ?? null
    };
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

/***/ 4640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ plainScalar)
/* harmony export */ });
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8003);

/** YAML 1.2 core schema, https://yaml.org/spec/1.2.2/#1032-tag-resolution */
const NUMBER = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;
/** The value of a scalar without quotes. Numbers keep their source. */
function plainScalar(source) {
    switch (source) {
        case '':
        case '~':
        case 'null':
        case 'Null':
        case 'NULL':
            return null;
        case 'true':
        case 'True':
        case 'TRUE':
            return true;
        case 'false':
        case 'False':
        case 'FALSE':
            return false;
        default:
            return source.charCodeAt(0) < 0x3a && NUMBER.test(source) ? new _value__WEBPACK_IMPORTED_MODULE_0__/* .Token */ .ou(source) : source;
    }
}


/***/ })

};
