-- The shapes between a county and the rest: two counties' records (b), the published catalogue (c) and
-- the province's aggregates (d). See portal.tenancy's package-info.

-- (b) Counterpart assistance (对口帮扶). Each county writes its own consent and nobody else's; names are
-- copies, and no key leads into the other county. Both counties stand in every key, so that a consent or a
-- record of a third county cannot exist, and no key tells of a grant between two others.
create table counterpart_grant (
    id               bigint  not null default nextval('portal_id'),
    version          integer not null default 0,
    supporter_county char(6) not null,
    recipient_county char(6) not null,
    supporter_name   text    not null,
    recipient_name   text    not null,
    constraint counterpart_grant_whose primary key (supporter_county, recipient_county, id),
    constraint counterpart_grant_between_two check (supporter_county <> recipient_county)
);

-- An ended consent stays ended; who wants to go on makes a new grant.
create table counterpart_consent (
    supporter_county char(6) not null,
    recipient_county char(6) not null,
    grant_id         bigint  not null,
    county           char(6) not null,
    given_on         date    not null,
    ended_on         date,
    reason           text,
    constraint counterpart_consent_once
        primary key (supporter_county, recipient_county, grant_id, county),
    constraint counterpart_consent_of_the_two check (county in (supporter_county, recipient_county)),
    constraint counterpart_consent_ends_after_giving check (ended_on >= given_on),
    constraint counterpart_consent_grant foreign key (supporter_county, recipient_county, grant_id)
        references counterpart_grant (supporter_county, recipient_county, id)
);

create table counterpart_record (
    id               bigint      not null default nextval('portal_id'),
    supporter_county char(6)     not null,
    recipient_county char(6)     not null,
    grant_id         bigint      not null,
    county           char(6)     not null,
    happened_on      date        not null,
    words            text        not null,
    recorded_at      timestamptz not null default now(),
    constraint counterpart_record_whose primary key (county, id),
    constraint counterpart_record_of_the_two check (county in (supporter_county, recipient_county)),
    constraint counterpart_record_grant foreign key (supporter_county, recipient_county, grant_id)
        references counterpart_grant (supporter_county, recipient_county, id)
);

create index counterpart_grant_of_recipient on counterpart_grant (recipient_county);
create index counterpart_record_of_grant
    on counterpart_record (supporter_county, recipient_county, grant_id, happened_on);

alter table counterpart_grant enable row level security;
alter table counterpart_grant force row level security;
create policy both_counties on counterpart_grant
    using (nullif(current_setting('app.tenant_id', true), '')::bpchar in (supporter_county, recipient_county))
    with check (nullif(current_setting('app.tenant_id', true), '')::bpchar in (supporter_county, recipient_county));
grant select, insert on counterpart_grant to portal_app;

alter table counterpart_consent enable row level security;
alter table counterpart_consent force row level security;
create policy seen_by_both on counterpart_consent for select
    using (nullif(current_setting('app.tenant_id', true), '')::bpchar in (supporter_county, recipient_county));
create policy given_for_oneself on counterpart_consent for insert
    with check (county = nullif(current_setting('app.tenant_id', true), '')::bpchar and ended_on is null);
create policy ended_for_oneself on counterpart_consent for update
    using (county = nullif(current_setting('app.tenant_id', true), '')::bpchar and ended_on is null)
    with check (county = nullif(current_setting('app.tenant_id', true), '')::bpchar and ended_on is not null);
grant select, insert, update (ended_on, reason) on counterpart_consent to portal_app;

alter table counterpart_record enable row level security;
alter table counterpart_record force row level security;
create policy seen_by_both_while_both_consent on counterpart_record for select
    using (county = nullif(current_setting('app.tenant_id', true), '')::bpchar
        or (nullif(current_setting('app.tenant_id', true), '')::bpchar in (supporter_county, recipient_county)
            and (select count(*) = 2 from counterpart_consent consent
                where consent.supporter_county = counterpart_record.supporter_county
                    and consent.recipient_county = counterpart_record.recipient_county
                    and consent.grant_id = counterpart_record.grant_id and consent.ended_on is null)));
create policy written_under_both_consents on counterpart_record for insert
    with check (county = nullif(current_setting('app.tenant_id', true), '')::bpchar
        and (select count(*) = 2 from counterpart_consent consent
            where consent.supporter_county = counterpart_record.supporter_county
                and consent.recipient_county = counterpart_record.recipient_county
                and consent.grant_id = counterpart_record.grant_id and consent.ended_on is null));
grant select, insert on counterpart_record to portal_app;

-- (c) What a county gives to its province or to all; withdrawn, it is the owner's alone again.
create table catalogue_entry (
    id           bigint  not null default nextval('portal_id'),
    tenant_id    char(6) not null,
    version      integer not null default 0,
    given_to     text    not null,
    title        text    not null,
    published_on date    not null,
    withdrawn_on date,
    constraint catalogue_entry_in_tenant primary key (tenant_id, id),
    constraint catalogue_entry_given_to_province_or_all
        check (given_to = 'ALL' or given_to = left(tenant_id, 2)),
    constraint catalogue_entry_withdrawn_after_publishing check (withdrawn_on >= published_on)
);

create index catalogue_entry_given on catalogue_entry (given_to, published_on);

alter table catalogue_entry enable row level security;
alter table catalogue_entry force row level security;
create policy own_county on catalogue_entry
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
create policy given_to_reader on catalogue_entry for select
    using (withdrawn_on is null and current_setting('app.tenant_id', true) <> ''
        and given_to in ('ALL', left(current_setting('app.tenant_id', true), 2)));
grant select, insert, update on catalogue_entry to portal_app;

-- (d) Figures by county for the province, and no person. A county writes its own and cannot read any
-- value back; the province's role reads those of its own province and has no other grant at all.
create table county_aggregate (
    tenant_id   char(6)     not null,
    province    char(2)     not null,
    school_year integer     not null,
    county_name text        not null,
    schools     integer     not null,
    supporters  integer     not null,
    recipients  integer     not null,
    pairs       integer     not null,
    as_of       timestamptz not null default now(),
    constraint county_aggregate_once_a_year primary key (tenant_id, school_year),
    constraint county_aggregate_of_its_province check (province = left(tenant_id, 2)),
    constraint county_aggregate_counts check (schools >= 0 and supporters >= 0 and recipients >= 0 and pairs >= 0)
);

create index county_aggregate_of_province on county_aggregate (province, school_year);

alter table county_aggregate enable row level security;
alter table county_aggregate force row level security;
create policy written_by_its_county on county_aggregate to portal_app
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
create policy read_by_its_province on county_aggregate for select to portal_province
    using (province = nullif(current_setting('app.province', true), '')::bpchar);
grant insert on county_aggregate to portal_app;
grant select (tenant_id, school_year) on county_aggregate to portal_app;
grant update (county_name, schools, supporters, recipients, pairs, as_of) on county_aggregate to portal_app;
grant select on county_aggregate to portal_province;
grant usage on schema public to portal_province;
