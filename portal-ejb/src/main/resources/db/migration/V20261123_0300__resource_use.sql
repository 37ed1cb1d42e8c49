-- How the library's resources are used (资源使用); see portal.library.use. A use keeps the school at which
-- somebody acted on that day: schools that are merged later do not make it another's. What was taken is
-- counted once a person, resource and day; what was taught stands as it was said.

create table resource_use (
    id                  bigint      not null default nextval('portal_id'),
    tenant_id           char(6)     not null,
    version             integer     not null default 0,
    resource_id         bigint      not null,
    resource_version_id bigint      not null,
    kind                text        not null,
    used_by             text        not null,
    school_id           bigint,
    elsewhere           boolean     not null,
    used_on             date        not null,
    said_at             timestamptz not null default now(),
    class_taught        text,
    lesson_hours        smallint,
    feedback            text        not null default '',
    constraint resource_use_in_tenant primary key (tenant_id, id),
    constraint resource_use_resource foreign key (tenant_id, resource_id) references resource (tenant_id, id),
    constraint resource_use_resource_version
        foreign key (tenant_id, resource_version_id) references resource_version (tenant_id, id),
    constraint resource_use_school foreign key (tenant_id, school_id) references school (tenant_id, id),
    constraint resource_use_kind check (kind in ('DOWNLOADED', 'TAUGHT')),
    constraint resource_use_taught_to_a_class check ((kind = 'TAUGHT') = (class_taught is not null)
        and (class_taught is null or class_taught ~ '\S' and school_id is not null)),
    constraint resource_use_lesson_hours check (lesson_hours is null or kind = 'TAUGHT' and lesson_hours between 1 and 40)
);

create unique index resource_use_taken_once_a_day
    on resource_use (tenant_id, used_by, resource_id, used_on) where kind = 'DOWNLOADED';
create unique index resource_use_taught_once_a_class
    on resource_use (tenant_id, used_by, resource_id, used_on, class_taught) where kind = 'TAUGHT';
create index resource_use_of_resource on resource_use (tenant_id, resource_id, kind, used_on);

create table resource_rating (
    id          bigint      not null default nextval('portal_id'),
    tenant_id   char(6)     not null,
    version     integer     not null default 0,
    resource_id bigint      not null,
    rated_by    text        not null,
    stars       smallint    not null,
    rated_at    timestamptz not null default now(),
    constraint resource_rating_in_tenant primary key (tenant_id, id),
    constraint resource_rating_resource foreign key (tenant_id, resource_id) references resource (tenant_id, id),
    constraint resource_rating_one_a_person unique (tenant_id, resource_id, rated_by),
    constraint resource_rating_stars check (stars between 1 and 5)
);

create table resource_remark (
    id              bigint      not null default nextval('portal_id'),
    tenant_id       char(6)     not null,
    version         integer     not null default 0,
    resource_id     bigint      not null,
    words           text        not null,
    said_by         text        not null,
    said_by_name    text        not null,
    school_id       bigint,
    said_at         timestamptz not null default now(),
    removed_at      timestamptz,
    removed_by      text,
    removed_because text,
    constraint resource_remark_in_tenant primary key (tenant_id, id),
    constraint resource_remark_resource foreign key (tenant_id, resource_id) references resource (tenant_id, id),
    constraint resource_remark_school foreign key (tenant_id, school_id) references school (tenant_id, id),
    constraint resource_remark_words check (words ~ '\S' and length(words) <= 1000),
    constraint resource_remark_removed_with_a_reason check (
        num_nulls(removed_at, removed_by, removed_because) in (0, 3))
);

create index resource_remark_of_resource on resource_remark (tenant_id, resource_id, id);

create table resource_collection (
    id         bigint      not null default nextval('portal_id'),
    tenant_id  char(6)     not null,
    version    integer     not null default 0,
    owned_by   text        not null,
    owner_name text        not null,
    name       text        not null,
    shared_at  bigint,
    made_at    timestamptz not null default now(),
    constraint resource_collection_in_tenant primary key (tenant_id, id),
    constraint resource_collection_shared_at foreign key (tenant_id, shared_at) references school (tenant_id, id),
    constraint resource_collection_named_once unique (tenant_id, owned_by, name),
    constraint resource_collection_name_not_blank check (name ~ '\S')
);

create index resource_collection_of_school on resource_collection (tenant_id, shared_at)
    where shared_at is not null;

create table resource_collection_item (
    id            bigint  not null default nextval('portal_id'),
    tenant_id     char(6) not null,
    version       integer not null default 0,
    collection_id bigint  not null,
    resource_id   bigint  not null,
    position      integer not null,
    constraint resource_collection_item_in_tenant primary key (tenant_id, id),
    constraint resource_collection_item_collection foreign key (tenant_id, collection_id)
        references resource_collection (tenant_id, id) on delete cascade,
    constraint resource_collection_item_resource
        foreign key (tenant_id, resource_id) references resource (tenant_id, id),
    constraint resource_collection_item_once unique (tenant_id, collection_id, resource_id)
);

do $$
declare
    of text;
begin
    foreach of in array array['resource_use', 'resource_rating', 'resource_remark', 'resource_collection',
            'resource_collection_item'] loop
        execute format('alter table %I enable row level security', of);
        execute format('alter table %I force row level security', of);
        execute format($policy$create policy own_county on %I
            using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
            with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)$policy$, of);
        execute format('grant select, insert, update, delete on %I to portal_app', of);
    end loop;
end $$;

-- Under what licence stood what a resource was adapted from: it binds what is made of it.
alter table resource add column adapted_under text;
