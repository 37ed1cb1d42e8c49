-- Two entries of the register that were one school, made one, with all that is needed to undo it; see
-- portal.school.SchoolMerging. The row that went is kept whole, as the database had it.

create table school_merge (
    id        bigint      not null default nextval('portal_id'),
    tenant_id char(6)     not null,
    version   integer     not null default 0,
    kept_id   bigint      not null,
    gone_id   bigint      not null,
    gone_code text        not null,
    gone_name text        not null,
    gone      jsonb       not null,
    filled    text[]      not null,
    villages  text[]      not null,
    stays     bigint[]    not null,
    merged_at timestamptz not null default now(),
    merged_by text        not null,
    undone_at timestamptz,
    undone_by text,
    constraint school_merge_in_tenant primary key (tenant_id, id),
    constraint school_merge_of_two check (kept_id <> gone_id),
    constraint school_merge_undone_by_somebody check ((undone_at is null) = (undone_by is null))
);

alter table school_merge enable row level security;
alter table school_merge force row level security;
create policy own_county on school_merge
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update on school_merge to portal_app;
