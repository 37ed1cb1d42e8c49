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
