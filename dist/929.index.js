export const id = 929;
export const ids = [929];
export const modules = {

/***/ 7929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isSettings: () => (/* binding */ isSettings),
/* harmony export */   widenedBy: () => (/* binding */ widenedBy),
/* harmony export */   widenedByInstruction: () => (/* binding */ widenedByInstruction)
/* harmony export */ });
const NODE = ['package.json', 'package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'];
/** One row per file. A key is written with the name of its section before it, as `install.production`. */
const ROWS = [
    {
        // https://docs.npmjs.com/cli/using-npm/config, https://pnpm.io/settings
        files: /(?:^|[/._-])npmrc$/,
        formats: NODE,
        neutral: new RegExp('^(?:(?:@[^:]+:)?registry|//.*|always-auth|_\\w+|email|username|cert|key|ca|cafile|cache.*|store-dir|strict-ssl|(?:https?-|no)?-?proxy|fetch-.*|network-.*|' +
            'maxsockets|loglevel|progress|color|fund|audit.*|update-notifier|save.*|engine-strict|legacy-peer-deps|strict-peer-dep\\w+|auto-install-peers|' +
            'prefer-.*|offline|package-manager-.*|manage-package-manager-versions|node-linker|shamefully-hoist|(?:public-)?hoist.*|link-workspace-packages|' +
            'ignore-scripts|side-effects-cache.*|unsafe-perm|foreground-scripts|scripts-prepend-node-path|install-strategy|python|init[.-].*|tag-version-prefix|' +
            'message|sign-git-.*|node-options|script-shell|use-node-version|node-version|enable-pre-post-scripts|resolution-mode|dedupe-.*|child-concurrency|' +
            'lockfile=true|package-lock=true|production=true|omit=.*|verify-store-integrity|package-import-method|virtual-store-.*|modules-dir|' +
            'recursive-install|shared-workspace-lockfile=true|inject-workspace-packages|minimum-release-age|only-built-dependencies.*|electron_.*|sharp_.*)(?:=|$)'),
        widening: /(?<![-\w])(?:include|also|only|production|dev|package[-_]lock)\s*=(?!\s*true\b)/
    },
    {
        // https://classic.yarnpkg.com/en/docs/yarnrc
        files: /(?:^|\/)\.?yarnrc$/,
        formats: ['package.json', 'yarn.lock'],
        neutral: /^(?:(?:@[^:]+:)?registry|--(?:[\w-]+\.)?(?:frozen-lockfile|ignore-engines|network-timeout|mutex|cache-folder|modules-folder|no-progress|emoji)|yarn-(?:path|offline-mirror[\w-]*)|lastUpdateCheck|network-[\w-]+|child-concurrency|save-prefix|version-[\w-]+|init-[\w-]+|disable-self-update-check|strict-ssl|cafile|https?-proxy|cache-folder|ignore-engines|workspaces-experimental|email|username)=/,
        widening: /production[\s"]+false|--install\./
    },
    {
        // https://yarnpkg.com/configuration/yarnrc
        files: /(?:^|\/)\.yarnrc\.yml$/,
        formats: ['package.json', 'yarn.lock'],
        neutral: /^(?:yarnPath|nodeLinker|npm\w+|enable\w+|compressionLevel|checksumBehavior|cache\w*|global\w+|http\w*|network\w+|cloneConcurrency|defaultSemverRangePrefix|logFilters|packageExtensions|supportedArchitectures|pnp\w+|nmHoistingLimits|nmMode|nmSelfReferences|prefer\w+|progressBarStyle|telemetry\w+|unsafeHttpWhitelist|catalogs?|approvedGitRepositories|changesetBaseRefs|initFields|initScope|tsEnableAutoTypes|virtualFolder|winLinkType|taskPool\w+|immutablePatterns)=/,
        widening: /plugins|lockfileFilename|injectEnvironmentFiles/
    },
    {
        // https://bun.com/docs/runtime/bunfig#package-manager
        files: /(?:^|\/)\.?bunfig\.toml$/,
        formats: ['package.json', 'bun.lock'],
        neutral: /^(?:install\.(?:registry|scopes|cache|lockfile|exact|saveTextLockfile|linker|frozenLockfile|auto|global\w+|ca|cafile|logLevel|minimumReleaseAge\w*)(?:\.\S+)?|(?:test|run|serve|debug)\.\S+|telemetry|logLevel|smol)=/,
        widening: /(?<![-\w])(?:production|dev|optional|peer)\s*=/
    },
    {
        // https://pip.pypa.io/en/stable/topics/configuration/
        files: /(?:^|\/)pip\.(?:conf|ini)$/,
        formats: ['requirements', 'pyproject.toml'],
        neutral: /^[\w-]+\.(?:(?:extra-)?index-url|index|trusted-host|timeout|(?:default-)?timeout|retries|no-cache-dir|cache-dir|disable-pip-version-check|root-user-action|break-system-packages|find-links|only-binary|no-binary|prefer-binary|progress-bar|no-deps|require-hashes|require-virtualenv|use-pep517|no-build-isolation|no-compile|compile|user|target|prefix|quiet|verbose|no-input|no-color|no-warn-script-location|cert|client-cert|proxy|keyring-provider|upgrade|upgrade-strategy|log|format|exists-action|ignore-installed)=/,
        widening: /(?<![-\w])(?:requirement|constraint|group|editable)\s*=/
    },
    {
        // https://docs.astral.sh/uv/reference/settings/
        files: /(?:^|\/)uv\.toml$/,
        formats: ['pyproject.toml', 'uv.lock', 'requirements'],
        neutral: /^(?:pip\.)?(?:index(?:\.[\w-]+)?|(?:extra-|default-)?index(?:-url)?|find-links|no-index|index-strategy|keyring-provider|cache-dir|cache-keys|no-cache|native-tls|system-certs|offline|allow-insecure-host|link-mode|compile-bytecode|python-(?:preference|downloads|install-mirror|downloads-json-url)|pypy-install-mirror|concurrent-[\w-]+|preview|required-version|http-proxy|https-proxy|no-proxy|publish-url|trusted-publishing|system|break-system-packages|python)=/,
        widening: /(?<![-\w])(?:upgrade|all-extras|extra|group|exclude-newer|resolution|prerelease)\s*=/
    },
    {
        // https://python-poetry.org/docs/configuration/
        files: /(?:^|\/)(?:poetry\.toml|pypoetry\/config\.toml)$/,
        formats: ['pyproject.toml', 'poetry.lock'],
        neutral: /^(?:virtualenvs|installer|cache-dir|data-dir|repositories|certificates|http-basic|pypi-token|solver|requests|keyring|system-git-client|python|publish)[.=]/,
        widening: /(?!)/
    },
    {
        // https://pdm-project.org/latest/reference/configuration/
        files: /(?:^|\/)(?:\.?pdm\.toml|pdm\/config\.toml)$/,
        formats: ['pyproject.toml', 'pdm.lock'],
        neutral: /^(?:pypi|venv|python|install|repository|cache_dir|check_update|build_isolation|global_project|log_dir|request_timeout|theme|use_uv)[.=]/,
        widening: /options/
    },
    {
        // https://bundler.io/man/bundle-config.1.html: any other key is a host, a gem, or says how it is installed.
        files: /(?:^|\/)\.bundle\/config$/,
        formats: ['Gemfile', 'Gemfile.lock'],
        neutral: /^(?:---|BUNDLE_(?!(?:WITH|WITHOUT|ONLY|GEMFILE|PLUGINS|LOCKFILE)\b).*)(?:=|$)/,
        widening: /BUNDLE_(?:WITH|ONLY|GEMFILE)/
    },
    {
        // https://maven.apache.org/guides/mini/guide-using-extensions.html: an extension may read all of the project.
        files: /(?:^|\/)\.mvn\/extensions\.xml$/,
        formats: ['pom.xml'],
        neutral: /(?!)/,
        widening: /(?!)/
    }
];
/** Whether a path is one of a file of settings. */
function isSettings(path) {
    return ROWS.some(({ files }) => files.test(path));
}
/**
 * What tools may read more of than their command lines say, by a file of settings; empty if all of it is known not to matter.
 *
 * @param path of the file, or the one that it has in the image
 */
function widenedBy(path, content) {
    const text = Buffer.from(content).toString('latin1');
    return ROWS.flatMap(row => row.files.test(path) && !settingsIn(text).every(one => row.neutral.test(one) || isOwnPlugins(one, text))
        ? row.formats
        : []);
}
/** What an instruction of a Dockerfile writes into a file of settings; text of other instructions says nothing. */
function widenedByInstruction(text) {
    const words = text.split(/[\s"'=<>|;&()]+/);
    return ROWS.flatMap(row => (words.some(word => row.files.test(word)) && row.widening.test(text) ? row.formats : []));
}
/** Plugins of Yarn itself. */
function isOwnPlugins(setting, text) {
    const specs = [...text.matchAll(/^\s+(?:- )?spec:\s*(.*)$/gm)].map(([, spec = '']) => spec);
    return setting.startsWith('plugins=') && specs.length > 0 && specs.every(spec => /^["']?@yarnpkg\//.test(spec));
}
/** `key=value` of each setting, whatever the syntax: `key = value`, `key: value`, `key value`, with the section before it. */
function settingsIn(text) {
    let section = '';
    return text.split(/\r?\n/).flatMap(line => {
        // Further lines of a value, and comments.
        if (/^(?:\s|[#;\])}]|\/\/\s|$)/.test(line))
            return [];
        const header = /^\[+\s*([^\]]+?)\s*\]+/.exec(line)?.[1];
        if (header !== undefined) {
            section = `${header}.`;
            return [];
        }
        const [, key = line, value = ''] = /^["']?(.+?)["']?(?:\s*=\s*|:\s+|:$|\s+|$)["']?(.*?)["']?\s*$/.exec(line) ?? [];
        return [`${section}${key.replace(/\[\]$/, '')}=${value}`];
    });
}


/***/ })

};
