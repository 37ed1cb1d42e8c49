-- What the portal's database needs from its administrator, once and again after each upgrade.
--
-- A superuser runs it inside the portal's (otherwise empty) database:
--
--   psql -d portal -v owner_password=... -v app_password=... -v province_password=... \
--        -v platform_password=... -f bootstrap.sql
--
-- It may be repeated: roles are made where they are missing, and take the passwords given. Tables come
-- later, from the portal's own migrations, which run as portal_owner.

do $$
declare
    role_name text;
begin
    foreach role_name in array array['portal_owner', 'portal_app', 'portal_province', 'portal_platform', 'portal_search']
    loop
        if not exists (select from pg_roles where rolname = role_name) then
            execute format('create role %I', role_name);
        end if;
    end loop;
end $$;

-- Nobody the portal signs in as may pass row security, not even the owner of the tables.
alter role portal_owner    with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'owner_password';
alter role portal_app      with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'app_password';
alter role portal_province with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'province_password';
alter role portal_platform with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'platform_password';

-- The one role that passes it owns one function (full text) and cannot sign in.
alter role portal_search   with nologin nosuperuser nocreatedb nocreaterole noreplication bypassrls;
grant portal_search to portal_owner with inherit false, set true;

do $$
begin
    execute format('alter database %I owner to portal_owner', current_database());
    execute format('revoke all on database %I from public', current_database());
    execute format(
        'grant connect on database %I to portal_owner, portal_app, portal_province, portal_platform',
        current_database());
end $$;

revoke all on schema public from public;
grant create, usage on schema public to portal_owner with grant option;
grant usage on schema public to portal_app, portal_province, portal_platform, portal_search;

-- Large objects know no county, so nobody makes any.
revoke execute on function lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) from public;

create extension if not exists btree_gin;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists pgcrypto;
