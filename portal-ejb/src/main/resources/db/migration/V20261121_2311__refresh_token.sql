-- identity: what an API's client shows to get its next token (portal.identity.token.RefreshTokens). The platform's
-- (shape e), kept by hash alone. All of one sign-in belong to its session, with which they end; each is used once and
-- names the one that came after it, so that a second use is noticed.

create table refresh_token (
    id                 bigint      not null primary key default nextval('portal_id'),
    account_session_id bigint      not null,
    token_hash         bytea       not null,
    issued_at          timestamptz not null default now(),
    expires_at         timestamptz not null,
    used_at            timestamptz,
    replaced_by        bigint,
    constraint refresh_token_once unique (token_hash),
    constraint refresh_token_session
        foreign key (account_session_id) references account_session (id) on delete cascade,
    constraint refresh_token_replaced_by
        foreign key (replaced_by) references refresh_token (id) on delete cascade,
    constraint refresh_token_expires_after_issue check (expires_at > issued_at),
    constraint refresh_token_replaced_when_used check (replaced_by is null or used_at is not null)
);

create index refresh_token_of_session on refresh_token (account_session_id);
create index refresh_token_replacing on refresh_token (replaced_by);

alter table refresh_token enable row level security;
alter table refresh_token force row level security;
create policy platform_alone on refresh_token to portal_platform using (true) with check (true);
grant select, insert, update, delete on refresh_token to portal_platform;
