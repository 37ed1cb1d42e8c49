-- The one-time key by which the first of the platform's operators sets a password; see
-- portal.identity.FirstRun. Only its hash is kept, and only the newest is there.

create table first_run_key (
    id         bigint      not null primary key default nextval('portal_id'),
    key_hash   bytea       not null,
    made_at    timestamptz not null default now(),
    expires_at timestamptz not null,
    constraint first_run_key_once unique (key_hash),
    constraint first_run_key_expires_later check (expires_at > made_at)
);

alter table first_run_key enable row level security;
alter table first_run_key force row level security;
create policy platform_alone on first_run_key to portal_platform using (true) with check (true);
grant select, insert, delete on first_run_key to portal_platform;
