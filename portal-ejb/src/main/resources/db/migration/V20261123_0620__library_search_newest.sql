-- Words are looked up by a statement that is planned with them: a word that stands in most texts is read newest
-- first and only as far as most, a rare one comes out of the index of words. So what is left out of a search that
-- finds more than most is always the oldest, those first in whose title the words do not stand.

create index resource_index_title_words on resource_index using gin (tenant_id, title_words);

-- What lists are narrowed by lies in the index of words too, so that a narrowed search reads no row in vain.
drop index resource_index_words;
create index resource_index_words on resource_index
    using gin (tenant_id, subject, grade, stage, kind, words);

drop function library_search;

-- own and partners: the schools whose resources are the caller's own, or shared with them; bureau: whether all
-- that left a school is; the rest narrows, null for anything.
create function library_search(
    query tsquery, own bigint[], partners bigint[], bureau boolean, of_subject text, of_grade integer,
    of_stage text, of_kind text, of_textbooks bigint[], of_parts bigint[], of_school bigint, most integer)
returns table (id bigint, rank real)
language plpgsql stable security definer
set search_path = pg_catalog, public
as $$
begin
    return query execute $search$
        with readable as not materialized (
            select i.id, i.words, i.title_words, i.shared_at from public.resource_index i
            where i.tenant_id = $13
                and case when i.school_id = any ($2) or $4 and i.school_id is null then 0
                    when $4 or i.school_id = any ($3) then 1 else 2 end between i.read_from and i.read_to
                and ($5 is null or i.subject = $5)
                and ($6 is null or i.grade = $6)
                and ($7 is null or i.stage = $7)
                and ($8 is null or i.kind = $8)
                and ($9 is null or i.textbook_id = any ($9))
                and ($10 is null or i.textbook_part_id = any ($10))
                and ($11 is null or i.school_id = $11))
        select hit.id, ts_rank(hit.words, $1) from (
            (select r.id, r.words from readable r where r.words @@ $1 and r.title_words @@ $1
                order by r.shared_at desc limit $12)
            union all
            (select r.id, r.words from readable r where r.words @@ $1 and not r.title_words @@ $1
                order by r.shared_at desc limit $12)
            limit $12) hit
        $search$
        using query, own, partners, bureau, of_subject, of_grade, of_stage, of_kind, of_textbooks, of_parts,
            of_school, most, nullif(current_setting('app.tenant_id', true), '')::bpchar;
end
$$;

revoke all on function library_search from public;
grant execute on function library_search to portal_app;
grant create on schema public to portal_search;
alter function library_search owner to portal_search;
revoke create on schema public from portal_search;
