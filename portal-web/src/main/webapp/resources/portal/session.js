/*
 * How long the session lasts still, told in every tab of it. What the tabs share is when the portal was last
 * asked anything, a number in the browser's own store, and nothing else.
 */
(function () {
    "use strict";
    var clock = document.getElementById("session");
    if (!clock) {
        return;
    }
    var portal = clock.dataset.portal || "";
    var SHARED = "portal-asked";
    var SOON = 180000;
    var idle = Number(clock.dataset.idle) * 1000;
    var soon = Math.min(SOON, idle / 3);
    var ending = document.getElementById("session-ending");
    var ended = document.getElementById("session-ended");
    var own = Date.now();
    var timer = 0;
    var over = false;

    function asked() {
        var told = null;
        try {
            told = window.localStorage.getItem(SHARED);
        } catch (forbidden) {
            told = null;
        }
        return told === null ? own : Number(told);
    }

    function note(moment) {
        own = moment;
        try {
            window.localStorage.setItem(SHARED, String(moment));
        } catch (forbidden) {
            own = moment;
        }
        look();
    }

    function two(number) {
        return (number < 10 ? "0" : "") + number;
    }

    /** A moment as a reader says it: the time, and the day where that is not today. */
    function inWords(moment) {
        var time = new Date(moment);
        var day = time.getFullYear() + "-" + two(time.getMonth() + 1) + "-" + two(time.getDate());
        var today = new Date();
        var same = time.toDateString() === today.toDateString();
        return (same ? "" : day + " ") + two(time.getHours()) + ":" + two(time.getMinutes());
    }

    function tell(name, detail) {
        document.dispatchEvent(new CustomEvent(name, {detail: detail}));
    }

    function show(dialog, wanted) {
        if (wanted && !dialog.open) {
            dialog.showModal();
        } else if (!wanted && dialog.open) {
            dialog.close();
        }
    }

    function warn(until) {
        var text = document.getElementById("session-ending-text");
        var words = text.dataset.text.replace("{0}", inWords(until));
        if (text.textContent !== words) {
            text.textContent = words;
        }
        if (!ending.open) {
            tell("portal:ending");
        }
        show(ending, true);
    }

    /**
     * What was shown leaves the page, unless somebody's words stand nowhere else.
     *
     * @param kept "kept", "unkept" or "nothing": what has become of what was typed here
     */
    function end(kept) {
        var text = document.getElementById("session-ended-text");
        var way = ended.querySelector("a");
        over = true;
        if (kept !== "unkept") {
            document.getElementById("content").replaceChildren();
        }
        text.textContent = text.dataset[kept];
        way.href = portal + "/login.xhtml?from=" + encodeURIComponent(clock.dataset.page);
        way.target = kept === "unkept" ? "_blank" : "";
        show(ending, false);
        show(ended, true);
    }

    /** Somebody signed in again, in another tab: this page is opened anew once it is looked at. */
    function comeBack() {
        if (document.visibilityState === "visible") {
            over = false;
            tell("portal:back", function () {
                window.location.replace(clock.dataset.page);
            });
        }
    }

    function look() {
        var left = asked() + idle - Date.now();
        window.clearTimeout(timer);
        if (over) {
            if (left > 0) {
                comeBack();
            }
            return;
        }
        if (left <= 0) {
            tell("portal:over", end);
        } else if (left <= soon) {
            warn(asked() + idle);
        } else {
            show(ending, false);
        }
        timer = window.setTimeout(look, left <= 0 ? 60000 : Math.min(left > soon ? left - soon : left, 60000) + 50);
    }

    function stay() {
        window.fetch(portal + "/session", {method: "POST", redirect: "manual"}).then(function (answer) {
            note(answer.status === 204 ? Date.now() : 0);
        }, function () {
            look();
        });
    }

    window.portalSession = {
        note: note,
        inWords: inWords
    };

    ending.querySelector("[data-does=stay]").addEventListener("click", stay);
    ending.addEventListener("cancel", function (escaped) {
        escaped.preventDefault();
        stay();
    });
    ended.addEventListener("close", function () {
        if (over) {
            ended.showModal();
        }
    });
    window.addEventListener("storage", function (changed) {
        if (changed.key === SHARED) {
            look();
        }
    });
    ["visibilitychange", "resume"].forEach(function (name) {
        document.addEventListener(name, look);
    });
    window.addEventListener("focus", look);
    window.addEventListener("pageshow", look);
    document.addEventListener("submit", function (sent) {
        if (/\/sign-out$/.test(sent.target.action)) {
            note(0);
            over = true;
            show(ended, false);
        }
    });
    if (window.jQuery) {
        jQuery(document).on("pfAjaxSuccess", function () {
            note(Date.now());
        });
    }
    note(Date.now());
}());
