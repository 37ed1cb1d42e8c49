-- Two records that were one teacher, made one, with all that is needed to undo it; and pairs that somebody
-- looked at and found to be two persons. See portal.school.teacher.TeacherMerging. The record that went is
-- kept whole, as the database had it, until the merge is undone or the person's data are erased.

create table teacher_merge (
    id          bigint      not null default nextval('portal_id'),
    tenant_id   char(6)     not null,
    version     integer     not null default 0,
    kept_id     bigint      not null,
    gone_id     bigint      not null,
    gone_number text        not null,
    gone_name   text        not null,
    gone        jsonb,
    stays       jsonb,
    moved       bigint[]    not null,
    begun       date,
    requests    bigint[]    not null,
    filled      text[]      not null,
    merged_at   timestamptz not null default now(),
    merged_by   text        not null,
    undone_at   timestamptz,
    undone_by   text,
    constraint teacher_merge_in_tenant primary key (tenant_id, id),
    constraint teacher_merge_of_two check (kept_id <> gone_id),
    constraint teacher_merge_kept_whole check ((gone is null) = (stays is null)),
    constraint teacher_merge_undone_by_somebody check ((undone_at is null) = (undone_by is null))
);

create index teacher_merge_into on teacher_merge (tenant_id, kept_id);

alter table teacher_merge enable row level security;
alter table teacher_merge force row level security;
create policy own_county on teacher_merge
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update on teacher_merge to portal_app;

create table teacher_apart (
    id        bigint      not null default nextval('portal_id'),
    tenant_id char(6)     not null,
    version   integer     not null default 0,
    one_id    bigint      not null,
    other_id  bigint      not null,
    said_at   timestamptz not null default now(),
    said_by   text        not null,
    constraint teacher_apart_in_tenant primary key (tenant_id, id),
    constraint teacher_apart_once unique (tenant_id, one_id, other_id),
    constraint teacher_apart_in_order check (one_id < other_id),
    constraint teacher_apart_one foreign key (tenant_id, one_id)
        references teacher (tenant_id, id) on delete cascade,
    constraint teacher_apart_other foreign key (tenant_id, other_id)
        references teacher (tenant_id, id) on delete cascade
);

create index teacher_apart_of_other on teacher_apart (tenant_id, other_id);

alter table teacher_apart enable row level security;
alter table teacher_apart force row level security;
create policy own_county on teacher_apart
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, delete on teacher_apart to portal_app;
