-- A county's allocation of pairs: the cycle, what the bureau insists on, each run with its certificate,
-- and the pairs that were published; see portal.pairing.PairingAllocation.

create table cycle (
    id                  bigint  not null,
    tenant_id           char(6) not null,
    version             integer not null,
    school_year         integer not null,
    name                text    not null,
    distance_per_metre  integer not null,
    mismatch_per_point  integer not null,
    change_weight       integer not null,
    load_weight         integer not null,
    max_distance_m      integer,
    published_on        date,
    constraint cycle_in_tenant primary key (tenant_id, id),
    constraint cycle_once_a_school_year unique (tenant_id, school_year),
    constraint cycle_name_not_blank check (name ~ '\S'),
    constraint cycle_weights_in_range check (
        distance_per_metre between 0 and 1000000 and mismatch_per_point between 0 and 1000000
        and change_weight between 0 and 1000000 and load_weight between 0 and 1000000),
    constraint cycle_distance_positive check (max_distance_m > 0)
);

-- A pin or a forbid of the bureau, one for each two schools of a cycle.
create table wish (
    id           bigint  not null,
    tenant_id    char(6) not null,
    version      integer not null,
    cycle_id     bigint  not null,
    supporter_id bigint  not null,
    recipient_id bigint  not null,
    kind         text    not null,
    constraint wish_in_tenant primary key (tenant_id, id),
    constraint wish_once_for_two_schools unique (tenant_id, cycle_id, supporter_id, recipient_id),
    constraint wish_kind_known check (kind in ('PIN', 'FORBID')),
    constraint wish_cycle foreign key (tenant_id, cycle_id) references cycle (tenant_id, id),
    constraint wish_supporter foreign key (tenant_id, supporter_id) references school (tenant_id, id),
    constraint wish_recipient foreign key (tenant_id, recipient_id) references school (tenant_id, id)
);

-- The problem and the answer as the documents that anybody can check again.
create table allocation_run (
    id             bigint      not null,
    tenant_id      char(6)     not null,
    version        integer     not null,
    cycle_id       bigint      not null,
    ran_at         timestamptz not null,
    millis         integer     not null,
    status         text        not null,
    total          bigint,
    nearest_total  bigint,
    nearest_left   integer,
    problem        text        not null,
    answer         text        not null,
    constraint allocation_run_in_tenant primary key (tenant_id, id),
    constraint allocation_run_status_known check (status in ('OPTIMAL', 'INFEASIBLE')),
    constraint allocation_run_total_of_a_plan check ((status = 'OPTIMAL') = (total is not null)),
    constraint allocation_run_cycle foreign key (tenant_id, cycle_id) references cycle (tenant_id, id)
);

create index allocation_run_of_cycle on allocation_run (tenant_id, cycle_id, ran_at);

create table pairing (
    id           bigint  not null,
    tenant_id    char(6) not null,
    version      integer not null,
    cycle_id     bigint  not null,
    supporter_id bigint  not null,
    recipient_id bigint  not null,
    distance_m   integer not null,
    pinned       boolean not null,
    published_on date    not null,
    constraint pairing_in_tenant primary key (tenant_id, id),
    constraint pairing_once_a_cycle unique (tenant_id, cycle_id, recipient_id, supporter_id),
    constraint pairing_of_two_schools check (supporter_id <> recipient_id),
    constraint pairing_cycle foreign key (tenant_id, cycle_id) references cycle (tenant_id, id),
    constraint pairing_supporter foreign key (tenant_id, supporter_id) references school (tenant_id, id),
    constraint pairing_recipient foreign key (tenant_id, recipient_id) references school (tenant_id, id)
);

create index pairing_of_supporter on pairing (tenant_id, supporter_id);
create index pairing_of_recipient on pairing (tenant_id, recipient_id);

alter table cycle enable row level security;
alter table cycle force row level security;
create policy own_county on cycle
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update, delete on cycle to portal_app;

alter table wish enable row level security;
alter table wish force row level security;
create policy own_county on wish
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update, delete on wish to portal_app;

alter table allocation_run enable row level security;
alter table allocation_run force row level security;
create policy own_county on allocation_run
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert on allocation_run to portal_app;

alter table pairing enable row level security;
alter table pairing force row level security;
create policy own_county on pairing
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert on pairing to portal_app;
