"use strict";

// The page reads without this: it looks for resources, and writes down what was taught on this computer.
(function () {
    var form = document.querySelector("#use form");
    var key = "portal-use-" + form.getAttribute("data-package");
    var fields = ["resource", "on", "class", "hours", "feedback"];
    var used = [];

    function at(id) {
        return document.getElementById(id);
    }

    function say(words) {
        at("said").textContent = words;
    }

    function read() {
        try {
            used = JSON.parse(localStorage.getItem(key)) || [];
        } catch (none) {
            used = [];
        }
    }

    function keep() {
        try {
            localStorage.setItem(key, JSON.stringify(used));
            say(form.getAttribute("data-kept"));
        } catch (none) {
            say(form.getAttribute("data-unkept"));
        }
    }

    function line(one) {
        var item = document.createElement("li");
        item.textContent = one.slice(0, 3).join(" · ") + " ";
        var button = document.createElement("button");
        button.type = "button";
        button.textContent = form.getAttribute("data-remove");
        button.addEventListener("click", function () {
            used.splice(used.indexOf(one), 1);
            keep();
            show();
        });
        item.appendChild(button);
        return item;
    }

    function show() {
        var list = at("kept");
        while (list.firstChild) {
            list.removeChild(list.firstChild);
        }
        used.forEach(function (one) {
            list.appendChild(line(one));
        });
        at("export").hidden = used.length === 0;
    }

    // As the portal writes such files: no cell is a formula to whatever opens it.
    function cell(text) {
        var safe = /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? "'" + text : text;
        return "\"" + safe.replace(/"/g, "\"\"") + "\"";
    }

    function file() {
        var lines = [form.getAttribute("data-columns").split("|")].concat(used);
        return "\uFEFF" + lines.map(function (one) {
            return one.map(cell).join(",");
        }).join("\r\n") + "\r\n";
    }

    form.addEventListener("submit", function (event) {
        event.preventDefault();
        used.push(fields.map(function (field) {
            return at(field).value.replace(/\s+/g, " ").trim();
        }));
        keep();
        show();
    });

    at("export").addEventListener("click", function () {
        var link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([file()], {type: "text/csv"}));
        link.download = "use-" + form.getAttribute("data-package") + ".csv";
        document.body.appendChild(link);
        link.click();
        document.body.removeChild(link);
    });

    document.querySelectorAll("a[data-resource]").forEach(function (link) {
        link.addEventListener("click", function () {
            at("resource").value = link.getAttribute("data-resource");
            at("on").focus();
        });
    });

    at("look").addEventListener("input", function () {
        var wanted = at("look").value.trim().toLowerCase();
        var found = 0;
        document.querySelectorAll("article").forEach(function (one) {
            one.hidden = one.textContent.toLowerCase().indexOf(wanted) < 0;
            found += one.hidden ? 0 : 1;
        });
        at("found").textContent = found ? "" : at("found").getAttribute("data-none");
    });

    document.querySelectorAll(".scripted").forEach(function (one) {
        one.hidden = false;
    });
    read();
    show();
}());
