export const id = 720;
export const ids = [720];
export const modules = {

/***/ 9720:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readMavenPom: () => (/* binding */ readMavenPom)
/* harmony export */ });
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(940);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8003);
/* harmony import */ var _xml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5023);



/** What a project says of itself, for people and for where it is deployed. */
const METADATA = new Set([
    'groupId',
    'artifactId',
    'version',
    'name',
    'description',
    'url',
    'inceptionYear',
    'organization',
    'licenses'
].concat([
    'developers',
    'contributors',
    'mailingLists',
    'scm',
    'issueManagement',
    'ciManagement',
    'distributionManagement'
]));
/** Below these the order of different elements may mean something (an Ant target, for one). */
const ORDERED = new Set(['configuration']);
const OWN_VERSION = /\$\{(?:project\.(?:parent\.)?|pom\.)?version\}/;
/** pom.xml. The order of dependencies counts: Maven takes the nearest, then the first. https://maven.apache.org/pom.html */
function readMavenPom(text, _, { parts, beside }) {
    const project = (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .parseXml */ .NO)(text);
    if (project.name !== 'project')
        throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO('no Maven project');
    const version = (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(project, 'version');
    const counted = (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)(project).filter(({ name }) => !METADATA.has(name) && name !== 'properties');
    const all = lastOfEach((0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)(project, 'properties').flatMap(element => (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)(element)));
    const groups = ownGroups(project);
    const own = [...counted, ...all];
    // `<revision>` and its like hold the project's own version, as long as nothing else, in any module, reads them.
    const properties = all.filter(({ name }) => version?.includes(`\${${name}}`) !== true ||
        (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .canonicalText */ .A4)(own.map(_xml__WEBPACK_IMPORTED_MODULE_0__/* .orderedMeaning */ .Ll)).includes(`\${${name}}`) ||
        isUsedByOthers(exactly(name), groups, beside));
    const counts = own.some(element => uses(element, OWN_VERSION, groups)) || isUsedByOthers(OWN_VERSION, groups, beside);
    return {
        meaning: {
            project: grouped({ name: 'project', attributes: {}, children: counted }),
            properties: Object.fromEntries(properties.map(property => [property.name, (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .orderedMeaning */ .Ll)(property)])),
            version: counts ? version : null,
            ...(parts.project ? { whole: (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .orderedMeaning */ .Ll)(project) } : {})
        },
        packages: counted
            .flatMap(element => packagesOf(element, null))
            .map(named => ({ ...named, version: resolved(named.version, all) }))
    };
}
/** Of a property that is written twice the last value holds. */
function lastOfEach(properties) {
    return [...new Map(properties.map(property => [property.name, property])).values()];
}
function exactly(property) {
    return new RegExp(`\\$\\{${property.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\}`);
}
/** In another module; one that cannot be read may well do so. */
function isUsedByOthers(pattern, groups, { others }) {
    return others.some(text => {
        if (!pattern.test(text))
            return false;
        try {
            const elements = (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)((0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .parseXml */ .NO)(text)).filter(({ name }) => !METADATA.has(name) && name !== 'parent');
            return elements.some(element => uses(element, pattern, groups));
        }
        catch {
            return true;
        }
    });
}
/** The project's own modules carry its group. */
function ownGroups(project) {
    const [parent] = (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)(project, 'parent');
    const groups = [(0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(project, 'groupId'), parent === undefined ? null : (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(parent, 'groupId')];
    return new Set([...groups.filter(group => group !== null), '${project.groupId}', '${pom.groupId}', '${groupId}']);
}
/** Whether a version is used for anything but the project's own modules. */
function uses(element, pattern, groups) {
    const used = Object.values(element.attributes).some(value => pattern.test(value));
    if (used || pattern.test((0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(element) ?? ''))
        return true;
    const group = (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(element, 'groupId');
    return (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)(element).some(child => !(child.name === 'version' && group !== null && groups.has(group)) && uses(child, pattern, groups));
}
/** Elements of one name keep their order; that of different names means nothing. */
function grouped(element) {
    const children = (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)(element);
    if (children.length === 0 || ORDERED.has(element.name))
        return (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .orderedMeaning */ .Ll)(element);
    const byName = {};
    for (const child of children)
        byName[`<${child.name}>`] = [...(byName[`<${child.name}>`] ?? []), grouped(child)];
    const loose = element.children.filter(child => typeof child === 'string').map(text => text.trim());
    return [element.attributes, byName, loose.filter(text => text !== '')];
}
/** Dependencies, plugins, extensions and the parent, wherever they stand. */
function packagesOf(element, group) {
    const kind = { dependency: null, plugin: 'plugin', extension: 'extension', parent: 'parent' }[element.name];
    const artifact = (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(element, 'artifactId');
    const inner = (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)(element).flatMap(child => packagesOf(child, element.name === 'profile' ? (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(element, 'id') : group));
    if (kind === undefined || artifact === null)
        return inner;
    const label = kind ?? group ?? (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(element, 'scope');
    const name = [(0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(element, 'groupId'), artifact].filter(part => part !== null).join(':');
    const rest = (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .canonicalText */ .A4)(grouped(element));
    return [{ name, version: (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(element, 'version'), rest, ...(label === null ? {} : { group: label }) }, ...inner];
}
/** A version such as `${guava.version}` as the properties of the file give it, for people. */
function resolved(version, properties) {
    const name = /^\$\{([^}]+)\}$/.exec(version ?? '')?.[1];
    const property = properties.find(element => element.name === name);
    return property === undefined ? version : ((0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(property) ?? version);
}


/***/ }),

/***/ 5023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ll: () => (/* binding */ orderedMeaning),
/* harmony export */   NO: () => (/* binding */ parseXml),
/* harmony export */   ZE: () => (/* binding */ elementsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   ix: () => (/* binding */ childText)
/* harmony export */ });
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8003);

/** Names beyond ASCII, which no build file has, are left out: what Unicode calls a letter grows with Node's versions. */
const NAME = '[A-Za-z_:][A-Za-z0-9_:.-]*';
const TOKEN = new RegExp([
    String.raw `<!--(?<comment>[^]*?)-->`,
    String.raw `<\?(?<instruction>[^]*?)\?>`,
    String.raw `<!\[CDATA\[(?<cdata>[^]*?)\]\]>`,
    String.raw `</(?<close>${NAME})\s*>`,
    String.raw `<(?<open>${NAME})(?<attributes>(?:\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>/?)>`,
    String.raw `(?<text>[^<]+)`
].join('|'), 'y');
const ATTRIBUTE = new RegExp(String.raw `(${NAME})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const ENTITIES = new Map([
    ['lt', '<'],
    ['gt', '>'],
    ['amp', '&'],
    ['quot', '"'],
    ['apos', "'"]
]);
const MAX_DEPTH = 100;
/**
 * Well-formed XML without a document type, which a library would let pass in part. Comments and processing instructions are
 * left out. https://www.w3.org/TR/xml/
 */
function parseXml(text) {
    const document = { name: '', attributes: {}, children: [] };
    const open = [document];
    const token = new RegExp(TOKEN);
    while (token.lastIndex < text.length) {
        const at = token.lastIndex;
        const groups = token.exec(text)?.groups;
        const inner = open.at(-1);
        if (groups === undefined || inner === undefined)
            throw wrong(text, at);
        if (groups['comment']?.includes('--') === true)
            throw wrong(text, at);
        if (groups['cdata'] !== undefined)
            addText(inner, groups['cdata']);
        if (groups['text'] !== undefined)
            addText(inner, decoded(groups['text']));
        if (groups['close'] !== undefined && (open.pop()?.name !== groups['close'] || open.length === 0))
            throw wrong(text, at);
        if (groups['open'] === undefined)
            continue;
        const element = { name: groups['open'], attributes: attributesOf(groups['attributes'] ?? ''), children: [] };
        inner.children.push(element);
        if (groups['empty'] === '')
            open.push(element);
        if (open.length > MAX_DEPTH)
            throw new _value__WEBPACK_IMPORTED_MODULE_0__/* .NotUnderstood */ .fO(`nested deeper than ${MAX_DEPTH} levels`);
    }
    const roots = document.children.filter(child => typeof child !== 'string' || child.trim() !== '');
    const [root, ...others] = roots;
    if (open.length > 1 || root === undefined || typeof root === 'string' || others.length > 0)
        throw wrong(text, text.length);
    return root;
}
/** Text of an element that holds text only; null when it holds elements. */
function textOf(element) {
    return element.children.every(child => typeof child === 'string') ? element.children.join('').trim() : null;
}
function elementsOf(element, name) {
    return element.children
        .filter(child => typeof child !== 'string')
        .filter(child => name === undefined || child.name === name);
}
/** Text of the first child element of that name. */
function childText(element, name) {
    const [first] = elementsOf(element, name);
    return first === undefined ? null : textOf(first);
}
/** The element with all that is in it, in its order. Blanks around texts do not count. */
function orderedMeaning({ name, attributes, children }) {
    const inner = children.map(child => (typeof child === 'string' ? child.trim() : orderedMeaning(child)));
    return [name, attributes, inner.filter(child => child !== '')];
}
function addText(element, text) {
    const last = element.children.at(-1);
    if (typeof last === 'string')
        element.children[element.children.length - 1] = last + text;
    else
        element.children.push(text);
}
function attributesOf(text) {
    const attributes = {};
    for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
        if (name === '__proto__' || Object.hasOwn(attributes, name))
            throw new _value__WEBPACK_IMPORTED_MODULE_0__/* .NotUnderstood */ .fO(`the attribute ${name} twice or forbidden`);
        attributes[name] = decoded(double ?? single ?? '');
    }
    return attributes;
}
function decoded(text) {
    if (text.includes(']]>'))
        throw new _value__WEBPACK_IMPORTED_MODULE_0__/* .NotUnderstood */ .fO('an end of CDATA without its start');
    return text.replace(/&([^&;]*;?)/g, (whole, reference) => {
        const name = reference.slice(0, -1);
        const digits = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}));$/.exec(reference);
        const code = digits === null ? null : parseInt(digits[1] ?? digits[2] ?? '', digits[1] === undefined ? 10 : 16);
        if (code !== null && code > 0 && code <= 0x10ffff)
            return String.fromCodePoint(code);
        const entity = reference.endsWith(';') ? ENTITIES.get(name) : undefined;
        if (entity === undefined)
            throw new _value__WEBPACK_IMPORTED_MODULE_0__/* .NotUnderstood */ .fO(`the XML reference ${whole.slice(0, 20)}`);
        return entity;
    });
}
function wrong(text, at) {
    return new _value__WEBPACK_IMPORTED_MODULE_0__/* .NotUnderstood */ .fO(`no well-formed XML at line ${text.slice(0, at).split('\n').length}`);
}


/***/ })

};
