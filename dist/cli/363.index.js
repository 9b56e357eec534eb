export const id = 363;
export const ids = [363];
export const modules = {

/***/ 2363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readGemfileLock: () => (/* binding */ readGemfileLock)
/* harmony export */ });
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(940);
/* harmony import */ var _value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8003);


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
function readGemfileLock(text) {
    const sections = sectionsOf(text);
    const own = new Map(sections
        .filter(({ title }) => title === 'PATH')
        .flatMap(({ lines }) => gemsOf(lines).map(({ name, version }) => [name, version])));
    const gems = sections.filter(({ title }) => title !== 'PATH').flatMap(({ lines }) => gemsOf(lines));
    return {
        meaning: (0,_canonical__WEBPACK_IMPORTED_MODULE_0__/* .setOf */ .s4)(sections.map(section => sectionMeaning(section, own))),
        packages: [
            ...gems.map(({ name, version, dependencies }) => ({ name, version, rest: (0,_canonical__WEBPACK_IMPORTED_MODULE_0__/* .canonicalText */ .A4)(dependencies) })),
            ...sections.flatMap(({ title, lines: [line = ''] }) => toolOf(title, line.trim()))
        ]
    };
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
            throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO(`no line of a Gemfile.lock: ${line.slice(0, 80)}`);
        else
            open.lines.push(line.trimEnd());
    }
    if (sections.length === 0)
        throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO('an empty Gemfile.lock');
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
                throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO(`the section ${title} has no specs`);
            // Several remotes are asked in their order.
            const gems = gemsOf(lines).map(({ name, version, dependencies }) => [
                name,
                title === 'PATH' ? null : version,
                (0,_canonical__WEBPACK_IMPORTED_MODULE_0__/* .setOf */ .s4)(dependencies.map(dependency => withoutOwnVersion(dependency, own)))
            ]);
            return [title, lines.slice(0, specs).map(line => line.trim()), (0,_canonical__WEBPACK_IMPORTED_MODULE_0__/* .setOf */ .s4)(gems)];
        }
        case 'DEPENDENCIES':
        case 'CHECKSUMS':
            return [title, (0,_canonical__WEBPACK_IMPORTED_MODULE_0__/* .setOf */ .s4)(lines.map(line => withoutOwnVersion(line.trim(), own)))];
        default:
            return [title, (0,_canonical__WEBPACK_IMPORTED_MODULE_0__/* .setOf */ .s4)(lines.map(line => line.trim()))];
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
            throw new _value__WEBPACK_IMPORTED_MODULE_1__/* .NotUnderstood */ .fO(`no line of a Gemfile.lock: ${line.slice(0, 80)}`);
    }
    return gems;
}
/** `name (= 1.2.3)` and, in checksums, `name (1.2.3)` repeat the version of a gem of the project. */
function withoutOwnVersion(line, own) {
    const match = /^(\S+) \((?:= )?([^()]+)\)(.*)$/.exec(line);
    const [, name = '', version, rest = ''] = match ?? [];
    return version !== undefined && own.get(name) === version ? `${name} (its own)${rest}` : line;
}


/***/ })

};
