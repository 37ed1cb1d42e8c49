-- What was backed up and restored, as the commands left word of it in a node's data folder; see
-- portal.platform.BackupTaking. The id is the note's own, so that a note that is taken twice counts once.

create table backup (
    id             uuid        not null primary key,
    kind           text        not null,
    at             timestamptz not null,
    took           bigint      not null,
    node           text        not null,
    file           text        not null,
    bytes          bigint      not null,
    schema_version text      not null,
    program        text        not null,
    made_at        timestamptz not null,
    with_database  boolean     not null,
    noted_at       timestamptz not null default now(),
    constraint backup_kind check (kind in ('MADE', 'BEFORE_UPGRADE', 'RESTORED')),
    constraint backup_counts check (took >= 0 and bytes >= 0)
);

create index backup_by_time on backup (at desc);

alter table backup enable row level security;
alter table backup force row level security;
create policy platform_alone on backup to portal_platform using (true) with check (true);
grant select, insert on backup to portal_platform;
