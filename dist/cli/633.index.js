export const id = 633;
export const ids = [633];
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

/***/ 633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readBuild: () => (/* binding */ readBuild)
/* harmony export */ });
/* harmony import */ var _reading__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3218);
/* harmony import */ var _answers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8901);


const EVERY = { kind: 'parts', parts: _reading__WEBPACK_IMPORTED_MODULE_0__/* .ALL_PARTS */ .zN };
/** https://go.dev/ref/mod#mod-commands, https://pkg.go.dev/cmd/go */
const go = {
    files: ['go.mod', 'go.sum'],
    fetches: /^(?:mod (?:download|vendor|verify|graph)|get|list)\b/,
    idle: /^(?:(?:env|version|clean|telemetry|help|tool (?:dist|cover))\b|(?:install|run) \S+@)/,
    compiles: /^(?:build|install|vet|fmt|mod|work)\b/,
    valued: /^-C$/
};
/** https://doc.rust-lang.org/cargo/commands/, https://github.com/LukeMathWalker/cargo-chef#readme */
const cargo = {
    files: ['Cargo.toml', 'Cargo.lock'],
    fetches: /^(?:fetch|vendor|generate-lockfile|chef|tree)\b/,
    idle: /^(?:--version|-V|version|help|login|search|init|new|clean|b?install \S)/,
    compiles: /^(?:build|b|check|c|clippy|doc|d|rustc|install|zigbuild|auditable|update|metadata|pkgid|read-manifest)\b/,
    valued: /^(?:--color|--config|-C|-Z|--explain)$/
};
/** https://maven.apache.org/plugins/maven-dependency-plugin/, https://maven.apache.org/ref/current/maven-embedder/cli.html */
const maven = {
    files: ['pom.xml'],
    fetches: /^(?:(?:org\.apache\.maven\.plugins:maven-)?dependency(?:-plugin)?(?::[\d.]+)?:(?:go-offline|resolve|resolve-plugins|tree|sources|list|get)|de\.qaware\S*resolve-dependencies)(?:\s|$)/,
    idle: /^(?:--version|-v|--help|-h)$/,
    // `package` puts the pom.xml itself into the archive: https://maven.apache.org/shared/maven-archiver/#addMavenDescriptor
    compiles: /^(?:clean |validate |initialize )*(?:validate|initialize|compile|test-compile|clean)$/,
    valued: /^(?:-f|--file|-s|--settings|-gs|--global-settings|-pl|--projects|-P|--activate-profiles|-T|--threads|-D|--define|-l|--log-file|-t|--toolchains|-rf|--resume-from)$/
};
/** https://docs.gradle.org/current/userguide/command_line_interface.html */
const gradle = {
    files: ['gradle'],
    fetches: /^(?::?(?:[\w.-]+:)*(?:dependencies|buildEnvironment|resolve\w*|downloadDependencies|androidDependencies|help|tasks|projects)(?:\s+|$))+$/,
    idle: /^(?:--version|-v|--stop|wrapper)$/,
    compiles: /^(?::?(?:[\w.-]+:)*(?:clean|build|assemble|classes|testClasses|jar|bootJar|bootWar|war|shadowJar|installDist|distZip|distTar|compile\w*|nativeCompile)(?:\s+|$))+$/,
    valued: /^(?:-p|--project-dir|-b|--build-file|-g|--gradle-user-home|-I|--init-script|-c|--settings-file|-x|--exclude-task|--configuration|--console|--max-workers)$/
};
/** https://learn.microsoft.com/dotnet/core/tools/dotnet-restore */
const dotnet = {
    files: ['dotnet-project', 'packages.lock.json'],
    fetches: /^(?:restore|list|package (?:list|search))\b/,
    idle: /^(?:--version|--info|--list-sdks|--list-runtimes|nuget|tool|workload|dev-certs|new|help|sdk|build-server)\b/,
    compiles: /^(?:build|publish|pack|clean)\b/,
    valued: /^$/
};
const tools = { go, cargo, mvn: maven, mvnw: maven, gradle, gradlew: gradle, dotnet };
/** go, cargo, mvn, gradle, dotnet; null: another command. Their files count whole, but for what they say of the project itself. */
function readBuild(command) {
    const [program, ...words] = command.words;
    const tool = program == null || !Object.hasOwn(tools, program) ? undefined : tools[program];
    if (tool === undefined)
        return null;
    if (words.includes(null))
        return (0,_answers__WEBPACK_IMPORTED_MODULE_1__/* .likeProgram */ .CP)(command, (0,_answers__WEBPACK_IMPORTED_MODULE_1__/* .reads */ .Um)(tool.files, EVERY));
    const said = operandsOf(words, tool);
    // Without a task gradle runs those that the script calls default; with --path cargo installs a crate of the project.
    const isOwn = tool === gradle ? words.length === 0 : tool === cargo && words.some(word => word?.startsWith('--path'));
    if (!isOwn && (said === '' || tool.idle.test(said)))
        return _answers__WEBPACK_IMPORTED_MODULE_1__/* .readsNothing */ .FZ;
    if (program === 'cargo' && /^(?:metadata|pkgid|read-manifest|publish|package)\b/.test(said))
        return (0,_answers__WEBPACK_IMPORTED_MODULE_1__/* .reads */ .Um)(tool.files, EVERY);
    if (isFetch(said, tool))
        return (0,_answers__WEBPACK_IMPORTED_MODULE_1__/* .reads */ .Um)(tool.files, _answers__WEBPACK_IMPORTED_MODULE_1__/* .installsAll */ .ID);
    const read = (0,_answers__WEBPACK_IMPORTED_MODULE_1__/* .carryingOut */ .wv)('build', (0,_answers__WEBPACK_IMPORTED_MODULE_1__/* .reads */ .Um)(tool.files, _answers__WEBPACK_IMPORTED_MODULE_1__/* .buildsAll */ .tX));
    return tool.compiles.test(said) || (tool === gradle && said === '') ? read : (0,_answers__WEBPACK_IMPORTED_MODULE_1__/* .likeProgram */ .CP)(command, read);
}
/** Maven takes several goals: each must be one that only fetches. */
function isFetch(said, tool) {
    if (tool !== maven)
        return tool.fetches.test(said);
    return said.split(' ').every(goal => tool.fetches.test(goal));
}
/** Words without options; a first option such as `--version` is the command itself. */
function operandsOf(words, { valued }) {
    const found = [];
    let skips = false;
    for (const word of words) {
        if (word === null)
            continue;
        if (skips)
            skips = false;
        else if (valued.test(word))
            skips = true;
        else if (!/^[-+]/.test(word))
            found.push(word);
    }
    return found.length === 0 ? (words[0] ?? '') : found.join(' ');
}


/***/ })

};
