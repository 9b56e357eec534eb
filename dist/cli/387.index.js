export const id = 387;
export const ids = [387];
export const modules = {

/***/ 8901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CP: () => (/* binding */ likeProgram),
/* harmony export */   FZ: () => (/* binding */ readsNothing),
/* harmony export */   ID: () => (/* binding */ installsAll),
/* harmony export */   K$: () => (/* binding */ NOTHING),
/* harmony export */   Np: () => (/* binding */ runs),
/* harmony export */   PJ: () => (/* binding */ scriptOrProgram),
/* harmony export */   Qz: () => (/* binding */ EVERYTHING),
/* harmony export */   Um: () => (/* binding */ reads),
/* harmony export */   Vd: () => (/* binding */ isProgram),
/* harmony export */   ZF: () => (/* binding */ answer),
/* harmony export */   cD: () => (/* binding */ sets),
/* harmony export */   cS: () => (/* binding */ withWords),
/* harmony export */   ii: () => (/* binding */ isAt),
/* harmony export */   ps: () => (/* binding */ installs),
/* harmony export */   rT: () => (/* binding */ parts),
/* harmony export */   tX: () => (/* binding */ buildsAll),
/* harmony export */   wv: () => (/* binding */ carryingOut)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _reading__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3218);


const NOTHING = { kind: 'nothing' };
const EVERYTHING = { kind: 'everything' };
const NO_SETTINGS = new Map();
/** A command that reads one thing of the files of some formats, and nothing of others. */
function reads(formats, reading) {
    return answer(({ format }) => (formats.includes(format) ? reading : NOTHING));
}
function answer(of, runs = [], carriesOut = 'nothing') {
    return { of, runs, sets: NO_SETTINGS, carriesOut };
}
/** The same command, which runs scripts or a build of the project. */
function carryingOut(carriesOut, reading) {
    return { ...reading, carriesOut };
}
/** The same command, where what it does is like any other program: it may read all of all files, or put them into what it makes. */
function likeProgram(command, reading) {
    const [program, name] = command.words;
    const text = [program, name].filter(word => word != null).join(' ');
    return { ...reading, runs: [...reading.runs, withWords(command, [text])] };
}
/** A command that only runs another. */
function runs(...commands) {
    return answer(() => NOTHING, commands);
}
function sets(settings) {
    return { ...readsNothing, sets: new Map(settings) };
}
const readsNothing = answer(() => NOTHING);
function parts(some) {
    return { kind: 'parts', parts: { ..._reading__WEBPACK_IMPORTED_MODULE_1__/* .NO_PARTS */ .lv, ...some } };
}
function installs(install, more = {}) {
    return parts({ installs: [install], ...more });
}
/** All that an installer takes, when it is not known which part of it. */
const installsAll = { kind: 'parts', parts: _reading__WEBPACK_IMPORTED_MODULE_1__/* .INSTALLED_PARTS */ .Yz };
/** All that an installer takes, and the project itself. */
const buildsAll = { kind: 'parts', parts: { ..._reading__WEBPACK_IMPORTED_MODULE_1__/* .ALL_PARTS */ .zN, scripts: [] } };
/** The command with other words. */
function withWords(command, words) {
    return { ...command, words };
}
/** Programs that are never scripts of a project: known to some ecosystem, an interpreter, or a file. */
const PROGRAM = /^(?:python[\d.]*|pypy[\d.]*|node|nodejs|deno|ruby|php|perl|sh|bash|dash|zsh|make|pip[\d.]*|uv|uvx|poetry|pdm|pipenv|hatch|rye|pixi|poe|tox|nox|npm|npx|yarn|pnpm|bun|bunx|corepack|composer|bundle|gem|cargo|go|mvn|gradle|dotnet|env|exec|sudo|pytest|ls|cat|echo|mkdir|rm|cp|mv)$|[/=]|\.(?:py|js|mjs|cjs|ts|sh)$/;
function isProgram(name) {
    return PROGRAM.test(name);
}
/**
 * A runner's command line (`pixi run CMD …`), where `CMD` is a script of the project or a program: one that is surely a
 * program is a command by itself.
 */
function scriptOrProgram(command, words, formats, before = {}) {
    const [name] = words;
    if (name == null)
        return reads(formats, name === null ? EVERYTHING : parts(before));
    if (isProgram(name)) {
        const builds = before.project === true || before.installs?.some(({ root }) => root) === true;
        const of = ({ format }) => (formats.includes(format) ? parts(before) : NOTHING);
        return answer(of, [withWords(command, words)], builds ? 'build' : 'nothing');
    }
    return carryingOut('scripts', reads(formats, parts({ ...before, programs: [name] })));
}
/** Whether a path that a command names is the file. If anything is not known: yes. */
function isAt(path, { places }, { folder }) {
    if (path === null || places === null || /^~|[*?[\]$]/.test(path))
        return true;
    if (folder === null && !path.startsWith('/'))
        return places.some(place => place.endsWith(`/${node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path)}`));
    return places.includes(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve(folder ?? '/', path));
}


/***/ }),

/***/ 9350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   We: () => (/* binding */ parseArguments),
/* harmony export */   iP: () => (/* binding */ flagOf),
/* harmony export */   sX: () => (/* binding */ optionTable),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   zy: () => (/* binding */ has)
/* harmony export */ });
/**
 * Options of a command as its documentation lists them, between blanks: `-r|--requirement=` takes the next word, or what is
 * attached to it, as its value; `--color=?` only what is attached; `-q|--quiet` takes none. The first name stands for all.
 */
function optionTable(...lists) {
    const words = lists.flatMap(list => list.split(/\s+/)).filter(Boolean);
    return new Map(words.flatMap(word => {
        const value = word.endsWith('=?') ? 'attached' : word.endsWith('=') ? 'next' : 'none';
        const names = word.replace(/=\??$/, '').split('|');
        const [name = ''] = names;
        return names.map(spelling => [spelling, { name, value }]);
    }));
}
/**
 * Reads the words after a command's name.
 *
 * @param words of the command line, null where a word is not known
 * @param operands `all`: options may follow an operand; `first`: the first operand ends them (`uv run`); `one`: the first is
 *   the last word that is read, the others are its own
 */
function parseArguments(words, table, operands = 'all') {
    const options = [];
    const others = [];
    let understood = true;
    let at = 0;
    while (at < words.length) {
        const word = words[at++] ?? null;
        if (word === '--')
            return { options, operands: [...others, ...words.slice(at)], understood };
        if (word === null || word === '-' || !word.startsWith('-')) {
            others.push(word);
            // A word that is not known may be an option, and so change what the next ones are.
            if (word === null)
                understood = false;
            if (operands === 'first')
                return { options, operands: [...others, ...words.slice(at)], understood };
            continue;
        }
        const read = optionsOf(word, table);
        if (read === null) {
            understood = false;
            continue;
        }
        for (const { row, attached } of read) {
            const value = attached ?? (row.value === 'next' ? (words[at++] ?? null) : null);
            options.push({ name: row.name, value });
        }
    }
    return { options, operands: others, understood };
}
/** `--name`, `--name=value`, `-n`, `-nvalue`, `-xyz`; null if one of them is not in the table. */
function optionsOf(word, table) {
    const whole = table.get(word);
    if (whole !== undefined)
        return [{ row: whole, attached: null }];
    const equals = word.indexOf('=');
    const named = equals < 0 ? undefined : table.get(word.slice(0, equals));
    if (named !== undefined)
        return [{ row: named, attached: word.slice(equals + 1) }];
    if (word.startsWith('--'))
        return null;
    const written = [];
    for (let at = 1; at < word.length; at++) {
        const row = table.get(`-${word.charAt(at)}`);
        if (row === undefined)
            return null;
        const rest = word.slice(at + 1);
        if (row.value === 'none' || rest === '')
            written.push({ row, attached: null });
        else
            return [...written, { row, attached: rest.replace(/^=/, '') }];
    }
    return written;
}
function has({ options }, ...names) {
    return options.some(({ name }) => names.includes(name));
}
/** All values of an option, at commas too where `separator` says so; null if one of them is not known. */
function valuesOf({ options }, name, separator = null) {
    const values = options.filter(option => option.name === name).map(option => option.value);
    if (!values.every(value => value !== null))
        return null;
    return separator === null ? values : values.flatMap(value => value.split(separator)).filter(Boolean);
}
/** Whether a variable of the environment switches something on; null: its value is not known. */
function flagOf(environment, name) {
    const value = environment.get(name);
    if (value === undefined)
        return false;
    return value === null ? null : /^(?:1|true|t|yes|y|on)$/i.test(value.trim());
}


/***/ }),

/***/ 4387:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readNode: () => (/* binding */ readNode)
});

// EXTERNAL MODULE: ./src/lockfiles/answers.ts
var answers = __webpack_require__(8901);
// EXTERNAL MODULE: ./src/lockfiles/arguments.ts
var lockfiles_arguments = __webpack_require__(9350);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/lockfiles/node-scripts.ts



/** `--flag true` and `--flag false` as one word: npm, yarn 1 and pnpm take a value after a flag only if it is one of these. */
function withJoinedFlags(words) {
    const joined = [];
    for (let at = 0; at < words.length; at++) {
        const word = words[at] ?? null;
        const next = words[at + 1];
        const isFlag = word?.startsWith('--') === true && word !== '--' && !word.includes('=');
        if (isFlag && (next === 'true' || next === 'false')) {
            joined.push(`${word}=${next}`);
            at++;
        }
        else
            joined.push(word);
    }
    return joined;
}
/**
 * A script of a package.json that is run in some folder: it may lead to any script of the others, which are workspaces.
 *
 * @param unnamed what a name is that the file does not have: nothing (npm refuses it), or a program (`yarn x`)
 */
function runsScripts(command, names, unnamed) {
    const of = (file) => {
        if (file.format !== 'package.json')
            return answers/* NOTHING */.K$;
        if (isElsewhere(file, command))
            return (0,answers/* parts */.rT)({ scripts: 'all' });
        return (0,answers/* parts */.rT)(unnamed === 'program' ? { programs: names } : { scripts: names });
    };
    return (0,answers/* answer */.ZF)(of, [], 'scripts');
}
/** `yarn NAME …`, `pnpm NAME …`: a script of that name, else a program, as one that is surely known as such. */
function runsScriptOrProgram(command, words) {
    const [name] = words;
    const script = runsScripts(command, name == null ? [] : [name], 'program');
    return name != null && (0,answers/* isProgram */.Vd)(name) ? { ...script, runs: [(0,answers/* withWords */.cS)(command, words)] } : script;
}
function isElsewhere({ places }, { folder }) {
    return places !== null && folder !== null && !places.some(place => external_node_path_.posix.dirname(place) === external_node_path_.posix.resolve(folder));
}
/** `npx tool@1 …` and its like: the tool as a command by itself. */
function runsTool(command, words) {
    const [name, ...rest] = words;
    const bare = name == null ? null : (/^(?:@[^/@]+\/)?[^@]+/.exec(name)?.[0] ?? null);
    return (0,answers/* answer */.ZF)(() => answers/* NOTHING */.K$, [(0,answers/* withWords */.cS)(command, [bare, ...rest])]);
}

// EXTERNAL MODULE: ./src/lockfiles/reading.ts
var reading = __webpack_require__(3218);
;// CONCATENATED MODULE: ./src/lockfiles/npm-commands.ts





const FILES = ['package.json', 'package-lock.json'];
/** https://docs.npmjs.com/cli/using-npm/config; those of earlier versions too. */
const OPTIONS = (0,lockfiles_arguments/* optionTable */.sX)('--audit=? --no-audit --audit-level= --fund=? --no-fund --progress=? --no-progress -q|--quiet -s|--silent -d|-dd|-ddd|--verbose --loglevel= --json=? --color=? --no-color ' +
    '--prefer-offline=? --offline=? --prefer-online=? --cache= --registry= --userconfig= --globalconfig= --prefix|-C= --maxsockets= --fetch-retries= --fetch-timeout= ' +
    '--fetch-retry-mintimeout= --fetch-retry-maxtimeout= --fetch-retry-factor= --network-timeout= --update-notifier=? --no-update-notifier --timing=? --strict-ssl=? --no-strict-ssl ' +
    '--proxy= --https-proxy= --noproxy= --cafile= --user-agent= --unsafe-perm=? --no-unsafe-perm --allow-root --user= --jobs= --build-from-source=? --target_arch= --target_platform= ' +
    '--arch= --platform= --scripts-prepend-node-path=? --python= --node-options= --script-shell= --foreground-scripts=? --engine-strict=? --no-engine-strict -y|--yes=? --tag= --before=', '-g|--global=? --location= --force|-f=? --legacy-peer-deps=? --no-legacy-peer-deps --strict-peer-deps=? --no-strict-peer-deps --install-strategy= --legacy-bundling=? --global-style=? ' +
    '--install-links=? --no-bin-links --bin-links=? --ignore-scripts=? --no-ignore-scripts --package-lock=? --no-package-lock --package-lock-only=? --shrinkwrap=? --no-shrinkwrap ' +
    '-S|--save=? --no-save -D|--save-dev=? -O|--save-optional=? -P|--save-prod=? -E|--save-exact=? -B|--save-bundle=? --save-peer=? --cpu= --os= --libc= --dry-run=? ' +
    '-w|--workspace= --workspaces|--ws=? --no-workspaces --include-workspace-root|-iwr=? --no-include-workspace-root --if-present=?', '--omit= --include= --production|--prod=? --no-production --only= --also= --dev=? --optional=? --no-optional');
const EXEC = (0,lockfiles_arguments/* optionTable */.sX)('-y|--yes=? --no|--no-install -p|--package= -c|--call= -w|--workspace= --workspaces|--ws=? --include-workspace-root=? -q|--quiet --prefer-offline=? ' +
    '--prefer-online=? --cache= --registry= --loglevel= -s|--silent --ignore-existing --shell= --userconfig= --prefix= -n|--node-arg= --no-update-notifier --foreground-scripts=? --legacy-peer-deps=? -h|--help');
/** Commands that only show or keep things. */
const APART = new Set([
    'cache',
    'root',
    'prefix',
    'bin',
    'ls',
    'list',
    'la',
    'll',
    'view',
    'info',
    'show',
    'v',
    'whoami',
    'ping',
    'help',
    'doctor',
    'outdated',
    'login',
    'logout',
    'adduser'
].concat([
    'search',
    'completion',
    'explain',
    'why',
    'fund',
    'get',
    'token',
    'owner',
    'docs',
    'repo',
    'bugs',
    'sbom',
    'query',
    'find-dupes'
]));
const INSTALL = new Set([
    'install',
    'i',
    'in',
    'ins',
    'inst',
    'insta',
    'instal',
    'isnt',
    'isnta',
    'isntal',
    'isntall',
    'add'
]);
const CLEAN_INSTALL = new Set(['ci', 'clean-install', 'ic', 'install-clean', 'isntall-clean']);
const RUN = new Set(['run', 'run-script', 'rum', 'urn']);
const LIFECYCLE = new Map([
    ['test', ['test']],
    ['tst', ['test']],
    ['t', ['test']],
    ['start', ['start']],
    ['stop', ['stop']],
    ['restart', ['restart', 'stop', 'start']]
]);
/** npm. https://docs.npmjs.com/cli/commands */
function readNpm(command) {
    const given = (0,lockfiles_arguments/* parseArguments */.We)(withJoinedFlags(command.words.slice(1)), OPTIONS);
    const [name, ...rest] = given.operands;
    if (name === null)
        return (0,answers/* reads */.Um)([...FILES, 'yarn.lock'], answers/* EVERYTHING */.Qz);
    if (name === undefined || APART.has(name))
        return answers/* readsNothing */.FZ;
    if (INSTALL.has(name) || CLEAN_INSTALL.has(name) || name === 'prune')
        return install(given, name, rest, command);
    const scripts = LIFECYCLE.get(name) ?? (RUN.has(name) ? rest.slice(0, 1) : null);
    if (scripts !== null) {
        const known = scripts.filter(script => script !== null);
        // What a script is given after its name does not matter here, nor do options that are not known.
        return known.length === scripts.length
            ? runsScripts(command, known, 'nothing')
            : (0,answers/* reads */.Um)(['package.json'], answers/* EVERYTHING */.Qz);
    }
    switch (name) {
        case 'rebuild':
        case 'rb':
            return (0,answers/* reads */.Um)(FILES, answers/* installsAll */.ID);
        case 'exec':
        case 'x':
            return readNpx({ ...command, words: ['npx', ...wordsAfter(command, name)] });
        case 'config':
        case 'c':
        case 'set':
            if (rest[0] === 'delete' || rest[0] === 'rm')
                return settings(rest.slice(1).map(key => `${key ?? ''}=`));
            return settings(name === 'set' ? rest : rest[0] === 'set' ? rest.slice(1) : []);
        default:
            return (0,answers/* reads */.Um)([...FILES, 'yarn.lock'], answers/* EVERYTHING */.Qz);
    }
}
/** https://docs.npmjs.com/cli/commands/npm-exec */
function readNpx(command) {
    const given = (0,lockfiles_arguments/* parseArguments */.We)(command.words.slice(1), EXEC, 'first');
    if (!given.understood || (0,lockfiles_arguments/* has */.zy)(given, '-c'))
        return runsTool(command, [null]);
    return given.operands.length === 0 ? answers/* readsNothing */.FZ : runsTool(command, given.operands);
}
function wordsAfter({ words }, name) {
    return words.slice(words.indexOf(name) + 1);
}
function install(given, name, operands, command) {
    const isGlobal = (0,lockfiles_arguments/* has */.zy)(given, '-g') || (0,lockfiles_arguments/* valuesOf */.sm)(given, '--location')?.includes('global') === true;
    if (isGlobal && given.understood && operands.every(word => word !== null && !/^[./~]|^file:/.test(word))) {
        return answers/* readsNothing */.FZ;
    }
    const read = given.understood ? installOf(given, name, command) : null;
    return (0,answers/* answer */.ZF)(({ format }) => {
        // Without a lock of its own npm takes versions from that of yarn.
        if (format === 'yarn.lock')
            return CLEAN_INSTALL.has(name) ? answers/* NOTHING */.K$ : answers/* installsAll */.ID;
        if (format !== 'package.json' && format !== 'package-lock.json')
            return answers/* NOTHING */.K$;
        return read === null ? answers/* EVERYTHING */.Qz : (0,answers/* installs */.ps)(read);
    });
}
/** `include` wins over `omit`. https://docs.npmjs.com/cli/using-npm/config#omit */
function installOf(given, name, { environment }) {
    const config = configOf(environment);
    // Settings of another name than those that are looked for where files are read.
    const named = given.options.filter(({ name }) => name === '--userconfig' || name === '--globalconfig');
    const files = [...named.map(({ value }) => value), config.get('userconfig'), config.get('globalconfig')];
    if (files.some(file => file !== undefined && !/npmrc$/.test(file ?? '')))
        return null;
    const said = (option) => (0,lockfiles_arguments/* valuesOf */.sm)(given, `--${option}`);
    const omit = said('omit');
    const include = said('include');
    const only = said('only');
    const also = said('also');
    if (omit === null || include === null || only === null || also === null)
        return null;
    const isProduction = isTrue(given, '--production') ??
        (config.get('production') === 'true' || environment.get('NODE_ENV') === 'production');
    const omitted = new Set([
        ...omit,
        ...listOf(config.get('omit')),
        ...(isProduction || [...only, config.get('only')].some(value => value?.startsWith('prod')) ? ['dev'] : []),
        ...((0,lockfiles_arguments/* has */.zy)(given, '--no-optional') || isTrue(given, '--optional') === false || config.get('optional') === 'false'
            ? ['optional']
            : [])
    ]);
    const included = [
        ...include,
        ...listOf(config.get('include')),
        ...also.map(value => value.replace(/^development$/, 'dev'))
    ];
    if (isTrue(given, '--dev') === true || config.has('dev') || config.has('also'))
        included.push('dev');
    // A list in the environment whose value is not known may include anything.
    if (config.get('include') === null || isTrue(given, '--production') === false || isDenied(config.get('production')))
        included.push('dev', 'optional', 'peer');
    const unlocked = (0,lockfiles_arguments/* has */.zy)(given, '--no-package-lock') || isTrue(given, '--package-lock') === false || config.has('package_lock');
    return {
        ...reading/* WHOLE_INSTALL */.ak,
        groups: unlocked ? reading/* ALL */.y2 : { ...reading/* ALL */.y2, without: [...omitted].filter(group => !included.includes(group)).sort() },
        hooks: name !== 'prune' && !(isTrue(given, '--ignore-scripts') ?? config.get('ignore_scripts') === 'true'),
        locks: ['package-lock.json']
    };
}
/** Said to be false, or not known: npm 6 then installs all, whatever NODE_ENV says. */
function isDenied(value) {
    return value === null || value === 'false';
}
/** The last of `--flag`, `--no-flag`, `--flag=false`; null: it is not said. */
function isTrue({ options }, name) {
    const last = options.findLast(option => option.name === name || option.name === name.replace('--', '--no-'));
    return last === undefined ? null : last.name === name && last.value !== 'false';
}
function listOf(value) {
    return value?.split(/[\s,]+/).filter(Boolean) ?? [];
}
/** `npm_config_ignore_scripts`, in any case, with `-` or `_`. https://docs.npmjs.com/cli/using-npm/config#environment-variables */
function configOf(environment) {
    const found = [...environment].flatMap(([name, value]) => {
        const key = /^npm_config_(.+)$/i.exec(name)?.[1];
        return key === undefined || value === '' ? [] : [[key.toLowerCase().replaceAll('-', '_'), value]];
    });
    return new Map(found);
}
/** `npm config set omit dev`, `npm config set omit=dev`: written for all later commands. */
function settings(words) {
    const [first, second] = words;
    if (first == null)
        return answers/* readsNothing */.FZ;
    const pairs = first.includes('=') ? words.map(word => word?.split('=', 2) ?? []) : [[first, second ?? null]];
    return (0,answers/* sets */.cD)(pairs.flatMap(([key, value]) => (key == null ? [] : [[`npm_config_${key.replaceAll('-', '_')}`, value ?? null]])));
}

;// CONCATENATED MODULE: ./src/lockfiles/pnpm-commands.ts




const pnpm_commands_FILES = ['package.json', 'pnpm-lock.yaml'];
/** `pnpm install --help`, https://pnpm.io/cli/install, …/fetch, …/deploy, …/prune, https://pnpm.io/filtering */
const pnpm_commands_OPTIONS = (0,lockfiles_arguments/* optionTable */.sX)('--color=? --no-color --frozen-lockfile=? --no-frozen-lockfile --verify-store-integrity=? --no-verify-store-integrity --aggregate-output=? --child-concurrency= --workspace-concurrency= ' +
    '-C|--dir= --fix-lockfile --force --global-dir= -h|--help --hoist-pattern= --ignore-pnpmfile=? --ignore-workspace=? --lockfile-dir= --lockfile-only --loglevel= ' +
    '--merge-git-branch-lockfiles --modules-dir= --network-concurrency= --no-hoist --no-lockfile --no-optional --offline=? --optimistic-repeat-install --package-import-method= ' +
    '--prefer-frozen-lockfile=? --no-prefer-frozen-lockfile --prefer-offline=? --public-hoist-pattern= -r|--recursive --resolution-only --shamefully-hoist=? --side-effects-cache=? ' +
    '--side-effects-cache-readonly --store-dir= --stream --strict-peer-dependencies=? --no-strict-peer-dependencies --update-checksums --use-running-store-server --use-stderr ' +
    '--use-store-server --virtual-store-dir= -w|--workspace-root --reporter= -s|--silent --fail-if-no-match -F|--filter= --filter-prod= --changed-files-ignore-pattern= --test-pattern= ' +
    '--no-bail --sort=? --no-sort --parallel --if-present --sequential --registry= --cache-dir= --state-dir= --fetch-retries= --fetch-timeout= --node-linker= --unsafe-perm=? ' +
    '--ignore-scripts=? --no-ignore-scripts --legacy --trust-policy= --config.confirmModulesPurge=? --dangerously-allow-all-builds -g|--global --yes|-y --confirm-modules-purge=? ' +
    '--no-verify-deps-before-run --allow-build= --config.node-linker= --config.dedupe-peer-dependents=? --config.inject-workspace-packages=?', '-P|--prod|--production=? -D|--dev=?');
const pnpm_commands_APART = new Set([
    'store',
    'setup',
    'env',
    'root',
    'bin',
    'list',
    'ls',
    'll',
    'la',
    'why',
    'outdated',
    'audit',
    'licenses',
    'help',
    'doctor',
    'cat-file',
    'cat-index',
    'find-hash',
    'server',
    'self-update',
    'cache'
]);
const REWRITES = new Set([
    'add',
    'remove',
    'rm',
    'uninstall',
    'un',
    'update',
    'up',
    'upgrade',
    'import',
    'dedupe',
    'patch',
    'patch-commit',
    'patch-remove',
    'link',
    'ln',
    'unlink',
    'pack',
    'publish',
    'approve-builds',
    'init',
    'create',
    'install-test',
    'it'
]);
/** pnpm. https://pnpm.io/pnpm-cli */
function readPnpm(command) {
    const words = withJoinedFlags(command.words.slice(1));
    const before = (0,lockfiles_arguments/* parseArguments */.We)(words, pnpm_commands_OPTIONS, 'first');
    const [name, ...rest] = before.operands;
    if (!before.understood || name === null)
        return (0,answers/* reads */.Um)(pnpm_commands_FILES, answers/* EVERYTHING */.Qz);
    if (name === undefined || pnpm_commands_APART.has(name))
        return answers/* readsNothing */.FZ;
    // `--filter`, `-r`, `-C`: in other folders than that of the command.
    const moved = before.options.length > 0 ? { ...command, folder: null } : command;
    const given = (0,lockfiles_arguments/* parseArguments */.We)(words, pnpm_commands_OPTIONS);
    if ((0,lockfiles_arguments/* has */.zy)(given, '-g') && (name === 'add' || name === 'install' || name === 'i'))
        return answers/* readsNothing */.FZ;
    if (REWRITES.has(name))
        return (0,answers/* reads */.Um)(pnpm_commands_FILES, answers/* EVERYTHING */.Qz);
    switch (name) {
        case 'install':
        case 'i':
        case 'prune':
            return installed(given, name, command);
        case 'fetch':
            return fetched(given, command);
        case 'deploy':
            // The project's own files are copied, package.json as it is.
            return (0,answers/* likeProgram */.CP)(command, (0,answers/* reads */.Um)(pnpm_commands_FILES, answers/* EVERYTHING */.Qz));
        case 'rebuild':
        case 'rb':
            return (0,answers/* reads */.Um)(pnpm_commands_FILES, answers/* installsAll */.ID);
        case 'exec':
        case 'dlx':
            return runsTool(moved, (0,lockfiles_arguments/* parseArguments */.We)(rest, pnpm_commands_OPTIONS, 'first').operands);
        case 'config':
        case 'c':
            return pnpm_commands_settings(rest);
        case 'run':
        case 'run-script':
            return script(moved, rest);
        case 'test':
        case 't':
        case 'tst':
            return script(moved, ['test']);
        default:
            return script(moved, before.operands);
    }
}
function script(command, words) {
    const { operands } = (0,lockfiles_arguments/* parseArguments */.We)(words, pnpm_commands_OPTIONS, 'first');
    const [name] = operands;
    if (name === undefined)
        return answers/* readsNothing */.FZ;
    // A regular expression runs all scripts that fit.
    if (name?.startsWith('/') !== false)
        return (0,answers/* carryingOut */.wv)('scripts', (0,answers/* reads */.Um)(['package.json'], (0,answers/* parts */.rT)({ scripts: 'all', programs: name === null ? [''] : [] })));
    return runsScriptOrProgram(command, operands);
}
function installed(given, name, command) {
    if (!given.understood || given.operands.length > 1)
        return (0,answers/* reads */.Um)(pnpm_commands_FILES, answers/* EVERYTHING */.Qz);
    const install = pnpm_commands_installOf(given, command);
    return (0,answers/* reads */.Um)(pnpm_commands_FILES, (0,answers/* installs */.ps)(name === 'prune' ? { ...install, hooks: false } : install));
}
/** It reads the lock file alone. https://pnpm.io/cli/fetch */
function fetched(given, command) {
    const install = { ...pnpm_commands_installOf(given, command), hooks: false };
    return (0,answers/* answer */.ZF)(({ format }) => {
        if (format === 'package.json')
            return (0,answers/* installs */.ps)({ ...install, main: false, groups: reading/* NONE */.x3 });
        if (format !== 'pnpm-lock.yaml')
            return answers/* NOTHING */.K$;
        return given.understood ? (0,answers/* installs */.ps)(install) : answers/* EVERYTHING */.Qz;
    });
}
/** `--dev` alone installs nothing but development dependencies. */
function pnpm_commands_installOf(given, { environment }) {
    // Settings that may name other groups than the flags do. https://pnpm.io/npmrc
    const isConfigured = [...environment.keys()].some(name => /^(?:npm|pnpm)_config_(?:only|also|dev|include|lockfile)$/i.test(name));
    const isProd = given.options.some(({ name, value }) => name === '-P' && value !== 'false');
    const isDev = given.options.some(({ name, value }) => name === '-D' && value !== 'false') && !isProd;
    const without = [...(isProd ? ['dev'] : []), ...((0,lockfiles_arguments/* has */.zy)(given, '--no-optional') ? ['optional'] : [])];
    return {
        ...reading/* WHOLE_INSTALL */.ak,
        main: !isDev || isConfigured,
        groups: isConfigured || (0,lockfiles_arguments/* has */.zy)(given, '--no-lockfile', '--fix-lockfile')
            ? reading/* ALL */.y2
            : isDev
                ? { ...reading/* NONE */.x3, named: ['dev'] }
                : { ...reading/* ALL */.y2, without },
        hooks: !given.options.some(({ name, value }) => name === '--ignore-scripts' && value !== 'false'),
        locks: ['pnpm-lock.yaml']
    };
}
/** `pnpm config set KEY VALUE`. https://pnpm.io/cli/config */
function pnpm_commands_settings([verb, ...words]) {
    const [key, value = null] = words.filter(word => word?.startsWith('-') !== true);
    return verb === 'set' && key != null ? (0,answers/* sets */.cD)([[`npm_config_${key.replaceAll('-', '_')}`, value]]) : answers/* readsNothing */.FZ;
}
/** https://bun.com/docs/cli/install */
const BUN = (0,lockfiles_arguments/* optionTable */.sX)('-c|--config=? -y|--yarn -p|--production --no-save --save --ca= --cafile= --dry-run --frozen-lockfile -f|--force --cache-dir= --no-cache --silent --quiet --verbose --no-progress ' +
    '--no-summary --no-verify --ignore-scripts --trust -g|--global --cwd= --backend= --registry= --concurrent-scripts= --network-concurrency= --save-text-lockfile --omit= ' +
    '--lockfile-only --linker= --filter|-F= -h|--help --minimum-release-age= --cpu= --os= --if-present -b|--bun -d|--dev -D --optional --peer -E|--exact -a|--analyze --only-missing');
const BUN_FILES = ['package.json', 'bun.lock'];
/** bun; null: it runs or builds code. https://bun.com/docs/cli/run */
function readBun(command) {
    const words = command.words.slice(1);
    const { operands, options } = (0,lockfiles_arguments/* parseArguments */.We)(words, BUN, 'first');
    const [name, ...rest] = operands;
    switch (name) {
        case 'install':
        case 'i':
        case 'ci':
            return bunInstall((0,lockfiles_arguments/* parseArguments */.We)(rest, BUN));
        case undefined:
        case 'upgrade':
            return answers/* readsNothing */.FZ;
        case 'x':
            return runsTool(command, rest);
        case 'build':
        case 'test':
        case 'create':
        case 'init':
        case 'repl':
            return null;
        case 'add':
        case 'a':
        case 'remove':
        case 'rm':
        case 'update':
        case 'link':
        case 'unlink':
        case 'pm':
        case 'patch':
        case 'publish':
        case null:
            return (0,answers/* reads */.Um)(BUN_FILES, answers/* EVERYTHING */.Qz);
        default: {
            const [script] = name === 'run' ? (0,lockfiles_arguments/* parseArguments */.We)(rest, BUN, 'first').operands : [name];
            if (script == null)
                return (0,answers/* reads */.Um)(BUN_FILES, answers/* EVERYTHING */.Qz);
            // A file is a program.
            if (/[/.]/.test(script))
                return null;
            return runsScripts(options.length > 0 ? { ...command, folder: null } : command, [script], 'program');
        }
    }
}
function bunInstall(given) {
    const omit = (0,lockfiles_arguments/* valuesOf */.sm)(given, '--omit');
    if (!given.understood || omit === null || given.operands.length > 0)
        return (0,answers/* reads */.Um)(BUN_FILES, answers/* EVERYTHING */.Qz);
    const without = [...new Set([...omit, ...((0,lockfiles_arguments/* has */.zy)(given, '-p') ? ['dev'] : [])])].sort();
    return (0,answers/* reads */.Um)(BUN_FILES, (0,answers/* installs */.ps)({
        ...reading/* WHOLE_INSTALL */.ak,
        groups: { ...reading/* ALL */.y2, without },
        hooks: !(0,lockfiles_arguments/* has */.zy)(given, '--ignore-scripts'),
        locks: ['bun.lock']
    }));
}

;// CONCATENATED MODULE: ./src/lockfiles/yarn-commands.ts




const yarn_commands_FILES = ['package.json', 'yarn.lock'];
/** https://classic.yarnpkg.com/en/docs/cli/install (`yarn install --help` of 1.22), https://yarnpkg.com/cli/install */
const yarn_commands_INSTALL = (0,lockfiles_arguments/* optionTable */.sX)('--no-default-rc --use-yarnrc= --verbose --offline --prefer-offline --enable-pnp|--pnp --disable-pnp --strict-semver --json --ignore-scripts=? --har --ignore-platform=? ' +
    '--ignore-engines=? --ignore-optional=? --force --skip-integrity-check --check-files --no-bin-links --flat --prod|--production=? --no-production --no-lockfile --pure-lockfile ' +
    '--frozen-lockfile=? --no-frozen-lockfile --update-checksums --link-duplicates --link-folder= --global-folder= --modules-folder= --preferred-cache-folder= --cache-folder= ' +
    '--mutex= --emoji=? -s|--silent --cwd= --proxy= --https-proxy= --registry= --no-progress --progress=? --network-concurrency= --network-timeout= --non-interactive ' +
    '--scripts-prepend-node-path=? --no-node-version-check --no-emoji --otp= -A|--audit --no-save', '--immutable=? --no-immutable --immutable-cache=? --check-cache --check-resolutions --refresh-lockfile --inline-builds=? --mode= -A|--all');
/** Before the name of a command. */
const GLOBAL = (0,lockfiles_arguments/* optionTable */.sX)('--cwd= -s|--silent --mutex= --json --verbose --offline --no-progress --non-interactive --network-timeout= --registry= --cache-folder= --no-default-rc --use-yarnrc= --emoji=? --no-emoji --production|--prod=? --ignore-engines=? --frozen-lockfile=? --prefer-offline --network-concurrency=');
const yarn_commands_APART = new Set([
    'cache',
    'config',
    'help',
    'info',
    'list',
    'licenses',
    'login',
    'logout',
    'outdated',
    'owner',
    'policies',
    'why',
    'set',
    'plugin',
    'npm',
    'audit',
    'check',
    'bin',
    'dir'
].concat(['global', 'self-update', 'autoclean', 'completion', 'explain', 'search']));
const yarn_commands_REWRITES = new Set([
    'add',
    'remove',
    'up',
    'upgrade',
    'upgrade-interactive',
    'dedupe',
    'link',
    'unlink',
    'import',
    'pack',
    'publish',
    'version',
    'versions',
    'constraints',
    'patch',
    'patch-commit',
    'generate-lock-entry',
    'init',
    'create',
    'stage',
    'unplug'
]);
/** yarn, 1 and later: which of them it is, its lock file says. */
function readYarn(command) {
    const words = withJoinedFlags(command.words.slice(1));
    if (words.length === 1 && /^(?:-v|--version|-h|--help)$/.test(words[0] ?? ''))
        return answers/* readsNothing */.FZ;
    const before = (0,lockfiles_arguments/* parseArguments */.We)(words, GLOBAL, 'first');
    const [name, ...rest] = before.operands;
    if (name === undefined || name === 'install' || !before.understood) {
        // Bare `yarn`, with any option, installs.
        return yarn_commands_install((0,lockfiles_arguments/* parseArguments */.We)(words.filter(word => word !== 'install'), yarn_commands_INSTALL), command);
    }
    if (name === null)
        return (0,answers/* reads */.Um)(yarn_commands_FILES, answers/* EVERYTHING */.Qz);
    if (yarn_commands_APART.has(name))
        return answers/* readsNothing */.FZ;
    if (yarn_commands_REWRITES.has(name))
        return (0,answers/* reads */.Um)(yarn_commands_FILES, answers/* EVERYTHING */.Qz);
    switch (name) {
        case 'run':
            return yarn_commands_script(command, rest);
        case 'exec':
        case 'dlx':
        case 'node':
            return runsTool(command, name === 'node' ? ['node', ...rest] : rest.filter(word => word !== '--'));
        case 'rebuild':
            return (0,answers/* reads */.Um)(yarn_commands_FILES, answers/* installsAll */.ID);
        case 'workspace':
            // `yarn workspace NAME COMMAND …`: in the folder of that workspace, which only its package.json tells.
            return readYarn({ ...(0,answers/* withWords */.cS)(command, ['yarn', ...rest.slice(1)]), folder: null });
        case 'workspaces':
            return workspaces(command, rest);
        default:
            return yarn_commands_script(command, before.operands);
    }
}
function yarn_commands_script(command, words) {
    const at = words.findIndex(word => word?.startsWith('-') !== true);
    if (at < 0)
        return answers/* readsNothing */.FZ;
    return words[at] == null ? (0,answers/* reads */.Um)(yarn_commands_FILES, answers/* EVERYTHING */.Qz) : runsScriptOrProgram(command, words.slice(at));
}
/** https://yarnpkg.com/cli/workspaces/focus, https://classic.yarnpkg.com/en/docs/cli/workspaces */
function workspaces(command, [name, ...rest]) {
    if (name === 'focus')
        return yarn_commands_install({ ...(0,lockfiles_arguments/* parseArguments */.We)(rest, yarn_commands_INSTALL), operands: [] }, command);
    if (name === 'run')
        return yarn_commands_script({ ...command, folder: null }, rest);
    return name === 'list' || name === 'info' ? answers/* readsNothing */.FZ : (0,answers/* reads */.Um)(yarn_commands_FILES, answers/* EVERYTHING */.Qz);
}
function yarn_commands_install(given, command) {
    if (!given.understood || given.operands.length > 0)
        return (0,answers/* reads */.Um)(yarn_commands_FILES, answers/* EVERYTHING */.Qz);
    return (0,answers/* reads */.Um)(yarn_commands_FILES, (0,answers/* installs */.ps)(yarn_commands_installOf(given, command)));
}
/**
 * `default` means: development dependencies too, unless it is yarn 1, which heeds NODE_ENV as later ones do not.
 * https://classic.yarnpkg.com/en/docs/cli/install#toc-yarn-install-production-true-false
 */
function yarn_commands_installOf(given, { environment }) {
    const last = given.options.findLast(({ name }) => name === '--prod' || name === '--no-production');
    const isProduction = last === undefined ? null : last.name === '--prod' && last.value !== 'false';
    const without = [...(isProduction === true ? ['dev'] : []), ...(isOn(given, '--ignore-optional') ? ['optional'] : [])];
    const isConfigured = [...environment.keys()].some(name => /^(?:yarn|npm_config)_production$/i.test(name));
    const byMode = isProduction === null && !isConfigured && environment.get('NODE_ENV') === 'production';
    const groups = { ...reading/* ALL */.y2, of: byMode ? 'default' : 'all', without };
    const isSkipped = given.options.some(({ name, value }) => name === '--mode' && value !== null && /^(?:skip-build|update-lockfile)$/.test(value));
    return {
        ...reading/* WHOLE_INSTALL */.ak,
        groups: (0,lockfiles_arguments/* has */.zy)(given, '--no-lockfile') ? reading/* ALL */.y2 : groups,
        hooks: !isOn(given, '--ignore-scripts') && !isSkipped,
        locks: ['yarn.lock']
    };
}
function isOn({ options }, name) {
    return options.some(option => option.name === name && option.value !== 'false');
}

;// CONCATENATED MODULE: ./src/lockfiles/node-commands.ts






/** Commands of Node's package managers; null: another command. */
function readNode(command) {
    const [program, ...words] = command.words;
    switch (program) {
        case 'npm':
            return readNpm(command);
        case 'npx':
            return readNpx(command);
        case 'yarn':
        case 'yarnpkg':
            return readYarn(command);
        case 'pnpm':
            return readPnpm(command);
        case 'pnpx':
        case 'bunx':
            return runsTool(command, words);
        case 'bun':
            return readBun(command);
        case 'corepack':
            return readCorepack(command, words);
        case null:
        case undefined:
        default:
            return null;
    }
}
/** What package.json says of the package manager alone. */
const TOOL = (0,answers/* installs */.ps)({ ...reading/* WHOLE_INSTALL */.ak, main: false, groups: reading/* NONE */.x3, extras: reading/* NONE */.x3, hooks: false });
/** https://github.com/nodejs/corepack#readme */
function readCorepack(command, words) {
    const [name] = words;
    switch (name) {
        case 'enable':
        case 'disable':
        case 'cache':
        case 'hydrate':
        case '--version':
        case undefined:
            return answers/* readsNothing */.FZ;
        case 'install':
        case 'prepare':
        case 'up':
        case 'use':
            return (0,answers/* reads */.Um)(['package.json'], TOOL);
        case null:
            return (0,answers/* reads */.Um)(['package.json'], answers/* EVERYTHING */.Qz);
        default:
            return runsTool((0,answers/* withWords */.cS)(command, words), words);
    }
}


/***/ })

};
