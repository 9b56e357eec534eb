export const id = 363;
export const ids = [363];
export const modules = {

/***/ 9277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ CodeText)
/* harmony export */ });
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8003);

const MAX_DEPTH = 200;
/**
 * Collects a program's text without its comments: runs of blanks become one, blank lines and blanks at both ends of a line go,
 * literals stay as they are. What is left on a line means what it meant.
 */
class CodeText {
    #lines = [];
    #literals = [];
    #open = [];
    #inside = [];
    #line = '';
    #tail = '';
    #blank = false;
    blank() {
        this.#blank = this.#line !== '';
    }
    newline() {
        if (this.#line !== '')
            this.#lines.push({ text: this.#line, inside: this.#inside });
        this.#inside = [...this.#open];
        this.#line = '';
        this.#tail = '';
        this.#blank = false;
    }
    code(text) {
        if (/[{([]/.test(text))
            this.#open.push(this.#line);
        if (/[})\]]/.test(text))
            this.#open.pop();
        if (this.#open.length > MAX_DEPTH)
            throw new _value__WEBPACK_IMPORTED_MODULE_0__/* .NotUnderstood */ .fO(`nested deeper than ${MAX_DEPTH} levels`);
        this.#append(text);
    }
    /** @param text the literal without its quotes */
    literal(source, text) {
        this.#append(source);
        this.#literals.push(text);
    }
    /** The last characters of the line so far, to tell what may follow. Empty only where the line is. */
    get before() {
        return this.#tail;
    }
    /** Texts of string literals, in their order. */
    get literals() {
        return this.#literals;
    }
    /** Ends the text. */
    lines() {
        this.newline();
        return this.#lines;
    }
    #append(text) {
        this.#line += this.#blank ? ` ${text}` : text;
        this.#tail = (this.#tail + (this.#blank ? ` ${text}` : text)).slice(-10);
        this.#blank = false;
    }
}


/***/ }),

/***/ 7636:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isTaken),
/* harmony export */   _: () => (/* binding */ groupedLines)
/* harmony export */ });
const GEM = /^gem(?: |\( ?)["']([^"']+)["'](.*)$/;
const GROUP_BLOCK = /^group(?: |\( ?)(.*?)\)? do$/;
const OPENS = /(?:^(?:if|unless|case|begin|def|while|until|for|class|module)\b.*$)|(?: do(?: \|[^|]*\|)?$)/;
const SYMBOL = /^:(?:"([^"]+)"|(\w+))$|^["'](\w+)["']$/;
/**
 * The statements of a Gemfile with their groups; null: blocks of another kind than can be followed.
 * https://bundler.io/guides/groups.html
 */
function groupedLines(lines) {
    const found = [];
    const open = [];
    for (const { text } of lines) {
        const inside = open.at(-1) ?? [];
        if (text === 'end') {
            if (open.length === 0)
                return null;
            found.push({ text, gem: null, groups: inside });
            open.pop();
            continue;
        }
        const block = GROUP_BLOCK.exec(text);
        if (block !== null) {
            const groups = symbols((block[1] ?? '').replace(/,\s*(?:optional:|:optional\s*=>)\s*true\s*$/, ''));
            if (groups === null)
                return null;
            found.push({ text, gem: null, groups });
            open.push(groups);
            continue;
        }
        const gem = GEM.exec(text);
        const groups = gem === null ? inside : groupsOfGem(gem[2] ?? '', inside);
        // Other statements of a group may name gems that the group alone does not explain: they always count.
        found.push({ text, gem: gem?.[1] ?? null, groups: gem === null ? [] : groups });
        if (OPENS.test(text))
            open.push(inside);
    }
    return open.length === 0 ? found : null;
}
/** Whether a statement has to do with anything that is installed. */
function isTaken({ groups }, taken) {
    return groups.length === 0 || groups.some(group => (group === 'default' ? taken.main : taken.group(group)));
}
/** `group: :test`, `groups: [:test, :ci]`, `:group => :test`; those of the block count besides. */
function groupsOfGem(rest, inside) {
    const said = /(?:\bgroups?:|:groups?\s*=>)\s*(\[[^\]]*\]|:?["']?\w+["']?)/.exec(rest)?.[1];
    if (said === undefined)
        return /\bgroups?\b/.test(rest) ? [] : inside;
    const named = symbols(said.replace(/^\[|\]$/g, ''));
    return named === null ? [] : [...inside, ...named];
}
function symbols(text) {
    const words = text.split(',').map(word => SYMBOL.exec(word.trim()));
    const names = words.flatMap(word => word?.[1] ?? word?.[2] ?? word?.[3] ?? []);
    return names.length === words.length ? names : null;
}


/***/ }),

/***/ 2363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readGemfileLock: () => (/* binding */ readGemfileLock)
/* harmony export */ });
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(940);
/* harmony import */ var _gemfile_groups__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7636);
/* harmony import */ var _reach__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8121);
/* harmony import */ var _ruby_source__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6572);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8003);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7289);






const SECTIONS = new Set([
    'GEM',
    'GIT',
    'PATH',
    'PLUGIN SOURCE',
    'PLATFORMS',
    'DEPENDENCIES',
    'RUBY VERSION',
    'CHECKSUMS',
    'BUNDLED WITH'
]);
/** Inside `specs:`: four blanks and a gem, six blanks and what it depends on. */
const GEM = /^ {4}(\S+) \(([^()]+)\)$/;
const DEPENDENCY = /^ {6}(\S+)(?: \(([^()]+)\))?(!?)$/;
/**
 * Gemfile.lock. Gems of `PATH` sections are the project's own: their version counts neither there, nor in the exact
 * requirements and checksums of the file that repeat it.
 * https://github.com/rubygems/rubygems/blob/master/bundler/lib/bundler/lockfile_parser.rb
 */
function readGemfileLock(text, _, view) {
    const sections = installedOf(sectionsOf(text), view);
    const own = new Map(sections
        .filter(({ title }) => title === 'PATH')
        .flatMap(({ lines }) => gemsOf(lines).map(({ name, version }) => [name, version])));
    const gems = sections.filter(({ title }) => title !== 'PATH').flatMap(({ lines }) => gemsOf(lines));
    return {
        meaning: (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(sections.map(section => sectionMeaning(section, own))),
        packages: [
            ...gems.map(({ name, version, dependencies }) => ({ name, version, rest: (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .canonicalText */ .A4)(dependencies) })),
            ...sections.flatMap(({ title, lines: [line = ''] }) => toolOf(title, line.trim()))
        ]
    };
}
/** What the Gemfile's groups that are taken lead to. A gem that it does not name by itself always counts. */
function installedOf(sections, view) {
    const taken = (0,_view__WEBPACK_IMPORTED_MODULE_1__/* .takenBy */ .b)(view);
    const [manifest] = view.beside.manifests ?? [];
    const source = manifest === undefined ? null : (0,_value__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(manifest.table, 'text');
    const statements = taken.all || source === null ? null : statementsOf(source);
    if (statements === null)
        return sections;
    const gems = (0,_reach__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .z)(statements.filter(({ gem }) => gem !== null), ({ gem }) => gem ?? '');
    const isLeft = (name) => gems.get(name)?.every(statement => !(0,_gemfile_groups__WEBPACK_IMPORTED_MODULE_5__/* .isTaken */ .C)(statement, taken)) ?? false;
    const roots = sections
        .filter(({ title }) => title === 'DEPENDENCIES')
        .flatMap(({ lines }) => lines.map(nameOf).filter(name => !isLeft(name)));
    const specs = (0,_reach__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .z)(sections.flatMap(({ lines }) => gemsOf(lines)), ({ name }) => name);
    const reached = (0,_reach__WEBPACK_IMPORTED_MODULE_4__/* .reachable */ .G)(roots, name => (specs.get(name) ?? []).flatMap(gem => gem.dependencies.map(nameOf)));
    return sections.map(section => ({ ...section, lines: linesOf(section, reached, new Set(roots)) }));
}
/** Null: the Gemfile is not understood. */
function statementsOf(source) {
    try {
        return (0,_gemfile_groups__WEBPACK_IMPORTED_MODULE_5__/* .groupedLines */ ._)((0,_ruby_source__WEBPACK_IMPORTED_MODULE_0__/* .rubyCode */ .W)(source).lines());
    }
    catch {
        return null;
    }
}
/** The lines of a section that have to do with what is reached. */
function linesOf({ title, lines }, reached, roots) {
    if (title === 'DEPENDENCIES')
        return lines.filter(line => roots.has(nameOf(line)));
    if (title === 'CHECKSUMS')
        return lines.filter(line => reached.has(nameOf(line)));
    const specs = lines.indexOf('  specs:');
    if (specs < 0)
        return lines;
    let isKept = true;
    return lines.filter((line, at) => {
        if (at > specs && /^ {4}\S/.test(line))
            isKept = reached.has(nameOf(line));
        return at <= specs || isKept;
    });
}
function nameOf(line) {
    return /^\s*([^\s!]+)/.exec(line)?.[1] ?? '';
}
function sectionsOf(text) {
    const sections = [];
    for (const line of text.split('\n')) {
        if (line.trim() === '')
            continue;
        const open = sections.at(-1);
        if (SECTIONS.has(line))
            sections.push({ title: line, lines: [] });
        else if (open === undefined || !/^ {2}/.test(line))
            throw new _value__WEBPACK_IMPORTED_MODULE_3__/* .NotUnderstood */ .fO(`no line of a Gemfile.lock: ${line.slice(0, 80)}`);
        else
            open.lines.push(line.trimEnd());
    }
    if (sections.length === 0)
        throw new _value__WEBPACK_IMPORTED_MODULE_3__/* .NotUnderstood */ .fO('an empty Gemfile.lock');
    return sections;
}
function sectionMeaning({ title, lines }, own) {
    switch (title) {
        case 'GEM':
        case 'GIT':
        case 'PATH':
        case 'PLUGIN SOURCE': {
            const specs = lines.indexOf('  specs:');
            if (specs < 0)
                throw new _value__WEBPACK_IMPORTED_MODULE_3__/* .NotUnderstood */ .fO(`the section ${title} has no specs`);
            // Several remotes are asked in their order.
            const gems = gemsOf(lines).map(({ name, version, dependencies }) => [
                name,
                title === 'PATH' ? null : version,
                (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(dependencies.map(dependency => withoutOwnVersion(dependency, own)))
            ]);
            return [title, lines.slice(0, specs).map(line => line.trim()), (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(gems)];
        }
        case 'DEPENDENCIES':
        case 'CHECKSUMS':
            return [title, (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(lines.map(line => withoutOwnVersion(line.trim(), own)))];
        default:
            return [title, (0,_canonical__WEBPACK_IMPORTED_MODULE_2__/* .setOf */ .s4)(lines.map(line => line.trim()))];
    }
}
/** Ruby and Bundler themselves. */
function toolOf(title, line) {
    if (title === 'BUNDLED WITH')
        return [{ name: 'bundler', version: line }];
    return title === 'RUBY VERSION' ? [{ name: 'ruby', version: line.replace(/^ruby /, '') }] : [];
}
function gemsOf(lines) {
    const specs = lines.indexOf('  specs:');
    const gems = [];
    for (const line of specs < 0 ? [] : lines.slice(specs + 1)) {
        const [, name, version] = GEM.exec(line) ?? [];
        const open = gems.at(-1);
        if (name !== undefined && version !== undefined)
            gems.push({ name, version, dependencies: [] });
        else if (open !== undefined && DEPENDENCY.test(line))
            open.dependencies.push(line.trim());
        else
            throw new _value__WEBPACK_IMPORTED_MODULE_3__/* .NotUnderstood */ .fO(`no line of a Gemfile.lock: ${line.slice(0, 80)}`);
    }
    return gems;
}
/** `name (= 1.2.3)` and, in checksums, `name (1.2.3)` repeat the version of a gem of the project. */
function withoutOwnVersion(line, own) {
    const match = /^(\S+) \((?:= )?([^()]+)\)(.*)$/.exec(line);
    const [, name = '', version, rest = ''] = match ?? [];
    return version !== undefined && own.get(name) === version ? `${name} (its own)${rest}` : line;
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

/***/ 6572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ rubyCode)
/* harmony export */ });
/* harmony import */ var _code_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9277);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8003);


/** After these a slash or a percent sign starts a literal, after anything else it is arithmetic. */
const BEFORE_LITERAL = /(^|[(,=~[{:!&|?;>]|\b(?:if|unless|when|and|or|not|in))$/;
const CLOSING = { '(': ')', '[': ']', '{': '}', '<': '>' };
/** Ruby without its comments, as far as a Gemfile goes: here documents and comment blocks are {@link NotUnderstood}. */
function rubyCode(text) {
    if (/^(=begin|__END__)/m.test(text))
        throw new _value__WEBPACK_IMPORTED_MODULE_0__/* .NotUnderstood */ .fO('comment blocks or data in Ruby');
    const code = new _code_text__WEBPACK_IMPORTED_MODULE_1__/* .CodeText */ .X();
    let at = 0;
    while (at < text.length) {
        const char = text.charAt(at);
        if (char === '\n') {
            code.newline();
            at++;
        }
        else if (char === ' ' || char === '\t') {
            code.blank();
            at++;
        }
        else if (char === '#') {
            if (code.before.endsWith('?'))
                throw new _value__WEBPACK_IMPORTED_MODULE_0__/* .NotUnderstood */ .fO('a character literal');
            const end = text.indexOf('\n', at);
            at = end < 0 ? text.length : end;
        }
        else {
            const end = literalEnd(text, at, code.before);
            if (end === null)
                code.code(char);
            else
                code.literal(text.slice(at, end), text.slice(at, end).replace(/^(["'])([^]*)\1$/, '$2'));
            at = end ?? at + 1;
        }
    }
    return code;
}
/** Where the literal that starts at `at` ends; null when none starts there. */
function literalEnd(text, at, before) {
    const char = text.charAt(at);
    if (char === '"' || char === "'" || char === '`')
        return delimitedEnd(text, at + 1, char, char, char !== "'");
    if (/^<<[~-]?["'`A-Z_]/.test(text.slice(at, at + 4)) || /^<<[~-][a-z]/.test(text.slice(at, at + 4))) {
        throw new _value__WEBPACK_IMPORTED_MODULE_0__/* .NotUnderstood */ .fO('a here document');
    }
    if (!BEFORE_LITERAL.test(before))
        return null;
    if (char === '/')
        return delimitedEnd(text, at + 1, '/', '/', true);
    const percent = /%([qQwWiIrsx]?)([([{<|!/])/y;
    percent.lastIndex = at;
    const [, kind = '', open = ''] = percent.exec(text) ?? [];
    return open === '' ? null : delimitedEnd(text, percent.lastIndex, open, CLOSING[open] ?? open, !/[qwis]/.test(kind));
}
function delimitedEnd(text, start, open, close, interpolates) {
    let depth = 1;
    let at = start;
    while (at < text.length) {
        if (text[at] === '\\')
            at += 2;
        else if (interpolates && text.startsWith('#{', at))
            at = expressionEnd(text, at + 2);
        else if (text[at] === close) {
            at++;
            if (--depth === 0)
                return at;
        }
        else {
            if (open !== close && text[at] === open)
                depth++;
            at++;
        }
    }
    throw new _value__WEBPACK_IMPORTED_MODULE_0__/* .NotUnderstood */ .fO('a string that does not end');
}
/** After `#{`: code up to the brace that closes it. */
function expressionEnd(text, start) {
    let depth = 1;
    let at = start;
    while (at < text.length) {
        const end = literalEnd(text, at, 'x');
        if (end !== null) {
            at = end;
            continue;
        }
        if (text[at] === '#')
            break;
        if (text[at] === '{')
            depth++;
        if (text[at] === '}' && --depth === 0)
            return at + 1;
        at++;
    }
    throw new _value__WEBPACK_IMPORTED_MODULE_0__/* .NotUnderstood */ .fO('an expression in a string that does not end');
}


/***/ })

};
