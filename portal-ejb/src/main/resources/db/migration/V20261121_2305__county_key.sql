-- The key that a county's personal numbers are sealed under (shape e; see portal.identity.personal): random,
-- and sealed itself under the deployment's secret, so that a new secret touches these rows and no person's.
-- A later row seals from then on; the earlier ones still open. Without its rows a county's numbers are gone.

create table county_key (
    id        bigint      not null primary key default nextval('portal_id'),
    tenant_id char(6)     not null references tenant (id),
    sealed    bytea       not null,
    made_at   timestamptz not null default now()
);

create index county_key_of_county on county_key (tenant_id, id);

alter table county_key enable row level security;
alter table county_key force row level security;
create policy platform_alone on county_key to portal_platform using (true) with check (true);
grant select, insert, update on county_key to portal_platform;
