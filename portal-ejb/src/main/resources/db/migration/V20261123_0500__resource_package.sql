-- Resources packed for a memory stick (离线资源包); see portal.library.offline. Who asked for a package takes it as long as
-- it is kept, and as long as they still read what is in it. The job that packed it may be forgotten before it is.

create table resource_package (
    id        bigint      not null,
    tenant_id char(6)     not null,
    version   integer     not null default 0,
    job_id    bigint      not null,
    asked_by  text        not null,
    name      text        not null,
    made_at   timestamptz not null default now(),
    file_id   bigint      not null,
    constraint resource_package_in_tenant primary key (tenant_id, id),
    constraint resource_package_one_a_job unique (tenant_id, job_id),
    constraint resource_package_file foreign key (tenant_id, file_id) references stored_file (tenant_id, id)
);

create index resource_package_of_asker on resource_package (tenant_id, asked_by, made_at);

create table resource_package_item (
    id                  bigint  not null default nextval('portal_id'),
    tenant_id           char(6) not null,
    version             integer not null default 0,
    package_id          bigint  not null,
    resource_version_id bigint  not null,
    constraint resource_package_item_in_tenant primary key (tenant_id, id),
    constraint resource_package_item_package foreign key (tenant_id, package_id)
        references resource_package (tenant_id, id) on delete cascade,
    constraint resource_package_item_resource_version
        foreign key (tenant_id, resource_version_id) references resource_version (tenant_id, id),
    constraint resource_package_item_once unique (tenant_id, package_id, resource_version_id)
);

do $$
declare
    of text;
begin
    foreach of in array array['resource_package', 'resource_package_item'] loop
        execute format('alter table %I enable row level security', of);
        execute format('alter table %I force row level security', of);
        execute format($policy$create policy own_county on %I
            using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
            with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)$policy$, of);
        execute format('grant select, insert, delete on %I to portal_app', of);
    end loop;
end $$;
