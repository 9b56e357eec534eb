export const id = 491;
export const ids = [491];
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


/***/ })

};
