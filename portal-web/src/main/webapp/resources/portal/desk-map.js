/*
 * The map of the pairing desk: schools as marks whose colour and dashes tell the stage, pairs as lines as
 * thick as their supporter is burdened. A line, or a recipient's mark, is drawn onto another supporter to
 * change the pair; until it is let go the price of that stands beside it.
 *
 * What is done is told to the page, which asks the portal: {choose, filter, change, price} of it.
 */
(function () {
    "use strict";
    var NEAR = 8;
    var REACH = 28;
    var MOVED = 4;
    var THINNEST = 1.25;
    var THICKEST = 5;
    var MANY = 150;
    var INSIDE = 4;

    function classes(element, set) {
        Object.keys(set).forEach(function (name) {
            element.classList.toggle(name, Boolean(set[name]));
        });
    }

    function tip(text) {
        var box = document.createElement("span");
        box.textContent = text;
        return box;
    }

    window.portalDeskMap = function (box, page) {
        var map = L.map(box, {attributionControl: false, zoomSnap: 0.25, scrollWheelZoom: false,
            zoomAnimation: false});
        var price = document.createElement("div");
        var rubber = L.polyline([], {className: "map-rubber", color: null, weight: 3, interactive: false});
        var marks = {};
        var lines = {};
        var state = null;
        var chosen = null;
        var editable = false;
        var drag = null;
        var fitted = false;

        price.className = "desk-price";
        price.hidden = true;
        box.appendChild(price);
        portalMap.named(map, ".leaflet-control-zoom-in", box.dataset.zoomIn);
        portalMap.named(map, ".leaflet-control-zoom-out", box.dataset.zoomOut);
        map.setView([30, 107], 6);
        showAllControl();

        /* The wheel moves the map once the map is worked with, and the page otherwise. */
        map.on("focus", function () {
            map.scrollWheelZoom.enable();
        });
        map.on("moveend", keepNamesInside);
        map.on("blur", function () {
            map.scrollWheelZoom.disable();
        });

        /** Below the two of the zoom a third: all schools again. */
        function showAllControl() {
            var bar = box.querySelector(".leaflet-control-zoom");
            var all = document.createElement("a");
            all.href = "#";
            all.className = "pi pi-window-maximize";
            all.setAttribute("role", "button");
            all.setAttribute("aria-label", box.dataset.all);
            all.title = box.dataset.all;
            all.addEventListener("click", function (pressed) {
                pressed.preventDefault();
                fit();
            });
            L.DomEvent.disableClickPropagation(all);
            bar.appendChild(all);
        }

        function place(code) {
            var school = state.schools[code];
            return school && school[3] !== null ? L.latLng(school[3], school[4]) : null;
        }

        function key(pair) {
            return pair.recipient + " " + pair.supporter;
        }

        /* Marks */

        /** Where a mark's name stands: the two of a pair above and below it, so that neither covers the other. */
        function named(below, always) {
            return {direction: below ? "bottom" : "top", offset: [0, below ? 8 : -8], permanent: Boolean(always)};
        }

        function made(code, role) {
            var school = state.schools[code];
            var marker = portalMap.marker(place(code), {
                icon: L.divIcon({html: portalMap.mark(role), className: "map-point stage-" + school[2],
                    iconSize: [24, 24]}),
                keyboard: true,
                riseOnHover: true,
                draggable: role === "recipient"
            });
            marker.bindTooltip(tip(school[0]), named(false, false));
            marker.on("add", function () {
                marker.getElement().setAttribute("aria-label", school[0]);
            });
            marker.on("click", function () {
                if (role === "supporter") {
                    page.filter(code);
                } else {
                    page.choose(pairOf(code), false);
                }
            });
            if (role === "recipient") {
                marker.on("dragstart", function () {
                    begin(pairOf(code));
                });
                marker.on("drag", function () {
                    move(map.latLngToContainerPoint(marker.getLatLng()));
                });
                marker.on("dragend", function () {
                    marker.setLatLng(place(code));
                    end();
                });
            }
            return marker.addTo(map);
        }

        /** The pair of this recipient that is chosen, else its first. */
        function pairOf(recipient) {
            var own = state.pairs.filter(function (pair) {
                return pair.recipient === recipient;
            });
            return own.filter(function (pair) {
                return chosen && key(pair) === key(chosen);
            })[0] || own[0] || {recipient: recipient, supporter: ""};
        }

        function showMarks() {
            var wanted = {};
            var altered = false;
            state.supporters.forEach(function (one) {
                wanted[one[0]] = "supporter";
            });
            Object.keys(state.wants).forEach(function (code) {
                wanted[code] = "recipient";
            });
            Object.keys(marks).forEach(function (code) {
                if (!wanted[code] || marks[code].role !== wanted[code]
                        || marks[code].place !== String(place(code))) {
                    marks[code].marker.remove();
                    delete marks[code];
                    altered = true;
                }
            });
            Object.keys(wanted).forEach(function (code) {
                if (!marks[code] && place(code)) {
                    marks[code] = {marker: made(code, wanted[code]), role: wanted[code],
                        place: String(place(code))};
                    altered = true;
                }
                if (marks[code] && wanted[code] === "recipient") {
                    marks[code].marker.dragging[editable ? "enable" : "disable"]();
                }
            });
            if (altered) {
                portalMap.rove(box);
            }
        }

        /* Lines */

        function showLines() {
            var load = {};
            var wanted = {};
            state.supporters.forEach(function (one) {
                load[one[0]] = Math.min(1, one[1] / Math.max(1, one[3]));
            });
            state.pairs.forEach(function (pair) {
                if (place(pair.supporter) && place(pair.recipient)) {
                    wanted[key(pair)] = pair;
                }
            });
            Object.keys(lines).forEach(function (name) {
                if (!wanted[name]) {
                    lines[name].line.remove();
                    delete lines[name];
                }
            });
            Object.keys(wanted).forEach(function (name) {
                var pair = wanted[name];
                var weight = THINNEST + (THICKEST - THINNEST) * load[pair.supporter];
                if (!lines[name]) {
                    lines[name] = {
                        line: L.polyline([place(pair.recipient), place(pair.supporter)], {
                            className: "map-line stage-" + state.schools[pair.recipient][2],
                            color: null,
                            interactive: false
                        }).addTo(map)
                    };
                }
                lines[name].pair = pair;
                if (lines[name].line.options.weight !== weight) {
                    lines[name].line.setStyle({weight: weight});
                }
            });
        }

        /** Which of the pairs are shown plainly: what the filters leave out stands back. */
        function showAmong(visible) {
            var seen = {};
            visible.forEach(function (pair) {
                seen[key(pair)] = true;
                seen[pair.recipient] = true;
                seen[pair.supporter] = true;
            });
            Object.keys(lines).forEach(function (name) {
                var isChosen = chosen && name === key(chosen);
                classes(lines[name].line.getElement(), {"is-back": !seen[name], "is-chosen": isChosen});
                if (isChosen) {
                    lines[name].line.bringToFront();
                }
            });
            var conflict = {};
            if (state.conflict) {
                state.conflict.supporters.concat(state.conflict.recipients).forEach(function (code) {
                    conflict[code] = true;
                });
            }
            Object.keys(marks).forEach(function (code) {
                classes(marks[code].marker.getElement(), {
                    "is-back": !seen[code] && !conflict[code] && state.pairs.length > 0,
                    "is-chosen": chosen && (code === chosen.recipient || code === chosen.supporter),
                    "is-in-conflict": conflict[code]
                });
            });
        }

        function nameChosen(before) {
            [before, chosen].forEach(function (pair, now) {
                var codes = [pair && pair.recipient, pair && pair.supporter].filter(function (code) {
                    return marks[code] && state.schools[code];
                }).sort(function (one, other) {
                    return place(other).lat - place(one).lat;
                });
                codes.forEach(function (code, at) {
                    marks[code].marker.unbindTooltip().bindTooltip(tip(state.schools[code][0]),
                        named(now === 1 && at === 1, now === 1));
                });
            });
        }

        /** What the edge of the map would cut of a chosen school's name is moved inside. */
        function keepNamesInside() {
            var edge = box.getBoundingClientRect();
            [chosen && chosen.recipient, chosen && chosen.supporter].forEach(function (code) {
                var name = marks[code] && marks[code].marker.getTooltip();
                if (!name || !name.options.permanent || !name.getElement()) {
                    return;
                }
                name.options.offset = L.point(0, name.options.direction === "bottom" ? 8 : -8);
                name.update();
                var at = name.getElement().getBoundingClientRect();
                name.options.offset = name.options.offset.add([
                    Math.max(0, edge.left + INSIDE - at.left) - Math.max(0, at.right + INSIDE - edge.right),
                    Math.max(0, edge.top + INSIDE - at.top) - Math.max(0, at.bottom + INSIDE - edge.bottom)
                ]);
                name.update();
            });
        }

        function bringIntoView() {
            var ends = [place(chosen.recipient), place(chosen.supporter)].filter(Boolean);
            if (ends.length && !map.getBounds().pad(-0.08).contains(L.latLngBounds(ends))) {
                map.fitBounds(L.latLngBounds(ends).pad(0.5), {maxZoom: Math.max(map.getZoom(), 11)});
            }
        }

        function fit() {
            var places = Object.keys(marks).map(function (code) {
                return marks[code].marker.getLatLng();
            });
            if (places.length && box.clientWidth) {
                fitted = true;
                map.invalidateSize();
                map.fitBounds(L.latLngBounds(places),
                    {paddingTopLeft: [56, 32], paddingBottomRight: [32, 32], maxZoom: 13});
            }
        }

        /* Drawing a pair onto another supporter */

        function begin(pair) {
            if (!editable || !pair.supporter) {
                drag = null;
                return;
            }
            drag = {pair: pair, over: "", choices: null};
            box.classList.add("is-dragging");
            rubber.addTo(map);
            page.price(pair).then(function (choices) {
                if (drag && drag.pair === pair) {
                    drag.choices = choices;
                    state.supporters.forEach(function (one) {
                        var mark = marks[one[0]];
                        if (mark) {
                            classes(mark.marker.getElement(), {
                                "is-possible": choices[one[0]] && choices[one[0]].possible,
                                "is-impossible": !(choices[one[0]] && choices[one[0]].possible)
                                    && one[0] !== pair.supporter
                            });
                        }
                    });
                    move(drag.at);
                }
            }, function () {
                return null;
            });
        }

        /** Schools of a town stand close together: those that cannot be meant are passed over. */
        function supporterAt(point) {
            var best = "";
            var least = REACH;
            state.supporters.forEach(function (one) {
                var meant = !drag.choices || one[0] === drag.pair.supporter
                    || (drag.choices[one[0]] && drag.choices[one[0]].possible);
                var far = marks[one[0]] && meant
                    ? map.latLngToContainerPoint(marks[one[0]].marker.getLatLng()).distanceTo(point) : REACH;
                if (far < least) {
                    least = far;
                    best = one[0];
                }
            });
            return best;
        }

        function move(point) {
            if (!drag || !point) {
                return;
            }
            drag.over = supporterAt(point);
            rubber.setLatLngs([place(drag.pair.recipient),
                drag.over ? place(drag.over) : map.containerPointToLatLng(point)]);
            drag.at = point;
            tell();
        }

        function tell() {
            var choice = drag.choices && drag.choices[drag.over];
            var words = [];
            if (drag.over) {
                words.push(state.schools[drag.over][0]);
                if (drag.over === drag.pair.supporter) {
                    words.push(page.words.asItIs);
                } else if (!drag.choices) {
                    words.push(page.words.reckoning);
                } else {
                    words.push(choice ? choice.cost : page.words.impossible);
                    if (choice && choice.moves) {
                        words.push(choice.moves);
                    }
                }
            }
            price.hidden = words.length === 0;
            if (words.length && drag.at) {
                price.replaceChildren.apply(price, words.map(function (line) {
                    var row = document.createElement("div");
                    row.textContent = line;
                    return row;
                }));
                price.style.left = Math.max(8, Math.min(drag.at.x + 18, box.clientWidth - price.offsetWidth - 8)) + "px";
                price.style.top = Math.max(8, drag.at.y - price.offsetHeight - 14) + "px";
            }
        }

        function end() {
            var done = drag;
            drag = null;
            price.hidden = true;
            rubber.remove();
            box.classList.remove("is-dragging");
            Object.keys(marks).forEach(function (code) {
                classes(marks[code].marker.getElement(), {"is-possible": false, "is-impossible": false});
            });
            if (done && done.over && done.over !== done.pair.supporter) {
                page.price(done.pair).then(function (choices) {
                    if (choices[done.over] && choices[done.over].possible) {
                        page.change(done.pair, done.over);
                    }
                }, function () {
                    return null;
                });
            }
        }

        /** The line next to the point, nearer than a few pixels. */
        function lineAt(point) {
            var best = null;
            var least = NEAR;
            Object.keys(lines).forEach(function (name) {
                var one = lines[name];
                if (one.line.getElement().classList.contains("is-back")) {
                    return;
                }
                var ends = one.line.getLatLngs().map(function (end) {
                    return map.latLngToContainerPoint(end);
                });
                var far = L.LineUtil.pointToSegmentDistance(point, ends[0], ends[1]);
                if (far < least) {
                    least = far;
                    best = one.pair;
                }
            });
            return best;
        }

        function pointOf(event) {
            return map.mouseEventToContainerPoint(event);
        }

        function isGround(target) {
            return !target.closest(".map-point, .leaflet-control, .desk-price");
        }

        box.addEventListener("mousedown", function (pressed) {
            var from = pointOf(pressed);
            var pair = pressed.button === 0 && isGround(pressed.target) ? lineAt(from) : null;
            if (!pair) {
                return;
            }
            pressed.preventDefault();
            pressed.stopImmediatePropagation();
            var moving = false;

            function onMove(moved) {
                var to = pointOf(moved);
                if (!moving && to.distanceTo(from) > MOVED) {
                    moving = true;
                    begin(pair);
                }
                if (moving) {
                    move(to);
                }
            }

            function onUp() {
                document.removeEventListener("mousemove", onMove);
                document.removeEventListener("mouseup", onUp);
                if (moving) {
                    end();
                } else {
                    page.choose(pair, false);
                }
            }

            document.addEventListener("mousemove", onMove);
            document.addEventListener("mouseup", onUp);
        }, true);

        box.addEventListener("mousemove", function (moved) {
            if (!drag) {
                box.classList.toggle("is-on-line",
                    isGround(moved.target) && lineAt(pointOf(moved)) !== null);
            }
        });

        document.addEventListener("keydown", function (pressed) {
            if (pressed.key === "Escape" && drag) {
                drag.over = "";
                price.hidden = true;
            }
        });

        new ResizeObserver(function () {
            map.invalidateSize();
            if (!fitted && state) {
                fit();
            }
        }).observe(box);

        return {
            /** @param visible the pairs that the filters leave in */
            show: function (now, visible, pair) {
                var before = chosen;
                state = now;
                chosen = pair;
                editable = now.editable && !now.conflict;
                box.classList.toggle("is-editable", editable);
                box.classList.toggle("is-many", Object.keys(now.wants).length > MANY);
                box.classList.toggle("has-chosen", Boolean(pair && pair.supporter));
                showMarks();
                showLines();
                nameChosen(before);
                showAmong(visible);
                if (!fitted) {
                    fit();
                }
                if (chosen && (!before || key(before) !== key(chosen))) {
                    bringIntoView();
                }
                keepNamesInside();
            }
        };
    };
}());
