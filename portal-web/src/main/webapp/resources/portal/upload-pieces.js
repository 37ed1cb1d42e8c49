/*
 * Talks to the portal's uploads (tus 1.0) for upload.js: begins one, asks how far it has come, sends a piece,
 * lets go of it. A promise that fails does so with {state, words}, or with nothing where to try again helps.
 */
(function () {
    "use strict";
    var SMALLEST = 64 * 1024;
    var LARGEST = 2 * 1024 * 1024;
    var SECONDS_A_PIECE = 2;
    var MOST_HASHED = 300 * 1024 * 1024;
    var HASHED_AT_ONCE = 2 * 1024 * 1024;
    var LATER = [408, 409, 423, 429];

    function base64(text) {
        return window.btoa(String.fromCharCode.apply(null, new TextEncoder().encode(text)));
    }

    /** @param words what is said of faults, and where uploads are and what for */
    window.portalUploads = function (words) {

        function ask(method, path, headers, body, signal) {
            headers["Tus-Resumable"] = "1.0.0";
            return window.fetch(words.from + path,
                {method: method, headers: headers, body: body, signal: signal, redirect: "manual"})
                .catch(function () {
                    throw null;
                });
        }

        /** What an answer means that is not what was asked for. */
        function fault(answer) {
            if (answer.status === 401 || answer.type === "opaqueredirect") {
                window.portalSession.note(0);
                throw {state: "failed", words: words.ended};
            }
            if (answer.status >= 500 || LATER.indexOf(answer.status) >= 0) {
                throw null;
            }
            return answer.json().catch(function () {
                return {};
            }).then(function (problem) {
                throw {state: "failed", words: problem.detail || words.failed};
            });
        }

        function read(line, from, most) {
            return line.file.slice(from, from + most).arrayBuffer().catch(function () {
                throw {state: "failed", words: words.unreadable};
            });
        }

        /** The SHA-256 of the file, unless it is large or the turn is over; a slice at a time, so that the page stays quick. */
        function hashed(line, isOver, show) {
            var sum = line.length <= MOST_HASHED ? window.sha256.create() : null;
            line.checked = 0;
            function slice() {
                if (!sum || isOver()) {
                    return null;
                }
                if (line.checked >= line.length) {
                    return sum.hex();
                }
                return read(line, line.checked, HASHED_AT_ONCE).then(function (bytes) {
                    sum.update(bytes);
                    line.checked += bytes.byteLength;
                    if (!isOver()) {
                        show();
                    }
                    return slice();
                });
            }
            return Promise.resolve(slice());
        }

        function begin(line, isOver, show) {
            return hashed(line, isOver, show).then(function (sha256) {
                var told = ["purpose " + base64(words.purpose), "filename " + base64(line.name),
                    "modified " + base64(line.modified)];
                if (sha256) {
                    told.push("sha256 " + base64(sha256));
                }
                if (line.anyway) {
                    told.push("anyway");
                }
                return isOver() ? null
                    : ask("POST", "", {"Upload-Length": String(line.length), "Upload-Metadata": told.join(",")});
            }).then(function (answer) {
                var known = answer && /^<([^>]*)>/.exec(answer.headers.get("Link") || "");
                if (!answer) {
                    return null;
                }
                if (answer.status === 201) {
                    line.id = answer.headers.get("Location").replace(/.*\//, "");
                    line.offset = 0;
                    return null;
                }
                if (known) {
                    return answer.json().then(function (problem) {
                        throw {state: "known", words: problem.detail, known: known[1]};
                    });
                }
                return fault(answer);
            });
        }

        /** Where the portal stands: after a broken line it alone knows. */
        function stand(line) {
            return ask("HEAD", "/" + line.id, {}).then(function (answer) {
                if (answer.status === 200) {
                    line.offset = Number(answer.headers.get("Upload-Offset"));
                    return null;
                }
                if (answer.status === 404) {
                    line.id = null;
                    throw null;
                }
                return fault(answer);
            });
        }

        /** The next piece: as large as a line sends in a moment or two, so that one sees it come. */
        function piece(line) {
            var begun = Date.now();
            line.abort = new AbortController();
            return read(line, line.offset, line.piece).then(function (bytes) {
                return ask("PATCH", "/" + line.id,
                    {"Upload-Offset": String(line.offset), "Content-Type": "application/offset+octet-stream"},
                    bytes, line.abort.signal);
            }).then(function (answer) {
                var come = Number(answer.headers.get("Upload-Offset")) - line.offset;
                if (answer.status !== 204) {
                    return fault(answer);
                }
                line.offset += come;
                line.speed = line.speed * 0.6 + come / Math.max(0.01, (Date.now() - begun) / 1000) * 0.4;
                line.piece = Math.round(Math.min(LARGEST, Math.max(SMALLEST, line.speed * SECONDS_A_PIECE)));
                line.tries = 0;
                window.portalSession.note(Date.now());
                return null;
            }).catch(function (reason) {
                line.piece = SMALLEST;
                throw reason;
            });
        }

        function remove(line) {
            return ask("DELETE", "/" + line.id, {});
        }

        /** Those of the purpose that came here before, whole or not. */
        function list() {
            return ask("GET", "", {}).then(function (answer) {
                return answer.status === 200 ? answer.json() : {items: []};
            }).then(function (found) {
                return found.items.filter(function (item) {
                    return item.purpose === words.purpose;
                });
            });
        }

        return {begin: begin, stand: stand, piece: piece, remove: remove, list: list, FIRST: 4 * SMALLEST};
    };
}());
