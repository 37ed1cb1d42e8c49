-- What a school is in one cycle alone, whatever the register says, and why; see portal.pairing.CycleParts. By its
-- code, as in a cycle's steps: a school that has left the register leaves its part at rest.

create table cycle_part (
    id          bigint      not null,
    tenant_id   char(6)     not null,
    version     integer     not null,
    cycle_id    bigint      not null,
    school_code text        not null,
    part        text        not null,
    most        integer,
    reason      text        not null,
    set_by      text        not null,
    set_at      timestamptz not null,
    constraint cycle_part_in_tenant primary key (tenant_id, id),
    constraint cycle_part_once_a_school unique (tenant_id, cycle_id, school_code),
    constraint cycle_part_known check (part in ('SUPPORTER', 'RECIPIENT', 'NONE')),
    constraint cycle_part_most_of_a_supporter check (most is null or part = 'SUPPORTER' and most >= 1),
    constraint cycle_part_reason_not_blank check (reason ~ '\S'),
    constraint cycle_part_cycle foreign key (tenant_id, cycle_id) references cycle (tenant_id, id)
);

alter table cycle_part enable row level security;
alter table cycle_part force row level security;
create policy own_county on cycle_part
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update, delete on cycle_part to portal_app;

-- Those that counted when the problem was posed: a version keeps them with its problem.
alter table plan_version add column parts text not null default '[]';
