-- (d) A county's pairs of one school year for its province, as sums alone: a mean or a share is divided last,
-- of all counties' sums. Without a published plan in force published_on is null and there is nothing to sum; a
-- county of which nothing is known has no row. No person and no school. See portal.province.CountyReporting.

create table county_pairing_aggregate (
    tenant_id    char(6) not null,
    province     char(2) not null,
    school_year  integer not null,
    published_on date,
    pairs        integer not null,
    supporters   integer not null,
    recipients   integer not null,
    covered      integer not null,
    measured     integer not null,
    metres       bigint  not null,
    farthest_m   integer,
    most         integer not null,
    constraint county_pairing_aggregate_once_a_year primary key (tenant_id, school_year),
    constraint county_pairing_aggregate_of_its_province check (province = left(tenant_id, 2)),
    constraint county_pairing_aggregate_counts
        check (least(pairs, supporters, covered, measured, metres, farthest_m, most) >= 0),
    constraint county_pairing_aggregate_covers_recipients check (covered <= recipients),
    constraint county_pairing_aggregate_measures_pairs
        check (measured <= pairs and (measured = 0) = (farthest_m is null)),
    constraint county_pairing_aggregate_of_a_plan check (published_on is not null or pairs = 0)
);

create index county_pairing_aggregate_of_province on county_pairing_aggregate (province, school_year);

-- What the counties have published already. Who received in a year that is over is known as a number alone.
alter table county_aggregate no force row level security;
alter table cycle no force row level security;
alter table pairing no force row level security;

insert into county_pairing_aggregate
select told.tenant_id, told.province, told.school_year, plan.published_on, sums.pairs, sums.supporters,
    greatest(told.recipients, sums.covered), sums.covered, sums.measured, sums.metres, sums.farthest_m,
    (select coalesce(max(load.recipients), 0) from (
        select count(*) as recipients from pairing
        where pairing.tenant_id = told.tenant_id and pairing.cycle_id = plan.id
        group by supporter_id) load)
from county_aggregate told
left join lateral (
    select cycle.id, cycle.published_on from cycle
    where cycle.tenant_id = told.tenant_id and cycle.published_on is not null
        and told.school_year between cycle.school_year and cycle.school_year + cycle.years - 1
    order by cycle.school_year desc limit 1) plan on true
cross join lateral (
    select count(*) as pairs, count(distinct supporter_id) as supporters,
        count(distinct recipient_id) as covered, count(distance_m) as measured,
        coalesce(sum(distance_m), 0) as metres, max(distance_m) as farthest_m
    from pairing
    where pairing.tenant_id = told.tenant_id and pairing.cycle_id = plan.id) sums;

alter table county_aggregate force row level security;
alter table cycle force row level security;
alter table pairing force row level security;

alter table county_pairing_aggregate enable row level security;
alter table county_pairing_aggregate force row level security;
create policy written_by_its_county on county_pairing_aggregate to portal_app
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
create policy read_by_its_province on county_pairing_aggregate for select to portal_province
    using (province = nullif(current_setting('app.province', true), '')::bpchar);
grant insert on county_pairing_aggregate to portal_app;
grant select (tenant_id, school_year) on county_pairing_aggregate to portal_app;
grant update (published_on, pairs, supporters, recipients, covered, measured, metres, farthest_m, most)
    on county_pairing_aggregate to portal_app;
grant select on county_pairing_aggregate to portal_province;
