-- What somebody of a county is to do or to know (待办与消息); see portal.notice.Notices. Addressed to one
-- account, to a role of the bureau or to a school; a to-do is done once for all whom it was sent to.

create table notice (
    id        bigint      not null default nextval('portal_id'),
    tenant_id char(6)     not null,
    version   integer     not null default 1,
    kind      text        not null,
    to_do     boolean     not null,
    to_user   text,
    to_role   text,
    to_school bigint,
    figures   text[]      not null default '{}',
    path      text        not null,
    about     text        not null,
    due_on    date,
    raised_at timestamptz not null default now(),
    done_at   timestamptz,
    done_by   text,
    constraint notice_in_tenant primary key (tenant_id, id),
    constraint notice_school foreign key (tenant_id, to_school) references school (tenant_id, id),
    constraint notice_to_one check (num_nonnulls(to_user, to_role, to_school) = 1),
    constraint notice_done_is_a_to_do check (to_do or done_at is null),
    constraint notice_done_by_somebody check ((done_at is null) = (done_by is null)),
    constraint notice_leads_within check (path ~ '^/[^/\\]'),
    constraint notice_is_short check (length(about) <= 200 and length(path) <= 500)
);

create index notice_to_user on notice (tenant_id, to_user, raised_at desc) where to_user is not null;
create index notice_to_role on notice (tenant_id, to_role, raised_at desc) where to_role is not null;
create index notice_to_school on notice (tenant_id, to_school, raised_at desc) where to_school is not null;
create index notice_about on notice (tenant_id, kind, about) where to_do and done_at is null;
create index notice_by_age on notice (tenant_id, raised_at);

-- Who has seen it: each of several readers for themselves.
create table notice_seen (
    id        bigint      not null default nextval('portal_id'),
    tenant_id char(6)     not null,
    version   integer     not null default 1,
    notice_id bigint      not null,
    seen_by   text        not null,
    seen_at   timestamptz not null default now(),
    constraint notice_seen_in_tenant primary key (tenant_id, id),
    constraint notice_seen_of_notice
        foreign key (tenant_id, notice_id) references notice (tenant_id, id) on delete cascade,
    constraint notice_seen_once unique (tenant_id, notice_id, seen_by)
);

alter table notice enable row level security;
alter table notice force row level security;
create policy own_county on notice
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update, delete on notice to portal_app;

alter table notice_seen enable row level security;
alter table notice_seen force row level security;
create policy own_county on notice_seen
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, delete on notice_seen to portal_app;
