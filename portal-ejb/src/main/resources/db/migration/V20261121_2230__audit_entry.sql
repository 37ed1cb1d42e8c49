-- What was done, by whom, on which record, from where, when and with what result; see
-- portal.audit.DeedRecording. A county's rows with more locks: whoever may append can choose neither number
-- nor time, and nobody the portal signs in as may change or delete a row. The tenant 000000 is the platform's
-- and the provinces' own; no county can have it.

alter table tenant add constraint tenant_is_not_the_platform check (id <> '000000');

create table audit_entry (
    id           bigint      not null default nextval('portal_id'),
    tenant_id    char(6)     not null,
    at           timestamptz not null default clock_timestamp(),
    actor        text        not null,
    roles        text        not null,
    session      text,
    address      text,
    channel      text        not null,
    deed         text        not null,
    subject_kind text,
    subject      text,
    result       text        not null,
    reason       text,
    details      text        not null,
    constraint audit_entry_in_tenant primary key (tenant_id, id),
    constraint audit_entry_of_a_county_or_the_platform check (tenant_id ~ '^[0-9]{6}$'),
    constraint audit_entry_channel_known check (channel in ('PAGE', 'API', 'SYSTEM')),
    constraint audit_entry_result_known check (result in ('DONE', 'REFUSED', 'FAILED')),
    constraint audit_entry_says_why_not check ((result = 'DONE') = (reason is null))
);

create index audit_entry_by_time on audit_entry (tenant_id, at, id);
create index audit_entry_of_actor on audit_entry (tenant_id, actor, at);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy own_county on audit_entry to portal_app
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar and tenant_id <> '000000')
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar and tenant_id <> '000000');
-- For sign-in, refusals and administration, of any county; of one alone where the transaction serves one.
create policy appended_by_the_platform on audit_entry for insert to portal_platform
    with check (tenant_id in ('000000', coalesce(nullif(current_setting('app.tenant_id', true), '')::bpchar, tenant_id)));
create policy read_by_the_platform on audit_entry for select to portal_platform
    using (tenant_id = '000000');

grant select on audit_entry to portal_app, portal_platform;
grant insert (tenant_id, actor, roles, session, address, channel, deed, subject_kind, subject, result, reason, details)
    on audit_entry to portal_app, portal_platform;
revoke insert, update, delete, truncate on audit_entry from portal_owner;
