export const id = 211;
export const ids = [211];
export const modules = {

/***/ 9211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseYaml: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _printable__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5260);
/* harmony import */ var _configuration_error__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8535);




/** Parses a configuration file; see {@link ./load} for what it keeps. Throws `ConfigurationError`. */
function parseYaml(file, text) {
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_0__.LineCounter();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, { lineCounter: counter, merge: true, prettyErrors: false });
    const placeOf = (offset) => {
        const { line, col } = counter.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    if (document.errors.length > 0)
        throw new _configuration_error__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j(file, document.errors.map(error => ({
            ...placeOf(error.pos[0]),
            message: syntaxProblem(error.code, error.message, text, error.pos[0])
        })), { cause: document.errors[0] });
    keepWrittenText(document);
    try {
        const value = document.toJS({ maxAliasCount: 100 });
        return { value: withoutExtensions(value), locate: (path, atKey) => placeOf(offsetOf(document, path, atKey)) };
    }
    catch (cause) {
        throw new _configuration_error__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j(file, [{ line: 1, column: 1, message: (0,_printable__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)((0,_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(cause)) }], { cause });
    }
}
function syntaxProblem(code, message, text, offset) {
    if (code !== 'DUPLICATE_KEY')
        return (0,_printable__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(`this is no YAML: ${message}. Correct this line.`);
    return (0,_printable__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(`the key "${/^[^:\n]*/.exec(text.slice(offset))?.[0].trim() ?? ''}" is written twice`);
}
/** YAML would make a number of `3.10`; only `version` is one. */
function keepWrittenText(document) {
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
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
function offsetOf(document, path, atKey) {
    let node = document.contents;
    let offset = node?.range?.[0] ?? 0;
    for (const [index, key] of path.entries()) {
        const resolved = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? (node.resolve(document) ?? null) : node;
        const last = index === path.length - 1;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(resolved)) {
            const item = resolved.items[Number(key)];
            node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isNode)(item) ? item : null;
            offset = node?.range?.[0] ?? offset;
        }
        else {
            const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(resolved) ? pairOf(document, resolved.items, key) : null;
            if (pair === null)
                return offset;
            const keyOffset = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isNode)(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
            node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isNode)(pair.value) ? pair.value : null;
            offset = last && atKey ? keyOffset : (node?.range?.[0] ?? keyOffset);
        }
    }
    return offset;
}
/** The pair of a key, also one that a merge key (`<<`) brings in. */
function pairOf(document, items, key) {
    for (const pair of items)
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(pair.key) && String(pair.key.value) === key)
            return pair;
    for (const pair of items) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(pair.key) || pair.key.source !== '<<')
            continue;
        for (const source of (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(pair.value) ? pair.value.items : [pair.value]) {
            const map = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(source) ? source.resolve(document) : source;
            const found = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(map) ? pairOf(document, map.items, key) : null;
            if (found !== null)
                return found;
        }
    }
    return null;
}


/***/ })

};
