-- What resources said before a table described many at once (批量填写描述), a batch under one number, so that it can be
-- undone for some weeks; see portal.library.describe.DescribedBatches. The batch found the resource in one version
-- and left it in another.

create table described_before (
    id               bigint      not null default nextval('portal_id'),
    tenant_id        char(6)     not null,
    version          integer     not null default 0,
    batch            bigint      not null,
    taken_by         text        not null,
    taken_at         timestamptz not null default now(),
    resource_id      bigint      not null,
    found            integer     not null,
    left_as          integer     not null,
    title            text        not null,
    kind             text,
    stage            text,
    grade            smallint,
    subject          text        not null,
    textbook_part_id bigint,
    author           text        not null,
    author_named     boolean     not null,
    licence          text,
    source           text        not null,
    abstract         text        not null,
    described_at     timestamptz,
    constraint described_before_in_tenant primary key (tenant_id, id),
    constraint described_before_once_a_batch unique (tenant_id, batch, resource_id),
    constraint described_before_resource foreign key (tenant_id, resource_id)
        references resource (tenant_id, id) on delete cascade,
    constraint described_before_textbook_part foreign key (tenant_id, textbook_part_id)
        references textbook_part (tenant_id, id) on delete set null (textbook_part_id)
);

create index described_before_by_taker on described_before (tenant_id, taken_by, batch);
create index described_before_of_resource on described_before (tenant_id, resource_id);
create index described_before_of_part on described_before (tenant_id, textbook_part_id)
    where textbook_part_id is not null;

alter table described_before enable row level security;
alter table described_before force row level security;
create policy own_county on described_before
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update, delete on described_before to portal_app;
