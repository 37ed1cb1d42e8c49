-- Who may do what, since when and by whom (授权), and what stands open for them; see
-- portal.identity.RoleGrant and AccountSessions. All of it is the platform's (shape e), because it is
-- asked before anybody's county is known.
--
-- Nothing here is deleted when it ends: a grant and a session keep when and why they ended.

alter table account
    alter column password_hash drop not null,
    add column password_set_at   timestamptz not null default now(),
    add column one_time_until    timestamptz,
    add column totp_secret       bytea,
    add column totp_confirmed_at timestamptz,
    add column totp_last_step    bigint,
    add column staff_number      text,
    add column external_subject  text,
    add constraint account_staff_number_once unique (tenant_id, staff_number),
    add constraint account_external_subject_once unique (external_subject),
    add constraint account_factor_has_a_secret
        check (totp_confirmed_at is null or totp_secret is not null),
    add constraint account_one_time_password_is_there
        check (one_time_until is null or password_hash is not null);

-- A grant holds on the days from since to until, both included, and not once it was ended.
-- Without granted_by it comes from the start of the portal.
create table role_grant (
    id         bigint      not null primary key default nextval('portal_id'),
    account_id bigint      not null,
    tenant_id  char(6),
    role       text        not null,
    school_id  bigint,
    since      date        not null,
    until      date,
    acting     boolean     not null default false,
    reason     text,
    granted_by bigint,
    granted_at timestamptz not null default now(),
    ended_by   bigint,
    ended_at   timestamptz,
    end_reason text,
    constraint role_grant_account foreign key (account_id) references account (id),
    constraint role_grant_account_of_its_county
        foreign key (tenant_id, account_id) references account (tenant_id, id),
    constraint role_grant_school
        foreign key (tenant_id, school_id) references school (tenant_id, id),
    constraint role_grant_granted_by foreign key (granted_by) references account (id),
    constraint role_grant_ended_by foreign key (ended_by) references account (id),
    constraint role_grant_role_known check (role in ('PLATFORM_OPERATOR', 'BUREAU_ADMIN',
        'BUREAU_OFFICER', 'INSPECTOR', 'JUDGE', 'AUDITOR', 'PRINCIPAL', 'SCHOOL_ADMIN', 'TEACHER',
        'PROVINCE_OFFICER', 'PROVINCE_VIEWER')),
    constraint role_grant_at_a_school_where_the_role_is
        check ((school_id is not null) = (role in ('PRINCIPAL', 'SCHOOL_ADMIN', 'TEACHER'))),
    constraint role_grant_school_within_a_county check (school_id is null or tenant_id is not null),
    constraint role_grant_ends_after_it_began check (until >= since),
    constraint role_grant_acting_has_an_end check (not acting or until is not null),
    constraint role_grant_once_at_a_time exclude using gist (
        account_id with =,
        role with =,
        coalesce(school_id, 0) with =,
        daterange(since, until, '[]') with &&) where (ended_at is null)
);

create index role_grant_of_account on role_grant (account_id);
create index role_grant_at_school on role_grant (tenant_id, school_id);

-- The owner is under row security too: lifted for the move.
alter table account no force row level security;
alter table account_role no force row level security;
insert into role_grant (account_id, tenant_id, role, school_id, since, granted_at)
select account.id, account.tenant_id, account_role.role,
    case when account_role.role in ('PRINCIPAL', 'SCHOOL_ADMIN', 'TEACHER') then account.school_id end,
    (account.created_at at time zone 'Asia/Shanghai')::date, account.created_at
from account_role join account on account.id = account_role.account_id;
update account set password_set_at = created_at;
alter table account force row level security;

drop table account_role;
drop index account_of_school;
alter table account drop constraint account_school, drop column school_id;

-- A page session or a family of tokens. It acts at one school at a time.
create table account_session (
    id         bigint      not null primary key default nextval('portal_id'),
    account_id bigint      not null,
    tenant_id  char(6),
    channel    text        not null,
    school_id  bigint,
    address    text        not null,
    agent      text        not null,
    started_at timestamptz not null default now(),
    seen_at    timestamptz not null default now(),
    ended_at   timestamptz,
    end_reason text,
    constraint account_session_account foreign key (account_id) references account (id),
    constraint account_session_account_of_its_county
        foreign key (tenant_id, account_id) references account (tenant_id, id),
    constraint account_session_school
        foreign key (tenant_id, school_id) references school (tenant_id, id),
    constraint account_session_channel_known check (channel in ('PAGE', 'API')),
    constraint account_session_end_explained check ((ended_at is null) = (end_reason is null))
);

create index account_session_of_account on account_session (account_id, started_at);
create index account_session_open on account_session (seen_at) where ended_at is null;

-- Counted by the name that was typed, whether or not there is such an account.
create table sign_in_failure (
    id        bigint      not null primary key default nextval('portal_id'),
    user_name text        not null,
    address   text        not null,
    failed_at timestamptz not null default now()
);

create index sign_in_failure_of_name on sign_in_failure (user_name, failed_at);
create index sign_in_failure_from on sign_in_failure (address, failed_at);

-- Hashes of passwords that an account had, so that they do not come again.
create table password_past (
    id            bigint      not null primary key default nextval('portal_id'),
    account_id    bigint      not null,
    tenant_id     char(6),
    password_hash text        not null,
    replaced_at   timestamptz not null default now(),
    constraint password_past_account foreign key (account_id) references account (id),
    constraint password_past_account_of_its_county
        foreign key (tenant_id, account_id) references account (tenant_id, id)
);

create index password_past_of_account on password_past (account_id, replaced_at);

alter table role_grant enable row level security;
alter table role_grant force row level security;
create policy platform_alone on role_grant to portal_platform using (true) with check (true);
grant select, insert, update on role_grant to portal_platform;

alter table account_session enable row level security;
alter table account_session force row level security;
create policy platform_alone on account_session to portal_platform using (true) with check (true);
grant select, insert, update, delete on account_session to portal_platform;

alter table sign_in_failure enable row level security;
alter table sign_in_failure force row level security;
create policy platform_alone on sign_in_failure to portal_platform using (true) with check (true);
grant select, insert, delete on sign_in_failure to portal_platform;

alter table password_past enable row level security;
alter table password_past force row level security;
create policy platform_alone on password_past to portal_platform using (true) with check (true);
grant select, insert, delete on password_past to portal_platform;

-- A platform transaction that works for a county names it, and the database holds it to that county.
create policy confined_to_county on account as restrictive to portal_platform
    using (nullif(current_setting('app.tenant_id', true), '') is null
        or tenant_id = current_setting('app.tenant_id', true)::bpchar)
    with check (nullif(current_setting('app.tenant_id', true), '') is null
        or tenant_id = current_setting('app.tenant_id', true)::bpchar);
create policy confined_to_county on role_grant as restrictive to portal_platform
    using (nullif(current_setting('app.tenant_id', true), '') is null
        or tenant_id = current_setting('app.tenant_id', true)::bpchar)
    with check (nullif(current_setting('app.tenant_id', true), '') is null
        or tenant_id = current_setting('app.tenant_id', true)::bpchar);
create policy confined_to_county on account_session as restrictive to portal_platform
    using (nullif(current_setting('app.tenant_id', true), '') is null
        or tenant_id = current_setting('app.tenant_id', true)::bpchar)
    with check (nullif(current_setting('app.tenant_id', true), '') is null
        or tenant_id = current_setting('app.tenant_id', true)::bpchar);
create policy confined_to_county on password_past as restrictive to portal_platform
    using (nullif(current_setting('app.tenant_id', true), '') is null
        or tenant_id = current_setting('app.tenant_id', true)::bpchar)
    with check (nullif(current_setting('app.tenant_id', true), '') is null
        or tenant_id = current_setting('app.tenant_id', true)::bpchar);
create policy confined_to_county on sign_in_failure as restrictive to portal_platform
    using (nullif(current_setting('app.tenant_id', true), '') is null
        or right(user_name, 7) = '@' || current_setting('app.tenant_id', true))
    with check (nullif(current_setting('app.tenant_id', true), '') is null
        or right(user_name, 7) = '@' || current_setting('app.tenant_id', true));
