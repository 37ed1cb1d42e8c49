-- A county's school calendar (校历); see portal.calendar.YearPlan. What belongs to a school year hangs on its
-- calendar by the year itself, so that the database can hold every day to it: the first of August to the end of
-- July. Days that may not meet are deferred, because terms and holidays move in one transaction.

create table school_calendar (
    id          bigint  not null,
    tenant_id   char(6) not null,
    version     integer not null,
    school_year integer not null,
    constraint school_calendar_in_tenant primary key (tenant_id, id),
    constraint school_calendar_once_a_school_year unique (tenant_id, school_year),
    constraint school_calendar_year_in_range check (school_year between 2000 and 2100)
);

create table term (
    id               bigint  not null,
    tenant_id        char(6) not null,
    version          integer not null,
    school_year      integer not null,
    half             text    not null,
    registration_day date,
    first_day        date    not null,
    last_day         date    not null,
    constraint term_in_tenant primary key (tenant_id, id),
    constraint term_once_a_school_year unique (tenant_id, school_year, half),
    constraint term_calendar
        foreign key (tenant_id, school_year) references school_calendar (tenant_id, school_year),
    constraint term_half_known check (half in ('AUTUMN', 'SPRING')),
    constraint term_ends_after_start check (last_day >= first_day),
    constraint term_registers_before_it_starts check (registration_day <= first_day),
    constraint term_within_its_year check (
        coalesce(registration_day, first_day) >= make_date(school_year, 8, 1)
        and last_day <= make_date(school_year + 1, 7, 31)),
    constraint term_one_at_a_time exclude using gist (
        tenant_id with =,
        daterange(first_day, last_day, '[]') with &&) deferrable initially deferred
);

create table holiday (
    id          bigint  not null,
    tenant_id   char(6) not null,
    version     integer not null,
    school_year integer not null,
    name        text    not null,
    decreed_by  text    not null,
    first_day   date    not null,
    last_day    date    not null,
    constraint holiday_in_tenant primary key (tenant_id, id),
    constraint holiday_calendar
        foreign key (tenant_id, school_year) references school_calendar (tenant_id, school_year),
    constraint holiday_name_not_blank check (name ~ '\S'),
    constraint holiday_decreed_by_known check (decreed_by in ('NATION', 'COUNTY')),
    constraint holiday_ends_after_start check (last_day >= first_day),
    constraint holiday_within_its_year check (
        first_day >= make_date(school_year, 8, 1) and last_day <= make_date(school_year + 1, 7, 31)),
    constraint holiday_one_at_a_time exclude using gist (
        tenant_id with =,
        daterange(first_day, last_day, '[]') with &&) deferrable initially deferred
);

create index holiday_of_year on holiday (tenant_id, school_year);

create table make_up_day (
    id          bigint  not null,
    tenant_id   char(6) not null,
    version     integer not null,
    school_year integer not null,
    day         date    not null,
    follows     integer not null,
    constraint make_up_day_in_tenant primary key (tenant_id, id),
    constraint make_up_day_once exclude using gist (
        tenant_id with =,
        day with =) deferrable initially deferred,
    constraint make_up_day_calendar
        foreign key (tenant_id, school_year) references school_calendar (tenant_id, school_year),
    constraint make_up_day_on_a_weekend check (extract(isodow from day) in (6, 7)),
    constraint make_up_day_follows_a_weekday check (follows between 1 and 5),
    constraint make_up_day_within_its_year check (
        day between make_date(school_year, 8, 1) and make_date(school_year + 1, 7, 31))
);

create index make_up_day_of_year on make_up_day (tenant_id, school_year);

alter table school_calendar enable row level security;
alter table school_calendar force row level security;
create policy own_county on school_calendar
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update on school_calendar to portal_app;

alter table term enable row level security;
alter table term force row level security;
create policy own_county on term
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update on term to portal_app;

alter table holiday enable row level security;
alter table holiday force row level security;
create policy own_county on holiday
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, delete on holiday to portal_app;

alter table make_up_day enable row level security;
alter table make_up_day force row level security;
create policy own_county on make_up_day
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, delete on make_up_day to portal_app;
