-- A school of the county's registry; see portal.school.School.

create table school (
    id                 bigint   not null,
    tenant_id          char(6)  not null,
    version            integer  not null,
    code               text     not null,
    name               text     not null,
    stage              text     not null,
    setting            text     not null,
    town               text,
    lat_e6             integer,
    lon_e6             integer,
    pupils             integer  not null,
    full_time_teachers integer,
    support_role       text     not null,
    min_recipients     integer,
    max_recipients     integer,
    strong_subjects    text     not null,
    weak_subjects      text     not null,
    constraint school_in_tenant primary key (tenant_id, id),
    constraint school_code_once_a_county unique (tenant_id, code),
    constraint school_code_not_blank check (code ~ '\S'),
    constraint school_name_not_blank check (name ~ '\S'),
    constraint school_stage_known
        check (stage in ('KINDERGARTEN', 'TEACHING_POINT', 'PRIMARY', 'JUNIOR', 'NINE_YEAR')),
    constraint school_setting_known check (setting in ('URBAN', 'TOWN', 'RURAL', 'MOUNTAIN')),
    constraint school_role_known check (support_role in ('SUPPORTER', 'RECIPIENT', 'NONE')),
    constraint school_place_whole check ((lat_e6 is null) = (lon_e6 is null)),
    constraint school_latitude_on_earth check (lat_e6 between -90000000 and 90000000),
    constraint school_longitude_on_earth check (lon_e6 between -180000000 and 180000000),
    constraint school_pupils_not_negative check (pupils >= 0),
    constraint school_teachers_not_negative check (full_time_teachers >= 0),
    constraint school_recipients_in_order
        check (min_recipients >= 0 and max_recipients >= coalesce(min_recipients, 0))
);

create index school_by_name on school (tenant_id, name);

alter table school enable row level security;
alter table school force row level security;
create policy own_county on school
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update, delete on school to portal_app;

alter table account add constraint account_school
    foreign key (tenant_id, school_id) references school (tenant_id, id);
create index account_of_school on account (tenant_id, school_id);
