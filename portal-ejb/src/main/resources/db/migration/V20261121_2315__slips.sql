-- One-time passwords on their way to paper (密码条), sealed, for whoever drew them and for a day at most;
-- see portal.identity.KeptSlips. And what an administrator did to an account, for its owner to read.

create table slip (
    id              bigint      not null primary key default nextval('portal_id'),
    account_id      bigint      not null,
    tenant_id       char(6),
    made_by         bigint      not null,
    password_set_at timestamptz not null,
    sealed          bytea       not null,
    made_at         timestamptz not null default now(),
    constraint slip_account foreign key (account_id) references account (id),
    constraint slip_account_of_its_county
        foreign key (tenant_id, account_id) references account (tenant_id, id),
    constraint slip_made_by foreign key (made_by) references account (id),
    constraint slip_one_an_account unique (account_id)
);

create index slip_of_maker on slip (made_by);
create index slip_by_age on slip (made_at);

alter table slip enable row level security;
alter table slip force row level security;
create policy platform_alone on slip to portal_platform using (true) with check (true);
create policy confined_to_county on slip as restrictive to portal_platform
    using (nullif(current_setting('app.tenant_id', true), '') is null
        or tenant_id = current_setting('app.tenant_id', true)::bpchar)
    with check (nullif(current_setting('app.tenant_id', true), '') is null
        or tenant_id = current_setting('app.tenant_id', true)::bpchar);
grant select, insert, update, delete on slip to portal_platform;

alter table account
    add column disabled_by       bigint references account (id),
    add column disabled_reason   text,
    add column password_reset_by bigint references account (id),
    add column password_reset_at timestamptz;

create index account_by_user_name on account (tenant_id, user_name);
create index account_by_display_name on account (tenant_id, display_name);
create index account_session_of_county on account_session (tenant_id, account_id, started_at);
create index role_grant_of_county on role_grant (tenant_id, account_id);
