export const id = 543;
export const ids = [543];
export const modules = {

/***/ 1543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseYaml: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8003);
/* harmony import */ var _yaml_scalar__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4640);



const MAX_DEPTH = 100;
/**
 * YAML 1.2 whose top level is a map: one document, no aliases (they can grow without bound), no tags, no directives.
 * Slow (half a second for a megabyte): see block-yaml.ts.
 */
function parseYaml(text) {
    if (/^%/m.test(text))
        throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO('YAML directives');
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, { schema: 'core', uniqueKeys: true, prettyErrors: false, logLevel: 'error' });
    const [problem] = [...document.errors, ...document.warnings];
    if (problem !== undefined)
        throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO(problem.message, { cause: problem });
    return (0,_value__WEBPACK_IMPORTED_MODULE_1__/* .asTable */ .y$)(convert(document.contents, 0), 'the file');
}
function convert(node, depth) {
    if (depth > MAX_DEPTH)
        throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO(`nested deeper than ${MAX_DEPTH} levels`);
    if (node === null)
        return null;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node))
        throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO('YAML aliases');
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(node)) {
        if (node.tag !== undefined)
            throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO('YAML tags');
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node))
        return scalar(node);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(node))
        return node.items.map(item => convert(item, depth + 1));
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node))
        throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO('a YAML node of an unknown kind');
    const table = {};
    for (const { key, value } of node.items) {
        const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) ? (key.source ?? '') : null;
        if (name === null)
            throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO('a YAML key that is no text');
        if (name === '__proto__' || Object.hasOwn(table, name))
            throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO(`the key ${name} twice or forbidden`);
        table[name] = convert(value, depth + 1);
    }
    return table;
}
function scalar(node) {
    if (node.type === yaml__WEBPACK_IMPORTED_MODULE_0__.Scalar.PLAIN || node.type === undefined)
        return (0,_yaml_scalar__WEBPACK_IMPORTED_MODULE_2__/* .plainScalar */ .d)(node.source ?? '');
    if (typeof node.value !== 'string')
        throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO('a YAML scalar of an unknown kind');
    return node.value;
}


/***/ })

};
