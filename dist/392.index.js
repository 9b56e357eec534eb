export const id = 392;
export const ids = [392];
export const modules = {

/***/ 4392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
// EXTERNAL MODULE: ./src/printable.ts
var printable = __webpack_require__(5260);
// EXTERNAL MODULE: ./src/config/duration.ts
var duration = __webpack_require__(7840);
// EXTERNAL MODULE: ./src/config/lists.ts
var lists = __webpack_require__(5979);
;// CONCATENATED MODULE: ./src/config/scalars.ts

/** Values of a configuration file, in which numbers and booleans keep the text that was written (see {@link ./yaml}). */
/** YAML reads `3.10` as a number. */
const scalar = dist/* pipe */.FsL(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig(), dist/* boolean */.zMY()]), dist/* transform */.pdi(String));
const truth = (description) => dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* boolean */.zMY(), dist/* picklist */.KIO(['true', 'True', 'TRUE', 'false', 'False', 'FALSE'])]), dist/* description */.h_(description), dist/* transform */.pdi(value => String(value).toLowerCase() === 'true')));
/** From 1. */
const count = (description) => dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* number */.aig(), dist/* string */.YjP()]), dist/* check */.z6Y(value => /^[1-9]\d{0,8}$/.test(String(value)), 'must be a whole number, at least 1'), dist/* description */.h_(description), dist/* transform */.pdi(Number)));

;// CONCATENATED MODULE: ./src/config/expectations.ts



/**
 * What is expected of an image that was built, under `verify`: the same form in the configuration, in the plan, which carries it to the
 * verify action, and in that action's own checks.
 */
const size = (description) => dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\d+(?:\.\d+)? ?(?:B|kB|KB|MB|GB)$/, 'must be a number and a unit, such as `10 MB`'), dist/* description */.h_(description)));
const texts = (description) => dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* string */.YjP(), dist/* array */.YOg(dist/* string */.YjP())]), dist/* description */.h_(description), dist/* transform */.pdi((value) => (typeof value === 'string' ? (0,lists/* list */.p_)(value) : value))));
const values = (description) => dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()), dist/* description */.h_(description)));
const expectationsSchema = dist/* strictObject */.rej({
    'max-app-size': size('Compressed size of the layers that the app adds to its base, at most: `10 MB`.'),
    'max-app-layers': count('Layers that the app adds to its base, at most.'),
    'max-image-size': size('Compressed size of the whole image, at most: `900 MB`.'),
    'non-root': truth('Whether the image must not run as root. Default: false'),
    'no-secrets': truth('Whether environment and history must not hold what looks like a secret. Default: false'),
    labels: values('Labels that the image must have; `*` is any value.'),
    ports: texts('Ports that the image must expose: `8080` or `8080/tcp`.'),
    entrypoint: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* description */.h_('The entry point, word by word.'))),
    environment: values('Variables that the image must have; `*` is any value.'),
    forbid: texts('Paths that no layer of the app may hold, in the syntax of `.dockerignore`: `**/bin/gcc`.'),
    'forbid-in-base': truth('Whether `forbid` is looked up in the layers of the base as well. Default: false'),
    require: texts('Paths that the image must have, in the syntax of `.dockerignore`.'),
    'read-limit': size('Uncompressed size of one layer that is read, at most. Default: `4 GB`')
});

// EXTERNAL MODULE: ./src/reference/read-platform.ts
var read_platform = __webpack_require__(4701);
;// CONCATENATED MODULE: ./src/config/schema.ts






/**
 * The one schema of the configuration file: validation, the types below and the shipped JSON Schema
 * (`schema/base-images.schema.json`) come from it. Descriptions are what an editor shows.
 *
 * Loaded lazily, only when there is a configuration file: everything else imports the types alone.
 */
const schema_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* nonEmpty */.hq('must not be empty'));
/** A list, or one text in docker's list idiom. The description comes before the transformation, which has no JSON Schema. */
function schema_texts(description, split = lists/* list */.p_) {
    return dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* string */.YjP(), dist/* array */.YOg(scalar)]), dist/* description */.h_(description), dist/* transform */.pdi((value) => (typeof value === 'string' ? split(value) : value))));
}
const platforms = dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* string */.YjP(), dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(read_platform/* platformPattern */.W, 'must be `os/arch[/variant]`')))]), dist/* description */.h_("Platforms, such as `linux/amd64`. Default: the builder's own platform"), dist/* transform */.pdi((value) => (typeof value === 'string' ? (0,lists/* list */.p_)(value) : value))));
const imageKeys = {
    image: dist/* pipe */.FsL(schema_text, dist/* description */.h_('Name of the image without a tag. A name without a host gets the prefix `registry`.')),
    context: dist/* optional */.lqM(dist/* pipe */.FsL(schema_text, dist/* description */.h_('Folder of the build context, relative to the repository. Default: `.`'))),
    dockerfile: dist/* optional */.lqM(dist/* pipe */.FsL(schema_text, dist/* description */.h_('Path of the Dockerfile, relative to the repository. Default: `<context>/Dockerfile`'))),
    target: dist/* optional */.lqM(dist/* pipe */.FsL(schema_text, dist/* description */.h_('Stage to build. Default: the last one'))),
    platforms,
    'build-args': dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* array */.YOg(scalar), dist/* record */.g1P(dist/* string */.YjP(), scalar)]), dist/* description */.h_('Build arguments. A value may hold a template such as `{{version}}`, which takes no part in the hash.'))),
    'build-contexts': dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* array */.YOg(scalar), dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())]), dist/* description */.h_('Named contexts: a folder of the repository, `docker-image://REFERENCE`, `target:NAME` for an image of this file, or the address of a git repository or an archive.'))),
    ignore: schema_texts('Paths that are no input of the image, in the syntax of `.dockerignore`, relative to the repository.'),
    verify: dist/* optional */.lqM(dist/* pipe */.FsL(expectationsSchema, dist/* description */.h_('What the verify action expects of the image once it is built.'))),
    tags: schema_texts('Tags or templates of tags, beside the tag of the hash.', lists/* tagList */.Tw)
};
const refresh = dist/* strictObject */.rej({
    'max-age': dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(duration/* durationPattern */.Z, 'must be a number and a unit, such as `30d`, `2w`, `12h` or `90m`'), dist/* description */.h_('Age at which a base is rebuilt: `30d`, `2w`, `12h`, `90m`. Default: never'))),
    upstream: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(['ignore', 'warn', 'rebuild']), dist/* description */.h_('What to do when an image named in FROM has moved since the build. Default: `ignore`'))),
    on: schema_texts('Events on which refresh is looked at. Default: `schedule` and `workflow_dispatch`')
});
const base = dist/* strictObject */.rej({
    ...imageKeys,
    dependencies: schema_texts('Further inputs: patterns of paths, relative to the repository.'),
    hash: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(['auto', 'semantic', 'bytes']), dist/* description */.h_('What of dependency files counts: all that the RUN lines and the running app can read (`auto`, default), what is installed (`semantic`), or every byte (`bytes`).'))),
    refresh: dist/* optional */.lqM(dist/* pipe */.FsL(refresh, dist/* description */.h_('When a base is rebuilt though none of its inputs changed.'))),
    reproducible: truth('Whether no time of a build gets into its layers, so that a rebuild that changes nothing has the same ones. Default: `false`')
});
const service = dist/* strictObject */.rej({
    ...imageKeys,
    'fallback-dockerfile': dist/* optional */.lqM(dist/* pipe */.FsL(schema_text, dist/* description */.h_('Dockerfile that builds the app without any base, for where nothing may be pushed.')))
});
const schema_name = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/, 'a name is made of letters, digits, `_`, `.` and `-`'));
const configurationSchema = dist/* strictObject */.rej({
    version: dist/* pipe */.FsL(dist/* literal */.euz(1), dist/* description */.h_('Version of this format.')),
    registry: dist/* optional */.lqM(dist/* pipe */.FsL(schema_text, dist/* description */.h_('Prefix of image names without a host: `ghcr.io/acme`, a URL, or `oci:./folder`.'))),
    ignore: schema_texts('Paths that are no input of any image, in the syntax of `.dockerignore`.'),
    bases: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P(schema_name, base), dist/* description */.h_('Base images, by name.'))),
    services: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P(schema_name, service), dist/* description */.h_('App images, by name.')))
});
/** The map that is expected at a path; null where there is none. For messages. */
function mapAt(path) {
    const [group, , key] = path;
    if (path.length === 0)
        return { keys: Object.keys(configurationSchema.entries) };
    if (group !== 'bases' && group !== 'services')
        return null;
    if (path.length === 1)
        return { keys: null };
    if (path.length === 2)
        return { keys: Object.keys((group === 'bases' ? base : service).entries) };
    if (path.length === 3 && key === 'verify')
        return { keys: Object.keys(expectationsSchema.entries) };
    return path.length === 3 && group === 'bases' && key === 'refresh' ? { keys: Object.keys(refresh.entries) } : null;
}

;// CONCATENATED MODULE: ./src/config/validate.ts




/** What people write from the habits of other files, and what to write here. */
const habits = {
    args: 'Write "build-args".',
    file: 'Write "dockerfile".',
    name: 'Write "image".',
    path: 'Write "context".',
    base: 'Which base a service uses is read from its FROM and COPY --from lines: delete the key.',
    bases: 'Which base a service uses is read from its FROM and COPY --from lines: delete the key.',
    'base-image': 'Which base a service uses is read from its FROM and COPY --from lines: delete the key.',
    'depends-on': 'What builds on what is read from the Dockerfiles: delete the key.',
    'max-age': 'It belongs under "refresh".',
    refresh: 'It belongs to an image under "bases".',
    hash: 'It belongs to an image under "bases".',
    reproducible: 'It belongs to an image under "bases".',
    dependencies: 'It belongs to an image under "bases".',
    extends: 'Use YAML anchors (&name, *name and <<) instead.'
};
/** Checks a value against the schema. */
function validate(value) {
    const misshapen = mapProblems(value, []);
    const result = dist/* safeParse */.xLC(configurationSchema, withPairs(value, []));
    if (result.success && misshapen.length === 0)
        return { kind: 'configuration', configuration: result.output };
    const covered = new Set(misshapen.map(problem => problem.path.join('\n')));
    const problems = (result.issues ?? [])
        .map(issue => deepest(issue))
        .filter(({ issue }) => !(issue.type === 'strict_object' && issue.expected === 'never'))
        .map(placed => problemOf(placed))
        .filter(problem => !problem.path.some((_, index) => covered.has(problem.path.slice(0, index).join('\n'))));
    return { kind: 'problems', problems: [...misshapen, ...problems] };
}
/** Every unknown key (the schema stops at the first one), lists in place of maps, and names that JavaScript keeps for itself. */
function mapProblems(value, path) {
    const shape = mapAt(path);
    if (shape === null || typeof value !== 'object' || value === null)
        return [];
    if (Array.isArray(value))
        return [{ path, atKey: false, message: `${subjectOf(path)} must be a map of keys and values, not a list.` }];
    return Object.entries(value).flatMap(([key, inner]) => {
        const at = [...path, key];
        if (shape.keys?.includes(key) === false)
            return [
                {
                    path: at,
                    atKey: true,
                    message: (0,printable/* printable */.g)(`unknown key "${key}" ${whereOf(path)}. ${keyHint(key, shape.keys)}`)
                }
            ];
        if (reserved.includes(key))
            return [{ path: at, atKey: true, message: `"${key}" cannot be the name of an image. Choose another.` }];
        return mapProblems(inner, at);
    });
}
/** Names that JavaScript keeps for itself: the schema leaves them out of a map without a word. */
const reserved = ['__proto__', 'prototype', 'constructor'];
/** A map of pairs with such a name is written as the list that stands for the same. */
function withPairs(value, path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return value;
    const entries = Object.entries(value);
    const isList = path.length === 3 && ['build-args', 'build-contexts'].includes(path[2] ?? '');
    if (isList &&
        entries.some(([name]) => reserved.includes(name)) &&
        entries.every(([, one]) => typeof one === 'string'))
        return entries.map(([name, one]) => `${name}=${String(one)}`);
    return path.length > 2
        ? value
        : Object.fromEntries(entries.map(([key, inner]) => [key, withPairs(inner, [...path, key])]));
}
function subjectOf(path) {
    return path.length === 0 ? 'the file' : path.join('.');
}
function whereOf(path) {
    return path.length === 0 ? 'at the top' : `in ${path.join('.')}`;
}
/** Of a union's options the one that got furthest, so that the message is about the item and not about the list. */
function deepest(issue) {
    const items = issue.path ?? [];
    const options = issue.type === 'union' ? (issue.issues ?? []).map(option => deepest(option)) : [];
    const best = options
        .filter(option => option.items.length > 0)
        .sort((one, other) => other.items.length - one.items.length)[0];
    return best === undefined ? { issue, items } : { issue: best.issue, items: [...items, ...best.items] };
}
function problemOf({ issue, items }) {
    const path = items.map(item => String(item.key));
    if (issue.received === 'undefined') {
        const parent = path.slice(0, -1);
        return { path: parent, atKey: true, message: (0,printable/* printable */.g)(`"${path.at(-1) ?? ''}" is missing ${whereOf(parent)}.`) };
    }
    const atKey = items.at(-1)?.origin === 'key';
    const problem = issue.input === null ? ' is empty. Write a value, or delete the key.' : `: ${valueProblem(issue)}`;
    return { path, atKey: atKey || issue.input === null, message: (0,printable/* printable */.g)(`${subjectOf(path)}${problem}`) };
}
function keyHint(key, known) {
    if (Object.hasOwn(habits, key))
        return habits[key] ?? '';
    const guess = (0,nearest/* nearest */.p)(key, known);
    return guess === null ? `Known are ${known.join(', ')}.` : `Did you mean "${guess}"?`;
}
function valueProblem(issue) {
    const value = JSON.stringify(issue.input);
    const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
    if (issue.type === 'picklist') {
        const allowed = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map(match => match[1] ?? '');
        const guess = typeof issue.input === 'string' ? (0,nearest/* nearest */.p)(issue.input, allowed) : null;
        return `${shown} is none of ${allowed.join(', ')}.${guess === null ? '' : ` Did you mean "${guess}"?`}`;
    }
    if (issue.kind === 'validation')
        return `${shown}: ${issue.message}`;
    return `${shown} must be ${wordsOf(issue.expected ?? '')}.`;
}
/** `(string | Array)` in words. */
function wordsOf(expected) {
    const words = {
        string: 'text',
        boolean: 'true or false',
        Array: 'a list',
        Object: 'a map of keys and values'
    };
    const options = expected.replace(/[()]/g, '').split(/\s*\|\s*/);
    // What may be text is written as text, whatever else YAML makes of it.
    const spare = options.includes('string') ? /^(?:number|boolean)$/ : /^"(?:true|false)"$/i;
    return options
        .filter(option => !spare.test(option))
        .map(option => words[option] ?? option)
        .join(' or ');
}


/***/ })

};
