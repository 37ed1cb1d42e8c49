-- Levels of strength and need that a bureau set by hand, with the reason; see
-- portal.school.diagnosis.LevelCorrection. Nothing is written over: the latest of a school, subject
-- and aspect counts, and one without a level leaves it to the rule again.

create table level_correction (
    id           bigint      not null,
    tenant_id    char(6)     not null,
    version      integer     not null,
    school_id    bigint      not null,
    subject      text        not null,
    aspect       text        not null,
    level        integer,
    reason       text        not null,
    corrected_by text        not null,
    corrected_at timestamptz not null,
    merged_from  bigint,
    constraint level_correction_in_tenant primary key (tenant_id, id),
    constraint level_correction_school
        foreign key (tenant_id, school_id) references school (tenant_id, id),
    constraint level_correction_subject_not_blank check (subject ~ '\S'),
    constraint level_correction_aspect_known check (aspect in ('STRENGTH', 'NEED')),
    constraint level_correction_level_in_range check (level between 0 and 3),
    constraint level_correction_reason_not_blank check (reason ~ '\S')
);

create index level_correction_of_school on level_correction (tenant_id, school_id, id);

alter table level_correction enable row level security;
alter table level_correction force row level security;
create policy own_county on level_correction
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
-- What was corrected stays; only to which school it belongs follows a merge.
grant select, insert, update (school_id, merged_from, version) on level_correction to portal_app;
