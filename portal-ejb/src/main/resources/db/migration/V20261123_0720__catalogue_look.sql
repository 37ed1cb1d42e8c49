-- What is told of a given file before it is opened: what was found in it, its headings, how its text begins; the
-- owner's copy, as the rest of the row. See portal.content.FileLook. An entry has it once its resource changes.

alter table catalogue_file add column findings text[] not null default '{}';
alter table catalogue_file add column headings text[] not null default '{}';
alter table catalogue_file add column excerpt text not null default '';
