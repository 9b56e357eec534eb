export const id = 560;
export const ids = [560];
export const modules = {

/***/ 7560:
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
;// CONCATENATED MODULE: ./src/facts/ask-tags.ts
/**
 * Of full references, those that do not point at a digest yet: one HEAD each.
 *
 * @param absent whether a tag that does not exist is one of them
 */
async function tagsElsewhere(registry, references, digest, absent) {
    const answers = await Promise.all(references.map(reference => askReference(registry, reference)));
    const found = [];
    for (const [index, answer] of answers.entries()) {
        if (answer.kind === 'unknown')
            return answer;
        const reference = references[index];
        const isElsewhere = answer.kind === 'no' ? absent === 'counts' : answer.value !== digest;
        if (reference !== undefined && isElsewhere)
            found.push(reference);
    }
    return found;
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

;// CONCATENATED MODULE: ./src/facts/sentences.ts
/** What went wrong and what helps, as two sentences. Adapters write a fix as a phrase: `check the address; run the job again`. */
function inSentences({ message, fix }) {
    return `${message}. ${fix.charAt(0).toUpperCase()}${fix.slice(1)}.`;
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
var printable = __webpack_require__(5260);
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
        return find_changes_unknown(null, headOf(event), (0,printable/* printable */.g)((0,errors/* messageOf */.b)(error)));
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

// EXTERNAL MODULE: ./src/changes/object-id.ts
var object_id = __webpack_require__(5850);
;// CONCATENATED MODULE: ./src/event/payload.ts

/** A field that is missing or of another type is null: GitHub leaves much out, other hosts more. */
const payload_text = dist/* fallback */.NpB(dist/* nullable */.mee(dist/* string */.YjP()), null);
const number = dist/* fallback */.NpB(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1))), null);
const flag = dist/* fallback */.NpB(dist/* boolean */.zMY(), false);
function section(entries) {
    return dist/* fallback */.NpB(dist/* nullable */.mee(dist/* object */.Ikc(entries)), null);
}
const repository = section({ full_name: payload_text, default_branch: payload_text });
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
        throw new errors/* UserError */.y('GITHUB_EVENT_NAME is not set; run this action in a workflow, or use the command line.');
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
        pullRequest: pullRequestOf(payload),
        defaultBranch: payload.repository?.default_branch ?? (ON_DEFAULT_BRANCH.includes(name) ? branch : null),
        deleted,
        mayPush: mayPush(name, environment.GITHUB_ACTOR ?? '', repository, payload),
        origin: deleted
            ? { kind: 'registry-decides', why: `${branch ?? tag ?? 'the ref'} was deleted: nothing to plan` }
            : originOf(name, sha, tag, payload)
    };
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
    throw new errors/* UserError */.y(`GITHUB_SHA must name the commit that is to be planned, as 40 or 64 hex digits; it is "${variable ?? ''}".`);
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

// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
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

;// CONCATENATED MODULE: ./src/ignore/error.ts

/** A Dockerfile or `.dockerignore` that the builder would refuse. The message does not name the file: the caller adds it. */
class DockerfileError extends errors/* UserError */.y {
    name = 'DockerfileError';
    /** From 1; null where it is about no line. */
    line;
    constructor(message, line, cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.line = line;
    }
}

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
        values.set(name, [...(before ?? []), kind === 'bool' ? truth(written, value) : needed(written, value)]);
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
/** The most steps that a pattern may take on a value: far beyond versions and paths, and over within a second. */
const MOST_STEPS = 100_000_000;
function toRegExp(pattern, greedy, anchor, value) {
    const stars = pattern.split('*').length - 1;
    if (value.length ** (stars + (anchor === '' ? 1 : 0)) > MOST_STEPS) {
        throw new Error(`the pattern ${JSON.stringify(pattern.slice(0, 80))} has too many * for a value of ${value.length} characters`);
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
/** Longer than what a build's definition may hold. */
const LONGEST = 4_194_304;
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
        try {
            return this.#statement(stop);
        }
        finally {
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
                // Variables that double each other would fill the memory before the builder could refuse the result.
                if (text.length > LONGEST)
                    throw new Error(`the text grows beyond ${LONGEST} characters`);
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
    const match = /^\d*<<(-?)[\t\n\f\r ]*([^<]*)$/.exec(word);
    const rest = match?.[2] ?? '';
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
            return { kind: 'plain', ...located };
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
function parseLine(code, escape) {
    const { keyword, flags, rest } = splitCommand(code, escape);
    const name = lower(keyword);
    if (name === 'onbuild') {
        if (rest === '')
            return { keyword, flags, args: [], json: false, takesHeredocs: false };
        const trigger = parseLine(rest, escape);
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
        throw new Error(`in an ONBUILD trigger: ${(0,errors/* messageOf */.b)(error)}`, { cause: error });
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
        const known = architecture(first, '');
        if (!ARCHITECTURES.has(known.arch))
            throw new Error(`${JSON.stringify(text)}: unknown operating system or architecture`);
        return { os: 'linux', osVersion, ...withoutDefault(known) };
    }
    if (parts.length === 2)
        return { os, osVersion, ...withoutDefault(architecture(arch, '')) };
    const full = architecture(arch, variant);
    return { os, osVersion, arch: full.arch, variant: full.arch === 'arm64' && full.variant === '' ? 'v8' : full.variant };
}
/** The target platform as the builder hands it to a build: `linux/arm64/v8` is `linux/arm64`, `linux/arm` is `linux/arm/v7`. */
function targetPlatform(text) {
    const { os, osVersion, arch, variant } = parsePlatform(text);
    return { os, osVersion, ...architecture(arch, variant) };
}
/** `os[(version)]/arch[/variant]`. */
function formatPlatform(platform) {
    const version = platform.osVersion === '' ? '' : `(${platform.osVersion})`;
    return [platform.os + version, platform.arch, platform.variant].filter(part => part !== '').join('/');
}
function withoutDefault(parts) {
    return parts.arch === 'arm' && parts.variant === 'v7' ? { arch: 'arm', variant: '' } : parts;
}
function architecture(written, writtenVariant) {
    const arch = lower(written);
    const variant = lower(writtenVariant);
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
function globalArgs(file, given, platform, target) {
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
    const uses = new Map();
    const lookup = name => values.get(name);
    for (const { args, line } of file.globalArgs) {
        for (const { key, value } of args) {
            const used = uses.get(key) ?? new Set([key]);
            uses.set(key, used);
            const set = buildArg(given, key);
            if (set !== undefined)
                values.set(key, set);
            else if (value !== undefined) {
                const expanded = atLine(line, () => expandWord(value, lookup, { escape: file.escape }));
                values.set(key, expanded.text);
                for (const name of expanded.names)
                    for (const deeper of uses.get(name) ?? [])
                        used.add(deeper);
            }
        }
    }
    return { lookup, declared: new Set(uses.keys()), dependsOn: name => uses.get(name) ?? new Set() };
}
/** The value of a build argument that was given, undefined where it was not. */
function buildArg(given, name) {
    return Object.hasOwn(given, name) ? given[name] : undefined;
}

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
/** The whole name, with `:latest` where there is neither tag nor digest. */
function fullReference(reference) {
    const isBare = reference.tag === null && reference.digest === null;
    return nameOf(reference) + (isBare ? ':latest' : suffix(reference));
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

;// CONCATENATED MODULE: ./src/dockerfile/graph.ts








/** Throws a `DockerfileError`. */
function buildGraph(file, args, options) {
    const names = new Map();
    const contexts = new Set(Array.from(options.contexts, lower));
    const stages = file.stages.map((stage, index) => {
        const isReplaced = stage.name !== null && contexts.has(stage.name) && !isTarget(file, index, options.target);
        const draft = atLine(stage.line, () => draftOf(stage, index, names, args, file.escape, options.platform, isReplaced));
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
    return { stages, target, needed: closure(stages, target, connect, options.triggersOf) };
}
function draftOf(stage, index, names, args, escape, target, replaced) {
    const { text: from, names: fromArgs } = expandWord(stage.from, args.lookup, { escape });
    if (from === '') {
        throw new Error(`base name (${stage.from}) should not be blank: give ${[...fromArgs].join(', ')} a value or a default`);
    }
    const expanded = stage.platform === null ? null : expandWord(stage.platform, args.lookup, { escape });
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
    const path = new Set();
    const visited = new Set();
    const visit = (stage) => {
        visited.add(stage);
        path.add(stage);
        for (const step of stage.steps) {
            for (const source of step.sources) {
                if (source.kind !== 'stage')
                    continue;
                if (path.has(source)) {
                    throw new DockerfileError(`circular dependency detected on stage: ${graph_nameOf(source)}`, step.line);
                }
                if (!visited.has(source))
                    visit(source);
            }
        }
        path.delete(stage);
    };
    for (const stage of stages)
        if (!visited.has(stage))
            visit(stage);
}
/** The stages that the target needs. Triggers of a base become steps of its child, and may need further stages. */
function closure(stages, target, connect, triggersOf) {
    for (;;) {
        const reached = new Set();
        const reach = (node) => {
            if (node === null || reached.has(node))
                return;
            reached.add(node);
            if (node.kind !== 'stage' || node.replaced)
                return;
            reach(node.base);
            for (const step of node.steps)
                step.sources.forEach(reach);
        };
        reach(target);
        let hasMore = false;
        for (const stage of stages) {
            if (!reached.has(stage) || stage.replaced || stage.triggersRead)
                continue;
            stage.triggersRead = true;
            const { line } = stage.stage;
            const written = stage.base === null ? triggersOf(stage.from) : triggersIn(stage.base.stage);
            const triggers = written.map(trigger => connect(atLine(line, () => parseTrigger(trigger)), line));
            stage.steps = [...triggers, ...stage.steps];
            hasMore ||= triggers.some(step => step.sources.length > 0);
        }
        if (!hasMore)
            return stages.filter(stage => reached.has(stage) && !stage.replaced);
    }
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
    inherited() {
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
        values.set(name, [...(values.get(name) ?? []), text]);
    }
    return values;
}
function withQuery(query, fragment) {
    const colon = fragment.indexOf(':');
    let ref = colon < 0 ? fragment : fragment.slice(0, colon);
    let subdir = colon < 0 ? '' : fragment.slice(colon + 1).replace(/^\/+|\/+$/g, '');
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
    const words = new Words(state.environment, context.escape);
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
            checkWords(instruction.kind, instruction.words, words, stage, state);
            return [];
        case 'copy':
        case 'add':
            return runCopy(stage, step, instruction, words, state, context);
        case 'run':
            return runMounts(stage, step, instruction, words, state, context);
        case 'onbuild':
        case 'plain':
            return [];
    }
}
function checkWords(kind, written, words, stage, state) {
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
    if (source !== undefined || (local.length === 0 && remote.length === 0))
        return [];
    return [
        {
            stage: stage.index,
            instruction: instruction.kind === 'copy' ? 'COPY' : 'ADD',
            line: step.line,
            sources: local,
            paths,
            exclude: instruction.exclude,
            parents: instruction.parents,
            ...(remote.length > 0 ? { remote } : {}),
            checksum: remote.length > 0 && isPinned,
            ...uncertainty(doubt, state)
        }
    ];
}
function runMounts(stage, step, instruction, words, state, context) {
    if (!instruction.heredocsFit)
        throw new Error('the command and its heredocs cannot go together');
    return instruction.mounts.flatMap(({ text }, index) => {
        const doubt = { unset: new Set(), defaulted: new Set() };
        const mount = readMount(text, value => words.expandNoting(value, doubt));
        if (mount.from !== '')
            requireDone(step.sources[index], stage, context, `mount from stage ${JSON.stringify(mount.from)}`);
        if (mount.type === 'secret' || mount.type === 'ssh')
            return [];
        const target = mount.target.startsWith('/') ? mount.target : external_node_path_.posix.join('/', state.directory, mount.target);
        if (target === '/')
            throw new Error('invalid mount target "/"');
        if (mount.type !== 'bind' || mount.from !== '')
            return [];
        return [
            {
                stage: stage.index,
                instruction: 'BIND',
                line: step.line,
                sources: [mount.source || '.'],
                paths: [contextPath(mount.source)],
                exclude: [],
                parents: false,
                checksum: false,
                ...uncertainty(doubt, state)
            }
        ];
    });
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
    constructor(environment, escape) {
        this.#environment = environment;
        this.#mode = { escape };
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
        expandWord(text, this.#environment.lookup, { escape: '\\', skipQuotes: true });
    }
}

;// CONCATENATED MODULE: ./src/dockerfile/inherit.ts



const inherit_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** What a stage that is built from an image, or from `scratch`, starts with. */
function startOfImage(stage, known) {
    if (known !== null) {
        return { environment: Environment.ofImage(known.variables), directory: known.directory, isOpen: false };
    }
    const isScratch = stage.from === 'scratch';
    const variables = isScratch && stage.os === 'windows' ? {} : { PATH: inherit_PATH };
    return { environment: Environment.ofImage(variables), directory: '/', isOpen: !isScratch };
}
/** What a stage that is built from another one starts with: its ARGs too. */
function startOfStage(base) {
    return { ...base, environment: base.environment.inherited() };
}
/**
 * What a stage starts with where a named context stands in for its base: the image that was built from that base has its ENV and
 * working directory, and no ARGs. Instructions that cannot be gone through are passed over: that image was built all the same.
 */
function startOfReplaced(base, context, inherits) {
    const { environment, directory, isOpen } = imagined(base, context, inherits);
    return { environment: Environment.ofImage(environment.variables), directory, isOpen };
}
/** What an image built from a stage hands on. */
function handedOn(stage, state) {
    return { variables: state.environment.variables, directory: state.directory, triggers: triggersIn(stage.stage) };
}
function imagined(stage, context, inherits) {
    const state = stage.base === null
        ? startOfImage(stage, inherits(stage.from))
        : startOfStage(imagined(stage.base, context, inherits));
    for (const step of stage.steps) {
        const { kind } = step.instruction;
        if (kind !== 'env' && kind !== 'arg' && kind !== 'workdir')
            continue;
        try {
            runStage({ ...stage, steps: [step] }, state, context);
        }
        catch {
            continue;
        }
    }
    return state;
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
    const globals = globalArgs(file, options.args, platform, options.target);
    const inherits = options.inherits ?? (() => null);
    const graph = buildGraph(file, globals, {
        target: options.target,
        platform,
        contexts: options.contexts ?? new Set(),
        triggersOf: reference => inherits(reference)?.triggers ?? []
    });
    const { consumes, handsOn } = runStages(file, graph, globals, options.args, inherits);
    const declaredArgs = argsOf(graph, globals);
    return {
        stages: graph.stages.map(stageInfo),
        target: graph.target.index,
        needed: graph.needed.map(stage => stage.index),
        images: graph.needed.flatMap(imagesOf),
        consumes,
        canonical: canonicalForm(file, graph, globals, declaredArgs),
        declaredArgs: [...declaredArgs].sort(),
        handsOn,
        warnings: consumes.flatMap(warningsOf)
    };
}
/** Names of all stages in order, lower-cased; null where a stage has none. */
function stageNames(file) {
    return file.stages.map(stage => stage.name);
}
function runStages(file, graph, globals, given, inherits) {
    const states = new Map();
    const context = {
        globals,
        given,
        escape: file.escape,
        isDone: stage => stage.replaced || states.has(stage)
    };
    const start = (stage) => {
        if (stage.base === null)
            return startOfImage(stage, inherits(stage.from));
        const base = states.get(stage.base);
        return base === undefined ? startOfReplaced(stage.base, context, inherits) : startOfStage(base);
    };
    const consumes = graph.needed.flatMap(stage => {
        const state = start(stage);
        states.set(stage, state);
        return runStage(stage, state, context);
    });
    return { consumes, handsOn: handedOn(graph.target, states.get(graph.target) ?? start(graph.target)) };
}
function stageInfo(stage) {
    return {
        index: stage.index,
        name: stage.stage.name,
        from: stage.from,
        base: stage.base?.index ?? null,
        platform: stage.platform,
        line: stage.stage.line
    };
}
function imagesOf(stage) {
    const uses = [];
    if (stage.base === null && stage.from !== 'scratch') {
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
            if (source.kind !== 'image' || source.reference === 'scratch')
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
    const useGlobal = (name) => {
        if (globals.declared.has(name) || name === 'TARGETSTAGE')
            names.add(name);
        for (const deeper of globals.dependsOn(name))
            names.add(deeper);
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
async function readBuild(build, files) {
    if (!files.paths.has(build.dockerfile))
        throw new errors/* UserError */.y(`${build.dockerfile}: there is no such file in the repository (${build.why}).`);
    const text = await files.read(build.dockerfile);
    try {
        const file = parseDockerfile(text);
        const resolved = resolveTarget(file, {
            target: build.target,
            args: { ...unknownArguments(file), ...build.args },
            platform: build.platforms[0] ?? 'linux/amd64'
        });
        const images = resolved.images.map(use => ({
            reference: use.reference.startsWith(unknownImage) ? null : use.reference,
            argument: argumentOf(use.written),
            line: use.line
        }));
        return { build, images, stages: file.stages.flatMap(stage => stage.name ?? []), file, resolved };
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* UserError */.y))
            throw thrown;
        const line = 'line' in thrown && typeof thrown.line === 'number' ? `:${thrown.line}` : '';
        throw new errors/* UserError */.y(`${build.dockerfile}${line}: ${(0,errors/* messageOf */.b)(thrown)}`, { cause: thrown });
    }
}
/** The folder that a Dockerfile is built in, when nothing says it: where the sources of its COPY lines are. */
function contextOf(dockerfile, resolved, files) {
    const own = external_node_path_.posix.dirname(dockerfile);
    if (own === '.')
        return '.';
    const sources = resolved.consumes.flatMap(({ paths }) => paths).filter(path => path !== '.' && !/[*?[]/.test(path));
    const missingIn = (folder) => sources.filter(source => !exists(folder === '.' ? source : `${folder}/${source}`, files)).length;
    const difference = missingIn(own) - missingIn('.');
    if (difference !== 0)
        return difference < 0 ? own : '.';
    return /^\.?(?:docker|dockerfiles?|build|deploy|deployment|ci|images?|containers?)$/.test(external_node_path_.posix.basename(own))
        ? '.'
        : own;
}
function exists(path, files) {
    return files.paths.has(path) || files.folders.has(path);
}
/** Values for variables that are all of a FROM line and have no default, without which the builder would refuse the file. */
function unknownArguments(file) {
    const defaults = new Map(file.globalArgs.flatMap(({ args }) => args.map(({ key, value }) => [key, value])));
    const unknown = file.stages.flatMap(stage => {
        const argument = argumentOf(stage.from);
        return argument === null || (defaults.get(argument) ?? '') !== '' || /:-/.test(stage.from) ? [] : [argument];
    });
    return Object.fromEntries(unknown.map(argument => [argument, unknownImage]));
}
/** The name of the variable that is a whole operand: `$BASE`, `${BASE}`, `${BASE:-alpine}`. */
function argumentOf(operand) {
    const match = /^"?\$(?:(\w+)|\{(\w+)(?::?-[^{}]*)?\})"?$/.exec(operand);
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
const foreign = /(?:^|\/)(?:node_modules|vendor|third_party|testdata|fixtures|examples?|\.devcontainer|tests?|__tests__|\.venv)\//;
const dockerfile_names_name = /^(?:(?:Dockerfile|Containerfile)(?:[._-](.+))?|(.+)\.(?:Dockerfile|dockerfile|Containerfile))$/;
const otherKinds = /\.(?:dockerignore|containerignore|md|txt|sh|py|j2|tmpl|template|in|orig|bak|swp|yml|yaml|json)$/;
/** The Dockerfiles among paths, by path; those in folders of tests, examples and other people's code are left out. */
function namedDockerfiles(paths) {
    const found = [];
    for (const path of paths) {
        const file = external_node_path_.posix.basename(path);
        const match = otherKinds.test(file) ? null : dockerfile_names_name.exec(file);
        if (match === null || foreign.test(path))
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
        throw new errors/* UserError */.y(`${what}: "${scheme}://" is no scheme of a registry. Write ghcr.io/acme or https://registry.example.com.`);
    if (rest.includes('@'))
        throw new errors/* UserError */.y(`${what} must not hold credentials. Use registry-username and registry-password, or docker/login-action.`);
    const prefix = rest.replace(/\/+$/, '').replace(/\/v[12]$/, '');
    if (prefix === '' || /[\s?#]|\/\//.test(prefix))
        throw new errors/* UserError */.y(`${what} is no registry. Write a prefix such as ghcr.io/acme, a URL, or oci:./folder.`);
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
        throw new errors/* UserError */.y(`${what}: "oci:" names no folder. Write oci:./images.`);
    const clean = external_node_path_.posix.normalize(path).replace(/\/$/, '');
    return `oci:${/^\.{0,2}\//.test(clean) || clean === '..' || clean === '.' ? clean : `./${clean}`}`;
}

;// CONCATENATED MODULE: ./src/reference/image-name.ts



/** The path of a repository in the grammar of references. Source: https://github.com/distribution/reference/blob/main/regexp.go */
const pathGrammar = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
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
        throw new errors/* UserError */.y(`${what} is empty. Write the name of an image, such as ghcr.io/OWNER/app.`);
    const isWhole = text.startsWith('oci:') || hasHost(text);
    if (!isWhole && prefix === null && !text.includes('/'))
        throw new errors/* UserError */.y(`${what}: "${text}" does not say which registry holds it. Write registry: ghcr.io/OWNER, or the whole name ghcr.io/OWNER/${text}.`);
    const whole = isWhole ? text : `${prefix ?? 'docker.io'}/${text}`;
    if (whole.startsWith('oci:'))
        return layoutName(whole, prefix, text, what);
    const reference = referenceOf(lowered(whole, repository), text, what);
    const extra = reference.tag === null ? reference.digest : `:${reference.tag}`;
    if (extra !== null)
        throw new errors/* UserError */.y(`${what}: "${text}" must be a name without "${extra}". Tags belong under "tags".`);
    return `${reference.domain}/${reference.path}`;
}
/** Whether docker takes the first part for a host: it holds a `.` or a `:`, or is `localhost`. */
function hasHost(name) {
    const [first = '', ...rest] = name.split('/');
    return rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
}
function layoutName(whole, prefix, text, what) {
    if (!text.startsWith('oci:') && !pathGrammar.test(text))
        throw new errors/* UserError */.y(`${what}: "${text}" is no name of an image below ${prefix ?? 'oci:'}. Write letters in lower case, no tag.`);
    const name = cleanLayout(whole, what);
    if (/[:@]/.test(name.slice('oci:'.length)))
        throw new errors/* UserError */.y(`${what}: "${text}" must be a name without a tag. Tags belong under "tags".`);
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
        throw new errors/* UserError */.y(`${what}: "${written}" is no name of an image.${upper}`, { cause });
    }
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

;// CONCATENATED MODULE: ./src/discovery/image-names.ts





const affix = new RegExp(`[-_.]?(?:${baseWords.join('|')})$|^(?:${baseWords.join('|')})[-_.]`);
/** A base named after a language says nothing about the app. */
const languages = ['python', 'node', 'java', 'ruby', 'go', 'golang', 'php', 'rust', 'dotnet'];
/** Throws `UserError` where a name cannot be known: then an input must say it. */
function namerOf(hints) {
    const [owner, repository] = hints.repository?.split('/') ?? [];
    const given = hints.registry === null ? null : parseRegistry(hints.registry, 'Input "registry"').prefix;
    const prefix = given ?? (owner === undefined ? null : `ghcr.io/${owner.toLowerCase()}`);
    const unknownName = new errors/* UserError */.y('The name of the image cannot be known. Give the input "image", such as ghcr.io/OWNER/app.');
    const name = (text) => imageName(text, prefix, hints.repository, 'The name of an image that was found');
    return {
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

;// CONCATENATED MODULE: ./src/discovery/assemble.ts




/** Names the images and writes the configuration down. Throws `UserError` where a name cannot be known. */
async function assemble(services, fallbackOf, linked, files, hints) {
    const namer = namerOf(hints);
    const findings = [];
    const baseEntries = new Map();
    const serviceEntries = new Map();
    const [firstService] = services;
    const single = services.length === 1;
    const linkedNames = new Map(linked.map(link => [link, baseNameOf(link, linked, single ? firstService : undefined, namer, hints)]));
    for (const [link, image] of linkedNames) {
        const name = linked.length === 1 ? 'base' : uniqueName(lastPart(image), baseEntries);
        baseEntries.set(name, entryOf(link.base.build, image));
        findings.push({ what: `base ${name}: ${link.base.build.dockerfile} builds ${image}`, why: link.why });
    }
    for (const service of services) {
        const name = single ? 'app' : uniqueName(service.build.name, serviceEntries);
        const [base] = [...linkedNames.values()];
        const image = serviceImage(service.build, single && base !== undefined ? base : null, single ? null : name, namer, hints);
        const stage = linked.length === 0 ? await baseStage(service, hints.baseTarget ?? null, files) : null;
        const build = stage?.kind === 'split' ? { ...service.build, target: stage.target } : service.build;
        if (stage?.kind === 'split') {
            const written = stage.base.cacheFrom.find(isBaseName) ?? `${image}-base`;
            const baseImage = hints.baseImage === null ? namer.whole(written) : namer.given(hints.baseImage, 'base-image');
            const baseName = single ? 'base' : uniqueName(`${name}-base`, baseEntries);
            baseEntries.set(baseName, entryOf(stage.base, baseImage));
            findings.push({ what: `base ${baseName}: builds ${baseImage}`, why: stage.base.why });
        }
        findings.push(...(stage?.kind === 'whole' ? stage.findings : []));
        const fallback = hints.fallbackDockerfile ?? fallbackOf(build);
        serviceEntries.set(name, {
            ...entryOf(withBaseArguments(build, service, linkedNames), image),
            ...(fallback === null ? {} : { 'fallback-dockerfile': fallback })
        });
        const target = build.target === null ? '' : `, target ${build.target}`;
        const context = build.context === '.' ? '' : ` in ${build.context}`;
        findings.push({ what: `service ${name}: ${build.dockerfile}${context}${target} builds ${image}`, why: build.why });
        findings.push(...unusedStages({ ...service, build }));
        if (fallback !== null)
            findings.push({ what: `${fallback} builds service ${name} without a base`, why: 'it does not build on one' });
    }
    return {
        configuration: {
            version: 1,
            ...(baseEntries.size === 0 ? {} : { bases: Object.fromEntries(baseEntries) }),
            ...(serviceEntries.size === 0 ? {} : { services: Object.fromEntries(serviceEntries) })
        },
        findings
    };
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
/** Where only a build argument names the base, the service gets it, so that its FROM can be read. */
function withBaseArguments(build, service, names) {
    const args = [...names].flatMap(([link, image]) => link.argument === null || !service.images.some(one => one.reference === null && one.argument === link.argument)
        ? []
        : [[link.argument, `${image}:latest`]]);
    return { ...build, args: { ...build.args, ...Object.fromEntries(args) } };
}
function entryOf(build, image) {
    return {
        image,
        context: build.context,
        dockerfile: build.dockerfile,
        ...(build.target === null ? {} : { target: build.target }),
        ...(build.platforms.length === 0 ? {} : { platforms: build.platforms }),
        ...(Object.keys(build.args).length === 0 ? {} : { 'build-args': build.args })
    };
}
function uniqueName(name, taken) {
    const clean = name.replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^[.-]+/, '') || 'image';
    for (let number = 1;; number++) {
        const candidate = number === 1 ? clean : `${clean}-${number}`;
        if (!taken.has(candidate))
            return candidate;
    }
}
function isBaseName(image) {
    return wordsOf(lastPart(image)).some(word => baseWords.includes(word));
}

;// CONCATENATED MODULE: ./src/discovery/bake-file.ts



/**
 * The builds of the repository's bake file: `docker-bake.json` is read as it is, `docker-bake.hcl` through `printBake`. Null
 * where there is none, or none that can be read here. Throws `UserError` for a file that is broken.
 * Source: https://docs.docker.com/build/bake/reference/
 */
async function bakeBuilds(files, printBake) {
    const hcl = ['docker-bake.hcl', 'docker-bake.override.hcl'].filter(path => files.paths.has(path));
    if (files.paths.has('docker-bake.json'))
        return read('docker-bake.json', await files.read('docker-bake.json'));
    const [path] = hcl;
    if (path === undefined)
        return null;
    try {
        const printed = (await printBake?.(path)) ?? null;
        if (printed !== null)
            return read(path, printed);
        const why = 'it can be read only by `docker buildx bake --print`, which is not here';
        return { builds: [], findings: [{ what: `${path} is left out`, why }] };
    }
    catch (cause) {
        throw new errors/* UserError */.y(`${path}: \`docker buildx bake --print\` refuses it: ${(0,errors/* messageOf */.b)(cause)}`, { cause });
    }
}
function read(path, text) {
    const targets = targetsOf(path, text);
    const builds = [];
    const findings = [];
    for (const name of targets.keys()) {
        const target = inherited(path, targets, name, []);
        const context = textOf(target['context']) ?? '.';
        if (name.startsWith('_') || !('dockerfile' in target || 'context' in target || 'tags' in target))
            continue;
        if (/^\w+:\/\/|^git@|^target:/.test(context) || 'dockerfile-inline' in target || 'matrix' in target) {
            findings.push({
                what: `target ${name} of ${path} is left out`,
                why: 'it is not built from a folder and a Dockerfile of this repository'
            });
            continue;
        }
        const tag = listOf(target['tags'])[0];
        builds.push({
            name,
            image: tag === undefined || tag.includes('${') ? null : withoutTag(tag),
            context: external_node_path_.posix.normalize(context).replace(/(.)\/$/, '$1'),
            dockerfile: external_node_path_.posix.join(context, textOf(target['dockerfile']) ?? 'Dockerfile'),
            target: textOf(target['target']),
            args: Object.fromEntries(Object.entries(recordOf(target['args'])).filter(isPlain)),
            platforms: listOf(target['platforms']),
            cacheFrom: listOf(target['cache-from']).map(cacheImage),
            why: `target ${name} of ${path}`
        });
    }
    return { builds, findings };
}
function targetsOf(path, text) {
    try {
        const content = JSON.parse(text);
        const targets = recordOf(recordOf(content)['target']);
        return new Map(Object.entries(targets).map(([name, target]) => [name, recordOf(target)]));
    }
    catch (cause) {
        throw new errors/* UserError */.y(`${path} is no JSON: ${(0,errors/* messageOf */.b)(cause)}`, { cause });
    }
}
/** A target over what it inherits; of several parents the last one wins. */
function inherited(path, targets, name, from) {
    const target = targets.get(name);
    if (target === undefined || from.includes(name))
        throw new errors/* UserError */.y(`${path}: target ${[...from, name].join(' → ')} inherits from ${target === undefined ? 'nothing' : 'itself'}.`);
    const parents = listOf(target['inherits']).map(parent => inherited(path, targets, parent, [...from, name]));
    return [...parents, target].reduce((below, over) => ({
        ...below,
        ...over,
        args: { ...recordOf(below['args']), ...recordOf(over['args']) }
    }));
}
function isPlain(entry) {
    return typeof entry[1] === 'string' && !entry[1].includes('${');
}
function recordOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
function listOf(value) {
    return Array.isArray(value)
        ? value.filter(item => typeof item === 'string')
        : typeof value === 'string'
            ? [value]
            : [];
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : null;
}

;// CONCATENATED MODULE: ./src/discovery/interpolate.ts
const variable = /\$(?:\$|\{(\w+)(?:(:?[-+?])((?:[^${}]|\$\{[^{}]*\})*))?\}|\w+)/g;
/**
 * A value of a compose file with its variables: `${TAG:-latest}` and `${TAG-latest}` have their default, since the environment
 * of whoever runs compose is not known here. Null where a variable has none.
 * Source: https://docs.docker.com/reference/compose-file/interpolation/
 */
function interpolate(text) {
    const unknown = [];
    const value = text.replace(variable, (whole, _name, operator, operand) => {
        if (whole === '$$')
            return '$';
        if (operator === ':+' || operator === '+')
            return '';
        const isDefault = operator === ':-' || operator === '-';
        const inner = isDefault && typeof operand === 'string' ? interpolate(operand) : null;
        if (inner === null)
            unknown.push(whole);
        return inner ?? '';
    });
    return unknown.length === 0 ? value : null;
}

;// CONCATENATED MODULE: ./src/discovery/compose.ts




/** The names that compose looks for, in its order. */
const fileNames = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
/**
 * The `build:` sections of the repository's compose file; `include` and `extends` are followed inside the repository. Null where
 * there is none. Throws `UserError` for what cannot be followed or read. The YAML parser is loaded only here.
 * Source: https://docs.docker.com/reference/compose-file/build/
 */
async function composeBuilds(files) {
    const path = fileNames.find(name => files.paths.has(name));
    if (path === undefined)
        return null;
    const services = await servicesOf(path, files, []);
    const builds = [];
    const findings = [];
    for (const name of services.keys()) {
        const service = await extended(path, name, services, files, []);
        if (service.values['build'] === undefined || service.values['build'] === null)
            continue;
        const why = `service ${name} of ${path}`;
        const build = buildOf(name, service, why);
        if (typeof build === 'string')
            findings.push({ what: `${why} is left out`, why: build });
        else
            builds.push(build);
    }
    return { builds, findings };
}
async function servicesOf(path, files, from) {
    if (from.includes(path))
        throw new errors/* UserError */.y(`${from[0] ?? path}: include goes in a circle: ${[...from, path].join(' → ')}.`);
    const content = await parsed(path, files, from.at(-1));
    const folder = external_node_path_.posix.dirname(path);
    const services = new Map();
    for (const included of compose_listOf(content['include'])) {
        const paths = typeof included === 'string' ? [included] : compose_listOf(compose_recordOf(included)['path']);
        for (const one of paths) {
            const target = typeof one === 'string' ? interpolate(one) : null;
            if (target === null || /^\w+:\/\//.test(target))
                throw new errors/* UserError */.y(`${path}: include of ${JSON.stringify(one)} cannot be followed. ${instead}`);
            for (const [name, service] of await servicesOf(external_node_path_.posix.join(folder, target), files, [...from, path]))
                services.set(name, service);
        }
    }
    for (const [name, values] of Object.entries(compose_recordOf(content['services'])))
        services.set(name, { folder, values: compose_recordOf(values) });
    return services;
}
const instead = 'Say what is to be built in .github/base-images.yml instead.';
async function parsed(path, files, from) {
    if (!files.paths.has(path))
        throw new errors/* UserError */.y(`${from ?? path}: it refers to ${path}, which is not in the repository. ${instead}`);
    const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    try {
        const content = parse(await files.read(path), { merge: true });
        return compose_recordOf(content);
    }
    catch (cause) {
        throw new errors/* UserError */.y(`${path} is no YAML: ${(0,errors/* messageOf */.b)(cause).split('\n')[0] ?? ''}`, { cause });
    }
}
/** A service over the one that it extends. Only `build` and `image` are of interest. */
async function extended(path, name, services, files, from) {
    const service = services.get(name);
    const id = `${path}#${name}`;
    if (service === undefined)
        throw new errors/* UserError */.y(`${path}: it extends a service "${name}" that is not there. ${instead}`);
    if (from.includes(id))
        throw new errors/* UserError */.y(`${path}: extends goes in a circle: ${[...from, id].join(' → ')}.`);
    const written = service.values['extends'];
    if (written === undefined || written === null)
        return service;
    const { file, service: target } = typeof written === 'string' ? { file: undefined, service: written } : compose_recordOf(written);
    if (typeof target !== 'string' || (file !== undefined && (typeof file !== 'string' || interpolate(file) !== file)))
        throw new errors/* UserError */.y(`${path}: "extends" of service ${name} cannot be followed. ${instead}`);
    const other = file === undefined ? path : external_node_path_.posix.join(service.folder, file);
    const parent = await extended(other, target, other === path ? services : await servicesOf(other, files, [path]), files, [...from, id]);
    return mergedWith(parent, service);
}
function mergedWith(parent, child) {
    const above = rebased(longForm(parent.values['build']), parent.folder, child.folder);
    const own = longForm(child.values['build']);
    const args = { ...compose_argsOf(above['args']), ...compose_argsOf(own['args']) };
    const build = Object.keys({ ...above, ...own }).length === 0 ? undefined : { ...above, ...own, args };
    return { folder: child.folder, values: { ...parent.values, ...child.values, build } };
}
/** Paths of an extended file are relative to that file. */
function rebased(build, from, to) {
    const context = build['context'];
    return typeof context === 'string'
        ? { ...build, context: external_node_path_.posix.relative(to, external_node_path_.posix.join(from, context)) || '.' }
        : build;
}
function buildOf(name, { folder, values }, why) {
    const build = longForm(values['build']);
    const context = compose_textOf(build['context'] ?? '.');
    const dockerfile = compose_textOf(build['dockerfile'] ?? 'Dockerfile');
    if (context === null || dockerfile === null)
        return 'its paths hold variables without a default';
    if (/^\w+:\/\/|^git@/.test(context) || build['dockerfile_inline'] !== undefined)
        return 'it is not built from a folder and a Dockerfile of this repository';
    const clean = external_node_path_.posix.normalize(external_node_path_.posix.join(folder, context)).replace(/(.)\/$/, '$1');
    if (clean.startsWith('..'))
        return `its context ${context} is outside of the repository`;
    const image = compose_textOf(values['image'] ?? '');
    return {
        name,
        image: image === null || image === '' ? null : withoutTag(image),
        context: clean,
        dockerfile: external_node_path_.posix.join(clean, dockerfile),
        target: compose_textOf(build['target'] ?? '') === '' ? null : compose_textOf(build['target']),
        args: compose_argsOf(build['args']),
        platforms: textsOf(build['platforms']),
        cacheFrom: textsOf(build['cache_from']).map(cacheImage),
        why
    };
}
function longForm(build) {
    return typeof build === 'string' ? { context: build } : compose_recordOf(build);
}
/** Arguments with a value; one without takes its value from the environment of whoever runs compose. */
function compose_argsOf(written) {
    const pairs = Array.isArray(written)
        ? written.flatMap((item) => {
            const [, key, value] = /^([^=]+)=([\s\S]*)$/.exec(String(item)) ?? [];
            return key === undefined ? [] : [[key, value]];
        })
        : Object.entries(compose_recordOf(written));
    return Object.fromEntries(pairs.flatMap(([key, value]) => {
        const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : compose_textOf(value);
        return text === null ? [] : [[key, text]];
    }));
}
function compose_textOf(value) {
    return typeof value === 'string' ? interpolate(value) : null;
}
function textsOf(value) {
    return compose_listOf(value).flatMap(item => compose_textOf(item) ?? []);
}
function compose_recordOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
function compose_listOf(value) {
    return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
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

;// CONCATENATED MODULE: ./src/discovery/link-bases.ts




/**
 * Finds for every base the image by which the others take it: by the words that its name shares with its Dockerfile's, and by the
 * repository's owner. A base that no FROM names is left out. Throws `UserError` where two answers are as good as each other.
 */
function linkBases(bases, services, repository) {
    const pairs = bases.flatMap(base => link_bases_pairsOf(base, [...services, ...bases], repository));
    const linked = [];
    let left = pairs.sort((one, other) => other.score - one.score);
    for (let best = left[0]; best !== undefined; best = left[0]) {
        const { base, image, place, score } = best;
        const rival = left.find(pair => pair.score === score && (pair.base === base) !== (pair.image === image));
        if (rival !== undefined)
            throw ambiguous(best, rival);
        linked.push({ base, written: image, argument: null, why: `FROM in ${place} names ${image}` });
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
            findings: []
        };
    return {
        linked,
        findings: idle.map(base => ({
            what: `${base.build.dockerfile} is left out`,
            why: 'no FROM or COPY --from names its image'
        }))
    };
}
function unknownArgument(image) {
    return image.reference === null && image.argument !== null ? [image.argument] : [];
}
function link_bases_pairsOf(base, builds, repository) {
    const found = new Map();
    for (const build of builds) {
        if (build === base)
            continue;
        for (const { reference, line } of build.images) {
            if (reference === null)
                continue;
            const image = withoutTag(reference);
            const score = scoreOf(base, image, repository);
            const known = found.get(image);
            if (score > 0 && known === undefined)
                found.set(image, { base, image, place: `${build.build.dockerfile}:${line}`, score });
        }
    }
    return [...found.values()];
}
function scoreOf(base, image, repository) {
    if (base.build.image === image)
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
function ownerOf(image) {
    try {
        return parseReference(image.toLowerCase()).path.split('/')[0] ?? null;
    }
    catch {
        return null;
    }
}
function ambiguous(one, other) {
    const question = one.base === other.base
        ? `${one.base.build.dockerfile} may build ${one.image} (${one.place}) or ${other.image} (${other.place})`
        : `${one.image} may be built by ${one.base.build.dockerfile} or by ${other.base.build.dockerfile}`;
    return new errors/* UserError */.y(`${question}. Give the inputs base-image and base-dockerfile, or write .github/base-images.yml.`);
}

;// CONCATENATED MODULE: ./src/discovery/services.ts


/**
 * Sorts what bake or compose files declare and what the names of Dockerfiles say into services and bases. Declared builds go
 * before names; what the inputs say goes before both. Development images are left out: nobody asked to push them.
 */
function sortBuilds(declared, dockerfiles, hints) {
    const findings = [];
    const builds = withoutDoubles(declared, findings).filter(build => build.dockerfile !== hints.fallbackDockerfile);
    const byRole = (role) => builds.filter(build => services_roleOf(build) === role);
    for (const build of byRole('development'))
        findings.push(leftOut(build.why));
    const covered = new Set([...builds.map(build => build.dockerfile), hints.fallbackDockerfile]);
    const byName = (role) => dockerfiles.filter(one => one.role === role && !covered.has(one.path)).map(fromName);
    for (const build of byName('development'))
        findings.push(leftOut(build.dockerfile));
    const bases = basesOf([...byRole('base'), ...byName('base')], builds, hints);
    const { services, spare } = services_servicesOf([...byRole('app'), ...byRole('full')], byName, builds, hints);
    const ignored = hints.dockerfile == null && services.some(build => declared.includes(build)) ? byName('app') : [];
    for (const build of ignored)
        findings.push({
            what: `${build.dockerfile} is left out`,
            why: `${services[0]?.why ?? ''} and its like say what is built`
        });
    const fallbacks = hints.fallbackDockerfile == null ? spare.map(build => build.dockerfile) : [hints.fallbackDockerfile];
    return { services, bases, fallbacks, findings };
}
/** A build that only the inputs or a name speak of; its context is looked for later. `services/api/Dockerfile` and `Dockerfile.api` are both `api`. */
function fromName(dockerfile) {
    const own = wordsOf(external_node_path_.posix.basename(dockerfile.path)).filter(word => word !== 'app' && word !== 'fast');
    return {
        name: own[0] ?? (dockerfile.folder === '.' ? 'app' : external_node_path_.posix.basename(dockerfile.folder)),
        image: null,
        context: '',
        dockerfile: dockerfile.path,
        target: null,
        args: {},
        platforms: [],
        cacheFrom: [],
        why: `the name of ${dockerfile.path}`
    };
}
function basesOf(found, builds, hints) {
    if (hints.baseDockerfile != null) {
        const build = builds.find(one => one.dockerfile === hints.baseDockerfile && services_roleOf(one) === 'base');
        return [build ?? { ...fromName(dockerfile_names_named(hints.baseDockerfile)), why: 'input base-dockerfile' }];
    }
    return hints.baseTarget == null ? found.filter(build => build.dockerfile !== hints.dockerfile) : [];
}
function services_servicesOf(declared, byName, builds, hints) {
    const full = byName('full');
    if (hints.dockerfile != null) {
        const build = builds.find(one => one.dockerfile === hints.dockerfile && services_roleOf(one) !== 'base');
        const service = build ?? { ...fromName(dockerfile_names_named(hints.dockerfile)), why: 'input dockerfile' };
        return { services: [service], spare: full.filter(one => one.dockerfile !== hints.dockerfile) };
    }
    if (declared.length > 0)
        return { services: declared, spare: full };
    const app = byName('app');
    return app.length > 0 ? { services: app, spare: full } : { services: full, spare: [] };
}
function services_roleOf(build) {
    const target = build.target === null ? [] : wordsOf(build.target);
    if (target.some(word => baseWords.includes(word)))
        return 'base';
    const byTarget = build.target === null ? 'app' : dockerfile_names_named(build.target, build.target).role;
    if (byTarget === 'development')
        return byTarget;
    const byFile = dockerfile_names_named(build.dockerfile).role;
    if (byFile !== 'app')
        return byFile;
    return wordsOf(build.name).some(word => baseWords.includes(word)) ? 'base' : 'app';
}
/** Several services of a compose file often run one image. */
function withoutDoubles(builds, findings) {
    const kept = new Map();
    for (const build of builds) {
        const key = JSON.stringify([build.context, external_node_path_.posix.normalize(build.dockerfile), build.target, build.args]);
        const same = kept.get(key);
        if (same === undefined)
            kept.set(key, build);
        else
            findings.push({ what: `${build.why} is left out`, why: `it is the same build as ${same.why}` });
    }
    return [...kept.values()];
}
function leftOut(what) {
    return {
        what: `${what} is left out`,
        why: 'it is an image for development; name it in .github/base-images.yml to plan it'
    };
}

;// CONCATENATED MODULE: ./src/discovery/discover.ts











/**
 * Works out bases and services from the files of a repository: its bake file, else its compose file, else the names of its
 * Dockerfiles, and what their FROM lines say. `files` are the paths of the commit, `read` gives the text of one.
 *
 * What cannot be known is never guessed: a `UserError` says what to give. One base is called `base`, one service `app`.
 */
async function discover(files, read, hints, printBake = null) {
    const found = { paths: new Set(files), folders: foldersOf(files), read };
    const dockerfiles = namedDockerfiles(files);
    const bake = await bakeBuilds(found, printBake);
    const compose = bake === null || bake.builds.length === 0 ? await composeBuilds(found) : null;
    const sorted = sortBuilds([...(bake?.builds ?? []), ...(compose?.builds ?? [])], dockerfiles, hints);
    if (sorted.services.length === 0 && sorted.bases.length === 0)
        throw new errors/* UserError */.y('There is no Dockerfile in the repository that an image could be planned from. Give the input "dockerfile", or write .github/base-images.yml.');
    const findings = [...(bake?.findings ?? []), ...(compose?.findings ?? []), ...sorted.findings];
    const bases = await readAll(sorted.bases, found, { context: hints.context ?? null });
    const services = await readAll(narrowed(sorted.services, hints), found, hints);
    const links = linkBases(bases, services, hints.repository);
    const paired = pairFallbacks(services, sorted.fallbacks, links.linked);
    const assembled = await assemble(paired.services, paired.fallbackOf, links.linked, found, hints);
    return { configuration: assembled.configuration, findings: [...findings, ...links.findings, ...assembled.findings] };
}
/** Reads the Dockerfiles, and finds the contexts that nothing declares. */
function readAll(builds, files, hints) {
    return Promise.all(builds.map(async (found) => {
        const build = { ...found, context: hints.context ?? found.context, target: hints.target ?? found.target };
        const read = await readBuild(build, files);
        const context = build.context === '' ? contextOf(build.dockerfile, read.resolved, files) : build.context;
        return { ...read, build: { ...build, context } };
    }));
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
    throw new errors/* UserError */.y(`Input "image" names one image, but several Dockerfiles may build it: ${found.join(', ')}. Give the input "dockerfile", or name all images in .github/base-images.yml.`);
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
async function loadConfigurationFile(file, text) {
    const [{ parseYaml }, { validate }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(211)]).then(__webpack_require__.bind(__webpack_require__, 9211)), __webpack_require__.e(/* import() */ 32).then(__webpack_require__.bind(__webpack_require__, 3032))]);
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
/** {@link loadConfigurationFile} without the places. */
async function loadConfiguration(file, text) {
    return (await loadConfigurationFile(file, text)).configuration;
}

;// CONCATENATED MODULE: ./src/config/paths.ts


/**
 * A path of the repository in its clean form: `./a//b/` is `a/b`, the root is `.`. Throws `UserError` for a path that leaves
 * the repository, an absolute one and a URL; `what` names the value.
 */
function cleanPath(text, what) {
    if (/^(?:\w+:\/\/|git@|\{\{)/.test(text))
        throw new errors/* UserError */.y(`${what}: "${text}" is a URL. Only folders and files of the repository can be planned: write a path.`);
    const clean = external_node_path_.posix.normalize(text.trim()).replace(/(.)\/$/, '$1');
    if (leaves(clean))
        throw new errors/* UserError */.y(`${what}: "${text}" leaves the repository. Write a path below its root, such as "." or "services/api".`);
    return clean;
}
/** A pattern relative to the repository, with the `!` of an exception kept. Throws `UserError` as {@link cleanPath}. */
function cleanPattern(text, what) {
    const [, exception = '', path = ''] = /^(!?)(.*)$/s.exec(text.trim()) ?? [];
    const clean = external_node_path_.posix.normalize(path.replace(/^\/+(?=.)/, '')).replace(/(.)\/$/, '$1');
    if (leaves(clean))
        throw new errors/* UserError */.y(`${what}: "${text}" leaves the repository. Write a pattern below its root.`);
    return exception + clean;
}
function leaves(clean) {
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
    throw new errors/* UserError */.y(`${what}: "${value}" is none of ${allowed.join(', ')}.${guess === null ? '' : ` Did you mean "${guess}"?`}`);
}

// EXTERNAL MODULE: ./src/config/duration.ts
var duration = __webpack_require__(7840);
// EXTERNAL MODULE: ./src/reference/read-platform.ts
var read_platform = __webpack_require__(4701);
;// CONCATENATED MODULE: ./src/config/overlap.ts

/**
 * Two entries may share an image's repository only when nothing that they push can be the same tag: both must write their
 * tags, and none twice. Default tags (`latest`) would otherwise be moved from one image to another and back.
 */
function checkOverlap(bases, services, label) {
    const seen = new Map();
    const entries = [
        ...bases.map(spec => ({ path: ['bases', spec.name, 'image'], spec })),
        ...services.map(spec => ({ path: ['services', spec.name, 'image'], spec }))
    ];
    for (const entry of entries) {
        const others = seen.get(entry.spec.image) ?? [];
        for (const other of others) {
            const problem = conflictOf(other.spec, entry.spec);
            if (problem !== null)
                throw new errors/* UserError */.y(`${label(entry.path)}: ${entry.spec.image} is also the image of ${other.path.slice(0, 2).join('.')}, and ${problem}`);
        }
        seen.set(entry.spec.image, [...others, entry]);
    }
}
function conflictOf(one, other) {
    if (one.tags === null || other.tags === null)
        return 'both would push the same tags. Give one of them another image, or write different "tags" for both.';
    const shared = one.tags.find(tag => other.tags?.includes(tag) === true);
    return shared === undefined ? null : `both push the tag "${shared}". Give each tag to one of them.`;
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
        label
    };
    const bases = Object.entries(configuration.bases ?? {}).map(([name, entry]) => baseOf(name, entry, scope));
    const services = Object.entries(configuration.services ?? {}).map(([name, entry]) => serviceOf(name, entry, scope));
    if (bases.length + services.length === 0)
        throw new errors/* UserError */.y(`${label([])}: there is nothing to plan. Name at least one image under "bases" or "services".`);
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
    return {
        ...imageOf(name, path, entry, scope),
        dependencies: patterns(entry.dependencies ?? [], [...path, 'dependencies'], scope.label),
        hash: entry.hash ?? 'semantic',
        refresh: refreshOf(entry.refresh ?? {}, [...path, 'refresh'], scope.label)
    };
}
function serviceOf(name, entry, scope) {
    const path = ['services', name];
    const fallback = entry['fallback-dockerfile'];
    return {
        ...imageOf(name, path, entry, scope),
        fallbackDockerfile: fallback === undefined ? null : cleanPath(fallback, scope.label([...path, 'fallback-dockerfile']))
    };
}
function imageOf(name, path, entry, scope) {
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
        platforms: [...new Set((entry.platforms ?? []).map(platform => (0,read_platform/* parsePlatform */.F)(platform, label('platforms'))))],
        buildArgs: buildArgsOf(entry['build-args'] ?? [], label('build-args')),
        ignore: scope.ignore === null && ignore === null ? null : [...(scope.ignore ?? []), ...(ignore ?? [])],
        tags: entry.tags ?? null
    };
}
/** Of two values for one name the last one counts, as in docker. */
function buildArgsOf(written, what) {
    const values = new Map();
    const pairs = isList(written) ? written.map(pair => splitPair(pair, what)) : Object.entries(written);
    for (const [name, value] of pairs)
        values.set(name, value);
    return [...values].map(([name, value]) => ({ name, value }));
}
function isList(value) {
    return Array.isArray(value);
}
function splitPair(pair, what) {
    const [, name, value] = /^([^=\s]+)=([\s\S]*)$/.exec(pair) ?? [];
    if (name === undefined || value === undefined)
        throw new errors/* UserError */.y(`${what}: "${pair}" must be NAME=value. A plan reads no build argument from the environment.`);
    return [name, value];
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
        throw new errors/* UserError */.y('Input "base-image" is given, but nothing says how it is built. Give base-dockerfile or base-target.');
    if (inputs.baseImage === null && hasBase)
        throw new errors/* UserError */.y('The name of the base image is missing. Give the input "base-image", such as ghcr.io/OWNER/app-base.');
    if (inputs.image === null && inputs.baseImage === null)
        throw new errors/* UserError */.y('The name of the image is missing. Give the input "image", such as ghcr.io/OWNER/app.');
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
function overlay(discovered, inputs) {
    const bases = Object.entries(discovered.bases ?? {});
    const services = Object.entries(discovered.services ?? {});
    if (bases.length > 1 || services.length > 1)
        throw new errors/* UserError */.y(`The inputs describe one service, but several images were found: ${[...bases, ...services].map(([name]) => name).join(', ')}. ` +
            'Give the input "dockerfile", or name all images in .github/base-images.yml.');
    const [base] = bases;
    const [service] = services;
    if (base === undefined && inputs.baseImage !== null)
        throw new errors/* UserError */.y(`Input "base-image": no Dockerfile was found that builds ${inputs.baseImage}. Give base-dockerfile or base-target.`);
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
        ...given('hash', inputs.hash === null ? null : oneOf(inputs.hash, ['semantic', 'bytes'], 'Input "hash"')),
        refresh: {
            ...given('max-age', inputs.refreshMaxAge),
            ...given('upstream', upstreamOf(inputs.refreshUpstream))
        }
    };
}
function upstreamOf(input) {
    return input === null ? null : oneOf(input, ['ignore', 'warn', 'rebuild'], 'Input "refresh-upstream"');
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
        ...(inputs.buildArgs.length === 0 ? {} : { 'build-args': [...inputs.buildArgs] })
    };
}
function given(key, value) {
    const entry = {};
    if (value !== null)
        entry[key] = value;
    return entry;
}

;// CONCATENATED MODULE: ./src/config/specify.ts







const defaultConfigurationFile = '.github/base-images.yml';
/**
 * Decides where the specification comes from: the configuration file, else the single-service inputs, and discovery for what they
 * leave out. Throws `UserError`, also when there is a configuration file and single-service inputs are given: one would be ignored.
 */
async function specify(request) {
    const describedIn = new Set();
    return { ...(await specifyFrom(request, describedIn)), describedIn };
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
        return { ...specified(specificationOfInputs(request.single, shared), shared), findings: [], warnings: [] };
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
    throw new errors/* UserError */.y(`Input "config": there is no file ${input} in the commit.${guess === null ? ' Give its path from the root of the repository.' : ` Did you mean ${guess}?`}`);
}
async function fromFile(file, text, given, shared) {
    if (given.length > 0)
        throw new errors/* UserError */.y(`There is a configuration file, ${file}, and ${given.length === 1 ? 'the input' : 'the inputs'} ${given.join(', ')}, which describe${given.length === 1 ? 's' : ''} a single service. ` +
            `Say it in the file and take the inputs out, or delete the file.`);
    const { configuration, label } = await loadConfigurationFile(file, text);
    return {
        specification: specificationOf(configuration, shared, label),
        plainHttp: plainHttpHosts(configuration, shared),
        findings: [],
        warnings: []
    };
}
async function fromDiscovery(paths, read, request, shared) {
    const { configuration, findings } = await discovered(paths, read, request, shared);
    return { ...specified(specificationOf(configuration, shared, inputLabel), shared), findings, warnings: [] };
}
/** What discovery finds in a commit, whatever configuration it holds: to be written down. Throws `UserError` where it cannot be known. */
async function discoverConfiguration(request) {
    const shared = { registry: request.registry, repository: request.repositoryName };
    const contents = contentsOf(await request.repository.files(request.commit));
    return discovered([...contents.keys()], readerOf(contents, request), request, shared);
}
async function discovered(paths, read, { single, given, printBake }, shared) {
    const { configuration, findings } = await discover(paths, read, hintsOf(single, shared), printBake ?? null);
    return {
        configuration: given.length === 0 ? configuration : overlay(configuration, single),
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
            throw new errors/* UserError */.y(`${path} is not in the commit ${commit}.`);
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

// EXTERNAL MODULE: ./src/config/lists.ts
var lists = __webpack_require__(5979);
;// CONCATENATED MODULE: ./src/action/inputs.ts





/** Every input of `action.yml`; a test compares the two. */
const inputNames = [
    ...['config', 'registry', 'registry-username', 'registry-password', 'insecure-registries', 'github-token', 'cache'],
    ...['on-registry-error', 'on-registry-denied', 'bake-file', 'rebuild', 'tag', 'push', 'retag'],
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
        'dependencies',
        'ignore',
        'hash',
        'tags',
        'base-tags',
        'refresh-max-age',
        'refresh-upstream'
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
        throw new errors/* UserError */.y(`Input "${missing}" is missing. Give registry-username and registry-password together, or neither.`);
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
            dependencies: (0,lists/* list */.p_)(single('dependencies') ?? ''),
            ignore: listOrNull(single('ignore'), lists/* list */.p_),
            hash: single('hash'),
            tags: listOrNull(single('tags'), lists/* tagList */.Tw),
            baseTags: listOrNull(single('base-tags'), lists/* tagList */.Tw),
            refreshMaxAge: single('refresh-max-age'),
            refreshUpstream: single('refresh-upstream')
        },
        given,
        registry: optional('registry'),
        registryUsername,
        registryPassword,
        insecureRegistries: (0,lists/* list */.p_)(optional('insecure-registries') ?? ''),
        onRegistryDenied: choice('on-registry-denied', ['fail', 'absent']),
        githubToken: optional('github-token'),
        cache: choice('cache', ['auto', 'true', 'false']),
        bakeFile: optional('bake-file'),
        options: {
            push: push === 'auto' ? push : push === 'true',
            rebuild: choice('rebuild', ['none', 'base', 'app', 'all']),
            retag: choice('retag', ['changed', 'always', 'never']),
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
        throw new errors/* UserError */.y(`Input "${(0,printable/* printable */.g)(name)}" is not an input of this action. ${fix}`);
    }
}
function listOrNull(text, read) {
    return text === null ? null : read(text);
}

;// CONCATENATED MODULE: ./src/images/bind.ts



/** An operand that is one variable and nothing else: `$BASE_IMAGE`, `${BASE_IMAGE}`, `${BASE_IMAGE:-default}`. */
const loneVariable = /^"?\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?::?-[^{}]*)?\})"?$/;
/** The stages of its own Dockerfile that an image takes as bases: a base of the same Dockerfile has them as its target. */
function stageBindings(image, bases) {
    const target = image.resolved[0];
    const stages = chain(target);
    return bases.flatMap(base => {
        const stage = isSame(image.spec, base) ? null : stageOfBase(image.spec, base, target);
        if (stage === null)
            return [];
        return [{ kind: 'stage', base: base.name, stage: stage.name, foundation: stages.includes(stage.index) }];
    });
}
/**
 * The bases that an image takes from the registry: its `FROM`, `COPY --from` and mounts, compared as repositories, whatever the tag.
 *
 * @param loose names of bases that are also recognised by the last part of their name, under another host or owner
 */
function imageBindings(image, bases, loose = new Set()) {
    const found = new Map();
    for (const resolved of image.resolved) {
        for (const use of resolved.images) {
            const base = baseNamed(image.spec, use.reference, bases, loose);
            if (base === null)
                continue;
            const binding = imageBinding(use, base, resolved);
            const key = JSON.stringify([binding.kind, 'argument' in binding ? binding.argument : use.reference]);
            const known = found.get(key);
            found.set(key, known?.foundation === true ? known : binding);
        }
    }
    return [...found.values()];
}
/** The base that a reference in the Dockerfile of an image names; null where it names none. */
function baseNamed(image, reference, bases, loose) {
    const repository = repositoryOf(reference);
    if (repository === null)
        return null;
    const isNamed = (base) => base.image === repository || (loose.has(base.name) && bind_lastPart(base.image) === bind_lastPart(repository));
    return bases.find(base => !isSame(image, base) && isNamed(base)) ?? null;
}
/**
 * Bases in the order in which they are to be built, parents first.
 *
 * @throws UserError naming the cycle
 */
function parentsFirst(bases) {
    const byName = new Map(bases.map(base => [base.name, base]));
    const done = new Set();
    const visit = (name, path) => {
        if (done.has(name))
            return;
        if (path.includes(name)) {
            const cycle = [...path.slice(path.indexOf(name)), name].map(printable/* printable */.g).join(' → ');
            throw new errors/* UserError */.y(`bases: they are built from one another in a cycle: ${cycle}. Take one of these FROM lines out.`);
        }
        for (const parent of byName.get(name)?.parents ?? [])
            visit(parent, [...path, name]);
        done.add(name);
    };
    for (const base of bases)
        visit(base.name, []);
    return [...done];
}
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
function isSame(image, base) {
    return image.name === base.name && image.image === base.image;
}
function bind_lastPart(image) {
    return image.slice(image.lastIndexOf('/') + 1);
}
function stageOfBase(image, base, target) {
    if (base.target === null || base.dockerfile !== image.dockerfile || base.context !== image.context)
        return null;
    const name = base.target.toLowerCase();
    const index = target.stages.findLastIndex(stage => stage.name === name);
    return index === -1 || index === target.target || !target.needed.includes(index) ? null : { index, name };
}
function imageBinding(use, base, target) {
    const foundation = use.instruction === 'FROM' && chain(target).at(-1) === use.stage;
    const match = loneVariable.exec(use.written);
    const argument = match?.[1] ?? match?.[2];
    if (argument !== undefined)
        return { kind: 'build-arg', base: base.name, foundation, argument };
    return { kind: 'build-context', base: base.name, foundation, reference: use.reference };
}
/** Indexes of the stages from the target down to the one that is built from an image. */
function chain(target) {
    const indexes = [];
    for (let index = target.target; index !== null; index = target.stages[index]?.base ?? null)
        indexes.push(index);
    return indexes;
}

;// CONCATENATED MODULE: ./src/plan/labels.ts

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
    bases: 'io.base-image-planner.bases'
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
function labelsOf(facts) {
    const inputs = facts.inputs === null ? null : writeInputs(facts.inputs);
    return {
        [labelNames.created]: facts.created.toISOString().replace(/\.\d+Z$/, 'Z'),
        [labelNames.revision]: facts.revision,
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

;// CONCATENATED MODULE: ./src/facts/built-on.ts


/**
 * Names of the bases that an image was not built from as the registry holds them now; of one that is not in the registry nothing is
 * said.
 */
async function basesLeftBehind(image, bindings, platforms, bases) {
    const foundations = new Set(bindings.filter(binding => binding.foundation).map(binding => binding.base));
    const behind = new Set();
    for (const binding of bindings) {
        const base = (await bases.get(binding.base))?.image ?? null;
        if (base === null || (!binding.foundation && foundations.has(binding.base)))
            continue;
        const stands = binding.foundation
            ? await standsOn(image, base, platforms)
            : await tookFrom(image, base, binding.base, platforms);
        if (stands.kind === 'unknown')
            return stands;
        if (stands.kind === 'no')
            behind.add(binding.base);
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

;// CONCATENATED MODULE: ./src/facts/ask-base.ts







/**
 * Asks for a base: its manifest, whether it was built on its own bases as they are now, and where refresh is looked at its
 * configuration and the images that it is built from.
 *
 * @param before what was asked for the bases that it is built from, by name
 */
async function askBase(registry, base, tag, refresh, before = new Map()) {
    const { spec } = base;
    const wantsUpstreams = spec.refresh.upstream !== 'ignore';
    let asked = null;
    const ask = () => (asked ??= wantsUpstreams ? askUpstreams(registry, base) : none);
    const upstreams = async () => (await ask()).flatMap(knownDigest);
    const looked = refresh.due && (spec.refresh.maxAge !== null || wantsUpstreams);
    const [answer, facts] = await Promise.all([publishedImage(registry, spec.image, tag), looked ? ask() : none]);
    if (answer.kind === 'no')
        return { published: { kind: 'absent' }, image: null, refresh: null, upstreams };
    if (answer.kind === 'unknown')
        return { published: { kind: 'unknown', why: answer }, image: null, refresh: null, upstreams };
    const image = answer.value;
    const unknown = (why) => ({
        published: { kind: 'unknown', why },
        image: null,
        refresh: null,
        upstreams
    });
    const platforms = await usablePlatforms(image, spec.platforms);
    if (platforms.kind === 'unknown')
        return unknown(platforms);
    if (platforms.kind === 'no')
        return { published: { kind: 'absent' }, image: null, refresh: null, upstreams };
    // A single image's platform was read from its configuration: then the label is at hand, too.
    const configs = looked || (image.platforms === null && spec.platforms.length === 1) ? await readConfigs(image, spec.platforms) : [];
    if ('kind' in configs)
        return unknown(configs);
    const leftBehind = await basesLeftBehind(image, base.bindings, spec.platforms, before);
    if ('kind' in leftBehind)
        return unknown(leftBehind);
    return {
        published: {
            kind: 'present',
            digest: image.manifest.digest,
            platforms: platforms.value,
            labelledHashes: configs.map(config => config.labels[labelNames.dependencyHash] ?? null),
            notOn: leftBehind
        },
        image,
        refresh: looked ? refreshFacts(spec.refresh, refresh.now, configs, facts) : null,
        upstreams
    };
}
const none = Promise.resolve([]);
function knownDigest({ reference, answer }) {
    return answer.kind === 'yes' ? [{ reference, digest: answer.value }] : [];
}
/** The images outside of the plan that a base is built from. One that is named by digest never moves. */
async function askUpstreams(registry, base) {
    const own = new Set(base.bindings.flatMap(binding => ('reference' in binding ? [binding.reference] : [])));
    const handed = new Set(base.bindings.flatMap(binding => ('argument' in binding ? [binding.argument] : [])));
    const references = base.image.resolved
        .flatMap(target => target.images)
        .filter(use => !own.has(use.reference) && !use.args.some(argument => handed.has(argument)))
        .map(use => use.reference)
        .filter(reference => !reference.includes('@') && repositoryOf(reference) !== null);
    return Promise.all([...new Set(references)].map(async (reference) => {
        const { domain, path, tag } = parseReference(reference);
        return { reference, answer: await registry.digest(`${domain}/${path}`, tag ?? 'latest') };
    }));
}
function refreshFacts(policy, now, configs, upstreams) {
    const dates = configs.map(createdAt);
    const known = dates.filter(date => date !== null);
    const oldest = known.length === dates.length && known.length > 0 ? new Date(Math.min(...known)) : null;
    return { policy, now, created: oldest, upstreams: upstreams.map(one => upstreamFacts(one, configs)) };
}
function upstreamFacts({ reference, answer }, configs) {
    const recorded = configs.map(config => recordedDigest(reference, config.labels));
    const [first] = recorded;
    const atBuild = first !== undefined && recorded.every(digest => digest === first) ? first : null;
    switch (answer.kind) {
        case 'yes':
            return { reference, atBuild, now: answer.value };
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
    return labels[labelNames.baseName] === reference ? (labels[labelNames.baseDigest] ?? null) : null;
}

;// CONCATENATED MODULE: ./src/facts/ask-service.ts



/** Asks for a service, and where it is there, whether it was built from its bases as they are now. */
async function askService(registry, service, tag, bases) {
    const { spec } = service;
    const answer = await publishedImage(registry, spec.image, tag);
    if (answer.kind === 'no')
        return { kind: 'absent', image: null };
    if (answer.kind === 'unknown')
        return { kind: 'unknown', why: answer, image: null };
    const image = answer.value;
    const platforms = await usablePlatforms(image, spec.platforms);
    if (platforms.kind === 'unknown')
        return { kind: 'unknown', why: platforms, image: null };
    if (platforms.kind === 'no')
        return { kind: 'absent', image: null };
    const notOn = await basesLeftBehind(image, service.bindings, spec.platforms, bases);
    if ('kind' in notOn)
        return { kind: 'unknown', why: notOn, image: null };
    return { kind: 'present', digest: image.manifest.digest, platforms: platforms.value, notOn, image };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/hash/canonical.ts

/**
 * Version of the canonical form below. It is part of every hash: raise it whenever the form changes, so that a new release
 * rebuilds once instead of taking an old image for a new one. The golden vectors of the tests pin it.
 */
const schemaVersion = 1;
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

;// CONCATENATED MODULE: ./src/dockerfile/context-index.ts

/** Paths are clean and relative to the context. They may come in any order; in byte order it is cheap. */
function contextIndex(files) {
    const isPlain = files.every(file => isPlainPath(file.path));
    const compare = isPlain ? comparePlain : path_bytes/* comparePaths */.cD;
    const isSorted = files.every((file, at) => at === 0 || compare(files[at - 1]?.path ?? '', file.path) < 0);
    return { files: isSorted ? files : [...files].sort((a, b) => compare(a.path, b.path)), isPlain };
}
/** The files below a folder as a context of their own, with their paths relative to it: neighbours in the list, and sorted as they are. */
function contextBelow(whole, folder) {
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

;// CONCATENATED MODULE: ./src/ignore/glob.ts

/**
 * Go's `filepath.Match` on Unix: `*` and `?` stay within a path component, `[…]` is a class, `\` escapes. The whole text must match.
 * Source: https://pkg.go.dev/path/filepath#Match (go1.26 src/internal/filepathlite, src/path/filepath/match.go)
 */
/** Throws an `Error` on a bad pattern, as far as the part between two stars in which the text stops matching. */
function matchGlob(pattern, name) {
    return match(toBytes(pattern), toBytes(name));
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

;// CONCATENATED MODULE: ./src/ignore/character-sets.ts
/** Sets of characters that Go's regular expressions know by name. Source: https://github.com/google/re2/wiki/Syntax */
/** The last code point. */
const LAST = 0x10ffff;
/** `\d`, `\s`, `\w`. */
const PERL = {
    d: [[0x30, 0x39]],
    s: [
        [0x09, 0x0a],
        [0x0c, 0x0d],
        [0x20, 0x20]
    ],
    w: ranges('0-9A-Z__a-z')
};
/** `[:alpha:]` and its like. */
const POSIX = {
    alnum: ranges('0-9A-Za-z'),
    alpha: ranges('A-Za-z'),
    ascii: [[0, 0x7f]],
    blank: ranges('\t\t  '),
    cntrl: [
        [0, 0x1f],
        [0x7f, 0x7f]
    ],
    digit: ranges('0-9'),
    graph: ranges('!-~'),
    lower: ranges('a-z'),
    print: ranges(' -~'),
    punct: ranges('!-/:-@[-`{-~'),
    space: ranges('\t-\r  '),
    upper: ranges('A-Z'),
    word: ranges('0-9A-Z__a-z'),
    xdigit: ranges('0-9A-Fa-f')
};
/** `\p{…}`: a category or a script. Throws an `Error` where it is neither. */
function unicodeSet(name, isNegated) {
    const letter = isNegated ? 'P' : 'p';
    for (const set of [name, `Script=${name}`]) {
        const text = `\\${letter}{${set}}`;
        if (/^[A-Za-z_=]+$/.test(set) && isValid(`[${text}]`))
            return text;
    }
    throw new Error('invalid character class range');
}
function isValid(source) {
    try {
        return new RegExp(source, 'u').source !== '';
    }
    catch {
        return false;
    }
}
/** A code point in an expression with the flag `u`. */
function point(code) {
    return `\\u{${code.toString(16)}}`;
}
/** A set as the inside of a class. */
function inside(set) {
    return set.map(([low, high]) => `${point(low)}-${point(high)}`).join('');
}
/** Everything else. */
function complement(set) {
    const out = [];
    let from = 0;
    for (const [low, high] of set) {
        if (low > from)
            out.push([from, low - 1]);
        from = high + 1;
    }
    return from <= LAST ? [...out, [from, LAST]] : out;
}
/** `0-9A-Z`: pairs of ends, with a dash between them or side by side. */
function ranges(text) {
    const out = [];
    for (const [, low = '', high = ''] of text.matchAll(/([^])-?([^])/g))
        out.push([low.charCodeAt(0), high.charCodeAt(0)]);
    return out;
}

;// CONCATENATED MODULE: ./src/ignore/re2-syntax.ts

/** Throws an `Error` where Go refuses the expression. */
function readExpression(source) {
    return new Reader(source).choice();
}
class Reader {
    #characters;
    #at = 0;
    constructor(source) {
        this.#characters = Array.from(source);
    }
    /** Up to the end, or to the `)` of a group. Groups come from the patterns' stars alone: they are closed, and nothing captures. */
    choice() {
        const branches = [this.#sequence()];
        while (this.#characters[this.#at] === '|') {
            this.#at += 1;
            branches.push(this.#sequence());
        }
        const [only] = branches;
        return only !== undefined && branches.length === 1 ? only : { kind: 'choice', branches };
    }
    #sequence() {
        const parts = [];
        let isRepeated = false;
        for (let next = this.#characters[this.#at]; next !== undefined && next !== '|' && next !== ')';) {
            const repeat = '*?{'.includes(next) ? this.#repeat() : null;
            if (repeat === null) {
                parts.push(...this.#atoms(next));
                isRepeated = false;
            }
            else {
                if (isRepeated)
                    throw new Error('invalid nested repetition operator');
                const part = parts.pop();
                if (part === undefined)
                    throw new Error('missing argument to repetition operator');
                parts.push({ kind: 'repeat', part, ...repeat });
                isRepeated = true;
            }
            next = this.#characters[this.#at];
        }
        return { kind: 'sequence', parts };
    }
    #atoms(character) {
        if (character === '[')
            return [{ kind: 'set', source: this.#class() }];
        if (character === '\\')
            return this.#escape();
        this.#at += 1;
        if (character === '^' || character === '$')
            return [{ kind: 'assertion', source: character }];
        if (character === '.')
            return [{ kind: 'set', source: '[^\\n]' }];
        if (character !== '(')
            return [literal(character)];
        const group = this.choice();
        this.#at += 1;
        return [group];
    }
    /** `*`, `?`, `{n}`, `{n,}`, `{n,m}`, each with a `?` behind it or not; null where the brace is only a brace. */
    #repeat() {
        const rest = this.#characters.slice(this.#at, this.#at + 40).join('');
        const match = /^(?:[*?]|\{(0|[1-9][0-9]*)(?:(,)(0|[1-9][0-9]*)?)?\})\??/.exec(rest);
        if (match === null)
            return null;
        const [text, low, comma, high] = match;
        this.#at += text.length;
        if (low === undefined)
            return { least: 0, most: text.startsWith('*') ? null : 1 };
        const least = Number(low);
        const most = comma === undefined ? least : high === undefined ? null : Number(high);
        if (least > 1000 || (most !== null && (most > 1000 || least > most)))
            throw new Error('invalid repeat count');
        return { least, most };
    }
    /** An escape outside a class. */
    #escape() {
        const character = this.#characters[this.#at + 1] ?? '';
        switch (character) {
            case 'A':
            case 'z':
                this.#at += 2;
                return [{ kind: 'assertion', source: character === 'A' ? '^' : '$' }];
            case 'b':
            case 'B':
                this.#at += 2;
                return [{ kind: 'assertion', source: `\\${character}` }];
            case 'Q':
                return this.#quoted();
            default: {
                const set = this.#namedSet();
                return [{ kind: 'set', source: set === null ? point(this.#escapedPoint()) : `[${set}]` }];
            }
        }
    }
    /** `\Q…\E`: literal text. */
    #quoted() {
        const parts = [];
        for (this.#at += 2; this.#at < this.#characters.length; this.#at++) {
            const character = this.#characters[this.#at] ?? '';
            if (character === '\\' && this.#characters[this.#at + 1] === 'E') {
                this.#at += 2;
                break;
            }
            parts.push(literal(character));
        }
        return parts;
    }
    /** `\d`, `\pL` and their like as the inside of a class; null where the escape is none of these. */
    #namedSet() {
        const name = this.#characters[this.#at + 1] ?? '';
        const perl = PERL[name.toLowerCase()];
        if (perl !== undefined && 'dswDSW'.includes(name)) {
            this.#at += 2;
            return inside(name === name.toLowerCase() ? perl : complement(perl));
        }
        if (name !== 'p' && name !== 'P')
            return null;
        const rest = this.#characters.slice(this.#at + 2).join('');
        const match = /^(?:\{(\^?)([^}]*)\}|([^]))/u.exec(rest);
        if (match === null)
            throw new Error('invalid character class range');
        this.#at += 2 + Array.from(match[0]).length;
        const isNegated = (name === 'P') !== (match[1] === '^');
        return unicodeSet(match[2] ?? match[3] ?? '', isNegated);
    }
    /** The code point of an escape such as `\.`, `\n`, `\x41`, `\012`. */
    #escapedPoint() {
        const rest = this.#characters.slice(this.#at + 1, this.#at + 12).join('');
        const match = /^(?:x\{([0-9A-Fa-f]+)\}|x([0-9A-Fa-f]{2})|(0[0-7]{0,2}|[1-7][0-7]{1,2})|([afnrtv])|([\0-\x7f]))/.exec(rest);
        const [text = '', braced, hex, octal, control, other] = match ?? [];
        if (match === null || (other !== undefined && /[0-9A-Za-z]/.test(other)))
            throw new Error('invalid escape sequence');
        this.#at += 1 + text.length;
        if (braced !== undefined || hex !== undefined) {
            const code = parseInt(braced ?? hex ?? '', 16);
            if (code > LAST)
                throw new Error('invalid escape sequence');
            return code;
        }
        if (octal !== undefined)
            return parseInt(octal, 8);
        if (control !== undefined)
            return { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 }[control] ?? 0;
        return text.codePointAt(0) ?? 0;
    }
    #class() {
        this.#at += 1;
        const isNegated = this.#characters[this.#at] === '^';
        if (isNegated)
            this.#at += 1;
        let members = '';
        for (let isFirst = true; this.#characters[this.#at] !== ']' || isFirst; isFirst = false) {
            if (this.#at >= this.#characters.length)
                throw new Error('missing closing ]');
            members += this.#posix() ?? (this.#characters[this.#at] === '\\' ? this.#namedSet() : null) ?? this.#range();
        }
        this.#at += 1;
        return `[${isNegated ? '^' : ''}${members}]`;
    }
    #posix() {
        const rest = this.#characters.slice(this.#at).join('');
        const match = /^\[:(\^?)((?:(?!:\])[^])*):\]/.exec(rest);
        if (match === null)
            return null;
        const set = Object.hasOwn(POSIX, match[2] ?? '') ? POSIX[match[2] ?? ''] : undefined;
        if (set === undefined)
            throw new Error('invalid character class range');
        this.#at += Array.from(match[0]).length;
        return inside(match[1] === '^' ? complement(set) : set);
    }
    #range() {
        const low = this.#member();
        const isRange = this.#characters[this.#at] === '-' && (this.#characters[this.#at + 1] ?? ']') !== ']';
        if (!isRange)
            return point(low);
        this.#at += 1;
        const high = this.#member();
        if (high < low)
            throw new Error('invalid character class range');
        return inside([[low, high]]);
    }
    #member() {
        const character = this.#characters[this.#at];
        if (character === undefined)
            throw new Error('missing closing ]');
        if (character === '\\')
            return this.#escapedPoint();
        this.#at += 1;
        return character.codePointAt(0) ?? 0;
    }
}
function literal(character) {
    return { kind: 'set', source: /[A-Za-z0-9]/.test(character) ? character : point(character.codePointAt(0) ?? 0) };
}

;// CONCATENATED MODULE: ./src/ignore/automaton.ts
/** Go's limit is on memory; this one is far beyond what anybody writes. */
const MOST_STATES = 100_000;
/** Whether a text holds a match. Throws an `Error` on an expression that is too large. */
function automaton(expression) {
    const states = [{ kind: 'match' }];
    const start = compile(expression, 0, states);
    return text => run(states, start, Array.from(text));
}
/** Adds the states of an expression, `next` being where it leads, and answers where it starts. */
function compile(expression, next, states) {
    if (states.length > MOST_STATES)
        throw new Error('expression too large');
    switch (expression.kind) {
        case 'set':
            return states.push({ kind: 'set', holds: holding(expression.source), next }) - 1;
        case 'assertion':
            return states.push({ kind: 'assertion', source: expression.source, next }) - 1;
        case 'sequence':
            return expression.parts.reduceRight((after, part) => compile(part, after, states), next);
        case 'choice':
            return states.push({ kind: 'split', next: expression.branches.map(branch => compile(branch, next, states)) }) - 1;
        case 'repeat': {
            const { part, least, most } = expression;
            let after = next;
            if (most === null) {
                after = states.push({ kind: 'split', next: [] }) - 1;
                states[after] = { kind: 'split', next: [compile(part, after, states), next] };
            }
            else {
                for (let count = least; count < most; count++) {
                    after = states.push({ kind: 'split', next: [compile(part, after, states), next] }) - 1;
                }
            }
            for (let count = 0; count < least; count++)
                after = compile(part, after, states);
            return after;
        }
    }
}
function holding(source) {
    if (source.length === 1)
        return character => character === source;
    const regexp = new RegExp(`^${source}$`, 'u');
    const known = new Map();
    return character => {
        const answer = known.get(character) ?? regexp.test(character);
        known.set(character, answer);
        return answer;
    };
}
function run(states, start, text) {
    const seen = new Uint32Array(states.length);
    let current = [];
    for (let at = 0;; at++) {
        const reached = [];
        const open = [...current, start].reverse();
        for (let index = open.pop(); index !== undefined; index = open.pop()) {
            if (seen[index] === at + 1)
                continue;
            seen[index] = at + 1;
            const state = states[index];
            if (state === undefined)
                continue;
            if (state.kind === 'match')
                return true;
            if (state.kind === 'split')
                open.push(...state.next);
            else if (state.kind === 'set')
                reached.push(index);
            else if (asserts(state.source, text, at))
                open.push(state.next);
        }
        const character = text[at];
        if (character === undefined)
            return false;
        current = reached.flatMap(index => {
            const state = states[index];
            return state?.kind === 'set' && state.holds(character) ? [state.next] : [];
        });
    }
}
function asserts(source, text, at) {
    switch (source) {
        case '^':
            return at === 0;
        case '$':
            return at === text.length;
        case '\\b':
            return isWord(text[at - 1]) !== isWord(text[at]);
        case '\\B':
            return isWord(text[at - 1]) === isWord(text[at]);
    }
}
function isWord(character) {
    return character !== undefined && /^[0-9A-Za-z_]$/.test(character);
}

;// CONCATENATED MODULE: ./src/ignore/re2.ts


/**
 * Compiles a Go regular expression to a function that tells whether a text holds a match. Throws an `Error` where Go refuses it.
 *
 * Go matches in linear time. JavaScript tries one way after the other, which is faster for a star or two and takes forever for
 * many, so expressions with more of them, and large ones, go to an automaton.
 */
function fromRe2(source) {
    const expression = readExpression(source);
    if (openRepeats(expression) > MOST_OPEN || sizeOf(expression) > LARGEST)
        return automaton(expression);
    const regexp = new RegExp(toSource(expression), 'u');
    return text => regexp.test(text);
}
const MOST_OPEN = 2;
const LARGEST = 1000;
/** How many repetitions can take more or less of the text. */
function openRepeats(expression) {
    switch (expression.kind) {
        case 'set':
        case 'assertion':
            return 0;
        case 'sequence':
            return expression.parts.reduce((sum, part) => sum + openRepeats(part), 0);
        case 'choice':
            return expression.branches.reduce((sum, branch) => sum + openRepeats(branch), 0);
        case 'repeat': {
            const { least, most } = expression;
            return openRepeats(expression.part) + (most === null || most - least > 1 ? 1 : 0);
        }
    }
}
/** How many characters it can take, a star counting as one. */
function sizeOf(expression) {
    switch (expression.kind) {
        case 'set':
        case 'assertion':
            return 1;
        case 'sequence':
            return expression.parts.reduce((sum, part) => sum + sizeOf(part), 0);
        case 'choice':
            return expression.branches.reduce((sum, branch) => sum + sizeOf(branch), 0);
        case 'repeat':
            return sizeOf(expression.part) * Math.max(expression.most ?? expression.least, 1);
    }
}
function toSource(expression) {
    switch (expression.kind) {
        case 'set':
            return expression.source;
        case 'assertion':
            return `(?:${expression.source})`;
        case 'sequence':
            return expression.parts.map(toSource).join('');
        case 'choice':
            return `(?:${expression.branches.map(toSource).join('|')})`;
        case 'repeat':
            return `(?:${toSource(expression.part)}){${expression.least},${expression.most ?? ''}}`;
    }
}

;// CONCATENATED MODULE: ./src/ignore/pattern-matcher.ts





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
    return { text: pattern, isException, line, matches: matcherOf(pattern, line) };
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
            return path => path === pattern;
        case 'prefix': {
            const prefix = pattern.slice(0, -2);
            return path => path.startsWith(prefix);
        }
        case 'suffix': {
            const suffix = pattern.slice(2);
            return path => path.endsWith(suffix) || (suffix.startsWith('/') && path === suffix.slice(1));
        }
        case 'regexp': {
            let matches = null;
            return path => {
                matches ??= compiled(source, pattern, line);
                return matches(path);
            };
        }
    }
}
function compiled(source, pattern, line) {
    try {
        return fromRe2(source);
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
function wildcardMatches(index, source, follow) {
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
    return { matches: isPlain ? byFolder(index, folder, patterns) : bySearch(index, folder, patterns), links };
}
/** Goes down folder by folder, so that what does not match is not looked into. */
function byFolder(index, folder, patterns) {
    const [pattern, ...deeper] = patterns;
    if (pattern === undefined)
        return [folder];
    return childrenOf(index, folder)
        .filter(child => matches(pattern, child.name))
        .flatMap(child => {
        const path = join(folder, child.name);
        if (child.isFolder || deeper.length === 0)
            return byFolder(index, path, deeper);
        return isSubmodule(index, child.range.from) ? [path] : [];
    });
}
/** A class such as `[^a]` matches a slash too, so that the pattern cannot be taken apart. */
function bySearch(index, folder, patterns) {
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
            const isMatch = asked.get(path) ?? matches(pattern, path);
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
function matches(pattern, name) {
    try {
        return matchGlob(pattern, name);
    }
    catch {
        return false;
    }
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
            const found = sourceFiles(reader, use, path, use.sources[at] ?? path, excludes);
            for (const [place, swept] of found.places) {
                const known = taken.get(place);
                if (known === undefined)
                    taken.set(place, { lines: only, swept });
                else {
                    if (!known.lines.includes(use.line))
                        known.lines = [...known.lines, use.line];
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
        return file === undefined ? [] : [{ file, lines: lines.length > 1 ? ascending(lines) : lines, swept }];
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
        const { matches, links } = wildcardMatches(reader.index, path, folder => reader.follow(folder));
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
    const { matches, links } = wildcardMatches(reader.index, base, from => reader.follow(from));
    for (const link of links)
        found.places.set(link, false);
    for (const match of matches)
        reader.take(found, match, excludes, include, true);
}
/** A context as the build sees it: without what is ignored, and through links. */
class ContextReader {
    index;
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
    const asked = new Set();
    for (const root of sweptFolders(consumes)) {
        const { from, to } = filesBelow(context, root);
        for (let at = from; at < to; at++) {
            const file = context.files[at];
            if (file === undefined || taken.has(file))
                continue;
            for (let folder = parentOf(file.path); folder !== null && isBelow(root, folder); folder = parentOf(folder)) {
                const key = `${root}:${folder}`;
                if (asked.has(key))
                    break;
                asked.add(key);
                filled ??= empty_folders_foldersOf(selected);
                if (!filled.has(folder) && ignore.keeps(folder))
                    found.add(folder);
            }
        }
    }
    return [...found].sort();
}
/** The folders whose content instructions take as it is; of a pattern, the part before the first wildcard. */
function sweptFolders(consumes) {
    const paths = consumes.filter(use => !use.parents).flatMap(use => use.paths);
    return new Set(paths.map(path => {
        const parts = path.split('/');
        const wild = parts.findIndex(hasWildcards);
        return wild < 0 ? path : parts.slice(0, wild).join('/') || '.';
    }));
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

;// CONCATENATED MODULE: ./src/images/paths.ts
/** Paths inside the repository: `/`-separated, relative to its root, `.` is the root. */
/** `path` relative to `folder`; null where it is not below it. */
function relativeTo(folder, path) {
    if (folder === '.')
        return path;
    return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
}
/** `path`, which is relative to `folder`, relative to the repository's root. */
function within(folder, path) {
    if (folder === '.')
        return path;
    return path === '.' ? folder : `${folder}/${path}`;
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
    return [...new Set(folders)].filter(folder => isInput.keeps(within(image.spec.context, folder)));
}
/** A pattern that nothing can be matched with is found out only when it is tried, as the builder does: it is in one of two files. */
function matched({ spec, ignore }, match) {
    try {
        return match();
    }
    catch (error) {
        if (!(error instanceof DockerfileError))
            throw error;
        const files = [spec.dockerfile, ...(ignore === null ? [] : [ignore.path])].map(printable/* printable */.g).join(' or ');
        const place = error.line === null ? files : `${files}, line ${error.line}`;
        throw new errors/* UserError */.y(`${place}: ${(0,printable/* printable */.g)(error.message)}. A builder refuses it too. Correct this pattern.`, {
            cause: error
        });
    }
}
/** Selects the inputs of an image at the snapshot's commit. */
async function inputsOf(image, snapshot) {
    const { spec } = image;
    const context = snapshot.context(spec.context);
    const { selections, folders } = matched(image, () => {
        const found = selectionsOf(image, context, snapshot);
        return { selections: found, folders: inputs_foldersOf(image, context, found) };
    });
    const selection = inputsAmong(image, selections);
    const files = selection.files.map(selected => ({
        path: within(spec.context, selected.file.path),
        key: selected.file.path,
        entry: selected.file,
        lines: selected.lines,
        swept: selected.swept
    }));
    const added = 'dependencies' in spec ? addedDependencies(spec, snapshot, new Set(files.map(file => file.path))) : [];
    const { products, unknowable, warnings } = await missingSources(image, selection, snapshot);
    const ofBase = 'dependencies' in spec
        ? [...selection.wholeContext.map(line => sweepingBase(spec, line)), ...idlePatterns(spec, snapshot)]
        : [];
    return { files: [...files, ...added], folders, products, unknowable, warnings: [...ofBase, ...warnings] };
}
function sweepingBase(spec, line) {
    const message = `base ${(0,printable/* printable */.g)(spec.name)}: this line takes in the whole context, so every commit makes the base stale. ` +
        `Copy the dependency files alone (COPY pyproject.toml uv.lock ./), or leave the rest out with a ${(0,printable/* printable */.g)(spec.dockerfile)}.dockerignore.`;
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
    return selected => (spec.ignore !== null || selected.swept) && !filter.keeps(within(spec.context, selected.file.path));
}
/** Files that the patterns of `dependencies` name and no Dockerfile line does. */
function addedDependencies(spec, snapshot, known) {
    if (spec.dependencies.length === 0)
        return [];
    const isNamed = namedBy(spec.dependencies);
    return snapshot.files
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
        const message = `base ${(0,printable/* printable */.g)(spec.name)}: "${(0,printable/* printable */.g)(pattern)}" under dependencies names no file of the commit. Correct it, or take it out.`;
        return [{ code: 'dependencies-match-nothing', message }];
    });
}
/** Whether patterns of `dependencies` name a path. */
function namedBy(patterns) {
    const filter = ignoreFilter(parseIgnore(patterns.join('\n')));
    return path => !filter.keeps(path);
}
/**
 * Sources that match nothing in the commit: build products. They are taken from the work tree; what is not there either cannot be
 * known. A glob beside a source that matches (`COPY package.json yarn.lock* ./`) is an optional file, when its folder exists.
 */
async function missingSources(image, selection, snapshot) {
    const { spec } = image;
    const products = [];
    const warnings = [];
    let unknowable = false;
    for (const { source, line, instruction } of selection.missing) {
        const found = await snapshot.repository.workTreeFiles(within(spec.context, source));
        const kept = found.filter(file => image.ignore?.filter.keeps(relativeTo(spec.context, file.path) ?? file.path) ?? true);
        for (const file of kept) {
            products.push({
                key: relativeTo(spec.context, file.path) ?? file.path,
                identity: `work-tree:${file.mode}:${file.sha256}`
            });
        }
        const place = { file: spec.dockerfile, line };
        if (kept.length > 0) {
            const message = `${instruction} ${(0,printable/* printable */.g)(source)}: not in the commit, so its content was taken from the work tree.`;
            warnings.push({ code: 'source-from-work-tree', message, ...place });
        }
        else if (!isOptional(source, line, selection, image, snapshot)) {
            unknowable = true;
            const message = `${instruction} ${(0,printable/* printable */.g)(source)}: neither in the commit nor in the work tree, so every commit counts as a change of ` +
                `${(0,printable/* printable */.g)(spec.name)}. Make the file before this step, or let a stage of the Dockerfile make it.`;
            warnings.push({ code: 'source-missing', message, ...place });
        }
    }
    return { products, unknowable, warnings };
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
    const prefix = `${within(image.spec.context, folder)}/`;
    return snapshot.files.some(entry => entry.path.startsWith(prefix));
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
    const gone = [];
    for (const path of missing) {
        const key = relativeTo(spec.context, path);
        if (key !== null)
            gone.push({ path: key, mode: '100644', oid: GONE });
    }
    if (gone.length > 0) {
        // With the links that are there: a source may lead to what is gone through one of them.
        const links = snapshot.context(spec.context).files.filter(file => file.mode === '120000');
        for (const { file, lines, swept } of consumedFiles(image, contextIndex([...links, ...gone]), snapshot).files) {
            if (file.oid === GONE)
                add(within(spec.context, file.path), lines, swept);
        }
    }
    const isNamed = 'dependencies' in spec && spec.dependencies.length > 0 ? namedBy(spec.dependencies) : () => false;
    for (const path of missing)
        if (!found.has(path) && isNamed(path))
            add(path, [], true);
    add(spec.dockerfile, [], false);
    // Also the one that is not there, or not heeded, any more.
    for (const path of ignorePaths(spec.dockerfile, spec.context))
        add(path, [], false);
    return paths.flatMap(path => found.get(path) ?? []);
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

;// CONCATENATED MODULE: ./src/images/bound.ts



/**
 * Finds the bases of every image.
 *
 * @throws UserError where a Dockerfile is missing or broken, or a base is used by nothing
 */
function bindImages(specification, reader) {
    const strict = bindWith(specification, reader, new Set());
    const unused = unusedBases(specification.bases, strict);
    if (unused.length === 0 || specification.services.length === 0)
        return strict;
    const bound = bindWith(specification, reader, new Set(unused.map(base => base.name)));
    const [idle] = unusedBases(specification.bases, bound);
    if (idle === undefined)
        return bound;
    throw new errors/* UserError */.y(`base ${(0,printable/* printable */.g)(idle.name)}: no service is built from ${(0,printable/* printable */.g)(idle.image)}. Name that image in a FROM line of a service's Dockerfile ` +
        `(or in the default of its ARG), or take the base out.`);
}
/** Bases in the order in which they are to be built, parents first. */
function inBuildOrder(bases) {
    const order = parentsFirst(bases.map(({ image, bindings }) => ({ name: image.spec.name, parents: bindings.map(binding => binding.base) })));
    return order.flatMap(name => bases.filter(base => base.image.spec.name === name));
}
/** @param loose names of bases that are also recognised by the last part of their name */
function bindWith({ bases, services }, reader, loose) {
    const bound = new Map();
    const underWay = new Set();
    function bind(spec) {
        const handedOn = (reference) => inheritanceOf(spec, reference);
        const whole = reader.describe(spec, { inherits: handedOn });
        const stages = stageBindings(whole, bases);
        // A stage that comes from the registry takes everything below it along: what only it needs is no input of this image.
        const contexts = new Set(stages.map(binding => binding.stage));
        const image = stages.length === 0 ? whole : reader.describe(spec, { contexts, inherits: handedOn });
        return { image, bindings: [...stages, ...imageBindings(image, bases, loose)] };
    }
    function bindBase(base) {
        const known = bound.get(base);
        if (known !== undefined)
            return known;
        underWay.add(base);
        const found = bind(base);
        underWay.delete(base);
        bound.set(base, found);
        return found;
    }
    /** What a base hands on to what is built from it: variables, working directory, ONBUILD triggers. A cycle is refused later, with its names. */
    function inheritanceOf(spec, reference) {
        const base = baseNamed(spec, reference, bases, loose);
        return base === null || underWay.has(base) ? null : bindBase(base).image.resolved[0].handsOn;
    }
    return { bases: bases.map(bindBase), services: services.map(bind) };
}
function unusedBases(bases, bound) {
    const used = new Set([...bound.bases, ...bound.services].flatMap(one => one.bindings.map(binding => binding.base)));
    return bases.filter(base => !used.has(base.name));
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
        const paths = specs.flatMap(spec => [spec.dockerfile, this.#ignorePath(spec)]);
        await this.#snapshot.load(paths.filter(path => path !== null));
    }
    /** What describing these images depends on, besides themselves: the same text, the same descriptions. */
    contentsKey(specs) {
        const idOf = (path) => (path === null ? '' : (this.#snapshot.contentId(path) ?? ''));
        return JSON.stringify(specs.map(spec => {
            const ignore = this.#ignorePath(spec);
            return [spec.name, idOf(spec.dockerfile), ignore, idOf(ignore)];
        }));
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
        return { spec, dockerfile, resolved, ...(elsewhere !== null && { elsewhere }), ignore: this.#ignore(spec) };
    }
    #dockerfile(spec) {
        const id = this.#snapshot.contentId(spec.dockerfile) ?? '';
        const known = this.#dockerfiles.get(id);
        if (known !== undefined)
            return known;
        const content = this.#snapshot.content(spec.dockerfile);
        if (content === undefined) {
            throw new errors/* UserError */.y(`${(0,printable/* printable */.g)(spec.name)}: there is no Dockerfile ${(0,printable/* printable */.g)(spec.dockerfile)} in commit ${this.#snapshot.commit.slice(0, 12)}. ` +
                `Commit it, or name the right path (relative to the repository's root) as the Dockerfile of this image.`);
        }
        const dockerfile = located(spec.dockerfile, () => parseDockerfile(described_textOf(content)));
        this.#dockerfiles.set(id, dockerfile);
        return dockerfile;
    }
    #ignorePath(spec) {
        return ignorePathFor(spec.dockerfile, spec.context, path => this.#snapshot.entry(path) !== undefined);
    }
    #ignore(spec) {
        const path = this.#ignorePath(spec);
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
/** Whether the platform could say which files an image takes in. */
function namesTarget(target) {
    return target.canonical.some(line => /TARGET(?:ARCH|PLATFORM|VARIANT)/.test(line));
}
/** Bytes that are no UTF-8 are kept apart, as in paths: two files that differ in them are not the same. */
function described_textOf(content) {
    return (0,path_bytes/* pathOfBytes */.WH)(Buffer.from(content));
}
function located(file, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof DockerfileError))
            throw error;
        const [place, fix] = error.line === null ? [file, 'Correct the target, or the file.'] : [`${file}:${error.line}`, 'Correct this line.'];
        throw new errors/* UserError */.y(`${(0,printable/* printable */.g)(place)}: ${(0,printable/* printable */.g)(error.message)}. A builder refuses it too. ${fix}`, {
            cause: error
        });
    }
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
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(292), __webpack_require__.e(721)]).then(__webpack_require__.bind(__webpack_require__, 9721))).readPythonProject
    },
    'uv.lock': { files: /\/uv\.lock$/, load: async () => (await Promise.all(/* import() */[__webpack_require__.e(292), __webpack_require__.e(475)]).then(__webpack_require__.bind(__webpack_require__, 7475))).readUvLock },
    'poetry.lock': { files: /\/poetry\.lock$/, load: async () => (await Promise.all(/* import() */[__webpack_require__.e(292), __webpack_require__.e(678)]).then(__webpack_require__.bind(__webpack_require__, 9297))).readPoetryLock },
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
    'pnpm-lock.yaml': { files: /\/pnpm-lock\.yaml$/, load: async () => (await __webpack_require__.e(/* import() */ 209).then(__webpack_require__.bind(__webpack_require__, 7209))).readPnpmLock },
    'yarn.lock': { files: /\/yarn\.lock$/, load: async () => (await __webpack_require__.e(/* import() */ 591).then(__webpack_require__.bind(__webpack_require__, 8591))).readYarnLock },
    'bun.lock': { files: /\/bun\.lock$/, load: async () => (await __webpack_require__.e(/* import() */ 323).then(__webpack_require__.bind(__webpack_require__, 3323))).readBunLock },
    'go.mod': { files: /\/go\.mod$/, load: async () => (await __webpack_require__.e(/* import() */ 487).then(__webpack_require__.bind(__webpack_require__, 5487))).readGoMod },
    'go.sum': { files: /\/go\.sum$/, load: async () => (await __webpack_require__.e(/* import() */ 487).then(__webpack_require__.bind(__webpack_require__, 5487))).readGoSum },
    'Cargo.toml': { files: /\/cargo\.toml$/, load: async () => (await Promise.all(/* import() */[__webpack_require__.e(292), __webpack_require__.e(238)]).then(__webpack_require__.bind(__webpack_require__, 2238))).readCargoManifest },
    'Cargo.lock': { files: /\/cargo\.lock$/, load: async () => (await Promise.all(/* import() */[__webpack_require__.e(292), __webpack_require__.e(632)]).then(__webpack_require__.bind(__webpack_require__, 1251))).readCargoLock },
    Gemfile: { files: /\/gemfile$/, load: async () => (await __webpack_require__.e(/* import() */ 467).then(__webpack_require__.bind(__webpack_require__, 9467))).readGemfile },
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

// EXTERNAL MODULE: ./src/lockfiles/value.ts
var value = __webpack_require__(8003);
;// CONCATENATED MODULE: ./src/lockfiles/read.ts




/** The format that a file's name says, null when it is no dependency file (whose bytes count, without a warning). */
function formatOf(path) {
    const lower = `/${path.toLowerCase()}`;
    const names = Object.keys(formats).filter(isFormatName);
    return names.find(name => formats[name].files.test(lower)) ?? null;
}
/**
 * The dependency meaning of one file. Never rejects on account of the content: what cannot be understood (conflict markers,
 * invalid syntax, unknown lock versions, duplicate keys, no UTF-8) is `bytes`, with the reason.
 *
 * @param path relative to the repository's root, with `/`
 * @param format how to read it, when another file (`-r base.in`) says so
 */
async function readDependencies(path, content, format = formatOf(path)) {
    if (format === null)
        return { kind: 'bytes', why: 'not a known dependency file' };
    const read = await formats[format].load();
    try {
        const { meaning, packages, references = [] } = await read(decode(content), path);
        const canonical = `${format}\n${(0,lockfiles_canonical/* canonicalText */.A4)(meaning)}`;
        return { kind: 'facts', facts: { format, canonical, packages, references } };
    }
    catch (thrown) {
        return { kind: 'bytes', why: firstLine((0,errors/* messageOf */.b)(thrown)) };
    }
}
/** A byte order mark at the start and the style of line endings mean nothing; anything that is no clean text is refused. */
function decode(content) {
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
            throw new errors/* UserError */.y(`"${name}" in the date format '${format}' is not supported. Put plain text in brackets: [${name}].`);
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
        throw new errors/* UserError */.y(`"${zone}" is no time zone. Write a name such as tz='Europe/Berlin'.`, { cause });
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
    sha: ({ event }) => event.sha.slice(0, 7),
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
            throw new errors/* UserError */.y(`Template "${template}": the braces "{{" are not closed by "}}".`);
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
        throw new errors/* UserError */.y(`Template "${template}": there is no expression {{${source.trim()}}}. ${hint}`);
    }
    let format = null;
    let zone = 'UTC';
    for (const word of words) {
        const [, key, text] = /^(?:(\w+)=)?(?:'([^']*)'|"[^"]*")$/.exec(word) ?? [];
        const value = text ?? /"([^"]*)"$/.exec(word)?.[1];
        if (!isDate || value === undefined || (key !== undefined && key !== 'tz') || (key === undefined && format !== null))
            throw new errors/* UserError */.y(`Template "${template}": {{${name}}} does not take ${word}.` +
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
        if (thrown instanceof errors/* UserError */.y)
            throw new errors/* UserError */.y(`Template "${template}": ${thrown.message}`, { cause: thrown });
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./src/images/hashed.ts




/** Content by git's blob id and file mode: no file has to be read. */
function contentIdentity(entry) {
    return `${entry.mode}:${entry.oid}`;
}
/** Reads dependency files of a snapshot, which must have been loaded. */
function dependencyReader(snapshot, known = new Map()) {
    return {
        read(path, entry, format) {
            const key = `${format ?? ''} ${contentIdentity(entry)} ${path}`;
            const found = known.get(key) ?? readIdentity(path, entry, snapshot, format);
            known.set(key, found);
            return found;
        }
    };
}
async function readIdentity(path, entry, snapshot, named) {
    const bytes = { identity: contentIdentity(entry), packages: null, references: [], warning: null };
    const format = named ?? formatOf(path);
    const content = format !== null && isRegular(entry) ? snapshot.content(path) : undefined;
    if (format === null || content === undefined)
        return bytes;
    const reading = await readDependencies(path, content, format);
    if (reading.kind === 'bytes') {
        const message = `${(0,printable/* printable */.g)(path)} could not be understood (${(0,printable/* printable */.g)(reading.why)}), so each of its bytes counts.`;
        return { ...bytes, warning: { code: 'dependency-file-unreadable', message, file: path } };
    }
    const { canonical, packages, references } = reading.facts;
    return { identity: `facts:${format}:${sha256(canonical)}`, packages, references, warning: null };
}
/** Whether the meaning of a file can be read, so that its content has to be loaded before hashing. */
function isDependencyFile(path, entry) {
    return isRegular(entry) && formatOf(path) !== null;
}
/** A base's hash: its dependency files by their meaning (`hash: semantic`), everything else by content. */
async function hashBase(image, inputs, parents, snapshot, reader) {
    const hashed = [];
    const identities = new Map();
    const packages = new Map();
    const warnings = [];
    const add = async (path, key, entry, format) => {
        if (image.spec.hash === 'bytes') {
            record(path, key, contentIdentity(entry));
            return;
        }
        const file = await reader.read(path, entry, format);
        record(path, key, file.identity);
        if (file.packages !== null)
            packages.set(path, file.packages);
        if (file.warning !== null)
            warnings.push(file.warning);
        for (const reference of file.references) {
            const named = snapshot.entry(reference.path);
            if (named === undefined || identities.has(reference.path))
                continue;
            await snapshot.load([reference.path]);
            await add(reference.path, `//${reference.path}`, named, reference.format ?? undefined);
        }
    };
    const record = (path, key, identity) => {
        identities.set(path, identity);
        hashed.push({ key, identity });
    };
    for (const file of inputs.files)
        identities.set(file.path, '');
    for (const file of inputs.files)
        await add(file.path, file.key, file.entry);
    return { hash: finish('base', image, inputs, hashed, parents, snapshot, identities), identities, packages, warnings };
}
/** A service's hash: every input by content, and the dependency hashes of its bases. */
function hashService(image, inputs, parents, snapshot) {
    const identities = new Map();
    const hashed = inputs.files.map(({ path, key, entry }) => {
        const identity = contentIdentity(entry);
        identities.set(path, identity);
        return { key, identity };
    });
    return {
        hash: finish('service', image, inputs, hashed, parents, snapshot, identities),
        identities,
        packages: new Map(),
        warnings: []
    };
}
/** Build arguments that take part in the hash: declared by a needed stage, with a value that is no template. */
function hashedArgs(image) {
    const declared = new Set(image.resolved.flatMap(target => target.declaredArgs));
    return image.spec.buildArgs.filter(arg => (declared.has(arg.name) || heededUndeclared.test(arg.name)) && !isTemplate(arg.value));
}
/**
 * Arguments that change a build though no stage declares them: they take the place of what the builder sets itself.
 * Source: moby/buildkit frontend/dockerfile/dockerfile2llb/platform.go `defaultArgs`, frontend/dockerui/config.go `BUILDKIT_SYNTAX`
 */
const heededUndeclared = /^(?:TARGET|BUILD)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)$|^TARGETSTAGE$|^BUILDKIT_SYNTAX$/;
function finish(kind, image, inputs, hashed, parents, snapshot, identities) {
    for (const product of inputs.products) {
        hashed.push(product);
        identities.set(product.key, product.identity);
    }
    for (const folder of inputs.folders)
        hashed.push({ key: `${folder}/`, identity: 'folder' });
    // What cannot be known makes every commit another image.
    if (inputs.unknowable)
        hashed.push({ key: '//', identity: `commit:${snapshot.commit}` });
    return hashImage({
        kind,
        instructions: canonicalInstructions(image),
        args: hashedArgs(image),
        inputs: hashed,
        parents: parents.map(({ binding, hash }) => ({ place: hashed_placeOf(binding), hash }))
    });
}
/** The platforms of an image differ in their instructions only where a stage is chosen by platform. */
function canonicalInstructions(image) {
    const lists = new Map(image.resolved.map(target => [JSON.stringify(target.canonical), target.canonical]));
    return [...lists.values()].flat();
}
function hashed_placeOf(binding) {
    switch (binding.kind) {
        case 'build-arg':
            return `arg ${binding.argument}`;
        case 'build-context':
            return `image ${binding.reference}`;
        case 'stage':
            return `stage ${binding.stage}`;
    }
}
function isRegular(entry) {
    return entry.mode === '100644' || entry.mode === '100755';
}

;// CONCATENATED MODULE: ./src/images/platforms.ts



/**
 * An app cannot be built on a platform that its base does not have: a base that names no platforms takes those of all that is built
 * from it. The same object where nothing changes.
 *
 * @throws UserError where a base names platforms, and something that is built from it needs another one
 */
function withBasePlatforms(specification, bound) {
    const known = new Map(specification.bases.map(base => [base.name, base]));
    const isBase = ({ image }) => known.get(image.spec.name)?.image === image.spec.image;
    const parents = bound
        .filter(isBase)
        .map(({ image, bindings }) => ({ name: image.spec.name, parents: bindings.map(one => one.base) }));
    // Children first, so that what a base takes over reaches its own base.
    for (const name of [...parentsFirst(parents)].reverse()) {
        const base = known.get(name);
        const users = bound.filter(({ bindings }) => bindings.some(binding => binding.base === name));
        const specs = users.map(user => isBase(user) ? (known.get(user.image.spec.name) ?? user.image.spec) : user.image.spec);
        if (base !== undefined)
            known.set(name, forUsers(base, specs));
    }
    const bases = specification.bases.map(base => known.get(base.name) ?? base);
    return bases.every((base, index) => base === specification.bases[index]) ? specification : { ...specification, bases };
}
function forUsers(base, users) {
    const wanted = new Set(users.flatMap(user => user.platforms));
    if (wanted.size === 0)
        return base;
    if (base.platforms.length === 0)
        return { ...base, platforms: [...wanted] };
    const user = users.find(one => one.platforms.some(platform => !base.platforms.includes(platform)));
    if (user === undefined)
        return base;
    const missing = user.platforms.filter(platform => !base.platforms.includes(platform));
    throw new errors/* UserError */.y(`base ${(0,printable/* printable */.g)(base.name)}: ${(0,printable/* printable */.g)(user.name)} is built from it for ${missing.join(', ')}, and its platforms are ${base.platforms.join(', ')}. ` +
        `Add the platform to the base, or take the base's platforms out: it then takes those of its services.`);
}

;// CONCATENATED MODULE: ./src/images/prepare.ts






/** The memory of a single plan: there is nothing before it. */
function noMemory() {
    return {
        bound: (_, make) => make(),
        inputs: (_, make) => make(),
        hash: (_image, _inputs, _parents, make) => make(),
        readings: new Map()
    };
}
/**
 * Works out inputs and hashes of every image, from the commit alone.
 *
 * @throws UserError where a Dockerfile is missing or broken, a base is used by nothing, or bases are built from one another in a cycle
 */
async function prepareImages(specification, snapshot, memory = noMemory()) {
    const bases = [];
    const services = [];
    for await (const ready of prepareEach(specification, snapshot, memory)) {
        if (ready.kind === 'base')
            bases.push(ready.image);
        else
            services.push(ready.image);
    }
    return preparedOf(bases, services);
}
/** As {@link prepareImages}, one after the other: bases first, parents before what is built from them. */
async function* prepareEach(specification, snapshot, memory = noMemory()) {
    const bound = await boundImages(specification, snapshot, memory);
    const consumed = new Map();
    for (const { image } of bound.bases) {
        consumed.set(image.spec, await memory.inputs(image, () => inputsOf(image, snapshot)));
    }
    await loadDependencyFiles(bound.bases, consumed, snapshot);
    const hashes = new Map();
    const parentsOf = (bindings) => bindings.map(binding => ({ binding, hash: hashes.get(binding.base) ?? '' }));
    const dependencies = dependencyReader(snapshot, memory.readings);
    for (const { image, bindings } of inBuildOrder(bound.bases)) {
        const inputs = consumed.get(image.spec);
        if (inputs === undefined)
            throw new Error(`${image.spec.name} has no inputs`);
        const parents = parentsOf(bindings);
        const make = () => hashBase(image, inputs, parents, snapshot, dependencies);
        const hash = await memory.hash(image, inputs, hashesOf(parents), make);
        hashes.set(image.spec.name, hash.hash);
        yield { kind: 'base', image: { spec: image.spec, image, bindings, inputs, hash } };
    }
    for (const { image, bindings } of bound.services) {
        const inputs = await memory.inputs(image, () => inputsOf(image, snapshot));
        const parents = parentsOf(bindings);
        const make = () => Promise.resolve(hashService(image, inputs, parents, snapshot));
        const hash = await memory.hash(image, inputs, hashesOf(parents), make);
        yield { kind: 'service', image: { spec: image.spec, image, bindings, inputs, hash } };
    }
}
/** What was prepared, with its warnings, each once. */
function preparedOf(bases, services) {
    return { bases, services, warnings: prepare_warningsOf([...bases, ...services]) };
}
async function boundImages(specification, snapshot, memory) {
    const reader = new DockerfileReader(snapshot);
    const specs = [...specification.bases, ...specification.services];
    return memory.bound(reader.contentsKey(specs), async () => {
        await reader.load(specs);
        const asWritten = bindImages(specification, reader);
        const adapted = withBasePlatforms(specification, [...asWritten.bases, ...asWritten.services]);
        return adapted === specification ? asWritten : bindImages(adapted, reader);
    });
}
/** How the identity of a file begins that has content and nothing else to it, see {@link contentIdentity}. */
const PLAIN = '100644:';
function hashesOf(parents) {
    return parents.map(parent => parent.hash);
}
/** The first 12 hex digits of the hash of each input, as the label of the image lists them; of a plain file, git's own. */
function shortHashes(image) {
    const { identities } = image.hash;
    const all = new Map();
    for (const [path, identity] of identities) {
        const isPlain = identity.startsWith(PLAIN);
        all.set(path, isPlain ? identity.slice(PLAIN.length, PLAIN.length + 12) : sha256(identity).slice(0, 12));
    }
    if (!all.has(image.spec.dockerfile)) {
        const instructions = image.image.resolved.flatMap(target => target.canonical);
        all.set(image.spec.dockerfile, sha256(JSON.stringify(instructions)).slice(0, 12));
    }
    return all;
}
async function loadDependencyFiles(bases, consumed, snapshot) {
    const paths = bases
        .filter(({ image }) => image.spec.hash === 'semantic')
        .flatMap(({ image }) => consumed.get(image.spec)?.files ?? [])
        .filter(file => isDependencyFile(file.path, file.entry));
    await snapshot.load(paths.map(file => file.path));
}
function prepare_warningsOf(images) {
    const found = new Map();
    for (const { image, inputs, hash, spec } of images) {
        const fromDockerfile = image.resolved.flatMap(target => target.warnings.map(warning => ({ file: spec.dockerfile, ...warning })));
        for (const warning of [...fromDockerfile, ...inputs.warnings, ...hash.warnings]) {
            found.set(JSON.stringify(warning), warning);
        }
    }
    return [...found.values()];
}

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



/** Lists the commit (one `git ls-tree`) and reads the targets of its symbolic links. */
async function openSnapshot(repository, commit) {
    return openMovingSnapshot(repository, commit, await repository.files(commit));
}
/** @param files of the commit, sorted by path in byte order */
async function openMovingSnapshot(repository, start, list) {
    let commit = start;
    let files = list;
    const contexts = new Map();
    const links = new Map();
    let contents = new Map();
    let earlier = new Map();
    await readLinks(files);
    async function readLinks(entries) {
        const ids = entries.filter(entry => entry.mode === '120000').map(entry => entry.oid);
        const missing = [...new Set(ids)].filter(id => !links.has(id));
        if (missing.length === 0)
            return;
        for (const [id, content] of await repository.read(missing))
            links.set(id, (0,path_bytes/* pathOfBytes */.WH)(Buffer.from(content)));
    }
    async function read(ids) {
        const missing = new Set();
        for (const id of ids) {
            const known = earlier.get(id);
            if (known !== undefined)
                contents.set(id, known);
            else if (!contents.has(id))
                missing.add(id);
        }
        if (missing.size === 0)
            return;
        for (const [id, content] of await repository.read([...missing]))
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
        const index = folder === '.' ? contextIndex(files) : contextBelow(context('.'), folder);
        contexts.set(folder, index);
        return index;
    }
    return {
        get commit() {
            return commit;
        },
        get files() {
            return files;
        },
        repository,
        linkTarget: oid => links.get(oid),
        entry,
        contentId: path => resolve(path)?.oid,
        context,
        load: async (paths) => {
            const entries = [...paths].map(resolve);
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
        },
        move: async (next, changes) => {
            commit = next;
            earlier = contents;
            contents = new Map();
            if (changes.length === 0)
                return;
            files = patchFiles(files, changes);
            contexts.clear();
            await readLinks(changes.flatMap(({ after }) => (after === null ? [] : [after])));
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

// EXTERNAL MODULE: ./src/csv.ts
var csv = __webpack_require__(731);
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
        throw new errors/* UserError */.y(`Tag "${text}": "${needed}=" is missing.`);
    return { type, attributes };
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
        throw new errors/* UserError */.y(`Tag rule type=${rule.type}: enable="${enable ?? ''}" must become true or false.`);
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
            const source = sourceOf(attribute('value'), context);
            const group = Number(attributes.get('group') ?? '0');
            return source === null ? null : (tag_rule_matched(source, attribute('pattern'))?.[group] ?? null);
        }
        case 'semver':
        case 'pep440': {
            const source = sourceOf(attribute('value'), context);
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
            throw new errors/* UserError */.y(`Tag pattern "${pattern}": ${whole} is none of ${Object.keys(values).join(', ')}.`);
        return value;
    });
}
/** What a version is read from: the attribute `value`, else the git tag. */
function sourceOf(value, context) {
    return value === '' ? context.event.tag : renderTemplate(value, context);
}
function tag_rule_matched(text, pattern) {
    const [, body = pattern, flags = ''] = /^\/(.+)\/(.*)$/.exec(pattern) ?? [];
    try {
        return text.match(new RegExp(body, flags));
    }
    catch (cause) {
        throw new errors/* UserError */.y(`Tag pattern "${pattern}" is no regular expression.`, { cause });
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
    throw new errors/* UserError */.y(`Tag rule type=${type}: ${key}="${value}" is none of ${allowed.join(', ')}.`);
}
function ruleError(text, problem, guess, known) {
    const hint = guess === null ? `Known are ${known.join(', ')}.` : `Did you mean "${guess}"?`;
    return new errors/* UserError */.y(`Tag "${text}": ${problem}. ${hint}`);
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
function tagsOf(kind, templates, context) {
    const references = new Set();
    const warnings = [];
    const leaveOut = (template, why) => {
        warnings.push({ code: 'tag-left-out', message: `Tag "${template}" of ${context.image} is left out: ${why}` });
    };
    for (const template of [...(templates ?? defaultsOf(kind, context.event)), ...(context.extra ?? [])]) {
        const rendered = tags_referenceOf(template.trim(), context);
        if (rendered === null)
            continue;
        const tag = rendered.tag.slice(0, 128);
        const computed = rendered.computed;
        if (reserved.test(tag)) {
            const why = `tags such as "${tag}" are how base-image-planner finds images by their hash.`;
            if (!computed)
                throw new errors/* UserError */.y(`Tag "${template}" of ${context.image}: ${why} Choose another one.`);
            leaveOut(template, why);
        }
        else if (computed && tag === '') {
            leaveOut(template, 'nothing is left of its value, since a tag holds only letters, digits, "_", "." and "-".');
        }
        else if (!tagGrammar.test(computed ? tag : rendered.tag)) {
            throw new errors/* UserError */.y(`Tag "${template}" of ${context.image} is no tag: a tag is at most 128 letters, digits, "_", "." and "-", ` +
                `and does not start with "." or "-".`);
        }
        else if (templates === null && tag === 'latest' && computed) {
            leaveOut(template, '"latest" belongs to the default branch.');
        }
        else {
            if (tag.length < rendered.tag.length)
                warnings.push({
                    code: 'tag-shortened',
                    message: `Tag "${template}" of ${context.image} is cut to 128 characters: ${tag}`
                });
            references.add(`${rendered.image}:${tag}`);
        }
    }
    return { references: [...references], warnings };
}
/** The default tags of an event as templates. A merge queue's branch is gone a moment later, so its name is no tag. */
function defaultsOf(kind, event) {
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
        throw new errors/* UserError */.y(`Tag "${template}" is no reference with a tag. Write image:tag with the image in lower case, or the tag alone.`);
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

;// CONCATENATED MODULE: ./src/decide/login.ts

/** Whether the event and the inputs let this run write; a registry without a login may still not. */
function mayWrite({ options, event }) {
    return options.push === 'auto' ? event.mayPush.allowed : options.push;
}
/** Whether a tag may be put: what never moves one asks for the right to read alone. */
function mayRetag(request) {
    return mayWrite(request) && request.options.retag !== 'never';
}
/** Images of registries that demand a login and have none: they can be read there, as anybody can, and not pushed. */
function anonymousImages(specification, registry) {
    const images = [...specification.bases, ...specification.services].map(spec => spec.image);
    return [...new Set(images)].filter(image => registry.isAnonymous(image));
}
/** Where an event may push, a missing login is most likely a step that was forgotten. */
function missingLogin(anonymous, request) {
    const [first] = anonymous;
    if (first === undefined || request.options.push !== 'auto' || !request.event.mayPush.allowed)
        return [];
    const message = `Nothing will be pushed: there is no login for the registry of ${(0,printable/* printable */.g)(first)}. Add a docker/login-action step before this one, ` +
        `or give registry-username and registry-password. Where nothing is to be pushed, say push: false.`;
    return [{ code: 'anonymous-registry', message }];
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

;// CONCATENATED MODULE: ./src/facts/changed.ts





/** Which of the changed inputs differ in what they mean, and in which packages: `before` is the commit that the event started from. */
async function changedSince(base, changes, before, after) {
    const semantic = base.spec.hash === 'semantic';
    await before.load(changes.map(change => change.path).filter(path => isReadable(path, before)));
    const [old, current] = [dependencyReader(before), dependencyReader(after)];
    const found = [];
    for (const { path } of changes) {
        const [was, is] = [before.entry(path), after.entry(path)];
        if (!semantic || was === undefined || is === undefined || !isReadable(path, before) || !isReadable(path, after)) {
            if (was === undefined || is === undefined || contentIdentity(was) !== contentIdentity(is)) {
                found.push({ input: path, packages: [] });
            }
            continue;
        }
        const [oldFile, newFile] = await Promise.all([old.read(path, was), current.read(path, is)]);
        if (oldFile.identity === newFile.identity)
            continue;
        found.push({ input: path, packages: comparePackages(oldFile.packages ?? [], newFile.packages ?? []) });
    }
    return found;
}
/** The same from the label of the base that `latest` names, where the previous commit is not at hand: which inputs, not which packages. */
async function changedSinceLatest(registry, base) {
    const answer = await publishedImage(registry, base.spec.image, 'latest');
    const parts = answer.kind === 'yes' ? await answer.value.parts(base.spec.platforms) : answer;
    const config = parts.kind === 'yes' ? await parts.value[0]?.config() : undefined;
    const label = config?.kind === 'yes' ? config.value.labels[labelNames.inputs] : undefined;
    const before = label === undefined ? null : labels_readInputs(label);
    if (before === null)
        return [];
    const after = shortHashes(base);
    const paths = new Set([...before.keys(), ...after.keys()]);
    return [...paths]
        .filter(path => before.get(path) !== after.get(path))
        .sort()
        .map(input => ({ input, packages: [] }));
}
function isReadable(path, snapshot) {
    const entry = snapshot.entry(path);
    return entry !== undefined && isDependencyFile(path, entry);
}

;// CONCATENATED MODULE: ./src/plan/entries.ts
/** The inputs of `docker/build-push-action` for one image. */
function buildEntry(facts) {
    const { spec, mode } = facts;
    const handed = facts.fallback === null ? handBases(facts) : { args: [], contexts: [] };
    const args = new Map(facts.buildArgs.map(arg => [arg.name, arg.value]));
    for (const [name, value] of handed.args)
        args.set(name, value);
    const pins = facts.pins.map(({ reference, digest }) => `${reference}=docker-image://${withoutDigest(reference)}@${digest}`);
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
        tags: facts.tags.join('\n'),
        labels: Object.entries(facts.labels)
            .map(([name, value]) => `${name}=${value}`)
            .join('\n'),
        annotations: '',
        'build-args': [...args].map(([name, value]) => `${name}=${value}`).join('\n'),
        'build-contexts': [...handed.contexts, ...pins].join('\n'),
        'cache-from': cacheFrom(facts),
        'cache-to': mode === 'base' && facts.push ? 'type=inline' : '',
        outputs: '',
        push: facts.push,
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
    for (const { binding, stale, ref } of facts.bases) {
        switch (binding.kind) {
            case 'build-arg':
                args.push([binding.argument, ref]);
                break;
            case 'build-context':
                contexts.push(`${binding.reference}=${entries_contextOf(ref)}`);
                break;
            case 'stage':
                // Nothing is pushed, so the stale base is nowhere: the stage of the Dockerfile is built along with the app.
                if (!stale || facts.push)
                    contexts.push(`${binding.stage}=${entries_contextOf(ref)}`);
        }
    }
    return { args, contexts };
}
/**
 * A stale base, and a stage that is built along with its app, take what the last base (its inline cache) still answers. A refresh takes nothing.
 */
function cacheFrom(facts) {
    if (facts.refreshed || facts.spec.image.startsWith('oci:'))
        return '';
    const images = [];
    if (facts.mode === 'base')
        images.push(facts.spec.image);
    for (const { binding, stale, ref } of facts.bases) {
        if (binding.kind === 'stage' && stale && !facts.push)
            images.push(ref.replace(/:deps-[0-9a-f]{16}$/, ''));
    }
    return images.map(image => `type=registry,ref=${image}:latest`).join('\n');
}
function withoutDigest(reference) {
    return reference.replace(/@.*$/, '');
}

;// CONCATENATED MODULE: ./src/plan/assemble.ts






/** Reasons that a base's inputs do not show: a cache would answer them with the image that is to be replaced. */
const refreshReasons = new Set(['forced', 'expired', 'upstream-changed', 'hash-mismatch']);
function assembleBase(facts) {
    const { base, decision, upstreams } = facts;
    const bound = boundBases(base, facts.parents);
    const common = imagePlan(facts, base, bound, {
        mode: 'base',
        upstreams,
        refreshed: decision.reasons.some(reason => refreshReasons.has(reason.code)),
        fallback: null
    });
    const reasons = decision.verdict === 'stale' ? withChanges(decision.reasons, facts.changes, base.spec) : decision.reasons;
    const { verdict } = decision;
    const plan = { ...common, verdict, reasons, changed: facts.changed, bases: namesOf(bound) };
    return { plan, retags: retagsOf(plan, facts.published), warnings: [] };
}
function assembleService(facts) {
    const { service, decision } = facts;
    const bound = boundBases(service, facts.bases);
    const { push } = facts.surroundings;
    const stale = bound.some(base => base.stale);
    const common = imagePlan(facts, service, bound, {
        mode: decision.mode,
        upstreams: [],
        refreshed: decision.reasons.some(reason => reason.code === 'forced'),
        fallback: stale && !push ? service.spec.fallbackDockerfile : null
    });
    const isBuilt = decision.mode === 'fast' || decision.mode === 'full';
    const reasons = isBuilt ? withChanges(decision.reasons, facts.changes, service.spec) : decision.reasons;
    const plan = { ...common, mode: decision.mode, reasons, bases: namesOf(bound) };
    const unreachable = stale && !push && service.spec.fallbackDockerfile === null ? unreachableBases(service, bound) : [];
    return { plan, retags: retagsOf(plan, facts.published), warnings: unreachable };
}
function imagePlan(facts, prepared, bound, own) {
    const { spec, hash } = prepared;
    const { event, now, push } = facts.surroundings;
    const digest = facts.published?.digest ?? null;
    const tagged = `${spec.image}:${facts.tag}`;
    const ref = digest === null ? tagged : `${tagged}@${digest}`;
    const build = buildEntry({
        spec,
        mode: own.mode,
        hash: hash.hash,
        ref,
        tags: [...new Set([tagged, ...facts.references])],
        labels: labelsOf({
            kind: own.mode === 'base' ? 'base' : 'service',
            hash: hash.hash,
            revision: event.sha,
            repositoryUrl: event.repositoryUrl,
            created: now,
            foundation: own.fallback === null ? foundationOf(prepared, bound, own.upstreams) : null,
            upstreams: own.upstreams,
            bases: own.fallback === null ? knownDigests(bound) : [],
            inputs: mayBeListed(hash.identities) ? shortHashes(prepared) : null
        }),
        buildArgs: spec.buildArgs.flatMap(({ name, value }) => {
            const rendered = renderTemplate(value, facts.surroundings);
            return rendered === null ? [] : [{ name, value: rendered }];
        }),
        bases: bound,
        pins: own.upstreams,
        push,
        refreshed: own.refreshed,
        fallback: own.fallback
    });
    return {
        name: spec.name,
        image: spec.image,
        hash: hash.hash,
        tag: facts.tag,
        digest,
        ref,
        build,
        retag: facts.elsewhere
    };
}
function boundBases(prepared, bases) {
    return prepared.bindings.map(binding => {
        const base = bases.get(binding.base);
        if (base === undefined)
            throw new Error(`${binding.base} is not planned before ${prepared.spec.name}`);
        return { binding, stale: base.verdict === 'stale', ref: base.ref };
    });
}
function knownDigests(bound) {
    const known = new Map(bound.map(({ binding, ref }) => [binding.base, ref.split('@')[1]]));
    return [...known].flatMap(([name, digest]) => (digest === undefined ? [] : [{ name, digest }]));
}
/** The image that the target's chain of FROM ends in, for the labels `base.name` and `base.digest`. */
function foundationOf(prepared, bound, upstreams) {
    const base = bound.find(one => one.binding.foundation);
    if (base !== undefined) {
        const [name = base.ref, digest = null] = base.ref.split('@');
        return { name, digest };
    }
    const target = prepared.image.resolved[0];
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
        .slice(0, listed)
        .map(({ path, line }) => ({ path, file: spec.dockerfile, line }));
    const shown = paths
        .slice(0, 3)
        .map(({ path, file, line }) => `${(0,printable/* printable */.g)(path)} (${(0,printable/* printable */.g)(file)}${line === null ? '' : `:${line}`})`);
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
const listed = 100;
function retagsOf(plan, manifest) {
    return manifest === null ? [] : plan.retag.map(reference => ({ name: plan.name, reference, manifest }));
}
function namesOf(bound) {
    return [...new Set(bound.map(base => base.binding.base))];
}
/** A stage is built along; any other stale base that is not pushed is only there in the bake file, as a linked target. */
function unreachableBases(service, bound) {
    const names = bound
        .filter(base => base.stale && base.binding.kind !== 'stage')
        .map(base => (0,printable/* printable */.g)(base.binding.base));
    if (names.length === 0)
        return [];
    const message = `${(0,printable/* printable */.g)(service.spec.name)}: its base ${names.join(', ')} is stale and nothing may be pushed, so this image can be built only with its base in one step: ` +
        `use docker/bake-action with the output bake-file, or give the service a fallback-dockerfile.`;
    return [{ code: 'base-not-pushed', message, file: service.spec.dockerfile }];
}

;// CONCATENATED MODULE: ./src/decide/decide-base.ts

/** The verdict on a base, with every reason that matches (DESIGN.md, "Decision rules"). Pure. */
function decideBase(facts) {
    const reasons = [];
    const add = (code, message) => {
        reasons.push({ code, message });
    };
    if (facts.forced)
        add('forced', 'a rebuild was asked for');
    const { published } = facts;
    switch (published.kind) {
        case 'absent':
            add('absent', `the registry has no image with the tag ${facts.tag}`);
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
        add('parent-stale', `it is built from the base image ${(0,printable/* printable */.g)(parent)}, which is stale`);
    if (reasons.length > 0) {
        return { verdict: 'stale', reasons, unanswered: published.kind === 'unknown' ? published.why : null };
    }
    add('present', `the registry has the image for exactly these dependencies (${facts.tag})`);
    return { verdict: 'fresh', reasons, unanswered: null };
}
function presentReasons(facts, published) {
    const reasons = [];
    const missing = facts.platforms.filter(platform => published.platforms !== null && !published.platforms.includes(platform));
    if (missing.length > 0) {
        reasons.push({ code: 'platform-missing', message: `the image there has no ${missing.join(', ')}` });
    }
    const other = published.labelledHashes.find(hash => hash !== facts.hash);
    if (other !== undefined) {
        const said = other === null
            ? 'carries no dependency hash'
            : `was built for the dependency hash ${(0,printable/* printable */.g)(other.slice(0, 16))}`;
        reasons.push({ code: 'hash-mismatch', message: `the image under ${facts.tag} ${said}` });
    }
    for (const parent of published.notOn ?? []) {
        if (facts.staleParents.includes(parent))
            continue;
        const message = `the image there was not built on the ${(0,printable/* printable */.g)(parent)} that is in the registry now`;
        reasons.push({ code: 'parent-stale', message });
    }
    return facts.refresh === null ? reasons : [...reasons, ...decide_base_refreshReasons(facts.refresh)];
}
/** Seconds that the clock of a builder may be ahead. */
const clockSkew = 3600;
function decide_base_refreshReasons({ policy, now, created, upstreams }) {
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
        const name = (0,printable/* printable */.g)(reference);
        if (typeof current !== 'string') {
            reasons.push({
                code: 'upstream-changed',
                message: `whether ${name} has moved cannot be known: ${(0,printable/* printable */.g)(current.unknown)}`
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
    return (0,printable/* printable */.g)(digest.slice(0, 19));
}
/** A length of time for people: whole days from two days on, else hours. */
function decide_base_days(seconds) {
    const hours = Math.floor(seconds / 3600);
    return hours >= 48 ? `${Math.floor(hours / 24)} days` : `${hours} hours`;
}

;// CONCATENATED MODULE: ./src/decide/lasting-tags.ts

/** A day, an hour, a minute and a second: every field of a date is another one then. */
const later = 90_061_000;
/**
 * Tells the references of an image apart. A tag that names a moment (`v{{date 'YYYYMMDD-HHmmss'}}`) is the name of a build: it is not put on an
 * image that was built at another time.
 */
function imageTags(kind, templates, context, references) {
    const { event, now } = context;
    const sameIn = (other) => {
        const rendered = new Set(tagsOf(kind, templates, { ...context, ...other }).references);
        return reference => rendered.has(reference);
    };
    const lasting = references.filter(sameIn({ now: new Date(now.getTime() + later) }));
    const sha = event.sha.replace(/[0-9a-f]/g, digit => (digit === '0' ? '1' : '0'));
    const standing = lasting.filter(sameIn({ event: { ...event, sha }, commitDate: new Date(later) }));
    return { lasting, standing };
}

;// CONCATENATED MODULE: ./src/decide/moving-tags.ts

/**
 * Services up to which the standing tags of untouched ones are looked up: as many as one registry is asked at once, so one round trip. Of more,
 * they are looked up on events whose changes are not known (a schedule, a manual run).
 */
const standingLimit = 16;
/**
 * The tags that are to be pointed at the image that is there. Where the event touched an input, or may have, all that it asks for. Where it
 * did not, those that stand for the branch (`latest`) and point at another image: a run before this one, which would have moved them
 * back, may have been cancelled.
 */
async function whereTagsMove(tags, manifest, touched, { request, surroundings, ports, prepared }) {
    const { retag } = request.options;
    if (!surroundings.push || retag === 'never')
        return [];
    const isAsked = retag === 'always' || touched !== false;
    if (!isAsked && prepared.services.length > standingLimit)
        return [];
    const references = isAsked ? tags.lasting : tags.standing;
    const answer = await tagsElsewhere(ports.registry, references, manifest.digest, isAsked ? 'counts' : 'is left');
    if (!('kind' in answer))
        return answer;
    // Where a tag points cannot be known: to put it once more is safe, where the event asks for it.
    return isAsked ? references : [];
}

;// CONCATENATED MODULE: ./src/decide/touched.ts

/** The changed paths that an image consumes. */
function consumedBy(image, planning) {
    return consumedChanges(image.image, image.inputs, planning.changes.paths, planning.snapshot, planning.missing);
}
/**
 * Whether the event touched an image, by itself or through the bases that it is built from. Not told by the paths: a release asks for its
 * version's name on every image, whatever it changed; what a build product is made of, no Dockerfile says; and the file that describes
 * the images may have given any of them another build argument or target.
 *
 * @param changes of {@link consumedBy}
 * @param bases the same of the bases that it is built from
 */
function touchedBy(image, changes, bases, { changes: { known, paths }, request }) {
    if (!known || request.event.tag !== null)
        return 'unknown';
    if (changes.length > 0 || bases.includes(true) || namesAny(image, paths))
        return true;
    const isDescribedAnew = request.describedIn !== undefined && paths.some(path => request.describedIn?.has(path));
    const { products, unknowable } = image.inputs;
    return products.length > 0 || unknowable || isDescribedAnew || bases.includes('unknown') ? 'unknown' : false;
}
/** Files that an input names (`-r other.txt`) count too, though no line of the Dockerfile consumes them. */
function namesAny({ hash }, paths) {
    return paths.some(path => hash.identities.has(path));
}

;// CONCATENATED MODULE: ./src/decide/unanswered.ts



/**
 * A run that may push nothing and has no login, as a fork's pull request has none, cannot mend a registry that wants one for reading: it
 * builds everything.
 *
 * @throws UserError with the registry's word and the fix, unless what is not known is to be built
 */
function failWhereUnanswered(spec, decision, { request, ports: { registry } }) {
    if (decision.unanswered === null || request.options.onRegistryError === 'rebuild')
        return;
    if (!mayWrite(request) && decision.unanswered.code === 'unauthorized' && registry.isAnonymous(spec.image))
        return;
    const said = `${spec.image}: ${inSentences(decision.unanswered)}`;
    throw new errors/* UserError */.y(`${said} To build everything instead, set on-registry-error to rebuild.`);
}

;// CONCATENATED MODULE: ./src/decide/plan-base.ts












/** A base's verdict, its entry, and which tags are to move. `parents` are the bases before it. */
async function planBase(base, asked, parents, planning) {
    const { spec, hash } = base;
    const { rebuild, extraBaseTag } = planning.request.options;
    const tag = hashTag('base', hash.hash);
    const parentNames = [...new Set(base.bindings.map(binding => binding.base))];
    const decision = decideBase({
        tag,
        hash: hash.hash,
        platforms: spec.platforms,
        published: asked.published,
        forced: rebuild === 'base' || rebuild === 'all',
        staleParents: parentNames.filter(name => parents.get(name)?.plan.verdict === 'stale'),
        refresh: asked.refresh
    });
    failWhereUnanswered(spec, decision, planning);
    const changes = consumedBy(base, planning);
    const tagging = {
        ...planning.surroundings,
        image: spec.image,
        ...(extraBaseTag !== null && { extra: [extraBaseTag] })
    };
    const rendered = tagsOf('base', spec.tags, tagging);
    const published = decision.verdict === 'fresh' && asked.image !== null ? asked.image.manifest : null;
    const above = parentNames.map(name => parents.get(name)?.touched ?? 'unknown');
    const touched = touchedBy(base, changes, above, planning);
    const own = rendered.references.filter(reference => splitTag(reference).image === spec.image);
    // A base is handed on by its digest, so nothing depends on where its `latest` points: it is not looked at on every push.
    const tags = { ...imageTags('base', spec.tags, tagging, own), standing: [] };
    const elsewhere = published === null
        ? []
        : await whereTagsMove(tags, published, extraBaseTag === null ? touched : 'unknown', planning);
    const changed = decision.verdict === 'stale' ? await explain(base, changes, planning) : [];
    const assembled = assembleBase({
        base,
        tag,
        decision,
        published,
        changes,
        changed,
        references: rendered.references,
        elsewhere,
        parents: new Map([...parents].map(([name, parent]) => [name, parent.plan])),
        upstreams: decision.verdict === 'stale' ? await asked.upstreams() : [],
        surroundings: planning.surroundings
    });
    const isLeft = decision.verdict === 'fresh' && asked.refresh?.policy.upstream === 'warn';
    const outdated = isLeft ? movedUpstreams(spec, asked) : [];
    return { ...assembled, touched, warnings: [...assembled.warnings, ...rendered.warnings, ...outdated] };
}
/** Which inputs made a base stale: from git where the previous commit is at hand, else from the base that `latest` names. */
async function explain(base, changes, planning) {
    const before = planning.changes.known && planning.changes.source === 'git' ? planning.changes.base : null;
    if (before !== null && changes.length === 0)
        return [];
    if (before !== null) {
        const previous = await openSnapshot(planning.ports.repository, before).catch(() => null);
        if (previous !== null)
            return changedSince(base, changes, previous, planning.snapshot);
    }
    return changedSinceLatest(planning.ports.registry, base);
}
function movedUpstreams(spec, asked) {
    return (asked.refresh?.upstreams ?? []).flatMap(({ reference, atBuild, now }) => {
        if (now === atBuild)
            return [];
        const message = `${(0,printable/* printable */.g)(spec.name)}: ${(0,printable/* printable */.g)(reference)} has moved since the base was built, or may have; refresh.upstream is \`warn\`, so it is not rebuilt.`;
        return [{ code: 'upstream-changed', message, file: spec.dockerfile }];
    });
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
    const { spec, ignore } = service.image;
    const file = ignore?.path ?? external_node_path_.posix.join(spec.context, '.dockerignore');
    const lines = [...new Set(changes.map(change => patternFor(relativeTo(spec.context, change.path) ?? change.path)))];
    const named = changes
        .slice(0, 3)
        .map(change => (0,printable/* printable */.g)(change.path))
        .join(', ');
    const more = changes.length > 3 ? ` and ${changes.length - 3} more` : '';
    const message = `${(0,printable/* printable */.g)(spec.name)} is built for documents alone: ${named}${more}. They are in the image because ${(0,printable/* printable */.g)(spec.dockerfile)}` +
        `${changes[0]?.line == null ? '' : `:${changes[0].line}`} copies them. To keep them out of the image and of its hash, add to ${(0,printable/* printable */.g)(file)}: ` +
        lines.map(line => `\`${(0,printable/* printable */.g)(line)}\``).join(', ');
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

;// CONCATENATED MODULE: ./src/decide/decide-service.ts

/** The mode of a service, with its reasons (DESIGN.md, "Decision rules"). Pure. */
function decideService(facts) {
    const reasons = [];
    const add = (code, message) => {
        reasons.push({ code, message });
    };
    for (const base of facts.staleBases)
        add('base-stale', `the base image ${(0,printable/* printable */.g)(base)} is stale, so the app is built on the new one`);
    if (facts.forced)
        add('forced', 'a rebuild was asked for');
    const { published } = facts;
    switch (published.kind) {
        case 'absent':
            add('never-built', `the registry has no image of exactly these sources (${facts.tag})`);
            break;
        case 'unknown':
            add('registry-unknown', `${published.why.message}, so the image is built to be safe`);
            break;
        case 'present': {
            const missing = facts.platforms.filter(platform => published.platforms !== null && !published.platforms.includes(platform));
            if (missing.length > 0)
                add('platform-missing', `the image there has no ${missing.join(', ')}`);
            for (const reference of facts.foreign) {
                add('never-built', `${(0,printable/* printable */.g)(reference)} does not hold this image, and a tag cannot be moved from another repository`);
            }
            for (const base of published.notOn) {
                add('not-on-base', `the image there was not built on the ${(0,printable/* printable */.g)(base)} that is in the registry now`);
            }
        }
    }
    if (facts.staleBases.length > 0)
        return decided('full');
    if (reasons.length > 0)
        return decided('fast');
    return settled(facts);
    function decided(mode) {
        return { mode, reasons, unanswered: published.kind === 'unknown' ? published.why : null };
    }
}
/** The image is there and right: what is left is where the event's tags point. */
function settled(facts) {
    if (facts.elsewhere.length > 0) {
        const tags = facts.elsewhere.map(printable/* printable */.g).join(', ');
        const message = `these sources are built already (${facts.tag}); to be pointed at that image: ${tags}`;
        return { mode: 'retag', reasons: [{ code: 'already-built', message }], unanswered: null };
    }
    const message = `the image of exactly these sources is in the registry (${facts.tag}), built on its base; there is nothing to do`;
    return { mode: 'skip', reasons: [{ code: 'unchanged', message }], unanswered: null };
}

;// CONCATENATED MODULE: ./src/decide/git-in-image.ts



/** A file of every repository's `.git`, as a context would hold it. */
const gitHead = { path: '.git/HEAD', mode: '100644', oid: '' };
/**
 * Where a release gets an image that was built before its tag existed, and the Dockerfile takes `.git` in: a version that is read from git
 * (setuptools_scm) is the one of then.
 */
function versionFromGit(service, tag, snapshot) {
    if (tag === null || service.spec.context !== '.')
        return [];
    const [taken] = consumedFiles(service.image, contextIndex([gitHead]), snapshot).files;
    if (taken === undefined)
        return [];
    const message = `${(0,printable/* printable */.g)(service.spec.name)}: the image of this commit was built before the tag ${(0,printable/* printable */.g)(tag)} existed, and is only given its name. ` +
        `If its version comes from git, as with setuptools_scm, build it for releases: rebuild: app. If not, leave .git out in the ignore file.`;
    const [line] = taken.lines;
    return [{ code: 'version-from-git', message, file: service.spec.dockerfile, ...(line !== undefined && { line }) }];
}

;// CONCATENATED MODULE: ./src/decide/plan-service.ts











/** A service's mode, its entry, and which tags are to move. */
async function planService(service, asked, bases, planning) {
    const { spec, hash } = service;
    const { options } = planning.request;
    const tag = hashTag('service', hash.hash);
    const { image, ...published } = asked;
    const baseNames = [...new Set(service.bindings.map(binding => binding.base))];
    const changes = consumedBy(service, planning);
    const tagging = { ...planning.surroundings, image: spec.image };
    const rendered = tagsOf('service', spec.tags, tagging);
    const facts = {
        tag,
        platforms: spec.platforms,
        published,
        staleBases: baseNames.filter(name => bases.get(name)?.plan.verdict === 'stale'),
        forced: options.rebuild === 'app' || options.rebuild === 'all',
        elsewhere: [],
        foreign: []
    };
    const first = decideService(facts);
    failWhereUnanswered(spec, first, planning);
    const manifest = first.mode === 'skip' && image !== null ? image.manifest : null;
    const imageReferences = imageTags('service', spec.tags, tagging, rendered.references);
    const below = baseNames.map(name => bases.get(name)?.touched ?? 'unknown');
    const touched = touchedBy(service, changes, below, planning);
    const elsewhere = manifest === null ? [] : await whereTagsMove(imageReferences, manifest, touched, planning);
    const foreign = elsewhere.filter(reference => splitTag(reference).image !== spec.image);
    const decision = elsewhere.length > 0 ? decideService({ ...facts, elsewhere, foreign }) : first;
    const isThere = decision.mode === 'skip' || decision.mode === 'retag';
    const assembled = assembleService({
        service,
        tag,
        decision,
        published: isThere ? manifest : null,
        changes,
        references: rendered.references,
        elsewhere: isThere ? elsewhere : [],
        bases: new Map([...bases].map(([name, base]) => [name, base.plan])),
        surroundings: planning.surroundings
    });
    const advice = decision.mode === 'fast' ? documentationAdvice(service, changes) : [];
    const version = decision.mode === 'retag' ? versionFromGit(service, planning.request.event.tag, planning.snapshot) : [];
    return { ...assembled, warnings: [...assembled.warnings, ...rendered.warnings, ...advice, ...version] };
}

;// CONCATENATED MODULE: ./src/planner.ts










/**
 * The whole path: the images of the commit, their hashes, the registry's answers, decisions, the plan. It moves no tag and writes nothing.
 *
 * @throws UserError for a mistake of the configuration, and where the registry cannot answer and `onRegistryError` is `fail`
 */
async function makePlan(request, ports) {
    const { event, specification, options } = request;
    const snapshot = await openSnapshot(ports.repository, event.sha);
    const now = ports.clock.now();
    const commitDate = await request.commitDate;
    // A mistake in a template is said before any registry is asked.
    checkTags(specification, { event, now, commitDate });
    const { prepared, answers } = await prepareAndAsk(request, snapshot, ports.registry, now);
    const anonymous = anonymousImages(specification, ports.registry);
    const push = options.push === 'auto' ? event.mayPush.allowed && anonymous.length === 0 : options.push;
    const changes = await request.changes;
    const missing = missingFrom(snapshot, changes.paths);
    const surroundings = { event, now, commitDate, push };
    const planning = { request, ports, snapshot, prepared, changes, missing, surroundings };
    const bases = await planBases(answers, planning);
    const services = await Promise.all(prepared.services.map(service => planService(service, found(answers.services, service.spec.name), bases, planning)));
    const planned = [...bases.values(), ...services];
    const plan = {
        version: 1,
        event: { name: event.name, ref: event.ref, sha: event.sha, push },
        changes: { ...changes, count: changes.paths.length, truncated: false },
        bases: [...bases.values()].map(base => base.plan),
        services: services.map(service => service.plan),
        warnings: [...missingLogin(anonymous, request), ...prepared.warnings, ...planned.flatMap(one => one.warnings)],
        requests: { registry: ports.registry.requests, github: ports.githubRequests() }
    };
    return { plan, retags: planned.flatMap(one => one.retags) };
}
/** Renders each different list of tags once. */
function checkTags({ bases, services }, context) {
    const checked = new Set();
    const check = (kind, { tags, image }) => {
        const key = JSON.stringify([kind, tags]);
        if (!checked.has(key))
            tagsOf(kind, tags, { ...context, image });
        checked.add(key);
    };
    for (const spec of bases)
        check('base', spec);
    for (const spec of services)
        check('service', spec);
}
/** All bases at once, each as soon as the bases that it is built from are decided. */
async function planBases(answers, planning) {
    const started = new Map();
    for (const base of planning.prepared.bases) {
        const { name } = base.spec;
        const parents = Promise.all([...new Set(base.bindings.map(binding => found(started, binding.base)))]);
        const planned = parents.then(known => planBase(base, found(answers.bases, name), planner_byName(known), planning));
        started.set(name, planned);
    }
    return planner_byName(await Promise.all(started.values()));
}
function planner_byName(bases) {
    return new Map(bases.map(base => [base.plan.name, base]));
}
/** Puts the first question for each image as soon as its hash is known: the registry answers while the next one is worked out. */
async function prepareAndAsk({ specification, event, ...request }, snapshot, registry, now) {
    const push = mayRetag({ specification, event, ...request });
    const specs = [...specification.bases, ...specification.services];
    registry.prepare(specs.map(({ image }) => ({ image, push })));
    const bases = new Map();
    const services = new Map();
    const asked = new Map();
    for await (const { kind, image } of prepareEach(specification, snapshot)) {
        const tag = hashTag(kind, image.hash.hash);
        if (kind === 'base') {
            const due = image.spec.refresh.on.includes(event.name);
            const answer = lookedAtLater(askBase(registry, image, tag, { due, now }, asked));
            bases.set(image, answer);
            asked.set(image.spec.name, answer);
        }
        else
            services.set(image, lookedAtLater(askService(registry, image, tag, asked)));
        await nextTurn();
    }
    const answers = { bases: await planner_settled(bases), services: await planner_settled(services) };
    return { prepared: preparedOf([...bases.keys()], [...services.keys()]), answers };
}
/** Lets what has arrived in the meantime be taken in: working out hashes alone would leave no room for it. */
function nextTurn() {
    return new Promise(resolve => setImmediate(resolve));
}
/** What fails before it is waited for must not count as unhandled. */
function lookedAtLater(answer) {
    answer.catch(() => undefined);
    return answer;
}
async function planner_settled(asked) {
    return new Map(await Promise.all([...asked].map(async ([{ spec }, answer]) => [spec.name, await answer])));
}
function found(map, name) {
    const value = map.get(name);
    if (value === undefined)
        throw new Error(`nothing was asked for ${name}`);
    return value;
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

;// CONCATENATED MODULE: ./src/plan/matrices.ts
/**
 * Jobs that GitHub runs of one matrix; more are refused.
 * Source: https://docs.github.com/actions/reference/limits
 */
const matrixLimit = 256;
/** The images that are to be built. */
function matricesOf(plan) {
    const stale = plan.bases.filter(base => base.verdict === 'stale');
    const built = plan.services
        .filter(service => service.mode === 'fast' || service.mode === 'full')
        .map(service => service.build);
    return {
        bases: { include: stale.map(base => base.build) },
        services: { include: built },
        baseShards: waves(stale).flatMap(wave => shards(wave.map(base => base.build))),
        serviceShards: shards(built)
    };
}
/** Stale bases by depth: a base comes one wave after the last of the stale bases that it is built from. */
function waves(bases) {
    const byName = new Map(bases.map(base => [base.name, base]));
    const depths = new Map();
    const depth = (base) => {
        const known = depths.get(base.name);
        if (known !== undefined)
            return known;
        const parents = base.bases.flatMap(name => byName.get(name) ?? []);
        const found = parents.length === 0 ? 0 : 1 + Math.max(...parents.map(depth));
        depths.set(base.name, found);
        return found;
    };
    const found = [];
    for (const base of bases)
        (found[depth(base)] ??= []).push(base);
    return found;
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
function shortened(plan, limit) {
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
    let room = limit - shorten_sizeOf(withPaths(plan, 0));
    if (room < 0)
        return null;
    const { paths } = plan.changes;
    let count = 0;
    for (const path of paths) {
        room -= shorten_sizeOf(path) + 1;
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
        ...('changed' in image && { changed: image.changed.slice(0, 20).map(({ input }) => ({ input, packages: [] })) })
    };
}
/** What the JSON text has at least, told without writing it: with hundreds of images, the labels alone are megabytes. */
function leastSizeOf({ bases, services }) {
    return [...bases, ...services].reduce((size, { build }) => size + (build?.labels.length ?? 0), 0);
}
function shorten_sizeOf(value) {
    return Buffer.byteLength(JSON.stringify(value));
}

;// CONCATENATED MODULE: ./src/plan/types.ts
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
    'bake'
];
/** The plan as outputs; a pure function, so that nothing is half-written when something fails. */
function outputsOf(plan, bake, bakeFile) {
    const matrices = matricesOf(plan);
    const base = plan.bases.length === 1 ? plan.bases[0] : undefined;
    return {
        plan: JSON.stringify(shortened(plan, planLimit)),
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
        bake: JSON.stringify(bake)
    };
}
function onlyEntry(images) {
    const [only, ...others] = images;
    return only === undefined || others.length > 0 ? {} : only.build;
}
function strongest(found) {
    return modes.findLast(mode => found.includes(mode)) ?? 'skip';
}

;// CONCATENATED MODULE: ./src/plan/bake.ts

/**
 * The whole plan as one bake file: what is to be built and nothing else. A stale base is a linked target of the images that are
 * built from it, so that they build in one step, also where nothing may be pushed; a fresh one is taken from the registry by its digest.
 */
function bakeOf(plan) {
    const bases = plan.bases.filter(base => base.verdict === 'stale');
    const services = plan.services.filter(service => service.mode === 'fast' || service.mode === 'full');
    const names = targetNames([
        ...bases.map(base => `base-${base.name}`),
        ...services.map(service => `app-${service.name}`)
    ]);
    const linked = new Map(bases.map(base => [base.ref, `target:${names.get(`base-${base.name}`) ?? ''}`]));
    const baseTargets = bases.map(base => [names.get(`base-${base.name}`) ?? '', bakeTarget(base, linked)]);
    const appTargets = services.map(service => [names.get(`app-${service.name}`) ?? '', bakeTarget(service, linked)]);
    const group = (targets) => ({ targets: targets.map(([name]) => name) });
    return bake_literal({
        group: { base: group(baseTargets), app: group(appTargets), default: group([...baseTargets, ...appTargets]) },
        target: Object.fromEntries([...baseTargets, ...appTargets])
    });
}
/** Bake reads strings as templates: `${` and `%{` of ours are not to be evaluated. Source: https://github.com/hashicorp/hcl/blob/main/json/spec.md */
function bake_literal(file) {
    return JSON.parse(JSON.stringify(file).replace(/[$%](?=\{)/g, sign => sign + sign));
}
function bakeTarget(image, linked) {
    const { build } = image;
    const args = bake_pairs(build['build-args']);
    const contexts = {};
    for (const [name, value] of Object.entries(bake_pairs(build['build-contexts']))) {
        contexts[name] = linked.get(value.replace(/^(?:docker-image|oci-layout):\/\//, '')) ?? value;
    }
    for (const value of Object.values(args)) {
        const target = linked.get(value);
        if (target !== undefined)
            contexts[value] = target;
    }
    return {
        context: build.context,
        dockerfile: external_node_path_.posix.relative(build.context, build.file),
        ...(build.target !== '' && { target: build.target }),
        ...(build.platforms !== '' && { platforms: build.platforms.split(',') }),
        tags: lines(build.tags),
        labels: bake_pairs(build.labels),
        ...(Object.keys(args).length > 0 && { args }),
        ...(Object.keys(contexts).length > 0 && { contexts }),
        ...(build['cache-from'] !== '' && { 'cache-from': lines(build['cache-from']) }),
        ...(build['cache-to'] !== '' && { 'cache-to': lines(build['cache-to']) }),
        ...(build['no-cache'] && { 'no-cache': true }),
        ...(build.pull && { pull: true }),
        output: [outputOf(build)]
    };
}
function outputOf(build) {
    if (!build.push)
        return 'type=cacheonly';
    return 'type=registry';
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
function lines(text) {
    return text === '' ? [] : text.split('\n');
}
/** `name=value` per line. */
function bake_pairs(text) {
    return Object.fromEntries(lines(text).map(line => {
        const at = line.indexOf('=');
        return [line.slice(0, at), line.slice(at + 1)];
    }));
}

;// CONCATENATED MODULE: ./src/action/report.ts

/** The plan in plain lines, for the log of the action: where the changes come from, and each image's verdict with its reasons. */
function reportOf(plan) {
    return [
        `Event: ${(0,printable/* printable */.g)(plan.event.name)} on ${(0,printable/* printable */.g)(plan.event.ref)} at ${plan.event.sha.slice(0, 12)}`,
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
    const name = (0,printable/* printable */.g)(change.name);
    const [from, to] = [(0,printable/* printable */.g)(change.from ?? ''), (0,printable/* printable */.g)(change.to ?? '')];
    if (change.from === null)
        return `+ ${name} ${to}`.trimEnd();
    if (change.to === null)
        return `- ${name} ${from}`.trimEnd();
    return from === to ? `${name} ${from} (source, hash or marker)` : `${name} ${from} → ${to}`;
}
function changesLines({ changes }) {
    if (!changes.known)
        return [`Changed paths: not known (${(0,printable/* printable */.g)(changes.how)}), so the registry alone decides`];
    const range = `${changes.base?.slice(0, 12) ?? 'the beginning'}..${changes.head?.slice(0, 12) ?? ''}`;
    return [
        `Changed paths: ${changes.count} in ${range} (${(0,printable/* printable */.g)(changes.how)}, from ${changes.source})`,
        ...changes.paths.slice(0, 20).map(path => `  ${(0,printable/* printable */.g)(path)}`),
        ...(changes.count > 20 ? [`  … and ${changes.count - 20} more`] : [])
    ];
}
function baseLines(base) {
    return [
        `Base ${(0,printable/* printable */.g)(base.name)} (${(0,printable/* printable */.g)(base.ref)}): ${report_baseWords(base)}`,
        ...base.reasons.map(reason => `  ${reason.code}: ${reason.message}`),
        ...base.changed.flatMap(({ input, packages }) => [
            `  ${(0,printable/* printable */.g)(input)} changed`,
            ...packages.slice(0, 10).map(change => `    ${packageWords(change)}`),
            ...(packages.length > 10 ? [`    … and ${packages.length - 10} more`] : [])
        ]),
        ...base.retag.map(reference => `  to be tagged: ${(0,printable/* printable */.g)(reference)}`)
    ];
}
function serviceLines(service) {
    return [
        `Service ${(0,printable/* printable */.g)(service.name)} (${(0,printable/* printable */.g)(service.ref)}): ${serviceWords(service)}`,
        ...service.reasons.map(reason => `  ${reason.code}: ${reason.message}`)
    ];
}

;// CONCATENATED MODULE: ./src/action/markdown.ts

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
    return (0,printable/* printable */.g)(text).replace(/[&<>|@`*_~#[\]\\]/g, character => `&#${character.charCodeAt(0)};`);
}
function code(text) {
    return `<code>${escaped(text)}</code>`;
}

;// CONCATENATED MODULE: ./src/action/summary.ts


/** Bytes of a job summary: GitHub discards a longer one (1 MiB). Source: https://docs.github.com/actions/reference/limits */
const summaryLimit = 1_000_000;
/** The job summary of a plan: Markdown that a person understands who has never read the documentation. */
function summaryOf(plan) {
    const parts = [
        '## Build plan',
        changesSentence(plan),
        imageTable(plan),
        ...plan.bases.filter(base => base.changed.length > 0).map(changedTable),
        warningList(plan)
    ];
    const text = parts.filter(part => part !== '').join('\n\n') + '\n';
    return Buffer.byteLength(text) <= summaryLimit
        ? text
        : `${[parts[0], parts[1]].join('\n\n')}\n\nThe plan is too large for a summary.\n`;
}
function changesSentence({ changes }) {
    if (!changes.known)
        return `Changed paths are not known (${escaped(changes.how)}); the registry alone decides.`;
    const paths = changes.count === 1 ? '1 path' : `${changes.count} paths`;
    return `${paths} changed since ${code(changes.base?.slice(0, 12) ?? 'the beginning')} (${escaped(changes.how)}).`;
}
function imageTable(plan) {
    const rows = [
        ...plan.bases.map(base => [`base ${code(base.name)}`, escaped(report_baseWords(base)), why(base), code(base.ref)]),
        ...plan.services.map(service => [
            code(service.name),
            escaped(serviceWords(service)),
            why(service),
            code(service.ref)
        ])
    ];
    if (rows.length === 0)
        return 'There is nothing to plan.';
    return table(['Image', 'What happens', 'Why', 'Reference'], rows);
}
function why(image) {
    return image.reasons.map(reason => escaped(reason.message)).join('<br>');
}
/** Which dependencies made a base stale; a hundred of them are folded. */
function changedTable(base) {
    const rows = base.changed.flatMap(({ input, packages }) => packages.length === 0
        ? [[code(input), 'changed']]
        : packages.map(change => [code(input), escaped(packageWords(change))]));
    const content = table(['Input', 'Change'], rows);
    const title = `What made the base ${code(base.name)} stale`;
    return rows.length <= 20
        ? `### ${title}\n\n${content}`
        : `<details><summary>${title} (${rows.length} changes)</summary>\n\n${content}\n\n</details>`;
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

;// CONCATENATED MODULE: ./src/action/publish.ts










/** Writes the bake file, the one thing that can fail, before anything else is done for the plan. */
function writeBake(environment, bakeFile, plan) {
    const bake = bakeOf(plan);
    const path = bakeFile ?? temporaryBakeFile(environment);
    try {
        (0,external_node_fs_.writeFileSync)(path, JSON.stringify(bake, null, 2) + '\n');
    }
    catch (error) {
        throw new errors/* UserError */.y(`Input "bake-file": ${path} cannot be written (${(0,errors/* messageOf */.b)(error)}). Name a file in a folder that exists.`, { cause: error });
    }
    return { bake, path };
}
/** Writes everything that later steps and people read: the log, annotations, the outputs, the job summary. */
async function publish(runner, environment, plan, { bake, path }) {
    const outputs = outputsOf(plan, bake, path);
    runner.startGroup('Build plan');
    for (const line of reportOf(plan))
        runner.info(line);
    runner.endGroup();
    for (const { message, file, line } of plan.warnings) {
        runner.warning((0,printable/* printable */.g)(message), {
            ...(file !== undefined && { file: (0,printable/* printable */.g)(file) }),
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
function temporaryBakeFile(environment) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(environment['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'base-image-planner-'));
    return (0,external_node_path_.join)(folder, 'docker-bake.json');
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
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
function digests_matches(bytes, digest) {
    return isDigest(digest) && digestOf(bytes, digest) === digest;
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

;// CONCATENATED MODULE: ./src/registry/facts.ts






const PREFIX = 'base-image-planner-facts-v1-';
const WORTH_IT = 20;
const PATIENCE = 5_000;
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
        const key = await facts_within(patience, service.restore([folder], `${PREFIX}none`, [PREFIX]));
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
                await facts_within(patience, before.service.save([folder], key));
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
async function facts_within(milliseconds, task) {
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

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
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
        return empty((0,error_code/* isMissing */.b)(thrown) ? null : `${file} cannot be read: ${(0,printable/* printable */.g)((0,errors/* messageOf */.b)(thrown))}`);
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

;// CONCATENATED MODULE: ./src/registry/credentials.ts




/** Asks in this order: inputs, docker's configuration, podman's `auth.json`, the workflow's token for ghcr.io; else anonymous. */
function credentialSource(options) {
    const configs = new Map();
    const read = (file) => {
        const known = configs.get(file) ?? readDockerConfig(file);
        configs.set(file, known);
        return known;
    };
    return {
        find: async (asked) => {
            const host = canonicalHost(asked);
            const given = ofInputs(options, host);
            if (given)
                return { credentials: given, source: 'the inputs', problems: [] };
            const problems = [];
            for (const file of filesOf(options)) {
                const found = await ofConfig(await read(file), file, host, options.runHelper);
                problems.push(...found.problems);
                if (found.credentials)
                    return { ...found, problems };
            }
            const token = ofWorkflow(options, host);
            if (token)
                return { credentials: token, source: "the workflow's token", problems };
            return { credentials: null, source: 'nowhere', problems };
        }
    };
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
function filesOf(options) {
    const docker = options.dockerConfigDir ?? (options.home === null ? null : external_node_path_default().join(options.home, '.docker'));
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
            return { credentials: answer.credentials, source, problems };
        if (answer.problem !== null)
            problems.push(answer.problem);
    }
    return { credentials: config.auths.get(host) ?? null, source: file, problems };
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
/** Some registries refuse where others say that there is nothing yet. */
function absentFix(image) {
    return `if ${image} does not exist yet, set the input on-registry-denied to absent`;
}

;// CONCATENATED MODULE: ./src/registry/answers.ts


/** A registry's answer that is no answer to the question: thrown below the client, and turned into its value there. */
class NoAnswer extends Error {
    name = 'NoAnswer';
    answer;
    /** A refusal with which some registries also hide that a repository does not exist. */
    maybeAbsent;
    constructor(answer, maybeAbsent = false, cause) {
        super(answer.message, { cause });
        this.answer = answer;
        this.maybeAbsent = maybeAbsent;
    }
}
function noAnswer(code, message, fix, cause) {
    return new NoAnswer({ kind: 'unknown', code, message, fix }, false, cause);
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
        return denied(status, found('DENIED'), asked, said);
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
function denied(status, saysDenied, asked, said) {
    const problems = asked.problems.length > 0 ? ` (${asked.problems.join('; ')})` : '';
    if (!asked.credentials) {
        const message = `${asked.image} cannot be read without credentials (${status})${said}${problems}`;
        return refused('unauthorized', message, `${loginFix(asked.host)}; ${absentFix(asked.image)}`, true);
    }
    const message = `${asked.host} refuses access to ${asked.image} with the credentials of ${asked.source} (${status})${said}${problems}`;
    // Wrong or expired credentials say nothing about the image. ECR answers 403 to those that have expired.
    const wrongLogin = (asked.login === 'password' && status === 401 && !saysDenied) || /expired|reauthenticate/i.test(said);
    if (wrongLogin) {
        return refused('unauthorized', message, renewFix(asked.host), false);
    }
    return refused('denied', message, `${LOGIN_FIX[asked.host] ?? renewFix(asked.host)}; ${absentFix(asked.image)}`, true);
}
function refused(code, message, fix, maybeAbsent) {
    return new NoAnswer({ kind: 'unknown', code, message, fix }, maybeAbsent);
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

// EXTERNAL MODULE: ./src/reference/platform.ts
var platform = __webpack_require__(4170);
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
const Config = dist/* object */.Ikc({
    os: dist/* string */.YjP(),
    architecture: dist/* string */.YjP(),
    variant: dist/* nullish */.cl6(dist/* string */.YjP()),
    created: dist/* nullish */.cl6(dist/* string */.YjP()),
    config: dist/* nullish */.cl6(dist/* object */.Ikc({ Labels: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())) })),
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
        createdBy: steps.length === diffIds.length ? steps.map(step => step.created_by ?? null) : []
    };
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
const CONFIG_LIMIT = 8 * 1024 * 1024;
/**
 * The questions to one registry, over HTTP.
 *
 * Source: https://github.com/opencontainers/distribution-spec/blob/main/spec.md
 */
class RegistryClient {
    #session;
    #options;
    constructor(session, options) {
        this.#session = session;
        this.#options = options;
    }
    /** See {@link Session.authorizer}: what will be asked for, so that one token covers it. */
    prepare(repository, push) {
        this.#session.authorizer.prepared.add(repository, push ? 'push' : 'pull');
    }
    get isAnonymous() {
        return this.#session.isAnonymous;
    }
    manifest(repository, reference) {
        return this.#answer(async () => {
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
        return this.#answer(() => this.#digest(repository, tag));
    }
    config(repository, digest) {
        return this.#answer(async () => {
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
        if (!digests_matches(bytes, digest))
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
        return bytes !== undefined && digests_matches(bytes, digest) ? bytes : null;
    }
    async #answer(ask) {
        try {
            const value = await ask();
            return value === null ? { kind: 'no' } : { kind: 'yes', value };
        }
        catch (thrown) {
            if (!(thrown instanceof NoAnswer))
                throw thrown;
            return thrown.maybeAbsent && this.#options.deniedMeansAbsent ? { kind: 'no' } : thrown.answer;
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
            return this.#unknown((0,errors/* messageOf */.b)(thrown));
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
        if (!digests_matches(bytes, digest))
            throw new Error(`the bytes of ${digest} do not have that digest`);
        return bytes;
    }
    async #answer(ask) {
        try {
            const value = await ask();
            return value === null ? { kind: 'no' } : { kind: 'yes', value };
        }
        catch (thrown) {
            return this.#unknown((0,errors/* messageOf */.b)(thrown));
        }
    }
    #unknown(why) {
        const message = `the OCI layout ${(0,printable/* printable */.g)(this.#files.folder)} cannot be used: ${(0,printable/* printable */.g)(why)}`;
        return { kind: 'unknown', code: 'invalid-answer', message, fix: 'repair the folder, or delete it and build again' };
    }
}

// EXTERNAL MODULE: ./src/registry/transport/failure.ts
var failure = __webpack_require__(7667);
;// CONCATENATED MODULE: ./src/registry/retry.ts

const DEFAULT_RETRIES = { tries: 5, first: 500, longest: 8_000, budget: 60_000 };
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
    #inTrouble = 0;
    #waiting = 0;
    #since = 0;
    #spent = 0;
    #gone = null;
    constructor(host, policy, world) {
        this.#host = host;
        this.#policy = policy;
        this.#world = world;
    }
    /**
     * The last response, also when it is one of the passing statuses. Rejects with the last TransportFailure. `send` gets the
     * milliseconds that a further try may take.
     */
    async run(send) {
        let troubled = false;
        try {
            if (this.#gone)
                throw this.#gone;
            for (let tried = 1;; tried++) {
                const outcome = await retry_settled(() => send(troubled ? this.#left : Infinity));
                const problem = problemOf(outcome);
                const wait = problem === null ? null : this.#wait(tried, outcome);
                if (wait === null)
                    return this.#done(outcome);
                if (!troubled)
                    this.#enter();
                troubled = true;
                // One line for all the requests that wait at the same time.
                if (this.#waiting++ === 0)
                    this.#world.notify(`waiting ${seconds(wait)} s for ${this.#host} (${problem ?? ''})`);
                await this.#world.sleep(wait);
                this.#waiting--;
            }
        }
        finally {
            if (troubled)
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
function problemOf(outcome) {
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
        const line = (0,printable/* printable */.g)(clean.trim());
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
    /** Takes note of the challenge in a response to a request without credentials. */
    learn(response) {
        if (response.status === 429 || response.status >= 500)
            return;
        const challenges = response.status === 401 ? parseChallenges(response.headers('www-authenticate')) : [];
        this.#scheme = schemeOf(challenges) ?? this.#scheme ?? { kind: 'open' };
    }
    async authorize(repository, access) {
        const scheme = this.#scheme ?? { kind: 'open' };
        switch (scheme.kind) {
            case 'open':
                return { level: 'none' };
            case 'basic':
                return this.#basic();
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
    async #basic() {
        const credentials = await this.#world.credentials();
        if (credentials === null)
            return { level: 'none' };
        if (credentials.kind === 'identity') {
            const fix = `log in to ${this.#world.host} with a user name and a password`;
            throw noAnswer('unauthorized', `${this.#world.host} asks for a password; there is only an identity token`, fix);
        }
        return { level: 'basic', header: basic(credentials.username, credentials.password) };
    }
    async #wide(scheme, repository, access) {
        const scopes = this.prepared.all();
        const single = scopeOf(repository, access);
        if (this.#wideRefused || !this.prepared.covers(repository, access))
            return null;
        if (scopes.length === 1 && scopes[0] === single)
            return null;
        try {
            return await this.#bearer('wide', scheme, scopes, `${scopes.length} images`);
        }
        catch (thrown) {
            const refused = thrown instanceof NoAnswer && REFUSALS.has(thrown.answer.code);
            if (!refused)
                throw thrown;
            this.#wideRefused = true;
            return null;
        }
    }
    #narrow(scheme, repository, access) {
        return this.#bearer('narrow', scheme, [scopeOf(repository, access)], `${this.#world.host}/${repository}`);
    }
    async #bearer(level, { realm, service }, scopes, image) {
        const key = [realm, service ?? '', ...scopes].join(' ');
        const { token, cached } = await this.#tokens.get(key, () => this.#world.fetchToken({ realm, service, scopes, image }));
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
    const found = await world.found();
    const request = tokenRequest({ ...asked, realm, credentials: found.credentials }, isPublic);
    const send = (within) => sendFollowing(world.transport, { ...request, within }, world.registryIsPublic, world.rules);
    let response;
    try {
        response = await world.retries.run(within => world.limiter.run(() => send(within)));
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
    return denied(status, saysDenied, { host: world.host, image, ...login }, said);
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
    #host;
    #world;
    #limiter = new Limiter(PLACES);
    #retries;
    #base;
    #probed = false;
    #found = null;
    #public = null;
    #withoutLogin = false;
    constructor(host, world) {
        this.#host = host;
        this.#world = world;
        this.#retries = new Retries(host, world.retries, world);
        const url = new URL(`https://${apiHost(host)}`);
        this.#base = mayBePlain(url, world) ? new URL(`http://${apiHost(host)}`) : url;
        this.authorizer = new Authorizer({
            host,
            now: world.now,
            credentials: async () => (await this.#credentials()).credentials,
            fetchToken: this.#tokens()
        });
    }
    /** Whether the registry demands a login and none is known; false before it has answered. */
    get isAnonymous() {
        return this.#withoutLogin && this.authorizer.demandsLogin;
    }
    /** @throws NoAnswer when there is no response or no authorization to be had. */
    async ask(repository, access, request) {
        try {
            const first = await this.#first(request);
            let used = first ? { level: 'none' } : await this.authorizer.authorize(repository, access);
            let response = first ?? (await this.#send(request, used));
            let renewed = false;
            while (mayBeRefused(response, used)) {
                const next = await this.authorizer.again(repository, access, used, response, renewed);
                if (next === null)
                    break;
                renewed ||= next.level === used.level;
                used = next;
                response = await this.#send(request, used);
            }
            return { response, asked: await this.#asked(repository, used) };
        }
        catch (thrown) {
            throw thrown instanceof failure/* TransportFailure */.A ? noResponse(thrown) : thrown;
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
    /** A registry on this machine may speak http or https; the first request, which carries no secret, finds out. */
    async #opening(request) {
        const send = (within) => this.#once(request, { level: 'none' }, within);
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
        return this.#retries.run(within => this.#once(request, authorization, within));
    }
    #once(request, authorization, within) {
        const login = authorization.level === 'none' ? {} : { authorization: authorization.header };
        const headers = { ...request.headers, ...login };
        const asked = { ...request, url: new URL(request.path, this.#base), headers, within, publicOnly: false };
        const { transport } = this.#world;
        return this.#limiter.run(() => sendFollowing(transport, asked, () => this.#isPublic(), this.#world));
    }
    #tokens() {
        const { transport, secrets, now } = this.#world;
        const retries = new Retries(`the token server of ${this.#host}`, this.#world.retries, this.#world);
        const limiter = new Limiter(PLACES);
        const registryIsPublic = () => this.#isPublic();
        const found = () => this.#credentials();
        const world = {
            host: this.#host,
            transport,
            rules: this.#world,
            retries,
            limiter,
            secrets,
            now,
            registryIsPublic,
            found
        };
        return question => fetchToken(world, this.#base, question);
    }
    #isPublic() {
        this.#public ??= isPublic(this.#base);
        return this.#public;
    }
    /** Found once, and masked before anybody can use them. */
    #credentials() {
        this.#found ??= this.#world.credentials.find(this.#host).then(found => {
            const { secrets } = this.#world;
            this.#withoutLogin = found.credentials === null;
            switch (found.credentials?.kind) {
                case 'password':
                    secrets.add(found.credentials.password);
                    secrets.add(basic(found.credentials.username, found.credentials.password).replace('Basic ', ''));
                    break;
                case 'identity':
                    secrets.add(found.credentials.token);
                    break;
                case undefined:
                    break;
            }
            return found;
        });
        return this.#found;
    }
    async #asked(repository, used) {
        const login = used.level === 'none' ? 'anonymous' : used.level === 'basic' ? 'password' : 'token';
        const { credentials, source, problems } = await this.#credentials();
        return {
            host: this.#host,
            image: `${this.#host}/${repository}`,
            login,
            credentials: credentials !== null,
            source,
            problems
        };
    }
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
    // One by one: `headers` would join what was sent twice, and a broken challenge would take the next one along.
    const values = (name) => response.headersDistinct[name] ?? [];
    if (asked.method !== 'HEAD' && Number(values('content-length')[0] ?? 0) > asked.limit) {
        tooLarge();
        return;
    }
    const chunks = [];
    let size = 0;
    const taken = () => {
        done({
            status: response.statusCode ?? 0,
            headers: values,
            header: name => values(name)[0] ?? null,
            body: Buffer.concat(chunks)
        });
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
        const { credentials, plainHttp, deniedMeansAbsent, notify, now = Date.now } = options;
        const retries = { ...DEFAULT_RETRIES, ...options.retries };
        const pause = (milliseconds) => (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal: over.signal }).catch(() => undefined);
        const waiting = { now, sleep: pause, random: Math.random, notify };
        const session = new Session(host, { ...waiting, transport, credentials, secrets, plainHttp, retries });
        return new RegistryClient(session, { host, deniedMeansAbsent, secrets, facts: options.facts ?? null });
    };
    const remote = (image) => {
        const slash = image.indexOf('/');
        const host = canonicalHost(image.slice(0, slash));
        const client = clients.get(host) ?? created(host);
        clients.set(host, client);
        return { client, repository: image.slice(slash + 1) };
    };
    const local = (image) => image.startsWith(LAYOUT) ? new LayoutClient(external_node_path_default().resolve(options.layoutRoot, image.slice(LAYOUT.length))) : null;
    const ask = (image, layout, http) => {
        const folder = local(image);
        if (folder)
            return layout(folder);
        const { client, repository } = remote(image);
        return http(client, repository);
    };
    return {
        prepare: images => {
            for (const { image, push } of images) {
                ask(image, () => undefined, (client, name) => {
                    client.prepare(name, push);
                });
            }
        },
        isAnonymous: image => ask(image, () => false, client => client.isAnonymous),
        manifest: (image, reference) => ask(image, layout => layout.manifest(reference), (client, name) => client.manifest(name, reference)),
        digest: (image, tag) => ask(image, layout => layout.digest(tag), (client, name) => client.digest(name, tag)),
        config: (image, digest) => ask(image, layout => layout.config(digest), (client, name) => client.config(name, digest)),
        retag: (image, manifest, tag) => ask(image, layout => layout.retag(manifest, tag), (client, name) => client.retag(name, manifest, tag)),
        get requests() {
            return transport.requests;
        },
        close: () => {
            over.abort();
            return transport.close();
        }
    };
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







/** Opens the registries of a run: credentials, proxies and hosts from its inputs and environment. */
function wireRegistries(wiring) {
    const { inputs, environment } = wiring;
    return openRegistries({
        credentials: credentialSource({
            inputs: credentialInputs(wiring),
            dockerConfigDir: environment['DOCKER_CONFIG'] ?? null,
            home: (0,external_node_os_.homedir)(),
            xdgRuntimeDir: environment['XDG_RUNTIME_DIR'] ?? null,
            registryAuthFile: environment['REGISTRY_AUTH_FILE'] ?? null,
            githubToken: inputs.githubToken,
            githubActor: environment['GITHUB_ACTOR'] ?? null,
            runHelper: helperRunner(environment)
        }),
        plainHttp: [...inputs.insecureRegistries, ...wiring.plainHttp],
        deniedMeansAbsent: inputs.onRegistryDenied === 'absent',
        proxy: proxyOf(environment),
        layoutRoot: wiring.layoutRoot,
        mask: wiring.mask,
        notify: line => {
            wiring.say((0,printable/* printable */.g)(line));
        },
        ...(wiring.facts !== undefined && { facts: wiring.facts })
    });
}
function credentialInputs({ inputs, images }) {
    const { registryUsername: username, registryPassword: password } = inputs;
    if (username === null || password === null)
        return null;
    const hosts = new Set(images.filter(image => !image.startsWith('oci:')).map(image => image.slice(0, image.indexOf('/'))));
    const [only = ''] = hosts;
    if (inputs.registry === null && hosts.size > 1) {
        throw new errors/* UserError */.y(`Input "registry" is missing: the images are in several registries (${[...hosts].map(printable/* printable */.g).join(', ')}), and registry-username and ` +
            `registry-password are for one. Name it, and log in to the others with docker/login-action.`);
    }
    return { registry: inputs.registry ?? only, username, password };
}
/** The images that a specification names. */
function wiring_imagesOf({ bases, services }) {
    return [...bases, ...services].map(spec => spec.image);
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
/** Reads a bake file in HCL through buildx, which alone knows that language; its output is JSON. */
function printBakeIn(directory) {
    return path => new Promise((resolve, reject) => {
        const args = ['buildx', 'bake', '--file', path, '--print'];
        (0,external_node_child_process_.execFile)('docker', args, { cwd: directory, timeout: 30_000, maxBuffer: 16 * 1024 * 1024 }, (error, stdout, stderr) => {
            if (error === null)
                resolve(stdout);
            else
                reject(new Error(stderr.trim().split('\n').at(-1) ?? error.message, { cause: error }));
        });
    });
}

;// CONCATENATED MODULE: ./src/action/action.ts


















const runner = core;
/**
 * The composition root of the action: the only place that knows both the runner and the planner. Everything is worked out before the
 * first output is written, so that a failure leaves nothing half-done.
 *
 * @param opening the repository, which is being opened since the start of the program
 */
async function runAction(environment, opening) {
    try {
        await action_run(environment, opening);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.y) {
            runner.setFailed(error.message.split('\n').map(printable/* printable */.g).join('\n'));
            return;
        }
        runner.setFailed(`This is a defect of base-image-planner, please report it: ${(0,printable/* printable */.g)((0,errors/* messageOf */.b)(error))}`);
        if (error instanceof Error)
            runner.debug(error.stack ?? '');
    }
}
async function action_run(environment, opening) {
    refuseUnknownInputs(Object.keys(environment).filter(name => environment[name] !== ''));
    const inputs = readInputs(name => runner.getInput(name));
    for (const secret of [inputs.registryPassword, inputs.githubToken])
        if (secret !== null)
            runner.setSecret(secret);
    const event = readEvent(environment, action_readPayload(environment['GITHUB_EVENT_PATH']));
    if (event.deleted) {
        runner.info(`Nothing to plan: ${(0,printable/* printable */.g)(event.ref)} was deleted.`);
        const plan = emptyPlan(event);
        await publish(runner, environment, plan, writeBake(environment, inputs.bakeFile, plan));
        return;
    }
    const repository = await opening;
    try {
        const { plan, bake } = await planAndRetag(environment, inputs, event, repository);
        await publish(runner, environment, plan, bake);
    }
    finally {
        repository.close();
    }
}
async function planAndRetag(environment, inputs, started, repository) {
    const event = await peelEvent(started, repository);
    const api = lazyApi(inputs, event, environment);
    const changes = findChanges(event, repository, api);
    // Looked at later: a failure before that must not count as unhandled.
    changes.catch(() => undefined);
    const { specification, plainHttp, findings, warnings, describedIn } = await specify({
        repository,
        commit: event.sha,
        config: inputs.config,
        single: inputs.single,
        given: inputs.given,
        registry: inputs.registry,
        repositoryName: event.repository,
        peek: path => repository.peek(event.sha, path),
        printBake: printBakeIn(repository.root)
    });
    boundMemory((await repository.files(event.sha)).length);
    for (const finding of findings)
        runner.info((0,printable/* printable */.g)(finding));
    if (inputs.options.push === 'auto' && !event.mayPush.allowed)
        runner.info(`Nothing will be pushed: ${(0,printable/* printable */.g)(event.mayPush.why)}`);
    const facts = factsOf(inputs, environment);
    const registry = wireRegistries({
        inputs,
        images: wiring_imagesOf(specification),
        ...(facts !== null && { facts }),
        plainHttp,
        environment,
        layoutRoot: repository.root,
        mask: secret => {
            runner.setSecret(secret);
        },
        say: line => {
            runner.info(line);
        }
    });
    try {
        const { plan, retags } = await makePlan({
            specification,
            describedIn: new Set([...describedIn, ...workflowOf(environment)]),
            event,
            changes,
            commitDate: repository.commitDate(event.sha),
            options: inputs.options
        }, { repository, registry, clock: { now: () => new Date() }, githubRequests: () => api?.requests ?? 0 });
        const bake = writeBake(environment, inputs.bakeFile, plan);
        const complaints = await carryOut(retags, registry, inputs.options.onRegistryError, runner);
        const finished = {
            ...plan,
            warnings: [...warnings, ...plan.warnings, ...complaints],
            requests: { registry: registry.requests, github: api?.requests ?? 0 }
        };
        return { plan: finished, bake };
    }
    finally {
        await registry.close();
        await facts?.save();
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
/** What is immutable is kept from run to run, where the runner has a cache; `@actions/cache` is loaded at the first look-up that is worth it. */
function factsOf(inputs, environment) {
    const hasService = ['ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_URL'].some(name => (environment[name] ?? '') !== '');
    if (inputs.cache === 'false' || !hasService)
        return null;
    return cachedFacts({
        mode: inputs.cache === 'true' ? 'always' : 'auto',
        folder: (0,external_node_path_.join)(environment['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'base-image-planner-facts'),
        load: async () => {
            const { restoreCache, saveCache } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(830), __webpack_require__.e(935)]).then(__webpack_require__.bind(__webpack_require__, 1935));
            return { restore: restoreCache, save: saveCache };
        }
    });
}
/** Points tags at images that are there. Tags of one image move one after the other, images at once. */
async function carryOut(retags, registry, onRegistryError, runner) {
    const warnings = [];
    await Promise.all(retags.map(async ({ reference, manifest }) => {
        const { image, tag } = splitTag(reference);
        const result = await registry.retag(image, manifest, tag);
        switch (result.kind) {
            case 'moved':
                runner.info(`Tagged: ${(0,printable/* printable */.g)(reference)} → ${manifest.digest}`);
                return;
            case 'already':
                return;
            case 'refused':
                throw new errors/* UserError */.y(`${reference}: ${inSentences(result)}`);
            case 'unknown': {
                const message = `${reference} could not be pointed at ${manifest.digest}: ${inSentences(result)}`;
                if (onRegistryError === 'fail')
                    throw new errors/* UserError */.y(message);
                warnings.push({ code: 'retag-failed', message });
            }
        }
    }));
    return warnings;
}
function action_readPayload(path) {
    if (path === undefined || path === '')
        return {};
    try {
        const payload = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
        return payload;
    }
    catch (error) {
        throw new errors/* UserError */.y(`GITHUB_EVENT_PATH: the payload of the event in ${path} cannot be read (${(0,errors/* messageOf */.b)(error)}).`, { cause: error });
    }
}
function emptyPlan(event) {
    const how = event.origin.kind === 'registry-decides' ? event.origin.why : 'nothing to plan';
    return {
        version: 1,
        event: { name: event.name, ref: event.ref, sha: event.sha, push: false },
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
class ConfigurationError extends _errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
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
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${what}: "${text}" is no duration. Write a number and a unit: 30d, 2w, 12h or 90m.`);
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

/***/ 7909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate that somebody who wrote `word` most likely meant: at most a third of its letters differ; null where none is near. */
function nearest(word, candidates) {
    let best = null;
    for (const candidate of candidates) {
        const distance = distanceOf(word.toLowerCase(), candidate.toLowerCase());
        if (distance <= Math.max(1, Math.ceil(candidate.length / 3)) && (best === null || distance < best.distance))
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
/* harmony export */   F: () => (/* binding */ normalizePlatform)
/* harmony export */ });
const ARCHITECTURES = {
    x86_64: 'amd64',
    'x86-64': 'amd64',
    aarch64: 'arm64',
    armhf: 'arm/v7',
    armel: 'arm/v6',
    i386: '386'
};
/** Variants that say nothing beyond their architecture, and the one that a bare `arm` means. */
const IMPLIED = {
    'arm64/v8': 'arm64',
    'arm64/8': 'arm64',
    'amd64/v1': 'amd64',
    arm: 'arm/v7',
    'arm/7': 'arm/v7'
};
/**
 * One spelling for equal platforms: `linux/arm64/v8` is `linux/arm64`, `linux/arm` is `linux/arm/v7`, `linux/x86_64` is `linux/amd64`.
 *
 * Source: https://github.com/containerd/platforms/blob/main/database.go
 */
function normalizePlatform(platform) {
    const [os = '', architecture = '', ...variant] = platform.toLowerCase().split('/');
    const rest = [ARCHITECTURES[architecture] ?? architecture, ...variant].join('/');
    return `${os}/${IMPLIED[rest] ?? rest}`;
}


/***/ }),

/***/ 4701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parsePlatform),
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
function parsePlatform(text, what) {
    const platform = text.trim().toLowerCase();
    const slash = platform.indexOf('/');
    const system = platform.slice(0, slash);
    const architecture = platform.slice(slash + 1);
    const normal = (0,_platform__WEBPACK_IMPORTED_MODULE_0__/* .normalizePlatform */ .F)(platform);
    if (slash > 0 && systems.includes(system) && platformPattern.test(normal))
        return normal;
    const guess = slash > 0 ? (0,_nearest__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(system, systems) : null;
    const hint = guess === null || systems.includes(system) ? '' : ` Did you mean ${guess}/${architecture}?`;
    throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${what}: "${text}" is no platform. Write os/arch[/variant], such as linux/arm64.${hint}`);
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
