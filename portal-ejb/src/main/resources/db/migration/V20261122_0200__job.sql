-- Long work that a county asked for (任务); see portal.job.Job. The row is written with what asks for it, so that
-- neither stands without the other; the queue that brings it to a worker knows its county and its id alone.

create table job (
    id               bigint      not null default nextval('portal_id'),
    tenant_id        char(6)     not null,
    version          integer     not null default 1,
    kind             text        not null,
    subject          text        not null,
    settings         text        not null default '{}',
    asked_by         text        not null,
    asked_name       text        not null,
    asked_from       text,
    school_id        bigint,
    asked_at         timestamptz not null default now(),
    status           text        not null default 'QUEUED',
    attempts         integer     not null default 0,
    started_at       timestamptz,
    seen_at          timestamptz,
    ended_at         timestamptz,
    cancel_wished_at timestamptz,
    cancel_wished_by text,
    done             bigint      not null default 0,
    total            bigint,
    refusal          text,
    figures          text        not null default '[]',
    faults           text        not null default '[]',
    fault_count      bigint      not null default 0,
    result           text        not null default '{}',
    constraint job_in_tenant primary key (tenant_id, id),
    constraint job_school foreign key (tenant_id, school_id) references school (tenant_id, id),
    constraint job_status_known check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    constraint job_ended_once_over check ((status in ('QUEUED', 'RUNNING')) = (ended_at is null)),
    constraint job_failed_for_a_reason check ((status = 'FAILED') = (refusal is not null)),
    constraint job_progress_in_bounds check (done >= 0 and (total is null or done <= total)),
    constraint job_is_not_large check (length(subject) <= 300 and octet_length(settings) <= 20000
        and octet_length(faults) <= 4000000 and octet_length(result) <= 100000)
);

create index job_by_time on job (tenant_id, asked_at desc, id desc);
create index job_of_asker on job (tenant_id, asked_by, asked_at desc, id desc);
create index job_at_school on job (tenant_id, school_id);
create index job_waiting on job (tenant_id, id) where status in ('QUEUED', 'RUNNING');

-- What a job works on, in pieces sealed under the county's key; gone a day after the job has ended.
create table job_input (
    id        bigint  not null default nextval('portal_id'),
    tenant_id char(6) not null,
    version   integer not null default 1,
    job_id    bigint  not null,
    piece     integer not null,
    bytes     bytea   not null,
    constraint job_input_in_tenant primary key (tenant_id, id),
    constraint job_input_of_job
        foreign key (tenant_id, job_id) references job (tenant_id, id) on delete cascade,
    constraint job_input_piece_once unique (tenant_id, job_id, piece),
    constraint job_input_is_not_large check (octet_length(bytes) <= 1048576)
);

alter table job enable row level security;
alter table job force row level security;
create policy own_county on job
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update, delete on job to portal_app;

alter table job_input enable row level security;
alter table job_input force row level security;
create policy own_county on job_input
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, delete on job_input to portal_app;
