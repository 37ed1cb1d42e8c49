-- What a teacher asks of whoever keeps their record: that it be corrected, or erased; see
-- portal.school.teacher.PersonRequests.

create table teacher_request (
    id         bigint      not null default nextval('portal_id'),
    tenant_id  char(6)     not null,
    version    integer     not null default 0,
    teacher_id bigint      not null,
    kind       text        not null,
    words      text        not null,
    asked_at   timestamptz not null default now(),
    decided_at timestamptz,
    decided_by text,
    accepted   boolean,
    answer     text,
    constraint teacher_request_in_tenant primary key (tenant_id, id),
    constraint teacher_request_of_a_teacher foreign key (tenant_id, teacher_id)
        references teacher (tenant_id, id) on delete cascade,
    constraint teacher_request_kind_known check (kind in ('CORRECTION', 'ERASURE')),
    constraint teacher_request_words_not_blank check (words ~ '\S'),
    constraint teacher_request_decided_whole check (
        (decided_at is null) = (accepted is null) and (decided_at is null) = (decided_by is null))
);

create index teacher_request_of_teacher on teacher_request (tenant_id, teacher_id, id);
create index teacher_request_open on teacher_request (tenant_id, id) where decided_at is null;

alter table teacher_request enable row level security;
alter table teacher_request force row level security;
create policy own_county on teacher_request
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update, delete on teacher_request to portal_app;
