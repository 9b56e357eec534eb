export const id = 939;
export const ids = [939];
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

/***/ 1939:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readGemfile: () => (/* binding */ readGemfile)
/* harmony export */ });
/* harmony import */ var _gemfile_groups__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7636);
/* harmony import */ var _ruby_source__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6572);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8003);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7289);




/** One whole statement on its line: nothing is open at its end. */
const GEM = /^gem(?: |\( ?)["']([^"']+)["'](?:.*[^,\\([{|&+=.<>:?])?$/;
/** A Gemfile is a program: all of its code counts, in its order, but that `gem` statements beside each other are a set. */
function readGemfile(text, _, view) {
    const code = (0,_ruby_source__WEBPACK_IMPORTED_MODULE_0__/* .rubyCode */ .W)(text).lines();
    if (code.some(line => /^(<{7}|={7}|>{7})/.test(line.text)))
        throw new _value__WEBPACK_IMPORTED_MODULE_2__/* .NotUnderstood */ .fO('conflict markers');
    const taken = (0,_view__WEBPACK_IMPORTED_MODULE_1__/* .takenBy */ .b)(view);
    const statements = taken.all ? null : (0,_gemfile_groups__WEBPACK_IMPORTED_MODULE_3__/* .groupedLines */ ._)(code);
    const lines = statements === null
        ? code.map(line => line.text)
        : statements.filter(statement => (0,_gemfile_groups__WEBPACK_IMPORTED_MODULE_3__/* .isTaken */ .C)(statement, taken)).map(statement => statement.text);
    return { meaning: inRuns(lines), packages: lines.flatMap(packageOf) };
}
function inRuns(lines) {
    const ordered = [];
    let run = [];
    lines.forEach((line, index) => {
        const next = lines[index + 1] ?? '';
        if (GEM.test(line) && !/ do( \|.*\|)?$/.test(line) && !line.includes('\n') && !/^[.&|?:+,]/.test(next)) {
            run.push(line);
            return;
        }
        ordered.push(...run.sort(), line);
        run = [];
    });
    return [...ordered, ...run.sort()];
}
function packageOf(line) {
    const match = /^gem(?: |\( ?)(["'])([^"']+)\1((?: ?, ?(?:"[^"#]*"|'[^']*'))*)/.exec(line);
    if (match?.[2] === undefined)
        return [];
    const version = (match[3] ?? '').replace(/^ ?, ?/, '').replace(/["']/g, '');
    return [{ name: match[2], version: version === '' ? null : version, rest: line }];
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
