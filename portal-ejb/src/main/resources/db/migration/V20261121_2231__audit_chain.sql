-- The proof that the record is unchanged; see portal.audit.chain and docs/audit.md. Tenant by tenant each row
-- gets the next number and a hash over the hash before it; each round of sealing ends in a signed head. What
-- was kept as long as it had to be is retired by one function, and a signed checkpoint stands for it.
--
-- No foreign key leads from a seal to its row: it would ask for rights on the record that nobody shall have.
-- A seal without its row, or a row without its seal, is found by the walk along the chain.

create table audit_seal (
    tenant_id char(6)  not null,
    number    bigint   not null,
    id        bigint   not null,
    form      smallint not null,
    hash      text     not null,
    constraint audit_seal_one_for_each_row primary key (tenant_id, id),
    constraint audit_seal_number_once unique (tenant_id, number),
    constraint audit_seal_counts_from_one check (number >= 1),
    constraint audit_seal_hash_is_one check (hash ~ '^[0-9a-f]{64}$')
);

create table audit_head (
    tenant_id    char(6)     not null,
    first_number bigint      not null,
    number       bigint      not null,
    hash         text        not null,
    at           timestamptz not null,
    kid          text        not null,
    signature    text        not null,
    constraint audit_head_number_once primary key (tenant_id, number),
    constraint audit_head_of_some_rows check (number >= first_number and first_number >= 1)
);

create index audit_head_by_time on audit_head (tenant_id, at, number);

create table audit_checkpoint (
    tenant_id    char(6)     not null,
    number       bigint      not null,
    hash         text        not null,
    newest_at    timestamptz not null,
    at           timestamptz not null,
    kid          text        not null,
    signature    text        not null,
    constraint audit_checkpoint_number_once primary key (tenant_id, number),
    constraint audit_checkpoint_for_some_rows check (number >= 1)
);

-- The pair of keys that heads and checkpoints are signed with; the private part is encrypted under the
-- deployment's secret, so that the database alone cannot sign.
create table audit_key (
    kid          text        not null primary key,
    public_part  bytea       not null,
    private_part bytea       not null,
    created_at   timestamptz not null default now()
);

alter table audit_seal enable row level security;
alter table audit_seal force row level security;
create policy own_county on audit_seal to portal_app
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar and tenant_id <> '000000')
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar and tenant_id <> '000000');
create policy platforms_own on audit_seal to portal_platform
    using (tenant_id = '000000') with check (tenant_id = '000000');
grant select, insert on audit_seal to portal_app, portal_platform;
revoke insert, update, truncate on audit_seal from portal_owner;

alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy own_county on audit_head to portal_app
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar and tenant_id <> '000000')
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar and tenant_id <> '000000');
create policy platforms_own on audit_head to portal_platform
    using (tenant_id = '000000') with check (tenant_id = '000000');
grant select, insert on audit_head to portal_app, portal_platform;
revoke insert, update, truncate on audit_head from portal_owner;

alter table audit_checkpoint enable row level security;
alter table audit_checkpoint force row level security;
create policy own_county on audit_checkpoint to portal_app
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar and tenant_id <> '000000')
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar and tenant_id <> '000000');
create policy platforms_own on audit_checkpoint to portal_platform
    using (tenant_id = '000000') with check (tenant_id = '000000');
grant select, insert on audit_checkpoint to portal_app, portal_platform;
revoke insert, update, delete, truncate on audit_checkpoint from portal_owner;

alter table audit_key enable row level security;
alter table audit_key force row level security;
create policy platform_alone on audit_key to portal_platform using (true) with check (true);
grant select, insert, update on audit_key to portal_platform;

-- Six calendar months, kept by the database itself: not even the owner of the tables sees or deletes a
-- younger row, whatever the function below is asked.
create policy seen_once_old on audit_entry for select to portal_owner using (at < now() - interval '6 months');
create policy retired_once_old on audit_entry for delete to portal_owner using (at < now() - interval '6 months');
grant delete on audit_entry to portal_owner;
create policy seen_once_old on audit_seal for select to portal_owner using (exists (
    select from audit_entry entry where entry.tenant_id = audit_seal.tenant_id and entry.id = audit_seal.id));
create policy retired_once_old on audit_seal for delete to portal_owner using (exists (
    select from audit_entry entry where entry.tenant_id = audit_seal.tenant_id and entry.id = audit_seal.id));
create policy seen_once_old on audit_head for select to portal_owner using (at < now() - interval '6 months');
create policy retired_once_old on audit_head for delete to portal_owner using (at < now() - interval '6 months');
create policy seen_by_the_function on audit_checkpoint for select to portal_owner using (tenant_id is not null);

-- Retires what the newest checkpoint of the caller's tenant stands for, and how much that was.
create function audit_retire() returns bigint
    language plpgsql
    security definer
    set search_path = pg_catalog, public, pg_temp
as $$
declare
    whose  char(6) := case session_user
        when 'portal_platform' then '000000'
        when 'portal_app' then nullif(current_setting('app.tenant_id', true), '')
        end;
    up_to  bigint;
    gone   bigint;
begin
    select max(number) into up_to from public.audit_checkpoint where tenant_id = whose;
    with seal as (
        delete from public.audit_seal where tenant_id = whose and number <= up_to returning id
    )
    delete from public.audit_entry entry using seal
        where entry.tenant_id = whose and entry.id = seal.id;
    get diagnostics gone = row_count;
    delete from public.audit_head where tenant_id = whose and number <= up_to;
    return gone;
end $$;

revoke all on function audit_retire() from public;
grant execute on function audit_retire() to portal_app, portal_platform;
