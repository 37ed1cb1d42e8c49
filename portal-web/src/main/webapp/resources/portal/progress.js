/*
 * Jobs that run go on before the reader's eyes: each is asked how far it has come, less often the longer it
 * takes, until it is over. A screen reader is told at each quarter and at the end, not at every figure.
 *
 * A page that starts a job by itself has its box followed by "portal:follow", and hears "portal:followed".
 */
(function () {
    "use strict";
    var FIRST = 250;
    var SECOND = 700;
    var SLOWEST = 5000;
    var PATIENCE = 5;

    function follow(box) {
        var chip = box.querySelector(".chip");
        var words = box.querySelector(".progress-words");
        var said = box.querySelector(".progress-said");
        var bar = box.querySelector("progress");
        var wait = FIRST;
        var missed = 0;
        var quarter = -1;

        function show(job) {
            chip.textContent = job.state;
            chip.className = job.chip;
            words.textContent = job.words;
            if (bar && typeof job.percent === "number") {
                bar.value = job.percent;
            }
            var now = typeof job.percent === "number" ? Math.floor(job.percent / 25) : 0;
            if (!job.running || now > quarter) {
                quarter = now;
                said.textContent = job.state + " " + job.words;
            }
        }

        function over() {
            box.dataset.running = "false";
            if (bar) {
                bar.hidden = true;
            }
            box.dispatchEvent(new CustomEvent("portal:followed", {bubbles: true}));
            if (box.dataset.then) {
                window.location.assign(box.dataset.then);
            }
        }

        function again() {
            wait = Math.min(SLOWEST, Math.max(SECOND, wait * 1.15));
            window.setTimeout(ask, document.hidden ? SLOWEST : wait);
        }

        function ask() {
            window.fetch(box.dataset.from, {credentials: "same-origin", redirect: "error"})
                .then(function (answer) {
                    if (!answer.ok) {
                        throw new Error(String(answer.status));
                    }
                    return answer.json();
                })
                .then(function (job) {
                    missed = 0;
                    show(job);
                    if (job.running) {
                        again();
                    } else {
                        over();
                    }
                })
                .catch(function () {
                    missed += 1;
                    if (missed < PATIENCE) {
                        wait = SLOWEST;
                        again();
                    } else {
                        box.dispatchEvent(new CustomEvent("portal:lost", {bubbles: true}));
                    }
                });
        }

        window.setTimeout(ask, wait);
    }

    document.querySelectorAll(".progress[data-running='true']").forEach(follow);
    document.addEventListener("portal:follow", function (asked) {
        follow(asked.target);
    });
}());
