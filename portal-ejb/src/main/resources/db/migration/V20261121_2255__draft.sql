-- What somebody typed and has not sent yet (草稿); see portal.identity.Drafts. The platform's (shape e), because
-- it belongs to an account, a province's and the platform's own included. What was typed may be a county's, so
-- it stands sealed under the deployment's secret.

create table draft (
    id         bigint      not null primary key,
    account_id bigint      not null,
    tenant_id  char(6),
    school_id  bigint,
    page       text        not null,
    form       text        not null,
    fields     bytea       not null,
    saved_at   timestamptz not null default now(),
    constraint draft_account foreign key (account_id) references account (id) on delete cascade,
    constraint draft_account_of_its_county
        foreign key (tenant_id, account_id) references account (tenant_id, id) on delete cascade,
    constraint draft_school
        foreign key (tenant_id, school_id) references school (tenant_id, id) on delete cascade,
    constraint draft_once unique nulls not distinct (account_id, school_id, page, form),
    constraint draft_is_not_large
        check (length(page) <= 500 and length(form) <= 200 and octet_length(fields) <= 70000)
);

create index draft_at_school on draft (tenant_id, school_id);
create index draft_by_age on draft (saved_at);

alter table draft enable row level security;
alter table draft force row level security;
create policy platform_alone on draft to portal_platform using (true) with check (true);
create policy confined_to_county on draft as restrictive to portal_platform
    using (nullif(current_setting('app.tenant_id', true), '') is null
        or tenant_id = current_setting('app.tenant_id', true)::bpchar)
    with check (nullif(current_setting('app.tenant_id', true), '') is null
        or tenant_id = current_setting('app.tenant_id', true)::bpchar);
grant select, insert, update, delete on draft to portal_platform;
