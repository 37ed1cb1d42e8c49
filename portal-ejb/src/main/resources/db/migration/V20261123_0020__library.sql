-- The shared library (资源库); see portal.library.Resource. A version of a resource is read by the audiences
-- from read_from to read_to, counted from the own school (0) over partners and county to province and all (4);
-- of a resource no two versions are read by the same audience.

create table resource (
    id                 bigint      not null,
    tenant_id          char(6)     not null,
    version            integer     not null,
    school_id          bigint,
    made_for           bigint,
    title              text        not null,
    kind               text,
    stage              text,
    grade              smallint,
    subject            text        not null,
    textbook_part_id   bigint,
    author             text        not null,
    author_named       boolean     not null,
    licence            text,
    source             text        not null,
    abstract           text        not null,
    made_by            text        not null,
    made_at            timestamptz not null,
    changed_at         timestamptz not null default now(),
    described_at       timestamptz,
    withdrawn_at       timestamptz,
    withdrawn_by       text,
    withdrawn_because  text,
    taken_down_at      timestamptz,
    taken_down_by      text,
    taken_down_because text,
    adapted_from_id    bigint,
    adapted_from       text        not null,
    constraint resource_in_tenant primary key (tenant_id, id),
    constraint resource_school foreign key (tenant_id, school_id) references school (tenant_id, id),
    constraint resource_textbook_part
        foreign key (tenant_id, textbook_part_id) references textbook_part (tenant_id, id),
    constraint resource_adapted_from
        foreign key (tenant_id, adapted_from_id) references resource (tenant_id, id),
    constraint resource_described_in_full check (described_at is null
        or title ~ '\S' and kind is not null and licence is not null),
    constraint resource_grade_of_its_stage check (grade is null
        or stage = 'PRIMARY' and grade between 1 and 6 or stage = 'JUNIOR' and grade between 7 and 9),
    constraint resource_withdrawn_with_a_reason check (num_nulls(
        withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3)),
    constraint resource_taken_down_with_a_reason check (num_nulls(
        taken_down_at, taken_down_by, taken_down_because) in (0, 3))
);

create index resource_of_school on resource (tenant_id, school_id, id);
create index resource_made_by on resource (tenant_id, made_by, id);
create index resource_of_textbook_part on resource (tenant_id, textbook_part_id)
    where textbook_part_id is not null;
create index resource_adapted_copies on resource (tenant_id, adapted_from_id)
    where adapted_from_id is not null;

create table resource_version (
    id          bigint      not null,
    tenant_id   char(6)     not null,
    version     integer     not null,
    resource_id bigint      not null,
    number      integer     not null,
    note        text        not null,
    made_by     text        not null,
    made_at     timestamptz not null,
    audience    text,
    read_from   smallint,
    read_to     smallint,
    constraint resource_version_in_tenant primary key (tenant_id, id),
    constraint resource_version_resource
        foreign key (tenant_id, resource_id) references resource (tenant_id, id),
    constraint resource_version_one_a_number unique (tenant_id, resource_id, number),
    constraint resource_version_audience check (
        audience in ('OWN_SCHOOL', 'PARTNERS', 'COUNTY', 'PROVINCE', 'ALL')),
    constraint resource_version_readers check (
        num_nulls(read_from, read_to) = 2
        or num_nulls(read_from, read_to) = 0 and audience is not null and 0 <= read_from
            and read_from <= read_to and read_to <= 4)
);

create table resource_file (
    id                  bigint      not null,
    tenant_id           char(6)     not null,
    version             integer     not null,
    resource_version_id bigint      not null,
    position            integer     not null,
    file_id             bigint      not null,
    inspected_at        timestamptz,
    constraint resource_file_in_tenant primary key (tenant_id, id),
    constraint resource_file_resource_version foreign key (tenant_id, resource_version_id)
        references resource_version (tenant_id, id),
    constraint resource_file_file foreign key (tenant_id, file_id) references stored_file (tenant_id, id),
    constraint resource_file_one_a_file unique (tenant_id, file_id)
);

create index resource_file_of_version on resource_file (tenant_id, resource_version_id, position);

create table reach_request (
    id                  bigint      not null,
    tenant_id           char(6)     not null,
    version             integer     not null,
    resource_version_id bigint      not null,
    audience            text        not null,
    asked_by            text        not null,
    asked_at            timestamptz not null,
    granted             boolean,
    reason              text        not null,
    decided_by          text,
    decided_at          timestamptz,
    constraint reach_request_in_tenant primary key (tenant_id, id),
    constraint reach_request_resource_version foreign key (tenant_id, resource_version_id)
        references resource_version (tenant_id, id),
    constraint reach_request_goes_beyond_the_pair check (audience in ('COUNTY', 'PROVINCE', 'ALL')),
    constraint reach_request_decided_by_somebody check (num_nulls(granted, decided_by, decided_at) in (0, 3)),
    constraint reach_request_refused_with_a_reason check (granted is not false or reason ~ '\S')
);

create unique index reach_request_one_at_a_time
    on reach_request (tenant_id, resource_version_id) where granted is null;

do $$
declare
    of text;
begin
    foreach of in array array['resource', 'resource_version', 'resource_file', 'reach_request'] loop
        execute format('alter table %I enable row level security', of);
        execute format('alter table %I force row level security', of);
        execute format($policy$create policy own_county on %I
            using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
            with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)$policy$, of);
        execute format('grant select, insert, update, delete on %I to portal_app', of);
    end loop;
end $$;
