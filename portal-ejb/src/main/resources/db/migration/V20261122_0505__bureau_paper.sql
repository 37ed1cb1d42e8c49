-- The county's own papers (县级文件) that its figures rest on, as its bureau publishes them to everybody
-- in the county; see portal.bureau.BureauPapers. Withdrawing one takes its file along.

create table bureau_paper (
    id           bigint      not null default nextval('portal_id'),
    tenant_id    char(6)     not null,
    version      integer     not null default 1,
    title        text        not null,
    file_id      bigint      not null,
    published_by text        not null,
    published_at timestamptz not null default now(),
    constraint bureau_paper_in_tenant primary key (tenant_id, id),
    constraint bureau_paper_file
        foreign key (tenant_id, file_id) references stored_file (tenant_id, id),
    constraint bureau_paper_one_a_file unique (tenant_id, file_id),
    constraint bureau_paper_has_a_title check (title ~ '\S' and length(title) <= 200)
);

alter table bureau_paper enable row level security;
alter table bureau_paper force row level security;
create policy own_county on bureau_paper
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, delete on bureau_paper to portal_app;
