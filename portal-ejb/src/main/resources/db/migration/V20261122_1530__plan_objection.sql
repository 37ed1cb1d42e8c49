-- What schools hold against a plan while it is on public notice, and what the bureau answers; see
-- portal.pairing.Objections.

create table plan_objection (
    id          bigint      not null,
    tenant_id   char(6)     not null,
    version     integer     not null,
    cycle_id    bigint      not null,
    version_id  bigint      not null,
    school_id   bigint      not null,
    words       text        not null,
    raised_by   text        not null,
    raised_at   timestamptz not null,
    upheld      boolean,
    answer      text,
    answered_by text,
    answered_at timestamptz,
    constraint plan_objection_in_tenant primary key (tenant_id, id),
    constraint plan_objection_not_blank check (words ~ '\S'),
    constraint plan_objection_answered_whole check (
        (upheld is null) = (answer is null) and (upheld is null) = (answered_by is null)
        and (upheld is null) = (answered_at is null)),
    constraint plan_objection_version foreign key (tenant_id, cycle_id, version_id)
        references plan_version (tenant_id, cycle_id, id),
    constraint plan_objection_school foreign key (tenant_id, school_id) references school (tenant_id, id)
);

create index plan_objection_of_cycle on plan_objection (tenant_id, cycle_id, id);
create index plan_objection_of_school on plan_objection (tenant_id, school_id, id);

alter table plan_objection enable row level security;
alter table plan_objection force row level security;
create policy own_county on plan_objection
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update (upheld, answer, answered_by, answered_at, version) on plan_objection
    to portal_app;
