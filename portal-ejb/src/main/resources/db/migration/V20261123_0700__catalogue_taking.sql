-- Who of the own county took what another gave, so that they are told when it is gone; see
-- portal.library.catalogue.CatalogueFollowing. The owner sees nothing of it. A tombstone says why, where whoever took
-- the resource back said so; whoever merely reads it no more is told that, once, and followed on.

create table catalogue_taking (
    id        bigint  not null default nextval('portal_id'),
    tenant_id char(6) not null,
    version   integer not null default 0,
    owner     char(6) not null,
    entry_id  bigint  not null,
    taken_by  text    not null,
    taken_on  date    not null,
    title     text    not null,
    giver     text    not null,
    copy_id   bigint,
    is_told   boolean not null default false,
    constraint catalogue_taking_in_tenant primary key (tenant_id, id),
    constraint catalogue_taking_once_a_person unique (tenant_id, owner, entry_id, taken_by),
    constraint catalogue_taking_copy foreign key (tenant_id, copy_id) references resource (tenant_id, id)
        on delete set null (copy_id)
);

create index catalogue_taking_of_copy on catalogue_taking (tenant_id, copy_id) where copy_id is not null;

alter table catalogue_taking enable row level security;
alter table catalogue_taking force row level security;
create policy own_county on catalogue_taking
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update, delete on catalogue_taking to portal_app;

alter table catalogue_tombstone add column because text not null default '';
alter table catalogue_tombstone alter column because drop default;
