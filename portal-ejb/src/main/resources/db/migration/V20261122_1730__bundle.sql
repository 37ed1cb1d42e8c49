-- A supporter and two or more of its recipients that work by one plan and are assessed as one; see
-- portal.pairing.Bundles.

create table bundle (
    id           bigint      not null,
    tenant_id    char(6)     not null,
    version      integer     not null,
    cycle_id     bigint      not null,
    supporter_id bigint      not null,
    name         text        not null,
    formed_by    text        not null,
    formed_at    timestamptz not null,
    constraint bundle_in_tenant primary key (tenant_id, id),
    constraint bundle_of_its_supporter unique (tenant_id, cycle_id, supporter_id, id),
    constraint bundle_once_a_name unique (tenant_id, cycle_id, name),
    constraint bundle_name_not_blank check (name ~ '\S'),
    constraint bundle_cycle foreign key (tenant_id, cycle_id) references cycle (tenant_id, id),
    constraint bundle_supporter foreign key (tenant_id, supporter_id) references school (tenant_id, id)
);

alter table bundle enable row level security;
alter table bundle force row level security;
create policy own_county on bundle
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, delete on bundle to portal_app;

-- A pair belongs to one bundle at most, and to one of its own supporter in its own cycle.
alter table pairing
    add column bundle_id bigint,
    add constraint pairing_bundle foreign key (tenant_id, cycle_id, supporter_id, bundle_id)
        references bundle (tenant_id, cycle_id, supporter_id, id);

create index pairing_of_bundle on pairing (tenant_id, bundle_id);
grant update (bundle_id, version) on pairing to portal_app;
