-- A reason that somebody gave for a change of a person's record may tell of the person in words of its own: it goes
-- with what is erased; see portal.school.history.RegisterChanges.

grant update (reason) on register_change to portal_app;
