-- What a look into a file of the library found; see portal.library.ResourceContents. Its pages as small
-- pictures are stored files of the same version.

alter table resource_file drop column inspected_at;

create table resource_content (
    id               bigint      not null default nextval('portal_id'),
    tenant_id        char(6)     not null,
    version          integer     not null default 1,
    resource_file_id bigint      not null,
    inspected_at     timestamptz not null default now(),
    findings         text[]      not null,
    properties       text[]      not null,
    headings         text[]      not null,
    body             text        not null,
    constraint resource_content_in_tenant primary key (tenant_id, id),
    constraint resource_content_one_a_file unique (tenant_id, resource_file_id),
    constraint resource_content_file foreign key (tenant_id, resource_file_id)
        references resource_file (tenant_id, id) on delete cascade
);

create table resource_preview (
    id               bigint  not null default nextval('portal_id'),
    tenant_id        char(6) not null,
    version          integer not null default 1,
    resource_file_id bigint  not null,
    page             integer not null,
    file_id          bigint  not null,
    constraint resource_preview_in_tenant primary key (tenant_id, id),
    constraint resource_preview_one_a_page unique (tenant_id, resource_file_id, page),
    constraint resource_preview_of_file foreign key (tenant_id, resource_file_id)
        references resource_file (tenant_id, id) on delete cascade,
    constraint resource_preview_picture foreign key (tenant_id, file_id) references stored_file (tenant_id, id)
);

create index resource_preview_by_picture on resource_preview (tenant_id, file_id);

do $$
declare
    of text;
begin
    foreach of in array array['resource_content', 'resource_preview'] loop
        execute format('alter table %I enable row level security', of);
        execute format('alter table %I force row level security', of);
        execute format($policy$create policy own_county on %I
            using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
            with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)$policy$, of);
        execute format('grant select, insert, update, delete on %I to portal_app', of);
    end loop;
end $$;
