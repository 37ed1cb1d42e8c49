-- What changed in the registers of schools and teachers, by whom and why: a row for each column of a record, and
-- one for a record that was added; see portal.school.history.RegisterChanges. The columns are called as the
-- bureau's own table calls them. A personal number never stands here: only that it changed.

create table register_change (
    id          bigint      not null default nextval('portal_id'),
    tenant_id   char(6)     not null,
    kind        text        not null,
    record_id   bigint      not null,
    deed        text        not null,
    column_name text,
    before      text,
    after       text,
    changed_at  timestamptz not null default now(),
    changed_by  text        not null,
    reason      text,
    batch_id    bigint,
    constraint register_change_in_tenant primary key (tenant_id, id),
    constraint register_change_kind_known check (kind in ('SCHOOL', 'TEACHER')),
    constraint register_change_deed_known
        check (deed in ('ADDED', 'CHANGED', 'REMOVED', 'MERGED', 'UNMERGED')),
    constraint register_change_of_a_column check (deed <> 'CHANGED' or column_name is not null),
    constraint register_change_by_somebody check (changed_by ~ '\S'),
    constraint register_change_reason_not_blank check (reason ~ '\S')
);

create index register_change_of_record on register_change (tenant_id, kind, record_id, id);
create index register_change_of_batch on register_change (tenant_id, batch_id) where batch_id is not null;

alter table register_change enable row level security;
alter table register_change force row level security;
create policy own_county on register_change
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
-- What was written stays; only the words can be taken out, where a person's data are to be erased.
grant select, insert, update (before, after) on register_change to portal_app;
