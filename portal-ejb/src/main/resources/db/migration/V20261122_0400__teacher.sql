-- A teacher of the county's register and the schools that they have belonged to, each from a day on;
-- see portal.school.teacher.Teacher and Membership. Identity and telephone numbers are sealed.
-- Staff numbers and pinyin compare byte by byte, so that an index serves order and beginning alike.

create table teacher (
    id                bigint             not null,
    tenant_id         char(6)            not null,
    version           integer            not null,
    staff_number      text collate "C"   not null,
    name              text               not null,
    pinyin            text collate "C"   not null,
    initials          text collate "C"   not null,
    sex               text,
    born              date,
    identity_number   bytea,
    phone_number      bytea,
    education         text,
    stage             text,
    subjects          text               not null,
    class_teacher     boolean,
    service_since     date,
    established       boolean,
    duty_state        text               not null,
    title             text,
    title_since       date,
    post              text               not null,
    post_since        date,
    backbone          text               not null,
    honours           text               not null,
    backbone_since    date,
    backbone_until    date,
    registered_until  date,
    credits           numeric(7, 2),
    erased_on         date,
    constraint teacher_in_tenant primary key (tenant_id, id),
    constraint teacher_staff_number_once_a_county unique (tenant_id, staff_number),
    constraint teacher_staff_number_not_blank check (staff_number ~ '\S'),
    constraint teacher_name_not_blank check (name ~ '\S'),
    constraint teacher_sex_known check (sex in ('FEMALE', 'MALE')),
    constraint teacher_stage_known
        check (stage in ('KINDERGARTEN', 'TEACHING_POINT', 'PRIMARY', 'JUNIOR', 'NINE_YEAR')),
    constraint teacher_duty_state_known check (
        duty_state in ('IN_POST', 'ON_LOAN', 'SICK_LEAVE', 'MATERNITY_LEAVE', 'OFF_POST')),
    constraint teacher_post_known
        check (post in ('PRINCIPAL', 'DEPUTY_PRINCIPAL', 'MIDDLE_LEVEL', 'NONE')),
    constraint teacher_backbone_known
        check (backbone in ('NONE', 'SCHOOL', 'COUNTY', 'CITY', 'PROVINCE')),
    constraint teacher_serves_after_birth check (service_since > born),
    constraint teacher_title_after_birth check (title_since > born),
    constraint teacher_backbone_in_order check (backbone_until >= backbone_since),
    constraint teacher_credits_not_negative check (credits >= 0),
    constraint teacher_months_begin_on_the_first check (
        extract(day from coalesce(born, date '2000-01-01')) = 1
        and extract(day from coalesce(service_since, date '2000-01-01')) = 1
        and extract(day from coalesce(title_since, date '2000-01-01')) = 1
        and extract(day from coalesce(post_since, date '2000-01-01')) = 1
        and extract(day from coalesce(backbone_since, date '2000-01-01')) = 1
        and extract(day from coalesce(backbone_until, date '2000-01-01')) = 1
        and extract(day from coalesce(registered_until, date '2000-01-01')) = 1)
);

create index teacher_by_pinyin on teacher (tenant_id, pinyin, staff_number);
create index teacher_by_initials on teacher (tenant_id, initials);
create index teacher_by_registration on teacher (tenant_id, registered_until)
    where registered_until is not null;
-- Not unique: one person on two rows is found, shown and merged, and until then refused nowhere.
create index teacher_by_identity_number
    on teacher (tenant_id, substring(identity_number from 2 for 32))
    where identity_number is not null;

alter table teacher enable row level security;
alter table teacher force row level security;
create policy own_county on teacher
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update, delete on teacher to portal_app;

create table teacher_membership (
    id         bigint  not null,
    tenant_id  char(6) not null,
    version    integer not null,
    teacher_id bigint  not null,
    school_id  bigint  not null,
    since      date    not null,
    until      date,
    reason     text,
    constraint teacher_membership_in_tenant primary key (tenant_id, id),
    constraint teacher_membership_of_a_teacher foreign key (tenant_id, teacher_id)
        references teacher (tenant_id, id) on delete cascade,
    constraint teacher_membership_at_a_school foreign key (tenant_id, school_id)
        references school (tenant_id, id),
    constraint teacher_membership_begins_once_a_day unique (tenant_id, teacher_id, since),
    constraint teacher_membership_one_is_open
        unique nulls not distinct (tenant_id, teacher_id, until),
    constraint teacher_membership_in_order check (until >= since)
);

create index teacher_membership_of_school on teacher_membership (tenant_id, school_id, since);

alter table teacher_membership enable row level security;
alter table teacher_membership force row level security;
create policy own_county on teacher_membership
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update, delete on teacher_membership to portal_app;
