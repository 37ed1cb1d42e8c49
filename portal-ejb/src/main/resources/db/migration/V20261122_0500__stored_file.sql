-- Stored files (文件): a row for each, its bytes once a county by content in the file store; see
-- portal.content.StoredFiles. Bytes come before their row, so no row stands without them.

create table stored_file (
    id            bigint      not null default nextval('portal_id'),
    tenant_id     char(6)     not null,
    version       integer     not null default 1,
    sha256        bytea       not null,
    size          bigint      not null,
    file_type     text        not null,
    name          text        not null,
    purpose       text        not null,
    owner_kind    text        not null,
    owner_key     text        not null,
    kept_by       text        not null,
    kept_at       timestamptz not null default now(),
    missing_since timestamptz,
    constraint stored_file_in_tenant primary key (tenant_id, id),
    constraint stored_file_is_a_digest check (octet_length(sha256) = 32),
    constraint stored_file_holds_something check (size > 0),
    constraint stored_file_has_a_name check (name ~ '\S' and length(name) <= 255)
);

create index stored_file_by_content on stored_file (tenant_id, sha256);
create index stored_file_of_owner on stored_file (tenant_id, owner_kind, owner_key);

-- What a county keeps, one row each: whoever keeps or drops a file locks it, so that two uploads
-- together never pass the quota.
create table file_use (
    id        bigint  not null default nextval('portal_id'),
    tenant_id char(6) not null,
    version   integer not null default 1,
    files     bigint  not null default 0,
    bytes     bigint  not null default 0,
    constraint file_use_in_tenant primary key (tenant_id, id),
    constraint file_use_one_a_county unique (tenant_id),
    constraint file_use_not_below_nothing check (files >= 0 and bytes >= 0)
);

-- The same for the platform's operator, who sees no county's rows: counted by the upkeep.
create table county_file_use (
    tenant_id  char(6)     not null primary key,
    files      bigint      not null,
    bytes      bigint      not null,
    missing    bigint      not null,
    counted_at timestamptz not null default now(),
    constraint county_file_use_tenant foreign key (tenant_id) references tenant (id)
);

alter table stored_file enable row level security;
alter table stored_file force row level security;
create policy own_county on stored_file
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update, delete on stored_file to portal_app;

alter table file_use enable row level security;
alter table file_use force row level security;
create policy own_county on file_use
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update on file_use to portal_app;

alter table county_file_use enable row level security;
alter table county_file_use force row level security;
create policy platform_alone on county_file_use to portal_platform using (true) with check (true);
grant select, insert, update on county_file_use to portal_platform;
