-- (d) A county's figures of one school year by stage, for its province: schools, pupils, teachers, boarders,
-- classes, backbone; no person. A share is only ever taken of the schools that state both of its parts, so
-- each part that a school may leave out has its counterpart beside it. See portal.province.CountyReporting.

create table county_stage_aggregate (
    tenant_id          char(6) not null,
    province           char(2) not null,
    school_year        integer not null,
    stage              text    not null,
    schools            integer not null,
    pupils             bigint  not null,
    teachers           integer not null,
    teachers_from      text    not null,
    staffed_schools    integer not null,
    staffed_pupils     bigint  not null,
    boarders           bigint  not null,
    boarding_pupils    bigint  not null,
    classes            integer not null,
    classed_pupils     bigint  not null,
    backbone_teachers  integer not null,
    graded_teachers    integer not null,
    constraint county_stage_aggregate_once_a_year primary key (tenant_id, school_year, stage),
    constraint county_stage_aggregate_of_its_province check (province = left(tenant_id, 2)),
    constraint county_stage_aggregate_stage_known
        check (stage in ('KINDERGARTEN', 'TEACHING_POINT', 'PRIMARY', 'JUNIOR', 'NINE_YEAR')),
    constraint county_stage_aggregate_teachers_from check (teachers_from in ('SCHOOLS', 'REGISTER')),
    constraint county_stage_aggregate_counts check (
        least(schools, teachers, staffed_schools, classes, backbone_teachers, graded_teachers) >= 0
        and least(pupils, staffed_pupils, boarders, boarding_pupils, classed_pupils) >= 0)
);

create index county_stage_aggregate_of_province on county_stage_aggregate (province, school_year);

alter table county_stage_aggregate enable row level security;
alter table county_stage_aggregate force row level security;
create policy written_by_its_county on county_stage_aggregate to portal_app
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
create policy read_by_its_province on county_stage_aggregate for select to portal_province
    using (province = nullif(current_setting('app.province', true), '')::bpchar);
grant insert on county_stage_aggregate to portal_app;
grant select (tenant_id, school_year, stage) on county_stage_aggregate to portal_app;
grant update (schools, pupils, teachers, teachers_from, staffed_schools, staffed_pupils, boarders,
    boarding_pupils, classes, classed_pupils, backbone_teachers, graded_teachers)
    on county_stage_aggregate to portal_app;
grant select on county_stage_aggregate to portal_province;
