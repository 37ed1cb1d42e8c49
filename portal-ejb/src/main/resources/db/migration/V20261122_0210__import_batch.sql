-- What a county took in from a file at one time (批次); see portal.document.intake.ImportBatch. What it changed
-- stands in the history of the register that it went into, under the same number.

create table import_batch (
    id           bigint      not null,
    tenant_id    char(6)     not null,
    version      integer     not null default 1,
    list         text        not null,
    file_name    text        not null,
    job_id       bigint,
    taken_by     text        not null,
    taken_name   text        not null,
    taken_at     timestamptz not null default now(),
    added        integer     not null,
    changed      integer     not null,
    same         integer     not null,
    faulty       integer     not null,
    undone_by    text,
    undone_name  text,
    undone_at    timestamptz,
    constraint import_batch_in_tenant primary key (tenant_id, id),
    constraint import_batch_counts check (added >= 0 and changed >= 0 and same >= 0 and faulty >= 0),
    constraint import_batch_undone_by_somebody
        check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_name is null))
);

create index import_batch_by_time on import_batch (tenant_id, taken_at desc, id desc);

alter table import_batch enable row level security;
alter table import_batch force row level security;
create policy own_county on import_batch
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert on import_batch to portal_app;
grant update (version, undone_by, undone_name, undone_at) on import_batch to portal_app;
