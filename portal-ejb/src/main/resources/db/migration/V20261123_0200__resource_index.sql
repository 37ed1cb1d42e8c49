-- By which resources of the library are found (资源索引); see portal.library.find.ResourceIndex. A row for each
-- version that anybody reads, with what lists are narrowed by; kept in the transaction that changes the resource.
-- The words lie beside the row, so that a list that asks for none does not read them.
--
-- No comparison of full text may be answered from an index under a policy, since it is not leakproof. So one
-- function looks words up as a role that policies do not bind: it can read this table alone, keeps to the county
-- itself, and answers with ids, which are read again under the policies. It also decides who reads what, so that
-- what the caller may not read takes no place among the first thousand.

create extension if not exists btree_gin;

create table resource_index (
    id               bigint           not null,
    tenant_id        char(6)          not null,
    version          integer          not null,
    resource_id      bigint           not null,
    school_id        bigint,
    read_from        smallint         not null,
    read_to          smallint         not null,
    subject          text             not null,
    grade            smallint,
    stage            text,
    kind             text             not null,
    textbook_id      bigint,
    textbook_part_id bigint,
    shared_at        timestamptz      not null,
    pinyin           text collate "C" not null,
    initials         text collate "C" not null,
    title_words      tsvector         not null,
    words            tsvector         not null,
    constraint resource_index_in_tenant primary key (tenant_id, id),
    constraint resource_index_version foreign key (tenant_id, id)
        references resource_version (tenant_id, id) on delete cascade,
    constraint resource_index_resource foreign key (tenant_id, resource_id)
        references resource (tenant_id, id) on delete cascade,
    constraint resource_index_school foreign key (tenant_id, school_id) references school (tenant_id, id),
    constraint resource_index_textbook_part foreign key (tenant_id, textbook_part_id)
        references textbook_part (tenant_id, id)
) with (toast_tuple_target = 256);

create index resource_index_of_resource on resource_index (tenant_id, resource_id);
create index resource_index_newest on resource_index (tenant_id, shared_at desc);
create index resource_index_of_subject on resource_index (tenant_id, subject, grade, shared_at desc);
create index resource_index_of_textbook on resource_index (tenant_id, textbook_id, textbook_part_id);
create index resource_index_of_part on resource_index (tenant_id, textbook_part_id);
create index resource_index_of_school on resource_index (tenant_id, school_id, shared_at desc);
create index resource_index_by_pinyin on resource_index (tenant_id, pinyin);
create index resource_index_by_initials on resource_index (tenant_id, initials);
create index resource_index_words on resource_index using gin (tenant_id, words);

alter table resource_index enable row level security;
alter table resource_index force row level security;
create policy own_county on resource_index
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update, delete on resource_index to portal_app;
grant select on resource_index to portal_search;

-- own and partners: the schools whose resources are the caller's own, or shared with them; bureau: whether all
-- that left a school is; the rest narrows, null for anything. Titles first, then the newest, most of them;
-- of a word that stands nearly everywhere, out of five times as many.
create function library_search(
    query tsquery, own bigint[], partners bigint[], bureau boolean, of_subject text, of_grade integer,
    of_stage text, of_kind text, of_textbooks bigint[], of_parts bigint[], of_school bigint, most integer)
returns table (id bigint, rank real)
language sql stable security definer
set search_path = pg_catalog, public
as $$
    select hit.id, ts_rank(hit.words, query)
    from (
        select candidate.id, candidate.words from (
            select i.id, i.words, i.title_words, i.shared_at from public.resource_index i
            where i.tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar
                and i.words @@ query
                and case when i.school_id = any (own) or bureau and i.school_id is null then 0
                    when bureau or i.school_id = any (partners) then 1 else 2 end between i.read_from and i.read_to
                and (of_subject is null or i.subject = of_subject)
                and (of_grade is null or i.grade = of_grade)
                and (of_stage is null or i.stage = of_stage)
                and (of_kind is null or i.kind = of_kind)
                and (of_textbooks is null or i.textbook_id = any (of_textbooks))
                and (of_parts is null or i.textbook_part_id = any (of_parts))
                and (of_school is null or i.school_id = of_school)
            limit 5 * most) candidate
        order by candidate.title_words @@ query desc, candidate.shared_at desc
        limit most) hit
$$;

revoke all on function library_search from public;
grant execute on function library_search to portal_app;
grant create on schema public to portal_search;
alter function library_search owner to portal_search;
revoke create on schema public from portal_search;
