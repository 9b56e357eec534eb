import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 4319:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ attributeRules),
/* harmony export */   kH: () => (/* binding */ checkoutEffect),
/* harmony export */   n9: () => (/* binding */ checkoutEffects),
/* harmony export */   pd: () => (/* binding */ foldersOf)
/* harmony export */ });
/** Attributes by which a checkout, or an archive, writes other bytes than git holds. Source: https://git-scm.com/docs/gitattributes */
const changing = ['text', 'eol', 'ident', 'working-tree-encoding', 'filter', 'export-subst'];
/**
 * @param files contents of all `.gitattributes`, by their path in the repository
 */
function attributeRules(files) {
    const macros = new Map([['binary', [['text', false]]]]);
    const folders = new Map();
    // A file nearer to the root first: the nearest to a path has the last word. Macros are read at the root alone.
    const ordered = [...files].sort(([one], [other]) => one.length - other.length);
    for (const [path, text] of ordered) {
        const folder = path.slice(0, -'.gitattributes'.length);
        const rules = text.split('\n').flatMap(line => ruleOf(line, folder, macros));
        if (rules.length > 0)
            folders.set(folder, rules);
    }
    return {
        isIdle: folders.size === 0,
        attributesOf(path) {
            const found = new Map();
            for (const folder of ['', ...foldersOf(path)]) {
                const below = path.slice(folder.length);
                for (const { matches, settings } of folders.get(folder) ?? [])
                    if (matches(below))
                        for (const [name, value] of settings)
                            found.set(name, value);
            }
            return found;
        }
    };
}
function ruleOf(line, folder, macros) {
    const [, quoted, plain = '', rest = ''] = /^\s*(?:"((?:[^"\\]|\\.)*)"|(\S+))\s*(.*?)\s*$/.exec(line) ?? [];
    const pattern = quoted === undefined ? plain : quoted.replace(/\\(.)/g, '$1');
    if (pattern === '' || (quoted === undefined && pattern.startsWith('#')))
        return [];
    const settings = rest
        .split(/\s+/)
        .filter(Boolean)
        .flatMap(word => settingsOf(word, macros));
    const macro = quoted === undefined ? /^\[attr\](.+)$/.exec(pattern)?.[1] : undefined;
    if (macro !== undefined) {
        if (folder === '')
            macros.set(macro, settings);
        return [];
    }
    // Negative patterns are forbidden, and one for a folder matches nothing in it.
    if (pattern.startsWith('!') || pattern.endsWith('/') || settings.length === 0)
        return [];
    return [{ matches: matcher(pattern), settings }];
}
function settingsOf(word, macros) {
    const [, sign = '', name = '', value] = /^([-!]?)([^=]+)(?:=(.*))?$/.exec(word) ?? [];
    const macro = macros.get(name);
    if (macro !== undefined && value === undefined && sign === '')
        return macro;
    // The old name of `text`. Source: gitattributes(5), "Backwards compatibility with crlf attribute"
    if (name === 'crlf')
        return value === 'input' ? [['eol', 'lf']] : [['text', sign === '']];
    if (!changing.includes(name))
        return [];
    return [[name, sign === '-' ? false : sign === '!' ? null : (value ?? true)]];
}
/** As in `.gitignore`: without a slash it goes by the name alone, else by the whole path below the file. */
function matcher(pattern) {
    const isName = !pattern.includes('/');
    const clean = pattern.replace(/^\//, '');
    if (!/[*?[\\]/.test(clean))
        return path => (isName ? path.slice(path.lastIndexOf('/') + 1) : path) === clean;
    const expression = new RegExp(`^${sourceOf(clean)}$`, 's');
    return path => expression.test(isName ? path.slice(path.lastIndexOf('/') + 1) : path);
}
/** Source: git's wildmatch.c; gitignore(5), "PATTERN FORMAT" */
function sourceOf(pattern) {
    return pattern.replace(/^\*\*\/|\/\*\*$|\/\*\*\/|\*+|\?|\[(!|\^)?(\]?[^\]]*)\]|\\(.)|[\s\S]/g, (whole, not, set, escaped) => {
        if (whole === '**/')
            return '(?:.*/)?';
        if (whole === '/**')
            return '/.*';
        if (whole === '/**/')
            return '/(?:.*/)?';
        if (whole.startsWith('*'))
            return '[^/]*';
        if (whole === '?')
            return '[^/]';
        if (set !== undefined)
            return `[${not === undefined ? '' : '^/'}${set.replace(/[\\\]^[]/g, '\\$&')}]`;
        return (escaped ?? whole).replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&');
    });
}
/** @param files contents of all `.gitattributes`, by their path in the repository */
function checkoutEffects(files) {
    const rules = attributeRules(files);
    const known = new Map();
    return {
        areNone: rules.isIdle,
        of(path) {
            const found = known.get(path) ?? checkoutEffect(rules.attributesOf(path));
            known.set(path, found);
            return found;
        }
    };
}
/** `a/`, `a/b/` of `a/b/c`. */
function foldersOf(path) {
    const folders = [];
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
        folders.push(path.slice(0, at + 1));
    return folders;
}
/**
 * What a checkout does to the bytes of a file, in a few words that are the same for the same effect; empty where it writes them as they are. The
 * setting of a machine (`core.autocrlf`) plays no part: the same commit has the same hash everywhere.
 */
function checkoutEffect(attributes) {
    const value = (name) => attributes.get(name) ?? null;
    const effects = [];
    if (value('eol') === 'crlf' && value('text') !== false)
        effects.push(value('text') === 'auto' ? 'eol=crlf auto' : 'eol=crlf');
    if (value('ident') === true)
        effects.push('ident');
    for (const name of ['working-tree-encoding', 'filter']) {
        const set = value(name);
        if (typeof set === 'string' && !(name === 'working-tree-encoding' && /^utf-?8$/i.test(set)))
            effects.push(`${name}=${set}`);
    }
    if (value('export-subst') === true)
        effects.push('export-subst');
    return effects.join(' ');
}


/***/ }),

/***/ 1271:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ lfsPointer)
/* harmony export */ });
/** A longer file is no pointer. Source: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const longest = 1024;
/** The pointer that a file is; null where it is any other. */
function lfsPointer(content) {
    if (content.length >= longest)
        return null;
    const text = Buffer.from(content).toString('latin1');
    if (!/^version https:\/\/(?:git-lfs\.github\.com\/spec|hawser\.github\.com\/spec)\/v1\n/.test(text))
        return null;
    const sha256 = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1];
    const size = /^size (\d+)$/m.exec(text)?.[1];
    return sha256 === undefined || size === undefined ? null : { sha256, size: Number(size) };
}


/***/ }),

/***/ 3916:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   YP: () => (/* binding */ inSentences),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * A mistake that the user can mend: shown as one line, never with a stack trace. The message names the thing (input,
 * file and line, image), what was expected, and the fix.
 */
class UserError extends Error {
    name = 'UserError';
}
/** The message of anything that was thrown. */
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}
/** What went wrong and what helps, as two sentences. Adapters write a fix as a phrase: `check the address; run the job again`. */
function inSentences({ message, fix }) {
    return `${message}. ${fix.charAt(0).toUpperCase()}${fix.slice(1)}.`;
}


/***/ }),

/***/ 2320:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ findGit)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3916);




/**
 * The absolute path of git. Looked up here, since Windows would look in the working directory first, which is the
 * repository: a `git.exe` that somebody committed must not be run.
 */
function findGit(environment) {
    const windows = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.platform)() === 'win32';
    const key = Object.keys(environment).find(name => (windows ? name.toUpperCase() : name) === 'PATH');
    const folders = (key === undefined ? '' : (environment[key] ?? '')).split((node_path__WEBPACK_IMPORTED_MODULE_2___default().delimiter));
    const found = folders
        .filter(folder => node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(folder))
        .map(folder => node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, windows ? 'git.exe' : 'git'))
        .find(isProgram);
    if (found === undefined) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('There is no git program on the PATH; install git (2.25 or newer) on this runner or in the container of the job.');
    }
    return found;
}
function isProgram(file) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 9408:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ openRepository)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __nccwpck_require__(3916);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __nccwpck_require__(7187);
// EXTERNAL MODULE: ./src/printable.ts
var printable = __nccwpck_require__(5260);
;// CONCATENATED MODULE: ./src/git/run.ts


/** git ended with a code other than 0. The message is git's own, made safe to print. */
class GitError extends Error {
    name = 'GitError';
    code;
    constructor(subcommand, code, stderr) {
        super(`git ${subcommand} ended with code ${code}: ${reason(stderr)}`);
        this.code = code;
    }
}
/** What git said on one line, without the credentials that a URL may carry. */
function reason(stderr) {
    const lines = stderr.split(/[\r\n]+/).map(line => line.trim());
    const said = lines.filter(line => line !== '' && !line.startsWith('hint:')).join('; ');
    const bare = said.replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, '$1');
    return (0,printable/* printable */.g)(bare.length > 500 ? `${bare.slice(0, 500)}…` : bare) || 'no message';
}
/**
 * Settings for each call alone, none is written anywhere. The user's own configuration must not change what is listed;
 * no hook, no file system monitor and no housekeeping runs. A repository of another user is worked in only where {@link Git.anyOwner}
 * says so (`safe.directory`, respected on the command line from git 2.38): whoever planted it chose its configuration. A server that says nothing for a minute is given up.
 *
 * Source: https://git-scm.com/docs/git-config
 */
function settings({ root, anyOwner }) {
    return [
        'core.quotepath=off',
        'diff.renames=false',
        'diff.relative=false',
        ...(anyOwner ? [`safe.directory=${root}`] : []),
        'core.hooksPath=/dev/null',
        'core.fsmonitor=false',
        'core.splitIndex=false',
        'gc.auto=0',
        'maintenance.auto=false',
        'http.lowSpeedLimit=1',
        'http.lowSpeedTime=60'
    ].flatMap(setting => ['-c', setting]);
}
/** Runs git to its end and gives its standard output. Rejects with {@link GitError} on any code but 0. */
async function runGit(git, subcommand, args) {
    const { code, stdout, stderr } = await attemptGit(git, subcommand, args);
    if (code !== 0)
        throw new GitError(subcommand, code, stderr);
    return stdout;
}
/** As {@link runGit}, for callers that know what a code other than 0 means. */
async function attemptGit(git, subcommand, args) {
    const stdout = [];
    const stderr = [];
    // `exec` splits its first argument at spaces, hence the quotes around a path such as `C:\Program Files\Git\cmd\git.exe`.
    const code = await (0,exec/* exec */.m)(`"${git.program}"`, [...settings(git), subcommand, ...args], {
        cwd: git.root,
        env: git.environment,
        silent: true,
        ignoreReturnCode: true,
        listeners: { stdout: chunk => stdout.push(chunk), stderr: chunk => stderr.push(chunk) }
    });
    return { code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8') };
}

;// CONCATENATED MODULE: ./src/git/cat-file.ts



/**
 * One `git cat-file --batch` for the whole run: contents, existence, parents and tags all come from it. It is started with
 * `node:child_process` because `@actions/exec` can neither keep a process open for questions nor leave its output undecoded.
 * Idle, it does not keep this process alive. Protocol: https://git-scm.com/docs/git-cat-file#_batch_output
 */
class CatFile {
    #git;
    #child = null;
    #waiting = [];
    #answered = 0;
    #chunks = [];
    #received = 0;
    #needed = 0;
    #stderr = '';
    constructor(git) {
        this.#git = git;
    }
    /** The object of that name, null when it is not in the repository. Rejects when git ends, for example for a damaged object. */
    get(name) {
        if (/[\n\0]/.test(name))
            return Promise.reject(new Error('The name of a git object cannot hold a line break'));
        return new Promise((resolve, reject) => {
            const child = this.#child ?? this.#start();
            this.#waiting.push({ name, resolve, reject });
            hold(child, true);
            child.stdin.write(`${name}\n`);
        });
    }
    /** Ends the process; a question after that starts it again. */
    close() {
        const child = this.#child;
        if (child === null)
            return;
        child.stdin.end();
        this.#fail(child, new Error('The repository was closed'));
    }
    #start() {
        const child = (0,external_node_child_process_.spawn)(this.#git.program, [...settings(this.#git), 'cat-file', '--batch'], {
            cwd: this.#git.root,
            env: this.#git.environment,
            windowsHide: true
        });
        child.stdout.on('data', (chunk) => {
            if (this.#child === child)
                this.#receive(chunk);
        });
        child.stderr.on('data', (chunk) => {
            this.#stderr = (this.#stderr + chunk.toString('utf8')).slice(-4096);
        });
        // Writing to a git that has just ended: the reason arrives with 'close'.
        child.stdin.on('error', () => undefined);
        child.on('error', error => {
            this.#fail(child, error);
        });
        child.on('close', code => {
            this.#fail(child, new GitError('cat-file', code ?? -1, this.#stderr));
        });
        this.#child = child;
        return child;
    }
    #fail(child, error) {
        if (this.#child !== child)
            return;
        const failed = this.#waiting.slice(this.#answered);
        this.#child = null;
        this.#forget();
        for (const waiting of failed)
            waiting.reject(error);
    }
    #forget() {
        this.#waiting = [];
        this.#answered = 0;
        this.#chunks = [];
        this.#received = 0;
        this.#needed = 0;
        this.#stderr = '';
    }
    /** Chunks are joined only when an answer is complete: a large file costs its own length, not its square. */
    #receive(chunk) {
        this.#chunks.push(chunk);
        this.#received += chunk.length;
        if (this.#received < this.#needed)
            return;
        const data = Buffer.concat(this.#chunks, this.#received);
        const used = this.#answer(data);
        const rest = data.subarray(used);
        this.#chunks = rest.length === 0 ? [] : [rest];
        this.#received = rest.length;
        if (this.#answered === this.#waiting.length) {
            this.#waiting = [];
            this.#answered = 0;
            if (this.#child !== null)
                hold(this.#child, false);
        }
    }
    /** Answers the questions that `data` answers in full; gives the number of bytes used. */
    #answer(data) {
        let at = 0;
        for (let waiting = this.#waiting[this.#answered]; waiting !== undefined; waiting = this.#waiting[this.#answered]) {
            const end = data.indexOf(0x0a, at);
            if (end < 0) {
                this.#needed = data.length - at + 1;
                return at;
            }
            const [id = '', type = '', size = ''] = data.toString('latin1', at, end).split(' ').slice(-3);
            const found = /^\d+$/.test(size) && /^[0-9a-f]{40,64}$/.test(id);
            const next = found ? end + 1 + Number(size) + 1 : end + 1;
            if (data.length < next) {
                this.#needed = next - at;
                return at;
            }
            this.#answered += 1;
            waiting.resolve(found ? { id, type, content: Buffer.from(data.subarray(end + 1, next - 1)) } : null);
            at = next;
        }
        this.#needed = 0;
        return at;
    }
}
/** Whether the process and its pipes keep this process alive. */
function hold(child, alive) {
    const pipes = [child.stdin, child.stdout, child.stderr].filter(stream => stream instanceof external_node_net_.Socket);
    for (const held of [child, ...pipes]) {
        if (alive)
            held.ref();
        else
            held.unref();
    }
}

// EXTERNAL MODULE: ./src/reference/object-id.ts
var object_id = __nccwpck_require__(6146);
;// CONCATENATED MODULE: ./src/git/objects.ts

/**
 * A commit object's header, which ends at the first empty line. Read raw, so that a shallow boundary still names its parents.
 * Null when the object is no commit.
 */
function parseCommit(object) {
    if (object.type !== 'commit')
        return null;
    const lines = header(object);
    const committer = lines.find(line => line.startsWith('committer '));
    return {
        tree: lines[0]?.slice('tree '.length) ?? '',
        parents: lines.filter(line => line.startsWith('parent ')).map(line => line.slice('parent '.length)),
        committed: Number(/> (-?\d+)/.exec(committer ?? '')?.[1] ?? 0)
    };
}
/** The object that an annotated tag points at; null when the object is no tag. */
function tagTarget(object) {
    if (object.type !== 'tag')
        return null;
    const target = header(object)
        .find(line => line.startsWith('object '))
        ?.slice('object '.length);
    return target !== undefined && (0,object_id/* isObjectId */.T)(target) ? target : null;
}
function header(object) {
    const text = object.content.toString('latin1');
    const end = text.indexOf('\n\n');
    return (end < 0 ? text : text.slice(0, end)).split('\n');
}

;// CONCATENATED MODULE: ./src/git/commits.ts



/** Tags of tags of tags: git has no limit, a payload that is not ours needs one. */
const LONGEST_CHAIN = 16;
/** A commit by id, null when it is not here or is none. */
async function readCommit(objects, id) {
    const object = await getHere(objects, id);
    return object === null ? null : parseCommit(object);
}
/** Whether an object is here. */
async function isHere(objects, id) {
    return (await getHere(objects, id)) !== null;
}
/** The commit that a tag points at in the end, a commit itself; null when it is not here or is no commit. */
async function peelToCommit(objects, id) {
    let next = id;
    for (let step = 0; next !== null && step < LONGEST_CHAIN; step += 1) {
        const object = await getHere(objects, next);
        if (object === null)
            return null;
        if (object.type === 'commit')
            return object.id;
        next = tagTarget(object);
    }
    return null;
}
/**
 * An object, or null. A partial clone asks its server for an object that is not here and ends with an error when the server does not
 * have it either: then it is not here.
 */
async function getHere(objects, id) {
    if (!(0,object_id/* isObjectId */.T)(id))
        return null;
    try {
        return await objects.get(id);
    }
    catch (error) {
        if (error instanceof GitError &&
            /promisor remote|could not fetch|not our ref|unable to access|Could not read from remote/i.test(error.message))
            return null;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/path-bytes.ts
var path_bytes = __nccwpck_require__(7470);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(8474);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/git/capture.ts






/**
 * As {@link runGit}, for output that may be large: git writes it into a temporary file without a name, so it never waits for this process
 * to read, which has code to load in the meantime. (`@actions/exec` decodes all output and splits it into lines, in quadratic time where
 * there are none.)
 */
async function captureGit(git, subcommand, args) {
    const file = nameless();
    if (file === null)
        return runGit(git, subcommand, args);
    try {
        const child = (0,external_node_child_process_.spawn)(git.program, [...settings(git), subcommand, ...args], {
            cwd: git.root,
            env: git.environment,
            windowsHide: true,
            stdio: ['ignore', file, 'pipe']
        });
        let stderr = '';
        child.stderr?.on('data', (chunk) => (stderr = (stderr + chunk.toString('utf8')).slice(-4096)));
        const [code] = (await (0,external_node_events_.once)(child, 'close'));
        if (code === 0)
            return contentOf(file);
        // A full folder of temporary files; a pipe needs none.
        if (/write (?:failure|error)|No space left/i.test(stderr))
            return await runGit(git, subcommand, args);
        throw new GitError(subcommand, code ?? -1, stderr);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/** A temporary file that is gone as soon as it is closed; null where none can be made. No other file is ever opened: a name that is taken is refused. */
function nameless() {
    const name = external_node_path_default().join((0,external_node_os_.tmpdir)(), `base-image-planner-${performance.timeOrigin + performance.now()}`);
    try {
        const file = (0,external_node_fs_.openSync)(name, 'wx+', 0o600);
        (0,external_node_fs_.unlinkSync)(name);
        return file;
    }
    catch {
        return null;
    }
}
/** From the start: git left the position, which it shares with us, at the end. */
function contentOf(file) {
    const content = Buffer.allocUnsafe((0,external_node_fs_.fstatSync)(file).size);
    for (let at = 0; at < content.length;) {
        const read = (0,external_node_fs_.readSync)(file, content, at, content.length - at, at);
        if (read === 0)
            throw new Error('the output of git became shorter while it was read');
        at += read;
    }
    return content;
}

;// CONCATENATED MODULE: ./src/git/diff.ts


/**
 * Paths that differ between two commits or trees, by id; a rename is both its sides, a moved submodule is its path. In
 * byte order, which is git's own order of trees.
 *
 * `-O/dev/null` undoes a user's `diff.orderFile`, which git fails on when that file is missing. Source: https://git-scm.com/docs/git-diff
 */
async function changedPaths(git, base, head) {
    const output = await captureGit(git, 'diff', [
        '--name-only',
        '-z',
        '--no-renames',
        '--no-ext-diff',
        '--ignore-submodules=none',
        '-O/dev/null',
        base,
        head,
        '--'
    ]);
    return (0,path_bytes/* records */.V0)(output);
}

;// CONCATENATED MODULE: ./src/git/environment.ts
/** Variables of git that say how to reach a server or where the user's configuration is; all others would point git elsewhere. */
const KEPT = /^GIT_(?:SSH|SSH_COMMAND|SSH_VARIANT|ASKPASS|SSL_\w+|PROXY_\w+|HTTP_\w+|ALLOW_PROTOCOL|EXEC_PATH|CONFIG_(?:NOSYSTEM|SYSTEM|GLOBAL|COUNT|KEY_\d+|VALUE_\d+))$/;
/**
 * The environment that git runs in: the caller's, without the variables that change which repository, index or objects it
 * works on or what it prints (`GIT_DIR`, `GIT_INDEX_FILE`, `GIT_EXTERNAL_DIFF`, `GIT_TRACE`, …), which a git hook or an
 * earlier step may have set. Nobody is asked for a password, messages are English, and `refs/replace` changes no content.
 *
 * Source: https://git-scm.com/docs/git#_environment_variables
 */
function gitEnvironment(environment, additions = {}) {
    const clean = {};
    for (const [name, value] of Object.entries(environment)) {
        if (value !== undefined && (!name.startsWith('GIT_') || KEPT.test(name)))
            clean[name] = value;
    }
    for (const [name, value] of Object.entries(additions))
        if (value !== undefined)
            clean[name] = value;
    return {
        ...clean,
        LC_ALL: 'C',
        LANGUAGE: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GCM_INTERACTIVE: 'never',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_OPTIONAL_LOCKS: '0'
    };
}

;// CONCATENATED MODULE: ./src/git/location.ts



/** The repository that `directory` is in. A {@link UserError} when it is in none. */
function locate(directory) {
    const start = (0,external_node_fs_.existsSync)(directory) ? (0,external_node_fs_.realpathSync)(directory) : external_node_path_default().resolve(directory);
    for (let root = start;; root = external_node_path_default().dirname(root)) {
        const gitDirectory = gitDirectoryOf(root);
        if (gitDirectory !== null)
            return { root, bare: false, gitDirectory, commonDirectory: commonDirectoryOf(gitDirectory) };
        if (isBare(root))
            return { root, bare: true, gitDirectory: root, commonDirectory: root };
        if (root === external_node_path_default().dirname(root)) {
            throw new errors/* UserError */.yo(`There is no git repository in ${directory}; in a workflow, run actions/checkout first (it downloads no repository when the job has no git program).`);
        }
    }
}
/** Source: https://git-scm.com/docs/gitrepository-layout (a `.git` file holds `gitdir: <path>`). */
function gitDirectoryOf(root) {
    const candidate = external_node_path_default().join(root, '.git');
    if (!(0,external_node_fs_.existsSync)(candidate))
        return null;
    if ((0,external_node_fs_.statSync)(candidate).isDirectory())
        return (0,external_node_fs_.existsSync)(external_node_path_default().join(candidate, 'HEAD')) ? candidate : null;
    const target = /^gitdir: (.+?)\r?\n?$/.exec((0,external_node_fs_.readFileSync)(candidate, 'utf8'))?.[1];
    return target === undefined ? null : external_node_path_default().resolve(root, target);
}
/** As git itself recognises one. Source: git's setup.c, is_git_directory() */
function isBare(root) {
    return ['HEAD', 'objects', 'refs'].every(name => (0,external_node_fs_.existsSync)(external_node_path_default().join(root, name)));
}
function commonDirectoryOf(gitDirectory) {
    const pointer = external_node_path_default().join(gitDirectory, 'commondir');
    return (0,external_node_fs_.existsSync)(pointer) ? external_node_path_default().resolve(gitDirectory, (0,external_node_fs_.readFileSync)(pointer, 'utf8').trim()) : gitDirectory;
}
/** Commits whose parents a shallow repository does not hold; empty in a full one. */
function shallowCommits(location) {
    const file = external_node_path_default().join(location.commonDirectory, 'shallow');
    if (!(0,external_node_fs_.existsSync)(file))
        return new Set();
    return new Set((0,external_node_fs_.readFileSync)(file, 'latin1').split('\n').filter(Boolean));
}
/**
 * Whether the file `.git/config` in the work tree holds a login: a header that actions/checkout before version 6 writes, or a user with a password in an
 * address. Of a linked work tree that file is elsewhere.
 */
function hasLogin({ root, gitDirectory }) {
    const file = external_node_path_default().join(root, '.git', 'config');
    if (gitDirectory !== external_node_path_default().dirname(file) || !(0,external_node_fs_.existsSync)(file))
        return false;
    const text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    return (/^\s*extraheader\s*=\s*"?\s*authorization\s*:\s*\S/im.test(text) ||
        /^\s*(?:push)?url\s*=\s*"?\w+:\/\/[^\s/@:]*:[^\s/@]+@/im.test(text));
}

;// CONCATENATED MODULE: ./src/git/fetch.ts




/** Nothing but the named objects: no tags, no submodules, no references updated or pruned. */
const NARROW = ['--no-tags', '--no-prune', '--no-recurse-submodules', '--quiet'];
/**
 * Fetches commits by id from `origin`, with the credentials that actions/checkout left in the repository's configuration.
 * A tree diff needs no history, hence `--depth=1`; not in a full clone, which would become a shallow one by it.
 */
async function fetchCommits(git, location, commits) {
    const depth = shallowCommits(location).size > 0 ? ['--depth=1'] : [];
    return fetchFromOrigin(git, [...depth, 'origin', ...commits]);
}
/** Adds `count` commits of history below the shallow boundary of these commits. */
async function deepen(git, count, commits) {
    return fetchFromOrigin(git, [`--deepen=${count}`, 'origin', ...commits]);
}
async function fetchFromOrigin(git, args) {
    try {
        const { code, stderr } = await attemptGit(git, 'fetch', [...NARROW, ...args]);
        return code === 0 ? { kind: 'fetched' } : { kind: 'failed', why: `git fetch: ${reason(stderr)}` };
    }
    catch (error) {
        return { kind: 'failed', why: `git fetch: ${reason((0,errors/* messageOf */.bD)(error))}` };
    }
}
/** The commit of a branch of `origin`, asked of the server: a checkout of depth 1 knows only its own branch. */
async function remoteBranch(git, branch) {
    const answer = await listRemote(git, ['--heads', 'origin', `refs/heads/${branch}`]);
    if (answer.kind === 'failed')
        return { kind: 'unknown', why: answer.why };
    const commit = answer.references.get(`refs/heads/${branch}`);
    return commit === undefined ? { kind: 'none' } : { kind: 'found', commit };
}
/** References of `origin` by full name; annotated tags also as `<name>^{}` with the object that they point at. */
async function listRemote(git, args) {
    try {
        const { code, stdout, stderr } = await attemptGit(git, 'ls-remote', ['--quiet', ...args]);
        if (code !== 0)
            return { kind: 'failed', why: `git ls-remote: ${reason(stderr)}` };
        const lines = stdout.toString('utf8').split('\n').filter(Boolean);
        const references = new Map();
        for (const line of lines) {
            const [id = '', name = ''] = line.split('\t');
            if ((0,object_id/* isObjectId */.T)(id))
                references.set(name, id);
        }
        return { kind: 'listed', references };
    }
    catch (error) {
        return { kind: 'failed', why: `git ls-remote: ${reason((0,errors/* messageOf */.bD)(error))}` };
    }
}

;// CONCATENATED MODULE: ./src/git/tree-list.ts


/** Every file of a commit or tree, in byte order: one `git ls-tree`. Source: https://git-scm.com/docs/git-ls-tree#_output_format */
async function listTree(git, tree) {
    return (0,path_bytes/* records */.V0)(await captureGit(git, 'ls-tree', ['-r', '-z', tree])).map(entryOf);
}
function entryOf(record) {
    const tab = record.indexOf('\t');
    const id = record.lastIndexOf(' ', tab);
    return { path: record.slice(tab + 1), mode: fileMode(record.slice(0, 6)), oid: record.slice(id + 1, tab) };
}
/** Git records four modes; trees of the early days may hold `100664`, which git itself reads as `100644`. */
function fileMode(mode) {
    switch (mode) {
        case '100755':
        case '120000':
        case '160000':
            return mode;
        default:
            return '100644';
    }
}

;// CONCATENATED MODULE: ./src/git/first-parents.ts




/**
 * The first-parent commits of a revision or a range (`main`, `v1..v2`), oldest first. Rejects with {@link GitError} where git knows no
 * such range. Source: https://git-scm.com/docs/git-rev-list
 */
async function firstParents(git, range) {
    const options = ['--first-parent', '--reverse', '--parents', '--timestamp'];
    const output = await runGit(git, 'rev-list', [...options, '--end-of-options', range, '--']);
    const lines = output.toString('latin1').split('\n').filter(Boolean);
    return lines.map(line => {
        const [seconds = '', commit = '', parent = null] = line.split(' ');
        return { commit, parent, date: new Date(Number(seconds) * 1000) };
    });
}
/**
 * What each of these commits changed, all from one `git diff-tree`, which is read no faster than the caller goes.
 * Source: https://git-scm.com/docs/git-diff-tree#_raw_output_format
 */
async function* changesOf(git, commits) {
    const options = ['--stdin', '-r', '-z', '--root', '--always', '--raw', '--no-renames', '--no-abbrev'];
    const stable = ['--ignore-submodules=none', '-O/dev/null'];
    const child = (0,external_node_child_process_.spawn)(git.program, [...settings(git), 'diff-tree', ...options, ...stable], {
        cwd: git.root,
        env: git.environment,
        windowsHide: true
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr = (stderr + chunk.toString('utf8')).slice(-4096)));
    const ended = new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', code => {
            if (code === 0)
                resolve();
            else
                reject(new GitError('diff-tree', code ?? -1, stderr));
        });
    });
    // Looked at at the end; until then a failure must not count as unhandled.
    ended.catch(() => undefined);
    child.stdin.on('error', () => undefined);
    child.stdin.end(commits.map(({ commit, parent }) => `${commit}${parent === null ? '' : ` ${parent}`}\n`).join(''));
    try {
        let at = -1;
        let changes = [];
        let meta = null;
        for await (const record of recordsOf(child.stdout)) {
            if (meta !== null) {
                changes.push(changeOf(meta, (0,path_bytes/* pathOfBytes */.WH)(record)));
                meta = null;
            }
            else if (record[0] === COLON)
                meta = record.toString('latin1');
            else {
                const done = commits[at];
                if (done !== undefined)
                    yield { ...done, changes };
                changes = [];
                at += 1;
                if (record.toString('latin1') !== commits[at]?.commit)
                    throw new Error('git answered for another commit');
            }
        }
        await ended;
        const last = commits[at];
        if (last !== undefined)
            yield { ...last, changes };
    }
    finally {
        child.kill();
    }
}
const COLON = 0x3a;
/** The parts of a stream that end with NUL. */
async function* recordsOf(stream) {
    let rest = Buffer.alloc(0);
    for await (const chunk of stream) {
        const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        let start = 0;
        for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
            yield data.subarray(start, end);
            start = end + 1;
        }
        rest = data.subarray(start);
    }
}
/** `:100644 100755 <id> <id> M`; mode 000000 is "not there". */
function changeOf(meta, path) {
    const [before = '', after = '', , oid = ''] = meta.slice(1).split(' ');
    return {
        path,
        before: before === '000000' ? null : fileMode(before),
        after: after === '000000' ? null : { path, mode: fileMode(after), oid }
    };
}

;// CONCATENATED MODULE: ./src/git/merge-base.ts



/** Commits added below the shallow boundary, round by round, before giving up: 2,400 in all. */
const ROUNDS = [50, 350, 2000];
/** The merge base of two commits that are here. In a shallow repository, history is deepened until the answer is certain. */
async function findMergeBase(git, location, one, other) {
    if (one === other)
        return { kind: 'found', commit: one };
    for (const count of [0, ...ROUNDS]) {
        if (count > 0) {
            const fetched = await deepen(git, count, [one, other]);
            if (fetched.kind === 'failed')
                return { kind: 'unknown', why: fetched.why };
        }
        const bases = await mergeBases(git, one, other);
        if (await isCertain(git, location, [one, other], bases)) {
            const [commit] = bases;
            return commit === undefined ? { kind: 'none' } : { kind: 'found', commit };
        }
    }
    const deepened = ROUNDS.reduce((sum, count) => sum + count, 0);
    return {
        kind: 'unknown',
        why: `no common ancestor within ${deepened} commits of a shallow clone; use fetch-depth: 0`
    };
}
async function mergeBases(git, one, other) {
    const { code, stdout, stderr } = await attemptGit(git, 'merge-base', ['--all', one, other]);
    // Code 1 without a word is the answer "none".
    if (code > 1 || (code === 1 && stderr !== ''))
        throw new GitError('merge-base', code, stderr);
    return stdout.toString('latin1').split('\n').filter(Boolean);
}
/**
 * Whether no history is missing that could hold a newer common ancestor: no shallow boundary lies between the two commits and what was
 * found, so whatever is missing is older than that. A boundary is never taken for the end of history.
 */
async function isCertain(git, location, commits, bases) {
    const boundary = shallowCommits(location);
    if (boundary.size === 0)
        return true;
    const between = await runGit(git, 'rev-list', [...commits, ...bases.map(base => `^${base}`)]);
    return !between
        .toString('latin1')
        .split('\n')
        .some(commit => boundary.has(commit));
}

;// CONCATENATED MODULE: ./src/git/presence.ts




/**
 * Those of the commits that are here. A partial clone, which actions/checkout makes for every `sparse-checkout`, fetches a commit that
 * `cat-file` is asked for, and its whole history with it; `rev-list` can be told to look without fetching.
 *
 * Source: https://git-scm.com/docs/partial-clone
 */
async function commitsHere(git, location, objects, commits) {
    if (!isPartial(location)) {
        const here = await Promise.all(commits.map(commit => isHere(objects, commit)));
        return new Set(commits.filter((_, index) => here[index]));
    }
    const { code, stdout } = await attemptGit(git, 'rev-list', [
        '--missing=allow-any',
        '--ignore-missing',
        '--no-walk=unsorted',
        ...commits
    ]);
    return new Set(code === 0 ? stdout.toString('latin1').split('\n').filter(Boolean) : []);
}
/** Whether a server promised objects that are not here. Packs from such a server carry a mark. */
function isPartial(location) {
    const packs = external_node_path_default().join(location.commonDirectory, 'objects/pack');
    return (0,external_node_fs_.existsSync)(packs) && (0,external_node_fs_.readdirSync)(packs).some(name => name.endsWith('.promisor'));
}

;// CONCATENATED MODULE: ./src/git/previous-tag.ts




/** Commits added below the shallow boundary, round by round, before giving up. */
const previous_tag_ROUNDS = [100, 400, 2000];
/**
 * The nearest tagged ancestor of a commit that is here. Tags of the commit itself do not count: several may name one release.
 *
 * Tags that are here are believed in a full clone alone, and there only when they hold an answer: a checkout may have left them out
 * (`--no-tags`). Else the server is asked which commits have one.
 */
async function findPreviousTag(git, location, objects, commit) {
    if (shallowCommits(location).size === 0) {
        const here = await localTags(git, objects, commit);
        if (here.size > 0)
            return nearest(await walk(objects, commit, here, new Set()));
    }
    const tags = await remoteTags(git, commit);
    if (tags.kind === 'unknown')
        return tags;
    if (tags.byCommit.size === 0)
        return { kind: 'none' };
    for (const count of [0, ...previous_tag_ROUNDS]) {
        if (count > 0) {
            const fetched = await deepen(git, count, [commit]);
            if (fetched.kind === 'failed')
                return { kind: 'unknown', why: fetched.why };
        }
        const walked = await walk(objects, commit, tags.byCommit, shallowCommits(location));
        if (walked.kind !== 'cut')
            return nearest(walked);
    }
    const deepened = previous_tag_ROUNDS.reduce((sum, count) => sum + count, 0);
    return { kind: 'unknown', why: `no earlier tag within ${deepened} commits of a shallow clone; use fetch-depth: 0` };
}
function nearest(walked) {
    switch (walked.kind) {
        case 'tag':
            return { kind: 'found', commit: walked.commit, name: walked.name };
        case 'end':
            return { kind: 'none' };
        case 'cut':
            return { kind: 'unknown', why: 'the history of the tag is incomplete; use fetch-depth: 0' };
    }
}
/**
 * Walks from a commit to its ancestors, the newest first, up to the first that is tagged. A parent that is not here has no date: it
 * counts when it is tagged and nothing else waits that could be newer, and cuts the walk when not.
 */
async function walk(objects, from, tags, boundary) {
    const queue = [];
    const seen = new Set([from]);
    let current = { id: from, parents: (await readCommit(objects, from))?.parents ?? [] };
    for (;;) {
        const isCut = boundary.has(current.id);
        const parents = current.parents.filter(parent => !seen.has(parent));
        const isOnly = parents.length === 1 && queue.length === 0;
        for (const id of parents) {
            seen.add(id);
            const commit = isCut ? null : await readCommit(objects, id);
            const name = tags.get(id);
            if (commit === null)
                return name === undefined || !isOnly ? { kind: 'cut' } : { kind: 'tag', commit: id, name };
            const place = queue.findIndex(waiting => waiting.committed < commit.committed);
            queue.splice(place < 0 ? queue.length : place, 0, { id, ...commit });
        }
        const next = queue.shift();
        if (next === undefined)
            return { kind: 'end' };
        const name = tags.get(next.id);
        if (name !== undefined)
            return { kind: 'tag', commit: next.id, name };
        current = next;
    }
}
/** Tags of ancestors, from the references that are here. */
async function localTags(git, objects, commit) {
    const format = '%(objecttype) %(objectname) %(refname:strip=2)';
    const output = await runGit(git, 'for-each-ref', [`--merged=${commit}`, `--format=${format}`, 'refs/tags']);
    const tags = new Map();
    for (const line of output.toString('utf8').split('\n').filter(Boolean)) {
        const [type = '', id = '', ...name] = line.split(' ');
        const target = type === 'tag' ? await peelToCommit(objects, id) : id;
        if (target !== null && target !== commit)
            tags.set(target, name.join(' '));
    }
    return tags;
}
async function remoteTags(git, commit) {
    const answer = await listRemote(git, ['--tags', 'origin']);
    if (answer.kind === 'failed')
        return { kind: 'unknown', why: answer.why };
    const byCommit = new Map();
    for (const [reference, id] of answer.references) {
        const peeled = answer.references.get(`${reference}^{}`) ?? id;
        if (peeled !== commit)
            byCommit.set(peeled, reference.replace(/^refs\/tags\//, '').replace(/\^\{\}$/, ''));
    }
    return { kind: 'known', byCommit };
}

// EXTERNAL MODULE: ./src/git/program.ts
var program = __nccwpck_require__(2320);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./src/git/submodule.ts



/** What a submodule is opened with: new files in it count as committed ones do. */
const OPTIONS = { anyOwner: true, mayBeEmpty: true, workTree: 'with-new' };
/** What is at a path, with what it holds where it is a submodule that is checked out. */
async function withSubmodule(present, open, { root, environment }, folder) {
    const directory = external_node_path_default().join(root, folder);
    if (present?.kind !== 'folder' || !(0,external_node_fs_.existsSync)(external_node_path_default().join(directory, '.git')))
        return present;
    const repository = await open(directory, { environment, ...OPTIONS });
    try {
        const commit = await submodule_contentOf(repository);
        return commit === null ? present : { ...present, commit };
    }
    finally {
        repository.close();
    }
}
/** Its commit while nothing in it is edited, new or in place of another submodule; else a name of all that it holds. */
async function submodule_contentOf(repository) {
    const state = await repository.workTree();
    if (state === null)
        return null;
    const parts = state.beside(() => true).map(({ path, mode, oid }) => [path, mode, oid]);
    for (const file of state.files) {
        if (file.mode !== '160000')
            continue;
        const present = await repository.present(state.id, file.path);
        const held = present?.kind === 'folder' ? (present.commit ?? null) : null;
        if (held !== file.oid)
            parts.push([file.path, held ?? '']);
    }
    return parts.length === 0 ? state.id : (0,external_node_crypto_.hash)('sha256', JSON.stringify([state.id, parts]));
}

;// CONCATENATED MODULE: ./src/git/bare-settings.ts



/**
 * Runs git on the work tree with none of the repository's configuration, nor the user's: no filter, file system monitor or hook that
 * somebody planted there can run, whichever version of git it is. A folder of our own stands for `.git`; index and objects are the real ones.
 *
 * Source: https://git-scm.com/docs/gitrepository-layout
 *
 * @param head what `HEAD` is to be
 */
async function withBareSettings(git, location, head, use) {
    const folder = (0,external_node_fs_.mkdtempSync)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'base-image-planner-git-'));
    try {
        (0,external_node_fs_.mkdirSync)(external_node_path_default().join(folder, 'refs'));
        (0,external_node_fs_.writeFileSync)(external_node_path_default().join(folder, 'HEAD'), `${head}\n`);
        (0,external_node_fs_.writeFileSync)(external_node_path_default().join(folder, 'config'), configuration(location, head));
        // The greater part of an index that is split lies beside it.
        for (const name of (0,external_node_fs_.readdirSync)(location.gitDirectory).filter(name => name.startsWith('sharedindex.')))
            (0,external_node_fs_.symlinkSync)(external_node_path_default().join(location.gitDirectory, name), external_node_path_default().join(folder, name));
        const environment = Object.entries(git.environment).filter(([name]) => !name.startsWith('GIT_CONFIG_'));
        return await use({
            ...git,
            environment: {
                ...Object.fromEntries(environment),
                HOME: folder,
                XDG_CONFIG_HOME: folder,
                GIT_CONFIG_GLOBAL: external_node_os_.devNull,
                GIT_CONFIG_NOSYSTEM: '1',
                GIT_DIR: folder,
                GIT_WORK_TREE: location.root,
                GIT_INDEX_FILE: external_node_path_default().join(location.gitDirectory, 'index'),
                GIT_OBJECT_DIRECTORY: external_node_path_default().join(location.commonDirectory, 'objects')
            }
        });
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
/** What git must know to read index and objects. `sparseCheckout`: a file that is there counts, also where a sparse checkout says that it is not. */
function configuration(location, head) {
    const isSha256 = head.length === 64;
    const lines = [
        '[core]',
        `repositoryFormatVersion = ${isSha256 ? 1 : 0}`,
        'bare = false',
        'sparseCheckout = true',
        'untrackedCache = false',
        `fileMode = ${String(!hasNoModes(location))}`
    ];
    return [...lines, ...(isSha256 ? ['[extensions]', 'objectFormat = sha256'] : []), ''].join('\n');
}
/** Whether git was told, or found when it made the repository, that the file system knows no executable files. */
function hasNoModes(location) {
    return setting(location, 'filemode') === 'false';
}
/** Whether the objects of a repository are named by SHA-256, for one that has none yet. */
function isSha256(location) {
    return setting(location, 'objectformat') === 'sha256';
}
/** A plain `name = value` of the repository's own configuration, both in lower case. Nothing of it reaches a command. */
function setting(location, name) {
    try {
        const text = (0,external_node_fs_.readFileSync)(external_node_path_default().join(location.commonDirectory, 'config'), 'latin1');
        return new RegExp(`^\\s*${name}\\s*=\\s*(\\w+)`, 'im').exec(text)?.[1]?.toLowerCase() ?? null;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./src/checkout/attributes.ts
var checkout_attributes = __nccwpck_require__(4319);
// EXTERNAL MODULE: ./src/checkout/lfs.ts
var lfs = __nccwpck_require__(1271);
;// CONCATENATED MODULE: ./src/checkout/written.ts

/**
 * Whether present bytes are what a checkout makes of committed ones, by line endings, `$Id$` and encodings. Contents that a filter writes are told
 * apart by the filter's own rule, see {@link lfsPointer}.
 */
function isWrittenFrom(committed, present, attributes, { isUnspecifiedCrlf, isTextCrlf }) {
    const effect = (0,checkout_attributes/* checkoutEffect */.kH)(attributes);
    const encoding = attributes.get('working-tree-encoding');
    let content = typeof encoding === 'string' ? decoded(present, encoding) : present;
    if (content === null)
        return false;
    if (effect.includes('ident')) {
        const isExpanded = !/\$Id\$/.test(content.toString('latin1')) || !/\$Id\$/.test(committed.toString('latin1'));
        if (!isExpanded)
            return false;
        content = Buffer.from(content.toString('latin1').replace(/\$Id: [^$\n]*\$/g, '$Id$'), 'latin1');
    }
    const text = attributes.get('text');
    // What the commit says holds everywhere: any other line ending is somebody's edit.
    if (effect.includes('eol=crlf'))
        return content.equals(withCarriageReturns(committed, text === 'auto'));
    const isCrlf = text === undefined ? isUnspecifiedCrlf : text !== false && isTextCrlf;
    if (isCrlf && attributes.get('eol') !== 'lf')
        content = withoutCarriageReturns(content);
    return content.equals(committed);
}
/** Source: git's convert.c, will_convert_lf_to_crlf(): `auto` leaves binaries alone, and files that have carriage returns already. */
function withCarriageReturns(content, isAuto) {
    const text = content.toString('latin1');
    return isAuto && /[\r\0]/.test(text) ? content : Buffer.from(text.replace(/(?<!\r)\n/g, '\r\n'), 'latin1');
}
function decoded(content, encoding) {
    try {
        return Buffer.from(new TextDecoder(encoding, { fatal: true }).decode(content));
    }
    catch {
        return null;
    }
}
function withoutCarriageReturns(content) {
    return Buffer.from(content.toString('latin1').replace(/\r\n/g, '\n'), 'latin1');
}

;// CONCATENATED MODULE: ./src/git/checked-out.ts





/** A larger file is not held in memory twice to compare its line endings: it counts as changed. */
const largest = 64 * 1024 * 1024;
/** Tells whether a file whose bytes differ from the committed ones is as a checkout wrote it, and nobody's edit. */
class CheckedOut {
    #disk;
    #read;
    #git;
    #rules = new Map();
    #lineEndings = null;
    constructor(disk, git, read) {
        this.#disk = disk;
        this.#git = git;
        this.#read = read;
    }
    /** Whether a checkout writes other bytes of a file than git holds. A pointer of Git LFS is told apart where it is used. */
    isConverted(path) {
        return /eol=|ident|encoding/.test((0,checkout_attributes/* checkoutEffect */.kH)(this.#rulesFor(path).attributesOf(path)));
    }
    /** @param present the same path, with the same mode; with other bytes, or of a file that {@link isConverted} */
    async isAsWritten(committed, present) {
        if (committed.mode !== present.mode || committed.mode === '120000')
            return false;
        const attributes = this.#rulesFor(committed.path).attributesOf(committed.path);
        const isFiltered = typeof attributes.get('filter') === 'string';
        this.#lineEndings ??= lineEndings(this.#git);
        const endings = await this.#lineEndings;
        if (!isFiltered && attributes.size === 0 && !endings.isUnspecifiedCrlf)
            return false;
        const content = await this.#read(committed.oid);
        if (content === null || content.length > largest)
            return false;
        const pointer = isFiltered ? (0,lfs/* lfsPointer */.F)(content) : null;
        if (pointer !== null)
            return this.#disk.sha256(committed.path, pointer.size) === pointer.sha256;
        const now = this.#disk.content(committed.path, largest);
        return now !== null && isWrittenFrom(content, now, attributes, endings);
    }
    /** Of the files on the way to a path. */
    #rulesFor(path) {
        const folder = path.slice(0, path.lastIndexOf('/') + 1);
        const known = this.#rules.get(folder);
        if (known !== undefined)
            return known;
        const files = new Map();
        for (const way of ['', ...(0,checkout_attributes/* foldersOf */.pd)(path)]) {
            const content = this.#disk.content(`${way}.gitattributes`);
            if (content !== null)
                files.set(`${way}.gitattributes`, content.toString('utf8'));
        }
        const rules = (0,checkout_attributes/* attributeRules */.AC)(files);
        this.#rules.set(folder, rules);
        return rules;
    }
}
/**
 * By the settings of the repository, the user and the machine. Reading them runs nothing.
 *
 * Source: https://git-scm.com/docs/git-config#Documentation/git-config.txt-coreeol and `-coreautocrlf`, which overrides it
 */
async function lineEndings(git) {
    const { stdout } = await attemptGit(git, 'config', ['-z', '--get-regexp', '^core\\.(autocrlf|eol)$']);
    const values = stdout.toString('utf8').toLowerCase().split('\0');
    const settings = new Map(values.map(value => value.split('\n', 2)));
    const autocrlf = settings.get('core.autocrlf');
    const eol = settings.get('core.eol') ?? 'native';
    const isTextCrlf = eol === 'crlf' || (eol === 'native' && (0,external_node_os_.platform)() === 'win32');
    return {
        isUnspecifiedCrlf: autocrlf === 'true',
        isTextCrlf: autocrlf === 'true' || (autocrlf !== 'input' && isTextCrlf)
    };
}

;// CONCATENATED MODULE: ./src/git/index-flags.ts



/**
 * Files of which somebody told git that they never change (`git update-index --assume-unchanged`): git does not look at them. Read from the
 * index itself, since git lists the flag only together with all files. Of an index that is split, the greater part too.
 *
 * Source: https://git-scm.com/docs/index-format
 */
function assumedUnchanged({ gitDirectory }, idLength) {
    const names = (0,external_node_fs_.readdirSync)(gitDirectory).filter(name => name === 'index' || name.startsWith('sharedindex.'));
    return [...new Set(names.flatMap(name => flaggedIn((0,external_node_fs_.readFileSync)(external_node_path_default().join(gitDirectory, name)), idLength)))];
}
const ASSUME_VALID = 0x8000;
const EXTENDED = 0x4000;
function flaggedIn(index, idLength) {
    if (index.length < 12 || index.toString('latin1', 0, 4) !== 'DIRC')
        return [];
    const version = index.readUInt32BE(4);
    const count = index.readUInt32BE(8);
    const found = [];
    let before = Buffer.alloc(0);
    let at = 12;
    for (let entry = 0; entry < count; entry++) {
        const start = at;
        at += 40 + idLength;
        const flags = index.readUInt16BE(at);
        at += (flags & EXTENDED) === 0 ? 2 : 4;
        let kept = 0;
        if (version >= 4)
            [kept, at] = prefixLength(index, at, before.length);
        const end = index.indexOf(0, at);
        if (version >= 4)
            before = Buffer.concat([before.subarray(0, kept), index.subarray(at, end)]);
        if ((flags & ASSUME_VALID) !== 0)
            found.push((0,path_bytes/* pathOfBytes */.WH)(version >= 4 ? before : index.subarray(at, end)));
        // Before version 4 an entry is padded to a multiple of eight bytes, with one NUL at least.
        at = version >= 4 ? end + 1 : start + ((end - start + 8) & ~7);
    }
    return found;
}
/** How much of the name before begins this one; in version 4 names are told by what is cut off the end, as an "offset encoding" of packs. */
function prefixLength(index, start, length) {
    let at = start;
    let byte = index.readUInt8(at++);
    let cut = byte & 0x7f;
    while ((byte & 0x80) !== 0) {
        byte = index.readUInt8(at++);
        cut = ((cut + 1) << 7) | (byte & 0x7f);
    }
    return [length - cut, at];
}

;// CONCATENATED MODULE: ./src/git/difference.ts








/** The tree of no files, which git knows without having it. */
const emptyTree = {
    sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
    sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321'
};
/**
 * Lists what differs, by two calls of git at once: which committed files may (one look at the size and the times of each), and what lies beside
 * them (one walk that goes into no folder which git does not know: `node_modules` costs nothing). Null where nothing was checked out.
 *
 * A file that git supposes to differ is read: it may have been written anew with what it had.
 *
 * @param committed files of the commit, for those that git is told not to look at
 * @param head the commit that is checked out; null in a repository without one
 */
async function findDifference(git, location, head, disk, checkedOut, committed) {
    if (location.bare || (head !== null && !(0,external_node_fs_.existsSync)(external_node_path_default().join(location.gitDirectory, 'index'))))
        return null;
    const commit = head ?? emptyTree[disk.algorithm];
    const [differing, others] = await withBareSettings(git, location, commit, bare => Promise.all([
        captureGit(bare, 'diff-index', ['-z', '--no-renames', '--ignore-submodules=all', commit, '--']),
        captureGit(bare, 'ls-files', ['-z', '--others', '--directory'])
    ]));
    const edits = [];
    const candidates = [...candidatesOf(differing), ...(await unwatched(location, disk, committed))];
    for (const [path, committed] of new Map(candidates.map(one => [one.path, one.committed]))) {
        const after = disk.entry(path, committed?.mode);
        const isSame = after?.oid === committed?.oid && after?.mode === committed?.mode;
        // The committed bytes are an edit too, where a checkout writes others.
        if (isSame && !checkedOut.isConverted(path))
            continue;
        if (committed !== null && after !== null && (await checkedOut.isAsWritten(committed, after)))
            continue;
        edits.push({ path, before: committed?.mode ?? null, after });
    }
    return { edits: [...edits].sort((one, other) => (0,path_bytes/* comparePaths */.cD)(one.path, other.path)), beside: (0,path_bytes/* records */.V0)(others) };
}
/** Files that git is told not to look at. */
async function unwatched(location, disk, committed) {
    const paths = new Set(assumedUnchanged(location, disk.algorithm === 'sha256' ? 32 : 20));
    if (paths.size === 0)
        return [];
    const files = (await committed()).filter(file => paths.has(file.path) && file.mode !== '160000');
    return files.map(file => ({ path: file.path, committed: file }));
}
/** New files that git does not ignore: what `git add --all` would add. It reads patterns and names, and runs nothing. */
async function listUnignored(git) {
    const listed = (0,path_bytes/* records */.V0)(await runGit(git, 'ls-files', ['-z', '--others', '--exclude-standard']));
    return listed.filter(path => !path.endsWith('/'));
}
/** Source: https://git-scm.com/docs/git-diff-index#_raw_output_format */
function candidatesOf(output) {
    const fields = (0,path_bytes/* records */.V0)(output);
    const found = [];
    for (let at = 0; at + 1 < fields.length; at += 2) {
        const [before = '', , oid = ''] = (fields[at] ?? '').slice(1).split(' ');
        const path = fields[at + 1] ?? '';
        const committed = /^0+$/.test(before) ? null : { path, mode: fileMode(before), oid };
        if (committed?.mode !== '160000')
            found.push({ path, committed });
    }
    return found;
}

;// CONCATENATED MODULE: ./src/git/disk.ts



/**
 * The work tree, read without git: what git runs to read a file, such as a filter, is the repository's word. Names of contents are those that
 * git gives to the bytes as they are. No link is followed, and nothing outside is read.
 */
class Disk {
    /** A real path. */
    #root;
    /** By which the repository names its objects. */
    algorithm;
    /** Whether the file system tells which files are executable. */
    #hasModes;
    #paths = new Map();
    #realFolders = new Map();
    constructor(root, algorithm, hasModes) {
        this.#root = root;
        this.algorithm = algorithm;
        this.#hasModes = hasModes;
    }
    /**
     * A file or a link with the id of its present content; null where there is none. Sockets and devices are no files.
     *
     * @param committed the mode in the commit, for a file system that does not tell
     */
    entry(path, committed = '100644') {
        const stats = this.#stats(path);
        if (stats === null || !(stats.isFile() || stats.isSymbolicLink()))
            return null;
        const oid = this.#idOf(path, stats);
        if (oid === null)
            return null;
        const isExecutable = this.#hasModes ? (stats.mode & 0o100) !== 0 : committed === '100755';
        const mode = stats.isSymbolicLink() ? '120000' : isExecutable ? '100755' : '100644';
        this.#paths.set(oid, path);
        return { path, mode, oid };
    }
    /** The bytes of a file, or what a link says; null where there is none, and where it is larger than `most` bytes. */
    content(path, most = Infinity) {
        const stats = this.#stats(path);
        if (stats === null || stats.size > most)
            return null;
        const absolute = this.#absolute(path);
        try {
            if (stats.isSymbolicLink())
                return (0,external_node_fs_.readlinkSync)(absolute, { encoding: 'buffer' });
            if (!stats.isFile())
                return null;
            const pieces = [];
            readPieces(absolute, piece => pieces.push(Buffer.from(piece)));
            return Buffer.concat(pieces);
        }
        catch {
            return null;
        }
    }
    /** SHA-256 of a file of this size, in hex; null for any other. */
    sha256(path, size) {
        const stats = this.#stats(path);
        if (stats === null || !stats.isFile() || stats.size !== size)
            return null;
        const hash = (0,external_node_crypto_.createHash)('sha256');
        try {
            readPieces(this.#absolute(path), piece => hash.update(piece));
            return hash.digest('hex');
        }
        catch {
            return null;
        }
    }
    /** The bytes that {@link entry} gave this id to; null for any other id. */
    contentBy(id) {
        const path = this.#paths.get(id);
        return path === undefined ? null : this.content(path);
    }
    /** What is at a path; a link is nothing. */
    present(path) {
        const stats = this.#stats(path);
        if (stats?.isDirectory() === true)
            return { kind: 'folder', isEmpty: this.members(path).length === 0 };
        return stats?.isFile() === true ? { kind: 'file', content: this.content(path, smallFile) } : null;
    }
    /** What is directly in a folder; empty where there is none. A repository's own `.git` is no content. */
    members(folder) {
        try {
            return (0,external_node_fs_.readdirSync)(this.#absolute(folder), { withFileTypes: true, encoding: 'buffer' }).flatMap((member) => {
                const name = (0,path_bytes/* pathOfBytes */.WH)(member.name);
                if (name === '.git')
                    return [];
                if (member.isDirectory())
                    return [{ name, kind: 'folder' }];
                return member.isFile() || member.isSymbolicLink() ? [{ name, kind: 'file' }] : [];
            });
        }
        catch {
            return [];
        }
    }
    /** Null also where a folder on the way is a link: what it leads to is another place. */
    #stats(path) {
        const slash = path.lastIndexOf('/');
        try {
            if (slash >= 0 && !this.#isReal(path.slice(0, slash)))
                return null;
            return (0,external_node_fs_.lstatSync)(this.#absolute(path));
        }
        catch {
            return null;
        }
    }
    #isReal(folder) {
        const known = this.#realFolders.get(folder);
        if (known !== undefined)
            return known;
        const absolute = this.#absolute(folder);
        const isReal = (0,external_node_fs_.realpathSync)(absolute, { encoding: 'buffer' }).equals(absolute);
        this.#realFolders.set(folder, isReal);
        return isReal;
    }
    /** Read in pieces: a file may be larger than memory. */
    #idOf(path, stats) {
        const hash = (0,external_node_crypto_.createHash)(this.algorithm);
        try {
            if (stats.isSymbolicLink()) {
                const target = (0,external_node_fs_.readlinkSync)(this.#absolute(path), { encoding: 'buffer' });
                return hash.update(`blob ${target.length}\0`).update(target).digest('hex');
            }
            hash.update(`blob ${stats.size}\0`);
            const read = readPieces(this.#absolute(path), piece => hash.update(piece));
            return read === stats.size ? hash.digest('hex') : null;
        }
        catch {
            return null;
        }
    }
    #absolute(path) {
        return Buffer.concat([Buffer.from(`${this.#root}/`), (0,path_bytes/* bytesOfPath */.M6)(path)]);
    }
}
const smallFile = 1024;
const pieceSize = 1 << 20;
/** Windows knows neither flag: there they change nothing. Reads a file from its start to its end; gives the number of bytes. Fails where a link, or anything but a file, has taken its place. */
function readPieces(absolute, use) {
    const file = (0,external_node_fs_.openSync)(absolute, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    try {
        const stats = (0,external_node_fs_.fstatSync)(file);
        if (!stats.isFile())
            throw new Error('it is not a file any more');
        const buffer = Buffer.allocUnsafe(Math.min(Math.max(stats.size, 1), pieceSize));
        let total = 0;
        for (let read = (0,external_node_fs_.readSync)(file, buffer); read > 0; read = (0,external_node_fs_.readSync)(file, buffer)) {
            use(buffer.subarray(0, read));
            total += read;
        }
        return total;
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}

;// CONCATENATED MODULE: ./src/git/tree-id.ts


/**
 * The id of the tree that a commit of these files would have. Source: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
 *
 * @param files sorted by path in byte order, which is git's own order of trees
 */
function treeId(files, algorithm) {
    let at = 0;
    function below(prefix) {
        const lines = [];
        for (let file = files[at]; file?.path.startsWith(prefix); file = files[at]) {
            const slash = file.path.indexOf('/', prefix.length);
            const name = file.path.slice(prefix.length, slash < 0 ? undefined : slash);
            const mode = slash < 0 ? file.mode : '40000';
            if (slash < 0)
                at += 1;
            const id = slash < 0 ? Buffer.from(file.oid, 'hex') : below(`${prefix}${name}/`);
            lines.push(Buffer.from(`${mode} `), (0,path_bytes/* bytesOfPath */.M6)(name), Buffer.of(0), id);
        }
        const content = Buffer.concat(lines);
        return (0,external_node_crypto_.createHash)(algorithm).update(`tree ${content.length}\0`).update(content).digest();
    }
    return below('').toString('hex');
}

;// CONCATENATED MODULE: ./src/git/work-tree-state.ts







/**
 * Looks at the work tree. Null where nothing was checked out.
 *
 * @param head the commit that is checked out; null in a repository without one
 * @param committed its files; needed at the end
 * @param read the content of a committed file
 */
async function openWorkTreeState(git, location, head, committed, view, read) {
    const algorithm = head?.length === 64 || isSha256(location) ? 'sha256' : 'sha1';
    const disk = new Disk(location.root, algorithm, (0,external_node_os_.platform)() !== 'win32' && !hasNoModes(location));
    const added = view === 'with-new' ? listUnignored(git) : Promise.resolve([]);
    const [difference, files, paths] = await Promise.all([
        findDifference(git, location, head, disk, new CheckedOut(disk, git, read), committed),
        head === null ? [] : committed(),
        added
    ]);
    return difference === null ? null : stateOf(head, files, difference, paths, disk);
}
function stateOf(head, committed, { edits, beside }, added, disk) {
    const entries = new Map();
    const entry = (path) => {
        const known = entries.get(path);
        if (known !== undefined)
            return known;
        const found = disk.entry(path);
        entries.set(path, found);
        return found;
    };
    const news = added.flatMap((path) => {
        const after = entry(path);
        return after === null ? [] : [{ path, before: null, after }];
    });
    const isNew = new Set(news.map(change => change.path));
    const changes = [...edits, ...news].sort(byPath);
    const edited = new Set(changes.map(change => change.path));
    const files = changes.length === 0 ? committed : patched(committed, changes);
    return {
        id: head === null || changes.length > 0 ? treeId(files, disk.algorithm) : head,
        files,
        edits: changes,
        present: path => disk.present(path),
        isEdited: path => edited.has(path),
        content: id => disk.contentBy(id),
        beside(isWanted) {
            const found = [];
            const waiting = [...beside];
            for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
                if (isNew.has(path) || !isWanted(path))
                    continue;
                if (path.endsWith('/')) {
                    const members = disk.members(path.slice(0, -1));
                    for (const { name, kind } of members)
                        waiting.push(`${path}${name}${kind === 'folder' ? '/' : ''}`);
                }
                else {
                    const file = entry(path);
                    if (file !== null)
                        found.push(file);
                }
            }
            return found.sort(byPath);
        }
    };
}
/** The files with their changes, both sorted by path: one pass. */
function patched(files, changes) {
    const all = [];
    let at = 0;
    for (const { path, after } of changes) {
        for (let next = files[at]; next !== undefined && (0,path_bytes/* comparePaths */.cD)(next.path, path) < 0; next = files[++at])
            all.push(next);
        if (files[at]?.path === path)
            at += 1;
        if (after !== null)
            all.push(after);
    }
    return all.concat(files.slice(at));
}
function byPath(one, other) {
    return (0,path_bytes/* comparePaths */.cD)(one.path, other.path);
}

;// CONCATENATED MODULE: ./src/git/repository.ts



















/**
 * Opens the repository that `directory` is in. A {@link UserError} when there is no git program, no repository or no commit, or
 * when git refuses to work in it.
 */
async function openRepository(directory, options) {
    const location = locate(directory);
    const git = {
        program: (0,program/* findGit */.C)(options.environment),
        root: location.root,
        environment: gitEnvironment(options.environment),
        anyOwner: options.anyOwner === true && location.root === (0,external_node_fs_.realpathSync)(directory)
    };
    const objects = new CatFile(git);
    // A partial clone would fetch a missing commit with all of its history.
    const expected = isPartial(location) ? null : expectedList(git, options.expects);
    const checkedOut = await checkedOutCommit(directory, objects);
    if (checkedOut === null && options.mayBeEmpty !== true) {
        objects.close();
        throw new errors/* UserError */.yo(`The repository in ${directory} has no commits; commit the files that are to be planned.`);
    }
    return repositoryOf(git, location, objects, checkedOut, options.workTree ?? null, expected);
}
/** A list that fails is made again, and fetched for, when it is asked for. */
function expectedList(git, commit) {
    if (commit === undefined || !(0,object_id/* isObjectId */.T)(commit))
        return null;
    const list = listTree(git, commit);
    list.catch(() => undefined);
    return { commit, list };
}
async function checkedOutCommit(directory, objects) {
    try {
        return (await objects.get('HEAD'))?.id ?? null;
    }
    catch (error) {
        if (!(error instanceof GitError))
            throw error;
        const fix = /dubious ownership|unsafe repository/.test(error.message)
            ? `; another user owns it: update git to 2.38 or newer, or run "git config --global --add safe.directory ${directory}" in a step before`
            : '';
        throw new errors/* UserError */.yo(`git cannot read the repository in ${directory}: ${error.message}${fix}`, { cause: error });
    }
}
function repositoryOf(git, location, objects, checkedOut, view, expected) {
    const alone = oneAtATime();
    const lists = new Map();
    let state = null;
    const looking = view === null ? null : lookAtWorkTree(view);
    looking?.catch(() => undefined);
    async function lookAtWorkTree(view) {
        const committed = () => (checkedOut === null ? Promise.resolve([]) : files(checkedOut));
        // A partial clone may lack trees that git needs for it: they are fetched with the list.
        if (isPartial(location))
            await committed();
        state = await openWorkTreeState(git, location, checkedOut, committed, view, async (id) => (await objects.get(id))?.content ?? null);
        if (state !== null)
            lists.set(state.id, Promise.resolve(state.files));
        return state;
    }
    /** A tree that no commit has yet: nothing of it is to be fetched. */
    function isOfWorkTree(id) {
        return id === state?.id && id !== checkedOut;
    }
    function files(commit) {
        const list = lists.get(commit) ?? listOrFetch(commit);
        lists.set(commit, list);
        return list;
    }
    async function listOrFetch(commit) {
        if (!(0,object_id/* isObjectId */.T)(commit))
            throw new Error(`${commit} is no git object id`);
        if (isPartial(location))
            await ensureHere(commit);
        try {
            return await (expected?.commit === commit ? expected.list : listTree(git, commit));
        }
        catch {
            // What was listed ahead may have been fetched since.
            await ensureHere(commit);
            return await listTree(git, commit).catch(explained);
        }
    }
    /** In a partial clone git asks the server for what is not here, in the middle of any question. */
    function explained(error) {
        if (!(error instanceof GitError) || !isPartial(location))
            throw error;
        throw new errors/* UserError */.yo(`This checkout is a partial clone, and what it lacks could not be fetched (${error.message}); check out without "filter" and "sparse-checkout", ` +
            `or let actions/checkout keep its credentials (persist-credentials: true).`, { cause: error });
    }
    async function ensureHere(commit) {
        const fetched = await fetchMissing([commit]);
        if (fetched.kind !== 'failed')
            return;
        throw new errors/* UserError */.yo(`The commit ${commit} is not in this checkout and could not be fetched (${fetched.why}); check out the commit of the event, or let actions/checkout keep its credentials.`);
    }
    async function read(ids) {
        const contents = [...new Set(ids)].map(async (id) => {
            const written = state?.content(id) ?? null;
            if (written !== null)
                return [id, written];
            const object = (0,object_id/* isObjectId */.T)(id) ? await objects.get(id).catch(explained) : null;
            if (object?.type !== 'blob')
                throw new Error(`The repository holds no file content under ${id}`);
            return [id, object.content];
        });
        return new Map(await Promise.all(contents));
    }
    async function peek(commit, path) {
        // Names with a meaning of their own for git are left to the list, and a partial clone would fetch a commit that is missing.
        const isPlain = /^[\w-][\w.-]*(?:\/[\w.-]*[\w-][\w.-]*)*$/.test(path.replace(/^\./, ''));
        if (!isPlain || !(0,object_id/* isObjectId */.T)(commit) || isPartial(location))
            return null;
        const object = await objects.get(`${commit}:${path}`);
        return object?.type === 'blob' ? object.content : null;
    }
    function fetchMissing(commits) {
        return alone(async () => {
            const here = await commitsHere(git, location, objects, commits);
            const missing = commits.filter(commit => !here.has(commit) && !isOfWorkTree(commit));
            return missing.length === 0 ? { kind: 'here' } : fetchCommits(git, location, missing);
        });
    }
    async function diff(base, head) {
        if (state === null || checkedOut === null || !isOfWorkTree(head))
            return changedPaths(git, base, head);
        const committed = base === checkedOut ? [] : await changedPaths(git, base, checkedOut);
        return [...new Set([...committed, ...state.edits.map(edit => edit.path)])].sort(path_bytes/* comparePaths */.cD);
    }
    return {
        root: location.root,
        checkedOut,
        branch: () => ask(git, 'symbolic-ref', ['--quiet', '--short', 'HEAD']),
        originUrl: () => ask(git, 'config', ['--get', 'remote.origin.url']),
        hasLoginInGit: () => hasLogin(location),
        commitDate: async (commit) => {
            const read = await readCommit(objects, commit);
            return read === null ? null : new Date(read.committed * 1000);
        },
        isSameTree: async (one, other) => {
            const [tree, otherTree] = await Promise.all([one, other].map(id => readCommit(objects, id)));
            return tree != null && tree.tree === otherTree?.tree;
        },
        resolve: async (revision) => {
            const named = await objects.get(revision);
            return named === null ? null : peelToCommit(objects, named.id);
        },
        firstParents: range => firstParents(git, range),
        changesOf: commits => changesOf(git, commits),
        files,
        read,
        peek,
        workTree: () => looking ?? Promise.resolve(null),
        beside: (id, isWanted) => Promise.resolve(id === state?.id ? state.beside(isWanted) : []),
        present: async (id, path) => id === state?.id ? withSubmodule(state.present(path), openRepository, git, path) : null,
        isEdited: (id, path) => id === state?.id && state.isEdited(path),
        fetchMissing,
        peel: id => peelToCommit(objects, id),
        parents: async (commit) => (await readCommit(objects, commit))?.parents ?? null,
        diff,
        paths: async (commit) => (await files(commit)).map(entry => entry.path),
        branchTip: branch => branchTip(git, location, objects, branch),
        mergeBase: (one, other) => alone(() => findMergeBase(git, location, one, other)),
        previousTag: commit => alone(() => findPreviousTag(git, location, objects, commit)),
        close: () => {
            objects.close();
        }
    };
}
/** One line that git answers; null where it has no answer. */
async function ask(git, subcommand, args) {
    const { code, stdout } = await attemptGit(git, subcommand, args);
    const line = stdout.toString('utf8').trim();
    return code === 0 && line !== '' ? line : null;
}
/** A full clone has the branch itself, as of its own time; a shallow one must ask the server. */
async function branchTip(git, location, objects, branch) {
    if (shallowCommits(location).size === 0) {
        const tracked = await objects.get(`refs/remotes/origin/${branch}`);
        if (tracked?.type === 'commit')
            return { kind: 'found', commit: tracked.id };
    }
    return remoteBranch(git, branch);
}
/** Runs tasks one after the other: two fetches at once would fail on the lock of the list of shallow commits. */
function oneAtATime() {
    let last = Promise.resolve();
    return task => {
        const next = last.then(task, task);
        last = next.catch(() => undefined);
        return next;
    };
}


/***/ }),

/***/ 9407:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _git_repository__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9408);

// git lists the event's commit, and what the work tree holds otherwise, while the rest of the program is loaded. What goes wrong is said when the answer is used.
const workspace = process.env['GITHUB_WORKSPACE'] ?? '';
const opening = (0,_git_repository__WEBPACK_IMPORTED_MODULE_0__/* .openRepository */ .h)(workspace === '' ? process.cwd() : workspace, {
    environment: process.env,
    // The runner made it for this job, whoever owns it: in a container that is another user.
    anyOwner: workspace !== '',
    workTree: 'committed',
    expects: process.env['GITHUB_SHA'] ?? ''
});
opening.catch(() => undefined);
const { runAction } = await Promise.all(/* import() */[__nccwpck_require__.e(333), __nccwpck_require__.e(750)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1750));
await runAction(process.env, opening);
// A cache service that does not answer is asked again for half a minute; everything that counts is written by now.
process.stdout.write('', () => process.exit());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7470:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M6: () => (/* binding */ bytesOfPath),
/* harmony export */   V0: () => (/* binding */ records),
/* harmony export */   WH: () => (/* binding */ pathOfBytes),
/* harmony export */   cD: () => (/* binding */ comparePaths)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Paths are bytes for git and strings for us. Bytes that are no UTF-8 become lone surrogates U+DC80 to U+DCFF, so that two
 * names never become one and every name can be turned back into its bytes (Python's "surrogateescape", PEP 383).
 */
function pathOfBytes(bytes) {
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? bytes.toString('utf8') : decodeEscaping(bytes);
}
/** The bytes of a path in the form of {@link pathOfBytes}. */
function bytesOfPath(path) {
    if (!/\p{Cs}/u.test(path))
        return Buffer.from(path, 'utf8');
    return Buffer.concat(Array.from(path, character => {
        const code = character.codePointAt(0) ?? 0;
        return code >= 0xdc80 && code <= 0xdcff ? Buffer.of(code - 0xdc00) : Buffer.from(character, 'utf8');
    }));
}
/** Records that end with NUL, as `-z` prints them, in their order. The whole output is decoded at once where it is UTF-8. */
function records(output) {
    const parts = (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(output)
        ? output.toString('utf8').split('\0')
        : output
            .toString('latin1')
            .split('\0')
            .map(part => pathOfBytes(Buffer.from(part, 'latin1')));
    if (parts.pop() !== '')
        throw new Error('git ended its output in the middle of a record');
    return parts;
}
/** Orders paths by their bytes, as git does. UTF-16 code units order the same, but for surrogates. */
function comparePaths(one, other) {
    if (one === other)
        return 0;
    const plain = !/[\ud800-\udfff]/.test(one) && !/[\ud800-\udfff]/.test(other);
    if (plain)
        return one < other ? -1 : 1;
    return Buffer.compare(bytesOfPath(one), bytesOfPath(other));
}
function decodeEscaping(bytes) {
    let decoded = '';
    for (let at = 0; at < bytes.length;) {
        const length = sequenceLength(bytes, at);
        decoded += length === 0 ? String.fromCharCode(0xdc00 + (bytes[at] ?? 0)) : bytes.toString('utf8', at, at + length);
        at += Math.max(length, 1);
    }
    return decoded;
}
/** The length of the valid UTF-8 sequence at `at`, 0 when there is none. */
function sequenceLength(bytes, at) {
    const candidates = [1, 2, 3, 4].filter(length => at + length <= bytes.length);
    return candidates.find(length => (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(at, at + length))) ?? 0;
}


/***/ }),

/***/ 5260:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
/**
 * Makes text from a repository, an event or a registry safe to show on one line of a log.
 *
 * The runner acts on `::command::` at the start of a line and on `##[command]` anywhere in one, and terminals act on
 * control characters. What it compares, it compares as .NET does for people, where characters without a shape count for nothing. So
 * control characters, line breaks, everything that shows nothing (bidirectional overrides, zero-width and ignorable characters) and lone
 * surrogates (bytes of a path that are no UTF-8, see {@link ./ports.TreeEntry}) become `\xHH` or `\u{H}`; a leading `::`, and each
 * `##` and `#[`, so that nothing can complete them from outside, are broken with a backslash.
 *
 * Source: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
function printable(text) {
    return text
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, escaped)
        .replace(/#(?=[#[])/g, '#\\')
        .replace(/^(\s*):(?=:)/, '$1\\:');
}
function escaped(character) {
    if (character === '\n')
        return '\\n';
    if (character === '\t')
        return '\\t';
    if (character === '\r')
        return '\\r';
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xdc80 && code <= 0xdcff)
        return `\\x${(code - 0xdc00).toString(16)}`;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}


/***/ }),

/***/ 6146:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isObjectId),
/* harmony export */   b: () => (/* binding */ isZero)
/* harmony export */ });
/** Whether text is the name of a git object: SHA-1 or SHA-256, lower-case hex. All zeros, GitHub's sign for "no commit", is none. */
function isObjectId(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) && !isZero(text);
}
/** GitHub's sign for "no commit": the branch did not exist before, or does not any more. */
function isZero(text) {
    return /^0+$/.test(text);
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 1553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 7187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ exec),
  H: () => (/* binding */ getExecOutput)
});

// EXTERNAL MODULE: external "string_decoder"
var external_string_decoder_ = __nccwpck_require__(3193);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io.js
var io = __nccwpck_require__(8701);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util = __nccwpck_require__(90);
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return __awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!io_util/* isRooted */.Qh(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield io/* which */.K7(this.toolPath, true);
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield io_util/* exists */.t2(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new external_string_decoder_.StringDecoder('utf8');
        const stderrDecoder = new external_string_decoder_.StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map

/***/ }),

/***/ 90:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ mkdir),
/* harmony export */   H8: () => (/* binding */ IS_WINDOWS),
/* harmony export */   Qh: () => (/* binding */ isRooted),
/* harmony export */   rm: () => (/* binding */ rm),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   vr: () => (/* binding */ tryGetExecutablePath)
/* harmony export */ });
/* unused harmony exports chmod, copyFile, lstat, open, readdir, rename, rmdir, stat, symlink, unlink, readlink, UV_FS_O_EXLOCK, READONLY, isDirectory, getCmdPath */
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9896);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6928);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_0__.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = path__WEBPACK_IMPORTED_MODULE_1__.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = path__WEBPACK_IMPORTED_MODULE_1__.dirname(filePath);
                        const upperName = path__WEBPACK_IMPORTED_MODULE_1__.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = path__WEBPACK_IMPORTED_MODULE_1__.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map

/***/ }),

/***/ 8701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ which),
/* harmony export */   U$: () => (/* binding */ mkdirP),
/* harmony export */   Yz: () => (/* binding */ rmRF)
/* harmony export */ });
/* unused harmony exports cp, mv, findInPath */
/* harmony import */ var assert__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2613);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6928);
/* harmony import */ var _io_util_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(90);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return __awaiter(this, void 0, void 0, function* () {
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        (0,assert__WEBPACK_IMPORTED_MODULE_0__.ok)(fsPath, 'a path argument must be provided');
        yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .mkdir */ .Ck(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8 && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .isRooted */ .Qh(tool)) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(path__WEBPACK_IMPORTED_MODULE_1__.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return __awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function copyFile(srcFile, destFile, force) {
    return __awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9407);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
