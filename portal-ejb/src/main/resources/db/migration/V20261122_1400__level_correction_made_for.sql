-- A correction keeps for which school it was made, so that each comes back when several merges are undone; see
-- portal.school.diagnosis.LevelCorrections.

alter table level_correction add column made_for bigint;
update level_correction set made_for = coalesce(merged_from, school_id);
alter table level_correction alter column made_for set not null;
alter table level_correction drop column merged_from;
