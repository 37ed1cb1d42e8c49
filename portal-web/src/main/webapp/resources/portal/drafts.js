/*
 * What stands in the forms of this page and was not sent is kept with the portal, a few seconds after it was
 * typed and before it is sent, and offered when the page is opened again.
 *
 * Kept are the fields that a reader fills in, except passwords, files, and whatever stands within
 * data-draft="never".
 */
(function () {
    "use strict";
    var clock = document.getElementById("session");
    var main = document.getElementById("content");
    if (!clock || !main || clock.dataset.page.length > 500) {
        return;
    }
    var portal = clock.dataset.portal || "";
    var EVERY = 15000;
    var LONGEST_WAIT = 3000;
    var SECRET = /password|one-time-code|cc-/;
    var NOT_KEPT = ["password", "file", "hidden", "submit", "button", "reset", "image"];
    var offer = document.getElementById("draft");
    var kept = [];

    function isKept(field) {
        return field.name && !field.disabled && !SECRET.test(field.autocomplete)
            && (NOT_KEPT.indexOf(field.type) < 0 || /_hinput$/.test(field.id))
            && !field.closest("[data-draft=never]");
    }

    function fields(form) {
        return Array.prototype.filter.call(form.elements, isKept);
    }

    /** One line for each field: its name, its value, and whether it is ticked where it can be. */
    function read(form) {
        return fields(form).map(function (field) {
            if (field.type === "checkbox" || field.type === "radio") {
                return [field.name, field.value, field.checked];
            }
            if (field.type === "select-multiple") {
                return [field.name, Array.prototype.map.call(field.selectedOptions, function (option) {
                    return option.value;
                })];
            }
            return [field.name, field.value];
        });
    }

    function text(form) {
        return JSON.stringify(read(form));
    }

    function post(form, lines) {
        return window.fetch(portal + "/drafts", {
            method: "POST",
            redirect: "manual",
            keepalive: true,
            headers: {"Content-Type": "application/json"},
            body: JSON.stringify({
                user: clock.dataset.user,
                page: clock.dataset.page,
                form: form.id,
                fields: lines
            })
        });
    }

    /** The form says which draft it has, so that the portal lets go of that once the form was taken. */
    function mark(form) {
        var field = form.elements["portal-draft"];
        if (!field) {
            field = document.createElement("input");
            field.type = "hidden";
            field.name = "portal-draft";
            field.value = form.id + " " + clock.dataset.page;
            form.appendChild(field);
        }
        known(form).marked = true;
    }

    function known(form) {
        return kept.filter(function (draft) {
            return draft.id === form.id;
        })[0];
    }

    function form(draft) {
        return document.getElementById(draft.id);
    }

    function isChanged(draft) {
        return form(draft) !== null && text(form(draft)) !== draft.text;
    }

    /** Keeps what was typed since; the promise tells whether all of it is kept now. */
    function keep(draft) {
        var now;
        if (!isChanged(draft)) {
            return Promise.resolve(true);
        }
        now = text(form(draft));
        return post(form(draft), read(form(draft))).then(function (answer) {
            if (answer.status === 204) {
                draft.text = now;
                if (form(draft)) {
                    mark(form(draft));
                }
                window.portalSession.note(Date.now());
                return true;
            }
            if (answer.status === 401 || answer.type === "opaqueredirect") {
                window.portalSession.note(0);
            }
            return false;
        }, function () {
            return false;
        });
    }

    function keepAll() {
        return Promise.all(kept.filter(function (draft) {
            return !draft.offered;
        }).map(keep));
    }

    function say(words, ways) {
        var notice = offer.querySelector(".notice");
        notice.querySelector(".draft-words").textContent = words;
        notice.querySelector(".draft-ways").hidden = !ways;
        notice.hidden = false;
    }

    function widgetOf(field) {
        var widgets = window.PrimeFaces ? window.PrimeFaces.widgets : {};
        var names = Object.keys(widgets).filter(function (name) {
            return widgets[name] && field.id.indexOf(widgets[name].id + "_") === 0;
        });
        return names.length === 0 ? null : widgets[names[0]];
    }

    /** Shows in a widget what its field holds now; nothing is sent. */
    function fill(field, line) {
        var widget = widgetOf(field);
        if (field.type === "checkbox" || field.type === "radio") {
            field.checked = line[2];
            if (widget && widget.box) {
                widget.box.toggleClass("ui-state-active", line[2])
                    .children(".ui-chkbox-icon").toggleClass("ui-icon-check", line[2])
                    .toggleClass("ui-icon-blank", !line[2]);
            }
        } else if (field.type === "select-multiple") {
            Array.prototype.forEach.call(field.options, function (option) {
                option.selected = line[1].indexOf(option.value) >= 0;
            });
        } else {
            field.value = line[1];
            if (widget && widget.label && field.selectedOptions) {
                widget.label.text(field.selectedOptions.length ? field.selectedOptions[0].text : "");
            }
        }
    }

    /** The field of a line, by its whole name; after an upgrade, which may have renamed what is around it, by its own. */
    function fieldOf(line, free) {
        function own(name) {
            return name.slice(name.lastIndexOf(":") + 1);
        }
        function first(name, of) {
            return free.filter(function (one) {
                return of(one.name) === of(name) && (line.length < 3 || one.value === line[1]);
            })[0];
        }
        return first(line[0], String) || first(line[0], own);
    }

    function restore(draft) {
        var free = fields(form(draft));
        draft.offered.fields.forEach(function (line) {
            var field = fieldOf(line, free);
            if (field) {
                fill(field, line);
                free.splice(free.indexOf(field), 1);
            }
        });
        draft.text = text(form(draft));
        mark(form(draft));
        form(draft).querySelectorAll("details").forEach(function (closed) {
            closed.open = true;
        });
    }

    function offered() {
        return kept.filter(function (draft) {
            return draft.offered;
        });
    }

    function answer(taken) {
        var drafts = offered();
        var when = window.portalSession.inWords(Math.max.apply(null, drafts.map(function (draft) {
            return Date.parse(draft.offered.savedAt);
        })));
        drafts.forEach(function (draft) {
            if (taken) {
                restore(draft);
            } else {
                post(form(draft));
            }
            draft.offered = null;
        });
        say(offer.dataset[taken ? "restored" : "discarded"].replace("{0}", when), false);
        if (taken) {
            fields(form(drafts[0]))[0].focus();
        } else {
            main.focus();
        }
    }

    function ask() {
        window.fetch(portal + "/drafts?page=" + encodeURIComponent(clock.dataset.page), {
            redirect: "manual"
        }).then(function (found) {
            return found.status === 200 ? found.json() : [];
        }, function () {
            return [];
        }).then(function (drafts) {
            drafts.forEach(function (draft) {
                var here = known({id: draft.form});
                if (here && form(here)) {
                    if (JSON.stringify(draft.fields) === text(form(here))) {
                        mark(form(here));
                    } else {
                        here.offered = draft;
                    }
                }
            });
            if (offered().length > 0) {
                say(offer.dataset.found.replace("{0}", window.portalSession.inWords(
                    Math.max.apply(null, offered().map(function (draft) {
                        return Date.parse(draft.offered.savedAt);
                    })))), true);
            }
        });
    }

    function rest() {
        document.body.classList.remove("keeping");
    }

    /** A form is sent only when what stands in it is kept: whatever meets it on its way, nothing is lost. */
    document.addEventListener("submit", function (sent) {
        var draft = known(sent.target);
        var after;
        if (!draft || draft.offered || !isChanged(draft)) {
            return;
        }
        sent.preventDefault();
        sent.stopImmediatePropagation();
        if (draft.sending) {
            return;
        }
        draft.sending = true;
        document.body.classList.add("keeping");
        after = function () {
            draft.sending = false;
            draft.text = text(sent.target);
            sent.target.requestSubmit(sent.submitter);
        };
        Promise.race([keep(draft), new Promise(function (late) {
            window.setTimeout(late, LONGEST_WAIT, "late");
        })]).then(function (done) {
            if (done === true || !document.getElementById("session-ended").open) {
                after();
                window.setTimeout(rest, LONGEST_WAIT);
            } else {
                draft.sending = false;
                rest();
            }
        });
    }, true);

    document.addEventListener("portal:ending", keepAll);
    document.addEventListener("portal:over", function (over) {
        var typed = kept.filter(function (draft) {
            return form(draft) !== null && (isChanged(draft) || form(draft).elements["portal-draft"]);
        });
        over.detail(typed.some(isChanged) ? "unkept" : typed.length > 0 ? "kept" : "nothing");
    });
    document.addEventListener("portal:back", function (back) {
        keepAll().then(back.detail);
    });
    document.addEventListener("visibilitychange", function () {
        if (document.visibilityState === "hidden") {
            keepAll();
        }
    });
    offer.querySelector("[data-does=restore]").addEventListener("click", function () {
        answer(true);
    });
    offer.querySelector("[data-does=discard]").addEventListener("click", function () {
        answer(false);
    });

    /** What the portal itself changes in a form is nothing that a reader typed. */
    if (window.jQuery) {
        jQuery(document).on("pfAjaxStart", function () {
            kept.forEach(function (draft) {
                draft.typed = isChanged(draft);
            });
        }).on("pfAjaxComplete", function () {
            kept.forEach(function (draft) {
                if (form(draft) && !draft.typed) {
                    draft.text = text(form(draft));
                }
                if (form(draft) && draft.marked) {
                    mark(form(draft));
                }
            });
        });
    }

    /** Once all widgets have shown their fields as they like them. */
    window.addEventListener("load", function () {
        var forms = main.querySelectorAll("form[method=post][id]:not([data-draft=never])");
        Array.prototype.forEach.call(forms, function (one) {
            if (fields(one).length > 0) {
                kept.push({id: one.id, text: text(one), offered: null, sending: false, typed: false, marked: false});
            }
        });
        if (kept.length > 0) {
            main.insertBefore(offer, main.querySelector(".messages"));
            ask();
            window.setInterval(keepAll, EVERY);
        }
    });
}());
