/*
 * Sends the files that are chosen in an .upload piece by piece (upload-pieces.js), two at a time, and goes on by
 * itself after whatever broke the line. What was sent before the browser was closed is listed again, and goes on
 * once the same file is chosen. The ids of files that have come whole stand in the hidden field of the form.
 */
(function () {
    "use strict";
    var AT_ONCE = 2;
    var SLOWEST_RETRY = 30;
    var ALIVE = ["waiting", "checking", "sending", "retrying"];

    function filled(words, values) {
        return values.reduce(function (text, value, i) {
            return text.replace("{" + i + "}", value);
        }, words);
    }

    function size(bytes) {
        return bytes < 1048576 ? Math.ceil(bytes / 1024) + " KB"
            : bytes < 1073741824 ? (bytes / 1048576).toFixed(1) + " MB" : (bytes / 1073741824).toFixed(2) + " GB";
    }

    function made(tag, kind, parent) {
        var element = document.createElement(tag);
        element.className = kind;
        parent.appendChild(element);
        return element;
    }

    function upload(box) {
        var words = box.dataset;
        var chooser = box.querySelector("input[type=file]");
        var drop = box.querySelector(".upload-drop");
        var ids = box.querySelector("input[type=hidden]");
        var list = box.querySelector(".upload-files");
        var said = box.querySelector(".upload-said");
        var lines = [];
        var pieces = window.portalUploads(words);

        function lasting(seconds) {
            return seconds < 90 ? filled(words.seconds, [Math.max(1, Math.round(seconds))])
                : seconds < 5400 ? filled(words.minutes, [Math.round(seconds / 60)])
                    : filled(words.hours, [(seconds / 3600).toFixed(1)]);
        }

        function come(line) {
            return [size(line.offset), size(line.length)];
        }

        function inWords(line) {
            switch (line.state) {
            case "checking":
                return filled(words.checking, [Math.floor(100 * line.checked / line.length)]);
            case "sending":
                return line.speed === 0 ? filled(words.starting, come(line)) : filled(words.sending,
                    come(line).concat([size(line.speed), lasting((line.length - line.offset) / line.speed)]));
            case "retrying":
                return filled(words.retrying, come(line).concat([line.wait]));
            case "failed":
            case "known":
                return line.fault;
            default:
                return filled(words[line.state], come(line));
            }
        }

        function way(line, name, does) {
            var button = made("button", "", line.ways);
            button.type = "button";
            button.textContent = words[name];
            button.setAttribute("aria-label", words[name] + " " + line.name);
            button.addEventListener("click", does);
        }

        function ways(line) {
            line.ways.textContent = "";
            if (ALIVE.indexOf(line.state) >= 0) {
                way(line, "pause", function () {
                    stop(line);
                    show(line, "paused");
                });
            } else if (line.file && line.state !== "whole" && line.state !== "known") {
                way(line, line.state === "paused" ? "resume" : "again", function () {
                    show(line, "waiting");
                    next();
                });
            }
            if (line.state === "known") {
                var link = made("a", "", line.ways);
                link.href = line.known;
                link.textContent = words.open;
                way(line, "anyway", function () {
                    line.anyway = true;
                    show(line, "waiting");
                    next();
                });
            }
            way(line, "remove", function () {
                remove(line);
            });
        }

        /** Shows how far it has come; tells those who listen only when something else becomes of it. */
        function show(line, state) {
            var isNew = line.state !== state;
            line.state = state;
            line.item.dataset.state = state;
            line.bar.value = state === "checking" ? line.checked : line.offset;
            line.text.textContent = inWords(line);
            if (isNew) {
                ways(line);
                tell();
            }
        }

        function tell() {
            var whole = lines.filter(function (line) {
                return line.state === "whole";
            });
            var alive = lines.some(function (line) {
                return ALIVE.indexOf(line.state) >= 0;
            });
            var faults = lines.filter(function (line) {
                return line.state === "failed" || line.state === "known";
            }).map(function (line) {
                return line.name + " " + line.fault;
            });
            ids.value = whole.map(function (line) {
                return line.id;
            }).join(" ");
            said.textContent = lines.length === 0 ? ""
                : [filled(words.said, [whole.length, lines.length])].concat(faults).join(" ");
            chooser.form.querySelectorAll(".page-actions button").forEach(function (button) {
                button.disabled = alive || whole.length === 0;
                button.classList.toggle("ui-state-disabled", button.disabled);
            });
        }

        function add(known) {
            var line = {id: null, file: null, offset: 0, checked: 0, speed: 0, tries: 0, piece: pieces.FIRST, state: ""};
            Object.keys(known).forEach(function (name) {
                line[name] = known[name];
            });
            line.item = made("li", "upload-file", list);
            made("span", "upload-name", line.item).textContent = line.name;
            made("span", "upload-size", line.item).textContent = size(line.length);
            line.bar = made("progress", "", line.item);
            line.bar.max = line.length;
            line.bar.setAttribute("aria-label", line.name);
            line.text = made("span", "upload-words", line.item);
            line.ways = made("span", "upload-ways", line.item);
            lines.push(line);
            return line;
        }

        function choose(files) {
            Array.prototype.forEach.call(files, function (file) {
                var modified = String(file.lastModified);
                var same = lines.filter(function (line) {
                    return line.name === file.name && line.length === file.size
                        && (!line.modified || line.modified === modified);
                })[0];
                var line = same || add({name: file.name, length: file.size, modified: modified});
                if (!line.file || line.state === "failed") {
                    line.file = file;
                    line.fault = words.empty;
                    show(line, line.state === "whole" ? "whole" : file.size > 0 ? "waiting" : "failed");
                }
            });
            next();
        }

        function stop(line) {
            window.clearTimeout(line.timer);
            line.turn = {};
            if (line.abort) {
                line.abort.abort();
            }
        }

        function remove(line) {
            stop(line);
            if (line.id) {
                pieces.remove(line).catch(function () {
                    // It expires by itself.
                });
            }
            lines.splice(lines.indexOf(line), 1);
            list.removeChild(line.item);
            tell();
            chooser.focus();
            next();
        }

        function next() {
            var busy = lines.filter(function (line) {
                return line.state === "checking" || line.state === "sending";
            }).length;
            lines.filter(function (line) {
                return line.state === "waiting";
            }).slice(0, Math.max(0, AT_ONCE - busy)).forEach(go);
        }

        /** One turn of sending; whatever is left of an earlier one finds that it is over. */
        function go(line) {
            var turn = {};
            line.turn = turn;
            show(line, line.id || line.anyway ? "sending" : "checking");
            (line.id ? pieces.stand(line) : pieces.begin(line, function () {
                return line.turn !== turn;
            }, function () {
                show(line, "checking");
            })).then(function () {
                return line.turn === turn ? send(line, turn) : null;
            }).catch(function (fault) {
                if (line.turn === turn) {
                    settle(line, fault);
                }
            });
        }

        function settle(line, fault) {
            line.turn = null;
            if (fault && fault.state) {
                line.fault = fault.words;
                line.known = fault.known;
                show(line, fault.state);
            } else {
                line.tries += 1;
                line.wait = Math.min(SLOWEST_RETRY, Math.pow(2, line.tries - 1));
                show(line, "retrying");
                line.timer = window.setTimeout(again, line.wait * 1000, line);
            }
            next();
        }

        function again(line) {
            show(line, "waiting");
            next();
        }

        function send(line, turn) {
            if (line.offset >= line.length) {
                line.turn = null;
                show(line, "whole");
                next();
                return null;
            }
            show(line, "sending");
            return pieces.piece(line).then(function () {
                return line.turn === turn ? send(line, turn) : null;
            });
        }

        chooser.addEventListener("change", function () {
            choose(chooser.files);
            chooser.value = "";
        });
        ["dragenter", "dragover", "dragleave", "drop"].forEach(function (kind) {
            drop.addEventListener(kind, function (event) {
                event.preventDefault();
                drop.classList.toggle("upload-over", kind === "dragenter" || kind === "dragover");
                if (kind === "drop") {
                    choose(event.dataTransfer.files);
                }
            });
        });
        window.addEventListener("online", function () {
            lines.filter(function (line) {
                return line.state === "retrying";
            }).forEach(function (line) {
                window.clearTimeout(line.timer);
                again(line);
            });
        });
        pieces.list().then(function (found) {
            found.forEach(function (item) {
                show(add({id: item.id, name: item.name, length: item.length, offset: item.offset,
                    modified: item.modified}), item.whole ? "whole" : "absent");
            });
        }).catch(function () {
            // Without a line there is nothing to go on with yet.
        });
        tell();
    }

    document.querySelectorAll(".upload").forEach(upload);
}());
