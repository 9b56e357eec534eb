export const id = 211;
export const ids = [211,491];
export const modules = {

/***/ 7491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseBoundedYaml: () => (/* binding */ parseBoundedYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/** Characters of a file; levels of maps and lists within each other; uses of anchors, each of which is looked up in the whole file. */
const yamlLimits = { size: 1_048_576, depth: 100, aliases: 1_000 };
const tooMuch = 'That is more than base-image-planner goes through. Shorten it.';
/**
 * Parses YAML with merge keys, in time that grows as the file does. The parser's own search for keys that are written twice does not, and
 * neither parser nor reader may run out of stack.
 */
function parseBoundedYaml(text) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__.LineCounter();
    const options = { lineCounter: lines, merge: true, prettyErrors: false, uniqueKeys: false };
    if (text.length > yamlLimits.size) {
        const message = `it is larger than ${yamlLimits.size} characters. ${tooMuch}`;
        return { document: (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)('', options), lines, problems: [{ offset: 0, message }] };
    }
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, options);
    const problems = document.errors.map(error => ({ offset: error.pos[0], message: syntaxProblem(error.message) }));
    return { document, lines, problems: problems.length > 0 ? problems : shapeProblems(document) };
}
function syntaxProblem(message) {
    // The parser's word for maps within maps.
    if (/call stack/.test(message))
        return tooDeep;
    return `this is not valid YAML: ${message}. Correct this line.`;
}
const tooDeep = `more than ${yamlLimits.depth} maps and lists are within each other. ${tooMuch}`;
/** Keys that are written twice, and what is beyond the limits; one step for each node. */
function shapeProblems(document) {
    const problems = [];
    const open = [{ node: document.contents, depth: 0 }];
    let aliases = 0;
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { node, depth } = next;
        if (depth > yamlLimits.depth)
            return [{ offset: offsetOf(node), message: tooDeep }];
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node) && ++aliases > yamlLimits.aliases)
            return [{ offset: offsetOf(node), message: `there are more than ${yamlLimits.aliases} aliases. ${tooMuch}` }];
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node))
            problems.push(...keysTwice(node.items));
        const items = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(node) ? node.items : [];
        for (const item of items) {
            for (const part of (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isPair)(item) ? [item.key, item.value] : [item])
                open.push({ node: part, depth: depth + 1 });
        }
    }
    return problems.sort((one, other) => one.offset - other.offset);
}
function keysTwice(items) {
    const seen = new Set();
    const problems = [];
    for (const { key } of items) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key))
            continue;
        const isTwice = seen.has(key.value) && key.source !== '<<';
        if (isTwice)
            problems.push({ offset: offsetOf(key), message: `the key "${String(key.value)}" is written twice` });
        seen.add(key.value);
    }
    return problems;
}
function offsetOf(node) {
    return ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node) ? node.range?.[0] : undefined) ?? 0;
}


/***/ }),

/***/ 9211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseYaml: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3916);
/* harmony import */ var _printable__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5260);
/* harmony import */ var _bounded_yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7491);
/* harmony import */ var _configuration_error__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8535);





/** Parses a configuration file; see {@link ./load} for what it keeps. Throws `ConfigurationError`. */
function parseYaml(file, text) {
    const { document, lines, problems } = (0,_bounded_yaml__WEBPACK_IMPORTED_MODULE_1__.parseBoundedYaml)(text);
    const placeOf = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    if (problems.length > 0)
        throw new _configuration_error__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(file, problems.map(({ offset, message }) => ({ ...placeOf(offset), message: (0,_printable__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(message) })), { cause: document.errors[0] });
    keepWrittenText(document);
    try {
        const value = document.toJS({ maxAliasCount: 100 });
        const keys = new KeyIndex(document);
        return { value: withoutExtensions(value), locate: (path, atKey) => placeOf(offsetOf(document, keys, path, atKey)) };
    }
    catch (cause) {
        throw new _configuration_error__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(file, [{ line: 1, column: 1, message: (0,_printable__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)((0,_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(cause)) }], { cause });
    }
}
/** YAML would make a number of `3.10`; only `version` is one. */
function keepWrittenText(document) {
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__.visit)(document, {
        Scalar: (key, node, path) => {
            if (node.source === undefined || key === 'key')
                return;
            const isVersion = path.length === 3 && isPairOf(path[2], 'version');
            if (!isVersion && (typeof node.value === 'number' || typeof node.value === 'boolean'))
                node.value = node.source;
        }
    });
}
function isPairOf(value, key) {
    return typeof value === 'object' && value !== null && 'key' in value && (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(value.key) && value.key.value === key;
}
function withoutExtensions(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return value;
    return Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith('x-')));
}
function offsetOf(document, keys, path, atKey) {
    let node = document.contents;
    let offset = node?.range?.[0] ?? 0;
    for (const [index, key] of path.entries()) {
        const resolved = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node) ? (node.resolve(document) ?? null) : node;
        const last = index === path.length - 1;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(resolved)) {
            const item = resolved.items[Number(key)];
            node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isNode)(item) ? item : null;
            offset = node?.range?.[0] ?? offset;
        }
        else {
            const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(resolved) ? keys.pairOf(resolved, key) : null;
            if (pair === null)
                return offset;
            const keyOffset = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isNode)(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
            node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isNode)(pair.value) ? pair.value : null;
            offset = last && atKey ? keyOffset : (node?.range?.[0] ?? keyOffset);
        }
    }
    return offset;
}
/** Finds pairs by their keys, of which a map may have thousands. */
class KeyIndex {
    #document;
    #pairs = new Map();
    constructor(document) {
        this.#document = document;
    }
    /** The pair of a key, also one that a merge key (`<<`) brings in. */
    pairOf(map, key) {
        const own = this.#pairs.get(map) ?? ownPairs(map);
        this.#pairs.set(map, own);
        const pair = own.get(key);
        if (pair !== undefined)
            return pair;
        const merged = own.get('<<')?.value;
        for (const source of (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(merged) ? merged.items : [merged]) {
            const base = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(source) ? source.resolve(this.#document) : source;
            const found = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(base) ? this.pairOf(base, key) : null;
            if (found !== null)
                return found;
        }
        return null;
    }
}
function ownPairs({ items }) {
    // The parser has a symbol for a merge key.
    const nameOf = ({ source, value }) => (source === '<<' ? source : String(value));
    return new Map(items.flatMap(pair => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(pair.key) ? [[nameOf(pair.key), pair]] : [])));
}


/***/ })

};
