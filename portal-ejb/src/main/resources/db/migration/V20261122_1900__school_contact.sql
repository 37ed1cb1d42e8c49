-- The persons whom a school names to its partners; see portal.school.contact.SchoolContact. The telephone is
-- sealed. Whom a school named goes with it when it is merged away, and comes back with it.

create table school_contact (
    id           bigint      not null,
    tenant_id    char(6)     not null,
    version      integer     not null,
    school_id    bigint      not null,
    made_for     bigint      not null,
    name         text        not null,
    post         text        not null,
    phone_number bytea,
    stated_by    text        not null,
    stated_at    timestamptz not null,
    constraint school_contact_in_tenant primary key (tenant_id, id),
    constraint school_contact_name_not_blank check (name ~ '\S'),
    constraint school_contact_post_not_blank check (post ~ '\S'),
    constraint school_contact_school foreign key (tenant_id, school_id) references school (tenant_id, id)
);

create index school_contact_of_school on school_contact (tenant_id, school_id, id);

alter table school_contact enable row level security;
alter table school_contact force row level security;
create policy own_county on school_contact
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update, delete on school_contact to portal_app;
