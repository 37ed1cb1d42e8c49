-- How a bureau is called and shown; see portal.bureau.BureauPresentation. The county's folder gives
-- the start; what the bureau sets itself, the folder never takes back.

alter table tenant add column named_by text not null default 'FOLDER';
alter table tenant add constraint tenant_named_by_known check (named_by in ('FOLDER', 'BUREAU'));

-- The names that the bureau gave itself: only appended.
create table bureau_name (
    id          bigint      not null default nextval('portal_id'),
    tenant_id   char(6)     not null,
    name        text        not null,
    reason      text        not null,
    changed_by  text        not null,
    recorded_at timestamptz not null default now(),
    constraint bureau_name_in_tenant primary key (tenant_id, id),
    constraint bureau_name_not_blank check (name ~ '\S'),
    constraint bureau_name_has_a_reason check (reason ~ '\S')
);

-- At most one emblem a county, as the portal itself wrote it; no picture says that there is none.
create table bureau_emblem (
    id         bigint      not null default nextval('portal_id'),
    tenant_id  char(6)     not null,
    version    integer     not null default 1,
    png        bytea,
    digest     text,
    origin     text        not null,
    changed_at timestamptz not null default now(),
    constraint bureau_emblem_in_tenant primary key (tenant_id, id),
    constraint bureau_emblem_one_a_county unique (tenant_id),
    constraint bureau_emblem_origin_known check (origin in ('FOLDER', 'BUREAU')),
    constraint bureau_emblem_whole check ((png is null) = (digest is null)),
    constraint bureau_emblem_small check (octet_length(png) <= 1048576)
);

alter table bureau_name enable row level security;
alter table bureau_name force row level security;
create policy own_county on bureau_name
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert on bureau_name to portal_app;

alter table bureau_emblem enable row level security;
alter table bureau_emblem force row level security;
create policy own_county on bureau_emblem
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update on bureau_emblem to portal_app;
