export const id = 858;
export const ids = [858];
export const modules = {

/***/ 4858:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDotnetProject: () => (/* binding */ readDotnetProject)
/* harmony export */ });
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(940);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8003);
/* harmony import */ var _xml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5023);



/** Properties that describe the project's own package. https://learn.microsoft.com/nuget/reference/msbuild-targets#pack-target */
const METADATA = new Set([
    ...['Version', 'VersionPrefix', 'VersionSuffix', 'AssemblyVersion', 'FileVersion', 'InformationalVersion'],
    ...[
        'PackageVersion',
        'PackageId',
        'PackageTags',
        'PackageProjectUrl',
        'PackageLicenseExpression',
        'PackageLicenseFile'
    ],
    ...[
        'PackageLicenseUrl',
        'PackageIcon',
        'PackageIconUrl',
        'PackageReadmeFile',
        'PackageReleaseNotes',
        'PackageDescription'
    ],
    ...['Authors', 'Company', 'Product', 'Copyright', 'Description', 'Title', 'Summary', 'Owners', 'Trademark'],
    ...['RepositoryUrl', 'RepositoryType', 'RepositoryBranch', 'RepositoryCommit', 'NeutralLanguage']
].map(name => name.toLowerCase()));
/** Items that are files of the project itself. */
const FILES = new Set(['Compile', 'Content', 'None', 'EmbeddedResource', 'Folder', 'Resource', 'Page', 'ApplicationDefinition'].map(name => name.toLowerCase()));
const PACKAGES = new Set(['packagereference', 'packageversion', 'globalpackagereference', 'packagedownload']);
const REFERENCES = new Set([...PACKAGES, 'projectreference', 'frameworkreference']);
/**
 * Projects of .NET (csproj, fsproj, vbproj, Directory.Packages.props, Directory.Build.props). Everything counts, in its order, but
 * properties that describe the project, if nothing else, in any file of the base, reads them, and its own files.
 */
function readDotnetProject(text, _, { parts, beside }) {
    const project = (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .parseXml */ .NO)(text);
    if (project.name !== 'Project')
        throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO('no MSBuild project');
    const counted = (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .canonicalText */ .A4)(meaningOf(project, name => METADATA.has(name))).toLowerCase();
    const isUsed = (name) => counted.includes(`$(${name})`) ||
        beside.others.some(text => new RegExp(`\\$\\(\\s*${name}\\s*[).]`, 'i').test(text));
    const meaning = meaningOf(project, name => METADATA.has(name) && !isUsed(name));
    return { meaning: parts.project ? [meaning, (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .orderedMeaning */ .Ll)(project)] : meaning, packages: packagesOf(project) };
}
function meaningOf(element, isLeftOut) {
    const inner = (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)(element).flatMap((child) => {
        const name = child.name.toLowerCase();
        if (element.name === 'PropertyGroup' && isLeftOut(name))
            return [];
        if (element.name === 'ItemGroup')
            return FILES.has(name) ? [] : [itemMeaning(child)];
        const value = child.name === 'PropertyGroup' || child.name === 'ItemGroup' || child.name === 'Choose' || child.name === 'When';
        const meaning = value ? meaningOf(child, isLeftOut) : (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .orderedMeaning */ .Ll)(child);
        return value && (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)(child).length > 0 && isEmpty(meaning) ? [] : [meaning];
    });
    const isSet = element.name === 'ItemGroup' && (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)(element).every(isReference);
    return [element.name, element.attributes, isSet ? (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(inner) : inner];
}
/** References that only add: their order means nothing. */
function isReference({ name, attributes }) {
    return (REFERENCES.has(name.toLowerCase()) && Object.hasOwn(attributes, 'Include') && !Object.hasOwn(attributes, 'Remove'));
}
/** A group of nothing but what does not count. */
function isEmpty(meaning) {
    return (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .canonicalText */ .A4)(meaning).endsWith(',[]]');
}
/** Metadata of an item may be written as attributes or as elements. */
function itemMeaning(item) {
    const children = (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)(item);
    const plain = children.every(child => Object.keys(child.attributes).length === 0 && !Object.hasOwn(item.attributes, child.name));
    const unique = new Set(children.map(child => child.name)).size === children.length;
    const texts = children.map(child => [child.name, (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(item, child.name)]);
    if (!plain || !unique || texts.some(([, text]) => text === null))
        return (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .orderedMeaning */ .Ll)(item);
    return [item.name, { ...item.attributes, ...Object.fromEntries(texts) }];
}
function packagesOf(element) {
    return (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)(element).flatMap(child => {
        if (!PACKAGES.has(child.name.toLowerCase()))
            return packagesOf(child);
        const { Include, Update, Version, VersionOverride } = child.attributes;
        const name = Include ?? Update;
        const version = Version ?? VersionOverride ?? (0,_xml__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(child, 'Version');
        return name === undefined ? [] : [{ name, version, rest: (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .canonicalText */ .A4)(itemMeaning(child)) }];
    });
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
