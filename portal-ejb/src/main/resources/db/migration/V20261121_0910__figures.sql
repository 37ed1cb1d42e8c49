-- A county's figures with the day from which each is in force; see portal.tenancy.FiguresInForce.
-- A row is never changed: a new one follows it. A row without a value says "no longer demanded".

create table figure (
    id          bigint      not null default nextval('portal_id'),
    tenant_id   char(6)     not null,
    key         text        not null,
    value       text,
    since       date        not null,
    origin      text        not null,
    profile     text,
    document    text,
    clause_zh   text,
    clause_en   text,
    recorded_at timestamptz not null default now(),
    constraint figure_in_tenant primary key (tenant_id, id),
    constraint figure_origin_known check (origin in ('COUNTY', 'PROFILE', 'NATION', 'BUREAU')),
    constraint figure_profile_named check ((origin = 'PROFILE') = (profile is not null))
);

create index figure_of_key on figure (tenant_id, key, since, id);

alter table figure enable row level security;
alter table figure force row level security;
create policy own_county on figure
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert on figure to portal_app;
