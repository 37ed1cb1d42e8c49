-- Which records of a register cannot be removed, because something depends on them: tried, and taken back. It is
-- asked before a batch is undone (portal.document.intake.Dependence) and runs with its caller's own rights, so
-- that it removes, and sees, no other county's.

create function hindered(register regclass, ids bigint[]) returns setof bigint
    language plpgsql
    set search_path = pg_catalog, public
as $$
declare
    one bigint;
begin
    begin
        execute format('delete from %s where id = any($1)', register) using ids;
        set constraints all immediate;
        raise exception using errcode = 'P0H01';
    exception
        when sqlstate 'P0H01' then
            return;
        when foreign_key_violation or insufficient_privilege then
            null;
    end;
    foreach one in array ids loop
        begin
            execute format('delete from %s where id = $1', register) using one;
            set constraints all immediate;
            raise exception using errcode = 'P0H01';
        exception
            when sqlstate 'P0H01' then
                null;
            when foreign_key_violation or insufficient_privilege then
                return next one;
        end;
    end loop;
end $$;

revoke all on function hindered(regclass, bigint[]) from public;
grant execute on function hindered(regclass, bigint[]) to portal_app;
