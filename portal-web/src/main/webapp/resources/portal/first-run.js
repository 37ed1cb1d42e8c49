/* The key that stands behind the # of the first operator's link: into its field, and out of the address. */
(function () {
    "use strict";
    var field = document.getElementById("key");
    var key = window.location.hash.slice(1);
    if (field && key) {
        field.value = key;
        window.history.replaceState(null, "", window.location.pathname);
        document.getElementById("password").focus();
    }
}());
