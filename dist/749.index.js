export const id = 749;
export const ids = [749,794,543];
export const modules = {

/***/ 1749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCondaEnvironment: () => (/* binding */ readCondaEnvironment)
/* harmony export */ });
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(940);
/* harmony import */ var _python_requirements__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8794);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8003);
/* harmony import */ var _yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1543);




/**
 * A conda environment. Its name and prefix are paths in the image; the order of channels is their priority.
 * https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html
 */
function readCondaEnvironment(text, path) {
    const file = (0,_yaml__WEBPACK_IMPORTED_MODULE_1__.parseYaml)(text);
    if ((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .member */ .Dc)(file, 'dependencies') === undefined)
        throw new _value__WEBPACK_IMPORTED_MODULE_2__/* .NotUnderstood */ .fO('no conda environment: it has no dependencies');
    const entries = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .listAt */ .gT)(file, 'dependencies').map(value => readEntry(value, path));
    return {
        meaning: {
            ...(0,_value__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(file, new Set(['dependencies'])),
            dependencies: (0,_canonical__WEBPACK_IMPORTED_MODULE_3__/* .setOf */ .s4)(entries.map(({ meaning }) => meaning))
        },
        packages: entries.flatMap(({ packages }) => packages),
        references: entries.flatMap(({ references }) => references)
    };
}
function readEntry(value, path) {
    if (!(0,_value__WEBPACK_IMPORTED_MODULE_2__/* .isTable */ .bI)(value))
        return readSpec((0,_value__WEBPACK_IMPORTED_MODULE_2__/* .asText */ .e1)(value, 'a dependency'));
    const pip = (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .listAt */ .gT)(value, 'pip').map(line => (0,_value__WEBPACK_IMPORTED_MODULE_2__/* .asText */ .e1)(line, 'a pip requirement'));
    const { meaning, packages, references = [] } = (0,_python_requirements__WEBPACK_IMPORTED_MODULE_0__.readRequirementLines)(pip.join('\n'), path);
    return {
        meaning: { ...(0,_value__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(value, new Set(['pip'])), pip: meaning },
        packages: packages.map(entry => ({ ...entry, group: 'pip' })),
        references
    };
}
/** `channel::name>=1.0`, `name=1.0=build`, `name 1.0 build`: https://docs.conda.io/projects/conda-build/en/stable/resources/package-spec.html */
function readSpec(spec) {
    const meaning = spec.trim();
    const match = /^(?:[^\s=<>!~]+::)?([\w.-]+)\s*(?:\[.*\])?\s*(.*)$/.exec(meaning);
    if (match?.[1] === undefined)
        throw new _value__WEBPACK_IMPORTED_MODULE_2__/* .NotUnderstood */ .fO(`${meaning.slice(0, 80)} is no conda package`);
    const version = (match[2] ?? '').replace(/^={1,2}\s*/, '');
    const shown = { name: match[1].toLowerCase(), version: version === '' ? null : version, rest: (0,_canonical__WEBPACK_IMPORTED_MODULE_3__/* .canonicalText */ .A4)(meaning) };
    return { meaning, packages: [shown], references: [] };
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

/***/ 8794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readRequirementLines: () => (/* binding */ readRequirementLines),
  readRequirements: () => (/* binding */ readRequirements)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/lockfiles/canonical.ts
var canonical = __webpack_require__(940);
// EXTERNAL MODULE: ./src/lockfiles/location.ts
var lockfiles_location = __webpack_require__(6831);
// EXTERNAL MODULE: ./src/lockfiles/pep508.ts
var pep508 = __webpack_require__(4644);
// EXTERNAL MODULE: ./src/lockfiles/value.ts
var lockfiles_value = __webpack_require__(8003);
;// CONCATENATED MODULE: ./src/lockfiles/requirement-options.ts

/**
 * Options of requirements files, and whether they take a value.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/#supported-options
 */
const OPTIONS = new Map([
    ['--index-url', true],
    ['--pypi-url', true],
    ['--extra-index-url', true],
    ['--no-index', false],
    ['--find-links', true],
    ['--constraint', true],
    ['--requirement', true],
    ['--editable', true],
    ['--no-binary', true],
    ['--only-binary', true],
    ['--prefer-binary', false],
    ['--require-hashes', false],
    ['--pre', false],
    ['--all-releases', true],
    ['--only-final', true],
    ['--trusted-host', true],
    ['--use-feature', true],
    ['--hash', true],
    ['--config-settings', true],
    ['--config-setting', true],
    ['--global-option', true],
    ['--install-option', true]
]);
const SHORT = new Map([
    ['-i', '--index-url'],
    ['-c', '--constraint'],
    ['-r', '--requirement'],
    ['-e', '--editable'],
    ['-f', '--find-links'],
    ['-C', '--config-settings']
]);
const SYNONYMS = new Map([
    ['--pypi-url', '--index-url'],
    ['--config-setting', '--config-settings']
]);
/**
 * Options as Python's optparse takes them: `--name=value`, `--name value`, `-nvalue`, `-n value`, and long names
 * shortened to an unambiguous beginning. Text beside the options is {@link NotUnderstood}.
 */
function parseOptions(text) {
    const words = shellWords(text);
    const options = [];
    for (let at = 0; at < words.length; at++) {
        const { name, attached } = splitOption(words[at] ?? '');
        if (OPTIONS.get(name) === false) {
            if (attached !== null)
                throw new lockfiles_value/* NotUnderstood */.fO(`option ${name} takes no value`);
            options.push({ name, value: null });
            continue;
        }
        const value = attached ?? words[++at];
        if (value === undefined)
            throw new lockfiles_value/* NotUnderstood */.fO(`option ${name} lacks its value`);
        options.push({ name: SYNONYMS.get(name) ?? name, value });
    }
    return options;
}
function splitOption(word) {
    if (word.startsWith('--')) {
        const equals = word.indexOf('=');
        const name = longName(equals < 0 ? word : word.slice(0, equals));
        return { name, attached: equals < 0 ? null : word.slice(equals + 1) };
    }
    const name = SHORT.get(word.slice(0, 2));
    if (name === undefined)
        throw new lockfiles_value/* NotUnderstood */.fO(`unknown option ${word.slice(0, 40)}`);
    return { name, attached: word.length > 2 ? word.slice(2) : null };
}
function longName(name) {
    if (OPTIONS.has(name))
        return name;
    const [found, ...others] = [...OPTIONS.keys()].filter(option => option.startsWith(name));
    if (name.length < 3 || found === undefined || others.length > 0)
        throw new lockfiles_value/* NotUnderstood */.fO(`unknown option ${name.slice(0, 40)}`);
    return found;
}
/** POSIX shell words, as Python's `shlex.split` makes them: quotes and backslashes, no comments, no variables. */
function shellWords(text) {
    const words = [];
    const piece = /(\s+)|'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)/sy;
    let word = null;
    while (piece.lastIndex < text.length) {
        const match = piece.exec(text);
        if (match === null)
            throw new lockfiles_value/* NotUnderstood */.fO('a quotation that does not end');
        if (match[1] !== undefined) {
            if (word !== null)
                words.push(word);
            word = null;
            continue;
        }
        word = (word ?? '') + (match[2] ?? match[3]?.replace(/\\(["\\])/g, '$1') ?? match[4] ?? match[5] ?? '');
    }
    return word === null ? words : [...words, word];
}

;// CONCATENATED MODULE: ./src/lockfiles/python-requirements.ts






/** pip lets the last `--index-url` win and later lists override earlier ones: the order of these lines counts. */
const ORDERED = new Set([
    '--index-url',
    '--extra-index-url',
    '--no-index',
    '--find-links',
    '--no-binary',
    '--only-binary'
]);
/** These also end lines for pip (Python's `str.splitlines`), so text after them is no part of a comment. */
const ODD_LINE_ENDS = /[\v\f\x1c-\x1e\x85\u2028\u2029]/;
/** Longer paths and URLs are none that a file system or a server takes. */
const MAX_LOCATION = 8192;
const ARCHIVE = /\.(zip|whl|tar|tgz|tbz|txz|tlz|tar\.(gz|bz2|xz|lz|lzma))$/i;
/**
 * A requirements or constraints file, as pip reads it.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/
 */
function readRequirements(text, path) {
    return readRequirementLines(text, path);
}
/** The same for lines inside another file, such as the pip section of a conda environment. */
function readRequirementLines(text, path) {
    if (ODD_LINE_ENDS.test(text))
        throw new lockfiles_value/* NotUnderstood */.fO('holds unusual line ends');
    const lines = logicalLines(text).map(line => readLine(line, path));
    return {
        meaning: {
            lines: (0,canonical/* setOf */.s4)(lines.filter(line => line.ordered === 'no').map(line => line.meaning)),
            sources: inOrder(lines.filter(line => line.ordered !== 'no'))
        },
        packages: lines.flatMap(line => line.packages),
        references: lines.flatMap(line => line.references)
    };
}
/** Included files may name sources themselves: they are a set between two lines of sources, but do not pass one. */
function inOrder(lines) {
    const ordered = [];
    let includes = [];
    for (const line of lines) {
        if (line.ordered === 'include')
            includes.push(line.meaning);
        else {
            ordered.push((0,canonical/* setOf */.s4)(includes), line.meaning);
            includes = [];
        }
    }
    return [...ordered, (0,canonical/* setOf */.s4)(includes)];
}
/** Joins continued lines and drops comments, in pip's own order: a comment line ends a continuation. */
function logicalLines(text) {
    const lines = [];
    let open = [];
    for (const line of text.split('\n')) {
        const comment = /^\s*#/.test(line);
        if (!comment && line.endsWith('\\')) {
            open.push(line.replace(/^\\+|\\+$/g, ''));
            continue;
        }
        lines.push([...open, comment && open.length > 0 ? ` ${line}` : line].join(''));
        open = [];
    }
    lines.push(open.join(''));
    return lines.map(withoutComment).filter(line => line !== '');
}
/** A sharp starts a comment at the start of a line and after a blank. */
function withoutComment(line) {
    for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
        if (at === 0 || /\s/.test(line.charAt(at - 1)))
            return line.slice(0, at).trim();
    }
    return line.trim();
}
function readLine(line, path) {
    // pip takes words up to the first one with a dash as the requirement, the others as options.
    const dash = line.search(/(^| )-/);
    const argument = (dash < 0 ? line : line.slice(0, dash)).trim();
    const options = dash < 0 ? [] : parseOptions(line.slice(dash));
    if (argument !== '')
        return requirementLine(argument, options);
    const editable = options.find(option => option.name === '--editable');
    if (editable?.value != null)
        return locationLine('editable', editable.value, options);
    return optionLine(options, path);
}
function requirementLine(argument, options) {
    // A name such as `a_b-1.0.tar.gz` would pass for a requirement; pip takes it for a path.
    const isArchive = !argument.includes('@') && ARCHIVE.test(argument.replace(/[[;].*$/, '').trim());
    const read = isArchive ? null : (0,pep508/* parseRequirement */.pP)(argument);
    if (read === null)
        return locationLine('location', argument, options);
    const named = (0,pep508/* requirementPackage */.Gu)(read);
    const settings = optionSet(options);
    return {
        meaning: { requirement: (0,pep508/* requirementMeaning */.VH)(read), options: settings },
        ordered: 'no',
        packages: [{ ...named, rest: `${named.rest ?? ''}${(0,canonical/* canonicalText */.A4)(settings)}` }],
        references: []
    };
}
function locationLine(kind, location, options) {
    if (location.length > MAX_LOCATION)
        throw new lockfiles_value/* NotUnderstood */.fO('a very long path');
    const bare = location.replace(/\s*(?:\[[^\]]*\])?\s*(?:;.*)?$/, '');
    const isLocation = /^[\w.~$/]/.test(bare) && !/\s/.test(bare) && (/^\.|[/\\]|^\w+:/.test(bare) || ARCHIVE.test(bare));
    if (kind === 'location' && !isLocation)
        throw new lockfiles_value/* NotUnderstood */.fO(`the line ${location.slice(0, 80)} is no requirement`);
    const shown = (0,lockfiles_location/* withoutCredentials */.r)(location);
    const egg = /[#&]egg=([\w.-]+)/.exec(location)?.[1];
    const rest = (0,canonical/* canonicalText */.A4)([kind, location, optionSet(options)]);
    return {
        meaning: { [kind]: location, options: optionSet(options) },
        ordered: 'no',
        packages: [egg === undefined ? { name: shown, version: null, rest } : { name: egg, version: shown, rest }],
        references: []
    };
}
function optionLine(options, path) {
    const references = options.flatMap(({ name, value }) => {
        const named = (name === '--requirement' || name === '--constraint') && value !== null ? (0,lockfiles_location/* resolveReference */.s)(path, value) : null;
        return named === null ? [] : [{ path: named, format: 'requirements' }];
    });
    const includes = options.some(({ name }) => name === '--requirement' || name === '--constraint');
    const ordered = options.some(({ name }) => ORDERED.has(name)) ? 'sources' : includes ? 'include' : 'no';
    return { meaning: options.map(optionMeaning), ordered, packages: [], references };
}
/** Options of one requirement: hashes are alternatives, everything else keeps its order. */
function optionSet(options) {
    const hashes = options.filter(option => option.name === '--hash').map(optionMeaning);
    return [(0,canonical/* setOf */.s4)(hashes), ...options.filter(option => option.name !== '--hash').map(optionMeaning)];
}
function optionMeaning({ name, value }) {
    const isFile = value !== null && (name === '--requirement' || name === '--constraint') && !/^[a-z]+:/i.test(value);
    return [name, isFile ? external_node_path_.posix.normalize(value) : value];
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


/***/ }),

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
