/* The button that prints: the browser's own dialogue, without a menu to look for. */
(function () {
    "use strict";
    document.querySelectorAll("button[data-print]").forEach(function (button) {
        button.addEventListener("click", function () {
            window.print();
        });
    });
}());
