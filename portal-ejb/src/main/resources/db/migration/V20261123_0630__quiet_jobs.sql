-- Work that goes along with something else and that nobody waits for by its name: it takes no place of the county's
-- share, and stands behind what somebody asked for.

alter table job add column quiet boolean not null default false;
update job set quiet = true where settings like '%"quiet"%';
