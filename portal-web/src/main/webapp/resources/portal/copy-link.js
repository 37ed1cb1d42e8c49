/* The address of the page on its way to somebody else: copied where the browser lets it. */
(function () {
    "use strict";
    document.querySelectorAll(".copy-link").forEach(function (button) {
        var said = button.querySelector("span");

        function tell(copied) {
            said.textContent = button.getAttribute(copied ? "data-done" : "data-failed");
        }

        button.addEventListener("click", function () {
            if (!navigator.clipboard) {
                tell(false);
                return;
            }
            navigator.clipboard.writeText(window.location.href.replace(/#.*/, "")).then(function () {
                tell(true);
            }, function () {
                tell(false);
            });
        });
    });
}());
