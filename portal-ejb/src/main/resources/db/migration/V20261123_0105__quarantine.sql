-- Files that were not let in because something harmful was found in them; see
-- portal.content.QuarantineBook. Their bytes lie apart, are never served, and go after the grace.

create table quarantined_file (
    id             bigint      not null default nextval('portal_id'),
    tenant_id      char(6)     not null,
    version        integer     not null default 1,
    name           text        not null,
    sha256         bytea       not null,
    size           bigint      not null,
    found          text        not null,
    purpose        text        not null,
    brought_by     text        not null,
    quarantined_at timestamptz not null default now(),
    discarded_at   timestamptz,
    constraint quarantined_file_in_tenant primary key (tenant_id, id),
    constraint quarantined_file_is_a_digest check (octet_length(sha256) = 32),
    constraint quarantined_file_discarded_after check (discarded_at >= quarantined_at)
);

create index quarantined_file_by_day on quarantined_file (tenant_id, quarantined_at);

alter table quarantined_file enable row level security;
alter table quarantined_file force row level security;
create policy own_county on quarantined_file
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update on quarantined_file to portal_app;
