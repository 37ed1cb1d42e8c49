/*
 * What stands beside the map and the table of the pairing desk: why a pair is what it is and what another
 * supporter would cost, how much each supporter takes, and what was settled by hand. All sentences come
 * from the portal; text is only ever set as text.
 */
(function () {
    "use strict";
    var BEST_CHOICES = 5;
    var FEW_MOVES = 2;

    function element(name, className, text) {
        var made = document.createElement(name);
        if (className) {
            made.className = className;
        }
        if (text !== undefined) {
            made.textContent = text;
        }
        return made;
    }

    function filled(pattern) {
        var figures = Array.prototype.slice.call(arguments, 1);
        return pattern.replace(/\{(\d+)\}/g, function (all, at) {
            return figures[at];
        });
    }

    function append(parent, children) {
        children.filter(Boolean).forEach(function (child) {
            parent.appendChild(child);
        });
        return parent;
    }

    function chip(kind, text) {
        return element("span", "chip" + (kind ? " chip-" + kind : ""), text);
    }

    /** The same page again: what had the focus has it still, else its heading. */
    function renew(page, children) {
        var focused = page.contains(document.activeElement) ? document.activeElement : null;
        var name = focused && focused.dataset.key;
        var scrolled = page.scrollTop;
        page.replaceChildren();
        append(page, children);
        page.scrollTop = scrolled;
        if (focused && focused !== page) {
            var again = name ? Array.from(page.querySelectorAll("[data-key]")).filter(function (one) {
                return one.dataset.key === name && !one.disabled;
            })[0] : null;
            (again || page.querySelector("h2") || page).focus({preventScroll: Boolean(again)});
        }
    }

    function heading(text) {
        var made = element("h2", "", text);
        made.tabIndex = -1;
        return made;
    }

    window.portalDeskWords = {element: element, filled: filled, chip: chip, append: append};

    window.portalDeskPanel = function (page) {
        var words = page.words;
        var opened = "";

        function button(key, text, label, act, className) {
            var made = element("button", className || "desk-button", text);
            made.type = "button";
            made.dataset.key = key;
            if (label) {
                made.setAttribute("aria-label", label);
            }
            made.addEventListener("click", act);
            return made;
        }

        function has(pairs, supporter, recipient) {
            return pairs.some(function (pair) {
                return pair[0] === supporter && pair[1] === recipient;
            });
        }

        /* One pair */

        function reasons(state, pair, why) {
            var list = element("ul", "desk-reasons");
            var load = state.supporters.filter(function (one) {
                return one[0] === pair.supporter;
            })[0];
            why.reasons.concat(load ? filled(words.load, state.schools[pair.supporter][0], load[1], load[3]) : [])
                .forEach(function (reason) {
                    list.appendChild(element("li", "", reason));
                });
            return list;
        }

        function ways(state, pair) {
            var box = element("div", "desk-ways");
            var pinned = has(state.pins, pair.supporter, pair.recipient);
            function deed(name) {
                return function () {
                    page.take({"do": name, supporter: pair.supporter, recipient: pair.recipient});
                };
            }
            if (pinned) {
                box.appendChild(button("pin", words.release, null, deed("release")));
            } else {
                box.appendChild(button("pin", words.pin, null, deed("pin")));
            }
            box.appendChild(button("forbid", words.forbid, null, deed("forbid")));
            return box;
        }

        function choiceRow(state, pair, choice, first) {
            var row = element("li", "desk-choice" + (choice.possible ? "" : " is-impossible"));
            var name = state.schools[choice.code][0];
            var forbidden = has(state.forbids, choice.code, pair.recipient);
            var facts = element("div", "desk-choice-facts");
            append(facts, [
                first && chip("ok", words.next),
                element("strong", "desk-choice-name", name),
                element("div", "quiet", [filled(words.away, choice.km), choice.unmet].filter(Boolean).join(words.comma))
            ]);
            append(row, [facts, element("div", "desk-choice-cost" + (choice.saves ? " is-saving" : ""),
                forbidden ? words.forbidden : choice.cost)]);
            if (state.editable && choice.possible) {
                row.appendChild(button("to " + choice.code, words.change, filled(words.changeTo, name), function () {
                    page.change(pair, choice.code);
                }));
            } else if (state.editable && forbidden) {
                row.appendChild(button("to " + choice.code, words.lift, filled(words.liftOf, name), function () {
                    page.take({"do": "release", supporter: choice.code, recipient: pair.recipient});
                }));
            }
            if (choice.moves) {
                row.appendChild(moves(choice));
            }
            return row;
        }

        /** Who else would move: told at once where it is a few, on demand where it is a chain. */
        function moves(choice) {
            if (choice.moving <= FEW_MOVES) {
                return element("div", "desk-choice-moves quiet", choice.moves);
            }
            var summary = element("summary", "", filled(words.movesCount, choice.moving));
            summary.dataset.key = "moves " + choice.code;
            return append(element("details", "desk-choice-moves quiet"), [
                summary, element("div", "", choice.moves)
            ]);
        }

        /** The best choices, those that are forbidden, and the others on demand. */
        function choices(state, pair, all) {
            var rows = all.map(function (choice, at) {
                return choiceRow(state, pair, choice, at === 0 && choice.possible);
            });
            function isBest(row, at) {
                return at < BEST_CHOICES || has(state.forbids, all[at].code, pair.recipient);
            }
            var others = rows.filter(function (row, at) {
                return !isBest(row, at);
            });
            var list = append(element("ol", "desk-choices"), rows.filter(isBest));
            if (!others.length) {
                return [list];
            }
            var more = element("details", "desk-more-choices");
            var summary = element("summary", "", others.length === 1
                ? words["moreChoices.one"] : filled(words.moreChoices, others.length));
            summary.dataset.key = "more choices";
            more.open = opened === pair.recipient;
            more.addEventListener("toggle", function () {
                opened = more.open ? pair.recipient : opened === pair.recipient ? "" : opened;
            });
            return [list, append(more, [summary, append(element("ol", "desk-choices"), others)])];
        }

        function wanting(state, pair) {
            var box = element("div", "desk-want");
            var label = element("label", "", words.want);
            var select = element("select", "plain-select");
            label.htmlFor = select.id = "desk-want";
            select.dataset.key = "want";
            ["1", "2"].forEach(function (count) {
                var option = element("option", "", count);
                option.value = count;
                select.appendChild(option);
            });
            select.value = String(state.wants[pair.recipient]);
            select.addEventListener("change", function () {
                page.take({"do": "want", recipient: pair.recipient, supporters: Number(select.value)});
            });
            return append(box, [label, select]);
        }

        function alone(state, pair) {
            var box = element("ul", "desk-hand");
            [["pins", words.handPin], ["forbids", words.handForbid]].forEach(function (kind) {
                state[kind[0]].filter(function (one) {
                    return one[1] === pair.recipient;
                }).forEach(function (one) {
                    box.appendChild(insisted(state, one, kind[1]));
                });
            });
            return box;
        }

        function pairPage(box, state, pair, why) {
            if (!pair) {
                renew(box, [heading(words.choose), element("p", "quiet", words.chooseHow)]);
                return;
            }
            var recipient = state.schools[pair.recipient];
            var supporter = state.schools[pair.supporter];
            var title = heading(recipient[0]);
            var marks = element("p", "desk-pair-line");
            if (!supporter) {
                append(marks, [chip("warn", words.unassigned)]);
                renew(box, [title, marks, element("p", "", words.unassignedHow), alone(state, pair),
                    state.editable && wanting(state, pair)]);
                return;
            }
            append(marks, [
                element("span", "desk-by", filled(words.by, supporter[0])),
                chip("", filled(words.away, pair.km)),
                pair.marks.indexOf("p") >= 0 && chip("info", words.pinned),
                pair.marks.indexOf("c") >= 0 && chip("warn", words.changed)
            ]);
            var parts = [title, marks];
            if (!why) {
                parts.push(element("p", "quiet", words.reckoning));
            } else {
                parts.push(state.editable && ways(state, pair));
                parts.push(element("h3", "", words.reasons));
                parts.push(reasons(state, pair, why));
                parts.push(element("h3", "", words.choices));
                parts.push(element("p", "quiet desk-small", words.choicesHow));
                parts = parts.concat(why.choices.length
                    ? choices(state, pair, why.choices) : element("p", "", words.noChoice));
                parts.push(state.editable && wanting(state, pair));
            }
            renew(box, parts);
        }

        /* What each supporter takes */

        function figure(state, one, which, value, label) {
            var input = element("input", "desk-limit");
            input.type = "number";
            input.min = "0";
            input.max = "999";
            input.inputMode = "numeric";
            input.value = String(value);
            input.dataset.key = which + " " + one[0];
            input.disabled = !state.editable;
            input.setAttribute("aria-label", filled(label, state.schools[one[0]][0]));
            return input;
        }

        function loadRow(state, one) {
            var row = element("tr", one[1] >= one[3] ? "is-full" : "");
            var head = element("th", "");
            var conflict = state.conflict && state.conflict.supporters.indexOf(one[0]) >= 0;
            head.scope = "row";
            append(head, [
                button("by " + one[0], state.schools[one[0]][0],
                    filled(words.filterBy, state.schools[one[0]][0]), function () {
                        page.filter(one[0]);
                    }, "desk-link"),
                conflict && chip("fault", words.inConflict)
            ]);
            var load = element("td", "desk-load");
            var bar = element("span", "desk-load-bar");
            var part = element("span", "desk-load-part");
            part.style.width = Math.min(100, 100 * one[1] / Math.max(1, one[3])) + "%";
            bar.setAttribute("aria-hidden", "true");
            bar.appendChild(part);
            append(load, [bar, element("span", "number", String(one[1]))]);
            var min = figure(state, one, "min", one[2], words.minOf);
            var max = figure(state, one, "max", one[3], words.maxOf);
            [min, max].forEach(function (input) {
                input.addEventListener("change", function () {
                    if (min.value === "" || max.value === "") {
                        input.value = String(input === min ? one[2] : one[3]);
                    } else {
                        page.take({"do": "limit", supporter: one[0], min: Number(min.value), max: Number(max.value)});
                    }
                });
            });
            var cells = [min, max].map(function (input) {
                return append(element("td", "number"), [input]);
            });
            return append(row, [head, load].concat(cells));
        }

        function farthest(state) {
            var box = element("div", "desk-farthest");
            var label = element("label", "", words.farthest);
            var input = element("input", "desk-limit");
            label.htmlFor = input.id = "desk-farthest";
            input.type = "number";
            input.min = "0.1";
            input.step = "any";
            input.max = "20000";
            input.inputMode = "decimal";
            input.value = state.farthest;
            input.dataset.key = "farthest";
            input.disabled = !state.editable;
            input.placeholder = words.farthestNone;
            input.addEventListener("change", function () {
                page.take({"do": "farthest", kilometres: input.value});
            });
            return append(box, [label, input]);
        }

        function limitsPage(box, state) {
            var table = element("table", "plain-table desk-loads");
            var head = element("tr");
            [["supporter", ""], ["takes", ""], ["min", "number"], ["max", "number"]].forEach(function (column) {
                var cell = element("th", column[1], words[column[0]]);
                cell.scope = "col";
                head.appendChild(cell);
            });
            var body = element("tbody");
            state.supporters.forEach(function (one) {
                body.appendChild(loadRow(state, one));
            });
            append(table, [append(element("thead"), [head]), body]);
            renew(box, [heading(words.limits), element("p", "quiet desk-small", words.limitsHow), farthest(state),
                state.supporters.length ? table : null]);
        }

        /* What was settled by hand, and in which steps */

        function insisted(state, one, pattern) {
            var names = one.map(function (code) {
                return state.schools[code] ? state.schools[code][0] : code;
            });
            var row = element("li");
            row.appendChild(element("span", "", filled(pattern, names[0], names[1])));
            if (state.editable) {
                row.appendChild(button("release " + one.join(" "), words.lift,
                    filled(words.liftPair, names[0], names[1]), function () {
                        page.take({"do": "release", supporter: one[0], recipient: one[1]});
                    }, "desk-link"));
            }
            return row;
        }

        function steps(state) {
            var list = element("ol", "desk-steps");
            state.steps.forEach(function (step, at) {
                var undone = at >= state.done;
                var row = element("li", undone ? "is-undone" : "");
                append(row, [
                    element("span", "desk-step", step[0]),
                    undone && chip("", words.undone),
                    element("span", "quiet desk-small", step[1])
                ]);
                if (at === state.done - 1) {
                    row.setAttribute("aria-current", "step");
                }
                list.prepend(row);
            });
            list.reversed = true;
            return list;
        }

        function stepsPage(box, state) {
            var hand = element("ul", "desk-hand");
            state.pins.forEach(function (one) {
                hand.appendChild(insisted(state, one, words.handPin));
            });
            state.forbids.forEach(function (one) {
                hand.appendChild(insisted(state, one, words.handForbid));
            });
            renew(box, [
                heading(words.hand),
                hand.children.length ? hand : element("p", "quiet", words.handNone),
                element("h3", "", words.stepsTitle),
                state.steps.length ? steps(state) : element("p", "quiet", words.stepsNone)
            ]);
        }

        return {pair: pairPage, limits: limitsPage, steps: stepsPage};
    };
}());
