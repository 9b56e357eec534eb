import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 8163:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


/* eslint-disable @typescript-eslint/no-explicit-any */
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    Object.defineProperty(o, k2, { enumerable: true, get: function() { return m[k]; } });
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (k !== "default" && Object.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
    __setModuleDefault(result, mod);
    return result;
};
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.HttpClient = exports.isHttps = exports.HttpClientResponse = exports.HttpClientError = exports.getProxyUrl = exports.MediaTypes = exports.Headers = exports.HttpCodes = void 0;
const http = __importStar(__nccwpck_require__(8611));
const https = __importStar(__nccwpck_require__(5692));
const pm = __importStar(__nccwpck_require__(3695));
const tunnel = __importStar(__nccwpck_require__(770));
var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes = exports.HttpCodes || (exports.HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers = exports.Headers || (exports.Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes = exports.MediaTypes || (exports.MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
exports.getProxyUrl = getProxyUrl;
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
exports.HttpClientError = HttpClientError;
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
exports.HttpClientResponse = HttpClientResponse;
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
exports.isHttps = isHttps;
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = userAgent;
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl, additionalHeaders = {}) {
        return __awaiter(this, void 0, void 0, function* () {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl, obj, additionalHeaders = {}) {
        return __awaiter(this, void 0, void 0, function* () {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.ContentType, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl, obj, additionalHeaders = {}) {
        return __awaiter(this, void 0, void 0, function* () {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.ContentType, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl, obj, additionalHeaders = {}) {
        return __awaiter(this, void 0, void 0, function* () {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.ContentType, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? https : http;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            clientHeader = lowercaseKeys(this.requestOptions.headers)[header];
        }
        return additionalHeaders[header] || clientHeader || _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = pm.getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (this._keepAlive && !useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || http.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if reusing agent across request and tunneling agent isn't assigned create a new agent
        if (this._keepAlive && !agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new https.Agent(options) : new http.Agent(options);
            this._agent = agent;
        }
        // if not using private agent and tunnel agent isn't setup then use global agent
        if (!agent) {
            agent = usingSsl ? https.globalAgent : http.globalAgent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
exports.HttpClient = HttpClient;
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 3695:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.checkBypass = exports.getProxyUrl = void 0;
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new URL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new URL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
exports.getProxyUrl = getProxyUrl;
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
exports.checkBypass = checkBypass;
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
//# sourceMappingURL=proxy.js.map

/***/ }),

/***/ 3057:
/***/ ((module) => {

function isBuffer(value) {
  return Buffer.isBuffer(value) || value instanceof Uint8Array
}

function isEncoding(encoding) {
  return Buffer.isEncoding(encoding)
}

function alloc(size, fill, encoding) {
  return Buffer.alloc(size, fill, encoding)
}

function allocUnsafe(size) {
  return Buffer.allocUnsafe(size)
}

function allocUnsafeSlow(size) {
  return Buffer.allocUnsafeSlow(size)
}

function byteLength(string, encoding) {
  return Buffer.byteLength(string, encoding)
}

function compare(a, b) {
  return Buffer.compare(a, b)
}

function concat(buffers, totalLength) {
  return Buffer.concat(buffers, totalLength)
}

function copy(source, target, targetStart, start, end) {
  return toBuffer(source).copy(target, targetStart, start, end)
}

function equals(a, b) {
  return toBuffer(a).equals(b)
}

function fill(buffer, value, offset, end, encoding) {
  return toBuffer(buffer).fill(value, offset, end, encoding)
}

function from(value, encodingOrOffset, length) {
  return Buffer.from(value, encodingOrOffset, length)
}

function includes(buffer, value, byteOffset, encoding) {
  return toBuffer(buffer).includes(value, byteOffset, encoding)
}

function indexOf(buffer, value, byfeOffset, encoding) {
  return toBuffer(buffer).indexOf(value, byfeOffset, encoding)
}

function lastIndexOf(buffer, value, byteOffset, encoding) {
  return toBuffer(buffer).lastIndexOf(value, byteOffset, encoding)
}

function swap16(buffer) {
  return toBuffer(buffer).swap16()
}

function swap32(buffer) {
  return toBuffer(buffer).swap32()
}

function swap64(buffer) {
  return toBuffer(buffer).swap64()
}

function toBuffer(buffer) {
  if (Buffer.isBuffer(buffer)) return buffer
  return Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength)
}

function toString(buffer, encoding, start, end) {
  return toBuffer(buffer).toString(encoding, start, end)
}

function toHex(buffer, start, end) {
  return toBuffer(buffer).toString('hex', start, end)
}

function write(buffer, string, offset, length, encoding) {
  return toBuffer(buffer).write(string, offset, length, encoding)
}

function readDoubleBE(buffer, offset) {
  return toBuffer(buffer).readDoubleBE(offset)
}

function readDoubleLE(buffer, offset) {
  return toBuffer(buffer).readDoubleLE(offset)
}

function readFloatBE(buffer, offset) {
  return toBuffer(buffer).readFloatBE(offset)
}

function readFloatLE(buffer, offset) {
  return toBuffer(buffer).readFloatLE(offset)
}

function readInt32BE(buffer, offset) {
  return toBuffer(buffer).readInt32BE(offset)
}

function readInt32LE(buffer, offset) {
  return toBuffer(buffer).readInt32LE(offset)
}

function readUInt32BE(buffer, offset) {
  return toBuffer(buffer).readUInt32BE(offset)
}

function readUInt32LE(buffer, offset) {
  return toBuffer(buffer).readUInt32LE(offset)
}

function writeDoubleBE(buffer, value, offset) {
  return toBuffer(buffer).writeDoubleBE(value, offset)
}

function writeDoubleLE(buffer, value, offset) {
  return toBuffer(buffer).writeDoubleLE(value, offset)
}

function writeFloatBE(buffer, value, offset) {
  return toBuffer(buffer).writeFloatBE(value, offset)
}

function writeFloatLE(buffer, value, offset) {
  return toBuffer(buffer).writeFloatLE(value, offset)
}

function writeInt32BE(buffer, value, offset) {
  return toBuffer(buffer).writeInt32BE(value, offset)
}

function writeInt32LE(buffer, value, offset) {
  return toBuffer(buffer).writeInt32LE(value, offset)
}

function writeUInt32BE(buffer, value, offset) {
  return toBuffer(buffer).writeUInt32BE(value, offset)
}

function writeUInt32LE(buffer, value, offset) {
  return toBuffer(buffer).writeUInt32LE(value, offset)
}

module.exports = {
  isBuffer,
  isEncoding,
  alloc,
  allocUnsafe,
  allocUnsafeSlow,
  byteLength,
  compare,
  concat,
  copy,
  equals,
  fill,
  from,
  includes,
  indexOf,
  lastIndexOf,
  swap16,
  swap32,
  swap64,
  toBuffer,
  toString,
  toHex,
  write,
  readDoubleBE,
  readDoubleLE,
  readFloatBE,
  readFloatLE,
  readInt32BE,
  readInt32LE,
  readUInt32BE,
  readUInt32LE,
  writeDoubleBE,
  writeDoubleLE,
  writeFloatBE,
  writeFloatLE,
  writeInt32BE,
  writeInt32LE,
  writeUInt32BE,
  writeUInt32LE
}


/***/ }),

/***/ 9580:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(4434)


/***/ }),

/***/ 3587:
/***/ ((module) => {

module.exports = class FixedFIFO {
  constructor (hwm) {
    if (!(hwm > 0) || ((hwm - 1) & hwm) !== 0) throw new Error('Max size for a FixedFIFO should be a power of two')
    this.buffer = new Array(hwm)
    this.mask = hwm - 1
    this.top = 0
    this.btm = 0
    this.next = null
  }

  clear () {
    this.top = this.btm = 0
    this.next = null
    this.buffer.fill(undefined)
  }

  push (data) {
    if (this.buffer[this.top] !== undefined) return false
    this.buffer[this.top] = data
    this.top = (this.top + 1) & this.mask
    return true
  }

  shift () {
    const last = this.buffer[this.btm]
    if (last === undefined) return undefined
    this.buffer[this.btm] = undefined
    this.btm = (this.btm + 1) & this.mask
    return last
  }

  peek () {
    return this.buffer[this.btm]
  }

  isEmpty () {
    return this.buffer[this.btm] === undefined
  }
}


/***/ }),

/***/ 3867:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const FixedFIFO = __nccwpck_require__(3587)

module.exports = class FastFIFO {
  constructor (hwm) {
    this.hwm = hwm || 16
    this.head = new FixedFIFO(this.hwm)
    this.tail = this.head
    this.length = 0
  }

  clear () {
    this.head = this.tail
    this.head.clear()
    this.length = 0
  }

  push (val) {
    this.length++
    if (!this.head.push(val)) {
      const prev = this.head
      this.head = prev.next = new FixedFIFO(2 * this.head.buffer.length)
      this.head.push(val)
    }
  }

  shift () {
    if (this.length !== 0) this.length--
    const val = this.tail.shift()
    if (val === undefined && this.tail.next) {
      const next = this.tail.next
      this.tail.next = null
      this.tail = next
      return this.tail.shift()
    }

    return val
  }

  peek () {
    const val = this.tail.peek()
    if (val === undefined && this.tail.next) return this.tail.next.peek()
    return val
  }

  isEmpty () {
    return this.length === 0
  }
}


/***/ }),

/***/ 6204:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const { EventEmitter } = __nccwpck_require__(9580)
const FIFO = __nccwpck_require__(3867)
const TextDecoder = __nccwpck_require__(7934)

const StreamError = __nccwpck_require__(5657)

// if we do a future major, expect queue microtask to be there always, for now a bit defensive
const qmt =
  typeof queueMicrotask === 'undefined' ? (fn) => global.process.nextTick(fn) : queueMicrotask

// 29 bits used total (4 from shared, 14 from read, and 11 from write)
const MAX = (1 << 29) - 1

// Shared state
const OPENING = 0b0001
const PREDESTROYING = 0b0010
const DESTROYING = 0b0100
const DESTROYED = 0b1000

const NOT_OPENING = MAX ^ OPENING
const NOT_PREDESTROYING = MAX ^ PREDESTROYING

// Read state (4 bit offset from shared state)
const READ_ACTIVE = 0b00000000000001 << 4
const READ_UPDATING = 0b00000000000010 << 4
const READ_PRIMARY = 0b00000000000100 << 4
const READ_QUEUED = 0b00000000001000 << 4
const READ_RESUMED = 0b00000000010000 << 4
const READ_PIPE_DRAINED = 0b00000000100000 << 4
const READ_ENDING = 0b00000001000000 << 4
const READ_EMIT_DATA = 0b00000010000000 << 4
const READ_EMIT_READABLE = 0b00000100000000 << 4
const READ_EMITTED_READABLE = 0b00001000000000 << 4
const READ_DONE = 0b00010000000000 << 4
const READ_NEXT_TICK = 0b00100000000000 << 4
const READ_NEEDS_PUSH = 0b01000000000000 << 4
const READ_READ_AHEAD = 0b10000000000000 << 4

// Combined read state
const READ_FLOWING = READ_RESUMED | READ_PIPE_DRAINED
const READ_ACTIVE_AND_NEEDS_PUSH = READ_ACTIVE | READ_NEEDS_PUSH
const READ_PRIMARY_AND_ACTIVE = READ_PRIMARY | READ_ACTIVE
const READ_EMIT_READABLE_AND_QUEUED = READ_EMIT_READABLE | READ_QUEUED
const READ_RESUMED_READ_AHEAD = READ_RESUMED | READ_READ_AHEAD

const READ_NOT_ACTIVE = MAX ^ READ_ACTIVE
const READ_NON_PRIMARY = MAX ^ READ_PRIMARY
const READ_NON_PRIMARY_AND_PUSHED = MAX ^ (READ_PRIMARY | READ_NEEDS_PUSH)
const READ_PUSHED = MAX ^ READ_NEEDS_PUSH
const READ_PAUSED = MAX ^ READ_RESUMED
const READ_NOT_QUEUED = MAX ^ (READ_QUEUED | READ_EMITTED_READABLE)
const READ_NOT_ENDING = MAX ^ READ_ENDING
const READ_PIPE_NOT_DRAINED = MAX ^ READ_FLOWING
const READ_NOT_NEXT_TICK = MAX ^ READ_NEXT_TICK
const READ_NOT_UPDATING = MAX ^ READ_UPDATING
const READ_NO_READ_AHEAD = MAX ^ READ_READ_AHEAD
const READ_PAUSED_NO_READ_AHEAD = MAX ^ READ_RESUMED_READ_AHEAD

// Write state (18 bit offset, 4 bit offset from shared state and 14 from read state)
const WRITE_ACTIVE = 0b00000000001 << 18
const WRITE_UPDATING = 0b00000000010 << 18
const WRITE_PRIMARY = 0b00000000100 << 18
const WRITE_QUEUED = 0b00000001000 << 18
const WRITE_UNDRAINED = 0b00000010000 << 18
const WRITE_DONE = 0b00000100000 << 18
const WRITE_EMIT_DRAIN = 0b00001000000 << 18
const WRITE_NEXT_TICK = 0b00010000000 << 18
const WRITE_WRITING = 0b00100000000 << 18
const WRITE_FINISHING = 0b01000000000 << 18
const WRITE_CORKED = 0b10000000000 << 18

const WRITE_NOT_ACTIVE = MAX ^ (WRITE_ACTIVE | WRITE_WRITING)
const WRITE_NON_PRIMARY = MAX ^ WRITE_PRIMARY
const WRITE_NOT_FINISHING = MAX ^ (WRITE_ACTIVE | WRITE_FINISHING)
const WRITE_DRAINED = MAX ^ WRITE_UNDRAINED
const WRITE_NOT_QUEUED = MAX ^ WRITE_QUEUED
const WRITE_NOT_NEXT_TICK = MAX ^ WRITE_NEXT_TICK
const WRITE_NOT_UPDATING = MAX ^ WRITE_UPDATING
const WRITE_NOT_CORKED = MAX ^ WRITE_CORKED

// Combined shared state
const ACTIVE = READ_ACTIVE | WRITE_ACTIVE
const NOT_ACTIVE = MAX ^ ACTIVE
const DONE = READ_DONE | WRITE_DONE
const DESTROY_STATUS = DESTROYING | DESTROYED | PREDESTROYING
const OPEN_STATUS = DESTROY_STATUS | OPENING
const AUTO_DESTROY = DESTROY_STATUS | DONE
const NON_PRIMARY = WRITE_NON_PRIMARY & READ_NON_PRIMARY
const ACTIVE_OR_TICKING = WRITE_NEXT_TICK | READ_NEXT_TICK
const TICKING = ACTIVE_OR_TICKING & NOT_ACTIVE
const IS_OPENING = OPEN_STATUS | TICKING

// Combined shared state and read state
const READ_PRIMARY_STATUS = OPEN_STATUS | READ_ENDING | READ_DONE
const READ_STATUS = OPEN_STATUS | READ_DONE | READ_QUEUED
const READ_ENDING_STATUS = OPEN_STATUS | READ_ENDING | READ_QUEUED
const READ_READABLE_STATUS = OPEN_STATUS | READ_EMIT_READABLE | READ_QUEUED | READ_EMITTED_READABLE
const SHOULD_NOT_READ =
  OPEN_STATUS | READ_ACTIVE | READ_ENDING | READ_DONE | READ_NEEDS_PUSH | READ_READ_AHEAD
const READ_BACKPRESSURE_STATUS = DESTROY_STATUS | READ_ENDING | READ_DONE
const READ_UPDATE_SYNC_STATUS = READ_UPDATING | OPEN_STATUS | READ_NEXT_TICK | READ_PRIMARY
const READ_NEXT_TICK_OR_OPENING = READ_NEXT_TICK | OPENING

// Combined write state
const WRITE_PRIMARY_STATUS = OPEN_STATUS | WRITE_FINISHING | WRITE_DONE
const WRITE_QUEUED_AND_UNDRAINED = WRITE_QUEUED | WRITE_UNDRAINED
const WRITE_QUEUED_AND_ACTIVE = WRITE_QUEUED | WRITE_ACTIVE
const WRITE_DRAIN_STATUS = WRITE_QUEUED | WRITE_UNDRAINED | OPEN_STATUS | WRITE_ACTIVE
const WRITE_STATUS = OPEN_STATUS | WRITE_ACTIVE | WRITE_QUEUED | WRITE_CORKED
const WRITE_PRIMARY_AND_ACTIVE = WRITE_PRIMARY | WRITE_ACTIVE
const WRITE_ACTIVE_AND_WRITING = WRITE_ACTIVE | WRITE_WRITING
const WRITE_FINISHING_STATUS = OPEN_STATUS | WRITE_FINISHING | WRITE_QUEUED_AND_ACTIVE | WRITE_DONE
const WRITE_BACKPRESSURE_STATUS = WRITE_UNDRAINED | DESTROY_STATUS | WRITE_FINISHING | WRITE_DONE
const WRITE_UPDATE_SYNC_STATUS = WRITE_UPDATING | OPEN_STATUS | WRITE_NEXT_TICK | WRITE_PRIMARY
const WRITE_DROP_DATA = WRITE_FINISHING | WRITE_DONE | DESTROY_STATUS

const asyncIterator = Symbol.asyncIterator || Symbol('asyncIterator')

class WritableState {
  constructor(
    stream,
    { highWaterMark = 16384, map = null, mapWritable, byteLength, byteLengthWritable } = {}
  ) {
    this.stream = stream
    this.queue = new FIFO()
    this.highWaterMark = highWaterMark
    this.buffered = 0
    this.error = null
    this.pipeline = null
    this.drains = null // if we add more seldomly used helpers we might them into a subobject so its a single ptr
    this.byteLength = byteLengthWritable || byteLength || defaultByteLength
    this.map = mapWritable || map
    this.afterWrite = afterWrite.bind(this)
    this.afterUpdateNextTick = updateWriteNT.bind(this)
  }

  get ending() {
    return (this.stream._duplexState & WRITE_FINISHING) !== 0
  }

  get ended() {
    return (this.stream._duplexState & WRITE_DONE) !== 0
  }

  push(data) {
    if ((this.stream._duplexState & WRITE_DROP_DATA) !== 0) return false
    if (this.map !== null) data = this.map(data)

    this.buffered += this.byteLength(data)
    this.queue.push(data)

    if (this.buffered < this.highWaterMark) {
      this.stream._duplexState |= WRITE_QUEUED
      return true
    }

    this.stream._duplexState |= WRITE_QUEUED_AND_UNDRAINED
    return false
  }

  shift() {
    const data = this.queue.shift()

    this.buffered -= this.byteLength(data)
    if (this.buffered === 0) this.stream._duplexState &= WRITE_NOT_QUEUED

    return data
  }

  end(data) {
    if (typeof data === 'function') {
      this.stream.once('finish', data)
    } else if (data !== undefined && data !== null) {
      this.push(data)
    }

    this.stream._duplexState = (this.stream._duplexState | WRITE_FINISHING) & WRITE_NON_PRIMARY
  }

  autoBatch(data, cb) {
    const buffer = []
    const stream = this.stream

    buffer.push(data)
    while ((stream._duplexState & WRITE_STATUS) === WRITE_QUEUED_AND_ACTIVE) {
      buffer.push(stream._writableState.shift())
    }

    if ((stream._duplexState & OPEN_STATUS) !== 0) return cb(null)
    stream._writev(buffer, cb)
  }

  update() {
    const stream = this.stream

    stream._duplexState |= WRITE_UPDATING

    do {
      while ((stream._duplexState & WRITE_STATUS) === WRITE_QUEUED) {
        const data = this.shift()
        stream._duplexState |= WRITE_ACTIVE_AND_WRITING
        stream._write(data, this.afterWrite)
      }

      if ((stream._duplexState & WRITE_PRIMARY_AND_ACTIVE) === 0) this.updateNonPrimary()
    } while (this.continueUpdate() === true)

    stream._duplexState &= WRITE_NOT_UPDATING
  }

  updateNonPrimary() {
    const stream = this.stream

    if ((stream._duplexState & WRITE_FINISHING_STATUS) === WRITE_FINISHING) {
      stream._duplexState = stream._duplexState | WRITE_ACTIVE
      stream._final(afterFinal.bind(this))
      return
    }

    if ((stream._duplexState & DESTROY_STATUS) === DESTROYING) {
      if ((stream._duplexState & ACTIVE_OR_TICKING) === 0) {
        stream._duplexState |= ACTIVE
        stream._destroy(afterDestroy.bind(this))
      }
      return
    }

    if ((stream._duplexState & IS_OPENING) === OPENING) {
      stream._duplexState = (stream._duplexState | ACTIVE) & NOT_OPENING
      stream._open(afterOpen.bind(this))
    }
  }

  continueUpdate() {
    if ((this.stream._duplexState & WRITE_NEXT_TICK) === 0) return false
    this.stream._duplexState &= WRITE_NOT_NEXT_TICK
    return true
  }

  updateCallback() {
    if ((this.stream._duplexState & WRITE_UPDATE_SYNC_STATUS) === WRITE_PRIMARY) {
      this.update()
    } else {
      this.updateNextTick()
    }
  }

  updateNextTick() {
    if ((this.stream._duplexState & WRITE_NEXT_TICK) !== 0) return
    this.stream._duplexState |= WRITE_NEXT_TICK
    if ((this.stream._duplexState & WRITE_UPDATING) === 0) qmt(this.afterUpdateNextTick)
  }
}

class ReadableState {
  constructor(
    stream,
    { highWaterMark = 16384, map = null, mapReadable, byteLength, byteLengthReadable } = {}
  ) {
    this.stream = stream
    this.queue = new FIFO()
    this.highWaterMark = highWaterMark === 0 ? 1 : highWaterMark
    this.buffered = 0
    this.readAhead = highWaterMark > 0
    this.error = null
    this.pipeline = null
    this.byteLength = byteLengthReadable || byteLength || defaultByteLength
    this.map = mapReadable || map
    this.pipeTo = null
    this.afterRead = afterRead.bind(this)
    this.afterUpdateNextTick = updateReadNT.bind(this)
  }

  get ending() {
    return (this.stream._duplexState & READ_ENDING) !== 0
  }

  get ended() {
    return (this.stream._duplexState & READ_DONE) !== 0
  }

  pipe(pipeTo, cb) {
    if (this.pipeTo !== null) throw StreamError.BAD_ARGUMENT('Can only pipe to one destination')
    if (typeof cb !== 'function') cb = null

    this.stream._duplexState |= READ_PIPE_DRAINED
    this.pipeTo = pipeTo
    this.pipeline = new Pipeline(this.stream, pipeTo, cb)

    if (cb) this.stream.on('error', noop) // We already error handle this so supress crashes

    if (isStreamx(pipeTo)) {
      pipeTo._writableState.pipeline = this.pipeline
      if (cb) pipeTo.on('error', noop) // We already error handle this so supress crashes
      pipeTo.on('finish', this.pipeline.finished.bind(this.pipeline)) // TODO: just call finished from pipeTo itself
    } else {
      const onerror = this.pipeline.done.bind(this.pipeline, pipeTo)
      const onclose = this.pipeline.done.bind(this.pipeline, pipeTo, null) // onclose has a weird bool arg
      pipeTo.on('error', onerror)
      pipeTo.on('close', onclose)
      pipeTo.on('finish', this.pipeline.finished.bind(this.pipeline))
    }

    pipeTo.on('drain', afterDrain.bind(this))
    this.stream.emit('piping', pipeTo)
    pipeTo.emit('pipe', this.stream)
  }

  push(data) {
    const stream = this.stream

    if (data === null) {
      this.highWaterMark = 0
      stream._duplexState = (stream._duplexState | READ_ENDING) & READ_NON_PRIMARY_AND_PUSHED
      return false
    }

    if (this.map !== null) {
      data = this.map(data)
      if (data === null) {
        stream._duplexState &= READ_PUSHED
        return this.buffered < this.highWaterMark
      }
    }

    this.buffered += this.byteLength(data)
    this.queue.push(data)

    stream._duplexState = (stream._duplexState | READ_QUEUED) & READ_PUSHED

    return this.buffered < this.highWaterMark
  }

  shift() {
    const data = this.queue.shift()

    this.buffered -= this.byteLength(data)
    if (this.buffered === 0) {
      this.stream._duplexState &= READ_NOT_QUEUED
    }

    return data
  }

  unshift(data) {
    const pending = [this.map !== null ? this.map(data) : data]
    while (this.buffered > 0) pending.push(this.shift())

    for (let i = 0; i < pending.length - 1; i++) {
      const data = pending[i]
      this.buffered += this.byteLength(data)
      this.queue.push(data)
    }

    this.push(pending[pending.length - 1])
  }

  read() {
    const stream = this.stream

    if ((stream._duplexState & READ_STATUS) === READ_QUEUED) {
      const data = this.shift()

      if (this.pipeTo !== null && this.pipeTo.write(data) === false) {
        stream._duplexState &= READ_PIPE_NOT_DRAINED
      }

      if ((stream._duplexState & READ_EMIT_DATA) !== 0) {
        stream.emit('data', data)
      }

      return data
    }

    if (this.readAhead === false) {
      stream._duplexState |= READ_READ_AHEAD
      this.updateNextTick()
    }

    return null
  }

  drain() {
    const stream = this.stream

    while (
      (stream._duplexState & READ_STATUS) === READ_QUEUED &&
      (stream._duplexState & READ_FLOWING) !== 0
    ) {
      const data = this.shift()

      if (this.pipeTo !== null && this.pipeTo.write(data) === false) {
        stream._duplexState &= READ_PIPE_NOT_DRAINED
      }

      if ((stream._duplexState & READ_EMIT_DATA) !== 0) {
        stream.emit('data', data)
      }
    }
  }

  update() {
    const stream = this.stream

    stream._duplexState |= READ_UPDATING

    do {
      this.drain()

      while (
        this.buffered < this.highWaterMark &&
        (stream._duplexState & SHOULD_NOT_READ) === READ_READ_AHEAD
      ) {
        stream._duplexState |= READ_ACTIVE_AND_NEEDS_PUSH
        stream._read(this.afterRead)
        this.drain()
      }

      if ((stream._duplexState & READ_READABLE_STATUS) === READ_EMIT_READABLE_AND_QUEUED) {
        stream._duplexState |= READ_EMITTED_READABLE
        stream.emit('readable')
      }

      if ((stream._duplexState & READ_PRIMARY_AND_ACTIVE) === 0) {
        this.updateNonPrimary()
      }
    } while (this.continueUpdate() === true)

    stream._duplexState &= READ_NOT_UPDATING
  }

  updateNonPrimary() {
    const stream = this.stream

    if ((stream._duplexState & READ_ENDING_STATUS) === READ_ENDING) {
      stream._duplexState = (stream._duplexState | READ_DONE) & READ_NOT_ENDING
      stream.emit('end')

      if ((stream._duplexState & AUTO_DESTROY) === DONE) {
        stream._duplexState |= DESTROYING
      }

      if (this.pipeTo !== null) {
        this.pipeTo.end()
      }
    }

    if ((stream._duplexState & DESTROY_STATUS) === DESTROYING) {
      if ((stream._duplexState & ACTIVE_OR_TICKING) === 0) {
        stream._duplexState |= ACTIVE
        stream._destroy(afterDestroy.bind(this))
      }
      return
    }

    if ((stream._duplexState & IS_OPENING) === OPENING) {
      stream._duplexState = (stream._duplexState | ACTIVE) & NOT_OPENING
      stream._open(afterOpen.bind(this))
    }
  }

  continueUpdate() {
    if ((this.stream._duplexState & READ_NEXT_TICK) === 0) return false
    this.stream._duplexState &= READ_NOT_NEXT_TICK
    return true
  }

  updateCallback() {
    if ((this.stream._duplexState & READ_UPDATE_SYNC_STATUS) === READ_PRIMARY) {
      this.update()
    } else {
      this.updateNextTick()
    }
  }

  updateNextTickIfOpen() {
    if ((this.stream._duplexState & READ_NEXT_TICK_OR_OPENING) !== 0) return
    this.stream._duplexState |= READ_NEXT_TICK
    if ((this.stream._duplexState & READ_UPDATING) === 0) qmt(this.afterUpdateNextTick)
  }

  updateNextTick() {
    if ((this.stream._duplexState & READ_NEXT_TICK) !== 0) return
    this.stream._duplexState |= READ_NEXT_TICK
    if ((this.stream._duplexState & READ_UPDATING) === 0) qmt(this.afterUpdateNextTick)
  }
}

class TransformState {
  constructor(stream) {
    this.data = null
    this.afterTransform = afterTransform.bind(stream)
    this.afterFinal = null
  }
}

class Pipeline {
  constructor(src, dst, cb) {
    this.from = src
    this.to = dst
    this.afterPipe = cb
    this.error = null
    this.pipeToFinished = false
  }

  finished() {
    this.pipeToFinished = true
  }

  done(stream, err) {
    if (err) this.error = err

    if (stream === this.to) {
      this.to = null

      if (this.from !== null) {
        if ((this.from._duplexState & READ_DONE) === 0 || !this.pipeToFinished) {
          this.from.destroy(this.error || StreamError.PREMATURE_CLOSE('Writable stream closed'))
        }
        return
      }
    }

    if (stream === this.from) {
      this.from = null

      if (this.to !== null) {
        if ((stream._duplexState & READ_DONE) === 0) {
          this.to.destroy(this.error || StreamError.PREMATURE_CLOSE('Readable stream closed'))
        }
        return
      }
    }

    if (this.afterPipe !== null) this.afterPipe(this.error)
    this.to = this.from = this.afterPipe = null
  }
}

function afterDrain() {
  this.stream._duplexState |= READ_PIPE_DRAINED
  this.updateCallback()
}

function afterFinal(err) {
  const stream = this.stream
  if (err) stream.destroy(err)

  if ((stream._duplexState & DESTROY_STATUS) === 0) {
    stream._duplexState |= WRITE_DONE
    stream.emit('finish')
  }

  if ((stream._duplexState & AUTO_DESTROY) === DONE) {
    stream._duplexState |= DESTROYING
  }

  stream._duplexState &= WRITE_NOT_FINISHING

  // no need to wait the extra tick here, so we short circuit that
  if ((stream._duplexState & WRITE_UPDATING) === 0) {
    this.update()
  } else {
    this.updateNextTick()
  }
}

function afterDestroy(err) {
  const stream = this.stream

  if (!err && !StreamError.isStreamDestroyed(this.error)) err = this.error
  if (err) stream.emit('error', err)

  stream._duplexState |= DESTROYED
  stream.emit('close')

  const rs = stream._readableState
  const ws = stream._writableState

  if (rs !== null && rs.pipeline !== null) {
    rs.pipeline.done(stream, err)
  }

  if (ws !== null) {
    while (ws.drains !== null && ws.drains.length > 0) {
      ws.drains.shift().resolve(false)
    }

    if (ws.pipeline !== null) {
      ws.pipeline.done(stream, err)
    }
  }
}

function afterWrite(err) {
  const stream = this.stream

  if (err) stream.destroy(err)
  stream._duplexState &= WRITE_NOT_ACTIVE

  if (this.drains !== null) tickDrains(this.drains)

  if ((stream._duplexState & WRITE_DRAIN_STATUS) === WRITE_UNDRAINED) {
    stream._duplexState &= WRITE_DRAINED

    if ((stream._duplexState & WRITE_EMIT_DRAIN) === WRITE_EMIT_DRAIN) {
      stream.emit('drain')
    }
  }

  this.updateCallback()
}

function afterRead(err) {
  if (err) this.stream.destroy(err)
  this.stream._duplexState &= READ_NOT_ACTIVE

  if (this.readAhead === false && (this.stream._duplexState & READ_RESUMED) === 0) {
    this.stream._duplexState &= READ_NO_READ_AHEAD
  }

  this.updateCallback()
}

function updateReadNT() {
  if ((this.stream._duplexState & READ_UPDATING) === 0) {
    this.stream._duplexState &= READ_NOT_NEXT_TICK
    this.update()
  }
}

function updateWriteNT() {
  if ((this.stream._duplexState & WRITE_UPDATING) === 0) {
    this.stream._duplexState &= WRITE_NOT_NEXT_TICK
    this.update()
  }
}

function tickDrains(drains) {
  for (let i = 0; i < drains.length; i++) {
    // drains.writes are monotonic, so if one is 0 its always the first one
    if (--drains[i].writes === 0) {
      drains.shift().resolve(true)
      i--
    }
  }
}

function afterOpen(err) {
  const stream = this.stream

  if (err) stream.destroy(err)

  if ((stream._duplexState & DESTROYING) === 0) {
    if ((stream._duplexState & READ_PRIMARY_STATUS) === 0) {
      stream._duplexState |= READ_PRIMARY
    }

    if ((stream._duplexState & WRITE_PRIMARY_STATUS) === 0) {
      stream._duplexState |= WRITE_PRIMARY
    }

    stream.emit('open')
  }

  stream._duplexState &= NOT_ACTIVE

  if (stream._writableState !== null) {
    stream._writableState.updateCallback()
  }

  if (stream._readableState !== null) {
    stream._readableState.updateCallback()
  }
}

function afterTransform(err, data) {
  if (data !== undefined && data !== null) this.push(data)
  this._writableState.afterWrite(err)
}

function newListener(name) {
  if (this._readableState !== null) {
    if (name === 'data') {
      this._duplexState |= READ_EMIT_DATA | READ_RESUMED_READ_AHEAD
      this._readableState.updateNextTick()
    }
    if (name === 'readable') {
      this._duplexState |= READ_EMIT_READABLE
      this._readableState.updateNextTick()
    }
  }

  if (this._writableState !== null) {
    if (name === 'drain') {
      this._duplexState |= WRITE_EMIT_DRAIN
      this._writableState.updateNextTick()
    }
  }
}

class Stream extends EventEmitter {
  constructor(opts) {
    super()

    this._duplexState = 0
    this._readableState = null
    this._writableState = null

    if (opts) {
      if (opts.open) this._open = opts.open
      if (opts.destroy) this._destroy = opts.destroy
      if (opts.predestroy) this._predestroy = opts.predestroy
      if (opts.signal) opts.signal.addEventListener('abort', abort.bind(this))
    }

    this.on('newListener', newListener)
  }

  _open(cb) {
    cb(null)
  }

  _destroy(cb) {
    cb(null)
  }

  _predestroy() {
    // does nothing
  }

  get readable() {
    return this._readableState !== null ? true : undefined
  }

  get writable() {
    return this._writableState !== null ? true : undefined
  }

  get destroyed() {
    return (this._duplexState & DESTROYED) !== 0
  }

  get destroying() {
    return (this._duplexState & DESTROY_STATUS) !== 0
  }

  destroy(err) {
    if ((this._duplexState & DESTROY_STATUS) === 0) {
      if (!err) err = StreamError.STREAM_DESTROYED()
      this._duplexState = (this._duplexState | DESTROYING) & NON_PRIMARY

      if (this._readableState !== null) {
        this._readableState.highWaterMark = 0
        this._readableState.error = err
      }

      if (this._writableState !== null) {
        this._writableState.highWaterMark = 0
        this._writableState.error = err
      }

      this._duplexState |= PREDESTROYING
      this._predestroy()
      this._duplexState &= NOT_PREDESTROYING

      if (this._readableState !== null) {
        this._readableState.updateNextTick()
      }

      if (this._writableState !== null) {
        this._writableState.updateNextTick()
      }
    }
  }
}

class Readable extends Stream {
  constructor(opts) {
    super(opts)

    this._duplexState |= OPENING | WRITE_DONE | READ_READ_AHEAD
    this._readableState = new ReadableState(this, opts)

    if (opts) {
      if (this._readableState.readAhead === false) this._duplexState &= READ_NO_READ_AHEAD
      if (opts.read) this._read = opts.read
      if (opts.eagerOpen) this._readableState.updateNextTick()
      if (opts.encoding) this.setEncoding(opts.encoding)
    }
  }

  static deferred(fn, opts) {
    const out = new PassThrough(opts)

    fn()
      .then((src) => {
        if (src === null) return out.end()
        if (out.destroying) return
        pipeline(src, out, noop)
      })
      .catch((err) => out.destroy(err))

    return out
  }

  setEncoding(encoding) {
    const dec = new TextDecoder(encoding)
    const map = this._readableState.map || echo
    this._readableState.map = mapOrSkip
    return this

    function mapOrSkip(data) {
      const next = dec.push(data)
      return next === '' && (data.byteLength !== 0 || dec.remaining > 0) ? null : map(next)
    }
  }

  _read(cb) {
    cb(null)
  }

  pipe(dest, cb) {
    this._readableState.updateNextTick()
    this._readableState.pipe(dest, cb)
    return dest
  }

  read() {
    this._readableState.updateNextTick()
    return this._readableState.read()
  }

  push(data) {
    this._readableState.updateNextTickIfOpen()
    return this._readableState.push(data)
  }

  unshift(data) {
    this._readableState.updateNextTickIfOpen()
    return this._readableState.unshift(data)
  }

  resume() {
    this._duplexState |= READ_RESUMED_READ_AHEAD
    this._readableState.updateNextTick()
    return this
  }

  pause() {
    this._duplexState &=
      this._readableState.readAhead === false ? READ_PAUSED_NO_READ_AHEAD : READ_PAUSED
    return this
  }

  static _fromAsyncIterator(ite, opts) {
    let destroy

    const rs = new Readable({
      ...opts,
      read(cb) {
        ite.next().then(push).then(cb.bind(null, null)).catch(cb)
      },
      predestroy() {
        destroy = ite.return()
      },
      destroy(cb) {
        if (!destroy) return cb(null)
        destroy.then(cb.bind(null, null)).catch(cb)
      }
    })

    return rs

    function push(data) {
      if (data.done) rs.push(null)
      else rs.push(data.value)
    }
  }

  static from(data, opts) {
    if (isReadStreamx(data)) return data
    if (data[asyncIterator]) return this._fromAsyncIterator(data[asyncIterator](), opts)
    if (!Array.isArray(data)) data = data === undefined ? [] : [data]

    let i = 0
    return new Readable({
      ...opts,
      read(cb) {
        this.push(i === data.length ? null : data[i++])
        cb(null)
      }
    })
  }

  static isBackpressured(rs) {
    return (
      (rs._duplexState & READ_BACKPRESSURE_STATUS) !== 0 ||
      rs._readableState.buffered >= rs._readableState.highWaterMark
    )
  }

  static isPaused(rs) {
    return (rs._duplexState & READ_RESUMED) === 0
  }

  [asyncIterator]() {
    const stream = this

    let error = null
    let promiseResolve = null
    let promiseReject = null

    this.on('error', (err) => {
      error = err
    })
    this.on('readable', onreadable)
    this.on('close', onclose)

    return {
      [asyncIterator]() {
        return this
      },
      next() {
        return new Promise(function (resolve, reject) {
          promiseResolve = resolve
          promiseReject = reject
          const data = stream.read()
          if (data !== null) ondata(data)
          else if ((stream._duplexState & DESTROYED) !== 0) ondata(null)
        })
      },
      return() {
        return destroy(null)
      },
      throw(err) {
        return destroy(err)
      }
    }

    function onreadable() {
      if (promiseResolve !== null) ondata(stream.read())
    }

    function onclose() {
      if (promiseResolve !== null) ondata(null)
    }

    function ondata(data) {
      if (promiseReject === null) return
      if (error) {
        promiseReject(error)
      } else if (data === null && (stream._duplexState & READ_DONE) === 0) {
        promiseReject(StreamError.STREAM_DESTROYED())
      } else {
        promiseResolve({ value: data, done: data === null })
      }
      promiseReject = promiseResolve = null
    }

    function destroy(err) {
      stream.destroy(err)
      return new Promise((resolve, reject) => {
        if (stream._duplexState & DESTROYED) return resolve({ value: undefined, done: true })
        stream.once('close', function () {
          if (err) reject(err)
          else resolve({ value: undefined, done: true })
        })
      })
    }
  }
}

class Writable extends Stream {
  constructor(opts) {
    super(opts)

    this._duplexState |= OPENING | READ_DONE
    this._writableState = new WritableState(this, opts)

    if (opts) {
      if (opts.writev) this._writev = opts.writev
      if (opts.write) this._write = opts.write
      if (opts.final) this._final = opts.final
      if (opts.eagerOpen) this._writableState.updateNextTick()
    }
  }

  cork() {
    this._duplexState |= WRITE_CORKED
  }

  uncork() {
    this._duplexState &= WRITE_NOT_CORKED
    this._writableState.updateNextTick()
  }

  _writev(batch, cb) {
    cb(null)
  }

  _write(data, cb) {
    this._writableState.autoBatch(data, cb)
  }

  _final(cb) {
    cb(null)
  }

  static isBackpressured(ws) {
    return (ws._duplexState & WRITE_BACKPRESSURE_STATUS) !== 0
  }

  static drained(ws) {
    if (ws.destroyed) return Promise.resolve(false)

    const state = ws._writableState
    const pending = isWritev(ws) ? Math.min(1, state.queue.length) : state.queue.length
    const writes = pending + (ws._duplexState & WRITE_WRITING ? 1 : 0)
    if (writes === 0) return Promise.resolve(true)

    if (state.drains === null) state.drains = []
    return new Promise((resolve) => {
      state.drains.push({ writes, resolve })
    })
  }

  write(data) {
    this._writableState.updateNextTick()
    return this._writableState.push(data)
  }

  end(data) {
    this._writableState.updateNextTick()
    this._writableState.end(data)
    return this
  }
}

class Duplex extends Readable {
  // and Writable
  constructor(opts) {
    super(opts)

    this._duplexState = OPENING | (this._duplexState & READ_READ_AHEAD)
    this._writableState = new WritableState(this, opts)

    if (opts) {
      if (opts.writev) this._writev = opts.writev
      if (opts.write) this._write = opts.write
      if (opts.final) this._final = opts.final
    }
  }

  cork() {
    this._duplexState |= WRITE_CORKED
  }

  uncork() {
    this._duplexState &= WRITE_NOT_CORKED
    this._writableState.updateNextTick()
  }

  _writev(batch, cb) {
    cb(null)
  }

  _write(data, cb) {
    this._writableState.autoBatch(data, cb)
  }

  _final(cb) {
    cb(null)
  }

  write(data) {
    this._writableState.updateNextTick()
    return this._writableState.push(data)
  }

  end(data) {
    this._writableState.updateNextTick()
    this._writableState.end(data)
    return this
  }
}

class Transform extends Duplex {
  constructor(opts) {
    super(opts)
    this._transformState = new TransformState(this)

    if (opts) {
      if (opts.transform) this._transform = opts.transform
      if (opts.flush) this._flush = opts.flush
    }
  }

  _write(data, cb) {
    if (this._readableState.buffered >= this._readableState.highWaterMark) {
      this._transformState.data = data
    } else {
      this._transform(data, this._transformState.afterTransform)
    }
  }

  _read(cb) {
    if (this._transformState.data !== null) {
      const data = this._transformState.data
      this._transformState.data = null
      cb(null)
      this._transform(data, this._transformState.afterTransform)
    } else {
      cb(null)
    }
  }

  destroy(err) {
    super.destroy(err)
    if (this._transformState.data !== null) {
      this._transformState.data = null
      this._transformState.afterTransform()
    }
  }

  _transform(data, cb) {
    cb(null, data)
  }

  _flush(cb) {
    cb(null)
  }

  _final(cb) {
    this._transformState.afterFinal = cb
    this._flush(transformAfterFlush.bind(this))
  }
}

class PassThrough extends Transform {}

function transformAfterFlush(err, data) {
  const cb = this._transformState.afterFinal
  if (err) return cb(err)

  if (data !== null && data !== undefined) this.push(data)
  this.push(null)
  cb(null)
}

function pipelinePromise(...streams) {
  return new Promise((resolve, reject) => {
    return pipeline(...streams, (err) => {
      if (err) return reject(err)
      resolve()
    })
  })
}

function pipeline(stream, ...streams) {
  const all = Array.isArray(stream) ? [...stream, ...streams] : [stream, ...streams]
  const done = all.length && typeof all[all.length - 1] === 'function' ? all.pop() : null

  if (all.length < 2) throw StreamError.BAD_ARGUMENT('Pipeline requires at least 2 streams')

  let src = all[0]
  let dest = null
  let error = null

  for (let i = 1; i < all.length; i++) {
    dest = all[i]

    if (isStreamx(src)) {
      src.pipe(dest, onerror)
    } else {
      errorHandle(src, true, i > 1, onerror)
      src.pipe(dest)
    }

    src = dest
  }

  if (done) {
    let fin = false

    const autoDestroy =
      isStreamx(dest) || !!(dest._writableState && dest._writableState.autoDestroy)

    dest.on('error', (err) => {
      if (error === null) error = err
    })

    dest.on('finish', () => {
      fin = true
      if (!autoDestroy) done(error)
    })

    if (autoDestroy) {
      dest.on('close', () => done(error || (fin ? null : StreamError.PREMATURE_CLOSE())))
    }
  }

  return dest

  function errorHandle(s, rd, wr, onerror) {
    s.on('error', onerror)
    s.on('close', onclose)

    function onclose() {
      if (rd && s._readableState && !s._readableState.ended) {
        return onerror(StreamError.PREMATURE_CLOSE())
      }
      if (wr && s._writableState && !s._writableState.ended) {
        return onerror(StreamError.PREMATURE_CLOSE())
      }
    }
  }

  function onerror(err) {
    if (!err || error) return
    error = err

    for (const s of all) {
      s.destroy(err)
    }
  }
}

function echo(s) {
  return s
}

function isStream(stream) {
  return !!stream._readableState || !!stream._writableState
}

function isStreamx(stream) {
  return typeof stream._duplexState === 'number' && isStream(stream)
}

function isEnding(stream) {
  return !!stream._readableState && stream._readableState.ending
}

function isEnded(stream) {
  return !!stream._readableState && stream._readableState.ended
}

function isFinishing(stream) {
  return !!stream._writableState && stream._writableState.ending
}

function isFinished(stream) {
  return !!stream._writableState && stream._writableState.ended
}

function getStreamError(stream, opts = {}) {
  const err =
    (stream._readableState && stream._readableState.error) ||
    (stream._writableState && stream._writableState.error)

  // avoid implicit errors by default
  return !opts.all && StreamError.isStreamDestroyed(err) ? null : err
}

function isReadStreamx(stream) {
  return isStreamx(stream) && stream.readable
}

function isDisturbed(stream) {
  return (
    (stream._duplexState & OPENING) !== OPENING ||
    (stream._duplexState & DESTROYING) === DESTROYING ||
    (stream._duplexState & ACTIVE_OR_TICKING) !== 0
  )
}

function isTypedArray(data) {
  return typeof data === 'object' && data !== null && typeof data.byteLength === 'number'
}

function defaultByteLength(data) {
  return isTypedArray(data) ? data.byteLength : 1024
}

function noop() {}

function abort() {
  this.destroy(StreamError.ABORTED())
}

function isWritev(s) {
  return s._writev !== Writable.prototype._writev && s._writev !== Duplex.prototype._writev
}

module.exports = {
  pipeline,
  pipelinePromise,
  isStream,
  isStreamx,
  isEnding,
  isEnded,
  isFinishing,
  isFinished,
  isDisturbed,
  getStreamError,
  Stream,
  Writable,
  Readable,
  Duplex,
  Transform,
  // Export PassThrough for compatibility with Node.js core's stream module
  PassThrough
}


/***/ }),

/***/ 5657:
/***/ ((module) => {

module.exports = class StreamError extends Error {
  constructor(msg, code, fn = StreamError) {
    super(msg)

    this.code = code

    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, fn)
    }
  }

  static isStreamDestroyed(err) {
    return err && err.code === 'STREAM_DESTROYED'
  }

  static isPrematureClose(err) {
    return err && err.code === 'PREMATURE_CLOSE'
  }

  static isAborted(err) {
    return err && err.code === 'ABORTED'
  }

  static isBadArgument(err) {
    return err && err.code === 'BAD_ARGUMENT'
  }

  get name() {
    return 'StreamError'
  }

  static STREAM_DESTROYED() {
    return new StreamError('Stream was destroyed', 'STREAM_DESTROYED', StreamError.STREAM_DESTROYED)
  }

  static PREMATURE_CLOSE(msg = 'Premature close') {
    return new StreamError(msg, 'PREMATURE_CLOSE', StreamError.PREMATURE_CLOSE)
  }

  static ABORTED() {
    return new StreamError('Stream aborted', 'ABORTED', StreamError.ABORTED)
  }

  static BAD_ARGUMENT(msg = 'Bad argument') {
    return new StreamError(msg, 'BAD_ARGUMENT', StreamError.BAD_ARGUMENT)
  }
}


/***/ }),

/***/ 775:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const constants = { // just for envs without fs
  S_IFMT: 61440,
  S_IFDIR: 16384,
  S_IFCHR: 8192,
  S_IFBLK: 24576,
  S_IFIFO: 4096,
  S_IFLNK: 40960
}

try {
  module.exports = (__nccwpck_require__(9896).constants) || constants
} catch {
  module.exports = constants
}


/***/ }),

/***/ 5763:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const { Writable, Readable, getStreamError } = __nccwpck_require__(6204)
const FIFO = __nccwpck_require__(3867)
const b4a = __nccwpck_require__(3057)
const headers = __nccwpck_require__(8428)

const EMPTY = b4a.alloc(0)
const MAX_HEADER_SIZE = 4 * 1024 * 1024 // arbitrary big number

class BufferList {
  constructor () {
    this.buffered = 0
    this.shifted = 0
    this.queue = new FIFO()

    this._offset = 0
  }

  push (buffer) {
    this.buffered += buffer.byteLength
    this.queue.push(buffer)
  }

  shiftFirst (size) {
    return this.buffered === 0 ? null : this._next(size)
  }

  shift (size) {
    if (size > this.buffered) return null
    if (size === 0) return EMPTY

    let chunk = this._next(size)

    if (size === chunk.byteLength) return chunk // likely case

    const chunks = [chunk]

    while ((size -= chunk.byteLength) > 0) {
      chunk = this._next(size)
      chunks.push(chunk)
    }

    return b4a.concat(chunks)
  }

  _next (size) {
    const buf = this.queue.peek()
    const rem = buf.byteLength - this._offset

    if (size >= rem) {
      const sub = this._offset ? buf.subarray(this._offset, buf.byteLength) : buf
      this.queue.shift()
      this._offset = 0
      this.buffered -= rem
      this.shifted += rem
      return sub
    }

    this.buffered -= size
    this.shifted += size

    return buf.subarray(this._offset, (this._offset += size))
  }
}

class Source extends Readable {
  constructor (self, header, offset) {
    super()

    this.header = header
    this.offset = offset

    this._parent = self
  }

  _read (cb) {
    if (this.header.size === 0) {
      this.push(null)
    }
    if (this._parent._stream === this) {
      this._parent._update()
    }
    cb(null)
  }

  _predestroy () {
    this._parent.destroy(getStreamError(this))
  }

  _detach () {
    if (this._parent._stream === this) {
      this._parent._stream = null
      this._parent._missing = overflow(this.header.size)
      this._parent._update()
    }
  }

  _destroy (cb) {
    this._detach()
    cb(null)
  }
}

class Extract extends Writable {
  constructor (opts) {
    super(opts)

    if (!opts) opts = {}

    this._buffer = new BufferList()
    this._offset = 0
    this._header = null
    this._stream = null
    this._missing = 0
    this._longHeader = false
    this._callback = noop
    this._locked = false
    this._finished = false
    this._pax = null
    this._paxGlobal = null
    this._gnuLongPath = null
    this._gnuLongLinkPath = null
    this._filenameEncoding = opts.filenameEncoding || 'utf-8'
    this._allowUnknownFormat = !!opts.allowUnknownFormat
    this._unlockBound = this._unlock.bind(this)
  }

  _unlock (err) {
    this._locked = false

    if (err) {
      this.destroy(err)
      this._continueWrite(err)
      return
    }

    this._update()
  }

  _consumeHeader () {
    if (this._locked) return false

    this._offset = this._buffer.shifted

    try {
      this._header = headers.decode(this._buffer.shift(512), this._filenameEncoding, this._allowUnknownFormat)
    } catch (err) {
      this._continueWrite(err)
      return false
    }

    if (!this._header) return true

    this._header.byteOffset = this._buffer.shifted

    switch (this._header.type) {
      case 'gnu-long-path':
      case 'gnu-long-link-path':
      case 'pax-global-header':
      case 'pax-header':
        this._longHeader = true
        this._missing = this._header.size
        if (this._missing > MAX_HEADER_SIZE) {
          this._continueWrite(new Error('Header exceeds max size'))
          return false
        }
        return true
    }

    this._locked = true
    this._applyLongHeaders()

    if (!(this._header.size >= 0)) {
      this._continueWrite(new Error('Invalid header'))
      return false
    }

    if (this._header.size === 0 || this._header.type === 'directory') {
      this.emit('entry', this._header, this._createStream(), this._unlockBound)
      return true
    }

    this._stream = this._createStream()
    this._missing = this._header.size

    this.emit('entry', this._header, this._stream, this._unlockBound)
    return true
  }

  _applyLongHeaders () {
    if (this._gnuLongPath) {
      this._header.name = this._gnuLongPath
      this._gnuLongPath = null
    }

    if (this._gnuLongLinkPath) {
      this._header.linkname = this._gnuLongLinkPath
      this._gnuLongLinkPath = null
    }

    if (this._pax) {
      if (this._pax.path) this._header.name = this._pax.path
      if (this._pax.linkpath) this._header.linkname = this._pax.linkpath
      if (this._pax.size) this._header.size = parseInt(this._pax.size, 10)
      this._header.pax = this._pax
      this._pax = null
    }
  }

  _decodeLongHeader (buf) {
    switch (this._header.type) {
      case 'gnu-long-path':
        this._gnuLongPath = headers.decodeLongPath(buf, this._filenameEncoding)
        break
      case 'gnu-long-link-path':
        this._gnuLongLinkPath = headers.decodeLongPath(buf, this._filenameEncoding)
        break
      case 'pax-global-header':
        this._paxGlobal = headers.decodePax(buf)
        break
      case 'pax-header':
        this._pax = this._paxGlobal === null
          ? headers.decodePax(buf)
          : Object.assign({}, this._paxGlobal, headers.decodePax(buf))
        break
    }
  }

  _consumeLongHeader () {
    this._longHeader = false
    this._missing = overflow(this._header.size)

    const buf = this._buffer.shift(this._header.size)

    try {
      this._decodeLongHeader(buf)
    } catch (err) {
      this._continueWrite(err)
      return false
    }

    return true
  }

  _consumeStream () {
    const buf = this._buffer.shiftFirst(this._missing)
    if (buf === null) return false

    this._missing -= buf.byteLength
    const drained = this._stream.push(buf)

    if (this._missing === 0) {
      this._stream.push(null)
      if (drained) this._stream._detach()
      return drained && this._locked === false
    }

    return drained
  }

  _createStream () {
    return new Source(this, this._header, this._offset)
  }

  _update () {
    while (this._buffer.buffered > 0 && !this.destroying) {
      if (this._missing > 0) {
        if (this._stream !== null) {
          if (this._consumeStream() === false) return
          continue
        }

        if (this._longHeader === true) {
          if (this._missing > this._buffer.buffered) break
          if (this._consumeLongHeader() === false) return false
          continue
        }

        const ignore = this._buffer.shiftFirst(this._missing)
        if (ignore !== null) this._missing -= ignore.byteLength
        continue
      }

      if (this._buffer.buffered < 512) break
      if (this._stream !== null || this._consumeHeader() === false) return
    }

    this._continueWrite(null)
  }

  _continueWrite (err) {
    const cb = this._callback
    this._callback = noop
    cb(err)
  }

  _write (data, cb) {
    this._callback = cb
    this._buffer.push(data)
    this._update()
  }

  _final (cb) {
    this._finished = this._missing === 0 && this._buffer.buffered === 0
    cb(this._finished ? null : new Error('Unexpected end of data'))
  }

  _predestroy () {
    this._continueWrite(null)
  }

  _destroy (cb) {
    if (this._stream) this._stream.destroy(getStreamError(this))
    cb(null)
  }

  [Symbol.asyncIterator] () {
    let error = null

    let promiseResolve = null
    let promiseReject = null

    let entryStream = null
    let entryCallback = null

    const extract = this

    this.on('entry', onentry)
    this.on('error', (err) => { error = err })
    this.on('close', onclose)

    return {
      [Symbol.asyncIterator] () {
        return this
      },
      next () {
        return new Promise(onnext)
      },
      return () {
        return destroy(null)
      },
      throw (err) {
        return destroy(err)
      }
    }

    function consumeCallback (err) {
      if (!entryCallback) return
      const cb = entryCallback
      entryCallback = null
      cb(err)
    }

    function onnext (resolve, reject) {
      if (error) {
        return reject(error)
      }

      if (entryStream) {
        resolve({ value: entryStream, done: false })
        entryStream = null
        return
      }

      promiseResolve = resolve
      promiseReject = reject

      consumeCallback(null)

      if (extract._finished && promiseResolve) {
        promiseResolve({ value: undefined, done: true })
        promiseResolve = promiseReject = null
      }
    }

    function onentry (header, stream, callback) {
      entryCallback = callback
      stream.on('error', noop) // no way around this due to tick sillyness

      if (promiseResolve) {
        promiseResolve({ value: stream, done: false })
        promiseResolve = promiseReject = null
      } else {
        entryStream = stream
      }
    }

    function onclose () {
      consumeCallback(error)
      if (!promiseResolve) return
      if (error) promiseReject(error)
      else promiseResolve({ value: undefined, done: true })
      promiseResolve = promiseReject = null
    }

    function destroy (err) {
      extract.destroy(err)
      consumeCallback(err)
      return new Promise((resolve, reject) => {
        if (extract.destroyed) return resolve({ value: undefined, done: true })
        extract.once('close', function () {
          if (err) reject(err)
          else resolve({ value: undefined, done: true })
        })
      })
    }
  }
}

module.exports = function extract (opts) {
  return new Extract(opts)
}

function noop () {}

function overflow (size) {
  size &= 511
  return size && 512 - size
}


/***/ }),

/***/ 8428:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const b4a = __nccwpck_require__(3057)

const ZEROS = '0000000000000000000'
const SEVENS = '7777777777777777777'
const ZERO_OFFSET = '0'.charCodeAt(0)
const USTAR_MAGIC = b4a.from([0x75, 0x73, 0x74, 0x61, 0x72, 0x00]) // ustar\x00
const USTAR_VER = b4a.from([ZERO_OFFSET, ZERO_OFFSET])
const GNU_MAGIC = b4a.from([0x75, 0x73, 0x74, 0x61, 0x72, 0x20]) // ustar\x20
const GNU_VER = b4a.from([0x20, 0x00])
const MASK = 0o7777
const MAGIC_OFFSET = 257
const VERSION_OFFSET = 263

exports.decodeLongPath = function decodeLongPath (buf, encoding) {
  return decodeStr(buf, 0, buf.length, encoding)
}

exports.encodePax = function encodePax (opts) { // TODO: encode more stuff in pax
  let result = ''
  if (opts.name) result += addLength(' path=' + opts.name + '\n')
  if (opts.linkname) result += addLength(' linkpath=' + opts.linkname + '\n')
  const pax = opts.pax
  if (pax) {
    for (const key in pax) {
      result += addLength(' ' + key + '=' + pax[key] + '\n')
    }
  }
  return b4a.from(result)
}

exports.decodePax = function decodePax (buf) {
  const result = {}

  while (buf.length) {
    let i = 0
    while (i < buf.length && buf[i] !== 32) i++
    const len = parseInt(b4a.toString(buf.subarray(0, i)), 10)
    if (!len) return result

    const b = b4a.toString(buf.subarray(i + 1, len - 1))
    const keyIndex = b.indexOf('=')
    if (keyIndex === -1) return result
    result[b.slice(0, keyIndex)] = b.slice(keyIndex + 1)

    buf = buf.subarray(len)
  }

  return result
}

exports.encode = function encode (opts) {
  const buf = b4a.alloc(512)
  let name = opts.name
  let prefix = ''

  if (opts.typeflag === 5 && name[name.length - 1] !== '/') name += '/'
  if (b4a.byteLength(name) !== name.length) return null // utf-8

  while (b4a.byteLength(name) > 100) {
    const i = name.indexOf('/')
    if (i === -1) return null
    prefix += prefix ? '/' + name.slice(0, i) : name.slice(0, i)
    name = name.slice(i + 1)
  }

  if (b4a.byteLength(name) > 100 || b4a.byteLength(prefix) > 155) return null
  if (opts.linkname && b4a.byteLength(opts.linkname) > 100) return null

  b4a.write(buf, name)
  b4a.write(buf, encodeOct(opts.mode & MASK, 6), 100)
  b4a.write(buf, encodeOct(opts.uid, 6), 108)
  b4a.write(buf, encodeOct(opts.gid, 6), 116)
  encodeSize(opts.size, buf, 124)
  b4a.write(buf, encodeOct((opts.mtime.getTime() / 1000) | 0, 11), 136)

  buf[156] = ZERO_OFFSET + toTypeflag(opts.type)

  if (opts.linkname) b4a.write(buf, opts.linkname, 157)

  b4a.copy(USTAR_MAGIC, buf, MAGIC_OFFSET)
  b4a.copy(USTAR_VER, buf, VERSION_OFFSET)
  if (opts.uname) b4a.write(buf, opts.uname, 265)
  if (opts.gname) b4a.write(buf, opts.gname, 297)
  b4a.write(buf, encodeOct(opts.devmajor || 0, 6), 329)
  b4a.write(buf, encodeOct(opts.devminor || 0, 6), 337)

  if (prefix) b4a.write(buf, prefix, 345)

  b4a.write(buf, encodeOct(cksum(buf), 6), 148)

  return buf
}

exports.decode = function decode (buf, filenameEncoding, allowUnknownFormat) {
  let typeflag = buf[156] === 0 ? 0 : buf[156] - ZERO_OFFSET

  let name = decodeStr(buf, 0, 100, filenameEncoding)
  const mode = decodeOct(buf, 100, 8)
  const uid = decodeOct(buf, 108, 8)
  const gid = decodeOct(buf, 116, 8)
  const size = decodeOct(buf, 124, 12)
  const mtime = decodeOct(buf, 136, 12)
  const type = toType(typeflag)
  const linkname = buf[157] === 0 ? null : decodeStr(buf, 157, 100, filenameEncoding)
  const uname = decodeStr(buf, 265, 32)
  const gname = decodeStr(buf, 297, 32)
  const devmajor = decodeOct(buf, 329, 8)
  const devminor = decodeOct(buf, 337, 8)

  const c = cksum(buf)

  // checksum is still initial value if header was null.
  if (c === 8 * 32) return null

  // valid checksum
  if (c !== decodeOct(buf, 148, 8)) throw new Error('Invalid tar header. Maybe the tar is corrupted or it needs to be gunzipped?')

  if (isUSTAR(buf)) {
    // ustar (posix) format.
    // prepend prefix, if present.
    if (buf[345]) name = decodeStr(buf, 345, 155, filenameEncoding) + '/' + name
  } else if (isGNU(buf)) {
    // 'gnu'/'oldgnu' format. Similar to ustar, but has support for incremental and
    // multi-volume tarballs.
  } else {
    if (!allowUnknownFormat) {
      throw new Error('Invalid tar header: unknown format.')
    }
  }

  // to support old tar versions that use trailing / to indicate dirs
  if (typeflag === 0 && name && name[name.length - 1] === '/') typeflag = 5

  return {
    name,
    mode,
    uid,
    gid,
    size,
    byteOffset: 0,
    mtime: new Date(1000 * mtime),
    type,
    linkname,
    uname,
    gname,
    devmajor,
    devminor,
    pax: null
  }
}

function isUSTAR (buf) {
  return b4a.equals(USTAR_MAGIC, buf.subarray(MAGIC_OFFSET, MAGIC_OFFSET + 6))
}

function isGNU (buf) {
  return b4a.equals(GNU_MAGIC, buf.subarray(MAGIC_OFFSET, MAGIC_OFFSET + 6)) &&
    b4a.equals(GNU_VER, buf.subarray(VERSION_OFFSET, VERSION_OFFSET + 2))
}

function clamp (index, len, defaultValue) {
  if (typeof index !== 'number') return defaultValue
  index = ~~index // Coerce to integer.
  if (index >= len) return len
  if (index >= 0) return index
  index += len
  if (index >= 0) return index
  return 0
}

function toType (flag) {
  switch (flag) {
    case 0:
      return 'file'
    case 1:
      return 'link'
    case 2:
      return 'symlink'
    case 3:
      return 'character-device'
    case 4:
      return 'block-device'
    case 5:
      return 'directory'
    case 6:
      return 'fifo'
    case 7:
      return 'contiguous-file'
    case 72:
      return 'pax-header'
    case 55:
      return 'pax-global-header'
    case 27:
      return 'gnu-long-link-path'
    case 28:
    case 30:
      return 'gnu-long-path'
  }

  return null
}

function toTypeflag (flag) {
  switch (flag) {
    case 'file':
      return 0
    case 'link':
      return 1
    case 'symlink':
      return 2
    case 'character-device':
      return 3
    case 'block-device':
      return 4
    case 'directory':
      return 5
    case 'fifo':
      return 6
    case 'contiguous-file':
      return 7
    case 'pax-header':
      return 72
  }

  return 0
}

function indexOf (block, num, offset, end) {
  for (; offset < end; offset++) {
    if (block[offset] === num) return offset
  }
  return end
}

function cksum (block) {
  let sum = 8 * 32
  for (let i = 0; i < 148; i++) sum += block[i]
  for (let j = 156; j < 512; j++) sum += block[j]
  return sum
}

function encodeOct (val, n) {
  val = val.toString(8)
  if (val.length > n) return SEVENS.slice(0, n) + ' '
  return ZEROS.slice(0, n - val.length) + val + ' '
}

function encodeSizeBin (num, buf, off) {
  buf[off] = 0x80
  for (let i = 11; i > 0; i--) {
    buf[off + i] = num & 0xff
    num = Math.floor(num / 0x100)
  }
}

function encodeSize (num, buf, off) {
  if (num.toString(8).length > 11) {
    encodeSizeBin(num, buf, off)
  } else {
    b4a.write(buf, encodeOct(num, 11), off)
  }
}

/* Copied from the node-tar repo and modified to meet
 * tar-stream coding standard.
 *
 * Source: https://github.com/npm/node-tar/blob/51b6627a1f357d2eb433e7378e5f05e83b7aa6cd/lib/header.js#L349
 */
function parse256 (buf) {
  // first byte MUST be either 80 or FF
  // 80 for positive, FF for 2's comp
  let positive
  if (buf[0] === 0x80) positive = true
  else if (buf[0] === 0xFF) positive = false
  else return null

  // build up a base-256 tuple from the least sig to the highest
  const tuple = []
  let i
  for (i = buf.length - 1; i > 0; i--) {
    const byte = buf[i]
    if (positive) tuple.push(byte)
    else tuple.push(0xFF - byte)
  }

  let sum = 0
  const l = tuple.length
  for (i = 0; i < l; i++) {
    sum += tuple[i] * Math.pow(256, i)
  }

  return positive ? sum : -1 * sum
}

function decodeOct (val, offset, length) {
  val = val.subarray(offset, offset + length)
  offset = 0

  // If prefixed with 0x80 then parse as a base-256 integer
  if (val[offset] & 0x80) {
    return parse256(val)
  } else {
    // Older versions of tar can prefix with spaces
    while (offset < val.length && val[offset] === 32) offset++
    const end = clamp(indexOf(val, 32, offset, val.length), val.length, val.length)
    while (offset < end && val[offset] === 0) offset++
    if (end === offset) return 0
    return parseInt(b4a.toString(val.subarray(offset, end)), 8)
  }
}

function decodeStr (val, offset, length, encoding) {
  return b4a.toString(val.subarray(offset, indexOf(val, 0, offset, offset + length)), encoding)
}

function addLength (str) {
  const len = b4a.byteLength(str)
  let digits = Math.floor(Math.log(len) / Math.log(10)) + 1
  if (len + digits >= Math.pow(10, digits)) digits++

  return (len + digits) + str
}


/***/ }),

/***/ 6118:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

exports.extract = __nccwpck_require__(5763)
/* unused reexport */ __nccwpck_require__(861)


/***/ }),

/***/ 861:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const { Readable, Writable, getStreamError } = __nccwpck_require__(6204)
const b4a = __nccwpck_require__(3057)

const constants = __nccwpck_require__(775)
const headers = __nccwpck_require__(8428)

const DMODE = 0o755
const FMODE = 0o644

const END_OF_TAR = b4a.alloc(1024)

class Sink extends Writable {
  constructor (pack, header, callback) {
    super({ mapWritable, eagerOpen: true })

    this.written = 0
    this.header = header

    this._callback = callback
    this._linkname = null
    this._isLinkname = header.type === 'symlink' && !header.linkname
    this._isVoid = header.type !== 'file' && header.type !== 'contiguous-file'
    this._finished = false
    this._pack = pack
    this._openCallback = null

    if (this._pack._stream === null) this._pack._stream = this
    else this._pack._pending.push(this)
  }

  _open (cb) {
    this._openCallback = cb
    if (this._pack._stream === this) this._continueOpen()
  }

  _continuePack (err) {
    if (this._callback === null) return

    const callback = this._callback
    this._callback = null

    callback(err)
  }

  _continueOpen () {
    if (this._pack._stream === null) this._pack._stream = this

    const cb = this._openCallback
    this._openCallback = null
    if (cb === null) return

    if (this._pack.destroying) return cb(new Error('pack stream destroyed'))
    if (this._pack._finalized) return cb(new Error('pack stream is already finalized'))

    this._pack._stream = this

    if (!this._isLinkname) {
      this._pack._encode(this.header)
    }

    if (this._isVoid) {
      this._finish()
      this._continuePack(null)
    }

    cb(null)
  }

  _write (data, cb) {
    if (this._isLinkname) {
      this._linkname = this._linkname ? b4a.concat([this._linkname, data]) : data
      return cb(null)
    }

    if (this._isVoid) {
      if (data.byteLength > 0) {
        return cb(new Error('No body allowed for this entry'))
      }
      return cb()
    }

    this.written += data.byteLength
    if (this._pack.push(data)) return cb()
    this._pack._drain = cb
  }

  _finish () {
    if (this._finished) return
    this._finished = true

    if (this._isLinkname) {
      this.header.linkname = this._linkname ? b4a.toString(this._linkname, 'utf-8') : ''
      this._pack._encode(this.header)
    }

    overflow(this._pack, this.header.size)

    this._pack._done(this)
  }

  _final (cb) {
    if (this.written !== this.header.size) { // corrupting tar
      return cb(new Error('Size mismatch'))
    }

    this._finish()
    cb(null)
  }

  _getError () {
    return getStreamError(this) || new Error('tar entry destroyed')
  }

  _predestroy () {
    this._pack.destroy(this._getError())
  }

  _destroy (cb) {
    this._pack._done(this)

    this._continuePack(this._finished ? null : this._getError())

    cb()
  }
}

class Pack extends Readable {
  constructor (opts) {
    super(opts)
    this._drain = noop
    this._finalized = false
    this._finalizing = false
    this._pending = []
    this._stream = null
  }

  entry (header, buffer, callback) {
    if (this._finalized || this.destroying) throw new Error('already finalized or destroyed')

    if (typeof buffer === 'function') {
      callback = buffer
      buffer = null
    }

    if (!callback) callback = noop

    if (!header.size || header.type === 'symlink') header.size = 0
    if (!header.type) header.type = modeToType(header.mode)
    if (!header.mode) header.mode = header.type === 'directory' ? DMODE : FMODE
    if (!header.uid) header.uid = 0
    if (!header.gid) header.gid = 0
    if (!header.mtime) header.mtime = new Date()

    if (typeof buffer === 'string') buffer = b4a.from(buffer)

    const sink = new Sink(this, header, callback)

    if (b4a.isBuffer(buffer)) {
      header.size = buffer.byteLength
      sink.write(buffer)
      sink.end()
      return sink
    }

    if (sink._isVoid) {
      return sink
    }

    return sink
  }

  finalize () {
    if (this._stream || this._pending.length > 0) {
      this._finalizing = true
      return
    }

    if (this._finalized) return
    this._finalized = true

    this.push(END_OF_TAR)
    this.push(null)
  }

  _done (stream) {
    if (stream !== this._stream) return

    this._stream = null

    if (this._finalizing) this.finalize()
    if (this._pending.length) this._pending.shift()._continueOpen()
  }

  _encode (header) {
    if (!header.pax) {
      const buf = headers.encode(header)
      if (buf) {
        this.push(buf)
        return
      }
    }
    this._encodePax(header)
  }

  _encodePax (header) {
    const paxHeader = headers.encodePax({
      name: header.name,
      linkname: header.linkname,
      pax: header.pax
    })

    const newHeader = {
      name: 'PaxHeader',
      mode: header.mode,
      uid: header.uid,
      gid: header.gid,
      size: paxHeader.byteLength,
      mtime: header.mtime,
      type: 'pax-header',
      linkname: header.linkname && 'PaxHeader',
      uname: header.uname,
      gname: header.gname,
      devmajor: header.devmajor,
      devminor: header.devminor
    }

    this.push(headers.encode(newHeader))
    this.push(paxHeader)
    overflow(this, paxHeader.byteLength)

    newHeader.size = header.size
    newHeader.type = header.type
    this.push(headers.encode(newHeader))
  }

  _doDrain () {
    const drain = this._drain
    this._drain = noop
    drain()
  }

  _predestroy () {
    const err = getStreamError(this)

    if (this._stream) this._stream.destroy(err)

    while (this._pending.length) {
      const stream = this._pending.shift()
      stream.destroy(err)
      stream._continueOpen()
    }

    this._doDrain()
  }

  _read (cb) {
    this._doDrain()
    cb()
  }
}

module.exports = function pack (opts) {
  return new Pack(opts)
}

function modeToType (mode) {
  switch (mode & constants.S_IFMT) {
    case constants.S_IFBLK: return 'block-device'
    case constants.S_IFCHR: return 'character-device'
    case constants.S_IFDIR: return 'directory'
    case constants.S_IFIFO: return 'fifo'
    case constants.S_IFLNK: return 'symlink'
  }

  return 'file'
}

function noop () {}

function overflow (self, size) {
  size &= 511
  if (size) self.push(END_OF_TAR.subarray(0, 512 - size))
}

function mapWritable (buf) {
  return b4a.isBuffer(buf) ? buf : b4a.from(buf)
}


/***/ }),

/***/ 7934:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const PassThroughDecoder = __nccwpck_require__(7256)
const UTF8Decoder = __nccwpck_require__(6414)

module.exports = class TextDecoder {
  constructor(encoding = 'utf8') {
    this.encoding = normalizeEncoding(encoding)

    switch (this.encoding) {
      case 'utf8':
        this.decoder = new UTF8Decoder()
        break
      case 'utf16le':
      case 'base64':
        throw new Error('Unsupported encoding: ' + this.encoding)
      default:
        this.decoder = new PassThroughDecoder(this.encoding)
    }
  }

  get remaining() {
    return this.decoder.remaining
  }

  push(data) {
    if (typeof data === 'string') return data
    return this.decoder.decode(data)
  }

  // For Node.js compatibility
  write(data) {
    return this.push(data)
  }

  end(data) {
    let result = ''
    if (data) result = this.push(data)
    result += this.decoder.flush()
    return result
  }
}

function normalizeEncoding(encoding) {
  encoding = encoding.toLowerCase()

  switch (encoding) {
    case 'utf8':
    case 'utf-8':
      return 'utf8'
    case 'ucs2':
    case 'ucs-2':
    case 'utf16le':
    case 'utf-16le':
      return 'utf16le'
    case 'latin1':
    case 'binary':
      return 'latin1'
    case 'base64':
    case 'ascii':
    case 'hex':
      return encoding
    default:
      throw new Error('Unknown encoding: ' + encoding)
  }
}


/***/ }),

/***/ 7256:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const b4a = __nccwpck_require__(3057)

module.exports = class PassThroughDecoder {
  constructor(encoding) {
    this.encoding = encoding
  }

  get remaining() {
    return 0
  }

  decode(data) {
    return b4a.toString(data, this.encoding)
  }

  flush() {
    return ''
  }
}


/***/ }),

/***/ 6414:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const b4a = __nccwpck_require__(3057)

/**
 * https://encoding.spec.whatwg.org/#utf-8-decoder
 */
module.exports = class UTF8Decoder {
  constructor() {
    this._reset()
  }

  get remaining() {
    return this.bytesSeen
  }

  decode(data) {
    if (data.byteLength === 0) return ''

    if (this.bytesNeeded === 0 && trailingIncomplete(data, 0) === 0) {
      this.bytesSeen = trailingBytesSeen(data)
      return b4a.toString(data, 'utf8')
    }

    let result = ''
    let start = 0

    if (this.bytesNeeded > 0) {
      while (start < data.byteLength) {
        const byte = data[start]

        if (byte < this.lowerBoundary || byte > this.upperBoundary) {
          result += '\ufffd'
          this._reset()
          break
        }

        this.lowerBoundary = 0x80
        this.upperBoundary = 0xbf
        this.codePoint = (this.codePoint << 6) | (byte & 0x3f)
        this.bytesSeen++
        start++

        if (this.bytesSeen === this.bytesNeeded) {
          result += String.fromCodePoint(this.codePoint)
          this._reset()
          break
        }
      }

      if (this.bytesNeeded > 0) return result
    }

    const trailing = trailingIncomplete(data, start)
    const end = data.byteLength - trailing

    if (end > start) result += b4a.toString(data, 'utf8', start, end)

    for (let i = end; i < data.byteLength; i++) {
      const byte = data[i]

      if (this.bytesNeeded === 0) {
        if (byte <= 0x7f) {
          this.bytesSeen = 0
          result += String.fromCharCode(byte)
        } else if (byte >= 0xc2 && byte <= 0xdf) {
          this.bytesNeeded = 2
          this.bytesSeen = 1
          this.codePoint = byte & 0x1f
        } else if (byte >= 0xe0 && byte <= 0xef) {
          if (byte === 0xe0) this.lowerBoundary = 0xa0
          else if (byte === 0xed) this.upperBoundary = 0x9f
          this.bytesNeeded = 3
          this.bytesSeen = 1
          this.codePoint = byte & 0xf
        } else if (byte >= 0xf0 && byte <= 0xf4) {
          if (byte === 0xf0) this.lowerBoundary = 0x90
          else if (byte === 0xf4) this.upperBoundary = 0x8f
          this.bytesNeeded = 4
          this.bytesSeen = 1
          this.codePoint = byte & 0x7
        } else {
          this.bytesSeen = 1
          result += '\ufffd'
        }

        continue
      }

      if (byte < this.lowerBoundary || byte > this.upperBoundary) {
        result += '\ufffd'
        i--
        this._reset()

        continue
      }

      this.lowerBoundary = 0x80
      this.upperBoundary = 0xbf

      this.codePoint = (this.codePoint << 6) | (byte & 0x3f)
      this.bytesSeen++

      if (this.bytesSeen === this.bytesNeeded) {
        result += String.fromCodePoint(this.codePoint)
        this._reset()
      }
    }

    return result
  }

  flush() {
    const result = this.bytesNeeded > 0 ? '\ufffd' : ''
    this._reset()
    return result
  }

  _reset() {
    this.codePoint = 0
    this.bytesNeeded = 0
    this.bytesSeen = 0
    this.lowerBoundary = 0x80
    this.upperBoundary = 0xbf
  }
}

function trailingIncomplete(data, start) {
  const len = data.byteLength
  if (len <= start) return 0

  const limit = Math.max(start, len - 4)

  let i = len - 1
  while (i > limit && (data[i] & 0xc0) === 0x80) i--

  if (i < start) return 0

  const byte = data[i]

  let needed
  if (byte <= 0x7f) return 0
  if (byte >= 0xc2 && byte <= 0xdf) needed = 2
  else if (byte >= 0xe0 && byte <= 0xef) needed = 3
  else if (byte >= 0xf0 && byte <= 0xf4) needed = 4
  else return 0

  const available = len - i
  return available < needed ? available : 0
}

function trailingBytesSeen(data) {
  const len = data.byteLength
  if (len === 0) return 0

  const last = data[len - 1]

  if (last <= 0x7f) return 0
  if ((last & 0xc0) !== 0x80) return 1

  const limit = Math.max(0, len - 4)

  let i = len - 2
  while (i >= limit && (data[i] & 0xc0) === 0x80) i--

  if (i < 0) return 1

  const first = data[i]

  let needed
  if (first >= 0xc2 && first <= 0xdf) needed = 2
  else if (first >= 0xe0 && first <= 0xef) needed = 3
  else if (first >= 0xf0 && first <= 0xf4) needed = 4
  else return 1

  if (len - i !== needed) return 1

  if (needed >= 3) {
    const second = data[i + 1]
    if (first === 0xe0 && second < 0xa0) return 1
    if (first === 0xed && second > 0x9f) return 1
    if (first === 0xf0 && second < 0x90) return 1
    if (first === 0xf4 && second > 0x8f) return 1
  }

  return 0
}


/***/ }),

/***/ 770:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(218);


/***/ }),

/***/ 218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var net = __nccwpck_require__(9278);
var tls = __nccwpck_require__(4756);
var http = __nccwpck_require__(8611);
var https = __nccwpck_require__(5692);
var events = __nccwpck_require__(4434);
var assert = __nccwpck_require__(2613);
var util = __nccwpck_require__(9023);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
exports.debug = debug; // for test


/***/ }),

/***/ 2683:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ TransportFailure),
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _error_code__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2683);

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


/***/ }),

/***/ 8961:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __nccwpck_require__(3838);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/cache-service.ts
/** The cache of the runner, where it has one; `@actions/cache` is loaded when the first look-up calls for it. */
function cacheServiceOf(environment) {
    const hasService = ['ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_URL'].some(name => (environment[name] ?? '') !== '');
    if (!hasService)
        return null;
    return async () => {
        const { restoreCache, saveCache } = await Promise.all(/* import() */[__nccwpck_require__.e(830), __nccwpck_require__.e(935)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1935));
        return { restore: restoreCache, save: saveCache };
    };
}

;// CONCATENATED MODULE: ./src/csv.ts
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

;// CONCATENATED MODULE: ./src/config/lists.ts

/**
 * The list idiom of docker's actions: items separated by commas or line breaks, `"…"` around an item that holds a comma,
 * lines that start with `#` and everything behind ` #` are comments, empty items are left out.
 */
function list(text) {
    return csvRecords(withoutComments(text)).flatMap(record => clean(record));
}
/** One item a line, for values that may hold commas and `#`: build arguments. Comments are whole lines. */
function lines(text) {
    return csvRecords(text, null).flatMap(record => clean(record));
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

;// CONCATENATED MODULE: ./src/errors.ts
/**
 * A mistake that the user can mend: shown as one line, never with a stack trace. The message names the thing (input,
 * file and line, image), what was expected, and the fix.
 */
class errors_UserError extends Error {
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

;// CONCATENATED MODULE: ./src/printable.ts
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

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ./node_modules/valibot/dist/index.mjs
//#region src/storages/globalConfig/globalConfig.ts
let store$4;
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/**
* Sets the global configuration.
*
* @param config The configuration.
*/
function setGlobalConfig(config$1) {
	store$4 = {
		...store$4,
		...config$1
	};
}
/**
* Returns the global configuration.
*
* @param config The config to merge.
*
* @returns The configuration.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalConfig(config$1) {
	if (!config$1 && !store$4) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? store$4?.lang,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
		abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
	};
}
/**
* Deletes the global configuration.
*/
function deleteGlobalConfig() {
	store$4 = void 0;
}

//#endregion
//#region src/storages/globalMessage/globalMessage.ts
let store$3;
/**
* Sets a global error message.
*
* @param message The error message.
* @param lang The language of the message.
*/
function setGlobalMessage(message$1, lang) {
	if (!store$3) store$3 = /* @__PURE__ */ new Map();
	store$3.set(lang, message$1);
}
/**
* Returns a global error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalMessage(lang) {
	return store$3?.get(lang);
}
/**
* Deletes a global error message.
*
* @param lang The language of the message.
*/
function deleteGlobalMessage(lang) {
	store$3?.delete(lang);
}

//#endregion
//#region src/storages/schemaMessage/schemaMessage.ts
let store$2;
/**
* Sets a schema error message.
*
* @param message The error message.
* @param lang The language of the message.
*/
function setSchemaMessage(message$1, lang) {
	if (!store$2) store$2 = /* @__PURE__ */ new Map();
	store$2.set(lang, message$1);
}
/**
* Returns a schema error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSchemaMessage(lang) {
	return store$2?.get(lang);
}
/**
* Deletes a schema error message.
*
* @param lang The language of the message.
*/
function deleteSchemaMessage(lang) {
	store$2?.delete(lang);
}

//#endregion
//#region src/storages/specificMessage/specificMessage.ts
let store$1;
/**
* Sets a specific error message.
*
* @param reference The identifier reference.
* @param message The error message.
* @param lang The language of the message.
*/
function setSpecificMessage(reference, message$1, lang) {
	if (!store$1) store$1 = /* @__PURE__ */ new Map();
	if (!store$1.get(reference)) store$1.set(reference, /* @__PURE__ */ new Map());
	store$1.get(reference).set(lang, message$1);
}
/**
* Returns a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSpecificMessage(reference, lang) {
	return store$1?.get(reference)?.get(lang);
}
/**
* Deletes a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*/
function deleteSpecificMessage(reference, lang) {
	store$1?.get(reference)?.delete(lang);
}

//#endregion
//#region src/utils/_stringify/_stringify.ts
/**
* Stringifies an unknown input to a literal or type string.
*
* @param input The unknown input.
*
* @returns A literal or type string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}

//#endregion
//#region src/utils/_addIssue/_addIssue.ts
/**
* Adds an issue to the dataset.
*
* @param context The issue context.
* @param label The issue label.
* @param dataset The input dataset.
* @param config The configuration.
* @param other The optional props.
*
* @internal
*/
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? /* @__PURE__ */ _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}

//#endregion
//#region src/utils/_cloneDataset/_cloneDataset.ts
/**
* Creates a shallow copy of a dataset.
*
* Hint: The `value` is copied by reference, but the `issues` array, its issues
* and their `path` arrays are cloned to avoid reusing mutable dataset state
* across multiple runs. Mutating a returned object or array value can
* therefore affect later cache hits that reuse the same cached output.
*
* @param dataset The output dataset.
*
* @returns The copied output dataset.
*/
/* @__NO_SIDE_EFFECTS__ */
function _cloneDataset(dataset) {
	return {
		typed: dataset.typed,
		value: dataset.value,
		issues: dataset.issues?.map((issue) => ({
			...issue,
			path: issue.path && [...issue.path]
		}))
	};
}

//#endregion
//#region src/utils/_formatCase/_formatCase.ts
/**
* Splits a string into lowercase words and rejoins them with the given
* separator and capitalization rules.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries. Whether the first or subsequent words are
* capitalized is controlled by `capFirst` and `capRest`.
*
* Hint: Implemented in a single pass that emits directly to the result
* string to avoid an intermediate `string[]` allocation. ASCII chars are
* classified via char codes to skip `.toLowerCase()` and `.toUpperCase()`
* method calls in the common case.
*
* Hint: Digits are treated as a separate character class, so `item2Name`
* yields `item2` and `name` rather than `item`, `2` and `name`.
*
* @param input The input string.
* @param separator The string inserted between words.
* @param capFirst Whether to capitalize the first word.
* @param capRest Whether to capitalize subsequent words.
*
* @returns The formatted string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _formatCase(input, separator, capFirst, capRest) {
	let result = "";
	let firstWord = true;
	let start = 0;
	let prev = 0;
	let prevPrev = 0;
	const flush = (end) => {
		if (end > start) {
			let word = input.slice(start, end).toLowerCase();
			if (firstWord ? capFirst : capRest) {
				const firstCode = word.charCodeAt(0);
				if (firstCode >= 97 && firstCode <= 122) word = String.fromCharCode(firstCode - 32) + word.slice(1);
				else {
					const charLen = firstCode >= 55296 && firstCode <= 56319 ? 2 : 1;
					word = word.slice(0, charLen).toUpperCase() + word.slice(charLen);
				}
			}
			result += firstWord ? word : separator + word;
			firstWord = false;
		}
	};
	for (let index = 0; index < input.length; index++) {
		const code = input.charCodeAt(index);
		let type;
		if (code === 32 || code === 9 || code === 10 || code === 11 || code === 12 || code === 13 || code === 45 || code === 95) {
			flush(index);
			start = index + 1;
			type = 0;
		} else if (code < 128) type = code >= 65 && code <= 90 ? 1 : code >= 97 && code <= 122 ? 2 : 3;
		else {
			const char = input[index];
			const charLower = char.toLowerCase();
			type = charLower === char.toUpperCase() ? 3 : char === charLower ? 2 : 1;
		}
		if (type === 1 && (prev === 2 || prev === 3) && index > start) {
			flush(index);
			start = index;
		} else if (type === 2 && prev === 1 && prevPrev === 1 && index - 1 > start) {
			flush(index - 1);
			start = index - 1;
		}
		prevPrev = prev;
		prev = type;
	}
	flush(input.length);
	return result;
}

//#endregion
//#region src/utils/_getByteCount/_getByteCount.ts
let textEncoder;
/**
* Returns the byte count of the input.
*
* @param input The input to be measured.
*
* @returns The byte count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getByteCount(input) {
	if (!textEncoder) textEncoder = new TextEncoder();
	return textEncoder.encode(input).length;
}

//#endregion
//#region src/utils/_getCodePointCount/_getCodePointCount.ts
/**
* Returns the code point count of the input.
*
* @param input The input to be measured.
*
* @returns The code point count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getCodePointCount(input) {
	let count = input.length;
	const lengthMinus1 = input.length - 1;
	for (let i = 0; i < lengthMinus1;) if (input.codePointAt(i) <= 65535) i++;
	else {
		i += 2;
		count--;
	}
	return count;
}

//#endregion
//#region src/utils/_getGraphemeCount/_getGraphemeCount.ts
let segmenter;
/**
* Returns the grapheme count of the input.
*
* @param input The input to be measured.
*
* @returns The grapheme count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getGraphemeCount(input) {
	if (!segmenter) segmenter = new Intl.Segmenter();
	const segments = segmenter.segment(input);
	let count = 0;
	for (const _ of segments) count++;
	return count;
}

//#endregion
//#region src/utils/_getLastMetadata/_getLastMetadata.ts
/**
* Returns the last top-level value of a given metadata type from a schema
* using a breadth-first search that starts with the last item in the pipeline.
*
* @param schema The schema to search.
* @param type The metadata type.
*
* @returns The value, if any.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getLastMetadata(schema, type) {
	if ("pipe" in schema) {
		const nestedSchemas = [];
		for (let index = schema.pipe.length - 1; index >= 0; index--) {
			const item = schema.pipe[index];
			if (item.kind === "schema" && "pipe" in item) nestedSchemas.push(item);
			else if (item.kind === "metadata" && item.type === type) return item[type];
		}
		for (const nestedSchema of nestedSchemas) {
			const result = /* @__PURE__ */ _getLastMetadata(nestedSchema, type);
			if (result !== void 0) return result;
		}
	}
}

//#endregion
//#region src/utils/_getWordCount/_getWordCount.ts
let store;
/**
* Returns the word count of the input.
*
* @param locales The locales to be used.
* @param input The input to be measured.
*
* @returns The word count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getWordCount(locales, input) {
	if (!store) store = /* @__PURE__ */ new Map();
	const key = String(locales);
	let segmenter$1 = store.get(key);
	if (!segmenter$1) {
		segmenter$1 = new Intl.Segmenter(locales, { granularity: "word" });
		store.set(key, segmenter$1);
	}
	const segments = segmenter$1.segment(input);
	let count = 0;
	for (const segment of segments) if (segment.isWordLike) count++;
	return count;
}

//#endregion
//#region src/utils/_isLuhnAlgo/_isLuhnAlgo.ts
/**
* Non-digit regex.
*/
const NON_DIGIT_REGEX = /\D/gu;
/**
* Checks whether a string with numbers corresponds to the luhn algorithm.
*
* @param input The input to be checked.
*
* @returns Whether input is valid.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isLuhnAlgo(input) {
	const number$1 = input.replace(NON_DIGIT_REGEX, "");
	let length$1 = number$1.length;
	let bit = 1;
	let sum = 0;
	while (length$1) {
		const value$1 = +number$1[--length$1];
		bit ^= 1;
		sum += bit ? [
			0,
			2,
			4,
			6,
			8,
			1,
			3,
			5,
			7,
			9
		][value$1] : value$1;
	}
	return sum % 10 === 0;
}

//#endregion
//#region src/utils/_isSameValueZero/_isSameValueZero.ts
/**
* Compares two values using the SameValueZero algorithm, which treats `NaN`
* as equal to itself unlike `===`.
*
* @param value1 The first value.
* @param value2 The second value.
*
* @returns Whether the values are equal.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isSameValueZero(value1, value2) {
	return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}

//#endregion
//#region src/utils/_isValidObjectKey/_isValidObjectKey.ts
/**
* Disallows inherited object properties and prevents object prototype
* pollution by disallowing certain keys.
*
* @param object The object to check.
* @param key The key to check.
*
* @returns Whether the key is allowed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}

//#endregion
//#region src/utils/_isValueMatch/_isValueMatch.ts
/**
* Checks whether a value matches a value action requirement.
*
* @param requirement The value action requirement.
* @param value The value to check.
*
* @returns Whether the value matches the requirement.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValueMatch(requirement, value$1) {
	return Number.isNaN(requirement) && Number.isNaN(value$1) || requirement <= value$1 && requirement >= value$1;
}

//#endregion
//#region src/utils/_joinExpects/_joinExpects.ts
/**
* Joins multiple `expects` values with the given separator.
*
* @param values The `expects` values.
* @param separator The separator.
*
* @returns The joined `expects` property.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}

//#endregion
//#region src/utils/_standardSchema/_standardSchema.ts
/**
* Eagerly creates and attaches the Standard Schema properties of a schema.
*
* Hint: The contextual `this` type includes the standard properties that are
* attached before the schema is returned.
*
* @param schema The schema to attach standard properties to.
*
* @returns The schema with standard properties attached.
*
* @internal
*/
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
	return schema;
}

//#endregion
//#region src/utils/entriesFromList/entriesFromList.ts
/**
* Creates an object entries definition from a list of keys and a schema.
*
* @param list A list of keys.
* @param schema The schema of the keys.
*
* @returns The object entries.
*/
/* @__NO_SIDE_EFFECTS__ */
function entriesFromList(list, schema) {
	const entries$1 = {};
	for (const key of list) entries$1[key] = schema;
	return entries$1;
}

//#endregion
//#region src/utils/entriesFromObjects/entriesFromObjects.ts
/* @__NO_SIDE_EFFECTS__ */
function entriesFromObjects(schemas) {
	const entries$1 = {};
	for (const schema of schemas) Object.assign(entries$1, schema.entries);
	return entries$1;
}

//#endregion
//#region src/utils/getDotPath/getDotPath.ts
/* @__NO_SIDE_EFFECTS__ */
function getDotPath(issue) {
	if (issue.path) {
		let key = "";
		for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key) key += `.${item.key}`;
		else key += item.key;
		else return null;
		return key;
	}
	return null;
}

//#endregion
//#region src/utils/isOfKind/isOfKind.ts
/**
* A generic type guard to check the kind of an object.
*
* @param kind The kind to check for.
* @param object The object to check.
*
* @returns Whether it matches.
*/
/* @__NO_SIDE_EFFECTS__ */
function isOfKind(kind, object$1) {
	return object$1.kind === kind;
}

//#endregion
//#region src/utils/isOfType/isOfType.ts
/**
* A generic type guard to check the type of an object.
*
* @param type The type to check for.
* @param object The object to check.
*
* @returns Whether it matches.
*/
/* @__NO_SIDE_EFFECTS__ */
function isOfType(type, object$1) {
	return object$1.type === type;
}

//#endregion
//#region src/utils/ValiError/ValiError.ts
/**
* A Valibot error with useful information.
*/
var ValiError = class extends Error {
	/**
	* Creates a Valibot error with useful information.
	*
	* @param issues The error issues.
	*/
	constructor(issues) {
		super(issues[0].message);
		this.name = "ValiError";
		this.issues = issues;
	}
};

//#endregion
//#region src/utils/isValiError/isValiError.ts
/**
* A type guard to check if an error is a ValiError.
*
* @param error The error to check.
*
* @returns Whether its a ValiError.
*/
/* @__NO_SIDE_EFFECTS__ */
function isValiError(error) {
	return error instanceof ValiError;
}

//#endregion
//#region src/actions/args/args.ts
/* @__NO_SIDE_EFFECTS__ */
function args(schema) {
	return {
		kind: "transformation",
		type: "args",
		reference: args,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = (...args_) => {
				const argsDataset = this.schema["~run"]({ value: args_ }, config$1);
				if (argsDataset.issues) throw new ValiError(argsDataset.issues);
				return func(...argsDataset.value);
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/args/argsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function argsAsync(schema) {
	return {
		kind: "transformation",
		type: "args",
		reference: argsAsync,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = async (...args$1) => {
				const argsDataset = await schema["~run"]({ value: args$1 }, config$1);
				if (argsDataset.issues) throw new ValiError(argsDataset.issues);
				return func(...argsDataset.value);
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/await/awaitAsync.ts
/**
* Creates an await transformation action.
*
* @returns An await action.
*/
/* @__NO_SIDE_EFFECTS__ */
function awaitAsync() {
	return {
		kind: "transformation",
		type: "await",
		reference: awaitAsync,
		async: true,
		async "~run"(dataset) {
			dataset.value = await dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/regex.ts
/**
* [Base64](https://en.wikipedia.org/wiki/Base64) regex.
*/
const BASE64_REGEX = /^(?:[\da-z+/]{4})*(?:[\da-z+/]{2}==|[\da-z+/]{3}=)?$/iu;
/**
* [BIC](https://en.wikipedia.org/wiki/ISO_9362) regex.
*/
const BIC_REGEX = /^[A-Z]{6}(?!00)[\dA-Z]{2}(?:[\dA-Z]{3})?$/u;
/**
* [Cuid2](https://github.com/paralleldrive/cuid2) regex.
*/
const CUID2_REGEX = /^[a-z][\da-z]*$/u;
/**
* [Decimal](https://en.wikipedia.org/wiki/Decimal) regex.
*/
const DECIMAL_REGEX = /^[+-]?(?:\d*\.)?\d+$/u;
/**
* [Digits](https://en.wikipedia.org/wiki/Numerical_digit) regex.
*/
const DIGITS_REGEX = /^\d+$/u;
/**
* [Domain name](https://en.wikipedia.org/wiki/Domain_name) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
* ASCII-only validation. Internationalized domain names (IDNs) are not
* supported, including Punycode-encoded labels.
*/
const DOMAIN_REGEX = /^(?=.{1,253}$)(?:(?![Xx][Nn]--)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/u;
/**
* [Email address](https://en.wikipedia.org/wiki/Email_address) regex.
*
* Hint: We decided against the `i` flag to avoid matching non-ASCII characters.
*/
const EMAIL_REGEX = /^[\w+-]+(?:\.[\w+-]+)*@[\da-zA-Z]+(?:[.-][\da-zA-Z]+)*\.[a-zA-Z]{2,}$/u;
/**
* Emoji regex from [emoji-regex-xs](https://github.com/slevithan/emoji-regex-xs) v1.0.0 (MIT license).
*
* Hint: We decided against the newer `/^\p{RGI_Emoji}+$/v` regex because it is
* not supported in older runtimes and does not match all emoji.
*/
const EMOJI_REGEX = /^(?:[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,3}\u{E007F}|(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|(?![\p{Emoji_Modifier_Base}\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation})(?:\u200D(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|(?![\p{Emoji_Modifier_Base}\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation}))*)+$/u;
/**
* [Hexadecimal](https://en.wikipedia.org/wiki/Hexadecimal) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const HEXADECIMAL_REGEX = /^(?:0[hx])?[\da-fA-F]+$/u;
/**
* [Hex color](https://en.wikipedia.org/wiki/Web_colors#Hex_triplet) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const HEX_COLOR_REGEX = /^#(?:[\da-fA-F]{3,4}|[\da-fA-F]{6}|[\da-fA-F]{8})$/u;
/**
* [IMEI](https://en.wikipedia.org/wiki/International_Mobile_Equipment_Identity) regex.
*/
const IMEI_REGEX = /^\d{15}$|^\d{2}-\d{6}-\d{6}-\d$/u;
/**
* [IPv4](https://en.wikipedia.org/wiki/IPv4) regex.
*/
const IPV4_REGEX = /^(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])(?:\.(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])){3}$/u;
/**
* [IPv6](https://en.wikipedia.org/wiki/IPv6) regex.
*/
const IPV6_REGEX = /^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,7}:|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,5}(?::[\da-f]{1,4}){1,2}|(?:[\da-f]{1,4}:){1,4}(?::[\da-f]{1,4}){1,3}|(?:[\da-f]{1,4}:){1,3}(?::[\da-f]{1,4}){1,4}|(?:[\da-f]{1,4}:){1,2}(?::[\da-f]{1,4}){1,5}|[\da-f]{1,4}:(?::[\da-f]{1,4}){1,6}|:(?:(?::[\da-f]{1,4}){1,7}|:)|fe80:(?::[\da-f]{0,4}){0,4}%[\da-z]+|::(?:f{4}(?::0{1,4})?:)?(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d)|(?:[\da-f]{1,4}:){1,4}:(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d))$/iu;
/**
* [IP](https://en.wikipedia.org/wiki/IP_address) regex.
*/
const IP_REGEX = /^(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])(?:\.(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])){3}$|^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,7}:|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,5}(?::[\da-f]{1,4}){1,2}|(?:[\da-f]{1,4}:){1,4}(?::[\da-f]{1,4}){1,3}|(?:[\da-f]{1,4}:){1,3}(?::[\da-f]{1,4}){1,4}|(?:[\da-f]{1,4}:){1,2}(?::[\da-f]{1,4}){1,5}|[\da-f]{1,4}:(?::[\da-f]{1,4}){1,6}|:(?:(?::[\da-f]{1,4}){1,7}|:)|fe80:(?::[\da-f]{0,4}){0,4}%[\da-z]+|::(?:f{4}(?::0{1,4})?:)?(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d)|(?:[\da-f]{1,4}:){1,4}:(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d))$/iu;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date regex.
*/
const ISO_DATE_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date-time regex.
*/
const ISO_DATE_TIME_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3]):[0-5]\d$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date-time with seconds regex.
*/
const ISO_DATE_TIME_SECOND_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) time regex.
*/
const ISO_TIME_REGEX = /^(?:0\d|1\d|2[0-3]):[0-5]\d$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) time with seconds regex.
*/
const ISO_TIME_SECOND_REGEX = /^(?:0\d|1\d|2[0-3])(?::[0-5]\d){2}$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) timestamp regex. Allows a
* space as a date/time separator and an optional space before the UTC offset.
*/
const ISO_TIMESTAMP_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z| ?[+-](?:0\d|1\d|2[0-3])(?::?[0-5]\d)?)$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) week regex.
*/
const ISO_WEEK_REGEX = /^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/u;
/**
* [JWS compact serialization](https://datatracker.ietf.org/doc/html/rfc7515#section-3.1)
* regex.
*
* Hint: Empty payload and signature segments are allowed because the
* Base64URL-encoded representation of an empty octet sequence is an empty
* string.
*/
const JWS_COMPACT_REGEX = /^(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)\.(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)?\.(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)?$/u;
/**
* [ISRC](https://en.wikipedia.org/wiki/International_Standard_Recording_Code) regex.
*/
const ISRC_REGEX = /^(?:[A-Z]{2}[A-Z\d]{3}\d{7}|[A-Z]{2}-[A-Z\d]{3}-\d{2}-\d{5})$/u;
/**
* [KSUID](https://github.com/segmentio/ksuid) regex.
*/
const KSUID_REGEX = /^[a-zA-Z0-9]{27}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) 48 bit regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC48_REGEX = /^(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){2}[\da-fA-F]{4}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) 64 bit regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC64_REGEX = /^(?:[\da-fA-F]{2}:){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){3}[\da-fA-F]{4}$|^(?:[\da-fA-F]{4}:){3}[\da-fA-F]{4}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC_REGEX = /^(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){2}[\da-fA-F]{4}$|^(?:[\da-fA-F]{2}:){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){3}[\da-fA-F]{4}$|^(?:[\da-fA-F]{4}:){3}[\da-fA-F]{4}$/u;
/**
* [Nano ID](https://github.com/ai/nanoid) regex.
*/
const NANO_ID_REGEX = /^[\w-]+$/u;
/**
* [Octal](https://en.wikipedia.org/wiki/Octal) regex.
*/
const OCTAL_REGEX = /^(?:0o)?[0-7]+$/u;
/**
* [RFC 5322 email address](https://datatracker.ietf.org/doc/html/rfc5322#section-3.4.1) regex.
*
* Hint: This regex was taken from the [HTML Living Standard Specification](https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address) and does not perfectly represent RFC 5322.
*/
const RFC_EMAIL_REGEX = /^[a-zA-Z0-9.!#$%&'*+\/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/**
* [Slug](https://en.wikipedia.org/wiki/Clean_URL#Slug) regex.
*/
const SLUG_REGEX = /^[\da-z]+(?:[-_][\da-z]+)*$/u;
/**
* [ULID](https://github.com/ulid/spec) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
* Hint: The first character is restricted to `[0-7]` because the 48-bit
* timestamp cannot exceed 2^48-1, making the maximum valid ULID
* `7ZZZZZZZZZZZZZZZZZZZZZZZZZ` in Crockford's Base32 encoding.
*/
const ULID_REGEX = /^[0-7][\da-hjkmnp-tv-zA-HJKMNP-TV-Z]{25}$/u;
/**
* [UUID](https://en.wikipedia.org/wiki/Universally_unique_identifier) regex.
*/
const UUID_REGEX = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

//#endregion
//#region src/actions/base64/base64.ts
/* @__NO_SIDE_EFFECTS__ */
function base64(message$1) {
	return {
		kind: "validation",
		type: "base64",
		reference: base64,
		async: false,
		expects: null,
		requirement: BASE64_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Base64", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/bic/bic.ts
/* @__NO_SIDE_EFFECTS__ */
function bic(message$1) {
	return {
		kind: "validation",
		type: "bic",
		reference: bic,
		async: false,
		expects: null,
		requirement: BIC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "BIC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/brand/brand.ts
/**
* Creates a brand transformation action.
*
* @param name The brand name.
*
* @returns A brand action.
*/
/* @__NO_SIDE_EFFECTS__ */
function brand(name) {
	return {
		kind: "transformation",
		type: "brand",
		reference: brand,
		async: false,
		name,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/bytes/bytes.ts
/* @__NO_SIDE_EFFECTS__ */
function bytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "bytes",
		reference: bytes,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 !== this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/check/check.ts
/* @__NO_SIDE_EFFECTS__ */
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/check/checkAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function checkAsync(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: checkAsync,
		async: true,
		expects: null,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.typed && !await this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/checkItems/checkItems.ts
/* @__NO_SIDE_EFFECTS__ */
function checkItems(requirement, message$1) {
	return {
		kind: "validation",
		type: "check_items",
		reference: checkItems,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) for (let index = 0; index < dataset.value.length; index++) {
				const item = dataset.value[index];
				if (!this.requirement(item, index, dataset.value)) _addIssue(this, "item", dataset, config$1, {
					input: item,
					path: [{
						type: "array",
						origin: "value",
						input: dataset.value,
						key: index,
						value: item
					}]
				});
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/checkItems/checkItemsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function checkItemsAsync(requirement, message$1) {
	return {
		kind: "validation",
		type: "check_items",
		reference: checkItemsAsync,
		async: true,
		expects: null,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.typed) {
				const requirementResults = await Promise.all(dataset.value.map(this.requirement));
				for (let index = 0; index < dataset.value.length; index++) if (!requirementResults[index]) {
					const item = dataset.value[index];
					_addIssue(this, "item", dataset, config$1, {
						input: item,
						path: [{
							type: "array",
							origin: "value",
							input: dataset.value,
							key: index,
							value: item
						}]
					});
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/codePoints/codePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function codePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "code_points",
		reference: codePoints,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count !== this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/creditCard/creditCard.ts
/**
* Credit card regex.
*/
const CREDIT_CARD_REGEX = /^(?:\d{13,19}|\d{4}(?: \d{3,6}){2,4}|\d{4}(?:-\d{3,6}){2,4})$/u;
/**
* Sanitize regex.
*/
const SANITIZE_REGEX = /[- ]/gu;
/**
* Provider regex list.
*/
const PROVIDER_REGEX_LIST = (/* unused pure expression or super */ null && ([
	/^3[47]\d{13}$/u,
	/^3(?:0[0-5]|[68]\d)\d{11,13}$/u,
	/^6(?:011|5\d{2})\d{12,15}$/u,
	/^(?:2131|1800|35\d{3})\d{11}$/u,
	/^(?:5[1-5]\d{2}|222\d|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/u,
	/^(?:6[27]\d{14,17}|81\d{14,17})$/u,
	/^4\d{12}(?:\d{3,6})?$/u
]));
/* @__NO_SIDE_EFFECTS__ */
function creditCard(message$1) {
	return {
		kind: "validation",
		type: "credit_card",
		reference: creditCard,
		async: false,
		expects: null,
		requirement(input) {
			let sanitized;
			return CREDIT_CARD_REGEX.test(input) && (sanitized = input.replace(SANITIZE_REGEX, "")) && PROVIDER_REGEX_LIST.some((regex$1) => regex$1.test(sanitized)) && /* @__PURE__ */ _isLuhnAlgo(sanitized);
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "credit card", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/cuid2/cuid2.ts
/* @__NO_SIDE_EFFECTS__ */
function cuid2(message$1) {
	return {
		kind: "validation",
		type: "cuid2",
		reference: cuid2,
		async: false,
		expects: null,
		requirement: CUID2_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Cuid2", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/decimal/decimal.ts
/* @__NO_SIDE_EFFECTS__ */
function decimal(message$1) {
	return {
		kind: "validation",
		type: "decimal",
		reference: decimal,
		async: false,
		expects: null,
		requirement: DECIMAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "decimal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/description/description.ts
/**
* Creates a description metadata action.
*
* @param description_ The description text.
*
* @returns A description action.
*/
/* @__NO_SIDE_EFFECTS__ */
function dist_description(description_) {
	return {
		kind: "metadata",
		type: "description",
		reference: dist_description,
		description: description_
	};
}

//#endregion
//#region src/actions/digits/digits.ts
/* @__NO_SIDE_EFFECTS__ */
function digits(message$1) {
	return {
		kind: "validation",
		type: "digits",
		reference: digits,
		async: false,
		expects: null,
		requirement: DIGITS_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "digits", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/domain/domain.ts
/* @__NO_SIDE_EFFECTS__ */
function domain(message$1) {
	return {
		kind: "validation",
		type: "domain",
		reference: domain,
		expects: null,
		async: false,
		requirement: DOMAIN_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "domain", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/email/email.ts
/* @__NO_SIDE_EFFECTS__ */
function email(message$1) {
	return {
		kind: "validation",
		type: "email",
		reference: email,
		expects: null,
		async: false,
		requirement: EMAIL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "email", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/emoji/emoji.ts
/* @__NO_SIDE_EFFECTS__ */
function emoji(message$1) {
	return {
		kind: "validation",
		type: "emoji",
		reference: emoji,
		async: false,
		expects: null,
		requirement: EMOJI_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "emoji", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/empty/empty.ts
/* @__NO_SIDE_EFFECTS__ */
function empty(message$1) {
	return {
		kind: "validation",
		type: "empty",
		reference: empty,
		async: false,
		expects: "0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > 0) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/endsWith/endsWith.ts
/* @__NO_SIDE_EFFECTS__ */
function endsWith(requirement, message$1) {
	return {
		kind: "validation",
		type: "ends_with",
		reference: endsWith,
		async: false,
		expects: `"${requirement}"`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.endsWith(this.requirement)) _addIssue(this, "end", dataset, config$1, { received: `"${dataset.value.slice(-this.requirement.length)}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/entries/entries.ts
/* @__NO_SIDE_EFFECTS__ */
function entries(requirement, message$1) {
	return {
		kind: "validation",
		type: "entries",
		reference: entries,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count !== this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/everyItem/everyItem.ts
/* @__NO_SIDE_EFFECTS__ */
function everyItem(requirement, message$1) {
	return {
		kind: "validation",
		type: "every_item",
		reference: everyItem,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.every(this.requirement)) _addIssue(this, "item", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/examples/examples.ts
/**
* Creates an examples metadata action.
*
* @param examples_ The examples.
*
* @returns An examples action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function examples(examples_) {
	return {
		kind: "metadata",
		type: "examples",
		reference: examples,
		examples: examples_
	};
}

//#endregion
//#region src/actions/excludes/excludes.ts
/* @__NO_SIDE_EFFECTS__ */
function excludes(requirement, message$1) {
	const received = /* @__PURE__ */ _stringify(requirement);
	return {
		kind: "validation",
		type: "excludes",
		reference: excludes,
		async: false,
		expects: `!${received}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.includes(this.requirement)) _addIssue(this, "content", dataset, config$1, { received });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/filterItems/filterItems.ts
/* @__NO_SIDE_EFFECTS__ */
function filterItems(operation) {
	return {
		kind: "transformation",
		type: "filter_items",
		reference: filterItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.filter(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/findItem/findItem.ts
/* @__NO_SIDE_EFFECTS__ */
function findItem(operation) {
	return {
		kind: "transformation",
		type: "find_item",
		reference: findItem,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.find(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/finite/finite.ts
/* @__NO_SIDE_EFFECTS__ */
function finite(message$1) {
	return {
		kind: "validation",
		type: "finite",
		reference: finite,
		async: false,
		expects: null,
		requirement: Number.isFinite,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "finite", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/flavor/flavor.ts
/**
* Creates a flavor transformation action.
*
* @param name The flavor name.
*
* @returns A flavor action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function flavor(name) {
	return {
		kind: "transformation",
		type: "flavor",
		reference: flavor,
		async: false,
		name,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/graphemes/graphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function graphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "graphemes",
		reference: graphemes,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count !== this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/gtValue/gtValue.ts
/* @__NO_SIDE_EFFECTS__ */
function gtValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "gt_value",
		reference: gtValue,
		async: false,
		expects: `>${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value > this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/guard/guard.ts
/* @__NO_SIDE_EFFECTS__ */
function guard(requirement, message$1) {
	return {
		kind: "transformation",
		type: "guard",
		reference: guard,
		async: false,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) {
				_addIssue(this, "input", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hash/hash.ts
/**
* Hash lengths object.
*/
const HASH_LENGTHS = {
	md4: 32,
	md5: 32,
	sha1: 40,
	sha256: 64,
	sha384: 96,
	sha512: 128,
	ripemd128: 32,
	ripemd160: 40,
	tiger128: 32,
	tiger160: 40,
	tiger192: 48,
	crc32: 8,
	crc32b: 8,
	adler32: 8
};
/* @__NO_SIDE_EFFECTS__ */
function hash(types, message$1) {
	return {
		kind: "validation",
		type: "hash",
		reference: hash,
		expects: null,
		async: false,
		requirement: RegExp(types.map((type) => `^[a-fA-F0-9]{${HASH_LENGTHS[type]}}$`).join("|"), "u"),
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hash", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hexadecimal/hexadecimal.ts
/* @__NO_SIDE_EFFECTS__ */
function hexadecimal(message$1) {
	return {
		kind: "validation",
		type: "hexadecimal",
		reference: hexadecimal,
		async: false,
		expects: null,
		requirement: HEXADECIMAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hexadecimal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hexColor/hexColor.ts
/* @__NO_SIDE_EFFECTS__ */
function hexColor(message$1) {
	return {
		kind: "validation",
		type: "hex_color",
		reference: hexColor,
		async: false,
		expects: null,
		requirement: HEX_COLOR_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hex color", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/imei/imei.ts
/* @__NO_SIDE_EFFECTS__ */
function imei(message$1) {
	return {
		kind: "validation",
		type: "imei",
		reference: imei,
		async: false,
		expects: null,
		requirement(input) {
			return IMEI_REGEX.test(input) && /* @__PURE__ */ _isLuhnAlgo(input);
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "IMEI", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/includes/includes.ts
/* @__NO_SIDE_EFFECTS__ */
function includes(requirement, message$1) {
	const expects = /* @__PURE__ */ _stringify(requirement);
	return {
		kind: "validation",
		type: "includes",
		reference: includes,
		async: false,
		expects,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.includes(this.requirement)) _addIssue(this, "content", dataset, config$1, { received: `!${expects}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/integer/integer.ts
/* @__NO_SIDE_EFFECTS__ */
function integer(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer,
		async: false,
		expects: null,
		requirement: Number.isInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ip/ip.ts
/* @__NO_SIDE_EFFECTS__ */
function ip(message$1) {
	return {
		kind: "validation",
		type: "ip",
		reference: ip,
		async: false,
		expects: null,
		requirement: IP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IP", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ipv4/ipv4.ts
/* @__NO_SIDE_EFFECTS__ */
function ipv4(message$1) {
	return {
		kind: "validation",
		type: "ipv4",
		reference: ipv4,
		async: false,
		expects: null,
		requirement: IPV4_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IPv4", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ipv6/ipv6.ts
/* @__NO_SIDE_EFFECTS__ */
function ipv6(message$1) {
	return {
		kind: "validation",
		type: "ipv6",
		reference: ipv6,
		async: false,
		expects: null,
		requirement: IPV6_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IPv6", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isbn/utils/_isIsbn10.ts
/**
* [Validates an ISBN-10](https://en.wikipedia.org/wiki/ISBN#ISBN-10_check_digits).
*
* @param input The input value.
*
* @returns `true` if the input is a valid ISBN-10, `false` otherwise.
*
* @internal
*/
function _isIsbn10(input) {
	const digits$1 = input.split("").map((c) => c === "X" ? 10 : parseInt(c));
	let sum = 0;
	for (let i = 0; i < 10; i++) sum += digits$1[i] * (10 - i);
	return sum % 11 === 0;
}

//#endregion
//#region src/actions/isbn/utils/_isIsbn13.ts
/**
* [Validates an ISBN-13](https://en.wikipedia.org/wiki/ISBN#ISBN-13_check_digit_calculation).
*
* @param input The input value.
*
* @returns `true` if the input is a valid ISBN-13, `false` otherwise.
*
* @internal
*/
function _isIsbn13(input) {
	const digits$1 = input.split("").map((c) => parseInt(c));
	let sum = 0;
	for (let i = 0; i < 13; i++) sum += digits$1[i] * (i % 2 === 0 ? 1 : 3);
	return sum % 10 === 0;
}

//#endregion
//#region src/actions/isbn/isbn.ts
/**
* ISBN separator regex.
*/
const ISBN_SEPARATOR_REGEX = /[- ]/gu;
/**
* ISBN-10 detection regex.
*/
const ISBN_10_DETECTION_REGEX = /^\d{9}[\dX]$/u;
/**
* ISBN-13 detection regex.
*/
const ISBN_13_DETECTION_REGEX = /^\d{13}$/u;
/* @__NO_SIDE_EFFECTS__ */
function isbn(message$1) {
	return {
		kind: "validation",
		type: "isbn",
		reference: isbn,
		async: false,
		expects: null,
		requirement(input) {
			const replacedInput = input.replace(ISBN_SEPARATOR_REGEX, "");
			if (ISBN_10_DETECTION_REGEX.test(replacedInput)) return _isIsbn10(replacedInput);
			else if (ISBN_13_DETECTION_REGEX.test(replacedInput)) return _isIsbn13(replacedInput);
			return false;
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "ISBN", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isrc/isrc.ts
/* @__NO_SIDE_EFFECTS__ */
function isrc(message$1) {
	return {
		kind: "validation",
		type: "isrc",
		reference: isrc,
		async: false,
		expects: null,
		requirement: ISRC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "ISRC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDate/isoDate.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDate(message$1) {
	return {
		kind: "validation",
		type: "iso_date",
		reference: isoDate,
		async: false,
		expects: null,
		requirement: ISO_DATE_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDateTime/isoDateTime.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDateTime(message$1) {
	return {
		kind: "validation",
		type: "iso_date_time",
		reference: isoDateTime,
		async: false,
		expects: null,
		requirement: ISO_DATE_TIME_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date-time", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDateTimeSecond/isoDateTimeSecond.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDateTimeSecond(message$1) {
	return {
		kind: "validation",
		type: "iso_date_time_second",
		reference: isoDateTimeSecond,
		async: false,
		expects: null,
		requirement: ISO_DATE_TIME_SECOND_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date-time-second", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTime/isoTime.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTime(message$1) {
	return {
		kind: "validation",
		type: "iso_time",
		reference: isoTime,
		async: false,
		expects: null,
		requirement: ISO_TIME_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "time", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTimeSecond/isoTimeSecond.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTimeSecond(message$1) {
	return {
		kind: "validation",
		type: "iso_time_second",
		reference: isoTimeSecond,
		async: false,
		expects: null,
		requirement: ISO_TIME_SECOND_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "time-second", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTimestamp/isoTimestamp.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTimestamp(message$1) {
	return {
		kind: "validation",
		type: "iso_timestamp",
		reference: isoTimestamp,
		async: false,
		expects: null,
		requirement: ISO_TIMESTAMP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "timestamp", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoWeek/isoWeek.ts
/* @__NO_SIDE_EFFECTS__ */
function isoWeek(message$1) {
	return {
		kind: "validation",
		type: "iso_week",
		reference: isoWeek,
		async: false,
		expects: null,
		requirement: ISO_WEEK_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "week", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/jwsCompact/jwsCompact.ts
/* @__NO_SIDE_EFFECTS__ */
function jwsCompact(message$1) {
	return {
		kind: "validation",
		type: "jws_compact",
		reference: jwsCompact,
		async: false,
		expects: null,
		requirement: JWS_COMPACT_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "JWS compact", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ksuid/ksuid.ts
/* @__NO_SIDE_EFFECTS__ */
function ksuid(message$1) {
	return {
		kind: "validation",
		type: "ksuid",
		reference: ksuid,
		async: false,
		expects: null,
		requirement: KSUID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "KSUID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/length/length.ts
/* @__NO_SIDE_EFFECTS__ */
function dist_length(requirement, message$1) {
	return {
		kind: "validation",
		type: "length",
		reference: dist_length,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length !== this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ltValue/ltValue.ts
/* @__NO_SIDE_EFFECTS__ */
function ltValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "lt_value",
		reference: ltValue,
		async: false,
		expects: `<${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value < this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac/mac.ts
/* @__NO_SIDE_EFFECTS__ */
function mac(message$1) {
	return {
		kind: "validation",
		type: "mac",
		reference: mac,
		async: false,
		expects: null,
		requirement: MAC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac48/mac48.ts
/* @__NO_SIDE_EFFECTS__ */
function mac48(message$1) {
	return {
		kind: "validation",
		type: "mac48",
		reference: mac48,
		async: false,
		expects: null,
		requirement: MAC48_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "48-bit MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac64/mac64.ts
/* @__NO_SIDE_EFFECTS__ */
function mac64(message$1) {
	return {
		kind: "validation",
		type: "mac64",
		reference: mac64,
		async: false,
		expects: null,
		requirement: MAC64_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "64-bit MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mapItems/mapItems.ts
/* @__NO_SIDE_EFFECTS__ */
function mapItems(operation) {
	return {
		kind: "transformation",
		type: "map_items",
		reference: mapItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.map(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxBytes/maxBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function maxBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_bytes",
		reference: maxBytes,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 > this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxCodePoints/maxCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function maxCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_code_points",
		reference: maxCodePoints,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count > this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxEntries/maxEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function maxEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_entries",
		reference: maxEntries,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count > this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxGraphemes/maxGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function maxGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_graphemes",
		reference: maxGraphemes,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count > this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxLength/maxLength.ts
/* @__NO_SIDE_EFFECTS__ */
function maxLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_length",
		reference: maxLength,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxSize/maxSize.ts
/* @__NO_SIDE_EFFECTS__ */
function maxSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_size",
		reference: maxSize,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size > this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxValue/maxValue.ts
/* @__NO_SIDE_EFFECTS__ */
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxWords/maxWords.ts
/* @__NO_SIDE_EFFECTS__ */
function maxWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "max_words",
		reference: maxWords,
		async: false,
		expects: `<=${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count > this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/metadata/metadata.ts
/**
* Creates a custom metadata action.
*
* @param metadata_ The metadata object.
*
* @returns A metadata action.
*/
/* @__NO_SIDE_EFFECTS__ */
function metadata(metadata_) {
	return {
		kind: "metadata",
		type: "metadata",
		reference: metadata,
		metadata: metadata_
	};
}

//#endregion
//#region src/actions/mimeType/mimeType.ts
/* @__NO_SIDE_EFFECTS__ */
function mimeType(requirement, message$1) {
	return {
		kind: "validation",
		type: "mime_type",
		reference: mimeType,
		async: false,
		expects: /* @__PURE__ */ _joinExpects(requirement.map((option) => `"${option}"`), "|"),
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.includes(dataset.value.type)) _addIssue(this, "MIME type", dataset, config$1, { received: `"${dataset.value.type}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minBytes/minBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function minBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_bytes",
		reference: minBytes,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 < this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minCodePoints/minCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function minCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_code_points",
		reference: minCodePoints,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count < this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minEntries/minEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function minEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_entries",
		reference: minEntries,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count < this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minGraphemes/minGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function minGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_graphemes",
		reference: minGraphemes,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count < this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minLength/minLength.ts
/* @__NO_SIDE_EFFECTS__ */
function minLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_length",
		reference: minLength,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minSize/minSize.ts
/* @__NO_SIDE_EFFECTS__ */
function minSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_size",
		reference: minSize,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size < this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minValue/minValue.ts
/* @__NO_SIDE_EFFECTS__ */
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minWords/minWords.ts
/* @__NO_SIDE_EFFECTS__ */
function minWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "min_words",
		reference: minWords,
		async: false,
		expects: `>=${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count < this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/multipleOf/multipleOf.ts
/* @__NO_SIDE_EFFECTS__ */
function multipleOf(requirement, message$1) {
	return {
		kind: "validation",
		type: "multiple_of",
		reference: multipleOf,
		async: false,
		expects: `%${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value % this.requirement != 0) _addIssue(this, "multiple", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/nanoid/nanoid.ts
/* @__NO_SIDE_EFFECTS__ */
function nanoid(message$1) {
	return {
		kind: "validation",
		type: "nanoid",
		reference: nanoid,
		async: false,
		expects: null,
		requirement: NANO_ID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Nano ID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/nonEmpty/nonEmpty.ts
/* @__NO_SIDE_EFFECTS__ */
function nonEmpty(message$1) {
	return {
		kind: "validation",
		type: "non_empty",
		reference: nonEmpty,
		async: false,
		expects: "!0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/normalize/normalize.ts
/* @__NO_SIDE_EFFECTS__ */
function normalize(form) {
	return {
		kind: "transformation",
		type: "normalize",
		reference: normalize,
		async: false,
		form,
		"~run"(dataset) {
			dataset.value = dataset.value.normalize(this.form);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notBytes/notBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function notBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_bytes",
		reference: notBytes,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 === this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notCodePoints/notCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function notCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_code_points",
		reference: notCodePoints,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count === this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notEntries/notEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function notEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_entries",
		reference: notEntries,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count === this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notGraphemes/notGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function notGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_graphemes",
		reference: notGraphemes,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count === this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notLength/notLength.ts
/* @__NO_SIDE_EFFECTS__ */
function notLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_length",
		reference: notLength,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notSize/notSize.ts
/* @__NO_SIDE_EFFECTS__ */
function notSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_size",
		reference: notSize,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size === this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notValue/notValue.ts
/* @__NO_SIDE_EFFECTS__ */
function notValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_value",
		reference: notValue,
		async: false,
		expects: requirement instanceof Date ? `!${requirement.toJSON()}` : `!${/* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && /* @__PURE__ */ _isValueMatch(this.requirement, dataset.value)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notValues/notValues.ts
/* @__NO_SIDE_EFFECTS__ */
function notValues(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_values",
		reference: notValues,
		async: false,
		expects: `!${/* @__PURE__ */ _joinExpects(requirement.map((value$1) => value$1 instanceof Date ? value$1.toJSON() : /* @__PURE__ */ _stringify(value$1)), "|")}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && this.requirement.some((requirement$1) => /* @__PURE__ */ _isValueMatch(requirement$1, dataset.value))) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notWords/notWords.ts
/* @__NO_SIDE_EFFECTS__ */
function notWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "not_words",
		reference: notWords,
		async: false,
		expects: `!${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count === this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/octal/octal.ts
/* @__NO_SIDE_EFFECTS__ */
function octal(message$1) {
	return {
		kind: "validation",
		type: "octal",
		reference: octal,
		async: false,
		expects: null,
		requirement: OCTAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "octal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/parseBoolean/parseBoolean.ts
const TRUTHY = (/* unused pure expression or super */ null && ([
	true,
	1,
	"true",
	"1",
	"yes",
	"y",
	"on",
	"enabled"
]));
const FALSY = (/* unused pure expression or super */ null && ([
	false,
	0,
	"false",
	"0",
	"no",
	"n",
	"off",
	"disabled"
]));
/* @__NO_SIDE_EFFECTS__ */
function parseBoolean(config$1, message$1) {
	const normalize$1 = (v) => typeof v === "string" ? v.toLowerCase() : v;
	const truthyRaw = config$1?.truthy ?? TRUTHY;
	const falsyRaw = config$1?.falsy ?? FALSY;
	const truthy = config$1?.truthy ? config$1.truthy.map(normalize$1) : TRUTHY;
	const falsy = config$1?.falsy ? config$1.falsy.map(normalize$1) : FALSY;
	return {
		kind: "transformation",
		type: "parse_boolean",
		reference: parseBoolean,
		expects: /* @__PURE__ */ _joinExpects([...truthyRaw, ...falsyRaw].map(_stringify), "|"),
		config: config$1,
		message: message$1,
		async: false,
		"~run"(dataset, config$2) {
			const input = normalize$1(dataset.value);
			if (truthy.includes(input)) dataset.value = true;
			else if (falsy.includes(input)) dataset.value = false;
			else {
				_addIssue(this, "boolean", dataset, config$2);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/parseJson/parseJson.ts
/* @__NO_SIDE_EFFECTS__ */
function parseJson(config$1, message$1) {
	return {
		kind: "transformation",
		type: "parse_json",
		reference: parseJson,
		config: config$1,
		message: message$1,
		async: false,
		"~run"(dataset, config$2) {
			try {
				dataset.value = JSON.parse(dataset.value, this.config?.reviver);
			} catch (error) {
				if (error instanceof Error) {
					_addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
					dataset.typed = false;
				} else throw error;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/partialCheck/utils/_isPartiallyTyped/_isPartiallyTyped.ts
/**
* Checks if a dataset is partially typed.
*
* @param dataset The dataset to check.
* @param paths The paths to check.
*
* @returns Whether it is partially typed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isPartiallyTyped(dataset, paths) {
	if (dataset.issues) for (const path of paths) for (const issue of dataset.issues) {
		let typed = false;
		const bound = Math.min(path.length, issue.path?.length ?? 0);
		for (let index = 0; index < bound; index++) if (path[index] !== issue.path[index].key && (path[index] !== "$" || issue.path[index].type !== "array")) {
			typed = true;
			break;
		}
		if (!typed) return false;
	}
	return true;
}

//#endregion
//#region src/actions/partialCheck/partialCheck.ts
/* @__NO_SIDE_EFFECTS__ */
function partialCheck(paths, requirement, message$1) {
	return {
		kind: "validation",
		type: "partial_check",
		reference: partialCheck,
		async: false,
		expects: null,
		paths,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if ((dataset.typed || /* @__PURE__ */ _isPartiallyTyped(dataset, paths)) && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/partialCheck/partialCheckAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function partialCheckAsync(paths, requirement, message$1) {
	return {
		kind: "validation",
		type: "partial_check",
		reference: partialCheckAsync,
		async: true,
		expects: null,
		paths,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if ((dataset.typed || /* @__PURE__ */ _isPartiallyTyped(dataset, paths)) && !await this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawCheck/rawCheck.ts
/**
* Creates a raw check validation action.
*
* @param action The validation action.
*
* @returns A raw check action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawCheck(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheck,
		async: false,
		expects: null,
		"~run"(dataset, config$1) {
			action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawCheck/rawCheckAsync.ts
/**
* Creates a raw check validation action.
*
* @param action The validation action.
*
* @returns A raw check action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawCheckAsync(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheckAsync,
		async: true,
		expects: null,
		async "~run"(dataset, config$1) {
			await action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawTransform/rawTransform.ts
/**
* Creates a raw transformation action.
*
* @param action The transformation action.
*
* @returns A raw transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawTransform(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransform,
		async: false,
		"~run"(dataset, config$1) {
			const output = action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawTransform/rawTransformAsync.ts
/**
* Creates a raw transformation action.
*
* @param action The transformation action.
*
* @returns A raw transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawTransformAsync(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransformAsync,
		async: true,
		async "~run"(dataset, config$1) {
			const output = await action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/readonly/readonly.ts
/* @__NO_SIDE_EFFECTS__ */
function readonly() {
	return {
		kind: "transformation",
		type: "readonly",
		reference: readonly,
		async: false,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/reduceItems/reduceItems.ts
/* @__NO_SIDE_EFFECTS__ */
function reduceItems(operation, initial) {
	return {
		kind: "transformation",
		type: "reduce_items",
		reference: reduceItems,
		async: false,
		operation,
		initial,
		"~run"(dataset) {
			dataset.value = dataset.value.reduce(this.operation, this.initial);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/regex/regex.ts
/* @__NO_SIDE_EFFECTS__ */
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/returns/returns.ts
/* @__NO_SIDE_EFFECTS__ */
function returns(schema) {
	return {
		kind: "transformation",
		type: "returns",
		reference: returns,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = (...args_) => {
				const returnsDataset = this.schema["~run"]({ value: func(...args_) }, config$1);
				if (returnsDataset.issues) throw new ValiError(returnsDataset.issues);
				return returnsDataset.value;
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/returns/returnsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function returnsAsync(schema) {
	return {
		kind: "transformation",
		type: "returns",
		reference: returnsAsync,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = async (...args_) => {
				const returnsDataset = await this.schema["~run"]({ value: await func(...args_) }, config$1);
				if (returnsDataset.issues) throw new ValiError(returnsDataset.issues);
				return returnsDataset.value;
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rfcEmail/rfcEmail.ts
/* @__NO_SIDE_EFFECTS__ */
function rfcEmail(message$1) {
	return {
		kind: "validation",
		type: "rfc_email",
		reference: rfcEmail,
		expects: null,
		async: false,
		requirement: RFC_EMAIL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "email", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/safeInteger/safeInteger.ts
/* @__NO_SIDE_EFFECTS__ */
function safeInteger(message$1) {
	return {
		kind: "validation",
		type: "safe_integer",
		reference: safeInteger,
		async: false,
		expects: null,
		requirement: Number.isSafeInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "safe integer", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/size/size.ts
/* @__NO_SIDE_EFFECTS__ */
function size(requirement, message$1) {
	return {
		kind: "validation",
		type: "size",
		reference: size,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size !== this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/slug/slug.ts
/* @__NO_SIDE_EFFECTS__ */
function slug(message$1) {
	return {
		kind: "validation",
		type: "slug",
		reference: slug,
		async: false,
		expects: null,
		requirement: SLUG_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "slug", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/someItem/someItem.ts
/* @__NO_SIDE_EFFECTS__ */
function someItem(requirement, message$1) {
	return {
		kind: "validation",
		type: "some_item",
		reference: someItem,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.some(this.requirement)) _addIssue(this, "item", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/sortItems/sortItems.ts
/* @__NO_SIDE_EFFECTS__ */
function sortItems(operation) {
	return {
		kind: "transformation",
		type: "sort_items",
		reference: sortItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.sort(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/startsWith/startsWith.ts
/* @__NO_SIDE_EFFECTS__ */
function startsWith(requirement, message$1) {
	return {
		kind: "validation",
		type: "starts_with",
		reference: startsWith,
		async: false,
		expects: `"${requirement}"`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.startsWith(this.requirement)) _addIssue(this, "start", dataset, config$1, { received: `"${dataset.value.slice(0, this.requirement.length)}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/stringifyJson/stringifyJson.ts
/* @__NO_SIDE_EFFECTS__ */
function stringifyJson(config$1, message$1) {
	return {
		kind: "transformation",
		type: "stringify_json",
		reference: stringifyJson,
		message: message$1,
		config: config$1,
		async: false,
		"~run"(dataset, config$2) {
			try {
				const output = JSON.stringify(dataset.value, this.config?.replacer, this.config?.space);
				if (output === void 0) {
					_addIssue(this, "JSON", dataset, config$2);
					dataset.typed = false;
				} else dataset.value = output;
			} catch (error) {
				if (error instanceof Error) {
					_addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
					dataset.typed = false;
				} else throw error;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/title/title.ts
/**
* Creates a title metadata action.
*
* @param title_ The title text.
*
* @returns A title action.
*/
/* @__NO_SIDE_EFFECTS__ */
function title(title_) {
	return {
		kind: "metadata",
		type: "title",
		reference: title,
		title: title_
	};
}

//#endregion
//#region src/actions/toBigint/toBigint.ts
/* @__NO_SIDE_EFFECTS__ */
function toBigint(message$1) {
	return {
		kind: "transformation",
		type: "to_bigint",
		reference: toBigint,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = BigInt(dataset.value);
			} catch {
				_addIssue(this, "bigint", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toBoolean/toBoolean.ts
/**
* Creates a to boolean transformation action.
*
* @returns A to boolean action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toBoolean() {
	return {
		kind: "transformation",
		type: "to_boolean",
		reference: toBoolean,
		async: false,
		"~run"(dataset) {
			dataset.value = Boolean(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toCamelCase/toCamelCase.ts
/**
* Creates a to camel case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parseUrlValue`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2Name`).
*
* @returns A to camel case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toCamelCase() {
	return {
		kind: "transformation",
		type: "to_camel_case",
		reference: toCamelCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "", false, true);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toDate/toDate.ts
/* @__NO_SIDE_EFFECTS__ */
function toDate(message$1) {
	return {
		kind: "transformation",
		type: "to_date",
		reference: toDate,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = new Date(dataset.value);
				if (isNaN(dataset.value)) {
					_addIssue(this, "date", dataset, config$1, { received: "\"Invalid Date\"" });
					dataset.typed = false;
				}
			} catch {
				_addIssue(this, "date", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toKebabCase/toKebabCase.ts
/**
* Creates a to kebab case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parse-url-value`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2-name`).
*
* @returns A to kebab case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toKebabCase() {
	return {
		kind: "transformation",
		type: "to_kebab_case",
		reference: toKebabCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "-", false, false);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toLowerCase/toLowerCase.ts
/**
* Creates a to lower case transformation action.
*
* @returns A to lower case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toLowerCase() {
	return {
		kind: "transformation",
		type: "to_lower_case",
		reference: toLowerCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toLowerCase();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toMaxValue/toMaxValue.ts
/**
* Creates a to max value transformation action.
*
* @param requirement The maximum value.
*
* @returns A to max value action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toMaxValue(requirement) {
	return {
		kind: "transformation",
		type: "to_max_value",
		reference: toMaxValue,
		async: false,
		requirement,
		"~run"(dataset) {
			dataset.value = dataset.value > this.requirement ? this.requirement : dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toMinValue/toMinValue.ts
/**
* Creates a to min value transformation action.
*
* @param requirement The minimum value.
*
* @returns A to min value action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toMinValue(requirement) {
	return {
		kind: "transformation",
		type: "to_min_value",
		reference: toMinValue,
		async: false,
		requirement,
		"~run"(dataset) {
			dataset.value = dataset.value < this.requirement ? this.requirement : dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toNumber/toNumber.ts
/* @__NO_SIDE_EFFECTS__ */
function toNumber(message$1) {
	return {
		kind: "transformation",
		type: "to_number",
		reference: toNumber,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = Number(dataset.value);
				if (isNaN(dataset.value)) {
					_addIssue(this, "number", dataset, config$1);
					dataset.typed = false;
				}
			} catch {
				_addIssue(this, "number", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toPascalCase/toPascalCase.ts
/**
* Creates a to pascal case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `ParseUrlValue`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `Item2Name`).
*
* @returns A to pascal case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toPascalCase() {
	return {
		kind: "transformation",
		type: "to_pascal_case",
		reference: toPascalCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "", true, true);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toSnakeCase/toSnakeCase.ts
/**
* Creates a to snake case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parse_url_value`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2_name`).
*
* @returns A to snake case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toSnakeCase() {
	return {
		kind: "transformation",
		type: "to_snake_case",
		reference: toSnakeCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "_", false, false);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toString/toString.ts
/* @__NO_SIDE_EFFECTS__ */
function dist_toString(message$1) {
	return {
		kind: "transformation",
		type: "to_string",
		reference: dist_toString,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = String(dataset.value);
			} catch {
				_addIssue(this, "string", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toUpperCase/toUpperCase.ts
/**
* Creates a to upper case transformation action.
*
* @returns A to upper case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toUpperCase() {
	return {
		kind: "transformation",
		type: "to_upper_case",
		reference: toUpperCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toUpperCase();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/transform/transform.ts
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transform(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transform,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = this.operation(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/transform/transformAsync.ts
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transformAsync(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transformAsync,
		async: true,
		operation,
		async "~run"(dataset) {
			dataset.value = await this.operation(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trim/trim.ts
/**
* Creates a trim transformation action.
*
* @returns A trim action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trim() {
	return {
		kind: "transformation",
		type: "trim",
		reference: trim,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trim();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trimEnd/trimEnd.ts
/**
* Creates a trim end transformation action.
*
* @returns A trim end action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trimEnd() {
	return {
		kind: "transformation",
		type: "trim_end",
		reference: trimEnd,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trimEnd();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trimStart/trimStart.ts
/**
* Creates a trim start transformation action.
*
* @returns A trim start action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trimStart() {
	return {
		kind: "transformation",
		type: "trim_start",
		reference: trimStart,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trimStart();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ulid/ulid.ts
/* @__NO_SIDE_EFFECTS__ */
function ulid(message$1) {
	return {
		kind: "validation",
		type: "ulid",
		reference: ulid,
		async: false,
		expects: null,
		requirement: ULID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "ULID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/url/url.ts
/* @__NO_SIDE_EFFECTS__ */
function url(message$1) {
	return {
		kind: "validation",
		type: "url",
		reference: url,
		async: false,
		expects: null,
		requirement(input) {
			try {
				if (URL.canParse) return URL.canParse(input);
				new URL(input);
				return true;
			} catch {
				return false;
			}
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "URL", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/uuid/uuid.ts
/* @__NO_SIDE_EFFECTS__ */
function uuid(message$1) {
	return {
		kind: "validation",
		type: "uuid",
		reference: uuid,
		async: false,
		expects: null,
		requirement: UUID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "UUID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/value/value.ts
/* @__NO_SIDE_EFFECTS__ */
function value(requirement, message$1) {
	return {
		kind: "validation",
		type: "value",
		reference: value,
		async: false,
		expects: requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement),
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !/* @__PURE__ */ _isValueMatch(this.requirement, dataset.value)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/values/values.ts
/* @__NO_SIDE_EFFECTS__ */
function values(requirement, message$1) {
	return {
		kind: "validation",
		type: "values",
		reference: values,
		async: false,
		expects: `${/* @__PURE__ */ _joinExpects(requirement.map((value$1) => value$1 instanceof Date ? value$1.toJSON() : /* @__PURE__ */ _stringify(value$1)), "|")}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.some((requirement$1) => /* @__PURE__ */ _isValueMatch(requirement$1, dataset.value))) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/words/words.ts
/* @__NO_SIDE_EFFECTS__ */
function words(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "words",
		reference: words,
		async: false,
		expects: `${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count !== this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/const.ts
const ABORT_EARLY_CONFIG = { abortEarly: true };

//#endregion
//#region src/methods/assert/assert.ts
/**
* Checks if the input matches the schema. As this is an assertion function, it
* can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*/
function assert(schema, input) {
	const issues = schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
	if (issues) throw new ValiError(issues);
}

//#endregion
//#region src/methods/cache/_LruCache.ts
/**
* Efficient LRU cache using Map iteration order.
*/
var _LruCache = class {
	constructor(config$1) {
		this.refCount = 0;
		this.maxSize = config$1?.maxSize ?? 1e3;
		this.maxAge = config$1?.maxAge ?? Infinity;
		this.hasMaxAge = isFinite(this.maxAge);
	}
	/**
	* Stringifies an unknown input to a cache key component.
	*
	* @param input The unknown input.
	*
	* @returns A cache key component.
	*/
	stringify(input) {
		const type = typeof input;
		if (type === "string") return `"${input}"`;
		if (type === "number" || type === "boolean") return `${input}`;
		if (type === "bigint") return `${input}n`;
		if (type === "object" || type === "function") {
			if (input) {
				this.refIds ?? (this.refIds = /* @__PURE__ */ new WeakMap());
				let id = this.refIds.get(input);
				if (!id) {
					id = ++this.refCount;
					this.refIds.set(input, id);
				}
				return `#${id}`;
			}
			return "null";
		}
		return type;
	}
	/**
	* Creates a cache key from input and config.
	*
	* @param input The input value.
	* @param config The parse configuration.
	*
	* @returns The cache key.
	*/
	key(input, config$1 = {}) {
		return `${this.stringify(input)}|${this.stringify(config$1.lang)}|${this.stringify(config$1.message)}|${this.stringify(config$1.abortEarly)}|${this.stringify(config$1.abortPipeEarly)}`;
	}
	/**
	* Gets a value from the cache by key.
	*
	* @param key The cache key.
	*
	* @returns The cached value.
	*/
	get(key) {
		if (!this.store) return void 0;
		const entry = this.store.get(key);
		if (!entry) return void 0;
		if (this.hasMaxAge && Date.now() - entry[1] > this.maxAge) {
			this.store.delete(key);
			return;
		}
		this.store.delete(key);
		this.store.set(key, entry);
		return entry[0];
	}
	/**
	* Sets a value in the cache by key.
	*
	* @param key The cache key.
	* @param value The cached value.
	*/
	set(key, value$1) {
		this.store ?? (this.store = /* @__PURE__ */ new Map());
		this.store.delete(key);
		const timestamp = this.hasMaxAge ? Date.now() : 0;
		this.store.set(key, [value$1, timestamp]);
		if (this.store.size > this.maxSize) this.store.delete(this.store.keys().next().value);
	}
	/**
	* Clears all entries from the cache.
	*/
	clear() {
		this.store?.clear();
	}
};

//#endregion
//#region src/methods/cache/cache.ts
/* @__NO_SIDE_EFFECTS__ */
function cache(schema, config$1) {
	return _standardSchema({
		...schema,
		cacheConfig: config$1,
		cache: new _LruCache(config$1),
		"~run"(dataset, runConfig) {
			const key = this.cache.key(dataset.value, runConfig);
			let outputDataset = this.cache.get(key);
			if (!outputDataset) this.cache.set(key, outputDataset = schema["~run"](dataset, runConfig));
			return /* @__PURE__ */ _cloneDataset(outputDataset);
		}
	});
}

//#endregion
//#region src/methods/cache/cacheAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function cacheAsync(schema, config$1) {
	let activeRuns;
	return _standardSchema({
		...schema,
		async: true,
		cacheConfig: config$1,
		cache: new _LruCache(config$1),
		async "~run"(dataset, runConfig) {
			const key = this.cache.key(dataset.value, runConfig);
			const cached = this.cache.get(key);
			if (cached) return /* @__PURE__ */ _cloneDataset(cached);
			let promise$1 = activeRuns?.get(key);
			if (!promise$1) {
				activeRuns ?? (activeRuns = /* @__PURE__ */ new Map());
				promise$1 = Promise.resolve(schema["~run"](dataset, runConfig));
				activeRuns.set(key, promise$1);
			}
			try {
				const outputDataset = await promise$1;
				this.cache.set(key, outputDataset);
				return /* @__PURE__ */ _cloneDataset(outputDataset);
			} finally {
				activeRuns?.delete(key);
			}
		}
	});
}

//#endregion
//#region src/methods/config/config.ts
/**
* Changes the local configuration of a schema.
*
* @param schema The schema to configure.
* @param config The parse configuration.
*
* @returns The configured schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function config(schema, config$1) {
	return _standardSchema({
		...schema,
		"~run"(dataset, config_) {
			return schema["~run"](dataset, {
				...config_,
				...config$1
			});
		}
	});
}

//#endregion
//#region src/methods/getFallback/getFallback.ts
/**
* Returns the fallback value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The output dataset if available.
* @param config The config if available.
*
* @returns The fallback value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}

//#endregion
//#region src/methods/fallback/fallback.ts
/**
* Returns a fallback value as output if the input does not match the schema.
*
* @param schema The schema to catch.
* @param fallback The fallback value.
*
* @returns The passed schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function fallback(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		"~run"(dataset, config$1) {
			const outputDataset = schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}

//#endregion
//#region src/methods/fallback/fallbackAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function fallbackAsync(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		async: true,
		async "~run"(dataset, config$1) {
			const outputDataset = await schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: await /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}

//#endregion
//#region src/methods/flatten/flatten.ts
/* @__NO_SIDE_EFFECTS__ */
function flatten(issues) {
	const flatErrors = {};
	for (const issue of issues) if (issue.path) {
		const dotPath = /* @__PURE__ */ getDotPath(issue);
		if (dotPath) {
			if (!flatErrors.nested) flatErrors.nested = {};
			if (Object.prototype.hasOwnProperty.call(flatErrors.nested, dotPath)) flatErrors.nested[dotPath].push(issue.message);
			else flatErrors.nested[dotPath] = [issue.message];
		} else if (flatErrors.other) flatErrors.other.push(issue.message);
		else flatErrors.other = [issue.message];
	} else if (flatErrors.root) flatErrors.root.push(issue.message);
	else flatErrors.root = [issue.message];
	return flatErrors;
}

//#endregion
//#region src/methods/forward/forward.ts
/**
* Forwards the issues of the passed validation action.
*
* @param action The validation action.
* @param path The path to forward the issues to.
*
* @returns The modified action.
*/
/* @__NO_SIDE_EFFECTS__ */
function forward(action, path) {
	return {
		...action,
		"~run"(dataset, config$1) {
			const prevIssues = dataset.issues && [...dataset.issues];
			dataset = action["~run"](dataset, config$1);
			if (dataset.issues) {
				for (const issue of dataset.issues) if (!prevIssues?.includes(issue)) {
					let pathInput = dataset.value;
					for (const key of path) {
						const pathValue = pathInput[key];
						const pathItem = {
							type: "unknown",
							origin: "value",
							input: pathInput,
							key,
							value: pathValue
						};
						if (issue.path) issue.path.push(pathItem);
						else issue.path = [pathItem];
						if (!pathValue) break;
						pathInput = pathValue;
					}
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/methods/forward/forwardAsync.ts
/**
* Forwards the issues of the passed validation action.
*
* @param action The validation action.
* @param path The path to forward the issues to.
*
* @returns The modified action.
*/
/* @__NO_SIDE_EFFECTS__ */
function forwardAsync(action, path) {
	return {
		...action,
		async: true,
		async "~run"(dataset, config$1) {
			const prevIssues = dataset.issues && [...dataset.issues];
			dataset = await action["~run"](dataset, config$1);
			if (dataset.issues) {
				for (const issue of dataset.issues) if (!prevIssues?.includes(issue)) {
					let pathInput = dataset.value;
					for (const key of path) {
						const pathValue = pathInput[key];
						const pathItem = {
							type: "unknown",
							origin: "value",
							input: pathInput,
							key,
							value: pathValue
						};
						if (issue.path) issue.path.push(pathItem);
						else issue.path = [pathItem];
						if (!pathValue) break;
						pathInput = pathValue;
					}
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/methods/getDefault/getDefault.ts
/**
* Returns the default value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The input dataset if available.
* @param config The config if available.
*
* @returns The default value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}

//#endregion
//#region src/methods/getDefaults/getDefaults.ts
/**
* Returns the default values of the schema.
*
* Hint: The difference to `getDefault` is that for object and tuple schemas
* this function recursively returns the default values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The default values.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefaults(schema) {
	if ("entries" in schema) {
		const object$1 = {};
		for (const key in schema.entries) object$1[key] = /* @__PURE__ */ getDefaults(schema.entries[key]);
		return object$1;
	}
	if ("items" in schema) return schema.items.map(getDefaults);
	return /* @__PURE__ */ getDefault(schema);
}

//#endregion
//#region src/methods/getDefaults/getDefaultsAsync.ts
/**
* Returns the default values of the schema.
*
* Hint: The difference to `getDefault` is that for object and tuple schemas
* this function recursively returns the default values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The default values.
*/
/* @__NO_SIDE_EFFECTS__ */
async function getDefaultsAsync(schema) {
	if ("entries" in schema) return Object.fromEntries(await Promise.all(Object.entries(schema.entries).map(async ([key, value$1]) => [key, await /* @__PURE__ */ getDefaultsAsync(value$1)])));
	if ("items" in schema) return Promise.all(schema.items.map(getDefaultsAsync));
	return /* @__PURE__ */ getDefault(schema);
}

//#endregion
//#region src/methods/getDescription/getDescription.ts
/**
* Returns the description of the schema.
*
* If multiple descriptions are defined, the last one of the highest level is
* returned. If no description is defined, `undefined` is returned.
*
* @param schema The schema to get the description from.
*
* @returns The description, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getDescription(schema) {
	return /* @__PURE__ */ _getLastMetadata(schema, "description");
}

//#endregion
//#region src/methods/getExamples/getExamples.ts
/**
* Returns the examples of a schema.
*
* If multiple examples are defined, it concatenates them using depth-first
* search. If no examples are defined, an empty array is returned.
*
* @param schema The schema to get the examples from.
*
* @returns The examples, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getExamples(schema) {
	const examples$1 = [];
	function depthFirstCollect(schema$1) {
		if ("pipe" in schema$1) {
			for (const item of schema$1.pipe) if (item.kind === "schema" && "pipe" in item) depthFirstCollect(item);
			else if (item.kind === "metadata" && item.type === "examples") for (const example of item.examples) examples$1.push(example);
		}
	}
	depthFirstCollect(schema);
	return examples$1;
}

//#endregion
//#region src/methods/getFallbacks/getFallbacks.ts
/**
* Returns the fallback values of the schema.
*
* Hint: The difference to `getFallback` is that for object and tuple schemas
* this function recursively returns the fallback values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The fallback values.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallbacks(schema) {
	if ("entries" in schema) {
		const object$1 = {};
		for (const key in schema.entries) object$1[key] = /* @__PURE__ */ getFallbacks(schema.entries[key]);
		return object$1;
	}
	if ("items" in schema) return schema.items.map(getFallbacks);
	return /* @__PURE__ */ getFallback(schema);
}

//#endregion
//#region src/methods/getFallbacks/getFallbacksAsync.ts
/**
* Returns the fallback values of the schema.
*
* Hint: The difference to `getFallback` is that for object and tuple schemas
* this function recursively returns the fallback values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The fallback values.
*/
/* @__NO_SIDE_EFFECTS__ */
async function getFallbacksAsync(schema) {
	if ("entries" in schema) return Object.fromEntries(await Promise.all(Object.entries(schema.entries).map(async ([key, value$1]) => [key, await /* @__PURE__ */ getFallbacksAsync(value$1)])));
	if ("items" in schema) return Promise.all(schema.items.map(getFallbacksAsync));
	return /* @__PURE__ */ getFallback(schema);
}

//#endregion
//#region src/methods/getMetadata/getMetadata.ts
/**
* Returns the metadata of a schema.
*
* If multiple metadata are defined, it shallowly merges them using depth-first
* search. If no metadata is defined, an empty object is returned.
*
* @param schema Schema to get the metadata from.
*
* @returns The metadata, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getMetadata(schema) {
	const result = {};
	function depthFirstMerge(schema$1) {
		if ("pipe" in schema$1) {
			for (const item of schema$1.pipe) if (item.kind === "schema" && "pipe" in item) depthFirstMerge(item);
			else if (item.kind === "metadata" && item.type === "metadata") Object.assign(result, item.metadata);
		}
	}
	depthFirstMerge(schema);
	return result;
}

//#endregion
//#region src/methods/getTitle/getTitle.ts
/**
* Returns the title of the schema.
*
* If multiple titles are defined, the last one of the highest level is
* returned. If no title is defined, `undefined` is returned.
*
* @param schema The schema to get the title from.
*
* @returns The title, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getTitle(schema) {
	return /* @__PURE__ */ _getLastMetadata(schema, "title");
}

//#endregion
//#region src/methods/is/is.ts
/**
* Checks if the input matches the schema. By using a type predicate, this
* function can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*
* @returns Whether the input matches the schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function is(schema, input) {
	return !schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
}

//#endregion
//#region src/schemas/any/any.ts
/**
* Creates an any schema.
*
* Hint: This schema function exists only for completeness and is not
* recommended in practice. Instead, `unknown` should be used to accept
* unknown data.
*
* @returns An any schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function any() {
	return _standardSchema({
		kind: "schema",
		type: "any",
		reference: any,
		expects: "any",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/array/array.ts
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/array/arrayAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function arrayAsync(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: arrayAsync,
		expects: "Array",
		async: true,
		item,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(input.map((value$1) => this.item["~run"]({ value: value$1 }, config$1)));
				for (let key = 0; key < itemDatasets.length; key++) {
					const itemDataset = itemDatasets[key];
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: input[key]
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/bigint/bigint.ts
/* @__NO_SIDE_EFFECTS__ */
function bigint(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "bigint",
		reference: bigint,
		expects: "bigint",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "bigint") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/blob/blob.ts
/* @__NO_SIDE_EFFECTS__ */
function blob(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "blob",
		reference: blob,
		expects: "Blob",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Blob) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/boolean/boolean.ts
/* @__NO_SIDE_EFFECTS__ */
function dist_boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: dist_boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/custom/custom.ts
/* @__NO_SIDE_EFFECTS__ */
function custom(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: custom,
		expects: "unknown",
		async: false,
		check: check$1,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/custom/customAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function customAsync(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: customAsync,
		expects: "unknown",
		async: true,
		check: check$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (await this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/date/date.ts
/* @__NO_SIDE_EFFECTS__ */
function date(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "date",
		reference: date,
		expects: "Date",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Date) if (!isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1, { received: "\"Invalid Date\"" });
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/enum/enum.ts
/* @__NO_SIDE_EFFECTS__ */
function enum_(enum__, message$1) {
	const options = [];
	for (const key in enum__) if (`${+key}` !== key || typeof enum__[key] !== "string" || !Object.is(enum__[enum__[key]], +key)) options.push(enum__[key]);
	return _standardSchema({
		kind: "schema",
		type: "enum",
		reference: enum_,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		enum: enum__,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/exactOptional/exactOptional.ts
/* @__NO_SIDE_EFFECTS__ */
function exactOptional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptional,
		expects: wrapped.expects,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/exactOptional/exactOptionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function exactOptionalAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptionalAsync,
		expects: wrapped.expects,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/file/file.ts
/* @__NO_SIDE_EFFECTS__ */
function file(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "file",
		reference: file,
		expects: "File",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof File) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/function/function.ts
/* @__NO_SIDE_EFFECTS__ */
function function_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "function",
		reference: function_,
		expects: "Function",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "function") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/instance/instance.ts
/* @__NO_SIDE_EFFECTS__ */
function instance(class_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "instance",
		reference: instance,
		expects: class_.name,
		async: false,
		class: class_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof this.class) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/intersect/utils/_merge/_merge.ts
/**
* Merges two values into one single output.
*
* @param value1 First value.
* @param value2 Second value.
*
* @returns The merge dataset.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _merge(value1, value2) {
	if (typeof value1 === typeof value2) {
		if (/* @__PURE__ */ _isSameValueZero(value1, value2) || value1 instanceof Date && value2 instanceof Date && /* @__PURE__ */ _isSameValueZero(+value1, +value2)) return { value: value1 };
		if (value1 && value2 && value1.constructor === Object && value2.constructor === Object) {
			const nextValue = {
				...value1,
				...value2
			};
			for (const key in value2) if (Object.prototype.hasOwnProperty.call(value1, key) && Object.prototype.hasOwnProperty.call(value2, key)) {
				const dataset = /* @__PURE__ */ _merge(value1[key], value2[key]);
				if (dataset.issue) return dataset;
				nextValue[key] = dataset.value;
			}
			return { value: nextValue };
		}
		if (Array.isArray(value1) && Array.isArray(value2)) {
			if (value1.length === value2.length) {
				const nextValue = [...value1];
				for (let index = 0; index < value1.length; index++) {
					const dataset = /* @__PURE__ */ _merge(value1[index], value2[index]);
					if (dataset.issue) return dataset;
					nextValue[index] = dataset.value;
				}
				return { value: nextValue };
			}
		}
	}
	return { issue: true };
}

//#endregion
//#region src/schemas/intersect/intersect.ts
/* @__NO_SIDE_EFFECTS__ */
function intersect(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "intersect",
		reference: intersect,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "&"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.length) {
				const input = dataset.value;
				let outputs;
				dataset.typed = true;
				for (const schema of this.options) {
					const optionDataset = schema["~run"]({ value: input }, config$1);
					if (optionDataset.issues) {
						if (dataset.issues) for (const issue of optionDataset.issues) dataset.issues.push(issue);
						else dataset.issues = optionDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!optionDataset.typed) dataset.typed = false;
					if (dataset.typed) if (outputs) outputs.push(optionDataset.value);
					else outputs = [optionDataset.value];
				}
				if (dataset.typed) {
					dataset.value = outputs[0];
					for (let index = 1; index < outputs.length; index++) {
						const mergeDataset = /* @__PURE__ */ _merge(dataset.value, outputs[index]);
						if (mergeDataset.issue) {
							_addIssue(this, "type", dataset, config$1, { received: "unknown" });
							break;
						}
						dataset.value = mergeDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/intersect/intersectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function intersectAsync(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "intersect",
		reference: intersectAsync,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "&"),
		async: true,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (this.options.length) {
				const input = dataset.value;
				let outputs;
				dataset.typed = true;
				const optionDatasets = await Promise.all(this.options.map((schema) => schema["~run"]({ value: input }, config$1)));
				for (const optionDataset of optionDatasets) {
					if (optionDataset.issues) {
						if (dataset.issues) for (const issue of optionDataset.issues) dataset.issues.push(issue);
						else dataset.issues = optionDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!optionDataset.typed) dataset.typed = false;
					if (dataset.typed) if (outputs) outputs.push(optionDataset.value);
					else outputs = [optionDataset.value];
				}
				if (dataset.typed) {
					dataset.value = outputs[0];
					for (let index = 1; index < outputs.length; index++) {
						const mergeDataset = /* @__PURE__ */ _merge(dataset.value, outputs[index]);
						if (mergeDataset.issue) {
							_addIssue(this, "type", dataset, config$1, { received: "unknown" });
							break;
						}
						dataset.value = mergeDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/lazy/lazy.ts
/**
* Creates a lazy schema.
*
* @param getter The schema getter.
*
* @returns A lazy schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function lazy(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazy,
		expects: "unknown",
		async: false,
		getter,
		"~run"(dataset, config$1) {
			return this.getter(dataset.value)["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/lazy/lazyAsync.ts
/**
* Creates a lazy schema.
*
* @param getter The schema getter.
*
* @returns A lazy schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function lazyAsync(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazyAsync,
		expects: "unknown",
		async: true,
		getter,
		async "~run"(dataset, config$1) {
			return (await this.getter(dataset.value))["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/literal/literal.ts
/* @__NO_SIDE_EFFECTS__ */
function literal(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal,
		expects: /* @__PURE__ */ _stringify(literal_),
		async: false,
		literal: literal_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseObject/looseObject.ts
/* @__NO_SIDE_EFFECTS__ */
function looseObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseObject/looseObjectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function looseObjectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObjectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseTuple/looseTuple.ts
/* @__NO_SIDE_EFFECTS__ */
function looseTuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_tuple",
		reference: looseTuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) dataset.value.push(input[key]);
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseTuple/looseTupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function looseTupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_tuple",
		reference: looseTupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) dataset.value.push(input[key]);
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/map/map.ts
/* @__NO_SIDE_EFFECTS__ */
function map(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "map",
		reference: map,
		expects: "Map",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Map) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Map();
				for (const [inputKey, inputValue] of input) {
					const keyDataset = this.key["~run"]({ value: inputKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "key",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of keyDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: inputValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "value",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					dataset.value.set(keyDataset.value, valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/map/mapAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function mapAsync(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "map",
		reference: mapAsync,
		expects: "Map",
		async: true,
		key,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Map) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Map();
				const datasets = await Promise.all([...input].map(([inputKey, inputValue]) => Promise.all([
					inputKey,
					inputValue,
					this.key["~run"]({ value: inputKey }, config$1),
					this.value["~run"]({ value: inputValue }, config$1)
				])));
				for (const [inputKey, inputValue, keyDataset, valueDataset] of datasets) {
					if (keyDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "key",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of keyDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (valueDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "value",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					dataset.value.set(keyDataset.value, valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nan/nan.ts
/* @__NO_SIDE_EFFECTS__ */
function nan(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "nan",
		reference: nan,
		expects: "NaN",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (Number.isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/never/never.ts
/* @__NO_SIDE_EFFECTS__ */
function never(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "never",
		reference: never,
		expects: "never",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			_addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullable/nonNullable.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullable(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullable",
		reference: nonNullable,
		expects: "!null",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value !== null) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullable/nonNullableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullableAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullable",
		reference: nonNullableAsync,
		expects: "!null",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.value !== null) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullish/nonNullish.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullish(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullish",
		reference: nonNullish,
		expects: "(!null & !undefined)",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!(dataset.value === null || dataset.value === void 0)) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null || dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullish/nonNullishAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullishAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullish",
		reference: nonNullishAsync,
		expects: "(!null & !undefined)",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (!(dataset.value === null || dataset.value === void 0)) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null || dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonOptional/nonOptional.ts
/* @__NO_SIDE_EFFECTS__ */
function nonOptional(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_optional",
		reference: nonOptional,
		expects: "!undefined",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value !== void 0) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonOptional/nonOptionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonOptionalAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_optional",
		reference: nonOptionalAsync,
		expects: "!undefined",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.value !== void 0) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/null/null.ts
/* @__NO_SIDE_EFFECTS__ */
function null_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "null",
		reference: null_,
		expects: "null",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === null) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nullable/nullable.ts
/* @__NO_SIDE_EFFECTS__ */
function nullable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullable,
		expects: `(${wrapped.expects} | null)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullable/nullableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nullableAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullableAsync,
		expects: `(${wrapped.expects} | null)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullish/nullish.ts
/* @__NO_SIDE_EFFECTS__ */
function nullish(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullish,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullish/nullishAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nullishAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullishAsync,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/number/number.ts
/* @__NO_SIDE_EFFECTS__ */
function number(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/object/object.ts
/* @__NO_SIDE_EFFECTS__ */
function object(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: object,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/object/objectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function objectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: objectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/objectWithRest/objectWithRest.ts
/* @__NO_SIDE_EFFECTS__ */
function objectWithRest(entries$1, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object_with_rest",
		reference: objectWithRest,
		expects: "Object",
		async: false,
		entries: entries$1,
		rest,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) {
						const valueDataset = this.rest["~run"]({ value: input[key] }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: input[key]
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/objectWithRest/objectWithRestAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function objectWithRestAsync(entries$1, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object_with_rest",
		reference: objectWithRestAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		rest,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const [normalDatasets, restDatasets] = await Promise.all([Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				})), Promise.all(Object.entries(input).filter(([key]) => /* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)).map(async ([key, value$1]) => [
					key,
					value$1,
					await this.rest["~run"]({ value: value$1 }, config$1)
				]))]);
				for (const [key, value$1, valueSchema, valueDataset] of normalDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) for (const [key, value$1, valueDataset] of restDatasets) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/optional/optional.ts
/* @__NO_SIDE_EFFECTS__ */
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/optional/optionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function optionalAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optionalAsync,
		expects: `(${wrapped.expects} | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/picklist/picklist.ts
/* @__NO_SIDE_EFFECTS__ */
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/promise/promise.ts
/* @__NO_SIDE_EFFECTS__ */
function promise(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "promise",
		reference: promise,
		expects: "Promise",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Promise) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/record/record.ts
/* @__NO_SIDE_EFFECTS__ */
function record(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: record,
		expects: "Object",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
					const entryValue = input[entryKey];
					const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/record/recordAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function recordAsync(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: recordAsync,
		expects: "Object",
		async: true,
		key,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const datasets = await Promise.all(Object.entries(input).filter(([key$1]) => /* @__PURE__ */ _isValidObjectKey(input, key$1)).map(([entryKey, entryValue]) => Promise.all([
					entryKey,
					entryValue,
					this.key["~run"]({ value: entryKey }, config$1),
					this.value["~run"]({ value: entryValue }, config$1)
				])));
				for (const [entryKey, entryValue, keyDataset, valueDataset] of datasets) {
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/set/set.ts
/* @__NO_SIDE_EFFECTS__ */
function set(value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "set",
		reference: set,
		expects: "Set",
		async: false,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Set) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Set();
				for (const inputValue of input) {
					const valueDataset = this.value["~run"]({ value: inputValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "set",
							origin: "value",
							input,
							key: null,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value.add(valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/set/setAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function setAsync(value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "set",
		reference: setAsync,
		expects: "Set",
		async: true,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Set) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Set();
				const valueDatasets = await Promise.all([...input].map(async (inputValue) => [inputValue, await this.value["~run"]({ value: inputValue }, config$1)]));
				for (const [inputValue, valueDataset] of valueDatasets) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "set",
							origin: "value",
							input,
							key: null,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value.add(valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictObject/strictObject.ts
/* @__NO_SIDE_EFFECTS__ */
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictObject/strictObjectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function strictObjectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObjectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictTuple/strictTuple.ts
/* @__NO_SIDE_EFFECTS__ */
function strictTuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_tuple",
		reference: strictTuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!(dataset.issues && config$1.abortEarly) && this.items.length < input.length) _addIssue(this, "type", dataset, config$1, {
					input: input[this.items.length],
					expected: "never",
					path: [{
						type: "array",
						origin: "value",
						input,
						key: this.items.length,
						value: input[this.items.length]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictTuple/strictTupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function strictTupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_tuple",
		reference: strictTupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!(dataset.issues && config$1.abortEarly) && this.items.length < input.length) _addIssue(this, "type", dataset, config$1, {
					input: input[this.items.length],
					expected: "never",
					path: [{
						type: "array",
						origin: "value",
						input,
						key: this.items.length,
						value: input[this.items.length]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/string/string.ts
/* @__NO_SIDE_EFFECTS__ */
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/symbol/symbol.ts
/* @__NO_SIDE_EFFECTS__ */
function symbol(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "symbol",
		reference: symbol,
		expects: "symbol",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "symbol") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tuple/tuple.ts
/* @__NO_SIDE_EFFECTS__ */
function tuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple",
		reference: tuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tuple/tupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple",
		reference: tupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tupleWithRest/tupleWithRest.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleWithRest(items, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple_with_rest",
		reference: tupleWithRest,
		expects: "Array",
		async: false,
		items,
		rest,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.rest["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tupleWithRest/tupleWithRestAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleWithRestAsync(items, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple_with_rest",
		reference: tupleWithRestAsync,
		expects: "Array",
		async: true,
		items,
		rest,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const [normalDatasets, restDatasets] = await Promise.all([Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				})), Promise.all(input.slice(this.items.length).map(async (value$1, key) => {
					return [
						key + this.items.length,
						value$1,
						await this.rest["~run"]({ value: value$1 }, config$1)
					];
				}))]);
				for (const [key, value$1, itemDataset] of normalDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (const [key, value$1, itemDataset] of restDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/undefined/undefined.ts
/* @__NO_SIDE_EFFECTS__ */
function undefined_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "undefined",
		reference: undefined_,
		expects: "undefined",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/undefinedable/undefinedable.ts
/* @__NO_SIDE_EFFECTS__ */
function undefinedable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "undefinedable",
		reference: undefinedable,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/undefinedable/undefinedableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function undefinedableAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "undefinedable",
		reference: undefinedableAsync,
		expects: `(${wrapped.expects} | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/union/utils/_subIssues/_subIssues.ts
/**
* Returns the sub issues of the provided datasets for the union issue.
*
* @param datasets The datasets.
*
* @returns The sub issues.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _subIssues(datasets) {
	let issues;
	if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
	else issues = dataset.issues;
	return issues;
}

//#endregion
//#region src/schemas/union/union.ts
/* @__NO_SIDE_EFFECTS__ */
function union(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: union,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/union/unionAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function unionAsync(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: unionAsync,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: true,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = await schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/unknown/unknown.ts
/**
* Creates a unknown schema.
*
* @returns A unknown schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unknown() {
	return _standardSchema({
		kind: "schema",
		type: "unknown",
		reference: unknown,
		expects: "unknown",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/variant/variant.ts
/* @__NO_SIDE_EFFECTS__ */
function variant(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variant,
		expects: "Object",
		async: false,
		key,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				parseOptions(this, new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/variant/variantAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function variantAsync(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variantAsync,
		expects: "Object",
		async: true,
		key,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = async (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") await parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? (await discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG)).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = await schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				await parseOptions(this, new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/void/void.ts
/* @__NO_SIDE_EFFECTS__ */
function void_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "void",
		reference: void_,
		expects: "void",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/keyof/keyof.ts
/* @__NO_SIDE_EFFECTS__ */
function keyof(schema, message$1) {
	return /* @__PURE__ */ picklist(Object.keys(schema.entries), message$1);
}

//#endregion
//#region src/methods/message/message.ts
/**
* Changes the local message configuration of a schema.
*
* @param schema The schema to configure.
* @param message_ The error message.
*
* @returns The configured schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function message(schema, message_) {
	return _standardSchema({
		...schema,
		"~run"(dataset, config$1) {
			return schema["~run"](dataset, {
				...config$1,
				message: message_
			});
		}
	});
}

//#endregion
//#region src/methods/omit/omit.ts
/**
* Creates a modified copy of an object schema that does not contain the
* selected entries.
*
* @param schema The schema to omit from.
* @param keys The selected entries.
*
* @returns An object schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function omit(schema, keys) {
	const entries$1 = { ...schema.entries };
	for (const key of keys) delete entries$1[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/parse/parse.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
function parse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}

//#endregion
//#region src/methods/parse/parseAsync.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
async function parseAsync(schema, input, config$1) {
	const dataset = await schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}

//#endregion
//#region src/methods/parser/parser.ts
/* @__NO_SIDE_EFFECTS__ */
function parser(schema, config$1) {
	const func = (input) => parse(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/parser/parserAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function parserAsync(schema, config$1) {
	const func = (input) => parseAsync(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/partial/partial.ts
/* @__NO_SIDE_EFFECTS__ */
function partial(schema, keys) {
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ optional(schema.entries[key]) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/partial/partialAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function partialAsync(schema, keys) {
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ optionalAsync(schema.entries[key]) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/pick/pick.ts
/**
* Creates a modified copy of an object schema that contains only the selected
* entries.
*
* @param schema The schema to pick from.
* @param keys The selected entries.
*
* @returns An object schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function pick(schema, keys) {
	const entries$1 = {};
	for (const key of keys) entries$1[key] = schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/pipe/pipe.ts
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/pipe/pipeAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function pipeAsync(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		async: true,
		async "~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = await item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/required/required.ts
/* @__NO_SIDE_EFFECTS__ */
function required(schema, arg2, arg3) {
	const keys = Array.isArray(arg2) ? arg2 : void 0;
	const message$1 = Array.isArray(arg2) ? arg3 : arg2;
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ nonOptional(schema.entries[key], message$1) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/required/requiredAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function requiredAsync(schema, arg2, arg3) {
	const keys = Array.isArray(arg2) ? arg2 : void 0;
	const message$1 = Array.isArray(arg2) ? arg3 : arg2;
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ nonOptionalAsync(schema.entries[key], message$1) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/safeParse/safeParse.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

//#endregion
//#region src/methods/safeParse/safeParseAsync.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
async function safeParseAsync(schema, input, config$1) {
	const dataset = await schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

//#endregion
//#region src/methods/safeParser/safeParser.ts
/* @__NO_SIDE_EFFECTS__ */
function safeParser(schema, config$1) {
	const func = (input) => /* @__PURE__ */ safeParse(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/safeParser/safeParserAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function safeParserAsync(schema, config$1) {
	const func = (input) => /* @__PURE__ */ safeParseAsync(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/summarize/summarize.ts
/**
* Summarize the error messages of issues in a pretty-printable multi-line string.
*
* @param issues The list of issues.
*
* @returns A summary of the issues.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function summarize(issues) {
	let summary = "";
	for (const issue of issues) {
		if (summary) summary += "\n";
		summary += `× ${issue.message}`;
		const dotPath = /* @__PURE__ */ getDotPath(issue);
		if (dotPath) summary += `\n  → at ${dotPath}`;
	}
	return summary;
}

//#endregion
//#region src/methods/unwrap/unwrap.ts
/**
* Unwraps the wrapped schema.
*
* @param schema The schema to be unwrapped.
*
* @returns The unwrapped schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unwrap(schema) {
	return schema.wrapped;
}

//#endregion

;// CONCATENATED MODULE: ./src/registry/credential-helper.ts


const Answer = object({ Username: string(), Secret: string() });
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
    const answer = credential_helper_parse(result.stdout);
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
        const child = (0,external_node_child_process_namespaceObject.execFile)(program, args, options, (error, stdout) => {
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
function credential_helper_parse(stdout) {
    try {
        const parsed = safeParse(Answer, JSON.parse(stdout));
        return parsed.success ? parsed.output : null;
    }
    catch {
        return null;
    }
}
function problem(text) {
    return { credentials: null, problem: text };
}

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: ./src/registry/error-code.ts
var error_code = __nccwpck_require__(2683);
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

;// CONCATENATED MODULE: ./src/registry/docker-config.ts






const docker_config_text = fallback(string(), '');
const Auth = object({
    auth: optional(docker_config_text, ''),
    username: optional(docker_config_text, ''),
    password: optional(docker_config_text, ''),
    identitytoken: optional(docker_config_text, '')
});
const Schema = object({
    auths: nullish(record(string(), fallback(Auth, { auth: '', username: '', password: '', identitytoken: '' })), {}),
    credHelpers: nullish(record(string(), string()), {}),
    credsStore: nullish(string(), null)
});
/** A missing file is an empty configuration; one that cannot be read is a problem, told only when a registry refuses. */
async function readDockerConfig(file) {
    try {
        return parseDockerConfig(await (0,promises_namespaceObject.readFile)(file, 'utf8'), file);
    }
    catch (thrown) {
        return docker_config_empty((0,error_code/* isMissing */.b)(thrown) ? null : `${file} cannot be read: ${printable(messageOf(thrown))}`);
    }
}
/**
 * Source: https://docs.docker.com/reference/cli/docker/login/#credential-stores and
 * https://github.com/docker/cli/blob/master/cli/config/configfile/file.go
 */
function parseDockerConfig(content, file) {
    const json = docker_config_parseJson(content);
    // The content is not quoted: it holds passwords.
    if (json === undefined)
        return docker_config_empty(`${file} is not valid JSON`);
    const parsed = safeParse(Schema, json);
    if (!parsed.success)
        return docker_config_empty(`${file} has not the form of docker's configuration`);
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
function docker_config_parseJson(content) {
    try {
        return JSON.parse(content);
    }
    catch {
        return undefined;
    }
}
function docker_config_empty(problem) {
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
        if (await isThere(file))
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
function isThere(file) {
    return (0,promises_namespaceObject.access)(file).then(() => true, () => false);
}
async function namesIn(folder) {
    return (0,promises_namespaceObject.readdir)(folder).catch(() => []);
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
            for (const file of scoped === null ? filesOf(options) : [scoped]) {
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
function filesOf(options) {
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
function reference_parseReference(text) {
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

;// CONCATENATED MODULE: ./src/reference/registry-prefix.ts


/**
 * Reads the input or key `registry`: a prefix (`ghcr.io/acme`), a URL as registries print it for `docker login`
 * (`https://registry.example.com/`, `https://index.docker.io/v1/`), or a folder of local layouts (`oci:./images`).
 * Throws `UserError`; `what` names the value.
 */
function parseRegistry(value, what) {
    const text = value.trim();
    if (text.startsWith('oci:'))
        return { prefix: registry_prefix_cleanLayout(text, what), plainHttp: null };
    const [, scheme, rest = text] = /^(\w+):\/\/(.*)$/.exec(text) ?? [];
    if (scheme !== undefined && !/^https?$/i.test(scheme))
        throw new UserError(`${what}: "${scheme}://" is no scheme of a registry. Write ghcr.io/acme or https://registry.example.com.`);
    if (rest.includes('@'))
        throw new UserError(`${what} must not hold credentials. Use registry-username and registry-password, or docker/login-action.`);
    const prefix = rest.replace(/\/+$/, '').replace(/\/v[12]$/, '');
    if (prefix === '' || /[\s?#]|\/\//.test(prefix))
        throw new UserError(`${what} is no registry. Write a prefix such as ghcr.io/acme, a URL, or oci:./folder.`);
    const host = prefix.split('/')[0] ?? prefix;
    return {
        prefix: prefix.replace(/^(?:index|registry-1)\.docker\.io(?=\/|$)/, 'docker.io'),
        plainHttp: scheme?.toLowerCase() === 'http' ? host : null
    };
}
/** A local layout in its normal form: `oci:images/app/` is `oci:./images/app`. */
function registry_prefix_cleanLayout(text, what) {
    const path = text.slice('oci:'.length);
    if (path === '')
        throw new UserError(`${what}: "oci:" names no folder. Write oci:./images.`);
    const clean = posix.normalize(path).replace(/\/$/, '');
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
        throw new UserError(`${what} is empty. Write the name of an image, such as ghcr.io/OWNER/app.`);
    if (text.length > longest)
        throw new UserError(`${what} is longer than ${longest} characters. Write a shorter name.`);
    // Not quoted: what stands before the @ may be a password. A digest may follow one.
    if (/@(?!sha\d+:[0-9a-f]+$)/i.test(text))
        throw new UserError(`${what} must be a name without "@". A user name and a password belong in registry-username and registry-password, or in docker/login-action.`);
    const isWhole = text.startsWith('oci:') || hasHost(text);
    if (!isWhole && prefix === null && !text.includes('/'))
        throw new UserError(`${what}: "${text}" does not say which registry holds it. Write registry: ghcr.io/OWNER, or the whole name ghcr.io/OWNER/${text}.`);
    const whole = isWhole ? text : `${prefix ?? 'docker.io'}/${text}`;
    if (whole.startsWith('oci:'))
        return layoutName(whole, prefix, text, what);
    const reference = referenceOf(lowered(whole, repository), text, what);
    const extra = reference.tag === null ? reference.digest : `:${reference.tag}`;
    if (extra !== null)
        throw new UserError(`${what}: "${text}" must be a name without "${extra}". Tags belong under "tags".`);
    return `${reference.domain}/${reference.path}`;
}
/** Whether docker takes the first part for a host: it holds a `.` or a `:`, or is `localhost`. */
function hasHost(name) {
    const [first = '', ...rest] = name.split('/');
    return rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
}
function layoutName(whole, prefix, text, what) {
    if (!text.startsWith('oci:') && !pathGrammar.test(text))
        throw new UserError(`${what}: "${text}" is no name of an image below ${prefix ?? 'oci:'}. Write letters in lower case, no tag.`);
    const name = cleanLayout(whole, what);
    if (/[:@]/.test(name.slice('oci:'.length)))
        throw new UserError(`${what}: "${text}" must be a name without a tag. Tags belong under "tags".`);
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
        throw new UserError(`${what}: "${written}" is no name of an image.${upper}`, { cause });
    }
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
        throw new errors_UserError(`Input "registry" is missing: the images are in several registries (${hosts.map(printable).join(', ')}), and registry-username and ` +
            `registry-password are for one. Name it, and log in to the others with docker/login-action.`);
    const [first] = hosts;
    if (only === undefined && first !== undefined)
        throw new errors_UserError(`Input "registry" is missing: registry-username and registry-password are sent only to a registry that the workflow names, and ` +
            `${printable(first)} is named by a file of the repository. Add the input registry: ${printable(first)}.`);
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
var external_node_events_ = __nccwpck_require__(8474);
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
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
const Errors = object({
    errors: array(object({ code: fallback(string(), ''), message: fallback(string(), '') }))
});
/** Token servers and gateways speak otherwise. */
const Plain = object({
    code: fallback(string(), ''),
    message: fallback(string(), ''),
    details: fallback(string(), ''),
    error: fallback(string(), ''),
    error_description: fallback(string(), '')
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
    const errors = safeParse(Errors, json);
    if (errors.success)
        return errors.output.errors.map(error => ({ ...error, code: error.code.toUpperCase() }));
    const plain = safeParse(Plain, json);
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

;// CONCATENATED MODULE: ./src/reference/platform.ts
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

;// CONCATENATED MODULE: ./src/registry/manifest.ts



const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
/** All kinds, and anything else last: a registry answers 404 for what is there in a kind that was not asked for. */
const ACCEPT = [OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST, '*/*'].join(', ');
const INDEXES = new Set([OCI_INDEX, DOCKER_LIST]);
const IMAGES = new Set([OCI_MANIFEST, DOCKER_MANIFEST]);
const DigestText = pipe(string(), check(isDigest));
const Index = object({
    manifests: array(object({
        digest: DigestText,
        platform: nullish(object({ os: string(), architecture: string(), variant: nullish(string()) })),
        annotations: nullish(record(string(), string()))
    }))
});
const Image = object({
    config: object({ digest: DigestText }),
    layers: array(object({ digest: DigestText, size: pipe(number(), integer(), minValue(0)) }))
});
const Head = object({
    mediaType: nullish(string()),
    schemaVersion: literal(2),
    manifests: optional(unknown()),
    layers: optional(unknown()),
    config: optional(unknown())
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
    const head = safeParse(Head, json);
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
    const content = isIndex ? indexOf(json) : imageOf(json);
    return content === null
        ? unusable('a manifest with missing or malformed members')
        : { kind: 'manifest', mediaType, content };
}
function indexOf(json) {
    const parsed = safeParse(Index, json);
    if (!parsed.success)
        return null;
    const children = parsed.output.manifests.flatMap(({ digest, platform, annotations }) => {
        // Attestations of BuildKit: https://docs.docker.com/build/metadata/attestations/attestation-storage/
        if (!platform || platform.os === 'unknown' || platform.architecture === 'unknown')
            return [];
        if (annotations?.['vnd.docker.reference.type'] !== undefined)
            return [];
        return [{ platform: platformOf(platform), digest }];
    });
    return { kind: 'index', children };
}
function imageOf(json) {
    const parsed = safeParse(Image, json);
    return parsed.success ? { kind: 'image', config: parsed.output.config.digest, layers: parsed.output.layers } : null;
}
/** What no decision is made of: an odd value must not make an image unreadable. */
function lenient(schema) {
    return fallback(nullish(schema), null);
}
const Config = object({
    os: string(),
    architecture: string(),
    variant: nullish(string()),
    created: nullish(string()),
    config: nullish(object({
        Labels: nullish(record(string(), string())),
        User: lenient(string()),
        Env: lenient(array(string())),
        ExposedPorts: lenient(record(string(), unknown())),
        Entrypoint: lenient(array(string())),
        // No part of the specification: what docker and BuildKit write.
        OnBuild: lenient(array(string()))
    })),
    rootfs: object({ diff_ids: nullish(array(DigestText)) }),
    // For people alone: what is odd about it must not make an image unreadable.
    history: fallback(nullish(array(object({ created_by: nullish(string()), empty_layer: nullish(dist_boolean()) }))), null)
});
/**
 * Reads an image's configuration; null when it is none (an artifact's, for example).
 *
 * Source: https://github.com/opencontainers/image-spec/blob/main/config.md
 */
function parseConfig(bytes) {
    const parsed = safeParse(Config, manifest_parseJson(bytes));
    if (!parsed.success)
        return null;
    const { config, created, rootfs, history } = parsed.output;
    const diffIds = rootfs.diff_ids ?? [];
    const steps = (history ?? []).filter(step => step.empty_layer !== true);
    return {
        platform: platformOf(parsed.output),
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
function platformOf(of) {
    return normalizePlatform([of.os, of.architecture, of.variant ?? ''].filter(part => part !== '').join('/'));
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
        const late = (0,external_node_timers_promises_namespaceObject.setTimeout)(CANCEL_PATIENCE, undefined, { signal: timer.signal, ref: false }).catch(() => undefined);
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
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

;// CONCATENATED MODULE: ./src/registry/layout-lock.ts



const STALE = 10_000;
const PATIENCE = 30_000;
/**
 * Runs `task` while no other writer that uses this lock does. The lock is a file that only one process can create; one that
 * is older than ten seconds was left by a process that died.
 */
async function whileLocked(file, task) {
    const until = Date.now() + PATIENCE;
    while (!(await created(file))) {
        if (Date.now() > until)
            throw new Error(`${file} is held by another process; delete it if none is running`);
        const age = await ageOf(file);
        if (age !== null && age > STALE)
            await (0,promises_namespaceObject.rm)(file, { force: true });
        else
            await (0,external_node_timers_promises_namespaceObject.setTimeout)(5 + Math.random() * 20);
    }
    try {
        return await task();
    }
    finally {
        await (0,promises_namespaceObject.rm)(file, { force: true });
    }
}
async function created(file) {
    try {
        await (await (0,promises_namespaceObject.open)(file, 'wx')).close();
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
        return Date.now() - (await (0,promises_namespaceObject.stat)(file)).mtimeMs;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/registry/layout-files.ts







const REF_NAME = 'org.opencontainers.image.ref.name';
const Descriptor = looseObject({
    mediaType: nullish(string()),
    digest: pipe(string(), check(isDigest)),
    size: number(),
    annotations: nullish(record(string(), string()))
});
const layout_files_Index = looseObject({ schemaVersion: literal(2), manifests: array(Descriptor) });
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
        const size = await ifThere((0,promises_namespaceObject.stat)(file));
        if (size === undefined)
            return undefined;
        if (size.size > limit)
            throw new Error(`${file} is larger than ${limit} bytes`);
        return ifThere((0,promises_namespaceObject.readFile)(file));
    }
    /** The bytes of a blob as they are read; undefined when there is no such blob. They are not verified. */
    async open(digest) {
        return (await ifThere((0,promises_namespaceObject.open)(this.#blobFile(digest))))?.createReadStream();
    }
    /** Writes bytes under their digest, never leaving a partial file under the final name. */
    async put(bytes) {
        const digest = digestOf(bytes);
        const file = this.#blobFile(digest);
        const there = await (0,promises_namespaceObject.access)(file).then(() => true, () => false);
        if (!there)
            await writeAtomically(file, bytes);
        return digest;
    }
    /** Points tags at a manifest whose blobs are there; what they pointed to before stays, without the tag. */
    async tag(tags, descriptor) {
        await (0,promises_namespaceObject.mkdir)(this.folder, { recursive: true });
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
        const text = await ifThere((0,promises_namespaceObject.readFile)(file, 'utf8'));
        if (text === undefined)
            return undefined;
        const parsed = safeParse(layout_files_Index, layout_files_parseJson(text));
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
        await (0,promises_namespaceObject.mkdir)(external_node_path_default().dirname(file), { recursive: true });
        await (0,promises_namespaceObject.writeFile)(temporary, content, { flag: 'wx' });
        await (0,promises_namespaceObject.rename)(temporary, file);
    }
    finally {
        await (0,promises_namespaceObject.rm)(temporary, { force: true });
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
            return this.#unknown(messageOf(thrown));
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
            return this.#unknown(messageOf(thrown));
        }
    }
    #unknown(why) {
        const message = `the OCI layout ${printable(this.#files.folder)} cannot be used: ${printable(why)}`;
        return { kind: 'unknown', code: 'invalid-answer', message, fix: 'repair the folder, or delete it and build again' };
    }
}

// EXTERNAL MODULE: ./src/registry/transport/failure.ts
var failure = __nccwpck_require__(7667);
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
                const outcome = await settled(() => this.#limiter.run(attempt));
                const problem = problemOf(outcome);
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
async function settled(send) {
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
        const line = printable(clean.trim());
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
const SPACE = /[ \t]*/y;
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
        take(SPACE);
        if (header[at] === ',') {
            at++;
            continue;
        }
        const word = take(TOKEN)?.[0];
        if (word === undefined)
            break;
        take(SPACE);
        const current = challenges.at(-1);
        if (header[at] === '=' && current) {
            at++;
            take(SPACE);
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
const TokenBody = object({
    token: optional(string()),
    access_token: optional(string()),
    expires_in: fallback(optional(nullable(number())), undefined)
});
/** Null when the body holds no token (HTML, an empty object). A margin of ten seconds covers the way to the registry. */
function parseToken(response, now) {
    const parsed = safeParse(TokenBody, json(response.body));
    if (!parsed.success)
        return null;
    const value = parsed.output.token ?? parsed.output.access_token ?? '';
    // Anything else would break out of the header that carries it.
    if (!/^[\x21-\x7e]+$/.test(value))
        return null;
    const lifetime = parsed.output.expires_in ?? DEFAULT_LIFETIME;
    return { value, expiresAt: now + Math.max(0, lifetime - Math.min(10, lifetime / 5)) * 1000 };
}
const Claims = object({
    access: array(object({ type: string(), name: string(), actions: fallback(array(string()), []) }))
});
/**
 * Whether a token that says what it is good for holds the right to push; null for one that does not say it. Its signature is not verified:
 * the token is asked about a right that its own registry will decide on.
 *
 * Source: https://distribution.github.io/distribution/spec/auth/jwt/
 */
function tokenGrantsPush({ value }, repository) {
    const [, claims] = value.split('.');
    const parsed = safeParse(Claims, json(Buffer.from(claims ?? '', 'base64url')));
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
var external_node_net_ = __nccwpck_require__(7030);
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

;// CONCATENATED MODULE: external "node:dns/promises"
const external_node_dns_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __nccwpck_require__(1692);
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
        return (await (0,external_node_dns_promises_namespaceObject.lookup)(url.hostname, { all: true })).every(({ address }) => reachOf(address) === 'public');
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
var external_node_http_ = __nccwpck_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
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
var external_node_dns_ = __nccwpck_require__(610);
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
        const { Tunnel } = await Promise.all(/* import() */[__nccwpck_require__.e(830), __nccwpck_require__.e(299)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7299));
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
                complete = { ...headOf(response), body: new Uint8Array(), stream: response };
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
    const head = headOf(response);
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
function headOf(response) {
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
        const pause = (milliseconds) => (0,external_node_timers_promises_namespaceObject.setTimeout)(milliseconds, undefined, { signal: over.signal }).catch(() => undefined);
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
        throw new errors_UserError(`The images in ${printable(folder)} are not read or written, since ${printable(link)} is a symbolic link in the workspace. ` +
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
            wiring.say(printable(line));
        },
        ...(wiring.facts !== undefined && { facts: wiring.facts })
    });
}
/** The images that a specification names. */
function imagesOf({ bases, services }) {
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
    const layouts = imagesOf(specification).filter(image => image.startsWith('oci:'));
    const all = [...layouts.map(image => image.slice('oci:'.length)), ...(bakeFile === null ? [] : [bakeFile])];
    const paths = all.map(path => relative(root, resolve(root, path)).split(sep).join('/'));
    return paths.filter(path => path !== '' && !path.startsWith('../') && !isAbsolute(path));
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

;// CONCATENATED MODULE: ./src/verify/built-seconds.ts
/**
 * Seconds in which a builder worked on an image and on what the plan had built below it, each moment once: what waited for a machine, and
 * what two builders did at the same time, is not counted. Null if nothing was built, or one of them does not say.
 */
function builtSeconds(name, { images }, subjects) {
    const below = subjects.find(subject => subject.name === name)?.builtBelow ?? [];
    const spans = [];
    for (const one of [name, ...below]) {
        const built = images.find(image => image.name === one)?.built ?? null;
        if (built === null)
            return null;
        spans.push([Date.parse(built.started), Date.parse(built.finished)]);
    }
    let [sum, reached] = [0, Number.NEGATIVE_INFINITY];
    for (const [start, end] of spans.sort(([a], [b]) => a - b)) {
        sum += Math.max(0, end - Math.max(start, reached));
        reached = Math.max(reached, end);
    }
    return sum / 1000;
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
function markdown_escaped(text) {
    return printable(text).replace(/[&<>|@`*_~#[\]\\]/g, character => `&#${character.charCodeAt(0)};`);
}
function code(text) {
    return `<code>${markdown_escaped(text)}</code>`;
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

;// CONCATENATED MODULE: ./src/quantities.ts
const units = { B: 1, kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9 };
/** Bytes of `10 MB`, decimal units as in {@link bytesWords}; null for another form. */
function bytesOf(text) {
    const [, count = '', unit = ''] = /^(\d+(?:\.\d+)?) ?([A-Za-z]+)$/.exec(text) ?? [];
    const factor = units[unit];
    return factor === undefined ? null : Math.round(Number(count) * factor);
}
function secondsWords(seconds) {
    if (seconds < 100)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
/** `1 tag`, `2 tags`. */
function countWords(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** Decimal units, as registries and builders give sizes. */
function bytesWords(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    for (; value >= 1000 && unit < units.length - 1; unit++)
        value /= 1000;
    return `${unit === 0 ? value : value.toFixed(1)} ${units[unit] ?? ''}`;
}

;// CONCATENATED MODULE: ./src/verify/words.ts



/** The instruction behind a layer without what every builder writes around it. */
function purposeOf({ createdBy }) {
    const text = (createdBy ?? '')
        .replace(/\s+/g, ' ')
        .replace(/^\/bin\/sh -c #\(nop\) /, '')
        .replace(/^(?:RUN )?(?:\|\d+ .*?)?\/bin\/sh -c /, 'RUN ')
        .replace(/ # buildkit$/, '')
        .trim();
    return printable(text);
}
/** `15.3 kB in 1 layer` */
function pullWords({ bytes, layers }) {
    return `${bytesWords(bytes)} in ${layers === 1 ? '1 layer' : `${layers} layers`}`;
}
/** What a deployment of one platform pulls, a phrase for each state of the machine that pulls. */
function deploymentWords({ layers, whole, own, update }) {
    const base = layers.find(layer => layer.base !== null)?.base ?? null;
    return [
        `${pullWords(whole)} if nothing is there`,
        ...(base === null ? [] : [`${pullWords(own)} if the base ${printable(base)} is there`]),
        ...(update === null ? [] : [`${pullWords(update)} if ${shortReference(update.from)} is there`])
    ];
}
/** A digest by its first digits: `ghcr.io/acme/app:latest (0123456789ab)`. */
function shortReference(reference) {
    return printable(reference).replace(/@[a-z0-9]+:([0-9a-f]{12})[0-9a-f]*$/, ' ($1)');
}
/** How much of a base that was built again is as it was. */
function rebuiltHeadline({ from, layers }, count) {
    const differ = layers.length === 0 ? 'every layer is the same' : `${layers.length} of ${count} layers differ`;
    return `Beside the image of the same hash before (${from.replace(/^.*:/, '').slice(0, 12)}), ${differ}.`;
}
/** Why a layer of a rebuilt base differs: `content of 2 files (a, b), time of 31 files (c, …)`. */
function rebuiltWords({ digest, before, differences, unread }) {
    if (before === null)
        return 'the image before had no such layer';
    if (digest === null)
        return 'only the image before had this layer';
    if (unread !== null)
        return unread;
    if (differences.length === 0)
        return 'the same files, written in another order or compressed in another way';
    return differences
        .map(({ kind, count, paths }) => {
        const more = count > paths.length ? ', …' : '';
        const what = {
            added: 'added',
            removed: 'removed',
            content: 'other content',
            rights: 'other mode or owner',
            time: 'other time'
        };
        return `${what[kind]}: ${count === 1 ? '1 file' : `${count} files`} (${paths.map(printable).join(', ')}${more})`;
    })
        .join('; ');
}
/** What builds took, by the builder's clock; null if nothing was measured. */
function trendWords({ trend }) {
    if (trend === null || (trend.fast === null && trend.full === null))
        return null;
    const { fast, full, savedSeconds } = trend;
    const took = [
        ...(fast === null ? [] : [`${countWords(fast.builds, 'fast build')} took ${secondsWords(fast.seconds)}`]),
        ...(full === null
            ? []
            : [`${countWords(full.builds, 'full build')}, the base included, took ${secondsWords(full.seconds)}`])
    ];
    const saved = savedSeconds !== null && savedSeconds > 0 ? ` The plans saved ${secondsWords(savedSeconds)} of building.` : '';
    return `Of the last ${countWords(trend.runs, 'run')} (median, without the push): ${took.join('; ')}.${saved}`;
}
/** `1.2 s at 100 Mbit/s`, for the least that a deployment pulls. */
function secondsAt(bytes, megabits) {
    return `${((bytes * 8) / (megabits * 1e6)).toFixed(1)} s at ${megabits} Mbit/s`;
}
/** One line on an image that has no layers to list; null if it has. */
function absentWords({ digest, skipped, reference }) {
    if (digest !== null)
        return null;
    return `${printable(reference)} ${skipped ? 'was not pushed, so there is nothing to verify' : 'is not in the registry, or not complete'}`;
}
/** Where a layer comes from and whether it is new: `base`, `own`, `own, changed`. */
function originWords(layer) {
    const origin = layer.base === null ? 'own' : `base ${printable(shortened(layer.base))}`;
    return layer.changed === true ? `${origin}, changed` : origin;
}
/** How often the layer of an instruction was taken over from the build before: `4 of 5 builds`. */
function keptWords({ kept }) {
    return kept === null ? '–' : `${kept.times} of ${countWords(kept.of, 'build')}`;
}
/** A share of a whole in ten blocks, and in words. */
function shareOf(size, whole) {
    const share = whole === 0 ? 0 : Math.min(1, size / whole);
    const full = Math.round(share * 10);
    return { bar: '█'.repeat(full) + '░'.repeat(10 - full), percent: `${Math.round(share * 100)} %` };
}
/** Parts as blocks of one bar, in order; a part that is there has a block, however small it is. */
function barOf(parts, length) {
    const whole = Object.values(parts).reduce((sum, size) => sum + size, 0);
    return Object.entries(parts)
        .map(([block, size]) => (size === 0 ? '' : block.repeat(Math.max(1, Math.round((length * size) / whole)))))
        .join('');
}

;// CONCATENATED MODULE: ./src/verify/history.ts




/** Runs that are kept; older ones are forgotten. */
const RUNS = 50;
const count = pipe(number(), integer(), minValue(0));
const history_size = object({ bytes: count, layers: count });
const history_text = pipe(string(), maxLength(1000));
/** What is remembered of one image; sizes and layers are those of its first platform. */
const pastImage = object({
    name: history_text,
    planned: picklist(['fresh', 'stale', 'skip', 'retag', 'fast', 'full']),
    ok: dist_boolean(),
    own: history_size,
    whole: history_size,
    /** What a builder worked, with the images below that the same plan had built; null: not known, or nothing was built. */
    seconds: nullable(pipe(number(), minValue(0))),
    layers: array(object({
        /** The first 12 digits of its digest. */
        digest: history_text,
        /** Of the instruction that made it, the first 12 digits of its SHA-256. */
        made: history_text
    }))
});
const historySchema = array(object({ time: pipe(string(), isoTimestamp()), images: array(pastImage) }));
/** The history with this run, too. */
function withRun(history, report, subjects, now) {
    const images = report.images.flatMap(image => pastOf(image, builtSeconds(image.name, report, subjects)));
    return images.length === 0 ? history : [...history, { time: now.toISOString(), images }].slice(-RUNS);
}
function pastOf(image, seconds) {
    const [platform] = image.platforms;
    if (platform === undefined)
        return [];
    const { own, whole, layers } = platform;
    const { name, planned, findings } = image;
    const kept = layers.map(layer => ({ digest: shortDigest(layer), made: made(layer) }));
    return [{ name, planned, ok: findings.length === 0, own, whole, seconds, layers: kept }];
}
/** The report with what the history, this run included, says of images and layers. */
function withTrend(report, history) {
    const images = report.images.map(image => {
        const past = pastOfName(history, image.name);
        const platforms = image.platforms.map((platform, index) => ({
            ...platform,
            layers: platform.layers.map(layer => ({ ...layer, kept: index === 0 ? keptOf(layer, past) : null }))
        }));
        return { ...image, platforms, trend: trendOf(past) };
    });
    return { ...report, images };
}
/** Of one image, oldest first, by the time of its run. */
function pastOfName(history, name) {
    return history.flatMap(({ time, images }) => images.filter(one => one.name === name).map(one => ({ ...one, time })));
}
/** How often the layer of an instruction was taken over from the build before, of all builds that gave another image. */
function keptOf(layer, past) {
    const instruction = made(layer);
    const digests = ({ layers }) => layers.map(one => one.digest).join(' ');
    let [times, of] = [0, 0];
    for (const [index, now] of past.entries()) {
        const before = past[index - 1];
        const own = now.layers.filter(one => one.made === instruction);
        if (before === undefined || own.length === 0 || digests(before) === digests(now))
            continue;
        of++;
        if (own.every(one => before.layers.some(other => other.digest === one.digest)))
            times++;
    }
    return of === 0 ? null : { times, of };
}
/** Measured, never guessed: without builds of both kinds there is nothing that was saved. */
function trendOf(past) {
    const secondsOf = (planned) => past.flatMap(one => (one.planned === planned && one.seconds !== null ? [one.seconds] : []));
    const [fast, full] = [secondsOf('fast'), secondsOf('full')];
    const [usual, sum] = [medianOf(full), fast.reduce((total, one) => total + one, 0)];
    return {
        runs: past.length,
        fast: summaryOf(fast),
        full: summaryOf(full),
        savedSeconds: usual === null || fast.length === 0 ? null : usual * fast.length - sum
    };
}
function summaryOf(seconds) {
    const median = medianOf(seconds);
    return median === null ? null : { builds: seconds.length, seconds: median };
}
function medianOf(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
    return low === undefined || high === undefined ? null : (low + high) / 2;
}
function shortDigest({ digest }) {
    return digest.replace(/^.*:/, '').slice(0, 12);
}
function made(layer) {
    return (0,external_node_crypto_.createHash)('sha256').update(purposeOf(layer)).digest('hex').slice(0, 12);
}

;// CONCATENATED MODULE: ./src/registry/patience.ts

/** Milliseconds that the runner's cache may take to restore, or to save. */
const patience_PATIENCE = 5_000;
/** The task's result. Rejects if it takes longer; the task itself cannot be stopped. */
async function within(milliseconds, task) {
    const timer = new AbortController();
    const late = (0,external_node_timers_promises_namespaceObject.setTimeout)(milliseconds, undefined, { signal: timer.signal, ref: false }).then(() => {
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

;// CONCATENATED MODULE: ./src/verify/history-store.ts





/** Bytes of a history that is read; a longer one is not of this program. */
const history_store_LIMIT = 4_000_000;
/**
 * Keeps a history in the cache of the runner: an entry for each run, of which the newest is read.
 *
 * @param folder the same in every run, since it takes part in the identity of the cache; holds nothing else
 * @param series tells histories of different workflows and images apart: hex digits
 * @param run tells this run's entry apart from all others
 */
function historyStore(load, folder, { series, run }) {
    const prefix = `base-image-planner-history-v1-${series}-`;
    const file = external_node_path_default().join(folder, 'history.json');
    let loaded = null;
    const service = () => (loaded ??= load());
    return {
        async read() {
            try {
                await (0,promises_namespaceObject.mkdir)(folder, { recursive: true });
                const cache = await service();
                const key = await within(patience_PATIENCE, cache.restore([folder], `${prefix}none`, [prefix]));
                return key === undefined ? [] : await historyIn(file);
            }
            catch {
                return null;
            }
        },
        async write(history) {
            try {
                await (0,promises_namespaceObject.mkdir)(folder, { recursive: true });
                await (0,promises_namespaceObject.writeFile)(file, JSON.stringify(history));
                const cache = await service();
                await within(patience_PATIENCE, cache.save([folder], prefix + run));
            }
            catch {
                // The next run begins where the last one that was kept ended.
            }
        }
    };
}
/** Empty for what this program did not write in this form. */
async function historyIn(file) {
    try {
        const bytes = await (0,promises_namespaceObject.readFile)(file);
        const parsed = safeParse(historySchema, bytes.byteLength > history_store_LIMIT ? null : JSON.parse(bytes.toString()));
        return parsed.success ? parsed.output : [];
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./src/verify/image-section.ts




/** Characters of an instruction that a row has room for. */
const INSTRUCTION = 60;
/** Runs of the history that are listed. */
const LISTED = 10;
/** What a job summary says of one image: per platform what a deployment pulls and the layers, then the runs before. */
function imageSection(image, bandwidths, history) {
    const title = `### ${image.kind} ${code(shortened(image.name))}`;
    const absent = absentWords(image);
    if (absent !== null)
        return [title, `${markdown_escaped(narrow(absent))}.`];
    return [
        ...image.platforms.flatMap(platform => [
            `${title} for ${markdown_escaped(platform.platform)}`,
            deployment(platform, bandwidths),
            layerTable(platform),
            ...rebuiltTable(platform)
        ]),
        ...trend(image, history)
    ];
}
function deployment(platform, bandwidths) {
    const least = (platform.update ?? platform.own).bytes;
    const times = bandwidths.map(megabits => secondsAt(least, megabits));
    const time = times.length === 0 ? '' : ` The least takes ${markdown_escaped(times.join(', '))}.`;
    return `A deployment pulls ${markdown_escaped(narrow(deploymentWords(platform).join(', ')))}.${time}`;
}
function layerTable({ layers, whole }) {
    const hasPast = layers.some(layer => layer.kept !== null);
    const rows = layers.map(layer => {
        const { bar, percent } = shareOf(layer.size, whole.bytes);
        const kept = hasPast ? [keptWords(layer)] : [];
        return [bar, percent, bytesWords(layer.size), markdown_escaped(narrow(originWords(layer))), ...kept, instruction(layer)];
    });
    const content = table(['Layer', 'Share', 'Size', 'From', ...(hasPast ? ['Cached'] : []), 'Instruction'], rows);
    return folded(`${layers.length === 1 ? '1 layer' : `${layers.length} layers`}, the lowest first`, content);
}
/** How a base that was built again differs from the one before, with the layers that do. */
function rebuiltTable({ rebuilt, layers }) {
    if (rebuilt === null)
        return [];
    const rows = rebuilt.layers.map(layer => [instruction(layer), markdown_escaped(narrow(rebuiltWords(layer)))]);
    return [
        markdown_escaped(rebuiltHeadline(rebuilt, layers.length)),
        ...(rows.length === 0 ? [] : [table(['Instruction', 'What differs'], rows)])
    ];
}
function trend(image, history) {
    const past = pastOfName(history, image.name);
    const words = trendWords(image);
    const rows = past
        .slice(-LISTED)
        .reverse()
        .map(({ time, planned, own, whole, seconds, ok }) => [
        time.slice(0, 16).replace('T', ' '),
        planned,
        bytesWords(own.bytes),
        bytesWords(whole.bytes),
        seconds === null ? '–' : secondsWords(seconds),
        ok ? 'yes' : 'no'
    ]);
    const header = ['Run (UTC)', 'Planned', 'Own layers', 'Image', 'Built in', 'All well'];
    return [
        ...(words === null ? [] : [markdown_escaped(words)]),
        ...(past.length < 2 ? [] : [folded(`The last ${rows.length} runs`, table(header, rows))])
    ];
}
function instruction(layer) {
    const purpose = purposeOf(layer);
    if (purpose === '')
        return '';
    return code(narrow(purpose.length > INSTRUCTION ? `${purpose.slice(0, INSTRUCTION - 1)}…` : purpose));
}

;// CONCATENATED MODULE: ./src/verify/markdown.ts




/** Blocks of a bar of layers. */
const BLOCKS = 20;
/**
 * The report for a job summary: one line that says whether all is well, what is wrong, a bar of layers per image, then each image by itself.
 *
 * @param bandwidths megabits per second, for the time that a deployment takes
 * @param history runs before this one, and this one; empty if none is kept
 */
function markdownOf(report, bandwidths, history) {
    const wrong = report.images.flatMap(image => image.findings.map(finding => ({ image, finding })));
    const looked = report.images.filter(image => image.digest !== null).length;
    const headline = wrong.length === 0
        ? `**All is well: ${looked} of ${report.images.length} images looked at.**`
        : `**${wrong.length === 1 ? '1 thing is' : `${wrong.length} things are`} wrong.**`;
    const shared = report.shared.layers === 0 ? '' : ` The images share ${markdown_escaped(pullWords(report.shared))}.`;
    const findings = wrong.map(({ image, finding }) => [
        code(shortened(image.name)),
        markdown_escaped(finding.platform ?? ''),
        markdown_escaped(narrow(finding.message))
    ]);
    const top = [
        '## Verification',
        headline + shared,
        ...(findings.length === 0 ? [] : [table(['Image', 'Platform', 'What is wrong'], findings)])
    ];
    const sections = report.images.flatMap(image => imageSection(image, bandwidths, history));
    return withinSummary(top, [...overview(report), ...sections]);
}
/** All images at a glance, with one scale for all, so that a small app beside a large base looks like one. */
function overview({ images }) {
    const all = images.flatMap(({ name, kind, platforms }) => platforms.map(platform => ({ name, kind, platform })));
    if (all.length === 0)
        return [];
    const largest = Math.max(...all.map(({ platform }) => platform.whole.bytes));
    const rows = all.map(({ name, kind, platform }) => {
        const { whole, own, update } = platform;
        const app = kind === 'base' ? 0 : own.bytes;
        return [
            code(shortened(name)),
            markdown_escaped(platform.platform),
            layerBar(platform, kind, largest),
            bytesWords(whole.bytes - app),
            bytesWords(app),
            update === null ? '–' : bytesWords(update.bytes)
        ];
    });
    return [
        table(['Image', 'Platform', 'Layers', '░ Base', '▒ App', '█ Changed'], rows),
        'Compressed bytes. Changed: layers, of base or app, that the image before did not have.'
    ];
}
function layerBar({ layers, whole }, kind, largest) {
    const bytes = { '░': 0, '▒': 0, '█': 0 };
    for (const { size, base, changed } of layers)
        bytes[changed === true ? '█' : base === null && kind === 'service' ? '▒' : '░'] += size;
    return barOf(bytes, largest === 0 ? 0 : (BLOCKS * whole.bytes) / largest);
}

;// CONCATENATED MODULE: ./src/config/pairs.ts
/** `NAME=value` items, or a map of the same, in the order in which they were written. Throws what `mistake` makes of an item without a value. */
function pairsOf(written, mistake) {
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
    const platform = await foundation_platformOf(app);
    if (platform.kind !== 'yes')
        return platform;
    for (const base of bases) {
        const other = await foundation_platformOf(base);
        if (other.kind !== 'yes')
            return other;
        if (other.value === platform.value)
            return { kind: 'yes', value: base };
    }
    return { kind: 'no' };
}
async function foundation_platformOf(part) {
    if (part.platform !== null)
        return { kind: 'yes', value: part.platform };
    const config = await part.config();
    return config.kind === 'yes' ? { kind: 'yes', value: config.value.platform } : config;
}
async function partStandsOn(app, base) {
    if (foundation_startsWith(digestsOf(app), digestsOf(base)))
        return { kind: 'yes', value: true };
    const [appConfig, baseConfig] = await Promise.all([app.config(), base.config()]);
    if (appConfig.kind !== 'yes')
        return appConfig;
    if (baseConfig.kind !== 'yes')
        return baseConfig;
    const { diffIds } = baseConfig.value;
    return diffIds.length > 0 && foundation_startsWith(appConfig.value.diffIds, diffIds)
        ? { kind: 'yes', value: true }
        : { kind: 'no' };
}
function digestsOf(part) {
    return part.layers.map(layer => layer.digest);
}
function foundation_startsWith(layers, prefix) {
    return (prefix.length > 0 && prefix.length <= layers.length && prefix.every((digest, index) => layers[index] === digest));
}

;// CONCATENATED MODULE: ./src/facts/layers.ts

/** The layers of every platform of an image, and which of them come from one of its bases: the largest that it starts with. */
async function layersOf(image, bases) {
    const parts = await image.parts([]);
    if (parts.kind !== 'yes')
        return parts;
    const platforms = [];
    for (const part of parts.value) {
        const config = await part.config();
        if (config.kind !== 'yes')
            return config;
        let foundation = null;
        for (const base of bases) {
            const answer = await baseUnder(part, base.held);
            if (answer.kind === 'unknown')
                return answer;
            if (answer.kind === 'yes' && answer.value.layers.length > (foundation?.part.layers.length ?? 0))
                foundation = { name: base.name, part: answer.value };
        }
        const { name = null, part: under } = foundation ?? { part: null };
        const { platform, createdBy } = config.value;
        const layers = part.layers.map(({ digest, size }, index) => ({
            digest,
            size,
            createdBy: createdBy[index] ?? null,
            base: index < (under?.layers.length ?? 0) ? name : null
        }));
        platforms.push({ platform: part.platform ?? platform, layers });
    }
    return { kind: 'yes', value: platforms };
}
/** What of some layers a machine downloads that has others already; one that an image has twice comes once. */
function pullOf(layers, there) {
    const missing = new Map(layers.filter(({ digest }) => !there.has(digest)).map(({ digest, size }) => [digest, size]));
    return { bytes: [...missing.values()].reduce((sum, size) => sum + size, 0), layers: missing.size };
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

;// CONCATENATED MODULE: ./src/verify/known.ts

/**
 * What a registry answered; null is "no".
 *
 * @throws UserError if it could not answer: then nothing is proven
 */
function known(answer, what) {
    switch (answer.kind) {
        case 'yes':
            return answer.value;
        case 'no':
            return null;
        case 'unknown':
            throw new errors_UserError(`${what}: ${inSentences(answer)}`);
    }
}

;// CONCATENATED MODULE: ./src/verify/previous.ts







/**
 * Reads `image:tag`, `image@digest` or `image:tag@digest`; of the last the digest counts.
 *
 * @throws UserError if it is not a reference
 */
function readPrevious(reference) {
    if (reference.startsWith('oci:')) {
        const { image, tag } = splitTag(reference);
        return { reference, image, at: tag };
    }
    try {
        const { domain, path, tag, digest } = reference_parseReference(reference);
        return { reference, image: `${domain}/${path}`, at: digest ?? tag ?? 'latest' };
    }
    catch (cause) {
        throw new errors_UserError(`Input "previous": "${printable(reference)}" is not a reference of an image. Write ghcr.io/OWNER/app:v1.`, { cause });
    }
}
/** Its layers; nothing if it is not in the registry any more. */
async function layersBefore(registry, previous) {
    if (previous === null)
        return [];
    const { reference, image, at } = previous;
    const published = known(await publishedImage(registry, image, at), reference);
    return published === null ? [] : (known(await layersOf(published, []), reference) ?? []);
}

;// CONCATENATED MODULE: ./src/verify/inputs.ts






/** The images that are looked at, with the budgets of the inputs. */
function chosenSubjects(all, input) {
    const names = list(input('images'));
    refuseUnknown('images', names, all);
    const chosen = names.length === 0 ? all : all.filter(subject => names.includes(subject.name));
    return chosen.map(subject => withBudgets(subject, input));
}
function refuseUnknown(name, given, subjects) {
    const unknown = given.find(one => !subjects.some(subject => subject.name === one));
    if (unknown === undefined)
        return;
    const all = subjects.map(subject => printable(subject.name)).join(', ');
    throw new errors_UserError(`Input "${name}": the plan has no image "${printable(unknown)}". It has: ${all}.`);
}
/** The budgets of the inputs are for services; what the configuration says of one image goes before. */
function withBudgets(subject, input) {
    if (subject.kind === 'base')
        return subject;
    const size = (name) => {
        const value = input(name);
        if (value === '')
            return {};
        if (bytesOf(value) === null)
            throw new errors_UserError(`Input "${name}": "${printable(value)}" is not a size. Write a number and a unit: 10 MB.`);
        return { [name]: value };
    };
    const layers = input('max-app-layers');
    if (layers !== '' && !/^[1-9]\d*$/.test(layers))
        throw new errors_UserError(`Input "max-app-layers": "${printable(layers)}" is not a number of layers. Write a whole number: 3.`);
    const count = layers === '' ? {} : { 'max-app-layers': Number(layers) };
    const given = { ...size('max-app-size'), ...size('max-image-size'), ...count };
    return { ...subject, expected: { ...given, ...subject.expected } };
}
/** One reference if one service is looked at, else `NAME=REFERENCE` lines. */
function previousOf(all, chosen, input) {
    const given = lines(input('previous'));
    const services = chosen.filter(subject => subject.kind === 'service');
    const [first = ''] = given;
    if (given.length === 1 && !first.includes('=') && services.length === 1)
        return new Map(services.map(({ name }) => [name, readPrevious(first)]));
    const pairs = pairsOf(given, item => new errors_UserError(`Input "previous": "${printable(item)}" must be NAME=REFERENCE, since the plan has several images.`));
    refuseUnknown('previous', pairs.map(([name]) => name), all);
    return new Map(pairs.map(([name, reference]) => [name, readPrevious(reference)]));
}
/** Megabits per second. */
function bandwidths(input) {
    return list(input('bandwidths') || '100').map(value => {
        const megabits = Number(value);
        if (!Number.isFinite(megabits) || megabits <= 0)
            throw new errors_UserError(`Input "bandwidths": "${printable(value)}" is not a number of megabits per second. Write 100, or 16, 100, 1000.`);
        return megabits;
    });
}

;// CONCATENATED MODULE: ./src/config/scalars.ts

/** Values of a configuration file, in which numbers and booleans keep the text that was written (see {@link ./yaml}). */
/** YAML reads `3.10` as a number. */
const scalar = pipe(union([string(), number(), dist_boolean()]), transform(String));
const truth = (description) => optional(pipe(union([dist_boolean(), picklist(['true', 'True', 'TRUE', 'false', 'False', 'FALSE'])]), dist_description(description), transform(value => String(value).toLowerCase() === 'true')));
/** From 1. */
const scalars_count = (description) => optional(pipe(union([number(), string()]), check(value => /^[1-9]\d{0,8}$/.test(String(value)), 'must be a whole number, at least 1'), dist_description(description), transform(Number)));

;// CONCATENATED MODULE: ./src/config/expectations.ts



/**
 * What is expected of an image that was built, under `verify`: the same form in the configuration, in the plan, which carries it to the
 * verify action, and in that action's own checks.
 */
const expectations_size = (description) => optional(pipe(string(), regex(/^\d+(?:\.\d+)? ?(?:B|kB|KB|MB|GB)$/, 'must be a number and a unit, such as `10 MB`'), dist_description(description)));
const texts = (description) => optional(pipe(union([string(), array(string())]), dist_description(description), transform((value) => (typeof value === 'string' ? list(value) : value))));
const expectations_values = (description) => optional(pipe(record(string(), string()), dist_description(description)));
const expectationsSchema = strictObject({
    'max-app-size': expectations_size('Compressed size of the layers that the app adds to its base, at most: `10 MB`.'),
    'max-app-layers': scalars_count('Layers that the app adds to its base, at most.'),
    'max-image-size': expectations_size('Compressed size of the whole image, at most: `900 MB`.'),
    'non-root': truth('Whether the image must not run as root. Default: false'),
    'no-secrets': truth('Whether environment and history must not hold what looks like a secret. Default: false'),
    labels: expectations_values('Labels that the image must have; `*` is any value.'),
    ports: texts('Ports that the image must expose: `8080` or `8080/tcp`.'),
    entrypoint: optional(pipe(array(string()), dist_description('The entry point, word by word.'))),
    environment: expectations_values('Variables that the image must have; `*` is any value.'),
    forbid: texts('Paths that no layer of the app may hold, in the syntax of `.dockerignore`: `**/bin/gcc`.'),
    'forbid-in-base': truth('Whether `forbid` is looked up in the layers of the base as well. Default: false'),
    require: texts('Paths that the image must have, in the syntax of `.dockerignore`.'),
    'read-limit': expectations_size('Uncompressed size of one layer that is read, at most. Default: `4 GB`')
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
;// CONCATENATED MODULE: ./src/path-bytes.ts

/**
 * Paths are bytes for git and strings for us. Bytes that are no UTF-8 become lone surrogates U+DC80 to U+DCFF, so that two
 * names never become one and every name can be turned back into its bytes (Python's "surrogateescape", PEP 383).
 */
function path_bytes_pathOfBytes(bytes) {
    return isUtf8(bytes) ? bytes.toString('utf8') : decodeEscaping(bytes);
}
/** The bytes of a path in the form of {@link pathOfBytes}. */
function path_bytes_bytesOfPath(path) {
    if (!/\p{Cs}/u.test(path))
        return Buffer.from(path, 'utf8');
    return Buffer.concat(Array.from(path, character => {
        const code = character.codePointAt(0) ?? 0;
        return code >= 0xdc80 && code <= 0xdcff ? Buffer.of(code - 0xdc00) : Buffer.from(character, 'utf8');
    }));
}
/** Records that end with NUL, as `-z` prints them, in their order. The whole output is decoded at once where it is UTF-8. */
function records(output) {
    const parts = isUtf8(output)
        ? output.toString('utf8').split('\0')
        : output
            .toString('latin1')
            .split('\0')
            .map(part => path_bytes_pathOfBytes(Buffer.from(part, 'latin1')));
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
    return Buffer.compare(path_bytes_bytesOfPath(one), path_bytes_bytesOfPath(other));
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
    return candidates.find(length => isUtf8(bytes.subarray(at, at + length))) ?? 0;
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
const inputsLimit = (/* unused pure expression or super */ null && (16 * 1024));
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
function readInputs(value) {
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
    return path.replace(/[^A-Za-z0-9/._~-]/gu, character => [...bytesOfPath(character)].map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));
}
/** Null where it is not what {@link encodePath} writes. */
function decodePath(text) {
    if (!/^(?:[A-Za-z0-9/._~-]|%[0-9A-F]{2})+$/.test(text))
        return null;
    const bytes = text.replace(/%(..)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return pathOfBytes(Buffer.from(bytes, 'latin1'));
}

;// CONCATENATED MODULE: ./src/verify/subject.ts




const subject_image = object({
    name: string(),
    image: string(),
    tag: string(),
    digest: nullable(string()),
    bases: array(string()),
    before: optional(object({ tag: nullable(string()), latest: nullable(string()) })),
    build: object({ platforms: string(), labels: string() }),
    verify: optional(expectationsSchema)
});
/** What of a plan is needed here. A plan of another version, or text that is not a plan, is refused. */
const planSchema = object({
    version: literal(1),
    event: object({ push: dist_boolean() }),
    bases: array(object({ ...subject_image.entries, verdict: picklist(['fresh', 'stale']) })),
    services: array(object({ ...subject_image.entries, mode: picklist(['skip', 'retag', 'fast', 'full']) }))
});
/**
 * What a plan says of each image.
 *
 * @param written the plan, as the action's output `plan` has it
 * @throws UserError if it is not a plan
 */
function subjectsOf(written) {
    const parsed = safeParse(planSchema, subject_parseJson(written));
    if (!parsed.success)
        throw new errors_UserError('Input "plan" is not a plan of base-image-planner. Write plan: ${{ steps.plan.outputs.plan }}, or needs.JOB.outputs.plan in another job.');
    const { bases, services, event } = parsed.output;
    const all = new Map([...bases, ...services].map(one => [one.name, one]));
    const builtBelow = (image) => {
        const below = new Set(image.bases);
        for (const name of below)
            for (const next of all.get(name)?.bases ?? [])
                below.add(next);
        return [...below].filter(name => all.get(name)?.digest === null);
    };
    const subjectOf = (kind, planned, one) => {
        const below = one.bases.map(name => all.get(name)).find(other => other !== undefined && isFoundation(other, one));
        const { tag: replaced, latest } = beforeOf(one);
        return {
            kind,
            planned,
            plannedAt: plannedAt(one),
            builtBelow: builtBelow(one),
            name: one.name,
            image: one.image,
            tag: one.tag,
            at: place(one),
            platforms: one.build.platforms === '' ? [] : one.build.platforms.split(','),
            foundation: below === undefined
                ? null
                : { name: below.name, image: below.image, at: place(below), before: beforeOf(below) },
            before: latest === null ? null : { reference: `${one.image}:latest@${latest}`, image: one.image, at: latest },
            replaced: one.digest === null ? replaced : null,
            isLocal: !event.push && one.digest === null,
            expected: one.verify ?? {}
        };
    };
    return [
        ...bases.map(one => subjectOf('base', one.verdict, one)),
        ...services.map(one => subjectOf('service', one.mode, one))
    ];
}
/** Plans of earlier versions of the planner do not say it. */
function beforeOf({ before }) {
    return before ?? { tag: null, latest: null };
}
/** A tag may have been moved by another run since; what the plan found there is named by its digest. */
function place({ digest, tag }) {
    return digest ?? tag;
}
/** Whether the final stage is built FROM it: the plan's own label says so. An image that is copied from leaves no layers. */
function isFoundation(below, one) {
    const name = labelOf(one, labelNames.baseName);
    return name === below.image || (name?.startsWith(`${below.image}:`) ?? false);
}
/** A plan gives its own time to what is built for it. */
function plannedAt(one) {
    const time = new Date(labelOf(one, labelNames.created) ?? '');
    return Number.isNaN(time.getTime()) ? null : time;
}
function labelOf({ build }, name) {
    return build.labels
        .split('\n')
        .find(line => line.startsWith(`${name}=`))
        ?.slice(name.length + 1);
}
function subject_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/verify/table.ts



/** The report in plain lines: the layers of each image from the bottom up, what a deployment pulls, then what is wrong. */
function tableOf({ images }, style, width) {
    return images.flatMap(image => {
        const title = `${style.dim(image.kind)} ${style.bold(printable(image.name))}`;
        const absent = absentWords(image);
        return [
            ...(absent === null ? [] : [`${title}  ${style.yellow(absent)}`]),
            ...image.platforms.flatMap(platform => [
                `${title}  ${printable(image.reference)}  ${style.dim(platform.platform)}`,
                ...layerLines(platform, width),
                ...rebuiltLines(platform),
                `  ${style.bold('a deployment pulls')} ${deploymentWords(platform).join(', ')}`
            ]),
            ...trendLines(image),
            ...findingLines(image)
        ];
    });
}
/** What is wrong with an image, a line each. */
function findingLines({ name, findings }) {
    return findings.map(({ code, message, platform }) => `${printable(name)}${platform === null ? '' : ` (${platform})`}: ${code}: ${message}`);
}
function trendLines(image) {
    const words = trendWords(image);
    return words === null ? [] : [`  ${words}`];
}
function rebuiltLines({ rebuilt, layers }) {
    if (rebuilt === null)
        return [];
    const differing = rebuilt.layers.map(layer => `    ${purposeOf(layer)}: ${rebuiltWords(layer)}`);
    return [`  ${rebuiltHeadline(rebuilt, layers.length)}`, ...differing];
}
function layerLines({ layers }, width) {
    const rows = layers.map(layer => [bytesWords(layer.size), originWords(layer), purposeOf(layer)]);
    const [sizes, origins] = [0, 1].map(column => Math.max(0, ...rows.map(row => row[column]?.length ?? 0)));
    return rows
        .map(([size, origin, purpose]) => `  ${size.padStart(sizes ?? 0)}  ${origin.padEnd(origins ?? 0)}  ${purpose}`.trimEnd())
        .map(line => (line.length > width ? `${line.slice(0, width - 1)}…` : line));
}

;// CONCATENATED MODULE: ./src/verify/budgets.ts

/** Sizes against the budgets of the configuration. Without a base all layers are the app's own. */
function budgetFindings(report, expected) {
    const { platform, own, whole } = report;
    const over = (code, what, found, limit, words) => limit === null || found <= limit
        ? []
        : [{ code, message: `${what} ${words(found)}, more than the ${words(limit)} that are allowed.`, platform }];
    return [
        ...over('app-too-large', "the app's own layers have", own.bytes, limitOf(expected['max-app-size']), bytesWords),
        ...over('too-many-app-layers', 'the app adds', own.layers, expected['max-app-layers'] ?? null, count => `${count} ${count === 1 ? 'layer' : 'layers'}`),
        ...over('image-too-large', 'the image has', whole.bytes, limitOf(expected['max-image-size']), bytesWords)
    ];
}
function limitOf(size) {
    return size === undefined ? null : bytesOf(size);
}

;// CONCATENATED MODULE: ./src/verify/builder-times.ts

/** Bytes of a provenance that are read at most. */
const builder_times_LIMIT = 16_000_000;
/** Source: https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md */
const indexSchema = object({
    manifests: array(object({ digest: string(), annotations: optional(record(string(), string()), {}) }))
});
const attestationSchema = object({
    layers: array(object({ digest: string(), annotations: optional(record(string(), string()), {}) }))
});
const time = pipe(string(), isoTimestamp());
/** Source: https://slsa.dev/spec/v0.2/provenance and https://slsa.dev/spec/v1.0/provenance */
const provenanceSchema = object({
    predicate: union([
        object({ metadata: object({ buildStartedOn: time, buildFinishedOn: time }) }),
        object({ runDetails: object({ metadata: object({ startedOn: time, finishedOn: time }) }) })
    ])
});
/**
 * What the provenance of an image says, which BuildKit attaches to what it pushes unless it is told not to. Null if there is none, or if it
 * cannot be read: nothing depends on it.
 */
async function builderTimes(image, index, registry) {
    const entries = read(indexSchema, index)?.manifests ?? [];
    const entry = entries.find(({ annotations }) => annotations['vnd.docker.reference.type'] === 'attestation-manifest');
    const attestation = entry === undefined ? null : builder_times_valueOf(await registry.manifest(image, entry.digest));
    const layers = read(attestationSchema, attestation)?.layers ?? [];
    const layer = layers.find(({ annotations }) => /^https:\/\/slsa\.dev\/provenance\//.test(annotations['in-toto.io/predicate-type'] ?? ''));
    const content = layer === undefined ? null : builder_times_valueOf(await registry.blob(image, layer.digest));
    return content === null ? null : timesOf(await textOf(content));
}
function timesOf(text) {
    const parsed = safeParse(provenanceSchema, text === null ? null : builder_times_parseJson(text));
    if (!parsed.success)
        return null;
    const { predicate } = parsed.output;
    const [started, finished] = 'metadata' in predicate
        ? [predicate.metadata.buildStartedOn, predicate.metadata.buildFinishedOn]
        : [predicate.runDetails.metadata.startedOn, predicate.runDetails.metadata.finishedOn];
    return { started: new Date(started), finished: new Date(finished) };
}
function read(schema, manifest) {
    const parsed = safeParse(schema, manifest === null ? null : builder_times_parseJson(Buffer.from(manifest.bytes).toString()));
    return parsed.success ? parsed.output : null;
}
async function textOf(content) {
    const pieces = [];
    let size = 0;
    try {
        for await (const piece of content) {
            size += piece.byteLength;
            if (size > builder_times_LIMIT)
                return null;
            pieces.push(piece);
        }
    }
    catch {
        return null;
    }
    return Buffer.concat(pieces).toString();
}
function builder_times_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
function builder_times_valueOf(answer) {
    return answer.kind === 'yes' ? answer.value : null;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __nccwpck_require__(6118);
;// CONCATENATED MODULE: ./src/verify/layer-files.ts





/** Why a layer cannot be read to its end. */
class UnreadableLayer extends Error {
    name = 'UnreadableLayer';
}
/**
 * Reads a layer piece by piece and hands on its entries in order, whiteouts included. Nothing is written, and no content is kept.
 *
 * @throws UnreadableLayer for a layer that is not a tar archive, is cut short, or passes the limit
 * Source: https://github.com/opencontainers/image-spec/blob/main/layer.md
 */
async function readLayer(pieces, limit, entry) {
    const archive = (0,tar_stream.extract)();
    let count = 0;
    archive.on('entry', (header, content, next) => {
        const hash = header.type === 'file' ? (0,external_node_crypto_.createHash)('sha256') : null;
        content.on('data', piece => {
            if (piece instanceof Uint8Array)
                hash?.update(piece);
        });
        // Said once, by the pipeline.
        content.on('error', () => undefined);
        content.on('end', () => {
            if (++count > limit.entries) {
                archive.destroy(new UnreadableLayer(`it has more than ${limit.entries} files`));
                return;
            }
            entry(fileOf(header, hash?.digest('hex') ?? ''));
            next();
        });
    });
    try {
        const [start, all] = await peeked(pieces);
        const opened = decompressorOf(start);
        const bounded = (source) => upTo(limit.bytes, source);
        await (opened === null
            ? (0,external_node_stream_promises_namespaceObject.pipeline)(external_node_stream_.Readable.from(all), bounded, archive)
            : (0,external_node_stream_promises_namespaceObject.pipeline)(external_node_stream_.Readable.from(all), opened, bounded, archive));
    }
    catch (error) {
        if (error instanceof UnreadableLayer)
            throw error;
        throw new UnreadableLayer('it is not a complete tar archive in a known compression', { cause: error });
    }
}
async function* upTo(limit, source) {
    let size = 0;
    for await (const piece of source) {
        size += piece.byteLength;
        if (size > limit)
            throw new UnreadableLayer(`it has more than ${limit} bytes when it is uncompressed`);
        yield piece;
    }
}
/** Gzip, zstd or neither, by the first bytes: a media type is only a claim. */
function decompressorOf(start) {
    if (start[0] === 0x1f && start[1] === 0x8b)
        return external_node_zlib_.createGunzip();
    // https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1
    if (Buffer.from(start.subarray(0, 4)).toString('hex') !== '28b52ffd')
        return null;
    if (!("createZstdDecompress" in external_node_zlib_))
        throw new UnreadableLayer('it is compressed with zstd, which needs Node 22.15 or newer');
    return external_node_zlib_.createZstdDecompress();
}
/** The first four bytes, and all pieces with these. */
async function peeked(pieces) {
    const iterator = pieces[Symbol.asyncIterator]();
    let start = Buffer.alloc(0);
    while (start.byteLength < 4) {
        const next = await iterator.next();
        if (next.done === true)
            break;
        start = Buffer.concat([start, next.value]);
    }
    async function* all() {
        yield start;
        for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
            yield next.value;
    }
    return [start, all()];
}
function fileOf(header, content) {
    const kind = kindOf(header.type);
    return {
        path: cleanPath(header.name),
        kind,
        mode: header.mode & 0o7777,
        owner: `${header.uid}:${header.gid}`,
        size: kind === 'file' ? header.size : 0,
        time: Math.floor(header.mtime.getTime() / 1000),
        content: kind === 'link' ? header.linkname : content
    };
}
function kindOf(type) {
    switch (type) {
        case 'file':
            return 'file';
        case 'directory':
            return 'folder';
        case 'symlink':
        case 'link':
            return 'link';
        case 'contiguous-file':
            return 'file';
        case 'block-device':
        case 'character-device':
        case 'fifo':
            return 'other';
    }
}
function cleanPath(name) {
    return name
        .split('/')
        .filter(part => part !== '' && part !== '.')
        .join('/');
}

;// CONCATENATED MODULE: ./src/verify/layer-content.ts




const DEFAULT_LIMIT = '4 GB';
const ENTRIES = 1_000_000;
/** What a layer may hold for it to be read. */
function readLimitOf(expected) {
    return { bytes: bytesOf(expected['read-limit'] ?? DEFAULT_LIMIT) ?? 0, entries: ENTRIES };
}
/**
 * The entries of one layer; of one that arrived whole, so that half a layer decides nothing.
 *
 * @throws UnreadableLayer if it is missing, is not what the manifest says, or passes the limit
 */
async function layer_content_filesOf(image, layer, blobs, limit) {
    const content = known(await blobs.blob(image, layer.digest), image);
    if (content === null)
        throw new UnreadableLayer(`the layer ${layer.digest} is missing in the registry. Build and push the image again.`);
    const files = [];
    try {
        await readLayer(counted(content, layer.size), limit, file => files.push(file));
    }
    catch (error) {
        throw new UnreadableLayer(`the layer ${layer.digest} cannot be read: ${messageOf(error)}.`, { cause: error });
    }
    return files;
}
/** A manifest that lies about the size of a layer lies about what a deployment pulls. */
async function* counted(bytes, size) {
    let count = 0;
    for await (const piece of bytes) {
        count += piece.byteLength;
        if (count > size)
            throw new UnreadableLayer(`it is larger than the ${size} bytes that the manifest states`);
        yield piece;
    }
    if (count < size)
        throw new UnreadableLayer(`it is smaller than the ${size} bytes that the manifest states`);
}

;// CONCATENATED MODULE: ./src/verify/proof.ts





/**
 * Whether every platform of an image starts with the layers of the planned base; what it stands on instead if it does not. Tags and labels prove nothing: the layers do.
 *
 * @param base null: the planned base is not in the registry
 */
async function proofOf(image, foundation, base, reference, registry) {
    const parts = known(await image.parts([]), reference) ?? [];
    const findings = [];
    for (const part of parts) {
        if (base !== null && known(await baseUnder(part, base), reference) !== null)
            continue;
        const planned = `${printable(foundation.name)} (${foundation.image}, ${foundation.at})`;
        const missing = base === null ? ', which is not in the registry' : '';
        findings.push({
            code: 'not-on-base',
            message: `it does not start with the layers of its base ${planned}${missing}; ${await instead(part, foundation, base, registry)}. Build it with the build-args and build-contexts of the plan.`,
            platform: part.platform
        });
    }
    return findings;
}
/** What the image stands on instead, for the person who has to find out: by its layers if they tell, else by its own label. */
async function instead(part, foundation, base, registry) {
    const { latest, tag } = foundation.before;
    const others = [
        ['the image that latest of the base was before this run', latest],
        ['the image of the same hash that was there before this run', tag],
        ['the image that latest of the base is now', 'latest']
    ];
    for (const [what, at] of others) {
        const other = at === null ? null : proof_valueOf(await publishedImage(registry, foundation.image, at));
        const under = other === null ? null : proof_valueOf(await baseUnder(part, other));
        if (under !== null)
            return `it stands on ${what} (${under.digest})`;
    }
    const config = proof_valueOf(await part.config());
    const own = new Set(config?.diffIds ?? []);
    const bases = base === null ? [] : (proof_valueOf(await base.parts([])) ?? []);
    const ids = (await Promise.all(bases.map(async (one) => proof_valueOf(await one.config())?.diffIds ?? []))).flat();
    if (ids.length > 0 && !ids.some(id => own.has(id)))
        return 'it has none of its layers: it was built without a base';
    const { [labelNames.baseName]: name, [labelNames.baseDigest]: digest } = config?.labels ?? {};
    if (name === undefined)
        return 'it does not name a base that it was built on';
    return `its label names ${printable(name)}${digest === undefined ? '' : `@${printable(digest)}`} as what it was built on`;
}
/** What only explains is left out if the registry does not answer. */
function proof_valueOf(answer) {
    return answer.kind === 'yes' ? answer.value : null;
}

;// CONCATENATED MODULE: ./src/verify/rebuilt.ts


/** Paths of one kind of difference that are named; the rest is counted. */
const NAMED = 10;
/**
 * Layers of a rebuilt image that differ from those of the image of the same hash before, and why. Layers are compared one by one from the
 * bottom; only those that differ are read, one pair at a time.
 */
async function rebuiltLayers(image, before, now, blobs, limit) {
    const found = [];
    for (let index = 0; index < Math.max(before.length, now.length); index++) {
        const [old, own] = [before[index] ?? null, now[index] ?? null];
        if (old?.digest === own?.digest)
            continue;
        const layer = {
            digest: own?.digest ?? null,
            before: old?.digest ?? null,
            createdBy: (own ?? old)?.createdBy ?? null
        };
        found.push({ ...layer, ...(await compared(image, old, own, blobs, limit)) });
    }
    return found;
}
async function compared(image, old, own, blobs, limit) {
    if (old === null || own === null)
        return { differences: [], unread: null };
    try {
        const files = await layer_content_filesOf(image, old, blobs, limit);
        return { differences: differencesOf(files, await layer_content_filesOf(image, own, blobs, limit)), unread: null };
    }
    catch (error) {
        if (!(error instanceof UnreadableLayer))
            throw error;
        return { differences: [], unread: error.message };
    }
}
/** What two layers have that differs, by path: a file whose content differs is not named again for its time. */
function differencesOf(before, now) {
    const old = new Map(before.map(file => [file.path, file]));
    const paths = new Map();
    const add = (kind, path) => {
        const known = paths.get(kind);
        if (known === undefined)
            paths.set(kind, [path]);
        else
            known.push(path);
    };
    for (const [path, file] of new Map(now.map(one => [one.path, one]))) {
        const kind = differenceOf(old.get(path), file);
        if (kind !== null)
            add(kind, path);
        old.delete(path);
    }
    for (const path of old.keys())
        add('removed', path);
    return [...paths].map(([kind, all]) => ({ kind, count: all.length, paths: all.slice(0, NAMED) }));
}
function differenceOf(old, now) {
    if (old === undefined)
        return 'added';
    if (old.kind !== now.kind || old.content !== now.content)
        return 'content';
    if (old.mode !== now.mode || old.owner !== now.owner)
        return 'rights';
    return old.time === now.time ? null : 'time';
}

;// CONCATENATED MODULE: ./src/verify/runtime-checks.ts

/** Names of variables that say that their value is a secret. */
const secretName = /(?:^|_)(?:SECRET|PASSWORD|PASSWD|PWD|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?)(?:$|_)/i;
/** Values that are secrets whatever they are called. */
const secretValue = /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bgh[pousr]_[A-Za-z0-9]{36}|\bgithub_pat_[A-Za-z0-9_]{22,}|\bAKIA[0-9A-Z]{16}\b|\bglpat-[A-Za-z0-9_-]{20}|\bxox[abpr]-[A-Za-z0-9-]{10,}/;
/**
 * What the configuration of one platform's image says against what is expected of it. No value of a secret is in a message.
 *
 * Source: https://github.com/opencontainers/image-spec/blob/main/config.md
 */
function runtimeFindings(config, expected, platform) {
    const findings = [];
    const add = (code, message) => {
        findings.push({ code, message, platform });
    };
    const { labels } = config;
    const { user, environment, ports, entrypoint } = config.runtime;
    if (expected['non-root'] === true && isRoot(user)) {
        add('runs-as-root', `it runs as root${user === '' ? '' : ` (USER ${printable(user)})`}. Add a USER line to the Dockerfile.`);
    }
    if (expected['no-secrets'] === true)
        for (const where of secretsIn(config))
            add('secret', `${where} looks like a secret. Hand it to the build as a secret (RUN --mount=type=secret).`);
    for (const [name, value] of Object.entries(expected.labels ?? {})) {
        const found = labels[name];
        if (found === undefined || (value !== '*' && found !== value))
            add('label', `the label ${printable(name)} ${wrong(found, value)}.`);
    }
    const exposed = ports.map(withProtocol);
    for (const port of expected.ports ?? []) {
        if (!exposed.includes(withProtocol(port)))
            add('port', `the port ${printable(port)} is not exposed.`);
    }
    if (expected.entrypoint !== undefined && JSON.stringify(expected.entrypoint) !== JSON.stringify(entrypoint)) {
        add('entrypoint', `the entry point is ${printable(JSON.stringify(entrypoint))}, expected ${printable(JSON.stringify(expected.entrypoint))}.`);
    }
    for (const [name, value] of Object.entries(expected.environment ?? {})) {
        const found = environment.get(name);
        if (found === undefined || (value !== '*' && found !== value)) {
            const shown = secretName.test(name) && found !== undefined ? 'has another value than expected' : wrong(found, value);
            add('environment', `the variable ${printable(name)} ${shown}.`);
        }
    }
    return findings;
}
function wrong(found, expected) {
    return found === undefined ? 'is missing' : `is "${printable(found)}", expected "${printable(expected)}"`;
}
function isRoot(user) {
    return ['', 'root', '0'].includes(user.split(':')[0] ?? '');
}
function withProtocol(port) {
    return port.includes('/') ? port : `${port}/tcp`;
}
/** Where an image shows what looks like a secret: variables, and instructions with the build arguments that they were given. */
function secretsIn({ runtime: { environment, history } }) {
    const variables = [...environment].filter(([name, value]) => value !== '' && isSecret(name, value));
    const steps = [...history.entries()]
        .map(([index, step]) => [index + 1, step])
        .filter(([, step]) => {
        const assignments = step.matchAll(/(?:^|\s)([A-Za-z_][A-Za-z0-9_]*)=("[^"]*"|'[^']*'|\S*)/g);
        return (secretValue.test(step) ||
            [...assignments].some(([, name = '', value = '']) => value !== '' && isSecret(name, value)));
    });
    return [
        ...variables.map(([name]) => `the variable ${printable(name)}`),
        ...steps.map(([number]) => `a value in step ${number} of the history`)
    ];
}
function isSecret(name, value) {
    return secretName.test(name) || secretValue.test(value);
}

;// CONCATENATED MODULE: ./src/verify/image-tree.ts
const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
/**
 * The paths of an image, layer upon layer.
 *
 * Source: https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts
 */
class ImageTree {
    #held = [];
    #visible = new Map();
    add(layer, { path, kind }) {
        const slash = path.lastIndexOf('/') + 1;
        const [folder, name] = [path.slice(0, slash), path.slice(slash)];
        // An opaque folder hides what the layers below have in it, and nothing of its own layer.
        if (name === OPAQUE)
            this.#hide(folder, layer);
        else if (name.startsWith(WHITEOUT))
            this.#hide(folder + name.slice(WHITEOUT.length), layer);
        else {
            const known = this.#visible.get(path);
            if (known !== undefined)
                known.hidden = true;
            // What is put in the place of a folder takes the folder's content away.
            if (known !== undefined && kind !== 'folder')
                this.#hide(`${path}/`, layer);
            const held = { path, layer, hidden: false };
            this.#held.push(held);
            this.#visible.set(path, held);
        }
    }
    /** Everything that was ever added. */
    get paths() {
        return this.#held;
    }
    /** Hides a path and what is below it, as far as it came from lower layers. */
    #hide(path, layer) {
        const below = path === '' || path.endsWith('/') ? path : `${path}/`;
        for (const [name, held] of this.#visible) {
            if (held.layer >= layer || (name !== path && !name.startsWith(below)))
                continue;
            held.hidden = true;
            this.#visible.delete(name);
        }
    }
}

;// CONCATENATED MODULE: ./src/ignore/error.ts

/** A Dockerfile or `.dockerignore` that the builder would refuse. The message does not name the file: the caller adds it. */
class DockerfileError extends errors_UserError {
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

;// CONCATENATED MODULE: ./src/ignore/go-text.ts

/**
 * Text functions with Go's meaning of space, case and bytes, since the builder is written in Go and a Dockerfile is read by it.
 * Source: https://pkg.go.dev/unicode#IsSpace, https://pkg.go.dev/strings#ToLower
 */
const go_text_SPACE = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const ASCII = /^[\0-\x7f]*$/;
function isSpace(character) {
    if (character > ' ' && character < '\u0085')
        return false;
    return go_text_SPACE.test(character);
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
    return ASCII.test(text) ? text : path_bytes_bytesOfPath(text).toString('latin1');
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

;// CONCATENATED MODULE: ./src/ignore/go-expression.ts
/**
 * Go's regular expressions, by npm re2js, for the few patterns whose syntax needs them: the reference turns a pattern into an expression without
 * escaping `{`, `|`, `}`, `^`, `[`, `]` and what a backslash precedes. Matching takes time linear in the path.
 * Source: https://github.com/google/re2/wiki/Syntax
 */
/** What {@link loadGoExpressions} has brought, which would cost every run 20 ms: a module cannot be asked for without a promise. */
const loaded = { engine: null };
/** To be awaited before patterns whose `goSize` is not 0 are matched with. */
async function go_expression_loadGoExpressions() {
    loaded.engine ??= (await __nccwpck_require__.e(/* import() */ 856).then(__nccwpck_require__.bind(__nccwpck_require__, 2856))).RE2JS;
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
function sizeOf(source) {
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
    const plain = plain_pattern_read(pattern);
    return plain === null ? null : path => path.endsWith(plain.tail) && plain_pattern_matches(plain, path);
}
function plain_pattern_read(pattern) {
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
                goSize: sizeOf(source),
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

;// CONCATENATED MODULE: ./src/ignore/ignore.ts



const LONGEST_LINE = 65_536;
/**
 * Reads a `.dockerignore`. Throws a `DockerfileError` on patterns that the builder refuses.
 * Source: moby/patternmatcher ignorefile/ignorefile.go
 */
function parseIgnore(text) {
    const patterns = [];
    withoutBom(text)
        .split('\n')
        .forEach((line, index) => {
        if (Buffer.byteLength(line, 'utf8') >= LONGEST_LINE) {
            throw new DockerfileError(`line greater than the largest allowed size of ${LONGEST_LINE - 1} bytes`, index + 1);
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

;// CONCATENATED MODULE: ./src/verify/path-checks.ts


/** Paths of one finding that are named; the rest is counted. */
const path_checks_NAMED = 5;
/** Paths that a pattern forbids, also hidden ones: whoever pulls the image has their bytes. */
function forbiddenPaths(paths, patterns, platform) {
    return patterns.flatMap((pattern) => {
        const matches = matching(pattern);
        const found = paths.filter(one => matches(one.path));
        if (found.length === 0)
            return [];
        const named = found
            .slice(0, path_checks_NAMED)
            .map(one => `${printable(one.path)}${one.hidden ? ' (removed by a later layer, but still pulled)' : ''}`);
        const more = found.length > path_checks_NAMED ? ` and ${found.length - path_checks_NAMED} more` : '';
        return [
            {
                code: 'forbidden-path',
                message: `"${printable(pattern)}" is forbidden and matches ${named.join(', ')}${more}.`,
                platform
            }
        ];
    });
}
/** Patterns that no path of the running image matches. */
function missingPaths(paths, patterns, platform) {
    return patterns.flatMap((pattern) => {
        const matches = matching(pattern);
        if (paths.some(one => !one.hidden && matches(one.path)))
            return [];
        return [
            {
                code: 'missing-path',
                message: `"${printable(pattern)}" is required, and no file of the image matches.`,
                platform
            }
        ];
    });
}
/** The syntax of `.dockerignore`: relative to the root of the image, and what is below a match matches. */
function matching(pattern) {
    const filter = ignoreFilter(parseIgnore(pattern.replace(/^\/+/, '')));
    return path => !filter.keeps(path);
}

;// CONCATENATED MODULE: ./src/verify/layer-checks.ts




/**
 * Looks the paths up that must or must not be in an image. The layers of the base are read only if they are asked about: a required file
 * may come from there, a forbidden one counts there with `forbid-in-base`.
 */
async function pathFindings({ image, expected }, platforms, blobs) {
    const { forbid = [], require = [] } = expected;
    const forbidInBase = expected['forbid-in-base'] === true;
    const readLimit = readLimitOf(expected);
    if (forbid.length === 0 && require.length === 0)
        return [];
    const found = await Promise.all(platforms.map(async ({ platform, layers }) => {
        const tree = new ImageTree();
        const wanted = layers
            .map((layer, index) => ({ layer, index }))
            .filter(({ layer }) => require.length > 0 || forbidInBase || layer.base === null);
        try {
            for (const { layer, index } of wanted)
                for (const file of await layer_content_filesOf(image, layer, blobs, readLimit))
                    tree.add(index, file);
        }
        catch (error) {
            if (!(error instanceof UnreadableLayer))
                throw error;
            return [{ code: 'unreadable-layer', message: error.message, platform }];
        }
        const asked = tree.paths.filter(({ layer }) => forbidInBase || layers[layer]?.base === null);
        return [...forbiddenPaths(asked, forbid, platform), ...missingPaths(tree.paths, require, platform)];
    }));
    return found.flat();
}

;// CONCATENATED MODULE: ./src/verify/verify.ts













/**
 * Looks at images in their registries, pulls none of them, and says what is wrong with them and what a deployment pulls.
 *
 * @param previous the image that a deployment has now, by name of the image; without one it is what `latest` was before the
 *   plan's run
 * @throws UserError if a registry cannot answer
 */
async function verify(subjects, previous, registry) {
    const images = await Promise.all(subjects.map(subject => verifyImage(subject, previous.get(subject.name) ?? subject.before, registry)));
    return { version: 1, ok: images.every(image => image.findings.length === 0), images, shared: sharedBy(images) };
}
async function verifyImage(subject, previous, registry) {
    const reference = `${subject.image}:${subject.tag}`;
    const { kind, name, planned } = subject;
    const start = { kind, name, reference, planned, trend: null };
    const nothing = { ...start, digest: null, built: null, platforms: [] };
    const image = known(await publishedImage(registry, subject.image, subject.at), reference);
    if (image === null && subject.isLocal)
        return { ...nothing, skipped: true, findings: [] };
    const wrong = (code, message) => ({
        ...nothing,
        skipped: false,
        findings: [{ code, message, platform: null }]
    });
    if (image === null)
        return wrong('missing', 'it is not in the registry. Did the build step run, and did it push?');
    const { foundation, expected } = subject;
    const base = foundation === null
        ? null
        : known(await publishedImage(registry, foundation.image, foundation.at), verify_referenceOf(foundation));
    const layers = known(await layersOf(image, foundation === null || base === null ? [] : [{ name: foundation.name, held: base }]), reference);
    if (layers === null || layers.length === 0)
        return wrong('incomplete', 'a manifest or a configuration that it names is missing in the registry. Build and push it again.');
    const before = await layersBefore(registry, previous);
    const rebuilt = await rebuiltOf(subject, layers, registry);
    const platforms = layers.map(one => ({
        ...platformReport(one, previous?.reference ?? null, before),
        rebuilt: rebuilt.get(one.platform) ?? null
    }));
    const missing = subject.platforms.filter(platform => !platforms.some(one => one.platform === platform));
    const configs = await configsOf(image, reference);
    const findings = [
        ...missing.map((platform) => ({
            code: 'platform-missing',
            message: `${platform} was asked for and is not there.`,
            platform
        })),
        ...(foundation === null ? [] : await proofOf(image, foundation, base, reference, registry)),
        ...platforms.flatMap(one => budgetFindings(one, expected)),
        ...configs.flatMap(({ config, platform }) => runtimeFindings(config, expected, platform)),
        ...(await pathFindings(subject, platforms, registry))
    ];
    const built = await builtFor(subject, image.manifest, registry);
    return { ...start, digest: image.manifest.digest, built, skipped: false, findings, platforms };
}
function platformReport({ platform, layers }, from, before) {
    const then = before.find(one => one.platform === platform);
    const there = then === undefined ? null : new Set(then.layers.map(layer => layer.digest));
    const ofBase = new Set(layers.filter(layer => layer.base !== null).map(layer => layer.digest));
    return {
        platform,
        layers: layers.map(layer => ({
            ...layer,
            changed: there === null ? null : !there.has(layer.digest),
            kept: null
        })),
        whole: pullOf(layers, new Set()),
        own: pullOf(layers, ofBase),
        update: from === null || there === null ? null : { from, ...pullOf(layers, there) }
    };
}
/** By platform, how a base differs from the image of the same hash that it replaced. */
async function rebuiltOf({ kind, image, replaced, expected }, now, registry) {
    const found = new Map();
    if (kind !== 'base' || replaced === null)
        return found;
    const before = await layersBefore(registry, { reference: `${image}@${replaced}`, image, at: replaced });
    for (const { platform, layers } of now) {
        const then = before.find(one => one.platform === platform);
        if (then === undefined)
            continue;
        const differing = await rebuiltLayers(image, then.layers, layers, registry, readLimitOf(expected));
        found.set(platform, { from: replaced, layers: differing });
    }
    return found;
}
/** Of an image that this plan had built. One that was there already, as after a build that did not run, is older than the plan. */
async function builtFor({ image, at, tag, plannedAt }, manifest, registry) {
    const times = at === tag ? await builderTimes(image, manifest, registry) : null;
    if (times === null || plannedAt === null || times.started < plannedAt)
        return null;
    return { started: times.started.toISOString(), finished: times.finished.toISOString() };
}
async function configsOf(image, reference) {
    const parts = known(await image.parts([]), reference) ?? [];
    return Promise.all(parts.map(async (part) => {
        const config = known(await part.config(), reference);
        if (config === null)
            throw new errors_UserError(`${reference}: its configuration is missing in the registry. Build and push it again.`);
        return { config, platform: part.platform ?? config.platform };
    }));
}
function sharedBy(images) {
    const holders = new Map();
    for (const { platforms } of images) {
        for (const { digest, size } of new Map(platforms[0]?.layers.map(layer => [layer.digest, layer]) ?? []).values())
            holders.set(digest, { size, count: (holders.get(digest)?.count ?? 0) + 1 });
    }
    const shared = [...holders].filter(([, { count }]) => count > 1);
    return pullOf(shared.map(([digest, { size }]) => ({ digest, size })), new Set());
}
function verify_referenceOf({ image, at }) {
    return `${image}${isDigest(at) ? '@' : ':'}${at}`;
}

;// CONCATENATED MODULE: ./src/verify/action.ts
















const runner = core;
const input = (name) => runner.getInput(name);
const plain = { bold: same, dim: same, yellow: same };
/** The composition root of the second action: looks at what was built, and fails if it is not what was planned. */
async function runVerify(environment) {
    try {
        const speeds = bandwidths(input);
        const { report, history } = await withHistory(environment, await action_verified(environment));
        publish(report);
        if ((environment['GITHUB_STEP_SUMMARY'] ?? '') !== '')
            await runner.summary.addRaw(markdownOf(report, speeds, history)).write();
        const wrong = report.images.flatMap(findingLines);
        if (wrong.length > 0)
            runner.setFailed(wrong.map(printable).join('\n'));
    }
    catch (error) {
        const isMistake = error instanceof errors_UserError;
        const lead = isMistake ? '' : 'This is a defect of base-image-planner, please report it: ';
        runner.setFailed(`${lead}${messageOf(error).split('\n').map(printable).join('\n')}`);
    }
}
/** What the runs before said is restored, this run is added to it, and the report gets what that shows. */
async function withHistory(environment, { report, subjects }) {
    const store = input('history') === 'false' ? null : storeOf(environment);
    if (store === null)
        return { report, history: [] };
    const before = await store.read();
    const history = withRun(before ?? [], report, subjects, new Date());
    if (before !== null && history.length > 0)
        await store.write(history);
    return { report: withTrend(report, history), history };
}
/** Jobs that look at other images keep other histories: their entries would push each other out. */
function storeOf(environment) {
    const load = cacheServiceOf(environment);
    if (load === null)
        return null;
    const variable = (name) => environment[name] ?? '';
    const workflow = variable('GITHUB_WORKFLOW_REF').replace(/@.*$/, '');
    const names = [workflow, variable('GITHUB_JOB'), ...list(input('images'))];
    const series = (0,external_node_crypto_.createHash)('sha256').update(names.join('\n')).digest('hex').slice(0, 12);
    const run = `${variable('GITHUB_RUN_ID')}-${variable('GITHUB_RUN_ATTEMPT')}`;
    const folder = (0,external_node_path_.join)(environment['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'base-image-planner-history');
    return historyStore(load, folder, { series, run });
}
async function action_verified(environment) {
    const all = subjectsOf(input('plan'));
    const subjects = chosenSubjects(all, input);
    const previous = previousOf(all, subjects, input);
    const report = await withRegistries({
        inputs: registryInputs(),
        named: [],
        images: subjects.map(subject => subject.image),
        plainHttp: [],
        environment,
        layoutRoot: environment['GITHUB_WORKSPACE'] ?? '.',
        mask: secret => {
            runner.setSecret(secret);
        },
        say: line => {
            runner.info(line);
        }
    }, registry => verify(subjects, previous, registry));
    for (const line of unseen(report, previous))
        runner.warning(line);
    return { report, subjects };
}
function registryInputs() {
    const optional = (name) => input(name) || null;
    const inputs = {
        registry: optional('registry'),
        registryUsername: optional('registry-username'),
        registryPassword: optional('registry-password'),
        githubToken: optional('github-token'),
        insecureRegistries: list(input('insecure-registries'))
    };
    for (const secret of [inputs.registryPassword, inputs.githubToken])
        if (secret !== null)
            runner.setSecret(secret);
    return inputs;
}
/** Of an image that somebody named as the one before, silence would say that nothing changed. */
function unseen({ images }, previous) {
    return images.flatMap(({ name, platforms }) => {
        const given = previous.get(name);
        if (given === undefined || platforms.length === 0 || platforms.some(({ update }) => update !== null))
            return [];
        return [
            `Input "previous": ${printable(given.reference)} is not in the registry for a platform of ${printable(name)}, so what changed is not known.`
        ];
    });
}
function publish(report) {
    runner.startGroup('Verification');
    for (const line of tableOf(report, plain, 200))
        runner.info(line);
    runner.endGroup();
    const services = report.images.filter(image => image.kind === 'service').flatMap(image => image.platforms);
    runner.setOutput('ok', String(report.ok));
    runner.setOutput('report', JSON.stringify(report));
    runner.setOutput('app-bytes', largest(services.map(({ own }) => own.bytes)));
    runner.setOutput('pull-bytes', largest(services.map(({ own, update }) => (update ?? own).bytes)));
}
function largest(values) {
    return values.length === 0 ? '' : String(Math.max(...values));
}
function same(text) {
    return text;
}


/***/ }),

/***/ 1161:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _action__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8961);

await (0,_action__WEBPACK_IMPORTED_MODULE_0__/* .runVerify */ .R)(process.env);
// As of the planner: a cache service that does not answer is asked again for half a minute, and everything that counts is written by now.
process.stdout.write('', () => process.exit());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

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

/***/ 3838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ExitCode: () => (/* binding */ ExitCode),
  addPath: () => (/* binding */ addPath),
  debug: () => (/* binding */ debug),
  endGroup: () => (/* binding */ endGroup),
  error: () => (/* binding */ error),
  exportVariable: () => (/* binding */ exportVariable),
  getBooleanInput: () => (/* binding */ getBooleanInput),
  getIDToken: () => (/* binding */ getIDToken),
  getInput: () => (/* binding */ getInput),
  getMultilineInput: () => (/* binding */ getMultilineInput),
  getState: () => (/* binding */ getState),
  group: () => (/* binding */ group),
  info: () => (/* binding */ info),
  isDebug: () => (/* binding */ isDebug),
  markdownSummary: () => (/* reexport */ markdownSummary),
  notice: () => (/* binding */ notice),
  platform: () => (/* reexport */ platform_namespaceObject),
  saveState: () => (/* binding */ saveState),
  setCommandEcho: () => (/* binding */ setCommandEcho),
  setFailed: () => (/* binding */ setFailed),
  setOutput: () => (/* binding */ setOutput),
  setSecret: () => (/* binding */ setSecret),
  startGroup: () => (/* binding */ startGroup),
  summary: () => (/* reexport */ summary),
  toPlatformPath: () => (/* reexport */ toPlatformPath),
  toPosixPath: () => (/* reexport */ toPosixPath),
  toWin32Path: () => (/* reexport */ toWin32Path),
  warning: () => (/* binding */ warning)
});

// NAMESPACE OBJECT: ./node_modules/@actions/core/lib/platform.js
var platform_namespaceObject = {};
__nccwpck_require__.r(platform_namespaceObject);
__nccwpck_require__.d(platform_namespaceObject, {
  arch: () => (arch),
  getDetails: () => (getDetails),
  isLinux: () => (isLinux),
  isMacOS: () => (isMacOS),
  isWindows: () => (isWindows),
  platform: () => (platform)
});

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: ./node_modules/@actions/core/node_modules/@actions/http-client/lib/index.js
var lib = __nccwpck_require__(8163);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/auth.js
var auth = __nccwpck_require__(2145);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new lib.HttpClient('actions/oidc-client', [new auth/* BearerCredentialHandler */.tZ(OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = _summary;
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, external_path_.sep);
}
//# sourceMappingURL=path-utils.js.map
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __nccwpck_require__(7187);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec/* getExecOutput */.H('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec/* getExecOutput */.H('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec/* getExecOutput */.H('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec/* getExecOutput */.H('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${external_path_.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

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

/***/ 2145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   tZ: () => (/* binding */ BearerCredentialHandler)
/* harmony export */ });
/* unused harmony exports BasicCredentialHandler, PersonalAccessTokenCredentialHandler */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map

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
/******/ var __webpack_exports__ = __nccwpck_require__(1161);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
