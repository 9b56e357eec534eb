export const id = 750;
export const ids = [750];
export const modules = {

/***/ 1750:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3838);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/cache-service.ts
/** The cache of the runner, where it has one; `@actions/cache` is loaded when the first look-up calls for it. */
function cacheServiceOf(environment) {
    const hasService = ['ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_URL'].some(name => (environment[name] ?? '') !== '');
    if (!hasService)
        return null;
    return async () => {
        const { restoreCache, saveCache } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(830), __webpack_require__.e(935)]).then(__webpack_require__.bind(__webpack_require__, 1935));
        return { restore: restoreCache, save: saveCache };
    };
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./src/changes/api-errors.ts

const requestError = dist/* object */.Ikc({
    status: dist/* number */.aig(),
    response: dist/* optional */.lqM(dist/* object */.Ikc({ headers: dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()) }))
});
/**
 * Why GitHub's API gave no answer, with the fix, for the log. Bodies are left out: they add nothing and may hold anything.
 *
 * Source: https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
function whyTheApiFailed(error) {
    const read = dist/* safeParse */.xLC(requestError, error);
    const headers = read.success ? read.output.response?.headers : undefined;
    if (!read.success || headers === undefined)
        return "GitHub's API could not be reached";
    const { status } = read.output;
    switch (status) {
        case 401:
            return "GitHub's API refused the token (401); pass github-token: ${{ github.token }}";
        case 403:
        case 429:
            if (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined) {
                return `the rate limit of GitHub's API is used up (${status})`;
            }
            return `the token may not read this from GitHub's API (${status}); give the job the permissions contents: read and pull-requests: read`;
        case 404:
            return "GitHub's API does not know these commits, or the token may not see the repository (404)";
        case 422:
            return "GitHub's API cannot compare these commits (422)";
        default:
            return `GitHub's API answered ${status}`;
    }
}

;// CONCATENATED MODULE: ./src/changes/api.ts


/** The comparison of two commits lists no more files than this. Source: https://docs.github.com/en/rest/commits/commits#compare-two-commits */
const COMPARE_CAP = 300;
/** Source: https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files */
const PULL_REQUEST_CAP = 3000;
const PAGE = 100;
const filesSchema = dist/* array */.YOg(dist/* object */.Ikc({ filename: dist/* string */.YjP(), status: dist/* string */.YjP(), previous_filename: dist/* optional */.lqM(dist/* string */.YjP()) }));
const comparisonSchema = dist/* object */.Ikc({
    merge_base_commit: dist/* object */.Ikc({ sha: dist/* string */.YjP() }),
    files: dist/* optional */.lqM(filesSchema, [])
});
const pullRequestSchema = dist/* object */.Ikc({ head: dist/* object */.Ikc({ sha: dist/* string */.YjP() }), changed_files: dist/* number */.aig() });
/** The adapter over octokit. `repository` is `owner/name`. */
function createChangesApi(client, repository) {
    let requests = 0;
    const [owner, repo] = repository.split('/');
    async function get(schema, route, parameters) {
        requests += 1;
        const { data } = await client.request(`GET /repos/{owner}/{repo}/${route}`, { owner, repo, ...parameters });
        const read = dist/* safeParse */.xLC(schema, data);
        if (!read.success)
            throw new InvalidAnswer();
        return read.output;
    }
    async function compare(base, head) {
        // All files are on the first page; a page of one commit keeps the rest of the answer small.
        const parameters = { basehead: `${base}...${head}`, per_page: 1 };
        const { files, merge_base_commit } = await get(comparisonSchema, 'compare/{basehead}', parameters);
        if (files.length >= COMPARE_CAP)
            return unknown(`GitHub's API lists at most ${COMPARE_CAP} files of a comparison`);
        return complete(files, merge_base_commit.sha);
    }
    async function pullRequest(number, head) {
        const pull = await get(pullRequestSchema, 'pulls/{number}', { number });
        if (pull.head.sha !== head)
            return unknown('the pull request has moved on since this event');
        if (pull.changed_files >= PULL_REQUEST_CAP)
            return unknown(`GitHub's API lists at most ${PULL_REQUEST_CAP} files of a pull request`);
        const files = [];
        for (let page = 1; files.length < pull.changed_files; page += 1) {
            const more = await get(filesSchema, 'pulls/{number}/files', { number, per_page: PAGE, page });
            if (more.length === 0)
                break;
            files.push(...more);
        }
        if (files.length !== pull.changed_files)
            return unknown('the files of the pull request changed while they were listed');
        return complete(files, null);
    }
    return {
        compare: (base, head) => answered(() => compare(base, head)),
        pullRequest: (number, head) => answered(() => pullRequest(number, head)),
        get requests() {
            return requests;
        }
    };
}
class InvalidAnswer extends Error {
    name = 'InvalidAnswer';
}
async function answered(question) {
    try {
        return await question();
    }
    catch (error) {
        return unknown(error instanceof InvalidAnswer ? "GitHub's API answered in an unknown form" : whyTheApiFailed(error));
    }
}
/** A name with the replacement character may stand for another one in the repository, which git would spell in bytes. */
function complete(files, base) {
    const changed = files.filter(file => file.status !== 'unchanged');
    const paths = changed.flatMap(file => [
        file.filename,
        ...(file.status === 'renamed' ? [file.previous_filename ?? '\ufffd'] : [])
    ]);
    if (paths.some(path => path.includes('\ufffd')))
        return unknown("GitHub's API cannot spell the name of a changed file");
    return { kind: 'complete', base, paths: [...new Set(paths)] };
}
function unknown(why) {
    return { kind: 'unknown', why };
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/printable.ts
var src_printable = __webpack_require__(5260);
;// CONCATENATED MODULE: ./src/changes/ask-api.ts
/** Asks the API what git could not say. `base` is the earlier state as far as git came. */
async function askApi(event, base, api) {
    const { origin } = event;
    switch (origin.kind) {
        case 'push':
            if (origin.before !== null)
                return twoDot(origin.before, origin.after, 'before of the push', api);
            return sinceDefaultBranch(event, origin.after, api);
        case 'between':
            return twoDot(origin.base, origin.head, origin.how, api);
        case 'tag':
            if (base === null)
                return ask_api_unknown("GitHub's API does not say which tag came before");
            return twoDot(base, event.sha, 'since the previous tag', api);
        case 'pull-request':
            return pullRequest(origin, api);
        case 'registry-decides':
            return ask_api_unknown(origin.why);
    }
}
/** The API compares three-dot, which is two-dot only where the base is an ancestor: after a forced push it is not, and dropped commits count. */
async function twoDot(base, head, how, api) {
    const answer = await api.compare(base, head);
    if (answer.kind === 'complete' && answer.base !== base)
        return ask_api_unknown("GitHub's API cannot show the commits that were dropped");
    return known(answer, base, head, how);
}
async function sinceDefaultBranch(event, head, api) {
    if (event.defaultBranch === null)
        return ask_api_unknown('the default branch is not known');
    const answer = await api.compare(event.defaultBranch, head);
    return known(answer, null, head, `first push of the branch, since it left ${event.defaultBranch}`);
}
/** The list of files is longer than a comparison may be, but describes the pull request of now; a comparison keeps to the event's commits. */
async function pullRequest(origin, api) {
    const { baseSha, headSha, number } = origin;
    if (headSha === null)
        return ask_api_unknown('the payload does not name the head of the pull request');
    const files = await api.pullRequest(number, headSha);
    const head = origin.mergeCommit ?? headSha;
    if (files.kind === 'complete' || baseSha === null)
        return known(files, baseSha, head, `files of pull request ${number}`);
    const compared = await api.compare(baseSha, headSha);
    if (compared.kind === 'unknown')
        return ask_api_unknown(files.why === compared.why ? files.why : `${files.why}; ${compared.why}`);
    return known(compared, baseSha, head, `base and head of pull request ${number}`);
}
function known(answer, base, head, how) {
    switch (answer.kind) {
        case 'complete':
            return { kind: 'known', base: answer.base ?? base, head, how, paths: answer.paths };
        case 'unknown':
            return answer;
    }
}
function ask_api_unknown(why) {
    return { kind: 'unknown', why };
}

;// CONCATENATED MODULE: ./src/changes/span.ts
/** Finds base and head of an event in git, and fetches the commits that are not here. Rejects when git fails. */
async function findSpan(event, history) {
    const { origin } = event;
    switch (origin.kind) {
        case 'push':
            if (origin.before === null)
                return firstPush(event, origin.after, history);
            return between(origin.before, origin.after, origin.forced ? 'before of the forced push' : 'before of the push', history);
        case 'tag':
            return sincePreviousTag(event.sha, history);
        case 'pull-request':
            return span_pullRequest(origin, history);
        case 'between':
            return between(origin.base, origin.head, origin.how, history);
        case 'registry-decides':
            return { kind: 'unknown', base: null, head: null, why: origin.why };
    }
}
async function between(base, head, how, history) {
    const fetched = await history.fetchMissing([base, head]);
    if (fetched.kind === 'failed')
        return { kind: 'unknown', base, head, why: missing(fetched) };
    return { kind: 'between', base, head, how: fetched.kind === 'fetched' ? `${how}, fetched` : how };
}
/** A new branch is compared with where it left the default branch. */
async function firstPush(event, head, history) {
    const { branch, defaultBranch } = event;
    if (defaultBranch === null)
        return span_unknown(head, 'the branch is new and the payload does not name the default branch');
    if (branch === defaultBranch)
        return everything(head, 'first push of the default branch: everything is new', history);
    const tip = await history.branchTip(defaultBranch);
    if (tip.kind === 'unknown')
        return span_unknown(head, tip.why);
    if (tip.kind === 'none')
        return everything(head, `the default branch ${defaultBranch} does not exist yet: everything is new`, history);
    const fetched = await history.fetchMissing([tip.commit, head]);
    if (fetched.kind === 'failed')
        return span_unknown(head, missing(fetched));
    const base = await history.mergeBase(tip.commit, head);
    const none = `the branch shares no history with ${defaultBranch}: everything is new`;
    return sinceFound(base, head, `first push of the branch, since it left ${defaultBranch}`, none, history);
}
/** A release, and all its tags, holds what came after the tag before. */
async function sincePreviousTag(tagged, history) {
    const fetched = await history.fetchMissing([tagged]);
    if (fetched.kind === 'failed')
        return span_unknown(tagged, missing(fetched));
    const head = await history.peel(tagged);
    if (head === null)
        return span_unknown(null, 'the tag does not point at a commit');
    const previous = await history.previousTag(head);
    const name = previous.kind === 'found' ? previous.name : undefined;
    return sinceFound(previous, head, `since the previous tag ${name ?? ''}`.trim(), 'first tag: everything is new', history);
}
/**
 * GitHub's merge commit of a pull request holds exactly its changes against its first parent, also when `base.sha` of the payload
 * lags behind. A pull request that was merged as one commit (a squash, or its only commit) is the change of that commit.
 */
async function span_pullRequest(origin, history) {
    const { mergeCommit: head, baseSha, headSha } = origin;
    if (head === null)
        return {
            kind: 'unknown',
            base: baseSha,
            head: headSha,
            why: 'pull_request_target never fetches the code of the pull request'
        };
    const fetched = await history.fetchMissing([head]);
    if (fetched.kind === 'failed')
        return { kind: 'unknown', base: baseSha, head, why: missing(fetched) };
    const [first, second, third] = (await history.parents(head)) ?? [];
    const isMerge = second !== undefined && third === undefined && head !== headSha;
    const isOneCommit = second === undefined && origin.merged && origin.commits === 1;
    if (first === undefined || !(isMerge || isOneCommit)) {
        return { kind: 'unknown', base: baseSha, head, why: "the event's commit is no merge commit of the pull request" };
    }
    return between(first, head, isMerge ? 'first parent of the merge commit of the pull request' : 'parent of the merged commit', history);
}
async function sinceFound(found, head, how, none, history) {
    switch (found.kind) {
        case 'found':
            return between(found.commit, head, how, history);
        case 'none':
            return everything(head, none, history);
        case 'unknown':
            return span_unknown(head, found.why);
    }
}
async function everything(head, how, history) {
    const fetched = await history.fetchMissing([head]);
    return fetched.kind === 'failed' ? span_unknown(head, missing(fetched)) : { kind: 'everything', head, how };
}
function span_unknown(head, why) {
    return { kind: 'unknown', base: null, head, why };
}
function missing(failed) {
    return `a commit is not in this checkout, and ${failed.why}`;
}

;// CONCATENATED MODULE: ./src/changes/find-changes.ts




/**
 * Which paths the event changed: from git, with what is missing fetched, else from GitHub's API (null where there is no token), else
 * not known. Never rejects for missing knowledge: then `known` is false and `how` says why.
 */
async function findChanges(event, history, api) {
    if (event.origin.kind === 'registry-decides')
        return find_changes_unknown(null, headOf(event), event.origin.why);
    const fromGit = await askGit(event, history);
    if (fromGit.known)
        return fromGit;
    if (api === null)
        return { ...fromGit, how: `${fromGit.how}; there is no token for GitHub's API` };
    const answer = await askApi(event, fromGit.base, api);
    if (answer.kind === 'unknown')
        return { ...fromGit, how: `${fromGit.how}; ${answer.why}` };
    const { base, head, how } = answer;
    return {
        known: true,
        base,
        head,
        source: 'api',
        how: `${how}, by GitHub's API (${fromGit.how})`,
        paths: [...answer.paths].sort(byBytes)
    };
}
/** The event with an annotated tag's commit in place of the tag, where the host did not peel it. */
async function peelEvent(event, history) {
    if (event.deleted)
        return event;
    await history.fetchMissing([event.sha]);
    return { ...event, sha: (await history.peel(event.sha)) ?? event.sha };
}
async function askGit(event, history) {
    try {
        return await changesOf(await findSpan(event, history), history);
    }
    catch (error) {
        return find_changes_unknown(null, headOf(event), (0,src_printable/* printable */.g)((0,errors/* messageOf */.bD)(error)));
    }
}
async function changesOf(span, history) {
    switch (span.kind) {
        case 'between': {
            const paths = await history.diff(span.base, span.head);
            return { known: true, base: span.base, head: span.head, source: 'git', how: span.how, paths };
        }
        case 'everything':
            return {
                known: true,
                base: null,
                head: span.head,
                source: 'git',
                how: span.how,
                paths: await history.paths(span.head)
            };
        case 'unknown':
            return find_changes_unknown(span.base, span.head, span.why);
    }
}
function find_changes_unknown(base, head, how) {
    return { known: false, base, head, source: 'none', how, paths: [] };
}
function headOf(event) {
    return event.deleted ? null : event.sha;
}
/** The API's names are all UTF-8, whose bytes order as code points do. */
function byBytes(one, other) {
    return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

;// CONCATENATED MODULE: ./src/event/may-push.ts
const PULL_REQUESTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
/** Events whose token is read-only when Dependabot started them. */
const DEPENDABOT = [...PULL_REQUESTS, 'push', 'create', 'deployment', 'deployment_status'];
/**
 * Whether later steps may push when the user says `push: auto`: false where GitHub hands out a read-only token, and where the
 * code may be a stranger's while the token is not. `actor` is `GITHUB_ACTOR`, which decides on the token also when somebody
 * else re-runs the workflow.
 *
 * Sources: https://docs.github.com/en/actions/reference/security/secure-use,
 * https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
 */
function mayPush(name, actor, repository, payload) {
    if (name === 'pull_request_target') {
        return no('pull_request_target may write while the code may come from a stranger, so nothing is pushed');
    }
    if (PULL_REQUESTS.includes(name) && isFork(payload.pull_request?.head?.repo?.full_name, repository)) {
        return no('the pull request comes from a fork, whose token may only read');
    }
    if (name === 'workflow_run' && isFork(payload.workflow_run?.head_repository?.full_name, repository)) {
        return no('the workflow run that started this one belongs to a fork');
    }
    if (actor === 'dependabot[bot]' && DEPENDABOT.includes(name)) {
        return no('Dependabot started this run, and its token may only read');
    }
    return { allowed: true };
}
/** A head whose repository is unknown or deleted (null in the payload) is taken for a fork. */
function isFork(head, repository) {
    return repository === null || head?.toLowerCase() !== repository.toLowerCase();
}
function no(why) {
    return { allowed: false, why };
}

// EXTERNAL MODULE: ./src/reference/object-id.ts
var object_id = __webpack_require__(6146);
;// CONCATENATED MODULE: ./src/event/payload.ts

/** A field that is missing or of another type is null: GitHub leaves much out, other hosts more. */
const payload_text = dist/* fallback */.NpB(dist/* nullable */.mee(dist/* string */.YjP()), null);
const number = dist/* fallback */.NpB(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1))), null);
const flag = dist/* fallback */.NpB(dist/* boolean */.zMY(), false);
function section(entries) {
    return dist/* fallback */.NpB(dist/* nullable */.mee(dist/* object */.Ikc(entries)), null);
}
const repository = section({ full_name: payload_text, default_branch: payload_text, owner: section({ type: payload_text }) });
const side = section({ sha: payload_text, ref: payload_text, repo: section({ full_name: payload_text }) });
/**
 * What is read of an event's payload. Source: https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
const payloadSchema = dist/* object */.Ikc({
    repository,
    before: payload_text,
    after: payload_text,
    deleted: flag,
    forced: flag,
    ref_type: payload_text,
    release: section({ tag_name: payload_text }),
    merge_group: section({ base_sha: payload_text, head_sha: payload_text, base_ref: payload_text }),
    pull_request: section({ number, base: side, head: side, merged: flag, commits: number }),
    workflow_run: section({ head_repository: section({ full_name: payload_text }) })
});
/** The payload of `GITHUB_EVENT_PATH`, whatever it is: what cannot be read is null. */
function readPayload(payload) {
    const read = dist/* safeParse */.xLC(payloadSchema, payload);
    return read.success ? read.output : dist/* parse */.qgA(payloadSchema, {});
}

;// CONCATENATED MODULE: ./src/event/read-event.ts




/**
 * Events that run on the default branch alone, so that their reference names it where the payload does not.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const ON_DEFAULT_BRANCH = ['schedule', 'repository_dispatch', 'workflow_run', 'issue_comment'];
/**
 * The event of this run. A payload that lacks something costs the changed paths, never the plan; a {@link UserError} when
 * there is no event or no commit at all. `sha` is `GITHUB_SHA`, which GitHub has peeled; other hosts may not have: see `peelEvent`.
 */
function readEvent(environment, rawPayload) {
    const payload = readPayload(rawPayload);
    const name = environment.GITHUB_EVENT_NAME ?? '';
    if (name === '')
        throw new errors/* UserError */.yo('GITHUB_EVENT_NAME is not set; run this action in a workflow, or use the command line.');
    const repository = nonEmpty(environment.GITHUB_REPOSITORY) ?? payload.repository?.full_name ?? null;
    const server = (nonEmpty(environment.GITHUB_SERVER_URL) ?? 'https://github.com').replace(/\/+$/, '');
    const deleted = isDeletion(name, payload);
    const sha = commitOf(environment.GITHUB_SHA, payload, deleted);
    const releaseTag = name === 'release' ? payload.release?.tag_name : null;
    const ref = nonEmpty(environment.GITHUB_REF) ?? (typeof releaseTag === 'string' ? `refs/tags/${releaseTag}` : '');
    const tag = releaseTag ?? after('refs/tags/', ref);
    const branch = after('refs/heads/', ref);
    return {
        name,
        ref,
        sha,
        repository,
        repositoryUrl: repository === null ? null : `${server}/${repository}`,
        branch,
        tag,
        ownerKind: ownerKindOf(payload),
        pullRequest: pullRequestOf(payload),
        defaultBranch: payload.repository?.default_branch ?? (ON_DEFAULT_BRANCH.includes(name) ? branch : null),
        deleted,
        mayPush: mayPush(name, environment.GITHUB_ACTOR ?? '', repository, payload),
        origin: deleted
            ? { kind: 'registry-decides', why: `${branch ?? tag ?? 'the ref'} was deleted: nothing to plan` }
            : originOf(name, sha, tag, payload)
    };
}
function ownerKindOf({ repository }) {
    const type = repository?.owner?.type;
    if (type === 'Organization')
        return 'organization';
    return type === 'User' ? 'user' : null;
}
function originOf(name, sha, tag, payload) {
    switch (name) {
        case 'push':
            return tag === null ? pushOf(sha, payload) : { kind: 'tag', tag };
        case 'create':
            return tag === null ? { kind: 'push', before: null, after: sha, forced: false } : { kind: 'tag', tag };
        case 'release':
            return tag === null ? undecided('the payload of the release names no tag') : { kind: 'tag', tag };
        case 'pull_request':
        case 'pull_request_review':
        case 'pull_request_review_comment':
            return pullRequestOrigin(sha, payload);
        case 'pull_request_target':
            return pullRequestOrigin(null, payload);
        case 'merge_group':
            return mergeGroupOf(payload);
        default:
            return undecided(`${name} names no earlier state: the registry decides`);
    }
}
function pushOf(sha, payload) {
    const { before } = payload;
    if (before === null || !((0,object_id/* isObjectId */.T)(before) || (0,object_id/* isZero */.b)(before)))
        return undecided('the payload of the push names no commit before it');
    return { kind: 'push', before: (0,object_id/* isZero */.b)(before) ? null : before, after: sha, forced: payload.forced };
}
function pullRequestOrigin(mergeCommit, payload) {
    const pull = payload.pull_request;
    if (pull?.number == null)
        return undecided('the payload names no pull request');
    return {
        kind: 'pull-request',
        number: pull.number,
        baseSha: objectId(pull.base?.sha),
        headSha: objectId(pull.head?.sha),
        mergeCommit,
        merged: pull.merged,
        commits: pull.commits
    };
}
function mergeGroupOf(payload) {
    const base = objectId(payload.merge_group?.base_sha);
    const head = objectId(payload.merge_group?.head_sha);
    if (base === null || head === null)
        return undecided('the payload of the merge group names no base or head');
    return { kind: 'between', base, head, how: 'base and head of the merge group' };
}
function pullRequestOf(payload) {
    const pull = payload.pull_request;
    if (pull?.number == null)
        return null;
    return { number: pull.number, baseRef: pull.base?.ref ?? '', headRef: pull.head?.ref ?? '' };
}
function isDeletion(name, payload) {
    return (name === 'delete' || (name === 'push' && (payload.deleted || (payload.after !== null && (0,object_id/* isZero */.b)(payload.after)))));
}
function commitOf(variable, payload, deleted) {
    const found = [variable, payload.after].find(candidate => typeof candidate === 'string' && (0,object_id/* isObjectId */.T)(candidate));
    if (typeof found === 'string')
        return found;
    if (deleted)
        return payload.before ?? '';
    throw new errors/* UserError */.yo(`GITHUB_SHA must name the commit that is to be planned, as 40 or 64 hex digits; it is "${variable ?? ''}".`);
}
function objectId(text) {
    return typeof text === 'string' && (0,object_id/* isObjectId */.T)(text) ? text : null;
}
function undecided(why) {
    return { kind: 'registry-decides', why };
}
function after(prefix, ref) {
    return ref.startsWith(prefix) ? ref.slice(prefix.length) : null;
}
function nonEmpty(text) {
    return text === undefined || text === '' ? null : text;
}

;// CONCATENATED MODULE: ./src/event/trust.ts
/** Events that run with the rights of the repository while the code that they are about may be anybody's. */
const privileged = ['pull_request_target', 'issue_comment', 'workflow_run'];
/** Why nothing of a commit may be evaluated for this event; null where it may. */
function refusesEvaluation({ name }) {
    return privileged.includes(name)
        ? `on ${name}, which has the rights of the repository while the code may be anybody's, no bake file is evaluated`
        : null;
}
/**
 * Whether the commit that is planned is somebody's who may not push: a pull request from a fork, or, for an event that has the rights of the
 * repository, any other commit than the event's own.
 */
function isOfStranger({ name, pullRequest, mayPush }, isOther) {
    if (privileged.includes(name))
        return isOther;
    return pullRequest !== null && !mayPush.allowed;
}

;// CONCATENATED MODULE: ./src/event/subject.ts

/**
 * Decides what is planned: what is in the work tree, since that is what is built. Other code than the event's gets no name of the event: no tag of its
 * commit, its branch or its pull request. An event that has the rights of the repository takes the work tree for nothing but the event's own commit,
 * unless the user has said that it is to be planned.
 *
 * @param vouched the input `commit: head`
 * @returns the event in the names of the code that is planned
 */
function subjectOf(event, { head, isSameTree, workTree }, vouched) {
    const eventCommit = event.sha;
    const edits = workTree?.edits.map(edit => edit.path) ?? [];
    const own = { commit: eventCommit, tree: eventCommit, eventCommit, edits: [], foreign: null, vouched };
    if (head === null || workTree === null)
        return { event, subject: own };
    const isOther = head !== eventCommit && !isSameTree;
    if (privileged.includes(event.name) && !vouched && (isOther || edits.length > 0)) {
        const foreign = isOther ? otherCommit(event, head) : changedFiles(event, edits);
        return { event, subject: { ...own, foreign } };
    }
    const subject = { commit: isOther ? head : eventCommit, tree: workTree.id, eventCommit, edits, vouched };
    if (!isOther)
        return { event, subject: { ...subject, foreign: null } };
    return {
        event: renamed(event, head, vouched),
        subject: { ...subject, foreign: vouched ? null : otherCommit(event, head) }
    };
}
/** The event with the names that another commit may have: its own, and its pull request's where it is the head of one. */
function renamed(event, head, vouched) {
    const { origin } = event;
    const isPullRequest = origin.kind === 'pull-request' && origin.headSha === head;
    return {
        ...event,
        sha: head,
        branch: null,
        tag: null,
        pullRequest: isPullRequest ? event.pullRequest : null,
        origin: vouched ? { kind: 'registry-decides', why: "the commit that is checked out is not the event's" } : origin
    };
}
const fix = 'set the input "commit: head" if what is checked out is to be planned and named by its own commit';
function otherCommit({ name, sha }, head) {
    return (`The work tree is at commit ${head.slice(0, 12)}, and the commit of this ${name} event is ${sha.slice(0, 12)}, so nothing is pushed ` +
        `under the event's names: check out the event's commit (actions/checkout without "ref"), or ${fix}.`);
}
function changedFiles({ name, sha }, edits) {
    const files = edits.length === 1 ? 'a file of' : `${edits.length} files of`;
    return (`An earlier step changed ${files} commit ${sha.slice(0, 12)} in the work tree, which may be anybody's code on ${name}, so the commit alone ` +
        `is planned and nothing is pushed: leave the work tree as it was checked out, or ${fix}.`);
}

// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
;// CONCATENATED MODULE: ./src/reference/reference.ts
/**
 * Image references as docker reads them.
 * Source: https://github.com/distribution/reference (normalize.go, regexp.go, reference.go), https://github.com/opencontainers/go-digest
 */
const COMPONENT = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const DOMAIN = `(?:${COMPONENT}(?:\\.${COMPONENT})*|\\[(?:[a-fA-F0-9:]+)\\])(?::[0-9]+)?`;
const PART = '[a-z0-9]+(?:(?:[._]|__|[-]+)[a-z0-9]+)*';
const PATH = `${PART}(?:/${PART})*`;
const TAG = '[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}';
const DIGEST = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';
const REFERENCE = new RegExp(`^((?:${DOMAIN}/)?${PATH})(?::(${TAG}))?(?:@(${DIGEST}))?$`);
const NAME = new RegExp(`^(?:(${DOMAIN})/)?(${PATH})$`);
const HEX_LENGTHS = { sha256: 64, sha384: 96, sha512: 128 };
/** Longest path of a repository. */
const LONGEST_PATH = 255;
/** Reads a reference and normalises its name. Throws an `Error` with docker's words on text that is none. */
function parseReference(text) {
    if (/^[a-f0-9]{64}$/.test(text)) {
        throw new Error(`invalid repository name (${text}), cannot specify 64-byte hexadecimal strings`);
    }
    const { domain, rest } = splitDomain(text);
    const remote = rest.split(':', 1)[0] ?? '';
    if (remote.toLowerCase() !== remote) {
        throw new Error(`invalid reference format: repository name (${remote}) must be lowercase`);
    }
    const whole = `${domain}/${rest}`;
    const match = REFERENCE.exec(whole);
    if (match === null) {
        const cause = REFERENCE.test(whole.toLowerCase()) ? 'repository name must be lowercase' : 'invalid reference format';
        throw new Error(cause);
    }
    const name = NAME.exec(match[1] ?? '');
    const path = name?.[2] ?? '';
    if (path.length > LONGEST_PATH)
        throw new Error(`repository name must not be more than ${LONGEST_PATH} characters`);
    const digest = match[3] ?? null;
    if (digest !== null)
        checkDigest(digest);
    return { domain: name?.[1] ?? '', path, tag: match[2] ?? null, digest };
}
/** The short form that people write: without `docker.io/` and `library/`. */
function familiarReference(reference) {
    const official = /^library\/([^/]*)$/.exec(reference.path)?.[1];
    const name = reference.domain === 'docker.io' ? (official ?? reference.path) : nameOf(reference);
    return name + suffix(reference);
}
/** Throws an `Error` where the text is no digest of SHA-256, SHA-384 or SHA-512. */
function checkDigest(text) {
    const colon = text.indexOf(':');
    const hex = text.slice(colon + 1);
    if (colon <= 0 || hex === '')
        throw new Error('invalid checksum digest format');
    const algorithm = text.slice(0, colon);
    const length = Object.hasOwn(HEX_LENGTHS, algorithm) ? HEX_LENGTHS[algorithm] : undefined;
    if (length === undefined)
        throw new Error('unsupported digest algorithm');
    if (hex.length !== length)
        throw new Error('invalid checksum digest length');
    if (!/^[a-f0-9]+$/.test(hex))
        throw new Error('invalid checksum digest format');
}
/** The first part is a host where it holds a `.`, a `:` or upper case, or is `localhost`. */
function splitDomain(text) {
    const slash = text.indexOf('/');
    if (slash < 0)
        return { domain: 'docker.io', rest: `library/${text}` };
    const first = text.slice(0, slash);
    const isHost = first === 'localhost' || /[.:]/.test(first) || first.toLowerCase() !== first;
    const domain = !isHost || first === 'index.docker.io' ? 'docker.io' : first;
    const rest = isHost ? text.slice(slash + 1) : text;
    return { domain, rest: domain === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest };
}
function nameOf({ domain, path }) {
    return domain === '' ? path : `${domain}/${path}`;
}
function suffix(reference) {
    const { tag, digest } = reference;
    return (tag === null ? '' : `:${tag}`) + (digest === null ? '' : `@${digest}`);
}

;// CONCATENATED MODULE: ./src/reference/context-name.ts

/**
 * A name as BuildKit looks a named context up, so that equal names are spelled alike: in its familiar form and without a final `:latest`.
 * `docker.io/library/python:latest` is `python`; a digest stays, and a tag before it. Null if the text is not a valid name of an image:
 * BuildKit refuses to look such a name up.
 *
 * `buildx build --build-context` brings its names into this form, `buildx bake` passes them on as they are written.
 *
 * Source: `Client.NamedContext` of https://github.com/moby/buildkit/blob/master/frontend/dockerui/config.go,
 * `ParseContextNames` of https://github.com/docker/buildx/blob/master/util/buildflags/context.go
 */
function contextName(text) {
    try {
        return familiarReference(parseReference(text)).replace(/:latest$/, '');
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/reference/repository.ts

/** `domain/path` of a reference; null where it is none. */
function repositoryOf(reference) {
    try {
        const { domain, path } = parseReference(reference);
        return `${domain}/${path}`;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/ignore/error.ts

/** A Dockerfile or `.dockerignore` that the builder would refuse. The message does not name the file: the caller adds it. */
class DockerfileError extends errors/* UserError */.yo {
    name = 'DockerfileError';
    /** From 1; null where it is about no line. */
    line;
    constructor(message, line, cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.line = line;
    }
}
/** A file that is correct, and asks for more work than there is time. */
class LimitError extends Error {
    name = 'LimitError';
}
/** Whether a limit of this project is the reason, and not a rule of the builder. */
function isLimit(error) {
    return error instanceof LimitError || (error instanceof Error && error.cause !== undefined && isLimit(error.cause));
}
/** Whose rule an error is about, and the fix. */
function verdictOn(error, fix) {
    return isLimit(error)
        ? 'That is more than base-image-planner goes through. Shorten it.'
        : `A builder refuses it too. ${fix}`;
}
/** A {@link LimitError} with its line. */
function limitAt(line, message) {
    return new DockerfileError(message, line, new LimitError(message));
}

;// CONCATENATED MODULE: ./src/dockerfile/located.ts



/** Gives errors about a Dockerfile or an ignore file its name, and says what to do. Throws `UserError`. */
function located(file, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof DockerfileError))
            throw error;
        const [place, fix] = error.line === null ? [file, 'Correct the target, or the file.'] : [`${file}:${error.line}`, 'Correct this line.'];
        throw new errors/* UserError */.yo(`${(0,src_printable/* printable */.g)(place)}: ${(0,src_printable/* printable */.g)(error.message)}. ${verdictOn(error, fix)}`, {
            cause: error
        });
    }
}

// EXTERNAL MODULE: ./src/path-bytes.ts
var path_bytes = __webpack_require__(7470);
;// CONCATENATED MODULE: ./src/ignore/go-text.ts

/**
 * Text functions with Go's meaning of space, case and bytes, since the builder is written in Go and a Dockerfile is read by it.
 * Source: https://pkg.go.dev/unicode#IsSpace, https://pkg.go.dev/strings#ToLower
 */
const SPACE = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const ASCII = /^[\0-\x7f]*$/;
function isSpace(character) {
    if (character > ' ' && character < '\u0085')
        return false;
    return SPACE.test(character);
}
function trimLeft(text) {
    let start = 0;
    while (start < text.length && isSpace(text.charAt(start)))
        start += 1;
    return text.slice(start);
}
function trimSpace(text) {
    let end = text.length;
    while (end > 0 && isSpace(text.charAt(end - 1)))
        end -= 1;
    return trimLeft(text.slice(0, end));
}
/** Lower case letter by letter, without JavaScript's rules for final sigma and dotted I. */
function lower(text) {
    if (ASCII.test(text))
        return text.toLowerCase();
    return Array.from(text, character => (character === '\u0130' ? 'i' : character.toLowerCase())).join('');
}
function isAscii(text) {
    return ASCII.test(text);
}
/** One character per UTF-8 byte; the lone surrogates that stand for other bytes (`TreeEntry.path`) become those bytes. */
function toBytes(text) {
    return ASCII.test(text) ? text : (0,path_bytes/* bytesOfPath */.M6)(text).toString('latin1');
}
/** Text of a string with one character per byte; bytes that are no UTF-8 become U+FFFD. */
function fromBytes(bytes) {
    return ASCII.test(bytes) ? bytes : Buffer.from(bytes, 'latin1').toString('utf8');
}
/** A BOM at the start is not part of a Dockerfile, a `.dockerignore`, or of a text that Go's `text/scanner` reads. */
function withoutBom(text) {
    return text.startsWith('\ufeff') ? text.slice(1) : text;
}
/** `strings.Cut`: before and after the first separator; the second is undefined where there is none. */
function cut(text, separator) {
    const at = text.indexOf(separator);
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}
/** `strconv.ParseBool`; undefined for anything else. */
function parseBool(text) {
    if (['1', 't', 'T', 'TRUE', 'true', 'True'].includes(text))
        return true;
    if (['0', 'f', 'F', 'FALSE', 'false', 'False'].includes(text))
        return false;
    return undefined;
}

;// CONCATENATED MODULE: ./src/dockerfile/check-directive.ts

/**
 * What is wrong with the value of `# check=`, null where nothing is. The rules that it switches are about style: they
 * never change what is built.
 * Source: moby/buildkit frontend/dockerfile/linter/linter.go
 */
function checkOptionsError(value) {
    const text = trimSpace(value);
    if (text === '')
        return null;
    const parts = text.split(';');
    for (const part of [...parts.slice(0, 2), ...(parts.length > 2 ? [parts.slice(2).join(';')] : [])]) {
        const [key, setting] = cut(part, '=');
        if (setting === undefined)
            return `invalid check option ${JSON.stringify(part)}`;
        const name = trimSpace(key);
        if (name === 'error' && parseBool(trimSpace(setting)) === undefined) {
            return `failed to parse check option ${JSON.stringify(part)}`;
        }
        if (name !== 'error' && name !== 'skip' && name !== 'experimental')
            return `invalid check option ${JSON.stringify(name)}`;
    }
    return null;
}

;// CONCATENATED MODULE: ./src/dockerfile/directives.ts

/** Reads the lines of a file one after the other; after the first line that is no directive it finds none. */
class DirectiveReader {
    #comment;
    #seen = new Set();
    #done = false;
    constructor(comment = '#') {
        this.#comment = comment;
    }
    /** Throws an `Error` on a directive that is there twice. */
    read(line) {
        if (this.#done)
            return null;
        const text = line.startsWith(this.#comment) ? trimBlanks(trimLeft(line.slice(this.#comment.length))) : '';
        const match = /^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*([^\n]+)$/.exec(text);
        const name = lower(match?.[1] ?? '');
        if (name !== 'syntax' && name !== 'escape' && name !== 'check') {
            this.#done = true;
            return null;
        }
        if (this.#seen.has(name))
            throw new Error(`only one ${name} parser directive can be used`);
        this.#seen.add(name);
        return { name, value: match?.[2] ?? '' };
    }
}
/**
 * The frontend image that a file asks for, null without one: `# syntax=`, `// syntax=`, or a JSON object with `syntax`,
 * each after an optional `#!` line.
 */
function syntaxOf(text) {
    const body = withoutBom(text).replace(/^#![^\n]*(?:\n|$)/, '');
    const value = directive(body, '#', 'syntax') ?? directive(body, '//', 'syntax') ?? fromJson(body);
    return value?.split(' ')[0] ?? null;
}
/** The value of `# check=`, null without one. */
function checkOf(text) {
    return directive(withoutBom(text).replace(/^#![^\n]*(?:\n|$)/, ''), '#', 'check');
}
/** Without the blanks at the end that the pattern of a directive knows. */
function trimBlanks(text) {
    let end = text.length;
    while (end > 0 && '\t\n\f\r '.includes(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}
function directive(body, comment, name) {
    const reader = new DirectiveReader(comment);
    let at = 0;
    while (at < body.length) {
        const end = body.indexOf('\n', at);
        const line = body.slice(at, end < 0 ? body.length : end).replace(/\r$/, '');
        let found;
        try {
            found = reader.read(line);
        }
        catch {
            return null;
        }
        if (found === null)
            return null;
        if (found.name === name)
            return found.value;
        at = end < 0 ? body.length : end + 1;
    }
    return null;
}
function fromJson(body) {
    if (!trimLeft(body).startsWith('{'))
        return null;
    try {
        const value = JSON.parse(body);
        if (typeof value !== 'object' || value === null || !('syntax' in value))
            return null;
        return typeof value.syntax === 'string' ? value.syntax : null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/dockerfile/effort.ts

/**
 * Work that one file may cause. Files come from whoever opens a pull request, and a few lines can ask for more steps than there is time:
 * variables that double, thousands of lines that each take in everything.
 */
class Effort {
    #left;
    #what;
    /** @param what the sentence that is said where it is used up: what grows */
    constructor(steps, what) {
        this.#left = steps;
        this.#what = what;
    }
    /** Throws a `LimitError` where more is asked for than there is left. */
    take(steps) {
        this.#left -= steps;
        if (this.#left < 0)
            throw new LimitError(this.#what);
    }
}
/** Characters that variables stand for, and variables that stages hand on. */
function effortOfVariables() {
    return new Effort(2_000_000, 'the variables of this file grow beyond 2 million characters');
}
/** Files looked at. */
function effortOfFiles() {
    return new Effort(10_000_000, 'the lines of this file look at files more than 10 million times');
}
/** Far beyond what anybody writes, a heredoc that holds a whole program included. */
const LARGEST_FILE = 1_048_576;
const MOST_INSTRUCTIONS = 10_000;
/** How often `${a:-${b:-…}}` may be within itself. */
const DEEPEST_NESTING = 100;

;// CONCATENATED MODULE: ./src/dockerfile/flags.ts

/** Throws an `Error` on a flag that is unknown, there twice, or has a wrong value. */
function readFlags(flags, kinds) {
    const values = new Map();
    for (const flag of flags) {
        if (flag === '--')
            break;
        const [written, value] = cut(flag, '=');
        const name = written.slice(2);
        const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
        if (kind === undefined)
            throw new Error(`unknown flag: ${written}`);
        const before = values.get(name);
        if (before !== undefined && kind !== 'texts')
            throw new Error(`duplicate flag specified: ${written}`);
        const text = kind === 'bool' ? truth(written, value) : needed(written, value);
        if (before === undefined)
            values.set(name, [text]);
        else
            before.push(text);
    }
    return {
        text: name => values.get(name)?.[0],
        texts: name => values.get(name) ?? [],
        bool: name => values.get(name)?.[0] === 'true'
    };
}
function needed(written, value) {
    if (value === undefined)
        throw new Error(`missing a value on flag: ${written}`);
    return value;
}
function truth(written, value) {
    if (value === undefined)
        return 'true';
    if (value === '')
        throw new Error(`missing a value on flag: ${written}`);
    const answer = lower(value);
    if (answer !== 'true' && answer !== 'false') {
        throw new Error(`expecting boolean value for flag ${written}, not: ${value}`);
    }
    return answer;
}

;// CONCATENATED MODULE: ./src/dockerfile/shell-pattern.ts


/**
 * The pattern forms of expansion: `${v#p}`, `${v##p}`, `${v%p}`, `${v%%p}`, `${v/p/r}`, `${v//p/r}`.
 * `*` and `?` are wildcards, `\` escapes them; there are no bracket expressions.
 * Source: moby/buildkit frontend/dockerfile/shell/lex.go
 */
/** Removes the shortest, or with `greedy` the longest, prefix that matches. Throws an `Error` on a bad pattern. */
function withoutPrefix(pattern, value, greedy) {
    const found = toRegExp(pattern, greedy, '^', value).exec(value);
    return found === null ? value : value.slice(found[0].length);
}
/** Removes the shortest, or with `greedy` the longest, suffix: the same on both reversed, so that the leftmost match serves. */
function withoutSuffix(pattern, value, greedy) {
    return reversed(withoutPrefix(reversedPattern(pattern), reversed(value), greedy));
}
function replaceFirst(pattern, value, replacement) {
    const found = toRegExp(pattern, true, '', value).exec(value);
    if (found === null)
        return value;
    return value.slice(0, found.index) + replacement + value.slice(found.index + found[0].length);
}
/** Go's `ReplaceAllString`: `$0` in the replacement is the match, and no empty match follows another match. */
function replaceAll(pattern, value, replacement) {
    const regexp = toRegExp(pattern, true, '', value);
    let out = '';
    let end = 0;
    let from = 0;
    while (from <= value.length) {
        regexp.lastIndex = from;
        const found = regexp.exec(value);
        if (found === null)
            break;
        const stop = found.index + found[0].length;
        out += value.slice(end, found.index);
        if (stop > end || found.index === 0)
            out += template(replacement, found[0]);
        end = stop;
        const width = widthAt(value, from);
        if (from + width > stop)
            from += width;
        else if (from + 1 > stop)
            from += 1;
        else
            from = stop;
    }
    return out + value.slice(end);
}
/** The most steps that a pattern may take on a value: far beyond versions and paths, and over within a tenth of a second. */
const MOST_STEPS = 10_000_000;
/** How many steps a pattern may take on a value, at most about as many as are allowed. */
function stepsOf(pattern, value) {
    return Math.min(value.length ** pattern.split('*').length, MOST_STEPS);
}
function toRegExp(pattern, greedy, anchor, value) {
    const stars = pattern.split('*').length - 1;
    if (value.length ** (stars + (anchor === '' ? 1 : 0)) > MOST_STEPS) {
        throw new LimitError(`the pattern ${JSON.stringify(pattern.slice(0, 80))} has too many * for a value of ${value.length} characters`);
    }
    const characters = Array.from(withoutBom(pattern));
    let source = anchor;
    for (let i = 0; i < characters.length; i++) {
        let character = characters[i] ?? '';
        if (character === '*')
            source += greedy ? '[^\\n]*' : '[^\\n]*?';
        else if (character === '?')
            source += '[^\\n]';
        else if (character === '\\') {
            const next = characters[i + 1];
            if (next === '}' || next === '/')
                continue;
            i += 1;
            character = next ?? '';
            if (character !== '*' && character !== '?' && character !== '\\')
                throw new Error(`invalid escape '\\${character}'`);
            source += `\\${character}`;
        }
        else if ('[]{}.+()|^$'.includes(character))
            source += `\\${character}`;
        else
            source += character;
    }
    return new RegExp(source, 'gu');
}
function reversedPattern(pattern) {
    const characters = Array.from(pattern);
    const last = characters.length - 1;
    const out = [];
    for (let i = 0; i <= last; i++) {
        const character = characters[i] ?? '';
        if (character === '\\' && i !== last) {
            i += 1;
            out.unshift(character, characters[i] ?? '');
        }
        else
            out.unshift(character);
    }
    return out.join('');
}
function reversed(text) {
    return Array.from(text).reverse().join('');
}
function widthAt(text, at) {
    const code = text.codePointAt(at);
    if (code === undefined)
        return 0;
    return code > 0xffff ? 2 : 1;
}
/** Go's `Regexp.Expand` for a pattern without groups: `$0` and `${0}` are the match, other names are empty, `$$` is `$`. */
function template(replacement, match) {
    return replacement.replace(/\$(?:\$|\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/gu, (whole, braced, bare) => {
        if (whole === '$$')
            return '$';
        return (braced ?? bare) === '0' ? match : '';
    });
}

;// CONCATENATED MODULE: ./src/dockerfile/lexer.ts




const LETTER_OR_DIGIT = /[\p{L}\p{Nd}_]/u;
const DIGIT = /\p{Nd}/u;
/**
 * Goes through one text, character by character, expanding and splitting it. Throws an `Error` with the builder's words.
 * Source: moby/buildkit frontend/dockerfile/shell/lex.go
 */
class Lexer {
    names = new Set();
    unset = new Set();
    #characters;
    #lookup;
    #mode;
    #at = 0;
    #rawEscapes;
    #depth = 0;
    /** Shared by nested statements as in the reference: a nested one empties it, so the text before `${…:-…}` is lost to the words. */
    #pending = '';
    constructor(word, lookup, mode) {
        this.#characters = Array.from(withoutBom(word));
        this.#lookup = lookup;
        this.#mode = mode;
        this.#rawEscapes = mode.rawEscapes ?? false;
    }
    run() {
        return this.#until(undefined, this.#rawEscapes);
    }
    #peek() {
        return this.#characters[this.#at];
    }
    #next() {
        return this.#characters[this.#at++];
    }
    #until(stop, rawEscapes) {
        const before = this.#rawEscapes;
        this.#rawEscapes = rawEscapes;
        if (++this.#depth > DEEPEST_NESTING)
            throw new LimitError(`more than ${DEEPEST_NESTING} substitutions are within each other`);
        try {
            return this.#statement(stop);
        }
        finally {
            this.#depth -= 1;
            this.#rawEscapes = before;
        }
    }
    #statement(stop) {
        let text = '';
        const words = [];
        let inWord = false;
        this.#pending = '';
        const addRaw = (part) => {
            this.#pending += part;
            inWord = true;
        };
        const flush = () => {
            if (this.#pending === '')
                return;
            words.push(this.#pending);
            this.#pending = '';
            inWord = false;
        };
        const add = (part) => {
            for (const character of part) {
                if (!isSpace(character))
                    addRaw(character);
                else if (inWord)
                    flush();
            }
        };
        for (let character = this.#peek(); character !== undefined; character = this.#peek()) {
            if (character === stop) {
                this.#at += 1;
                flush();
                return { text, words };
            }
            if (character === '$') {
                const value = this.#dollar();
                text += value;
                add(value);
            }
            else if (character === '<' || (!this.#mode.skipQuotes && (character === "'" || character === '"'))) {
                const value = character === '<' ? this.#heredoc() : character === "'" ? this.#single() : this.#double();
                text += value;
                addRaw(value);
            }
            else {
                this.#at += 1;
                if (character !== this.#mode.escape) {
                    add(character);
                    text += character;
                    continue;
                }
                if (this.#rawEscapes) {
                    addRaw(character);
                    text += character;
                }
                const escaped = this.#next();
                if (escaped === undefined)
                    break;
                addRaw(escaped);
                text += escaped;
            }
        }
        if (stop !== undefined)
            throw new Error(`unexpected end of statement while looking for matching ${stop}`);
        flush();
        return { text, words };
    }
    #single() {
        const quote = this.#mode.rawQuotes ? "'" : '';
        let text = quote;
        this.#at += 1;
        for (let character = this.#next(); character !== undefined; character = this.#next()) {
            if (character === "'")
                return text + quote;
            text += character;
        }
        throw new Error('unexpected end of statement while looking for matching single-quote');
    }
    #double() {
        const quote = this.#mode.rawQuotes ? '"' : '';
        let text = quote;
        this.#at += 1;
        for (let character = this.#peek(); character !== undefined; character = this.#peek()) {
            if (character === '$') {
                text += this.#dollar();
                continue;
            }
            this.#at += 1;
            if (character === '"')
                return text + quote;
            if (character === this.#mode.escape) {
                if (this.#rawEscapes)
                    text += character;
                const escaped = this.#peek();
                if (escaped === undefined)
                    continue;
                if (escaped === '"' || escaped === '$' || escaped === this.#mode.escape) {
                    character = escaped;
                    this.#at += 1;
                }
            }
            text += character;
        }
        throw new Error('unexpected end of statement while looking for matching double-quote');
    }
    #heredoc() {
        this.#at += 1;
        if (this.#peek() !== '<')
            return '<';
        this.#at += 1;
        let text = '<<';
        for (let space = this.#peek(); space === '\t' || space === '\r' || space === ' '; space = this.#peek()) {
            text += space;
            this.#at += 1;
        }
        return text;
    }
    #dollar() {
        const value = this.#substituted();
        // Variables that double each other would fill the memory before the builder could refuse the result.
        this.#mode.effort?.take(value.length);
        return value;
    }
    #substituted() {
        this.#at += 1;
        if (this.#peek() !== '{') {
            const name = this.#name();
            return name === '' ? '$' : this.#plain(name, `$${name}`);
        }
        this.#at += 1;
        const first = this.#peek();
        if (first === undefined)
            throw new Error("syntax error: missing '}'");
        if (first === '{' || first === '}' || first === ':')
            throw new Error('syntax error: bad substitution');
        const name = this.#name();
        const modifier = this.#next();
        if (modifier === undefined)
            throw new Error("syntax error: missing '}'");
        if (modifier === '}')
            return this.#plain(name, `\${${name}}`);
        if (modifier === '/')
            return this.#replacement(name);
        if (modifier === ':')
            return this.#modified(name, this.#next() ?? '\ufffd', true);
        if ('+-?#%'.includes(modifier))
            return this.#modified(name, modifier, false);
        throw new Error(`unsupported modifier (${modifier}) in substitution`);
    }
    #plain(name, written) {
        const value = this.#value(name);
        if (value !== undefined)
            return value;
        this.unset.add(name);
        return this.#mode.keepUnset ? written : '';
    }
    #modified(name, modifier, nullIsUnset) {
        const shown = (nullIsUnset ? ':' : '') + modifier;
        const pattern = modifier === '#' || modifier === '%';
        if (nullIsUnset && pattern)
            throw new Error(`unsupported modifier (${shown}) in substitution`);
        const word = this.#until('}', pattern).text;
        const value = this.#value(name);
        if (value === undefined && this.#mode.keepUnset)
            return `\${${name}${shown}${word}}`;
        const given = value !== undefined && !(nullIsUnset && value === '');
        switch (modifier) {
            case '-':
                return given ? value : word;
            case '+':
                return given ? word : '';
            case '?':
                if (given)
                    return value;
                throw new Error(`${name}: ${word || `is not allowed to be ${value === undefined ? 'unset' : 'empty'}`}`);
            case '#':
            case '%': {
                if (value === undefined)
                    this.unset.add(name);
                const greedy = word.startsWith(modifier);
                this.#mode.effort?.take(stepsOf(word, value ?? '') / 100);
                return (modifier === '#' ? withoutPrefix : withoutSuffix)(greedy ? word.slice(1) : word, value ?? '', greedy);
            }
            default:
                throw new Error(`unsupported modifier (${shown}) in substitution`);
        }
    }
    #replacement(name) {
        const all = this.#peek() === '/';
        if (all)
            this.#at += 1;
        const pattern = this.#until('/', true).text;
        const replacement = this.#until('}', true).text;
        const value = this.#value(name);
        if (value === undefined && this.#mode.keepUnset)
            return `\${${name}/${pattern}/${replacement}}`;
        if (value === undefined)
            this.unset.add(name);
        this.#mode.effort?.take(stepsOf(pattern, value ?? '') / 100);
        return (all ? replaceAll : replaceFirst)(pattern, value ?? '', replacement);
    }
    /** Letters, digits and `_`; only digits after a first digit; or one special parameter. */
    #name() {
        const first = this.#peek();
        if (first === undefined)
            return '';
        const digits = DIGIT.test(first);
        if (!digits && '@*#?-$!'.includes(first)) {
            this.#at += 1;
            return first;
        }
        let name = '';
        const allowed = digits ? DIGIT : LETTER_OR_DIGIT;
        for (let character = first; character !== undefined; character = this.#peek()) {
            if (!allowed.test(character))
                break;
            name += character;
            this.#at += 1;
        }
        return name;
    }
    #value(name) {
        this.names.add(name);
        return this.#lookup(name);
    }
}

;// CONCATENATED MODULE: ./src/dockerfile/expand.ts


const NOTHING = new Set();
/** Expands a word. Throws an `Error` with the builder's words on bad syntax and on `${name:?message}`. */
function expandWord(word, lookup, mode) {
    if (!/[$'"<\\`]/.test(word)) {
        const text = withoutBom(word);
        return { text, words: [], names: NOTHING, unset: NOTHING };
    }
    return expandWords(word, lookup, mode);
}
/** The same with {@link Expanded.words}. */
function expandWords(word, lookup, mode) {
    const lexer = new Lexer(word, lookup, mode);
    try {
        const { text, words } = lexer.run();
        return { text, words, names: lexer.names, unset: lexer.unset };
    }
    catch (error) {
        throw new Error(`failed to process ${shown(word)}: ${error instanceof Error ? error.message : String(error)}`, {
            cause: error
        });
    }
}
/** A text in a message: not the whole of a heredoc. */
function shown(text) {
    return JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
}
const LONGEST_SHOWN = 80;

;// CONCATENATED MODULE: ./src/dockerfile/heredoc.ts

const MODE = { escape: '\\', keepUnset: true };
/** The heredoc that a word opens, null where it opens none. Throws an `Error` on bad quoting. */
function heredocMark(word) {
    const match = /^\d*<<(-?)([^<]*)$/.exec(word);
    const rest = (match?.[2] ?? '').replace(/^[\t\n\f\r ]+/, '');
    if (match === null || rest === '')
        return null;
    const words = expandWords(rest, nothing, MODE).words;
    const [name] = words;
    if (name === undefined || words.length !== 1)
        return null;
    const raw = expandWords(rest, nothing, { ...MODE, rawQuotes: true }).words;
    if (raw.length !== 1)
        throw new Error(`inconsistent quotes in the name of a heredoc: ${rest}`);
    return { name, expand: quotes(name) === quotes(raw[0] ?? ''), chomp: match[1] === '-' };
}
/** The same, a word with bad quoting being none. */
function opensHeredoc(word) {
    try {
        return heredocMark(word);
    }
    catch {
        return null;
    }
}
/** All heredocs that a line opens, in order. */
function heredocMarks(line) {
    let words;
    try {
        words = expandWords(line, nothing, { ...MODE, rawQuotes: true, rawEscapes: true }).words;
    }
    catch {
        return [];
    }
    return words.map(heredocMark).filter(mark => mark !== null);
}
/** The body without leading tabs. */
function chomped(content) {
    return content.replace(/(^|\n)\t+/g, '$1');
}
function quotes(text) {
    return text.match(/['"]/g)?.length ?? 0;
}
function nothing() {
    return undefined;
}

;// CONCATENATED MODULE: ./src/dockerfile/numbers.ts
/** Numbers, sizes, durations, modes and ports that the builder checks, each as strict as the reference and no stricter. */
/** `strconv.ParseInt(text, 10, bits)`; null where it fails. */
function parseInteger(text, bits) {
    if (!/^[+-]?[0-9]+$/.test(text))
        return null;
    const value = BigInt(text.replace(/^\+/, ''));
    const limit = 1n << BigInt(bits - 1);
    return value < limit && value >= -limit ? value : null;
}
/** `strconv.ParseUint(text, base, 32)`; null where it fails. */
function parseUnsigned(text, base) {
    if (!(base === 8 ? /^[0-7]+$/ : /^[0-9]+$/).test(text))
        return null;
    const value = parseInt(text, base);
    return value <= 0xffff_ffff ? value : null;
}
/** A mode of `--chmod`: octal up to 07777, or symbolic as in chmod(1). Source: tonistiigi/dchapes-mode mode.go */
function isMode(text) {
    const octal = parseUnsigned(text, 8);
    if (octal !== null)
        return octal <= 0o7777;
    return /^[augo]*(?:[+\-=][rstwXxugo]*)+(?:,[augo]*(?:[+\-=][rstwXxugo]*)+)*$/.test(text);
}
/** A duration of HEALTHCHECK: `1h30m`, `500ms`; null where Go's `time.ParseDuration` fails. In nanoseconds. */
function parseDuration(text) {
    const match = /^([+-]?)(.*)$/s.exec(text);
    const body = match?.[2] ?? '';
    if (body === '0')
        return 0;
    if (!/^(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h))+$/.test(body))
        return null;
    let total = 0;
    for (const [, amount = '', unit = ''] of body.matchAll(/([0-9.]+)([^0-9.]+)/g))
        total += Number(amount) * (UNITS[unit] ?? 0);
    if (total > 2 ** 63)
        return null;
    return match?.[1] === '-' ? -total : total;
}
const UNITS = {
    ns: 1,
    us: 1e3,
    '\u00b5s': 1e3,
    '\u03bcs': 1e3,
    ms: 1e6,
    s: 1e9,
    m: 6e10,
    h: 3.6e12
};
/** A size of a tmpfs mount: `64m`, `1.5GiB`, `1024`. Source: docker/go-units size.go */
function isSize(text) {
    let end = text.length;
    while (end > 0 && !/[0-9. ]/.test(text.charAt(end - 1)))
        end -= 1;
    const number = text.charAt(end - 1) === ' ' ? text.slice(0, end - 1) : text.slice(0, end);
    if (!/^\+?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(number) || !Number.isFinite(Number(number))) {
        return false;
    }
    return /^(?:b|[kmgtp](?:b|ib)?)?$/i.test(text.slice(end));
}
/** A port of EXPOSE: `[ip:][host:]container[-end][/proto]`. Source: dockerfile2llb/convert_expose.go */
function isPort(text) {
    const parts = text.split(':');
    const container = parts.at(-1) ?? '';
    const host = parts.at(-2) ?? '';
    const ip = parts.slice(0, -2).join(':');
    const slash = container.indexOf('/');
    const ports = slash < 0 ? container : container.slice(0, slash);
    const protocol = slash < 0 ? '' : container.slice(slash + 1).toLowerCase();
    if (!['', 'tcp', 'udp', 'sctp'].includes(protocol))
        return false;
    if (ip !== '' && !isAddress(ip))
        return false;
    const range = portRange(ports);
    if (range === null)
        return false;
    if (host === '')
        return true;
    const outer = portRange(host);
    return outer !== null && (outer === range || range === 0);
}
/** Ports in the range less one; null where it is none. */
function portRange(text) {
    const dash = text.indexOf('-');
    const from = portNumber(dash < 0 ? text : text.slice(0, dash));
    const to = dash < 0 ? from : portNumber(text.slice(dash + 1));
    return from === null || to === null || to < from ? null : to - from;
}
function portNumber(text) {
    const value = parseInteger(text, 64);
    return value === null || value < 0n || value > 65535n ? null : Number(value);
}
function isAddress(ip) {
    const bare = ip.startsWith('[') ? (/^\[([^\]]*)\]$/.exec(ip)?.[1] ?? '!') : ip;
    return bare === '' ? ip.startsWith('[') : isIpV4(bare) || isIpV6(bare);
}
function isIpV4(text) {
    const parts = text.split('.');
    return parts.length === 4 && parts.every(part => /^(?:0|[1-9][0-9]{0,2})$/.test(part) && Number(part) < 256);
}
function isIpV6(text) {
    if (!/^[0-9a-fA-F:.]+$/.test(text) || !text.includes(':'))
        return false;
    return URL.canParse(`http://[${text}]/`);
}
const SIGNALS = new Set(('ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP TSTP ' +
    'TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX').split(' '));
/** A signal of STOPSIGNAL, by name or number. Source: moby/sys signal.go */
function isSignal(text) {
    const number = parseInteger(text, 64);
    if (number !== null)
        return number !== 0n;
    const name = text.toUpperCase().replace(/^SIG/, '');
    return SIGNALS.has(name) || /^RTMIN\+(?:[1-9]|1[0-5])$/.test(name) || /^RTMAX-(?:[1-9]|1[0-4])$/.test(name);
}

;// CONCATENATED MODULE: ./src/dockerfile/mount.ts


const TYPES = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'];
const SHARING = ['shared', 'private', 'locked'];
/** The `from` of a mount, which is known before variables are. Throws an `Error` where it holds one. */
function mountFrom(text) {
    let from = '';
    for (const field of csvFields(text)) {
        const [key, value] = cut(field, '=');
        if (value === undefined || lower(key) !== 'from')
            continue;
        const dollar = value.indexOf('$');
        if (dollar >= 0 && dollar !== value.length - 1) {
            throw new Error("'from' doesn't support variable expansion, define alias stage instead");
        }
        from = value;
    }
    return from;
}
/** A mount with its values expanded. Throws an `Error` on anything that the builder refuses. */
function readMount(text, expand) {
    const mount = { type: 'bind', from: '', source: '', target: '', id: '' };
    let sharing = '';
    const ownership = new Set();
    for (const field of csvFields(text)) {
        const [written, raw] = cut(field, '=');
        const key = lower(written);
        if (raw === undefined) {
            bareField(key, field, mount.type);
            continue;
        }
        const value = expand(raw);
        switch (key) {
            case 'type':
                mount.type = mountType(value);
                break;
            case 'from':
            case 'id':
                mount[key] = value;
                break;
            case 'source':
            case 'src':
                mount.source = value;
                break;
            case 'target':
            case 'dst':
            case 'destination':
                mount.target = value;
                break;
            case 'readonly':
            case 'ro':
            case 'readwrite':
            case 'rw':
                mount_truth(key, value);
                break;
            case 'required':
                if (mount.type !== 'secret' && mount.type !== 'ssh')
                    throw unexpected(key, mount.type);
                mount_truth(key, value);
                break;
            case 'size':
                if (mount.type !== 'tmpfs')
                    throw unexpected(key, mount.type);
                if (!isSize(value))
                    throw new Error(`invalid value for size: ${value}`);
                break;
            case 'sharing':
                sharing = lower(value);
                if (!SHARING.includes(sharing))
                    throw new Error(`unsupported sharing value ${JSON.stringify(value)}`);
                break;
            case 'mode':
            case 'uid':
            case 'gid':
                if (parseUnsigned(value, key === 'mode' ? 8 : 10) === null)
                    throw new Error(`invalid value ${value} for ${key}`);
                ownership.add(key);
                break;
            case 'env':
                break;
            default:
                throw new Error(`unexpected key '${key}' in '${field}'`);
        }
    }
    checkTogether(mount, sharing, ownership);
    return mount;
}
function mountType(value) {
    const name = lower(value);
    const type = TYPES.find(known => known === name);
    if (type === undefined)
        throw new Error(`unsupported mount type ${JSON.stringify(value)}`);
    return type;
}
function bareField(key, field, type) {
    if (['readonly', 'ro', 'readwrite', 'rw'].includes(key))
        return;
    if (key !== 'required')
        throw new Error(`invalid field '${field}' must be a key=value pair`);
    if (type !== 'secret' && type !== 'ssh')
        throw unexpected(key, type);
}
function mount_truth(key, value) {
    if (parseBool(value) === undefined)
        throw new Error(`invalid value for ${key}: ${value}`);
}
function unexpected(key, type) {
    return new Error(`unexpected key '${key}' for mount type '${type}'`);
}
function checkTogether(mount, sharing, ownership) {
    const [owner] = ownership;
    if (owner !== undefined && (mount.type === 'bind' || mount.type === 'tmpfs')) {
        throw new Error(`${owner} not allowed for "${mount.type}" type mounts`);
    }
    if (mount.type === 'secret') {
        if (mount.from !== '')
            throw new Error('secret mount should not have a from');
        if (mount.source === '' && mount.target === '' && mount.id === '') {
            throw new Error('invalid secret mount. one of source, target required');
        }
        if (mount.source !== '' && mount.id !== '')
            throw new Error("both source and id can't be set");
    }
    if (mount.type === 'ssh' && mount.source !== '')
        throw new Error('ssh does not support source');
    if (sharing !== '' && mount.type !== 'cache')
        throw new Error(`invalid cache sharing set for ${mount.type} mount`);
}
/** Fields of one CSV line. Source: tonistiigi/go-csvvalue */
function csvFields(text) {
    const line = text.replace(/\r?\n$/, '');
    if (line === '')
        throw new Error('a mount needs fields');
    const fields = [];
    let at = 0;
    for (;;) {
        if (line.charAt(at) !== '"') {
            const comma = line.indexOf(',', at);
            const field = line.slice(at, comma < 0 ? line.length : comma);
            if (field.includes('"'))
                throw new Error('bare " in a field of a mount that is not quoted');
            fields.push(field);
            if (comma < 0)
                return fields;
            at = comma + 1;
            continue;
        }
        const match = /"((?:[^"]|"")*)"(,|$)/y;
        match.lastIndex = at;
        const quoted = match.exec(line);
        if (quoted === null)
            throw new Error('extraneous or missing " in a quoted field of a mount');
        fields.push((quoted[1] ?? '').replaceAll('""', '"'));
        if (quoted[2] === '')
            return fields;
        at += quoted[0].length;
    }
}

;// CONCATENATED MODULE: ./src/dockerfile/instruction.ts





/**
 * The meaning of one instruction, with every check that the builder makes before it knows variables.
 * Source: moby/buildkit frontend/dockerfile/instructions/parse.go
 */
/** Throws an `Error` with the builder's words. */
function readInstruction(raw) {
    const name = lower(raw.keyword);
    const located = { raw, line: raw.line };
    switch (name) {
        case 'from':
            return readFrom(raw);
        case 'arg':
            if (raw.args.length === 0)
                throw atLeastOne(raw);
            return { kind: 'arg', args: raw.args.map(argOf), ...located };
        case 'env':
        case 'label':
            readFlags(raw.flags, {});
            return { kind: name, pairs: pairsOf(raw), ...located };
        case 'copy':
        case 'add':
            return readCopy(raw, name);
        case 'run':
            return readRun(raw);
        case 'onbuild':
            return readOnbuild(raw);
        case 'workdir':
        case 'user':
            exactlyOne(raw);
            readFlags(raw.flags, {});
            return { kind: name, words: raw.args, ...located };
        case 'stopsignal':
            exactlyOne(raw);
            return { kind: name, words: raw.args, ...located };
        case 'volume':
            if (raw.args.length === 0)
                throw atLeastOne(raw);
            readFlags(raw.flags, {});
            if (raw.args.some(word => trimSpace(word) === ''))
                throw new Error('VOLUME specified can not be an empty string');
            return { kind: name, words: raw.args.map(trimSpace), ...located };
        case 'expose':
            if (raw.args.length === 0)
                throw atLeastOne(raw);
            readFlags(raw.flags, {});
            return { kind: name, words: raw.args, ...located };
        case 'maintainer':
            exactlyOne(raw);
            readFlags(raw.flags, {});
            return { kind: 'plain', ...located };
        case 'cmd':
        case 'entrypoint':
            readFlags(raw.flags, {});
            return { kind: 'plain', ...located };
        case 'shell':
            readFlags(raw.flags, {});
            if (raw.args.length === 0)
                throw atLeastOne(raw);
            if (!raw.json)
                throw new Error('SHELL requires the arguments to be in JSON form');
            return { kind: 'shell', words: raw.args, ...located };
        case 'healthcheck':
            checkHealth(raw);
            return { kind: 'plain', ...located };
        default:
            throw new Error(`unknown instruction: ${raw.keyword}`);
    }
}
function readFrom(raw) {
    const [from = '', as = '', written = ''] = raw.args;
    let name = null;
    if (raw.args.length === 3 && /^as$/iu.test(as)) {
        name = lower(written);
        if (!/^[a-z][a-z0-9\-_.]*$/.test(name)) {
            throw new Error(`invalid name for build stage: ${JSON.stringify(written)}, name can't start with a number or contain symbols`);
        }
    }
    else if (raw.args.length !== 1) {
        throw new Error('FROM requires either one or three arguments');
    }
    const platform = readFlags(raw.flags, { platform: 'text' }).text('platform') ?? '';
    return { kind: 'from', name, from, platform: platform === '' ? null : platform, raw, line: raw.line };
}
function argOf(word) {
    const at = word.indexOf('=');
    if (at === 0)
        throw new Error('ARG names can not be blank');
    return at < 0 ? { key: word, value: undefined } : { key: word.slice(0, at), value: word.slice(at + 1) };
}
function pairsOf(raw) {
    if (raw.args.length === 0)
        throw atLeastOne(raw);
    const pairs = [];
    for (let at = 0; at + 1 < raw.args.length; at += 2) {
        const [key = '', value = ''] = raw.args.slice(at, at + 2);
        if (key === '')
            throw new Error(`${raw.keyword.toUpperCase()} names can not be blank`);
        pairs.push({ key, value });
    }
    return pairs;
}
const COPY_FLAGS = {
    chown: 'text',
    from: 'text',
    chmod: 'text',
    link: 'bool',
    exclude: 'texts',
    parents: 'bool'
};
const ADD_FLAGS = {
    chown: 'text',
    chmod: 'text',
    link: 'bool',
    'keep-git-dir': 'bool',
    checksum: 'text',
    unpack: 'bool',
    exclude: 'texts'
};
function readCopy(raw, kind) {
    const keyword = kind.toUpperCase();
    if (raw.args.length < 2) {
        throw new Error(`${keyword} requires at least two arguments, but only one was provided. Destination could not be determined`);
    }
    const flags = readFlags(raw.flags, kind === 'copy' ? COPY_FLAGS : ADD_FLAGS);
    const destination = raw.args.at(-1) ?? '';
    if (opensHeredoc(destination) !== null)
        throw new Error(`${keyword} cannot accept a heredoc as a destination`);
    const sources = [];
    const bodies = [];
    for (const word of raw.args.slice(0, -1)) {
        const mark = opensHeredoc(word);
        if (mark === null) {
            sources.push(word);
            continue;
        }
        const content = raw.heredocs.findLast(heredoc => heredoc.name === mark.name)?.content ?? '';
        bodies.push({ text: mark.chomp ? chomped(content) : content, expand: mark.expand });
    }
    return {
        kind,
        sources,
        bodies,
        destination,
        from: flags.text('from') ?? '',
        exclude: flags.texts('exclude'),
        parents: flags.bool('parents'),
        chown: flags.text('chown') ?? '',
        chmod: flags.text('chmod') ?? '',
        checksum: flags.text('checksum') ?? '',
        keepGitDir: flags.text('keep-git-dir') === undefined ? undefined : flags.bool('keep-git-dir'),
        raw,
        line: raw.line
    };
}
const NETWORKS = ['default', 'none', 'host'];
const SECURITY = ['insecure', 'sandbox'];
function readRun(raw) {
    const flags = readFlags(raw.flags, { mount: 'texts', network: 'text', security: 'text', device: 'texts' });
    const network = flags.text('network');
    if (network !== undefined && !NETWORKS.includes(network))
        throw new Error(`invalid network mode ${JSON.stringify(network)}`);
    const security = flags.text('security');
    if (security !== undefined && !SECURITY.includes(security))
        throw new Error(`security ${JSON.stringify(security)} is not valid`);
    const mounts = flags.texts('mount').map(text => ({ text, from: mountFrom(text) }));
    const heredocsFit = raw.heredocs.length === 0 || (raw.args.length === 1 && !raw.json);
    return { kind: 'run', mounts, heredocsFit, raw, line: raw.line };
}
function readOnbuild(raw) {
    const [first] = raw.args;
    if (first === undefined)
        throw atLeastOne(raw);
    readFlags(raw.flags, {});
    const keyword = trimSpace(first).toUpperCase();
    if (keyword === 'ONBUILD')
        throw new Error("Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed");
    if (keyword === 'MAINTAINER' || keyword === 'FROM')
        throw new Error(`${keyword} isn't allowed as an ONBUILD trigger`);
    const code = raw.code.replace(/^[\t\n\f\r ]*ONBUILD[\t\n\f\r ]*/i, '');
    const trigger = [code, ...raw.heredocs.map(heredoc => heredoc.content + heredoc.name)].join('\n');
    return { kind: 'onbuild', trigger, raw, line: raw.line };
}
function checkHealth(raw) {
    const [type, ...command] = raw.args;
    if (type === undefined)
        throw atLeastOne(raw);
    if (type.toUpperCase() === 'NONE') {
        if (command.length > 0)
            throw new Error('HEALTHCHECK NONE takes no arguments');
        return;
    }
    const durations = ['interval', 'timeout', 'start-period', 'start-interval'];
    const flags = readFlags(raw.flags, {
        ...Object.fromEntries(durations.map(name => [name, 'text'])),
        retries: 'text'
    });
    if (type.toUpperCase() !== 'CMD')
        throw new Error(`Unknown type ${JSON.stringify(type)} in HEALTHCHECK (try CMD)`);
    if (command.length === 0)
        throw new Error('Missing command after HEALTHCHECK CMD');
    for (const name of durations) {
        const value = flags.text(name) ?? '';
        const nanoseconds = value === '' ? 0 : parseDuration(value);
        if (nanoseconds === null)
            throw new Error(`invalid duration ${JSON.stringify(value)} of --${name}`);
        if (nanoseconds !== 0 && nanoseconds < 1e6)
            throw new Error(`--${name} cannot be less than 1ms`);
    }
    const retries = flags.text('retries') ?? '';
    const count = retries === '' ? 0n : parseInteger(retries, 32);
    if (count === null || count < 0n)
        throw new Error(`--retries cannot be ${retries}`);
}
function exactlyOne(raw) {
    if (raw.args.length !== 1)
        throw new Error(`${raw.keyword.toUpperCase()} requires exactly one argument`);
}
function atLeastOne(raw) {
    return new Error(`${raw.keyword.toUpperCase()} requires at least one argument`);
}

;// CONCATENATED MODULE: ./src/dockerfile/words.ts

/**
 * How the arguments of an instruction fall into words.
 * Source: moby/buildkit frontend/dockerfile/parser/split_command.go and line_parsers.go
 */
const BLANKS = /[\t\v\f\r ]+/;
/** A line's keyword, its `--flags` and the rest. */
function splitCommand(line, escape) {
    const [keyword, after] = splitOnce(trimSpace(line));
    if (after === undefined)
        return { keyword, flags: [], rest: '' };
    const { flags, rest } = takeFlags(after, escape);
    return { keyword, flags, rest: trimSpace(rest) };
}
/** Before and after the first run of blanks. */
function splitOnce(text) {
    const match = BLANKS.exec(text);
    if (match === null)
        return [text, undefined];
    return [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}
/**
 * Leading words that start with `--`, without their quotes and escapes. The reference walks over bytes and takes each for a
 * letter, so text that is not ASCII is taken apart in the same way.
 */
function takeFlags(text, escape) {
    if (!text.includes('--'))
        return { flags: [], rest: trimLeft(text) };
    if (isAscii(text))
        return flagsOfBytes(text, escape);
    const { flags, rest } = flagsOfBytes(toBytes(text), escape);
    return { flags, rest: fromBytes(rest) };
}
function flagsOfBytes(text, escape) {
    const flags = [];
    let word = null;
    let blankAllowed = false;
    let quote = '';
    const finish = () => {
        if (word !== null && (blankAllowed || word !== '') && word !== '--')
            flags.push(word);
        word = null;
        blankAllowed = false;
    };
    for (let at = 0; at < text.length; at++) {
        let character = text.charAt(at);
        if (word === null) {
            if (isSpace(character))
                continue;
            if (!text.startsWith('--', at))
                return { flags, rest: text.slice(at) };
            word = '';
        }
        if (quote === '') {
            if (isSpace(character)) {
                if (word === '--')
                    return { flags, rest: text.slice(at) };
                finish();
                continue;
            }
            if (character === "'" || character === '"') {
                quote = character;
                blankAllowed = true;
                continue;
            }
        }
        else if (character === quote) {
            quote = '';
            continue;
        }
        if (character === escape) {
            if (at + 1 === text.length)
                continue;
            at += 1;
            character = text.charAt(at);
        }
        word += character;
    }
    finish();
    return { flags, rest: '' };
}
/** Words with their quotes and escapes left in: `ENV`, `LABEL`, `ARG`. */
function quotedWords(rest, escape) {
    const words = [];
    const characters = Array.from(rest);
    let word = null;
    let blankAllowed = false;
    let quote = '';
    const finish = () => {
        if (word !== null && (blankAllowed || word !== ''))
            words.push(word);
        word = null;
        blankAllowed = false;
    };
    for (let at = 0; at < characters.length; at++) {
        let character = characters[at] ?? '';
        if (word === null) {
            if (isSpace(character))
                continue;
            word = '';
        }
        if (quote === '') {
            if (isSpace(character)) {
                finish();
                continue;
            }
            if (character === "'" || character === '"') {
                quote = character;
                blankAllowed = true;
            }
        }
        else if (character === quote) {
            quote = '';
        }
        if (character === escape && quote !== "'") {
            if (at + 1 === characters.length)
                continue;
            word += character;
            at += 1;
            character = characters[at] ?? '';
        }
        word += character;
    }
    finish();
    return words;
}
/** Words between blanks; none of an empty text. */
function blankSeparated(rest) {
    return rest === '' ? [] : rest.split(/[\t\v\f\r ]+/);
}
/** The strings of a JSON array; null where the text is none. Throws an `Error` on an array that holds something else. */
function jsonStrings(rest) {
    const text = trimLeft(rest);
    if (!text.startsWith('['))
        return null;
    let array;
    try {
        array = JSON.parse(text);
    }
    catch {
        return null;
    }
    if (!Array.isArray(array) || array.some(holdsInfinity))
        return null;
    return array.map((value) => {
        if (typeof value === 'string')
            return value.replace(/\p{Cs}/gu, '\ufffd');
        throw new Error('when using JSON array syntax, arrays must be comprised of strings only');
    });
}
/** Go refuses numbers that do not fit, as a text that is no JSON. */
function holdsInfinity(value) {
    if (typeof value === 'number')
        return !Number.isFinite(value);
    if (typeof value !== 'object' || value === null)
        return false;
    return Object.values(value).some(holdsInfinity);
}

;// CONCATENATED MODULE: ./src/dockerfile/lines.ts






/** The builder reads with a buffer of this many bytes per line. */
const LONGEST_LINE = 65_536;
const HEREDOC_KEYWORDS = new Set(['add', 'copy', 'run']);
/** Throws a `DockerfileError`. */
function readInstructions(text) {
    const lines = physicalLines(text);
    const directives = new DirectiveReader();
    let escape = '\\';
    const instructions = [];
    const processed = (line, at) => {
        const directive = atLine(at + 1, () => directives.read(line));
        if (directive?.name === 'escape') {
            if (directive.value !== '`' && directive.value !== '\\') {
                throw new DockerfileError(`invalid escape token '${directive.value}' does not match \` or \\`, at + 1);
            }
            escape = directive.value;
        }
        return isComment(line) ? '' : line;
    };
    for (let at = 0; at < lines.length; at++) {
        const start = at + 1;
        const line = processed(trimLeft(withoutLineEnd(lines[at] ?? '')), at);
        if (line === '')
            continue;
        let { text: code, isEnded } = withoutContinuation(line, escape);
        while (!isEnded && at + 1 < lines.length) {
            at += 1;
            const raw = withoutLineEnd(lines[at] ?? '');
            const next = processed(raw, at);
            if (trimLeft(next) === '')
                continue;
            const part = withoutContinuation(next, escape);
            isEnded = part.isEnded;
            code += part.text;
        }
        if (instructions.length === MOST_INSTRUCTIONS) {
            throw limitAt(start, `it holds more than ${MOST_INSTRUCTIONS} instructions`);
        }
        const command = atLine(start, () => parseLine(code, escape));
        const heredocs = [];
        if (command.takesHeredocs && code.includes('<<')) {
            for (const mark of atLine(start, () => heredocMarks(code))) {
                const body = [];
                for (at += 1; at < lines.length; at++) {
                    const end = withoutLineEnd(lines[at] ?? '');
                    if ((mark.chomp ? end.replace(/^\t+/, '') : end) === mark.name)
                        break;
                    body.push(lines[at] ?? '');
                }
                if (at >= lines.length)
                    throw new DockerfileError(`unterminated heredoc ${mark.name}`, start);
                heredocs.push({ ...mark, content: body.join('') });
            }
        }
        const { keyword, flags, args, json } = command;
        instructions.push({ keyword, flags, args, json, code, heredocs, line: start });
    }
    if (instructions.length === 0)
        throw new DockerfileError('file with no instructions', null);
    return { instructions, escape };
}
/** Gives errors of `read` a line. */
function atLine(line, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof DockerfileError && error.line !== null)
            throw error;
        throw new DockerfileError(error instanceof Error ? error.message : String(error), line, error);
    }
}
function parseLine(code, escape, depth = 0) {
    const { keyword, flags, rest } = splitCommand(code, escape);
    const name = lower(keyword);
    if (name === 'onbuild') {
        if (depth > 1)
            throw new Error("Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed");
        if (rest === '')
            return { keyword, flags, args: [], json: false, takesHeredocs: false };
        const trigger = parseLine(rest, escape, depth + 1);
        const takesHeredocs = trigger.takesHeredocs && lower(trigger.keyword) !== 'onbuild';
        return { keyword, flags, args: [trigger.keyword, ...trigger.args], json: false, takesHeredocs };
    }
    const { args, json } = argumentsOf(name, rest, escape);
    return { keyword, flags, args, json, takesHeredocs: HEREDOC_KEYWORDS.has(name) && !json };
}
function argumentsOf(name, rest, escape) {
    switch (name) {
        case 'add':
        case 'copy':
        case 'volume': {
            const strings = jsonStrings(rest);
            return strings === null ? { args: blankSeparated(rest), json: false } : { args: strings, json: true };
        }
        case 'run':
        case 'cmd':
        case 'entrypoint':
        case 'shell':
            return maybeJson(rest);
        case 'healthcheck': {
            const [, type = '', command = ''] = /^([^\t\n\v\f\r ]*)[\t\n\v\f\r ]*([^]*)$/.exec(rest) ?? [];
            if (type === '')
                return { args: [], json: false };
            const { args, json } = maybeJson(command);
            return { args: [type, ...args], json };
        }
        case 'from':
        case 'expose':
            return { args: blankSeparated(rest), json: false };
        case 'env':
        case 'label':
            return { args: pairs(rest, name.toUpperCase(), escape), json: false };
        case 'arg':
            return { args: quotedWords(rest, escape), json: false };
        case 'maintainer':
        case 'stopsignal':
        case 'user':
        case 'workdir':
            return { args: rest === '' ? [] : [rest], json: false };
        default:
            return { args: [''], json: false };
    }
}
function maybeJson(rest) {
    if (rest === '')
        return { args: [], json: false };
    const strings = jsonStrings(rest);
    return strings === null ? { args: [rest], json: false } : { args: strings, json: true };
}
/** Keys and values in turn: `a=b c=d`, or the old form `a b c` which is one pair. */
function pairs(rest, keyword, escape) {
    const words = quotedWords(rest, escape);
    const [first] = words;
    if (first === undefined)
        return [];
    if (!first.includes('=')) {
        const [key, value] = splitOnce(rest);
        if (value === undefined)
            throw new Error(`${keyword} must have two arguments`);
        return [key, value];
    }
    return words.flatMap(word => {
        const at = word.indexOf('=');
        if (at < 0)
            throw new Error(`Syntax error - can't find = in ${JSON.stringify(word)}. Must be of the form: name=value`);
        return [word.slice(0, at), word.slice(at + 1)];
    });
}
/** Lines with their ends. */
function physicalLines(text) {
    const lines = withoutBom(text).match(/[^\n]*\n|[^\n]+$/g) ?? [];
    lines.forEach((line, index) => {
        if (line.length * 3 < LONGEST_LINE)
            return;
        const bytes = Buffer.byteLength(line, 'utf8');
        if (bytes > LONGEST_LINE || (bytes === LONGEST_LINE && !line.endsWith('\n'))) {
            throw new DockerfileError(`line greater than the largest allowed size of ${LONGEST_LINE - 1} bytes`, index + 1);
        }
    });
    return lines;
}
/** The escape character at the end of a line, blanks after it or not, continues it, unless another one stands before it. */
function withoutContinuation(line, escape) {
    let end = line.length;
    while (line[end - 1] === ' ' || line[end - 1] === '\t')
        end -= 1;
    if (line[end - 1] !== escape || line[end - 2] === escape)
        return { text: line, isEnded: true };
    return { text: line.slice(0, end - 1), isEnded: false };
}
function isComment(line) {
    return line.includes('#') && trimLeft(line).startsWith('#');
}
function withoutLineEnd(line) {
    let end = line.length;
    while (line[end - 1] === '\n' || line[end - 1] === '\r')
        end -= 1;
    return line.slice(0, end);
}

;// CONCATENATED MODULE: ./src/dockerfile/parse.ts







/**
 * Reads a Dockerfile as BuildKit does. Throws a {@link DockerfileError} on what BuildKit refuses before it knows the target:
 * the message does not name the file.
 */
function parseDockerfile(text) {
    if (text === '')
        throw new DockerfileError('the Dockerfile cannot be empty', null);
    if (text.length > LARGEST_FILE)
        throw limitAt(null, `it is larger than ${LARGEST_FILE} characters`);
    const refused = checkOptionsError(checkOf(text) ?? '');
    if (refused !== null)
        throw new DockerfileError(refused, null);
    const { instructions, escape } = readInstructions(text);
    const globalArgs = [];
    const stages = [];
    for (const raw of instructions) {
        const instruction = atLine(raw.line, () => readInstruction(raw));
        const stage = stages.at(-1);
        if (instruction.kind === 'from')
            stages.push({ from: instruction, instructions: [] });
        else if (stage !== undefined)
            stage.instructions.push(instruction);
        else if (instruction.kind === 'arg')
            globalArgs.push(instruction);
        else
            throw new DockerfileError('no build stage in current context: the first instruction must be FROM or ARG', raw.line);
    }
    if (stages.length === 0)
        throw new DockerfileError('dockerfile contains no stages to build', null);
    return { escape, syntax: syntaxOf(text), globalArgs, stages: stages.map(stageOf) };
}
/**
 * The trigger of an ONBUILD as one instruction. It is read apart from its file, so the escape character is `\`, and errors
 * have no line of their own.
 */
function parseTrigger(trigger) {
    const [raw, more] = triggerInstructions(trigger);
    if (raw === undefined || more !== undefined)
        throw new Error('onbuild trigger should be a single expression');
    const instruction = readInstruction(raw);
    if (instruction.kind === 'from')
        throw new Error('FROM is not a command type');
    return instruction;
}
function triggerInstructions(trigger) {
    try {
        return readInstructions(trigger).instructions;
    }
    catch (error) {
        throw new Error(`in an ONBUILD trigger: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}
function stageOf(stage) {
    const { name, from, platform, line } = stage.from;
    return { name, from, platform, line, instructions: stage.instructions };
}

;// CONCATENATED MODULE: ./src/dockerfile/canonical.ts


/**
 * What of a Dockerfile counts for a hash: the needed stages' instructions, continuations joined and comments removed, heredoc
 * bodies included, keywords in upper case, nothing expanded; the global ARGs that they use; the directives.
 *
 * Before each stage stands what it is built from and copies from, as places in this list, so that an instruction that names a
 * stage by number or by a name that is there twice does not keep its hash when it comes to mean another stage.
 */
function canonicalForm(file, graph, globals, usedArgs) {
    const lines = [`escape=${file.escape}`];
    if (file.syntax !== null)
        lines.push(`syntax=${file.syntax}`);
    const target = globals.lookup('TARGETSTAGE');
    if (usedArgs.has('TARGETSTAGE'))
        lines.push(`TARGETSTAGE=${target ?? ''}`);
    for (const { args } of file.globalArgs) {
        for (const { key, value } of args) {
            if (usedArgs.has(key))
                lines.push(value === undefined ? `ARG ${key}` : `ARG ${key}=${value}`);
        }
    }
    const places = new Map(graph.needed.map((stage, place) => [stage, place]));
    for (const stage of graph.needed) {
        lines.push(`stage ${placesOf(stage, places)}`, fromLine(stage.stage));
        for (const { raw } of stage.stage.instructions)
            lines.push(instructionText(raw, file.escape));
    }
    return lines;
}
/** `base ← sources…`; `image` for what is no stage, `context` for a stage that a named context replaces. */
function placesOf(stage, places) {
    const place = (node) => places.get(node)?.toString() ?? 'context';
    const sources = stage.steps.flatMap(step => step.sources.map(source => (source.kind === 'stage' ? place(source) : 'image')));
    return [stage.base === null ? 'image' : place(stage.base), ...sources].join(' ');
}
function fromLine(stage) {
    const platform = stage.platform === null ? '' : `--platform=${stage.platform} `;
    return `FROM ${platform}${stage.from}${stage.name === null ? '' : ` AS ${stage.name}`}`;
}
function instructionText(raw, escape) {
    const text = commandText(raw.code, escape);
    return [text, ...raw.heredocs.map(heredoc => heredoc.content + heredoc.name)].join('\n');
}
/** Keyword (also of an ONBUILD trigger), flags and the rest. */
function commandText(code, escape) {
    const { keyword, flags, rest } = splitCommand(code, escape);
    const isOnbuild = lower(keyword) === 'onbuild';
    return [
        keyword.toUpperCase(),
        ...flags.map(flag => JSON.stringify(flag)),
        isOnbuild ? commandText(rest, escape) : rest
    ].join(' ');
}

;// CONCATENATED MODULE: ./src/dockerfile/contexts.ts

/** The name of the context that stands in for a stage or an image; null where none does. */
function contextBehind(node, contexts) {
    if (node.kind === 'stage')
        return node.replaced ? node.stage.name : null;
    return contextOf(node.reference, contexts);
}
/** What a stage is built from, where that is a named context. */
function contextBelow(stage, contexts) {
    return stage.base === null ? contextOf(stage.from, contexts) : contextBehind(stage.base, contexts);
}
/** The folder that stands in for a stage or an image. */
function folderBehind(node, contexts) {
    const name = node === undefined ? null : contextBehind(node, contexts);
    return name !== null && contexts.get(name) === 'folder' ? name : null;
}
function contextUses(stage, contexts) {
    const below = contextBelow(stage, contexts);
    const place = { stage: stage.index };
    const uses = below === null ? [] : [{ ...place, name: below, line: stage.stage.line, instruction: 'FROM' }];
    for (const { instruction, line, sources } of stage.steps) {
        for (const source of sources) {
            const name = contextBehind(source, contexts);
            if (name !== null)
                uses.push({ ...place, name, line, instruction: instruction.kind.toUpperCase() });
        }
    }
    return uses;
}
/** A stage that is built from a folder takes all of it. */
function foundationFolder(stage, contexts) {
    const context = contextBelow(stage, contexts);
    if (context === null || contexts.get(context) !== 'folder')
        return [];
    const { line } = stage.stage;
    const whole = { sources: ['.'], paths: ['.'], exclude: [], parents: false, checksum: false };
    const sure = { unresolved: [], uncertain: false };
    return [{ stage: stage.index, instruction: 'BIND', line, ...whole, ...sure, context }];
}
function contextOf(reference, contexts) {
    const name = contexts.size === 0 ? null : contextName(reference);
    return name !== null && contexts.has(name) ? name : null;
}

// EXTERNAL MODULE: ./src/reference/platform.ts
var platform = __webpack_require__(4170);
;// CONCATENATED MODULE: ./src/dockerfile/platform.ts


const SYSTEMS = new Set('aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos'.split(' '));
const ARCHITECTURES = new Set(('386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ' +
    'ppc riscv riscv64 s390 s390x sparc sparc64 wasm').split(' '));
/** `os[(version)]`, `arch` or `os[(version)]/arch[/variant]`. Throws an `Error` on anything else. */
function parsePlatform(text) {
    const parts = text.split('/');
    const [first = '', arch = '', variant = ''] = parts;
    const system = /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.%-]*)((?:\+[A-Za-z0-9_.%-]+)*)\))?$/.exec(first);
    if (system === null || parts.length > 3 || parts.slice(1).some(part => !/^[A-Za-z0-9_.-]+$/.test(part))) {
        throw new Error(`${JSON.stringify(text)} is no platform: it must be of the form os/arch[/variant]`);
    }
    const name = lower(system[1] ?? '');
    const os = name === 'macos' ? 'darwin' : name;
    const osVersion = decoded(system[2] ?? '');
    for (const feature of (system[3] ?? '').split('+'))
        decoded(feature);
    if (parts.length === 1) {
        if (SYSTEMS.has(os))
            return { os, osVersion, arch: 'amd64', variant: '' };
        const known = (0,platform/* normalArchitecture */.f)(first, '');
        if (!ARCHITECTURES.has(known.arch))
            throw new Error(`${JSON.stringify(text)}: unknown operating system or architecture`);
        return { os: 'linux', osVersion, ...withoutDefault(known) };
    }
    if (parts.length === 2)
        return { os, osVersion, ...withoutDefault((0,platform/* normalArchitecture */.f)(arch, '')) };
    const full = (0,platform/* normalArchitecture */.f)(arch, variant);
    return { os, osVersion, arch: full.arch, variant: full.arch === 'arm64' && full.variant === '' ? 'v8' : full.variant };
}
/** The target platform as the builder hands it to a build: `linux/arm64/v8` is `linux/arm64`, `linux/arm` is `linux/arm/v7`. */
function targetPlatform(text) {
    const { os, osVersion, arch, variant } = parsePlatform(text);
    return { os, osVersion, ...(0,platform/* normalArchitecture */.f)(arch, variant) };
}
/** `os[(version)]/arch[/variant]`. */
function formatPlatform(platform) {
    const version = platform.osVersion === '' ? '' : `(${platform.osVersion})`;
    return [platform.os + version, platform.arch, platform.variant].filter(part => part !== '').join('/');
}
function withoutDefault(parts) {
    return parts.arch === 'arm' && parts.variant === 'v7' ? { arch: 'arm', variant: '' } : parts;
}
/** Percent-encoded. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw new Error(`${JSON.stringify(text)} is no version or feature of an operating system`);
    }
}

;// CONCATENATED MODULE: ./src/dockerfile/global-args.ts



const BUILD_PLATFORM = { os: 'linux', osVersion: '', arch: 'amd64', variant: '' };
function globalArgs(file, given, platform, target, effort) {
    const stage = target ?? file.stages.at(-1)?.name ?? '';
    const values = new Map();
    for (const [name, value] of [
        ['BUILDPLATFORM', formatPlatform(BUILD_PLATFORM)],
        ['BUILDOS', BUILD_PLATFORM.os],
        ['BUILDOSVERSION', ''],
        ['BUILDARCH', BUILD_PLATFORM.arch],
        ['BUILDVARIANT', ''],
        ['TARGETPLATFORM', formatPlatform(platform)],
        ['TARGETOS', platform.os],
        ['TARGETOSVERSION', platform.osVersion],
        ['TARGETARCH', platform.arch],
        ['TARGETVARIANT', platform.variant],
        ['TARGETSTAGE', stage === '' ? 'default' : stage]
    ]) {
        values.set(name, buildArg(given, name) ?? value);
    }
    const declarations = new Map();
    const lookup = name => values.get(name);
    for (const { args, line } of file.globalArgs) {
        for (const { key, value } of args) {
            const before = declarations.get(key);
            const uses = before === undefined ? [] : [before];
            declarations.set(key, { key, uses });
            const set = buildArg(given, key);
            if (set !== undefined)
                values.set(key, set);
            else if (value !== undefined) {
                const expanded = atLine(line, () => expandWord(value, lookup, { escape: file.escape, effort }));
                values.set(key, expanded.text);
                // As they are now: what a name comes to mean further down has no part in this value.
                for (const name of expanded.names) {
                    const used = name === key ? undefined : declarations.get(name);
                    if (used !== undefined)
                        uses.push(used);
                }
            }
        }
    }
    return {
        lookup,
        declared: new Set(declarations.keys()),
        dependsOn: names => closure([...names].flatMap(name => declarations.get(name) ?? []))
    };
}
function closure(from) {
    const open = [...from];
    const seen = new Set();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (seen.has(next))
            continue;
        seen.add(next);
        for (const used of next.uses)
            open.push(used);
    }
    return new Set(Array.from(seen, ({ key }) => key));
}
/** The value of a build argument that was given, undefined where it was not. */
function buildArg(given, name) {
    return Object.hasOwn(given, name) ? given[name] : undefined;
}

;// CONCATENATED MODULE: ./src/dockerfile/edges.ts
/** The first step that leads back to a stage on the way to it; null where there is none. */
function edgeBack(stages) {
    const visited = new Set();
    const path = new Set();
    for (const stage of stages) {
        const open = visited.has(stage) ? [] : [{ stage, edges: edgesOf(stage) }];
        for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
            visited.add(last.stage);
            path.add(last.stage);
            const edge = last.edges.next();
            if (edge.done === true) {
                path.delete(last.stage);
                open.pop();
                continue;
            }
            const { to } = edge.value;
            if (path.has(to))
                return edge.value;
            if (!visited.has(to))
                open.push({ stage: to, edges: edgesOf(to) });
        }
    }
    return null;
}
function* edgesOf(stage) {
    for (const { sources, line } of stage.steps) {
        for (const source of sources)
            if (source.kind === 'stage')
                yield { to: source, line };
    }
}
/** Adds the stages that these nodes are, and all that they need. */
function reach(from, reached) {
    const open = [...from];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (node.kind !== 'stage' || reached.has(node))
            continue;
        reached.add(node);
        if (node.replaced)
            continue;
        if (node.base !== null)
            open.push(node.base);
        for (const step of node.steps)
            for (const source of step.sources)
                open.push(source);
    }
}

;// CONCATENATED MODULE: ./src/dockerfile/graph.ts









/** Throws a `DockerfileError`. */
function buildGraph(file, args, options) {
    const names = new Map();
    const stages = file.stages.map((stage, index) => {
        const isReplaced = stage.name !== null && options.contexts.has(stage.name) && !isTarget(file, index, options.target);
        const draft = atLine(stage.line, () => draftOf(stage, index, names, args, { escape: file.escape, effort: options.effort }, options.platform, isReplaced));
        if (stage.name !== null)
            names.set(stage.name, draft);
        return draft;
    });
    const target = findTarget(stages, names, options.target);
    // `COPY --from=2` counts the images that instructions before it name, too: the reference keeps both in one list.
    const numbered = [...stages];
    const connect = (instruction, line) => {
        const sources = atLine(line, () => sourcesOf(instruction, names, numbered, file.escape));
        for (const source of sources)
            if (source.kind === 'image')
                checkReference(source.reference, line);
        for (const source of sources)
            if (source.kind === 'image')
                numbered.push(source);
        return { instruction, line, sources };
    };
    for (const stage of stages) {
        if (stage.base === null && !stage.replaced)
            checkReference(stage.from, stage.stage.line);
        stage.steps = stage.stage.instructions.map(instruction => connect(instruction, instruction.line));
    }
    refuseCycles(stages);
    const triggersOf = (stage) => {
        if (stage.base === null)
            return options.triggersOf(stage.from);
        return isOtherImage(stage.base, options.contexts)
            ? options.triggersOf(stage.base.stage.name ?? '')
            : triggersIn(stage.base.stage);
    };
    return { stages, target, needed: graph_closure(stages, target, connect, triggersOf) };
}
function draftOf(stage, index, names, args, mode, target, replaced) {
    const { text: from, names: fromArgs } = expandWord(stage.from, args.lookup, mode);
    if (from === '') {
        throw new Error(`base name (${stage.from}) should not be blank: give ${[...fromArgs].join(', ')} a value or a default`);
    }
    const expanded = stage.platform === null ? null : expandWord(stage.platform, args.lookup, mode);
    const own = expanded === null ? target : parsePlatform(expanded.text);
    const base = names.get(from) ?? null;
    return {
        kind: 'stage',
        index,
        stage,
        from,
        fromArgs,
        platform: expanded?.text ?? null,
        platformArgs: expanded?.names ?? new Set(),
        base,
        os: base?.os ?? (from === 'scratch' ? target.os : own.os),
        replaced,
        steps: [],
        triggersRead: false
    };
}
function isTarget(file, index, target) {
    if (target === null || target === '')
        return index === file.stages.length - 1;
    return index === file.stages.findLastIndex(stage => stage.name === lower(target));
}
function findTarget(stages, names, target) {
    const found = target === null || target === '' ? stages.at(-1) : names.get(lower(target));
    if (found !== undefined)
        return found;
    const known = [...names.keys()].join(', ');
    throw new DockerfileError(`target stage ${JSON.stringify(target)} could not be found: ${known === '' ? 'no stage has a name' : `the stages are ${known}`}`, null);
}
function sourcesOf(instruction, names, numbered, escape) {
    if (instruction.kind === 'run') {
        // Also a mount without `from` takes a place in the list, as one of `scratch`.
        return instruction.mounts.map(({ from }) => named(names, from || 'scratch'));
    }
    if ((instruction.kind !== 'copy' && instruction.kind !== 'add') || instruction.from === '')
        return [];
    const { from } = instruction;
    if (expandWord(from, () => undefined, { escape }).text !== from) {
        throw new Error('variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope');
    }
    const number = parseInteger(from, 64);
    if (number === null)
        return [named(names, from)];
    const found = numbered[Number(number)];
    if (found === undefined)
        throw new Error(`invalid stage index ${number.toString()}`);
    return [found];
}
function named(names, name) {
    return names.get(lower(name)) ?? { kind: 'image', reference: name };
}
function checkReference(reference, line) {
    if (reference === 'scratch')
        return;
    try {
        parseReference(reference);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new DockerfileError(`failed to parse stage name ${JSON.stringify(reference)}: ${why}`, line, error);
    }
}
/** A stage may copy from itself or from a later stage in no way that leads back to it, needed or not. */
function refuseCycles(stages) {
    const back = edgeBack(stages);
    if (back === null)
        return;
    throw new DockerfileError(`circular dependency detected on stage: ${graph_nameOf(back.to)}`, back.line);
}
/** The stages that the target needs. Triggers of a base become steps of its child, and may need further stages. */
function graph_closure(stages, target, connect, triggersOf) {
    const reached = new Set();
    for (let open = [target]; open.length > 0;) {
        reach(open, reached);
        const more = [];
        for (const stage of stages) {
            if (!reached.has(stage) || stage.replaced || stage.triggersRead)
                continue;
            stage.triggersRead = true;
            const { line } = stage.stage;
            const triggers = triggersOf(stage).map(trigger => connect(atLine(line, () => parseTrigger(trigger)), line));
            stage.steps = [...triggers, ...stage.steps];
            more.push(...triggers.flatMap(step => step.sources));
        }
        open = more;
    }
    return stages.filter(stage => reached.has(stage) && !stage.replaced);
}
/** Whether a named context stands in for a stage that is not the image of that very stage. */
function isOtherImage(stage, contexts) {
    return stage.replaced && contexts.get(stage.stage.name ?? '') !== 'stage';
}
/** ONBUILD triggers that a stage leaves to its children. */
function triggersIn(stage) {
    return stage.instructions.flatMap(instruction => (instruction.kind === 'onbuild' ? [instruction.trigger] : []));
}
/** A stage as people know it. */
function graph_nameOf(stage) {
    return stage.stage.name ?? `stage-${stage.index}`;
}

;// CONCATENATED MODULE: ./src/dockerfile/environment.ts
/** Variables of a stage while its instructions are gone through. */
class Environment {
    /** What words are expanded with: ENV and ARG in the order in which they come. */
    #state;
    /** ENV alone: the image's own, which a stage built from it starts with. */
    #image;
    constructor(state, image) {
        this.#state = state;
        this.#image = image;
    }
    /** Of a stage that is built from an image with these variables. */
    static ofImage(variables) {
        return Environment.#starting(new Map(), new Map(Object.entries(variables)));
    }
    /** Of a stage that is built from this one. ARGs are inherited too, but ENV is set anew and so wins over a later ARG. */
    inherited(effort) {
        this.#copied(effort);
        return Environment.#starting(new Map(this.#state), new Map(this.#image));
    }
    static #starting(state, image) {
        for (const [name, value] of image)
            state.set(name, value);
        return new Environment(state, image);
    }
    /** ENV: what an image built from this stage has. */
    get variables() {
        return Object.fromEntries(this.#image);
    }
    /** ENV and ARG as a command sees them now. */
    seen(effort) {
        this.#copied(effort);
        return new Map(this.#state);
    }
    /** A copy costs more than the characters that effort is counted in. */
    #copied(effort) {
        effort.take(4 * (this.#state.size + this.#image.size));
    }
    lookup = name => this.#state.get(name);
    setEnv(name, value) {
        this.#state.set(name, value);
        this.#image.set(name, value);
    }
    setArg(name, value) {
        if (!NOT_IN_ENVIRONMENT.has(name))
            this.#state.set(name, value);
    }
}
/** Source: moby/buildkit frontend/dockerfile/dockerfile2llb/convert.go, `nonEnvArgs` */
const NOT_IN_ENVIRONMENT = new Set(['BUILDKIT_SBOM_SCAN_CONTEXT', 'BUILDKIT_SBOM_SCAN_STAGE']);

;// CONCATENATED MODULE: ./src/dockerfile/paths.ts

/**
 * Paths of COPY, ADD and WORKDIR, for stages of any operating system.
 * Source: moby/buildkit util/system/path.go
 */
/**
 * Go's `path.Join("/", path)` without the leading slash: a clean path that cannot leave the root, `.` for the root itself.
 */
function contextPath(path) {
    const clean = external_node_path_.posix.normalize(`/${path}`).replace(/^\/+|\/+$/g, '');
    return clean === '' ? '.' : clean;
}
/** A source with the slashes and without the drive letter of its operating system. Throws an `Error` on another drive. */
function sourcePath(path, os) {
    return os === 'windows' ? withoutDrive(toSlash(path)) : path;
}
/** Throws an `Error` where a destination or a working directory of a Windows stage is on another drive than `C:`. */
function checkSystemDrive(path, os) {
    if (os === 'windows' && path !== '')
        withoutDrive(toSlash(path));
}
function withoutDrive(path) {
    if (path.length === 2 && path.endsWith(':'))
        throw new Error(`No relative path specified in ${JSON.stringify(path)}`);
    if (path.startsWith('//'))
        throw new Error('UNC paths are not supported');
    const colon = path.indexOf(':');
    if (colon < 0)
        return path;
    if (path.slice(0, colon).toLowerCase() !== 'c')
        throw new Error('The specified path is not on the system drive (C:)');
    return path.slice(colon + 1);
}
function toSlash(path) {
    return path.replaceAll('\\', '/');
}

;// CONCATENATED MODULE: ./src/dockerfile/remote.ts

/** Throws an `Error` on a git reference with a bad query. */
function remoteOf(source) {
    const git = gitReference(source);
    if (git !== null)
        return { kind: 'git', git };
    return { kind: source.startsWith('http://') || source.startsWith('https://') ? 'http' : 'local' };
}
function gitReference(source) {
    if (source.startsWith('./') || source.startsWith('../') || source.startsWith('github.com/'))
        return null;
    const scheme = /^([a-zA-Z0-9]+):\/\//.exec(source)?.[1]?.toLowerCase();
    if (scheme === undefined) {
        // A line break fits nowhere, and each of the parts that may be empty would be tried with it.
        if (source.includes('\n'))
            return null;
        const match = /^[a-zA-Z0-9\-_]+@[a-zA-Z0-9\-.]+:([^\n]*?)(?:\?([^\n]*?))?(?:#([^\n]*))?$/.exec(source);
        if (match === null)
            return null;
        const query = parseQuery(match[2] ?? '', true);
        return query === null ? null : withQuery(query, match[3] ?? '');
    }
    if (!['http', 'https', 'ssh', 'git'].includes(scheme))
        return null;
    const url = urlParts(source);
    if (url === null || (scheme.startsWith('http') && !url.path.endsWith('.git')))
        return null;
    return withQuery(parseQuery(url.query, false) ?? new Map(), url.fragment);
}
/** Path (percent-decoded), query and fragment; null where Go's `url.Parse` refuses the text. */
function urlParts(source) {
    if (/[\0-\x1f\x7f]/.test(source))
        return null;
    const match = /^[^:]+:\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(source);
    if (match === null)
        return null;
    const [, authority = '', path = '', query = '', fragment = ''] = match;
    if (!isAuthority(authority))
        return null;
    const decodedPath = percentDecoded(path);
    const decodedFragment = percentDecoded(fragment);
    return decodedPath === null || decodedFragment === null
        ? null
        : { path: decodedPath, query, fragment: decodedFragment };
}
function isAuthority(authority) {
    const at = authority.lastIndexOf('@');
    const user = at < 0 ? '' : authority.slice(0, at);
    const host = authority.slice(at + 1);
    if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user) || percentDecoded(user) === null)
        return false;
    if (host.startsWith('['))
        return /^\[[^\]]*\](?::[0-9]*)?$/.test(host);
    if (/[ "<>\\^`{|}\]]/.test(host) || host.includes('['))
        return false;
    // In a host only bytes beyond ASCII, and the percent sign itself, may be percent-encoded.
    if (/%(?!25|[89a-fA-F][0-9a-fA-F])/.test(host))
        return false;
    const colon = host.lastIndexOf(':');
    return colon < 0 || /^[0-9]*$/.test(host.slice(colon + 1));
}
function percentDecoded(text) {
    if (/%(?![0-9a-fA-F]{2})/.test(text))
        return null;
    return Buffer.from(text.replace(/%([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8');
}
/** Values by key. `strict`: null on a bad pair; else a bad pair is passed over. */
function parseQuery(query, strict) {
    const values = new Map();
    for (const pair of query.split('&')) {
        if (pair === '')
            continue;
        const [key, value] = [pair.replace(/=.*$/s, ''), pair.includes('=') ? pair.slice(pair.indexOf('=') + 1) : ''];
        const name = percentDecoded(key.replaceAll('+', ' '));
        const text = percentDecoded(value.replaceAll('+', ' '));
        if (pair.includes(';') || name === null || text === null) {
            if (strict)
                return null;
            continue;
        }
        const before = values.get(name);
        if (before === undefined)
            values.set(name, [text]);
        else
            before.push(text);
    }
    return values;
}
function withoutSlashes(text) {
    let [from, to] = [0, text.length];
    while (from < to && text[from] === '/')
        from += 1;
    while (to > from && text[to - 1] === '/')
        to -= 1;
    return text.slice(from, to);
}
function withQuery(query, fragment) {
    const colon = fragment.indexOf(':');
    let ref = colon < 0 ? fragment : fragment.slice(0, colon);
    let subdir = colon < 0 ? '' : withoutSlashes(fragment.slice(colon + 1));
    let checksum = '';
    let keepGitDir;
    const agree = (name, before, value) => {
        if (before !== '' && before !== value)
            throw new Error(`${name} conflicts: ${JSON.stringify(before)} vs ${JSON.stringify(value)}`);
        return value;
    };
    let tag = '';
    let branch = '';
    for (const [key, values] of query) {
        if (values.length > 1)
            throw new Error(`query ${JSON.stringify(key)} has multiple values`);
        const value = values[0] ?? '';
        switch (key) {
            case 'submodules':
            case 'keep-git-dir':
            case 'fetch-by-commit': {
                const truth = value === '' ? true : parseBool(value);
                if (truth === undefined)
                    throw new Error(`invalid ${key} value: ${JSON.stringify(value)}`);
                if (key === 'keep-git-dir')
                    keepGitDir = truth;
                continue;
            }
        }
        if (value === '')
            throw new Error(`query ${JSON.stringify(key)} has no value`);
        if (key === 'ref')
            ref = agree(key, ref, value);
        else if (key === 'subdir')
            subdir = agree(key, subdir, value);
        else if (key === 'tag')
            tag = value.startsWith('refs/tags/') ? value : `refs/tags/${value}`;
        else if (key === 'branch')
            branch = value.startsWith('refs/heads/') ? value : `refs/heads/${value}`;
        else if (key === 'checksum' || key === 'commit')
            checksum = value;
        else if (key !== 'mtime')
            throw new Error(`unexpected query ${JSON.stringify(key)}`);
        else if (value !== 'checkout' && value !== 'commit')
            throw new Error(`invalid mtime value: ${JSON.stringify(value)}`);
    }
    if (tag !== '')
        ref = agree('ref', ref, tag);
    if (branch !== '' && tag !== '')
        throw new Error('branch conflicts with tag');
    if (branch !== '')
        ref = agree('ref', ref, branch);
    return { ref, checksum, keepGitDir };
}

;// CONCATENATED MODULE: ./src/dockerfile/copy-sources.ts




/** Throws an `Error` with the builder's words. `os` is the stage's operating system. */
function copySources(instruction, words, os) {
    if (words.chmod !== '' && !isMode(words.chmod)) {
        throw new Error(`invalid chmod parameter: '${words.chmod}'. it should be octal string and between 0 and 07777`);
    }
    checkChecksum(words);
    const local = [];
    const paths = [];
    const remote = [];
    let { keepGitDir } = instruction;
    let { checksum } = words;
    let isPinned = true;
    for (const source of words.sources) {
        const found = remoteOf(source);
        if (found.kind === 'local') {
            local.push(source);
            paths.push(instruction.parents ? pivotPath(source, os) : contextPath(sourcePath(source, os)));
            continue;
        }
        if (instruction.kind === 'copy') {
            throw new Error(`source can't be a ${found.kind === 'git' ? 'git ref' : 'URL'} for COPY`);
        }
        remote.push(source);
        if (found.kind === 'http') {
            if (checksum === '')
                isPinned = false;
            else
                checkDigest(checksum);
            continue;
        }
        const { git } = found;
        if (keepGitDir !== undefined && git.keepGitDir !== undefined && keepGitDir !== git.keepGitDir) {
            throw new Error('inconsistent keep-git-dir configuration');
        }
        keepGitDir = git.keepGitDir ?? keepGitDir;
        if (checksum !== '' && git.checksum !== '' && checksum !== git.checksum) {
            throw new Error(`checksum mismatch ${JSON.stringify(checksum)} != ${JSON.stringify(git.checksum)}`);
        }
        checksum = git.checksum || checksum;
        if (checksum === '' && !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(git.ref))
            isPinned = false;
    }
    return { local, paths, remote, isPinned };
}
function checkChecksum(words) {
    if (words.checksum === '')
        return;
    const [only] = words.sources;
    if (only === undefined || words.sources.length !== 1)
        throw new Error("checksum can't be specified for multiple sources");
    if (remoteOf(only).kind === 'local')
        throw new Error('checksum requires HTTP(S) or Git sources');
}
/** A source of `--parents`: the part before `/./` is left out in the image, and is a folder of the context all the same. */
function pivotPath(source, os) {
    const at = source.indexOf('/./');
    const [parent, pattern] = at < 0 ? ['', source] : [source.slice(0, at), source.slice(at + 3)];
    return contextPath(`${contextPath(sourcePath(parent, os))}/${contextPath(sourcePath(pattern, os))}`);
}

;// CONCATENATED MODULE: ./src/dockerfile/stage-run.ts










/** Throws a `DockerfileError`. `state` is changed. */
function runStage(stage, state, context) {
    return stage.steps.flatMap(step => atLine(step.line, () => runStep(stage, step, state, context)));
}
function runStep(stage, step, state, context) {
    const { instruction } = step;
    const words = new Words(state.environment, context.mode);
    switch (instruction.kind) {
        case 'arg':
            for (const { key, value } of instruction.args) {
                const chosen = buildArg(context.given, key) ?? (value === undefined ? context.globals.lookup(key) : words.expand(value));
                if (chosen !== undefined)
                    state.environment.setArg(key, chosen);
            }
            return [];
        case 'env': {
            const pairs = instruction.pairs.map(({ key, value }) => [words.expand(key), words.expand(value)]);
            for (const [key, value] of pairs)
                state.environment.setEnv(key, value);
            return [];
        }
        case 'label':
            for (const { key, value } of instruction.pairs)
                words.expandAll([key, value]);
            return [];
        case 'workdir':
        case 'user':
        case 'volume':
        case 'stopsignal':
        case 'expose':
            checkWords(instruction.kind, instruction.words, words, stage, state, context);
            return [];
        case 'copy':
        case 'add':
            return runCopy(stage, step, instruction, words, state, context);
        case 'run':
            return [runCommand(stage, step, instruction, words, state, context)];
        case 'shell':
            state.shell = instruction.words;
            return [];
        case 'onbuild':
        case 'plain':
            return [];
    }
}
function checkWords(kind, written, words, stage, state, { mode }) {
    if (kind === 'expose') {
        const bad = written.flatMap(word => words.split(word)).find(port => !isPort(port));
        if (bad !== undefined)
            throw new Error(`invalid port: ${JSON.stringify(bad)}`);
        return;
    }
    const expanded = words.expandAll(written);
    if (kind === 'volume' && expanded.includes(''))
        throw new Error('VOLUME specified can not be an empty string');
    const [word = ''] = expanded;
    if (kind === 'stopsignal' && !isSignal(word))
        throw new Error(`invalid signal: ${word}`);
    if (kind === 'workdir') {
        const directory = sourcePath(word, stage.os);
        state.directory = directory.startsWith('/') ? directory : external_node_path_.posix.join('/', state.directory, directory);
        mode.effort.take(state.directory.length);
    }
}
function runCopy(stage, step, instruction, words, state, context) {
    words.expand(instruction.chown);
    const chmod = words.expand(instruction.chmod);
    const checksum = words.expand(instruction.checksum);
    const doubt = { unset: new Set(), defaulted: new Set() };
    const texts = instruction.sources.map(source => words.expandNoting(source, doubt));
    const destination = words.expand(instruction.destination);
    for (const body of instruction.bodies)
        if (body.expand)
            words.expandBody(body.text);
    const [source] = step.sources;
    if (source !== undefined)
        requireDone(source, stage, context, `copy from stage ${JSON.stringify(instruction.from)}`);
    checkSystemDrive(destination, stage.os);
    const { local, paths, remote, isPinned } = copySources(instruction, { sources: texts, chmod, checksum }, stage.os);
    const place = { stage: stage.index, line: step.line };
    const into = placeIn(state.directory, sourcePath(destination, stage.os));
    const folder = folderBehind(source, context.contexts);
    const consumption = {
        ...place,
        instruction: instruction.kind === 'copy' ? 'COPY' : 'ADD',
        sources: local,
        paths,
        exclude: instruction.exclude,
        parents: instruction.parents,
        ...(remote.length > 0 ? { remote } : {}),
        checksum: remote.length > 0 && isPinned,
        ...uncertainty(doubt, state),
        ...(folder !== null && { context: folder })
    };
    if (source !== undefined) {
        const copy = { origin: stage_run_originOf(source), sources: paths, destination: into, parents: instruction.parents };
        return [{ kind: 'copy', ...place, ...copy, ...(folder !== null && { taken: consumption }) }];
    }
    if (local.length === 0 && remote.length === 0)
        return [];
    return [{ kind: 'take', ...place, consumption, destination: into }];
}
function runCommand(stage, step, instruction, words, state, context) {
    if (!instruction.heredocsFit)
        throw new Error('the command and its heredocs cannot go together');
    const place = { stage: stage.index, line: step.line };
    const mounts = instruction.mounts.flatMap(({ text }, index) => {
        const doubt = { unset: new Set(), defaulted: new Set() };
        const mount = readMount(text, value => words.expandNoting(value, doubt));
        const source = step.sources[index];
        if (mount.from !== '')
            requireDone(source, stage, context, `mount from stage ${JSON.stringify(mount.from)}`);
        if (mount.type === 'secret' || mount.type === 'ssh')
            return [];
        const target = placeIn(state.directory, mount.target);
        if (target === '/')
            throw new Error('invalid mount target "/"');
        // A cache may be filled from a stage too; nothing is known of what else it holds.
        const isFrom = mount.from !== '' && source !== undefined && mount.type !== 'tmpfs';
        if (!isFrom && mount.type !== 'bind')
            return [];
        const folder = isFrom ? folderBehind(source, context.contexts) : null;
        const consumption = {
            ...place,
            instruction: 'BIND',
            sources: [mount.source || '.'],
            paths: [contextPath(mount.source)],
            exclude: [],
            parents: false,
            checksum: false,
            ...uncertainty(doubt, state),
            ...(folder !== null && { context: folder })
        };
        if (!isFrom)
            return [{ target, consumption }];
        const origin = { origin: stage_run_originOf(source), source: contextPath(mount.source) };
        return [{ target, ...origin, ...(folder !== null && { taken: consumption }) }];
    });
    const { environment, directory, shell } = state;
    return {
        kind: 'run',
        ...place,
        raw: instruction.raw,
        shell,
        environment: environment.seen(context.mode.effort),
        directory,
        mounts
    };
}
/** A path in the image; a slash at its end stays. */
function placeIn(directory, path) {
    return path.startsWith('/') ? external_node_path_.posix.normalize(path) : external_node_path_.posix.join('/', directory, path);
}
function stage_run_originOf(source) {
    return source.kind === 'stage' ? { kind: 'stage', index: source.index } : source;
}
function requireDone(source, stage, context, what) {
    if (source?.kind !== 'stage' || context.isDone(source))
        return;
    throw new Error(`cannot ${what}, it needs to be defined before current stage ${JSON.stringify(graph_nameOf(stage))}`);
}
function uncertainty(doubt, state) {
    const uncertain = state.isOpen && doubt.defaulted.size > 0;
    return { unresolved: [...(uncertain ? doubt.defaulted : doubt.unset)], uncertain };
}
/** Expands the words of one instruction. */
class Words {
    #environment;
    #mode;
    constructor(environment, mode) {
        this.#environment = environment;
        this.#mode = mode;
    }
    expand(word) {
        return expandWord(word, this.#environment.lookup, this.#mode).text;
    }
    expandAll(words) {
        return words.map(word => this.expand(word));
    }
    expandNoting(word, doubt) {
        const expanded = expandWord(word, this.#environment.lookup, this.#mode);
        for (const name of expanded.unset)
            doubt.unset.add(name);
        for (const name of expanded.names)
            if (this.#environment.lookup(name) === undefined)
                doubt.defaulted.add(name);
        return expanded.text;
    }
    split(word) {
        return expandWords(word, this.#environment.lookup, this.#mode).words;
    }
    /** The body of a heredoc: quotes are text, and the escape character is always a backslash. */
    expandBody(text) {
        expandWord(text, this.#environment.lookup, { ...this.#mode, escape: '\\', skipQuotes: true });
    }
}

;// CONCATENATED MODULE: ./src/dockerfile/inherit.ts



const inherit_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** What a stage that is built from an image, or from `scratch`, starts with. */
function startOfImage(stage, known) {
    if (known !== null) {
        return {
            environment: Environment.ofImage(known.variables),
            directory: known.directory,
            shell: known.shell ?? null,
            isOpen: false
        };
    }
    const isScratch = stage.from === 'scratch';
    const variables = isScratch && stage.os === 'windows' ? {} : { PATH: inherit_PATH };
    return { environment: Environment.ofImage(variables), directory: '/', shell: null, isOpen: !isScratch };
}
/** What a stage that is built from another one starts with: its ARGs too. */
function startOfStage(base, { mode }) {
    return { ...base, environment: base.environment.inherited(mode.effort) };
}
/**
 * What a stage starts with where a named context stands in for its base: the image that was built from that base has its ENV and
 * working directory, and no ARGs. Instructions that cannot be gone through are passed over: that image was built all the same.
 */
function startOfReplaced(base, context, inherits) {
    const { environment, ...rest } = isOtherImage(base, context.contexts)
        ? startOfImage({ ...base, from: base.stage.name ?? '' }, inherits(base.stage.name ?? ''))
        : imagined(base, context, inherits);
    return { environment: Environment.ofImage(environment.variables), ...rest };
}
/** What an image built from a stage hands on. */
function handedOn(stage, state) {
    const { environment, directory, shell } = state;
    return {
        variables: environment.variables,
        directory,
        triggers: triggersIn(stage.stage),
        ...(shell !== null && { shell })
    };
}
function imagined(stage, context, inherits) {
    const chain = [stage];
    for (let first = stage; first.base !== null; first = first.base)
        chain.unshift(first.base);
    let state = null;
    for (const each of chain) {
        state = state === null ? startOfImage(each, inherits(each.from)) : startOfStage(state, context);
        for (const step of each.steps)
            imagine(each, step, state, context);
    }
    return state ?? startOfImage(stage, inherits(stage.from));
}
function imagine(stage, step, state, context) {
    const { kind } = step.instruction;
    if (kind !== 'env' && kind !== 'arg' && kind !== 'workdir' && kind !== 'shell')
        return;
    try {
        runStage({ ...stage, steps: [step] }, state, context);
    }
    catch {
        return;
    }
}

;// CONCATENATED MODULE: ./src/dockerfile/resolve.ts









/**
 * What building one target of a Dockerfile takes: stages, images, files of the context.
 *
 * Assumed of an image that `inherits` does not know: no variables but `PATH`, working directory `/`, no ONBUILD triggers. Throws a
 * `DockerfileError` on what BuildKit refuses; errors in the instructions of stages that are not needed do not count.
 */
function resolveTarget(file, options) {
    const platform = atLine(null, () => targetPlatform(options.platform));
    const effort = effortOfVariables();
    const globals = globalArgs(file, options.args, platform, options.target, effort);
    const inherits = options.inherits ?? (() => null);
    const contexts = options.contexts ?? new Map();
    const graph = buildGraph(file, globals, {
        target: options.target,
        platform,
        contexts,
        effort,
        triggersOf: reference => inherits(reference)?.triggers ?? []
    });
    const { actions, handsOn } = runStages(file, graph, globals, contexts, options.args, inherits, effort);
    const consumes = actions.flatMap(consumptions);
    const ofFolders = graph.needed.flatMap(stage => foundationFolder(stage, contexts));
    const consumesOfContexts = [...ofFolders, ...actions.flatMap(takenOfContexts)];
    const declaredArgs = argsOf(graph, globals);
    return {
        stages: graph.stages.map(stageInfo),
        target: graph.target.index,
        needed: graph.needed.map(stage => stage.index),
        images: graph.needed.flatMap(stage => imagesOf(stage, contexts)),
        contexts: graph.needed.flatMap(stage => contextUses(stage, contexts)),
        consumesOfContexts,
        consumes,
        actions,
        canonical: canonicalForm(file, graph, globals, declaredArgs),
        declaredArgs: [...declaredArgs].sort(),
        handsOn,
        warnings: [...consumes, ...consumesOfContexts].flatMap(warningsOf)
    };
}
function runStages(file, graph, globals, contexts, given, inherits, effort) {
    const states = new Map();
    const context = {
        globals,
        contexts,
        given,
        mode: { escape: file.escape, effort },
        isDone: stage => stage.replaced || states.has(stage)
    };
    const start = (stage) => {
        if (stage.base === null)
            return startOfImage(stage, inherits(stage.from));
        const base = states.get(stage.base);
        return base === undefined ? startOfReplaced(stage.base, context, inherits) : startOfStage(base, context);
    };
    const actions = graph.needed.flatMap(stage => {
        const state = atLine(stage.stage.line, () => start(stage));
        states.set(stage, state);
        return runStage(stage, state, context);
    });
    return { actions, handsOn: handedOn(graph.target, states.get(graph.target) ?? start(graph.target)) };
}
/** What an action reads of the context. */
function consumptions(action) {
    switch (action.kind) {
        case 'take':
            return [action.consumption];
        case 'run':
            return action.mounts.flatMap(mount => ('consumption' in mount ? [mount.consumption] : []));
        case 'copy':
            return [];
    }
}
/** What an action reads of named contexts that are folders. */
function takenOfContexts(action) {
    switch (action.kind) {
        case 'take':
            return [];
        case 'run':
            return action.mounts.flatMap(mount => ('taken' in mount ? [mount.taken] : []));
        case 'copy':
            return action.taken === undefined ? [] : [action.taken];
    }
}
function stageInfo(stage) {
    return {
        index: stage.index,
        name: stage.stage.name,
        from: stage.from,
        base: stage.replaced ? null : (stage.base?.index ?? null),
        platform: stage.platform,
        line: stage.stage.line
    };
}
function imagesOf(stage, contexts) {
    const uses = [];
    if (stage.base === null && stage.from !== 'scratch' && contextBelow(stage, contexts) === null) {
        const { from, line } = stage.stage;
        uses.push({
            reference: stage.from,
            stage: stage.index,
            line,
            instruction: 'FROM',
            written: from,
            args: [...stage.fromArgs].sort()
        });
    }
    for (const { instruction, line, sources } of stage.steps) {
        for (const source of sources) {
            if (source.kind !== 'image' || source.reference === 'scratch' || contextBehind(source, contexts) !== null)
                continue;
            const { reference } = source;
            uses.push({
                reference,
                stage: stage.index,
                line,
                instruction: instruction.kind.toUpperCase(),
                written: reference,
                args: []
            });
        }
    }
    return uses;
}
/** Names of ARGs that needed stages declare, and of global ones that take part in their FROM or in a value that they take over. */
function argsOf(graph, globals) {
    const names = new Set();
    const used = new Set();
    const useGlobal = (name) => {
        if (globals.declared.has(name) || name === 'TARGETSTAGE')
            names.add(name);
        used.add(name);
    };
    for (const stage of graph.needed) {
        stage.fromArgs.forEach(useGlobal);
        stage.platformArgs.forEach(useGlobal);
        for (const { instruction } of stage.steps) {
            if (instruction.kind !== 'arg')
                continue;
            for (const { key, value } of instruction.args) {
                names.add(key);
                if (value === undefined)
                    useGlobal(key);
            }
        }
    }
    for (const deeper of globals.dependsOn(used))
        names.add(deeper);
    return names;
}
function warningsOf(use) {
    const warnings = [];
    const { line } = use;
    const [name] = use.unresolved;
    if (name !== undefined) {
        const names = use.unresolved.map(unset => `$${unset}`).join(', ');
        const effect = use.uncertain
            ? `The image that the stage starts from may set it, so every file of the context counts.`
            : `It stands for nothing here.`;
        const what = use.instruction === 'BIND' ? 'RUN --mount' : use.instruction;
        const message = `${what} uses ${names}, which nothing in this stage gives a value. ${effect} Give it one: ARG ${name}=VALUE before this line.`;
        warnings.push({ code: 'unresolved-variable', message, line });
    }
    if (use.remote !== undefined && !use.checksum) {
        const message = `ADD of ${use.remote.join(', ')}: its text counts, not its content, so a change there goes unseen. Pin it with --checksum.`;
        warnings.push({ code: 'remote-without-checksum', message, line });
    }
    return warnings;
}

;// CONCATENATED MODULE: ./src/discovery/read-dockerfile.ts





/** Stands for an image that only a build argument without a default names. */
const unknownImage = 'unknown.invalid/unknown';
/** Reads the Dockerfile of a build for its target. Throws `UserError` with file and line. */
async function readBuild(build, files, given = {}) {
    if (!files.paths.has(build.dockerfile))
        throw new errors/* UserError */.yo(`${build.dockerfile}: there is no such file in the repository (${build.why}).`);
    const text = await files.read(build.dockerfile);
    return located(build.dockerfile, () => {
        const file = parseDockerfile(text);
        const known = { ...build.args, ...given };
        const contexts = new Set(Object.keys(build.contexts).map(contextName));
        const resolved = resolveTarget(file, {
            target: build.target,
            args: { ...unknownArguments(file, known), ...known },
            platform: build.platforms[0] ?? 'linux/amd64'
        });
        const images = resolved.images
            .filter(use => !contexts.has(contextName(use.reference)))
            .map(use => {
            const isUnknown = use.reference.startsWith(unknownImage);
            const rest = use.reference.slice(unknownImage.length + 1);
            return {
                reference: isUnknown ? null : use.reference,
                argument: argumentOf(use.written),
                tail: isUnknown && rest !== '' ? rest : null,
                line: use.line
            };
        });
        return {
            build,
            images,
            taken: takenBy(resolved),
            stages: file.stages.flatMap(stage => stage.name ?? []),
            file,
            resolved
        };
    });
}
function takenBy({ images, stages, needed }) {
    const names = [
        ...images.map(({ reference }) => contextName(reference)),
        ...needed.map(index => stages[index]?.name ?? null)
    ];
    return new Set(names.filter(name => name !== null));
}
/** Values for variables that begin a FROM line and have no default, without which the builder would refuse the file. */
function unknownArguments(file, given) {
    const defaults = new Map(file.globalArgs.flatMap(({ args }) => args.map(({ key, value }) => [key, value])));
    const unknown = file.stages.flatMap(stage => {
        const argument = argumentOf(stage.from);
        const isKnown = argument === null || Object.hasOwn(given, argument) || (defaults.get(argument) ?? '') !== '';
        return isKnown || /:-/.test(stage.from) ? [] : [argument];
    });
    return Object.fromEntries(unknown.map(argument => [argument, unknownImage]));
}
/** The name of the variable that is a whole operand, or all before a slash: `$BASE`, `${BASE:-alpine}`, `${REGISTRY}/app`. */
function argumentOf(operand) {
    const match = /^"?\$(?:(\w+)|\{(\w+)(?::?-[^{}]*)?\})(?:\/[\w./:@-]+)?"?$/.exec(operand);
    return match?.[1] ?? match?.[2] ?? null;
}

;// CONCATENATED MODULE: ./src/discovery/base-stage.ts

/**
 * The base of a service in its own Dockerfile: the stage `wanted`, or one called `base` where that is worth an image of its own:
 * it installs something, the target needs it, and it does not take in the whole context.
 */
async function baseStage(service, wanted, files) {
    const { build, file, resolved } = service;
    const target = build.target ?? (wanted === null && !service.stages.includes('base') ? null : appStage(service));
    const whole = (why) => ({
        kind: 'whole',
        findings: [{ what: `stage base of ${build.dockerfile} stays part of its image`, why }]
    });
    const name = (wanted ?? 'base').toLowerCase();
    const index = file.stages.findLastIndex(stage => stage.name === name);
    const base = {
        ...build,
        name: 'base',
        id: `${build.id}#base`,
        otherImages: [],
        image: null,
        target: wanted ?? 'base',
        why: `stage ${wanted ?? 'base'} of ${build.dockerfile}`
    };
    if (wanted !== null)
        return { kind: 'split', base, target };
    if (index < 0)
        return { kind: 'whole', findings: [] };
    if (resolved.target === index || !resolved.needed.includes(index))
        return whole('the image is not built on it');
    if (!(file.stages[index]?.instructions ?? []).some(({ kind }) => kind === 'run' || kind === 'copy' || kind === 'add'))
        return whole('it installs nothing');
    const { resolved: stage } = await readBuild(base, files);
    if (stage.consumes.some(({ paths }) => paths.includes('.')))
        return whole('it takes in the whole context, so every commit would change it');
    return { kind: 'split', base, target };
}
/** The stage `app` where there is one that is not the last anyway. */
function appStage({ stages, file }) {
    return stages.includes('app') && file.stages.at(-1)?.name !== 'app' ? 'app' : null;
}

;// CONCATENATED MODULE: ./src/discovery/contexts.ts



/** The id of what a file calls a target or a service. */
function buildId(file, name) {
    return `${file}#${name}`;
}
/**
 * A context of a bake or compose file as the configuration writes it; null for a folder outside of the repository.
 *
 * @param folder that paths of the file are relative to
 * @param file whose targets and services it speaks of
 */
function foundContext(value, folder, file) {
    const [, target] = /^(?:target|service):(.*)$/s.exec(value) ?? [];
    if (target !== undefined)
        return `target:${buildId(file, target)}`;
    if (!isFolder(value))
        return value;
    const path = external_node_path_.posix.normalize(external_node_path_.posix.join(folder, value)).replace(/(.)\/$/, '$1');
    return path === '..' || path.startsWith('../') || external_node_path_.posix.isAbsolute(value) ? null : path;
}
function isFolder(value) {
    return !/^(?:[\w-]+:\/\/|target:|service:|git@|github\.com\/)/.test(value);
}
/** The found builds that one takes as named contexts. */
function targetsOf(contexts) {
    return Object.values(contexts).flatMap(value => (value.startsWith('target:') ? [value.slice('target:'.length)] : []));
}
/** The images that a build takes as named contexts, each behind the name that it is looked up under. */
function contexts_imagesOf(contexts) {
    return Object.entries(contexts).flatMap(([name, value]) => {
        const [, image] = /^docker-image:\/\/(.+)$/s.exec(value) ?? [];
        return image === undefined ? [] : [[contextName(name) ?? name, image]];
    });
}
/**
 * The contexts with the keys of the configuration in place of the names of found builds.
 *
 * @param keys `base:KEY` or `service:KEY` by the name of the build
 * @throws UserError where the build is not planned
 */
function withKeys(build, keys) {
    return Object.fromEntries(Object.entries(build.contexts).map(([name, value]) => {
        const [target] = targetsOf({ [name]: value });
        const key = target === undefined ? value : keys.get(target);
        if (key === undefined)
            throw new errors/* UserError */.yo(`${build.why}: its context ${name} is ${target?.replace(/^.*#/s, '') ?? ''}, which is not planned. Name both images in .github/base-images.yml.`);
        return [name, key];
    }));
}

;// CONCATENATED MODULE: ./src/discovery/dockerfile-names.ts

const baseWords = ['base', 'runtime', 'deps', 'dependencies', 'common'];
const fullWords = ['enhanced', 'full', 'complete', 'standalone'];
const developmentWords = [
    'dev',
    'devel',
    'development',
    'debug',
    'test',
    'tests',
    'testing',
    'ci',
    'local',
    'e2e',
    'lint',
    'docs'
];
/** Folders whose Dockerfiles belong to somebody else or are examples. */
const foreign = /(?:^|\/)(?:node_modules|vendor|third_party|testdata|fixtures|examples?|samples?|templates?|\.devcontainer|tests?|__tests__|e2e|\.venv)\//i;
const dockerfile_names_name = /^(?:(?:Dockerfile|Containerfile)(?:[._-](.+))?|(.+)\.(?:Dockerfile|dockerfile|Containerfile))$/;
const otherKinds = /\.(?:dockerignore|containerignore|md|txt|sh|py|j2|tmpl|template|in|orig|bak|swp|yml|yaml|json)$/;
/** Whether a path lies in such a folder. */
function isForeign(path) {
    return foreign.test(path);
}
/** The Dockerfiles among paths, by path; those in folders of tests, examples and other people's code are left out. */
function namedDockerfiles(paths) {
    const found = [];
    for (const path of paths) {
        const file = external_node_path_.posix.basename(path);
        const match = otherKinds.test(file) ? null : dockerfile_names_name.exec(file);
        if (match === null || isForeign(path))
            continue;
        found.push(dockerfile_names_named(path, match[1] ?? match[2] ?? ''));
    }
    return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}
/** A path that the inputs name, whatever its name. */
function dockerfile_names_named(path, label = external_node_path_.posix.basename(path)) {
    const folder = external_node_path_.posix.dirname(path);
    const own = wordsOf(label);
    const above = folder === '.' ? [] : wordsOf(folder);
    return {
        path,
        folder,
        role: roleOf(own.length > 0 ? own : wordsOf(external_node_path_.posix.basename(folder))),
        words: [...own, ...above]
    };
}
function wordsOf(text) {
    return text
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter(word => word !== '' && word !== 'dockerfile' && word !== 'containerfile');
}
function roleOf(words) {
    if (words.some(word => baseWords.includes(word)))
        return 'base';
    if (words.some(word => developmentWords.includes(word)))
        return 'development';
    return words.some(word => fullWords.includes(word)) ? 'full' : 'app';
}

;// CONCATENATED MODULE: ./src/reference/registry-prefix.ts


/**
 * Reads the input or key `registry`: a prefix (`ghcr.io/acme`), a URL as registries print it for `docker login`
 * (`https://registry.example.com/`, `https://index.docker.io/v1/`), or a folder of local layouts (`oci:./images`).
 * Throws `UserError`; `what` names the value.
 */
function parseRegistry(value, what) {
    const text = value.trim();
    if (text.startsWith('oci:'))
        return { prefix: cleanLayout(text, what), plainHttp: null };
    const [, scheme, rest = text] = /^(\w+):\/\/(.*)$/.exec(text) ?? [];
    if (scheme !== undefined && !/^https?$/i.test(scheme))
        throw new errors/* UserError */.yo(`${what}: "${scheme}://" is no scheme of a registry. Write ghcr.io/acme or https://registry.example.com.`);
    if (rest.includes('@'))
        throw new errors/* UserError */.yo(`${what} must not hold credentials. Use registry-username and registry-password, or docker/login-action.`);
    const prefix = rest.replace(/\/+$/, '').replace(/\/v[12]$/, '');
    if (prefix === '' || /[\s?#]|\/\//.test(prefix))
        throw new errors/* UserError */.yo(`${what} is no registry. Write a prefix such as ghcr.io/acme, a URL, or oci:./folder.`);
    const host = prefix.split('/')[0] ?? prefix;
    return {
        prefix: prefix.replace(/^(?:index|registry-1)\.docker\.io(?=\/|$)/, 'docker.io'),
        plainHttp: scheme?.toLowerCase() === 'http' ? host : null
    };
}
/** A local layout in its normal form: `oci:images/app/` is `oci:./images/app`. */
function cleanLayout(text, what) {
    const path = text.slice('oci:'.length);
    if (path === '')
        throw new errors/* UserError */.yo(`${what}: "oci:" names no folder. Write oci:./images.`);
    const clean = external_node_path_.posix.normalize(path).replace(/\/$/, '');
    return `oci:${/^\.{0,2}\//.test(clean) || clean === '..' || clean === '.' ? clean : `./${clean}`}`;
}

;// CONCATENATED MODULE: ./src/reference/image-name.ts



/** The path of a repository in the grammar of references. Source: https://github.com/distribution/reference/blob/main/regexp.go */
const pathGrammar = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
/** Characters; a folder of layouts has to fit into a path, and a repository's own path may have 255. */
const longest = 1_000;
/**
 * The normalised name of an image as the user wrote it: with the registry's prefix where it has no host, in lower case where
 * its upper case is the owner's or the repository's own (`ghcr.io/${{ github.repository }}`: expressions cannot lower it).
 *
 * Throws `UserError` when it holds a tag or a digest, is no reference, or would be an official image of Docker Hub by
 * accident; `what` names the value.
 */
function imageName(written, prefix, repository, what) {
    const text = written.trim().replace(/^https?:\/\//, '');
    if (text === '')
        throw new errors/* UserError */.yo(`${what} is empty. Write the name of an image, such as ghcr.io/OWNER/app.`);
    if (text.length > longest)
        throw new errors/* UserError */.yo(`${what} is longer than ${longest} characters. Write a shorter name.`);
    // Not quoted: what stands before the @ may be a password. A digest may follow one.
    if (/@(?!sha\d+:[0-9a-f]+$)/i.test(text))
        throw new errors/* UserError */.yo(`${what} must be a name without "@". A user name and a password belong in registry-username and registry-password, or in docker/login-action.`);
    const isWhole = text.startsWith('oci:') || hasHost(text);
    if (!isWhole && prefix === null && !text.includes('/'))
        throw new errors/* UserError */.yo(`${what}: "${text}" does not say which registry holds it. Write registry: ghcr.io/OWNER, or the whole name ghcr.io/OWNER/${text}.`);
    const whole = isWhole ? text : `${prefix ?? 'docker.io'}/${text}`;
    if (whole.startsWith('oci:'))
        return layoutName(whole, prefix, text, what);
    const reference = referenceOf(lowered(whole, repository), text, what);
    const extra = reference.tag === null ? reference.digest : `:${reference.tag}`;
    if (extra !== null)
        throw new errors/* UserError */.yo(`${what}: "${text}" must be a name without "${extra}". Tags belong under "tags".`);
    return `${reference.domain}/${reference.path}`;
}
/** Whether docker takes the first part for a host: it holds a `.` or a `:`, or is `localhost`. */
function hasHost(name) {
    const [first = '', ...rest] = name.split('/');
    return rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
}
function layoutName(whole, prefix, text, what) {
    if (!text.startsWith('oci:') && !pathGrammar.test(text))
        throw new errors/* UserError */.yo(`${what}: "${text}" is no name of an image below ${prefix ?? 'oci:'}. Write letters in lower case, no tag.`);
    const name = cleanLayout(whole, what);
    if (/[:@]/.test(name.slice('oci:'.length)))
        throw new errors/* UserError */.yo(`${what}: "${text}" must be a name without a tag. Tags belong under "tags".`);
    return name;
}
/** Lowers the part of the path that is the event's `owner/name` or `owner` but for its case. */
function lowered(whole, repository) {
    const owner = repository?.split('/')[0] ?? null;
    const [host = '', ...path] = whole.split('/');
    const [first = '', second] = path;
    if (owner === null || repository === null || first.toLowerCase() !== owner.toLowerCase())
        return whole;
    const isRepository = second !== undefined && `${first}/${second}`.toLowerCase() === repository.toLowerCase();
    const low = path.slice(0, isRepository ? 2 : 1).map(part => part.toLowerCase());
    return [host, ...low, ...path.slice(low.length)].join('/');
}
function referenceOf(text, written, what) {
    try {
        return parseReference(text);
    }
    catch (cause) {
        const lower = text.toLowerCase();
        const upper = lower === text ? '' : ` Registries take lower case only: write ${lower}.`;
        throw new errors/* UserError */.yo(`${what}: "${written}" is no name of an image.${upper}`, { cause });
    }
}

;// CONCATENATED MODULE: ./src/discovery/hosts.ts

/** Registries that every run speaks to anyway. */
const everybodys = ['docker.io', 'ghcr.io'];
/** Hosts of planned images that only a bake file, a compose file or a workflow of the commit names. */
function foreignHosts(builds, namer) {
    const own = namer.prefix?.split('/')[0];
    const hosts = builds.flatMap(({ image, source }) => {
        if (image === null || source === 'name' || source === 'input')
            return [];
        const whole = namer.whole(image);
        return hasHost(whole) ? (whole.split('/')[0] ?? []) : [];
    });
    return [...new Set(hosts)].filter(host => host !== own && !everybodys.includes(host));
}

;// CONCATENATED MODULE: ./src/discovery/written-image.ts
/** The name in an image reference as it was written, without tag and digest: `localhost:5000/app:1` is `localhost:5000/app`. */
function withoutTag(reference) {
    return reference.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
}
/** The last part of a name: `ghcr.io/acme/app-base` is `app-base`. */
function lastPart(image) {
    return image.slice(image.lastIndexOf('/') + 1);
}
/** The image of a cache source: `type=registry,ref=ghcr.io/acme/app:cache` or the reference alone. */
function cacheImage(source) {
    return withoutTag(/(?:^|,)ref=([^,]+)/.exec(source)?.[1] ?? source);
}

;// CONCATENATED MODULE: ./src/discovery/fallback.ts



/**
 * Finds the Dockerfile that builds a service without a base: one in the same folder whose name says so (`Dockerfile.enhanced`), or
 * the plain `Dockerfile` beside a `Dockerfile.fast`, when that does not build on the base.
 */
function pairFallbacks(services, spare, linked) {
    const fallbacks = new Map();
    const usesBase = (service) => linked.some(link => takes(service, link));
    const inFolder = (folder) => services.filter(service => external_node_path_.posix.dirname(service.build.dockerfile) === folder);
    for (const service of services) {
        const folder = external_node_path_.posix.dirname(service.build.dockerfile);
        const beside = inFolder(folder).filter(one => one !== service && one.build.dockerfile !== service.build.dockerfile);
        if (!usesBase(service) || beside.some(usesBase))
            continue;
        const isFast = wordsOf(external_node_path_.posix.basename(service.build.dockerfile)).includes('fast');
        const candidates = [
            ...spare.filter(path => external_node_path_.posix.dirname(path) === folder),
            ...(isFast ? beside.map(one => one.build.dockerfile) : [])
        ];
        const [only] = candidates;
        if (only !== undefined && candidates.length === 1)
            fallbacks.set(service.build.dockerfile, only);
    }
    const taken = new Set(fallbacks.values());
    return {
        services: services.filter(service => !taken.has(service.build.dockerfile)),
        fallbackOf: build => fallbacks.get(build.dockerfile) ?? null
    };
}
/** Whether a build takes an image of the base's name, or the build argument that names it. */
function takes({ images }, { written, argument }) {
    return images.some(image => image.reference === null
        ? image.argument !== null && image.argument === argument
        : withoutTag(image.reference) === written);
}

;// CONCATENATED MODULE: ./src/discovery/image-names.ts





const affix = new RegExp(`[-_.]?(?:${baseWords.join('|')})$|^(?:${baseWords.join('|')})[-_.]`);
/** A base named after a language says nothing about the app. */
const languages = ['python', 'node', 'java', 'ruby', 'go', 'golang', 'php', 'rust', 'dotnet'];
/** Throws `UserError` where a name cannot be known: then an input must say it. */
function namerOf(hints) {
    const [owner, repository] = hints.repository?.split('/') ?? [];
    const given = hints.registry === null ? null : parseRegistry(hints.registry, 'Input "registry"').prefix;
    const prefix = given ?? (owner === undefined ? null : `ghcr.io/${owner.toLowerCase()}`);
    const unknownName = new errors/* UserError */.yo('The name of the image cannot be known. Give the input "image", such as ghcr.io/OWNER/app.');
    const name = (text) => imageName(text.toLowerCase(), prefix, hints.repository, 'The name of an image that was found');
    return {
        prefix,
        whole: written => {
            if (given === null)
                return written.includes('/') && !hasHost(written) ? name(`docker.io/${written}`) : name(written);
            return written.startsWith(`${given}/`) || !hasHost(written) ? name(written) : name(lastPart(written));
        },
        given: (written, input) => imageName(written, given, hints.repository, `Input "${input}"`),
        appOver: base => {
            const parent = base.slice(0, -lastPart(base).length - 1);
            const app = lastPart(base).replace(affix, '');
            if (app !== '' && app !== lastPart(base) && !languages.includes(app))
                return `${parent}/${app}`;
            if (app === '' && /^[^/]+\/[^/]+\/./.test(parent) && !parent.startsWith('oci:'))
                return parent;
            if (repository === undefined)
                throw unknownName;
            return `${parent}/${repository.toLowerCase()}`;
        },
        fromRepository: suffix => {
            if (prefix === null || repository === undefined)
                throw unknownName;
            return name([repository.toLowerCase(), ...(suffix === null ? [] : [suffix])].join('-'));
        }
    };
}

;// CONCATENATED MODULE: ./src/discovery/keys.ts
/** Gives each item a key of its own. */
function keysOf(items, wanted) {
    const keys = new Map();
    for (const item of items)
        keys.set(item, uniqueName(wanted(item), new Set(keys.values())));
    return keys;
}
/** A name as a key of the configuration, and none of those that are taken. */
function uniqueName(name, taken) {
    const clean = name.replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^[.-]+/, '') || 'image';
    for (let number = 1;; number++) {
        const candidate = number === 1 ? clean : `${clean}-${number}`;
        if (!taken.has(candidate))
            return candidate;
    }
}

;// CONCATENATED MODULE: ./src/discovery/roles.ts


/** What a build seems to be, by its target, its Dockerfile and its name. */
function roles_roleOf(build) {
    const target = build.target === null ? [] : wordsOf(build.target);
    if (target.some(word => baseWords.includes(word)))
        return 'base';
    const byTarget = build.target === null ? 'app' : dockerfile_names_named(build.target, build.target).role;
    if (byTarget === 'development')
        return byTarget;
    const byFile = dockerfile_names_named(build.dockerfile).role;
    if (byFile !== 'app')
        return byFile;
    const words = wordsOf(build.name);
    if (words.some(word => baseWords.includes(word)))
        return 'base';
    return dockerfile_names_named(build.name, build.name).role === 'development' && build.source === 'compose' ? 'development' : 'app';
}
/** A build that only the inputs or a name speak of; its context is looked for later. `services/api/Dockerfile` and `Dockerfile.api` are both `api`. */
function fromName(dockerfile) {
    return {
        name: suffixOf(dockerfile.path) ?? 'app',
        id: dockerfile.path,
        image: null,
        context: null,
        dockerfile: dockerfile.path,
        target: null,
        args: {},
        contexts: {},
        platforms: [],
        cacheFrom: [],
        source: 'name',
        why: `the name of ${dockerfile.path}`
    };
}
/** Whether a folder's name says that Dockerfiles are kept there, and nothing of what they build. */
function isKeeping(folder) {
    return /^(?:\.?docker|dockerfiles?|build|deploy|deployment|ci|images?|containers?|\.)$/i.test(external_node_path_.posix.basename(folder));
}
/** What tells the image of a Dockerfile from others: its own word, else its folder's name; null for the plain one at the root. */
function suffixOf(path) {
    const [own] = wordsOf(external_node_path_.posix.basename(path)).filter(word => word !== 'app' && word !== 'fast');
    if (own !== undefined)
        return own;
    const folders = external_node_path_.posix.dirname(path).split('/');
    return folders.findLast(folder => !isKeeping(folder)) ?? (folders[0] === '.' ? null : (folders.at(-1) ?? null));
}

;// CONCATENATED MODULE: ./src/discovery/written-names.ts



/** All names under which a build is pushed today. */
function namesOf({ image, otherImages = [] }) {
    return [...(image === null ? [] : [image]), ...otherImages];
}
/**
 * The names of planned images that only the files know: the input `registry` took the place of a host, or an image is pushed under several
 * names. Whoever is built from such a name stands on the image all the same.
 */
function writtenNames(all) {
    const planned = new Set(all.map(({ image }) => repositoryOf(image)));
    const names = new Map();
    for (const { build, image, key } of all) {
        // It shares its repository with another one, and got a name of its own.
        const isRenamed = build.image !== null && lastPart(image) !== lastPart(build.image);
        for (const reference of isRenamed ? (build.references ?? []) : [])
            names.set(contextName(reference) ?? reference, { key, isFoundByFrom: false });
        for (const name of namesOf(build)) {
            const repository = repositoryOf(name);
            if (repository === null || planned.has(repository) || names.has(repository))
                continue;
            names.set(repository, { key, isFoundByFrom: key.startsWith('base:') && name === build.image });
        }
    }
    return names;
}
/** The contexts of a build, with the images of the plan that it calls by other names. */
function withWrittenNames(contexts, images, own, names) {
    const behind = (reference) => {
        const found = names.get(contextName(reference) ?? '') ?? names.get(repositoryOf(reference) ?? '');
        return found?.key === own ? undefined : found;
    };
    const given = Object.entries(contexts).map(([name, value]) => {
        const [, reference] = /^docker-image:\/\/(.+)$/s.exec(value) ?? [];
        return [name, reference === undefined ? value : (behind(reference)?.key ?? value)];
    });
    const taken = images.flatMap(({ reference }) => {
        const found = reference === null ? undefined : behind(reference);
        return reference === null || found === undefined || found.isFoundByFrom ? [] : [[reference, found.key]];
    });
    return Object.fromEntries([...given, ...taken]);
}

;// CONCATENATED MODULE: ./src/discovery/assemble.ts










/** Names the images and writes the configuration down. Throws `UserError` where a name cannot be known. */
async function assemble(services, fallbackOf, linked, files, hints) {
    const namer = namerOf(hints);
    const findings = [];
    const questions = [];
    const fixedTags = new Map();
    const baseEntries = new Map();
    const serviceEntries = new Map();
    const [firstService] = services;
    const single = services.length === 1;
    const linkedNames = new Map(linked.map(link => [link, baseNameOf(link, linked, single ? firstService : undefined, namer, hints)]));
    const baseKeys = keysOf(linkedNames, ([, image]) => (linked.length === 1 ? 'base' : lastPart(image)));
    const serviceKeys = keysOf(services, ({ build }) => (single ? 'app' : build.name));
    const keys = new Map([
        ...[...baseKeys].flatMap(([[{ base }], key]) => idsOf(base.build, `base:${key}`)),
        ...[...serviceKeys].flatMap(([{ build }, key]) => idsOf(build, `service:${key}`))
    ]);
    const taken = new Map([...linkedNames].map(([{ base }, image]) => [image, base.build]));
    const [onlyBase] = [...linkedNames.values()];
    const serviceNames = new Map([...serviceKeys].map(([service, name]) => {
        const suffix = single ? null : suffixIn(services, service, name);
        const named = serviceImage(service.build, single ? (onlyBase ?? null) : null, suffix, namer, hints);
        return [service, distinct(named, service.build, name, taken, questions)];
    }));
    const written = writtenNames([
        ...[...baseKeys].map(([[{ base }, image], key]) => ({ build: base.build, image, key: `base:${key}` })),
        ...[...serviceNames].map(([service, image]) => ({
            build: service.build,
            image,
            key: `service:${serviceKeys.get(service) ?? ''}`
        }))
    ]);
    const entry = (read, image, key) => entryOf(read, image, withWrittenNames(withKeys(read.build, keys), read.images, key, written));
    for (const [[link, image], name] of baseKeys) {
        const build = { ...link.base.build, platforms: platformsOf(link, services) };
        baseEntries.set(name, entry({ ...link.base, build }, image, `base:${name}`));
        fixedTags.set(name, tagsOf(link, [...services, ...linked.map(({ base }) => base)]));
        findings.push({ what: `base ${name}: ${link.base.build.dockerfile} builds ${image}`, why: link.why });
    }
    for (const [service, image] of serviceNames) {
        const name = serviceKeys.get(service) ?? '';
        const stage = linked.length === 0 ? await baseStage(service, hints.baseTarget ?? null, files) : null;
        const build = stage?.kind === 'split' ? { ...service.build, target: stage.target } : service.build;
        if (stage?.kind === 'split') {
            const written = stage.base.cacheFrom.find(isBaseName) ?? `${image}-base`;
            const baseImage = hints.baseImage === null ? namer.whole(written) : namer.given(hints.baseImage, 'base-image');
            const baseName = single ? 'base' : uniqueName(`${name}-base`, baseEntries);
            baseEntries.set(baseName, entry({ ...service, build: stage.base }, baseImage, `service:${name}`));
            findings.push({ what: `base ${baseName}: builds ${baseImage}`, why: stage.base.why });
        }
        findings.push(...(stage?.kind === 'whole' ? stage.findings : []));
        const fallback = hints.fallbackDockerfile ?? fallbackOf(build);
        serviceEntries.set(name, {
            ...entry({ ...service, build: withBaseArguments(build, service, linkedNames) }, image, `service:${name}`),
            ...(fallback === null ? {} : { 'fallback-dockerfile': fallback })
        });
        const target = build.target === null ? '' : `, target ${build.target}`;
        const context = build.context === '.' ? '' : ` in ${build.context ?? '.'}`;
        findings.push({ what: `service ${name}: ${build.dockerfile}${context}${target} builds ${image}`, why: build.why });
        const others = (build.otherImages ?? []).filter(one => !taken.has(namer.whole(one)));
        if (others.length > 0)
            findings.push({
                what: `${others.join(', ')} is left out`,
                why: `it is another name of service ${name}: ${build.why}`
            });
        findings.push(...unusedStages({ ...service, build }));
        if (fallback !== null)
            findings.push({ what: `${fallback} builds service ${name} without a base`, why: 'it does not build on one' });
    }
    const configuration = {
        version: 1,
        ...(baseEntries.size === 0 ? {} : { bases: Object.fromEntries(baseEntries) }),
        ...(serviceEntries.size === 0 ? {} : { services: Object.fromEntries(serviceEntries) })
    };
    const builds = [...services, ...linked.map(({ base }) => base)].map(({ build }) => build);
    return { configuration, findings, questions, hosts: foreignHosts(builds, namer), fixedTags };
}
/** A base that says no platforms has those of the services that stand on it. */
function platformsOf(link, services) {
    const { platforms } = link.base.build;
    if (platforms.length > 0)
        return platforms;
    return [...new Set(services.filter(service => takes(service, link)).flatMap(({ build }) => build.platforms))];
}
function tagsOf({ written }, builds) {
    const tags = builds
        .flatMap(({ images }) => images)
        .flatMap(({ reference, tail }) => {
        const whole = reference ?? tail;
        if (written === null || whole === null || whole.includes('@') || withoutTag(whole) !== written)
            return [];
        return whole.slice(written.length + 1);
    });
    return [...new Set(tags)].filter(tag => tag !== '' && tag !== 'latest');
}
/** Two builds cannot have one name; the second gets a name of its own, and that is open. */
function distinct(image, build, name, taken, questions) {
    const other = taken.get(image);
    const free = other === undefined ? image : `${image}-${name.toLowerCase()}`;
    taken.set(free, build);
    if (other !== undefined && !questions.some(one => one.what === `What builds ${image}`))
        questions.push({
            what: `What builds ${image}`,
            dockerfile: build.dockerfile,
            key: 'image',
            readings: [other, build].map(one => ({ value: describe(one, other, build), why: one.why })),
            input: settledBy(other, build)
        });
    return free;
}
/** What a build is made of, with that in which the two differ. */
function describe({ dockerfile, target, context, args }, one, other) {
    const isOther = (key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]);
    return [
        dockerfile,
        ...(target === null ? [] : [`target ${target}`]),
        ...(isOther('context') && context !== null ? [`context ${context}`] : []),
        ...(isOther('args') ? Object.entries(args).map(([name, value]) => `${name}=${value}`) : [])
    ].join(', ');
}
function settledBy(one, other) {
    if (one.dockerfile !== other.dockerfile)
        return 'image" and "dockerfile';
    return one.target === other.target ? null : 'image" and "target';
}
/** The part that tells the image of a service from the others of the repository; null for the plain Dockerfile at the root. */
function suffixIn(services, { build }, name) {
    const isAlone = services.filter(one => one.build.dockerfile === build.dockerfile).length === 1;
    const suffix = suffixOf(build.dockerfile);
    if (isAlone && suffix === null)
        return null;
    return build.source === 'name' || build.source === 'input' ? (suffix ?? name) : name;
}
/** Stages that the default target does not need may be images of their own. */
function unusedStages({ build, file, resolved }) {
    const unused = build.target === null ? file.stages.filter((_, index) => !resolved.needed.includes(index)) : [];
    return unused.flatMap(({ name }) => name === null
        ? []
        : [
            {
                what: `stage ${name} of ${build.dockerfile} is left out`,
                why: 'the last stage does not need it; give the input "target", or name it in .github/base-images.yml'
            }
        ]);
}
function baseNameOf(link, linked, service, namer, hints) {
    if (hints.baseImage !== null && linked.length === 1)
        return namer.given(hints.baseImage, 'base-image');
    const written = link.base.build.image ?? link.written;
    if (written !== null)
        return namer.whole(written);
    const app = service === undefined ? null : (hints.image ?? service.build.image);
    const word = dockerfile_names_named(link.base.build.dockerfile).words.find(one => baseWords.includes(one)) ?? 'base';
    return app === null ? namer.fromRepository(word) : namer.whole(`${app}-${word}`);
}
function serviceImage(build, base, suffix, namer, hints) {
    if (hints.image !== null && suffix === null)
        return namer.given(hints.image, 'image');
    if (build.image !== null)
        return namer.whole(build.image);
    return base === null ? namer.fromRepository(suffix) : namer.appOver(base);
}
/** Where only a build argument names the base, or where its name begins, the service gets it, so that its FROM can be read. */
function withBaseArguments(build, service, names) {
    const args = [...names].flatMap(([link, image]) => {
        const use = service.images.find(one => one.reference === null && one.argument === link.argument);
        if (link.argument === null || use === undefined)
            return [];
        if (use.tail === null)
            return [[link.argument, `${image}:latest`]];
        const tail = `/${withoutTag(use.tail)}`;
        return image.endsWith(tail) ? [[link.argument, image.slice(0, -tail.length)]] : [];
    });
    return { ...build, args: { ...build.args, ...Object.fromEntries(args) } };
}
/** By which ids the contexts of others speak of a build. */
function idsOf(build, key) {
    return [build.id, ...(build.doubles ?? [])].map(id => [id, key]);
}
function entryOf({ build }, image, contexts) {
    return {
        image,
        context: build.context ?? '.',
        dockerfile: build.dockerfile,
        ...(build.target === null ? {} : { target: build.target }),
        ...(build.platforms.length === 0 ? {} : { platforms: build.platforms }),
        ...(Object.keys(build.args).length === 0 ? {} : { 'build-args': build.args }),
        ...(Object.keys(contexts).length === 0 ? {} : { 'build-contexts': contexts })
    };
}
function isBaseName(image) {
    return wordsOf(lastPart(image)).some(word => baseWords.includes(word));
}

;// CONCATENATED MODULE: ./src/discovery/values.ts
/** The fields of a map that was parsed from a file; none where the value is not a map. */
function recordOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
/** The items of a list, or a single value as the only item. */
function listOf(value) {
    return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
/** The texts among the items of a list, or a single text. */
function textsOf(value) {
    return listOf(value).filter(item => typeof item === 'string');
}
/** A text that says something; null for everything else. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : null;
}

;// CONCATENATED MODULE: ./src/discovery/bake-targets.ts


/** Steps of `inherits` or of groups in groups; people write a handful. */
const deepest = 50;
/**
 * Reads bake files in JSON, the later over the earlier ones, or what `bake --print` prints. Each target is worked out once, however often it
 * is inherited. Throws `UserError` for a file that is broken, a circle and for more steps of `inherits` than people write.
 * Source: https://docs.docker.com/build/bake/reference/
 *
 * @param values of variables that whoever runs bake sets
 */
function bakeTargets(path, texts, values = {}) {
    const contents = texts.map(text => parsed(path, text));
    const sections = (key) => contents.flatMap(content => [...entriesOf(content[key])]);
    const written = new Map();
    for (const [name, target] of sections('target'))
        written.set(name, over(written.get(name) ?? {}, target));
    const groups = new Map(sections('group'));
    const variables = new Map(sections('variable').map(([name, { default: value }]) => [name, values[name] ?? value]));
    const done = new Map();
    function inherited(name, from) {
        const known = done.get(name);
        if (known !== undefined)
            return known;
        const target = written.get(name);
        const trail = [...from, name].join(' → ');
        if (target === undefined || from.includes(name))
            throw new errors/* UserError */.yo(`${path}: target ${trail} inherits from ${target === undefined ? 'nothing' : 'itself'}.`);
        if (from.length >= deepest)
            throw new errors/* UserError */.yo(`${path}: target ${from[0] ?? name} inherits over more than ${deepest} steps. Shorten the chain.`);
        const parents = textsOf(target['inherits']).map(parent => inherited(parent, [...from, name]));
        // Of several parents the last one wins.
        const merged = [...parents, target].reduce(over, {});
        done.set(name, merged);
        return merged;
    }
    const members = new Map();
    function expanded(name, from = []) {
        const known = members.get(name);
        const group = groups.get(name);
        if (known !== undefined || group === undefined)
            return known ?? (written.has(name) ? [name] : []);
        if (from.includes(name) || from.length >= deepest)
            throw new errors/* UserError */.yo(`${path}: group ${[...from.slice(0, 5), name].join(' → ')} holds itself, or too many groups in groups.`);
        const found = [...new Set(textsOf(group['targets']).flatMap(one => expanded(one, [...from, name])))];
        members.set(name, found);
        return found;
    }
    const all = new Map([...written.keys()].map(name => [name, recordOf(filled(inherited(name, []), variables))]));
    const byDefault = groups.has('default') || written.has('default') ? expanded('default') : null;
    return { all, byDefault, expanded };
}
function over(below, above) {
    const maps = ['args', 'contexts'].map(key => [key, { ...recordOf(below[key]), ...recordOf(above[key]) }]);
    return { ...below, ...above, ...Object.fromEntries(maps) };
}
/** `${NAME}` of a variable with a default in the file; other expressions stay as they are. */
function filled(value, variables) {
    if (Array.isArray(value))
        return value.map((item) => filled(item, variables));
    if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, variables)]));
    if (typeof value !== 'string')
        return value;
    return value.replace(/\$\{(\w+)\}/g, (whole, name) => {
        const known = variables.get(name);
        return typeof known === 'string' || typeof known === 'number' ? String(known) : whole;
    });
}
function parsed(path, text) {
    try {
        const content = JSON.parse(text);
        return recordOf(content);
    }
    catch (cause) {
        throw new errors/* UserError */.yo(`${path} is not valid JSON: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
    }
}
function entriesOf(value) {
    return new Map(Object.entries(recordOf(value)).map(([name, entry]) => [name, recordOf(entry)]));
}
/** Whether only bake itself can say what a target builds. */
function needsBake(target) {
    const { context, dockerfile, target: stage, args, contexts } = target;
    const texts = [context, dockerfile, stage, ...[args, contexts].flatMap(map => Object.entries(recordOf(map)).flat())];
    return 'matrix' in target || texts.some(text => typeof text === 'string' && /[$%]\{(?!\{)/.test(text));
}
/** The targets that are built, and those that they take as contexts. */
function wantedTargets(targets, asked) {
    const wanted = wantedNames(targets, asked) ?? [...targets.all.keys()].filter(name => !name.startsWith('_'));
    const found = new Map();
    const take = (name) => {
        const target = targets.all.get(name);
        if (target === undefined || found.has(name))
            return;
        found.set(name, target);
        for (const value of textsOf(Object.values(recordOf(target['contexts']))))
            take(value.replace(/^target:/, ''));
    };
    wanted.forEach(take);
    return [...found.values()];
}
/** What is built: null where nothing says it. */
function wantedNames(targets, asked) {
    return asked?.flatMap(name => targets.expanded(name)) ?? targets.byDefault;
}

;// CONCATENATED MODULE: ./src/discovery/bake-variables.ts
/** A bake file that gives variables of others their values: the environment of bake, which reaches more than them, stays empty. */
function variablesFile(texts, values) {
    const declared = Object.entries(values).filter(([name]) => /^\w+$/.test(name) && texts.some(text => new RegExp(`\\bvariable\\b[^]*\\b${name}\\b`).test(text)));
    if (declared.length === 0)
        return [];
    const variable = Object.fromEntries(declared.map(([name, value]) => [name, { default: value.replace(/[$%](?=\{)/g, '$&$&') }]));
    return [{ name: 'variables.json', text: JSON.stringify({ variable }) }];
}

;// CONCATENATED MODULE: ./src/discovery/unknown.ts

/** Stands in a text for what only a run knows; the text of the expression follows, up to {@link closed}. */
const unknown_open = '\uE000';
const unknown_closed = '\uE001';
/** What a text says with its unknown parts as they were written; for people. */
function unknown_shown(text) {
    return text.replaceAll(unknown_open, '').replaceAll(unknown_closed, '');
}
function isKnown(text) {
    return !text.includes(unknown_open);
}
/** An unknown text, written as this. */
function unknown_unknown(text) {
    return `${unknown_open}${text}${unknown_closed}`;
}
/** The name in a reference that may have an unknown tag; null where the name is unknown. */
function imageOf(reference) {
    const cut = reference.indexOf(unknown_open);
    if (cut < 0)
        return withoutTag(reference);
    const known = reference.slice(0, cut);
    const colon = known.lastIndexOf(':');
    return colon > known.lastIndexOf('/') && colon > 0 ? known.slice(0, colon) : null;
}

;// CONCATENATED MODULE: ./src/discovery/interpolate.ts

const variable = /\$(?:\$|\{(\w+)(?:(:?[-+?])((?:[^${}]|\$\{[^{}]*\})*))?\}|(\w+))/g;
/**
 * A value of a compose file with its variables: those of `.env`, else their default (`${TAG:-latest}`), since the environment of
 * whoever runs compose is not known here. Null where a variable has neither.
 * Source: https://docs.docker.com/reference/compose-file/interpolation/
 */
function interpolate(text, values) {
    const filled = interpolated(text, values);
    return isKnown(filled) ? filled : null;
}
/** As {@link interpolate}, with what has no value as an unknown part. */
function interpolated(text, values) {
    return text.replace(variable, (whole, braced, operator, operand, plain) => {
        if (whole === '$$')
            return '$';
        const value = values.get(String(braced ?? plain));
        const inner = typeof operand === 'string' ? interpolate(operand, values) : null;
        return interpolate_valueOf(value, typeof operator === 'string' ? operator : '', inner) ?? unknown_unknown(whole);
    });
}
/** With a colon, an empty value counts as none. */
function interpolate_valueOf(value, operator, operand) {
    const isSet = value !== undefined && !(operator.startsWith(':') && value === '');
    if (operator.endsWith('+'))
        return isSet ? operand : '';
    if (isSet)
        return value;
    return operator.endsWith('-') ? operand : null;
}
/**
 * The variables of a `.env` file. Single quotes keep a value as it is, double quotes know `\n`, `\t`, `\"` and variables; behind a
 * value without quotes ` #` starts a comment. Lines that say nothing are left out.
 * Source: https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax
 */
function envFile(text) {
    const values = new Map();
    const pattern = /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*[=:][ \t]*(?:'([^']*)'|"((?:[^"\\]|\\[^])*)"|([^\r\n]*))/gm;
    for (const [, name = '', single, double, plain = ''] of text.matchAll(pattern)) {
        if (single !== undefined)
            values.set(name, single);
        else {
            const written = double === undefined ? plain.replace(/(?:^|\s)#.*$/, '').trimEnd() : unescaped(double);
            values.set(name, interpolate(written, values) ?? '');
        }
    }
    return values;
}
function unescaped(text) {
    const known = { n: '\n', r: '\r', t: '\t' };
    return text.replace(/\\([nrt"\\])/g, (_, character) => known[character] ?? character);
}

;// CONCATENATED MODULE: ./src/discovery/yaml-file.ts


/** Reads a file of the commit; the parser is loaded only here. Throws `UserError` for what is not YAML. */
async function readYaml(path, files) {
    const [{ isPair, isMap, isNode, isScalar }, { parseBoundedYaml }] = await Promise.all([
        __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19)),
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(491)]).then(__webpack_require__.bind(__webpack_require__, 7491))
    ]);
    const text = await files.read(path);
    const { document, lines, problems } = parseBoundedYaml(text);
    const [problem] = problems;
    if (problem !== undefined)
        throw new errors/* UserError */.yo(`${path}:${Math.max(1, lines.linePos(problem.offset).line)}: ${(0,src_printable/* printable */.g)(problem.message)}`, {
            cause: document.errors[0]
        });
    const lineAt = (offset) => Math.max(1, lines.linePos(offset ?? 0).line);
    const lineOf = (keys) => {
        for (let length = keys.length; length > 0; length--) {
            const parent = length === 1 ? document.contents : document.getIn(keys.slice(0, length - 1), true);
            const last = keys[length - 1];
            const pair = isMap(parent)
                ? parent.items.find(item => isPair(item) && isScalar(item.key) && item.key.value === last)
                : undefined;
            if (pair !== undefined && isNode(pair.key))
                return lineAt(pair.key.range?.[0]);
            const node = document.getIn(keys.slice(0, length), true);
            if (isNode(node))
                return lineAt(node.range?.[0]);
        }
        return 1;
    };
    try {
        return { value: document.toJS({ maxAliasCount: 100 }), lineOf };
    }
    catch (cause) {
        throw new errors/* UserError */.yo(`${path}: this is not valid YAML: ${(0,errors/* messageOf */.bD)(cause)}.`, { cause });
    }
}

;// CONCATENATED MODULE: ./src/discovery/compose-services.ts






/** What compose files of people stay far below; more is an attack on whoever plans. */
const most = { files: 100, includes: 1000, extends: 50 };
const instead = 'Say what is to be built in .github/base-images.yml instead.';
/**
 * Reads a compose file with its `.env`, and follows `include` and `extends` inside the repository. Throws `UserError` for what cannot
 * be followed or read, and for more files, includes or steps of `extends` than people write.
 * Source: https://docs.docker.com/reference/compose-file/include/
 */
async function composeProject(path, files) {
    const read = new Map();
    let includes = 0;
    let started = 0;
    async function servicesOf(file, project, outer, from) {
        if (from.includes(file))
            throw new errors/* UserError */.yo(`${from[0] ?? file}: include goes in a circle: ${[...from, file].join(' → ')}.`);
        const known = read.get(file);
        if (known !== undefined)
            return known;
        if (started++ >= most.files)
            throw new errors/* UserError */.yo(`${path}: it is made of more than ${most.files} files. ${instead}`);
        if (!files.paths.has(file))
            throw new errors/* UserError */.yo(`${from.at(-1) ?? path}: it refers to ${file}, which is not in the repository. ${instead}`);
        const yaml = await readYaml(file, files);
        const content = recordOf(yaml.value);
        const services = new Map();
        for (const included of listOf(content['include'])) {
            const { paths, folder, variables } = await includeOf(included, file, outer);
            for (const one of paths) {
                if (++includes > most.includes)
                    throw new errors/* UserError */.yo(`${path}: it includes more than ${most.includes} files. ${instead}`);
                for (const [name, service] of await servicesOf(one, folder, variables, [...from, file]))
                    services.set(name, service);
            }
        }
        for (const [name, values] of Object.entries(recordOf(content['services'])))
            services.set(name, {
                folder: project,
                values: recordOf(values),
                variables: outer,
                place: `${file}:${yaml.lineOf(['services', name])}`
            });
        read.set(file, services);
        return services;
    }
    /** The variables of the including project go before those of the included one. */
    async function includeOf(written, file, outer) {
        const long = typeof written === 'string' ? { path: written } : recordOf(written);
        const own = external_node_path_.posix.dirname(file);
        const inside = (text) => {
            const target = interpolate(text, outer);
            if (target === null || /^\w+:\/\//.test(target))
                throw new errors/* UserError */.yo(`${file}: include of ${JSON.stringify(text)} cannot be followed. ${instead}`);
            return external_node_path_.posix.join(own, target);
        };
        const paths = textsOf(long['path']).map(inside);
        const [directory] = textsOf(long['project_directory']).map(inside);
        const folder = directory ?? external_node_path_.posix.dirname(paths[0] ?? file);
        const given = textsOf(long['env_file']).map(inside);
        const inner = await variablesIn(given.length > 0 ? given : [external_node_path_.posix.join(folder, '.env')], files);
        return { paths, folder, variables: new Map([...inner, ...outer]) };
    }
    const done = new Map();
    async function extended(file, name, services, from) {
        const id = `${file}#${name}`;
        const known = done.get(id);
        if (known !== undefined)
            return known;
        const service = services.get(name);
        if (service === undefined)
            throw new errors/* UserError */.yo(`${file}: it extends a service "${name}" that is not there. ${instead}`);
        if (from.includes(id))
            throw new errors/* UserError */.yo(`${file}: extends goes in a circle: ${[...from, id].join(' → ')}.`);
        if (from.length >= most.extends)
            throw new errors/* UserError */.yo(`${service.place}: extends goes over more than ${most.extends} services. ${instead}`);
        const written = service.values['extends'];
        if (written === undefined || written === null)
            return service;
        const long = typeof written === 'string' ? { service: written } : recordOf(written);
        const { file: other, service: parent } = long;
        const target = typeof other === 'string' ? interpolate(other, service.variables) : undefined;
        if (typeof parent !== 'string' || target === null || (other !== undefined && target === undefined))
            throw new errors/* UserError */.yo(`${service.place}: "extends" of service ${name} cannot be followed. ${instead}`);
        const place = target === undefined ? file : external_node_path_.posix.join(service.folder, target);
        const theirs = place === file ? services : await servicesOf(place, external_node_path_.posix.dirname(place), service.variables, []);
        const merged = mergedWith(await extended(place, parent, theirs, [...from, id]), service);
        done.set(id, merged);
        return merged;
    }
    const folder = external_node_path_.posix.dirname(path);
    const services = await servicesOf(path, folder, await variablesIn([external_node_path_.posix.join(folder, '.env')], files), []);
    return { services, extended: name => extended(path, name, services, []) };
}
async function variablesIn(paths, files) {
    const all = new Map();
    for (const path of paths)
        if (files.paths.has(path))
            for (const [name, value] of envFile(await files.read(path)))
                all.set(name, value);
    return all;
}
function mergedWith(parent, child) {
    const above = rebased(longForm(parent.values['build']), parent.folder, child.folder);
    const own = longForm(child.values['build']);
    const hasBuild = Object.keys({ ...above, ...own }).length > 0;
    const maps = ['args', 'additional_contexts'].map(key => [key, [...listed(above[key]), ...listed(own[key])]]);
    const build = hasBuild ? { ...above, ...own, ...Object.fromEntries(maps) } : undefined;
    return { ...child, values: { ...parent.values, ...child.values, build } };
}
/** `build: ./folder` is `build: { context: ./folder }`. */
function longForm(build) {
    return typeof build === 'string' ? { context: build } : recordOf(build);
}
/** Pairs of a map or a list of `NAME=value` as the latter; a name without a value stays alone. */
function listed(written) {
    if (Array.isArray(written))
        return written.map(String);
    return Object.entries(recordOf(written)).map(([name, value]) => (isPlain(value) ? `${name}=${value}` : name));
}
function isPlain(value) {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
/** Paths of an extended file are relative to that file. */
function rebased(build, from, to) {
    const moved = (path) => external_node_path_.posix.relative(to, external_node_path_.posix.join(from, path)) || '.';
    const { context } = build;
    const contexts = listed(build['additional_contexts']).map(pair => {
        const [, name = pair, value = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? [];
        return isFolder(value) ? `${name}=${moved(value)}` : pair;
    });
    return {
        ...build,
        ...(typeof context === 'string' && !isRemote(context) ? { context: moved(context) } : {}),
        ...(contexts.length === 0 ? {} : { additional_contexts: contexts })
    };
}
/** Whether a context is an address instead of a folder. */
function isRemote(context) {
    return /^\w+:\/\/|^git@|^github\.com\//.test(context);
}

;// CONCATENATED MODULE: ./src/discovery/given.ts



/**
 * Build arguments with the parts that only a run knows. An image of which only the tag is unknown may be one of the plan, which has tags of
 * its own; what else is unknown is open.
 */
function givenArguments(pairs, giver) {
    const args = new Map();
    const questions = [];
    for (const [name, value] of pairs) {
        const image = isKnown(value) ? null : plannable(value);
        if (isKnown(value))
            args.set(name, value);
        else
            questions.push(questionOf('build argument', 'build-args', name, value, image, giver));
        if (image !== null)
            args.set(name, `${image}:latest`);
    }
    return { args: Object.fromEntries(args), questions };
}
/**
 * Named contexts, alike. A folder outside of the repository is open, too.
 *
 * @param folder that paths are relative to
 * @param file whose targets and services they speak of
 */
function givenContexts(pairs, folder, file, giver) {
    const contexts = new Map();
    const questions = [];
    for (const [name, value] of pairs) {
        const [, reference] = /^docker-image:\/\/(.*)$/s.exec(value) ?? [];
        const image = isKnown(value) || reference === undefined ? null : plannable(reference);
        const context = isKnown(value) ? foundContext(value, folder, file) : null;
        if (context !== null)
            contexts.set(name, context);
        else
            questions.push(questionOf('context', 'build-contexts', name, value, image, giver));
        if (image !== null)
            contexts.set(name, `docker-image://${image}`);
    }
    return { contexts: Object.fromEntries(contexts), questions };
}
function plannable(reference) {
    const image = imageOf(reference);
    return image === null || repositoryOf(image) === null ? null : image;
}
function questionOf(kind, input, name, value, image, { dockerfile, why }) {
    return {
        what: `The ${kind} ${name} of ${dockerfile}`,
        dockerfile,
        key: `${input}.${name}`,
        readings: [
            {
                value: unknown_shown(value),
                why: `${why}, ${isKnown(value) ? 'outside of the repository' : 'which only a run knows'}`
            }
        ],
        input,
        ...(image !== null && { unless: image })
    };
}

;// CONCATENATED MODULE: ./src/discovery/bake-file.ts












/** The builds of the bake files at the root, else of those below it. Throws `UserError` for a file that is broken. */
async function bakeBuilds(files, print) {
    const requests = bakeFiles(files).map(paths => ({ paths, targets: null, folder: null, variables: {} }));
    const found = await Promise.all(requests.map(request => readBake(request, files, print)));
    return {
        builds: found.flatMap(({ builds }) => builds),
        findings: found.flatMap(({ findings }) => findings),
        questions: found.flatMap(({ questions }) => questions)
    };
}
/** Bake merges the file of a name with its override. */
function bakeFiles(files) {
    const kinds = ['json', 'hcl'].map(kind => [`docker-bake.${kind}`, `docker-bake.override.${kind}`]);
    const inFolder = (folder) => kinds
        .map(([name, override]) => [external_node_path_.posix.join(folder, name), external_node_path_.posix.join(folder, override)])
        .filter(([path = '']) => files.paths.has(path))
        .map(paths => paths.filter(path => files.paths.has(path)))
        .slice(0, 1);
    const root = inFolder('.');
    if (root.length > 0)
        return root;
    const folders = [...files.paths]
        .filter(path => /\/docker-bake\.(?:json|hcl)$/.test(path) && !isForeign(path))
        .map(path => external_node_path_.posix.dirname(path));
    return [...new Set(folders)].sort().flatMap(inFolder);
}
/** The builds of bake files: JSON without expressions is read as it is, all else through `print`. */
async function readBake(request, files, print) {
    const [path = ''] = request.paths;
    const texts = await Promise.all(request.paths.map(async (one, index) => ({ name: `${index}-${external_node_path_.posix.basename(one)}`, text: await files.read(one) })));
    const whole = texts.map(({ text }) => text);
    if (request.paths.every(one => one.endsWith('.json'))) {
        const targets = bakeTargets(path, whole, request.variables);
        if (!wantedTargets(targets, request.targets).some(needsBake))
            return buildsOf(path, targets, request, files);
    }
    const targets = request.targets ?? bake_file_targetsOf(whole.join('\n'));
    try {
        const printed = (await print?.([...texts, ...variablesFile(whole, request.variables)], targets)) ?? {
            kind: 'not-read',
            why: 'nothing here can evaluate it'
        };
        if (printed.kind === 'printed')
            return buildsOf(path, bakeTargets(path, [printed.text]), { ...request, targets: null }, files);
        const reading = { value: '', why: printed.why };
        const question = {
            what: `What ${path} builds`,
            dockerfile: path,
            key: '',
            readings: [reading],
            input: 'dockerfile'
        };
        return { builds: [], findings: [{ what: `${path} is left out`, why: printed.why }], questions: [question] };
    }
    catch (cause) {
        if (cause instanceof errors/* UserError */.yo)
            throw cause;
        throw new errors/* UserError */.yo(`${path}: \`docker buildx bake --print\` refuses it: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
    }
}
/** The targets of a file in HCL that has no `default`, without those that are only inherited from. */
function bake_file_targetsOf(hcl) {
    const named = [...hcl.matchAll(/^[ \t]*(group|target)[ \t]+"([^"]+)"/gm)];
    if (named.some(([, , name]) => name === 'default'))
        return [];
    return named.flatMap(([, kind, name]) => kind === 'target' && name !== undefined && !name.startsWith('_') ? [name] : []);
}
function buildsOf(path, targets, request, files) {
    const wanted = wantedNames(targets, request.targets);
    const builds = [];
    const questions = new Map();
    const findings = [];
    const spare = [];
    for (const [name, target] of targets.all) {
        if (name.startsWith('_') || !('dockerfile' in target || 'context' in target || 'tags' in target))
            continue;
        const read = buildOf(name, target, path);
        if (typeof read === 'string') {
            findings.push({ what: `target ${name} of ${path} is left out`, why: read });
            continue;
        }
        const { build } = read;
        questions.set(build.id, read.questions);
        if (wanted?.includes(name) ?? true)
            builds.push(build);
        else
            spare.push(build);
    }
    // Of the others those count that the wanted ones stand on.
    const all = new Map([...builds, ...spare].map(build => [build.id, build]));
    const taken = new Set();
    const take = (id) => {
        if (taken.size === taken.add(id).size)
            return;
        for (const below of targetsOf(all.get(id)?.contexts ?? {}))
            take(below);
    };
    for (const build of spare)
        if (roles_roleOf(build) === 'base')
            take(build.id);
    for (const build of builds)
        take(build.id);
    for (const build of spare) {
        if (taken.has(build.id))
            builds.push(build);
        else
            findings.push({
                what: `target ${build.name} of ${path} is left out`,
                why: 'what bake builds by default does not hold it'
            });
    }
    const place = placed(builds, path, request, files);
    const open = place.builds.flatMap(({ id, dockerfile }) => (questions.get(id) ?? []).map(question => ({ ...question, dockerfile })));
    return { builds: place.builds, questions: [...place.questions, ...open], findings };
}
/** Paths are relative to the folder in which bake runs: the root, or that of the file. */
function placed(builds, path, { folder }, files) {
    const moved = (build, to) => ({
        ...build,
        context: external_node_path_.posix.join(to, build.context ?? '.').replace(/(.)\/$/, '$1'),
        dockerfile: external_node_path_.posix.join(to, build.dockerfile),
        contexts: Object.fromEntries(Object.entries(build.contexts).map(([name, value]) => [name, isFolder(value) ? external_node_path_.posix.join(to, value) : value]))
    });
    const own = external_node_path_.posix.dirname(path);
    const candidates = folder === null ? [...new Set(['.', own])] : [folder];
    const works = candidates.filter(to => builds.every(build => files.paths.has(moved(build, to).dockerfile)));
    const to = works[0] ?? candidates[0] ?? '.';
    const questions = builds.map((build) => ({
        what: `The folder in which ${path} is run`,
        dockerfile: moved(build, to).dockerfile,
        key: 'context',
        readings: works.map(one => ({ value: moved(build, one).context ?? '.', why: `${build.why}, run in ${one}` })),
        input: 'context'
    }));
    return { builds: builds.map(build => moved(build, to)), questions: works.length > 1 ? questions : [] };
}
/** The build of a target and what is open about it, or why there is none. */
function buildOf(name, target, path) {
    const context = textOf(target['context']) ?? '.';
    if (isRemote(context) || /^[\w-]+:/.test(context) || 'dockerfile-inline' in target || 'matrix' in target)
        return 'it is not built from a folder and a Dockerfile of this repository';
    const kinds = listOf(target['output']).map(outputKind);
    if (kinds.length > 0 && kinds.every(kind => ['local', 'tar', 'cacheonly'].includes(kind)))
        return 'its output is not an image';
    const texts = [context, textOf(target['dockerfile']) ?? 'Dockerfile', textOf(target['target']) ?? ''];
    if (texts.some(text => text.includes('${')))
        return 'only bake can work out its paths';
    const names = textsOf(target['tags']).flatMap(tag => imageOf(tag.replace(/\$\{[^{}]*\}/g, unknown_unknown)) ?? []);
    const [image = null, ...otherImages] = new Set(names);
    const giver = { dockerfile: external_node_path_.posix.join(context, texts[1] ?? 'Dockerfile'), why: `target ${name} of ${path}` };
    const { args, questions } = givenArguments(bake_file_pairsOf(target['args']), giver);
    // Paths are relative to the folder that bake runs in.
    const given = givenContexts(bake_file_pairsOf(target['contexts']), '.', path, giver);
    const build = {
        name,
        id: buildId(path, name),
        image,
        otherImages,
        references: textsOf(target['tags']).filter(tag => isKnown(tag) && !tag.includes('${')),
        context: external_node_path_.posix.normalize(context).replace(/(.)\/$/, '$1'),
        dockerfile: giver.dockerfile,
        target: textOf(target['target']),
        args,
        contexts: given.contexts,
        platforms: textsOf(target['platforms']),
        cacheFrom: listOf(target['cache-from']).flatMap(cacheOf),
        source: 'bake',
        why: giver.why
    };
    return { build, questions: [...questions, ...given.questions] };
}
function outputKind(output) {
    if (typeof output !== 'string')
        return textOf(recordOf(output)['type']) ?? 'image';
    return /(?:^|,)type=(\w+)/.exec(output)?.[1] ?? (output.includes('=') ? 'image' : 'local');
}
function cacheOf(source) {
    const text = typeof source === 'string' ? source : textOf(recordOf(source)['ref']);
    return text === null ? [] : [cacheImage(text)];
}
/** Numbers and truth values become texts, as in bake; null takes its value from the environment of whoever runs it. */
function bake_file_pairsOf(map) {
    return Object.entries(recordOf(map)).flatMap(([name, value]) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name, String(value)]]
        : []);
}

;// CONCATENATED MODULE: ./src/discovery/compose.ts









/** The names that compose looks for, in its order. */
const fileNames = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
/**
 * The `build:` sections of the repository's compose files: of the one at the root, else of those below it. Throws `UserError` for what
 * cannot be followed or read.
 * Source: https://docs.docker.com/reference/compose-file/build/
 */
async function composeBuilds(files) {
    return composeFileBuilds(composeFiles(files), files);
}
/** The one that compose finds at the root. */
function composeFile(files) {
    return fileNames.find(name => files.paths.has(name));
}
/** The `build:` sections of compose files, each a project of its own. */
async function composeFileBuilds(paths, files) {
    const builds = [];
    const findings = [];
    const questions = [];
    for (const path of paths) {
        const project = await composeProject(path, files);
        for (const name of project.services.keys()) {
            const service = await project.extended(name);
            if ((service.values['build'] ?? null) === null)
                continue;
            const why = `service ${name} of ${service.place}`;
            const build = compose_buildOf(name, service, path, why);
            if (typeof build === 'string')
                findings.push({ what: `${why} is left out`, why: build });
            else {
                builds.push(build.build);
                questions.push(...build.questions);
            }
        }
    }
    return { builds, findings, questions };
}
function composeFiles(files) {
    const root = composeFile(files);
    if (root !== undefined)
        return [root];
    const found = new Map();
    for (const path of files.paths) {
        const rank = fileNames.indexOf(external_node_path_.posix.basename(path));
        if (rank < 0 || isForeign(path))
            continue;
        const folder = external_node_path_.posix.dirname(path);
        const known = found.get(folder);
        if (known === undefined || rank < fileNames.indexOf(external_node_path_.posix.basename(known)))
            found.set(folder, path);
    }
    return [...found.values()].sort();
}
/** The build of a service and what is open about it, or why there is none. */
function compose_buildOf(name, service, file, why) {
    const { folder, variables, values } = service;
    const build = longForm(values['build']);
    const known = (value, otherwise) => typeof value === 'string' ? interpolate(value, variables) : otherwise;
    const context = known(build['context'], '.');
    const dockerfile = known(build['dockerfile'], 'Dockerfile');
    const target = known(build['target'], '');
    if (context === null || dockerfile === null)
        return 'its paths hold variables without a value';
    if (target === null)
        return 'its target holds a variable without a value';
    if (isRemote(context) || build['dockerfile_inline'] !== undefined)
        return 'it is not built from a folder and a Dockerfile of this repository';
    const clean = external_node_path_.posix.normalize(external_node_path_.posix.join(folder, context)).replace(/(.)\/$/, '$1');
    if (clean.startsWith('..'))
        return `its context ${context} is outside of the repository`;
    const giver = { dockerfile: external_node_path_.posix.join(clean, dockerfile), why };
    const { args, questions } = givenArguments(compose_pairsOf(build['args'], variables), giver);
    const given = givenContexts(compose_pairsOf(build['additional_contexts'], variables), folder, file, giver);
    const written = typeof values['image'] === 'string' ? interpolated(values['image'], variables) : '';
    const image = imageOf(written);
    const found = {
        name,
        id: buildId(file, name),
        image: image === '' ? null : image,
        references: isKnown(written) ? [written] : [],
        context: clean,
        dockerfile: giver.dockerfile,
        target: target === '' ? null : target,
        args,
        contexts: given.contexts,
        platforms: knownTexts(build['platforms'], variables),
        cacheFrom: knownTexts(build['cache_from'], variables).map(cacheImage),
        source: 'compose',
        why
    };
    return { build: found, questions: [...questions, ...given.questions] };
}
/** Pairs with their values; one without takes its value from the environment of whoever runs compose, and so from `.env`. */
function compose_pairsOf(written, variables) {
    return listed(written).flatMap(item => {
        const [, key, text] = /^([^=]+)=([\s\S]*)$/.exec(item) ?? [];
        const value = text === undefined ? variables.get(item) : interpolated(text, variables);
        return value === undefined ? [] : [[key ?? item, value]];
    });
}
function knownTexts(written, variables) {
    return textsOf(written).flatMap(text => interpolate(text, variables) ?? []);
}

;// CONCATENATED MODULE: ./src/ignore/glob.ts

/**
 * Go's `filepath.Match` on Unix: `*` and `?` stay within a path component, `[…]` is a class, `\` escapes. The whole text must match.
 * Source: https://pkg.go.dev/path/filepath#Match (go1.26 src/internal/filepathlite, src/path/filepath/match.go)
 */
/** Throws an `Error` on a bad pattern, as far as the part between two stars in which the text stops matching. */
function matchGlob(pattern, name) {
    return match(toBytes(pattern), toBytes(name));
}
/** The same; what is said of a name where the pattern is bad is up to the caller, since not every builder comes to read it. */
function matchesOr(ifBad, pattern, name) {
    try {
        return matchGlob(pattern, name);
    }
    catch {
        return ifBad;
    }
}
/** Whether the pattern holds anything but literal text. */
function hasWildcards(pattern) {
    return /[*?[]/.test(pattern.replace(/\\[^]/g, ''));
}
function match(wholePattern, wholeName) {
    let pattern = wholePattern;
    let name = wholeName;
    while (pattern !== '') {
        const { star, chunk, rest } = nextChunk(pattern);
        pattern = rest;
        if (star && chunk === '')
            return !name.includes('/');
        const after = matchChunk(chunk, name);
        if (after !== null && (after === '' || pattern !== '')) {
            name = after;
            continue;
        }
        const skipped = star ? matchLater(chunk, name, pattern === '') : null;
        // Unlike `path.Match`, it does not look at what is left of the pattern.
        if (skipped === null)
            return false;
        name = skipped;
    }
    return name === '';
}
/** After a star: what is left of the name after the first place, within the component, at which the chunk matches. */
function matchLater(chunk, name, isLast) {
    for (let at = 0; at < name.length && name[at] !== '/'; at++) {
        const after = matchChunk(chunk, name.slice(at + 1));
        if (after !== null && !(isLast && after !== ''))
            return after;
    }
    return null;
}
/** Leading stars, then everything up to the next star outside a class. */
function nextChunk(pattern) {
    const start = /^\**/.exec(pattern)?.[0].length ?? 0;
    let inClass = false;
    let at = start;
    for (; at < pattern.length; at++) {
        const character = pattern[at];
        if (character === '\\')
            at += at + 1 < pattern.length ? 1 : 0;
        else if (character === '[')
            inClass = true;
        else if (character === ']')
            inClass = false;
        else if (character === '*' && !inClass)
            break;
    }
    return { star: start > 0, chunk: pattern.slice(start, at), rest: pattern.slice(at) };
}
/** What is left of `name` after the chunk, null where it does not match. Reads the chunk to its end in any case. */
function matchChunk(chunk, name) {
    let failed = false;
    let at = 0;
    let left = 0;
    while (at < chunk.length) {
        failed ||= left >= name.length;
        const character = chunk[at];
        if (character === '[') {
            const [rune, width] = failed ? [-1, 0] : runeAt(name, left);
            left += width;
            const { end, matches } = matchClass(chunk, at + 1, rune);
            at = end;
            failed ||= !matches;
        }
        else if (character === '?') {
            if (!failed) {
                failed = name[left] === '/';
                left += runeAt(name, left)[1];
            }
            at += 1;
        }
        else {
            if (character === '\\')
                at += 1;
            if (at >= chunk.length)
                throw badPattern();
            if (!failed) {
                failed = chunk[at] !== name[left];
                left += 1;
            }
            at += 1;
        }
    }
    return failed ? null : name.slice(left);
}
function matchClass(chunk, start, rune) {
    let at = start;
    const negated = chunk[at] === '^';
    if (negated)
        at += 1;
    let found = false;
    for (let ranges = 0;; ranges++) {
        if (chunk[at] === ']' && ranges > 0)
            return { end: at + 1, matches: found !== negated };
        const [low, next] = classMember(chunk, at);
        const [high, end] = chunk[next] === '-' ? classMember(chunk, next + 1) : [low, next];
        at = end;
        found ||= low <= rune && rune <= high;
    }
}
/** A member of a class and where the next one starts. */
function classMember(chunk, start) {
    let at = start;
    if (at >= chunk.length || chunk[at] === '-' || chunk[at] === ']')
        throw badPattern();
    if (chunk[at] === '\\')
        at += 1;
    if (at >= chunk.length)
        throw badPattern();
    const [rune, width] = runeAt(chunk, at);
    if ((rune === INVALID && width === 1) || at + width >= chunk.length)
        throw badPattern();
    return [rune, at + width];
}
const INVALID = 0xfffd;
/** The character whose UTF-8 bytes start there, and how many they are. */
function runeAt(bytes, at) {
    const first = bytes.charCodeAt(at);
    if (first < 0x80)
        return [first, 1];
    const width = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    const decoded = Buffer.from(bytes.slice(at, at + width), 'latin1').toString('utf8');
    const rune = decoded.codePointAt(0) ?? INVALID;
    const isWhole = first >= 0xc2 && decoded.length === (rune > 0xffff ? 2 : 1) && Buffer.byteLength(decoded) === width;
    return isWhole && !(rune === INVALID && bytes.slice(at, at + 3) !== '\xef\xbf\xbd') ? [rune, width] : [INVALID, 1];
}
function badPattern() {
    return new Error('syntax error in pattern');
}

;// CONCATENATED MODULE: ./src/discovery/context.ts



/**
 * The folder that a Dockerfile is built in when nothing says it: its own if that holds everything that it copies, else the one folder
 * above it that does. Sources that none of them holds are made by an earlier step and say nothing.
 */
function context_contextOf(build, { consumes }, files) {
    const own = external_node_path_.posix.dirname(build.dockerfile);
    const folders = above(own);
    const uses = consumes.flatMap(({ paths, line }) => paths.map(path => ({ path, line })));
    const holdsMost = folders.map(folder => ({
        folder,
        held: new Set(uses.map(({ path }) => path).filter(path => holds(folder, path, build.dockerfile, files)))
    }));
    const known = uses.filter(({ path }) => holdsMost.some(({ held }) => held.has(path)));
    const whole = holdsMost.filter(({ held }) => known.every(({ path }) => held.has(path))).map(({ folder }) => folder);
    const isOpen = known.length === 0 && uses.length > 0;
    if (folders.length === 1 || (whole[0] === own && !isOpen))
        return { context: own, question: null };
    if (whole.length === 1 && whole[0] !== undefined && !isOpen)
        return { context: whole[0], question: null };
    const readings = (isOpen ? openOrder(own) : whole).map((folder) => ({
        value: folder,
        why: reasonFor(folder, build.dockerfile, isOpen ? uses : known)
    }));
    const fallback = { value: own, why: `${build.dockerfile} is there; no folder holds all that it copies` };
    const [first, ...rest] = readings.length > 0 ? readings : [fallback];
    return {
        context: first?.value ?? own,
        question: {
            what: `The context of ${build.dockerfile}`,
            dockerfile: build.dockerfile,
            key: 'context',
            readings: [...(first === undefined ? [] : [first]), ...rest],
            input: 'context'
        }
    };
}
/** A folder and all above it, nearest first; `.` is the root. */
function above(folder) {
    if (folder === '.')
        return ['.'];
    const parts = folder.split('/');
    return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), '.'];
}
/** Where nothing decides: a folder that only keeps Dockerfiles is rarely the context. */
function openOrder(own) {
    return isKeeping(own) ? ['.', own] : [own, '.'];
}
function reasonFor(folder, dockerfile, uses) {
    const [first] = uses;
    const place = folder === '.' ? 'the root of the repository' : folder;
    return first === undefined
        ? `${place}, the folder of ${dockerfile}`
        : `${place}, for ${first.path === '.' ? 'the whole context' : first.path} in ${dockerfile}:${first.line}`;
}
/** Whether a folder holds a source. The whole context is not there in a folder that only keeps Dockerfiles. */
function holds(folder, source, dockerfile, files) {
    const prefix = folder === '.' ? '' : `${folder}/`;
    if (source === '.')
        return (folder === '.' ||
            !isKeeping(folder) ||
            some(files.paths, path => path.startsWith(prefix) && path !== dockerfile && !isBuildFile(path)));
    if (!hasWildcards(source))
        return files.paths.has(prefix + source) || files.folders.has(prefix + source);
    const depth = (prefix + source).split('/').length;
    const matches = (path) => path.startsWith(prefix) && path.split('/').length === depth && matchesOr(false, source, path.slice(prefix.length));
    return some(files.paths, matches) || some(files.folders, matches);
}
function isBuildFile(path) {
    return /(?:^|\/)(?:[^/]*(?:Dockerfile|Containerfile|dockerfile)[^/]*|\.dockerignore|[^/]*compose[^/]*\.ya?ml|docker-bake\.[^/]*)$/.test(path);
}
function some(paths, accepts) {
    for (const path of paths)
        if (accepts(path))
            return true;
    return false;
}

;// CONCATENATED MODULE: ./src/discovery/found.ts
/** The folders that hold files, at any depth. */
function foldersOf(paths) {
    const folders = new Set();
    for (const path of paths)
        for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            const folder = path.slice(0, slash);
            if (folders.has(folder))
                break;
            folders.add(folder);
        }
    return folders;
}

;// CONCATENATED MODULE: ./src/discovery/used-names.ts


/** The owner in a name: `acme` of `ghcr.io/acme/app`; null where the name is not valid. */
function ownerOf(image) {
    try {
        return parseReference(image.toLowerCase()).path.split('/')[0] ?? null;
    }
    catch {
        return null;
    }
}
/**
 * Services that nothing names, with the name by which others of the repository are built from them: `FROM ghcr.io/acme/core` speaks of
 * `core/Dockerfile` of a repository of `acme`.
 */
function withUsedNames(services, all, { repository }) {
    const owner = repository?.split('/')[0]?.toLowerCase();
    return services.map(service => {
        const { build } = service;
        const used = all
            .filter(other => other !== service && build.image === null)
            .flatMap(({ images }) => images.map(({ reference }) => withoutTag(reference ?? '')))
            .filter(image => lastPart(image) === build.name.toLowerCase() && ownerOf(image) === owner);
        const [image, ...others] = new Set(used);
        return image === undefined || others.length > 0 ? service : { ...service, build: { ...build, image } };
    });
}

;// CONCATENATED MODULE: ./src/discovery/link-bases.ts






/**
 * Finds for every base the image by which the others take it: by the words that its name shares with its Dockerfile's, by the
 * repository's owner, and by the named contexts that speak of it. A base that nothing names is left out; where two answers are as good
 * as each other, that is a question.
 */
function linkBases(bases, services, hints) {
    const builds = [...services, ...bases];
    const linked = bases.flatMap(base => linkByBuild(base, builds));
    const unlinked = bases.filter(base => !linked.some(link => link.base === base));
    const pairs = unlinked.flatMap(base => link_bases_pairsOf(base, builds, hints));
    const questions = [];
    let left = pairs.sort((one, other) => other.score - one.score);
    for (let best = left[0]; best !== undefined; best = left[0]) {
        const { base, image, argument, place, score } = best;
        const rivals = left.filter(pair => pair.score === score && (pair.base === base) !== (pair.image === image));
        if (rivals.length > 0)
            questions.push(link_bases_questionOf([best, ...rivals]));
        linked.push({ base, written: image, argument, why: `FROM in ${place} names ${image}` });
        left = left.filter(pair => pair.base !== base && pair.image !== image);
    }
    const idle = bases.filter(base => !linked.some(link => link.base === base));
    const unknown = [...new Set(services.flatMap(service => service.images.flatMap(unknownArgument)))];
    const [only] = idle;
    const [argument] = unknown;
    if (only !== undefined && idle.length === 1 && argument !== undefined && unknown.length === 1)
        return {
            linked: [
                ...linked,
                { base: only, written: null, argument, why: `FROM takes its base from the build argument ${argument}` }
            ],
            findings: [],
            questions
        };
    return {
        linked,
        findings: idle.map(base => ({
            what: `${base.build.dockerfile} is left out`,
            why: 'no FROM or COPY --from names its image'
        })),
        questions
    };
}
/** A base that another build takes as a named context, or that is a stage of its Dockerfile. */
function linkByBuild(base, builds) {
    const ids = [base.build.id, ...(base.build.doubles ?? [])];
    const names = namesOf(base.build).map(repositoryOf);
    const user = builds.find(({ build, taken }) => targetsOf(build.contexts).some(target => ids.includes(target)) ||
        contexts_imagesOf(build.contexts).some(([name, image]) => taken.has(name) && names.includes(repositoryOf(image))));
    if (user !== undefined)
        return [{ base, written: base.build.image, argument: null, why: `${user.build.why} takes it as a named context` }];
    const { dockerfile, target } = base.build;
    const above = builds.find(({ build, file, resolved }) => {
        const stage = file.stages.findLastIndex(({ name }) => name !== null && name === target?.toLowerCase());
        return build.dockerfile === dockerfile && build.target !== target && stage >= 0 && resolved.needed.includes(stage);
    });
    if (above === undefined)
        return [];
    return [{ base, written: base.build.image, argument: null, why: `${base.build.why}, a stage of ${dockerfile}` }];
}
function unknownArgument(image) {
    return image.reference === null && image.argument !== null && image.tail === null ? [image.argument] : [];
}
function link_bases_pairsOf(base, builds, hints) {
    const found = new Map();
    for (const build of builds) {
        if (build === base)
            continue;
        for (const { reference, tail, argument, line } of build.images) {
            const written = reference ?? tail;
            if (written === null)
                continue;
            const image = withoutTag(written);
            const score = scoreOf(base, image, hints);
            if (score > 0 && !found.has(image)) {
                const place = `${build.build.dockerfile}:${line}`;
                found.set(image, { base, image, argument: reference === null ? argument : null, place, score });
            }
        }
    }
    return [...found.values()];
}
function scoreOf(base, image, { repository, baseImage }) {
    if (namesOf(base.build).includes(image) || baseImage === image)
        return 100;
    const words = wordsOf(lastPart(image));
    const own = [...dockerfile_names_named(base.build.dockerfile).words, ...(base.build.target === null ? [] : wordsOf(base.build.target))];
    const shared = words.filter(word => own.includes(word)).length;
    const isBase = words.some(word => baseWords.includes(word));
    const isOwn = ownerOf(image) !== null && ownerOf(image) === repository?.split('/')[0]?.toLowerCase();
    // An image of somebody else that merely shares a word with a path is no base of this repository.
    if (!isBase && !isOwn)
        return 0;
    return 2 * shared + (isBase ? 1 : 0) + (isOwn ? 1 : 0);
}
function link_bases_questionOf(pairs) {
    const [{ base, image } = { base: undefined, image: '' }] = pairs;
    const isOneBase = pairs.every(pair => pair.base === base);
    const readings = pairs.map(pair => ({
        value: isOneBase ? pair.image : pair.base.build.dockerfile,
        why: `FROM in ${pair.place}`
    }));
    return {
        what: isOneBase ? `The image that ${base?.build.dockerfile ?? ''} builds` : `The Dockerfile that builds ${image}`,
        dockerfile: base?.build.dockerfile ?? '',
        key: isOneBase ? 'image' : 'dockerfile',
        readings,
        input: 'base-image" and "base-dockerfile'
    };
}

;// CONCATENATED MODULE: ./src/discovery/merge.ts


/**
 * One build for each image that files speak of. The builds come in the order of what they are worth: a workflow that publishes goes
 * before a compose file that develops, so the later ones only add what the earlier leave open, and only if they build the same stage.
 */
function mergedBuilds(builds, findings) {
    const kept = [];
    const places = new Map();
    for (const build of builds) {
        const stage = JSON.stringify([external_node_path_.posix.normalize(build.dockerfile), build.target]);
        const others = places.get(stage) ?? [];
        places.set(stage, others);
        const at = others.find(index => isSame(kept[index], build));
        const same = at === undefined ? undefined : kept[at];
        if (at === undefined || same === undefined) {
            others.push(kept.push(build) - 1);
            continue;
        }
        kept[at] = {
            ...same,
            image: same.image ?? build.image,
            otherImages: [...new Set([...namesOf(same), ...namesOf(build)])].slice(1),
            context: same.context ?? build.context,
            cacheFrom: [...new Set([...same.cacheFrom, ...build.cacheFrom])],
            doubles: [...(same.doubles ?? []), build.id]
        };
        findings.push({ what: `${build.why} is left out`, why: `it is the same build as ${same.why}` });
    }
    return kept;
}
/** Whether two builds of one stage give one image. */
function isSame(one, other) {
    if (one === undefined)
        return false;
    const isNamedAlike = one.image === other.image || one.image === null || other.image === null;
    if (one.source !== other.source)
        return isNamedAlike || other.source === 'compose';
    if (!isNamedAlike)
        return false;
    const key = (build) => JSON.stringify([build.context, build.args, build.contexts]);
    return key(one) === key(other);
}

;// CONCATENATED MODULE: ./src/discovery/services.ts




/**
 * Sorts what files declare and what the names of Dockerfiles say into services and bases. What is published goes before what is
 * developed and before names; what the inputs say goes before all. Development images are left out: nobody asked to push them.
 *
 * @param isPartial something that is published could not be read, so that what could be is not all
 */
function sortBuilds(declared, dockerfiles, hints, isPartial = false) {
    const findings = [];
    const inputs = [hints.fallbackDockerfile, hints.dockerfile].filter(path => path != null);
    const usable = declared.filter(build => {
        // What a workflow publishes is asked for, whatever it is called.
        const isDevelopment = roles_roleOf(build) === 'development' && build.source !== 'workflow';
        if (isDevelopment)
            findings.push(leftOut(build.why));
        return !isDevelopment && build.dockerfile !== hints.fallbackDockerfile;
    });
    const builds = mergedBuilds(usable, findings);
    const covered = new Set([...builds.map(build => build.dockerfile), hints.fallbackDockerfile]);
    const byName = (role) => dockerfiles.filter(one => one.role === role && !covered.has(one.path)).map(fromName);
    for (const { dockerfile } of byName('development'))
        if (!inputs.includes(dockerfile))
            findings.push(leftOut(dockerfile));
    const ofRole = (role) => builds.filter(build => roles_roleOf(build) === role);
    const bases = basesOf([...ofRole('base'), ...byName('base')], builds, hints);
    const { services, spare } = servicesOf([...ofRole('app'), ...ofRole('full'), ...ofRole('development')], byName, builds, hints, {
        isPartial,
        findings
    });
    const fallbacks = hints.fallbackDockerfile == null ? spare.map(build => build.dockerfile) : [hints.fallbackDockerfile];
    return { services, bases, fallbacks, findings };
}
function basesOf(found, builds, hints) {
    if (hints.baseDockerfile != null) {
        const build = builds.find(one => one.dockerfile === hints.baseDockerfile && roles_roleOf(one) === 'base');
        return [build ?? { ...fromName(dockerfile_names_named(hints.baseDockerfile)), source: 'input', why: 'input base-dockerfile' }];
    }
    return hints.baseTarget == null
        ? found.filter(build => build.dockerfile !== hints.dockerfile || build.target !== null)
        : [];
}
function servicesOf(declared, byName, builds, hints, { isPartial, findings }) {
    const full = byName('full');
    if (hints.dockerfile != null)
        return {
            services: servicesOfInput(hints.dockerfile, builds, hints),
            spare: full.filter(one => one.dockerfile !== hints.dockerfile)
        };
    const app = byName('app');
    const published = declared.filter(isPublished);
    if (published.length === 0 || isPartial) {
        const services = [...declared, ...app];
        return services.length > 0 ? { services, spare: full } : { services: full, spare: [] };
    }
    const places = [...new Set(published.map(build => build.why))];
    const more = places.length > 3 ? ` and ${places.length - 3} more` : '';
    const why = `it is not among what is published: ${places.slice(0, 3).join(', ')}${more}`;
    for (const build of declared.filter(one => !isPublished(one)))
        findings.push({ what: `${build.why} is left out`, why });
    for (const build of app)
        findings.push({ what: `${build.dockerfile} is left out`, why });
    return { services: published, spare: full };
}
function isPublished({ source }) {
    return source === 'workflow' || source === 'bake' || source === 'script';
}
/**
 * The image of the input `dockerfile`. What is published from it says the rest. Of a compose file, which may build it for development,
 * only what any build of it needs counts: its contexts, and a name.
 */
function servicesOfInput(dockerfile, builds, hints) {
    const own = builds.filter(build => external_node_path_.posix.normalize(build.dockerfile) === dockerfile && roles_roleOf(build) !== 'base');
    const matching = own.filter(build => hints.target == null || build.target === hints.target);
    const published = matching.filter(isPublished);
    if (published.length > 0)
        return published;
    const given = { ...fromName(dockerfile_names_named(dockerfile)), source: 'input', why: 'input dockerfile' };
    const [compose, ...others] = own;
    if (compose === undefined)
        return [given];
    const { context, contexts, cacheFrom } = compose;
    const isSame = (key) => others.every(one => JSON.stringify(one[key]) === JSON.stringify(compose[key]));
    return [
        {
            ...given,
            context: isSame('context') ? context : null,
            contexts: isSame('contexts') ? contexts : {},
            cacheFrom,
            image: others.length === 0 ? compose.image : null
        }
    ];
}
function leftOut(what) {
    return {
        what: `${what} is left out`,
        why: 'it is an image for development; name it in .github/base-images.yml to plan it'
    };
}

// EXTERNAL MODULE: ./src/config/lists.ts
var lists = __webpack_require__(5979);
;// CONCATENATED MODULE: ./src/discovery/bake-sets.ts




/** A line of `bake --set`: `TARGET.KEY=value` or `TARGET.KEY.NAME=value`, whose target may hold `*`. */
const line = /^([^.=]+)\.([\w-]+?)(?:\.([^=]+?))?\+?=(.*)$/s;
/**
 * Source: https://docs.docker.com/reference/cli/docker/buildx/bake/#set
 *
 * @param folder in which bake runs
 * @param file that describes the build
 * @param place that sets it
 */
function withSets(build, sets, folder, file, place) {
    const own = sets.flatMap(text => {
        const [, target = '', key = '', name = '', value = ''] = line.exec(text.trim()) ?? [];
        return isOf(target, build.name) ? [{ key, name, value }] : [];
    });
    const values = (key) => own.filter(one => one.key === key).map(({ value }) => value);
    const pairs = (key) => own.filter(one => one.key === key).map(({ name, value }) => [name, value]);
    const paths = ['context', 'dockerfile', 'target'].map(key => values(key).at(-1));
    const vague = paths.find(text => text !== undefined && !isKnown(text));
    if (vague !== undefined)
        return `only a run knows ${unknown_shown(vague)}`;
    const [context, file_, target] = paths;
    const before = external_node_path_.posix.relative(build.context ?? '.', build.dockerfile);
    const to = context === undefined ? (build.context ?? '.') : external_node_path_.posix.join(folder, context).replace(/(.)\/$/, '$1');
    const dockerfile = external_node_path_.posix.join(to, file_ ?? before);
    const giver = { dockerfile, why: place };
    const { args, questions } = givenArguments(pairs('args'), giver);
    const given = givenContexts(pairs('contexts'), folder, file, giver);
    const platforms = values('platform').flatMap(text => text.split(','));
    const images = values('tags').flatMap(text => imageOf(text) ?? []);
    const [image = build.image, ...otherImages] = new Set(images.map(withoutTag));
    return {
        build: {
            ...build,
            context: to,
            dockerfile,
            target: target ?? build.target,
            args: { ...build.args, ...args },
            contexts: { ...build.contexts, ...given.contexts },
            platforms: platforms.length > 0 && platforms.every(isKnown) ? platforms : build.platforms,
            image,
            otherImages: images.length > 0 ? otherImages : (build.otherImages ?? [])
        },
        questions: [...questions, ...given.questions]
    };
}
function isOf(pattern, name) {
    return (pattern === name ||
        (pattern.includes('*') &&
            new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(name)));
}

;// CONCATENATED MODULE: ./src/discovery/workflows/matrix.ts

/** GitHub starts at most this many jobs of one matrix. */
const matrix_most = 256;
/**
 * The jobs of a `strategy.matrix` as it was written: the product of its lists, less `exclude`, plus `include`. Null where an expression
 * makes the matrix, which only a run knows.
 * Source: https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations
 */
function matrixLegs(matrix) {
    if (matrix === undefined || matrix === null)
        return [{}];
    if (typeof matrix === 'string')
        return null;
    const { include, exclude, ...vectors } = recordOf(matrix);
    if ([include, exclude, ...Object.values(vectors)].some(value => typeof value === 'string'))
        return null;
    let product = Object.keys(vectors).length === 0 ? [] : [{}];
    for (const [name, values] of Object.entries(vectors)) {
        if (product.length * listOf(values).length > matrix_most)
            return null;
        product = product.flatMap(leg => listOf(values).map(value => ({ ...leg, [name]: value })));
    }
    const removed = listOf(exclude).map(recordOf);
    const legs = product
        .filter(leg => !removed.some(each => agrees(leg, each, Object.keys(each))))
        .map((leg) => ({ ...leg }));
    const added = [];
    for (const each of listOf(include).map(recordOf)) {
        const shared = Object.keys(each).filter(name => Object.hasOwn(vectors, name));
        const matching = legs.filter(leg => agrees(leg, each, shared));
        if (matching.length === 0)
            added.push(each);
        for (const leg of matching)
            Object.assign(leg, each);
    }
    return [...legs, ...added].slice(0, matrix_most);
}
function agrees(leg, other, names) {
    return names.every(name => JSON.stringify(leg[name]) === JSON.stringify(other[name]));
}

;// CONCATENATED MODULE: ./src/discovery/workflows/steps.ts





/** Calls of local workflows and actions in one another. */
const steps_deepest = 4;
const steps_most = 5000;
/** Where GitHub checks the repository out, as `github.workspace` says. */
const workspace = '/github/workspace';
/** A path of the workspace, as one of the repository. */
function inRepository(path) {
    return path === workspace || path.startsWith(`${workspace}/`) ? `.${path.slice(workspace.length)}` : path;
}
/**
 * Walks through the steps of all workflows, in order, with matrices, variables, inputs of local reusable workflows and of local
 * composite actions filled in. A workflow that hands its plan to builds is none of the repository's own ways, so those that use this
 * action are left out.
 */
async function walkSteps(files, repository, evaluate, visit) {
    const paths = [...files.paths].filter(path => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)).sort();
    const skipped = [];
    let count = 0;
    async function open(path) {
        const text = await files.read(path);
        if (/base-image-planner/.test(text))
            return null;
        try {
            return await readYaml(path, files);
        }
        catch {
            skipped.push(path);
            return null;
        }
    }
    async function workflow(path, inputs, depth) {
        const yaml = await open(path);
        if (yaml === null)
            return;
        const content = recordOf(yaml.value);
        const triggers = recordOf(content['on'] ?? content['true']);
        const isCalledOnly = Object.keys(triggers).join() === 'workflow_call';
        if (inputs === null && isCalledOnly)
            return;
        const call = recordOf(triggers[inputs === null ? 'workflow_dispatch' : 'workflow_call']);
        const given = { ...defaultsOf(call['inputs']), ...inputs };
        for (const [id, written] of Object.entries(recordOf(content['jobs']))) {
            const job = recordOf(written);
            const legs = matrixLegs(recordOf(job['strategy'])['matrix']);
            for (const [index, matrix] of (legs ?? [null]).entries()) {
                const base = {
                    github: githubOf(repository),
                    ...(inputs === null && Object.keys(given).length === 0 ? {} : { inputs: given }),
                    ...(matrix === null ? {} : { matrix })
                };
                const environment = variablesOf([content['env'], job['env']], base, evaluate);
                const called = textOf(job['uses']);
                if (called !== null && called.startsWith('./') && depth < steps_deepest) {
                    const values = recordOf(job['with']);
                    const passed = Object.entries(values).map(([name, value]) => [name, evaluate(value, { ...base, env: environment })]);
                    await workflow(external_node_path_.posix.normalize(called), Object.fromEntries(passed), depth + 1);
                }
                const folder = textOf(recordOf(recordOf(job['defaults'])['run'])['working-directory']) ?? '.';
                const scope = { yaml, path, contexts: base, environment, job: `${path}#${id}#${index}`, folder };
                await steps(job['steps'], ['jobs', id, 'steps'], { ...scope, workflow: path }, new Map(), depth);
            }
        }
    }
    async function steps(written, keys, scope, outputs, depth) {
        for (const [index, item] of listOf(written).entries()) {
            if (++count > steps_most)
                return;
            const step = recordOf(item);
            const environment = {
                ...scope.environment,
                ...variablesOf([step['env']], { ...scope.contexts, env: scope.environment }, evaluate)
            };
            const known = Object.fromEntries([...outputs].map(([id, values]) => [id, { outputs: values }]));
            const contexts = { ...scope.contexts, env: environment, steps: known };
            const inputs = recordOf(step['with']);
            const uses = textOf(step['uses']);
            const id = textOf(step['id']);
            if (uses?.startsWith('./') === true && depth < steps_deepest) {
                const action = ['action.yml', 'action.yaml']
                    .map(name => external_node_path_.posix.join(uses, name))
                    .find(path => files.paths.has(path));
                const yaml = action === undefined ? null : await open(action);
                if (action === undefined || yaml === null)
                    continue;
                const content = recordOf(yaml.value);
                const values = Object.entries(inputs).map(([name, value]) => [name, evaluate(value, contexts)]);
                const given = { ...defaultsOf(content['inputs']), ...Object.fromEntries(values) };
                const inner = { ...scope, yaml, path: action, environment, contexts: { ...scope.contexts, inputs: given } };
                await steps(recordOf(content['runs'])['steps'], ['runs', 'steps'], inner, new Map(), depth + 1);
                continue;
            }
            await visit({
                place: `${scope.path}:${scope.yaml.lineOf([...keys, index])}`,
                workflow: scope.workflow,
                job: scope.job,
                uses: uses === null ? null : uses.replace(/@.*$/, '').toLowerCase(),
                run: evaluate(step['run'], contexts),
                folder: external_node_path_.posix.normalize(evaluate(step['working-directory'] ?? scope.folder, contexts)),
                written: inputs,
                input: name => evaluate(inputs[name], contexts).trim(),
                environment,
                give: values => {
                    if (id !== null)
                        outputs.set(id, values);
                }
            });
        }
    }
    for (const path of paths)
        await workflow(path, null, 0);
    return skipped;
}
function variablesOf(maps, contexts, evaluate) {
    let all = {};
    for (const map of maps) {
        const own = Object.entries(recordOf(map)).map(([name, value]) => [name, evaluate(value, { ...contexts, env: all })]);
        all = { ...all, ...Object.fromEntries(own) };
    }
    return all;
}
/** Inputs that nobody gave; one without a default is empty. */
function defaultsOf(inputs) {
    return Object.fromEntries(Object.entries(recordOf(inputs)).map(([name, input]) => {
        const value = recordOf(input)['default'] ?? '';
        return [name, typeof value === 'string' && value.includes('${{') ? unknown_unknown(value) : value];
    }));
}
/** What is the same in every run. */
function githubOf(repository) {
    if (repository === null)
        return { workspace };
    const [owner = '', name = ''] = repository.split('/');
    return {
        repository,
        repository_owner: owner,
        server_url: 'https://github.com',
        workspace,
        event: { repository: { name, full_name: repository, owner: { login: owner } } }
    };
}

;// CONCATENATED MODULE: ./src/discovery/workflows/builds.ts








/** @param has whether a path is a file of the commit */
function builds_buildsOf(said, has) {
    const context = said.context.replace(/^\{\{defaultContext\}\}:?/, '') || '.';
    const folder = isKnown(context) ? foundContext(context, '.', '') : null;
    // A file of the Git context is relative to the folder that is built.
    const isGit = /^\{\{defaultContext\}\}/.test(said.context);
    const dockerfile = external_node_path_.posix.normalize(said.file !== null && !isGit ? said.file : external_node_path_.posix.join(folder ?? '.', said.file ?? 'Dockerfile'));
    const vague = [context, said.file ?? '', said.target].find(text => !isKnown(text));
    if (vague !== undefined)
        return { kind: 'unread', why: `only a run knows ${unknown_shown(vague)}` };
    if (folder === null || /^(?:\w+:|git@)/.test(folder))
        return { kind: 'unread', why: `its context ${context} is not a folder of the repository` };
    if (!has(dockerfile))
        return { kind: 'unread', why: `there is no ${dockerfile} in the commit` };
    const giver = { dockerfile, why: said.place };
    const { args, questions } = givenArguments(said.args.map(pairOf), giver);
    const given = givenContexts(said.contexts.map(pairOf).filter(([, value]) => value !== ''), '.', '', giver);
    const build = {
        name: said.target === '' ? (suffixOf(dockerfile) ?? 'app') : said.target,
        id: said.place,
        image: null,
        context: folder,
        dockerfile,
        target: said.target === '' ? null : said.target,
        args,
        contexts: given.contexts,
        platforms: said.platforms.filter(isKnown),
        cacheFrom: said.cacheFrom.filter(isKnown).map(cacheImage),
        source: 'workflow',
        why: said.place
    };
    const images = [...new Set(said.tags.map(imageOf).filter(image => image !== null))];
    const named = images.map(image => ({ ...build, id: `${said.place}#${image}`, image }));
    const open = [...questions, ...given.questions];
    return { kind: 'builds', builds: named.length === 0 ? [build] : named, questions: open };
}
function pairOf(pair) {
    return [pair.replace(/=.*$/s, ''), pair.replace(/^[^=]*=?/, '')];
}
/** The inputs of docker/build-push-action. */
function saidByAction(place, input) {
    const outputs = input('outputs');
    const push = input('push');
    const names = [...outputs.matchAll(/(?:^|,)"?name=([^",\n]+(?:,[^=,\n"]+(?=["\n]|$))*)/gm)].map(([, name = '']) => name);
    return {
        place,
        tags: [...(0,lists/* list */.p_)(input('tags')), ...names],
        context: inRepository(input('context')),
        file: inRepository(input('file')) || null,
        target: input('target'),
        platforms: (0,lists/* list */.p_)(input('platforms')),
        args: (0,lists/* lines */.Mn)(input('build-args')),
        contexts: (0,lists/* lines */.Mn)(input('build-contexts')).map(pair => pair.replace(/(?<==).*$/s, inRepository)),
        cacheFrom: (0,lists/* lines */.Mn)(input('cache-from')).filter(source => /type=registry|^[^=]+$/.test(source)),
        publishes: push === 'true' || !isKnown(push) || /push=true|type=registry/.test(outputs)
    };
}

;// CONCATENATED MODULE: ./src/discovery/workflows/makefile.ts

/** Variables that are put in for one call of make: they can stand for each other, and double each time. */
const MOST_VARIABLES = 1000;
/** Characters of all recipes together. */
const MOST_TEXT = 1_000_000;
/**
 * The lines of the recipes that make runs, in order, each a shell of its own. Variables that the file sets to plain text, or that `given` holds,
 * are filled in; what a function or a command makes is unknown.
 *
 * @param targets none: the first of the file
 * @param given variables of the command line, which win, and of the environment
 */
function recipesOf(text, targets, given) {
    const variables = new Map(Object.entries(given.environment));
    const rules = new Map();
    let open = null;
    for (const line of text.replace(/\\\r?\n\s*/g, ' ').split(/\r?\n/)) {
        if (line.startsWith('\t')) {
            open?.push(line.slice(1));
            continue;
        }
        const [, name = '', how = '', value = ''] = /^(?:export\s+|override\s+)?([\w.-]+)\s*(\?|:{1,3}|\+)?=\s*(.*)$/.exec(line) ?? [];
        const rule = /^([^\s#:=][^#:=]*):{1,2}(?!=)([^#=]*)/.exec(line);
        if (name !== '') {
            if (how !== '?' || !variables.has(name))
                variables.set(name, how === '+' ? `${variables.get(name) ?? ''} ${value}` : value.replace(/\s+#.*$/, ''));
        }
        else if (rule !== null) {
            open = [];
            const needs = words(rule[2] ?? '');
            for (const target of words(rule[1] ?? ''))
                rules.set(target, { needs, recipe: open });
        }
    }
    for (const [name, value] of Object.entries(given.told))
        variables.set(name, value);
    const [first] = [...rules.keys()].filter(name => !name.startsWith('.'));
    const wanted = targets.length > 0 ? targets : first === undefined ? [] : [first];
    const done = new Set();
    const effort = { variables: MOST_VARIABLES, text: MOST_TEXT };
    const lines = [];
    const make = (target) => {
        const rule = rules.get(target);
        if (rule === undefined || done.has(target))
            return;
        done.add(target);
        for (const need of rule.needs)
            make(makefile_filled(need, variables, effort));
        variables.set('@', target);
        for (const line of rule.recipe)
            lines.push(makefile_filled(line.replace(/^\s*[@+-]*/, ''), variables, effort));
    };
    for (const target of wanted)
        make(target);
    return lines;
}
function words(text) {
    return text.split(/\s+/).filter(word => word !== '');
}
/** `$(NAME)`, `${NAME}` and `$@`; `$$` is the shell's dollar. What else stands behind a dollar is a function of make. */
function makefile_filled(text, variables, effort) {
    effort.text -= text.length;
    if (effort.text < 0)
        return unknown_unknown('');
    return text.replace(/\$(?:\$|@|\(([^()]*(?:\([^()]*\)[^()]*)*)\)|\{([^{}]*)\})/g, (whole, round, braced) => {
        if (whole === '$$')
            return '$';
        const value = variables.get(whole === '$@' ? '@' : (round ?? braced ?? ''));
        return value === undefined || effort.variables-- <= 0 ? unknown_unknown(whole) : makefile_filled(value, variables, effort);
    });
}

;// CONCATENATED MODULE: ./src/discovery/workflows/commands.ts





const valued = /^(?:-[tfcC]|--(?:directory|tag|file|target|platform|build-arg|build-context|label|annotation|cache-from|cache-to|output|secret|set|ssh|network|progress|builder|iidfile|metadata-file|provenance|sbom|attest|add-host|allow|shm-size|ulimit|memory|cpuset-cpus|format|isolation|layers))$/;
/** Scripts and recipes that are followed for one step: they can call each other, many times each. */
const MOST_CALLS = 100;
/** Characters of a script or Makefile that is read. */
const LARGEST = 256 * 1024;
/**
 * The commands of a script that build and push images: `docker build`, `docker buildx build`, `podman build`, `buildah bud` and `build`; those
 * of scripts and Makefiles of the repository too that it calls. Variables that the script sets to plain text, or that its environment
 * holds, are filled in; the others are unknown.
 */
async function commandsOf(script, environment, folder, files, calls = { left: MOST_CALLS }) {
    const variables = new Map(Object.entries(environment));
    const builds = [];
    const bakes = [];
    const pushed = [];
    let where = folder;
    for (const line of script.replace(/\\\r?\n/g, ' ').split(/\n|&&|\|\||;|(?<!\|)\|(?!\|)/)) {
        const words = commands_wordsOf(line, variables).filter((word, index) => !(index === 0 && /^(?:sudo|time|exec)$/.test(word)));
        const [first = '', second = '', third = ''] = words;
        const [, name, value] = /^(?:export )?([A-Za-z_]\w*)=(.*)$/s.exec(first === 'export' ? `export ${second}` : first) ?? [];
        if (name !== undefined && value !== undefined && words.length <= 2)
            variables.set(name, value);
        else if (first === 'cd')
            where = external_node_path_.posix.join(where, second);
        else if (/^(?:docker|podman|buildah|nerdctl)$/.test(first)) {
            const [verb, rest] = second === 'buildx' || second === 'image' ? [third, words.slice(3)] : [second, words.slice(2)];
            if (verb === 'build' || verb === 'bud')
                builds.push(commands_buildOf(rest, where));
            if (verb === 'bake')
                bakes.push({ ...bakeOf(rest, where), variables: Object.fromEntries(variables) });
            if (second === 'compose')
                bakes.push({ ...composeOf(words.slice(2), where), variables: Object.fromEntries(variables) });
            if (verb === 'push')
                pushed.push(...rest.filter(word => !word.startsWith('-')).slice(-1));
        }
        else if (first === 'docker-compose')
            bakes.push({ ...composeOf(words.slice(1), where), variables: Object.fromEntries(variables) });
        else if (calls.left > 0) {
            for (const called of await calledBy(words, Object.fromEntries(variables), where, files)) {
                if (calls.left-- <= 0)
                    break;
                const commands = await commandsOf(called.script, called.environment, called.folder, files, calls);
                builds.push(...commands.builds);
                bakes.push(...commands.bakes);
                pushed.push(...commands.pushed);
            }
        }
    }
    return { builds, bakes, pushed };
}
/** The scripts of the repository that a command runs: one that it names, or the recipes of make. */
async function calledBy(words, environment, folder, { paths, read }) {
    const isShell = /^(?:ba|da)?sh$|^(?:\.|source)$/.test(words[0] ?? '');
    if (words[0] === 'make') {
        const { all, rest } = optionsOf(words.slice(1));
        const where = inFolder(folder, all('-C', '--directory').at(-1) ?? '.');
        const names = all('-f', '--file').length > 0 ? all('-f', '--file') : ['GNUmakefile', 'makefile', 'Makefile'];
        const file = names.map(name => external_node_path_.posix.join(where, name)).find(name => paths.has(name));
        if (file === undefined)
            return [];
        const told = rest
            .filter(word => /^\w+=/.test(word))
            .map(word => [word.replace(/=.*$/s, ''), word.replace(/^\w+=/, '')]);
        const targets = rest.filter(word => !/^\w+=/.test(word));
        const text = await read(file);
        const recipes = text.length > LARGEST ? [] : recipesOf(text, targets, { told: Object.fromEntries(told), environment });
        return recipes.map(script => ({ script, environment, folder: where }));
    }
    const named = isShell ? words.slice(1).find(word => !word.startsWith('-')) : words[0];
    const path = named === undefined ? '' : inFolder(folder, named);
    // A program that is found on the PATH has no slash.
    if (!paths.has(path) || (!isShell && !(named ?? '').includes('/')))
        return [];
    const script = await read(path);
    if (script.length > LARGEST)
        return [];
    return isShell || /^#!.*\b(?:ba|da|z)?sh\b/.test(script) ? [{ script, environment, folder }] : [];
}
function bakeOf(words, folder) {
    const { all, rest } = optionsOf(words);
    return {
        folder,
        files: all('-f', '--file').map(file => inFolder(folder, file)),
        targets: rest,
        sets: all('--set'),
        push: all('--push').some(value => value !== 'false')
    };
}
/** `docker compose push` and `build --push` build and push what the compose file says, as Bake does. */
function composeOf(words, folder) {
    const { all, rest } = optionsOf(words);
    const [verb, ...targets] = rest;
    return {
        folder,
        files: all('-f', '--file').map(file => inFolder(folder, file)),
        targets,
        sets: [],
        push: verb === 'push' || (verb === 'build' && all('--push').some(value => value !== 'false'))
    };
}
function optionsOf(words) {
    const values = new Map();
    const rest = [];
    for (let at = 0; at < words.length; at++) {
        const word = words[at] ?? '';
        const [, flag = word, joined] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? [];
        if (!word.startsWith('-') || word === '-')
            rest.push(word);
        else if (joined !== undefined || valued.test(flag)) {
            const value = joined ?? words[++at] ?? '';
            values.set(flag, [...(values.get(flag) ?? []), value]);
        }
        else
            values.set(flag, ['true']);
    }
    return { all: (...flags) => flags.flatMap(flag => values.get(flag) ?? []), rest };
}
function commands_buildOf(words, folder) {
    const { all, rest } = optionsOf(words);
    const file = all('-f', '--file').at(-1);
    const context = rest[0] ?? '.';
    return {
        tags: all('-t', '--tag'),
        context: inFolder(folder, context),
        file: file === undefined ? null : inFolder(folder, file),
        target: all('--target').at(-1) ?? null,
        platforms: all('--platform').flatMap(list => list.split(',')),
        args: all('--build-arg'),
        contexts: all('--build-context').map(pair => pair.replace(/(?<==).+$/s, value => (isFolder(value) ? inFolder(folder, value) : value))),
        push: all('--push').some(value => value !== 'false') ||
            all('--output', '-o').some(value => /type=registry|push=true/.test(value))
    };
}
function inFolder(folder, path) {
    const inside = inRepository(path);
    return inside !== path || /^\w+:\/\/|^git@|^-$/.test(path) ? inside : external_node_path_.posix.join(folder, path);
}
/** The words of a simple command; a substitution of a command is unknown. */
function commands_wordsOf(line, variables) {
    const words = [];
    const pattern = /(?:'[^']*'|"(?:\\.|[^"\\])*"|\$\([^)]*\)|\\.|[^\s'"\\])+/g;
    for (const [raw] of line.replace(/(?:^|\s)#.*$/, '').matchAll(pattern)) {
        const parts = raw.match(/'[^']*'|"(?:\\.|[^"\\])*"|\$\([^)]*\)|\\.|[^'"\\$]+|\$/g) ?? [];
        const joined = raw.startsWith("'") && parts.length === 1 ? raw.slice(1, -1) : commands_filled(unquoted(raw), variables);
        words.push(joined);
    }
    return words;
}
function unquoted(raw) {
    return raw.replace(/'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/g, (_, single, double, plain) => single ?? double ?? plain ?? '');
}
function commands_filled(text, variables) {
    return text.replace(/\$\([^)]*\)|\$\{([^{}]*)\}|\$(\w+)/g, (whole, braced, plain) => {
        const [, name = '', rest = ''] = /^(\w*)(.*)$/s.exec(braced ?? plain ?? '') ?? [];
        const value = variables.get(name);
        if (value !== undefined && rest === '')
            return value;
        if (value !== undefined && rest === ',,')
            return value.toLowerCase();
        return /^:-/.test(rest) ? (value ?? rest.slice(2)) : unknown_unknown(whole);
    });
}

;// CONCATENATED MODULE: ./src/discovery/workflows/expressions.ts


/**
 * GitHub's own evaluator of expressions, loaded only here. An expression that uses something that is not there, or that cannot be
 * evaluated, is unknown as a whole.
 */
async function evaluator() {
    const { data, Evaluator, Lexer, Parser } = await __webpack_require__.e(/* import() */ 438).then(__webpack_require__.bind(__webpack_require__, 438));
    function valueOf(source, contexts) {
        const names = Object.keys(contexts);
        // What is put together of partly unknown texts is known in part; what is decided by them is not.
        const decides = /[=!<>|&]|contains|startswith|endswith|fromjson/i.test(source);
        if (!references(source).every(path => isThere(contexts, path, decides)))
            return null;
        try {
            const expression = new Parser(new Lexer(source).lex().tokens, names, []).parse();
            const all = new data.Dictionary();
            for (const name of names)
                all.add(name, dataOf(contexts[name]));
            const result = new Evaluator(expression, all).evaluate();
            return 'coerceString' in result ? result.coerceString() : null;
        }
        catch {
            return null;
        }
    }
    function dataOf(value) {
        const revived = JSON.parse(JSON.stringify(value ?? {}), data.reviver);
        return revived instanceof data.Dictionary ? revived : new data.Dictionary();
    }
    return (text, contexts) => expressions_textOf(text).replace(/\$\{\{((?:'(?:[^']|'')*'|[^'}]|\}(?!\}))*)\}\}/g, (whole, source) => valueOf(source.trim(), contexts) ?? unknown_unknown(whole));
}
/** What an expression speaks of, as paths of keys in lower case; texts in quotes left out. */
function references(source) {
    const plain = source.replace(/\[\s*'([\w-]+)'\s*\]/g, '.$1').replace(/'(?:[^']|'')*'/g, "''");
    const paths = plain.match(/(?<![\w.'-])[a-zA-Z_][\w-]*(?:\.[\w*-]+|\[[^\]]*\])*(?![\w-]|\s*\()/g) ?? [];
    return paths.filter(path => !/^(?:true|false|null|infinity|nan)$/i.test(path)).map(path => path.split('.'));
}
function isThere(contexts, path, wholly) {
    let value = contexts;
    for (const key of path) {
        const entries = Object.entries(recordOf(value));
        const found = entries.find(([name]) => name.toLowerCase() === key.toLowerCase());
        if (found === undefined)
            return false;
        value = found[1];
    }
    return !wholly || typeof value !== 'string' || isKnown(value);
}
function expressions_textOf(value) {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

;// CONCATENATED MODULE: ./src/discovery/workflows/workflows.ts











/**
 * What the repository's own workflows publish: steps with docker's actions, and `docker build` lines of scripts. Only what is pushed
 * counts, unless nothing is.
 * Source: https://github.com/docker/build-push-action#inputs
 */
async function workflowBuilds(files, repository, print) {
    const said = [];
    const found = [];
    const findings = [];
    const questions = [];
    let isPartial = false;
    const logins = new Map();
    const steps = new Map();
    const jobs = new Map();
    async function visit(step) {
        switch (step.uses) {
            case 'docker/metadata-action':
                step.give(metadataOf(step));
                return;
            case 'docker/login-action': {
                const registry = step.input('registry') || 'docker.io';
                const [username, password] = ['username', 'password'].map(name => textOf(step.written[name]));
                if (isKnown(registry))
                    logins.set(registry, { registry, username: username ?? '', password: password ?? '' });
                return;
            }
            case 'docker/build-push-action':
                steps.set(step.place, step.uses);
                said.push(saidByAction(step.place, step.input));
                return;
            case 'docker/bake-action':
                steps.set(step.place, step.uses);
                await bakeStep(step);
                return;
            case null:
                await script(step);
        }
    }
    async function bakeStep(step) {
        const push = step.input('push');
        const sets = (0,lists/* lines */.Mn)(step.input('set'));
        if (push !== 'true' && isKnown(push) && !sets.some(isPushing))
            return;
        const folder = step.input('workdir') || (isKnown(step.input('source')) ? step.input('source') : '') || '.';
        await bake(step.place, {
            folder: inRepository(folder),
            files: (0,lists/* list */.p_)(step.input('files')).map(path => inRepository(path.replace(/^cwd:\/\//, ''))),
            targets: (0,lists/* list */.p_)(step.input('targets')),
            sets,
            variables: step.environment
        });
    }
    async function bake(place, command) {
        const { folder, sets, variables } = command;
        const there = (names) => names.map(name => external_node_path_.posix.normalize(name)).filter(path => files.paths.has(path));
        const named = there(command.files);
        const own = there(['docker-bake.json', 'docker-bake.hcl'].map(name => external_node_path_.posix.join(folder, name)));
        const paths = [named, own, there([composeFile(files) ?? ''])].find(some => some.length > 0) ?? [];
        const [path] = paths;
        if (path === undefined)
            return;
        const targets = command.targets.filter(isKnown);
        const request = { paths, targets: targets.length === 0 ? null : targets, folder, variables };
        const isCompose = paths.every(one => /\.ya?ml$/.test(one));
        const read = isCompose ? await composeFileBuilds(paths, files) : await readBake(request, files, print);
        for (const build of read.builds) {
            if (isCompose && targets.length > 0 && !targets.includes(build.name))
                continue;
            const set = withSets(build, sets, folder, path, place);
            if (typeof set === 'string') {
                isPartial = true;
                findings.push({ what: `The build of ${build.why} by ${place} is left out`, why: set });
                continue;
            }
            found.push({ ...set.build, source: 'workflow', why: `${build.why}, which ${place} publishes` });
            questions.push(...set.questions);
        }
        findings.push(...read.findings);
        questions.push(...read.questions);
    }
    async function script(step) {
        const job = jobs.get(step.job) ?? { builds: [], pushed: new Set() };
        jobs.set(step.job, job);
        const commands = await commandsOf(step.run, {
            ...step.environment,
            GITHUB_REPOSITORY: repository ?? unknown_unknown('$GITHUB_REPOSITORY'),
            GITHUB_WORKSPACE: workspace
        }, step.folder, files);
        for (const build of commands.builds) {
            steps.set(step.place, 'docker build');
            job.builds.push({
                place: step.place,
                tags: build.tags,
                context: build.context,
                file: build.file,
                target: build.target ?? '',
                platforms: build.platforms,
                args: build.args,
                contexts: build.contexts,
                cacheFrom: [],
                publishes: build.push
            });
        }
        for (const command of commands.bakes) {
            steps.set(step.place, 'docker buildx bake');
            if (command.push || command.sets.some(isPushing))
                await bake(step.place, command);
        }
        for (const image of commands.pushed)
            job.pushed.add(image);
    }
    const hasAny = [...files.paths].some(path => path.startsWith('.github/workflows/'));
    const unread = hasAny ? await walkSteps(files, repository, await evaluator(), visit) : [];
    for (const path of unread)
        findings.push({ what: `${path} is left out`, why: 'it is not valid YAML' });
    for (const { builds, pushed } of jobs.values())
        for (const build of builds)
            said.push({ ...build, publishes: build.publishes || build.tags.some(tag => isPushed(tag, pushed)) });
    const published = said.filter(build => build.publishes);
    for (const one of published) {
        const read = builds_buildsOf(one, path => files.paths.has(path));
        if (read.kind === 'unread') {
            isPartial = true;
            findings.push({ what: `The build of ${one.place} is left out`, why: read.why });
        }
        else {
            found.push(...read.builds);
            questions.push(...read.questions);
        }
    }
    return {
        builds: withAllPlatforms(found),
        findings: workflows_distinct(findings),
        questions: workflows_distinct(questions),
        isPartial,
        logins: [...logins.values()],
        steps: [...steps].map(([place, what]) => ({ place, what }))
    };
}
/** The images of docker/metadata-action, each with a tag that only a run knows. */
function metadataOf(step) {
    const images = (0,lists/* lines */.Mn)(step.input('images')).flatMap(line => {
        if (/(?:^|,)enable=false/.test(line))
            return [];
        const name = /(?:^|,)name=([^,]*)/.exec(line)?.[1];
        return name === undefined ? line.split(',') : [name];
    });
    const tags = images.map(image => `${workflows_lowered(image.trim())}:${unknown_unknown('tag')}`).join('\n');
    return { tags, labels: '', annotations: '' };
}
/** That action writes names in lower case; what is unknown stays as it is. */
function workflows_lowered(image) {
    return isKnown(image) ? image.toLowerCase() : image;
}
function isPushing(set) {
    return /push=true|type=registry/.test(set);
}
function isPushed(tag, pushed) {
    const name = (reference) => unknown_shown(reference).replace(/:[^/]*$/, '');
    return [...pushed].some(image => name(image) === name(tag));
}
/** The legs of a matrix often build one platform each of the same image. */
function withAllPlatforms(builds) {
    const all = new Map();
    for (const build of builds) {
        const { image, dockerfile, context, target, args } = build;
        const key = JSON.stringify([image, dockerfile, context, target, args]);
        const known = all.get(key);
        all.set(key, known === undefined ? build : { ...known, platforms: [...new Set([...known.platforms, ...build.platforms])] });
    }
    return [...all.values()];
}
function workflows_distinct(items) {
    return [...new Map(items.map(item => [JSON.stringify(item), item])).values()];
}

;// CONCATENATED MODULE: ./src/discovery/explore.ts


















const explore_nothing = { builds: [], findings: [], questions: [] };
const noWorkflows = { ...explore_nothing, isPartial: false, logins: [], steps: [] };
/**
 * Works out bases and services from the files of a repository, finder by finder: what is published, what is developed, the names of
 * Dockerfiles, and what their FROM lines say. What is open gets its likeliest reading, and is listed. Throws `UserError` for what
 * cannot be read at all.
 */
async function explore_explore(paths, read, hints, printBake = null) {
    const files = { paths: new Set(paths), folders: foldersOf(paths), read };
    const workflows = await unlessGiven(workflowBuilds(files, hints.repository, printBake), hints, noWorkflows);
    const isAll = workflows.builds.length > 0 && !workflows.isPartial;
    const bake = isAll ? explore_nothing : await unlessGiven(bakeBuilds(files, printBake), hints, explore_nothing);
    const compose = bake.builds.length === 0 ? await unlessGiven(composeBuilds(files), hints, explore_nothing) : explore_nothing;
    const declared = [...workflows.builds, ...bake.builds, ...compose.builds];
    const sorted = sortBuilds(declared, namedDockerfiles(paths), hints, workflows.isPartial);
    if (sorted.services.length === 0 && sorted.bases.length === 0)
        throw new errors/* UserError */.yo('There is no Dockerfile in the repository that an image could be planned from. Give the input "dockerfile", or write .github/base-images.yml.');
    const bases = await readAll(sorted.bases, files, { ...hints, target: null });
    const asked = await readAll(narrowed(sorted.services, hints), files, hints);
    const services = { ...asked, read: withUsedNames(asked.read, [...bases.read, ...asked.read], hints) };
    const links = linkBases(bases.read, services.read, hints);
    const named = withoutNameless(once(services, namerOf(hints)), links.linked, hints);
    const paired = pairFallbacks(named.read, sorted.fallbacks, links.linked);
    const assembled = await assemble(paired.services, paired.fallbackOf, links.linked, files, hints);
    const planned = [...paired.services, ...links.linked.map(({ base }) => base)];
    const questions = [
        ...bases.questions,
        ...services.questions,
        ...links.questions,
        ...workflows.questions,
        ...bake.questions,
        ...compose.questions
    ];
    return {
        configuration: assembled.configuration,
        findings: [
            ...workflows.findings,
            ...bake.findings,
            ...compose.findings,
            ...sorted.findings,
            ...bases.findings,
            ...named.findings,
            ...links.findings,
            ...assembled.findings
        ],
        questions: explore_distinct([...questions.filter(one => isOpen(one, planned, hints)), ...assembled.questions]),
        hosts: assembled.hosts,
        fixedTags: assembled.fixedTags,
        workflows
    };
}
/** Where the input says what is built, a file that cannot be read is no hindrance. */
async function unlessGiven(builds, hints, otherwise) {
    try {
        return await builds;
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo) || hints.dockerfile == null)
            throw error;
        return { ...otherwise, findings: [{ what: 'A file that describes builds is left out', why: error.message }] };
    }
}
/** Whether nothing that is planned and no input settles a question. */
function isOpen({ key, dockerfile, unless }, planned, hints) {
    if (key === '')
        return hints.dockerfile == null;
    if (key === 'context' && hints.context != null)
        return false;
    const [, kind, name = ''] = /^(build-args|build-contexts)\.(.*)$/s.exec(key) ?? [];
    const given = (kind === 'build-args' ? hints.buildArgs : hints.buildContexts) ?? [];
    if (kind !== undefined && given.some(pair => pair.startsWith(`${name}=`)))
        return false;
    if (key !== 'context' && hints.baseImage !== null && hints.baseDockerfile != null)
        return false;
    if (unless !== undefined && planned.some(({ build }) => isNamed(build, unless)))
        return false;
    const own = planned.filter(({ build }) => build.dockerfile === dockerfile);
    if (kind === 'build-args')
        return own.some(({ resolved }) => resolved.declaredArgs.includes(name));
    if (kind === 'build-contexts')
        return own.some(({ taken }) => taken.has(contextName(name) ?? name));
    return own.length > 0;
}
function isNamed(build, image) {
    return namesOf(build).some(name => repositoryOf(name) === repositoryOf(image));
}
/**
 * Reads the Dockerfiles, and finds the contexts that nothing declares. One that cannot be read is left out where there are others and
 * nobody asked for it.
 */
async function readAll(builds, files, hints) {
    const given = Object.fromEntries((hints.buildArgs ?? []).map(pair => [pair.replace(/=.*$/s, ''), pair.replace(/^[^=]*=/, '')]));
    const read = [];
    const findings = [];
    const questions = [];
    const mistakes = [];
    for (const found of builds) {
        const build = { ...found, context: hints.context ?? found.context, target: hints.target ?? found.target };
        try {
            const one = await readBuild(build, files, given);
            const { context, question } = build.context === null ? context_contextOf(build, one.resolved, files) : { ...build, question: null };
            if (question !== null)
                questions.push(question);
            read.push({ ...one, build: { ...build, context } });
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo) || found.source === 'input')
                throw error;
            mistakes.push(error);
            findings.push({ what: `${found.dockerfile} is left out`, why: error.message });
        }
    }
    const [mistake] = mistakes;
    if (mistake !== undefined && read.length === 0)
        throw withFix(mistake);
    return { read, findings, questions };
}
/** One build for several registries is one image where the input `registry` takes the place of all of them. */
function once(services, namer) {
    const seen = new Set();
    const read = services.read.filter(({ build }) => {
        const { image, dockerfile, target, context, args, contexts } = build;
        if (image === null)
            return true;
        const key = JSON.stringify([namer.whole(image), dockerfile, target, context, args, contexts]);
        return seen.size < seen.add(key).size;
    });
    return { ...services, read };
}
/** A service whose FROM is an argument that nothing gives a value. */
function withoutNameless(services, linked, hints) {
    const nameless = (service) => {
        const image = service.images.find(one => one.reference === null);
        if (image === undefined || linked.some(link => takes(service, link)))
            return null;
        const { dockerfile } = service.build;
        return new errors/* UserError */.yo(`${dockerfile}:${image.line}: FROM needs the build argument ${image.argument ?? ''}, which has no value. Give it one with the input "build-args", such as ${image.argument ?? 'NAME'}=VALUE, or as a default of ARG.`);
    };
    const read = services.read.filter(service => nameless(service) === null);
    const mistakes = services.read.flatMap(service => {
        const error = nameless(service);
        return error === null ? [] : [{ service, error }];
    });
    const [first] = mistakes;
    if (first !== undefined && (read.length === 0 || hints.dockerfile != null))
        throw first.error;
    const left = mistakes.map(({ service, error }) => ({
        what: `${service.build.dockerfile} is left out`,
        why: error.message
    }));
    return { ...services, read, findings: [...services.findings, ...left] };
}
function withFix(mistake) {
    return /is not allowed to be unset|not set|invalid reference|empty/i.test(mistake.message)
        ? new errors/* UserError */.yo(`${mistake.message} Give its arguments a value with the input "build-args".`, { cause: mistake })
        : mistake;
}
/** The input `image` speaks of one service: the one of that name, else the one at the root. */
function narrowed(services, hints) {
    if (hints.image === null || services.length < 2)
        return services;
    const named = services.filter(({ image }) => image !== null && lastPart(image) === lastPart(hints.image ?? ''));
    const root = services.filter(({ dockerfile }) => !dockerfile.includes('/'));
    const [only] = named.length === 1 ? named : root;
    if (only !== undefined && (named.length === 1 || root.length === 1))
        return [only];
    const found = services.map(({ dockerfile, target }) => dockerfile + (target === null ? '' : ` (target ${target})`));
    const isSame = services.every(({ dockerfile }) => dockerfile === services[0]?.dockerfile);
    throw new errors/* UserError */.yo(`Input "image" names one image, but several ${isSame ? 'stages' : 'Dockerfiles'} may build it: ${found.join(', ')}. Give the input "${isSame ? 'target' : 'dockerfile'}", or name all images in .github/base-images.yml.`);
}
function explore_distinct(questions) {
    return [...new Map(questions.map(question => [JSON.stringify(question), question])).values()];
}

;// CONCATENATED MODULE: ./src/discovery/discover.ts


/**
 * Works out bases and services from the files of a repository, see {@link ./explore}. `files` are the paths of the commit, `read`
 * gives the text of one. A run never chooses between two readings: where one is open, a `UserError` lists them with their places, and
 * says what settles it.
 */
async function discover(files, read, hints, printBake = null) {
    const explored = await explore_explore(files, read, hints, printBake);
    if (explored.questions.length === 0)
        return explored;
    throw new errors/* UserError */.yo(explored.questions.map(sentence).join('\n'));
}
function sentence({ what, readings, input, key }) {
    const list = readings.map(({ value, why }) => (value === '' ? why : `${value} (${why})`)).join(', or ');
    const byInput = input === null ? '' : `Give the ${input.includes('"') ? 'inputs' : 'input'} "${input}", or run`;
    const init = `\`npx base-image-planner init\` and commit what it writes`;
    return `${what} is open: ${key === '' ? '' : 'it may be '}${list}. ${byInput === '' ? `Run ${init}` : `${byInput} ${init}`}.`;
}

// EXTERNAL MODULE: ./src/config/configuration-error.ts
var configuration_error = __webpack_require__(8535);
;// CONCATENATED MODULE: ./src/config/load.ts

/**
 * Reads a configuration file: YAML with anchors, aliases and merge keys; keys that start with `x-` at the top are for
 * anchors and are left out. Numbers and booleans keep the text in which they were written (`3.10` is not 3.1).
 *
 * Throws {@link ConfigurationError}. `file` is its name for messages. The parser and the schema are loaded here and only here.
 */
async function loadConfiguration(file, text) {
    const [{ parseYaml }, { validate }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(211)]).then(__webpack_require__.bind(__webpack_require__, 9211)), __webpack_require__.e(/* import() */ 392).then(__webpack_require__.bind(__webpack_require__, 4392))]);
    const document = parseYaml(file, text);
    const result = validate(document.value);
    if (result.kind === 'problems')
        throw new configuration_error/* ConfigurationError */.j(file, result.problems
            .map(({ path, atKey, message }) => ({ ...document.locate(path, atKey), message }))
            .sort((one, other) => one.line - other.line || one.column - other.column));
    const label = path => {
        const { line, column } = document.locate(path, false);
        return [`${file}:${line}:${column}`, ...(path.length === 0 ? [] : [path.join('.')])].join(': ');
    };
    return { configuration: result.configuration, label };
}

;// CONCATENATED MODULE: ./src/config/outside.ts


/**
 * Files of the commit name folders of images (`oci:./images`) below the workspace alone: what a pull request says is not written to elsewhere on the
 * machine. Throws `UserError`.
 */
function refuseOutside({ bases, services }, { registry, single }) {
    const { image, baseImage, tags, baseTags } = single;
    const written = [registry, image, baseImage, ...(tags ?? []), ...(baseTags ?? [])].flatMap(text => folderOf(text ?? '') ?? []);
    for (const spec of [...bases, ...services]) {
        for (const text of [spec.image, ...(spec.tags ?? [])]) {
            const folder = folderOf(text);
            if (folder === null || !leaves(folder))
                continue;
            if (written.some(trusted => folder === trusted || folder.startsWith(`${trusted}/`)))
                continue;
            throw new errors/* UserError */.yo(`${spec.name}: "oci:${folder}" is a folder outside of the workspace, which only the workflow itself may name. ` +
                `Write a folder below it, such as oci:./images, or give the input registry: oci:${external_node_path_.posix.dirname(folder)}.`);
        }
    }
}
/** The folder of a name or a whole reference of a local layout; null for any other. */
function folderOf(text) {
    const [, folder] = /^oci:([^:]*)/.exec(text.trim()) ?? [];
    return folder === undefined ? null : external_node_path_.posix.normalize(folder).replace(/(.)\/$/, '$1');
}
function leaves(folder) {
    return external_node_path_.posix.isAbsolute(folder) || folder === '..' || folder.startsWith('../');
}

;// CONCATENATED MODULE: ./src/config/secret-arguments.ts

/** Source: moby/buildkit frontend/dockerfile/linter, `SecretsUsedInArgOrEnv`; of keys only those that open something */
const secret = /(?:^|_)(?:(?:api|access|private|secret|ssh|signing|deploy|encryption)_?key|auth|credentials?|passw(?:or)?d|pword|secret|token)(?:_|$)/i;
const secret_arguments_open = /(?:^|_)public(?:_|$)/i;
/** Warns of build arguments whose names read as those of secrets: their values stand in the plan, in logs and in the history of the image. */
function secretArguments({ bases, services }) {
    return [...bases, ...services].flatMap(({ name, buildArgs }) => buildArgs
        .filter(argument => secret.test(argument.name) && !secret_arguments_open.test(argument.name))
        .map(argument => ({
        code: 'secret-in-build-argument',
        message: `${(0,src_printable/* printable */.g)(name)}: the build argument ${(0,src_printable/* printable */.g)(argument.name)} reads as a secret, and build arguments are in the plan, in logs and in the image's history. ` +
            `Take it out, mount it with RUN --mount=type=secret,id=${(0,src_printable/* printable */.g)(argument.name)}, and hand it over with "secrets" of docker/build-push-action.`
    })));
}

;// CONCATENATED MODULE: ./src/config/paths.ts


/**
 * A path of the repository in its clean form: `./a//b/` is `a/b`, the root is `.`. Throws `UserError` for a path that leaves
 * the repository, an absolute one and a URL; `what` names the value.
 */
function cleanPath(text, what) {
    if (/^(?:\w+:\/\/|git@|\{\{)/.test(text))
        throw new errors/* UserError */.yo(`${what}: "${text}" is a URL. Only folders and files of the repository can be planned: write a path.`);
    const clean = external_node_path_.posix.normalize(text.trim()).replace(/(.)\/$/, '$1');
    if (paths_leaves(clean))
        throw new errors/* UserError */.yo(`${what}: "${text}" leaves the repository. Write a path below its root, such as "." or "services/api".`);
    return clean;
}
/** A pattern relative to the repository, with the `!` of an exception kept. Throws `UserError` as {@link cleanPath}. */
function cleanPattern(text, what) {
    const [, exception = '', path = ''] = /^(!?)(.*)$/s.exec(text.trim()) ?? [];
    const clean = external_node_path_.posix.normalize(path.replace(/^\/+(?=.)/, '')).replace(/(.)\/$/, '$1');
    if (paths_leaves(clean))
        throw new errors/* UserError */.yo(`${what}: "${text}" leaves the repository. Write a pattern below its root.`);
    return exception + clean;
}
function paths_leaves(clean) {
    return external_node_path_.posix.isAbsolute(clean) || clean === '..' || clean.startsWith('../');
}

;// CONCATENATED MODULE: ./src/config/one-of.ts


/** Events that start a workflow and that a plan is made for. */
const eventNames = [
    'push',
    'pull_request',
    'pull_request_target',
    'merge_group',
    'release',
    'schedule',
    'workflow_dispatch',
    'workflow_call',
    'workflow_run',
    'repository_dispatch',
    'create',
    'local'
];
/** The value when it is one of the allowed ones, else a `UserError` with the nearest; `what` names the value. */
function oneOf(value, allowed, what) {
    const found = allowed.find(item => item === value);
    if (found !== undefined)
        return found;
    const guess = (0,nearest/* nearest */.p)(value, allowed);
    throw new errors/* UserError */.yo(`${what}: "${value}" is none of ${allowed.join(', ')}.${guess === null ? '' : ` Did you mean "${guess}"?`}`);
}

;// CONCATENATED MODULE: ./src/config/spec.ts
function imageId({ kind, name }) {
    return kind === 'base' ? `bases.${name}` : `services.${name}`;
}
/** The build argument that builders take the time of an image and its files from, in seconds since 1970: https://reproducible-builds.org/specs/source-date-epoch/ */
const sourceDateEpoch = 'SOURCE_DATE_EPOCH';

// EXTERNAL MODULE: ./src/config/duration.ts
var duration = __webpack_require__(7840);
;// CONCATENATED MODULE: ./src/config/pairs.ts
/** `NAME=value` items, or a map of the same, in the order in which they were written. Throws what `mistake` makes of an item without a value. */
function pairs_pairsOf(written, mistake) {
    if (!isList(written))
        return Object.entries(written);
    return written.map(pair => {
        const [, name, value] = /^([^=\s]+)=([\s\S]*)$/.exec(pair) ?? [];
        if (name === undefined || value === undefined)
            throw mistake(pair);
        return [name, value];
    });
}
function isList(value) {
    return Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/config/build-contexts.ts





/**
 * The named contexts of one image. Of two for one name the last one counts, as in docker.
 *
 * @param what names the key or the input in messages
 * @throws UserError for a context that cannot be planned
 */
function buildContextsOf(written, names, what) {
    const pairs = pairs_pairsOf(written, pair => new errors/* UserError */.yo(`${what}: "${pair}" must be NAME=context.`));
    const contexts = new Map();
    for (const [name, value] of pairs) {
        const key = contextName(name);
        if (key === null)
            throw new errors/* UserError */.yo(`${what}: "${name}" is not a valid name of a context. A builder reads it as the name of an image: write it in lower case, without spaces.`);
        contexts.set(key, { name, ...sourceOf(value.trim(), names, `${what}: ${name}`) });
    }
    return [...contexts.values()];
}
/** Sources: https://docs.docker.com/reference/cli/docker/buildx/build/#build-context and https://docs.docker.com/build/concepts/context/#git-repositories */
function sourceOf(value, names, what) {
    const [, scheme = '', rest = ''] = /^(docker-image:\/\/|target:|base:|service:|oci-layout:\/\/)?(.*)$/s.exec(value) ?? [];
    switch (scheme) {
        case 'docker-image://':
            if (rest === '')
                throw new errors/* UserError */.yo(`${what}: the image is missing. Write docker-image://REFERENCE.`);
            return { kind: 'image', reference: rest };
        case 'target:':
            return plannedOf(rest, names, ['bases', 'services'], what);
        case 'base:':
            return plannedOf(rest, names, ['bases'], what);
        case 'service:':
            return plannedOf(rest, names, ['services'], what);
        case 'oci-layout://':
            throw new errors/* UserError */.yo(`${what}: what a layout holds cannot be planned. Push the image and write docker-image://REFERENCE.`);
        default:
            return build_contexts_isRemote(rest)
                ? { kind: 'remote', address: rest }
                : { kind: 'folder', path: cleanPath(rest === '' ? '.' : rest, what) };
    }
}
function build_contexts_isRemote(value) {
    return /^(?:https?|git|ssh):\/\/|^git@|^github\.com\//.test(value);
}
function plannedOf(key, names, groups, what) {
    const [group, other] = groups.filter(one => names[one].includes(key));
    if (group !== undefined && other === undefined)
        return { kind: 'planned', group, key };
    if (group !== undefined)
        throw new errors/* UserError */.yo(`${what}: there is a base and a service called "${key}". Write base:${key} or service:${key}.`);
    const known = groups.flatMap(one => names[one]);
    const guess = (0,nearest/* nearest */.p)(key, known);
    throw new errors/* UserError */.yo(`${what}: there is no image "${key}" in this plan. ${guess === null ? `Known are ${known.join(', ')}.` : `Did you mean "${guess}"?`}`);
}

// EXTERNAL MODULE: ./src/reference/read-platform.ts
var read_platform = __webpack_require__(4701);
;// CONCATENATED MODULE: ./src/config/overlap.ts

/**
 * Two entries may share an image's repository only when nothing that they push can be the same tag: both must write their
 * tags, and none twice. Default tags (`latest`) would otherwise be moved from one image to another and back.
 */
function checkOverlap(bases, services, label) {
    const images = new Map();
    const entries = [
        ...bases.map(spec => ({ section: 'bases', spec })),
        ...services.map(spec => ({ section: 'services', spec }))
    ];
    for (const { section, spec } of entries) {
        const name = `${section}.${spec.name}`;
        const known = images.get(spec.image);
        const problem = known === undefined ? null : conflictOf(known, spec);
        if (problem !== null)
            throw new errors/* UserError */.yo(`${label([section, spec.name, 'image'])}: ${spec.image} is also the image of ${problem.of}, and ${problem.why}`);
        const tags = known?.tags ?? new Map();
        for (const tag of spec.tags ?? [])
            tags.set(tag, name);
        images.set(spec.image, { first: known?.first ?? name, hasDefaults: spec.tags === null, tags });
    }
}
function conflictOf(known, { tags }) {
    if (known.hasDefaults || tags === null) {
        const why = 'both would push the same tags. Give one of them another image, or write different "tags" for both.';
        return { of: known.first, why };
    }
    for (const tag of tags) {
        const other = known.tags.get(tag);
        if (other !== undefined)
            return { of: other, why: `both push the tag "${tag}". Give each tag to one of them.` };
    }
    return null;
}

;// CONCATENATED MODULE: ./src/config/specification.ts












const dotted = path => path.join('.');
/**
 * The checked specification of a configuration: whole names of images, clean paths, defaults. Paths are relative to the
 * repository; the Dockerfile is `<context>/Dockerfile` unless it is said.
 *
 * Throws `UserError` with the place (see {@link Label}), the value and the fix. The input `registry` goes before the
 * file's key of that name.
 */
function specificationOf(configuration, inputs, label = dotted) {
    const scope = {
        prefix: registryOf(configuration, inputs, label)?.prefix ?? null,
        repository: inputs.repository,
        ignore: configuration.ignore === undefined ? null : patterns(configuration.ignore, ['ignore'], label),
        names: {
            bases: Object.keys(configuration.bases ?? {}),
            services: Object.keys(configuration.services ?? {})
        },
        label
    };
    const bases = Object.entries(configuration.bases ?? {}).map(([name, entry]) => baseOf(name, entry, scope));
    const services = Object.entries(configuration.services ?? {}).map(([name, entry]) => serviceOf(name, entry, scope));
    if (bases.length + services.length === 0)
        throw new errors/* UserError */.yo(`${label([])}: there is nothing to plan. Name at least one image under "bases" or "services".`);
    checkOverlap(bases, services, label);
    return { bases, services };
}
/** Hosts that the configuration or the input `registry` marks as plain http with an `http://` URL. */
function plainHttpHosts(configuration, inputs) {
    const host = registryOf(configuration, inputs, dotted)?.plainHttp ?? null;
    return host === null ? [] : [host];
}
function registryOf(configuration, inputs, label) {
    if (inputs.registry !== null)
        return parseRegistry(inputs.registry, 'Input "registry"');
    const written = configuration?.registry;
    return written === undefined ? null : parseRegistry(written, label(['registry']));
}
function baseOf(name, entry, scope) {
    const path = ['bases', name];
    const common = specification_imageOf(name, path, entry, scope);
    const reproducible = entry.reproducible ?? false;
    return {
        kind: 'base',
        ...common,
        ...(reproducible && { buildArgs: withEpoch(common.buildArgs) }),
        dependencies: patterns(entry.dependencies ?? [], [...path, 'dependencies'], scope.label),
        hash: entry.hash ?? 'auto',
        refresh: refreshOf(entry.refresh ?? {}, [...path, 'refresh'], scope.label),
        reproducible
    };
}
/**
 * The beginning of 1980: a ZIP file (a wheel, a jar) cannot hold an earlier time. It is the same for all dependencies, so that a layer
 * that they do not change, or that comes from a cache, is the same too.
 */
const epoch = '315532800';
function withEpoch(args) {
    return args.some(arg => arg.name === sourceDateEpoch) ? args : [...args, { name: sourceDateEpoch, value: epoch }];
}
function serviceOf(name, entry, scope) {
    const path = ['services', name];
    const fallback = entry['fallback-dockerfile'];
    return {
        kind: 'service',
        ...specification_imageOf(name, path, entry, scope),
        fallbackDockerfile: fallback === undefined ? null : cleanPath(fallback, scope.label([...path, 'fallback-dockerfile']))
    };
}
function specification_imageOf(name, path, entry, scope) {
    const label = (key) => scope.label([...path, key]);
    const context = cleanPath(entry.context ?? '.', label('context'));
    const ignore = entry.ignore === undefined ? null : patterns(entry.ignore, [...path, 'ignore'], scope.label);
    return {
        name,
        image: imageName(entry.image, scope.prefix, scope.repository, label('image')),
        context,
        dockerfile: entry.dockerfile === undefined
            ? external_node_path_.posix.join(context, 'Dockerfile')
            : cleanPath(entry.dockerfile, label('dockerfile')),
        target: entry.target ?? null,
        platforms: [...new Set((entry.platforms ?? []).map(platform => (0,read_platform/* readPlatform */.K)(platform, label('platforms'))))],
        buildArgs: buildArgsOf(entry['build-args'] ?? [], label('build-args')),
        buildContexts: buildContextsOf(entry['build-contexts'] ?? [], scope.names, label('build-contexts')),
        ignore: scope.ignore === null && ignore === null ? null : [...(scope.ignore ?? []), ...(ignore ?? [])],
        tags: entry.tags ?? null,
        verify: entry.verify ?? null
    };
}
/**
 * Of two values for one name the last one counts, as in docker. Line breaks at the end are those of YAML's block scalars: docker's actions
 * cut them off, so no way of building hands them on.
 */
function buildArgsOf(written, what) {
    const why = 'must be NAME=value. A plan reads no build argument from the environment.';
    const values = new Map(pairs_pairsOf(written, pair => new errors/* UserError */.yo(`${what}: "${pair}" ${why}`)));
    return [...values].map(([name, value]) => ({ name, value: value.replace(/[\r\n]+$/, '') }));
}
function refreshOf(entry, path, label) {
    const age = entry['max-age'];
    const on = entry.on?.map(event => oneOf(event, eventNames, label([...path, 'on'])));
    return {
        maxAge: age === undefined ? null : (0,duration/* parseDuration */.E)(age, label([...path, 'max-age'])),
        upstream: entry.upstream ?? 'ignore',
        on: on ?? ['schedule', 'workflow_dispatch']
    };
}
function patterns(written, path, label) {
    return written.map(pattern => cleanPattern(pattern, label(path)));
}

;// CONCATENATED MODULE: ./src/config/single-service.ts



/** The input that a key of the configuration comes from, where they are called differently. */
const inputOf = {
    'bases.base.image': 'base-image',
    'bases.base.dockerfile': 'base-dockerfile',
    'bases.base.target': 'base-target',
    'bases.base.tags': 'base-tags',
    'bases.base.refresh.max-age': 'refresh-max-age',
    'bases.base.refresh.upstream': 'refresh-upstream'
};
/** Messages about inputs name the input: `Input "base-image"`. */
const inputLabel = path => {
    const name = inputOf[path.join('.')] ?? path.at(-1);
    return name === undefined ? 'The inputs' : `Input "${name}"`;
};
/**
 * The specification of the single-service inputs: the base is called `base`, the service `app`. Nothing is discovered here:
 * see {@link ./specify} for inputs that leave something out. Throws `UserError` naming the input.
 */
function specificationOfInputs(inputs, shared) {
    return specificationOf(configurationOfInputs(inputs), shared, inputLabel);
}
/** The inputs as the configuration that says the same. */
function configurationOfInputs(inputs) {
    const hasBase = inputs.baseDockerfile !== null || inputs.baseTarget !== null;
    if (inputs.baseImage !== null && !hasBase)
        throw new errors/* UserError */.yo('Input "base-image" is given, but nothing says how it is built. Give base-dockerfile or base-target.');
    if (inputs.baseImage === null && hasBase)
        throw new errors/* UserError */.yo('The name of the base image is missing. Give the input "base-image", such as ghcr.io/OWNER/app-base.');
    if (inputs.image === null && inputs.baseImage === null)
        throw new errors/* UserError */.yo('The name of the image is missing. Give the input "image", such as ghcr.io/OWNER/app.');
    return {
        version: 1,
        ...(inputs.ignore === null ? {} : { ignore: inputs.ignore }),
        ...(inputs.baseImage === null ? {} : { bases: { base: baseEntry(inputs, inputs.baseImage) } }),
        ...(inputs.image === null ? {} : { services: { app: serviceEntry(inputs, inputs.image) } })
    };
}
/** Whether the inputs say all of it, so that nothing is to be discovered. */
function isComplete(inputs) {
    const hasBase = inputs.baseDockerfile !== null || inputs.baseTarget !== null;
    return inputs.image !== null && inputs.dockerfile !== null && inputs.baseImage !== null && hasBase;
}
/**
 * What was discovered, with what the inputs say in its place. Throws `UserError` where several images were found, since
 * the inputs describe one.
 */
function single_service_overlay(discovered, inputs) {
    const bases = Object.entries(discovered.bases ?? {});
    const services = Object.entries(discovered.services ?? {});
    if (bases.length > 1 || services.length > 1)
        throw new errors/* UserError */.yo(`The inputs describe one service, but several images were found: ${[...bases, ...services].map(([name]) => name).join(', ')}. ` +
            'Give the input "dockerfile", or name all images in .github/base-images.yml.');
    const [base] = bases;
    const [service] = services;
    if (base === undefined && inputs.baseImage !== null)
        throw new errors/* UserError */.yo(`Input "base-image": no Dockerfile was found that builds ${inputs.baseImage}. Give base-dockerfile or base-target.`);
    return {
        ...discovered,
        ...(inputs.ignore === null ? {} : { ignore: inputs.ignore }),
        ...(base === undefined ? {} : { bases: { base: merged(base[1], baseEntry(inputs, base[1].image)) } }),
        ...(service === undefined ? {} : { services: { app: merged(service[1], serviceEntry(inputs, service[1].image)) } })
    };
}
function merged(found, given) {
    const args = [found['build-args'] ?? [], given['build-args'] ?? []].flatMap(single_service_pairsOf);
    return { ...found, ...given, ...(args.length === 0 ? {} : { 'build-args': args }) };
}
function single_service_pairsOf(args) {
    return single_service_isList(args) ? args : Object.entries(args).map(([name, value]) => `${name}=${value}`);
}
function single_service_isList(value) {
    return Array.isArray(value);
}
/** With `base-target` alone, the base is a stage of the app's Dockerfile. */
function baseEntry(inputs, image) {
    return {
        image,
        ...common(inputs),
        ...given('dockerfile', inputs.baseDockerfile ?? (inputs.baseTarget === null ? null : inputs.dockerfile)),
        ...given('target', inputs.baseTarget),
        ...given('tags', inputs.baseTags),
        ...(inputs.dependencies.length === 0 ? {} : { dependencies: inputs.dependencies }),
        ...given('hash', inputs.hash === null ? null : oneOf(inputs.hash, ['auto', 'semantic', 'bytes'], 'Input "hash"')),
        refresh: {
            ...given('max-age', inputs.refreshMaxAge),
            ...given('upstream', upstreamOf(inputs.refreshUpstream))
        },
        ...given('reproducible', reproducibleOf(inputs.reproducible))
    };
}
function upstreamOf(input) {
    return input === null ? null : oneOf(input, ['ignore', 'warn', 'rebuild'], 'Input "refresh-upstream"');
}
function reproducibleOf(input) {
    return input === null ? null : oneOf(input, ['true', 'false'], 'Input "reproducible"') === 'true';
}
function serviceEntry(inputs, image) {
    return {
        image,
        ...common(inputs),
        ...given('dockerfile', inputs.dockerfile),
        ...given('target', inputs.target),
        ...given('tags', inputs.tags),
        ...given('fallback-dockerfile', inputs.fallbackDockerfile)
    };
}
function common(inputs) {
    return {
        ...given('context', inputs.context),
        ...(inputs.platforms.length === 0 ? {} : { platforms: inputs.platforms }),
        ...(inputs.buildArgs.length === 0 ? {} : { 'build-args': [...inputs.buildArgs] }),
        ...(inputs.buildContexts.length === 0 ? {} : { 'build-contexts': [...inputs.buildContexts] })
    };
}
function given(key, value) {
    const entry = {};
    if (value !== null)
        entry[key] = value;
    return entry;
}

;// CONCATENATED MODULE: ./src/specify.ts










const defaultConfigurationFile = '.github/base-images.yml';
/**
 * Decides where the specification comes from: the configuration file, else the single-service inputs, and discovery for what they
 * leave out. Throws `UserError`, also when there is a configuration file and single-service inputs are given: one would be ignored.
 */
async function specify(request) {
    const describedIn = new Set();
    const specified = await specifyFrom(request, describedIn);
    refuseOutside(specified.specification, request);
    return { ...specified, warnings: secretArguments(specified.specification), describedIn };
}
async function specifyFrom(request, describedIn) {
    const shared = { registry: request.registry, repository: request.repositoryName };
    const named = configurationPath(request.config);
    const early = await request.peek?.(named);
    if (early !== null && early !== undefined) {
        describedIn.add(named);
        return fromFile(named, specify_textOf(early), request.given, shared);
    }
    const contents = contentsOf(await request.repository.files(request.commit));
    const readText = readerOf(contents, request);
    const read = (path) => {
        describedIn.add(path);
        return readText(path);
    };
    const file = configurationFile(request.config, [...contents.keys()]);
    if (file !== null)
        return fromFile(file, await read(file), request.given, shared);
    const complete = isComplete(request.single);
    if (complete)
        return { ...specified(specificationOfInputs(request.single, shared), shared), findings: [] };
    return fromDiscovery([...contents.keys()], read, request, shared);
}
function configurationPath(input) {
    return input === null ? defaultConfigurationFile : input.replace(/^(?:\.\/)+/, '');
}
function configurationFile(input, paths) {
    const path = configurationPath(input);
    if (paths.includes(path))
        return path;
    if (input === null)
        return null;
    const guess = (0,nearest/* nearest */.p)(path, paths.filter(one => /\.ya?ml$/.test(one)));
    throw new errors/* UserError */.yo(`Input "config": there is no file ${input} in the commit.${guess === null ? ' Give its path from the root of the repository.' : ` Did you mean ${guess}?`}`);
}
async function fromFile(file, text, given, shared) {
    if (given.length > 0)
        throw new errors/* UserError */.yo(`There is a configuration file, ${file}, and ${given.length === 1 ? 'the input' : 'the inputs'} ${given.join(', ')}, which describe${given.length === 1 ? 's' : ''} a single service. ` +
            `Say it in the file and take the inputs out, or delete the file.`);
    const { configuration, label } = await loadConfiguration(file, text);
    return {
        specification: specificationOf(configuration, shared, label),
        plainHttp: plainHttpHosts(configuration, shared),
        findings: []
    };
}
async function fromDiscovery(paths, read, request, shared) {
    const { configuration, findings } = await discovered(paths, read, request, shared);
    return { ...specified(specificationOf(configuration, shared, inputLabel), shared), findings };
}
/** What discovery finds in a commit, whatever configuration it holds: to be written down. Throws `UserError` where nothing can be read. */
async function exploreCommit(request) {
    const shared = { registry: request.registry, repository: request.repositoryName };
    const contents = contentsOf(await request.repository.files(request.commit));
    const { single, given, printBake } = request;
    const explored = await explore([...contents.keys()], readerOf(contents, request), hintsOf(single, shared), printBake);
    return given.length === 0 ? explored : { ...explored, configuration: overlay(explored.configuration, single) };
}
async function discovered(paths, read, { single, given, printBake, isOfStranger }, shared) {
    const { configuration, findings, hosts } = await discover(paths, read, hintsOf(single, shared), printBake ?? null);
    const [host] = hosts;
    if (isOfStranger === true && host !== undefined)
        throw new errors/* UserError */.yo(`The registry ${host} is named only by a file of the commit, and in a pull request from a fork no such registry is asked. Give the input "registry": ${host}.`);
    return {
        configuration: given.length === 0 ? configuration : single_service_overlay(configuration, single),
        findings: findings.map(({ what, why }) => `${what} (${why})`)
    };
}
/** Ids by path; without an array for each pair, of which there may be 100,000. */
function contentsOf(files) {
    const contents = new Map();
    for (const { path, oid } of files)
        contents.set(path, oid);
    return contents;
}
function readerOf(contents, { repository, commit }) {
    return async (path) => {
        const oid = contents.get(path);
        const content = oid === undefined ? undefined : (await repository.read([oid])).get(oid);
        if (content === undefined)
            throw new errors/* UserError */.yo(`${path} is not in the commit ${commit}.`);
        return specify_textOf(content);
    };
}
function specify_textOf(content) {
    return new TextDecoder().decode(content);
}
function hintsOf(single, shared) {
    const clean = (path, input) => path === null ? null : cleanPath(path, `Input "${input}"`);
    return {
        ...single,
        ...shared,
        context: clean(single.context, 'context'),
        dockerfile: clean(single.dockerfile, 'dockerfile'),
        baseDockerfile: clean(single.baseDockerfile, 'base-dockerfile'),
        fallbackDockerfile: clean(single.fallbackDockerfile, 'fallback-dockerfile')
    };
}
function specified(specification, shared) {
    return { specification, plainHttp: plainHttpHosts(null, shared) };
}

// EXTERNAL MODULE: ./src/decide/push-refused.ts + 1 modules
var push_refused = __webpack_require__(1118);
;// CONCATENATED MODULE: ./src/decide/login.ts



/** Whether the event and the inputs let this run write, and the code is the event's. */
function mayWrite({ options, event, subject }) {
    if (subject !== undefined && subject.foreign !== null)
        return false;
    return options.push === 'auto' ? event.mayPush.allowed : options.push;
}
/**
 * Where the event may push, a missing login is a step that was forgotten: a plan that quietly pushed nothing would look like a success. The
 * workflow's token reads ghcr.io for the plan, and docker does not know it.
 *
 * @throws UserError naming the registry and both ways out
 */
function refuseMissingLogin({ specification, ...request }, registry) {
    if (request.options.push !== 'auto' || !mayWrite(request))
        return;
    for (const image of login_imagesOf(specification)) {
        const host = image.split('/')[0] ?? '';
        const login = registry.login(image);
        if (login === 'open' || login === 'own')
            continue;
        const why = (0,push_refused/* noLogin */.Vn)(host, registry.account(image).problems);
        const token = login === 'workflow' ? "; the workflow's token lets this step read, and the build step does not know it" : '';
        throw new errors/* UserError */.yo(`${(0,src_printable/* printable */.g)(image)} cannot be pushed: ${why}${token}. ${(0,push_refused/* loginFixes */.zl)(host)}`);
    }
}
function login_imagesOf({ bases, services }) {
    return [...new Set([...bases, ...services].map(spec => spec.image))];
}

;// CONCATENATED MODULE: ./src/action/held-log.ts
/** Holds lines and annotations, so that a failing run can begin its log with what it runs on. Masks and outputs are not held. */
function heldLog(runner) {
    let held = [];
    const later = (write) => (...words) => {
        if (held === null)
            write(...words);
        else
            held.push(() => {
                write(...words);
            });
    };
    return {
        ...runner,
        info: later(runner.info),
        startGroup: later(runner.startGroup),
        endGroup: later(runner.endGroup),
        warning: later(runner.warning),
        error: later(runner.error),
        infoNow: line => {
            runner.info(line);
        },
        release: () => {
            for (const write of held ?? [])
                write();
            held = null;
        }
    };
}

;// CONCATENATED MODULE: ./src/inputs.ts





/** Every input of `action.yml`; a test compares the two. */
const inputNames = [
    ...['config', 'registry', 'registry-username', 'registry-password', 'insecure-registries', 'github-token', 'cache'],
    ...['on-registry-error', 'check-push', 'bake-file', 'commit', 'rebuild', 'tag', 'push', 'retag'],
    ...[
        'image',
        'base-image',
        'context',
        'dockerfile',
        'target',
        'base-dockerfile',
        'base-target',
        'fallback-dockerfile'
    ],
    ...[
        'platforms',
        'build-args',
        'build-contexts',
        'dependencies',
        'ignore',
        'hash',
        'tags',
        'base-tags',
        'refresh-max-age',
        'refresh-upstream',
        'reproducible'
    ]
];
/**
 * @param get the value of an input, trimmed, empty where it is not given
 * @throws UserError naming the input, its value and what is allowed
 */
function readInputs(get) {
    const given = [];
    const optional = (name) => (get(name) === '' ? null : get(name));
    const single = (name) => {
        const value = optional(name);
        if (value !== null)
            given.push(name);
        return value;
    };
    const choice = (name, allowed) => oneOf(optional(name) ?? allowed[0], allowed, `Input "${name}"`);
    const push = choice('push', ['auto', 'true', 'false']);
    const registryUsername = optional('registry-username');
    const registryPassword = optional('registry-password');
    if ((registryUsername === null) !== (registryPassword === null)) {
        const missing = registryUsername === null ? 'registry-username' : 'registry-password';
        throw new errors/* UserError */.yo(`Input "${missing}" is missing. Give registry-username and registry-password together, or neither.`);
    }
    return {
        config: optional('config'),
        single: {
            image: single('image'),
            baseImage: single('base-image'),
            context: single('context'),
            dockerfile: single('dockerfile'),
            target: single('target'),
            baseDockerfile: single('base-dockerfile'),
            baseTarget: single('base-target'),
            fallbackDockerfile: single('fallback-dockerfile'),
            platforms: (0,lists/* list */.p_)(single('platforms') ?? ''),
            buildArgs: (0,lists/* lines */.Mn)(single('build-args') ?? ''),
            buildContexts: (0,lists/* lines */.Mn)(single('build-contexts') ?? ''),
            dependencies: (0,lists/* list */.p_)(single('dependencies') ?? ''),
            ignore: listOrNull(single('ignore'), lists/* list */.p_),
            hash: single('hash'),
            tags: listOrNull(single('tags'), lists/* tagList */.Tw),
            baseTags: listOrNull(single('base-tags'), lists/* tagList */.Tw),
            refreshMaxAge: single('refresh-max-age'),
            refreshUpstream: single('refresh-upstream'),
            reproducible: single('reproducible')
        },
        given,
        registry: optional('registry'),
        registryUsername,
        registryPassword,
        insecureRegistries: (0,lists/* list */.p_)(optional('insecure-registries') ?? ''),
        githubToken: optional('github-token'),
        cache: choice('cache', ['auto', 'true', 'false']),
        bakeFile: optional('bake-file'),
        commit: choice('commit', ['event', 'head']),
        options: {
            push: push === 'auto' ? push : push === 'true',
            rebuild: choice('rebuild', ['none', 'base', 'app', 'all']),
            retag: choice('retag', ['changed', 'always', 'never']),
            checkPush: choice('check-push', ['auto', 'false']),
            onRegistryError: choice('on-registry-error', ['fail', 'rebuild']),
            extraBaseTag: optional('tag')
        }
    };
}
/**
 * The runner hands every `with:` key over, also those that the action does not have, as `INPUT_<NAME>`.
 *
 * @throws UserError naming the unknown input and the nearest one
 */
function refuseUnknownInputs(variables) {
    for (const variable of variables) {
        if (!variable.startsWith('INPUT_'))
            continue;
        const name = variable.slice('INPUT_'.length).toLowerCase();
        if (inputNames.includes(name))
            continue;
        const guess = (0,nearest/* nearest */.p)(name, inputNames);
        const fix = guess === null ? 'Take it out; action.yml lists the inputs.' : `Did you mean "${guess}"?`;
        throw new errors/* UserError */.yo(`Input "${(0,src_printable/* printable */.g)(name)}" is not an input of this action. ${fix}`);
    }
}
function listOrNull(text, read) {
    return text === null ? null : read(text);
}

;// CONCATENATED MODULE: ./src/facts/ask-tags.ts
/**
 * Asks where full references point: one HEAD each.
 *
 * @param absent whether a tag that does not exist is one that points elsewhere
 */
async function placedTags(registry, references, digest, absent) {
    const answers = await Promise.all(references.map(reference => askReference(registry, reference)));
    const elsewhere = [];
    const at = new Map();
    for (const [index, answer] of answers.entries()) {
        if (answer.kind === 'unknown')
            return answer;
        const reference = references[index] ?? '';
        if (answer.kind === 'yes')
            at.set(reference, answer.value);
        if (answer.kind === 'no' ? absent === 'counts' : answer.value !== digest)
            elsewhere.push(reference);
    }
    return { elsewhere, at };
}
/** A full reference as the image and the tag that it names. */
function splitTag(reference) {
    const colon = reference.lastIndexOf(':');
    return { image: reference.slice(0, colon), tag: reference.slice(colon + 1) };
}
function askReference(registry, reference) {
    const { image, tag } = splitTag(reference);
    return registry.digest(image, tag);
}

;// CONCATENATED MODULE: ./src/move-tags.ts



/** Points tags at images that are there, all at once. One that cannot be moved keeps no other one from moving. */
async function moveTags(retags, registry, say) {
    const there = [];
    const unmoved = [];
    await Promise.all(retags.map(async ({ reference, manifest }) => {
        const { image, tag } = splitTag(reference);
        const result = await registry.retag(image, manifest, tag);
        switch (result.kind) {
            case 'moved':
                say(`Tagged: ${(0,src_printable/* printable */.g)(reference)} → ${manifest.digest}`);
                there.push(reference);
                break;
            case 'already':
                there.push(reference);
                break;
            case 'refused':
            case 'unknown': {
                const said = `${reference} could not be pointed at ${manifest.digest}: ${(0,errors/* inSentences */.YP)(result)}`;
                unmoved.push({ reference, kind: result.kind, said });
            }
        }
    }));
    return { there, unmoved };
}
/**
 * The failure of a run that could not move all tags: why, what is true now, and what mends it.
 *
 * @param more what else is true, a sentence
 */
function unmovedError({ there, unmoved }, more = '') {
    const state = there.length === 0 ? 'No tag was moved.' : `Moved, and left so: ${[...there].sort().join(', ')}.`;
    const end = [state, more, 'Run it again when that is mended: it moves what is left.'].filter(one => one !== '');
    return new errors/* UserError */.yo([...unmoved.map(one => one.said), end.join(' ')].join('\n'));
}

;// CONCATENATED MODULE: ./src/plan/types.ts
/** Whether the plan has an image built. */
function isToBuild(image) {
    return 'verdict' in image ? image.verdict === 'stale' : image.mode === 'fast' || image.mode === 'full';
}
/** Whether a build by this entry pushes: by `push`, or by an output that does. */
function types_isPushed({ push, outputs }) {
    return push || outputs !== '';
}
/** Full references that the registry gets of an image: those that its build pushes, or those that are moved. */
function writtenReferences(image) {
    if (!isToBuild(image))
        return image.retag;
    return types_isPushed(image.build) ? image.build.tags.split('\n').filter(line => line !== '') : [];
}

;// CONCATENATED MODULE: ./src/markdown.ts

/** Rows of one table, or items of one list, that are shown. */
const rowLimit = 300;
/** A table of cells that are Markdown already; a long one is cut. */
function table(header, rows) {
    const shown = rows.slice(0, rowLimit).map(row => `| ${row.join(' | ')} |`);
    const more = rows.length > rowLimit ? [`| … and ${rows.length - rowLimit} more |${' |'.repeat(header.length - 1)}`] : [];
    return [`| ${header.join(' | ')} |`, `|${' --- |'.repeat(header.length)}`, ...shown, ...more].join('\n');
}
/** Plain text in Markdown, also in a cell of a table: a character reference never counts as markup. Source: https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references */
function escaped(text) {
    return (0,src_printable/* printable */.g)(text).replace(/[&<>|@`*_~#[\]\\]/g, character => `&#${character.charCodeAt(0)};`);
}
function code(text) {
    return `<code>${escaped(text)}</code>`;
}
/** Content that opens with a click. `title` is Markdown without a line break. */
function folded(title, content) {
    return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}
/** A name of a width that a table and a picture have room for. */
function shortened(name) {
    return name.length <= 40 ? name : `${name.slice(0, 39)}…`;
}
/** Text without words that would make a cell wider than the page; the whole ones are in the log. */
function narrow(text) {
    return text.replace(/\S{50,}/g, word => `${word.slice(0, 25)}…${word.slice(-15)}`);
}
/** Bytes of a job summary: GitHub discards a longer one (1 MiB). Source: https://docs.github.com/actions/reference/limits */
const summaryLimit = 1_000_000;
/** A job summary of paragraphs; of one that is too large only the top. */
function withinSummary(top, rest) {
    const text = [...top, ...rest].filter(part => part !== '').join('\n\n') + '\n';
    if (Buffer.byteLength(text) <= summaryLimit)
        return text;
    return `${top.join('\n\n')}\n\nThe rest is too large for a summary.\n`;
}

;// CONCATENATED MODULE: ./src/action/report.ts

/** The plan in plain lines, for the log of the action: where the changes come from, and each image's verdict with its reasons. */
function reportOf(plan) {
    return [
        `Event: ${(0,src_printable/* printable */.g)(plan.event.name)} on ${(0,src_printable/* printable */.g)(plan.event.ref)} at ${plan.event.sha.slice(0, 12)}`,
        ...changesLines(plan),
        ...plan.bases.flatMap(baseLines),
        ...plan.services.flatMap(serviceLines),
        `Asked: ${plan.requests.registry} requests to registries, ${plan.requests.github} to GitHub`
    ];
}
/** What is to be done with a base, in a few words. */
function report_baseWords(base) {
    if (base.verdict === 'stale')
        return 'stale: to be built';
    return base.retag.length > 0 ? 'fresh: to be tagged' : 'fresh: nothing to build';
}
/** What is to be done with a service, in a few words. */
function serviceWords(service) {
    switch (service.mode) {
        case 'full':
            return 'full: base first, then the app';
        case 'fast':
            return 'fast: the app alone, on the base that is there';
        case 'retag':
            return 'retag: nothing to build, tags are moved';
        case 'skip':
            return 'skip: nothing to do';
    }
}
/** `+ redis 5.0.1`, `- six 1.16.0`, `flask 2.3.2 → 3.0.0`. */
function packageWords(change) {
    const name = (0,src_printable/* printable */.g)(change.name);
    const [from, to] = [(0,src_printable/* printable */.g)(change.from ?? ''), (0,src_printable/* printable */.g)(change.to ?? '')];
    if (change.from === null)
        return `+ ${name} ${to}`.trimEnd();
    if (change.to === null)
        return `- ${name} ${from}`.trimEnd();
    return from === to ? `${name} ${from} (source, hash or marker)` : `${name} ${from} → ${to}`;
}
function changesLines({ changes }) {
    if (!changes.known)
        return [`Changed paths: not known (${(0,src_printable/* printable */.g)(changes.how)}), so the registry alone decides`];
    const range = `${changes.base?.slice(0, 12) ?? 'the beginning'}..${changes.head?.slice(0, 12) ?? ''}`;
    return [
        `Changed paths: ${changes.count} in ${range} (${(0,src_printable/* printable */.g)(changes.how)}, from ${changes.source})`,
        ...changes.paths.slice(0, 20).map(path => `  ${(0,src_printable/* printable */.g)(path)}`),
        ...(changes.count > 20 ? [`  … and ${changes.count - 20} more`] : [])
    ];
}
function baseLines(base) {
    return [
        `Base ${(0,src_printable/* printable */.g)(base.name)} (${(0,src_printable/* printable */.g)(base.ref)}): ${report_baseWords(base)}`,
        ...base.reasons.map(reason => `  ${reason.code}: ${reason.message}`),
        ...base.changed.flatMap(({ input, packages }) => [
            `  ${(0,src_printable/* printable */.g)(input)} changed`,
            ...packages.slice(0, 10).map(change => `    ${packageWords(change)}`),
            ...(packages.length > 10 ? [`    … and ${packages.length - 10} more`] : [])
        ]),
        ...base.retag.map(reference => `  to be tagged: ${(0,src_printable/* printable */.g)(reference)}`)
    ];
}
function serviceLines(service) {
    return [
        `Service ${(0,src_printable/* printable */.g)(service.name)} (${(0,src_printable/* printable */.g)(service.ref)}): ${serviceWords(service)}`,
        ...service.reasons.map(reason => `  ${reason.code}: ${reason.message}`)
    ];
}

;// CONCATENATED MODULE: ./src/action/changed.ts


/** What made a base stale, one row per package, or per input that has none; the number of rows goes beside it. */
function changedTable({ changed }) {
    const rows = changed.flatMap(({ input, packages }) => packages.length === 0
        ? [[code(input), 'changed']]
        : packages.map(change => [code(input), escaped(packageWords(change))]));
    return { rows: rows.length, content: table(['Input', 'Change'], rows) };
}

;// CONCATENATED MODULE: ./src/action/comment.ts



/** Characters of a comment: GitHub refuses a longer one (65,536). Source: https://github.com/orgs/community/discussions/27190 */
const commentLimit = 60_000;
/** Rows that are shown at once; more are folded. */
const shownRows = 20;
/**
 * What a pull request should know: which bases go stale, by which packages, and what that costs. Empty where none does, so that a step
 * which posts it stays silent.
 */
function commentOf(plan) {
    const stale = plan.bases.filter(isToBuild);
    if (stale.length === 0)
        return '';
    const one = stale.length === 1;
    const title = one
        ? `### The base image ${comment_nameOf(stale[0])} is rebuilt`
        : `### ${stale.length} base images are rebuilt`;
    const parts = [title, costOf(stale, plan), ...stale.map(base => comment_section(base, one))];
    const whole = joined(parts);
    return whole.length <= commentLimit ? whole : joined([...parts.slice(0, 2), 'The job summary lists what changed.']);
}
function costOf(stale, { bases, services }) {
    const names = new Set(stale.map(({ name }) => name));
    const above = [...bases, ...services].filter(image => isToBuild(image) && image.bases.some(on => names.has(on)));
    const them = stale.length === 1 ? ['it', 'its layers'] : ['them', 'their layers'];
    const rebuilt = above.map(comment_nameOf).join(', ');
    const more = above.length === 0 ? '' : `, and ${rebuilt} ${above.length === 1 ? 'is' : 'are'} rebuilt on top of ${them[0]}`;
    return `This takes a full build${more}. The next deployment pulls ${them[1]} again; after that, a code change is small once more.`;
}
function comment_section(base, isAlone) {
    const heading = isAlone ? [] : [`**${comment_nameOf(base)}**`];
    const why = base.reasons.map(reason => `- ${escaped(reason.message)}`).join('\n');
    const { rows, content } = changedTable(base);
    const changes = rows === 0 ? [] : [rows <= shownRows ? content : folded(`${rows} changes`, content)];
    return joined([...heading, why, ...changes]);
}
function comment_nameOf(image) {
    return code(image?.name ?? '');
}
function joined(parts) {
    return parts.filter(part => part !== '').join('\n\n');
}

;// CONCATENATED MODULE: ./src/plan/order.ts

/** The images that one stands on. Of a base and a service of one name it is the base: nothing can stand on such a service. */
function belowIn(plan) {
    const byName = new Map([...plan.services, ...plan.bases].map(image => [image.name, image]));
    return image => image.bases.flatMap(name => byName.get(name) ?? []);
}
/** What is to be built: first the images that others stand on, whatever they are called, then the services on top. */
function toBuild(plan) {
    const bases = new Set(plan.bases.map(base => base.name));
    const used = new Set([...plan.bases, ...plan.services].flatMap(image => image.bases));
    const isBelow = ({ name }) => used.has(name) && !bases.has(name);
    const services = plan.services.filter(isToBuild);
    return {
        below: [...plan.bases.filter(isToBuild), ...services.filter(isBelow)],
        top: services.filter(service => !isBelow(service))
    };
}
/** Images that are to be built by depth: each comes one wave after the last of those that it stands on. */
function waves(images, plan) {
    const below = belowIn(plan);
    const built = new Set(images);
    const depths = new Map();
    const depth = (image) => {
        const known = depths.get(image);
        if (known !== undefined)
            return known;
        const found = Math.max(-1, ...below(image)
            .filter(one => built.has(one))
            .map(depth)) + 1;
        depths.set(image, found);
        return found;
    };
    const found = [];
    for (const image of images)
        (found[depth(image)] ??= []).push(image);
    return found;
}

;// CONCATENATED MODULE: ./src/plan/matrices.ts

/**
 * Jobs that GitHub runs of one matrix; more are refused.
 * Source: https://docs.github.com/actions/reference/limits
 */
const matrixLimit = 256;
/** The images that are to be built. */
function matricesOf(plan) {
    const { below, top } = toBuild(plan);
    const built = top.map(service => service.build);
    return {
        bases: { include: below.map(image => image.build) },
        services: { include: built },
        baseShards: waves(below, plan).flatMap(wave => shards(wave.map(image => image.build))),
        serviceShards: shards(built)
    };
}
function shards(entries) {
    const found = [];
    for (let start = 0; start < entries.length; start += matrixLimit) {
        found.push({ include: entries.slice(start, start + matrixLimit) });
    }
    return found;
}

;// CONCATENATED MODULE: ./src/plan/shorten.ts
/** From what is missed least to what is missed most. Verdicts, modes, reason codes, hashes and references always stay. */
const steps = [
    image => image,
    withoutPaths,
    image => ({ ...withoutPaths(image), build: { ...image.build, labels: '' } }),
    image => ({ ...withoutPaths(image), build: undefined }),
    image => ({
        ...withoutPaths(image),
        build: undefined,
        reasons: image.reasons.map(({ code }) => ({ code, message: '' }))
    })
];
/**
 * The plan with as many changed paths as fit, and where it is too long without any, with less of every image.
 *
 * @param limit bytes of the JSON text. Thousands of images pass it also when they are as short as can be.
 */
function shorten_shortened(plan, limit) {
    let shortest = plan;
    for (const shorten of steps) {
        shortest = { ...plan, bases: plan.bases.map(shorten), services: plan.services.map(shorten) };
        if (leastSizeOf(shortest) > limit)
            continue;
        const fitting = withFittingPaths(shortest, limit);
        if (fitting !== null)
            return fitting;
    }
    return withPaths(shortest, 0);
}
/** Null where the plan is too long without any path. */
function withFittingPaths(plan, limit) {
    let room = limit - sizeOf(withPaths(plan, 0));
    if (room < 0)
        return null;
    const { paths } = plan.changes;
    let count = 0;
    for (const path of paths) {
        room -= sizeOf(path) + 1;
        if (room < 0)
            break;
        count++;
    }
    return withPaths(plan, count);
}
function withPaths(plan, count) {
    const { changes } = plan;
    if (count === changes.paths.length)
        return plan;
    return { ...plan, changes: { ...changes, paths: changes.paths.slice(0, count), truncated: true } };
}
function withoutPaths(image) {
    return {
        ...image,
        reasons: image.reasons.map(({ code, message }) => ({ code, message })),
        ...('changed' in image && {
            changed: image.changed.slice(0, 20).map(({ input }) => ({ input, packages: [] })),
            counted: image.counted.slice(0, 20)
        })
    };
}
/** What the JSON text has at least, told without writing it: with hundreds of images, the labels alone are megabytes. */
function leastSizeOf({ bases, services }) {
    return [...bases, ...services].reduce((size, { build }) => size + (build?.labels.length ?? 0), 0);
}
function sizeOf(value) {
    return Buffer.byteLength(JSON.stringify(value));
}

;// CONCATENATED MODULE: ./src/decide/reasons.ts
const modes = ['skip', 'retag', 'fast', 'full'];

;// CONCATENATED MODULE: ./src/action/outputs.ts




/** Bytes that the output `plan` may have: job outputs are limited to 1 MB a job, counted as UTF-16. */
const planLimit = 256 * 1024;
const outputNames = [
    'plan',
    'base-matrix',
    'app-matrix',
    'build-base',
    'build-app',
    'base',
    'app',
    'mode',
    'base-ref',
    'base-digest',
    'base-tag',
    'base-hash',
    'base-stale',
    'push',
    'base-matrices',
    'app-matrices',
    'bake-file',
    'bake',
    'comment'
];
/** The plan as outputs; a pure function, so that nothing is half-written when something fails. */
function outputsOf(plan, bake, bakeFile) {
    const matrices = matricesOf(plan);
    const base = plan.bases.length === 1 ? plan.bases[0] : undefined;
    return {
        plan: JSON.stringify(shorten_shortened(plan, planLimit)),
        'base-matrix': JSON.stringify(matrices.bases),
        'app-matrix': JSON.stringify(matrices.services),
        'build-base': String(matrices.bases.include.length > 0),
        'build-app': String(matrices.services.include.length > 0),
        base: JSON.stringify(onlyEntry(plan.bases)),
        app: JSON.stringify(onlyEntry(plan.services)),
        mode: strongest(plan.services.map(service => service.mode)),
        'base-ref': base?.ref ?? '',
        'base-digest': base?.digest ?? '',
        'base-tag': base?.tag ?? '',
        'base-hash': base?.hash ?? '',
        'base-stale': String(base?.verdict === 'stale'),
        push: String(plan.event.push),
        'base-matrices': JSON.stringify(matrices.baseShards),
        'app-matrices': JSON.stringify(matrices.serviceShards),
        'bake-file': bakeFile,
        bake: JSON.stringify(bake),
        comment: commentOf(plan)
    };
}
function onlyEntry(images) {
    const [only, ...others] = images;
    return only === undefined || others.length > 0 ? {} : only.build;
}
function strongest(found) {
    return modes.findLast(mode => found.includes(mode)) ?? 'skip';
}

;// CONCATENATED MODULE: ./src/plan/bake-links.ts
/**
 * Targets in which no two contexts link to the same target: buildx 0.13 hands on one of the names and leaves the others out, so a
 * Dockerfile that names a stale base in two ways (`base:1` and `base:latest`) would not build. Each further name links to a copy of the
 * base's target that writes nothing; BuildKit builds what is equal once.
 *
 * Source: `waitContextDeps` of https://github.com/docker/buildx/blob/v0.13.1/build/build.go
 */
function linkedOnce(targets) {
    const copies = new Map();
    const byName = new Map(targets);
    const own = targets.map(([name, target]) => {
        const seen = new Map();
        const contexts = Object.entries(target.contexts ?? {}).map(([key, value]) => {
            const linked = value.startsWith('target:') ? byName.get(value.slice('target:'.length)) : undefined;
            const count = (seen.get(value) ?? 0) + 1;
            seen.set(value, count);
            if (linked === undefined || count === 1)
                return [key, value];
            const copy = `link-${count}-${value.slice('target:'.length)}`;
            copies.set(copy, silent(linked));
            return [key, `target:${copy}`];
        });
        return [name, contexts.length === 0 ? target : { ...target, contexts: Object.fromEntries(contexts) }];
    });
    return [...own, ...copies];
}
/** The target, writing nothing. */
function silent(target) {
    return {
        ...target,
        tags: [],
        output: ['type=cacheonly'],
        ...(target['cache-to'] !== undefined && { 'cache-to': [] })
    };
}

;// CONCATENATED MODULE: ./src/hash/labels.ts

/** Labels that a build carries and later plans read. */
const labelNames = {
    created: 'org.opencontainers.image.created',
    revision: 'org.opencontainers.image.revision',
    source: 'org.opencontainers.image.source',
    baseName: 'org.opencontainers.image.base.name',
    baseDigest: 'org.opencontainers.image.base.digest',
    dependencyHash: 'io.base-image-planner.dependency-hash',
    sourceHash: 'io.base-image-planner.source-hash',
    inputs: 'io.base-image-planner.inputs',
    /** `reference@digest` of every image that the build started from and whose digest was known, separated by spaces. */
    upstream: 'io.base-image-planner.upstream',
    /** `name@digest` of every base whose digest was known, separated by spaces. */
    bases: 'io.base-image-planner.bases',
    /** Files that ONBUILD triggers of images outside of the plan took in, and these triggers; see `triggersLabel`. */
    onbuild: 'io.base-image-planner.onbuild'
};
/** A label that passes this is left out: registries and tools limit what they take. */
const inputsLimit = 16 * 1024;
/** Whether a label of so many inputs could be short enough at all; tens of thousands of hashes need not be worked out for none. */
function mayBeListed(inputs) {
    let length = 0;
    for (const path of inputs.keys())
        length += path.length + '=0123456789ab '.length;
    return length - 1 <= inputsLimit;
}
/** Every label is there: what cannot be said is empty, since a label of the image below would show through and be false of this one. */
function labelsOf(facts) {
    const inputs = facts.inputs === null ? null : writeInputs(facts.inputs);
    return {
        ...Object.fromEntries(Object.values(labelNames).map(name => [name, ''])),
        [labelNames.created]: facts.created.toISOString().replace(/\.\d+Z$/, 'Z'),
        ...(facts.revision !== null && { [labelNames.revision]: facts.revision }),
        ...(facts.repositoryUrl !== null && { [labelNames.source]: facts.repositoryUrl }),
        ...(facts.foundation !== null && { [labelNames.baseName]: facts.foundation.name }),
        ...(facts.foundation?.digest != null && { [labelNames.baseDigest]: facts.foundation.digest }),
        [facts.kind === 'base' ? labelNames.dependencyHash : labelNames.sourceHash]: facts.hash,
        ...(facts.upstreams.length > 0 && {
            [labelNames.upstream]: facts.upstreams.map(({ reference, digest }) => `${reference}@${digest}`).join(' ')
        }),
        ...(facts.bases.length > 0 && {
            [labelNames.bases]: facts.bases.map(({ name, digest }) => `${name}@${digest}`).join(' ')
        }),
        [labelNames.onbuild]: facts.onbuild,
        ...(inputs !== null && inputs.length <= inputsLimit && { [labelNames.inputs]: inputs })
    };
}
/**
 * `path=hash` separated by spaces. Paths are percent-encoded but for `/` and unreserved characters, so that the value is one line
 * without a quote, a comma or an equals sign, whatever a file is called.
 */
function writeInputs(inputs) {
    return [...inputs].map(([path, hash]) => `${encodePath(path)}=${hash}`).join(' ');
}
/** The reverse of {@link writeInputs}; null where the value is not of that form. */
function labels_readInputs(value) {
    const inputs = new Map();
    for (const item of value.split(' ')) {
        const match = /^([^=]+)=([0-9a-f]{12})$/.exec(item);
        const path = match?.[1] === undefined ? null : decodePath(match[1]);
        if (path === null || match?.[2] === undefined)
            return null;
        inputs.set(path, match[2]);
    }
    return inputs;
}
/** Byte by byte, so that a name that is no UTF-8 comes back as it was. */
function encodePath(path) {
    return path.replace(/[^A-Za-z0-9/._~-]/gu, character => [...(0,path_bytes/* bytesOfPath */.M6)(character)].map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));
}
/** Null where it is not what {@link encodePath} writes. */
function decodePath(text) {
    if (!/^(?:[A-Za-z0-9/._~-]|%[0-9A-F]{2})+$/.test(text))
        return null;
    const bytes = text.replace(/%(..)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return (0,path_bytes/* pathOfBytes */.WH)(Buffer.from(bytes, 'latin1'));
}

// EXTERNAL MODULE: ./src/csv.ts
var csv = __webpack_require__(731);
;// CONCATENATED MODULE: ./src/plan/list-input.ts



/**
 * A list as the inputs of docker's actions take it: an item a line. An item that a plain line cannot hold, since it has a quote or a line
 * break, is a quoted field, in which a quote is written twice.
 *
 * The actions cut white space around an item, quoted or not, and put values in for `{{…}}` in named contexts. An item that would not
 * arrive as it is makes a `UserError`; `what` names the list.
 *
 * Source: `getList` of https://github.com/docker/actions-toolkit/blob/main/src/util.ts,
 * `getBuildArgs` of https://github.com/docker/build-push-action/blob/master/src/context.ts
 */
function writeList(items, what) {
    return items.map(item => (/["\r\n]/.test(checked(item, what)) ? `"${item.replaceAll('"', '""')}"` : item)).join('\n');
}
/** The items of what {@link writeList} wrote. */
function readList(text) {
    return (0,csv/* csvRecords */.X)(text, null).flat();
}
/** The same of a list of `name=value`; of two values for one name the last one counts, as in docker. */
function readPairs(text) {
    return new Map(readList(text).map(item => {
        const at = item.indexOf('=');
        return [item.slice(0, at), item.slice(at + 1)];
    }));
}
function checked(item, what) {
    const problem = problemOf(item, what);
    if (problem === null)
        return item;
    const [name = '', ...value] = item.split('=');
    throw new errors/* UserError */.yo(`${what}: ${value.length === 0 ? 'an item' : `the value of "${(0,src_printable/* printable */.g)(name)}"`} ${problem}`);
}
function problemOf(item, what) {
    if (item.trim() !== item || item === '')
        return "begins or ends with white space, which docker's actions cut off. Take it out, or put a character around it that the Dockerfile takes off.";
    if (item.includes('\0'))
        return 'holds a NUL character, which no program takes as an argument. Take it out.';
    if (Buffer.from(item, 'utf8').toString('utf8') !== item)
        return 'is not valid Unicode. Correct it.';
    if (what === 'build-contexts' && item.includes('{{'))
        return 'holds "{{", in which docker/build-push-action puts values of its own. Use a path without it.';
    return null;
}

;// CONCATENATED MODULE: ./src/plan/entries.ts


/**
 * The export of a reproducible base: no file of it is younger than `SOURCE_DATE_EPOCH`.
 * Source: https://github.com/moby/buildkit/blob/master/docs/build-repro.md
 */
const rewriting = 'type=image,rewrite-timestamp=true,push=true';
/** The inputs of `docker/build-push-action` for one image. */
function buildEntry(facts) {
    const { spec, mode } = facts;
    const handed = facts.fallback === null ? handBases(facts) : { args: [], contexts: [] };
    const args = new Map(facts.buildArgs.map(arg => [arg.name, arg.value]));
    for (const [name, value] of handed.args)
        args.set(name, value);
    const isRewritten = facts.push && spec.kind === 'base' && spec.reproducible;
    const pins = facts.pins.map(({ name, reference, digest }) => `${name}=docker-image://${withoutDigest(reference)}@${digest}`);
    return {
        name: spec.name,
        image: spec.image,
        ref: facts.ref,
        hash: facts.hash,
        mode,
        context: spec.context,
        file: facts.fallback ?? spec.dockerfile,
        target: facts.fallback === null ? (spec.target ?? '') : '',
        platforms: spec.platforms.join(','),
        tags: writeList(facts.tags, 'tags'),
        labels: writeList(entries_pairs(Object.entries(facts.labels)), 'labels'),
        annotations: '',
        'build-args': writeList(entries_pairs([...args]), 'build-args'),
        'build-contexts': writeList([...handed.contexts, ...pins, ...contextsOf(facts)], 'build-contexts'),
        'cache-from': cacheFrom(facts),
        'cache-to': mode === 'base' && facts.push ? 'type=inline' : '',
        outputs: isRewritten ? rewriting : '',
        push: facts.push && !isRewritten,
        load: false,
        // A base takes the newest of what it is built from; a tag that was moved by a refresh must not be taken from the builder's store.
        pull: mode === 'base' || facts.bases.some(base => base.stale),
        'no-cache': facts.refreshed,
        concurrency: `${spec.image}-${facts.hash.slice(0, 16)}`
    };
}
/** How an image of the registry is named as a build context: `docker-image://…`, `oci-layout://…` for a local layout. */
function entries_contextOf(ref) {
    return ref.startsWith('oci:') ? `oci-layout://${ref.slice('oci:'.length)}` : `docker-image://${ref}`;
}
function handBases(facts) {
    const args = [];
    const contexts = [];
    for (const { link, stale, ref } of facts.bases) {
        switch (link.kind) {
            case 'build-arg':
                args.push([link.argument, ref]);
                break;
            case 'build-context':
                contexts.push(`${link.reference}=${entries_contextOf(ref)}`);
                break;
            case 'stage':
                // Nothing is pushed, so the stale base is nowhere: the stage of the Dockerfile is built along with the app.
                if (!stale || facts.push)
                    contexts.push(`${link.stage}=${entries_contextOf(ref)}`);
        }
    }
    return { args, contexts };
}
/** Named contexts that the configuration gives, but for those that are an image of the plan or are pinned. */
function contextsOf({ spec, bases, pins }) {
    const handed = new Set([
        ...bases.flatMap(({ link }) => ('reference' in link ? [link.reference] : [])),
        ...pins.map(pin => pin.name)
    ]);
    return spec.buildContexts.flatMap(context => {
        const { name } = context;
        if (handed.has(contextName(name) ?? name))
            return [];
        switch (context.kind) {
            case 'folder':
                return [`${name}=${plainFolder(context.path)}`];
            case 'image':
                return [`${name}=docker-image://${context.reference}`];
            case 'remote':
                return [`${name}=${context.address}`];
            case 'planned':
                // No line of the Dockerfile takes it.
                return [];
        }
    });
}
/** A folder called `target:x` or `github.com/x` is not to be read as a target or as a repository. */
function plainFolder(path) {
    return /[:@]|^github\.com\//.test(path) ? `./${path}` : path;
}
/**
 * A stale base, and a stage that is built along with its app, take what the last base (its inline cache) still answers. A refresh takes
 * nothing, and nothing is taken from a tag that is not there: the builder's error would be the first line that a new user sees.
 */
function cacheFrom(facts) {
    if (facts.refreshed || facts.spec.image.startsWith('oci:'))
        return '';
    const images = [];
    if (facts.mode === 'base' && facts.hasLatest)
        images.push(facts.spec.image);
    for (const { link, stale, ref, cached } of facts.bases) {
        if (link.kind === 'stage' && stale && cached && !facts.push)
            images.push(ref.replace(/:(?:deps|src)-[0-9a-f]{16}$/, ''));
    }
    return writeList(images.map(image => `type=registry,ref=${image}:latest`), 'cache-from');
}
function entries_pairs(entries) {
    return entries.map(([name, value]) => `${name}=${value}`);
}
function withoutDigest(reference) {
    return reference.replace(/@.*$/, '');
}

;// CONCATENATED MODULE: ./src/plan/bake-stages.ts




/**
 * Targets that are written with one time, so that each starts with the layers of the one that it is linked to. BuildKit leaves the times of
 * the image that a build is FROM as they are. It knows which layers those are, but not
 *
 * - where a named context stands for a stage of the Dockerfile: what is built so is written by a second target, FROM the first;
 * - before 0.24, where it stands for an image: so an image from outside of the plan is one, too, and all of them take it in the same way.
 *
 * Source: `baseImg` in https://github.com/moby/buildkit/blob/v0.25.0/frontend/dockerfile/dockerfile2llb/convert.go, seen with 0.13 and 0.25
 */
function writtenAlike(targets) {
    const byName = new Map(targets);
    const built = new Set(targets.flatMap(([, { tags }]) => tags));
    return targets.flatMap(([name, target]) => {
        if (!target.output.includes(rewriting))
            return [[name, target]];
        const whole = withUpstream(target, built);
        if (!standsOnStage(whole, byName))
            return [[name, whole]];
        const inner = `link-1-${name}`;
        return [
            [name, writer(whole, inner)],
            [inner, silent(whole)]
        ];
    });
}
/** Whether an image is written by a target of its own, FROM what was built: an ONBUILD of its Dockerfile would run there. */
function isWrittenApart(target) {
    return target['dockerfile-inline'] !== undefined;
}
/** With the image that it is FROM as a named context, where the plan does not build that one. */
function withUpstream(target, built) {
    const { [labelNames.baseName]: name = '', [labelNames.baseDigest]: digest = '' } = target.labels;
    const reference = digest === '' ? name : `${name}@${digest}`;
    const source = entries_contextOf(reference);
    if (name === '' || built.has(name) || Object.values(target.contexts ?? {}).includes(source))
        return target;
    return { ...target, contexts: { ...target.contexts, [contextName(reference) ?? reference]: source } };
}
/** Whether the stage of a Dockerfile is replaced by the target that builds it. */
function standsOnStage({ context, dockerfile, contexts }, byName) {
    return Object.entries(contexts ?? {}).some(([name, source]) => {
        const linked = byName.get(source.replace(/^target:/, ''));
        return linked?.context === context && linked.dockerfile === dockerfile && linked.target?.toLowerCase() === name;
    });
}
function writer(target, inner) {
    const { context, platforms, tags, labels, args, output, 'cache-to': cacheTo } = target;
    return {
        context,
        'dockerfile-inline': 'FROM built',
        ...(platforms !== undefined && { platforms }),
        tags,
        labels,
        ...(args !== undefined && { args }),
        contexts: { built: `target:${inner}` },
        ...(cacheTo !== undefined && { 'cache-to': cacheTo }),
        output
    };
}

;// CONCATENATED MODULE: ./src/plan/bake-times.ts



/**
 * Entries for images that are built in one step. There an app is not built FROM what its base has pushed, but from the steps that the
 * base was made in, whose files still have their own times: where one of them is reproducible, all that is built from one another is
 * written with its time, see {@link ./bake-stages}, so that the app still starts with the layers of the base.
 */
function entriesInOneStep(images) {
    const byReference = new Map(images.map(image => [image.ref, image]));
    const lowestOf = (image) => {
        const below = byReference.get(readPairs(image.build.labels).get(labelNames.baseName) ?? '');
        return below === undefined || below === image ? image : lowestOf(below);
    };
    const lowest = new Map(images.map(image => [image, lowestOf(image)]));
    const reproducible = new Map(images.filter(({ build }) => build.outputs !== '').map(image => [lowest.get(image), image.build]));
    return new Map(images.map(image => {
        const like = reproducible.get(lowest.get(image));
        return [image, like === undefined || image.build.outputs !== '' ? image.build : asOf(like, image.build)];
    }));
}
function asOf({ outputs, ...like }, build) {
    const time = `${sourceDateEpoch}=${readPairs(like['build-args']).get(sourceDateEpoch) ?? ''}`;
    // Of two values the last one counts.
    const args = writeList([time, ...readList(build['build-args'])], 'build-args');
    return { ...build, outputs, push: false, 'build-args': args };
}

;// CONCATENATED MODULE: ./src/plan/bake.ts








/**
 * The whole plan as one bake file: what is to be built and nothing else. An image that is built is a linked target of those that stand
 * on it, so that they build in one step, also where nothing may be pushed; a fresh one is taken from the registry by its digest.
 */
function bake_bakeOf(plan) {
    const { below, top } = toBuild(plan);
    const names = targetNames([...below, ...top].map(wantedName));
    const nameOf = (image) => names.get(wantedName(image)) ?? '';
    const linked = new Map(below.map(image => [image.ref, `target:${nameOf(image)}`]));
    const entries = entriesInOneStep([...below, ...top]);
    const targets = (images) => images.map(image => [nameOf(image), bakeTarget(entries.get(image) ?? image.build, linked)]);
    const [first, then] = [targets(below), targets(top)];
    const group = (some) => ({ targets: some.map(([name]) => name) });
    return literal({
        group: { base: group(first), app: group(then), default: group([...first, ...then]) },
        target: Object.fromEntries(linkedOnce(writtenAlike([...first, ...then])))
    });
}
function wantedName(image) {
    return `${'verdict' in image ? 'base' : 'app'}-${image.name}`;
}
/** Bake reads strings as templates: `${` and `%{` of ours are not to be evaluated. Source: https://github.com/hashicorp/hcl/blob/main/json/spec.md */
function literal(file) {
    return JSON.parse(JSON.stringify(file).replace(/[$%](?=\{)/g, sign => sign + sign));
}
function bakeTarget(build, linked) {
    const args = readPairs(build['build-args']);
    const contexts = new Map();
    for (const [name, value] of readPairs(build['build-contexts'])) {
        contexts.set(lookedUp(name), linked.get(value.replace(/^(?:docker-image|oci-layout):\/\//, '')) ?? value);
    }
    for (const value of args.values()) {
        const target = linked.get(value);
        if (target !== undefined)
            contexts.set(lookedUp(value), target);
    }
    return {
        context: build.context,
        dockerfile: external_node_path_.posix.relative(build.context, build.file),
        ...(build.target !== '' && { target: build.target }),
        ...(build.platforms !== '' && { platforms: build.platforms.split(',') }),
        tags: readList(build.tags),
        labels: Object.fromEntries(readPairs(build.labels)),
        ...(args.size > 0 && { args: Object.fromEntries(args) }),
        ...(contexts.size > 0 && { contexts: Object.fromEntries(contexts) }),
        ...(build['cache-from'] !== '' && { 'cache-from': readList(build['cache-from']) }),
        ...(build['cache-to'] !== '' && { 'cache-to': readList(build['cache-to']) }),
        ...(build['no-cache'] && { 'no-cache': true }),
        ...(build.pull && { pull: true }),
        output: [outputOf(build)]
    };
}
/** Bake hands the names of contexts on as they are, so they are written as BuildKit looks them up. */
function lookedUp(name) {
    return contextName(name) ?? name;
}
function outputOf(build) {
    if (!types_isPushed(build))
        return 'type=cacheonly';
    return build.outputs === '' ? 'type=registry' : build.outputs;
}
/** Names that bake accepts (`[A-Za-z0-9_-]+`), each one once. */
function targetNames(wanted) {
    const taken = new Set();
    const names = new Map();
    for (const name of wanted) {
        const plain = name.replace(/[^A-Za-z0-9_-]/g, '-');
        let free = plain;
        for (let count = 2; taken.has(free); count++)
            free = `${plain}-${count}`;
        taken.add(free);
        names.set(name, free);
    }
    return names;
}

;// CONCATENATED MODULE: ./src/registry/links.ts


/**
 * The first symbolic link on the way to a file that lies in a folder, which is the workspace: a commit may hold links, and what is written through one
 * lands wherever it points. Null where there is none.
 */
function linkOnTheWay(workspace, file) {
    const { root } = external_node_path_default().parse(external_node_path_default().resolve(file));
    const real = (0,external_node_fs_.realpathSync)(workspace);
    let at = root;
    for (const part of external_node_path_default().resolve(file).slice(root.length).split((external_node_path_default()).sep)) {
        const parent = at;
        at = external_node_path_default().join(at, part);
        const state = (0,external_node_fs_.lstatSync)(at, { throwIfNoEntry: false });
        if (state === undefined)
            return null;
        if (state.isSymbolicLink() && isWithin(real, (0,external_node_fs_.realpathSync)(parent)))
            return at;
    }
    return null;
}
function isWithin(folder, file) {
    const way = external_node_path_default().relative(folder, file);
    return way !== '..' && !way.startsWith(`..${(external_node_path_default()).sep}`) && !external_node_path_default().isAbsolute(way);
}

;// CONCATENATED MODULE: ./src/action/graph.ts



/** Images that one picture still shows well. */
const imageLimit = 40;
const colours = {
    build: 'fill:#fde68a,stroke:#b45309,color:#1f2937',
    tag: 'fill:#bfdbfe,stroke:#1d4ed8,color:#1f2937',
    keep: 'fill:#bbf7d0,stroke:#15803d,color:#1f2937'
};
/**
 * The images of a plan and what each stands on, as a Mermaid graph for the job summary. Of a large plan it shows the images that something
 * happens to and what they stand on. Null if that is still too much for a picture, or if nothing stands on anything.
 *
 * Source: https://mermaid.js.org/syntax/flowchart.html
 */
function graphOf(plan) {
    const shown = shownImages(plan);
    const below = belowIn(plan);
    const edges = shown.flatMap((image, index) => {
        const found = below(image).map(one => shown.indexOf(one));
        return found.filter(one => one !== -1).map(one => `  n${one} --> n${index}`);
    });
    if (edges.length === 0)
        return null;
    const nodes = shown.map((image, index) => {
        const { words, tone } = happening(image);
        return `  n${index}["${label(image.name)}<br>${words}"]:::${tone}`;
    });
    const classes = Object.entries(colours).map(([tone, style]) => `  classDef ${tone} ${style}`);
    return ['```mermaid', 'flowchart LR', ...nodes, ...edges, ...classes, '```'].join('\n');
}
/** The word or two that the picture says of an image. */
function happening(image) {
    if ('verdict' in image) {
        if (image.verdict === 'stale')
            return { words: 'stale: build', tone: 'build' };
        return image.retag.length > 0 ? { words: 'fresh: tag', tone: 'tag' } : { words: 'fresh', tone: 'keep' };
    }
    switch (image.mode) {
        case 'full':
            return { words: 'full build', tone: 'build' };
        case 'fast':
            return { words: 'fast build', tone: 'build' };
        case 'retag':
            return { words: 'retag', tone: 'tag' };
        case 'skip':
            return { words: 'skip', tone: 'keep' };
    }
}
function shownImages(plan) {
    const all = [...plan.bases, ...plan.services];
    if (all.length <= imageLimit)
        return all;
    const active = all.filter(image => happening(image).tone !== 'keep');
    const below = new Set(active.flatMap(image => [image.name, ...image.bases]));
    const shown = all.filter(image => below.has(image.name));
    return shown.length <= imageLimit ? shown : [];
}
/** A name as the text of a node: whatever could be syntax, or HTML, is a character code. Source: https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters */
function label(name) {
    return (0,src_printable/* printable */.g)(shortened(name)).replace(/[^A-Za-z0-9 ._/-]/gu, character => `#${character.codePointAt(0) ?? 63};`);
}

;// CONCATENATED MODULE: ./src/action/summary.ts



/** The job summary of a plan, most important first: one line, a picture, a table; what is looked up later is folded. */
function summaryOf(plan) {
    return withinSummary(['## Build plan', headline(plan)], [
        graphOf(plan) ?? '',
        imageTable(plan),
        ...plan.bases.filter(base => base.changed.length > 0).map(changedSection),
        warningList(plan),
        summary_references(plan)
    ]);
}
/** `2 of 5 images to build, 1 base reused.` */
function headline(plan) {
    const images = [...plan.bases, ...plan.services];
    if (images.length === 0)
        return `There is nothing to plan. ${changesSentence(plan)}`;
    const built = images.filter(image => happening(image).tone === 'build').length;
    const tagged = images.filter(image => happening(image).tone === 'tag').length;
    const reused = plan.bases.filter(base => base.verdict === 'fresh').length;
    const phrases = [
        built === 0
            ? `Nothing to build: ${images.length === 1 ? 'the image is' : `all ${images.length} images are`} in the registry`
            : `${built} of ${counted(images.length, 'image')} to build`,
        ...(tagged > 0 ? [`${tagged} to tag`] : []),
        ...(built > 0 && reused > 0 ? [`${counted(reused, 'base')} reused`] : []),
        ...(plan.event.push ? [] : ['nothing is pushed'])
    ];
    return `**${phrases.join(', ')}.** ${changesSentence(plan)}`;
}
function changesSentence({ changes }) {
    if (!changes.known)
        return `Changed paths are not known (${escaped(changes.how)}); the registry alone decides.`;
    const since = changes.base === null ? 'the beginning' : code(changes.base.slice(0, 12));
    return `${counted(changes.count, 'path')} changed since ${since} (${escaped(changes.how)}).`;
}
function imageTable(plan) {
    const rows = [...plan.bases, ...plan.services].map(image => {
        const name = code(shortened(image.name));
        return ['verdict' in image ? `base ${name}` : name, happening(image).words, why(image)];
    });
    return rows.length === 0 ? '' : table(['Image', 'What happens', 'Why'], rows);
}
/** At most two lines. */
function why({ reasons }) {
    const lines = reasons.map(reason => escaped(reason.message));
    const shown = lines.length <= 2 ? lines : [...lines.slice(0, 1), `${lines.length} reasons in all, see the log`];
    return shown.join('<br>');
}
/** Which dependencies made a base stale; a hundred of them are folded. */
function changedSection(base) {
    const { rows, content } = changedTable(base);
    const title = `What made the base ${code(base.name)} stale`;
    return rows <= 20 ? `### ${title}\n\n${content}` : folded(`${title} (${rows} changes)`, content);
}
function warningList({ warnings }) {
    if (warnings.length === 0)
        return '';
    const items = warnings.slice(0, rowLimit).map(({ message, file, line }) => {
        const place = file === undefined ? '' : `${code(`${file}${line === undefined ? '' : `:${line}`}`)} `;
        return `- ${place}${escaped(message)}`;
    });
    return `### Worth knowing\n\n${items.join('\n')}`;
}
function summary_references(plan) {
    const images = [...plan.bases, ...plan.services].slice(0, rowLimit);
    if (images.length === 0)
        return '';
    return folded('References', images.map(({ ref }) => `- ${code(ref)}`).join('\n'));
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./src/action/publish.ts











/**
 * Writes everything that later steps and people read: the bake file, the log, annotations, the outputs, the job summary.
 *
 * @throws UserError where the bake file cannot be written, before anything else is
 */
async function publish(runner, environment, bakeFile, plan) {
    const bake = bake_bakeOf(plan);
    const outputs = outputsOf(plan, bake, writeBake(environment, bakeFile, bake));
    runner.startGroup('Build plan');
    for (const line of reportOf(plan))
        runner.info(line);
    runner.endGroup();
    for (const { message, file, line } of plan.warnings) {
        runner.warning((0,src_printable/* printable */.g)(message), {
            ...(file !== undefined && { file: (0,src_printable/* printable */.g)(file) }),
            ...(line !== undefined && { startLine: line })
        });
    }
    const { bases, services } = matricesOf(plan);
    for (const [output, shards, { include }] of [
        ['base-matrix', 'base-matrices', bases],
        ['app-matrix', 'app-matrices', services]
    ]) {
        if (include.length <= matrixLimit)
            continue;
        runner.error(`${output} holds ${include.length} entries; GitHub refuses a matrix of more than ${matrixLimit}. Use the shards in ${shards}.`);
    }
    for (const name of outputNames)
        runner.setOutput(name, outputs[name]);
    if ((environment['GITHUB_STEP_SUMMARY'] ?? '') !== '')
        await runner.summary.addRaw(summaryOf(plan)).write();
}
/** @returns where it is */
function writeBake(environment, bakeFile, bake) {
    const path = bakeFile ?? temporaryBakeFile(environment);
    const link = bakeFile === null ? null : linkOnTheWay(environment['GITHUB_WORKSPACE'] ?? '.', bakeFile);
    if (link !== null) {
        throw new errors/* UserError */.yo(`Input "bake-file": ${(0,src_printable/* printable */.g)(path)} is not written, since ${(0,src_printable/* printable */.g)(link)} is a symbolic link in the workspace. Name a file that is not behind a link.`);
    }
    try {
        (0,external_node_fs_.writeFileSync)(path, JSON.stringify(bake, null, 2) + '\n');
    }
    catch (error) {
        throw new errors/* UserError */.yo(`Input "bake-file": ${path} cannot be written (${(0,errors/* messageOf */.bD)(error)}). Name a file in a folder that exists.`, { cause: error });
    }
    return path;
}
function temporaryBakeFile(environment) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(environment['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'base-image-planner-'));
    return (0,external_node_path_.join)(folder, 'docker-bake.json');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/reference/digests.ts

const LENGTHS = { sha256: 64, sha512: 128 };
/** Whether text is a digest that can be verified: `sha256:` or `sha512:` and hex digits. */
function isDigest(text) {
    const [algorithm = '', hex = '', ...more] = text.split(':');
    return more.length === 0 && hex.length === LENGTHS[algorithm] && /^[0-9a-f]+$/.test(hex);
}
/** The digest of bytes, in the algorithm of `like`. */
function digestOf(bytes, like = 'sha256:') {
    const algorithm = like.startsWith('sha512:') ? 'sha512' : 'sha256';
    return `${algorithm}:${(0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/** Whether bytes have the digest; false for algorithms that cannot be verified. */
function matches(bytes, digest) {
    return isDigest(digest) && digestOf(bytes, digest) === digest;
}
/** Hands bytes on as they arrive. Throws at the end if they do not have the digest. */
async function* verified(bytes, digest) {
    const [algorithm = ''] = digest.split(':');
    if (!isDigest(digest))
        throw new Error(`${digest} cannot be verified`);
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    for await (const piece of bytes) {
        hash.update(piece);
        yield piece;
    }
    if (`${algorithm}:${hash.digest('hex')}` !== digest)
        throw new Error(`the bytes of ${digest} do not have that digest`);
}

;// CONCATENATED MODULE: ./src/registry/hosts.ts
const DOCKER_HUB = 'docker.io';
/** Docker Hub's API lives at another name than its images have. */
const HUB_API = 'registry-1.docker.io';
/** The key under which `docker login` has always kept Docker Hub's credentials. */
const HUB_KEY = 'https://index.docker.io/v1/';
const HUB_NAMES = new Set([DOCKER_HUB, 'index.docker.io', 'www.docker.io', HUB_API]);
/** `https://ghcr.io/v2/` → `ghcr.io`, any name of Docker Hub → `docker.io`. Ports stay: another port is another registry. */
function canonicalHost(address) {
    const host = address
        .trim()
        .replace(/^https?:\/\//i, '')
        .replace(/\/.*$/, '')
        .toLowerCase();
    return HUB_NAMES.has(host) ? DOCKER_HUB : host;
}
/** What a credential helper is asked for. */
function serverAddress(host) {
    return host === DOCKER_HUB ? HUB_KEY : host;
}
/** The host that is talked to. */
function apiHost(host) {
    return host === DOCKER_HUB ? HUB_API : host;
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/registry/patience.ts

/** Milliseconds that the runner's cache may take to restore, or to save. */
const PATIENCE = 5_000;
/** The task's result. Rejects if it takes longer; the task itself cannot be stopped. */
async function within(milliseconds, task) {
    const timer = new AbortController();
    const late = (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal: timer.signal, ref: false }).then(() => {
        throw new Error('the cache service is too slow');
    });
    try {
        return await Promise.race([task, late]);
    }
    finally {
        timer.abort();
        late.catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./src/registry/facts.ts






const PREFIX = 'base-image-planner-facts-v1-';
const WORTH_IT = 20;
/** Facts that outlive the run: one cache entry, restored at the first look-up that is worth it, saved at the end when it has changed. */
function cachedFacts(options) {
    const { folder, patience = PATIENCE } = options;
    const used = new Map();
    let lookUps = 0;
    let restored = null;
    const restore = async () => {
        const service = await options.load();
        await (0,promises_.mkdir)(folder, { recursive: true });
        // No entry has this key: the newest of all is what is wanted.
        const key = await within(patience, service.restore([folder], `${PREFIX}none`, [PREFIX]));
        return { service, key };
    };
    return {
        get: async (digest, host) => {
            const worthIt = options.mode === 'always' || ++lookUps >= WORTH_IT || host === DOCKER_HUB;
            if (!worthIt || !isDigest(digest))
                return used.get(digest);
            restored ??= restore().catch(() => null);
            await restored;
            const bytes = used.get(digest) ?? (await (0,promises_.readFile)(fileOf(folder, digest)).catch(() => undefined));
            if (bytes !== undefined)
                used.set(digest, bytes);
            return bytes;
        },
        put: (digest, bytes) => {
            used.set(digest, bytes);
        },
        save: async () => {
            const before = await restored;
            if (!before || used.size === 0)
                return;
            const key = `${PREFIX}${hashOf([...used.keys()])}`;
            if (key === before.key)
                return;
            try {
                await replaceFiles(folder, used);
                await within(patience, before.service.save([folder], key));
            }
            catch {
                // A cache that cannot be written costs the next run some requests, and nothing else.
            }
        }
    };
}
/** What this run did not use is left out, so that the entry does not grow from run to run. */
async function replaceFiles(folder, facts) {
    for (const name of await (0,promises_.readdir)(folder))
        await (0,promises_.rm)(external_node_path_default().join(folder, name), { recursive: true, force: true });
    for (const [digest, bytes] of facts)
        await (0,promises_.writeFile)(fileOf(folder, digest), bytes);
}
function fileOf(folder, digest) {
    return external_node_path_default().join(folder, digest.replace(':', '-'));
}
function hashOf(digests) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update([...digests].sort().join('\n'))
        .digest('hex')
        .slice(0, 24);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./src/buildx/print-bake.ts






/** Seconds for one evaluation, which takes less than one for a file of people. */
const print_bake_most = 20;
/**
 * Evaluates bake files in HCL through `buildx bake --print`, which alone knows that language.
 *
 * HCL reads the environment, so it gets none: `PATH` and an empty home, in an empty folder that holds nothing but these files as they
 * are in the commit. A `docker` from the work tree is never started.
 */
function printBakeWith({ workTree, environment, refused }) {
    return async (files, targets) => {
        if (refused !== null)
            return { kind: 'not-read', why: refused };
        const forbidden = await (0,promises_.realpath)(workTree);
        const found = buildxIn(environment, forbidden);
        if (found === null)
            return {
                kind: 'not-read',
                why: 'only `docker buildx bake --print` can read it, and there is no docker with buildx on the PATH'
            };
        const folder = await (0,promises_.mkdtemp)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'base-image-planner-bake-'));
        try {
            const [work, home] = [external_node_path_default().join(folder, 'work'), external_node_path_default().join(folder, 'home')];
            await Promise.all([(0,promises_.mkdir)(work), (0,promises_.mkdir)(home)]);
            for (const { name, text } of files)
                await (0,promises_.writeFile)(external_node_path_default().join(work, name), text, { flag: 'wx' });
            const args = [...found.args, 'bake', ...files.flatMap(({ name }) => ['--file', name]), '--print', ...targets];
            return await run(found.program, args, work, { PATH: found.path, HOME: home });
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    };
}
/** buildx as a plug-in of the user's own home runs alone; else docker finds it in the folders of the system. */
function buildxIn(environment, forbidden) {
    const outside = (file) => {
        try {
            const real = (0,external_node_fs_.realpathSync)(file);
            const isIn = real === forbidden || real.startsWith(forbidden + (external_node_path_default()).sep);
            return !isIn && (0,external_node_fs_.statSync)(real).isFile() && external_node_path_default().isAbsolute(file) ? real : null;
        }
        catch {
            return null;
        }
    };
    const folders = (environment['PATH'] ?? '').split((external_node_path_default()).delimiter).filter(folder => external_node_path_default().isAbsolute(folder));
    const safe = folders.filter(folder => !external_node_path_default().resolve(folder).startsWith(forbidden));
    const config = environment['DOCKER_CONFIG'] || external_node_path_default().join(environment['HOME'] ?? '/', '.docker');
    const plugin = outside(external_node_path_default().join(config, 'cli-plugins', 'docker-buildx'));
    const searchPath = safe.join((external_node_path_default()).delimiter);
    if (plugin !== null)
        return { program: plugin, args: [], path: searchPath };
    for (const folder of safe) {
        const docker = outside(external_node_path_default().join(folder, 'docker'));
        if (docker !== null)
            return { program: docker, args: ['buildx'], path: searchPath };
    }
    return null;
}
function run(program, args, cwd, env) {
    return new Promise((resolve, reject) => {
        const limits = { timeout: print_bake_most * 1000, killSignal: 'SIGKILL', maxBuffer: 16 * 1024 * 1024 };
        (0,external_node_child_process_.execFile)(program, [...args], { cwd, env, ...limits }, (error, stdout, stderr) => {
            if (error === null) {
                resolve({ kind: 'printed', text: stdout });
                return;
            }
            if (/unknown (?:command|shorthand flag|flag)|not a docker command/.test(stderr)) {
                resolve({
                    kind: 'not-read',
                    why: 'only `docker buildx bake --print` can read it, and this docker has no buildx'
                });
                return;
            }
            const said = stderr
                .split('\n')
                .map(line => line.trim())
                .filter(line => line !== '' && !/^(?:#\d|Run '|={3,})/.test(line));
            const cut = error.killed === true ? `it was not done after ${print_bake_most} seconds` : error.message;
            const why = said.find(line => /^ERROR/.test(line)) ?? said.at(-1) ?? cut;
            reject(new Error((0,src_printable/* printable */.g)(why), { cause: error }));
        });
    });
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./src/memory.ts

/** Files of a commit from which on memory counts for more than the time of a few small collections. */
const many = 30_000;
/**
 * For a large repository V8 would let its young generation grow to three times 32 MB, for objects that are thrown away at once: 340 MB
 * in all for 100,000 files instead of 230 MB, and no faster. The flag is read whenever it is about to grow, so it may be set by now.
 * In a small repository it would only cost time.
 */
function boundMemory(files) {
    if (files >= many)
        (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
}

;// CONCATENATED MODULE: ./src/images/paths.ts
/** Paths inside the repository: `/`-separated, relative to its root, `.` is the root. */
/** `path` relative to `folder`; null where it is not below it. */
function relativeTo(folder, path) {
    if (folder === '.')
        return path;
    return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
}
/** `path`, which is relative to `folder`, relative to the repository's root. */
function paths_within(folder, path) {
    if (folder === '.')
        return path;
    return path === '.' ? folder : `${folder}/${path}`;
}

;// CONCATENATED MODULE: ./src/decide/advice.ts



/** Text for people wherever it lies, what every project calls the same, and what a folder of documents shows. Never code. */
const documentation = new RegExp([
    String.raw `\.(?:md|markdown|mdx|rst|adoc|asciidoc)$`,
    String.raw `(?:^|/)(?:readme|licen[sc]e|copying|notice|authors|contributors|changelog|changes|contributing|code_of_conduct|security)(?:\.txt)?$`,
    String.raw `(?:^|/)docs?/.*\.(?:txt|html|pdf|png|jpe?g|gif|svg|webp|drawio|puml)$`
].join('|'), 'i');
/**
 * Where documents alone caused a build: which files, and the lines of the ignore file that would take them out of the image and of
 * its hash. A document that the Dockerfile names is wanted there, so nothing is advised.
 */
function documentationAdvice(service, changes) {
    if (changes.length === 0 || !changes.every(change => change.swept && documentation.test(change.path)))
        return [];
    const { spec, ignore } = service.described;
    const file = ignore?.path ?? external_node_path_.posix.join(spec.context, '.dockerignore');
    const lines = [...new Set(changes.map(change => patternFor(relativeTo(spec.context, change.path) ?? change.path)))];
    const named = changes
        .slice(0, 3)
        .map(change => (0,src_printable/* printable */.g)(change.path))
        .join(', ');
    const more = changes.length > 3 ? ` and ${changes.length - 3} more` : '';
    const message = `${(0,src_printable/* printable */.g)(spec.name)} is built for documents alone: ${named}${more}. They are in the image because ${(0,src_printable/* printable */.g)(spec.dockerfile)}` +
        `${changes[0]?.line == null ? '' : `:${changes[0].line}`} copies them. To keep them out of the image and of its hash, add to ${(0,src_printable/* printable */.g)(file)}: ` +
        lines.map(line => `\`${(0,src_printable/* printable */.g)(line)}\``).join(', ');
    return [{ code: 'documents-in-image', message, file }];
}
/** The documents of one kind in a folder of documents, the name itself otherwise; as a line of an ignore file. */
function patternFor(path) {
    const [, folder, extension] = /^((?:.*\/)?docs?)\/.*(\.[^./]+)$/i.exec(path) ?? [];
    const pattern = advice_literal(folder ?? path);
    return extension === undefined ? pattern : `${pattern}/**/*${advice_literal(extension)}`;
}
/** A name in which nothing is a pattern, a comment or an exception. */
function advice_literal(name) {
    return name.replace(/[\\*?[\]]/g, '\\$&').replace(/^(?=[!#])/, '\\');
}

;// CONCATENATED MODULE: ./src/dockerfile/context-index.ts

/** Paths are clean and relative to the context. They may come in any order; in byte order it is cheap. */
function contextIndex(files) {
    const isPlain = files.every(file => isPlainPath(file.path));
    const compare = isPlain ? comparePlain : path_bytes/* comparePaths */.cD;
    const isSorted = files.every((file, at) => at === 0 || compare(files[at - 1]?.path ?? '', file.path) < 0);
    return { files: isSorted ? files : [...files].sort((a, b) => compare(a.path, b.path)), isPlain };
}
/** The files below a folder as a context of their own, with their paths relative to it: neighbours in the list, and sorted as they are. */
function context_index_contextBelow(whole, folder) {
    const { from, to } = filesBelow(whole, folder);
    const start = folder.length + 1;
    const files = whole.files.slice(from, to).map(({ path, mode, oid }) => ({ path: path.slice(start), mode, oid }));
    return { files, isPlain: whole.isPlain };
}
/** The place of a file; null where there is none of that path. */
function placeOf(index, path) {
    const at = lowerBound(index, path, 0);
    return index.files[at]?.path === path ? at : null;
}
/** The files below a folder, `.` being the context itself; empty where there is no such folder. */
function filesBelow(index, folder) {
    if (folder === '.')
        return { from: 0, to: index.files.length };
    const from = lowerBound(index, `${folder}/`, 0);
    return { from, to: lowerBound(index, `${folder}${AFTER_SLASH}`, from) };
}
/** What is directly in a folder, in order; only as many steps as there are children. */
function childrenOf(index, folder) {
    const { from, to } = filesBelow(index, folder);
    const start = folder === '.' ? 0 : folder.length + 1;
    const children = [];
    for (let at = from; at < to;) {
        const path = index.files[at]?.path ?? '';
        const slash = path.indexOf('/', start);
        const end = slash < 0 ? at + 1 : lowerBound(index, path.slice(0, slash) + AFTER_SLASH, at);
        const name = slash < 0 ? path.slice(start) : path.slice(start, slash);
        children.push({ name, range: { from: at, to: end }, isFolder: slash >= 0 });
        at = end;
    }
    return children;
}
/** The character after `/`: with it in place of the slash, a folder's path sorts right behind the files below it. */
const AFTER_SLASH = '0';
function lowerBound(index, path, from) {
    const compare = index.isPlain && isPlainPath(path) ? comparePlain : path_bytes/* comparePaths */.cD;
    let low = from;
    let high = index.files.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (compare(index.files[middle]?.path ?? '', path) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function isPlainPath(path) {
    return !/[\ud800-\udfff]/.test(path);
}
function comparePlain(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./src/dockerfile/follow.ts

/** As many links as the builder follows before it calls them a loop. */
const MOST_LINKS = 255;
/**
 * Follows links within the context, which no link leaves: `..` ends at its root, and `/` is its root. Stops at a submodule.
 *
 * @param isThere whether the file at a place reaches the build
 * @param linkTarget what a link's blob holds
 * Source: containerd/continuity fs/path.go `RootPath`
 */
function followLinks(index, path, isThere, linkTarget) {
    const rest = path.split('/').reverse();
    const current = [];
    const links = [];
    for (let name = rest.pop(); name !== undefined; name = rest.pop()) {
        if (name === '' || name === '.')
            continue;
        if (name === '..') {
            current.pop();
            continue;
        }
        current.push(name);
        const place = placeOf(index, current.join('/'));
        const file = place === null ? undefined : index.files[place];
        if (place === null || file === undefined || !isThere(place))
            continue;
        if (file.mode === '160000')
            break;
        if (file.mode !== '120000')
            continue;
        links.push(place);
        const target = linkTarget(file.oid);
        if (target === undefined || links.length > MOST_LINKS)
            return { path: null, links };
        current.pop();
        if (target.startsWith('/'))
            current.length = 0;
        rest.push(...target.split('/').reverse());
    }
    return { path: current.length === 0 ? '.' : current.join('/'), links };
}

;// CONCATENATED MODULE: ./src/ignore/go-expression.ts
/**
 * Go's regular expressions, by npm re2js, for the few patterns whose syntax needs them: the reference turns a pattern into an expression without
 * escaping `{`, `|`, `}`, `^`, `[`, `]` and what a backslash precedes. Matching takes time linear in the path.
 * Source: https://github.com/google/re2/wiki/Syntax
 */
/** What {@link loadGoExpressions} has brought, which would cost every run 20 ms: a module cannot be asked for without a promise. */
const loaded = { engine: null };
/** To be awaited before patterns whose `goSize` is not 0 are matched with. */
async function loadGoExpressions() {
    loaded.engine ??= (await __webpack_require__.e(/* import() */ 856).then(__webpack_require__.bind(__webpack_require__, 2856))).RE2JS;
}
/** Whether a text holds a match. Throws an `Error` on an expression that Go refuses. */
function goExpression(source) {
    const { engine } = loaded;
    if (engine === null)
        throw new Error(`the expression ${source} is matched with before re2js is loaded`);
    const expression = engine.compile(source);
    return text => expression.test(text);
}
/** What an expression costs, about: its length, a repetition `{1000}` as often. */
function go_expression_sizeOf(source) {
    return [...source.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].reduce((size, [, least = '', most = '']) => size + Number(most === '' ? least : most), source.length);
}

;// CONCATENATED MODULE: ./src/ignore/plain-pattern.ts
/**
 * Matches patterns of literal text, `?`, `*`, `**` between slashes and classes of letters and digits: nearly all that there are. It goes
 * through a path once, goes back to the last `*` of a component or to the last `**` alone, and builds nothing on the way.
 */
/** A character that must be there is its code; what stands for others is one of these, or the place of a class below them. */
const ANY = -1;
const STAR = -2;
/** `**` before something: nothing, or anything up to a slash. */
const FOLDERS = -3;
/** `**` at the end: anything. */
const REST = -4;
const FIRST_CLASS = -5;
const SLASH = 0x2f;
const NEWLINE = '\n';
/** A function that tells whether a path matches; null where the pattern holds anything that only Go's regular expressions explain. */
function plainMatcher(pattern) {
    const plain = read(pattern);
    return plain === null ? null : path => path.endsWith(plain.tail) && plain_pattern_matches(plain, path);
}
function read(pattern) {
    const tokens = [];
    const classes = [];
    for (let at = 0; at < pattern.length; at++) {
        const character = pattern.charAt(at);
        switch (character) {
            case '*': {
                if (pattern[at + 1] !== '*') {
                    tokens.push(STAR);
                    break;
                }
                at += pattern[at + 2] === '/' ? 2 : 1;
                if (at + 1 === pattern.length)
                    tokens.push(REST);
                else if (tokens.length > 0 && tokens.at(-1) !== SLASH && tokens.at(-1) !== FOLDERS)
                    return null;
                else if (tokens.at(-1) !== FOLDERS)
                    tokens.push(FOLDERS);
                break;
            }
            case '?':
                tokens.push(ANY);
                break;
            case '[': {
                const members = /^\[((?:[a-z]-[a-z]|[A-Z]-[A-Z]|\d-\d|[A-Za-z\d_.])+)\]/.exec(pattern.slice(at, at + 200))?.[1];
                const expanded = members === undefined ? null : expandedClass(members);
                if (members === undefined || expanded === null)
                    return null;
                tokens.push(FIRST_CLASS - classes.length);
                classes.push(expanded);
                at += members.length + 1;
                break;
            }
            case '\\': {
                at += 1;
                if (!/[!-/:-@[-`{-~ ]/.test(pattern.charAt(at)))
                    return null;
                tokens.push(pattern.charCodeAt(at));
                break;
            }
            default:
                if (']{}|^'.includes(character))
                    return null;
                tokens.push(character.charCodeAt(0));
        }
    }
    const literals = tokens.slice(tokens.findLastIndex(token => token < 0) + 1);
    return { tokens: Int32Array.from(tokens), classes, tail: String.fromCharCode(...literals.slice(-200)) };
}
/** All characters of a class; null for a range that is none. */
function expandedClass(members) {
    let all = '';
    for (const [range] of members.matchAll(/.-.|./g)) {
        const last = range.charCodeAt(range.length - 1);
        if (range.charCodeAt(0) > last)
            return null;
        for (let code = range.charCodeAt(0); code <= last; code++)
            all += String.fromCharCode(code);
    }
    return all;
}
function plain_pattern_matches({ tokens, classes }, path) {
    let at = 0;
    let token = 0;
    // Behind the last `*` of this component, and the last `**`: the token to go on with, and from where in the path.
    let starToken = -1;
    let starAt = 0;
    let folderToken = -1;
    let folderAt = 0;
    for (;;) {
        const kind = tokens[token];
        if (kind === STAR) {
            token += 1;
            starToken = token;
            starAt = at;
            continue;
        }
        if (kind === FOLDERS) {
            token += 1;
            folderToken = token;
            folderAt = at;
            starToken = -1;
            continue;
        }
        if (kind === undefined ? at === path.length : kind === REST && !path.includes(NEWLINE, at))
            return true;
        const width = kind === undefined || kind === REST ? 0 : widthOf(kind, classes, path, at);
        if (width > 0) {
            if (kind === SLASH)
                starToken = -1;
            at += width;
            token += 1;
            continue;
        }
        if (starToken >= 0 && starAt < path.length && path.charCodeAt(starAt) !== SLASH) {
            starAt += characterWidth(path, starAt);
            at = starAt;
            token = starToken;
            continue;
        }
        const slash = folderToken < 0 ? -1 : path.indexOf('/', folderAt);
        // In Go's expressions a dot is no line break.
        if (slash < 0 || path.slice(folderAt, slash).includes(NEWLINE))
            return false;
        folderAt = slash + 1;
        at = folderAt;
        token = folderToken;
        starToken = -1;
    }
}
/** How much of the path a token takes; 0: it does not match there. */
function widthOf(kind, classes, path, at) {
    if (at >= path.length)
        return 0;
    const code = path.charCodeAt(at);
    if (kind >= 0)
        return code === kind ? 1 : 0;
    if (kind === ANY)
        return code === SLASH ? 0 : characterWidth(path, at);
    return classes[FIRST_CLASS - kind]?.includes(path.charAt(at)) === true ? 1 : 0;
}
function characterWidth(path, at) {
    return (path.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

;// CONCATENATED MODULE: ./src/ignore/pattern-matcher.ts






/** More patterns, or larger ones, than anybody writes: each is tried on each file. */
const MOST_PATTERNS = 2_000;
const MOST_GO = 20_000;
/** Throws a `DockerfileError` where matching with all of these would take too long. */
function refuseTooMany(patterns) {
    const last = patterns[MOST_PATTERNS];
    if (last !== undefined)
        throw limitAt(last.line, `there are more than ${MOST_PATTERNS} patterns`);
    let size = 0;
    for (const { goSize, line } of patterns) {
        size += goSize;
        if (size > MOST_GO)
            throw limitAt(line, 'the patterns with [ ] { } | ^ or \\ are too large to match with');
    }
}
/** Loads what matching with these patterns takes: to be awaited before. */
async function loadMatchers(patterns) {
    if (patterns.some(pattern => pattern.goSize > 0))
        await loadGoExpressions();
}
/** Throws a `DockerfileError` on a pattern with bad syntax; null for an empty one. */
function readPattern(text, line) {
    const trimmed = trimSpace(text);
    if (trimmed === '')
        return null;
    const clean = pattern_matcher_cleanPath(trimmed);
    const isException = clean.startsWith('!');
    const pattern = isException ? clean.slice(1) : clean;
    if (pattern === '')
        throw new DockerfileError('illegal exclusion pattern: "!"', line);
    try {
        matchGlob(pattern, '.');
    }
    catch (error) {
        throw pattern_matcher_badPattern(pattern, line, error);
    }
    return { text: pattern, isException, line, ...matcherOf(pattern, line) };
}
/**
 * Whether patterns match a path, given what they said of its folder (null at the root). Not the same as asking for each parent:
 * a folder's answers are handed down per pattern, and a pattern that could not change the result is not asked.
 */
function matchPatterns(patterns, path, parent) {
    const info = [];
    const decidedBy = lastMatch(patterns, path, parent, info);
    return { matched: decidedBy !== null && !decidedBy.isException, info, decidedBy };
}
/** The pattern that decides about a path; null where none matches. `info`, where given, is filled in. */
function lastMatch(patterns, path, parent, info) {
    let decidedBy = null;
    let matched = false;
    for (let index = 0; index < patterns.length; index++) {
        const pattern = patterns[index];
        if (pattern === undefined)
            break;
        const matches = parent?.[index] === true || (pattern.isException === matched && pattern.matches(path));
        info?.push(matches);
        if (!matches)
            continue;
        matched = !pattern.isException;
        decidedBy = pattern;
    }
    return decidedBy;
}
/** Matches files in a tree, asking about each folder once. */
function folderMatcher(patterns) {
    if (patterns.length === 0)
        return () => false;
    const folders = new Map();
    const infoOf = (path) => {
        const slash = path.lastIndexOf('/');
        if (slash < 0)
            return null;
        const folder = path.slice(0, slash);
        const known = folders.get(folder);
        if (known !== undefined)
            return known;
        const { info } = matchPatterns(patterns, folder, infoOf(folder));
        folders.set(folder, info);
        return info;
    };
    return path => lastMatch(patterns, path, infoOf(path), null)?.isException === false;
}
/** Go's `filepath.Clean`. */
function pattern_matcher_cleanPath(path) {
    const clean = external_node_path_.posix.normalize(path);
    return clean.length > 1 && clean.endsWith('/') ? clean.slice(0, -1) : clean;
}
function matcherOf(pattern, line) {
    const { kind, source } = translate(pattern);
    switch (kind) {
        case 'exact':
            return { goSize: 0, matches: path => path === pattern };
        case 'prefix': {
            const prefix = pattern.slice(0, -2);
            return { goSize: 0, matches: path => path.startsWith(prefix) };
        }
        case 'suffix': {
            const suffix = pattern.slice(2);
            const name = suffix.startsWith('/') ? suffix.slice(1) : null;
            return { goSize: 0, matches: path => path.endsWith(suffix) || path === name };
        }
        case 'regexp': {
            const plain = plainMatcher(withoutBom(pattern));
            if (plain !== null)
                return { goSize: 0, matches: plain };
            let matches = null;
            return {
                goSize: go_expression_sizeOf(source),
                matches: path => {
                    matches ??= compiled(source, pattern, line);
                    return matches(path);
                }
            };
        }
    }
}
function compiled(source, pattern, line) {
    try {
        return goExpression(source);
    }
    catch (error) {
        throw pattern_matcher_badPattern(pattern, line, error);
    }
}
function pattern_matcher_badPattern(pattern, line, cause) {
    return new DockerfileError(`syntax error in pattern ${JSON.stringify(pattern)}`, line, cause);
}
/** The reference's translation to a Go expression, and the cheaper ways in which it matches where it can. */
function translate(pattern) {
    const characters = Array.from(withoutBom(pattern));
    let source = '^';
    let kind = 'exact';
    for (let at = 0, token = 0; at < characters.length; at++, token++) {
        const character = characters[at] ?? '';
        if (character === '*' && characters[at + 1] === '*') {
            at += characters[at + 2] === '/' ? 2 : 1;
            if (at + 1 < characters.length) {
                source += '(.*/)?';
                kind = 'regexp';
            }
            else if (kind === 'exact')
                kind = 'prefix';
            else {
                source += '.*';
                kind = 'regexp';
            }
            if (token === 0)
                kind = 'suffix';
        }
        else if (character === '*' || character === '?') {
            source += character === '*' ? '[^/]*' : '[^/]';
            kind = 'regexp';
        }
        else if (character === '\\') {
            at += 1;
            const escaped = characters[at];
            source += `\\${escaped ?? ''}`;
            if (escaped !== undefined)
                kind = 'regexp';
        }
        else if (character === '[' || character === ']') {
            source += character;
            kind = 'regexp';
        }
        else {
            source += '.+()$'.includes(character) ? `\\${character}` : character;
        }
    }
    return { kind, source: `${source}$` };
}

;// CONCATENATED MODULE: ./src/dockerfile/wildcards.ts


/**
 * Paths of a context, files and folders, that a source with wildcards stands for.
 *
 * The folders before the first wildcard may be links; behind it no link to a folder is gone through. Throws nothing: a bad
 * pattern matches nothing.
 * Source: tonistiigi/fsutil copy/copy.go `ResolveWildcards`
 */
function wildcardMatches(index, source, follow, effort) {
    const parts = source.split('/');
    const first = parts.findIndex(hasWildcards);
    const { path: folder, links } = follow(first === 0 ? '.' : parts.slice(0, first).join('/'));
    if (folder === null)
        return { matches: [], links };
    // What a submodule holds is not known here, so it stands for whatever matches in it.
    const place = placeOf(index, folder);
    if (place !== null && isSubmodule(index, place))
        return { matches: [folder], links };
    const patterns = parts.slice(first);
    const isPlain = patterns.every(pattern => !pattern.includes('['));
    return { matches: isPlain ? byFolder(index, folder, patterns, 0) : bySearch(index, folder, patterns, effort), links };
}
/** Goes down folder by folder, so that what does not match is not looked into. */
function byFolder(index, folder, patterns, depth) {
    const pattern = patterns[depth];
    if (pattern === undefined)
        return [folder];
    return childrenOf(index, folder)
        .filter(child => matchesOr(false, pattern, child.name))
        .flatMap(child => {
        const path = join(folder, child.name);
        if (child.isFolder || depth + 1 === patterns.length)
            return byFolder(index, path, patterns, depth + 1);
        return isSubmodule(index, child.range.from) ? [path] : [];
    });
}
/** A class such as `[^a]` matches a slash too, so that the pattern cannot be taken apart. */
function bySearch(index, folder, patterns, effort) {
    const pattern = patterns.join('/');
    const { from, to } = filesBelow(index, folder);
    const start = folder === '.' ? 0 : folder.length + 1;
    const found = new Set();
    const asked = new Map();
    for (let at = from; at < to; at++) {
        const parts = (index.files[at]?.path.slice(start) ?? '').split('/');
        if (isSubmodule(index, at) && parts.length < patterns.length)
            found.add(join(folder, parts.join('/')));
        for (let depth = 1; depth <= parts.length; depth++) {
            const path = parts.slice(0, depth).join('/');
            if (!asked.has(path))
                effort.take(pattern.length);
            const isMatch = asked.get(path) ?? matchesOr(false, pattern, path);
            asked.set(path, isMatch);
            if (!isMatch)
                continue;
            found.add(join(folder, path));
            break;
        }
    }
    return [...found];
}
function isSubmodule(index, place) {
    return index.files[place]?.mode === '160000';
}
function join(folder, name) {
    return folder === '.' ? name : `${folder}/${name}`;
}

;// CONCATENATED MODULE: ./src/dockerfile/select.ts









/**
 * The files of a context that instructions consume: what the builder would copy or mount, links followed where it follows them.
 * The Dockerfile and the ignore file are files like any other here: BuildKit reads them apart from the context.
 *
 * Throws a `DockerfileError` on patterns of `--exclude`, `--parents` or the ignore file that cannot be matched with.
 *
 * @param linkTarget content of the blob of a symbolic link
 * Source: tonistiigi/fsutil copy/copy.go, moby/buildkit solver/llbsolver/file/backend.go
 */
function selectFiles(context, consumes, ignore, linkTarget) {
    const taken = new Map();
    const missing = [];
    const whole = new Set();
    const reader = new ContextReader(context, ignore, linkTarget);
    for (const use of consumes) {
        const excludes = patternsOf(use.exclude, use.line);
        // One list for all files that this line alone takes: there may be 100,000 of them.
        const only = [use.line];
        use.paths.forEach((path, at) => {
            if (path === '.' || (path === '*' && use.instruction !== 'BIND'))
                whole.add(use.line);
            const found = atLine(use.line, () => sourceFiles(reader, use, path, use.sources[at] ?? path, excludes));
            for (const [place, swept] of found.places) {
                const known = taken.get(place);
                if (known === undefined)
                    taken.set(place, { lines: only, swept });
                else {
                    // Lines come one after the other, so that one which is there is the last.
                    if (known.lines.length === 1 && known.lines[0] !== use.line)
                        known.lines = [...known.lines, use.line];
                    else if (known.lines.at(-1) !== use.line)
                        known.lines.push(use.line);
                    known.swept &&= swept;
                }
            }
            if (!found.isThere)
                missing.push({ source: path, line: use.line, instruction: use.instruction });
        });
    }
    const files = [...taken.entries()]
        .sort(([a], [b]) => a - b)
        .flatMap(([place, { lines, swept }]) => {
        const file = context.files[place];
        return file === undefined ? [] : [{ file, lines: lines.length > 1 ? ascending(new Set(lines)) : lines, swept }];
    });
    return { files, missing, wholeContext: ascending(whole) };
}
function sourceFiles(reader, use, path, written, excludes) {
    const found = { places: new Map(), isThere: false };
    if (use.uncertain)
        reader.take(found, '.', [], null, true);
    found.isThere = false;
    if (use.instruction === 'BIND')
        reader.take(found, path, [], null, false);
    else if (use.parents)
        takeWithParents(reader, found, use, path, written, excludes);
    else if (hasWildcards(path)) {
        const { matches, links } = wildcardMatches(reader.index, path, folder => reader.follow(folder), reader.effort);
        for (const link of links)
            found.places.set(link, false);
        for (const match of matches)
            reader.take(found, match, excludes, null, true);
    }
    else
        reader.take(found, path, excludes, null, false);
    return found;
}
/** `--parents`: below the folder before `/./`, everything that the pattern matches, `**` going through folders. */
function takeWithParents(reader, found, use, path, written, excludes) {
    const pivot = written.indexOf('/./');
    const folder = pivot < 0 ? '.' : contextPath(written.slice(0, pivot));
    const isBelow = folder !== '.' && path.startsWith(`${folder}/`);
    const pattern = isBelow ? path.slice(folder.length + 1) : path;
    const base = isBelow ? folder : '.';
    if (pattern === '.') {
        reader.take(found, base, excludes, null, false);
        return;
    }
    const include = readPattern(pattern, use.line);
    if (include === null)
        return;
    if (!hasWildcards(base)) {
        reader.take(found, base, excludes, include, hasWildcards(pattern));
        return;
    }
    const { matches, links } = wildcardMatches(reader.index, base, from => reader.follow(from), reader.effort);
    for (const link of links)
        found.places.set(link, false);
    for (const match of matches)
        reader.take(found, match, excludes, include, true);
}
/** A context as the build sees it: without what is ignored, and through links. */
class ContextReader {
    index;
    effort = effortOfFiles();
    #ignore;
    #linkTarget;
    constructor(index, ignore, linkTarget) {
        this.index = index;
        this.#ignore = ignore;
        this.#linkTarget = linkTarget;
    }
    /** A submodule is a folder whose files are not known here: it is there as long as one of them could be. */
    isThere(place) {
        const { path = '', mode } = this.index.files[place] ?? {};
        if (this.#ignore === null)
            return true;
        return mode === '160000' ? this.#ignore.reaches(path) : this.#ignore.keeps(path);
    }
    follow(path) {
        return followLinks(this.index, path, place => this.isThere(place), this.#linkTarget);
    }
    /**
     * Adds what a path holds: the file, or everything below the folder that `include` matches and `excludes` do not. Patterns go by
     * the path below the source; a file that is the source itself is not asked about.
     */
    take(found, path, excludes, include, byPattern) {
        const { path: real, links } = this.follow(path);
        for (const link of links)
            found.places.set(link, byPattern && found.places.get(link) !== false);
        if (real === null)
            return;
        const place = placeOf(this.index, real);
        if (place !== null) {
            if (include !== null || !this.isThere(place))
                return;
            found.places.set(place, byPattern && found.places.get(place) !== false);
            found.isThere = true;
            return;
        }
        // An empty folder is copied as such: its files are ignored, it is not.
        const range = include === null ? filesBelow(this.index, real) : this.#narrowed(real, include);
        const isFolder = range.to > range.from && include === null;
        if (real === '.' || (isFolder && (this.#ignore?.keeps(real) ?? true)))
            found.isThere ||= include === null;
        this.effort.take((1 + range.to - range.from) * (1 + excludes.length));
        const start = real === '.' ? 0 : real.length + 1;
        const isExcluded = folderMatcher(excludes);
        const isIncluded = include === null ? () => true : folderMatcher([include]);
        const hasException = excludes.some(pattern => pattern.isException);
        for (let at = range.from; at < range.to; at++) {
            const { path: file = '', mode } = this.index.files[at] ?? {};
            const below = file.slice(start);
            const isSubmodule = mode === '160000';
            if (!this.isThere(at) || !(isSubmodule || isIncluded(below)))
                continue;
            found.isThere = true;
            if (isExcluded(below) && !(isSubmodule && hasException))
                continue;
            const isNamed = include !== null && !byPattern && include.text === below;
            found.places.set(at, !isNamed && found.places.get(at) !== false);
        }
    }
    /** The part of a folder that a pattern can match in, by the literal start of the pattern. */
    #narrowed(folder, include) {
        const parts = include.text.split('/');
        const wild = parts.findIndex(part => /[*?[\\]/.test(part));
        const literal = (wild < 0 ? parts : parts.slice(0, wild)).join('/');
        if (literal === '')
            return filesBelow(this.index, folder);
        const path = folder === '.' ? literal : `${folder}/${literal}`;
        const place = placeOf(this.index, path);
        return place === null ? filesBelow(this.index, path) : { from: place, to: place + 1 };
    }
}
/** Patterns of `--exclude` and `--parents`, for `loadMatchers`. Throws a `DockerfileError`. */
function patternsIn(consumes) {
    const patterns = consumes.flatMap(use => patternsOf([...use.exclude, ...(use.parents ? use.paths : [])], use.line));
    refuseTooMany(patterns);
    return patterns;
}
function patternsOf(texts, line) {
    return texts.map(text => readPattern(text, line)).filter(pattern => pattern !== null);
}
function ascending(numbers) {
    return [...numbers].sort((a, b) => a - b);
}

;// CONCATENATED MODULE: ./src/ignore/ignore.ts



const ignore_LONGEST_LINE = 65_536;
/**
 * Reads a `.dockerignore`. Throws a `DockerfileError` on patterns that the builder refuses.
 * Source: moby/patternmatcher ignorefile/ignorefile.go
 */
function parseIgnore(text) {
    const patterns = [];
    withoutBom(text)
        .split('\n')
        .forEach((line, index) => {
        if (Buffer.byteLength(line, 'utf8') >= ignore_LONGEST_LINE) {
            throw new DockerfileError(`line greater than the largest allowed size of ${ignore_LONGEST_LINE - 1} bytes`, index + 1);
        }
        const written = line.startsWith('#') ? '' : trimSpace(line);
        if (written === '')
            return;
        const isException = written.startsWith('!');
        const bare = isException ? trimSpace(written.slice(1)) : written;
        const clean = bare === '' ? '' : pattern_matcher_cleanPath(bare);
        const relative = clean.length > 1 && clean.startsWith('/') ? clean.slice(1) : clean;
        const pattern = readPattern(isException ? `!${relative}` : relative, index + 1);
        if (pattern !== null)
            patterns.push(pattern);
    });
    refuseTooMany(patterns);
    return { patterns };
}
/**
 * Keeps paths as the builder's walk over the context does. Answers about folders are remembered, so ask for paths in sorted order
 * or in any other.
 * Source: tonistiigi/fsutil filter.go
 */
function ignoreFilter(rules) {
    const { patterns } = rules;
    const exceptions = patterns.filter(pattern => pattern.isException).map(pattern => withoutTrailingGlob(pattern.text));
    // Only where every exception is literal can the walk see that it leads to no place in a folder.
    const canSkip = exceptions.every(exception => !/[*[\]?^\\]/.test(exception));
    const folders = new Map();
    function folder(path) {
        const known = folders.get(path);
        if (known !== undefined)
            return known;
        const parent = parentOf(path);
        const answer = parent?.isSkipped ? parent : visit(path, parent);
        folders.set(path, answer);
        return answer;
    }
    function visit(path, parent) {
        const { matched, info, decidedBy } = matchPatterns(patterns, path, parent?.info ?? null);
        const isSkipped = matched && canSkip && !exceptions.some(exception => `${exception}/`.startsWith(`${path}/`));
        return { info, isSkipped, decidedBy };
    }
    function parentOf(path) {
        const slash = path.lastIndexOf('/');
        return slash < 0 ? null : folder(path.slice(0, slash));
    }
    return {
        patterns,
        keeps(path) {
            if (patterns.length === 0)
                return true;
            const parent = parentOf(path);
            if (parent?.isSkipped)
                return false;
            return lastMatch(patterns, path, parent?.info ?? null, null)?.isException !== false;
        },
        reaches: path => !folder(path).isSkipped,
        ruleFor(path) {
            const parent = parentOf(path);
            const decidedBy = parent?.isSkipped ? parent.decidedBy : lastMatch(patterns, path, parent?.info ?? null, null);
            return decidedBy?.line ?? null;
        }
    };
}
function withoutTrailingGlob(pattern) {
    return pattern.replace(/\/\*\*$/, '').replace(/\/\*$/, '');
}

;// CONCATENATED MODULE: ./src/dockerfile/empty-folders.ts




/**
 * Folders that reach the build without any of their files: `uploads/*` in the ignore file leaves `uploads` in the image, for as long as
 * the commit holds a file there. Sorted; clean paths in the context.
 * Source: tonistiigi/fsutil filter.go, which leaves a folder out only where a pattern matches the folder itself
 *
 * @param selected all files that these instructions take, sorted by path
 */
function emptyFolders(context, consumes, ignore, selected) {
    const taken = new Set(selected.map(({ file }) => file));
    let filled = null;
    const found = new Set();
    for (const { root, holds } of sweeps(consumes)) {
        const { from, to } = filesBelow(context, root);
        const asked = new Set();
        for (let at = from; at < to; at++) {
            const file = context.files[at];
            if (file === undefined || taken.has(file))
                continue;
            for (let folder = parentOf(file.path); folder !== null && isBelow(root, folder); folder = parentOf(folder)) {
                if (asked.has(folder))
                    break;
                asked.add(folder);
                filled ??= empty_folders_foldersOf(selected);
                if (!filled.has(folder) && holds(folder) && ignore.keeps(folder))
                    found.add(folder);
            }
        }
    }
    return [...found].sort();
}
function sweeps(consumes) {
    const all = consumes.flatMap(use => use.paths.map((path, at) => sweepOf(use, path, use.sources[at] ?? path)));
    // Instructions that leave nothing out take the same of a folder, however many they are.
    return [...new Map(all.map((sweep, at) => [sweep.holds === empty_folders_everything ? sweep.root : at, sweep])).values()];
}
/**
 * Of a pattern, the part before the first wildcard is the root. With `--parents` a folder is made where the pattern matches it or one above
 * it; with `--exclude` it is not where a pattern does. Patterns go by the path below the source, of `--parents` below its pivot.
 * Source: `copy` of tonistiigi/fsutil copy/copy.go
 */
function sweepOf({ exclude, parents, line }, path, written) {
    const root = beforeWildcards(path);
    const pivot = written.indexOf('/./');
    const base = !parents ? path : pivot < 0 ? '.' : contextPath(written.slice(0, pivot));
    // What matches a pattern is not known here: then every folder may be there.
    if (hasWildcards(base))
        return { root, holds: empty_folders_everything };
    const below = (folder) => (base === '.' ? folder : folder.slice(base.length + 1));
    const excludes = exclude.flatMap(text => readPattern(text, line) ?? []);
    const isExcluded = excludes.some(pattern => pattern.isException) ? empty_folders_nothing : folderMatcher(excludes);
    const include = parents && below(path) !== '' && path !== '.' ? readPattern(below(path), line) : null;
    if (include === null && excludes.length === 0)
        return { root, holds: empty_folders_everything };
    const isIncluded = include === null ? empty_folders_everything : folderMatcher([include]);
    return { root, holds: folder => isIncluded(below(folder)) && !isExcluded(below(folder)) };
}
const empty_folders_everything = () => true;
const empty_folders_nothing = () => false;
function beforeWildcards(path) {
    const parts = path.split('/');
    const wild = parts.findIndex(hasWildcards);
    return wild < 0 ? path : parts.slice(0, wild).join('/') || '.';
}
function empty_folders_foldersOf(selected) {
    const folders = new Set();
    for (const { file } of selected) {
        for (let folder = parentOf(file.path); folder !== null && !folders.has(folder); folder = parentOf(folder)) {
            folders.add(folder);
        }
    }
    return folders;
}
function parentOf(path) {
    const slash = path.lastIndexOf('/');
    return slash < 0 ? null : path.slice(0, slash);
}
function isBelow(root, folder) {
    return root === '.' || folder.startsWith(`${root}/`);
}

;// CONCATENATED MODULE: ./src/images/beside.ts





/** Links that lead to files which are found behind links: as many rounds as the builder follows in practice. */
const mostRounds = 8;
/**
 * A build context as a builder finds it: the files of the commit, and what an earlier step made beside them, whether git ignores it or not. Of
 * that, only what these instructions may take in is looked at: a `node_modules` that the ignore file keeps out is not gone into.
 *
 * @param folder of the context, relative to the repository
 * @param ignore what keeps files out of the build, by their path in the context
 */
async function contextOnDisk(folder, consumes, ignore, snapshot) {
    const committed = snapshot.context(folder);
    let context = committed;
    let patterns = [];
    for (let round = 0; round < mostRounds; round++) {
        const more = beside_patternsOf(consumes, context, snapshot);
        if (more.length === patterns.length)
            break;
        patterns = more;
        const isTaken = patterns.map(mayMatch);
        const found = await snapshot.beside(path => {
            const isFolder = path.endsWith('/');
            const inside = relativeTo(folder, isFolder ? path.slice(0, -1) : path);
            if (inside === null)
                return isFolder && `${folder}/`.startsWith(path);
            const isKept = isFolder ? (ignore?.reaches(inside) ?? true) : (ignore?.keeps(inside) ?? true);
            return isKept && isTaken.some(isIt => isIt(inside));
        });
        const added = found.flatMap((entry) => {
            const path = relativeTo(folder, entry.path);
            return path === null || placeOf(committed, path) !== null ? [] : [{ ...entry, path }];
        });
        if (added.length === 0)
            return committed;
        context = contextIndex([...committed.files, ...added]);
    }
    return context;
}
/** What the instructions name, and where links on the way lead. `**` is everything below. */
function beside_patternsOf(consumes, context, snapshot) {
    const patterns = new Set();
    for (const { paths, uncertain } of consumes) {
        if (uncertain)
            return ['**'];
        for (const path of paths) {
            patterns.add(path);
            const parts = path.split('/');
            const wild = parts.findIndex(hasWildcards);
            const fixed = wild < 0 ? parts : parts.slice(0, wild);
            const { path: real, links } = followLinks(context, fixed.join('/'), () => true, snapshot.linkTarget);
            if (real !== null && links.length > 0)
                patterns.add([real, ...parts.slice(fixed.length)].join('/'));
        }
    }
    return [...patterns];
}
/** Whether a pattern may match a path, something below it, or a folder that it is in. */
function mayMatch(pattern) {
    // A class such as `[^a]` matches a slash too, so that such a pattern cannot be taken apart.
    if (pattern === '.' || pattern.includes('['))
        return () => true;
    const parts = pattern.split('/').filter(part => part !== '' && part !== '.');
    return path => {
        const names = path.split('/');
        const depth = Math.min(names.length, parts.length);
        for (let at = 0; at < depth; at++) {
            const [part = '', name = ''] = [parts[at], names[at]];
            if (part.includes('**'))
                return true;
            if (part !== name && !(hasWildcards(part) && matchesOr(true, part, name)))
                return false;
        }
        return true;
    };
}
/** Names of files that are listed in one warning. */
const mostNames = 3;
/** What an earlier step made and a line takes in, each line once. */
function productWarnings({ name, dockerfile }, products) {
    const byLine = new Map();
    for (const product of products) {
        const [line = 0] = product.lines;
        const known = byLine.get(line);
        if (known === undefined)
            byLine.set(line, [product]);
        else
            known.push(product);
    }
    return [...byLine].map(([line, files]) => {
        const names = files
            .slice(0, mostNames)
            .map(file => (0,src_printable/* printable */.g)(file.path))
            .join(', ');
        const more = files.length > mostNames ? ` and ${files.length - mostNames} more` : '';
        const message = `${(0,src_printable/* printable */.g)(name)}: ${names}${more}: not in the commit, so the content in the work tree counts.`;
        return { code: 'source-from-work-tree', message, file: dockerfile, line };
    });
}

// EXTERNAL MODULE: ./src/checkout/lfs.ts
var lfs = __webpack_require__(1271);
;// CONCATENATED MODULE: ./src/images/checkout.ts


/** By the commit's `.gitattributes` (line endings, `$Id$`, encodings, filters), and by what is in the work tree now. */
async function checkedOutInputs({ name, dockerfile }, files, snapshot) {
    const all = await snapshot.checkoutEffects();
    const effects = new Map();
    const warnings = [];
    const warn = (code, file, message) => {
        const [line] = file.lines;
        const place = { file: dockerfile, ...(line !== undefined && { line }) };
        warnings.push({ code, message: `${(0,src_printable/* printable */.g)(name)}: ${(0,src_printable/* printable */.g)(file.path)} ${message}`, ...place });
    };
    for (const file of files) {
        if (file.entry.mode === '160000') {
            const present = await snapshot.repository.present(snapshot.commit, file.path);
            const held = present?.kind === 'folder' ? present.commit : undefined;
            if (held !== undefined && held !== file.entry.oid)
                effects.set(file.key, `submodule=${held}`);
            if (present?.kind === 'folder' && present.isEmpty) {
                effects.set(file.key, 'submodule=');
                warn('submodule-missing', file, 'is a submodule that is not checked out, so the image gets an empty folder. Give actions/checkout `submodules: recursive`.');
            }
        }
        else if (!all.areNone && !snapshot.repository.isEdited(snapshot.commit, file.path)) {
            const effect = all.of(file.path);
            if (effect !== '')
                effects.set(file.key, effect);
            if (/(?:^| )filter=lfs(?: |$)/.test(effect) && (await isPointer(file.path, snapshot))) {
                // Another image than that of the file.
                effects.set(file.key, `${effect} pointer`);
                warn('lfs-pointer', file, 'is a pointer of Git LFS, and the image gets the pointer instead of the file. Give actions/checkout `lfs: true`, or run `git lfs pull` before.');
            }
        }
    }
    return { effects, warnings: withoutRepeats(warnings) };
}
/** What is in git alone is always a pointer: the work tree tells. */
async function isPointer(path, { repository, commit }) {
    const present = await repository.present(commit, path);
    return present?.kind === 'file' && present.content !== null && (0,lfs/* lfsPointer */.F)(present.content) !== null;
}
/** Warnings of one kind that are written out; a folder may hold thousands of pointers. */
const mostWarnings = 5;
function withoutRepeats(warnings) {
    const seen = new Map();
    return warnings.filter(({ code }) => {
        const count = (seen.get(code) ?? 0) + 1;
        seen.set(code, count);
        return count <= mostWarnings;
    });
}

;// CONCATENATED MODULE: ./src/images/inputs.ts










/**
 * The repository's housekeeping, which is no input where a folder or a glob sweeps it in. Relative to the repository's root.
 */
const housekeeping = ['.github', '.gitignore', '.gitattributes', '.editorconfig'];
const withoutHousekeeping = ignoreFilter(parseIgnore(housekeeping.join('\n')));
/** Which of the given paths an image consumes: the same rules for the files of a commit and for files that it no longer holds. */
function consumedFiles(image, context, snapshot) {
    return inputsAmong(image, matched(image, () => selectionsOf(image, context, snapshot)));
}
/** What each platform of an image takes in, whatever `ignore` of the configuration says. */
function selectionsOf(image, context, snapshot) {
    const select = ({ consumes }) => selectFiles(context, consumes, image.ignore?.filter ?? null, snapshot.linkTarget);
    const { resolved, elsewhere } = image;
    return [...resolved.map(select), ...(elsewhere === undefined ? [] : [{ ...select(elsewhere), missing: [] }])];
}
/** What `ignore` of the configuration leaves; the housekeeping is the same for every image. */
function unignored({ ignore }) {
    return ignore === null ? withoutHousekeeping : ignoreFilter(parseIgnore(ignore.join('\n')));
}
function inputsAmong(image, selections) {
    const selection = selections.length === 1 && selections[0] !== undefined ? selections[0] : union(selections);
    const ignored = ignoredBy(image.spec);
    return { ...selection, files: selection.files.filter(selected => !ignored(selected)) };
}
/** Folders that are in the image without any of their files. */
function inputs_foldersOf(image, context, selections) {
    if (image.ignore === null)
        return [];
    const { filter } = image.ignore;
    const isInput = unignored(image.spec);
    const folders = image.resolved.flatMap(({ consumes }, index) => emptyFolders(context, consumes, filter, selections[index]?.files ?? []));
    return [...new Set(folders)].filter(folder => isInput.keeps(paths_within(image.spec.context, folder)));
}
/** A pattern that nothing can be matched with is found out only when it is tried, as the builder does: it is in one of two files. */
function matched({ spec, ignore }, match) {
    try {
        return match();
    }
    catch (error) {
        if (!(error instanceof DockerfileError))
            throw error;
        const files = [spec.dockerfile, ...(ignore === null ? [] : [ignore.path])].map(src_printable/* printable */.g).join(' or ');
        const place = error.line === null ? files : `${files}, line ${error.line}`;
        throw new errors/* UserError */.yo(`${place}: ${(0,src_printable/* printable */.g)(error.message)}. ${verdictOn(error, 'Correct this pattern.')}`, {
            cause: error
        });
    }
}
/** Selects the inputs of an image at the snapshot's commit, from its main context. */
async function inputsOf(image, snapshot) {
    const { spec } = image;
    await loadMatchers(inputs_patternsOf(image));
    const targets = [...image.resolved, ...(image.elsewhere === undefined ? [] : [image.elsewhere])];
    const consumes = targets.flatMap(target => target.consumes);
    const context = await contextOnDisk(spec.context, consumes, image.ignore?.filter ?? null, snapshot);
    const { selections, folders } = matched(image, () => {
        const found = selectionsOf(image, context, snapshot);
        return { selections: found, folders: inputs_foldersOf(image, context, found) };
    });
    const selection = inputsAmong(image, selections);
    const files = selection.files.map(selected => ({
        path: paths_within(spec.context, selected.file.path),
        key: selected.file.path,
        entry: selected.file,
        lines: selected.lines,
        swept: selected.swept
    }));
    const known = new Set(files.map(file => file.path));
    const added = 'dependencies' in spec ? await addedDependencies(spec, snapshot, known) : [];
    const products = [...files, ...added].filter(file => snapshot.entry(file.path) === undefined);
    const { unknowable, warnings } = missingSources(image, selection, snapshot);
    const ofBase = 'dependencies' in spec
        ? [...selection.wholeContext.map(line => sweepingBase(spec, line)), ...idlePatterns(spec, snapshot)]
        : [];
    const checkout = await checkedOutInputs(spec, files, snapshot);
    const all = [...ofBase, ...productWarnings(spec, products), ...checkout.warnings, ...warnings];
    return { files: [...files, ...added], effects: checkout.effects, folders, products, unknowable, warnings: all };
}
/** All patterns that the files of an image are matched with. */
function inputs_patternsOf(image) {
    const { spec, resolved, elsewhere, ignore } = image;
    const targets = elsewhere === undefined ? resolved : [...resolved, elsewhere];
    const ofDockerfile = matched(image, () => patternsIn(targets.flatMap(target => target.consumes)));
    const written = [...(spec.ignore ?? []), ...('dependencies' in spec ? spec.dependencies : [])];
    return [...ofDockerfile, ...(ignore?.filter.patterns ?? []), ...parseIgnore(written.join('\n')).patterns];
}
function sweepingBase(spec, line) {
    const message = `base ${(0,src_printable/* printable */.g)(spec.name)}: this line takes in the whole context, so every commit makes the base stale. ` +
        `Copy the dependency files alone (COPY pyproject.toml uv.lock ./), or leave the rest out with a ${(0,src_printable/* printable */.g)(spec.dockerfile)}.dockerignore.`;
    return { code: 'base-takes-whole-context', message, file: spec.dockerfile, line };
}
function union(selections) {
    const files = new Map();
    for (const { files: selected } of selections) {
        for (const one of selected) {
            const known = files.get(one.file.path);
            const lines = [...new Set([...(known?.lines ?? []), ...one.lines])].sort((a, b) => a - b);
            files.set(one.file.path, { file: one.file, lines, swept: (known?.swept ?? true) && one.swept });
        }
    }
    const missing = new Map(selections.flatMap(one => one.missing).map(one => [`${one.line} ${one.source}`, one]));
    return {
        files: [...files.values()],
        missing: [...missing.values()],
        wholeContext: [...new Set(selections.flatMap(one => one.wholeContext))]
    };
}
function ignoredBy(spec) {
    const filter = unignored(spec);
    // Housekeeping is at the root of the repository: a context below another folder holds none of it.
    if (spec.ignore === null && spec.context !== '.' && filter.keeps(`${spec.context}/any`))
        return () => false;
    // A file that the Dockerfile names counts, unless the user's own words say that it does not.
    return selected => (spec.ignore !== null || selected.swept) && !filter.keeps(paths_within(spec.context, selected.file.path));
}
/** Files that the patterns of `dependencies` name and no Dockerfile line does. */
async function addedDependencies(spec, snapshot, known) {
    if (spec.dependencies.length === 0)
        return [];
    const isNamed = namedBy(spec.dependencies);
    const mayHold = spec.dependencies.filter(pattern => !pattern.startsWith('!')).map(mayMatch);
    const beside = await snapshot.beside(path => path.endsWith('/') ? mayHold.some(mayBe => mayBe(path.slice(0, -1))) : isNamed(path));
    return [...snapshot.files, ...beside]
        .filter(entry => !known.has(entry.path) && isNamed(entry.path))
        .map(entry => ({ path: entry.path, key: `//${entry.path}`, entry, lines: [], swept: true }));
}
/** Patterns of `dependencies` that name nothing: most likely a mistake, by which a base would stay fresh. */
function idlePatterns(spec, snapshot) {
    const patterns = spec.dependencies.filter(pattern => !pattern.startsWith('!'));
    return patterns.flatMap(pattern => {
        const isNamed = namedBy([pattern]);
        if (snapshot.files.some(entry => isNamed(entry.path)))
            return [];
        const message = `base ${(0,src_printable/* printable */.g)(spec.name)}: "${(0,src_printable/* printable */.g)(pattern)}" under dependencies names no file of the commit. Correct it, or take it out.`;
        return [{ code: 'dependencies-match-nothing', message }];
    });
}
/** Whether patterns of `dependencies` name a path. */
function namedBy(patterns) {
    const filter = ignoreFilter(parseIgnore(patterns.join('\n')));
    return path => !filter.keeps(path);
}
/**
 * Sources that match nothing, neither in the commit nor in the work tree: what they hold cannot be known. A glob beside a source that matches
 * (`COPY package.json yarn.lock* ./`) is an optional file, when its folder exists.
 */
function missingSources(image, selection, snapshot) {
    const { spec } = image;
    const unknown = selection.missing.filter(({ source, line }) => !isOptional(source, line, selection, image, snapshot));
    const warnings = unknown.map(({ source, line, instruction }) => {
        if (isGit(source) && spec.context === '.') {
            const message = `${instruction} ${(0,src_printable/* printable */.g)(source)}: the history goes into the build, so every commit counts as a change of ${(0,src_printable/* printable */.g)(spec.name)}.`;
            return { code: 'history-in-image', message, file: spec.dockerfile, line };
        }
        const message = `${instruction} ${(0,src_printable/* printable */.g)(source)}: neither in the commit nor in the work tree, so every commit counts as a change of ` +
            `${(0,src_printable/* printable */.g)(spec.name)}. Make the file before this step, or let a stage of the Dockerfile make it.`;
        return { code: 'source-missing', message, file: spec.dockerfile, line };
    });
    return { unknowable: unknown.length > 0, warnings };
}
/** What no commit holds, and a checkout has. */
function isGit(source) {
    return /^(?:\.?\/)*\.git(?:\/|$)/.test(source);
}
function isOptional(source, line, selection, image, snapshot) {
    if (!/[*?[]/.test(source))
        return false;
    const missing = selection.missing.filter(other => other.line === line).length;
    const named = image.resolved[0].consumes
        .filter((use) => use.line === line)
        .flatMap(use => use.paths).length;
    if (missing >= named)
        return false;
    const folder = source.split('/').slice(0, -1).join('/');
    if (folder === '')
        return true;
    const prefix = `${paths_within(image.spec.context, folder)}/`;
    return snapshot.files.some(entry => entry.path.startsWith(prefix));
}

;// CONCATENATED MODULE: ./src/images/release.ts


/**
 * Whether a release is in an image: the Dockerfile takes `.git` in, and something in the image asks git for a version. Such an image is
 * built for each tag.
 *
 * @param tag of the event; null: nothing is released
 */
async function releaseOf(image, inputs, tag, snapshot) {
    if (tag === null || gitTakenAt(image, snapshot) === null)
        return null;
    const { dockerfile } = image.spec;
    const paths = inputs.files.map(({ path }) => path);
    const commands = image.resolved.flatMap(({ canonical }) => canonical);
    if (commands.some(line => ASKS_GIT.test(line) || (GO_BUILD.test(line) && paths.some(isGoModule))))
        return { tag, file: dockerfile };
    const found = paths.filter(path => VERSION_MODULE.test(path));
    const asked = paths.filter(path => BUILD_FILE.test(path));
    if (found.length === 0)
        await snapshot.load(asked);
    const [file] = [...found, ...asked.filter(path => readsVersion(snapshot.content(path)))];
    return file === undefined ? null : { tag, file };
}
/** The line by which an image takes in the `.git` of the repository; null: none does. */
function gitTakenAt(image, snapshot) {
    for (const one of [image, ...image.views.map(view => view.described)]) {
        if (one.spec.context !== '.')
            continue;
        const [taken] = consumedFiles(one, contextIndex([gitHead]), snapshot).files;
        if (taken !== undefined)
            return { line: taken.lines[0] ?? null };
    }
    return null;
}
/** A file of every repository's `.git`, as a context would hold it. */
const gitHead = { path: '.git/HEAD', mode: '100644', oid: '' };
function readsVersion(content) {
    if (content === undefined)
        return false;
    const text = Buffer.from(content).toString('latin1');
    return ASKS_GIT.test(text) || TOOLS.test(text);
}
function isGoModule(path) {
    return /(?:^|\/)go\.mod$/.test(path);
}
/** `git describe`, `["git", "tag", …]`, `git -C x describe`. */
const ASKS_GIT = /\bgit(?:\s+-\S+(?:\s+[^-\s]\S*)?)*[\s"',[\]]+(?:describe|tag|for-each-ref|show-ref|name-rev)\b/;
/** From Go 1.24 on the version of the main module is that of the tag. https://go.dev/doc/go1.24#go-command */
const GO_BUILD = /\bgo\s+(?:build|install)\b(?![^&|;]*-buildvcs=false)/;
/** The module that versioneer puts into a project. */
const VERSION_MODULE = /(?:^|\/)(?:versioneer\.py|GitVersion\.ya?ml)$/i;
/** Files that say how a project is built, or do it. */
const BUILD_FILE = /(?:^|\/)(?:pyproject\.toml|setup\.(?:py|cfg)|conf\.py|_?version\.py|[^/]*\.(?:cs|fs|vb)proj|directory\.[^/]*\.(?:props|targets)|version\.json|pom\.xml|extensions\.xml|(?:build|settings)\.gradle(?:\.kts)?|cargo\.toml|build\.rs|package\.json|[^/]*\.config\.[cm]?[jt]s|(?:gulp|grunt)file\.js|[^/]*\.gemspec|rakefile|gnumakefile|makefile|[^/]*\.(?:mk|cmake|sh|bash)|cmakelists\.txt|meson\.build|justfile|taskfile\.ya?ml|magefile\.go)$/i;
/** Tools that take the version of a project from git. */
const TOOLS = new RegExp([
    // Python: https://packaging.python.org/en/latest/discussions/single-source-version/
    'setuptools[-_]scm|setuptools[-_]git[-_]version(?:ing)?|vcs[-_]versioning|hatch[-_]vcs|versioneer|versioningit|dunamai|\\bpbr\\b',
    '(?:poetry|uv|pdm)[-_]dynamic[-_]versioning|poetry[-_](?:git|version)[-_]\\w*(?:version|plugin)|source\\s*=\\s*["\'](?:scm|vcs)["\']',
    // .NET: https://github.com/adamralph/minver, https://gitversion.net, https://github.com/dotnet/Nerdbank.GitVersioning
    'MinVer|GitVersion|Nerdbank\\.GitVersioning|nerdbank\\.gitversioning|"publicReleaseRefSpec"|GitInfo',
    // JVM
    'jgitver|git-commit-id|maven-git-version|git-versioning|axion-release|nebula\\.release|palantir\\.git-version|org\\.ajoberstar|gitVersion|gradle-git|JGit',
    // Rust
    '\\bvergen\\b|\\bgit-version\\b|\\bshadow-rs\\b|\\bgit2\\b',
    // Node
    'git-describe|git-rev-sync|git-revision-webpack-plugin|git-tag-version'
].join('|'));

;// CONCATENATED MODULE: ./src/decide/git-in-image.ts


/** A release gets an image that was built before its tag existed, and `.git` is in it, though nothing is known to read a version from there. */
function versionFromGit(service, tag, snapshot) {
    const taken = tag === null || service.hash.release !== null ? null : gitTakenAt(service.described, snapshot);
    if (tag === null || taken === null)
        return [];
    const message = `${(0,src_printable/* printable */.g)(service.spec.name)}: the image of this commit was built before the tag ${(0,src_printable/* printable */.g)(tag)} existed, and is only given its name. ` +
        `Nothing was found that reads its version from git, though .git is taken in. If something does, build it for releases: rebuild: app. ` +
        `If not, leave .git out in the ignore file.`;
    const { line } = taken;
    return [{ code: 'version-from-git', message, file: service.spec.dockerfile, ...(line !== null && { line }) }];
}

;// CONCATENATED MODULE: ./src/decide/link-advice.ts

/** Lines that are listed at most. */
const mostLines = 10;
/**
 * An app that only copies files onto its base can do without the base while it is built: `COPY --link` makes a layer that stands on
 * nothing, so a builder without a cache downloads no layer of the base. A RUN needs the base, and with it there is nothing to win.
 *
 * Source: https://docs.docker.com/reference/dockerfile/#copy---link
 *
 * @param image an app whose final stage is built FROM an image of the plan
 */
function linkAdvice(image) {
    const [{ target, stages }] = image.resolved;
    const stage = image.dockerfile.stages[target];
    if (stage === undefined || stages[target]?.base !== null)
        return [];
    if (stage.instructions.some(({ kind }) => kind === 'run' || kind === 'onbuild'))
        return [];
    const copies = stage.instructions.filter(isCopy).filter(copy => !isLinked(copy));
    if (copies.length === 0)
        return [];
    const file = image.spec.dockerfile;
    const workdir = stage.instructions.find(({ kind }) => kind === 'workdir');
    const more = copies.length > mostLines ? ` and ${copies.length - mostLines} more` : '';
    const lines = copies
        .slice(0, mostLines)
        .map(({ line }) => line)
        .join(', ');
    const message = `${(0,src_printable/* printable */.g)(file)} only copies files onto its base, and so downloads the whole base where the builder has no cache. With --link on ` +
        `${copies.length === 1 ? 'line' : 'lines'} ${lines}${more} it downloads none of it. Check first that no destination lies below a symbolic link of the base, ` +
        `and that --chown names users by number.` +
        (workdir === undefined
            ? ''
            : ` WORKDIR on line ${workdir.line} needs the base as well: set it in the base instead.`);
    return [{ code: 'copy-without-link', message, file, ...(copies[0] !== undefined && { line: copies[0].line }) }];
}
function isCopy(instruction) {
    return instruction.kind === 'copy' || instruction.kind === 'add';
}
/** Source: https://github.com/moby/buildkit/blob/master/frontend/dockerfile/instructions/bflag.go: without a value a flag is true. */
function isLinked({ raw }) {
    return raw.flags.some(flag => /^--link(?:=true)?$/i.test(flag));
}

;// CONCATENATED MODULE: ./src/decide/upstreams.ts

/** With `refresh.upstream: warn`, the images below a fresh base that have moved. */
function movedUpstreams({ spec }, decision, facts) {
    const { refresh } = facts;
    if (decision.isBuilt || refresh?.policy.upstream !== 'warn')
        return [];
    return refresh.upstreams.flatMap(({ reference, atBuild, now }) => {
        if (now === atBuild)
            return [];
        const message = `${(0,src_printable/* printable */.g)(spec.name)}: ${(0,src_printable/* printable */.g)(reference)} has moved since the base was built, or may have; refresh.upstream is \`warn\`, so it is not rebuilt.`;
        return [{ code: 'upstream-changed', message, file: spec.dockerfile }];
    });
}
/** A base is built, and nobody could say whether an image below has ONBUILD triggers. */
function unknownTriggers({ spec }, { triggered }) {
    if (triggered !== 'unknown')
        return [];
    const message = `${(0,src_printable/* printable */.g)(spec.name)}: the configuration of an image that it is built FROM could not be read, so files that ONBUILD triggers of that image ` +
        'may take in do not count. If it has such triggers, name the files under `dependencies` of this base.';
    return [{ code: 'onbuild-unknown', message, file: spec.dockerfile }];
}

;// CONCATENATED MODULE: ./src/decide/about.ts




/** What is worth saying about one image beside what was decided. */
function warningsAbout(image, decision, facts, changes, tag, snapshot) {
    if (decision.kind === 'base')
        return [...movedUpstreams(image, decision, facts), ...unknownTriggers(image, facts)];
    switch (decision.mode) {
        case 'fast':
            return [...documentationAdvice(image, changes), ...adviceOnCopies(image)];
        case 'full':
            return adviceOnCopies(image);
        case 'retag':
            return versionFromGit(image, tag, snapshot);
        case 'skip':
            return [];
    }
}
function adviceOnCopies({ described: image, links }) {
    return links.some(link => link.foundation && link.kind !== 'stage') ? linkAdvice(image) : [];
}

;// CONCATENATED MODULE: ./src/hash/canonical.ts

/**
 * Version of the canonical form below. It is part of every hash: raise it whenever the form changes, so that a new release
 * rebuilds once instead of taking an old image for a new one. The golden vectors of the tests pin it.
 */
const schemaVersion = 2;
/**
 * SHA-256 over the canonical form: one JSON array per line, so that no content can be taken for a separator.
 *
 * @returns 64 lower-case hex digits
 */
function hashImage(image) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const put = (...record) => hash.update(JSON.stringify(record) + '\n');
    put('base-image-planner', String(schemaVersion), image.kind);
    for (const instruction of image.instructions)
        put('instruction', instruction);
    for (const { name, value } of sortedBy(image.args, arg => arg.name))
        put('arg', name, value);
    for (const { place, hash: parent } of sortedBy(image.parents, parent => parent.place))
        put('parent', place, parent);
    // One update for all inputs: with 100,000 of them, a call each is what would cost.
    let lines = '';
    for (const { key, identity } of sortedBy(image.inputs, input => input.key))
        lines += `["input",${JSON.stringify(key)},${JSON.stringify(identity)}]\n`;
    hash.update(lines);
    return hash.digest('hex');
}
/** SHA-256 of some bytes, 64 hex digits. */
function sha256(content) {
    return (0,external_node_crypto_.hash)('sha256', content);
}
/** The tag that a hash gives: `deps-` or `src-` and the first 16 of its hex digits. */
function hashTag(kind, hash) {
    return `${kind === 'base' ? 'deps' : 'src'}-${hash.slice(0, 16)}`;
}
/** By code units: the same order on every machine, whatever its locale. */
function sortedBy(items, key) {
    return [...items].sort((a, b) => {
        const left = key(a);
        const right = key(b);
        return left < right ? -1 : left > right ? 1 : 0;
    });
}

;// CONCATENATED MODULE: ./src/images/links.ts


/** An operand that is one variable and nothing else: `$BASE_IMAGE`, `${BASE_IMAGE}`, `${BASE_IMAGE:-default}`. */
const loneVariable = /^"?\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?::?-[^{}]*)?\})"?$/;
/** Images of the plan that are a stage of an image's own Dockerfile, by the name of the stage. */
function ownStages(image, images) {
    const target = image.resolved[0];
    const contexts = new Set(image.spec.buildContexts.map(context => contextName(context.name)));
    const found = new Map();
    for (const other of images) {
        const name = other === image.spec ? null : links_stageOf(image.spec, other, target);
        // What the user says that the name means goes before the stage.
        if (name !== null && !found.has(name) && !contexts.has(name))
            found.set(name, other);
    }
    return found;
}
/**
 * The images of the plan that an image stands on: in its FROM, `COPY --from` and mounts, by name, by a named context, or as a stage.
 *
 * @param stages of {@link ownStages}
 */
function linksOf(image, names, stages) {
    const found = new Map();
    const add = (link) => {
        const key = JSON.stringify([link.kind, links_placeOf(link)]);
        found.set(key, found.get(key)?.foundation === true ? (found.get(key) ?? link) : link);
    };
    for (const target of image.resolved) {
        for (const use of target.contexts) {
            const link = contextLink(use, image.spec, names, stages, target);
            if (link !== null)
                add(link);
        }
        for (const use of target.images) {
            const on = names.named(image.spec, use.reference);
            if (on !== null)
                add(imageLink(use, imageId(on), target));
        }
    }
    return [...found.values()];
}
/** The images outside of the plan that an image is built from: by name, and as named contexts. */
function upstreamsOf({ spec, resolved }, links) {
    const own = new Set(links.flatMap(link => ('reference' in link ? [link.reference] : [])));
    const handed = new Set(links.flatMap(link => ('argument' in link ? [link.argument] : [])));
    const found = new Map();
    for (const { images, contexts } of resolved) {
        for (const { reference, args } of images) {
            const isHanded = own.has(reference) || args.some(argument => handed.has(argument));
            if (!isHanded)
                found.set(reference, { name: reference, reference });
        }
        for (const { name } of contexts) {
            const context = own.has(name) ? undefined : spec.buildContexts.find(one => contextName(one.name) === name);
            if (context?.kind === 'image')
                found.set(name, { name, reference: context.reference });
        }
    }
    return [...found.values()];
}
/** What names the image in the Dockerfile. */
function links_placeOf(link) {
    switch (link.kind) {
        case 'build-arg':
            return `arg ${link.argument}`;
        case 'build-context':
            return `image ${link.reference}`;
        case 'stage':
            return `stage ${link.stage}`;
    }
}
/**
 * The stage of an image's Dockerfile that another image is built from. A base is that stage because somebody called it a base; a service
 * only where it is built in the very same way.
 */
function links_stageOf(image, other, target) {
    if (other.target === null || other.dockerfile !== image.dockerfile || other.context !== image.context)
        return null;
    const name = other.target.toLowerCase();
    const index = target.stages.findLastIndex(stage => stage.name === name);
    if (index === -1 || index === target.target || !target.needed.includes(index))
        return null;
    return isBase(other) || isBuiltAlike(image, other) ? name : null;
}
function isBase(spec) {
    return spec.kind === 'base';
}
function isBuiltAlike(one, other) {
    const manner = ({ buildArgs, buildContexts, platforms }) => JSON.stringify([buildArgs, buildContexts, platforms]);
    return manner(one) === manner(other);
}
function contextLink(use, spec, names, stages, target) {
    const foundation = isFoundation(use, target);
    const stage = stages.get(use.name);
    if (stage !== undefined)
        return { kind: 'stage', on: imageId(stage), foundation, stage: use.name };
    const on = names.behind(spec, use.name);
    return on === null ? null : { kind: 'build-context', on: imageId(on), foundation, reference: use.name };
}
function imageLink(use, on, target) {
    const foundation = isFoundation(use, target);
    const match = loneVariable.exec(use.written);
    const argument = match?.[1] ?? match?.[2];
    if (argument !== undefined)
        return { kind: 'build-arg', on, foundation, argument };
    return { kind: 'build-context', on, foundation, reference: use.reference };
}
/** Whether the target's chain of FROM ends in what is used. */
function isFoundation(use, target) {
    if (use.instruction !== 'FROM')
        return false;
    let index = target.target;
    while (index !== null && index !== use.stage)
        index = target.stages[index]?.base ?? null;
    return index !== null;
}

;// CONCATENATED MODULE: ./src/tags/date-format.ts

/** The tokens of moment.js, longest first as its own tokenizer reads them. Source: https://momentjs.com/docs/#/displaying/format/ */
const token = /\[([^[]*?)\]|(\\)?(Mo|MM?M?M?|Do|DDDo|DD?D?D?|ddd?d?|do?|w[ow]?|W[oW]?|Qo?|N{1,5}|Y{4,6}|YY|Y|y{1,4}|yo|gg(?:ggg?)?|GG(?:GGG?)?|[eEaA]|hh?|HH?|kk?|mm?|ss?|S{1,9}|[xX]|zz?|ZZ?|LTS|LT|LL?L?L?|l{1,4})/g;
const months = 'January February March April May June July August September October November December'.split(' ');
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
/**
 * A date in a time zone (IANA name) with the format of docker/metadata-action, which is moment.js's: `YYYYMMDD-HHmmss`.
 * Names are English. Throws `UserError` for an unknown zone and for tokens that are not supported.
 */
function formatDate(date, format, zone) {
    const at = inZone(date, zone);
    return format.replace(token, (whole, literal, escape, name) => {
        if (literal !== undefined)
            return literal;
        if (name === undefined || escape !== undefined)
            return whole.slice(1);
        const value = date_format_valueOf(name, at);
        if (value === null)
            throw new errors/* UserError */.yo(`"${name}" in the date format '${format}' is not supported. Put plain text in brackets: [${name}].`);
        return value;
    });
}
function inZone(date, zone) {
    const parts = new Map(formatterOf(zone)
        .formatToParts(date)
        .map(part => [part.type, Number(part.value)]));
    const part = (name) => parts.get(name) ?? 0;
    const seconds = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    const instant = date.getTime();
    const milliseconds = ((instant % 1000) + 1000) % 1000;
    return {
        wall: new Date(seconds + milliseconds),
        offset: Math.round((seconds + milliseconds - instant) / 60_000),
        instant
    };
}
function formatterOf(zone) {
    try {
        return new Intl.DateTimeFormat('en-US', {
            timeZone: zone,
            calendar: 'gregory',
            numberingSystem: 'latn',
            hourCycle: 'h23',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric'
        });
    }
    catch (cause) {
        throw new errors/* UserError */.yo(`"${zone}" is no time zone. Write a name such as tz='Europe/Berlin'.`, { cause });
    }
}
function date_format_valueOf(name, { wall, offset, instant }) {
    const year = wall.getUTCFullYear();
    const month = wall.getUTCMonth();
    const weekday = wall.getUTCDay();
    const hour = wall.getUTCHours();
    const twelve = hour % 12 === 0 ? 12 : hour % 12;
    const dayOfYear = Math.floor((Date.UTC(year, month, wall.getUTCDate()) - Date.UTC(year, 0, 1)) / 86_400_000) + 1;
    const iso = isoWeek(wall);
    const values = {
        YYYY: padded(year, 4),
        YY: padded(year % 100, 2),
        Y: String(year),
        Q: String(Math.floor(month / 3) + 1),
        M: String(month + 1),
        MM: padded(month + 1, 2),
        MMM: (months[month] ?? '').slice(0, 3),
        MMMM: months[month] ?? '',
        D: String(wall.getUTCDate()),
        DD: padded(wall.getUTCDate(), 2),
        DDD: String(dayOfYear),
        DDDD: padded(dayOfYear, 3),
        d: String(weekday),
        dd: (days[weekday] ?? '').slice(0, 2),
        ddd: (days[weekday] ?? '').slice(0, 3),
        dddd: days[weekday] ?? '',
        E: String(weekday === 0 ? 7 : weekday),
        W: String(iso.week),
        WW: padded(iso.week, 2),
        GGGG: padded(iso.year, 4),
        H: String(hour),
        HH: padded(hour, 2),
        h: String(twelve),
        hh: padded(twelve, 2),
        k: String(hour === 0 ? 24 : hour),
        kk: padded(hour === 0 ? 24 : hour, 2),
        m: String(wall.getUTCMinutes()),
        mm: padded(wall.getUTCMinutes(), 2),
        s: String(wall.getUTCSeconds()),
        ss: padded(wall.getUTCSeconds(), 2),
        A: hour < 12 ? 'AM' : 'PM',
        a: hour < 12 ? 'am' : 'pm',
        Z: offsetOf(offset, ':'),
        ZZ: offsetOf(offset, ''),
        X: String(Math.floor(instant / 1000)),
        x: String(instant)
    };
    if (/^S+$/.test(name))
        return padded(wall.getUTCMilliseconds(), 3).padEnd(9, '0').slice(0, name.length);
    return values[name] ?? null;
}
/** ISO 8601 week: the week of a date is the one of its Thursday. */
function isoWeek(date) {
    const thursday = new Date(date);
    thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() === 0 ? 7 : date.getUTCDay()));
    const year = thursday.getUTCFullYear();
    return { year, week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / 604_800_000) + 1 };
}
function offsetOf(minutes, separator) {
    const size = Math.abs(minutes);
    return `${minutes < 0 ? '-' : '+'}${padded(Math.floor(size / 60), 2)}${separator}${padded(size % 60, 2)}`;
}
function padded(value, width) {
    return String(value).padStart(width, '0');
}

;// CONCATENATED MODULE: ./src/tags/version.ts
const semver = /^[v=]?\s*(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$/;
/** `v1.2.3-rc.1+build` as `1.2.3-rc.1`; null where the text is no semantic version. Source: https://semver.org */
function parseSemver(text) {
    const [, major, minor, patch, pre] = semver.exec(text.trim()) ?? [];
    if (major === undefined || minor === undefined || patch === undefined)
        return null;
    if (pre?.split('.').some(part => /^0\d+$/.test(part)) === true)
        return null;
    const version = `${major}.${minor}.${patch}${pre === undefined ? '' : `-${pre}`}`;
    return { version, major, minor, patch, unstable: pre !== undefined };
}
const pep440 = new RegExp(String.raw `^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)` +
    String.raw `(?:[-_.]?(?<pre>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>\d*))?` +
    String.raw `(?<post>-(?<implicit>\d+)|[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>\d*))?` +
    String.raw `(?<dev>[-_.]?dev[-_.]?(?<devNumber>\d*))?` +
    String.raw `(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$`, 'i');
const preLetters = {
    a: 'a',
    alpha: 'a',
    b: 'b',
    beta: 'b',
    c: 'rc',
    rc: 'rc',
    pre: 'rc',
    preview: 'rc'
};
/**
 * `v1.2.3-rc.1` as `1.2.3rc1`: the normal form of PEP 440, without the local part's `+` being touched; null where the
 * text is no such version. Source: https://packaging.python.org/en/latest/specifications/version-specifiers/
 */
function parsePep440(text) {
    const groups = pep440.exec(text.trim())?.groups;
    if (groups?.['release'] === undefined)
        return null;
    const numbers = groups['release'].split('.').map(plain);
    const pre = preLetters[groups['pre']?.toLowerCase() ?? ''];
    const post = groups['post'] !== undefined;
    const dev = groups['dev'] !== undefined;
    const version = [
        groups['epoch'] === undefined || plain(groups['epoch']) === '0' ? '' : `${plain(groups['epoch'])}!`,
        numbers.join('.'),
        pre === undefined ? '' : `${pre}${plain(groups['preNumber'])}`,
        post ? `.post${plain(groups['implicit'] ?? groups['postNumber'])}` : '',
        dev ? `.dev${plain(groups['devNumber'])}` : '',
        groups['local'] === undefined ? '' : `+${groups['local'].toLowerCase().replace(/[-_]/g, '.')}`
    ].join('');
    const [major = '0', minor = '0', patch = '0'] = numbers;
    return { version, major, minor, patch, unstable: pre !== undefined || dev, post };
}
/** A number without leading zeros; a missing one is 0. */
function plain(digits) {
    return (digits ?? '').replace(/^0+(?=\d)/, '') || '0';
}

;// CONCATENATED MODULE: ./src/tags/tag-template.ts




const expressions = {
    sha: ({ event }) => (event.uncommitted === true ? null : event.sha.slice(0, 7)),
    branch: ({ event }) => branchOf(event),
    tag: ({ event }) => event.tag,
    base_ref: ({ event }) => event.pullRequest?.baseRef ?? null,
    number: ({ event }) => (event.pullRequest === null ? null : String(event.pullRequest.number)),
    is_default_branch: ({ event }) => String(onDefaultBranch(event)),
    is_not_default_branch: ({ event }) => String(!onDefaultBranch(event)),
    raw: ({ event }) => event.tag,
    version: ({ event }) => (parseSemver(event.tag ?? '') ?? parsePep440(event.tag ?? ''))?.version ?? null,
    pep440: ({ event }) => parsePep440(event.tag ?? '')?.version ?? null,
    major: ({ event }) => stable(event.tag)?.major ?? null,
    minor: ({ event }) => stable(event.tag)?.minor ?? null,
    patch: ({ event }) => stable(event.tag)?.patch ?? null
};
const dates = ['date', 'commit_date'];
/** True where the text holds an expression, so that its value depends on the event. */
function isTemplate(text) {
    return /(?<!\\)\{\{/.test(text);
}
/**
 * Renders the expressions of docker/metadata-action: `{{sha}}`, `{{branch}}`, `{{date 'YYYYMMDD' tz='Asia/Tokyo'}}`, …; for
 * tags and for the values of build arguments. Null when an expression has no value for this event, as `{{tag}}` on a
 * branch or `{{number}}` on a push: then there is no such tag. Expressions without text between them count as one, so
 * `{{branch}}{{tag}}` is whichever there is. `\{{` is a plain `{{`. `{{major}}` and its like have no value for a pre-release.
 *
 * Throws `UserError` naming the template for an unknown expression.
 * Source: https://github.com/docker/metadata-action#global-expressions
 */
function renderTemplate(template, context, sanitise = value => value) {
    let rendered = '';
    let run = null;
    for (const part of parseTemplate(template)) {
        if (part.kind === 'text') {
            if (run === '')
                return null;
            rendered += (run ?? '') + part.text;
            run = null;
        }
        else {
            run = (run ?? '') + sanitise(naming(template, () => tag_template_valueOf(part, context)) ?? '');
        }
    }
    return run === '' ? null : rendered + (run ?? '');
}
/** Throws `UserError` naming the template when it is malformed. */
function parseTemplate(template) {
    const parts = [];
    let rest = template;
    for (;;) {
        const start = rest.search(/(?<!\\)\{\{/);
        const text = (start < 0 ? rest : rest.slice(0, start)).replace(/\\\{\{/g, '{{');
        if (text !== '')
            parts.push({ kind: 'text', text });
        if (start < 0)
            return parts;
        const match = /^\{\{\{?((?:'[^']*'|"[^"]*"|[^'"{}])*)\}?\}\}/.exec(rest.slice(start));
        if (match === null)
            throw new errors/* UserError */.yo(`Template "${template}": the braces "{{" are not closed by "}}".`);
        parts.push(parseExpression(match[1] ?? '', template));
        rest = rest.slice(start + match[0].length);
    }
}
function parseExpression(source, template) {
    const [name = '', ...words] = source.match(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g) ?? [];
    const isDate = dates.includes(name);
    if (!isDate && !Object.hasOwn(expressions, name)) {
        const known = [...Object.keys(expressions), ...dates];
        const guess = (0,nearest/* nearest */.p)(name, known);
        const hint = guess === null ? `Known are ${known.join(', ')}.` : `Did you mean {{${guess}}}?`;
        throw new errors/* UserError */.yo(`Template "${template}": there is no expression {{${source.trim()}}}. ${hint}`);
    }
    let format = null;
    let zone = 'UTC';
    for (const word of words) {
        const [, key, text] = /^(?:(\w+)=)?(?:'([^']*)'|"[^"]*")$/.exec(word) ?? [];
        const value = text ?? /"([^"]*)"$/.exec(word)?.[1];
        if (!isDate || value === undefined || (key !== undefined && key !== 'tz') || (key === undefined && format !== null))
            throw new errors/* UserError */.yo(`Template "${template}": {{${name}}} does not take ${word}.` +
                (isDate ? ` Write {{${name} 'YYYYMMDD-HHmmss' tz='Europe/Berlin'}}.` : ''));
        if (key === undefined)
            format = value;
        else
            zone = value;
    }
    return { kind: 'expression', name, format, zone };
}
function tag_template_valueOf(part, context) {
    const date = part.name === 'date' ? context.now : part.name === 'commit_date' ? context.commitDate : undefined;
    if (date === undefined)
        return expressions[part.name]?.(context) ?? null;
    return date === null ? null : formatDate(date, part.format ?? 'YYYY-MM-DDTHH:mm:ssZ', part.zone);
}
/** A pull request's image is never its target branch's, also where the event's ref is that branch (`pull_request_target`). */
function branchOf(event) {
    return event.pullRequest === null ? event.branch : null;
}
/** A schedule runs on the default branch, also where its payload does not name it. */
function onDefaultBranch(event) {
    const branch = branchOf(event);
    if (event.defaultBranch === null)
        return event.name === 'schedule' && event.pullRequest === null;
    return branch === event.defaultBranch;
}
function stable(tag) {
    const version = parseSemver(tag ?? '') ?? parsePep440(tag ?? '');
    return version === null || version.unstable ? null : version;
}
function naming(template, work) {
    try {
        return work();
    }
    catch (thrown) {
        if (thrown instanceof errors/* UserError */.yo)
            throw new errors/* UserError */.yo(`Template "${template}": ${thrown.message}`, { cause: thrown });
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./src/images/names.ts






/**
 * References are compared as repositories, whatever the tag; where several images share a repository, their tags tell them apart.
 *
 * @param loose images that are also recognised by the last part of their name, under another host or owner
 */
function plannedNames(images, loose = new Set()) {
    const byRepository = groupedBy(images, spec => spec.image);
    const byLastPart = groupedBy(loose, spec => names_lastPart(spec.image));
    const byId = new Map(images.map(spec => [imageId(spec), spec]));
    function named(image, reference) {
        const read = readReference(reference);
        if (read === null)
            return null;
        const found = byRepository.get(read.repository);
        if (found === undefined)
            return byLastPart.get(names_lastPart(read.repository))?.find(spec => spec !== image) ?? null;
        const one = found.length === 1 ? (found[0] ?? null) : byTag(image, reference, read.tag, found);
        return one === image ? null : one;
    }
    return {
        named,
        behind(image, name) {
            const context = names_contextOf(image, name);
            if (context?.kind === 'planned')
                return byId.get(`${context.group}.${context.key}`) ?? null;
            return context?.kind === 'image' ? named(image, context.reference) : null;
        }
    };
}
/** The named context that a name of the Dockerfile of an image is looked up under. */
function names_contextOf(image, name) {
    return image.buildContexts.find(context => contextName(context.name) === name) ?? null;
}
/** @throws UserError where the tag leaves open which one it is */
function byTag(image, reference, tag, found) {
    const tagged = found.filter(spec => spec.tags?.some(template => mayRender(template, tag)));
    const others = found.filter(spec => spec !== image);
    const [only, second] = tagged.length > 0 ? tagged : others;
    if (only !== undefined && second === undefined)
        return only;
    const names = found.map(spec => (0,src_printable/* printable */.g)(imageId(spec))).join(', ');
    throw new errors/* UserError */.yo(`${(0,src_printable/* printable */.g)(image.dockerfile)}: ${(0,src_printable/* printable */.g)(reference)} may be any of ${names}, which share this repository. ` +
        `Name a tag that only one of them has under "tags", or give them images of their own.`);
}
/** Whether a template of tags can become a tag: what it computes may be anything. */
function mayRender(template, tag) {
    const written = /^type=raw,(?:.*,)?value=([^,]+)/.exec(template.trim())?.[1] ?? template.trim();
    if (written.startsWith('type='))
        return false;
    const texts = [''];
    for (const part of parseTemplate(written)) {
        if (part.kind === 'text')
            texts.push((texts.pop() ?? '') + part.text);
        else
            texts.push('');
    }
    const [first = '', ...others] = texts;
    const last = others.pop();
    if (last === undefined)
        return first === tag;
    let at = first.length;
    for (const text of others) {
        const found = tag.indexOf(text, at);
        if (found < 0)
            return false;
        at = found + text.length;
    }
    return tag.startsWith(first) && tag.endsWith(last) && tag.length > at + last.length - 1;
}
function groupedBy(items, key) {
    const groups = new Map();
    for (const item of items)
        groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
    return groups;
}
function readReference(reference) {
    try {
        const { domain, path, tag } = parseReference(reference);
        return { repository: `${domain}/${path}`, tag: tag ?? 'latest' };
    }
    catch {
        return null;
    }
}
function names_lastPart(image) {
    return image.slice(image.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./src/images/graph.ts






/**
 * Finds what every image stands on.
 *
 * @throws UserError where a Dockerfile is missing or broken, a base is used by nothing, or images stand on each other in a cycle
 */
function graph_graphOf({ bases, services }, reader) {
    const images = [...bases, ...services];
    const strict = linked(images, plannedNames(images), reader);
    const unused = unusedBases(strict);
    if (unused.length === 0 || services.length === 0)
        return inOrder(strict);
    const found = linked(images, plannedNames(images, new Set(unused)), reader);
    const [idle] = unusedBases(found);
    if (idle === undefined)
        return inOrder(found);
    throw new errors/* UserError */.yo(`base ${(0,src_printable/* printable */.g)(idle.name)}: no service is built from ${(0,src_printable/* printable */.g)(idle.image)}. Name that image in a FROM line of a service's Dockerfile ` +
        `(or in the default of its ARG), or take the base out.`);
}
/**
 * Finds what one image stands on.
 *
 * @param inherits what an image that a FROM names hands on, where it is known
 * @throws UserError where the builder would refuse its Dockerfile
 */
function linkImage(spec, images, names, reader, inherits) {
    const contexts = new Map(spec.buildContexts.map(context => [keyOf(context), kindOf(context)]));
    const whole = reader.describe(spec, { contexts, inherits });
    const stages = ownStages(whole, images);
    // A stage that comes from the registry takes everything below it along: what only it needs is no input of this image.
    const stagesToo = new Map([...contexts, ...[...stages.keys()].map(stage => [stage, 'stage'])]);
    const image = stages.size === 0 ? whole : reader.describe(spec, { contexts: stagesToo, inherits });
    return { described: image, links: linksOf(image, names, stages) };
}
/** The images that some images stand on, by name; of each one that its target is built FROM first. */
function namesBelow(links) {
    const sorted = [...links.filter(link => link.foundation), ...links.filter(link => !link.foundation)];
    return [...new Set(sorted.map(link => images_graph_nameOf(link.on)))];
}
/** The name in an id: `python` of `bases.python`. */
function images_graph_nameOf(id) {
    return id.slice(id.indexOf('.') + 1);
}
function linked(images, names, reader) {
    const found = new Map();
    const underWay = new Set();
    function link(spec) {
        const known = found.get(spec);
        if (known !== undefined)
            return known;
        underWay.add(spec);
        const node = linkImage(spec, images, names, reader, reference => inheritanceOf(spec, reference));
        underWay.delete(spec);
        found.set(spec, node);
        return node;
    }
    /** What an image hands on to what is built from it: variables, working directory, ONBUILD triggers. A cycle is refused later, with its names. */
    function inheritanceOf(spec, reference) {
        const name = contextName(reference);
        const isContext = name !== null && names_contextOf(spec, name) !== null;
        const below = isContext ? names.behind(spec, name) : names.named(spec, reference);
        return below === null || underWay.has(below) ? null : link(below).described.resolved[0].handsOn;
    }
    return images.map(link);
}
function keyOf({ name }) {
    return contextName(name) ?? name;
}
function kindOf({ kind }) {
    return kind === 'planned' ? 'image' : kind;
}
function unusedBases(nodes) {
    const used = new Set(nodes.flatMap(({ links }) => links.map(link => link.on)));
    return nodes
        .map(({ described: image }) => image.spec)
        .filter(spec => spec.kind === 'base' && !used.has(imageId(spec)));
}
/** @throws UserError naming the cycle, or a name that means two images that others stand on */
function inOrder(nodes) {
    const byId = new Map(nodes.map(node => [imageId(node.described.spec), node]));
    const done = new Set();
    const visit = (node, path) => {
        if (done.has(node))
            return;
        const id = imageId(node.described.spec);
        if (path.includes(id))
            throw cycleError([...path.slice(path.indexOf(id)), id]);
        for (const { on } of node.links) {
            const below = byId.get(on);
            if (below !== undefined)
                visit(below, [...path, id]);
        }
        done.add(node);
    };
    for (const node of nodes)
        visit(node, []);
    refuseDoubleNames(nodes);
    return [...done];
}
function cycleError(cycle) {
    return new errors/* UserError */.yo(`${cycle.map(src_printable/* printable */.g).join(' → ')}: these images are built from one another in a cycle. ` +
        'Take one of the FROM lines, COPY --from lines or build-contexts out that lead to the next one.');
}
/** A plan names what an image stands on by name alone. */
function refuseDoubleNames(nodes) {
    const below = new Set(nodes.flatMap(({ links }) => links.map(link => link.on)));
    const bases = new Set(nodes.flatMap(({ described: { spec } }) => (spec.kind === 'base' ? [spec.name] : [])));
    for (const id of below) {
        if (id.startsWith('services.') && bases.has(images_graph_nameOf(id)))
            throw new errors/* UserError */.yo(`${(0,src_printable/* printable */.g)(id)}: other images stand on this service, and there is a base of the same name. Rename one of them.`);
    }
}

;// CONCATENATED MODULE: ./src/decide/hash-mismatch.ts

/**
 * What is wrong with the labels of an image that is there under the tag of a hash; null where each of them holds the whole hash. A tag
 * is sixteen digits that anybody may put on anything.
 */
function hashMismatch(labelled, hash, word) {
    const other = labelled.find(one => one !== hash);
    if (other === undefined)
        return null;
    return other === null ? `carries no ${word} hash` : `was built for the ${word} hash ${(0,src_printable/* printable */.g)(other.slice(0, 16))}`;
}

;// CONCATENATED MODULE: ./src/decide/decide-base.ts


/** The verdict on a base, with every reason that matches (DESIGN.md, "Decision rules"). Pure. */
function decideBase(facts) {
    const { published, tag } = facts;
    const reasons = baseReasons(facts);
    if (reasons.length > 0)
        return { verdict: 'stale', reasons, unanswered: published.kind === 'unknown' ? published.why : null };
    const message = `the registry has the image for exactly these dependencies (${tag})`;
    return { verdict: 'fresh', reasons: [{ code: 'present', message }], unanswered: null };
}
/** Why a base is to be built; empty where it is fresh. */
function baseReasons(facts) {
    const reasons = [];
    const add = (code, message) => {
        reasons.push({ code, message });
    };
    if (facts.forced)
        add('forced', 'a rebuild was asked for');
    const { published } = facts;
    switch (published.kind) {
        case 'absent':
            add('absent', published.isIncomplete === true
                ? `the image under ${facts.tag} is there, but incomplete: the registry no longer holds what its index names`
                : `the registry has no image with the tag ${facts.tag}`);
            break;
        case 'unknown':
            add('registry-unknown', `${published.why.message}, so the base is rebuilt to be safe`);
            break;
        case 'present':
            for (const { code, message } of presentReasons(facts, published))
                add(code, message);
            break;
    }
    for (const parent of facts.staleParents)
        add('parent-stale', `it is built from ${(0,src_printable/* printable */.g)(parent)}, which is stale`);
    return reasons;
}
function presentReasons(facts, published) {
    const reasons = [];
    const missing = facts.platforms.filter(platform => published.platforms !== null && !published.platforms.includes(platform));
    if (missing.length > 0) {
        reasons.push({ code: 'platform-missing', message: `the image there has no ${missing.join(', ')}` });
    }
    const mismatch = hashMismatch(published.labelledHashes, facts.hash, 'dependency');
    if (mismatch !== null)
        reasons.push({ code: 'hash-mismatch', message: `the image under ${facts.tag} ${mismatch}` });
    if (published.triggered !== undefined)
        reasons.push({ code: 'hash-mismatch', message: `the image under ${facts.tag} ${(0,src_printable/* printable */.g)(published.triggered)}` });
    for (const parent of published.notOn) {
        if (facts.staleParents.includes(parent))
            continue;
        const message = `the image there was not built on the ${(0,src_printable/* printable */.g)(parent)} that is in the registry now`;
        reasons.push({ code: 'parent-stale', message });
    }
    return facts.refresh === null ? reasons : [...reasons, ...refreshReasons(facts.refresh)];
}
/** Seconds that the clock of a builder may be ahead. */
const clockSkew = 3600;
function refreshReasons({ policy, now, created, upstreams }) {
    const reasons = [];
    if (policy.maxAge !== null) {
        const age = created === null ? null : (now.getTime() - created.getTime()) / 1000;
        const isFuture = age !== null && age < -clockSkew;
        if (age === null)
            reasons.push({ code: 'expired', message: 'nothing says how old the image is, and refresh has a maximum age' });
        else if (isFuture)
            reasons.push({
                code: 'expired',
                message: 'the image says that it is made in the future, so nobody knows how old it is'
            });
        else if (age > policy.maxAge) {
            reasons.push({
                code: 'expired',
                message: `the image is ${decide_base_days(age)} old, more than the ${decide_base_days(policy.maxAge)} of refresh.max-age`
            });
        }
    }
    if (policy.upstream !== 'rebuild')
        return reasons;
    for (const { reference, atBuild, now: current } of upstreams) {
        const name = (0,src_printable/* printable */.g)(reference);
        if (typeof current !== 'string') {
            reasons.push({
                code: 'upstream-changed',
                message: `whether ${name} has moved cannot be known: ${(0,src_printable/* printable */.g)(current.unknown)}`
            });
        }
        else if (atBuild === null) {
            reasons.push({ code: 'upstream-changed', message: `the image does not say which ${name} it was built from` });
        }
        else if (atBuild !== current) {
            reasons.push({
                code: 'upstream-changed',
                message: `${name} has moved from ${decide_base_short(atBuild)} to ${decide_base_short(current)}`
            });
        }
    }
    return reasons;
}
function decide_base_short(digest) {
    return (0,src_printable/* printable */.g)(digest.slice(0, 19));
}
/** A length of time for people: whole days from two days on, else hours. */
function decide_base_days(seconds) {
    const hours = Math.floor(seconds / 3600);
    return hours >= 48 ? `${Math.floor(hours / 24)} days` : `${hours} hours`;
}

;// CONCATENATED MODULE: ./src/decide/decide-service.ts


/** The mode of a service, with its reasons (DESIGN.md, "Decision rules"). Pure. */
function decideService(facts) {
    const reasons = serviceReasons(facts);
    if (reasons.length === 0)
        return settled(facts);
    const mode = facts.staleBases.length > 0 ? 'full' : 'fast';
    return { mode, reasons, unanswered: facts.published.kind === 'unknown' ? facts.published.why : null };
}
/** Why a service is to be built; empty where the image that is there can be taken. */
function serviceReasons(facts) {
    const reasons = [];
    const add = (code, message) => {
        reasons.push({ code, message });
    };
    for (const base of facts.staleBases)
        add('base-stale', `${(0,src_printable/* printable */.g)(base)}, which it stands on, is to be built, so the app is built on the new one`);
    if (facts.forced)
        add('forced', 'a rebuild was asked for');
    const { published } = facts;
    switch (published.kind) {
        case 'absent':
            add('never-built', published.isIncomplete === true
                ? `the image under ${facts.tag} is there, but incomplete: the registry no longer holds what its index names`
                : `the registry has no image of exactly these sources (${facts.tag})${ofRelease(facts.release)}`);
            break;
        case 'unknown':
            add('registry-unknown', `${published.why.message}, so the image is built to be safe`);
            break;
        case 'present': {
            const missing = facts.platforms.filter(platform => published.platforms !== null && !published.platforms.includes(platform));
            if (missing.length > 0)
                add('platform-missing', `the image there has no ${missing.join(', ')}`);
            const mismatch = hashMismatch(published.labelledHashes, facts.hash, 'source');
            if (mismatch !== null)
                add('hash-mismatch', `the image under ${facts.tag} ${mismatch}`);
            for (const reference of facts.foreign) {
                add('never-built', `${(0,src_printable/* printable */.g)(reference)} does not hold this image, and a tag cannot be moved from another repository`);
            }
            for (const base of published.notOn) {
                add('not-on-base', `the image there was not built on the ${(0,src_printable/* printable */.g)(base)} that is in the registry now`);
            }
        }
    }
    return reasons;
}
/** Why the image that the same commit already has will not do. */
function ofRelease(release) {
    if (release === null)
        return '';
    return ` as release ${(0,src_printable/* printable */.g)(release.tag)}: ${(0,src_printable/* printable */.g)(release.file)} takes the version from git, so each tag is built`;
}
/** The image is there and right: what is left is where the event's tags point. */
function settled(facts) {
    if (facts.elsewhere.length > 0) {
        const tags = facts.elsewhere.map(src_printable/* printable */.g).join(', ');
        const message = `these sources are built already (${facts.tag}); to be pointed at that image: ${tags}`;
        return { mode: 'retag', reasons: [{ code: 'already-built', message }], unanswered: null };
    }
    const message = `the image of exactly these sources is in the registry (${facts.tag}), built on its base; there is nothing to do`;
    return { mode: 'skip', reasons: [{ code: 'unchanged', message }], unanswered: null };
}

;// CONCATENATED MODULE: ./src/decide/decide.ts






/**
 * Decides for all images. Pure: what is in the graph and what registries said, and nothing else.
 *
 * @param images each behind those that it stands on
 */
function decide(images, facts, rebuild) {
    const decisions = new Map();
    for (const image of images) {
        const id = imageId(image.spec);
        const known = facts.get(id);
        if (known === undefined)
            throw new Error(`nothing was asked for ${id}`);
        const below = new Set(image.links.map(link => link.on));
        const stale = [...below].filter(on => decisions.get(on)?.isBuilt).map(images_graph_nameOf);
        decisions.set(id, decideOne(image, known, stale, rebuild));
    }
    return decisions;
}
/** Whether an image is to be built by what is known before it was looked up where its tags point. */
function decide_isToBuild(image, facts, stale, rebuild) {
    const reasons = image.spec.kind === 'base'
        ? baseReasons(factsOfBase(image, facts, stale, rebuild))
        : serviceReasons(factsOfService(image, { ...facts, elsewhere: [] }, stale, rebuild));
    return reasons.length > 0;
}
function decideOne(image, facts, stale, rebuild) {
    if (image.spec.kind === 'base') {
        const decision = decideBase(factsOfBase(image, facts, stale, rebuild));
        return { kind: 'base', ...decision, isBuilt: decision.verdict === 'stale' };
    }
    const decision = decideService(factsOfService(image, facts, stale, rebuild));
    return { kind: 'service', ...decision, isBuilt: decision.mode === 'fast' || decision.mode === 'full' };
}
function factsOfBase(image, { published, refresh }, staleParents, rebuild) {
    const forced = rebuild === 'base' || rebuild === 'all';
    return { ...askedFor(image), published, forced, staleParents, refresh };
}
function factsOfService(image, { published, elsewhere }, staleBases, rebuild) {
    const forced = rebuild === 'app' || rebuild === 'all';
    const foreign = elsewhere.filter(reference => splitTag(reference).image !== image.spec.image);
    return { ...askedFor(image), published, staleBases, forced, elsewhere, foreign };
}
function askedFor({ spec, hash: { hash, release } }) {
    return { tag: hashTag(spec.kind, hash), hash, release, platforms: spec.platforms };
}

;// CONCATENATED MODULE: ./src/ignore/ignore-file.ts

/**
 * The ignore file that a build goes by, the first of {@link ignorePaths} that exists; null: none does.
 * Source: moby/buildkit frontend/dockerui/config.go
 */
function ignorePathFor(dockerfile, context, exists) {
    return ignorePaths(dockerfile, context).find(exists) ?? null;
}
/**
 * `<Dockerfile>.dockerignore` beside the Dockerfile, and `.dockerignore` at the root of the context. Paths are clean and relative to the
 * same root.
 */
function ignorePaths(dockerfile, context) {
    return [`${dockerfile}.dockerignore`, external_node_path_.posix.join(context, '.dockerignore')];
}

;// CONCATENATED MODULE: ./src/images/described.ts










/** Where nothing is said, the planner reads the Dockerfile as for the most common platform; the builder decides what it builds. */
const assumedPlatform = 'linux/amd64';
const otherPlatform = 'linux/arm64';
/** Parses the Dockerfiles and ignore files of a commit, each text once, however many images share it. */
class DockerfileReader {
    #snapshot;
    /** By the id of their content. */
    #dockerfiles = new Map();
    #filters = new Map();
    constructor(snapshot) {
        this.#snapshot = snapshot;
    }
    /** Reads everything that describing these images needs, at once. */
    async load(specs) {
        const paths = specs.flatMap(spec => [
            spec.dockerfile,
            ...ignorePaths(spec.dockerfile, spec.context),
            ...ignorePathsOfFolders(spec)
        ]);
        await this.#snapshot.load(new Set(paths));
    }
    /**
     * @param surroundings `contexts`: names of stages that the plan replaces by an image of the registry; `inherits`: what an image that a FROM
     * names hands on, where it is known
     * @throws UserError naming file and line where the builder would refuse the Dockerfile
     */
    describe(spec, surroundings = {}) {
        const dockerfile = this.#dockerfile(spec);
        const args = Object.fromEntries(spec.buildArgs.map(arg => [arg.name, arg.value]));
        const resolve = (platform) => located(spec.dockerfile, () => resolveTarget(dockerfile, { target: spec.target, args, platform, ...surroundings }));
        const [first, ...others] = spec.platforms;
        const resolved = [resolve(first ?? assumedPlatform), ...others.map(resolve)];
        const elsewhere = first === undefined && namesTarget(resolved[0]) ? resolve(otherPlatform) : null;
        const ignore = this.#ignore(this.#ignorePath(spec));
        const image = { spec, dockerfile, resolved, ...(elsewhere !== null && { elsewhere }), ignore, views: [] };
        return { ...image, views: this.#views(image) };
    }
    #views(image) {
        return image.spec.buildContexts.flatMap(context => {
            const name = contextName(context.name);
            const isRead = image.resolved.some(target => target.consumesOfContexts.some(use => use.context === name));
            if (context.kind !== 'folder' || name === null || !isRead)
                return [];
            const only = (target) => {
                const consumes = target.consumesOfContexts.filter(use => use.context === name);
                return { ...target, consumes, consumesOfContexts: [] };
            };
            const [first, ...others] = image.resolved;
            const view = {
                spec: seenFrom(image.spec, context.path),
                dockerfile: image.dockerfile,
                resolved: [only(first), ...others.map(only)],
                ...(image.elsewhere !== undefined && { elsewhere: only(image.elsewhere) }),
                ignore: this.#ignore(ignoreFileOf(context.path)),
                views: []
            };
            return [{ name, described: view }];
        });
    }
    #dockerfile(spec) {
        const id = this.#snapshot.contentId(spec.dockerfile) ?? '';
        const known = this.#dockerfiles.get(id);
        if (known !== undefined)
            return known;
        const content = this.#snapshot.content(spec.dockerfile);
        if (content === undefined) {
            throw new errors/* UserError */.yo(`${(0,src_printable/* printable */.g)(spec.name)}: there is no Dockerfile ${(0,src_printable/* printable */.g)(spec.dockerfile)} in commit ${this.#snapshot.commit.slice(0, 12)}. ` +
                `Commit it, or name the right path (relative to the repository's root) as the Dockerfile of this image.`);
        }
        const dockerfile = located(spec.dockerfile, () => parseDockerfile(described_textOf(content)));
        this.#dockerfiles.set(id, dockerfile);
        return dockerfile;
    }
    #ignorePath(spec) {
        return ignorePathFor(spec.dockerfile, spec.context, path => this.#snapshot.entry(path) !== undefined);
    }
    #ignore(path) {
        const content = path === null ? undefined : this.#snapshot.content(path);
        if (path === null || content === undefined)
            return null;
        const id = this.#snapshot.contentId(path) ?? '';
        const known = this.#filters.get(id);
        if (known !== undefined)
            return { path, filter: known };
        const filter = located(path, () => ignoreFilter(parseIgnore(described_textOf(content))));
        this.#filters.set(id, filter);
        return { path, filter };
    }
}
/** The ignore file of a named context: always the one at its root, whatever the Dockerfile is called. */
function ignoreFileOf(folder) {
    return external_node_path_.posix.join(folder, '.dockerignore');
}
/** The ignore files of an image's named contexts. */
function ignorePathsOfFolders({ buildContexts }) {
    return buildContexts.flatMap(context => (context.kind === 'folder' ? [ignoreFileOf(context.path)] : []));
}
/** What is said of an image, without what is said of it as a base: that is about the main context. */
function seenFrom({ name, image, dockerfile, target, platforms, buildArgs, ignore, tags }, context) {
    const common = {
        name,
        image,
        dockerfile,
        target,
        platforms,
        buildArgs,
        buildContexts: [],
        ignore,
        tags,
        verify: null
    };
    return { ...common, kind: 'service', context, fallbackDockerfile: null };
}
/** Whether the platform could say which files an image takes in. */
function namesTarget(target) {
    return target.canonical.some(line => /TARGET(?:ARCH|PLATFORM|VARIANT)/.test(line));
}
/** Bytes that are no UTF-8 are kept apart, as in paths: two files that differ in them are not the same. */
function described_textOf(content) {
    return (0,path_bytes/* pathOfBytes */.WH)(Buffer.from(content));
}

;// CONCATENATED MODULE: ./src/images/consumed.ts





/**
 * Changed paths that an image consumes, each with its line. Paths that the commit no longer holds are looked up by the same rules,
 * so a deletion counts like an edit.
 *
 * @param missing those of the paths that the commit does not hold, see {@link missingFrom}
 */
function consumedChanges(image, inputs, paths, snapshot, missing = missingFrom(snapshot, paths)) {
    const { spec } = image;
    const asked = new Set(paths);
    const found = new Map();
    const add = (path, lines, swept) => {
        found.set(path, { path, line: lines[0] ?? null, swept });
    };
    for (const file of inputs.files)
        if (asked.has(file.path))
            add(file.path, file.lines, file.swept);
    for (const one of [image, ...image.views.map(view => view.described)]) {
        for (const { path, lines, swept } of goneFrom(one, missing, snapshot))
            add(path, lines, swept);
    }
    const isNamed = 'dependencies' in spec && spec.dependencies.length > 0 ? namedBy(spec.dependencies) : () => false;
    for (const path of missing)
        if (!found.has(path) && isNamed(path))
            add(path, [], true);
    add(spec.dockerfile, [], false);
    // Also the one that is not there, or not heeded, any more.
    for (const path of ignorePaths(spec.dockerfile, spec.context))
        add(path, [], false);
    for (const view of image.views)
        add(ignoreFileOf(view.described.spec.context), [], false);
    return paths.flatMap(path => found.get(path) ?? []);
}
/** Those of the paths that are not there any more which one context of an image would take in. */
function goneFrom(image, missing, snapshot) {
    const { context } = image.spec;
    const gone = [];
    for (const path of missing) {
        const key = relativeTo(context, path);
        if (key !== null)
            gone.push({ path: key, mode: '100644', oid: GONE });
    }
    if (gone.length === 0)
        return [];
    // With the links that are there: a source may lead to what is gone through one of them.
    const links = snapshot.context(context).files.filter(file => file.mode === '120000');
    const { files } = consumedFiles(image, contextIndex([...links, ...gone]), snapshot);
    return files.flatMap(({ file, lines, swept }) => file.oid === GONE ? [{ path: paths_within(context, file.path), lines, swept }] : []);
}
/** Paths from which on a set of all files costs less than to look each one up. */
const MANY = 1000;
/** Those of some paths that are no file of the commit. */
function missingFrom(snapshot, paths) {
    if (paths.length < MANY)
        return paths.filter(path => snapshot.entry(path) === undefined);
    const there = new Set(snapshot.files.map(entry => entry.path));
    return paths.filter(path => !there.has(path));
}
/** Stands for the content of a file that the commit does not hold. */
const GONE = '';

;// CONCATENATED MODULE: ./src/decide/foreign.ts


/** Edited files that are named in the warning. */
const foreign_mostNames = 3;
/**
 * Why the images are not those of the event's commit: the work tree is at another one, or an earlier step changed committed files that they take in, or that
 * describe them. Nothing of such a plan is pushed, so that no other code gets the commit's or the branch's name. Empty where they are, and where
 * the user has said that what is there counts.
 */
function foreignCode(images, { subject, describedIn }, snapshot) {
    if (subject === undefined)
        return [];
    if (subject.foreign !== null)
        return [{ code: 'other-code', message: subject.foreign }];
    if (subject.vouched || subject.edits.length === 0)
        return [];
    const edits = new Map();
    for (const { spec, described: image, inputs, hash } of images) {
        for (const { path, line } of consumedChanges(image, inputs, subject.edits, snapshot)) {
            if (!edits.has(path))
                edits.set(path, { file: spec.dockerfile, line });
        }
        // Files that an input names (`-r other.txt`) count too, though no line of the Dockerfile consumes them.
        for (const path of subject.edits)
            if (hash.identities.has(path) && !edits.has(path))
                edits.set(path, { file: path, line: null });
    }
    for (const path of subject.edits)
        if (describedIn?.has(path) === true)
            edits.set(path, { file: path, line: null });
    const [first] = edits;
    if (first === undefined)
        return [];
    const [path, place] = first;
    const names = [...edits.keys()]
        .slice(0, foreign_mostNames)
        .map(name => (0,src_printable/* printable */.g)(name))
        .join(', ');
    const more = edits.size > foreign_mostNames ? ` and ${edits.size - foreign_mostNames} more` : '';
    const message = `${names}${more}: not as in commit ${subject.commit.slice(0, 12)}, since an earlier step changed the work tree, so what is there is hashed and nothing ` +
        `is pushed under the commit's names: let the Dockerfile make the change, or set the input "commit: head" if the changed files are to count as the commit's.`;
    return [
        {
            code: 'edited-inputs',
            message,
            file: place.line === null ? path : place.file,
            ...(place.line !== null && { line: place.line })
        }
    ];
}

// EXTERNAL MODULE: ./src/checkout/attributes.ts
var attributes = __webpack_require__(4319);
;// CONCATENATED MODULE: ./src/images/patch-files.ts

/**
 * The files of a commit, from those of another one and what differs. One pass, however many there are of both.
 *
 * @param files sorted by path in byte order, as is the result
 * @param changes in any order, each path once
 */
function patchFiles(files, changes) {
    const after = new Map(changes.map(change => [change.path, change.after]));
    const kept = [];
    for (const entry of files) {
        const changed = after.get(entry.path);
        if (changed === undefined)
            kept.push(entry);
        else {
            if (changed !== null)
                kept.push(changed);
            after.delete(entry.path);
        }
    }
    const added = [...after.values()].filter(entry => entry !== null).sort((a, b) => (0,path_bytes/* comparePaths */.cD)(a.path, b.path));
    return added.length === 0 ? kept : patch_files_merged(kept, added);
}
function patch_files_merged(one, other) {
    const all = [];
    let at = 0;
    for (const entry of other) {
        for (let next = one[at]; next !== undefined && (0,path_bytes/* comparePaths */.cD)(next.path, entry.path) < 0; next = one[++at])
            all.push(next);
        all.push(entry);
    }
    for (; at < one.length; at++) {
        const next = one[at];
        if (next !== undefined)
            all.push(next);
    }
    return all;
}

;// CONCATENATED MODULE: ./src/images/snapshot.ts




/**
 * Lists the commit (one `git ls-tree`) and reads the targets of its symbolic links.
 *
 * @param own files and folders that the planner itself writes into the work tree: never inputs
 */
async function openSnapshot(repository, commit, own = []) {
    let files = await repository.files(commit);
    const contexts = new Map();
    const links = new Map();
    const contents = new Map();
    let effects = null;
    await readLinks(files);
    async function readLinks(entries) {
        const ids = entries.filter(entry => entry.mode === '120000').map(entry => entry.oid);
        const missing = [...new Set(ids)].filter(id => !links.has(id));
        if (missing.length === 0)
            return;
        for (const [id, content] of await repository.read(missing))
            links.set(id, (0,path_bytes/* pathOfBytes */.WH)(Buffer.from(content)));
    }
    async function beside(isWanted) {
        const isOwn = (path) => own.some(one => path === one || path.startsWith(`${one}/`));
        const found = await repository.beside(commit, path => !isOwn(path) && isWanted(path));
        await readLinks(found);
        return found;
    }
    /** Takes paths that only the work tree holds among the files. */
    async function reveal(paths) {
        const missing = paths.filter(path => entry(path) === undefined);
        if (missing.length === 0)
            return;
        const isOnTheWay = (path) => path.endsWith('/') ? missing.some(one => one.startsWith(path)) : missing.includes(path);
        const found = await beside(isOnTheWay);
        if (found.length === 0)
            return;
        files = patchFiles(files, found.map(after => ({ path: after.path, before: null, after })));
        contexts.clear();
    }
    async function readEffects() {
        const entries = files.filter(({ path, mode }) => /(?:^|\/)\.gitattributes$/.test(path) && mode !== '160000');
        const texts = await repository.read(entries.map(file => file.oid));
        return (0,attributes/* checkoutEffects */.n9)(new Map(entries.map(({ path, oid }) => [path, Buffer.from(texts.get(oid) ?? []).toString()])));
    }
    async function read(ids) {
        const missing = [...new Set(ids)].filter(id => !contents.has(id));
        if (missing.length === 0)
            return;
        for (const [id, content] of await repository.read(missing))
            contents.set(id, content);
    }
    function entry(path) {
        const whole = context('.');
        const place = placeOf(whole, path);
        return place === null ? undefined : whole.files[place];
    }
    /** The regular file that a path leads to, through symbolic links of the repository. */
    function resolve(path) {
        let found = entry(path);
        for (let hops = 0; found?.mode === '120000' && hops < 40; hops++) {
            const target = links.get(found.oid);
            const joined = target === undefined ? null : joinPath(found.path, target);
            found = joined === null ? undefined : entry(joined);
        }
        return found?.mode === '100644' || found?.mode === '100755' ? found : undefined;
    }
    function context(folder) {
        const known = contexts.get(folder);
        if (known !== undefined)
            return known;
        const index = folder === '.' ? contextIndex(files) : context_index_contextBelow(context('.'), folder);
        contexts.set(folder, index);
        return index;
    }
    return {
        commit,
        get files() {
            return files;
        },
        repository,
        linkTarget: oid => links.get(oid),
        entry,
        contentId: path => resolve(path)?.oid,
        context,
        beside,
        checkoutEffects: () => (effects ??= readEffects()),
        load: async (paths) => {
            const all = [...paths];
            await reveal(all);
            const entries = all.map(resolve);
            await read(entries.flatMap(entry => (entry === undefined ? [] : [entry.oid])));
        },
        content(path) {
            const entry = resolve(path);
            if (entry === undefined)
                return undefined;
            const content = contents.get(entry.oid);
            if (content === undefined)
                throw new Error(`${path} was used before it was read`);
            return content;
        }
    };
}
/** `target` as seen from the folder of `link`; null where it is absolute or leaves the repository. */
function joinPath(link, target) {
    if (target.startsWith('/'))
        return null;
    const parts = link.split('/').slice(0, -1);
    for (const part of target.split('/')) {
        if (part === '..') {
            if (parts.pop() === undefined)
                return null;
        }
        else if (part !== '.' && part !== '')
            parts.push(part);
    }
    return parts.join('/');
}

;// CONCATENATED MODULE: ./src/decide/touched.ts


/** What an event means for images, each worked out once. Those that an image stands on are asked for with it. */
function touchings(request, changes, snapshot, images) {
    const missing = missingFrom(snapshot, changes.paths);
    const known = new Map();
    const touching = (image) => {
        const id = imageId(image.spec);
        const found = known.get(id) ?? workOut(image);
        known.set(id, found);
        return found;
    };
    const workOut = (image) => {
        const consumed = consumedChanges(image.described, image.inputs, changes.paths, snapshot, missing);
        const below = [...new Set(image.links.map(link => link.on))].map(on => {
            const one = images.get(on);
            return one === undefined ? 'unknown' : touching(one).touched;
        });
        return { changes: consumed, touched: touchedBy(image, consumed, below, changes, request) };
    };
    return touching;
}
/**
 * Whether the event touched an image, by itself or through those that it stands on. Not told by the paths: a release asks for its
 * version's name on every image, whatever it changed; and the file that describes the images may have given any of them another build
 * argument or target. What an earlier step made is known by its content: it is in the hash.
 *
 * @param consumed of {@link consumedChanges}
 * @param below the same of the images that it stands on
 */
function touchedBy(image, consumed, below, { known, paths }, { event, describedIn }) {
    if (!known || event.tag !== null)
        return 'unknown';
    if (consumed.length > 0 || below.includes(true) || namesAny(image, paths))
        return true;
    const isDescribedAnew = describedIn !== undefined && paths.some(path => describedIn.has(path));
    return image.inputs.unknowable || isDescribedAnew || below.includes('unknown') ? 'unknown' : false;
}
/** Files that an input names (`-r other.txt`) count too, though no line of the Dockerfile consumes them. */
function namesAny({ hash }, paths) {
    return paths.some(path => hash.identities.has(path));
}

;// CONCATENATED MODULE: ./src/decide/hints.ts


/** @param images filled while the plan is made; those that an image stands on are there before it is asked about */
function hints_hintsOf(request, repository, snapshot, images) {
    const touching = hints_once(async () => touchings(request, await request.changes, snapshot, images));
    const previous = hints_once(async () => {
        const commit = before(await request.changes);
        return commit === null ? null : openSnapshot(repository, commit).catch(() => null);
    });
    return { touching: async (image) => (await touching())(image), previous };
}
function before({ known, source, base }) {
    return known && source === 'git' ? base : null;
}
function hints_once(make) {
    let made = null;
    return () => (made ??= make());
}

// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
;// CONCATENATED MODULE: ./src/tags/tag-rule.ts






const ruleTypes = ['schedule', 'semver', 'pep440', 'match', 'edge', 'ref', 'raw', 'sha'];
/** `priority` orders metadata-action's own output only; here the order of the lines counts. */
const tag_rule_common = ['type', 'enable', 'priority', 'prefix', 'suffix'];
const attributesOf = {
    schedule: ['pattern'],
    semver: ['pattern', 'value', 'match'],
    pep440: ['pattern', 'value', 'match'],
    match: ['pattern', 'group', 'value'],
    edge: ['branch'],
    ref: ['event'],
    raw: ['value'],
    sha: ['format']
};
const required = {
    semver: 'pattern',
    pep440: 'pattern',
    match: 'pattern',
    ref: 'event',
    raw: 'value'
};
/** The rule, or null where the text is none. Throws `UserError` for an unknown type or attribute. */
function parseRule(text) {
    const fields = (0,csv/* csvRecords */.X)(text)[0] ?? [];
    const pairs = fields.map((field) => {
        const [, key = '', value = ''] = /^\s*([^=]*?)\s*=\s*([\s\S]*?)\s*$/.exec(field) ?? ['', 'value', field.trim()];
        return [key.toLowerCase(), value];
    });
    const attributes = new Map(pairs);
    const written = attributes.get('type');
    if (written === undefined)
        return null;
    const type = ruleTypes.find(known => known === written);
    if (type === undefined)
        throw ruleError(text, `there is no type "${written}"`, (0,nearest/* nearest */.p)(written, ruleTypes), ruleTypes);
    const allowed = [...tag_rule_common, ...attributesOf[type]];
    for (const key of attributes.keys())
        if (!allowed.includes(key))
            throw ruleError(text, `type=${type} takes no "${key}"`, (0,nearest/* nearest */.p)(key, allowed), allowed);
    const needed = required[type];
    if (needed !== undefined && !attributes.has(needed))
        throw new errors/* UserError */.yo(`Tag "${text}": "${needed}=" is missing.`);
    return { type, attributes };
}
/** The templates that {@link renderRule} renders. The pattern of a version is filled in otherwise. */
function templatesOf({ type, attributes }) {
    const rendered = ['enable', 'prefix', 'suffix', 'value', ...(type === 'schedule' ? ['pattern'] : [])];
    return rendered.flatMap(name => attributes.get(name) ?? []);
}
/**
 * The tag that a rule gives for an event, not yet sanitised; null where the rule does not apply to it.
 *
 * As docker/metadata-action does it, with one exception: no rule adds `latest` unasked.
 * Source: https://github.com/docker/metadata-action#tags-input
 */
function renderRule(rule, context) {
    const enable = renderTemplate(rule.attributes.get('enable') ?? 'true', context);
    if (enable !== 'true' && enable !== 'false')
        throw new errors/* UserError */.yo(`Tag rule type=${rule.type}: enable="${enable ?? ''}" must become true or false.`);
    const value = enable === 'true' ? tag_rule_valueOf(rule, context) : null;
    if (value === null || value === '')
        return null;
    const prefix = rule.attributes.get('prefix') ?? defaultPrefix(rule);
    const suffix = rule.attributes.get('suffix') ?? '';
    return `${renderTemplate(prefix, context) ?? ''}${value}${renderTemplate(suffix, context) ?? ''}`;
}
function tag_rule_valueOf({ type, attributes }, context) {
    const { event } = context;
    const attribute = (name) => attributes.get(name) ?? '';
    switch (type) {
        case 'schedule':
            return event.name === 'schedule' ? renderTemplate(attributes.get('pattern') ?? 'nightly', context) : null;
        case 'raw':
            return renderTemplate(attribute('value'), context);
        case 'sha':
            if (event.uncommitted === true)
                return null;
            return tag_rule_oneOf(type, 'format', attributes.get('format') ?? 'short', ['short', 'long']) === 'long'
                ? event.sha
                : event.sha.slice(0, 7);
        case 'edge': {
            const edge = attribute('branch');
            return (edge === '' ? onDefaultBranch(event) : branchOf(event) === edge) ? 'edge' : null;
        }
        case 'ref': {
            const what = tag_rule_oneOf(type, 'event', attribute('event'), ['branch', 'tag', 'pr']);
            if (what === 'branch')
                return branchOf(event);
            return what === 'tag' ? event.tag : renderTemplate('{{number}}', context);
        }
        case 'match': {
            const source = tag_rule_sourceOf(attribute('value'), context);
            const group = Number(attributes.get('group') ?? '0');
            return source === null ? null : (tag_rule_matched(source, attribute('pattern'))?.[group] ?? null);
        }
        case 'semver':
        case 'pep440': {
            const source = tag_rule_sourceOf(attribute('value'), context);
            if (source === null)
                return null;
            const match = attribute('match');
            const text = match === '' ? source : (tag_rule_matched(source, match)?.[1] ?? source);
            return type === 'semver' ? semverOf(text, attribute('pattern')) : pep440Of(text, attribute('pattern'));
        }
    }
}
/** A pre-release gets its whole version, whatever the pattern, unless the pattern is `{{raw}}`. */
function semverOf(text, pattern) {
    const version = parseSemver(text);
    if (version === null)
        return null;
    return version.unstable && !isRaw(pattern) ? version.version : fill(pattern, version, text);
}
function pep440Of(text, pattern) {
    const version = parsePep440(text);
    if (version === null)
        return null;
    return (version.unstable || version.post) && !isRaw(pattern) ? version.version : fill(pattern, version, text);
}
function isRaw(pattern) {
    return /^\{\{\s*raw\s*\}\}$/.test(pattern);
}
function fill(pattern, version, raw) {
    const values = {
        raw,
        version: version.version,
        major: version.major,
        minor: version.minor,
        patch: version.patch
    };
    return pattern.replace(/\{\{\s*(.*?)\s*\}\}/g, (whole, name) => {
        const value = values[name];
        if (value === undefined)
            throw new errors/* UserError */.yo(`Tag pattern "${pattern}": ${whole} is none of ${Object.keys(values).join(', ')}.`);
        return value;
    });
}
/** What a version is read from: the attribute `value`, else the git tag. */
function tag_rule_sourceOf(value, context) {
    return value === '' ? context.event.tag : renderTemplate(value, context);
}
/** Milliseconds for one expression: JavaScript's may take years for a few letters. */
const patience = 200;
/** The whole match and its groups. The expression is run apart, where it can be stopped. */
function tag_rule_matched(text, pattern) {
    const [, body = pattern, flags = ''] = /^\/(.+)\/(.*)$/.exec(pattern) ?? [];
    try {
        const found = (0,external_node_vm_.runInNewContext)('text.match(new RegExp(body, flags))', { text, body, flags }, { timeout: patience });
        return found === null ? null : Array.from(found);
    }
    catch (cause) {
        // Not an `Error` of this realm.
        const isLate = /timed out/.test((0,errors/* messageOf */.bD)(cause));
        const why = isLate ? `is not done after ${patience} ms. Write a simpler one.` : 'is no regular expression.';
        throw new errors/* UserError */.yo(`Tag pattern "${pattern}" ${why}`, { cause });
    }
}
function defaultPrefix({ type, attributes }) {
    if (type === 'sha')
        return 'sha-';
    return type === 'ref' && attributes.get('event') === 'pr' ? 'pr-' : '';
}
function tag_rule_oneOf(type, key, value, allowed) {
    if (allowed.includes(value))
        return value;
    throw new errors/* UserError */.yo(`Tag rule type=${type}: ${key}="${value}" is none of ${allowed.join(', ')}.`);
}
function ruleError(text, problem, guess, known) {
    const hint = guess === null ? `Known are ${known.join(', ')}.` : `Did you mean "${guess}"?`;
    return new errors/* UserError */.yo(`Tag "${text}": ${problem}. ${hint}`);
}

;// CONCATENATED MODULE: ./src/tags/naming.ts


/** @throws UserError for a template that is malformed */
function namingOf(template) {
    const rule = parseRule(template);
    if (rule?.type === 'sha')
        return 'commit';
    const parts = (rule === null ? [template] : templatesOf(rule)).flatMap(parseTemplate);
    const names = new Set(parts.flatMap(part => (part.kind === 'expression' ? [part.name] : [])));
    if (names.has('date'))
        return 'moment';
    return names.has('sha') || names.has('commit_date') ? 'commit' : 'stands';
}

;// CONCATENATED MODULE: ./src/tags/owner.ts

/**
 * Whose tag it is where nobody wrote it down: what a default tag that is made of the name of a branch or of a git tag must not take, since
 * whoever may push a branch may name it. Null: nobody's. Tags of versions may have lost a `!` or a `+`, which a tag cannot hold.
 */
function owner_ownerOf(tag) {
    if (tag === 'latest')
        return '"latest" belongs to the default branch.';
    if (/^(?:src|deps)-/.test(tag))
        return `tags that start with "src-" or "deps-" are how base-image-planner finds images by their hash.`;
    if (/^pr-\d+$/i.test(tag))
        return `"${tag}" is the tag of a pull request.`;
    if (/^(?:[0-9a-f]{7}|[0-9a-f]{40}|[0-9a-f]{64})$/.test(tag))
        return `"${tag}" reads as the id of a commit.`;
    return isVersion(tag) ? `"${tag}" reads as the tag of a version.` : null;
}
function isVersion(tag) {
    if (parseSemver(tag) !== null || parsePep440(tag) !== null)
        return true;
    const isDotted = /^v?(?:\d+-)?\d+\.\d/.test(tag);
    return isDotted && [tag.replace('-', '!'), ...withPlus(tag)].some(text => parsePep440(text) !== null);
}
/** The tag with each of its dashes in turn as the `+` of a local version or of build metadata. */
function withPlus(tag) {
    return [...tag.matchAll(/-/g)].map(({ index }) => `${tag.slice(0, index)}+${tag.slice(index + 1)}`);
}

;// CONCATENATED MODULE: ./src/tags/tags.ts







/** Source: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
/** Tags by which the planner finds images by their hash: nothing else may be put there. */
const reserved = /^(?:src|deps)-[0-9a-f]{16}$/;
/**
 * The references that a build pushes or a re-tag moves, beside the tag of the hash, which the caller adds.
 *
 * `templates` null: the default tags of the event. A template is a tag with expressions ({@link renderTemplate}), a rule of
 * docker/metadata-action (`type=ref,event=branch`), or a whole reference `image:tag`, taken as it is. One that has no
 * value for the event is left out. Throws `UserError` naming the template for anything that is no tag.
 */
function tags_tagsOf(kind, templates, context) {
    const namings = new Map();
    const warnings = [];
    const leaveOut = (template, why) => {
        warnings.push({ code: 'tag-left-out', message: `Tag "${template}" of ${context.image} is left out: ${why}` });
    };
    const written = [...(templates ?? []), ...(context.extra ?? [])];
    const defaults = templates === null ? tags_defaultsOf(kind, context.event) : [];
    for (const template of [...defaults, ...written]) {
        const rendered = tags_referenceOf(template.trim(), context);
        if (rendered === null)
            continue;
        const tag = rendered.tag.slice(0, 128);
        const computed = rendered.computed;
        const owner = tags_named.has(template) && !written.includes(template) ? owner_ownerOf(tag) : null;
        if (owner !== null) {
            leaveOut(template, `${owner} ${ownTags}`);
        }
        else if (reserved.test(tag)) {
            const why = `tags such as "${tag}" are how base-image-planner finds images by their hash.`;
            if (!computed)
                throw new errors/* UserError */.yo(`Tag "${template}" of ${context.image}: ${why} Choose another one.`);
            leaveOut(template, why);
        }
        else if (computed && tag === '') {
            leaveOut(template, 'nothing is left of its value, since a tag holds only letters, digits, "_", "." and "-".');
        }
        else if (!tagGrammar.test(computed ? tag : rendered.tag)) {
            throw new errors/* UserError */.yo(`Tag "${template}" of ${context.image} is no tag: a tag is at most 128 letters, digits, "_", "." and "-", ` +
                `and does not start with "." or "-".`);
        }
        else {
            if (tag.length < rendered.tag.length)
                warnings.push({
                    code: 'tag-shortened',
                    message: `Tag "${template}" of ${context.image} is cut to 128 characters: ${tag}`
                });
            const reference = `${rendered.image}:${tag}`;
            namings.set(reference, looser(namings.get(reference), namingOf(template.trim())));
        }
    }
    return { references: [...namings.keys()], namings, warnings };
}
function looser(one, other) {
    const order = ['stands', 'commit', 'moment'];
    return order.find(naming => naming === one || naming === other) ?? other;
}
/** Default tags that are whatever somebody called a branch or a git tag. */
const tags_named = new Set(['{{branch}}', '{{tag}}']);
const ownTags = 'Rename the branch or the git tag, or say with "tags" which tags the image gets.';
/** The default tags of an event as templates. A merge queue's branch is gone a moment later, so its name is no tag. */
function tags_defaultsOf(kind, event) {
    const latest = onDefaultBranch(event) ? ['latest'] : [];
    if (kind === 'base')
        return latest;
    const branch = branchOf(event) !== null && !onDefaultBranch(event) && event.name !== 'merge_group' ? ['{{branch}}'] : [];
    const isVersion = (parseSemver(event.tag ?? '') ?? parsePep440(event.tag ?? '')) !== null;
    return ['{{sha}}', ...latest, ...branch, 'pr-{{number}}', isVersion ? '{{version}}' : '{{tag}}'];
}
function tags_referenceOf(template, context) {
    const rule = parseRule(template);
    if (rule !== null) {
        const value = renderRule(rule, context);
        return value === null ? null : { image: context.image, tag: trimmed(sanitised(value)), computed: true };
    }
    const computed = isTemplate(template);
    const value = renderTemplate(template, context, sanitised);
    if (value === null)
        return null;
    if (isReference(template))
        return wholeReference(template, value, context.image, computed);
    return { image: context.image, tag: computed ? trimmed(value) : value, computed };
}
/** A tag never holds `:`, so a template whose own text does is a whole reference. */
function isReference(template) {
    return parseTemplate(template).some(part => part.kind === 'text' && /[:@]/.test(part.text));
}
function wholeReference(template, value, image, computed) {
    const [, name, tag] = /^((?:oci:)?[^:@\s]+(?::\d+\/[^:@\s]+)?):([^:/@]+)$/.exec(value) ?? [];
    const isOurs = name === image || (name !== undefined && normalName(name) === image);
    if (name === undefined || tag === undefined || (!name.startsWith('oci:') && normalName(name) === null))
        throw new errors/* UserError */.yo(`Tag "${template}" is no reference with a tag. Write image:tag with the image in lower case, or the tag alone.`);
    return { image: isOurs ? image : name, tag, computed };
}
function normalName(name) {
    try {
        const { domain, path } = parseReference(name);
        return `${domain}/${path}`;
    }
    catch {
        return null;
    }
}
/** As docker/metadata-action: every run of characters that a tag cannot hold becomes a dash. */
function sanitised(value) {
    return value.replace(/[^A-Za-z0-9._-]+/g, '-');
}
/** A tag does not start with `.` or `-`: what sanitising left there goes. */
function trimmed(tag) {
    return tag.replace(/^[.-]+/, '');
}

;// CONCATENATED MODULE: ./src/decide/image-tags.ts



/**
 * @param extraBaseTag a further tag of the bases, as a manual run asks for one
 * @throws UserError for a mistake in a template
 */
function tagsOfImages({ bases, services }, context, extraBaseTag) {
    const extra = extraBaseTag === null ? [] : [extraBaseTag];
    return new Map([...bases, ...services].map(spec => [imageId(spec), imageTags(spec, context, extra)]));
}
function imageTags(spec, context, extra) {
    const tagging = { ...context, image: spec.image, ...(spec.kind === 'base' && extra.length > 0 && { extra }) };
    const { references, namings, warnings } = tags_tagsOf(spec.kind, spec.tags, tagging);
    const lasting = references.filter(reference => namings.get(reference) !== 'moment');
    if (spec.kind === 'service') {
        const standing = references.filter(reference => namings.get(reference) === 'stands');
        return { references, warnings, movable: { lasting, standing } };
    }
    // A base is handed on by its digest, so nothing depends on where its `latest` points: it is not looked at on every push.
    const own = lasting.filter(reference => splitTag(reference).image === spec.image);
    return { references, warnings, movable: { lasting: own, standing: [] } };
}

;// CONCATENATED MODULE: ./src/decide/moving-tags.ts
/**
 * Services up to which the standing tags of untouched ones are looked up: as many as one registry is asked at once, so one round trip. Of more,
 * they are looked up on events whose changes are not known (a schedule, a manual run).
 */
const standingLimit = 16;
/**
 * The tags that are to point at the image that is there. Where the event touched an input, or may have, all that it asks for. Where it
 * did not, those that stand for the branch (`latest`) and point at another image: a run before this one, which would have moved them
 * back, may have been cancelled.
 *
 * @param services how many the plan has
 */
function tagsToMove(tags, touched, retag, services) {
    if (retag === 'never')
        return { references: [], absent: 'is left' };
    if (retag === 'always' || touched !== false)
        return { references: tags.lasting, absent: 'counts' };
    return { references: services > standingLimit ? [] : tags.standing, absent: 'is left' };
}

;// CONCATENATED MODULE: ./src/decide/preflight.ts




/**
 * Asks every repository that the plan will push to whether it would take the push, one request each, while the rest is still being planned:
 * a push that will be refused is known in seconds, not after the build.
 */
class Preflight {
    #request;
    #registry;
    #asked = new Map();
    constructor(request, registry) {
        this.#request = request;
        this.#registry = registry;
    }
    /** Begins to ask for the repositories of an image, as soon as it is known which references of it will be pushed or moved. */
    look(references) {
        if (this.#request.options.checkPush === 'false' || !mayWrite(this.#request))
            return;
        for (const repository of references.map(reference => splitTag(reference).image)) {
            if (this.#asked.has(repository))
                continue;
            const answer = this.#registry.mayPush(repository);
            // Looked at later: a failure before that must not count as unhandled.
            answer.catch(() => undefined);
            this.#asked.set(repository, answer);
        }
    }
    /** @throws UserError naming the first push that would be refused, with the rule and the fix */
    async warnings() {
        const warnings = [];
        for (const [image, answer] of this.#asked) {
            const right = await answer;
            switch (right.kind) {
                case 'allowed':
                    break;
                case 'refused':
                    throw (0,push_refused/* pushRefused */.H)(image, right.refusal, this.#request.event);
                case 'unknown':
                    warnings.push({
                        code: 'push-unknown',
                        message: `Whether a push to ${image} would be taken is not known: ${(0,errors/* inSentences */.YP)(right)}`
                    });
            }
        }
        return warnings;
    }
}

;// CONCATENATED MODULE: ./src/decide/token-in-image.ts




/** Where a repository's own configuration is in a context that is its root. */
const gitConfig = { path: '.git/config', mode: '100644', oid: '' };
/**
 * Images that take in `.git/config` while it holds a login: whoever pulls the image has the token of the job, or of the developer. (checkout from version 6
 * on keeps it in a file outside, which `.git/config` only names.)
 *
 * @param isPushed whether an image is built and pushed
 * @throws UserError where one that holds it would be pushed
 */
function tokenInImages(images, snapshot, isPushed) {
    return images.flatMap((image) => {
        const { spec } = image;
        if (spec.context !== '.')
            return [];
        const [taken] = consumedFiles(image.described, contextIndex([gitConfig]), snapshot).files;
        if (taken === undefined)
            return [];
        const [line] = taken.lines;
        const message = `${(0,src_printable/* printable */.g)(spec.name)}: this line takes .git/config in, which holds a login, so everybody who can pull the image can use it. ` +
            'Give actions/checkout `persist-credentials: false`, and leave .git out with a line ".git" in the ignore file.';
        if (isPushed(image)) {
            const place = `${(0,src_printable/* printable */.g)(spec.dockerfile)}${line === undefined ? '' : `:${line}`}`;
            throw new errors/* UserError */.yo(`${place}: ${message}`);
        }
        return [{ code: 'token-in-image', message, file: spec.dockerfile, ...(line !== undefined && { line }) }];
    });
}

;// CONCATENATED MODULE: ./src/decide/unanswered.ts




/**
 * A run that may push nothing, as a fork's pull request, cannot mend a registry that refuses to be read: it builds everything, which costs
 * time and nothing else. A run whose push would be refused as well is stopped before it builds.
 *
 * @throws UserError with the registry's word and the fix, unless what is not known is to be built
 */
function failWhereUnanswered(images, decisions, request) {
    for (const { spec } of images) {
        const unanswered = decisions.get(imageId(spec))?.unanswered ?? null;
        if (unanswered === null)
            continue;
        const isRefused = unanswered.code === 'unauthorized' || unanswered.code === 'denied';
        if (!mayWrite(request) && isRefused)
            continue;
        if (unanswered.refusal !== undefined)
            throw (0,push_refused/* pushRefused */.H)(spec.image, unanswered.refusal, request.event);
        if (request.options.onRegistryError === 'rebuild')
            continue;
        const said = `${spec.image}: ${(0,errors/* inSentences */.YP)(unanswered)}`;
        throw new errors/* UserError */.yo(`${said} To build everything instead, set on-registry-error to rebuild.`);
    }
}

;// CONCATENATED MODULE: ./src/facts/configs.ts

/** The configurations of an image's platforms. */
async function configsOf(image, platforms) {
    const parts = await image.parts(platforms);
    if (parts.kind !== 'yes')
        return parts;
    const answers = await Promise.all(parts.value.map(part => part.config()));
    const configs = [];
    for (const answer of answers) {
        if (answer.kind !== 'yes')
            return answer;
        configs.push(answer.value);
    }
    return configs.length === 0 ? { kind: 'no' } : { kind: 'yes', value: configs };
}
/** Milliseconds since 1970; null where neither the label nor the configuration says it. */
function createdAt(config) {
    const time = Date.parse(config.labels[labelNames.created] ?? config.created ?? '');
    return Number.isNaN(time) ? null : time;
}
/** The configurations that are there: none where the image has none, or the reason why it cannot be known. */
async function readConfigs(image, platforms) {
    const answer = await configsOf(image, platforms);
    if (answer.kind === 'unknown')
        return answer;
    return answer.kind === 'yes' ? answer.value : [];
}

;// CONCATENATED MODULE: ./src/facts/foundation.ts
/**
 * Whether an app image starts with the layers of a base image, on every platform that is asked for. Tags are not trusted: the
 * layers prove it. Compressed digests are compared first; where they differ, the digests of the uncompressed layers decide,
 * since some builders compress a base's layers again.
 *
 * `no` is "not on this base"; an answer that cannot be had is `unknown`.
 */
async function standsOn(app, base, platforms) {
    const wanted = platforms.length > 0 ? platforms : (app.platforms ?? []);
    const [apps, bases] = await Promise.all([app.parts(wanted), base.parts(wanted)]);
    if (apps.kind !== 'yes')
        return apps;
    if (bases.kind !== 'yes')
        return bases;
    if (apps.value.length === 0)
        return { kind: 'no' };
    for (const part of apps.value) {
        const match = await partFor(part, bases.value);
        if (match.kind !== 'yes')
            return match;
        const answer = await partStandsOn(part, match.value);
        if (answer.kind !== 'yes')
            return answer;
    }
    return { kind: 'yes', value: true };
}
/** The base's image of the same platform, where one platform's app starts with its layers; `no` where it does not. */
async function baseUnder(app, base) {
    const bases = await base.parts(app.platform === null ? [] : [app.platform]);
    if (bases.kind !== 'yes')
        return bases;
    const match = await partFor(app, bases.value);
    if (match.kind !== 'yes')
        return match;
    const answer = await partStandsOn(app, match.value);
    return answer.kind === 'yes' ? match : answer;
}
/** The base's image of the same platform; where one of the two is a single image, its configuration tells its platform. */
async function partFor(app, bases) {
    const [only] = bases;
    if (only === undefined)
        return { kind: 'no' };
    if (bases.length === 1 && app.platform === only.platform)
        return { kind: 'yes', value: only };
    const platform = await platformOf(app);
    if (platform.kind !== 'yes')
        return platform;
    for (const base of bases) {
        const other = await platformOf(base);
        if (other.kind !== 'yes')
            return other;
        if (other.value === platform.value)
            return { kind: 'yes', value: base };
    }
    return { kind: 'no' };
}
async function platformOf(part) {
    if (part.platform !== null)
        return { kind: 'yes', value: part.platform };
    const config = await part.config();
    return config.kind === 'yes' ? { kind: 'yes', value: config.value.platform } : config;
}
async function partStandsOn(app, base) {
    if (startsWith(digestsOf(app), digestsOf(base)))
        return { kind: 'yes', value: true };
    const [appConfig, baseConfig] = await Promise.all([app.config(), base.config()]);
    if (appConfig.kind !== 'yes')
        return appConfig;
    if (baseConfig.kind !== 'yes')
        return baseConfig;
    const { diffIds } = baseConfig.value;
    return diffIds.length > 0 && startsWith(appConfig.value.diffIds, diffIds)
        ? { kind: 'yes', value: true }
        : { kind: 'no' };
}
function digestsOf(part) {
    return part.layers.map(layer => layer.digest);
}
function startsWith(layers, prefix) {
    return (prefix.length > 0 && prefix.length <= layers.length && prefix.every((digest, index) => layers[index] === digest));
}

;// CONCATENATED MODULE: ./src/facts/taken.ts


/** What the label `…bases` says: the digest that each base had when the image was planned, by the base's name. */
function taken_basesOf(config) {
    const items = (config.labels[labelNames.bases] ?? '').split(' ').filter(item => item.includes('@'));
    return new Map(items.map(item => [item.slice(0, item.indexOf('@')), item.slice(item.indexOf('@') + 1)]));
}
/**
 * Whether an app image took what it has from a base as the registry holds it now, where no layer can prove it: a base that only a
 * `COPY --from` or an earlier stage uses. The app's label names the base's digest; where the base was built in the same run, its digest
 * was not known yet, and the app must not be older than the base.
 */
async function tookFrom(app, base, name, platforms) {
    const apps = await configsOf(app, platforms);
    if (apps.kind !== 'yes')
        return apps;
    const recorded = apps.value.map(config => taken_basesOf(config).get(name));
    if (recorded.every(digest => digest === base.manifest.digest))
        return { kind: 'yes', value: true };
    if (recorded.some(digest => digest !== undefined))
        return { kind: 'no' };
    const bases = await configsOf(base, platforms);
    if (bases.kind !== 'yes')
        return bases;
    const built = Math.max(...bases.value.map(config => createdAt(config) ?? Number.POSITIVE_INFINITY));
    const isOlder = apps.value.some(config => (createdAt(config) ?? Number.NEGATIVE_INFINITY) < built);
    return isOlder ? { kind: 'no' } : { kind: 'yes', value: true };
}

;// CONCATENATED MODULE: ./src/facts/left-behind.ts



/**
 * Names of the images below that an image was not built from as the registry holds them now; of one that is not in the registry nothing
 * is said.
 */
async function leftBehind(image, links, platforms, below) {
    const foundations = new Set(links.filter(link => link.foundation).map(link => link.on));
    const behind = new Set();
    for (const { on, foundation } of links) {
        const base = (await below.get(on))?.held ?? null;
        if (base === null || (!foundation && foundations.has(on)))
            continue;
        const name = images_graph_nameOf(on);
        const stands = foundation ? await standsOn(image, base, platforms) : await tookFrom(image, base, name, platforms);
        if (stands.kind === 'unknown')
            return stands;
        if (stands.kind === 'no')
            behind.add(name);
    }
    return [...behind];
}

;// CONCATENATED MODULE: ./src/facts/platforms.ts

/**
 * The platforms that an image can be used on; null where its manifest does not say and nobody asks. An entry of an index does not count
 * when the image that it names was deleted, as registries' clean-up jobs do. A single image says its platform in its configuration
 * alone, is no use without one, and can never be all of several.
 *
 * `no`: the image cannot be used on any platform.
 */
async function usablePlatforms(image, wanted) {
    if (image.platforms === null) {
        if (wanted.length !== 1)
            return { kind: 'yes', value: wanted.length === 0 ? null : [] };
        const configs = await readConfigs(image, wanted);
        return 'kind' in configs ? configs : { kind: 'yes', value: configs.map(config => config.platform) };
    }
    const named = image.platforms.filter(platform => wanted.length === 0 || wanted.includes(platform));
    const answers = await Promise.all(named.map(platform => image.parts([platform])));
    const unknown = answers.find(answer => answer.kind === 'unknown');
    if (unknown !== undefined)
        return unknown;
    const broken = new Set(named.filter((_, index) => answers[index]?.kind === 'no'));
    const usable = image.platforms.filter(platform => !broken.has(platform));
    return usable.length === 0 ? { kind: 'no' } : { kind: 'yes', value: usable };
}

;// CONCATENATED MODULE: ./src/facts/published.ts
/** Asks for a tag: one GET. */
async function publishedImage(registry, image, tag) {
    const answer = await registry.manifest(image, tag);
    return answer.kind === 'yes' ? { kind: 'yes', value: opened(registry, image, answer.value) } : answer;
}
function opened(registry, image, manifest) {
    const { content } = manifest;
    if (content.kind === 'image') {
        const part = partOf(registry, image, manifest, null);
        const only = { kind: 'yes', value: part === null ? [] : [part] };
        return { manifest, platforms: null, parts: () => Promise.resolve(only) };
    }
    const children = new Map();
    const child = (digest, platform) => {
        const known = children.get(digest) ?? askChild(registry, image, digest, platform);
        children.set(digest, known);
        return known;
    };
    return {
        manifest,
        platforms: content.children.map(one => one.platform),
        async parts(platforms) {
            const wanted = content.children.filter(one => platforms.length === 0 || platforms.includes(one.platform));
            const answers = await Promise.all(wanted.map(one => child(one.digest, one.platform)));
            const parts = [];
            for (const answer of answers) {
                if (answer.kind !== 'yes')
                    return answer;
                parts.push(answer.value);
            }
            return { kind: 'yes', value: parts };
        }
    };
}
async function askChild(registry, image, digest, platform) {
    const answer = await registry.manifest(image, digest);
    if (answer.kind !== 'yes')
        return answer;
    const part = partOf(registry, image, answer.value, platform);
    return part === null ? { kind: 'no' } : { kind: 'yes', value: part };
}
function partOf(registry, image, manifest, platform) {
    const { content } = manifest;
    if (content.kind !== 'image')
        return null;
    let config;
    return {
        digest: manifest.digest,
        platform,
        layers: content.layers,
        config: () => (config ??= registry.config(image, content.config))
    };
}

;// CONCATENATED MODULE: ./src/facts/ask-published.ts





/**
 * Asks for an image by the tag of its hash: its manifest, and where it is there, what its label says and whether it was built on the
 * images below as they are now.
 *
 * @param below what was asked for the images that it stands on
 */
async function askPublished(registry, { spec, links }, tag, below) {
    const answer = await publishedImage(registry, spec.image, tag);
    if (answer.kind === 'no')
        return ask_published_nothing({ kind: 'absent' });
    if (answer.kind === 'unknown')
        return ask_published_nothing({ kind: 'unknown', why: answer });
    const image = answer.value;
    const platforms = await usablePlatforms(image, spec.platforms);
    if (platforms.kind === 'unknown')
        return ask_published_nothing({ kind: 'unknown', why: platforms });
    if (platforms.kind === 'no')
        return ask_published_nothing({ kind: 'absent', isIncomplete: true });
    const [configs, notOn] = await Promise.all([
        configsThere(image, platforms.value, spec.platforms),
        leftBehind(image, links, spec.platforms, below)
    ]);
    if ('kind' in configs)
        return ask_published_nothing({ kind: 'unknown', why: configs });
    if ('kind' in notOn)
        return ask_published_nothing({ kind: 'unknown', why: notOn });
    const label = spec.kind === 'base' ? labelNames.dependencyHash : labelNames.sourceHash;
    // An image without a configuration says nothing of itself.
    const labelledHashes = configs.length === 0 ? [null] : configs.map(config => config.labels[label] ?? null);
    const { digest } = image.manifest;
    return {
        published: { kind: 'present', digest, platforms: platforms.value, labelledHashes, notOn },
        held: image,
        configs
    };
}
function ask_published_nothing(published) {
    return { published, held: null, configs: [] };
}
/** The configurations of the platforms that are asked for and can be used. */
function configsThere(image, usable, wanted) {
    if (image.platforms === null)
        return readConfigs(image, wanted);
    const there = (usable ?? []).filter(platform => wanted.length === 0 || wanted.includes(platform));
    return there.length === 0 ? Promise.resolve([]) : readConfigs(image, there);
}

;// CONCATENATED MODULE: ./src/facts/same-layers.ts


/**
 * Whether two images of one repository have the same layers on every platform that is wanted. An index gets another digest whenever an
 * architecture arrives or an attestation changes; what is built on it does not change with that.
 *
 * @param before digest at the build, of which the registry may have nothing left; then `built`, which starts with an image's layers where
 *   it stands on it, proves the same
 */
async function haveSameLayers(registry, image, before, now, platforms, built) {
    const [old, current] = await Promise.all([
        publishedImage(registry, image, before),
        publishedImage(registry, image, now)
    ]);
    if (current.kind !== 'yes' || platforms.length === 0)
        return false;
    if (old.kind !== 'yes')
        return (await standsOn(built, current.value, platforms)).kind === 'yes';
    const answers = await Promise.all(platforms.map(platform => areEqual(old.value, current.value, platform)));
    return answers.every(isEqual => isEqual);
}
async function areEqual(old, current, platform) {
    const [before, now] = await Promise.all([same_layers_partOf(old, platform), same_layers_partOf(current, platform)]);
    if (before === null || now === null)
        return false;
    return before.digest === now.digest || same_layers_digestsOf(before) === same_layers_digestsOf(now);
}
/** The image of a platform; a single image says in its configuration which one it is for. */
async function same_layers_partOf(image, platform) {
    const parts = await image.parts([platform]);
    const part = parts.kind === 'yes' ? parts.value[0] : undefined;
    if (part === undefined || part.platform !== null)
        return part ?? null;
    const config = await part.config();
    return config.kind === 'yes' && config.value.platform === platform ? part : null;
}
function same_layers_digestsOf(part) {
    return part.layers.map(layer => layer.digest).join(' ');
}

;// CONCATENATED MODULE: ./src/facts/ask-upstreams.ts






/** The images outside of the plan that an image is built from. One that is named by digest never moves. */
async function askUpstreams(registry, image) {
    const upstreams = upstreamsOf(image.described, image.links).filter(({ reference }) => !reference.includes('@') && repositoryOf(reference) !== null);
    return Promise.all(upstreams.map(async (upstream) => {
        const { domain, path, tag } = parseReference(upstream.reference);
        return { ...upstream, answer: await registry.digest(`${domain}/${path}`, tag ?? 'latest') };
    }));
}
function pinsOf(upstreams) {
    return upstreams.flatMap(({ name, reference, answer }) => answer.kind === 'yes' ? [{ name, reference, digest: answer.value }] : []);
}
async function refreshFacts(registry, policy, now, built, upstreams) {
    const { configs } = built;
    const dates = configs.map(createdAt);
    const known = dates.filter(date => date !== null);
    const oldest = known.length === dates.length && known.length > 0 ? new Date(Math.min(...known)) : null;
    return {
        policy,
        now,
        created: oldest,
        upstreams: await Promise.all(upstreams.map(one => upstreamFacts(registry, one, built)))
    };
}
async function upstreamFacts(registry, { reference, answer }, { held: image, configs, platforms }) {
    const recorded = configs.map(config => recordedDigest(reference, config.labels));
    const [first] = recorded;
    const atBuild = first !== undefined && recorded.every(digest => digest === first) ? first : null;
    switch (answer.kind) {
        case 'yes': {
            const now = answer.value;
            if (atBuild === null || atBuild === now)
                return { reference, atBuild, now };
            const { domain, path } = parseReference(reference);
            const wanted = platforms.length > 0 ? platforms : configs.map(config => config.platform);
            const isSame = await haveSameLayers(registry, `${domain}/${path}`, atBuild, now, wanted, image);
            return { reference, atBuild, now: isSame ? atBuild : now };
        }
        case 'no':
            return { reference, atBuild, now: { unknown: 'its registry has no such image' } };
        case 'unknown':
            return { reference, atBuild, now: { unknown: answer.message } };
    }
}
/** The digest that an image says it was built from. */
function recordedDigest(reference, labels) {
    const items = (labels[labelNames.upstream] ?? '').split(' ');
    const own = items.find(item => item.startsWith(`${reference}@`));
    if (own !== undefined)
        return own.slice(reference.length + 1);
    return labels[labelNames.baseName] === reference ? labels[labelNames.baseDigest] || null : null;
}

;// CONCATENATED MODULE: ./src/lockfiles/compare.ts
/** Stands for a version where the file gives none. */
const ANY_VERSION = 'any';
/**
 * Which packages came, went or moved, sorted by name. Where a lock file holds several versions of one name, only those that
 * differ are listed. A package whose version stayed while its source, hashes or markers changed says so in `to`
 * (`3.0.0 (other source, hashes or markers)`). Empty when the package lists say the same: then something else of the file changed.
 */
function comparePackages(before, after) {
    const old = byName(before);
    const now = byName(after);
    const names = [...new Set([...old.keys(), ...now.keys()])].sort();
    return names.flatMap(name => compare_changesOf(name, old.get(name) ?? new Map(), now.get(name) ?? new Map()));
}
function byName(packages) {
    const names = new Map();
    for (const { name, version, group = '', rest = '' } of packages) {
        const versions = names.get(name) ?? new Map();
        const entries = versions.get(version ?? ANY_VERSION) ?? [];
        entries.push(`${group}\n${rest}`);
        names.set(name, versions.set(version ?? ANY_VERSION, entries));
    }
    for (const versions of names.values())
        for (const entries of versions.values())
            entries.sort();
    return names;
}
function compare_changesOf(name, old, now) {
    const gone = [...old.keys()].filter(version => !now.has(version)).sort();
    const come = [...now.keys()].filter(version => !old.has(version)).sort();
    const moved = Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
        name,
        from: gone[index] ?? null,
        to: come[index] ?? null
    }));
    if (moved.length > 0)
        return moved;
    return [...now]
        .filter(([version, entries]) => !sameTexts(entries, old.get(version) ?? []))
        .map(([version]) => ({ name, from: version, to: `${version} (other source, hashes or markers)` }));
}
function sameTexts(one, other) {
    return one.length === other.length && one.every((text, index) => text === other[index]);
}

// EXTERNAL MODULE: ./src/lockfiles/canonical.ts
var lockfiles_canonical = __webpack_require__(940);
;// CONCATENATED MODULE: ./src/lockfiles/formats.ts
/** All formats that are read for their meaning. A new format is a file of its own and a line here. */
const formats = {
    requirements: {
        files: /\/([^/]*[-_.])?(requirements?|constraints?)([-_.\d][^/]*)?\.(txt|in|pip)$|\/requirements\/[^/]+\.(txt|in)$/,
        load: async () => (await __webpack_require__.e(/* import() */ 794).then(__webpack_require__.bind(__webpack_require__, 8794))).readRequirements
    },
    'pyproject.toml': {
        files: /\/pyproject\.toml$/,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(292), __webpack_require__.e(505)]).then(__webpack_require__.bind(__webpack_require__, 9505))).readPythonProject
    },
    'uv.lock': { files: /\/uv\.lock$/, load: async () => (await Promise.all(/* import() */[__webpack_require__.e(292), __webpack_require__.e(475)]).then(__webpack_require__.bind(__webpack_require__, 7475))).readUvLock },
    'poetry.lock': { files: /\/poetry\.lock$/, load: async () => (await Promise.all(/* import() */[__webpack_require__.e(292), __webpack_require__.e(900)]).then(__webpack_require__.bind(__webpack_require__, 8900))).readPoetryLock },
    'pdm.lock': { files: /\/pdm\.lock$/, load: async () => (await Promise.all(/* import() */[__webpack_require__.e(292), __webpack_require__.e(309)]).then(__webpack_require__.bind(__webpack_require__, 309))).readPdmLock },
    Pipfile: { files: /\/pipfile$/, load: async () => (await Promise.all(/* import() */[__webpack_require__.e(292), __webpack_require__.e(297)]).then(__webpack_require__.bind(__webpack_require__, 5297))).readPipfile },
    'Pipfile.lock': { files: /\/pipfile\.lock$/, load: async () => (await Promise.all(/* import() */[__webpack_require__.e(292), __webpack_require__.e(297)]).then(__webpack_require__.bind(__webpack_require__, 5297))).readPipfileLock },
    conda: {
        files: /\/(conda[-_.])?environment([-_.][^/]*)?\.ya?ml$/,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(749)]).then(__webpack_require__.bind(__webpack_require__, 1749))).readCondaEnvironment
    },
    'package.json': { files: /\/package\.json$/, load: async () => (await __webpack_require__.e(/* import() */ 961).then(__webpack_require__.bind(__webpack_require__, 4961))).readNodePackage },
    'package-lock.json': {
        files: /\/(package-lock|npm-shrinkwrap)\.json$/,
        load: async () => (await __webpack_require__.e(/* import() */ 155).then(__webpack_require__.bind(__webpack_require__, 155))).readNpmLock
    },
    'pnpm-lock.yaml': { files: /\/pnpm-lock\.yaml$/, load: async () => (await __webpack_require__.e(/* import() */ 251).then(__webpack_require__.bind(__webpack_require__, 9632))).readPnpmLock },
    'yarn.lock': { files: /\/yarn\.lock$/, load: async () => (await __webpack_require__.e(/* import() */ 966).then(__webpack_require__.bind(__webpack_require__, 6966))).readYarnLock },
    'bun.lock': { files: /\/bun\.lock$/, load: async () => (await __webpack_require__.e(/* import() */ 323).then(__webpack_require__.bind(__webpack_require__, 3323))).readBunLock },
    'go.mod': { files: /\/go\.mod$/, load: async () => (await __webpack_require__.e(/* import() */ 487).then(__webpack_require__.bind(__webpack_require__, 5487))).readGoMod },
    'go.sum': { files: /\/go\.sum$/, load: async () => (await __webpack_require__.e(/* import() */ 487).then(__webpack_require__.bind(__webpack_require__, 5487))).readGoSum },
    'Cargo.toml': { files: /\/cargo\.toml$/, load: async () => (await Promise.all(/* import() */[__webpack_require__.e(292), __webpack_require__.e(238)]).then(__webpack_require__.bind(__webpack_require__, 2238))).readCargoManifest },
    'Cargo.lock': { files: /\/cargo\.lock$/, load: async () => (await Promise.all(/* import() */[__webpack_require__.e(292), __webpack_require__.e(632)]).then(__webpack_require__.bind(__webpack_require__, 1251))).readCargoLock },
    Gemfile: { files: /\/gemfile$/, load: async () => (await __webpack_require__.e(/* import() */ 939).then(__webpack_require__.bind(__webpack_require__, 1939))).readGemfile },
    'Gemfile.lock': { files: /\/gemfile\.lock$/, load: async () => (await __webpack_require__.e(/* import() */ 363).then(__webpack_require__.bind(__webpack_require__, 2363))).readGemfileLock },
    'composer.json': { files: /\/composer\.json$/, load: async () => (await __webpack_require__.e(/* import() */ 58).then(__webpack_require__.bind(__webpack_require__, 2058))).readComposer },
    'composer.lock': { files: /\/composer\.lock$/, load: async () => (await __webpack_require__.e(/* import() */ 58).then(__webpack_require__.bind(__webpack_require__, 2058))).readComposerLock },
    'pom.xml': { files: /\/pom\.xml$/, load: async () => (await __webpack_require__.e(/* import() */ 720).then(__webpack_require__.bind(__webpack_require__, 9720))).readMavenPom },
    gradle: { files: /\/build\.gradle(\.kts)?$/, load: async () => (await __webpack_require__.e(/* import() */ 921).then(__webpack_require__.bind(__webpack_require__, 7921))).readGradle },
    'dotnet-project': {
        files: /\.(cs|fs|vb)proj$|\/directory\.(packages|build)\.props$/,
        load: async () => (await __webpack_require__.e(/* import() */ 858).then(__webpack_require__.bind(__webpack_require__, 4858))).readDotnetProject
    },
    'packages.lock.json': {
        files: /\/packages\.lock\.json$/,
        load: async () => (await __webpack_require__.e(/* import() */ 241).then(__webpack_require__.bind(__webpack_require__, 7241))).readNugetLock
    }
};

// EXTERNAL MODULE: ./src/lockfiles/reading.ts
var reading = __webpack_require__(3218);
// EXTERNAL MODULE: ./src/lockfiles/value.ts
var value = __webpack_require__(8003);
// EXTERNAL MODULE: ./src/lockfiles/view.ts
var view = __webpack_require__(7289);
;// CONCATENATED MODULE: ./src/lockfiles/read.ts






/** The format that a file's name says, null when it is no dependency file (whose bytes count, without a warning). */
function formatOf(path) {
    const lower = `/${path.toLowerCase()}`;
    const names = Object.keys(formats).filter(isFormatName);
    return names.find(name => formats[name].files.test(lower)) ?? null;
}
/** All that an installer takes of a file that stands alone. */
const INSTALLED = { parts: reading/* INSTALLED_PARTS */.Yz, kept: false, beside: view/* ALONE */.q };
/**
 * The dependency meaning of one file. Never rejects on account of the content: what cannot be understood (conflict markers,
 * invalid syntax, unknown lock versions, duplicate keys, no UTF-8) is `bytes`, with the reason.
 *
 * @param path relative to the repository's root, with `/`
 * @param format how to read it, when another file (`-r base.in`) says so
 * @param view which parts of it count
 */
async function readDependencies(path, content, format = formatOf(path), view = INSTALLED) {
    if (format === null)
        return { kind: 'bytes', why: 'not a known dependency file' };
    if ((0,reading/* isNothing */.qv)(view.parts) && !view.kept) {
        return { kind: 'facts', facts: { format, canonical: `${format}\nunread`, packages: [], references: [] } };
    }
    const read = await formats[format].load();
    try {
        const { meaning, packages, references = [] } = await read(read_textOf(content), path, view);
        const canonical = `${format}\n${(0,lockfiles_canonical/* canonicalText */.A4)(meaning)}`;
        return { kind: 'facts', facts: { format, canonical, packages, references } };
    }
    catch (thrown) {
        return { kind: 'bytes', why: firstLine((0,errors/* messageOf */.bD)(thrown)) };
    }
}
/** A manifest as data, for the lock file beside it; of a program its text. Null: it cannot be read. */
async function loadManifest(format, content) {
    try {
        const text = read_textOf(content);
        if (format === 'Gemfile')
            return { text };
        const isToml = format === 'pyproject.toml' || format === 'Pipfile';
        return isToml ? (await Promise.all(/* import() */[__webpack_require__.e(292), __webpack_require__.e(668)]).then(__webpack_require__.bind(__webpack_require__, 2668))).parseToml(text) : (await __webpack_require__.e(/* import() */ 130).then(__webpack_require__.bind(__webpack_require__, 5130))).parseJson(text);
    }
    catch {
        return null;
    }
}
/**
 * A byte order mark at the start and the style of line endings mean nothing; anything that is no clean text is refused.
 *
 * @throws NotUnderstood
 */
function read_textOf(content) {
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    }
    catch (cause) {
        throw new value/* NotUnderstood */.fO('not valid UTF-8', { cause });
    }
    if (text.includes('\0'))
        throw new value/* NotUnderstood */.fO('holds NUL characters');
    if (!text.includes('\r'))
        return text;
    const lines = text.replaceAll('\r\n', '\n');
    if (lines.includes('\r'))
        throw new value/* NotUnderstood */.fO('holds carriage returns without line feed');
    return lines;
}
function firstLine(message) {
    return (message.split('\n', 1)[0] ?? '').slice(0, 200);
}
function isFormatName(name) {
    return Object.hasOwn(formats, name);
}

;// CONCATENATED MODULE: ./src/images/code.ts

/** Dependency files that are programs, or name what a build runs. */
const PROGRAMS = new Set(['gradle', 'pom.xml', 'Gemfile']);
/** Data, settings and texts, which no script of a dependency file can run. */
const DATA = /\.(?:md|rst|adoc|txt|in|patch|diff|json|jsonc|json5|ya?ml|toml|ini|cfg|conf|config|lock|mod|sum|props|prisma|graphqls?|proto|xml|env|pem|crt|cer|csv|tsv|svg|png|jpe?g|gif|ico|webp|woff2?|ttf|css|html?)$|\/(?:\.?(?:npm|pnpm|yarn|nvm|bundle|conda)rc|\.(?:node|python|ruby|java|go|php)-version|\.tool-versions|\.(?:git|docker|npm)ignore|\.git(?:keep|attributes)|\.keep|licen[cs]e|readme|notice|copying|authors|changelog|version)$/i;
/**
 * Whether a base holds code of the repository. A script of a dependency file (`"setup": "node get.js"`) or a build of the project may run it, and
 * what it reads is not known.
 *
 * @param standsOnOthers it stands on other images of the plan, whose files it has
 */
function holdsCode({ resolved }, { files }, standsOnOthers) {
    const isCode = (path) => {
        const format = formatOf(path);
        return format === null ? !DATA.test(`/${path}`) : PROGRAMS.has(format);
    };
    // A file that the Dockerfile itself holds, or names by an address.
    const isWritten = (line) => /^(?:COPY|ADD)\s.*(?:<<|\bhttps?:\/\/|\bgit@)/i.test(line);
    return (standsOnOthers ||
        files.some(({ path }) => isCode(path)) ||
        resolved.some(({ canonical }) => canonical.some(isWritten)));
}

;// CONCATENATED MODULE: ./src/images/places.ts


/**
 * Where a file comes to lie that a source holds; undefined where the source does not hold it.
 *
 * @param path of the file below the root of what is copied from, clean, without leading slash
 */
function placesAfter(transfer, path) {
    const { source, destination, isAlone, pivot } = transfer;
    if (pivot !== null) {
        const kept = below(pivot, path);
        return kept === undefined ? undefined : [external_node_path_.posix.join(destination, kept)];
    }
    const rest = below(source, path);
    if (rest === undefined)
        return undefined;
    if (rest !== '')
        return [external_node_path_.posix.join(destination, rest)];
    const name = external_node_path_.posix.basename(path);
    // No image has a folder of the name of the very file that is copied.
    if (isAlone && external_node_path_.posix.basename(destination) === name && !destination.endsWith('/'))
        return [destination];
    const inFolder = external_node_path_.posix.join(destination, name);
    return destination.endsWith('/') || !isAlone ? [inFolder] : [destination, inFolder];
}
/** The part of a path below a folder or pattern; empty where it is the path itself, undefined where it is another one. */
function below(source, path) {
    if (source === '.')
        return path;
    const [parts, names] = [source.split('/'), path.split('/')];
    if (names.length < parts.length)
        return undefined;
    const isInside = parts.every((part, at) => isMatch(part, names[at] ?? ''));
    return isInside ? names.slice(parts.length).join('/') : undefined;
}
function isMatch(part, name) {
    return part === name || part.includes('**') || (hasWildcards(part) && matchesOr(true, part, name));
}
/** Whether one of the paths is the place, or a folder that holds it. */
function isInOneOf(place, paths) {
    return paths.some(path => place === path || path === '/' || place.startsWith(`${path}/`));
}

;// CONCATENATED MODULE: ./src/images/sight.ts

/** The traced files that a stage holds at some point, and where. */
class Sight {
    #places;
    /** What commands before set for later ones, as variables that say the same. */
    settings;
    /** Links were made: another path may lead to a file. */
    hasLinks;
    constructor(places = [], settings = [], hasLinks = false) {
        this.#places = new Map(places);
        this.settings = new Map(settings);
        this.hasLinks = hasLinks;
    }
    get files() {
        return this.#places;
    }
    copy() {
        return new Sight(this.#places, this.settings, this.hasLinks);
    }
    add(file, places) {
        const known = this.#places.get(file);
        this.#places.set(file, places === null || known === null ? null : new Set([...(known ?? []), ...places]));
    }
    /** Takes a file away from a place: it was removed there, or something was put over it. */
    remove(file, isGone) {
        const known = this.#places.get(file);
        if (known === undefined || known === null)
            return;
        const left = [...known].filter(place => !isGone(place));
        if (left.length === 0)
            this.#places.delete(file);
        else
            this.#places.set(file, new Set(left));
    }
    /** Takes files away from paths that are removed with all that they hold. */
    removeBelow(paths) {
        for (const file of [...this.#places.keys()])
            this.remove(file, place => isInOneOf(place, paths));
    }
    /** Adds what is copied here from another place. */
    addFrom(other, transfers) {
        for (const [file, places] of other.files) {
            if (places === null) {
                this.add(file, null);
                continue;
            }
            const found = transfers.flatMap(transfer => [...places].flatMap(place => placesAfter(transfer, place.slice(1)) ?? []));
            if (found.length > 0)
                this.add(file, found);
            else if (other.hasLinks)
                this.add(file, null);
        }
    }
}

;// CONCATENATED MODULE: ./src/images/settings.ts


/** Looks through the files of settings that images take in, under their names or those that they get in the image, and those that they write. */
async function widenedFormats(images, snapshot) {
    const { isSettings, widenedBy, widenedByInstruction } = await __webpack_require__.e(/* import() */ 929).then(__webpack_require__.bind(__webpack_require__, 7929));
    const found = new Map();
    const note = (formats, place) => {
        for (const format of formats)
            if (!found.has(format))
                found.set(format, place);
    };
    for (const { image, inputs } of images) {
        const copies = image.resolved.flatMap(({ actions }) => actions.flatMap(action => ('destination' in action && isSettings(action.destination) ? [action] : [])));
        const taken = inputs?.files ?? takenSettings(image, copies.length > 0 ? () => true : isSettings, snapshot);
        const files = taken.flatMap(({ path, lines }) => {
            const renamed = copies.find(({ line }) => lines.includes(line))?.destination;
            return isSettings(path) ? [{ path, name: path }] : renamed === undefined ? [] : [{ path, name: renamed }];
        });
        await snapshot.load(files.map(({ path }) => path));
        for (const { path, name } of files) {
            const content = snapshot.content(path);
            if (content !== undefined)
                note(widenedBy(name, content), { file: path, line: 0, text: 'settings' });
        }
        const { dockerfile } = image.spec;
        for (const { canonical, actions } of image.resolved) {
            for (const action of actions) {
                if (action.kind !== 'run')
                    continue;
                const text = [action.raw.code, ...action.raw.heredocs.map(({ content }) => content)].join('\n');
                note(widenedByInstruction(text), { file: dockerfile, line: action.line, text: 'settings that it writes' });
            }
            for (const text of canonical.filter(line => /^(?:COPY|ADD) .*<</.test(line)))
                note(widenedByInstruction(text), { file: dockerfile, line: 0, text: 'settings that it writes' });
        }
    }
    return found;
}
/** Files of the context that a service takes in, of those that matter here: all others are left aside. */
function takenSettings({ spec, resolved, ignore }, matters, snapshot) {
    const { files } = snapshot.context(spec.context);
    const context = contextIndex(files.filter(({ path, mode }) => mode === '120000' || matters(path)));
    return resolved.flatMap(({ consumes }) => selectFiles(context, consumes, ignore?.filter ?? null, snapshot.linkTarget).files.map(({ file, lines }) => ({
        path: external_node_path_.posix.join(spec.context, file.path),
        lines
    })));
}

;// CONCATENATED MODULE: ./src/lockfiles/command.ts
/** A new ecosystem is a file of its own and a line here. */
const ecosystems = [
    {
        programs: /^(?:python[\d.]*|pypy[\d.]*|pip[\d.]*|pip-(?:sync|compile)|uvx?|poetry|pdm|pipenv|hatch|rye|pixi|poe|tox|virtualenv)$/,
        load: async () => (await __webpack_require__.e(/* import() */ 640).then(__webpack_require__.bind(__webpack_require__, 1640))).readPython
    },
    {
        programs: /^(?:npm|npx|yarn|yarnpkg|pnpm|pnpx|bun|bunx|corepack)$/,
        load: async () => (await __webpack_require__.e(/* import() */ 387).then(__webpack_require__.bind(__webpack_require__, 4387))).readNode
    },
    { programs: /^composer(?:\.phar)?$/, load: async () => (await __webpack_require__.e(/* import() */ 65).then(__webpack_require__.bind(__webpack_require__, 3065))).readComposerCommand },
    { programs: /^(?:bundler?|gem)$/, load: async () => (await __webpack_require__.e(/* import() */ 231).then(__webpack_require__.bind(__webpack_require__, 6231))).readRuby },
    {
        programs: /^(?:go|cargo|mvnw?|gradlew?|dotnet)$/,
        load: async () => (await __webpack_require__.e(/* import() */ 633).then(__webpack_require__.bind(__webpack_require__, 633))).readBuild
    },
    {
        programs: /^(?:conda|mamba|micromamba)$/,
        load: async () => (await __webpack_require__.e(/* import() */ 672).then(__webpack_require__.bind(__webpack_require__, 3672))).readConda
    }
];
/** What a command reads of the dependency files that it can see; null: no ecosystem knows it. */
async function readingOf(command) {
    const [program] = command.words;
    if (program == null)
        return null;
    const name = program.replace(/^.*\//, '');
    const ecosystem = ecosystems.find(({ programs }) => programs.test(name));
    if (ecosystem === undefined)
        return null;
    const read = await ecosystem.load();
    return read({ ...command, words: [name, ...command.words.slice(1)] });
}

;// CONCATENATED MODULE: ./src/shell/acts.ts
/** Of something that may not run though the line succeeds. */
function uncertain(place) {
    return { ...place, isCertain: false };
}

;// CONCATENATED MODULE: ./src/shell/builtins.ts


/** Commands of the shell itself that change it, or run what they are given; false: it is none of these. */
function runBuiltin(name, args, state, place, runner) {
    switch (name) {
        case 'cd':
            state.folder = changedFolder(args, state);
            return true;
        case 'pushd':
        case 'popd':
            state.folder = null;
            return true;
        case 'export':
        case 'readonly':
        case 'declare':
        case 'typeset':
        case 'local':
            if (args.includes(null))
                runner.unknown(`${name} sets what is not known`);
            declare(name, args, state);
            return true;
        case 'read':
        case 'getopts':
        case 'mapfile':
            for (const word of args)
                if (word !== null && /^[A-Za-z_]\w*$/.test(word))
                    state.set(word, null);
            return true;
        case 'unset':
            for (const word of args)
                if (word !== null)
                    state.unset(word);
            return true;
        case 'set':
            setOptions(args, state);
            return true;
        case 'eval':
            if (args.includes(null))
                runner.unknown('eval runs what is not known');
            else
                runner.nested(args.join(' '), state, place);
            return true;
        case 'trap': {
            const [script] = args;
            if (script === null)
                runner.unknown('trap runs what is not known');
            else if (script !== undefined && script !== '-')
                runner.nested(script, state.copy(), uncertain(place));
            return true;
        }
        case '.':
        case 'source':
            if (!SETS_VARIABLES.test(args[0] ?? ''))
                runner.unknown('a sourced file may do anything');
            return true;
        case 'exit':
        case 'return':
        case 'break':
        case 'continue':
            state.mayHaveEnded = true;
            return true;
        default:
            return false;
    }
}
/** Files that set variables and read nothing: what makes a Python environment the current one, and the name of the system. */
const SETS_VARIABLES = /\/bin\/activate$|^\/(?:etc|usr\/lib)\/os-release$/;
function declare(name, args, state) {
    for (const word of args) {
        const [, variable, value] = /^([A-Za-z_]\w*)(?:=([^]*))?$/.exec(word ?? '') ?? [];
        if (variable === undefined)
            continue;
        if (value !== undefined)
            state.set(variable, value);
        if (name === 'export' || args[0] === '-x')
            state.exported.add(variable);
    }
}
function changedFolder(args, state) {
    const [to, more] = args.filter(word => word !== '--' && word !== '-P' && word !== '-L');
    if (to == null || to === '-' || more !== undefined || state.variables.has('CDPATH'))
        return null;
    if (to.startsWith('/'))
        return external_node_path_.posix.resolve(to);
    return state.folder === null ? null : external_node_path_.posix.resolve(state.folder, to);
}
function setOptions(args, state) {
    args.forEach((word, at) => {
        if (word === null || !/^[-+][A-Za-z]+$/.test(word))
            return;
        const isOn = word.startsWith('-');
        const named = word.endsWith('o') ? args[at + 1] : undefined;
        if (word.includes('e') || named === 'errexit')
            state.endsOnError = isOn;
        if (word.includes('a') || named === 'allexport')
            state.exportsAll = isOn;
    });
}

;// CONCATENATED MODULE: ./src/shell/state.ts
/** What a shell knows while it goes through a script. Null: set, to a value that is not known. */
class State {
    variables;
    exported;
    functions;
    /** Absolute and clean. */
    folder;
    /** `set -e`: a command that fails ends the script. */
    endsOnError;
    /** `set -a`: whatever is assigned is exported. */
    exportsAll;
    /** The script may have come to its end before this point, with success. */
    mayHaveEnded;
    constructor(variables, folder, rest = {}) {
        this.variables = new Map(variables);
        this.folder = folder;
        this.exported = new Set(rest.exported ?? variables.keys());
        this.functions = new Map(rest.functions);
        this.endsOnError = rest.endsOnError ?? false;
        this.exportsAll = rest.exportsAll ?? false;
        this.mayHaveEnded = rest.mayHaveEnded ?? false;
    }
    copy() {
        return new State(this.variables, this.folder, this);
    }
    set(name, value) {
        this.variables.set(name, value);
        if (this.exportsAll)
            this.exported.add(name);
    }
    unset(name) {
        this.variables.delete(name);
        this.exported.delete(name);
    }
    /** What a command sees that this shell starts. */
    get environment() {
        return new Map([...this.variables].filter(([name]) => this.exported.has(name)));
    }
    /** This or the other state may be the one from here on: what they do not agree on is not known. */
    mayBe(other) {
        for (const name of new Set([...this.variables.keys(), ...other.variables.keys()])) {
            if (this.variables.get(name) !== other.variables.get(name))
                this.variables.set(name, null);
            if (this.variables.has(name) && other.exported.has(name))
                this.exported.add(name);
        }
        for (const [name, body] of other.functions)
            this.functions.set(name, body);
        if (this.folder !== other.folder)
            this.folder = null;
        this.endsOnError &&= other.endsOnError;
        this.exportsAll ||= other.exportsAll;
        this.mayHaveEnded ||= other.mayHaveEnded;
    }
    /** Whether nothing would be learnt from going on from the other state instead. */
    agreesWith(other) {
        const isSame = [...this.variables].every(([name, value]) => other.variables.get(name) === value);
        return isSame && this.variables.size === other.variables.size && this.folder === other.folder;
    }
}

;// CONCATENATED MODULE: ./src/shell/wrappers.ts
/** Programs that only say how another one runs. */
const WRAPPERS = {
    exec: { flags: ['-c', '-l'], values: ['-a'] },
    command: { flags: ['-p'] },
    builtin: {},
    nohup: {},
    time: { flags: ['-p', '-v', '--portability', '--verbose'] },
    nice: { values: ['-n', '--adjustment'], joined: /^-n?\d+$|^--adjustment=/ },
    ionice: { flags: ['-t'], values: ['-c', '-n', '--class', '--classdata'], joined: /^-[cn]\d$|^--class(?:data)?=/ },
    setsid: { flags: ['-c', '-f', '-w', '--ctty', '--fork', '--wait'] },
    stdbuf: { values: ['-i', '-o', '-e'], joined: /^-[ioe].|^--(?:input|output|error)=/ },
    timeout: {
        flags: ['-f', '-p', '-v', '--foreground', '--preserve-status', '--verbose'],
        values: ['-k', '-s', '--kill-after', '--signal'],
        joined: /^-[ks].|^--(?:kill-after|signal)=/,
        operands: 1
    },
    gosu: { operands: 1 },
    'su-exec': { operands: 1 },
    setpriv: { flags: ['--clear-groups', '--init-groups', '--no-new-privs'], joined: /^--re[ug]id=/ },
    eatmydata: {},
    chronic: { flags: ['-v', '-e'] },
    fakeroot: {},
    tini: { flags: ['-s', '-g', '-v', '-w'] },
    'dumb-init': { flags: ['-c', '-v', '--single-child', '--verbose'] },
    'xvfb-run': { flags: ['-a', '--auto-servernum'], values: ['-s', '-n'], joined: /^--(?:server-args|server-num)=/ },
    env: { flags: ['-i', '-', '-0', '--ignore-environment'], values: ['-u', '--unset', '-C'], joined: /^-u.|^--unset=/ },
    sudo: {
        flags: ['-E', '-H', '-n', '-S', '-k', '-i', '--preserve-env', '--set-home', '--non-interactive', '--login'],
        values: ['-u', '-g', '--user', '--group'],
        joined: /^-[ug].|^--(?:user|group|preserve-env)=|^-[EHnSk]{2,}$/
    },
    doas: { flags: ['-n'], values: ['-u'] },
    xargs: {
        flags: ['-r', '-0', '-t', '-x', '--no-run-if-empty', '--null', '--verbose', '-0r', '-r0'],
        values: ['-n', '-P', '-I', '-L', '-d', '-s', '--max-args', '--max-procs'],
        joined: /^-[nPILds].|^--(?:max-args|max-procs|replace|delimiter|max-lines)=/
    }
};
/** The command inside of a wrapper; `unknown` where its own words are not understood; null where it is no wrapper. */
function unwrapped(name, args) {
    const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined;
    if (wrapper === undefined)
        return null;
    const { flags = [], values = [], joined, operands = 0 } = wrapper;
    const options = [];
    let at = 0;
    for (let word = args[at]; word?.startsWith('-') === true; word = args[at]) {
        at += 1;
        if (word === '--')
            break;
        options.push(word);
        if (values.includes(word)) {
            const value = args[at++];
            if (value == null)
                return 'unknown';
            options.push(value);
        }
        else if (!flags.includes(word) && joined?.test(word) !== true)
            return 'unknown';
    }
    at += operands;
    const assignments = [];
    if (name === 'env' || name === 'sudo' || name === 'doas') {
        for (;; at++) {
            const [, variable, value] = /^([A-Za-z_]\w*)=([^]*)$/.exec(args[at] ?? '') ?? [];
            if (variable === undefined || value === undefined)
                break;
            assignments.push([variable, value]);
        }
    }
    const words = args.slice(at);
    // What xargs reads are further words.
    return { name, options, assignments, words: name === 'xargs' && words.length > 0 ? [...words, null] : words };
}
/** The script of `sh -c SCRIPT`; null where it runs something else: a file, or what it is given to read. */
function shellScript(args) {
    let [isScript, endsOnError] = [false, false];
    for (let at = 0; at < args.length; at++) {
        const word = args[at];
        if (word == null)
            return null;
        if (/^[-+][A-Za-z]+$/.test(word)) {
            if (word.includes('c'))
                isScript = true;
            if (word.startsWith('-') && word.includes('e'))
                endsOnError = true;
            if (/[oO]/.test(word) && args[++at] === 'errexit')
                endsOnError = word.startsWith('-');
        }
        else if (word !== '--login' && word !== '--noprofile' && word !== '--norc' && word !== '--posix') {
            return isScript && !word.startsWith('-') ? { script: word, endsOnError } : null;
        }
    }
    return null;
}
/** The script of `su USER -c SCRIPT`; null where it runs something else. */
function suScript(args) {
    const at = args.findIndex(word => word === '-c' || word === '--command');
    const script = args[at + 1];
    if (at < 0 || script == null || args.some(word => word === null))
        return null;
    return args.slice(0, at).every(word => /^-$|^-[lmp]$|^[^-]/.test(word ?? '')) ? script : null;
}
/** Commands that `find` runs on what it finds. */
function findCommands(args) {
    const commands = [];
    for (let at = 0; at < args.length; at++) {
        if (!/^-(?:exec|execdir|ok|okdir)$/.test(args[at] ?? ''))
            continue;
        const end = args.findIndex((word, place) => place > at && (word === ';' || word === '+'));
        const command = args.slice(at + 1, end < 0 ? undefined : end);
        commands.push(command.map(word => (word?.includes('{}') === true ? null : word)));
        at = end < 0 ? args.length : end;
    }
    return commands;
}
const SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh']);

;// CONCATENATED MODULE: ./src/shell/commands.ts




/** Goes through one command: what the shell does itself, what another program runs for it, and else the command as it is. */
function commands_runCommand(fields, state, place, runner) {
    const [first, ...args] = fields;
    if (first === undefined)
        return;
    if (first === null) {
        runner.unknown('the name of a command is not known');
        return;
    }
    if (runner.call(first, state, place))
        return;
    const name = programName(first);
    if (runBuiltin(name, args, state, place, runner))
        return;
    if (SHELLS.has(name)) {
        runShell(args, state, place, runner);
        return;
    }
    if (name === 'su' || name === 'runuser') {
        const script = suScript(args);
        if (script !== null) {
            runner.nested(script, childOf(state), place);
            return;
        }
    }
    if (name === 'find')
        for (const inner of findCommands(args))
            runner.command(inner, state.copy(), uncertain(place));
    const inner = unwrapped(name, args);
    if (inner === 'unknown') {
        runner.unknown(`the options of ${name} are not followed`);
        return;
    }
    const asksOnly = name === 'command' && /^-[vV]$/.test(args[0] ?? '');
    if (inner === null || inner.words.length === 0 || asksOnly) {
        runner.emit([name, ...args], state, place);
        return;
    }
    runner.command(inner.words, seenInside(inner, state), name === 'xargs' ? uncertain(place) : place);
    if (name === 'exec')
        state.mayHaveEnded = true;
}
function runShell(args, state, place, runner) {
    if (args.length === 1 && args[0] === '--version')
        return;
    const found = shellScript(args);
    if (found === null) {
        runner.unknown('a shell runs what is not followed');
        return;
    }
    const seen = childOf(state);
    seen.endsOnError = found.endsOnError;
    runner.nested(found.script, seen, place);
}
/** Another process: it sees what is exported, and leaves this shell as it is. */
function childOf(state) {
    return new State(state.environment, state.folder);
}
function seenInside({ name, options, assignments }, state) {
    const seen = childOf(state);
    const has = (pattern) => options.some(option => pattern.test(option));
    if (name === 'env' && has(/^-(?:i|-ignore-environment)?$/))
        seen.variables.clear();
    if (name === 'sudo' && !has(/^-[HnSk]*E|^--preserve-env/)) {
        for (const variable of seen.variables.keys())
            seen.variables.set(variable, null);
    }
    if (has(/^-C$|^--login$/) || (name === 'sudo' && has(/^-i$/)))
        seen.folder = null;
    for (const [variable, value] of assignments) {
        seen.variables.set(variable, value);
        seen.exported.add(variable);
    }
    return seen;
}
/** Programs in the folders of the system are known by their name; any other path stays one. */
function programName(word) {
    return word.replace(/^\/(?:usr\/(?:local\/)?)?s?bin\/(?=[^/]+$)/, '');
}

;// CONCATENATED MODULE: ./src/shell/expand.ts
/** The value of a word that is not split: of an assignment, of a redirection, between quotes. */
function expand_valueOf(word, state, run) {
    let value = '';
    for (const part of word) {
        const known = partValue(part, state, run);
        value = value === null || known === null ? null : value + known;
    }
    return value !== null && startsWithTilde(word) ? null : value;
}
/** The words that a word becomes: variables are split, patterns are not known. */
function fieldsOf(word, state, run) {
    const fields = [];
    let field = null;
    const add = (text, isKnown) => {
        field = { text: (field?.text ?? '') + text, isKnown: (field?.isKnown ?? true) && isKnown };
    };
    const finish = () => {
        if (field !== null)
            fields.push(field.isKnown ? field.text : null);
        field = null;
    };
    // Braces that bash takes for several words are looked for in what is written.
    const written = word.map(part => (part.kind === 'text' && !part.quoted ? part.text : '_')).join('');
    const isPattern = startsWithTilde(word) || /\{[^{}]*(?:,|\.\.)[^{}]*\}/.test(written);
    if (isPattern)
        add('', false);
    for (const part of word) {
        const value = partValue(part, state, run);
        if (part.quoted)
            add(value ?? '', value !== null);
        else if (value === null)
            add('', false);
        else if (part.kind === 'text')
            add(value, !/[*?]/.test(value));
        else if (state.variables.has('IFS'))
            add('', false);
        else {
            const pieces = value.split(/[ \t\n]+/);
            pieces.forEach((piece, at) => {
                if (at > 0)
                    finish();
                if (piece !== '')
                    add(piece, !/[*?[]/.test(piece));
            });
        }
    }
    finish();
    return fields;
}
function startsWithTilde([first]) {
    return first?.kind === 'text' && !first.quoted && first.text.startsWith('~');
}
function partValue(part, state, run) {
    switch (part.kind) {
        case 'text':
            return part.text;
        case 'script':
            run(part.script);
            return null;
        case 'unknown':
            expand_valueOf(part.operand, state, run);
            return null;
        case 'variable':
            return variableValue(part, state, run);
    }
}
/** A variable that nothing here sets may be set by the image that the stage starts from. */
function variableValue(part, state, run) {
    const value = part.name === 'PWD' ? state.folder : (state.variables.get(part.name) ?? null);
    const { operator } = part;
    if (operator === '')
        return value;
    const operand = expand_valueOf(part.operand, state, run);
    if (operator === '=' || operator === ':=') {
        if (value === null)
            state.set(part.name, null);
        return value === '' ? null : value;
    }
    if (value === null || operator === 'other')
        return null;
    const isGiven = value !== '' || !operator.startsWith(':');
    if (operator.endsWith('-'))
        return isGiven ? value : operand;
    if (operator.endsWith('+'))
        return isGiven ? operand : '';
    return null;
}

;// CONCATENATED MODULE: ./src/shell/syntax.ts
/**
 * A shell script, read but not expanded: POSIX, and what bash adds to it that RUN lines use.
 * Source: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
 */
/** What is no shell script, or one that is not followed. */
class ShellError extends Error {
    name = 'ShellError';
}
/** Whether a node is one simple command of one of these names. */
function isCall(node, names) {
    if (node.kind !== 'simple')
        return false;
    const [part] = node.words[0] ?? [];
    return part?.kind === 'text' && names.includes(part.text);
}

;// CONCATENATED MODULE: ./src/shell/words.ts

/** Ends a word where it is not quoted. */
const META = ' \t\n;&|<>()';
const words_NAME = /[A-Za-z_]\w*/y;
const PLAIN = /[^ \t\n;&|<>()\\'"$`]+/y;
/** Deeper nesting than anybody writes. */
const DEEPEST = 50;
/** Reads the words of a script. Throws a {@link ShellError}. */
class WordReader {
    text;
    at = 0;
    #depth;
    constructor(text, depth) {
        this.text = text;
        this.#depth = depth;
    }
    startsWith(text) {
        return this.text.startsWith(text, this.at);
    }
    matched(pattern) {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.text)?.[0] ?? null;
        if (found !== null)
            this.at += found.length;
        return found;
    }
    deeper(read) {
        if (this.#depth >= DEEPEST)
            throw new ShellError('it is nested too deeply');
        this.#depth += 1;
        const result = read();
        this.#depth -= 1;
        return result;
    }
    /** The word at this place; null where none starts. */
    word() {
        const start = this.at;
        const parts = [];
        for (let next = this.text[this.at]; next !== undefined; next = this.text[this.at]) {
            if ((next === '<' || next === '>') && this.at === start && this.text[this.at + 1] === '(') {
                this.at += 2;
                parts.push({ kind: 'script', script: this.deeper(() => this.scriptToParenthesis()), quoted: true });
            }
            else if (META.includes(next))
                break;
            else if (next === '\\')
                this.#escape(parts);
            else if (next === "'")
                parts.push(words_text(this.#single(), true));
            else if (next === '"')
                parts.push(...this.#double());
            else if (next === '$')
                parts.push(...this.#dollar(false));
            else if (next === '`')
                parts.push(this.#backticks(false));
            else
                parts.push(words_text(this.matched(PLAIN) ?? '', false));
        }
        return this.at === start ? null : parts;
    }
    /** The expansions in the body of a heredoc. */
    bodyParts() {
        return this.#quotedUntil('');
    }
    #escape(parts) {
        const escaped = this.text[this.at + 1];
        this.at += 2;
        if (escaped !== '\n')
            parts.push(words_text(escaped ?? '\\', true));
    }
    #single() {
        const end = this.text.indexOf("'", this.at + 1);
        if (end < 0)
            throw new ShellError('a single quote is not closed');
        const inside = this.text.slice(this.at + 1, end);
        this.at = end + 1;
        return inside;
    }
    #double() {
        this.at += 1;
        return [words_text('', true), ...this.#quotedUntil('"')];
    }
    /** Text in which only `$`, backticks and some escapes mean something, to an end that is read over; empty: all of it. */
    #quotedUntil(end) {
        const parts = [];
        for (;;) {
            const next = this.text[this.at];
            if (next === undefined) {
                if (end === '')
                    return parts;
                throw new ShellError(`the closing ${end} is missing`);
            }
            if (next === end) {
                this.at += 1;
                return parts;
            }
            if (next === '\\') {
                const escaped = this.text[this.at + 1] ?? '';
                this.at += 2;
                if (escaped !== '\n')
                    parts.push(words_text(`$\`"\\${end}`.includes(escaped) ? escaped : `\\${escaped}`, true));
            }
            else if (next === '$')
                parts.push(...this.#dollar(true));
            else if (next === '`')
                parts.push(this.#backticks(true));
            else if (next === '"' && end === '}')
                parts.push(...this.#double());
            else
                parts.push(words_text(this.matched(/[^\\$`"}]+/y) ?? this.text.charAt(this.at++), true));
        }
    }
    #dollar(quoted) {
        this.at += 1;
        const next = this.text[this.at] ?? '';
        if (this.startsWith('((')) {
            this.at += 2;
            return [{ kind: 'unknown', operand: this.deeper(() => this.#arithmetic()), quoted }];
        }
        if (next === '(') {
            this.at += 1;
            return [{ kind: 'script', script: this.deeper(() => this.scriptToParenthesis()), quoted }];
        }
        if (next === '{') {
            this.at += 1;
            return [this.deeper(() => this.#parameter(quoted))];
        }
        if (next === "'" && !quoted) {
            // `$'…'` of bash, where a backslash escapes a quote.
            if (this.matched(/'(?:[^'\\]|\\[^])*'/y) === null)
                throw new ShellError('a single quote is not closed');
            return [{ kind: 'unknown', operand: [], quoted: true }];
        }
        const name = this.matched(words_NAME) ?? this.matched(/[\d@*#?$!-]/y);
        return [name === null ? words_text('$', quoted) : { kind: 'variable', name, operator: '', operand: [], quoted }];
    }
    /** Behind `${`. */
    #parameter(quoted) {
        const isIndirect = this.matched(/[#!](?=[A-Za-z_@*\d])/y) !== null;
        const name = this.matched(words_NAME) ?? this.matched(/\d+|[@*#?$!-]/y);
        if (name === null)
            throw new ShellError('a variable has no name');
        if (this.startsWith('}')) {
            this.at += 1;
            return isIndirect
                ? { kind: 'unknown', operand: [], quoted }
                : { kind: 'variable', name, operator: '', operand: [], quoted };
        }
        const operator = isIndirect ? null : this.matched(/:?[-+=]/y);
        const operand = quoted ? this.#quotedUntil('}') : this.#operand();
        return { kind: 'variable', name, operator: operator ?? 'other', operand, quoted };
    }
    /** The word behind an operator that is not quoted itself, to the `}` that is read over. */
    #operand() {
        const parts = [];
        for (;;) {
            const next = this.text[this.at];
            if (next === undefined)
                throw new ShellError('the closing } is missing');
            if (next === '}') {
                this.at += 1;
                return parts;
            }
            if (next === '\\')
                this.#escape(parts);
            else if (next === "'")
                parts.push(words_text(this.#single(), true));
            else if (next === '"')
                parts.push(...this.#double());
            else if (next === '$')
                parts.push(...this.#dollar(false));
            else if (next === '`')
                parts.push(this.#backticks(false));
            else {
                parts.push(words_text(next, false));
                this.at += 1;
            }
        }
    }
    /** Behind `$((`, to the `))` that is read over. */
    #arithmetic() {
        const parts = [];
        let open = 0;
        for (;;) {
            const next = this.text[this.at];
            if (next === undefined)
                throw new ShellError('the closing )) is missing');
            if (open === 0 && this.startsWith('))')) {
                this.at += 2;
                return parts;
            }
            if (next === ')' && open === 0)
                throw new ShellError('a subshell in `$(( … )` is not followed');
            if (next === '$')
                parts.push(...this.#dollar(true));
            else if (next === '`')
                parts.push(this.#backticks(true));
            else {
                if (next === '(')
                    open += 1;
                if (next === ')')
                    open -= 1;
                this.at += 1;
            }
        }
    }
    #backticks(quoted) {
        const found = this.matched(/`(?:[^`\\]|\\[^])*`/y);
        if (found === null)
            throw new ShellError('a backtick is not closed');
        const script = found.slice(1, -1).replace(quoted ? /\\([`\\$"])/g : /\\([`\\$])/g, '$1');
        return { kind: 'script', script: this.deeper(() => this.scriptOf(script, this.#depth)), quoted };
    }
}
function words_text(value, quoted) {
    return { kind: 'text', text: value, quoted };
}

;// CONCATENATED MODULE: ./src/shell/tokens.ts


/** Words that mean something where a command starts, and what ends them. */
const RESERVED = /(?:if|then|elif|else|fi|for|select|while|until|do|done|case|esac|function|\{|\}|!|\[\[)(?=[\s;&|<>()]|$)/y;
const REDIRECTION = /(?:\d+|\{[A-Za-z_]\w*\})?(?:<<<|<<-?|<>|<&|<|&>>?|>>|>&|>\||>)/y;
/** Reads what stands between the words of a script. Throws a {@link ShellError}. */
class TokenReader extends WordReader {
    /** Heredocs whose bodies start on the next line. */
    #pending = [];
    get hasPending() {
        return this.#pending.length > 0;
    }
    redirections() {
        const found = [];
        for (;;) {
            this.blanks();
            if (/[<>]\(/y.test(this.text.slice(this.at, this.at + 2)))
                return found;
            const operator = this.matched(REDIRECTION)?.replace(/^(?:\d+|\{\w+\})/, '');
            if (operator === undefined)
                return found;
            const target = this.nextWord();
            if (target === null)
                throw new ShellError('a redirection leads nowhere');
            if (operator === '<<' || operator === '<<-')
                found.push(this.#heredoc(target, operator === '<<-'));
            else if (operator === '<<<')
                found.push({ kind: 'here', target });
            else if (operator === '<' || operator === '<>')
                found.push({ kind: 'in', target });
            else if (operator !== '<&' && !(operator === '>&' && /^(?:\d+|-)$/.test(tokens_literal(target) ?? '')))
                found.push({ kind: 'out', target });
        }
    }
    #heredoc(mark, chomp) {
        if (mark.some(part => part.kind !== 'text'))
            throw new ShellError('the name of a heredoc is not followed');
        const name = mark.map(part => (part.kind === 'text' ? part.text : '')).join('');
        const target = [];
        this.#pending.push({ name, chomp, expand: mark.every(part => !part.quoted), target });
        return {
            kind: 'here',
            get target() {
                return target.flat();
            }
        };
    }
    /** Over the end of a line, and the bodies of heredocs behind it. */
    #newline() {
        this.at += 1;
        for (const { name, chomp, expand, target } of this.#pending.splice(0)) {
            const body = [];
            for (;;) {
                if (this.at >= this.text.length)
                    throw new ShellError(`the heredoc ${name} does not end`);
                const end = this.text.indexOf('\n', this.at);
                const line = this.text.slice(this.at, end < 0 ? undefined : end);
                this.at = end < 0 ? this.text.length : end + 1;
                if ((chomp ? line.replace(/^\t+/, '') : line) === name)
                    break;
                body.push(line);
            }
            if (expand)
                target.push(this.partsOfBody(body.join('\n')));
        }
    }
    /** Blanks, and a comment. */
    blanks() {
        this.matched(/(?:[ \t]|\\\n)*/y);
        if (this.startsWith('#'))
            this.matched(/[^\n]*/y);
    }
    /** Blanks, comments and ends of lines. */
    lines() {
        this.blanks();
        while (this.text[this.at] === '\n') {
            this.#newline();
            this.blanks();
        }
    }
    nextWord() {
        this.blanks();
        return this.word();
    }
    /** The reserved word at this place, which is not read over. */
    reserved() {
        RESERVED.lastIndex = this.at;
        return RESERVED.exec(this.text)?.[0] ?? null;
    }
    take(word) {
        this.lines();
        if (this.reserved() !== word)
            throw new ShellError(`"${word}" is missing`);
        this.at += word.length;
    }
    expect(character) {
        this.lines();
        if (!this.startsWith(character))
            throw new ShellError(`"${character}" is missing`);
        this.at += 1;
    }
}
/** A word that is text and nothing else, without quotes. */
function tokens_literal(word) {
    const [part, ...rest] = word;
    return part?.kind === 'text' && !part.quoted && rest.length === 0 ? part.text : null;
}

;// CONCATENATED MODULE: ./src/shell/script.ts


/** Reads a script. Throws a {@link ShellError} where it is none, or one that is not followed. */
function readScript(text) {
    return new ScriptReader(text.replaceAll('\r\n', '\n'), 0).whole();
}
class ScriptReader extends TokenReader {
    whole() {
        const script = this.#list([]);
        if (this.at < this.text.length)
            throw new ShellError(`"${this.text[this.at] ?? ''}" is out of place`);
        if (this.hasPending)
            throw new ShellError('a heredoc has no body');
        return script;
    }
    scriptToParenthesis() {
        const script = this.#list([]);
        this.expect(')');
        return script;
    }
    scriptOf(text, depth) {
        return new ScriptReader(text, depth).whole();
    }
    partsOfBody(body) {
        return new ScriptReader(body, 0).bodyParts();
    }
    /** Commands up to one of the reserved words (which stays), a `)`, a `;;`, or the end. */
    #list(ends) {
        const nodes = [];
        for (;;) {
            this.lines();
            const next = this.text[this.at];
            if (next === undefined || next === ')' || this.startsWith(';;') || this.startsWith(';&'))
                break;
            const reserved = this.reserved();
            if (reserved !== null && ends.includes(reserved))
                break;
            const node = this.#chain();
            this.blanks();
            const isApart = this.text[this.at] === '&';
            nodes.push(isApart ? { kind: 'apart', body: node } : node);
            if (isApart || (this.text[this.at] === ';' && !this.startsWith(';;') && !this.startsWith(';&')))
                this.at += 1;
            else if (this.text[this.at] !== '\n' && !this.startsWith(';')) {
                if (this.text[this.at] !== undefined && this.text[this.at] !== ')')
                    throw new ShellError('a command does not end');
            }
        }
        const [only] = nodes;
        return nodes.length === 1 && only !== undefined ? only : { kind: 'sequence', nodes };
    }
    #chain() {
        const first = this.#pipeline();
        const rest = [];
        for (;;) {
            this.blanks();
            const operator = this.matched(/&&|\|\|/y);
            if (operator !== '&&' && operator !== '||')
                break;
            this.lines();
            rest.push({ operator, node: this.#pipeline() });
        }
        return rest.length === 0 ? first : { kind: 'chain', first, rest };
    }
    #pipeline() {
        this.blanks();
        while (this.matched(/!(?=\s)/y) !== null)
            this.blanks();
        const first = this.#command();
        const nodes = [first];
        for (;;) {
            this.blanks();
            if (this.startsWith('||') || this.matched(/\|&?/y) === null)
                break;
            this.lines();
            nodes.push(this.#command());
        }
        return nodes.length === 1 ? first : { kind: 'pipeline', nodes };
    }
    #command() {
        const body = this.deeper(() => this.#compound());
        if (body === null)
            return this.#simple();
        const redirections = this.redirections();
        return redirections.length === 0 ? body : { kind: 'redirected', body, redirections };
    }
    #compound() {
        if (this.startsWith('(('))
            throw new ShellError('`((` is not followed');
        if (this.startsWith('(')) {
            this.at += 1;
            return { kind: 'apart', body: this.scriptToParenthesis() };
        }
        const word = this.reserved();
        if (word === null)
            return null;
        this.at += word.length;
        switch (word) {
            case '{': {
                const body = this.#list(['}']);
                this.take('}');
                return body;
            }
            case 'if':
                return this.#if();
            case 'while':
            case 'until': {
                const condition = this.#list(['do']);
                return { kind: 'while', condition, body: this.#loop() };
            }
            case 'for':
            case 'select':
                return this.#for();
            case 'case':
                return this.#case();
            case '[[':
                return this.#test();
            case 'function': {
                this.blanks();
                const name = this.matched(/[^\s()<>&|;$'"`\\]+/y);
                if (name === null)
                    throw new ShellError('a function has no name');
                this.matched(/[ \t]*\([ \t]*\)/y);
                return this.#function(name);
            }
            default:
                throw new ShellError(`"${word}" is out of place`);
        }
    }
    #if() {
        const clauses = [];
        let otherwise = null;
        for (let word = 'if'; word !== 'fi';) {
            if (word === 'else') {
                otherwise = this.#list(['fi']);
                this.take('fi');
                break;
            }
            const condition = this.#list(['then']);
            this.take('then');
            clauses.push({ condition, body: this.#list(['elif', 'else', 'fi']) });
            word = this.reserved();
            this.take(word ?? 'fi');
        }
        return { kind: 'if', clauses, otherwise };
    }
    #loop() {
        this.take('do');
        const body = this.#list(['done']);
        this.take('done');
        return body;
    }
    #for() {
        this.blanks();
        const name = this.matched(/[A-Za-z_]\w*/y);
        if (name === null)
            throw new ShellError('a loop without a variable is not followed');
        this.lines();
        let words = null;
        if (this.matched(/in(?=\s|;)/y) !== null) {
            words = [];
            for (let word = this.nextWord(); word !== null; word = this.nextWord())
                words.push(word);
        }
        this.matched(/[ \t]*;/y);
        this.lines();
        return { kind: 'for', name, words, body: this.#loop() };
    }
    #case() {
        const subject = this.nextWord();
        this.lines();
        if (subject === null || this.matched(/in(?=\s)/y) === null)
            throw new ShellError('a case is not complete');
        const branches = [];
        for (;;) {
            this.lines();
            if (this.reserved() === 'esac')
                break;
            this.matched(/\(/y);
            do
                if (this.nextWord() === null)
                    throw new ShellError('a case has no pattern');
            while (this.matched(/[ \t]*\|/y) !== null);
            this.expect(')');
            branches.push(this.#list(['esac']));
            this.matched(/;;&?|;&/y);
        }
        this.take('esac');
        return { kind: 'case', subject, branches };
    }
    #test() {
        const words = [];
        for (;;) {
            this.lines();
            if (this.matched(/\]\](?=[\s;&|<>()]|$)/y) !== null)
                return { kind: 'test', words };
            const word = this.word();
            if (word !== null)
                words.push(word);
            else if (this.matched(/&&|\|\||[<>()|]/y) === null)
                throw new ShellError('the closing ]] is missing');
        }
    }
    #function(name) {
        this.lines();
        return { kind: 'function', name, body: this.#command() };
    }
    #simple() {
        const assignments = [];
        const words = [];
        const redirections = [];
        for (;;) {
            redirections.push(...this.redirections());
            const word = this.nextWord();
            if (word === null)
                break;
            const assignment = words.length === 0 ? this.#assignment(word) : null;
            if (assignment !== null)
                assignments.push(assignment);
            else
                words.push(word);
            const [first] = words;
            if (words.length !== 1 || first === undefined || !this.startsWith('('))
                continue;
            const name = tokens_literal(first);
            if (name === null || this.matched(/\([ \t]*\)/y) === null)
                throw new ShellError('"(" is out of place');
            return this.#function(name);
        }
        if (assignments.length + words.length + redirections.length === 0)
            throw new ShellError('a command is missing');
        return { kind: 'simple', assignments, words, redirections };
    }
    #assignment(word) {
        const [first, ...rest] = word;
        if (first?.kind !== 'text' || first.quoted)
            return null;
        const [head, name, plus] = /^([A-Za-z_]\w*)(?:\[[^\]]*\])?(\+?)=/.exec(first.text) ?? [];
        if (head === undefined || name === undefined)
            return null;
        const value = [{ ...first, text: first.text.slice(head.length) }, ...rest];
        if (rest.length > 0 || head.length < first.text.length || !this.startsWith('('))
            return { name, value, isPartial: plus === '+' || head.includes('[') };
        // An array of bash.
        this.at += 1;
        const parts = [];
        for (;;) {
            this.lines();
            if (this.startsWith(')'))
                break;
            const item = this.word();
            if (item === null)
                throw new ShellError('an array is not closed');
            parts.push(item);
        }
        this.at += 1;
        return { name, value: parts.flat(), isPartial: true };
    }
}

;// CONCATENATED MODULE: ./src/shell/evaluate.ts





/** More acts than any RUN line has; loops in loops could make any number of them. */
const MOST_ACTS = 5000;
/** Values over which a loop is gone through one by one. */
const MOST_ROUNDS = 50;
const evaluate_DEEPEST = 20;
/** Everything that a script does, in order, on all of its ways. Throws a {@link ShellError} where it is not followed. */
function actsOfScript(script, state, line) {
    const evaluator = new Evaluator(line);
    evaluator.node(readScript(script), state, { isCaptured: false, isCertain: true });
    return evaluator.acts;
}
/** The same of one command whose words are known: in JSON form, or one that another command runs. */
function actsOfWords(words, state, line, isCaptured = false) {
    const evaluator = new Evaluator(line);
    evaluator.command(words, state, { isCaptured, isCertain: true });
    return evaluator.acts;
}
class Evaluator {
    acts = [];
    #line;
    /** Functions that are under way, by their bodies: one may define another of its own name. */
    #calls = [];
    #depth = 0;
    constructor(line) {
        this.#line = line;
    }
    node(node, state, place) {
        switch (node.kind) {
            case 'simple':
                this.#simple(node, state, place);
                return;
            case 'sequence':
                node.nodes.forEach((one, at) => {
                    this.#step(one, state, place, at === node.nodes.length - 1);
                });
                return;
            case 'chain':
                this.#chain(node, state, place);
                return;
            case 'pipeline':
                node.nodes.forEach((one, at) => {
                    const isLast = at === node.nodes.length - 1;
                    this.node(one, state.copy(), { ...place, isCaptured: place.isCaptured || !isLast });
                });
                return;
            case 'apart':
                this.node(node.body, state.copy(), place);
                return;
            case 'if':
                this.#if(node, state, place);
                return;
            case 'while':
                this.#repeat(state, round => {
                    this.node(node.condition, round, uncertain(place));
                    this.node(node.body, round, uncertain(place));
                });
                return;
            case 'for':
                this.#for(node, state, place);
                return;
            case 'case': {
                this.#value(node.subject, state);
                const before = state.copy();
                for (const branch of node.branches) {
                    const taken = before.copy();
                    this.node(branch, taken, uncertain(place));
                    state.mayBe(taken);
                }
                return;
            }
            case 'function':
                state.functions.set(node.name, node.body);
                return;
            case 'test':
                for (const word of node.words)
                    this.#value(word, state);
                return;
            case 'redirected': {
                this.node(node.body, state, this.#redirect(node.redirections, state, place));
                return;
            }
        }
    }
    command(words, state, place) {
        commands_runCommand(words, state, place, this);
    }
    /** A script in the words of a command. */
    nested(script, state, place) {
        if (this.#depth > evaluate_DEEPEST)
            throw new ShellError('scripts are nested too deeply');
        this.#depth += 1;
        this.node(readScript(script), state, place);
        this.#depth -= 1;
    }
    call(name, state, place) {
        const body = state.functions.get(name);
        if (body === undefined)
            return false;
        if (this.#calls.includes(body))
            return true;
        this.#calls.push(body);
        this.node(body, state, place);
        this.#calls.pop();
        return true;
    }
    emit(words, state, place) {
        const { environment, folder } = state;
        const command = { words, environment, folder, line: this.#line };
        this.#add({ kind: 'command', command, ...place, isCertain: place.isCertain && !state.mayHaveEnded });
    }
    unknown(why) {
        this.#add({ kind: 'unknown', why, line: this.#line });
    }
    #simple(node, state, place) {
        const fields = node.words.flatMap(word => fieldsOf(word, state, script => {
            this.#substitute(script, state);
        }));
        const inner = this.#redirect(node.redirections, state, place);
        if (node.words.length === 0) {
            for (const assignment of node.assignments)
                this.#assign(assignment, state);
            return;
        }
        if (node.assignments.length === 0) {
            this.command(fields, state, inner);
            return;
        }
        const seen = state.copy();
        for (const assignment of node.assignments) {
            this.#assign(assignment, seen);
            seen.exported.add(assignment.name);
        }
        this.command(fields, seen, inner);
        // What a builtin such as `cd` changes stays, what stands before it does not.
        state.folder = seen.folder;
        state.endsOnError = seen.endsOnError;
        state.mayHaveEnded ||= seen.mayHaveEnded;
    }
    #assign({ name, value, isPartial }, state) {
        const known = this.#value(value, state);
        state.set(name, isPartial ? null : known);
    }
    #value(word, state) {
        return expand_valueOf(word, state, script => {
            this.#substitute(script, state);
        });
    }
    #substitute(script, state) {
        this.node(script, state.copy(), { isCaptured: true, isCertain: false });
    }
    /** What stands behind a failed command still runs, unless the shell ends on errors; a failure of the last one fails the line. */
    #step(node, state, place, isLast) {
        const mayFail = !isLast && (node.kind === 'chain' || !state.endsOnError);
        const before = mayFail && (node.kind === 'chain' || isCall(node, ['cd'])) ? state.copy() : null;
        this.node(node, state, { ...place, isCertain: place.isCertain && !mayFail });
        if (before !== null)
            state.mayBe(before);
    }
    #chain({ first, rest }, state, place) {
        let isCertain = place.isCertain && rest.every(({ operator }) => operator === '&&');
        this.node(first, state, { ...place, isCertain });
        for (const { operator, node } of rest) {
            if (operator === '||')
                isCertain = false;
            if (operator === '&&')
                this.node(node, state, { ...place, isCertain: isCertain && !state.mayHaveEnded });
            else {
                const other = state.copy();
                this.node(node, other, uncertain(place));
                // What follows `|| exit 1` is only reached where it is not run.
                if (!isCall(node, ['exit', 'return', 'false']))
                    state.mayBe(other);
                else if (other.mayHaveEnded)
                    state.mayHaveEnded = true;
            }
        }
    }
    #if({ clauses, otherwise }, state, place) {
        const inner = uncertain(place);
        const ends = [];
        for (const { condition, body } of clauses) {
            this.node(condition, state, inner);
            const taken = state.copy();
            this.node(body, taken, inner);
            ends.push(taken);
        }
        if (otherwise !== null)
            this.node(otherwise, state, inner);
        for (const end of ends)
            state.mayBe(end);
    }
    #for({ name, words, body }, state, place) {
        const inner = uncertain(place);
        const fields = (words ?? []).flatMap(word => fieldsOf(word, state, script => {
            this.#substitute(script, state);
        }));
        if (words !== null && fields.length <= MOST_ROUNDS && fields.every(field => field !== null)) {
            const before = state.copy();
            for (const field of fields) {
                state.set(name, field);
                this.node(body, state, inner);
            }
            state.mayBe(before);
            return;
        }
        this.#repeat(state, round => {
            round.set(name, null);
            this.node(body, round, inner);
        });
    }
    /** Goes through a loop until another round would not bring anything new. */
    #repeat(state, round) {
        for (;;) {
            const before = state.copy();
            const after = state.copy();
            round(after);
            state.mayBe(after);
            if (before.agreesWith(state))
                return;
        }
    }
    #redirect(redirections, state, place) {
        let { isCaptured } = place;
        for (const { kind, target } of redirections) {
            const path = this.#value(target, state);
            if (kind === 'out' && path !== '/dev/null' && path !== '/dev/stderr')
                isCaptured = true;
            if (kind === 'in' && path !== '/dev/null')
                this.#add({ kind: 'input', path, folder: state.folder, line: this.#line });
        }
        return { ...place, isCaptured };
    }
    #add(act) {
        if (this.acts.length >= MOST_ACTS)
            throw new ShellError('it does too much to be followed');
        this.acts.push(act);
    }
}

;// CONCATENATED MODULE: ./src/shell/harmless.ts


const LISTS = [
    // The shell's own.
    ['never', ': true false test [ echo printf exec command type hash which times ulimit umask wait jobs shift shopt'],
    ['never', 'pwd sleep yes seq expr env printenv xargs kill pkill'],
    // Package managers of the system.
    [
        'never',
        'apt-get apt apt-cache apt-mark apt-key aptitude add-apt-repository dpkg dpkg-query dpkg-reconfigure dpkg-divert'
    ],
    [
        'never',
        'apk dnf yum microdnf tdnf zypper pacman rpm rpmkeys yum-config-manager subscription-manager xbps-install emerge'
    ],
    [
        'never',
        'debconf-set-selections update-alternatives alternatives update-ca-certificates update-ca-trust ldconfig locale-gen'
    ],
    ['never', 'localedef update-locale dpkg-architecture setup-timezone fc-cache update-mime-database'],
    // Files and folders by their names and rights.
    [
        'never',
        'mkdir rmdir rm unlink touch chmod chown chgrp chattr setcap getcap setfacl ln link mkfifo mknod mktemp truncate fallocate'
    ],
    ['never', 'readlink realpath basename dirname tee sync install-info'],
    // Users.
    [
        'never',
        'useradd adduser groupadd addgroup usermod groupmod userdel deluser groupdel delgroup gpasswd passwd chpasswd chsh getent id'
    ],
    ['never', 'whoami groups'],
    // The machine.
    [
        'never',
        'uname arch hostname nproc date getconf locale tty stty uptime free sysctl systemctl service update-rc.d rc-update ssh-keyscan'
    ],
    // Images of PHP, Apache, nginx.
    [
        'never',
        'docker-php-ext-install docker-php-ext-enable docker-php-ext-configure docker-php-source install-php-extensions pecl pear'
    ],
    ['never', 'a2enmod a2dismod a2ensite a2dissite a2enconf a2disconf phpenmod phpdismod'],
    // What reads the files that it is told to read.
    ['named', 'cat head tail cut tr sort uniq tac rev fold paste join comm wc nl dd'],
    ['named', 'sha1sum sha256sum sha384sum sha512sum md5sum b2sum cksum cmp diff base64 od xxd hexdump'],
    [
        'named',
        'gzip gunzip bzip2 bunzip2 xz unxz zstd unzstd unzip bsdtar gpg gpg2 gpgv gpgconf strip chrpath patchelf upx file'
    ],
    ['named', 'jq envsubst dos2unix unix2dos'],
    [copies, 'cp mv install'],
    // What goes to the log.
    ['shown', 'ls dir du df stat tree'],
    [finds, 'find'],
    [downloads, 'curl'],
    [fetches, 'wget'],
    [extracts, 'tar'],
    [edits, 'sed gsed'],
    [searches, 'grep egrep fgrep zgrep'],
    [clones, 'git'],
    [makesEnvironment, 'python python3'],
    [showsVersion, 'node nodejs ruby perl php java javac go gcc g++ cc make cmake rustc openssl'],
    [switchesOn, 'corepack']
];
const HARM = new Map(LISTS.flatMap(([harm, names]) => names.split(' ').map(name => [name, harm])));
/**
 * Whether a command that no ecosystem knows leaves a file unread, by the list.
 *
 * @param places where the file lies in the image; null: somewhere
 */
function isHarmless({ command, isCaptured }, places) {
    const [name, ...args] = command.words;
    const harm = name == null ? undefined : HARM.get(name);
    if (harm === undefined)
        return false;
    if (harm === 'never' || (harm === 'shown' && !isCaptured))
        return true;
    const named = typeof harm === 'function' ? harm(args) : args;
    return named !== null && harm !== 'shown' && !mayName(named, command.folder, places);
}
/** Whether one of the words may be the name of the file, of a folder that holds it, or hold its name. */
function mayName(words, folder, places) {
    return words.some(word => {
        if (word === null || places === null)
            return true;
        return places.some(place => {
            if (word.includes(external_node_path_.posix.basename(place)))
                return true;
            // `--directory=/app`, `if=/app/x`
            return [word, word.slice(word.indexOf('=') + 1)].some(path => {
                if (!path.startsWith('/') && folder === null)
                    return !/^-/.test(path);
                const resolved = external_node_path_.posix.resolve(folder ?? '/', path);
                if (resolved === '/' || place === resolved || place.startsWith(`${resolved}/`))
                    return true;
                return path.includes('[') && harmless_mayMatch(resolved, place);
            });
        });
    });
}
/** `[p]ackage.json`: a pattern, if it is not quoted; of a word that is, it only seems to be one. */
function harmless_mayMatch(pattern, place) {
    const parts = pattern.replaceAll('[!', '[^').split('/');
    const names = place.split('/').slice(0, parts.length);
    try {
        return matchGlob(parts.join('/'), names.join('/'));
    }
    catch {
        return false;
    }
}
/** The last word is where it goes. */
function copies(args) {
    return args.some(word => word === null || /^-[a-zA-Z]*t|^--target/.test(word)) ? args : args.slice(0, -1);
}
/** What it tells of files may depend on their size. What `-exec` runs is read by itself. https://www.gnu.org/software/findutils/manual/find.html */
function finds(args) {
    const tells = /^-(?:size|empty|f?printf|f?ls)$/;
    return args.some(word => word === null || tells.test(word)) ? null : [];
}
/** Options that send a file, or read options from one. https://curl.se/docs/manpage.html */
function downloads(args) {
    const sends = /^-[A-Za-z#0-9]*[dFTK]|^--(?:data|form|upload-file|config|json|url-query|variable|mail|next|netrc)|^@|^[Ff][Ii][Ll][Ee]:/;
    return args.some(word => word === null || sends.test(word)) ? null : [];
}
/** https://www.gnu.org/software/wget/manual/wget.html */
function fetches(args) {
    const sends = /^-[A-Za-z]*i|^-e|^--(?:post|body|input|config|execute|use-askpass)/;
    return args.some(word => word === null || sends.test(word)) ? null : [];
}
/** Taking an archive apart, not putting one together. https://www.gnu.org/software/tar/manual/tar.html */
function extracts(args) {
    const words = args.filter(word => word !== null);
    if (words.length < args.length)
        return null;
    const letters = words.filter((word, at) => at === 0 || /^-[^-]/.test(word)).join('');
    const longs = words.filter(word => word.startsWith('--'));
    const isExtraction = /[xt]/.test(letters) || longs.includes('--extract');
    return isExtraction && !/[cruAFI]/.test(letters) && longs.every(word => EXTRACTION.test(word)) ? [] : null;
}
const EXTRACTION = /^--(?:extract|list|strip(?:-components)?|directory|file|gzip|xz|bzip2|zstd|no-same-(?:owner|permissions)|wildcards|exclude|verbose|overwrite|one-top-level)(?:=|$)/;
/** `e` of GNU sed runs a command. https://www.gnu.org/software/sed/manual/sed.html */
function edits(args) {
    const runs = /(?:^|[;{}\d$/])\s*e(?:\s|$)|\/[gpIiMm\d]*e[gpIiMm\d]*$/;
    return args.some(word => word === null || runs.test(word)) ? null : args;
}
function searches(args) {
    const folders = /^-[A-Za-z]*[rRf]|^--(?:recursive|dereference-recursive|file|include)/;
    return args.some(word => word === null || folders.test(word)) ? null : args;
}
function clones([first]) {
    return first === 'clone' || first === 'config' || first === 'init' || first === '--version' ? [] : null;
}
/** A new environment takes nothing of the project. `compileall` reads Python's own files. */
function makesEnvironment(args) {
    const [first, module] = args;
    if (first === '-m' && /^(?:venv|virtualenv|ensurepip|compileall)$/.test(module ?? ''))
        return [];
    return showsVersion(args);
}
function showsVersion(args) {
    return args.length === 1 && /^(?:--?version|-[vV]|version)$/.test(args[0] ?? '') ? [] : null;
}
/** With a name and a version; without one it reads the manifest. https://github.com/nodejs/corepack */
function switchesOn([first, second]) {
    const isNamed = first === 'prepare' && /^[a-z]+@/.test(second ?? '');
    return first === 'enable' || first === 'disable' || isNamed ? [] : null;
}

;// CONCATENATED MODULE: ./src/shell/run.ts





/** What a RUN instruction does, in order; where that cannot be followed, that it is not known. */
function actsOfRun(action) {
    const { raw, line, environment, directory, shell } = action;
    const state = new State(environment, directory);
    try {
        if (raw.json)
            return actsOfWords(raw.args, state, line);
        const script = scriptOf(raw);
        if (script.startsWith('#!'))
            return [{ kind: 'unknown', why: 'a script that names its own interpreter', line }];
        return shell === null ? actsOfScript(script, state, line) : actsOfWords([...shell, script], state, line);
    }
    catch (error) {
        if (!(error instanceof ShellError))
            throw error;
        return [{ kind: 'unknown', why: error.message, line }];
    }
}
/**
 * The text that the shell gets. A heredoc alone is the script itself.
 * Source: moby/buildkit frontend/dockerfile/dockerfile2llb/convert.go `dispatchRun`
 */
function scriptOf(raw) {
    // The escape character only matters in flags, which were read before.
    const { rest } = splitCommand(raw.code, '\\');
    const [heredoc, ...more] = raw.heredocs;
    if (heredoc !== undefined && more.length === 0 && /^\d*<<-?[\t ]*\S+$/.test(rest)) {
        return heredoc.chomp ? chomped(heredoc.content) : heredoc.content;
    }
    return [rest, ...raw.heredocs.map(({ content, name }) => content + name)].join('\n');
}

;// CONCATENATED MODULE: ./src/images/read-run.ts







/** Commands that run commands that run commands. */
const read_run_DEEPEST = 10;
/** Notes with each file that a RUN line sees what its commands read of it, and takes away what they remove. */
async function read_run_readRun(action, { files: visible, sight, hasCode, dockerfile }) {
    const files = new Map(visible);
    for (const act of actsOfRun(action))
        await readAct(act, 0);
    async function readAct(act, depth) {
        switch (act.kind) {
            case 'unknown': {
                mayReadAll(act.why, () => true);
                return;
            }
            case 'input': {
                mayReadAll('a redirection', places => mayName([act.path], act.folder, places));
                return;
            }
            case 'command':
                return readCommand(act, depth);
        }
    }
    async function readCommand(act, depth) {
        const text = read_run_textOf(act.command);
        const environment = new Map([...sight.settings, ...act.command.environment]);
        const known = await readingOf({ ...act.command, environment });
        if (known === null) {
            mayReadAll(text, places => !isHarmless(act, places));
            noteEffects(act);
            return;
        }
        for (const [file, places] of files) {
            const reading = known.of({ format: file.format, places: places === null ? null : [...places] });
            if (reading.kind !== 'nothing')
                file.reads.push({ reading, place: placeOf(text) });
            // The code behind a script may read the file that names it too; a build has its own files counted.
            const mayRead = known.carriesOut === 'scripts' || (known.carriesOut === 'build' && reading.kind === 'nothing');
            if (hasCode && mayRead)
                file.unknown.push(placeOf(text));
        }
        for (const [name, value] of known.sets)
            sight.settings.set(name, act.isCertain ? value : null);
        for (const command of known.runs)
            for (const inner of actsOf(command, act, depth))
                await readAct(inner, depth + 1);
    }
    function mayReadAll(text, isRead) {
        for (const [file, places] of files) {
            if (isRead(places === null ? null : [...places]))
                file.unknown.push(placeOf(text));
        }
    }
    function noteEffects({ command, isCertain }) {
        const [name, ...args] = command.words;
        if (name === 'ln' || name === 'link') {
            sight.hasLinks = true;
            // Another path leads to what it links from now on.
            for (const [file, places] of files) {
                if (places === null || !mayName(args, command.folder, [...places]))
                    continue;
                files.set(file, null);
                sight.add(file, null);
            }
        }
        if (name === 'rm' && isCertain) {
            const paths = args.flatMap(word => (word === null ? [] : (absolute(word, command.folder) ?? [])));
            sight.removeBelow(paths);
        }
    }
    function placeOf(text) {
        return { file: dockerfile, line: action.line, text };
    }
}
function actsOf(command, { isCaptured }, depth) {
    const { words, environment, folder, line } = command;
    if (depth >= read_run_DEEPEST)
        return [{ kind: 'unknown', why: 'commands run each other too deeply', line }];
    try {
        return actsOfWords(words, new State(environment, folder), line, isCaptured);
    }
    catch (error) {
        if (!(error instanceof ShellError))
            throw error;
        return [{ kind: 'unknown', why: error.message, line }];
    }
}
function absolute(path, folder) {
    if (path.startsWith('-') || (folder === null && !path.startsWith('/')))
        return null;
    return external_node_path_.posix.resolve(folder ?? '/', path);
}
/** The program alone: its words may hold what a build argument was given. */
function read_run_textOf({ words: [program] }) {
    return program ?? 'a command';
}

;// CONCATENATED MODULE: ./src/images/trace.ts








/** Follows dependency files through the stages of an image: which commands see them, and which of them it holds in the end. */
async function traceImage(traced, target, snapshot, links) {
    const sights = new Map();
    const { described: image, own } = traced;
    const sightOf = (origin) => {
        if (origin.kind === 'image')
            return traced.below({ stage: null, reference: origin.reference }) ?? new Sight();
        const stage = target.stages[origin.index];
        const known = sights.get(origin.index);
        return known ?? traced.below({ stage: stage?.name ?? null, reference: stage?.from ?? '' }) ?? new Sight();
    };
    /** The traced files that an instruction takes from its context, each with its source. */
    function taken(use, files) {
        const { spec, ignore } = image.views.find(({ name }) => name === use.context)?.described ?? image;
        const keys = new Map(files.map(file => [relativeTo(spec.context, file.path), file]));
        const entries = files.flatMap(file => {
            const key = relativeTo(spec.context, file.path);
            return key === null ? [] : [{ ...file.entry, path: key }];
        });
        if (entries.length === 0)
            return [];
        const context = contextIndex([...links(spec.context), ...entries]);
        return use.paths.flatMap((path, at) => {
            const one = { ...use, paths: [path], sources: [use.sources[at] ?? path] };
            const { files: selected } = selectFiles(context, [one], ignore?.filter ?? null, snapshot.linkTarget);
            return selected.flatMap(({ file: { path: key }, swept }) => {
                const file = keys.get(key);
                return file === undefined ? [] : [{ file, key, swept, source: path, written: one.sources[0] ?? path }];
            });
        });
    }
    function take(use, { destination, line }, sight) {
        const isOwn = new Set(own);
        for (const { file, key, swept, source, written } of taken(use, [...new Set([...own, ...sight.files.keys()])])) {
            const transfer = transferOf(source, written, use, destination);
            const places = use.uncertain ? null : (placesAfter(transfer, key) ?? null);
            // The same file in the same place is not the one of the base any more.
            if (places?.length === 1)
                sight.remove(file, place => place === places[0]);
            if (!isOwn.has(file))
                continue;
            note(file, swept, line);
            sight.add(file, places);
        }
    }
    function note(file, swept, line) {
        file.isFound = true;
        if (swept && traced.sweeping.has(line))
            file.swept ??= { file: image.spec.dockerfile, line, text: '' };
    }
    function copy(action, sight) {
        const { sources, destination, parents } = action;
        if (action.taken !== undefined) {
            take(action.taken, action, sight);
            return;
        }
        const isAlone = sources.length === 1 && !sources.some(hasWildcards);
        const transfers = sources.map(source => ({ source, isAlone, destination, pivot: parents ? '.' : null }));
        sight.addFrom(sightOf(action.origin), transfers);
    }
    /** What a RUN line sees: what the stage holds, and what it mounts. */
    function visible(action, sight) {
        const seen = sight.copy();
        for (const mount of action.mounts) {
            const use = 'consumption' in mount ? mount.consumption : mount.taken;
            if (use !== undefined) {
                for (const { file, key, swept, source } of taken(use, own)) {
                    note(file, swept, action.line);
                    seen.add(file, mountedAt(mount.target, source, key));
                }
            }
            else if ('origin' in mount) {
                const { source, target: destination } = mount;
                seen.addFrom(sightOf(mount.origin), [{ source, isAlone: true, destination, pivot: null }]);
            }
        }
        return seen.files;
    }
    for (const index of target.needed) {
        const stage = target.stages[index];
        const base = stage?.base == null ? { kind: 'image', reference: stage?.from ?? '' } : { kind: 'stage', index: stage.base };
        const sight = sightOf(base).copy();
        sights.set(index, sight);
        for (const action of target.actions) {
            if (action.stage !== index)
                continue;
            if (action.kind === 'take')
                take(action.consumption, action, sight);
            else if (action.kind === 'copy')
                copy(action, sight);
            else {
                const files = visible(action, sight);
                // What a service runs matters only where it sees something of a base.
                if (files.size > 0 || own.length > 0)
                    await read_run_readRun(action, { files, sight, hasCode: traced.hasCode, dockerfile: image.spec.dockerfile });
            }
        }
    }
    return sights.get(target.target) ?? new Sight();
}
function transferOf(source, written, use, destination) {
    const isAlone = use.paths.length === 1 && !hasWildcards(source);
    const pivot = written.indexOf('/./');
    const folder = pivot < 0 ? '.' : contextPath(written.slice(0, pivot));
    return { source, isAlone, destination, pivot: use.parents ? folder : null };
}
/** A mounted file lies at the target itself, one of a mounted folder below it. */
function mountedAt(target, source, key) {
    if (key === source)
        return new Set([external_node_path_.posix.normalize(target)]);
    const rest = relativeTo(source, key);
    return rest === null ? null : new Set([external_node_path_.posix.join(target, rest)]);
}
/** The links of a context: a source may lead to a file through one of them. */
function trace_linksOf(snapshot, folder) {
    return snapshot.context(folder).files.filter(file => file.mode === '120000');
}
/** Lines of a base that sweep in something that is no dependency file: code. */
function sweepingLines(files, isDependency) {
    const lines = new Set();
    for (const file of files) {
        if (file.swept && !isDependency(file.path))
            for (const line of file.lines)
                lines.add(line);
    }
    return lines;
}

;// CONCATENATED MODULE: ./src/images/counted.ts






/** Whether the meaning of a file can be read, so that not all of its bytes have to count. */
function dependencyFormat(path, entry) {
    return entry.mode === '100644' || entry.mode === '100755' ? formatOf(path) : null;
}
/**
 * What of each dependency file of the bases can reach an image.
 *
 * @param images parents before what stands on them
 * @returns by base, by path
 */
async function countedFiles(images, snapshot) {
    const traced = new Map();
    for (const { base } of images)
        if (base !== null)
            traced.set(base.spec, filesOf(base.spec, base.inputs));
    const isNothing = [...traced.values()].every(files => files.length === 0);
    const ends = isNothing ? new Map() : await traceAll(images, traced, snapshot);
    const counted = new Map();
    for (const { base } of images) {
        if (base === null)
            continue;
        const leaves = leavesOf(base.spec, images);
        const isTraced = traced.get(base.spec)?.length !== 0;
        const widened = isTraced ? await widenedFormats([base, ...runningOn(base.spec, images)], snapshot) : new Map();
        const kept = (file) => leaves.flatMap(leaf => (ends.get(leaf) ?? []).flatMap(({ files }) => [files.get(file)].filter(isPlaces)));
        const files = base.inputs.files.flatMap(({ path, entry, lines }) => {
            if (dependencyFormat(path, entry) === null)
                return [];
            const file = traced.get(base.spec)?.find(one => one.path === path);
            if (file !== undefined)
                return [[path, countedOf(file, base.spec, kept(file), widened)]];
            return [[path, countedUntraced(base.spec, lines.length > 0)]];
        });
        counted.set(base.spec, new Map(files));
    }
    return counted;
}
/** Files that lines of the Dockerfile take from a context; one that two of them hold is one file. */
function filesOf(spec, { files }) {
    if (spec.hash === 'bytes')
        return [];
    const found = files.flatMap(({ path, key, entry, lines }) => {
        const format = dependencyFormat(path, entry);
        if (format === null || lines.length === 0)
            return [];
        return [{ path, key, entry, format, reads: [], unknown: [], swept: null, isFound: false }];
    });
    return [...new Map(found.map(file => [file.path, file])).values()];
}
async function traceAll(images, traced, snapshot) {
    const ends = new Map();
    const known = new Map();
    const links = (folder) => {
        const found = known.get(folder) ?? trace_linksOf(snapshot, folder);
        known.set(folder, found);
        return found;
    };
    for (const { described: image, base, means, standsOn } of images) {
        const { spec, resolved, elsewhere } = image;
        const own = base === null ? [] : (traced.get(base.spec) ?? []);
        const below = origin => {
            const meant = means(origin);
            const [end, ...others] = meant === null ? [] : (ends.get(meant) ?? []);
            return end === undefined ? null : others.reduce(counted_joined, end);
        };
        const isStanding = own.length > 0 || standsOn.some(on => ends.has(on));
        if (!isStanding)
            continue;
        const sweeping = sweepingLines(base?.inputs.files ?? [], path => formatOf(path) !== null);
        const hasCode = base === null || holdsCode(image, base.inputs, standsOn.length > 0);
        const sights = [];
        for (const target of [...resolved, ...(elsewhere === undefined ? [] : [elsewhere])]) {
            sights.push(await traceImage({ described: image, own, below, sweeping, hasCode }, target, snapshot, links));
        }
        ends.set(spec, sights);
    }
    return ends;
}
/** Whatever lies in one of the images of several platforms may lie in the image. */
function counted_joined(one, other) {
    const both = one.copy();
    for (const [file, places] of other.files)
        both.add(file, places);
    both.hasLinks ||= other.hasLinks;
    return both;
}
/** The images in which a base runs: the services above it, or itself where there is none. */
function leavesOf(base, images) {
    const services = imagesAbove(base, images).filter(one => one.base === null);
    return services.length > 0 ? services.map(one => one.described.spec) : [base];
}
/** Those that stand on a base, over whatever is between them. */
function imagesAbove(base, images) {
    const above = new Set([base]);
    for (const { described, standsOn } of images)
        if (standsOn.some(on => above.has(on)))
            above.add(described.spec);
    return images.filter(({ described: { spec } }) => spec !== base && above.has(spec));
}
/** The other images above a base whose lines run something: they may bring settings of their own for its files. */
function runningOn(base, images) {
    return imagesAbove(base, images).flatMap(({ described: image, base: one }) => {
        const runs = image.resolved.some(({ actions }) => actions.some(({ kind }) => kind === 'run'));
        return runs ? [{ image, inputs: one?.inputs ?? null }] : [];
    });
}
function isPlaces(places) {
    return places !== undefined;
}
/** @param kept where it lies in each of the images that run */
function countedOf(file, spec, kept, widened) {
    const parts = (0,reading/* unionOf */.Z6)(file.reads.map(({ reading }) => reading));
    const settings = widened.get(file.format);
    if (spec.hash === 'semantic')
        return installed(settings === undefined ? (0,reading/* semanticParts */.zh)(parts) : reading/* INSTALLED_PARTS */.Yz, file);
    const [unknown] = file.unknown;
    if (settings !== undefined)
        return { kind: 'bytes', because: { rule: 'settings', place: settings } };
    if (!file.isFound)
        return { kind: 'bytes', because: { rule: 'unseen' } };
    if (file.swept !== null)
        return { kind: 'bytes', because: { rule: 'swept', place: file.swept } };
    if (unknown !== undefined)
        return { kind: 'bytes', because: { rule: 'command', place: unknown } };
    const keptAt = [...new Set(kept.flatMap(places => [...(places ?? [])]))].sort();
    return { ...installed(parts, file), kept: kept.length > 0, keptAt };
}
/** Of a file that is not traced. */
function countedUntraced(spec, isOfContext) {
    if (spec.hash === 'bytes')
        return { kind: 'bytes', because: { rule: 'asked' } };
    if (isOfContext && spec.hash === 'auto')
        return { kind: 'bytes', because: { rule: 'unseen' } };
    return { kind: 'parts', parts: reading/* INSTALLED_PARTS */.Yz, kept: false, keptAt: [], readers: [] };
}
/** What installs from the file is not seen here where nothing does: then all that an installer would take counts. */
function installed(parts, { reads }) {
    const readers = new Map(reads.map(({ place }) => [JSON.stringify(place), place]));
    const all = parts.installs.length > 0 ? parts : { ...parts, installs: reading/* INSTALLED_PARTS */.Yz.installs };
    return { kind: 'parts', parts: all, kept: false, keptAt: [], readers: [...readers.values()] };
}

;// CONCATENATED MODULE: ./src/images/bytes-advice.ts

/** For each file that counts by its bytes because of a command: which line it is, and the three ways out. */
function bytesAdvice(spec, counted) {
    return [...counted].flatMap(([path, file]) => {
        if (file.kind !== 'bytes' || !('place' in file.because) || file.because.rule === 'swept')
            return [];
        const { place, rule } = file.because;
        const name = (0,src_printable/* printable */.g)(path);
        if (rule === 'settings') {
            const message = `${name}: ${(0,src_printable/* printable */.g)(place.file)} (${(0,src_printable/* printable */.g)(place.text)}) may make its tool install more than the command line says, so each of its ` +
                `bytes counts for base ${(0,src_printable/* printable */.g)(spec.name)}. Give what it says as options of the command instead, or write "hash: semantic" for this base.`;
            return [{ code: 'dependency-file-bytes', message, file: place.file, ...(place.line > 0 && { line: place.line }) }];
        }
        const message = `${name}: line ${place.line} of ${(0,src_printable/* printable */.g)(place.file)} (${(0,src_printable/* printable */.g)(place.text)}) may read all of it, so each of its bytes counts for ` +
            `base ${(0,src_printable/* printable */.g)(spec.name)}. If it does not: move that line above the COPY of the file; or mount the file in the line that installs from it ` +
            `(RUN --mount=type=bind,source=${name},target=${name}) instead of copying it; or write "hash: semantic" for this base.`;
        return [{ code: 'dependency-file-bytes', message, file: place.file, line: place.line }];
    });
}

;// CONCATENATED MODULE: ./src/lockfiles/together.ts



/** Lock files, and the manifests that they are made from. */
const MANIFESTS = {
    'uv.lock': 'pyproject.toml',
    'poetry.lock': 'pyproject.toml',
    'pdm.lock': 'pyproject.toml',
    'Pipfile.lock': 'Pipfile',
    'package-lock.json': 'package.json',
    'pnpm-lock.yaml': 'package.json',
    'yarn.lock': 'package.json',
    'bun.lock': 'package.json',
    'composer.lock': 'composer.json',
    'Gemfile.lock': 'Gemfile'
};
/** Formats whose files may use what others of them define, and what else may use it. */
const SHARED = {
    'dotnet-project': /\.(?:props|targets|rsp|config)$/i,
    gradle: /\.gradle(?:\.kts)?$|\/gradle\.properties$|\.versions\.toml$|\/(?:buildSrc|build-logic)\/.*\.(?:kt|java|groovy)$/,
    'pom.xml': /\/\.mvn\/|\.xml$/
};
/** Whether a file that is no dependency file may use what one defines. */
function isCompanion(path) {
    return Object.values(SHARED).some(pattern => pattern.test(`/${path}`));
}
/**
 * Reads the dependency files of one base together: a value of one counts when another refers to it, and whether a group
 * that is not installed counts depends on there being a lock file.
 *
 * @param companions other inputs of the base that {@link isCompanion} names
 * @param hasCode the base holds code of the repository, which scripts of these files may run
 * @returns by path
 */
async function readTogether(files, companions = [], hasCode = false) {
    const all = withIncluded(files);
    const read = await Promise.all(all.map(async ({ path, content, format, parts, kept }) => {
        if (parts === null)
            return [path, { kind: 'bytes', why: 'all of it is read' }];
        const beside = { ...(await besideOf(path, format, all, companions)), hasCode };
        return [path, await readDependencies(path, content, format, { parts, kept, beside })];
    }));
    return new Map(read);
}
/** What an installation reads of one requirements file it reads of those that it includes, wherever they lie in the image. */
function withIncluded(files) {
    const requirements = files.filter(({ format }) => format === 'requirements' || format === 'conda');
    const read = requirements.filter(({ parts }) => parts !== null && parts.installs.length > 0);
    const includes = read.some(({ content }) => INCLUDE.test(latin(content)));
    const project = read.some(({ content }) => LOCAL_PROJECT.test(latin(content)));
    if (!includes && !project)
        return files;
    const installed = (0,reading/* unionOf */.Z6)(read.flatMap(({ parts }) => (parts === null ? [] : [{ kind: 'parts', parts }])));
    return files.map(file => {
        if (file.parts === null)
            return file;
        if (includes && file.format === 'requirements')
            return { ...file, parts: installed };
        return project && file.format === 'pyproject.toml' ? { ...file, parts: reading/* ALL_PARTS */.zN } : file;
    });
}
const INCLUDE = /^\s*(?:-\s+)?["']?(?:-r|-c|--req|--con)/m;
/** `.`, `-e .`, `./api[web]`, `file:../api`: a project of the repository that is built. */
const LOCAL_PROJECT = /^\s*(?:-\s+)?["']?(?:(?:-e|--editable)[\s=]*)?["']?(?:\.|file:|[\w.-]+(?:\[[^\]\n]*\])?\s*@\s*file:)/m;
/** Text for a look at it: what is not ASCII does not matter. */
function latin(content) {
    return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
}
async function besideOf(path, format, files, companions) {
    const folder = external_node_path_.posix.dirname(path);
    const others = files.filter(file => file.path !== path);
    const yarn = files.find(file => file.format === 'yarn.lock');
    return {
        locks: new Set(files.filter(lock => MANIFESTS[lock.format] !== undefined && isFor(lock, folder)).map(lock => lock.format)),
        manifests: await manifestsOf(format, folder, files),
        others: usersOf(format, others, companions),
        hasFolder: named => {
            const inside = external_node_path_.posix.join(folder, named);
            return others.some(file => file.path.startsWith(`${inside}/`));
        },
        isYarnOne: yarn !== undefined && !/^"?__metadata"?:/m.test(latin(yarn.content))
    };
}
function usersOf(format, files, companions) {
    const pattern = SHARED[format];
    if (pattern === undefined)
        return [];
    const users = [
        ...files.filter(file => file.format === format),
        ...companions.filter(one => pattern.test(`/${one.path}`))
    ];
    return users.map(({ content }) => latin(content));
}
/** A lock file in the folder of a manifest, or above it, where it names that folder as that of a workspace. */
function isFor({ path, content }, folder) {
    const root = external_node_path_.posix.dirname(path);
    if (root === folder)
        return true;
    const inside = root === '.' ? folder : folder.startsWith(`${root}/`) ? folder.slice(root.length + 1) : null;
    return inside !== null && latin(content).includes(inside);
}
async function manifestsOf(lock, folder, files) {
    const format = MANIFESTS[lock];
    if (format === undefined)
        return null;
    const found = [];
    for (const file of files) {
        if (file.format !== format)
            continue;
        const inside = external_node_path_.posix.relative(folder, external_node_path_.posix.dirname(file.path));
        if (inside.startsWith('..'))
            continue;
        const table = await loadManifest(format, file.content);
        if (table === null)
            return null;
        found.push({ folder: inside, table });
    }
    // Without that of the project itself nothing leads anywhere.
    return found.some(manifest => manifest.folder === '') ? found : null;
}

;// CONCATENATED MODULE: ./src/images/read-files.ts



/** Content by git's blob id and file mode: no file has to be read. */
function contentIdentity(entry) {
    return `${entry.mode}:${entry.oid}`;
}
/**
 * Reads dependency files of a snapshot together, and those that they name.
 *
 * @param known paths that are inputs anyway: a file among them counts as what it is
 * @param hasCode the base holds code of the repository, which scripts of these files may run
 * @returns by path
 */
async function readFiles(files, known, snapshot, readings, hasCode) {
    const all = new Map(files.map(file => [file.path, file]));
    const beside = files.length === 0 ? [] : [...known].filter(path => !all.has(path) && isCompanion(path));
    const named = new Map();
    for (;;) {
        const read = await readOnce([...all.values()], beside, snapshot, readings, hasCode);
        const before = named.size;
        for (const [path, reading] of read) {
            const by = all.get(path);
            if (reading.kind === 'bytes' || by === undefined)
                continue;
            for (const reference of reading.facts.references) {
                if (known.has(reference.path) || named.has(reference.path))
                    continue;
                await snapshot.load([reference.path]);
                const entry = snapshot.entry(reference.path);
                if (entry === undefined)
                    continue;
                named.set(reference.path, entry);
                const { format } = reference;
                if (format !== null && isRegular(entry))
                    all.set(reference.path, { ...by, path: reference.path, entry, format });
            }
        }
        if (named.size > before)
            continue;
        const others = [...named].map(([path, entry]) => [path, read_files_byBytes(entry, true)]);
        const readable = [...all.values()].map(file => [file.path, identityOf(file, read, named.has(file.path))]);
        return new Map([...others, ...readable]);
    }
}
async function readOnce(files, beside, snapshot, readings, hasCode) {
    const companions = beside.map(path => [path, snapshot.contentId(path)]);
    const key = JSON.stringify([files.map(({ entry, ...file }) => [contentIdentity(entry), file]), companions, hasCode]);
    const known = readings.get(key);
    if (known !== undefined)
        return known;
    await snapshot.load([...files.map(file => file.path), ...beside]);
    const reading = readTogether(files.flatMap(file => withContent(file, snapshot)), beside.flatMap(path => {
        const content = snapshot.content(path);
        return content === undefined ? [] : [{ path, content }];
    }), hasCode);
    readings.set(key, reading);
    return reading;
}
function withContent({ path, format, parts, kept }, snapshot) {
    const content = snapshot.content(path);
    return content === undefined ? [] : [{ path, format, parts, kept, content }];
}
function identityOf({ path, entry, parts }, read, isNamedByOther) {
    const reading = parts === null ? undefined : read.get(path);
    if (reading === undefined)
        return read_files_byBytes(entry, isNamedByOther);
    if (reading.kind === 'bytes')
        return { ...read_files_byBytes(entry, isNamedByOther), warning: unreadable(path, reading.why) };
    const { format, canonical, packages } = reading.facts;
    return { identity: `facts:${format}:${sha256(canonical)}`, packages, warning: null, isNamedByOther };
}
function read_files_byBytes(entry, isNamedByOther) {
    return { identity: contentIdentity(entry), packages: null, warning: null, isNamedByOther };
}
function unreadable(path, why) {
    const message = `${(0,src_printable/* printable */.g)(path)} could not be understood (${(0,src_printable/* printable */.g)(why)}), so each of its bytes counts.`;
    return { code: 'dependency-file-unreadable', message, file: path };
}
function isRegular({ mode }) {
    return mode === '100644' || mode === '100755';
}

;// CONCATENATED MODULE: ./src/images/hashed.ts









/** A base's hash: its dependency files by what of them can reach the image, everything else by content. */
async function hashBase(image, inputs, parents, snapshot, counted, readings, release = null) {
    const hashed = [];
    const identities = new Map();
    const packages = new Map();
    const known = new Set(inputs.files.map(file => file.path));
    const hasCode = holdsCode(image, inputs, parents.length > 0);
    const read = await readFiles(readableFiles(inputs, counted), known, snapshot, readings, hasCode);
    for (const { path, key, entry } of inputs.files) {
        const identity = read.get(path)?.identity ?? contentIdentity(entry);
        identities.set(path, identity);
        hashed.push({ key, identity });
    }
    for (const [path, file] of read) {
        if (file.packages !== null)
            packages.set(path, file.packages);
        if (!file.isNamedByOther)
            continue;
        identities.set(path, file.identity);
        hashed.push({ key: `//${path}`, identity: file.identity });
    }
    const unreadable = [...read.values()].flatMap(({ warning }) => (warning === null ? [] : [warning]));
    const warnings = [...unreadable, ...bytesAdvice(image.spec, counted)];
    const hash = finish('base', image, inputs, hashed, parents, snapshot, release);
    return { hash, identities, packages, counted, release, warnings };
}
/** The dependency files of a base, with what of them counts. */
function readableFiles(inputs, counted) {
    return inputs.files.flatMap(({ path, entry }) => {
        const file = counted.get(path);
        const format = dependencyFormat(path, entry);
        if (file === undefined || format === null)
            return [];
        const { parts, kept } = file.kind === 'parts' ? file : { parts: null, kept: false };
        return [{ path, entry, format, parts, kept }];
    });
}
/** A service's hash: every input by content, and the dependency hashes of its bases. */
function hashService(image, inputs, parents, snapshot, release = null) {
    const identities = new Map();
    const hashed = inputs.files.map(({ path, key, entry }) => {
        const identity = contentIdentity(entry);
        identities.set(path, identity);
        return { key, identity };
    });
    return {
        hash: finish('service', image, inputs, hashed, parents, snapshot, release),
        identities,
        packages: new Map(),
        counted: new Map(),
        release,
        warnings: []
    };
}
/** Build arguments that take part in the hash: declared by a needed stage or heeded without that, with a value that is no template. */
function hashedArgs({ spec, resolved }) {
    const counting = new Set(resolved.flatMap(target => target.declaredArgs));
    if (spec.kind === 'base' && spec.reproducible)
        counting.add(sourceDateEpoch);
    return spec.buildArgs.filter(arg => (counting.has(arg.name) || heededUndeclared.test(arg.name)) && !isTemplate(arg.value));
}
/**
 * Arguments that change a build though no stage declares them: they take the place of what the builder sets itself.
 * Source: moby/buildkit frontend/dockerfile/dockerfile2llb/platform.go `defaultArgs`, frontend/dockerui/config.go `BUILDKIT_SYNTAX`
 */
const heededUndeclared = /^(?:TARGET|BUILD)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)$|^TARGETSTAGE$|^BUILDKIT_SYNTAX$/;
function finish(kind, image, inputs, hashed, parents, snapshot, release) {
    for (const [key, effect] of inputs.effects)
        hashed.push({ key: `${key}//`, identity: `checkout:${effect}` });
    for (const folder of inputs.folders)
        hashed.push({ key: `${folder}/`, identity: 'folder' });
    hashed.push(...textsOfContexts(image, parents));
    // What cannot be known makes every commit another image.
    if (inputs.unknowable)
        hashed.push({ key: '//', identity: `commit:${snapshot.commit}` });
    if (release !== null)
        hashed.push({ key: '//.git', identity: `release:${release.tag}` });
    return hashImage({
        kind,
        instructions: canonicalInstructions(image),
        args: hashedArgs(image),
        inputs: hashed,
        parents: parents.map(({ link, hash }) => ({ place: links_placeOf(link), hash }))
    });
}
/** Named contexts that are read: of an image outside of the plan and of an address the text counts, of a folder its files. */
function textsOfContexts({ spec, resolved }, parents) {
    const links = new Set(parents.flatMap(({ link }) => ('reference' in link ? [link.reference] : [])));
    const names = new Set(resolved.flatMap(target => target.contexts.map(use => use.name)));
    return [...names].flatMap(name => {
        const context = links.has(name) ? null : names_contextOf(spec, name);
        const key = `//${name}//`;
        switch (context?.kind) {
            case 'image':
                return [{ key, identity: `image:${context.reference}` }];
            case 'remote':
                return [{ key, identity: `remote:${context.address}` }];
            case 'folder':
                return [{ key, identity: 'folder' }];
            case 'planned':
            case undefined:
                return [];
        }
    });
}
/** The platforms of an image differ in their instructions only where a stage is chosen by platform. */
function canonicalInstructions(image) {
    const lists = new Map(image.resolved.map(target => [JSON.stringify(target.canonical), target.canonical]));
    return [...lists.values()].flat();
}

;// CONCATENATED MODULE: ./src/images/standing.ts


/** The images of a plan, parents first, and which of them the names in their Dockerfiles mean. */
function standingOf(graph, inputs) {
    const byId = new Map(graph.map(({ described: image }) => [imageId(image.spec), image.spec]));
    return graph.map(({ described: image, links }) => {
        const consumed = inputs.get(image);
        const uses = image.resolved.flatMap(target => target.images);
        const isMeant = (link, stage, reference) => {
            switch (link.kind) {
                case 'stage':
                    return link.stage === stage;
                case 'build-context':
                    return [stage, reference, contextName(reference)].includes(link.reference);
                case 'build-arg':
                    return uses.some(use => use.reference === reference && use.args.includes(link.argument));
            }
        };
        return {
            described: image,
            base: standing_isBase(image) && consumed !== undefined ? { spec: image.spec, image, inputs: consumed } : null,
            standsOn: links.flatMap(link => byId.get(link.on) ?? []),
            means: ({ stage, reference }) => {
                const link = links.find(one => isMeant(one, stage, reference));
                return link === undefined ? null : (byId.get(link.on) ?? null);
            }
        };
    });
}
function standing_isBase(image) {
    return image.spec.kind === 'base';
}

;// CONCATENATED MODULE: ./src/images/all-inputs.ts

/** Selects the inputs of an image at the snapshot's commit, those of its named contexts included. */
async function allInputsOf(image, snapshot) {
    const main = await inputsOf(image, snapshot);
    if (image.views.length === 0)
        return main;
    const others = await Promise.all(image.views.map(async (view) => underName(view.name, await inputsOf(view.described, snapshot))));
    const all = [main, ...others];
    return {
        files: all.flatMap(one => one.files),
        effects: new Map(all.flatMap(one => [...one.effects])),
        folders: all.flatMap(one => one.folders),
        products: all.flatMap(one => one.products),
        unknowable: all.some(one => one.unknowable),
        warnings: all.flatMap(one => one.warnings)
    };
}
/** No path of the main context, and none that `dependencies` adds, is written like this. */
function underName(name, inputs) {
    const keyed = (input) => ({ ...input, key: `//${name}//${input.key}` });
    const folders = inputs.folders.map(folder => `//${name}//${folder}`);
    const effects = new Map([...inputs.effects].map(([key, effect]) => [`//${name}//${key}`, effect]));
    return { ...inputs, effects, files: inputs.files.map(keyed), products: inputs.products.map(keyed), folders };
}

;// CONCATENATED MODULE: ./src/images/linked-folders.ts



/** As many links as a system follows before it calls them a loop. */
const mostLinks = 40;
/**
 * A specification in whose contexts no folder is a symbolic link: the client follows links there before it hands a folder to the builder. The
 * same object where there are none.
 * Source: `NewFS` of https://github.com/tonistiigi/fsutil/blob/master/fs.go
 *
 * @throws UserError where a link leaves the repository
 */
function withoutLinks(specification, snapshot) {
    const real = (spec, path) => realFolder(path, snapshot, (0,src_printable/* printable */.g)(spec.name));
    function followed(spec) {
        const context = real(spec, spec.context);
        const folder = external_node_path_.posix.dirname(spec.dockerfile);
        const dockerfile = external_node_path_.posix.join(real(spec, folder), external_node_path_.posix.basename(spec.dockerfile));
        const buildContexts = spec.buildContexts.map(one => one.kind === 'folder' ? { ...one, path: real(spec, one.path) } : one);
        const isOther = (one, at) => {
            const other = buildContexts[at];
            return one.kind === 'folder' && other?.kind === 'folder' && one.path !== other.path;
        };
        if (context === spec.context && dockerfile === spec.dockerfile && !spec.buildContexts.some(isOther))
            return spec;
        return { ...spec, context, dockerfile, buildContexts };
    }
    const { bases, services } = specification;
    const found = { bases: bases.map(followed), services: services.map(followed) };
    const isSame = [...found.bases, ...found.services].every((spec, at) => spec === [...bases, ...services][at]);
    return isSame ? specification : found;
}
function realFolder(path, snapshot, name) {
    const rest = path.split('/').reverse();
    let current = '.';
    let links = 0;
    for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
        const next = external_node_path_.posix.join(current, part);
        const entry = snapshot.entry(next);
        const target = entry?.mode === '120000' ? snapshot.linkTarget(entry.oid) : undefined;
        if (target === undefined)
            current = next;
        else if (target.startsWith('/') || ++links > mostLinks)
            current = '..';
        else
            rest.push(...target.split('/').filter(Boolean).reverse());
        if (current === '..' || current.startsWith('../'))
            throw new errors/* UserError */.yo(`${name}: the links of ${(0,src_printable/* printable */.g)(path)} lead out of the repository. Name a folder of the repository.`);
    }
    return current;
}

;// CONCATENATED MODULE: ./src/images/platforms.ts



/**
 * An app cannot be built on a platform that the image below it does not have: an image that names no platforms takes those of all that
 * is built from it. The same object where nothing changes.
 *
 * @throws UserError where an image names platforms, and something that is built from it needs another one
 */
function withPlatformsOfUsers(specification, graph) {
    const known = new Map(graph.map(({ described: image }) => [imageId(image.spec), image.spec]));
    // What stands on others first, so that what an image takes over reaches the one below it.
    const users = new Map();
    for (const { described: image, links } of [...graph].reverse()) {
        const id = imageId(image.spec);
        const spec = forUsers(image.spec, users.get(id) ?? []);
        known.set(id, spec);
        for (const on of new Set(links.map(link => link.on)))
            users.set(on, [spec, ...(users.get(on) ?? [])]);
    }
    const adapted = (spec) => {
        const platforms = known.get(imageId(spec))?.platforms ?? spec.platforms;
        return platforms === spec.platforms ? spec : { ...spec, platforms };
    };
    const { bases, services } = specification;
    const found = { bases: bases.map(adapted), services: services.map(adapted) };
    const isSame = [...found.bases, ...found.services].every((spec, at) => spec === [...bases, ...services][at]);
    return isSame ? specification : found;
}
function forUsers(spec, users) {
    const wanted = new Set(users.flatMap(user => user.platforms));
    if (wanted.size === 0)
        return spec;
    if (spec.platforms.length === 0)
        return { ...spec, platforms: [...wanted] };
    const user = users.find(one => one.platforms.some(platform => !spec.platforms.includes(platform)));
    if (user === undefined)
        return spec;
    const missing = user.platforms.filter(platform => !spec.platforms.includes(platform));
    throw new errors/* UserError */.yo(`${spec.kind} ${(0,src_printable/* printable */.g)(spec.name)}: ${(0,src_printable/* printable */.g)(user.name)} is built from it for ${missing.join(', ')}, and its platforms are ${spec.platforms.join(', ')}. ` +
        `Add the platform to the ${spec.kind}, or take its platforms out: it then takes those of what is built from it.`);
}

;// CONCATENATED MODULE: ./src/images/prepare.ts











const plainSteps = {
    graph: graphAt,
    inputs: allInputsOf,
    async hash({ image, inputs, parents, snapshot, tag, counted, readings }) {
        const release = await releaseOf(image, inputs, tag, snapshot);
        if (!prepare_isBase(image))
            return hashService(image, inputs, parents, snapshot, release);
        const files = (await counted()).get(image.spec) ?? new Map();
        return hashBase(image, inputs, parents, snapshot, files, readings, release);
    }
};
/**
 * Works out inputs and hashes of every image, from the commit alone; each behind those that it stands on.
 *
 * @throws UserError where a Dockerfile is missing or broken, a base is used by nothing, or images are built from one another in a cycle
 */
async function prepareImages(specification, snapshot, steps = plainSteps) {
    const images = [];
    for await (const image of prepareEach(specification, snapshot, null, steps))
        images.push(image);
    return images;
}
/**
 * As {@link prepareImages}, one after the other.
 *
 * @param tag of the event: what takes its version from git is another image then; null: nothing is released
 */
async function* prepareEach(specification, snapshot, tag = null, steps = plainSteps) {
    const graph = await steps.graph(specification, snapshot);
    const ofBases = new Map();
    for (const { described } of graph)
        if (prepare_isBase(described))
            ofBases.set(described, await steps.inputs(described, snapshot));
    const standing = standingOf(graph, ofBases);
    let files = null;
    const counted = () => (files ??= countedFiles(standing, snapshot));
    const readings = new Map();
    const hashes = new Map();
    for (const { described, links } of graph) {
        const { spec } = described;
        const inputs = ofBases.get(described) ?? (await steps.inputs(described, snapshot));
        const parents = links.map(link => ({ link, hash: hashes.get(link.on) ?? '' }));
        const hash = await steps.hash({ image: described, inputs, parents, snapshot, tag, counted, readings });
        hashes.set(imageId(spec), hash.hash);
        yield { spec, described, links, inputs, hash };
    }
}
async function graphAt(written, snapshot) {
    const specification = withoutLinks(written, snapshot);
    const reader = new DockerfileReader(snapshot);
    await reader.load([...specification.bases, ...specification.services]);
    const asWritten = graph_graphOf(specification, reader);
    const adapted = withPlatformsOfUsers(specification, asWritten);
    return adapted === specification ? asWritten : graph_graphOf(adapted, reader);
}
function prepare_isBase(image) {
    return image.spec.kind === 'base';
}
/** Prepared images of bases alone. */
function basesAmong(images) {
    return images.filter((image) => image.spec.kind === 'base');
}
/** Prepared images of services alone, in the order of the specification. */
function servicesAmong(images, { services }) {
    const places = new Map(services.map(({ name }, place) => [name, place]));
    const place = ({ spec }) => places.get(spec.name) ?? 0;
    return images
        .filter((image) => image.spec.kind === 'service')
        .sort((one, other) => place(one) - place(other));
}
/** How the identity of a file begins that has content and nothing else to it, see {@link contentIdentity}. */
const prepare_PLAIN = '100644:';
/** The first 12 hex digits of the hash of each input, as the label of the image lists them; of a plain file, git's own. */
function shortHashes(image) {
    const { identities } = image.hash;
    const all = new Map();
    for (const [path, identity] of identities) {
        const isPlain = identity.startsWith(prepare_PLAIN);
        all.set(path, isPlain ? identity.slice(prepare_PLAIN.length, prepare_PLAIN.length + 12) : sha256(identity).slice(0, 12));
    }
    if (!all.has(image.spec.dockerfile)) {
        const instructions = image.described.resolved.flatMap(target => target.canonical);
        all.set(image.spec.dockerfile, sha256(JSON.stringify(instructions)).slice(0, 12));
    }
    return all;
}
/** Of all images, each once. */
function prepare_warningsOf(images) {
    const found = new Map();
    for (const { described: image, inputs, hash, spec } of images) {
        const fromDockerfile = image.resolved.flatMap(target => target.warnings.map(warning => ({ file: spec.dockerfile, ...warning })));
        for (const warning of [...fromDockerfile, ...inputs.warnings, ...hash.warnings]) {
            found.set(JSON.stringify(warning), warning);
        }
    }
    return [...found.values()];
}

;// CONCATENATED MODULE: ./src/facts/changed.ts








/** Which of the changed inputs differ in what they mean, and in which packages: `before` is the commit that the event started from. */
async function changedSince(base, changes, before, after) {
    const wanted = readableFiles(base.inputs, base.hash.counted).flatMap(file => {
        const entry = before.entry(file.path);
        return entry === undefined || dependencyFormat(file.path, entry) === null ? [] : [{ ...file, entry }];
    });
    const known = new Set(base.inputs.files.map(file => file.path));
    const hasCode = holdsCode(base.described, base.inputs, base.links.length > 0);
    const old = await readFiles(wanted, known, before, new Map(), hasCode);
    const found = [];
    for (const { path } of changes) {
        const [was, is] = [before.entry(path), after.entry(path)];
        const [oldFile, packages] = [old.get(path), base.hash.packages.get(path)];
        if (was === undefined || is === undefined || oldFile === undefined || packages === undefined) {
            if (was === undefined || is === undefined || contentIdentity(was) !== contentIdentity(is)) {
                found.push({ input: path, packages: [] });
            }
            continue;
        }
        if (oldFile.identity === base.hash.identities.get(path))
            continue;
        // Of a file that could not be read nothing is known, not even that it named no packages.
        found.push({ input: path, packages: oldFile.packages === null ? [] : comparePackages(oldFile.packages, packages) });
    }
    return found;
}
/** What the image that `latest` names says of its inputs; null where there is none, or it says nothing. */
async function latestFacts(registry, { image, platforms }) {
    const answer = await publishedImage(registry, image, 'latest');
    const parts = answer.kind === 'yes' ? await answer.value.parts(platforms) : answer;
    const config = parts.kind === 'yes' ? await parts.value[0]?.config() : undefined;
    const label = config?.kind === 'yes' ? config.value.labels[labelNames.inputs] : undefined;
    const digest = answer.kind === 'yes' ? answer.value.manifest.digest : null;
    return { absent: answer.kind === 'no', digest, inputs: label === undefined ? null : labels_readInputs(label) };
}
/** Whether there is an image that `latest` names, and which: one HEAD. */
async function latestPresence(registry, { image }) {
    const answer = await registry.digest(image, 'latest');
    return { absent: answer.kind === 'no', digest: answer.kind === 'yes' ? answer.value : null, inputs: null };
}
/** Which inputs differ from those of another image, where the previous commit is not at hand: not in which packages. */
function changedAgainst(base, before) {
    const after = shortHashes(base);
    const paths = new Set([...before.keys(), ...after.keys()]);
    return [...paths]
        .filter(path => before.get(path) !== after.get(path))
        .sort()
        .map(input => ({ input, packages: [] }));
}

;// CONCATENATED MODULE: ./src/facts/triggers.ts





/**
 * The ONBUILD triggers of the images outside of the plan that an image is built FROM, each from its configuration by digest; null where not all
 * of them could be read.
 *
 * @param asked the digests that their registries gave for their tags
 */
async function askTriggers(registry, { described: { resolved, spec } }, asked) {
    const from = resolved.flatMap(({ images }) => images.filter(({ instruction }) => instruction === 'FROM'));
    const pinned = from.map(({ reference }) => reference).filter(reference => reference.includes('@'));
    const named = asked.filter(({ name }) => from.some(({ reference }) => reference === name));
    const wanted = [
        ...[...new Set(pinned)].map(reference => ({ reference, digest: reference.slice(reference.indexOf('@') + 1) })),
        ...named.map(({ reference, answer }) => ({ reference, digest: answer.kind === 'yes' ? answer.value : null }))
    ];
    const found = await Promise.all(wanted.map(async ({ reference, digest }) => {
        if (digest === null || repositoryOf(reference) === null)
            return null;
        const { domain, path } = parseReference(reference);
        const answer = await publishedImage(registry, `${domain}/${path}`, digest);
        if (answer.kind !== 'yes')
            return null;
        const { value: image } = answer;
        // Triggers do not differ by platform: the first that is there answers.
        const platform = [...spec.platforms, 'linux/amd64'].find(one => image.platforms?.includes(one) === true);
        const configs = await configsOf(image, platform === undefined ? [] : [platform]);
        return configs.kind === 'yes' ? { reference, triggers: configs.value.flatMap(({ onBuild }) => onBuild) } : null;
    }));
    return found.every(one => one !== null) ? found : null;
}
/** Of a label: no image below has triggers that take files in. */
const NONE = 'none';
/** A label that passes this is left out: registries and tools limit what they take. */
const limit = 8 * 1024;
/** What the label says of an image; empty where it is not known, or too long. */
function triggersLabel(triggered) {
    if (triggered === null)
        return '';
    if (triggered.by.length === 0)
        return NONE;
    const by = Buffer.from(JSON.stringify(triggered.by)).toString('base64url');
    return by.length > limit ? '' : `${triggered.files}.${by}`;
}
/**
 * Why an image that is there was built from other files than triggers would take in now; null where it was not, or where nothing is known of it.
 */
function otherTriggered(configs, image, filesOf) {
    for (const { labels } of configs) {
        const [files, text] = (labels[labelNames.onbuild] ?? '').split('.');
        const by = text === undefined ? null : readTriggers(text);
        if (by === null || files === undefined)
            continue;
        if (filesOf(image, by)?.files !== files)
            return whyOther(by);
    }
    return null;
}
function whyOther(by) {
    return `was built from other files than ONBUILD of ${by.map(({ reference }) => reference).join(', ')} takes in now`;
}
/** Whether some image that is there does not say what triggers took in. */
function isSilent(configs) {
    return configs.some(({ labels }) => (labels[labelNames.onbuild] ?? '') === '');
}
function readTriggers(text) {
    try {
        const value = JSON.parse(Buffer.from(text, 'base64url').toString());
        return Array.isArray(value) && value.every(isTriggers) ? value : null;
    }
    catch {
        return null;
    }
}
function isTriggers(value) {
    if (typeof value !== 'object' || value === null || !('reference' in value) || !('triggers' in value))
        return false;
    const { reference, triggers } = value;
    return typeof reference === 'string' && Array.isArray(triggers) && triggers.every(one => typeof one === 'string');
}

;// CONCATENATED MODULE: ./src/facts/ask.ts








/**
 * Asks registries for everything that decisions depend on, in one pass over all images at once: each question goes out as soon as it
 * can be put, and none is put whose answer would change nothing.
 */
function asking(registry, questions) {
    const published = new Map();
    const built = new Map();
    const facts = new Map();
    async function first(image, asked) {
        const { spec, links } = image;
        const isLooked = spec.kind === 'base' && isRefreshLooked(spec.refresh, questions.event);
        const early = isLooked && spec.refresh.upstream !== 'ignore' ? askUpstreams(registry, image) : null;
        const [answered, upstreams] = await Promise.all([asked, early]);
        const answer = await withTriggers(image, answered, upstreams);
        const refresh = isLooked && answer.held !== null
            ? await refreshFacts(registry, spec.refresh, questions.now, { held: answer.held, configs: answer.configs, platforms: spec.platforms }, upstreams ?? [])
            : null;
        const below = [...new Set(links.map(link => link.on))];
        const states = await Promise.all(below.map(on => built.get(on) ?? Promise.resolve(false)));
        const stale = below.filter((_, index) => states[index]).map(images_graph_nameOf);
        const isBuilt = questions.isToBuild(image, { published: answer.published, refresh }, stale);
        return { answer, upstreams, refresh, isBuilt };
    }
    /** An image is there, and its label says what triggers took in; where it does not, they are read where upstreams are looked at. */
    async function withTriggers(image, answer, upstreams) {
        const { published, configs } = answer;
        if (published.kind !== 'present' || image.spec.kind === 'service')
            return answer;
        let why = otherTriggered(configs, image, questions.triggeredFiles);
        if (why === null && upstreams !== null && isSilent(configs)) {
            const triggers = await askTriggers(registry, image, upstreams);
            const triggered = triggers === null ? null : questions.triggeredFiles(image, triggers);
            if (triggered !== null && triggered.by.length > 0)
                why = whyOther(triggered.by);
        }
        return why === null ? answer : { ...answer, published: { ...published, triggered: why } };
    }
    async function triggersOf(image, upstreams) {
        const triggers = await askTriggers(registry, image, upstreams);
        return (triggers === null ? null : questions.triggeredFiles(image, triggers)) ?? 'unknown';
    }
    async function rest(image, begun) {
        const { answer, upstreams, refresh, isBuilt } = await begun;
        const none = { published: answer.published, refresh, pins: [], triggered: null, elsewhere: [], latest: null };
        if (!isBuilt && answer.held !== null) {
            const { manifest } = answer.held;
            return { ...none, manifest, ...(await placesOf(image, manifest.digest)) };
        }
        const { spec } = image;
        const latestAsked = questions.askedOfLatest(image).then(asked => latestOf(spec, asked));
        if (spec.kind === 'service')
            return { ...none, manifest: null, latest: await latestAsked };
        const wantsPins = spec.refresh.upstream !== 'ignore';
        const [pinned, latest] = await Promise.all([
            upstreams ?? (wantsPins ? askUpstreams(registry, image) : []),
            latestAsked
        ]);
        const triggered = wantsPins ? await triggersOf(image, pinned) : null;
        return { ...none, manifest: null, pins: pinsOf(pinned), triggered, latest };
    }
    async function latestOf(spec, asked) {
        if (asked === 'nothing')
            return null;
        return asked === 'inputs' && spec.kind === 'base' ? latestFacts(registry, spec) : latestPresence(registry, spec);
    }
    async function placesOf(image, digest) {
        const { references, absent } = await questions.tagsToMove(image);
        const answer = await placedTags(registry, references, digest, absent);
        if (!('kind' in answer)) {
            const latest = answer.at.get(`${image.spec.image}:latest`);
            const { elsewhere } = answer;
            return { elsewhere, latest: latest === undefined ? null : { absent: false, digest: latest, inputs: null } };
        }
        // Where a tag points cannot be known: to put it once more is safe, where the event asks for it.
        return { elsewhere: absent === 'counts' ? references : [], latest: null };
    }
    return {
        begin(image) {
            const id = imageId(image.spec);
            const asked = lookedAtLater(askPublished(registry, image, hashTag(image.spec.kind, image.hash.hash), published));
            const begun = lookedAtLater(first(image, asked));
            const all = lookedAtLater(rest(image, begun));
            published.set(id, asked);
            facts.set(id, all);
            built.set(id, lookedAtLater(isBuiltAfter(image, begun, all)));
        },
        async answers() {
            return new Map(await Promise.all([...facts].map(async ([id, one]) => [id, await one])));
        }
    };
}
/** A service whose tags are in another repository, too, is built where they do not hold it: a tag cannot be moved from one to another. */
async function isBuiltAfter({ spec }, begun, all) {
    const { isBuilt } = await begun;
    if (isBuilt || spec.kind === 'base')
        return isBuilt;
    return (await all).elsewhere.some(reference => splitTag(reference).image !== spec.image);
}
function isRefreshLooked({ on, maxAge, upstream }, event) {
    return on.includes(event) && (maxAge !== null || upstream !== 'ignore');
}
/** What fails before it is waited for must not count as unhandled. */
function lookedAtLater(answer) {
    answer.catch(() => undefined);
    return answer;
}

;// CONCATENATED MODULE: ./src/images/triggered.ts




/**
 * What triggers take in: a builder carries them out right behind FROM, with the context of the image that is built.
 * Source: https://docs.docker.com/reference/dockerfile/#onbuild
 *
 * @returns null where there is a trigger that is not understood
 */
function triggeredFiles(image, all, snapshot) {
    const found = [];
    const by = [];
    for (const one of all) {
        const target = resolved(one, image);
        if (target === null)
            return null;
        if (target.consumes.length === 0)
            continue;
        by.push(one);
        const context = snapshot.context(image.spec.context);
        const { files } = selectFiles(context, target.consumes, image.ignore?.filter ?? null, snapshot.linkTarget);
        found.push(...files.map(({ file: { path, mode, oid } }) => JSON.stringify([path, mode, oid])));
    }
    return { files: sha256([...new Set(found)].sort().join('\n')), by };
}
function resolved({ triggers }, { spec }) {
    try {
        const dockerfile = parseDockerfile(['FROM scratch', ...triggers].join('\n'));
        const args = Object.fromEntries(spec.buildArgs.map(arg => [arg.name, arg.value]));
        return resolveTarget(dockerfile, { target: null, args, platform: spec.platforms[0] ?? 'linux/amd64' });
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/images/counted-inputs.ts

/** Of all dependency files of a base; of a service none, since every byte of its inputs counts. */
function countedInputs({ hash }) {
    return [...hash.counted].map(([input, counted]) => {
        if (counted.kind === 'bytes') {
            const { because } = counted;
            return { input, rule: because.rule, by: 'place' in because ? [because.place] : [], keptAt: [] };
        }
        const rule = hash.identities.get(input)?.startsWith('facts:') === true ? 'meaning' : 'unreadable';
        return { input, rule, by: counted.readers, keptAt: rule === 'meaning' ? counted.keptAt : [] };
    });
}
/** In words, behind "every byte counts" or "what is installed counts"; empty where there is nothing to add. */
function whyCounted({ rule, by, keptAt }) {
    const places = by.map(placeWords).join(', ');
    switch (rule) {
        case 'meaning': {
            const read = by.length > 0 ? `read by ${places}` : '';
            const kept = keptAt.length > 0 ? `the app can read it at ${keptAt.map(printable).join(', ')}` : '';
            return [read, kept].filter(Boolean).join('; ');
        }
        case 'unreadable':
            return 'it could not be understood';
        case 'asked':
            return 'hash: bytes';
        case 'unseen':
            return 'how it gets into the image is not followed';
        case 'swept':
            return `${places} takes it in with other files`;
        case 'command':
            return `${places} may read all of it`;
        case 'settings':
            return `${places} may make its tool install more`;
    }
}
function placeWords({ file, line, text }) {
    return printable(`${file}${line > 0 ? `:${line}` : ''}${text === '' ? '' : ` (${text})`}`);
}

;// CONCATENATED MODULE: ./src/plan/image-plan.ts













/** Reasons that the inputs do not show: a cache would answer them with the image that is to be replaced. */
const image_plan_refreshReasons = new Set(['forced', 'expired', 'upstream-changed', 'hash-mismatch']);
function assembleImage(assembly) {
    const { prepared: image, decision, changes, changed } = assembly;
    const { spec } = image;
    const bound = boundBases(image, assembly.below);
    const names = namesBelow(image.links);
    const isCutOff = bound.some(base => base.stale) && !assembly.surroundings.push;
    const fallback = isCutOff && spec.kind === 'service' ? spec.fallbackDockerfile : null;
    const common = imagePlan(assembly, bound, fallback);
    const unreachable = isCutOff && fallback === null ? unreachableBases(image, bound) : [];
    if (decision.kind === 'base') {
        const { verdict } = decision;
        const reasons = decision.isBuilt ? withChanges(decision.reasons, changes, spec) : decision.reasons;
        return {
            kind: 'base',
            plan: { ...common, verdict, reasons, changed, counted: countedInputs(image), bases: names },
            warnings: []
        };
    }
    const { mode } = decision;
    const reasons = decision.isBuilt ? withChanges(decision.reasons, changes, spec) : decision.reasons;
    return { kind: 'service', plan: { ...common, mode, reasons, bases: names }, warnings: unreachable };
}
function imagePlan({ prepared: image, decision, facts, references, surroundings }, bound, fallback) {
    const { spec, hash } = image;
    const { event, now, push } = surroundings;
    const digest = decision.isBuilt ? null : (facts.manifest?.digest ?? null);
    const tag = hashTag(spec.kind, hash.hash);
    const tagged = `${spec.image}:${tag}`;
    const ref = digest === null ? tagged : `${tagged}@${digest}`;
    const build = buildEntry({
        spec,
        mode: decision.kind === 'base' ? 'base' : decision.mode,
        hash: hash.hash,
        ref,
        tags: [...new Set([tagged, ...references])],
        labels: labelsOf({
            kind: spec.kind,
            hash: hash.hash,
            revision: event.uncommitted === true ? null : event.sha,
            repositoryUrl: event.repositoryUrl,
            created: now,
            foundation: fallback === null ? foundationOf(image, bound, facts.pins) : null,
            upstreams: facts.pins,
            bases: fallback === null ? knownDigests(bound) : [],
            inputs: mayBeListed(hash.identities) ? shortHashes(image) : null,
            onbuild: triggersLabel(facts.triggered === 'unknown' ? null : facts.triggered)
        }),
        buildArgs: spec.buildArgs.flatMap(({ name, value }) => {
            const rendered = renderTemplate(value, surroundings);
            return rendered === null ? [] : [{ name, value: rendered }];
        }),
        bases: bound,
        pins: facts.pins,
        push,
        hasLatest: facts.latest?.absent !== true,
        refreshed: decision.reasons.some(({ code }) => image_plan_refreshReasons.has(code)),
        fallback
    });
    const retag = decision.isBuilt ? [] : facts.elsewhere;
    const verify = spec.verify === null ? {} : { verify: spec.verify };
    const there = facts.published.kind === 'present' ? facts.published.digest : null;
    const before = { tag: there, latest: facts.latest?.digest ?? null };
    return { name: spec.name, image: spec.image, hash: hash.hash, tag, digest, before, ref, build, retag, ...verify };
}
function boundBases(image, below) {
    return image.links.map(link => {
        const plan = below.get(link.on);
        if (plan === undefined)
            throw new Error(`${link.on} is not planned before ${image.spec.name}`);
        return { link, stale: isToBuild(plan), ref: plan.ref, cached: plan.build['cache-from'] !== '' };
    });
}
function knownDigests(bound) {
    const known = new Map(bound.map(({ link, ref }) => [images_graph_nameOf(link.on), ref.split('@')[1]]));
    return [...known].flatMap(([name, digest]) => (digest === undefined ? [] : [{ name, digest }]));
}
/** The image that the target's chain of FROM ends in, for the labels `base.name` and `base.digest`. */
function foundationOf(prepared, bound, upstreams) {
    const base = bound.find(one => one.link.foundation);
    if (base !== undefined) {
        const [name = base.ref, digest = null] = base.ref.split('@');
        return { name, digest };
    }
    const target = prepared.described.resolved[0];
    const lowest = target.images.filter(use => use.instruction === 'FROM').find(use => isUnder(use.stage, target));
    if (lowest === undefined || repositoryOf(lowest.reference) === null)
        return null;
    return { name: lowest.reference, digest: upstreams.find(one => one.reference === lowest.reference)?.digest ?? null };
}
function isUnder(stage, target) {
    let index = target.target;
    while (index !== null && index !== stage)
        index = target.stages[index]?.base ?? null;
    return index === stage;
}
/** Says which changed paths are behind a build; reasons that have nothing to do with the inputs stay as they are. */
function withChanges(reasons, changes, spec) {
    if (changes.length === 0 || !reasons.some(reason => explained.has(reason.code)))
        return reasons;
    const paths = changes
        .slice(0, image_plan_listed)
        .map(({ path, line }) => ({ path, file: spec.dockerfile, line }));
    const shown = paths
        .slice(0, 3)
        .map(({ path, file, line }) => `${(0,src_printable/* printable */.g)(path)} (${(0,src_printable/* printable */.g)(file)}${line === null ? '' : `:${line}`})`);
    const more = changes.length > shown.length ? ` and ${changes.length - shown.length} more` : '';
    return [...reasons, { code: 'inputs-changed', message: `changed: ${shown.join(', ')}${more}`, paths }];
}
/** Reasons that a change of inputs explains. */
const explained = new Set([
    'absent',
    'never-built',
    'base-stale',
    'parent-stale',
    'registry-unknown'
]);
/** Changed paths that a reason lists at most. */
const image_plan_listed = 100;
/** A stage is built along; any other stale base that is not pushed is only there in the bake file, as a linked target. */
function unreachableBases(service, bound) {
    const names = bound
        .filter(base => base.stale && base.link.kind !== 'stage')
        .map(base => (0,src_printable/* printable */.g)(images_graph_nameOf(base.link.on)));
    if (names.length === 0)
        return [];
    const message = `${(0,src_printable/* printable */.g)(service.spec.name)}: its base ${names.join(', ')} is stale and nothing may be pushed, so this image can be built only with its base in one step: ` +
        `use docker/bake-action with the output bake-file, or give the service a fallback-dockerfile.`;
    return [{ code: 'base-not-pushed', message, file: service.spec.dockerfile }];
}

;// CONCATENATED MODULE: ./src/plan/refuse-triggers.ts





/** @throws UserError where the bake file would build another image than the entry: one whose ONBUILD has run already */
function refuseTriggers(images, plan) {
    const withTriggers = images.filter(({ described }) => described.resolved.some(({ handsOn }) => handsOn.triggers.length > 0));
    if (withTriggers.length === 0)
        return;
    const apart = new Set(Object.values(bake_bakeOf(plan).target).flatMap(target => (isWrittenApart(target) ? target.tags : [])));
    const refused = withTriggers.find(({ spec, hash }) => apart.has(`${spec.image}:${hashTag(spec.kind, hash.hash)}`));
    if (refused === undefined)
        return;
    const { name, dockerfile } = refused.spec;
    throw new errors/* UserError */.yo(`${(0,src_printable/* printable */.g)(dockerfile)}: ${(0,src_printable/* printable */.g)(name)} has ONBUILD and is built on a stage that is part of a reproducible build; the bake file would run its triggers. ` +
        'Move it to a Dockerfile of its own, or take "reproducible" from its base.');
}

;// CONCATENATED MODULE: ./src/pipeline.ts



















/**
 * The whole path, each step once: the images of the commit and their hashes, what registries say, decisions, the plan. It moves no tag
 * and writes nothing.
 *
 * @throws UserError for a mistake of the configuration, and where the registry cannot answer and `onRegistryError` is `fail`
 */
async function makePlan(request, ports) {
    const { event, specification, options } = request;
    const { repository, registry, clock } = ports;
    const snapshot = await openSnapshot(repository, request.subject?.tree ?? event.sha, request.own);
    const context = { event, now: clock.now(), commitDate: await request.commitDate };
    // A mistake in a template is said before any registry is asked.
    const tags = tagsOfImages(specification, context, options.extraBaseTag);
    const images = new Map();
    const hints = hints_hintsOf(request, repository, snapshot, images);
    const questions = questionsOf(request, context.now, tags, hints, snapshot);
    const asked = await prepareAndAsk(request, snapshot, registry, questions, images);
    refuseMissingLogin(request, registry);
    const all = [...images.values()];
    const foreign = foreignCode(all, request, snapshot);
    const push = mayWrite(request) && foreign.length === 0;
    const facts = push ? asked : withoutMoves(asked);
    const decisions = decide(all, facts, options.rebuild);
    failWhereUnanswered(all, decisions, request);
    const below = new Map();
    const preflight = new Preflight(request, registry);
    const warnings = [];
    for (const [id, image] of images) {
        const known = { prepared: image, facts: found(facts, id), decision: found(decisions, id), tags: found(tags, id) };
        const { changes } = await hints.touching(image);
        const changed = await changedInputs(known, hints, snapshot);
        const { references } = known.tags;
        const surroundings = { ...context, push };
        const assembled = assembleImage({ ...known, changes, changed, references, below, surroundings });
        below.set(id, assembled.plan);
        preflight.look(writtenReferences(assembled.plan));
        warnings.push(...assembled.warnings, ...known.tags.warnings);
        warnings.push(...warningsAbout(image, known.decision, known.facts, changes, event.tag, snapshot));
    }
    const isPushed = ({ spec }) => push && found(decisions, imageId(spec)).isBuilt;
    const tokens = request.hasLoginInGit === true ? tokenInImages(all, snapshot, isPushed) : [];
    const changes = await request.changes;
    const plan = {
        version: 1,
        event: eventOf(request, push),
        changes: { ...changes, count: changes.paths.length, truncated: false },
        bases: [...below.values()].filter(one => 'verdict' in one),
        services: specification.services.flatMap(spec => [below.get(imageId(spec))].filter(isService)),
        warnings: [...foreign, ...tokens, ...prepare_warningsOf(all), ...(await preflight.warnings()), ...onceEach(warnings)],
        requests: { registry: registry.requests, github: ports.githubRequests() }
    };
    refuseTriggers(all, plan);
    return { plan, retags: all.flatMap(({ spec }) => retagsOf(below.get(imageId(spec)), facts.get(imageId(spec)))) };
}
/** Images of one Dockerfile may have the same said of it. */
function onceEach(warnings) {
    return [...new Map(warnings.map(warning => [JSON.stringify(warning), warning])).values()];
}
function eventOf({ event, subject }, push) {
    const sha = subject?.eventCommit ?? event.sha;
    return { name: event.name, ref: event.ref, sha, push, commit: subject?.commit ?? event.sha };
}
/** Nothing may be pushed, so no tag moves. */
function withoutMoves(facts) {
    return new Map([...facts].map(([id, one]) => [id, { ...one, elsewhere: [] }]));
}
/** What is worth asking registries: an answer that changes nothing is not asked for. */
function questionsOf(request, now, tags, hints, snapshot) {
    const { event, options, specification } = request;
    return {
        event: event.name,
        now,
        triggeredFiles: ({ described }, triggers) => triggeredFiles(described, triggers, snapshot),
        isToBuild: (image, facts, stale) => decide_isToBuild(image, facts, stale, options.rebuild),
        async tagsToMove(image) {
            const { spec } = image;
            if (!mayWrite(request))
                return { references: [], absent: 'is left' };
            const isAskedFor = spec.kind === 'base' && options.extraBaseTag !== null;
            const touched = isAskedFor ? 'unknown' : (await hints.touching(image)).touched;
            const movable = found(tags, imageId(spec)).movable;
            // No list of changed paths tells that an earlier step made again what it made before.
            const services = image.inputs.products.length > 0 ? 0 : specification.services.length;
            return tagsToMove(movable, touched, options.retag, services);
        },
        askedOfLatest: async (image) => {
            // What a deployment has now, for what is pushed; a base also takes layers from there.
            if (image.spec.kind === 'service')
                return mayWrite(request) ? 'place' : 'nothing';
            const { known, source, base } = await request.changes;
            if (!known || source !== 'git' || base === null)
                return 'inputs';
            const isTouched = (await hints.touching(image)).changes.length > 0;
            return isTouched && (await hints.previous()) === null ? 'inputs' : 'place';
        }
    };
}
/**
 * Puts the first question for each image as soon as its hash is known: the registry answers while the next one is worked out.
 *
 * @param images filled on the way, each behind those that it stands on
 */
async function prepareAndAsk(request, snapshot, registry, questions, images) {
    const { bases, services } = request.specification;
    const rights = { push: mayWrite(request), pushScope: request.options.checkPush === 'auto' };
    const { begin, answers } = asking(registry, questions);
    for await (const image of prepareEach(request.specification, snapshot, request.event.tag)) {
        // Not before there is something to ask: a mistake in the first image is said without a word to a registry.
        if (images.size === 0)
            registry.prepare([...bases, ...services].map(one => ({ image: one.image, ...rights })));
        images.set(imageId(image.spec), image);
        begin(image);
        await nextTurn();
    }
    return answers();
}
/** Which inputs made a base stale: from git where the previous commit is at hand, else from the base that `latest` names. */
async function changedInputs({ prepared, facts, decision }, hints, snapshot) {
    const [base] = basesAmong([prepared]);
    if (base === undefined || !decision.isBuilt)
        return [];
    if (facts.latest !== null && facts.latest.inputs !== null)
        return changedAgainst(base, facts.latest.inputs);
    const { changes } = await hints.touching(prepared);
    const before = changes.length === 0 ? null : await hints.previous();
    return before === null ? [] : changedSince(base, changes, before, snapshot);
}
function retagsOf(plan, facts) {
    const manifest = facts?.manifest ?? null;
    if (plan === undefined || manifest === null)
        return [];
    return plan.retag.map(reference => ({ name: plan.name, reference, manifest }));
}
function isService(plan) {
    return plan !== undefined && 'mode' in plan;
}
function found(map, id) {
    const value = map.get(id);
    if (value === undefined)
        throw new Error(`nothing is known of ${id}`);
    return value;
}
/** Lets what has arrived in the meantime be taken in: working out hashes alone would leave no room for it. */
function nextTurn() {
    return new Promise(resolve => setImmediate(resolve));
}

;// CONCATENATED MODULE: ./src/registry/credential-helper.ts


const Answer = dist/* object */.Ikc({ Username: dist/* string */.YjP(), Secret: dist/* string */.YjP() });
/**
 * Asks `docker-credential-<name> get`. The user name `<token>` marks an identity token.
 *
 * Source: https://github.com/docker/docker-credential-helpers#development
 */
async function credentialsOfHelper(name, server, run) {
    const program = `docker-credential-${name}`;
    // The name becomes a program's name: nothing that leaves the folders of PATH.
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name))
        return problem(`a credential helper has a name that is refused`);
    let result;
    try {
        result = await run(program, ['get'], server);
    }
    catch {
        return problem(`${program} cannot be run: is it installed?`);
    }
    if (result.code !== 0) {
        // The one message that helpers agree on: this server has no entry, which is no fault.
        const absent = /credentials not found/i.test(result.stdout);
        return absent ? { credentials: null, problem: null } : problem(`${program} failed with code ${result.code}`);
    }
    const answer = parse(result.stdout);
    if (answer === null)
        return problem(`${program} gave an answer that cannot be read`);
    if (answer.Secret === '')
        return { credentials: null, problem: null };
    if (answer.Username === '<token>')
        return { credentials: { kind: 'identity', token: answer.Secret }, problem: null };
    return { credentials: { kind: 'password', username: answer.Username, password: answer.Secret }, problem: null };
}
const TIMEOUT = 30_000;
/** Runs helpers as child processes in the given environment (PATH, HOME), for at most 30 seconds each. */
function helperRunner(environment) {
    const options = { env: environment, timeout: TIMEOUT, maxBuffer: 64 * 1024, encoding: 'utf8' };
    return (program, args, input) => new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.execFile)(program, args, options, (error, stdout) => {
            if (error === null)
                resolve({ code: 0, stdout });
            else if (typeof error.code === 'number')
                resolve({ code: error.code, stdout });
            else
                reject(new Error(`${program} did not run`, { cause: error }));
        });
        // A helper that ends before it has read its input is no fault of ours.
        child.stdin?.on('error', () => undefined).end(input);
    });
}
function parse(stdout) {
    try {
        const parsed = dist/* safeParse */.xLC(Answer, JSON.parse(stdout));
        return parsed.success ? parsed.output : null;
    }
    catch {
        return null;
    }
}
function problem(text) {
    return { credentials: null, problem: text };
}

// EXTERNAL MODULE: ./src/registry/error-code.ts
var error_code = __webpack_require__(2683);
;// CONCATENATED MODULE: ./src/registry/docker-config.ts






const docker_config_text = dist/* fallback */.NpB(dist/* string */.YjP(), '');
const Auth = dist/* object */.Ikc({
    auth: dist/* optional */.lqM(docker_config_text, ''),
    username: dist/* optional */.lqM(docker_config_text, ''),
    password: dist/* optional */.lqM(docker_config_text, ''),
    identitytoken: dist/* optional */.lqM(docker_config_text, '')
});
const Schema = dist/* object */.Ikc({
    auths: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* fallback */.NpB(Auth, { auth: '', username: '', password: '', identitytoken: '' })), {}),
    credHelpers: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()), {}),
    credsStore: dist/* nullish */.cl6(dist/* string */.YjP(), null)
});
/** A missing file is an empty configuration; one that cannot be read is a problem, told only when a registry refuses. */
async function readDockerConfig(file) {
    try {
        return parseDockerConfig(await (0,promises_.readFile)(file, 'utf8'), file);
    }
    catch (thrown) {
        return empty((0,error_code/* isMissing */.b)(thrown) ? null : `${file} cannot be read: ${(0,src_printable/* printable */.g)((0,errors/* messageOf */.bD)(thrown))}`);
    }
}
/**
 * Source: https://docs.docker.com/reference/cli/docker/login/#credential-stores and
 * https://github.com/docker/cli/blob/master/cli/config/configfile/file.go
 */
function parseDockerConfig(content, file) {
    const json = parseJson(content);
    // The content is not quoted: it holds passwords.
    if (json === undefined)
        return empty(`${file} is not valid JSON`);
    const parsed = dist/* safeParse */.xLC(Schema, json);
    if (!parsed.success)
        return empty(`${file} has not the form of docker's configuration`);
    const { auths, credHelpers, credsStore } = parsed.output;
    return {
        auths: byHost(auths, credentialsOf),
        helpers: byHost(credHelpers, name => (name === '' ? null : name)),
        store: credsStore === '' ? null : credsStore,
        problem: null
    };
}
/** A key that is the bare host wins over one with scheme or path (`https://ghcr.io/v1/`). */
function byHost(entries, read) {
    const found = new Map();
    const exactLast = Object.entries(entries).sort(([a], [b]) => Number(isHost(a)) - Number(isHost(b)));
    for (const [key, value] of exactLast) {
        // podman's keys may name a namespace (`quay.io/acme`); those are not the host's.
        if (!isHost(key) && !/^https?:\/\/|\/v[12]\/?$/i.test(key))
            continue;
        const result = read(value);
        if (result !== null)
            found.set(canonicalHost(key), result);
    }
    return found;
}
function isHost(key) {
    return !key.includes('/');
}
function credentialsOf(entry) {
    if (entry.identitytoken !== '')
        return { kind: 'identity', token: entry.identitytoken };
    const decoded = Buffer.from(entry.auth, 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    const username = colon > 0 ? decoded.slice(0, colon) : entry.username;
    // Old clients padded the password with zero bytes.
    const password = colon > 0 ? decoded.slice(colon + 1).replace(/^\0+|\0+$/g, '') : entry.password;
    return username === '' || password === '' ? null : { kind: 'password', username, password };
}
function parseJson(content) {
    try {
        return JSON.parse(content);
    }
    catch {
        return undefined;
    }
}
function empty(problem) {
    return { auths: new Map(), helpers: new Map(), store: null, problem };
}

;// CONCATENATED MODULE: ./src/registry/scoped-logins.ts



/**
 * The configuration file of a login that is for some repositories or rights only, as `docker/login-action` writes it with its input `scope` and
 * buildx reads it: `HOST[/REPOSITORY][@ACTION[,ACTION]]/config.json`. One with a repository goes before one without, more actions before
 * fewer; the first one counts alone, whatever is in it. Null: there is none, and `config.json` counts.
 *
 * Source: https://docs.docker.com/build/building/registry-auth/ and
 * https://github.com/docker/buildx/blob/master/util/dockerutil/dockerconfig/configprovider.go
 */
async function scopedFile(folder, host, scope) {
    const wanted = scope.access === 'push' ? ['pull', 'push'] : ['pull'];
    const matching = async (place, name) => {
        const found = (await namesIn(place))
            .filter(entry => entry === name || entry.startsWith(`${name}@`))
            .map(entry => ({ entry, actions: actionsOf(entry.slice(name.length)) }))
            .filter(({ actions }) => actions.every(action => wanted.includes(action)))
            .sort((a, b) => b.actions.length - a.actions.length);
        return found.map(({ entry }) => external_node_path_default().join(place, entry, 'config.json'));
    };
    const ofHost = external_node_path_default().join(folder, apiHost(host));
    const repository = external_node_path_default().posix.basename(scope.repository);
    const ofRepository = await matching(external_node_path_default().join(ofHost, external_node_path_default().posix.dirname(scope.repository)), repository);
    for (const file of [...ofRepository, ...(await matching(folder, apiHost(host)))])
        if (await scoped_logins_isThere(file))
            return file;
    return null;
}
/** Whether some login of a host is for a part of it only; then one token for many repositories would show the wrong login. */
async function hasScopedLogins(folder, host) {
    const name = apiHost(host);
    return (await namesIn(folder)).some(entry => entry === name || entry.startsWith(`${name}@`));
}
/** `@pull,push` → `pull`, `push`; none where there is no `@`. */
function actionsOf(suffix) {
    return suffix
        .slice(1)
        .split(',')
        .map(action => action.trim())
        .filter(action => action !== '');
}
function scoped_logins_isThere(file) {
    return (0,promises_.access)(file).then(() => true, () => false);
}
async function namesIn(folder) {
    return (0,promises_.readdir)(folder).catch(() => []);
}

;// CONCATENATED MODULE: ./src/registry/credentials.ts





/**
 * Asks in this order: inputs, logins of buildx for the repository, docker's configuration, podman's `auth.json`, the workflow's token for
 * ghcr.io; else anonymous.
 */
function credentialSource(options) {
    const configs = new Map();
    const read = (file) => {
        const known = configs.get(file) ?? readDockerConfig(file);
        configs.set(file, known);
        return known;
    };
    return {
        areScoped: async (asked) => {
            const folder = buildxFolder(options);
            return folder !== null && ofInputs(options, canonicalHost(asked)) === null && hasScopedLogins(folder, asked);
        },
        find: async (asked, scope = null) => {
            const host = canonicalHost(asked);
            const given = ofInputs(options, host);
            if (given)
                return { credentials: given, source: 'the inputs', isWorkflow: false, problems: [] };
            const problems = [];
            const folder = buildxFolder(options);
            const scoped = folder === null || scope === null ? null : await scopedFile(folder, host, scope);
            if (folder !== null && scope === null && (await hasScopedLogins(folder, host)))
                problems.push(withoutScopes(host));
            for (const file of scoped === null ? credentials_filesOf(options) : [scoped]) {
                const found = await ofConfig(await read(file), file, host, options.runHelper);
                problems.push(...found.problems);
                if (found.credentials)
                    return { ...found, problems };
            }
            const token = ofWorkflow(options, host);
            if (token)
                return { credentials: token, source: "the workflow's token", isWorkflow: true, problems };
            return { credentials: null, source: 'nowhere', isWorkflow: false, problems };
        }
    };
}
/** buildx is told no scope by a registry that takes passwords, and uses `config.json` alone: https://github.com/moby/buildkit/blob/master/session/auth/authprovider/authprovider.go (`Credentials`) */
function withoutScopes(host) {
    return `${host} takes passwords and no tokens, so logins with a scope are not used for it: log in without the input scope`;
}
function ofInputs({ inputs }, host) {
    if (inputs === null || inputs.password === '')
        return null;
    if ((inputs.registry === '' ? DOCKER_HUB : canonicalHost(inputs.registry)) !== host)
        return null;
    return { kind: 'password', username: inputs.username, password: inputs.password };
}
function ofWorkflow({ githubToken, githubActor }, host) {
    if (host !== 'ghcr.io' || githubToken === null || githubToken === '')
        return null;
    // ghcr.io looks at the token only, but an empty name is refused.
    return { kind: 'password', username: githubActor ?? 'x-access-token', password: githubToken };
}
function dockerFolder({ dockerConfigDir, home }) {
    return dockerConfigDir ?? (home === null ? null : external_node_path_default().join(home, '.docker'));
}
function buildxFolder(options) {
    const docker = dockerFolder(options);
    const buildx = options.buildxConfigDir ?? (docker === null ? null : external_node_path_default().join(docker, 'buildx'));
    return buildx === null ? null : external_node_path_default().join(buildx, 'config');
}
function credentials_filesOf(options) {
    const docker = dockerFolder(options);
    // https://github.com/containers/image/blob/main/docs/containers-auth.json.5.md
    return [
        docker === null ? null : external_node_path_default().join(docker, 'config.json'),
        options.registryAuthFile ?? null,
        options.xdgRuntimeDir === null ? null : external_node_path_default().join(options.xdgRuntimeDir, 'containers', 'auth.json'),
        options.home === null ? null : external_node_path_default().join(options.home, '.config', 'containers', 'auth.json')
    ].filter((file) => file !== null && file !== '');
}
async function ofConfig(config, file, host, runHelper) {
    const problems = config.problem === null ? [] : [config.problem];
    const helper = config.helpers.get(host) ?? config.store;
    if (helper !== null) {
        const source = `docker-credential-${helper}`;
        const answer = runHelper
            ? await credentialsOfHelper(helper, serverAddress(host), runHelper)
            : { credentials: null, problem: `${source} is configured in ${file} and cannot be run here` };
        if (answer.credentials)
            return { credentials: answer.credentials, source, isWorkflow: false, problems };
        if (answer.problem !== null)
            problems.push(answer.problem);
    }
    return { credentials: config.auths.get(host) ?? null, source: file, isWorkflow: false, problems };
}

;// CONCATENATED MODULE: ./src/registry/input-login.ts



/**
 * The login of the inputs, with the registry that it is for: one that the workflow names. A file of the commit names no host that it is sent to.
 *
 * @param planned the images of the plan, whoever named them
 * @throws UserError naming the input that is missing
 */
function inputLogin(says, planned) {
    const { registry, username, password } = says;
    if (username === null || password === null)
        return null;
    if (registry !== null)
        return { registry, username, password };
    const hosts = [...new Set(planned.filter(image => !image.startsWith('oci:')).map(hostOf))];
    const named = new Set(says.images.filter(image => image !== null).map(written => hostOf(wholeName(written))));
    const [only, ...others] = hosts.filter(host => named.has(host));
    if (others.length > 0 || (only !== undefined && hosts.length > 1))
        throw new errors/* UserError */.yo(`Input "registry" is missing: the images are in several registries (${hosts.map(src_printable/* printable */.g).join(', ')}), and registry-username and ` +
            `registry-password are for one. Name it, and log in to the others with docker/login-action.`);
    const [first] = hosts;
    if (only === undefined && first !== undefined)
        throw new errors/* UserError */.yo(`Input "registry" is missing: registry-username and registry-password are sent only to a registry that the workflow names, and ` +
            `${(0,src_printable/* printable */.g)(first)} is named by a file of the repository. Add the input registry: ${(0,src_printable/* printable */.g)(first)}.`);
    return { registry: only ?? '', username, password };
}
function wholeName(written) {
    const name = written.trim().replace(/^https?:\/\//, '');
    return hasHost(name) ? name : `docker.io/${name}`;
}
function hostOf(image) {
    return (image.split('/')[0] ?? '').toLowerCase();
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./src/registry/fixes.ts
/** What to do, per registry, where the general advice would miss the usual cause. */
const LOGIN_FIX = {
    'ghcr.io': 'give the job `permissions: packages: read` (`write` to push) and, in the settings of the package, give this repository access',
    'docker.io': 'check that the access token of docker/login-action may read this repository'
};
/** For a registry that was asked anonymously. */
function loginFix(host) {
    return `add a login step for ${host} (docker/login-action) before this one, or set the inputs registry, registry-username and registry-password`;
}
/** For credentials that were not accepted. */
function renewFix(host) {
    return `check and renew the credentials for ${host}: they are wrong, have expired, or lack the right to this image`;
}

;// CONCATENATED MODULE: ./src/registry/answers.ts


/** A registry's answer that is no answer to the question: thrown below the client, and turned into its value there. */
class NoAnswer extends Error {
    name = 'NoAnswer';
    answer;
    /** Null where it is no refusal. */
    refusal;
    constructor(answer, refusal = null, cause) {
        super(answer.message, { cause });
        this.answer = answer;
        this.refusal = refusal;
    }
}
function noAnswer(code, message, fix, cause) {
    return new NoAnswer({ kind: 'unknown', code, message, fix }, null, cause);
}
/**
 * What a response that is no success means: null is "no, it does not exist"; else why it cannot be known.
 *
 * Source: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes
 */
function meaningOf(response, asked, secrets) {
    const { status } = response;
    const errors = errorsOf(response);
    const said = quoted(errors, secrets);
    const found = (code) => errors.some(error => error.code === code);
    const clientError = status >= 400 && status < 500;
    if (status === 429 || (clientError && found('TOOMANYREQUESTS'))) {
        const fix = asked.credentials
            ? 'wait and run the job again'
            : `${loginFix(asked.host)}; anonymous requests have low limits`;
        return noAnswer('rate-limited', `${asked.host} limits its requests (${status})${said}`, fix);
    }
    if (clientError && (found('MANIFEST_UNKNOWN') || found('NAME_UNKNOWN')))
        return null;
    if (status === 404)
        return notFound(response, asked);
    if (status === 401 || status === 403 || (clientError && found('DENIED')))
        return denied(status, errors, asked, secrets);
    if (status === 408)
        return noAnswer('unreachable', `${asked.host} gave up waiting (408)`, 'run the job again');
    if (status >= 500)
        return noAnswer('server-error', `${asked.host} failed (${status})${said}`, 'run the job again');
    if (found('NAME_INVALID')) {
        return noAnswer('invalid-answer', `${asked.host} does not accept the name ${asked.image}${said}`, 'correct the image name');
    }
    return invalid(asked.host, `status ${status} is no answer to a question for ${asked.image}${said}`);
}
/** A page for people says that this is no registry, or that something in between answered: that is no "no". */
function notFound(response, asked) {
    const page = /^text\/html\b/i.test(response.header('content-type') ?? '');
    const registry = response.header('docker-distribution-api-version') !== null;
    return page && !registry ? invalid(asked.host, 'status 404 with a web page instead of JSON') : null;
}
/** A refusal (401, 403, the code DENIED) by a registry or by its token server. */
function denied(status, errors, asked, secrets) {
    const said = quoted(errors, secrets);
    const saysDenied = errors.some(error => error.code === 'DENIED');
    const how = refusedAs(status, errors, secrets);
    const problems = asked.problems.length > 0 ? ` (${asked.problems.join('; ')})` : '';
    if (!asked.credentials) {
        const message = `${asked.image} cannot be read without credentials (${status})${said}${problems}`;
        return refused('unauthorized', message, loginFix(asked.host), how);
    }
    const message = `${asked.host} refuses access to ${asked.image} with the credentials of ${asked.source} (${status})${said}${problems}`;
    // ECR answers 403 to those that have expired; Docker Hub 401 to a token that
    // may read and not write (https://github.com/spinalcordtoolbox/spinalcordtoolbox/issues/5286).
    const isWrong = asked.login === 'password' && status === 401 && !saysDenied && !/insufficient scope/i.test(said);
    if (isWrong || /expired|reauthenticate/i.test(said))
        return refused('unauthorized', message, renewFix(asked.host), { ...how, maybeAbsent: false });
    return refused('denied', message, LOGIN_FIX[asked.host] ?? renewFix(asked.host), how);
}
function refused(code, message, fix, how) {
    return new NoAnswer({ kind: 'unknown', code, message, fix }, how);
}
/** What a refusal says, in the form in which it is handed on. */
function refusedAs(status, errors, secrets) {
    const [first] = errors;
    return { status, code: first?.code ?? '', said: secrets.quote(first?.message ?? ''), maybeAbsent: true };
}
/** What arrived is not what a registry sends. */
function invalid(host, what) {
    const fix = `check that ${host} is a container registry and that no proxy or login page answers in its place`;
    return noAnswer('invalid-answer', `${host} gave an answer that cannot be used: ${what}`, fix);
}
/** No complete response at all. */
function noResponse(failure) {
    switch (failure.reason) {
        case 'tls':
            return noAnswer('unreachable', failure.message, 'for a private authority set NODE_EXTRA_CA_CERTS to its certificate; a host without TLS belongs in the input insecure-registries', failure);
        case 'too-large':
        case 'forbidden':
            return noAnswer('invalid-answer', failure.message, 'check the address of the registry and what answers in its place', failure);
        case 'unreachable':
        case 'network':
        case 'timeout':
            return noAnswer('unreachable', failure.message, 'check the address, the network and HTTPS_PROXY/NO_PROXY; run the job again', failure);
    }
}
const Errors = dist/* object */.Ikc({
    errors: dist/* array */.YOg(dist/* object */.Ikc({ code: dist/* fallback */.NpB(dist/* string */.YjP(), ''), message: dist/* fallback */.NpB(dist/* string */.YjP(), '') }))
});
/** Token servers and gateways speak otherwise. */
const Plain = dist/* object */.Ikc({
    code: dist/* fallback */.NpB(dist/* string */.YjP(), ''),
    message: dist/* fallback */.NpB(dist/* string */.YjP(), ''),
    details: dist/* fallback */.NpB(dist/* string */.YjP(), ''),
    error: dist/* fallback */.NpB(dist/* string */.YjP(), ''),
    error_description: dist/* fallback */.NpB(dist/* string */.YjP(), '')
});
/** The errors of a body, codes in upper case; none when it is no JSON. */
function errorsOf(response) {
    let json;
    try {
        json = JSON.parse(Buffer.from(response.body).toString('utf8'));
    }
    catch {
        return [];
    }
    const errors = dist/* safeParse */.xLC(Errors, json);
    if (errors.success)
        return errors.output.errors.map(error => ({ ...error, code: error.code.toUpperCase() }));
    const plain = dist/* safeParse */.xLC(Plain, json);
    if (!plain.success)
        return [];
    const { code, message, details, error, error_description } = plain.output;
    return [{ code: code.toUpperCase(), message: message || details || error_description || error }];
}
/** What a server says about its refusal, to be appended to a message. */
function quoted(errors, secrets) {
    const text = errors.map(error => error.message || error.code).find(message => message !== '');
    return text === undefined ? '' : `, it says: ${secrets.quote(text)}`;
}

;// CONCATENATED MODULE: ./src/registry/manifest.ts



const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
/** All kinds, and anything else last: a registry answers 404 for what is there in a kind that was not asked for. */
const ACCEPT = [OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST, '*/*'].join(', ');
const INDEXES = new Set([OCI_INDEX, DOCKER_LIST]);
const IMAGES = new Set([OCI_MANIFEST, DOCKER_MANIFEST]);
const DigestText = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(isDigest));
const Index = dist/* object */.Ikc({
    manifests: dist/* array */.YOg(dist/* object */.Ikc({
        digest: DigestText,
        platform: dist/* nullish */.cl6(dist/* object */.Ikc({ os: dist/* string */.YjP(), architecture: dist/* string */.YjP(), variant: dist/* nullish */.cl6(dist/* string */.YjP()) })),
        annotations: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()))
    }))
});
const Image = dist/* object */.Ikc({
    config: dist/* object */.Ikc({ digest: DigestText }),
    layers: dist/* array */.YOg(dist/* object */.Ikc({ digest: DigestText, size: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0)) }))
});
const Head = dist/* object */.Ikc({
    mediaType: dist/* nullish */.cl6(dist/* string */.YjP()),
    schemaVersion: dist/* literal */.euz(2),
    manifests: dist/* optional */.lqM(dist/* unknown */.L5J()),
    layers: dist/* optional */.lqM(dist/* unknown */.L5J()),
    config: dist/* optional */.lqM(dist/* unknown */.L5J())
});
/**
 * Reads the bytes of a manifest or an index. The media type is the one that the document states; where it states none, the
 * `Content-Type` (null: unknown) if it is a manifest's, else OCI's for its shape. A document that is both an index and an image, or
 * whose type is contradicted by the header, is refused.
 *
 * Source: https://github.com/opencontainers/image-spec/blob/main/image-index.md, …/manifest.md and
 * https://github.com/opencontainers/distribution-spec/security/advisories/GHSA-mc8v-mgrf-8f4m
 */
function parseManifest(bytes, contentType) {
    const json = manifest_parseJson(bytes);
    const head = dist/* safeParse */.xLC(Head, json);
    if (!head.success)
        return unusable(json === undefined ? 'no JSON' : 'no manifest of schema version 2');
    const isIndex = head.output.manifests !== undefined;
    const isImage = head.output.layers !== undefined || head.output.config !== undefined;
    if (isIndex === isImage)
        return unusable('neither clearly an index nor clearly an image');
    const kinds = isIndex ? INDEXES : IMAGES;
    const sent = contentType?.replace(/;.*$/, '').trim().toLowerCase() ?? '';
    const stated = head.output.mediaType ?? null;
    if (stated !== null && !kinds.has(stated))
        return unusable('its media type contradicts its content');
    const known = INDEXES.has(sent) || IMAGES.has(sent);
    if (known && (stated ?? sent) !== sent)
        return unusable('its media type contradicts the Content-Type header');
    if (known && !kinds.has(sent))
        return unusable('its content contradicts the Content-Type header');
    const mediaType = stated ?? (known ? sent : isIndex ? OCI_INDEX : OCI_MANIFEST);
    const content = isIndex ? indexOf(json) : manifest_imageOf(json);
    return content === null
        ? unusable('a manifest with missing or malformed members')
        : { kind: 'manifest', mediaType, content };
}
function indexOf(json) {
    const parsed = dist/* safeParse */.xLC(Index, json);
    if (!parsed.success)
        return null;
    const children = parsed.output.manifests.flatMap(({ digest, platform, annotations }) => {
        // Attestations of BuildKit: https://docs.docker.com/build/metadata/attestations/attestation-storage/
        if (!platform || platform.os === 'unknown' || platform.architecture === 'unknown')
            return [];
        if (annotations?.['vnd.docker.reference.type'] !== undefined)
            return [];
        return [{ platform: manifest_platformOf(platform), digest }];
    });
    return { kind: 'index', children };
}
function manifest_imageOf(json) {
    const parsed = dist/* safeParse */.xLC(Image, json);
    return parsed.success ? { kind: 'image', config: parsed.output.config.digest, layers: parsed.output.layers } : null;
}
/** What no decision is made of: an odd value must not make an image unreadable. */
function lenient(schema) {
    return dist/* fallback */.NpB(dist/* nullish */.cl6(schema), null);
}
const Config = dist/* object */.Ikc({
    os: dist/* string */.YjP(),
    architecture: dist/* string */.YjP(),
    variant: dist/* nullish */.cl6(dist/* string */.YjP()),
    created: dist/* nullish */.cl6(dist/* string */.YjP()),
    config: dist/* nullish */.cl6(dist/* object */.Ikc({
        Labels: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())),
        User: lenient(dist/* string */.YjP()),
        Env: lenient(dist/* array */.YOg(dist/* string */.YjP())),
        ExposedPorts: lenient(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())),
        Entrypoint: lenient(dist/* array */.YOg(dist/* string */.YjP())),
        // No part of the specification: what docker and BuildKit write.
        OnBuild: lenient(dist/* array */.YOg(dist/* string */.YjP()))
    })),
    rootfs: dist/* object */.Ikc({ diff_ids: dist/* nullish */.cl6(dist/* array */.YOg(DigestText)) }),
    // For people alone: what is odd about it must not make an image unreadable.
    history: dist/* fallback */.NpB(dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ created_by: dist/* nullish */.cl6(dist/* string */.YjP()), empty_layer: dist/* nullish */.cl6(dist/* boolean */.zMY()) }))), null)
});
/**
 * Reads an image's configuration; null when it is none (an artifact's, for example).
 *
 * Source: https://github.com/opencontainers/image-spec/blob/main/config.md
 */
function parseConfig(bytes) {
    const parsed = dist/* safeParse */.xLC(Config, manifest_parseJson(bytes));
    if (!parsed.success)
        return null;
    const { config, created, rootfs, history } = parsed.output;
    const diffIds = rootfs.diff_ids ?? [];
    const steps = (history ?? []).filter(step => step.empty_layer !== true);
    return {
        platform: manifest_platformOf(parsed.output),
        labels: config?.Labels ?? {},
        created: created ?? null,
        diffIds,
        createdBy: steps.length === diffIds.length ? steps.map(step => step.created_by ?? null) : [],
        onBuild: config?.OnBuild ?? [],
        runtime: {
            user: config?.User ?? '',
            environment: new Map((config?.Env ?? []).map(splitVariable)),
            ports: Object.keys(config?.ExposedPorts ?? {}),
            entrypoint: config?.Entrypoint ?? [],
            history: (history ?? []).flatMap(step => step.created_by ?? [])
        }
    };
}
function splitVariable(text) {
    const at = text.indexOf('=');
    return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
function manifest_platformOf(of) {
    return (0,platform/* normalizePlatform */.F)([of.os, of.architecture, of.variant ?? ''].filter(part => part !== '').join('/'));
}
function manifest_parseJson(bytes) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return undefined;
    }
}
function unusable(why) {
    return { kind: 'unusable', why };
}

;// CONCATENATED MODULE: ./src/registry/push-right.ts


const ANSWER_LIMIT = 64 * 1024;
/** Milliseconds that cancelling uploads may hold up the end of a run. */
const CANCEL_PATIENCE = 2_000;
/**
 * Whether a registry would take a push. An upload is begun, which every registry decides on as it does for a builder, and cancelled again:
 * no blob, tag or package comes of it. Docker Hub's token says it already, without a request.
 *
 * Source: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-a-blob-in-chunks (begin and cancel) and
 * https://github.com/radius-project/radius/pull/12623 (ghcr.io: 202 proves the right, cancelling is not supported, and uploads expire)
 */
class PushRights {
    #session;
    #secrets;
    #asked = new Map();
    #cancelling = [];
    constructor(session, secrets) {
        this.#session = session;
        this.#secrets = secrets;
    }
    /** Asked once per repository. */
    of(repository) {
        const known = this.#asked.get(repository) ?? this.#ask(repository);
        this.#asked.set(repository, known);
        return known;
    }
    /** The same for who must leave nothing behind: a repository that the question would make is not asked about. */
    async ofWhatIsThere(repository) {
        const known = this.#asked.get(repository);
        if (known !== undefined)
            return known;
        try {
            if (this.#session.authorizer.makesByAsking && !(await this.#isThere(repository)))
                return unmade(this.#session.host);
        }
        catch (thrown) {
            if (thrown instanceof NoAnswer)
                return thrown.answer;
            throw thrown;
        }
        return this.of(repository);
    }
    /** Whether a repository has a list of tags, be it an empty one: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-tags */
    async #isThere(repository) {
        const path = `/v2/${repository}/tags/list?n=1`;
        const { response } = await this.#session.ask(repository, 'pull', {
            method: 'GET',
            path,
            headers: {},
            limit: ANSWER_LIMIT
        });
        return response.status === 200;
    }
    /** Waits for what is being cancelled, for a short time. */
    async settled() {
        if (this.#cancelling.length === 0)
            return;
        const timer = new AbortController();
        const late = (0,external_node_timers_promises_.setTimeout)(CANCEL_PATIENCE, undefined, { signal: timer.signal, ref: false }).catch(() => undefined);
        await Promise.race([Promise.allSettled(this.#cancelling), late]);
        timer.abort();
    }
    async #ask(repository) {
        try {
            // Nobody may push without a login where one is demanded.
            if (this.#session.login(repository) === 'none')
                return this.#refused(repository, unnamed);
            const granted = await this.#session.grantsPush(repository);
            if (granted !== null)
                return granted ? { kind: 'allowed' } : this.#refused(repository, withheld);
            return await this.#answerTo(repository, await this.#begin(repository));
        }
        catch (thrown) {
            if (!(thrown instanceof NoAnswer))
                throw thrown;
            return thrown.refusal === null ? thrown.answer : this.#refused(repository, thrown.refusal);
        }
    }
    #begin(repository) {
        const path = `/v2/${repository}/blobs/uploads/`;
        return this.#session.ask(repository, 'push', { method: 'POST', path, headers: {}, limit: ANSWER_LIMIT });
    }
    async #answerTo(repository, { response, asked }) {
        const { status } = response;
        if (status >= 200 && status <= 299) {
            this.#cancel(repository, response.header('location'));
            // The cancelling is on its way when the answer is handed on, so that it is counted with the rest.
            await new Promise(resolve => setImmediate(resolve));
            return { kind: 'allowed' };
        }
        const meaning = meaningOf(response, asked, this.#secrets);
        const errors = errorsOf(response);
        // "No" to a push: the repository does not exist and is not made by pushing (ECR), or nothing can be pushed here at all.
        if (meaning === null || meaning.refusal !== null || status === 405)
            return this.#refused(repository, refusedAs(status, errors, this.#secrets));
        return meaning.answer;
    }
    /**
     * One try: ghcr.io cancels nothing, and docker-registry wants a token for `delete`, which is more than we have a use for. Each forgets by
     * itself what was begun.
     */
    #cancel(repository, location) {
        const path = location === null ? null : this.#session.pathOf(location);
        if (path === null || this.#session.host === 'ghcr.io')
            return;
        const cancelled = this.#session.ask(repository, 'push', {
            method: 'DELETE',
            path,
            headers: {},
            limit: ANSWER_LIMIT,
            isOnce: true
        });
        this.#cancelling.push(cancelled.catch(() => undefined));
    }
    #refused(repository, { status, code, said }) {
        const { source, problems } = this.#session.account(repository);
        const login = this.#session.login(repository);
        return { kind: 'refused', refusal: { status, code, said, login, source, problems } };
    }
}
function unmade(host) {
    const message = `${host} makes a repository that is asked for with the right to push, and there is none yet, or it may not be read`;
    return { kind: 'unknown', code: 'denied', message, fix: 'run the plan, which asks where it will push' };
}
const unnamed = { status: 401, code: 'UNAUTHORIZED', said: '' };
/** A token that was granted for less than was asked: https://distribution.github.io/distribution/spec/auth/token/#requesting-a-token */
const withheld = { status: 200, code: '', said: '' };

;// CONCATENATED MODULE: ./src/registry/retag.ts


/**
 * What each registry answers to a PUT on a tag that may not move: ECR 400 `ImageTagAlreadyExistsException`, Harbor 412
 * `PRECONDITION`, Google 400 `immutable`, Quay 409 `TAG_IMMUTABLE`, Docker Hub and GitLab `immutable`, Azure `locked`,
 * Artifactory and Nexus that it "cannot be overwritten" or "does not allow updating".
 */
const IMMUTABLE = /immutab|already ?exists|overwrit|does not allow updating|\block(ed)?\b|write.?locked/i;
/** Why a tag could not be put. */
function retagRefusal(response, asked, tag, secrets) {
    const { status } = response;
    const errors = errorsOf(response);
    const text = errors.map(error => `${error.code} ${error.message}`).join(' ');
    const said = errors.length === 0 ? '' : `, it says: ${secrets.quote(errors[0]?.message ?? '')}`;
    const place = `the tag ${tag} of ${asked.image}`;
    if (status >= 400 && status < 500 && IMMUTABLE.test(text)) {
        return {
            kind: 'refused',
            message: `${asked.host} does not let ${place} move, since its tags are immutable (${status})${said}`,
            fix: 'except this tag from the immutability rule of the registry, or take it out of `tags`'
        };
    }
    if (status === 405) {
        return {
            kind: 'refused',
            message: `${asked.host} takes no tags: it is read-only or a proxy (405)${said}`,
            fix: 'push to a registry that can be written to'
        };
    }
    if (status === 401 || status === 403) {
        const message = `${asked.host} does not let us write ${place} (${status})${said}`;
        const fix = asked.credentials ? writeFix(asked.host) : loginFix(asked.host);
        return { kind: 'unknown', code: asked.credentials ? 'denied' : 'unauthorized', message, fix };
    }
    const meaning = meaningOf(response, asked, secrets);
    return (meaning ?? invalid(asked.host, `status ${status} to the tag ${tag}: content that it points to is missing${said}`)).answer;
}
function writeFix(host) {
    if (host === 'ghcr.io')
        return 'give the job `permissions: packages: write`, and this repository write access in the settings of the package';
    return `give the credentials for ${host} the right to push`;
}

;// CONCATENATED MODULE: ./src/registry/client.ts





const MANIFEST_LIMIT = 4 * 1024 * 1024;
/** Of what a registry says instead of a blob. */
const ERROR_LIMIT = 64 * 1024;
const CONFIG_LIMIT = 8 * 1024 * 1024;
/**
 * The questions to one registry, over HTTP.
 *
 * Source: https://github.com/opencontainers/distribution-spec/blob/main/spec.md
 */
class RegistryClient {
    #session;
    #options;
    #rights;
    /** Repositories that the run may push to. */
    #own = new Set();
    constructor(session, options) {
        this.#session = session;
        this.#options = options;
        this.#rights = new PushRights(session, options.secrets);
    }
    /** See {@link Session.authorizer}: what will be asked for, so that one token covers it. */
    prepare(repository, { push, pushScope = push }) {
        if (push) {
            this.#own.add(repository);
            this.#session.logins.expectPush(repository);
        }
        this.#session.authorizer.prepared.add(repository, push && pushScope ? 'push' : 'pull');
    }
    login(repository) {
        return this.#session.login(repository);
    }
    account(repository) {
        return this.#session.account(repository);
    }
    mayPush(repository, makesNothing = false) {
        return makesNothing ? this.#rights.ofWhatIsThere(repository) : this.#rights.of(repository);
    }
    /** Waits, for a short time, for what is still under way and nobody waits for. */
    settled() {
        return this.#rights.settled();
    }
    manifest(repository, reference) {
        return this.#answer(repository, async () => {
            if (!isDigest(reference))
                return this.#manifest(repository, reference);
            const known = await this.#fact(reference);
            if (known)
                return this.#read(known, null, reference);
            const manifest = await this.#manifest(repository, reference);
            // The store keeps bytes only, so what they do not say themselves must not matter.
            if (manifest && this.#read(manifest.bytes, null, reference).mediaType === manifest.mediaType) {
                this.#options.facts?.put(reference, manifest.bytes);
            }
            return manifest;
        });
    }
    digest(repository, tag) {
        return this.#answer(repository, () => this.#digest(repository, tag));
    }
    config(repository, digest) {
        return this.#answer(repository, async () => {
            const known = await this.#fact(digest);
            const bytes = known ?? (await this.#blob(repository, digest));
            if (bytes === null)
                return null;
            const config = parseConfig(bytes);
            if (config === null)
                throw invalid(this.#options.host, `${digest} is no configuration of an image`);
            if (known === null)
                this.#options.facts?.put(digest, bytes);
            return config;
        });
    }
    blob(repository, digest) {
        return this.#answer(repository, async () => {
            const path = `/v2/${repository}/blobs/${digest}`;
            const reply = await this.#get(repository, {
                method: 'GET',
                path,
                headers: {},
                limit: ERROR_LIMIT,
                streamed: true
            });
            const stream = reply?.response.stream;
            return stream === undefined ? null : verified(stream, digest);
        });
    }
    /** Looks at the target first: nothing is written where the tag is right already, or where it cannot be known. */
    async retag(repository, manifest, tag) {
        const now = await this.digest(repository, tag);
        if (now.kind === 'unknown')
            return now;
        if (now.kind === 'yes' && now.value === manifest.digest)
            return { kind: 'already' };
        try {
            const reply = await this.#session.ask(repository, 'push', {
                method: 'PUT',
                path: `/v2/${repository}/manifests/${encodeURIComponent(tag)}`,
                headers: { 'content-type': manifest.mediaType },
                body: manifest.bytes,
                limit: MANIFEST_LIMIT
            });
            return this.#retagged(reply, manifest, tag);
        }
        catch (thrown) {
            if (thrown instanceof NoAnswer)
                return thrown.answer;
            throw thrown;
        }
    }
    #retagged(reply, manifest, tag) {
        const { response, asked } = reply;
        if (response.status < 200 || response.status > 299)
            return retagRefusal(response, asked, tag, this.#options.secrets);
        const digest = response.header('docker-content-digest');
        if (digest === null || digest === digestOf(manifest.bytes, digest))
            return { kind: 'moved' };
        return invalid(asked.host, `the tag ${tag} was put as ${manifest.digest} and came back with another digest`).answer;
    }
    async #manifest(repository, reference) {
        const path = `/v2/${repository}/manifests/${encodeReference(reference)}`;
        const reply = await this.#get(repository, {
            method: 'GET',
            path,
            headers: { accept: ACCEPT },
            limit: MANIFEST_LIMIT
        });
        if (reply === null)
            return null;
        const { body } = reply.response;
        const header = reply.response.header('docker-content-digest');
        // The bytes count. A header that contradicts them says that something between the registry and us is broken.
        if (header !== null && isDigest(header))
            this.#verify(body, header);
        if (isDigest(reference))
            this.#verify(body, reference);
        return this.#read(body, reply.response.header('content-type'), isDigest(reference) ? reference : digestOf(body));
    }
    #read(bytes, contentType, digest) {
        const parsed = parseManifest(bytes, contentType);
        if (parsed.kind === 'unusable')
            throw invalid(this.#options.host, `${digest} is ${parsed.why}`);
        return { digest, mediaType: parsed.mediaType, bytes, content: parsed.content };
    }
    /** HEAD; GET where HEAD is not allowed or names no digest. */
    async #digest(repository, tag) {
        const path = `/v2/${repository}/manifests/${encodeReference(tag)}`;
        const head = { method: 'HEAD', path, headers: { accept: ACCEPT }, limit: 0 };
        const { response, asked } = await this.#session.ask(repository, 'pull', head);
        const digest = response.header('docker-content-digest') ?? '';
        if (response.status === 200 && isDigest(digest))
            return digest;
        if (response.status === 200 || response.status === 405 || response.status === 501) {
            return (await this.#manifest(repository, tag))?.digest ?? null;
        }
        return this.#no({ response, asked });
    }
    /** Null is "no". */
    async #get(repository, request) {
        const reply = await this.#session.ask(repository, 'pull', request);
        return reply.response.status === 200 ? reply : this.#no(reply);
    }
    #no({ response, asked }) {
        const meaning = meaningOf(response, asked, this.#options.secrets);
        if (meaning !== null)
            throw meaning;
        return null;
    }
    #verify(bytes, digest) {
        if (!matches(bytes, digest))
            throw invalid(this.#options.host, `the bytes that it sent are not those of ${digest}`);
    }
    async #blob(repository, digest) {
        const path = `/v2/${repository}/blobs/${digest}`;
        const reply = await this.#get(repository, { method: 'GET', path, headers: {}, limit: CONFIG_LIMIT });
        if (reply === null)
            return null;
        this.#verify(reply.response.body, digest);
        return reply.response.body;
    }
    /** What is asked for by digest never changes: null where the store has not exactly these bytes. */
    async #fact(digest) {
        const bytes = await this.#options.facts?.get(digest, this.#options.host).catch(() => undefined);
        return bytes !== undefined && matches(bytes, digest) ? bytes : null;
    }
    async #answer(repository, ask) {
        try {
            const value = await ask();
            return value === null ? { kind: 'no' } : { kind: 'yes', value };
        }
        catch (thrown) {
            if (!(thrown instanceof NoAnswer))
                throw thrown;
            const isHidden = thrown.refusal?.maybeAbsent === true && this.#own.has(repository);
            return isHidden ? this.#behindRefusal(repository, ask, thrown) : thrown.answer;
        }
    }
    /**
     * Some registries refuse what does not exist yet, and some of them only to who does not ask for the right to push. Where a push would be
     * taken, the name is ours and there is nothing under it.
     */
    async #behindRefusal(repository, ask, { answer }) {
        const { prepared } = this.#session.authorizer;
        if (prepared.accessTo(repository, 'pull') === 'pull') {
            prepared.add(repository, 'push');
            return this.#answer(repository, ask);
        }
        const right = await this.#rights.of(repository);
        switch (right.kind) {
            case 'allowed':
                return { kind: 'no' };
            case 'refused':
                return { ...answer, refusal: right.refusal };
            case 'unknown':
                return answer;
        }
    }
}
function encodeReference(reference) {
    return encodeURIComponent(reference).replace('%3A', ':');
}

;// CONCATENATED MODULE: ./src/registry/layout-lock.ts



const STALE = 10_000;
const layout_lock_PATIENCE = 30_000;
/**
 * Runs `task` while no other writer that uses this lock does. The lock is a file that only one process can create; one that
 * is older than ten seconds was left by a process that died.
 */
async function whileLocked(file, task) {
    const until = Date.now() + layout_lock_PATIENCE;
    while (!(await created(file))) {
        if (Date.now() > until)
            throw new Error(`${file} is held by another process; delete it if none is running`);
        const age = await ageOf(file);
        if (age !== null && age > STALE)
            await (0,promises_.rm)(file, { force: true });
        else
            await (0,external_node_timers_promises_.setTimeout)(5 + Math.random() * 20);
    }
    try {
        return await task();
    }
    finally {
        await (0,promises_.rm)(file, { force: true });
    }
}
async function created(file) {
    try {
        await (await (0,promises_.open)(file, 'wx')).close();
        return true;
    }
    catch (thrown) {
        if ((0,error_code/* errorCode */.C)(thrown) === 'EEXIST')
            return false;
        throw thrown;
    }
}
async function ageOf(file) {
    try {
        return Date.now() - (await (0,promises_.stat)(file)).mtimeMs;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/registry/layout-files.ts







const REF_NAME = 'org.opencontainers.image.ref.name';
const Descriptor = dist/* looseObject */._H3({
    mediaType: dist/* nullish */.cl6(dist/* string */.YjP()),
    digest: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(isDigest)),
    size: dist/* number */.aig(),
    annotations: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()))
});
const layout_files_Index = dist/* looseObject */._H3({ schemaVersion: dist/* literal */.euz(2), manifests: dist/* array */.YOg(Descriptor) });
/** The files of one OCI image layout. Source: https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
class LayoutFiles {
    folder;
    constructor(folder) {
        this.folder = folder;
    }
    /** The descriptor that a tag points to; undefined when there is no layout or no such tag. Rejects when the index cannot be read. */
    async tagged(tag) {
        return (await this.#index())?.manifests.find(each => isTagged(each, tag));
    }
    /** Undefined when there is no such blob. The bytes are not verified. Rejects above `limit` bytes. */
    async blob(digest, limit) {
        const file = this.#blobFile(digest);
        const size = await ifThere((0,promises_.stat)(file));
        if (size === undefined)
            return undefined;
        if (size.size > limit)
            throw new Error(`${file} is larger than ${limit} bytes`);
        return ifThere((0,promises_.readFile)(file));
    }
    /** The bytes of a blob as they are read; undefined when there is no such blob. They are not verified. */
    async open(digest) {
        return (await ifThere((0,promises_.open)(this.#blobFile(digest))))?.createReadStream();
    }
    /** Writes bytes under their digest, never leaving a partial file under the final name. */
    async put(bytes) {
        const digest = digestOf(bytes);
        const file = this.#blobFile(digest);
        const there = await (0,promises_.access)(file).then(() => true, () => false);
        if (!there)
            await writeAtomically(file, bytes);
        return digest;
    }
    /** Points tags at a manifest whose blobs are there; what they pointed to before stays, without the tag. */
    async tag(tags, descriptor) {
        await (0,promises_.mkdir)(this.folder, { recursive: true });
        await whileLocked(external_node_path_default().join(this.folder, 'index.json.lock'), async () => {
            const index = (await this.#index()) ?? { schemaVersion: 2, manifests: [] };
            const others = index.manifests.filter(each => !tags.some(tag => isTagged(each, tag)));
            const named = tags.map(tag => ({ ...descriptor, annotations: { [REF_NAME]: tag } }));
            await writeAtomically(external_node_path_default().join(this.folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
            await writeAtomically(external_node_path_default().join(this.folder, 'index.json'), JSON.stringify({ ...index, manifests: [...others, ...named] }));
        });
    }
    async #index() {
        const file = external_node_path_default().join(this.folder, 'index.json');
        const text = await ifThere((0,promises_.readFile)(file, 'utf8'));
        if (text === undefined)
            return undefined;
        const parsed = dist/* safeParse */.xLC(layout_files_Index, layout_files_parseJson(text));
        if (!parsed.success)
            throw new Error(`${file} is no index of an OCI image layout`);
        return parsed.output;
    }
    #blobFile(digest) {
        const [algorithm = '', hex = ''] = isDigest(digest) ? digest.split(':') : [];
        return external_node_path_default().join(this.folder, 'blobs', algorithm, hex);
    }
}
/** buildah and skopeo write the tag alone, others the whole name with it. */
function isTagged(descriptor, tag) {
    const name = descriptor.annotations?.[REF_NAME];
    return name === tag || (name?.endsWith(`:${tag}`) ?? false);
}
async function writeAtomically(file, content) {
    const temporary = `${file}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    try {
        await (0,promises_.mkdir)(external_node_path_default().dirname(file), { recursive: true });
        await (0,promises_.writeFile)(temporary, content, { flag: 'wx' });
        await (0,promises_.rename)(temporary, file);
    }
    finally {
        await (0,promises_.rm)(temporary, { force: true });
    }
}
async function ifThere(reading) {
    try {
        return await reading;
    }
    catch (thrown) {
        if ((0,error_code/* isMissing */.b)(thrown))
            return undefined;
        throw thrown;
    }
}
function layout_files_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/registry/oci-layout.ts





const LIMIT = 8 * 1024 * 1024;
/** The questions to an OCI image layout on disk, one layout per image repository. */
class LayoutClient {
    #files;
    constructor(folder) {
        this.#files = new LayoutFiles(folder);
    }
    manifest(reference) {
        return this.#answer(async () => {
            if (isDigest(reference))
                return this.#manifest(reference, null);
            const descriptor = await this.#files.tagged(reference);
            if (descriptor === undefined)
                return null;
            const manifest = await this.#manifest(descriptor.digest, descriptor.mediaType ?? null);
            if (manifest === null)
                throw new Error(`${reference} points to ${descriptor.digest}, which is missing`);
            return manifest;
        });
    }
    digest(tag) {
        return this.#answer(async () => (await this.#files.tagged(tag))?.digest ?? null);
    }
    config(digest) {
        return this.#answer(async () => {
            const bytes = await this.#verified(digest);
            if (bytes === null)
                return null;
            const config = parseConfig(bytes);
            if (config === null)
                throw new Error(`${digest} is no configuration of an image`);
            return config;
        });
    }
    blob(digest) {
        return this.#answer(async () => {
            const stream = await this.#files.open(digest);
            return stream === undefined ? null : verified(stream, digest);
        });
    }
    async retag(manifest, tag) {
        const now = await this.digest(tag);
        if (now.kind === 'unknown')
            return now;
        if (now.kind === 'yes' && now.value === manifest.digest)
            return { kind: 'already' };
        try {
            const digest = await this.#files.put(manifest.bytes);
            if (digest !== manifest.digest)
                return this.#unknown(`the manifest does not have the digest ${manifest.digest}`);
            await this.#files.tag([tag], { mediaType: manifest.mediaType, digest, size: manifest.bytes.byteLength });
            return { kind: 'moved' };
        }
        catch (thrown) {
            return this.#unknown((0,errors/* messageOf */.bD)(thrown));
        }
    }
    async #manifest(digest, mediaType) {
        const bytes = await this.#verified(digest);
        if (bytes === null)
            return null;
        const parsed = parseManifest(bytes, mediaType);
        if (parsed.kind === 'unusable')
            throw new Error(`${digest} is ${parsed.why}`);
        return { digest, mediaType: parsed.mediaType, bytes, content: parsed.content };
    }
    async #verified(digest) {
        const bytes = await this.#files.blob(digest, LIMIT);
        if (bytes === undefined)
            return null;
        if (!matches(bytes, digest))
            throw new Error(`the bytes of ${digest} do not have that digest`);
        return bytes;
    }
    async #answer(ask) {
        try {
            const value = await ask();
            return value === null ? { kind: 'no' } : { kind: 'yes', value };
        }
        catch (thrown) {
            return this.#unknown((0,errors/* messageOf */.bD)(thrown));
        }
    }
    #unknown(why) {
        const message = `the OCI layout ${(0,src_printable/* printable */.g)(this.#files.folder)} cannot be used: ${(0,src_printable/* printable */.g)(why)}`;
        return { kind: 'unknown', code: 'invalid-answer', message, fix: 'repair the folder, or delete it and build again' };
    }
}

// EXTERNAL MODULE: ./src/registry/transport/failure.ts
var failure = __webpack_require__(7667);
;// CONCATENATED MODULE: ./src/registry/retry.ts

const DEFAULT_RETRIES = { tries: 5, first: 500, longest: 8_000, budget: 60_000, slow: 5_000 };
const PASSING_STATUS = new Set([408, 429, 500, 502, 503, 504]);
/**
 * Repeats what may pass: the statuses 408, 429, 500, 502, 503, 504 and broken or slow connections. The time in which at least
 * one request is in trouble counts against the budget; when it is used up, each request has one try. A host that could not be
 * reached at all is not asked again.
 */
class Retries {
    #host;
    #policy;
    #world;
    #limiter;
    #inTrouble = 0;
    #waiting = 0;
    #since = 0;
    #spent = 0;
    #gone = null;
    /** @param limiter gives each try its place; the time until it has one is no trouble of the registry's */
    constructor(host, policy, world, limiter) {
        this.#host = host;
        this.#policy = policy;
        this.#world = world;
        this.#limiter = limiter;
    }
    /**
     * The last response, also when it is one of the passing statuses. Rejects with the last TransportFailure. `send` gets the
     * milliseconds that a further try may take.
     */
    async run(send) {
        const trouble = { entered: false };
        const enter = () => {
            if (!trouble.entered)
                this.#enter();
            trouble.entered = true;
        };
        let slow;
        const attempt = () => {
            slow ??= setTimeout(enter, this.#policy.slow).unref();
            return send(trouble.entered ? this.#left : this.#policy.slow + Math.max(0, this.#left));
        };
        try {
            if (this.#gone)
                throw this.#gone;
            for (let tried = 1;; tried++) {
                const outcome = await retry_settled(() => this.#limiter.run(attempt));
                const problem = retry_problemOf(outcome);
                const wait = problem === null ? null : this.#wait(tried, outcome);
                if (wait === null)
                    return this.#done(outcome);
                enter();
                // One line for all the requests that wait at the same time.
                if (this.#waiting++ === 0)
                    this.#world.notify(`waiting ${seconds(wait)} s for ${this.#host} (${problem ?? ''})`);
                await this.#world.sleep(wait);
                this.#waiting--;
            }
        }
        finally {
            clearTimeout(slow);
            if (trouble.entered)
                this.#leave();
        }
    }
    #done(outcome) {
        if (outcome.kind === 'response')
            return outcome.response;
        if (outcome.failure.reason === 'unreachable')
            this.#gone = outcome.failure;
        throw outcome.failure;
    }
    get #left() {
        return this.#policy.budget - this.#spent - (this.#inTrouble > 0 ? this.#world.now() - this.#since : 0);
    }
    /** Null: no further try. A wait that does not fit into the budget would be in vain. */
    #wait(tried, outcome) {
        if (tried >= this.#policy.tries)
            return null;
        const asked = outcome.kind === 'response' ? retryAfter(outcome.response, this.#world.now()) : null;
        const own = Math.min(this.#policy.first * 2 ** (tried - 1), this.#policy.longest);
        const wait = asked ?? own * (0.5 + this.#world.random() / 2);
        return wait < this.#left ? wait : null;
    }
    #enter() {
        if (this.#inTrouble++ === 0)
            this.#since = this.#world.now();
    }
    #leave() {
        if (--this.#inTrouble === 0)
            this.#spent += this.#world.now() - this.#since;
    }
}
async function retry_settled(send) {
    try {
        return { kind: 'response', response: await send() };
    }
    catch (thrown) {
        if (thrown instanceof failure/* TransportFailure */.A)
            return { kind: 'failure', failure: thrown };
        throw thrown;
    }
}
function retry_problemOf(outcome) {
    if (outcome.kind === 'failure')
        return outcome.failure.passing ? outcome.failure.message : null;
    return PASSING_STATUS.has(outcome.response.status) ? String(outcome.response.status) : null;
}
/**
 * `Retry-After` in milliseconds: seconds, or a date, which is taken against the server's own `Date` so that a wrong clock does
 * not matter. Null without a readable one.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
function retryAfter(response, now) {
    const value = response.header('retry-after')?.trim();
    if (value === undefined || value === '')
        return null;
    if (/^\d+(\.\d+)?$/.test(value))
        return Number(value) * 1000;
    const until = Date.parse(value);
    if (Number.isNaN(until))
        return null;
    const served = Date.parse(response.header('date') ?? '');
    return Math.max(0, until - (Number.isNaN(served) ? now : served));
}
function seconds(milliseconds) {
    return milliseconds < 950 ? (milliseconds / 1000).toFixed(1) : String(Math.round(milliseconds / 1000));
}

;// CONCATENATED MODULE: ./src/registry/secrets.ts

/**
 * Every secret that the client holds. Each is handed to `mask` in all the forms in which it can appear (plain, base64, URL-encoded)
 * before it is used, and is taken out of every text that a server wrote and we repeat.
 */
class Secrets {
    #mask;
    #forms = new Set();
    constructor(mask) {
        this.#mask = mask;
    }
    add(secret) {
        for (const form of formsOf(secret)) {
            if (this.#forms.has(form))
                continue;
            this.#forms.add(form);
            this.#mask(form);
        }
    }
    /** A text of a server: on one line, harmless to a terminal, of bounded length, without any secret. */
    quote(text, length = 200) {
        let clean = text;
        for (const form of [...this.#forms].sort((a, b) => b.length - a.length))
            clean = clean.replaceAll(form, '***');
        const line = (0,src_printable/* printable */.g)(clean.trim());
        return line.length > length ? `${line.slice(0, length)}…` : line;
    }
}
/** The forms in which a secret is recognised: as it is, base64 (padded or not, both alphabets), percent-encoded, as in a form. */
function formsOf(secret) {
    if (secret === '')
        return [];
    const bytes = Buffer.from(secret, 'utf8');
    const base64 = bytes.toString('base64');
    const form = new URLSearchParams({ s: secret }).toString().slice(2);
    const all = [secret, base64, base64.replace(/=+$/, ''), bytes.toString('base64url'), percentEncoded(secret), form];
    return [...new Set([...all, encodeURI(toWellFormed(secret))])];
}
function percentEncoded(text) {
    return encodeURIComponent(toWellFormed(text));
}
/** `encodeURIComponent` throws on lone surrogates. */
function toWellFormed(text) {
    return Buffer.from(text, 'utf8').toString('utf8');
}

;// CONCATENATED MODULE: ./src/registry/challenge.ts
const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const TOKEN68 = /[-._~+/0-9A-Za-z]+=*(?=\s*(?:,|$))/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"/y;
// More than a token: some servers leave the quotes of a URL out.
const BARE = /[^\s,"]+/y;
const challenge_SPACE = /[ \t]*/y;
/**
 * Reads the values of `WWW-Authenticate`: several challenges per header and several headers, any case, commas in quotes,
 * schemes without parameters. What cannot be read ends the header; what came before it is kept.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1
 */
function parseChallenges(headers) {
    return headers.flatMap(parseHeader);
}
function parseHeader(header) {
    const challenges = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const found = pattern.exec(header);
        if (found)
            at = pattern.lastIndex;
        return found;
    };
    while (at < header.length) {
        take(challenge_SPACE);
        if (header[at] === ',') {
            at++;
            continue;
        }
        const word = take(TOKEN)?.[0];
        if (word === undefined)
            break;
        take(challenge_SPACE);
        const current = challenges.at(-1);
        if (header[at] === '=' && current) {
            at++;
            take(challenge_SPACE);
            const value = take(QUOTED)?.[1]?.replace(/\\(.)/g, '$1') ?? take(BARE)?.[0];
            if (value === undefined)
                break;
            // The first of two equal names counts, so that a later one cannot redirect credentials.
            const name = word.toLowerCase();
            if (!current.parameters.has(name))
                current.parameters.set(name, value);
        }
        else {
            challenges.push({ scheme: word.toLowerCase(), parameters: new Map() });
            const before = at;
            const credentials = take(TOKEN68)?.[0];
            // `Negotiate abc==`: a token68 stands alone; `Basic realm=x` is a parameter and `Basic, Bearer` another scheme.
            if (credentials === undefined || !credentials.endsWith('='))
                at = before;
        }
    }
    return challenges;
}

;// CONCATENATED MODULE: ./src/registry/made-by-asking.ts
/**
 * Whether a token server makes the repository that the right to push is asked for, before anything is pushed: Quay's and GitLab's do, wherever
 * they run, and are known by the path of their realm.
 *
 * Source: https://github.com/quay/quay/blob/ffba0c70e2d8d522290a4fbbaa704dbf2fc37f34/endpoints/v2/v2auth.py (`get_or_create_repository`) and
 * https://gitlab.com/gitlab-org/gitlab/-/blob/master/app/services/auth/container_registry_authentication_service.rb (`ensure_container_repository!`)
 */
function isMadeByAsking(realm) {
    return /\/(?:v2\/auth|jwt\/auth)$/.test(realm.split('?')[0] ?? '');
}

;// CONCATENATED MODULE: ./src/registry/scopes.ts
/** https://distribution.github.io/distribution/spec/auth/scope/ */
function scopeOf(repository, access) {
    return `repository:${repository}:${access === 'push' ? 'pull,push' : 'pull'}`;
}
/**
 * The repositories that will be asked for, known beforehand, so that one token covers them all. Asking for many at once is what the
 * specification allows, and distribution, Harbor, GitLab, ECR and zot grant; Docker Hub (anonymous), ghcr.io and Google refuse all
 * when one of them is refused. Then every repository gets a token of its own.
 */
class PreparedScopes {
    #access = new Map();
    add(repository, access) {
        if (this.#access.get(repository) !== 'push')
            this.#access.set(repository, access);
    }
    /** What is asked for: the right to push where it was announced, since some registries refuse to say less of what does not exist yet. */
    accessTo(repository, access) {
        return this.#access.get(repository) === 'push' ? 'push' : access;
    }
    covers(repository, access) {
        const known = this.#access.get(repository);
        return known === 'push' || known === access;
    }
    all() {
        return [...this.#access].map(([repository, access]) => scopeOf(repository, access)).sort();
    }
}

;// CONCATENATED MODULE: ./src/registry/token.ts

const TOKEN_LIMIT = 64 * 1024;
/** "For compatibility with older clients, a token should never be returned with less than 60 seconds to live." */
const DEFAULT_LIFETIME = 60;
/**
 * The request for a token: GET with repeated `scope` parameters, which every registry takes, or for an identity token the POST of
 * OAuth2, where the scopes are one value.
 *
 * Source: https://distribution.github.io/distribution/spec/auth/token/ and …/spec/auth/oauth/
 */
function tokenRequest(question, publicOnly) {
    const { realm, service, scopes, credentials } = question;
    if (credentials?.kind === 'identity') {
        const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'base-image-planner' });
        form.set('refresh_token', credentials.token);
        if (service !== null)
            form.set('service', service);
        form.set('scope', scopes.join(' '));
        const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
        return { method: 'POST', url: realm, headers, body: form.toString(), limit: TOKEN_LIMIT, publicOnly };
    }
    const url = new URL(realm);
    const parameters = [
        ...(service === null ? [] : [`service=${encodeURIComponent(service)}`]),
        ...scopes.map(scopeParameter)
    ];
    url.search = [url.search.replace(/^\?/, ''), ...parameters].filter(part => part !== '').join('&');
    const login = credentials === null ? {} : { authorization: basic(credentials.username, credentials.password) };
    return { method: 'GET', url, headers: { accept: 'application/json', ...login }, limit: TOKEN_LIMIT, publicOnly };
}
function basic(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}
const TokenBody = dist/* object */.Ikc({
    token: dist/* optional */.lqM(dist/* string */.YjP()),
    access_token: dist/* optional */.lqM(dist/* string */.YjP()),
    expires_in: dist/* fallback */.NpB(dist/* optional */.lqM(dist/* nullable */.mee(dist/* number */.aig())), undefined)
});
/** Null when the body holds no token (HTML, an empty object). A margin of ten seconds covers the way to the registry. */
function parseToken(response, now) {
    const parsed = dist/* safeParse */.xLC(TokenBody, json(response.body));
    if (!parsed.success)
        return null;
    const value = parsed.output.token ?? parsed.output.access_token ?? '';
    // Anything else would break out of the header that carries it.
    if (!/^[\x21-\x7e]+$/.test(value))
        return null;
    const lifetime = parsed.output.expires_in ?? DEFAULT_LIFETIME;
    return { value, expiresAt: now + Math.max(0, lifetime - Math.min(10, lifetime / 5)) * 1000 };
}
const Claims = dist/* object */.Ikc({
    access: dist/* array */.YOg(dist/* object */.Ikc({ type: dist/* string */.YjP(), name: dist/* string */.YjP(), actions: dist/* fallback */.NpB(dist/* array */.YOg(dist/* string */.YjP()), []) }))
});
/**
 * Whether a token that says what it is good for holds the right to push; null for one that does not say it. Its signature is not verified:
 * the token is asked about a right that its own registry will decide on.
 *
 * Source: https://distribution.github.io/distribution/spec/auth/jwt/
 */
function tokenGrantsPush({ value }, repository) {
    const [, claims] = value.split('.');
    const parsed = dist/* safeParse */.xLC(Claims, json(Buffer.from(claims ?? '', 'base64url')));
    if (!parsed.success)
        return null;
    const own = parsed.output.access.filter(({ type, name }) => type === 'repository' && name === repository);
    return own.some(({ actions }) => actions.includes('push'));
}
/** Slashes, colons and commas may stand in a query as they are; 200 of these parameters have to fit into one request line. */
function scopeParameter(scope) {
    const encoded = encodeURIComponent(scope).replace(/%3A/g, ':').replace(/%2F/g, '/').replace(/%2C/g, ',');
    return `scope=${encoded}`;
}
function json(body) {
    try {
        return JSON.parse(Buffer.from(body).toString('utf8'));
    }
    catch {
        return null;
    }
}
/** The tokens of one registry, by their scopes; concurrent requests for the same scopes share one. */
class TokenStore {
    #entries = new Map();
    #now;
    constructor(now) {
        this.#now = now;
    }
    /** `cached`: the token was there before this call, so it may have been revoked or have expired earlier than it said. */
    async get(key, fetch) {
        const known = this.#entries.get(key);
        if (known?.settled && known.settled.expiresAt > this.#now())
            return { token: known.settled, cached: true };
        if (known && known.settled === null)
            return { token: await known.token, cached: false };
        const entry = { token: fetch(), settled: null };
        this.#entries.set(key, entry);
        try {
            entry.settled = await entry.token;
            return { token: entry.settled, cached: false };
        }
        catch (thrown) {
            if (this.#entries.get(key) === entry)
                this.#entries.delete(key);
            throw thrown;
        }
    }
    /** Forgets a token that was refused, unless another request has replaced it already. */
    drop(key, refused) {
        if (this.#entries.get(key)?.settled === refused)
            this.#entries.delete(key);
    }
}

;// CONCATENATED MODULE: ./src/registry/authorizer.ts





/** How one registry wants to be asked: learnt from its first answer, then the same for all requests. */
class Authorizer {
    prepared = new PreparedScopes();
    #world;
    #tokens;
    #scheme = null;
    #opening = null;
    #wideRefused = false;
    constructor(world) {
        this.#world = world;
        this.#tokens = new TokenStore(world.now);
    }
    /**
     * The first request goes without credentials and opens the way; others wait for its challenge, so that only one is refused.
     * Null when the way is open; else the caller is first: it learns from its response and releases the others in any case.
     */
    async first() {
        while (this.#opening)
            await this.#opening;
        if (this.#scheme)
            return null;
        let open = () => undefined;
        this.#opening = new Promise(resolve => {
            open = resolve;
        });
        return {
            release: () => {
                this.#opening = null;
                open();
            }
        };
    }
    /** Whether the registry has asked for a login. */
    get demandsLogin() {
        return this.#scheme !== null && this.#scheme.kind !== 'open';
    }
    /** Whether passwords are shown to the registry itself, which knows no scopes. */
    get takesPasswords() {
        return this.#scheme?.kind === 'basic';
    }
    /** See {@link isMadeByAsking}. */
    get makesByAsking() {
        return this.#scheme?.kind === 'bearer' && isMadeByAsking(this.#scheme.realm);
    }
    /** Takes note of the challenge in a response to a request without credentials. */
    learn(response) {
        if (response.status === 429 || response.status >= 500)
            return;
        const challenges = response.status === 401 ? parseChallenges(response.headers('www-authenticate')) : [];
        this.#scheme = schemeOf(challenges) ?? this.#scheme ?? { kind: 'open' };
    }
    async authorize(repository, asked) {
        const access = this.prepared.accessTo(repository, asked);
        const scheme = this.#scheme ?? { kind: 'open' };
        switch (scheme.kind) {
            case 'open':
                return { level: 'none' };
            case 'basic':
                return this.#basic({ repository, access });
            case 'bearer':
                return (await this.#wide(scheme, repository, access)) ?? this.#narrow(scheme, repository, access);
        }
    }
    /**
     * What to try after a refusal (401, 403, or 400 to a token): a new token where this one was cached, a token for this repository
     * alone instead of one for all. Null when nothing is left. Each step happens once, see `renewed`.
     */
    async again(repository, access, used, response, renewed) {
        const challenges = parseChallenges(response.headers('www-authenticate'));
        if (used.level === 'none') {
            if (response.status !== 401)
                return null;
            this.learn(response);
            const next = await this.authorize(repository, access);
            return next.level === 'none' ? null : next;
        }
        const scheme = this.#scheme;
        if (used.level === 'basic' || scheme?.kind !== 'bearer')
            return null;
        const insufficient = challenges.some(challenge => challenge.parameters.get('error') === 'insufficient_scope');
        if (used.cached && !renewed && response.status !== 403 && !insufficient) {
            this.#tokens.drop(used.key, used.token);
            return this.authorize(repository, access);
        }
        // A token for many repositories may be too long for the registry's front end, too.
        return used.level === 'wide' ? this.#narrow(scheme, repository, access) : null;
    }
    async #basic(login) {
        const credentials = await this.#world.credentials(login);
        if (credentials === null)
            return { level: 'none' };
        if (credentials.kind === 'identity') {
            const fix = `log in to ${this.#world.host} with a user name and a password`;
            throw noAnswer('unauthorized', `${this.#world.host} asks for a password; there is only an identity token`, fix);
        }
        return { level: 'basic', header: basic(credentials.username, credentials.password) };
    }
    async #wide(scheme, repository, access) {
        if (!(await this.#world.isOneLogin()))
            return null;
        const scopes = this.prepared.all();
        const single = scopeOf(repository, access);
        if (this.#wideRefused || !this.prepared.covers(repository, access))
            return null;
        if (scopes.length === 1 && scopes[0] === single)
            return null;
        try {
            return await this.#bearer('wide', scheme, scopes, `${scopes.length} images`, null);
        }
        catch (thrown) {
            const refused = thrown instanceof NoAnswer && REFUSALS.has(thrown.answer.code);
            if (!refused)
                throw thrown;
            this.#wideRefused = true;
            return null;
        }
    }
    #narrow(scheme, repository, asked) {
        const access = this.prepared.accessTo(repository, asked);
        const image = `${this.#world.host}/${repository}`;
        return this.#bearer('narrow', scheme, [scopeOf(repository, access)], image, { repository, access });
    }
    async #bearer(level, { realm, service }, scopes, image, login) {
        const key = [realm, service ?? '', ...scopes].join(' ');
        const { token, cached } = await this.#tokens.get(key, () => this.#world.fetchToken({ realm, service, scopes, image, login }));
        return { level, header: `Bearer ${token.value}`, token, key, cached };
    }
}
/** Refusals of a token for many that a token for one may not meet; a network fault is not one. */
const REFUSALS = new Set(['unauthorized', 'denied', 'invalid-answer']);
/** Bearer before Basic, as all clients choose. Null when nothing usable is offered. */
function schemeOf(challenges) {
    const bearer = challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.has('realm'));
    if (bearer) {
        return {
            kind: 'bearer',
            realm: bearer.parameters.get('realm') ?? '',
            service: bearer.parameters.get('service') ?? null
        };
    }
    return challenges.some(({ scheme }) => scheme === 'basic') ? { kind: 'basic' } : null;
}

;// CONCATENATED MODULE: ./src/registry/limiter.ts
/** Lets at most `places` tasks run at a time, in the order in which they came. */
class Limiter {
    #waiting = [];
    #free;
    constructor(places) {
        this.#free = places;
    }
    async run(task) {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise(resolve => this.#waiting.push(resolve));
        try {
            return await task();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free++;
        }
    }
}

;// CONCATENATED MODULE: ./src/registry/logins.ts

/** What is shown to one registry: credentials found once for what they are for, and masked before anybody can use them. */
class Logins {
    #host;
    #source;
    #secrets;
    /** By scope, where logins are for a part of the registry; else under one key. */
    #found = new Map();
    /** By repository. */
    #shown = new Map();
    #pushed = new Set();
    #isOne = null;
    constructor(host, source, secrets) {
        this.#host = host;
        this.#source = source;
        this.#secrets = secrets;
    }
    /** Whether one login stands for all repositories. */
    isOne() {
        this.#isOne ??= this.#source.areScoped(this.#host).then(areScoped => !areScoped);
        return this.#isOne;
    }
    /** The run may push there: then it is known to the registry by the login for that, whatever it reads with. */
    expectPush(repository) {
        this.#pushed.add(repository);
    }
    /** @param byScope false where a password is shown as it is: then a login for a part of the registry does not count */
    async for(login, byScope) {
        const find = async (scope) => {
            const asked = byScope && !(await this.isOne()) ? scope : null;
            const key = asked === null ? '' : `${asked.access} ${asked.repository}`;
            const known = this.#found.get(key) ?? this.#findAndMask(asked);
            this.#found.set(key, known);
            return known;
        };
        const found = await find(login);
        if (login !== null) {
            const isPushed = this.#pushed.has(login.repository);
            this.#shown.set(login.repository, isPushed ? await find({ ...login, access: 'push' }) : found);
        }
        return found;
    }
    /** By what a repository was asked for, or will be pushed to; null where nothing was asked. */
    shown(repository) {
        return this.#shown.get(repository) ?? null;
    }
    async #findAndMask(scope) {
        const found = await this.#source.find(this.#host, scope);
        switch (found.credentials?.kind) {
            case 'password':
                this.#secrets.add(found.credentials.password);
                this.#secrets.add(basic(found.credentials.username, found.credentials.password).replace('Basic ', ''));
                break;
            case 'identity':
                this.#secrets.add(found.credentials.token);
                break;
            case undefined:
                break;
        }
        return found;
    }
}
/** A login that was made over https is not sent in clear because a file of the repository says so. */
function neverInClear(host) {
    const problems = [`no login is sent over plain http unless the input insecure-registries lists ${host}`];
    return {
        areScoped: () => Promise.resolve(false),
        find: () => Promise.resolve({ credentials: null, source: 'nowhere', isWorkflow: false, problems })
    };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/registry/transport/addresses.ts

// https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/iana-ipv6-special-registry
const LINK_LOCAL = blockList(['169.254.0.0/16', 'fe80::/10', 'fd00:ec2::/32']);
const LOOPBACK = blockList(['127.0.0.0/8', '::1/128']);
const PRIVATE = blockList([
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16', '192.0.0.0/24', '198.18.0.0/15'],
    ...['::/128', 'fc00::/7']
]);
/** The reach of a numeric address; null for a name, which has to be resolved first. Takes `[::1]` with its brackets too. */
function reachOf(host) {
    const address = host.replace(/^\[(.*)\]$/, '$1');
    if (/(^|\.)localhost\.?$/i.test(address))
        return 'loopback';
    const version = (0,external_node_net_.isIP)(address);
    if (version === 0)
        return null;
    const family = version === 4 ? 'ipv4' : 'ipv6';
    if (LINK_LOCAL.check(address, family))
        return 'link-local';
    if (LOOPBACK.check(address, family))
        return 'loopback';
    return PRIVATE.check(address, family) ? 'private' : 'public';
}
/** Whether a URL's host is this machine. */
function isLoopback(hostname) {
    return reachOf(hostname) === 'loopback';
}
function blockList(subnets) {
    const list = new external_node_net_.BlockList();
    for (const subnet of subnets) {
        const [address = '', bits = ''] = subnet.split('/');
        list.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4');
    }
    return list;
}

;// CONCATENATED MODULE: ./src/registry/transport/redirect.ts


const REDIRECTS = 5;
const REDIRECTING = new Set([301, 302, 303, 307, 308]);
/** Whether a host may be talked to without TLS: this machine, and what the configuration lists. */
function mayBePlain(url, rules) {
    return isLoopback(url.hostname) || rules.plainHttp.some(host => host === url.host || host === url.hostname);
}
/**
 * Why an address that a server at `from` named must not be followed, null when it may be: other protocols, a step from https
 * to http, http to hosts that are not listed, link-local addresses (metadata services), private ones named by a public server.
 * A name is judged when it is resolved, see {@link HttpRequest.publicOnly}.
 */
function refusal(from, to, fromIsPublic, rules) {
    if (to.origin === from.origin)
        return null;
    if (to.protocol !== 'https:' && to.protocol !== 'http:')
        return `the protocol ${to.protocol} is not allowed`;
    const reach = reachOf(to.hostname);
    if (reach === 'link-local')
        return `${to.host} is a link-local address`;
    if (fromIsPublic && reach !== null && reach !== 'public')
        return `${to.host} is a private address, ${from.host} a public one`;
    if (to.protocol === 'https:')
        return null;
    if (from.protocol === 'https:')
        return `${to.host} would be reached over plain http`;
    return mayBePlain(to, rules) ? null : `${to.host} would be reached over plain http, and is not listed for it`;
}
/**
 * Sends a request and follows redirects (GET and HEAD only). What authenticates goes to the origin of the first address alone:
 * another host, port or protocol gets neither `authorization` nor cookies, also not after a way back.
 *
 * @throws TransportFailure also for a redirect that must not or cannot be followed; its query string is in no message.
 */
async function sendFollowing(transport, asked, fromIsPublic, rules) {
    let current = asked;
    for (let followed = 0;; followed++) {
        const response = await transport.send(current);
        const location = response.header('location');
        if (!REDIRECTING.has(response.status) || location === null)
            return response;
        if (asked.method !== 'GET' && asked.method !== 'HEAD')
            return response;
        if (followed === REDIRECTS)
            throw forbidden(`${asked.url.host} redirects in a circle or more than ${REDIRECTS} times`);
        const next = URL.canParse(location, current.url.href) ? new URL(location, current.url) : null;
        if (next === null)
            throw forbidden(`${current.url.host} redirects to what is no address`);
        const elsewhere = next.origin !== asked.url.origin;
        const isPublic = elsewhere && (await fromIsPublic());
        const why = refusal(current.url, next, isPublic, rules);
        if (why !== null)
            throw forbidden(`${current.url.host} redirects to an address that is refused: ${why}`);
        const headers = elsewhere ? withoutCredentials(current.headers) : current.headers;
        current = { ...current, url: next, headers, publicOnly: isPublic };
    }
}
function withoutCredentials(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(authorization|cookie)$/i.test(name)));
}
function forbidden(message) {
    return new failure/* TransportFailure */.A('forbidden', message);
}

;// CONCATENATED MODULE: ./src/registry/token-server.ts




/**
 * Gets a token from the server that the registry at `base` named. The realm may be relative. It gets credentials, so it has to be
 * reached over https (http only for a registry on http, and only where http is allowed) and must be no address that a public
 * registry has no business with.
 *
 * @throws NoAnswer
 */
async function fetchToken(world, base, asked) {
    const { host } = world;
    if (!URL.canParse(asked.realm, base.href))
        throw invalid(host, 'it names a token server whose address is none');
    const realm = new URL(asked.realm, base);
    const elsewhere = realm.origin !== base.origin;
    const isPublic = elsewhere && (await world.registryIsPublic());
    const why = refusal(base, realm, isPublic, world.rules);
    if (why !== null)
        throw invalid(host, `it names a token server that must not get credentials: ${why}`);
    const found = await world.found(asked.login);
    const request = tokenRequest({ ...asked, realm, credentials: found.credentials }, isPublic);
    const send = (within) => sendFollowing(world.transport, { ...request, within }, world.registryIsPublic, world.rules);
    let response;
    try {
        response = await world.retries.run(send);
    }
    catch (thrown) {
        throw thrown instanceof failure/* TransportFailure */.A ? noResponse(thrown) : thrown;
    }
    if (response.status !== 200)
        throw refusedToken(response, world, found, asked.image);
    const token = parseToken(response, world.now());
    if (token === null)
        throw invalid(host, `its token server ${realm.host} sent no token`);
    world.secrets.add(token.value);
    return token;
}
function refusedToken(response, world, found, image) {
    const { status } = response;
    const errors = errorsOf(response);
    const said = quoted(errors, world.secrets);
    const what = `the token server of ${world.host}`;
    if (status === 429)
        return noAnswer('rate-limited', `${what} limits its requests (429)${said}`, 'wait and run the job again');
    if (status >= 500 || status === 408)
        return noAnswer('server-error', `${what} failed (${status})${said}`, 'run the job again');
    const saysDenied = errors.some(error => error.code === 'DENIED');
    if (status !== 401 && status !== 403 && !saysDenied) {
        return invalid(world.host, `its token server answers with status ${status}${said}`);
    }
    const { credentials, source, problems } = found;
    const login = { login: 'password', credentials: credentials !== null, source, problems };
    return denied(status, errors, { host: world.host, image, ...login }, world.secrets);
}

// EXTERNAL MODULE: external "node:dns/promises"
var external_node_dns_promises_ = __webpack_require__(1553);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./src/registry/transport/reachability.ts




/**
 * Whether a server is on the public internet. A name that cannot be resolved here (behind a proxy) counts as public, which
 * forbids more.
 */
async function isPublic(url) {
    const reach = reachOf(url.hostname);
    if (reach !== null)
        return reach === 'public';
    try {
        return (await (0,external_node_dns_promises_.lookup)(url.hostname, { all: true })).every(({ address }) => reachOf(address) === 'public');
    }
    catch {
        return true;
    }
}
/**
 * Whether a port of this machine speaks TLS. Only a handshake, nothing is sent and nothing is trusted: the certificate is verified when the
 * registry is asked.
 */
function speaksTls(url, timeout = 2_000) {
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    return new Promise(resolve => {
        const servername = (0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {};
        const socket = (0,external_node_tls_.connect)({ host, port: Number(url.port || 443), rejectUnauthorized: false, timeout, ...servername });
        const end = (answer) => {
            socket.destroy();
            resolve(answer);
        };
        socket.once('secureConnect', () => {
            end(true);
        });
        for (const event of ['error', 'timeout', 'close']) {
            socket.once(event, () => {
                end(false);
            });
        }
    });
}

;// CONCATENATED MODULE: ./src/registry/session.ts












/** Requests to one registry, or to its token server, that are under way at a time. */
const PLACES = 16;
/** The conversation with one registry: authenticates, retries, bounds what is under way. */
class Session {
    authorizer;
    logins;
    host;
    #world;
    #limiter = new Limiter(PLACES);
    #retries;
    #base;
    #probed = false;
    #public = null;
    constructor(host, world) {
        this.host = host;
        this.#world = world;
        this.#retries = new Retries(host, world.retries, world, this.#limiter);
        const url = new URL(`https://${apiHost(host)}`);
        this.#base = mayBePlain(url, world) ? new URL(`http://${apiHost(host)}`) : url;
        const isPlainByFile = this.#isPlainByFile;
        this.logins = new Logins(host, isPlainByFile ? neverInClear(host) : world.credentials, world.secrets);
        this.authorizer = new Authorizer({
            host,
            now: world.now,
            credentials: async (login) => (await this.#found(login)).credentials,
            isOneLogin: () => this.logins.isOne(),
            fetchToken: this.#tokens()
        });
    }
    /** How the run is known to the registry; `open` before it has answered. */
    login(repository) {
        const shown = this.logins.shown(repository);
        if (!this.authorizer.demandsLogin || shown === null)
            return 'open';
        if (shown.credentials === null)
            return 'none';
        return shown.isWorkflow ? 'workflow' : 'own';
    }
    /** Who was shown to ask for a repository, and where the credentials are from. */
    account(repository) {
        const { credentials = null, source = 'nowhere', problems = [] } = this.logins.shown(repository) ?? {};
        return { username: credentials?.kind === 'password' ? credentials.username : null, source, problems };
    }
    /**
     * Whether the token for a repository holds the right to push, where the token says so and can be trusted to: Docker Hub's. Null where it has
     * to be asked; ghcr.io's tokens, for one, say nothing.
     *
     * @throws NoAnswer when no token is to be had
     */
    async grantsPush(repository) {
        if (this.host !== DOCKER_HUB || !this.authorizer.demandsLogin)
            return null;
        try {
            const used = await this.authorizer.authorize(repository, 'push');
            await this.#loginFor(repository, 'push');
            return used.level === 'none' || used.level === 'basic' ? null : tokenGrantsPush(used.token, repository);
        }
        catch (thrown) {
            throw thrown instanceof failure/* TransportFailure */.A ? noResponse(thrown) : thrown;
        }
    }
    /** An address of the registry itself as a path; null for one elsewhere, which gets no credentials. */
    pathOf(location) {
        if (!URL.canParse(location, this.#base.href))
            return null;
        const url = new URL(location, this.#base);
        return url.origin === this.#base.origin ? `${url.pathname}${url.search}` : null;
    }
    /** @throws NoAnswer when there is no response or no authorization to be had. */
    async ask(repository, access, request) {
        try {
            const first = await this.#first(request);
            let used = first ? { level: 'none' } : await this.authorizer.authorize(repository, access);
            let response = first ?? (await this.#send(request, used));
            let renewed = false;
            while (request.isOnce !== true && mayBeRefused(response, used)) {
                const next = await this.authorizer.again(repository, access, used, response, renewed);
                if (next === null)
                    break;
                // A step to a token for less is taken once by itself; any other is a renewal, of which there is one.
                renewed ||= used.level !== 'none' && !(used.level === 'wide' && next.level === 'narrow');
                used = next;
                response = await this.#send(request, used);
            }
            return { response, asked: await this.#asked(repository, access, used) };
        }
        catch (thrown) {
            if (thrown instanceof failure/* TransportFailure */.A)
                throw noResponse(thrown);
            await this.#loginFor(repository, access);
            throw thrown;
        }
    }
    async #first(request) {
        const first = await this.authorizer.first();
        if (first === null)
            return null;
        try {
            const response = await this.#opening(request);
            this.authorizer.learn(response);
            return response;
        }
        finally {
            first.release();
        }
    }
    /** Whether nothing but a file of the repository says that the registry is reached over plain http. */
    get #isPlainByFile() {
        const { protocol, host, hostname } = this.#base;
        return protocol === 'http:' && !isLoopback(hostname) && this.#world.plainByFile.includes(host);
    }
    /** A registry on this machine may speak http or https; the first request, which carries no secret, finds out. */
    async #opening(request) {
        const send = (within) => this.#once(request, { level: 'none' }, within);
        if (this.#isPlainByFile && (await this.#isPublic()))
            throw plainToPublic(this.host);
        const unsure = !this.#probed && this.#base.protocol === 'http:' && isLoopback(this.#base.hostname);
        if (!unsure)
            return this.#retries.run(send);
        this.#probed = true;
        return this.#retries.run(async (within) => {
            const response = await send(within).catch(failureAsValue);
            const confused = response instanceof failure/* TransportFailure */.A ? response.reason === 'network' : speaksOfTls(response);
            if (confused && this.#base.protocol === 'http:' && (await speaksTls(this.#base))) {
                this.#base = new URL(`https://${this.#base.host}`);
                return send(within);
            }
            if (response instanceof failure/* TransportFailure */.A)
                throw response;
            return response;
        });
    }
    #send(request, authorization) {
        const send = (within) => this.#once(request, authorization, within);
        return request.isOnce === true ? this.#limiter.run(() => send(this.#world.retries.slow)) : this.#retries.run(send);
    }
    #once(request, authorization, within) {
        const login = authorization.level === 'none' ? {} : { authorization: authorization.header };
        const headers = { ...request.headers, ...login };
        const asked = { ...request, url: new URL(request.path, this.#base), headers, within, publicOnly: false };
        const { transport } = this.#world;
        return sendFollowing(transport, asked, () => this.#isPublic(), this.#world);
    }
    #tokens() {
        const { transport, secrets, now, retries: policy } = this.#world;
        const world = {
            host: this.host,
            transport,
            rules: this.#world,
            retries: new Retries(`the token server of ${this.host}`, policy, this.#world, new Limiter(PLACES)),
            secrets,
            now,
            registryIsPublic: () => this.#isPublic(),
            found: (login) => this.#found(login)
        };
        return question => fetchToken(world, this.#base, question);
    }
    #isPublic() {
        this.#public ??= isPublic(this.#base);
        return this.#public;
    }
    #loginFor(repository, access) {
        return this.#found({ repository, access: this.authorizer.prepared.accessTo(repository, access) });
    }
    #found(login) {
        return this.logins.for(login, !this.authorizer.takesPasswords);
    }
    async #asked(repository, access, used) {
        const login = used.level === 'none' ? 'anonymous' : used.level === 'basic' ? 'password' : 'token';
        const { credentials, source, problems } = await this.#loginFor(repository, access);
        return {
            host: this.host,
            image: `${this.host}/${repository}`,
            login,
            credentials: credentials !== null,
            source,
            problems
        };
    }
}
function plainToPublic(host) {
    const message = `${host} is on the public internet, and only a file of the repository says that it is reached over plain http`;
    return noAnswer('invalid-answer', message, `write https:// there, or list ${host} in the input insecure-registries`);
}
function mayBeRefused(response, used) {
    if (response.status === 401 || response.status === 403)
        return true;
    // Some registries answer 400 to an expired token, and front ends 400 or 431 to one that is too long.
    const withToken = used.level === 'wide' || (used.level === 'narrow' && used.cached);
    return withToken && (response.status === 400 || response.status === 431);
}
/** Go's and nginx's servers say so when they are spoken to in plain http. */
function speaksOfTls(response) {
    return response.status === 400 && /https/i.test(Buffer.from(response.body).toString('latin1'));
}
function failureAsValue(thrown) {
    if (thrown instanceof failure/* TransportFailure */.A)
        return thrown;
    throw thrown;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./src/registry/transport/proxy.ts


/**
 * The proxy through which a URL is reached, null for none. `https` falls back to the proxy of `http`, as curl's users
 * expect. This machine is reached directly unless the proxy runs on it too: another machine's loopback is not ours.
 */
function proxyFor(url, settings) {
    const proxy = (url.protocol === 'https:' && settings.httpsProxy) || settings.httpProxy;
    if (proxy === undefined || proxy === '' || excepted(url, settings.noProxy ?? ''))
        return null;
    const address = proxy.includes('://') ? proxy : `http://${proxy}`;
    // Not quoted: it may hold a password.
    if (!URL.canParse(address))
        throw new failure/* TransportFailure */.A('forbidden', 'HTTPS_PROXY or HTTP_PROXY is no address of a proxy');
    return isLoopback(url.hostname) && !isLoopback(new URL(address).hostname) ? null : address;
}
/**
 * Whether `NO_PROXY` names the host: `*`, a host with all its subdomains (a leading `.` or `*.` may stand there), with a port if
 * one is given. Entries are separated by commas or spaces.
 */
function excepted(url, noProxy) {
    const host = url.hostname.toLowerCase();
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .some(entry => {
        if (entry === '*')
            return true;
        const [, name = '', wantedPort] = /^(?:\*?\.)?(\[[^\]]*\]|[^:]*|[0-9a-f:]*)(?::(\d+))?$/.exec(entry) ?? [];
        if (name === '' || (wantedPort !== undefined && wantedPort !== port))
            return false;
        const bare = name.includes(':') && !name.startsWith('[') ? `[${name}]` : name;
        return host === bare || host.endsWith(`.${bare}`);
    });
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
;// CONCATENATED MODULE: ./src/registry/transport/public-lookup.ts



/** Name resolution at connect time, so that no second answer of the name server can slip through between check and use. */
const lookupPublic = (hostname, options, callback) => {
    (0,external_node_dns_.lookup)(hostname, { ...options, all: true }, (error, addresses) => {
        if (error) {
            callback(error, []);
            return;
        }
        const forbidden = addresses.find(({ address }) => reachOf(address) !== 'public');
        const first = addresses[0];
        if (forbidden) {
            callback(new failure/* TransportFailure */.A('forbidden', `${hostname} leads to the private address ${forbidden.address}`), []);
        }
        else if (options.all === true || first === undefined)
            callback(null, addresses);
        else
            callback(null, first.address, first.family);
    });
};

;// CONCATENATED MODULE: ./src/registry/transport/routes.ts







/**
 * The ways to servers, with the connections that are kept open: straight, or through a proxy. There is no bound on connections here;
 * whoever asks bounds the requests that are under way.
 */
class Routes {
    #proxies;
    #agents = new Map();
    #end = new AbortController();
    constructor(proxies) {
        this.#proxies = proxies;
    }
    /** @param publicOnly whether a name that resolves to a private address is refused; a proxy resolves names itself */
    async to(url, publicOnly) {
        if (this.isClosed)
            throw ended();
        const address = proxyFor(url, this.#proxies);
        const path = `${url.pathname}${url.search}`;
        if (address === null)
            return this.#route(url, path, this.#direct(url.protocol, publicOnly));
        const proxy = new URL(address);
        if (url.protocol === 'https:')
            return this.#route(url, path, await this.#tunnel(proxy));
        // Plain http goes through the proxy as an ordinary request: many proxies refuse CONNECT to anything but port 443.
        // https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2
        const headers = { host: url.host, ...proxyAuthorization(proxy) };
        return this.#route(proxy, `${url.origin}${path}`, this.#direct(proxy.protocol, false), headers);
    }
    get isClosed() {
        return this.#end.signal.aborted;
    }
    /** Ends all connections, and with them what is under way; nothing new is begun. */
    close() {
        this.#end.abort();
        for (const agent of this.#agents.values())
            agent.destroy();
        this.#agents.clear();
    }
    #route(to, path, agent, headers = {}) {
        const open = to.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
        const hostname = to.hostname.replace(/^\[(.*)\]$/, '$1');
        // Said here, since Node would take it from the header `host`, which behind a proxy names the server and not the proxy.
        const servername = (0,external_node_net_.isIP)(hostname) === 0 ? hostname : '';
        return { open, options: { protocol: to.protocol, hostname, port: to.port, path, agent, servername }, headers };
    }
    #direct(protocol, publicOnly) {
        const options = { keepAlive: true, ...(publicOnly && { lookup: lookupPublic }) };
        return this.#agent(`${protocol} ${publicOnly}`, () => protocol === 'https:' ? new external_node_https_.Agent(options) : new external_node_http_.Agent(options));
    }
    async #tunnel(proxy) {
        const { Tunnel } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(299)]).then(__webpack_require__.bind(__webpack_require__, 7299));
        const { signal } = this.#end;
        (0,external_node_events_.setMaxListeners)(0, signal);
        return this.#agent(`CONNECT ${proxy.href}`, () => new Tunnel(proxy, proxyAuthorization(proxy), signal));
    }
    #agent(key, create) {
        const agent = this.#agents.get(key) ?? create();
        this.#agents.set(key, agent);
        return agent;
    }
}
/** What a question meets when the run is over: nothing to wait for, and nothing to try again. */
function ended() {
    return new failure/* TransportFailure */.A('forbidden', 'the run ended before the registry had answered');
}
function proxyAuthorization(proxy) {
    if (proxy.username === '')
        return {};
    const account = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
    return { 'proxy-authorization': `Basic ${Buffer.from(account).toString('base64')}` };
}

;// CONCATENATED MODULE: ./src/registry/transport/http.ts


const DEFAULT_TIMEOUTS = { connect: 10_000, idle: 20_000, total: 40_000 };
/** Sends single requests: keep-alive, proxies, time-outs, bounded bodies. Follows no redirect, retries nothing, queues nothing. */
class HttpTransport {
    #routes;
    #timeouts;
    #requests = 0;
    constructor(proxy, timeouts) {
        this.#routes = new Routes(proxy);
        this.#timeouts = timeouts;
    }
    /** Requests sent so far. */
    get requests() {
        return this.#requests;
    }
    /** @throws TransportFailure when there is no complete response. */
    async send(asked) {
        this.#requests++;
        try {
            const { open, options, headers } = await this.#routes.to(asked.url, asked.publicOnly);
            const all = { 'user-agent': 'base-image-planner', ...asked.headers, ...headers };
            const request = open({ ...options, method: asked.method, headers: all });
            return await exchange(request, asked, this.#timeouts);
        }
        catch (thrown) {
            throw this.#routes.isClosed ? ended() : (0,failure/* failureOf */.g)(thrown, asked.url.host);
        }
    }
    close() {
        this.#routes.close();
        return Promise.resolve();
    }
}
/** Sends a request that has just been opened, and takes the whole response in. */
function exchange(request, asked, timeouts) {
    const { host } = asked.url;
    return new Promise((resolve, reject) => {
        // What is told first counts: destroying a request makes it fail once more, with a reason that says less.
        const fail = (reason) => {
            reject((0,failure/* failureOf */.g)(reason, host));
            request.destroy();
        };
        const late = (what, reason) => () => {
            fail(new failure/* TransportFailure */.A(reason, `${host} ${what}`));
        };
        const total = Math.max(1, Math.round(Math.min(timeouts.total, asked.within ?? Infinity)));
        const timers = [
            setTimeout(late('did not finish its answer in time', 'timeout'), total),
            setTimeout(late('could not be connected to in time', 'unreachable'), timeouts.connect)
        ];
        const connected = () => {
            clearTimeout(timers[1]);
        };
        let complete = null;
        request
            // What is complete stays so: some servers send a body after the answer to HEAD, or reset the connection behind it.
            .on('error', reason => {
            if (complete === null)
                fail(reason);
        })
            // The connection is free for the next request now, and not yet when the body ends: another one would be opened.
            .on('close', () => {
            timers.forEach(clearTimeout);
            if (complete === null)
                fail(new Error('closed without a complete response'));
            else
                resolve(complete);
        })
            .on('socket', socket => {
            if (request.reusedSocket)
                connected();
            else
                socket.once('encrypted' in socket ? 'secureConnect' : 'connect', connected);
        })
            .on('response', response => {
            if (asked.streamed === true && response.statusCode === 200) {
                // How long all of it takes is up to its reader; that nothing arrives for too long still counts.
                timers.forEach(clearTimeout);
                complete = { ...http_headOf(response), body: new Uint8Array(), stream: response };
                resolve(complete);
                return;
            }
            takeIn(response, asked, fail, taken => {
                complete = taken;
            });
        })
            .setTimeout(timeouts.idle, late('said nothing for too long', 'timeout'))
            .end(asked.body);
    });
}
function takeIn(response, asked, fail, done) {
    const tooLarge = () => {
        fail(new failure/* TransportFailure */.A('too-large', `${asked.url.host} sent more than the ${asked.limit} bytes that are allowed here`));
    };
    const head = http_headOf(response);
    if (asked.method !== 'HEAD' && Number(head.header('content-length') ?? 0) > asked.limit) {
        tooLarge();
        return;
    }
    const chunks = [];
    let size = 0;
    const taken = () => {
        done({ ...head, body: Buffer.concat(chunks) });
    };
    // There is nothing to wait for, and what may follow is no part of the answer.
    if (asked.method === 'HEAD')
        taken();
    response
        .on('data', (chunk) => {
        size += chunk.byteLength;
        if (size > asked.limit)
            tooLarge();
        else
            chunks.push(chunk);
    })
        // Also where the connection ends before the body does.
        .on('error', reason => {
        if (asked.method !== 'HEAD')
            fail(reason);
    })
        .on('end', taken);
}
function http_headOf(response) {
    // One by one: `headers` would join what was sent twice, and a broken challenge would take the next one along.
    const values = (name) => response.headersDistinct[name] ?? [];
    return { status: response.statusCode ?? 0, headers: values, header: name => values(name)[0] ?? null };
}

;// CONCATENATED MODULE: ./src/registry/registries.ts













const LAYOUT = 'oci:';
/** All registries behind one object: local layouts, and one client with its connections per host. */
function openRegistries(options) {
    const secrets = new Secrets(options.mask);
    maskProxies(options.proxy, secrets);
    const transport = new HttpTransport(options.proxy, { ...DEFAULT_TIMEOUTS, ...options.timeouts });
    const clients = new Map();
    // Ends the waits between tries with the run.
    const over = new AbortController();
    (0,external_node_events_.setMaxListeners)(0, over.signal);
    const created = (host) => {
        const { credentials, plainHttp, plainByFile = [], notify, now = Date.now } = options;
        const retries = { ...DEFAULT_RETRIES, ...options.retries };
        const pause = (milliseconds) => (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal: over.signal }).catch(() => undefined);
        const waiting = { now, sleep: pause, random: Math.random, notify };
        const session = new Session(host, { ...waiting, transport, credentials, secrets, plainHttp, plainByFile, retries });
        return new RegistryClient(session, { host, secrets, facts: options.facts ?? null });
    };
    const remote = (image) => {
        const slash = image.indexOf('/');
        const host = canonicalHost(image.slice(0, slash));
        const client = clients.get(host) ?? created(host);
        clients.set(host, client);
        return { client, repository: image.slice(slash + 1) };
    };
    const local = (image) => {
        if (!image.startsWith(LAYOUT))
            return null;
        const folder = external_node_path_default().resolve(options.layoutRoot, image.slice(LAYOUT.length));
        refuseLinks(options.layoutRoot, folder);
        return new LayoutClient(folder);
    };
    const ask = (image, layout, http) => {
        const folder = local(image);
        if (folder)
            return layout(folder);
        const { client, repository } = remote(image);
        return http(client, repository);
    };
    return {
        prepare: images => {
            for (const announced of images) {
                ask(announced.image, () => undefined, (client, name) => {
                    client.prepare(name, announced);
                });
            }
        },
        login: image => ask(image, () => 'open', (client, name) => client.login(name)),
        account: image => ask(image, () => ({ username: null, source: 'nowhere', problems: [] }), (client, name) => client.account(name)),
        mayPush: (image, makesNothing) => ask(image, () => Promise.resolve({ kind: 'allowed' }), (client, name) => client.mayPush(name, makesNothing)),
        manifest: (image, reference) => ask(image, layout => layout.manifest(reference), (client, name) => client.manifest(name, reference)),
        digest: (image, tag) => ask(image, layout => layout.digest(tag), (client, name) => client.digest(name, tag)),
        config: (image, digest) => ask(image, layout => layout.config(digest), (client, name) => client.config(name, digest)),
        blob: (image, digest) => ask(image, layout => layout.blob(digest), (client, name) => client.blob(name, digest)),
        retag: (image, manifest, tag) => ask(image, layout => layout.retag(manifest, tag), (client, name) => client.retag(name, manifest, tag)),
        get requests() {
            return transport.requests;
        },
        close: async () => {
            await Promise.all([...clients.values()].map(client => client.settled()));
            over.abort();
            return transport.close();
        }
    };
}
/** Throws `UserError` where a commit could lead what is written into a layout to another place. */
function refuseLinks(workspace, folder) {
    for (const file of ['index.json', 'blobs/sha256']) {
        const link = linkOnTheWay(workspace, external_node_path_default().join(folder, file));
        if (link === null)
            continue;
        throw new errors/* UserError */.yo(`The images in ${(0,src_printable/* printable */.g)(folder)} are not read or written, since ${(0,src_printable/* printable */.g)(link)} is a symbolic link in the workspace. ` +
            'Put a folder there, or name one that is not behind a link.');
    }
}
function maskProxies({ httpProxy, httpsProxy }, secrets) {
    for (const proxy of [httpProxy, httpsProxy]) {
        const address = proxy === undefined || proxy.includes('://') ? proxy : `http://${proxy}`;
        if (address === undefined || !URL.canParse(address))
            continue;
        const { username, password } = new URL(address);
        if (password === '')
            continue;
        secrets.add(decodeURIComponent(password));
        secrets.add(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
    }
}

;// CONCATENATED MODULE: ./src/wiring.ts







/** Opens the registries of a run, with credentials, proxies and hosts from its inputs and environment, for as long as they are used. */
async function withRegistries(wiring, use) {
    const registry = wireRegistries(wiring);
    try {
        return await use(registry);
    }
    finally {
        await registry.close();
        await wiring.facts?.save();
    }
}
function wireRegistries(wiring) {
    const { inputs, environment } = wiring;
    // An empty variable is one that is not set, as docker has it.
    const said = (name) => environment[name] || null;
    return openRegistries({
        credentials: credentialSource({
            inputs: inputLogin({
                registry: inputs.registry,
                images: wiring.named,
                username: inputs.registryUsername,
                password: inputs.registryPassword
            }, wiring.images),
            dockerConfigDir: said('DOCKER_CONFIG'),
            buildxConfigDir: said('BUILDX_CONFIG'),
            home: (0,external_node_os_.homedir)(),
            xdgRuntimeDir: said('XDG_RUNTIME_DIR'),
            registryAuthFile: said('REGISTRY_AUTH_FILE'),
            githubToken: inputs.githubToken,
            githubActor: environment['GITHUB_ACTOR'] ?? null,
            runHelper: helperRunner(environment)
        }),
        plainHttp: [...inputs.insecureRegistries, ...wiring.plainHttp],
        plainByFile: inputs.registry === null ? wiring.plainHttp.filter(host => !inputs.insecureRegistries.includes(host)) : [],
        proxy: proxyOf(environment),
        layoutRoot: wiring.layoutRoot,
        mask: wiring.mask,
        notify: line => {
            wiring.say((0,src_printable/* printable */.g)(line));
        },
        ...(wiring.facts !== undefined && { facts: wiring.facts })
    });
}
/** The images that a specification names. */
function wiring_imagesOf({ bases, services }) {
    return [...bases, ...services].map(spec => spec.image);
}
/** What is checked out, as against the commit of the event. */
async function checkoutOf(sha, repository) {
    const { checkedOut: head } = repository;
    const isSameTree = head !== null && head !== sha && (await repository.isSameTree(head, sha));
    return { head, isSameTree, workTree: await repository.workTree() };
}
/** What the planner writes into the work tree, relative to its root: registries that are folders, and the bake file. */
function ownFiles(specification, bakeFile, root) {
    const layouts = wiring_imagesOf(specification).filter(image => image.startsWith('oci:'));
    const all = [...layouts.map(image => image.slice('oci:'.length)), ...(bakeFile === null ? [] : [bakeFile])];
    const paths = all.map(path => (0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(root, path)).split(external_node_path_.sep).join('/'));
    return paths.filter(path => path !== '' && !path.startsWith('../') && !(0,external_node_path_.isAbsolute)(path));
}
/** Both spellings, as curl and Go read them; the lower-case one goes first. */
function proxyOf(environment) {
    const variable = (name) => environment[name.toLowerCase()] ?? environment[name];
    const [httpsProxy, httpProxy, noProxy] = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'].map(variable);
    return {
        ...(httpsProxy !== undefined && { httpsProxy }),
        ...(httpProxy !== undefined && { httpProxy }),
        ...(noProxy !== undefined && { noProxy })
    };
}

;// CONCATENATED MODULE: ./src/session.ts





/** The state of the repository that counts. */
function treeOf({ event, subject }) {
    return subject?.tree ?? event.sha;
}
/** What is to be found out about the images of a run. */
function specifyRequest(opened) {
    const { repository, inputs, event, environment } = opened;
    return {
        repository,
        commit: treeOf(opened),
        config: inputs.config,
        single: inputs.single,
        given: inputs.given,
        registry: inputs.registry,
        repositoryName: event.repository,
        printBake: printBakeWith({ workTree: repository.root, environment, refused: refusesEvaluation(event) })
    };
}
/** Opens the registries of a run for as long as they are used. */
function withSession(session, use) {
    const { inputs, specification, plainHttp, environment, repository, mask, say, facts } = session;
    return withRegistries({
        inputs,
        named: [inputs.single.image, inputs.single.baseImage],
        images: wiring_imagesOf(specification),
        plainHttp,
        environment,
        layoutRoot: repository.root,
        mask,
        say,
        ...(facts !== undefined && { facts })
    }, use);
}
/** Makes the plan of a run. It moves no tag and writes nothing. */
async function planSession(session, registry) {
    const { repository, inputs, event, subject, specification } = session;
    boundMemory((await repository.files(treeOf(session))).length);
    const { plan, retags } = await makePlan({
        specification,
        describedIn: session.describedIn,
        event,
        ...(subject !== undefined && { subject }),
        hasLoginInGit: repository.hasLoginInGit(),
        own: ownFiles(specification, inputs.bakeFile, repository.root),
        changes: session.changes,
        commitDate: repository.commitDate(event.sha),
        options: inputs.options
    }, { repository, registry, clock: { now: () => new Date() }, githubRequests: () => session.api?.requests ?? 0 });
    return { plan: { ...plan, warnings: [...session.warnings, ...plan.warnings] }, retags };
}

;// CONCATENATED MODULE: ./src/action/action.ts





















const runner = heldLog(core);
/**
 * The composition root of the action: the only place that knows both the runner and the planner. Everything is worked out before the
 * first output is written, and all outputs before the first tag moves.
 *
 * @param opening the repository, which is being opened since the start of the program
 */
async function runAction(environment, opening) {
    const registries = [];
    try {
        await action_run(environment, opening, registries);
    }
    catch (error) {
        const { sayDiagnosis } = await __webpack_require__.e(/* import() */ 615).then(__webpack_require__.bind(__webpack_require__, 6615));
        await sayDiagnosis(core, environment, registries);
        runner.release();
        if (error instanceof errors/* UserError */.yo) {
            runner.setFailed(error.message.split('\n').map(src_printable/* printable */.g).join('\n'));
            return;
        }
        runner.setFailed(`This is a defect of base-image-planner, please report it: ${(0,src_printable/* printable */.g)((0,errors/* messageOf */.bD)(error))}`);
        if (error instanceof Error)
            runner.debug(error.stack ?? '');
    }
}
async function action_run(environment, opening, diagnosis) {
    refuseUnknownInputs(Object.keys(environment).filter(name => environment[name] !== ''));
    const inputs = readInputs(name => runner.getInput(name));
    for (const secret of [inputs.registryPassword, inputs.githubToken])
        if (secret !== null)
            runner.setSecret(secret);
    const event = readEvent(environment, action_readPayload(environment['GITHUB_EVENT_PATH']));
    if (event.deleted) {
        runner.info(`Nothing to plan: ${(0,src_printable/* printable */.g)(event.ref)} was deleted.`);
        const plan = emptyPlan(event);
        await publish(runner, environment, inputs.bakeFile, plan);
        runner.release();
        return;
    }
    const repository = await opening;
    try {
        const session = await openSession(environment, inputs, event, repository);
        await withSession(session, registry => planAndPublish(session, registry, diagnosis));
    }
    finally {
        repository.close();
    }
}
async function openSession(environment, inputs, started, repository) {
    const peeled = await peelEvent(started, repository);
    const checkout = await checkoutOf(peeled.sha, repository);
    const { event, subject } = subjectOf(peeled, checkout, inputs.commit === 'head');
    const api = lazyApi(inputs, event, environment);
    const changes = findChanges(event, repository, api);
    // Looked at later: a failure before that must not count as unhandled.
    changes.catch(() => undefined);
    const facts = factsOf(inputs, environment);
    const opened = {
        environment,
        repository,
        inputs,
        event,
        subject,
        mask: secret => {
            runner.setSecret(secret);
        },
        say: line => {
            runner.infoNow(line);
        },
        ...(facts !== null && { facts })
    };
    const specified = await specify({
        ...specifyRequest(opened),
        peek: path => repository.peek(subject.tree, path),
        isOfStranger: isOfStranger(peeled, subject.commit !== subject.eventCommit)
    });
    for (const finding of specified.findings)
        runner.info((0,src_printable/* printable */.g)(finding));
    const describedIn = new Set([...specified.describedIn, ...workflowOf(environment)]);
    return { ...opened, ...specified, describedIn, changes, api };
}
/** Everything that later steps read is written before the first tag moves, so that a tag which cannot be moved spoils nothing else. */
async function planAndPublish(session, registry, diagnosis) {
    const { environment, inputs, event, specification } = session;
    if (inputs.options.push === 'auto' && !event.mayPush.allowed)
        runner.info(`Nothing will be pushed: ${(0,src_printable/* printable */.g)(event.mayPush.why)}`);
    try {
        const { plan, retags } = await planSession(session, registry);
        await publish(runner, environment, inputs.bakeFile, plan);
        runner.release();
        const moved = await moveTags(retags, registry, line => {
            runner.info(line);
        });
        const isLeft = ({ kind }) => kind === 'unknown' && inputs.options.onRegistryError === 'rebuild';
        for (const { said } of moved.unmoved.filter(isLeft))
            runner.warning((0,src_printable/* printable */.g)(said));
        const failed = moved.unmoved.filter(one => !isLeft(one));
        if (failed.length > 0)
            throw unmovedError({ ...moved, unmoved: failed }, 'The outputs of this step are complete.');
    }
    catch (error) {
        const { diagnoseRegistries } = await __webpack_require__.e(/* import() */ 615).then(__webpack_require__.bind(__webpack_require__, 6615));
        const push = mayWrite({ ...session, options: inputs.options }) && inputs.options.checkPush === 'auto';
        diagnosis.push(...(await diagnoseRegistries(registry, wiring_imagesOf(specification), event, push)));
        throw error;
    }
}
/**
 * The workflow of this run, whose inputs may describe the images.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/variables (`GITHUB_WORKFLOW_REF`)
 */
function workflowOf(environment) {
    const path = /^[^/]+\/[^/]+\/(.+)@refs\//.exec(environment['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
    return path === undefined ? [] : [path];
}
/** What is immutable is kept from run to run, where the runner has a cache. */
function factsOf(inputs, environment) {
    const load = cacheServiceOf(environment);
    if (inputs.cache === 'false' || load === null)
        return null;
    return cachedFacts({
        mode: inputs.cache === 'true' ? 'always' : 'auto',
        folder: (0,external_node_path_.join)(environment['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'base-image-planner-facts'),
        load
    });
}
function action_readPayload(path) {
    if (path === undefined || path === '')
        return {};
    try {
        const payload = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
        return payload;
    }
    catch (error) {
        throw new errors/* UserError */.yo(`GITHUB_EVENT_PATH: the payload of the event in ${path} cannot be read (${(0,errors/* messageOf */.bD)(error)}).`, { cause: error });
    }
}
function emptyPlan(event) {
    const how = event.origin.kind === 'registry-decides' ? event.origin.why : 'nothing to plan';
    return {
        version: 1,
        event: { name: event.name, ref: event.ref, sha: event.sha, push: false, commit: event.sha },
        changes: { known: false, base: null, head: null, source: 'none', how, count: 0, truncated: false, paths: [] },
        bases: [],
        services: [],
        warnings: [],
        requests: { registry: 0, github: 0 }
    };
}
/** GitHub's API as the second source of changed paths; `@actions/github` is loaded at the first question. */
function lazyApi(inputs, event, environment) {
    const { githubToken } = inputs;
    const { repository } = event;
    if (githubToken === null || repository === null)
        return null;
    let opened = null;
    let requests = () => 0;
    const open = () => (opened ??= Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413)).then(({ getOctokit }) => {
        const baseUrl = environment['GITHUB_API_URL'];
        const api = createChangesApi(getOctokit(githubToken, baseUrl === undefined ? {} : { baseUrl }), repository);
        requests = () => api.requests;
        return api;
    }));
    return {
        compare: async (base, head) => (await open()).compare(base, head),
        pullRequest: async (number, head) => (await open()).pullRequest(number, head),
        get requests() {
            return requests();
        }
    };
}


/***/ }),

/***/ 8535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** Mistakes of a configuration file, all of them at once; the message has one line each for the first five. */
class ConfigurationError extends _errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    name = 'ConfigurationError';
    file;
    problems;
    constructor(file, problems, options) {
        const shown = problems.slice(0, 5).map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`);
        const more = problems.length > 5 ? [`and ${problems.length - 5} more`] : [];
        super([...shown, ...more].join('\n'), options);
        this.file = file;
        this.problems = problems;
    }
}


/***/ }),

/***/ 7840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   Z: () => (/* binding */ durationPattern)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** `30d`, `2w`, `12h`, `90m`, `45s`. */
const durationPattern = /^\s*(\d{1,6})\s*([smhdw])\s*$/;
const secondsOf = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
/** Seconds of a duration such as `30d`. Throws `UserError`; `what` names the value in the message. */
function parseDuration(text, what) {
    const match = durationPattern.exec(text);
    const unit = secondsOf[match?.[2] ?? ''];
    if (match === null || unit === undefined)
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what}: "${text}" is no duration. Write a number and a unit: 30d, 2w, 12h or 90m.`);
    return Number(match[1]) * unit;
}


/***/ }),

/***/ 5979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Tw: () => (/* binding */ tagList),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _csv__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(731);

/**
 * The list idiom of docker's actions: items separated by commas or line breaks, `"…"` around an item that holds a comma,
 * lines that start with `#` and everything behind ` #` are comments, empty items are left out.
 */
function list(text) {
    return (0,_csv__WEBPACK_IMPORTED_MODULE_0__/* .csvRecords */ .X)(withoutComments(text)).flatMap(record => clean(record));
}
/** One item a line, for values that may hold commas and `#`: build arguments. Comments are whole lines. */
function lines(text) {
    return (0,_csv__WEBPACK_IMPORTED_MODULE_0__/* .csvRecords */ .X)(text, null).flatMap(record => clean(record));
}
/** Tags: as {@link list}, but a rule of docker/metadata-action (`type=ref,event=branch`) is one item with its commas. */
function tagList(text) {
    return lines(withoutComments(text)).flatMap(line => (/(?:^|,)"?type=/.test(line) ? [line] : list(line)));
}
function clean(items) {
    return items.map(item => item.trim()).filter(item => item !== '');
}
function withoutComments(text) {
    return text.replace(/(^|[ \t])#.*$/gm, '');
}


/***/ }),

/***/ 731:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ csvRecords)
/* harmony export */ });
/**
 * Records and fields of comma-separated text (RFC 4180) as docker's actions read their inputs: a quote counts only at the
 * start of a field, `""` in a quoted field is a quote, a quoted field may span lines, and a quote that is never closed is
 * plain text. Fields are not trimmed; empty lines and lines that start with `#` are left out.
 *
 * With `separator` null every line is one field.
 *
 * Source: https://github.com/docker/actions-toolkit/blob/main/src/util.ts (`getList`)
 */
function csvRecords(text, separator = ',') {
    const records = [];
    let position = 0;
    while (position < text.length) {
        const line = lineEnd(text, position);
        if (/^\s*(?:#|$)/.test(text.slice(position, line))) {
            position = line + 1;
            continue;
        }
        const record = [];
        let end = position - 1;
        do {
            const field = fieldAt(text, end + 1, separator);
            record.push(field.value);
            end = field.end;
        } while (separator !== null && text[end] === separator);
        records.push(record);
        position = end + 1;
    }
    return records;
}
function fieldAt(text, start, separator) {
    return quotedAt(text, start, separator) ?? plainAt(text, start, separator);
}
function plainAt(text, start, separator) {
    const line = lineEnd(text, start);
    const comma = separator === null ? -1 : text.indexOf(separator, start);
    const end = comma < 0 || comma > line ? line : comma;
    return { value: text.slice(start, end).replace(/\r$/, ''), end };
}
function quotedAt(text, start, separator) {
    if (text[start] !== '"')
        return null;
    let value = '';
    for (let index = start + 1; index < text.length; index++) {
        if (text[index] !== '"') {
            value += text[index] ?? '';
        }
        else if (text[index + 1] === '"') {
            value += '"';
            index++;
        }
        else {
            const rest = /^[ \t\r]*/.exec(text.slice(index + 1))?.[0].length ?? 0;
            const end = index + 1 + rest;
            return end === text.length || text[end] === '\n' || text[end] === separator ? { value, end } : null;
        }
    }
    return null;
}
function lineEnd(text, start) {
    const index = text.indexOf('\n', start);
    return index < 0 ? text.length : index;
}


/***/ }),

/***/ 1118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zl: () => (/* binding */ loginFixes),
  Vn: () => (/* binding */ noLogin),
  H: () => (/* binding */ pushRefused)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/printable.ts
var printable = __webpack_require__(5260);
;// CONCATENATED MODULE: ./src/decide/refusal-rules.ts

/**
 * The texts are those that users report; the first rule that fits counts. ghcr.io: docker/build-push-action #981, #606 and danger/danger-js
 * #1414; Docker Hub: spinalcordtoolbox #5286; ECR: pytorch #137361; Harbor: goharbor/harbor #13115; Quay: its `endpoints/v2/v2auth.py`.
 */
const refusalRules = [
    {
        when: refused => isGitHub(refused) && isForeign(refused),
        why: ({ owner, name, repository }) => ({
            rule: `the package belongs to ${quote(owner)}, and this run to ${quote(ownerOf(repository))}, whose token cannot write there`,
            fix: `Name the image ghcr.io/${(0,printable/* printable */.g)(ownerOf(repository).toLowerCase())}/${(0,printable/* printable */.g)(name)}.`
        })
    },
    {
        when: refused => isGitHub(refused) && /expected scopes/i.test(refused.said),
        why: () => ({
            rule: 'the personal access token lacks the scope write:packages',
            fix: 'Add it to the token: https://github.com/settings/tokens'
        })
    },
    {
        when: refused => isGitHub(refused) && /not allowed to create|create_package/i.test(refused.said),
        why: ({ owner }) => ({
            rule: `this run may not create a package of ${quote(owner)}`,
            fix: `Give the job "permissions: packages: write", and let packages be created: https://github.com/organizations/${page(owner)}/settings/packages`
        })
    },
    {
        when: refused => isGitHub(refused) && /write_package/i.test(refused.said),
        why: refused => ({
            rule: `the package is there and does not let ${quote(refused.repository ?? 'this repository')} write`,
            fix: `Add the repository with the role Write under "Manage Actions access": ${packageSettings(refused)}`
        })
    },
    {
        when: isGitHub,
        why: refused => ({
            rule: "the job's token may not write packages",
            fix: `Give the job "permissions: packages: write". A package that was first pushed from elsewhere has to name this repository, too: ${packageSettings(refused)}`
        })
    },
    {
        when: ({ host, said }) => host === 'docker.io' && /insufficient scope/i.test(said),
        why: () => ({
            rule: 'the access token may only read',
            fix: 'Make one with the permission Read & Write: https://app.docker.com/settings/personal-access-tokens'
        })
    },
    {
        when: ({ host }) => host === 'docker.io',
        why: ({ owner }) => ({
            rule: `the account may not write to the repositories of ${quote(owner)}`,
            fix: `Log in with an account that may, or correct the name: https://hub.docker.com/repositories/${page(owner)}`
        })
    },
    {
        when: refused => isAmazon(refused) && refused.refusal.status === 404,
        why: ({ host, path }) => ({
            rule: 'the repository does not exist, and Amazon ECR does not make it on a push',
            fix: `Create it: aws ecr create-repository --region ${regionOf(host)} --repository-name ${(0,printable/* printable */.g)(path)}, or https://console.aws.amazon.com/ecr/private-registry/repositories?region=${regionOf(host)}`
        })
    },
    {
        when: isAmazon,
        why: ({ said }) => ({
            rule: `the role lacks ${/ecr:\w+/.exec(said)?.[0] ?? 'the right to push'}`,
            fix: 'Allow it ecr:BatchCheckLayerAvailability, ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload and ecr:PutImage: https://console.aws.amazon.com/iam/home#/roles'
        })
    },
    {
        when: ({ said }) => /action: push|project .*not found/i.test(said),
        why: ({ host, owner, said }) => ({
            rule: /not found/i.test(said)
                ? `there is no project ${quote(owner)}`
                : `the account may not push to the project ${quote(owner)}`,
            fix: `${/not found/i.test(said) ? 'Create it' : 'Give the account or the robot the right to push'}: https://${(0,printable/* printable */.g)(host)}/harbor/projects`
        })
    },
    {
        when: ({ host, said }) => host === 'quay.io' || /access to the requested resource is not authorized/i.test(said),
        why: ({ host, path, owner }) => ({
            rule: `the account has no right to write to ${quote(path)}, or to create it in ${quote(owner)}`,
            fix: `Give the robot account Write on the repository: https://${(0,printable/* printable */.g)(host)}/repository/${page(path)}?tab=settings`
        })
    },
    {
        when: ({ host, said }) => host === 'registry.gitlab.com' || /^access forbidden/i.test(said),
        why: ({ host, path }) => ({
            rule: 'the name does not begin with a project that the account may push to, or its token lacks write_registry',
            fix: `Use a deploy token of the project with write_registry: https://${host === 'registry.gitlab.com' ? `gitlab.com/${page(path.split('/').slice(0, 2).join('/'))}/-/settings/repository` : 'docs.gitlab.com/user/project/deploy_tokens/'}`
        })
    },
    {
        when: ({ host, said }) => host.endsWith('.jfrog.io') || /unauthorized to upload to|^forbidden$/i.test(said),
        why: ({ host, owner }) => ({
            rule: `the account lacks the permission Deploy/Cache on the repository ${quote(owner)}`,
            fix: `Give it that permission: https://${(0,printable/* printable */.g)(host)}/ui/admin/management/permissions`
        })
    },
    {
        when: ({ host }) => /(?:^|[.-])(?:docker\.pkg\.dev|gcr\.io)$/.test(host),
        why: ({ owner }) => ({
            rule: 'the account lacks artifactregistry.repositories.uploadArtifacts',
            fix: `Give it the role Artifact Registry Writer: https://console.cloud.google.com/artifacts?project=${page(owner)}`
        })
    },
    {
        when: ({ host }) => host.endsWith('.azurecr.io'),
        why: () => ({
            rule: 'the account lacks the role AcrPush',
            fix: 'Give it the role in the access control of the registry: https://portal.azure.com'
        })
    }
];
function isGitHub({ host }) {
    return host === 'ghcr.io';
}
function isAmazon({ host }) {
    return /\.dkr\.ecr(?:-fips)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/.test(host);
}
function regionOf(host) {
    return /\.ecr(?:-fips)?\.([a-z0-9-]+)\./.exec(host)?.[1] ?? '';
}
/** A token of GitHub Actions writes packages of its own owner alone. */
function isForeign({ owner, repository }) {
    return repository !== null && ownerOf(repository).toLowerCase() !== owner.toLowerCase();
}
function ownerOf(repository) {
    return repository?.split('/')[0] ?? '';
}
function packageSettings({ owner, name, ownerKind }) {
    const kind = ownerKind === 'user' ? 'users' : 'orgs';
    return `https://github.com/${kind}/${page(owner)}/packages/container/${encodeURIComponent(name)}/settings`;
}
/** A path in an address. */
function page(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}
function quote(name) {
    return (0,printable/* printable */.g)(name);
}

;// CONCATENATED MODULE: ./src/decide/push-refused.ts



/** A push that would be refused: what, by which rule, and the one thing that helps. Known before anything is built. */
function pushRefused(image, refusal, event) {
    const refused = placeOf(image, refusal, event);
    const { host, said } = refused;
    const { rule, fix } = whyRefused(refused);
    const status = refusal.status === 200 ? 'its token does not hold the right' : String(refusal.status);
    const words = said === '' ? status : `${status}: ${said}`;
    return new errors/* UserError */.yo(`${(0,printable/* printable */.g)(host)} would refuse the push to ${(0,printable/* printable */.g)(image)} (${words}): ${rule}. ${fix}`);
}
/** Why nobody is logged in: also what kept a credential helper or a file from saying who we are. */
function noLogin(host, problems) {
    const reasons = problems.length === 0 ? '' : ` (${problems.map(printable/* printable */.g).join('; ')})`;
    return `there is no login for ${(0,printable/* printable */.g)(host)}${reasons}`;
}
/** Both ways out where nothing is known that could push: what a forgotten step needs, and what a run needs that is to push nothing. */
function loginFixes(host) {
    return `Log in to ${(0,printable/* printable */.g)(host)} with docker/login-action in a step before this one. If nothing is to be pushed, say push: false.`;
}
function whyRefused(refused) {
    const { host, refusal } = refused;
    switch (refusal.login) {
        case 'none':
            return { rule: noLogin(host, refusal.problems), fix: loginFixes(host) };
        case 'open':
        case 'own':
        case 'workflow': {
            const found = refusalRules.find(({ when }) => when(refused));
            return found === undefined ? anyRegistry(refused) : found.why(refused);
        }
    }
}
function anyRegistry({ host, refusal, code }) {
    if (refusal.status === 405 || code === 'UNSUPPORTED')
        return { rule: 'it takes no pushes: it is read-only, or a proxy', fix: 'Name a registry that can be pushed to.' };
    if (refusal.status === 404)
        return {
            rule: 'the repository does not exist, and the registry does not make it on a push',
            fix: `Create it in ${(0,printable/* printable */.g)(host)} first.`
        };
    return {
        rule: `the account from ${(0,printable/* printable */.g)(refusal.source)} may not push there`,
        fix: `Give it the right to push in the settings of ${(0,printable/* printable */.g)(host)}, or log in with one that has it.`
    };
}
function placeOf(image, refusal, { repository, ownerKind }) {
    const [host = '', ...path] = image.split('/');
    return {
        host,
        path: path.join('/'),
        owner: path[0] ?? '',
        name: path.slice(1).join('/'),
        refusal,
        said: refusal.said,
        code: refusal.code,
        repository,
        ownerKind: ownerKind ?? null
    };
}


/***/ }),

/***/ 940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ canonicalText),
/* harmony export */   OU: () => (/* binding */ withSets),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   gj: () => (/* binding */ rendered),
/* harmony export */   s4: () => (/* binding */ setOf)
/* harmony export */ });
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8003);

/**
 * One text for one meaning: keys sorted by UTF-16 code units, no white space, strings as JSON writes them (lone surrogates
 * escaped, so that the text survives UTF-8). No locale takes part: the text is the same on every Node version.
 */
function canonicalText(value) {
    const parts = [];
    write(value, parts);
    return parts.join('');
}
function write(value, parts) {
    if (typeof value === 'string')
        parts.push(quoted(value));
    else if (value instanceof _value__WEBPACK_IMPORTED_MODULE_0__/* .Token */ .ou)
        parts.push(value.text);
    else if (value === null || typeof value === 'boolean')
        parts.push(String(value));
    else if ((0,_value__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value))
        writeList(value, parts);
    else
        writeTable(value, parts);
}
function writeList(list, parts) {
    let before = '[';
    for (const item of list) {
        parts.push(before);
        write(item, parts);
        before = ',';
    }
    parts.push(before === '[' ? '[]' : ']');
}
function writeTable(table, parts) {
    let before = '{';
    for (const key of Object.keys(table).sort()) {
        const item = table[key];
        if (item === undefined)
            continue;
        parts.push(before, quoted(key), ':');
        write(item, parts);
        before = ',';
    }
    parts.push(before === '{' ? '{}' : '}');
}
/** What JSON.stringify gives, without the call where nothing is to be escaped. */
function quoted(text) {
    return /^[ !#-[\]-~]*$/.test(text) ? `"${text}"` : JSON.stringify(text);
}
/** A value as its canonical text, for what is used more than once. */
function rendered(value) {
    return new _value__WEBPACK_IMPORTED_MODULE_0__/* .Token */ .ou(canonicalText(value));
}
/** The table of these members, of which no two have one key. */
function tableOf(members) {
    const sorted = members.map(([key, { text }]) => `${quoted(key)}:${text}`).sort();
    return new _value__WEBPACK_IMPORTED_MODULE_0__/* .Token */ .ou(`{${sorted.join(',')}}`);
}
/** A list whose order means nothing: sorted by canonical text, each member once. */
function setOf(values) {
    const texts = values.map(canonicalText).sort();
    return new _value__WEBPACK_IMPORTED_MODULE_0__/* .Token */ .ou(`[${texts.filter((text, index) => text !== texts[index - 1]).join(',')}]`);
}
/** A list as a set; a table, and tables in it, with their lists as sets. For files in which no list has an order. */
function withSets(value) {
    if ((0,_value__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value))
        return setOf(value.map(withSets));
    return (0,_value__WEBPACK_IMPORTED_MODULE_0__/* .isTable */ .bI)(value) ? (0,_value__WEBPACK_IMPORTED_MODULE_0__/* .mapTable */ .b)(value, withSets) : value;
}


/***/ }),

/***/ 3218:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yz: () => (/* binding */ INSTALLED_PARTS),
/* harmony export */   Z6: () => (/* binding */ unionOf),
/* harmony export */   ak: () => (/* binding */ WHOLE_INSTALL),
/* harmony export */   ko: () => (/* binding */ selects),
/* harmony export */   lv: () => (/* binding */ NO_PARTS),
/* harmony export */   qv: () => (/* binding */ isNothing),
/* harmony export */   x3: () => (/* binding */ NONE),
/* harmony export */   y2: () => (/* binding */ ALL),
/* harmony export */   zN: () => (/* binding */ ALL_PARTS),
/* harmony export */   zh: () => (/* binding */ semanticParts)
/* harmony export */ });
const ALL = { of: 'all', named: [], without: [] };
const NONE = { of: 'none', named: [], without: [] };
/** An installation of all that a file names, with all that runs with it, but of the project itself. */
const WHOLE_INSTALL = {
    main: true,
    groups: ALL,
    extras: ALL,
    hooks: true,
    root: false,
    own: true,
    locks: []
};
const NO_PARTS = { installs: [], scripts: [], programs: [], project: false };
/** What an installer of which no more is known takes: the whole of `hash: semantic`. */
const INSTALLED_PARTS = { ...NO_PARTS, installs: [WHOLE_INSTALL] };
const ALL_PARTS = { ...INSTALLED_PARTS, scripts: 'all', project: true };
/** What `hash: semantic` leaves: what is installed, of everything but the project itself. */
function semanticParts({ installs }) {
    return { ...NO_PARTS, installs: installs.map(install => ({ ...install, root: false })) };
}
/** What several commands read of one file. */
function unionOf(readings) {
    return readings.reduce((all, reading) => bothParts(all, partsOf(reading)), NO_PARTS);
}
function partsOf(reading) {
    switch (reading.kind) {
        case 'nothing':
            return NO_PARTS;
        case 'everything':
            return ALL_PARTS;
        case 'parts':
            return reading.parts;
    }
}
function bothParts(one, other) {
    const installs = new Map([...one.installs, ...other.installs].map(install => [JSON.stringify(install), install]));
    return {
        installs: [...installs.values()],
        scripts: one.scripts === 'all' || other.scripts === 'all' ? 'all' : names(one.scripts, other.scripts),
        programs: names(one.programs, other.programs),
        project: one.project || other.project
    };
}
function names(one, other) {
    return [...new Set([...one, ...other])].sort();
}
function isNothing({ installs, scripts, programs, project }) {
    return installs.length === 0 && scripts.length === 0 && programs.length === 0 && !project;
}
/** Whether a selection takes a group; `isDefault` says what the file itself says of it. */
function selects(selection, name, isDefault) {
    const is = (other) => plain(other) === plain(name);
    if (selection.without.some(is))
        return false;
    return selection.named.some(is) || selection.of === 'all' || (selection.of === 'default' && isDefault);
}
/** Names of groups are one in their spellings, as those of packages are: PEP 735, PEP 685. */
function plain(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}


/***/ }),

/***/ 8003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   af: () => (/* binding */ tableAt),
/* harmony export */   b: () => (/* binding */ mapTable),
/* harmony export */   bI: () => (/* binding */ isTable),
/* harmony export */   dy: () => (/* binding */ tablesAt),
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   fO: () => (/* binding */ NotUnderstood),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   j6: () => (/* binding */ only),
/* harmony export */   ou: () => (/* binding */ Token),
/* harmony export */   vz: () => (/* binding */ sourceOf),
/* harmony export */   y$: () => (/* binding */ asTable)
/* harmony export */ });
/** Text that goes into the canonical form as it is: a number's source, or a part that is canonical already. */
class Token {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** The file is not what its name promises; its bytes count. The message says why, in a few words, for a warning. */
class NotUnderstood extends Error {
    name = 'NotUnderstood';
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Token);
}
function isList(value) {
    return Array.isArray(value);
}
/** Own keys only: a file may well name a package `constructor`. */
function member(table, key) {
    return Object.hasOwn(table, key) ? table[key] : undefined;
}
/** The table under `key`, an empty one where there is none; anything else is {@link NotUnderstood}. */
function tableAt(table, key) {
    const value = member(table, key);
    if (value === undefined)
        return {};
    return asTable(value, key);
}
/** The list under `key`, an empty one where there is none; anything else is {@link NotUnderstood}. */
function listAt(table, key) {
    const value = member(table, key);
    if (value === undefined)
        return [];
    if (!isList(value))
        throw new NotUnderstood(`${key} is not a list`);
    return value;
}
/** The list of tables under `key`, an empty one where there is none; anything else is {@link NotUnderstood}. */
function tablesAt(table, key) {
    return listAt(table, key).map(item => asTable(item, key));
}
/** The text under `key`, null where there is none; anything else is {@link NotUnderstood}. */
function textAt(table, key) {
    const value = member(table, key);
    return value === undefined ? null : asText(value, key);
}
function asTable(value, what) {
    if (!isTable(value))
        throw new NotUnderstood(`${what} is not a table`);
    return value;
}
function asText(value, what) {
    if (typeof value !== 'string')
        throw new NotUnderstood(`${what} is not text`);
    return value;
}
/** Text or number, as its source says. */
function sourceOf(value) {
    if (typeof value === 'string')
        return value;
    return value instanceof Token ? value.text : null;
}
/** The table without some keys. */
function without(table, keys) {
    const all = Object.keys(table);
    if (!all.some(key => keys.has(key)))
        return table;
    const kept = {};
    for (const key of all) {
        const value = table[key];
        if (value !== undefined && !keys.has(key))
            kept[key] = value;
    }
    return kept;
}
/** The table with some keys only. */
function only(table, keys) {
    const kept = {};
    for (const key of keys) {
        const value = member(table, key);
        if (value !== undefined)
            kept[key] = value;
    }
    return kept;
}
/** The table with each value put through `change`. */
function mapTable(table, change) {
    const changed = {};
    for (const key of Object.keys(table)) {
        const value = table[key];
        if (value !== undefined)
            changed[key] = change(value, key);
    }
    return changed;
}


/***/ }),

/***/ 7289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ takenBy),
/* harmony export */   q: () => (/* binding */ ALONE)
/* harmony export */ });
/* harmony import */ var _reading__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3218);

/** A file by itself: no lock file, and nothing else that says anything. */
const ALONE = {
    locks: new Set(),
    manifests: null,
    others: [],
    hasFolder: () => false,
    isYarnOne: false,
    hasCode: false
};
/**
 * @param isDefault whether a group is one that is installed unless it is left out, for the tool of that installation
 */
function takenBy({ parts, beside }, isDefault = () => true) {
    const { installs } = parts;
    // Without the lock file all is resolved together.
    const isResolved = ({ locks }) => locks.length > 0 && !locks.some(lock => beside.locks.has(lock));
    const takesAll = (install) => isResolved(install) || (install.main && isWhole(install.groups) && isWhole(install.extras));
    return {
        any: installs.length > 0,
        all: installs.some(takesAll),
        main: installs.some(install => install.main || isResolved(install)),
        hooks: installs.some(({ hooks }) => hooks),
        own: installs.some(({ own }) => own),
        group: name => installs.some(install => isResolved(install) || (0,_reading__WEBPACK_IMPORTED_MODULE_0__/* .selects */ .ko)(install.groups, name, isDefault(name, install))),
        extra: name => installs.some(install => isResolved(install) || (0,_reading__WEBPACK_IMPORTED_MODULE_0__/* .selects */ .ko)(install.extras, name, true))
    };
}
function isWhole({ of, without }) {
    return of === 'all' && without.length === 0;
}


/***/ }),

/***/ 7909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate that somebody who wrote `word` most likely meant: at most a third of its letters differ; null where none is near. */
function nearest(word, candidates) {
    let best = null;
    for (const candidate of candidates) {
        const most = Math.max(1, Math.ceil(candidate.length / 3));
        // No need to count where the lengths alone say it; a word may be as long as its file.
        if (Math.abs(word.length - candidate.length) > most)
            continue;
        const distance = distanceOf(word.toLowerCase(), candidate.toLowerCase());
        if (distance <= most && (best === null || distance < best.distance))
            best = { candidate, distance };
    }
    return best?.candidate ?? null;
}
/** Levenshtein distance; a swap of two neighbours counts as one step. */
function distanceOf(left, right) {
    let before = [];
    let row = Array.from({ length: right.length + 1 }, (_, index) => index);
    for (let i = 1; i <= left.length; i++) {
        const next = [i];
        for (let j = 1; j <= right.length; j++) {
            const same = left[i - 1] === right[j - 1] ? 0 : 1;
            const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
            next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same, swapped ? (before[j - 2] ?? 0) + 1 : Infinity));
        }
        before = row;
        row = next;
    }
    return row[right.length] ?? 0;
}


/***/ }),

/***/ 4170:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ normalizePlatform),
/* harmony export */   f: () => (/* binding */ normalArchitecture)
/* harmony export */ });
/**
 * One spelling for equal platforms: `linux/arm64/v8` is `linux/arm64`, `linux/arm` is `linux/arm/v7`, `linux/arm/6` is `linux/arm/v6`, `linux/x86_64`
 * is `linux/amd64`.
 */
function normalizePlatform(platform) {
    const [os = '', architecture = '', variant = '', ...rest] = platform.toLowerCase().split('/');
    const normal = normalArchitecture(architecture, variant);
    return [os === 'macos' ? 'darwin' : os, normal.arch, normal.variant, ...rest].filter(part => part !== '').join('/');
}
/**
 * Architecture and variant in the one spelling that they are compared in; no variant where the architecture says it.
 * Source: https://github.com/containerd/platforms/blob/main/database.go `normalizeArch`
 */
function normalArchitecture(written, writtenVariant) {
    const arch = written.toLowerCase();
    const variant = writtenVariant.toLowerCase();
    switch (arch) {
        case 'i386':
            return { arch: '386', variant: '' };
        case 'x86_64':
        case 'x86-64':
        case 'amd64':
            return { arch: 'amd64', variant: variant === 'v1' ? '' : variant };
        case 'aarch64':
        case 'arm64':
            if (['8', 'v8', 'v8.0'].includes(variant))
                return { arch: 'arm64', variant: '' };
            return { arch: 'arm64', variant: ['9', '9.0', 'v9.0'].includes(variant) ? 'v9' : variant };
        case 'armhf':
            return { arch: 'arm', variant: 'v7' };
        case 'armel':
            return { arch: 'arm', variant: 'v6' };
        case 'arm':
            if (variant === '' || variant === '7')
                return { arch, variant: 'v7' };
            return { arch, variant: ['5', '6', '8'].includes(variant) ? `v${variant}` : variant };
        default:
            return { arch, variant };
    }
}


/***/ }),

/***/ 4701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readPlatform),
/* harmony export */   W: () => (/* binding */ platformPattern)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _nearest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7909);
/* harmony import */ var _platform__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4170);



/** `os/arch[/variant]`. */
const platformPattern = /^[a-z0-9_]+\/[a-z0-9_]+(?:\/[a-z0-9_.]+)?$/;
/** Operating systems that Go, and so containerd, knows and that images exist for. */
const systems = [
    'linux',
    'windows',
    'darwin',
    'freebsd',
    'netbsd',
    'openbsd',
    'solaris',
    'wasi',
    'js',
    'aix',
    'illumos'
];
/** A platform in its normal form: `linux/aarch64` is `linux/arm64`. Throws `UserError`; `what` names the value. */
function readPlatform(text, what) {
    const platform = text.trim().toLowerCase();
    const slash = platform.indexOf('/');
    const system = platform.slice(0, slash);
    const architecture = platform.slice(slash + 1);
    const normal = (0,_platform__WEBPACK_IMPORTED_MODULE_0__/* .normalizePlatform */ .F)(platform);
    if (slash > 0 && systems.includes(system) && platformPattern.test(normal))
        return normal;
    const guess = slash > 0 ? (0,_nearest__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(system, systems) : null;
    const hint = guess === null || systems.includes(system) ? '' : ` Did you mean ${guess}/${architecture}?`;
    throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what}: "${text}" is no platform. Write os/arch[/variant], such as linux/arm64.${hint}`);
}


/***/ }),

/***/ 2683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode),
/* harmony export */   b: () => (/* binding */ isMissing)
/* harmony export */ });
/** The code of an error of Node or of a library (`ENOENT`, `UND_ERR_SOCKET`); null where there is none. */
function errorCode(thrown) {
    if (typeof thrown !== 'object' || thrown === null || !('code' in thrown))
        return null;
    return typeof thrown.code === 'string' ? thrown.code : null;
}
/** Whether a file was asked for that is not there. */
function isMissing(thrown) {
    const code = errorCode(thrown);
    return code === 'ENOENT' || code === 'ENOTDIR';
}


/***/ }),

/***/ 7667:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ TransportFailure),
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _error_code__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2683);

/**
 * Why a request has no usable response. `unreachable` (no connection), `network` (it broke) and `timeout` may pass, so they are
 * tried again; the others will not.
 * The message names host and cause and holds neither query strings nor headers.
 */
class TransportFailure extends Error {
    name = 'TransportFailure';
    reason;
    constructor(reason, message, cause) {
        super(message, { cause });
        this.reason = reason;
    }
    get passing() {
        return this.reason === 'unreachable' || this.reason === 'network' || this.reason === 'timeout';
    }
}
/** Tells what Node threw while `host` was asked. */
function failureOf(thrown, host) {
    if (thrown instanceof TransportFailure)
        return thrown;
    const cause = innermost(thrown);
    if (cause instanceof TransportFailure)
        return cause;
    const code = (0,_error_code__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .C)(cause) ?? (0,_error_code__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .C)(thrown) ?? '';
    if (/^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|EPROTO)/.test(code)) {
        return new TransportFailure('tls', `no trusted TLS connection to ${host} (${code})`, thrown);
    }
    const [reason, what] = KNOWN[code] ?? ['network', 'closed or broke the connection'];
    return new TransportFailure(reason, `${host} ${what}${code === '' ? '' : ` (${code})`}`, thrown);
}
const KNOWN = {
    ENOTFOUND: ['unreachable', 'is a name that cannot be resolved'],
    EAI_AGAIN: ['unreachable', 'is a name that cannot be resolved now'],
    ECONNREFUSED: ['unreachable', 'refused the connection'],
    EHOSTUNREACH: ['unreachable', 'cannot be reached'],
    ENETUNREACH: ['unreachable', 'cannot be reached'],
    ETIMEDOUT: ['unreachable', 'could not be connected to in time']
};
/** Libraries wrap what happened, and several addresses of one name fail at once. */
function innermost(thrown) {
    let current = thrown;
    for (let depth = 0; depth < 5; depth++) {
        if (typeof current !== 'object' || current === null)
            break;
        if ('errors' in current && Array.isArray(current.errors) && current.errors.length > 0)
            current = current.errors[0];
        else if ('cause' in current && current.cause !== undefined)
            current = current.cause;
        else
            break;
    }
    return current;
}


/***/ })

};
