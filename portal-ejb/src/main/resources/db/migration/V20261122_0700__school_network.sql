-- Schools that are run or work together (学校网络), and since when each belongs; see
-- portal.school.network.SchoolNetwork and NetworkMember. Days from since to until are both included.
--
-- Nothing is deleted once it has held: a network and a membership keep when, why and by whom they
-- began and ended.

create table school_network (
    id          bigint      not null,
    tenant_id   char(6)     not null,
    version     integer     not null,
    kind        text        not null,
    name        text        not null,
    since       date        not null,
    until       date,
    reason      text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    end_reason  text,
    ended_by    text,
    ended_at    timestamptz,
    constraint school_network_in_tenant primary key (tenant_id, id),
    constraint school_network_kind_stays unique (tenant_id, id, kind),
    constraint school_network_kind_known
        check (kind in ('CAMPUS', 'ZONE', 'CENTRAL_SCHOOL', 'ALLIANCE')),
    constraint school_network_name_not_blank check (name ~ '\S'),
    constraint school_network_reason_not_blank check (reason ~ '\S'),
    constraint school_network_ends_after_it_began check (until >= since),
    constraint school_network_end_is_told
        check ((until is null) = (end_reason is null)
            and (until is null) = (ended_by is null) and (until is null) = (ended_at is null)),
    constraint school_network_name_once_at_a_time exclude using gist (
        tenant_id with =,
        kind with =,
        name with =,
        daterange(since, until, '[]') with &&)
);

alter table school_network enable row level security;
alter table school_network force row level security;
create policy own_county on school_network
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update, delete on school_network to portal_app;

-- The kind is repeated, so that a school is in one network of a kind at a time.
create table school_network_member (
    id          bigint      not null,
    tenant_id   char(6)     not null,
    version     integer     not null,
    network_id  bigint      not null,
    kind        text        not null,
    school_id   bigint      not null,
    role        text        not null,
    since       date        not null,
    until       date,
    reason      text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    end_reason  text,
    ended_by    text,
    ended_at    timestamptz,
    constraint school_network_member_in_tenant primary key (tenant_id, id),
    constraint school_network_member_network
        foreign key (tenant_id, network_id, kind) references school_network (tenant_id, id, kind),
    constraint school_network_member_school
        foreign key (tenant_id, school_id) references school (tenant_id, id),
    constraint school_network_member_role_known check (role in ('LEAD', 'MEMBER')),
    constraint school_network_member_reason_not_blank check (reason ~ '\S'),
    constraint school_network_member_ends_after_it_began check (until >= since),
    constraint school_network_member_end_is_told
        check ((until is null) = (end_reason is null)
            and (until is null) = (ended_by is null) and (until is null) = (ended_at is null)),
    constraint school_network_member_of_one_of_a_kind exclude using gist (
        tenant_id with =,
        kind with =,
        school_id with =,
        daterange(since, until, '[]') with &&) deferrable initially deferred,
    constraint school_network_member_one_lead exclude using gist (
        tenant_id with =,
        network_id with =,
        daterange(since, until, '[]') with &&) where (role = 'LEAD') deferrable initially deferred
);

create index school_network_member_of_network
    on school_network_member (tenant_id, network_id, since);
create index school_network_member_of_school
    on school_network_member (tenant_id, school_id, since);

alter table school_network_member enable row level security;
alter table school_network_member force row level security;
create policy own_county on school_network_member
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update, delete on school_network_member to portal_app;
