/*
 * The pairing desk: one page on which a plan is looked at, understood and changed. The portal is asked at
 * /pairing/desk and answers with every sentence ready; here is only what is shown of it, where, and what the
 * reader does with mouse, finger or keys. What is chosen and filtered stands in the address.
 */
(function () {
    "use strict";
    var box = document.getElementById("desk");
    if (!box) {
        return;
    }
    var element = window.portalDeskWords.element;
    var filled = window.portalDeskWords.filled;
    var chip = window.portalDeskWords.chip;
    var words = JSON.parse(box.dataset.words);
    var state = read(JSON.parse(box.dataset.state));
    var PAGE = 10;
    var TABS = ["pair", "limits", "steps"];
    var NARROW = window.matchMedia("(max-width: 899px)");
    var collator = new Intl.Collator(document.documentElement.lang, {numeric: true});
    var body = document.querySelector("#desk-pairs tbody");
    var panelBox = box.querySelector(".desk-panel");
    var search = document.getElementById("desk-q");
    var town = document.getElementById("desk-town");
    var by = document.getElementById("desk-by");
    var view = fromAddress();
    var rows = {};
    var visible = [];
    var reasons = {};
    var moved = {};
    var busy = false;
    var waiting = [];
    var map;
    var panel;

    /* What the portal says, as the page wants it */

    function read(told) {
        told.pairs = told.pairs.map(function (pair) {
            return {recipient: pair[0], supporter: pair[1], metres: pair[2], km: pair[3], points: pair[4],
                unmet: pair[5], marks: pair[6]};
        });
        return told;
    }

    function key(pair) {
        return pair.recipient + " " + pair.supporter;
    }

    function name(code) {
        return state.schools[code] ? state.schools[code][0] : "";
    }

    function same(one, other) {
        return Boolean(one && other) && key(one) === key(other);
    }

    /* The address */

    function fromAddress() {
        var told = new URLSearchParams(window.location.search);
        function list(field) {
            return (told.get(field) || "").split(".").filter(Boolean);
        }
        return {
            recipient: told.get("recipient") || "",
            supporter: told.get("supporter") || "",
            q: told.get("q") || "",
            town: told.get("town") || "",
            by: told.get("by") || "",
            stages: list("stage"),
            only: list("only"),
            sort: told.get("sort") || "",
            tab: TABS.indexOf(told.get("tab")) >= 0 ? told.get("tab") : "",
            job: told.get("job") || ""
        };
    }

    function toAddress() {
        var told = new URLSearchParams();
        told.set("year", state.year);
        ["recipient", "supporter", "q", "town", "by", "sort", "tab", "job"].forEach(function (field) {
            if (view[field]) {
                told.set(field, view[field]);
            }
        });
        if (view.stages.length) {
            told.set("stage", view.stages.join("."));
        }
        if (view.only.length) {
            told.set("only", view.only.join("."));
        }
        var query = told.toString();
        window.history.replaceState(null, "", window.location.pathname + (query ? "?" + query : ""));
    }

    /* Asking the portal */

    function ask(address, order) {
        var options = {credentials: "same-origin", redirect: "manual"};
        if (order) {
            options.method = "POST";
            options.headers = {"Content-Type": "application/json"};
            options.body = JSON.stringify(order);
        }
        return window.fetch(address, options)
            .then(function (answer) {
                if (answer.status === 401 || answer.type === "opaqueredirect") {
                    window.portalSession.note(0);
                    throw {error: words.failed};
                }
                window.portalSession.note(Date.now());
                return answer.json().then(function (told) {
                    if (!answer.ok) {
                        throw told;
                    }
                    return told;
                });
            }).catch(function (failure) {
                throw failure && failure.error ? failure : {error: words.failed};
            });
    }

    function stateAddress() {
        return box.dataset.from + "?year=" + state.year;
    }

    function why(pair) {
        var at = state.seen + " " + key(pair);
        if (!reasons[at]) {
            reasons[at] = ask(box.dataset.from + "/why?" + new URLSearchParams({
                year: state.year, seen: state.seen, supporter: pair.supporter, recipient: pair.recipient
            }));
            reasons[at].catch(function (failure) {
                delete reasons[at];
                if (failure.again && !busy) {
                    anew({});
                }
            });
        }
        return reasons[at];
    }

    function price(pair) {
        return why(pair).then(function (told) {
            var choices = {};
            told.choices.forEach(function (choice) {
                choices[choice.code] = choice;
            });
            return choices;
        });
    }

    /** How many, in words that know one from several. */
    function counted(key, number) {
        return number === 1 ? words[key + ".one"] : filled(words[key], number);
    }

    function say(text) {
        document.getElementById("desk-said").textContent = text;
    }

    function busyNow(now) {
        busy = now;
        document.body.classList.toggle("busy", now);
        box.setAttribute("aria-busy", String(now));
    }

    /** Takes one step; what is asked for meanwhile follows it, unless it was refused. */
    function take(deed, then) {
        if (busy) {
            waiting.push([deed, then]);
            return;
        }
        busyNow(true);
        deed.year = state.year;
        deed.seen = state.seen;
        ask(box.dataset.from, deed).then(function (told) {
            busyNow(false);
            if (told.job) {
                follow(String(told.job));
            } else {
                taken(told, then);
            }
            takeNext();
        }, function (failure) {
            busyNow(false);
            waiting = [];
            failure.again = failure.again && function () {
                take(deed, then);
            };
            refuse(failure);
            show();
        });
    }

    function takeNext() {
        if (waiting.length) {
            take.apply(null, waiting.shift());
        }
    }

    /** What stands now, in the place of what stood: the pairs that are new are marked. */
    function replace(told) {
        var before = {};
        state.pairs.forEach(function (pair) {
            before[key(pair)] = true;
        });
        var had = state.pairs.length > 0;
        state = read(told);
        reasons = {};
        moved = {};
        forgetMessages();
        state.pairs.forEach(function (pair) {
            if (had && !before[key(pair)]) {
                moved[key(pair)] = true;
            }
        });
        notices.splice(0);
        return had;
    }

    /** What became of a step: who moved by it is marked, and told. */
    function taken(told, then) {
        ["schools", "outdated", "left", "leftText"].forEach(function (kept) {
            told[kept] = told[kept] === undefined ? state[kept] : told[kept];
        });
        var had = replace(told);
        if (then) {
            then();
        }
        settle();
        show();
        var others = Object.keys(moved).length;
        say([state.said, others ? counted("movedCount", others) : had && !state.conflict && words.movedNone,
            state.state.text].filter(Boolean).join(words.stop));
    }

    /** The chosen pair is still one; its recipient's other pair where it is not. */
    function settle() {
        var own = rowsOf(state).filter(function (pair) {
            return pair.recipient === view.recipient;
        });
        var pair = own.filter(function (one) {
            return one.supporter === view.supporter;
        })[0] || own.filter(function (one) {
            return moved[key(one)];
        })[0] || own[0];
        view.recipient = pair ? pair.recipient : "";
        view.supporter = pair ? pair.supporter : "";
    }

    /** The steps in force that were not among those before: what others did. */
    function since(steps) {
        var others = stepsDone().filter(function (step) {
            return steps.indexOf(String(step)) < 0;
        }).map(function (step) {
            return filled(words["since.one"], step[0], step[1]);
        });
        return others.length ? filled(words.since, others.join(words.comma)) : words["since.none"];
    }

    function stepsDone() {
        return state.steps.slice(0, state.done);
    }

    /** @param refused what was asked for and not done, because somebody else had changed the cycle */
    function anew(refused) {
        var steps = stepsDone().map(String);
        busyNow(true);
        return ask(stateAddress()).then(function (told) {
            busyNow(false);
            replace(told);
            if (refused && state.editable) {
                notices.push({kind: "info", error: since(steps), again: refused.again});
            }
            settle();
            fillSelects();
            show();
            say(state.state.text);
            takeNext();
        }, function (failure) {
            busyNow(false);
            waiting = [];
            refuse(failure);
        });
    }

    /* Notices */

    var notices = [];
    var lost = false;

    /** What the page before had done is past once something was done here. */
    function forgetMessages() {
        document.querySelectorAll(".messages .notice-ok").forEach(function (one) {
            one.remove();
        });
    }

    function refuse(failure) {
        notices.splice(0, notices.length, failure);
        showNotices();
        document.getElementById("desk-notices").scrollIntoView({block: "nearest"});
        var button = document.querySelector("#desk-notices .notice-fault button");
        if (NARROW.matches && failure.anew && button) {
            // The sheet would lie over it.
            openSheet(false);
            button.focus();
        }
        findFocus();
    }

    function notice(kind, text, extras, word) {
        var made = element("div", "notice notice-" + kind);
        var sign = element("i", "pi");
        sign.setAttribute("aria-hidden", "true");
        var inside = element("div", "notice-body");
        inside.appendChild(element("span", "notice-word", word || words["notice." + kind]));
        inside.appendChild(document.createTextNode(text));
        (extras || []).filter(Boolean).forEach(function (extra) {
            inside.appendChild(extra);
        });
        made.append(sign, inside);
        return made;
    }

    function act(text, deed, main) {
        var made = element("button", "desk-button" + (main ? " is-main" : ""), text);
        made.type = "button";
        made.addEventListener("click", deed);
        return made;
    }

    function remedies() {
        var made = element("div", "desk-remedies");
        made.appendChild(element("p", "", words.remedies));
        state.conflict.remedies.forEach(function (remedy, at) {
            made.appendChild(act(remedy, function () {
                take({"do": "remedy", which: at});
            }));
        });
        return state.conflict.remedies.length && state.editable ? made : null;
    }

    function leftOut() {
        var made = element("details", "desk-left");
        made.appendChild(element("summary", "", state.leftText));
        var list = element("ul", "names");
        state.left.forEach(function (one) {
            list.appendChild(element("li", "", one));
        });
        made.appendChild(list);
        return made;
    }

    /** The register or the settings would pose another problem by now. */
    function isOutdated() {
        return state.outdated && state.editable;
    }

    function isUnsolved() {
        return state.state.kind === "info";
    }

    function solveButton() {
        return state.editable && !view.job ? act(isUnsolved() ? words.solveFirst : words.solve, solve, true) : null;
    }

    function showNotices() {
        var shown = notices.map(function (failure) {
            return notice(failure.kind || "fault", failure.error, [failure.anew ? act(words.anew, function () {
                anew(failure);
            }, true) : failure.again && act(words.again, failure.again)]);
        });
        if (isUnsolved()) {
            shown.push(notice("info", state.state.text, [solveButton()]));
        } else if (isOutdated()) {
            shown.push(notice("warn", words.outdated, [solveButton()]));
        }
        if (state.conflict) {
            shown.push(notice("fault", state.conflict.text, [remedies()], state.state.word));
        }
        if (state.left.length) {
            shown.push(leftOut());
        }
        var list = document.getElementById("desk-notices");
        var focused = list.contains(document.activeElement);
        list.replaceChildren.apply(list, shown);
        list.querySelectorAll(":scope > .notice-fault").forEach(function (one) {
            one.setAttribute("role", "alert");
        });
        lost = lost || focused;
    }

    /** Where a button of a notice went with it, the focus goes to the next one, else to the table. */
    function findFocus() {
        var next = document.querySelector("#desk-notices button") || body.querySelector("tr[tabindex='0']");
        if (lost && next && document.activeElement === document.body) {
            next.focus({preventScroll: true});
        }
        lost = false;
    }

    /* Solving anew, as a job */

    var progress = document.getElementById("desk-progress");

    function solve() {
        take({"do": "solve"});
    }

    function follow(job) {
        view.job = job;
        toAddress();
        progress.hidden = false;
        progress.querySelector("progress").hidden = false;
        progress.dataset.from = box.dataset.progress + "?job=" + encodeURIComponent(job);
        progress.dataset.running = "true";
        showBar();
        progress.dispatchEvent(new CustomEvent("portal:follow", {bubbles: true}));
    }

    progress.addEventListener("portal:lost", function () {
        view.job = "";
        progress.hidden = true;
        toAddress();
        refuse({error: words.failed, anew: true});
        show();
    });

    progress.addEventListener("portal:followed", function () {
        view.job = "";
        toAddress();
        anew().then(function () {
            progress.hidden = progress.querySelector(".chip-fault") === null;
        });
    });

    /* Figures and the bar */

    /** The pairs that two of the figures tell of. */
    var LED_BY = {
        farthest: function () {
            return state.pairs.reduce(function (most, pair) {
                return !most || pair.metres > most.metres ? pair : most;
            }, null);
        },
        worst: function () {
            var worst = state.figures && state.figures.plan.worstPair;
            return worst && state.pairs.find(function (pair) {
                return pair.supporter === worst[0] && pair.recipient === worst[1];
            });
        }
    };

    /** A figure that is one pair's leads to it. */
    function showFigure(box, text, pair) {
        var link = box.querySelector("button");
        if (!pair) {
            box.textContent = text;
            return;
        }
        if (!link) {
            link = element("button", "desk-link");
            link.type = "button";
            link.addEventListener("click", function () {
                choose(link.leads, false);
            });
            box.replaceChildren(link);
        }
        link.leads = pair;
        link.textContent = text;
        link.title = filled(words.showPair, [name(pair.recipient), name(pair.supporter)].join(" ← "));
    }

    function showFigures() {
        document.querySelectorAll("#desk-figures > .figure").forEach(function (card) {
            var measure = card.dataset.figure;
            var plans = state.figures || {};
            showFigure(card.querySelector(".figure-value"), plans.plan ? plans.plan[measure] : "—",
                LED_BY[measure] && LED_BY[measure]());
            card.querySelectorAll("[data-plan]").forEach(function (cell) {
                var plan = plans[cell.dataset.plan];
                cell.parentElement.hidden = !plan;
                cell.textContent = plan ? plan[measure] : "";
                cell.classList.toggle("is-worse", Boolean(plan && plan.worse && plan.worse.indexOf(measure) >= 0));
            });
        });
        document.querySelector("#desk-figures .desk-cost").textContent = state.figures ? state.figures.parts : "";
        document.getElementById("desk-figures").hidden = !state.figures;
    }

    function showBar() {
        box.querySelector(".desk-ways").hidden = !state.editable;
        [["undo", state.undo], ["redo", state.redo]].forEach(function (way) {
            var button = box.querySelector("[data-desk=" + way[0] + "]");
            var focused = button === document.activeElement;
            button.disabled = !way[1] || !state.editable;
            button.querySelector(".desk-what").textContent = way[1] || "";
            button.title = way[1] || "";
            if (focused && button.disabled) {
                panelBox.querySelector("[role=tab][aria-selected=true]").focus();
            }
        });
        var sign = box.querySelector(".desk-state .chip");
        sign.className = "chip chip-" + (isOutdated() ? "warn" : state.state.kind);
        sign.textContent = isOutdated() ? words.outdatedWord : state.state.word;
        box.querySelector(".desk-state-text").textContent =
            state.state.kind === "ok" && !isOutdated() ? state.state.text : "";
        document.getElementById("desk-versions").classList.toggle("main",
            state.editable && state.state.kind === "ok" && !isOutdated());
        document.querySelectorAll("[data-desk=solve]").forEach(function (button) {
            button.hidden = !state.editable || isUnsolved();
            button.disabled = Boolean(view.job);
        });
    }

    /* Filters */

    function rowsOf(now) {
        var has = {};
        now.pairs.forEach(function (pair) {
            has[pair.recipient] = true;
        });
        return now.pairs.concat(Object.keys(now.wants).filter(function (code) {
            return !has[code];
        }).map(function (code) {
            return {recipient: code, supporter: "", metres: -1, km: "", points: 0, unmet: "", marks: ""};
        }));
    }

    function inConflict(pair) {
        return Boolean(state.conflict) && state.conflict.recipients.indexOf(pair.recipient) >= 0;
    }

    var ONLY = {
        pinned: function (pair) {
            return pair.marks.indexOf("p") >= 0;
        },
        changed: function (pair) {
            return pair.marks.indexOf("c") >= 0;
        },
        unmet: function (pair) {
            return pair.points > 0;
        },
        moved: function (pair) {
            return Boolean(moved[key(pair)]);
        }
    };

    function passes(pair) {
        var recipient = state.schools[pair.recipient];
        var supporter = state.schools[pair.supporter];
        var text = [recipient[0], recipient[1], pair.recipient, supporter ? supporter[0] : "", pair.supporter]
            .join(" ").toLocaleLowerCase();
        return (!view.q || text.indexOf(view.q.trim().toLocaleLowerCase()) >= 0)
            && (!view.town || recipient[1] === view.town)
            && (!view.by || pair.supporter === view.by)
            && (!view.stages.length || view.stages.indexOf(recipient[2]) >= 0)
            && view.only.every(function (mark) {
                return !ONLY[mark] || ONLY[mark](pair);
            });
    }

    var SORTS = {
        recipient: function (one, other) {
            return collator.compare(name(one.recipient), name(other.recipient));
        },
        supporter: function (one, other) {
            return collator.compare(name(one.supporter), name(other.supporter));
        },
        km: function (one, other) {
            return one.metres - other.metres;
        },
        unmet: function (one, other) {
            return one.points - other.points;
        }
    };

    function sorted(pairs) {
        var down = view.sort.charAt(0) === "-";
        var by = SORTS[down ? view.sort.slice(1) : view.sort] || SORTS.recipient;
        return pairs.sort(function (one, other) {
            return Number(inConflict(other)) - Number(inConflict(one))
                || (down ? by(other, one) : by(one, other))
                || collator.compare(one.recipient, other.recipient);
        });
    }

    function fillSelects() {
        function fill(select, options, chosen) {
            var first = select.options[0];
            select.replaceChildren(first);
            options.forEach(function (option) {
                var made = element("option", "", option[1]);
                made.value = option[0];
                select.appendChild(made);
            });
            select.value = chosen;
        }
        var towns = {};
        Object.keys(state.wants).forEach(function (code) {
            if (state.schools[code][1]) {
                towns[state.schools[code][1]] = true;
            }
        });
        fill(town, Object.keys(towns).sort(collator.compare).map(function (one) {
            return [one, one];
        }), view.town);
        fill(by, state.supporters.map(function (one) {
            return [one[0], name(one[0])];
        }).sort(function (one, other) {
            return collator.compare(one[1], other[1]);
        }), view.by);
        var stages = {};
        Object.keys(state.wants).forEach(function (code) {
            stages[state.schools[code][2]] = true;
        });
        box.querySelectorAll("[data-stage]").forEach(function (button) {
            button.hidden = !stages[button.dataset.stage];
        });
    }

    function showFilters(all) {
        if (search !== document.activeElement) {
            search.value = view.q;
        }
        town.value = view.town;
        by.value = view.by;
        box.querySelectorAll("[data-stage]").forEach(function (button) {
            button.setAttribute("aria-pressed", String(view.stages.indexOf(button.dataset.stage) >= 0));
        });
        box.querySelectorAll("[data-only]").forEach(function (button) {
            var count = all.filter(ONLY[button.dataset.only]).length;
            var pressed = view.only.indexOf(button.dataset.only) >= 0;
            button.setAttribute("aria-pressed", String(pressed));
            button.hidden = count === 0 && !pressed;
            button.querySelector(".desk-chip-count").textContent = String(count);
        });
        var filtered = visible.length !== all.length;
        document.getElementById("desk-count").textContent = filtered
            ? filled(words.countSome, all.length, visible.length)
            : counted(state.conflict ? "countRecipients" : "count", all.length);
        box.querySelector("[data-desk=all]").hidden = !(view.q || view.town || view.by || view.stages.length
            || view.only.length);
        box.querySelector(".desk-nothing").hidden = visible.length > 0;
        box.querySelectorAll("[data-sort]").forEach(function (button) {
            var own = view.sort.replace("-", "") === button.dataset.sort;
            var cell = button.parentElement;
            if (own) {
                cell.setAttribute("aria-sort", view.sort.charAt(0) === "-" ? "descending" : "ascending");
            } else {
                cell.removeAttribute("aria-sort");
            }
        });
    }

    /* The table */

    function cell(className, label, children) {
        var made = element("td", className);
        made.setAttribute("role", "gridcell");
        made.dataset.label = label;
        children.filter(Boolean).forEach(function (child) {
            made.appendChild(child);
        });
        return made;
    }

    function rowOf(pair) {
        var told = [pair.km, pair.unmet, pair.marks, name(pair.recipient), name(pair.supporter),
            moved[key(pair)], inConflict(pair)].join("|");
        var known = rows[key(pair)];
        if (!known) {
            known = rows[key(pair)] = {row: element("tr"), told: null};
            known.row.setAttribute("role", "row");
            known.row.tabIndex = -1;
            known.row.dataset.pair = key(pair);
        }
        known.pair = pair;
        if (known.told !== told) {
            known.told = told;
            known.row.replaceChildren(
                cell("", words.recipient, [
                    element("span", "", name(pair.recipient)),
                    inConflict(pair) && chip("fault", words.inConflict)
                ]),
                cell("", words.supporter, [
                    element("span", pair.supporter ? "" : "quiet", name(pair.supporter) || words.unassigned),
                    pair.marks.indexOf("p") >= 0 && chip("info", words.pinned),
                    pair.marks.indexOf("c") >= 0 && chip("warn", words.changed),
                    moved[key(pair)] && chip("ok", words.moved)
                ]),
                cell("number", words.km, [document.createTextNode(pair.km)]),
                cell("desk-unmet", words.unmet, [document.createTextNode(pair.unmet)])
            );
        }
        return known.row;
    }

    function chosenPair() {
        return view.recipient ? rowsOf(state).filter(function (pair) {
            return same(pair, view);
        })[0] || null : null;
    }

    function showRows() {
        var focused = document.activeElement && document.activeElement.closest("#desk-pairs tbody tr");
        var focusedAt = focused ? Array.prototype.indexOf.call(body.children, focused) : -1;
        var wanted = visible.map(rowOf);
        var keep = {};
        visible.forEach(function (pair) {
            keep[key(pair)] = true;
        });
        Object.keys(rows).forEach(function (one) {
            if (!keep[one]) {
                rows[one].row.remove();
                delete rows[one];
            }
        });
        var next = body.firstChild;
        wanted.forEach(function (row) {
            if (row === next) {
                next = next.nextSibling;
            } else {
                body.insertBefore(row, next);
            }
        });
        var stop = null;
        visible.forEach(function (pair) {
            var chosen = same(pair, view);
            var row = rows[key(pair)].row;
            if (row.getAttribute("aria-selected") !== String(chosen)) {
                row.setAttribute("aria-selected", String(chosen));
            }
            if (row.tabIndex !== -1) {
                row.tabIndex = -1;
            }
            stop = chosen ? row : stop;
        });
        var again = focused && (focused.isConnected ? focused : stop
            || wanted[Math.min(focusedAt, wanted.length - 1)]);
        if (wanted.length) {
            (again || stop || wanted[0]).tabIndex = 0;
        }
        if (again && document.activeElement !== again) {
            again.focus();
        }
    }

    function show() {
        var all = rowsOf(state);
        visible = sorted(all.filter(passes));
        showNotices();
        box.classList.toggle("is-unsolved", isUnsolved());
        showFigures();
        showBar();
        showFilters(all);
        showRows();
        findFocus();
        showPanel();
        map.show(state, visible, chosenPair());
        toAddress();
    }

    /* The panel */

    function tabNow() {
        return view.tab || (chosenPair() ? "pair" : "limits");
    }

    function showPanel() {
        var pair = chosenPair();
        TABS.forEach(function (tab) {
            var own = tab === tabNow();
            var button = document.getElementById("desk-tab-" + tab);
            button.setAttribute("aria-selected", String(own));
            button.tabIndex = own ? 0 : -1;
            document.getElementById("desk-" + tab).hidden = !own;
        });
        if (tabNow() === "limits") {
            panel.limits(document.getElementById("desk-limits"), state);
        } else if (tabNow() === "steps") {
            panel.steps(document.getElementById("desk-steps"), state);
        } else {
            showPair(pair);
        }
    }

    function showPair(pair) {
        var page = document.getElementById("desk-pair");
        if (!pair || !pair.supporter) {
            panel.pair(page, state, pair, null);
            return;
        }
        var seen = state.seen;
        var told = why(pair);
        var late = window.setTimeout(function () {
            panel.pair(page, state, pair, null);
        }, page.dataset.of === key(pair) ? 400 : 60);
        told.then(function (reasons) {
            window.clearTimeout(late);
            if (same(pair, view) && seen === state.seen) {
                page.dataset.of = key(pair);
                panel.pair(page, state, pair, reasons);
            }
        }, function (failure) {
            window.clearTimeout(late);
            if (same(pair, view) && seen === state.seen && !failure.again) {
                refuse(failure);
            }
        });
    }

    function openSheet(open) {
        panelBox.classList.toggle("is-open", open);
    }

    function chooseTab(tab, focus) {
        view.tab = tab;
        showPanel();
        toAddress();
        openSheet(true);
        if (focus) {
            document.getElementById("desk-tab-" + tab).focus();
        }
    }

    /** @param enter whether the focus goes to the panel, as Enter has it */
    function choose(pair, enter) {
        view.recipient = pair.recipient;
        view.supporter = pair.supporter;
        view.tab = "";
        showRows();
        showPanel();
        map.show(state, visible, chosenPair());
        toAddress();
        openSheet(true);
        var row = rows[key(pair)];
        if (row && !row.row.contains(document.activeElement)) {
            row.row.scrollIntoView({block: "nearest"});
        }
        if (enter || NARROW.matches) {
            document.getElementById("desk-pair").focus({preventScroll: true});
        }
    }

    function leave() {
        var row = rows[view.recipient + " " + view.supporter];
        openSheet(false);
        if (row) {
            row.row.tabIndex = 0;
            row.row.focus();
        }
    }

    function change(pair, other) {
        var chosen = {recipient: pair.recipient, supporter: other};
        take({"do": "change", supporter: pair.supporter, recipient: pair.recipient, other: other}, function () {
            view.recipient = chosen.recipient;
            view.supporter = chosen.supporter;
            view.tab = "";
        });
    }

    function filterBy(code) {
        view.by = view.by === code ? "" : code;
        show();
        say(document.getElementById("desk-count").textContent);
    }

    function toggle(list, value) {
        var at = list.indexOf(value);
        if (at < 0) {
            list.push(value);
        } else {
            list.splice(at, 1);
        }
        show();
    }

    /* What the reader does */

    var DEEDS = {
        solve: solve,
        undo: function () {
            take({"do": "undo"});
        },
        redo: function () {
            take({"do": "redo"});
        },
        all: function () {
            view.q = view.town = view.by = "";
            view.stages = [];
            view.only = [];
            show();
            search.focus();
        },
        close: leave
    };

    document.querySelectorAll("[data-desk]").forEach(function (button) {
        button.addEventListener("click", DEEDS[button.dataset.desk]);
    });
    search.addEventListener("input", function () {
        view.q = search.value;
        show();
    });
    [["town", town], ["by", by]].forEach(function (filter) {
        filter[1].addEventListener("change", function () {
            view[filter[0]] = filter[1].value;
            show();
        });
    });
    box.querySelectorAll("[data-stage]").forEach(function (button) {
        button.addEventListener("click", function () {
            toggle(view.stages, button.dataset.stage);
        });
    });
    box.querySelectorAll("[data-only]").forEach(function (button) {
        button.addEventListener("click", function () {
            toggle(view.only, button.dataset.only);
        });
    });
    box.querySelectorAll("[data-sort]").forEach(function (button) {
        button.addEventListener("click", function () {
            view.sort = view.sort === button.dataset.sort ? "-" + button.dataset.sort : button.dataset.sort;
            show();
        });
    });
    box.querySelectorAll("[role=tab]").forEach(function (button) {
        button.addEventListener("click", function () {
            chooseTab(button.dataset.tab, false);
        });
        button.addEventListener("keydown", function (pressed) {
            var step = {ArrowRight: 1, ArrowLeft: -1}[pressed.key];
            if (step) {
                pressed.preventDefault();
                chooseTab(TABS[(TABS.indexOf(button.dataset.tab) + step + TABS.length) % TABS.length], true);
            }
        });
    });

    body.addEventListener("click", function (clicked) {
        var row = clicked.target.closest("tr");
        if (row) {
            row.focus();
            choose(rows[row.dataset.pair].pair, false);
        }
    });

    body.addEventListener("keydown", function (pressed) {
        var row = pressed.target.closest("tr");
        var at = Array.prototype.indexOf.call(body.children, row);
        var last = body.children.length - 1;
        var to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last, PageDown: at + PAGE, PageUp: at - PAGE}[
            pressed.key];
        if (to !== undefined) {
            var next = body.children[Math.max(0, Math.min(last, to))];
            pressed.preventDefault();
            row.tabIndex = -1;
            next.tabIndex = 0;
            next.focus();
        } else if (pressed.key === "Enter" || pressed.key === " ") {
            pressed.preventDefault();
            choose(rows[row.dataset.pair].pair, true);
        }
    });

    panelBox.addEventListener("keydown", function (pressed) {
        if (pressed.key === "Escape") {
            leave();
        }
    });

    document.addEventListener("keydown", function (pressed) {
        var letter = pressed.key.toLowerCase();
        if (!(pressed.ctrlKey || pressed.metaKey) || pressed.altKey
                || pressed.target.closest("input, textarea, select, [contenteditable]")) {
            return;
        }
        var deed = letter === "z" ? (pressed.shiftKey ? "redo" : "undo") : letter === "y" ? "redo" : "";
        if (deed && state[deed] && state.editable) {
            pressed.preventDefault();
            DEEDS[deed]();
        }
    });

    /** All on one screen: what the columns have is what is left below what stands above them. */
    function measure() {
        var top = box.querySelector(".desk-body").getBoundingClientRect().top + window.scrollY;
        box.style.setProperty("--desk-top", Math.round(top) + "px");
    }

    new ResizeObserver(measure).observe(document.getElementById("desk-notices").parentElement);
    window.addEventListener("resize", measure);
    if (NARROW.matches) {
        box.querySelector(".desk-map").open = window.innerHeight > 700;
    }

    var acts = {words: words, take: take, change: change, choose: choose, filter: filterBy, price: price};
    panel = window.portalDeskPanel(acts);
    map = window.portalDeskMap(document.getElementById("desk-map"), acts);
    fillSelects();
    settle();
    show();
    measure();
    if (view.job) {
        follow(view.job);
    }
}());
