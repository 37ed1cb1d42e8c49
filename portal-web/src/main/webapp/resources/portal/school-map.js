/*
 * Draws every .school-map from its data-geojson, also those that an Ajax answer brings. Text is only ever
 * set as text, so a school's name cannot become markup. Marks differ by shape as well as by colour.
 * Maps that draw themselves find the same marks in window.portalMap.
 */
(function () {
    "use strict";
    var SHAPES = {
        supporter: "M7 0A7 7 0 1 1 7 14A7 7 0 1 1 7 0Z",
        recipient: "M7 -1L15 13H-1Z",
        none: "M2 2H12V12H2Z"
    };

    function shapeOf(role) {
        return Object.prototype.hasOwnProperty.call(SHAPES, role) ? role : "none";
    }

    function mark(role) {
        var svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
        var path = document.createElementNS("http://www.w3.org/2000/svg", "path");
        svg.setAttribute("viewBox", "0 0 14 14");
        svg.setAttribute("class", "map-mark map-mark-" + shapeOf(role));
        svg.setAttribute("aria-hidden", "true");
        path.setAttribute("d", SHAPES[shapeOf(role)]);
        svg.appendChild(path);
        return svg;
    }

    function words(properties) {
        var box = document.createElement("div");
        if (properties.name) {
            var name = document.createElement("strong");
            name.textContent = properties.name;
            box.appendChild(name);
        }
        if (properties.text) {
            var text = document.createElement("div");
            text.textContent = properties.text;
            box.appendChild(text);
        }
        return box;
    }

    /** In the plane of the map: lifted out of it, each of hundreds of marks would be a layer of the screen. */
    function flat(at) {
        L.Marker.prototype._setPos.call(this, at);
        this._icon.style.transform = "translate(" + at.x + "px, " + at.y + "px)";
    }

    function marker(place, options) {
        var made = L.marker(place, options);
        made._setPos = flat;
        return made;
    }

    function point(feature, place) {
        var point = marker(place, {
            icon: L.divIcon({html: mark(feature.properties.role), className: "map-point", iconSize: [24, 24]}),
            keyboard: true,
            riseOnHover: true
        });
        point.on("add", function () {
            point.getElement().setAttribute("aria-label", feature.properties.name || "");
        });
        return point;
    }

    function pointsOf(box) {
        return Array.from(box.querySelectorAll(".map-point")).sort(function (one, other) {
            return one.getBoundingClientRect().left - other.getBoundingClientRect().left;
        });
    }

    /*
     * All points are one stop of the Tab key; the arrows go from point to point, west to east. Asked again
     * whenever points came or went.
     */
    function rove(box) {
        var points = pointsOf(box);
        var stop = points.indexOf(document.activeElement);
        points.forEach(function (element, at) {
            element.tabIndex = at === Math.max(0, stop) ? 0 : -1;
        });
        if (box.dataset.roving) {
            return;
        }
        box.dataset.roving = "true";
        // before the map hears of it, which would move itself
        box.addEventListener("keydown", function (pressed) {
            var steps = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[pressed.key];
            var now = pointsOf(box);
            var at = steps ? now.indexOf(pressed.target) : -1;
            if (at < 0) {
                return;
            }
            var next = now[(at + steps + now.length) % now.length];
            pressed.target.tabIndex = -1;
            next.tabIndex = 0;
            next.focus();
            pressed.preventDefault();
            pressed.stopPropagation();
        }, true);
    }

    function line(feature) {
        var load = Math.min(Math.max(Number(feature.properties && feature.properties.load) || 0, 0), 1);
        return {className: "map-line", color: null, weight: 1 + 2.5 * load};
    }

    function named(map, selector, name) {
        var control = map.getContainer().querySelector(selector);
        if (control && name) {
            control.setAttribute("aria-label", name);
            control.setAttribute("title", name);
        }
    }

    function draw(box) {
        box.dataset.drawn = "true";
        var map = L.map(box, {attributionControl: false, zoomSnap: 0.25, scrollWheelZoom: false,
            zoomAnimation: false});
        named(map, ".leaflet-control-zoom-in", box.dataset.zoomIn);
        named(map, ".leaflet-control-zoom-out", box.dataset.zoomOut);
        map.on("popupopen", function () {
            named(map, ".leaflet-popup-close-button", box.dataset.close);
        });
        var drawn = L.geoJSON(JSON.parse(box.dataset.geojson), {
            pointToLayer: point,
            style: line,
            onEachFeature: function (feature, layer) {
                layer.bindPopup(words(feature.properties || {}));
            }
        }).addTo(map);
        var bounds = drawn.getBounds();
        if (bounds.isValid()) {
            // left of the schools stands the zoom control, which must cover none of them
            map.fitBounds(bounds, {paddingTopLeft: [64, 32], paddingBottomRight: [32, 32], maxZoom: 13});
        } else {
            map.setView([30, 107], 6);
        }
        rove(box);
        new ResizeObserver(function () {
            map.invalidateSize();
        }).observe(box);
    }

    function drawAll() {
        document.querySelectorAll(".school-map:not([data-drawn])").forEach(draw);
        document.querySelectorAll("[data-mark]:empty").forEach(function (legend) {
            legend.appendChild(mark(legend.dataset.mark));
        });
    }

    window.portalMap = {marker: marker, mark: mark, named: named, rove: rove};
    drawAll();
    new MutationObserver(drawAll).observe(document.body, {childList: true, subtree: true});
}());
