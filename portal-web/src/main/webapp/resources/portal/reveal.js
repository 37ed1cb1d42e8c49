/* A password shown while its button is pressed in, and hidden again before it is sent. */
(function () {
    "use strict";
    document.querySelectorAll(".reveal").forEach(function (button) {
        var field = document.getElementById(button.getAttribute("aria-controls"));
        function show(shown) {
            field.type = shown ? "text" : "password";
            button.setAttribute("aria-pressed", String(shown));
        }

        button.addEventListener("click", function () {
            show(button.getAttribute("aria-pressed") !== "true");
        });
        field.form.addEventListener("submit", function () {
            show(false);
        });
    });
}());
