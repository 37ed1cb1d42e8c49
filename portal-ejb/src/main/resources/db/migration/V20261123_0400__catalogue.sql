-- The published catalogue (公开资源目录), shape c; see portal.library.catalogue. An entry is the owner's copy of what
-- it gives to its province or to all, in words alone: no key of another county, no person but a consenting author,
-- nothing of how it is used. It takes the place of the table that stood here, into which nothing was ever written.

drop table catalogue_entry;

create table catalogue_entry (
    id           bigint      not null default nextval('portal_id'),
    tenant_id    char(6)     not null,
    version      integer     not null default 0,
    resource_id  bigint      not null,
    number       integer     not null,
    given_to     text        not null,
    title        text        not null,
    summary      text        not null,
    kind         text        not null,
    stage        text,
    grade        smallint,
    subject      text        not null,
    edition      text        not null,
    volume       text,
    unit         text        not null,
    lesson       text        not null,
    author       text        not null,
    licence      text        not null,
    source       text        not null,
    county       text        not null,
    school       text        not null,
    published_at timestamptz not null default date_trunc('second', clock_timestamp()),
    changed_at   timestamptz not null default date_trunc('second', clock_timestamp()),
    withdrawn_at timestamptz,
    title_words  tsvector    not null,
    words        tsvector    not null,
    constraint catalogue_entry_in_tenant primary key (tenant_id, id),
    constraint catalogue_entry_one_a_resource unique (tenant_id, resource_id),
    constraint catalogue_entry_resource foreign key (tenant_id, resource_id) references resource (tenant_id, id),
    constraint catalogue_entry_given_to_province_or_all
        check (given_to = 'ALL' or given_to = left(tenant_id, 2)),
    constraint catalogue_entry_withdrawn_after_publishing check (withdrawn_at >= published_at),
    constraint catalogue_entry_dated_to_the_second check (changed_at = date_trunc('second', changed_at))
) with (toast_tuple_target = 256);

create index catalogue_entry_changed on catalogue_entry (given_to, changed_at, tenant_id, id)
    where withdrawn_at is null;
create index catalogue_entry_newest on catalogue_entry (given_to, published_at desc)
    where withdrawn_at is null;
create index catalogue_entry_words on catalogue_entry using gin (given_to, words)
    where withdrawn_at is null;

-- Its files, and the pictures of their pages: page 0 is the file itself. The bytes are the owner's, and are not
-- swept away while they stand here; see portal.content.GivenFiles, the one door to them.
create table catalogue_file (
    tenant_id     char(6) not null,
    entry_id      bigint  not null,
    position      integer not null,
    page          integer not null,
    file_id       bigint  not null,
    name          text    not null,
    file_type     text    not null,
    size          bigint  not null,
    sha256        bytea   not null,
    damaged_since timestamptz,
    constraint catalogue_file_in_tenant primary key (tenant_id, entry_id, position, page),
    constraint catalogue_file_entry foreign key (tenant_id, entry_id) references catalogue_entry (tenant_id, id),
    constraint catalogue_file_file foreign key (tenant_id, file_id) references stored_file (tenant_id, id)
);

create index catalogue_file_of_file on catalogue_file (tenant_id, file_id);

-- What harvesters are told of an entry that they can no longer read: that it is gone, and since when. One for each
-- circle of readers that lost it; who reads the entry otherwise does not look here.
create table catalogue_tombstone (
    tenant_id char(6)     not null,
    entry_id  bigint      not null,
    given_to  text        not null,
    gone_at   timestamptz not null default date_trunc('second', clock_timestamp()),
    constraint catalogue_tombstone_in_tenant primary key (tenant_id, entry_id, given_to),
    constraint catalogue_tombstone_entry
        foreign key (tenant_id, entry_id) references catalogue_entry (tenant_id, id),
    constraint catalogue_tombstone_given_to_province_or_all
        check (given_to = 'ALL' or given_to = left(tenant_id, 2)),
    constraint catalogue_tombstone_dated_to_the_second check (gone_at = date_trunc('second', gone_at))
);

create index catalogue_tombstone_gone on catalogue_tombstone (given_to, gone_at, tenant_id, entry_id);

do $$
declare
    of text;
begin
    foreach of in array array['catalogue_entry', 'catalogue_file', 'catalogue_tombstone'] loop
        execute format('alter table %I enable row level security', of);
        execute format('alter table %I force row level security', of);
        execute format($policy$create policy own_county on %I
            using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
            with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)$policy$, of);
    end loop;
end $$;

-- Whose code has no province of that number, as nobody's has, reads what is given to all.
create policy given_to_reader on catalogue_entry for select
    using (withdrawn_at is null and current_setting('app.tenant_id', true) <> ''
        and given_to in ('ALL', left(current_setting('app.tenant_id', true), 2)));
create policy given_with_its_entry on catalogue_file for select
    using (exists (select from catalogue_entry entry
        where entry.tenant_id = catalogue_file.tenant_id and entry.id = catalogue_file.entry_id
            and entry.withdrawn_at is null));
create policy given_to_reader on catalogue_tombstone for select
    using (current_setting('app.tenant_id', true) <> ''
        and given_to in ('ALL', left(current_setting('app.tenant_id', true), 2)));

grant select, insert, update on catalogue_entry to portal_app;
grant select, insert, update, delete on catalogue_file to portal_app;
grant select, insert, delete on catalogue_tombstone to portal_app;
grant select on catalogue_entry to portal_search;

-- As library_search does for a county's own: looks words up past the policies, asks itself what the policy asks, and
-- answers with keys alone, which are read again under the policy.
create function catalogue_search(
    query tsquery, of_kind text, of_stage text, of_subject text, of_county text, most integer)
returns table (tenant_id char(6), id bigint, rank real)
language sql stable security definer
set search_path = pg_catalog, public
as $$
    select hit.tenant_id, hit.id, ts_rank(hit.words, query)
    from (
        select candidate.tenant_id, candidate.id, candidate.words from (
            select e.tenant_id, e.id, e.words, e.title_words, e.published_at from public.catalogue_entry e
            where e.withdrawn_at is null and current_setting('app.tenant_id', true) <> ''
                and e.given_to in ('ALL', left(current_setting('app.tenant_id', true), 2))
                and e.words @@ query
                and (of_kind is null or e.kind = of_kind)
                and (of_stage is null or e.stage = of_stage)
                and (of_subject is null or e.subject = of_subject)
                and (of_county is null or e.tenant_id = of_county::bpchar)
            limit 5 * most) candidate
        order by candidate.title_words @@ query desc, candidate.published_at desc
        limit most) hit
$$;

revoke all on function catalogue_search from public;
grant execute on function catalogue_search to portal_app;
grant create on schema public to portal_search;
alter function catalogue_search owner to portal_search;
revoke create on schema public from portal_search;
