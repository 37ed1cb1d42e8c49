/*
 * Gives each number that weighs something a slider beside it: the number is what counts and what is sent, the
 * slider is the quicker hand. A number beyond the slider's end stays as it was typed.
 */
(function () {
    "use strict";
    var END = 30;
    var STEP = 0.5;

    function slider(number) {
        var range = document.createElement("input");
        range.type = "range";
        range.min = "0";
        range.max = String(END);
        range.step = String(STEP);
        range.className = "weight-slider";
        range.setAttribute("aria-label", number.getAttribute("aria-label") || label(number));
        range.value = number.value;
        range.disabled = number.disabled;
        range.addEventListener("input", function () {
            number.value = range.value;
            number.dispatchEvent(new Event("change", {bubbles: true}));
        });
        number.addEventListener("input", function () {
            range.value = number.value.replace(",", ".");
        });
        number.before(range);
    }

    function label(number) {
        var named = number.labels && number.labels[0];
        return named ? named.firstChild.textContent.trim() : "";
    }

    document.querySelectorAll("input.weight").forEach(slider);
}());
