export const id = 921;
export const ids = [921];
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

/***/ 7921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readGradle: () => (/* binding */ readGradle)
});

// EXTERNAL MODULE: ./src/lockfiles/code-text.ts
var code_text = __webpack_require__(9277);
// EXTERNAL MODULE: ./src/lockfiles/value.ts
var value = __webpack_require__(8003);
;// CONCATENATED MODULE: ./src/lockfiles/gradle-source.ts


/** After these a slash starts a string of Groovy, after anything else it divides. */
const BEFORE_SLASHY = /(^|[(,=~[{:!&|?;])$/;
/**
 * A build script of Gradle, in Groovy or Kotlin, without comments. Knows their strings, with expressions inside them; what is
 * read differently by the two languages is {@link NotUnderstood}.
 */
function gradleCode(text) {
    const code = new code_text/* CodeText */.X();
    let at = text.startsWith('#!') ? lineEnd(text, 0) : 0;
    while (at < text.length) {
        const char = text.charAt(at);
        if (char === '\n') {
            code.newline();
            at++;
        }
        else if (char === ' ' || char === '\t' || char === '\f') {
            code.blank();
            at++;
        }
        else if (text.startsWith('//', at)) {
            at = lineEnd(text, at);
        }
        else if (text.startsWith('/*', at)) {
            const end = commentEnd(text, at);
            // A comment over several lines may end a statement in Kotlin: it leaves a line end, others leave a blank.
            if (text.slice(at, end).includes('\n'))
                code.newline();
            else
                code.blank();
            at = end;
        }
        else {
            const end = literalEnd(text, at, code.before);
            if (end === null)
                code.code(char);
            else
                code.literal(text.slice(at, end), text.slice(at, end).replace(/^("""|'''|["'/])([^]*)\1$/, '$2'));
            at = end ?? at + 1;
        }
    }
    return code;
}
function lineEnd(text, at) {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
}
/** Kotlin's comments nest, Groovy's do not. */
function commentEnd(text, at) {
    const end = text.indexOf('*/', at + 2);
    if (end < 0 || text.slice(at + 2, end).includes('/*'))
        throw new value/* NotUnderstood */.fO('a comment that does not end, or nests');
    return end + 2;
}
/** Where the literal that starts at `at` ends; null when none starts there. */
function literalEnd(text, at, before) {
    for (const quote of ['"""', "'''", '"', "'"]) {
        if (text.startsWith(quote, at))
            return stringEnd(text, at + quote.length, quote);
    }
    if (text.startsWith('$/', at))
        throw new value/* NotUnderstood */.fO('a dollar-slashy string');
    return text[at] === '/' && BEFORE_SLASHY.test(before) ? stringEnd(text, at + 1, '/') : null;
}
function stringEnd(text, start, quote) {
    let at = start;
    while (at < text.length) {
        if (text[at] === '\\')
            at += 2;
        else if (quote.startsWith('"') && text.startsWith('${', at))
            at = expressionEnd(text, at + 2);
        else if (text.startsWith(quote, at))
            return at + quote.length;
        else if (text[at] === '\n' && quote.length === 1)
            break;
        else
            at++;
    }
    throw new value/* NotUnderstood */.fO('a string that does not end');
}
/** After `${`: code up to the brace that closes it. */
function expressionEnd(text, start) {
    let depth = 1;
    let at = start;
    while (at < text.length) {
        if (text.startsWith('//', at) || text.startsWith('/*', at))
            break;
        const end = literalEnd(text, at, '');
        if (end !== null) {
            at = end;
            continue;
        }
        if (text[at] === '{')
            depth++;
        if (text[at] === '}' && --depth === 0)
            return at + 1;
        at++;
    }
    throw new value/* NotUnderstood */.fO('an expression in a string that does not end');
}

;// CONCATENATED MODULE: ./src/lockfiles/gradle.ts


/** `version = "1.2"` and its like, of the project itself: a whole statement with plain text. */
const OWN = /^(?:project\.)?(version|description|group)(?: ?= ?| )(?:"[^"$\\]*"|'[^'\\]*');?$/;
/** `group:name:version`, with a classifier or an extension. */
const COORDINATE = /^([\w.-]+:[\w.-]+)(?::([^:@\s]+))?(?::[\w.-]+)?(?:@\w+)?$/;
const PLUGIN = /\b(?:id|kotlin)(?: |\( ?)["']([\w.-]+)["'](?: ?\))?(?: version (?:["']([^"']+)["']|(\S+)))?/;
/**
 * build.gradle and build.gradle.kts. They are programs: all code counts, in its order, but for comments, blanks and the project's
 * own version and description if nothing else, in any script of the base, reads them.
 */
function readGradle(text, _, { parts, beside }) {
    const code = gradleCode(text);
    const lines = code.lines();
    if (lines.some(({ text: line }) => /^(<{7}|={7}|>{7})/.test(line)))
        throw new value/* NotUnderstood */.fO('conflict markers');
    return {
        meaning: parts.project
            ? lines.map(({ text: line }) => line)
            : withoutOwn(lines, name => beside.others.some(text => usedElsewhere(name).test(text))),
        packages: [...code.literals.flatMap(coordinate), ...lines.flatMap(({ text: line }) => gradle_plugin(line))]
    };
}
/** The same statements may stand in blocks that apply them to all projects of the build. */
function withoutOwn(lines, isUsed) {
    const statements = lines.map(({ text, inside }) => {
        const isTop = inside.every(before => /^(allprojects|subprojects)$/.test(before.trim()));
        return { text, name: isTop ? OWN.exec(text)?.[1] : undefined };
    });
    const others = statements.filter(({ name }) => name === undefined).map(({ text }) => text);
    return statements
        .filter(({ name }) => name === undefined || isRead(name, others) || isUsed(name))
        .map(({ text }) => text);
}
/**
 * A use in the script of another project: `${rootProject.version}`, `project(':core').version`, `"g:a:$version"`, since a project
 * has what its parent set.
 */
function usedElsewhere(name) {
    return new RegExp(`\\$\\{?(?:[\\w.]*[pP]roject\\.|parent\\.)?${name}\\b|(?:[pP]roject|parent|\\))\\.${name}\\b|[(+,]\\s*${name}\\s*[),+]`);
}
/** Whether an expression or a string may use the property. Doubtful is yes. */
function isRead(name, lines) {
    const use = new RegExp(`\\$\\{?(?:\\w*[pP]roject\\.)?${name}\\b|[pP]roject\\.${name}\\b|\\$\\{[^}]*\\b${name}\\b|[=(,+:?]\\s*${name}\\b(?!\\s*[:=(])|^${name}\\s*[.+]`);
    return lines.some(line => use.test(line));
}
function coordinate(literal) {
    const match = COORDINATE.exec(literal);
    return match?.[1] === undefined ? [] : [{ name: match[1], version: match[2] ?? null }];
}
function gradle_plugin(line) {
    const match = PLUGIN.exec(line);
    return match?.[1] === undefined ? [] : [{ name: match[1], version: match[2] ?? match[3] ?? null, group: 'plugins' }];
}


/***/ })

};
