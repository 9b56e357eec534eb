export const id = 615;
export const ids = [615];
export const modules = {

/***/ 6615:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diagnoseRegistries: () => (/* binding */ diagnoseRegistries),
  sayDiagnosis: () => (/* binding */ sayDiagnosis)
});

// EXTERNAL MODULE: ./src/printable.ts
var printable = __webpack_require__(5260);
;// CONCATENATED MODULE: ./src/doctor/finding.ts

/** Aligned lines, a fix below its finding. */
function findingLines(findings) {
    const width = Math.max(0, ...findings.map(({ subject }) => subject.length));
    return findings.flatMap(({ subject, state, said, fix }) => [
        `${subject.padEnd(width)}  ${state.padEnd(4)}  ${(0,printable/* printable */.g)(said)}`,
        ...(fix === undefined ? [] : [`${' '.repeat(width)}        → ${(0,printable/* printable */.g)(fix)}`])
    ]);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/git/program.ts
var program = __webpack_require__(2320);
;// CONCATENATED MODULE: ./src/doctor/machine.ts





/** Milliseconds for one program that only says what it is. */
const patience = 5_000;
/** The program, its version, and what it takes to be the repository's own state. Nothing is changed, and no filter or hook runs. */
async function gitFindings({ directory, environment }) {
    const ask = (...args) => saidBy((0,program/* findGit */.C)(environment), ['-C', directory, ...args], environment);
    const version = await ask('--version');
    const inside = await ask('rev-parse', '--show-toplevel', '--is-shallow-repository');
    if (!inside.isDone)
        return [versionOf('git', version), withoutRepository(directory, inside.text)];
    const [root = directory, isShallow = 'false'] = inside.text.split('\n');
    return [
        versionOf('git', version),
        { subject: 'git', state: 'ok', said: `${root} may be read by this user` },
        isShallow === 'true'
            ? {
                subject: 'git',
                state: 'note',
                said: 'the history is shallow: what a plan needs of it is fetched, else the registry decides alone'
            }
            : { subject: 'git', state: 'ok', said: 'the history is complete' },
        workTree(await ask('-c', 'core.fsmonitor=false', 'diff-index', '--name-only', '--ignore-submodules', 'HEAD', '--'))
    ];
}
function withoutRepository(directory, said) {
    if (/dubious ownership|unsafe repository/.test(said)) {
        const fix = `Run: git config --global --add safe.directory ${directory}. The action does it for its own calls.`;
        return { subject: 'git', state: 'stop', said: 'another user owns the repository, so git refuses to read it', fix };
    }
    const fix = 'Run actions/checkout before, or name the folder of the repository.';
    return { subject: 'git', state: 'stop', said: `there is no repository with a work tree in ${directory}`, fix };
}
function workTree({ isDone, text }) {
    const files = isDone ? text.split('\n').filter(line => line !== '') : [];
    if (files.length === 0)
        return { subject: 'git', state: 'ok', said: 'the work tree holds what was committed' };
    const [first = ''] = files;
    const others = files.length === 1 ? '' : ` and ${files.length - 1} more`;
    const said = `the work tree may differ from the commit in ${first}${others}; a builder sees the work tree`;
    return { subject: 'git', state: 'note', said };
}
/**
 * Docker and buildx against what a plan needs: `build-contexts` came with buildx 0.8 and, for the engine's own builder, with Docker 23; logins of
 * a part of a registry with buildx 0.31. Another builder on the machine will do for the command line's `build`.
 *
 * Source: https://github.com/docker/buildx/releases/tag/v0.8.0, https://github.com/moby/moby/issues/37129 and https://github.com/docker/buildx/pull/3562
 */
async function builderFindings({ directory, environment }) {
    const outside = { ...ofDocker(environment), PATH: foldersOutside(environment, directory) };
    const programs = [
        ['docker', ['--version']],
        ['docker', ['buildx', 'version']],
        ['docker', ['version', '--format', '{{.Server.Version}}']],
        ['buildah', ['--version']],
        ['podman', ['--version']]
    ];
    const [docker, buildx, engine, ...others] = await Promise.all(programs.map(([name, args]) => saidBy(name, args, outside)));
    const other = programs.slice(3).find((_, index) => others[index]?.isDone === true)?.[0];
    const isBuildable = buildx?.isDone === true || other !== undefined;
    const fix = 'Add docker/setup-buildx-action to the job that builds, or install Docker with buildx, Podman or Buildah.';
    if (docker === undefined || buildx === undefined || engine === undefined)
        return [];
    return [
        docker.isDone
            ? versionOf('docker', docker)
            : { subject: 'docker', state: isBuildable ? 'note' : 'stop', said: 'is not on the PATH' },
        ...(docker.isDone ? [engineVersion(engine)] : []),
        buildx.isDone
            ? buildxVersion(buildx.text, await hasScopedLogins(environment))
            : {
                subject: 'buildx',
                state: other === undefined ? 'stop' : 'note',
                said: other === undefined ? 'is not there, and no other builder is' : `is not there; ${other} can build`,
                ...(other === undefined && { fix })
            }
    ];
}
function engineVersion({ isDone, text }) {
    const fix = 'A builder of its own does not need it: docker/setup-buildx-action makes one.';
    const said = text.split('\n').at(-1) ?? '';
    if (!isDone)
        return { subject: 'docker', state: 'note', said: `its engine does not answer: ${said}`, fix };
    if (Number.parseInt(said, 10) >= 23)
        return { subject: 'docker', state: 'ok', said: `its engine is ${said}` };
    return {
        subject: 'docker',
        state: 'note',
        said: `its engine is ${said}, whose own builder knows no build-contexts`,
        fix
    };
}
function buildxVersion(text, isScoped) {
    const [, major = '0', minor = '0'] = /v?(\d+)\.(\d+)\.\d+/.exec(text) ?? [];
    const said = text.split('\n')[0] ?? '';
    const isBefore = (wanted) => Number(major) === 0 && Number(minor) < wanted;
    const lacks = isBefore(8)
        ? 'is older than 0.8: it knows no build-contexts'
        : isScoped && isBefore(31)
            ? 'is older than 0.31: it does not use the logins with a scope that are there'
            : null;
    if (lacks === null)
        return { subject: 'buildx', state: 'ok', said };
    const fix = 'Update it: docker/setup-buildx-action installs the newest.';
    return { subject: 'buildx', state: 'stop', said: `${said} ${lacks}`, fix };
}
/** Whether docker/login-action, or somebody, left logins for a part of a registry. */
async function hasScopedLogins(environment) {
    const docker = environment['DOCKER_CONFIG'] || external_node_path_default().join(environment['HOME'] ?? '/', '.docker');
    const folder = external_node_path_default().join(environment['BUILDX_CONFIG'] || external_node_path_default().join(docker, 'buildx'), 'config');
    return (await (0,promises_.readdir)(folder).catch(() => [])).length > 0;
}
function versionOf(subject, { text }) {
    return { subject, state: 'ok', said: text.split('\n')[0] ?? '' };
}
function saidBy(program, args, environment) {
    const options = {
        env: { ...environment, LC_ALL: 'C' },
        cwd: external_node_path_default().resolve('/'),
        timeout: patience,
        maxBuffer: 16 * 1024 * 1024
    };
    return new Promise(resolve => {
        (0,external_node_child_process_.execFile)(program, [...args], options, (error, stdout, stderr) => {
            resolve({ isDone: error === null, text: (error === null ? stdout : stderr).trim() });
        });
    });
}
/** The variables that say where docker and its engine are; no builder needs a secret to say its version. */
function ofDocker(environment) {
    const isWanted = (name) => /^(?:HOME|DOCKER_\w+|BUILDX_\w+|XDG_RUNTIME_DIR)$/.test(name);
    return Object.fromEntries(Object.entries(environment).filter(([name]) => isWanted(name)));
}
/** A program in the work tree belongs to whoever wrote the commit: it is not started. */
function foldersOutside(environment, directory) {
    const inside = (0,external_node_fs_.realpathSync)(directory) + (external_node_path_default()).sep;
    return (environment['PATH'] ?? '')
        .split((external_node_path_default()).delimiter)
        .filter(folder => external_node_path_default().isAbsolute(folder) && !(external_node_path_default().resolve(folder) + (external_node_path_default()).sep).startsWith(inside))
        .join((external_node_path_default()).delimiter);
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/decide/push-refused.ts + 1 modules
var push_refused = __webpack_require__(1118);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/doctor/registries.ts



/** A tag that nobody has. */
const missingTag = 'base-image-planner-doctor';
/**
 * Each registry of a plan: whether it answers, who we are there, what a missing tag is answered with, and whether a push would be taken. An
 * upload that is begun for that is cancelled, and no repository is made.
 */
async function registryFindings(registry, { images, event, push, patience }) {
    const found = await Promise.all([...new Set(images)].map(image => within(patience, image, () => imageFindings(registry, image, event, push))));
    return found.flat();
}
async function imageFindings(registry, image, event, push) {
    const answer = await registry.digest(image, missingTag);
    const known = whoAmI(registry, image);
    const isRefused = answer.kind === 'unknown' && (answer.code === 'denied' || answer.code === 'unauthorized');
    if (answer.kind === 'unknown' && !isRefused)
        return [...known, { subject: image, state: 'stop', said: (0,errors/* inSentences */.YP)(answer) }];
    const read = { subject: image, ...readFinding(answer, push) };
    return push
        ? [...known, read, { subject: image, ...(await pushFinding(registry, image, answer, event)) }]
        : [...known, read];
}
/** What a missing tag is answered with. A refusal stops nobody by itself: some registries hide with it what does not exist yet. */
function readFinding(answer, push) {
    switch (answer.kind) {
        case 'yes':
            return { state: 'ok', said: 'may be read' };
        case 'no':
            return { state: 'ok', said: 'may be read, or does not exist yet: a missing tag is answered with "no"' };
        case 'unknown': {
            const meaning = push ? 'it may not be read, or does not exist yet' : 'so everything is built';
            return { state: 'note', said: `a missing tag is answered with a refusal, ${meaning}: ${(0,errors/* inSentences */.YP)(answer)}` };
        }
    }
}
async function pushFinding(registry, image, answer, event) {
    const known = answer.kind === 'unknown' ? answer.refusal : undefined;
    const right = known === undefined ? await registry.mayPush(image, true) : { kind: 'refused', refusal: known };
    switch (right.kind) {
        case 'allowed':
            return { state: 'ok', said: 'may be pushed to' };
        case 'refused':
            return { state: 'stop', said: (0,push_refused/* pushRefused */.H)(image, right.refusal, event).message };
        case 'unknown':
            return { state: 'note', said: `whether it may be pushed to is not known: ${(0,errors/* inSentences */.YP)(right)}` };
    }
}
function whoAmI(registry, image) {
    const host = image.split('/')[0] ?? image;
    const { username, source, problems } = registry.account(image);
    switch (registry.login(image)) {
        case 'open':
            if (image.startsWith('oci:'))
                return [{ subject: image, state: 'ok', said: 'is a folder of local image layouts' }];
            return [{ subject: image, state: 'ok', said: `${host} asks for no login, or has not answered` }];
        case 'own':
            return [
                {
                    subject: image,
                    state: 'ok',
                    said: `${host} knows us as ${username ?? 'the owner of a token'}, from ${source}`
                }
            ];
        case 'workflow':
            return [
                { subject: image, state: 'note', said: `${host} knows us by the workflow's token, which docker does not` }
            ];
        case 'none':
            return [{ subject: image, state: 'note', said: (0,push_refused/* noLogin */.Vn)(host, problems) }];
    }
}
async function within(patience, image, ask) {
    const timer = new AbortController();
    const said = `no answer within ${Math.round(patience / 1000)} s`;
    const late = (0,external_node_timers_promises_.setTimeout)(patience, [{ subject: image, state: 'stop', said }], { signal: timer.signal });
    late.catch(() => undefined);
    try {
        return await Promise.race([ask(), late]);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return [{ subject: image, state: 'stop', said: error.message }];
    }
    finally {
        timer.abort();
    }
}

;// CONCATENATED MODULE: ./src/doctor/diagnosis.ts



/** Milliseconds that a failing run may still take to say what it runs on. */
const diagnosis_patience = 5_000;
/** What the registries of a failing run answer, asked while they are still open. */
function diagnoseRegistries(registry, images, event, push) {
    return registryFindings(registry, { images: images.slice(0, 20), event, push, patience: diagnosis_patience });
}
/** Begins the log of a failing run with what it runs on, as the command `doctor` says it: most failures are one of these. */
async function sayDiagnosis(runner, environment, registries) {
    const directory = environment['GITHUB_WORKSPACE'] ?? '.';
    const machine = { directory, environment: withSafeDirectory(environment, directory) };
    const looks = [gitFindings(machine), builderFindings(machine)].map(look => look.catch(() => []));
    const findings = [...(await Promise.all(looks)).flat(), ...registries];
    runner.startGroup('Doctor: what this run runs on');
    for (const line of findingLines(findings))
        runner.info(line);
    runner.endGroup();
}
/** In a container job another user owns the workspace; the runner's own git calls say so, too. Source: https://git-scm.com/docs/git-config (`GIT_CONFIG_COUNT`) */
function withSafeDirectory(environment, directory) {
    const safe = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: directory };
    return { ...environment, ...safe };
}


/***/ })

};
