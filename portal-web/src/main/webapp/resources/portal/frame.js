/* A quiet sign while the portal works; the sheet shows it only after a moment. */
(function () {
    "use strict";
    function busy(working) {
        document.body.classList.toggle("busy", working);
        document.getElementById("content").setAttribute("aria-busy", String(working));
    }

    if (!window.jQuery) {
        return;
    }
    jQuery(document).on("pfAjaxStart", function () {
        busy(true);
    }).on("pfAjaxComplete", function () {
        busy(false);
    });
}());

/* The drawer of the side bar on small screens: opened by its button, closed by Escape, curtain or choice. */
(function () {
    "use strict";
    var button = document.querySelector(".menu-button");
    var drawer = document.getElementById("places");
    if (!button || !drawer) {
        return;
    }

    function show(open) {
        document.body.classList.toggle("drawer-open", open);
        button.setAttribute("aria-expanded", String(open));
        if (open) {
            var first = drawer.querySelector("[aria-current=page]") || drawer.querySelector("a");
            if (first) {
                first.focus();
            }
        }
    }

    button.addEventListener("click", function () {
        show(button.getAttribute("aria-expanded") !== "true");
    });
    document.querySelector(".curtain").addEventListener("click", function () {
        show(false);
    });
    document.addEventListener("keydown", function (pressed) {
        if (pressed.key === "Escape" && document.body.classList.contains("drawer-open")) {
            show(false);
            button.focus();
        }
    });
    drawer.addEventListener("focusout", function (left) {
        if (left.relatedTarget && !drawer.contains(left.relatedTarget)) {
            show(false);
        }
    });
}());

/* A box that ticks all boxes of a name, and is ticked itself as long as all of them are. */
(function () {
    "use strict";
    document.querySelectorAll("[data-ticks]").forEach(function (all) {
        var boxes = Array.from(document.getElementsByName(all.dataset.ticks));

        function show() {
            var ticked = boxes.filter(function (box) {
                return box.checked;
            }).length;
            all.checked = ticked > 0 && ticked === boxes.length;
            all.indeterminate = ticked > 0 && ticked < boxes.length;
        }

        all.addEventListener("change", function () {
            boxes.forEach(function (box) {
                box.checked = all.checked;
            });
            show();
        });
        boxes.forEach(function (box) {
            box.addEventListener("change", show);
        });
        all.closest("label").hidden = boxes.length < 2;
        show();
    });
}());
