-- Posts that went from one hand to another (交接) with what was open at that moment, and deeds upon
-- administrators and auditors that wait for a second person (双人复核); see portal.identity.HandingOver and
-- AccountProposals. Both are the platform's (shape e), because they are kept in the transaction that
-- changes the rights themselves, and held to the county by a restrictive policy as the rights are.

create table handover (
    id             bigint      not null primary key default nextval('portal_id'),
    tenant_id      char(6)     not null,
    giver_id       bigint      not null,
    receiver_id    bigint      not null,
    given_grant    bigint      not null,
    received_grant bigint      not null,
    role           text        not null,
    school_id      bigint,
    day            date        not null,
    acting_until   date,
    reason         text        not null,
    made_by        bigint      not null,
    made_at        timestamptz not null default now(),
    read_at        timestamptz,
    constraint handover_in_tenant unique (tenant_id, id),
    constraint handover_giver foreign key (tenant_id, giver_id) references account (tenant_id, id),
    constraint handover_receiver
        foreign key (tenant_id, receiver_id) references account (tenant_id, id),
    constraint handover_given_grant foreign key (given_grant) references role_grant (id),
    constraint handover_received_grant foreign key (received_grant) references role_grant (id),
    constraint handover_school foreign key (tenant_id, school_id) references school (tenant_id, id),
    constraint handover_made_by foreign key (tenant_id, made_by) references account (tenant_id, id),
    constraint handover_between_two check (giver_id <> receiver_id),
    constraint handover_reason_not_blank check (reason ~ '\S'),
    constraint handover_acting_ends_later check (acting_until >= day)
);

create index handover_of_county on handover (tenant_id, day);
create index handover_of_giver on handover (giver_id);
create index handover_of_receiver on handover (receiver_id);

-- A key of words with their figures, so that the reader's language may differ from the writer's.
create table handover_item (
    id          bigint  not null primary key default nextval('portal_id'),
    tenant_id   char(6) not null,
    handover_id bigint  not null,
    matter      text    not null,
    figures     text[]  not null,
    since       date,
    path        text,
    constraint handover_item_handover
        foreign key (tenant_id, handover_id) references handover (tenant_id, id),
    constraint handover_item_path_of_the_portal check (path ~ '^/[a-z]')
);

create index handover_item_of_handover on handover_item (tenant_id, handover_id);

create table account_proposal (
    id            bigint      not null primary key default nextval('portal_id'),
    tenant_id     char(6)     not null,
    account_id    bigint      not null,
    touch         text        not null,
    role          text,
    grant_id      bigint,
    since         date,
    until         date,
    reason        text        not null,
    proposed_by   bigint      not null,
    proposed_at   timestamptz not null default now(),
    expires_at    timestamptz not null,
    decision      text,
    decided_by    bigint,
    decided_at    timestamptz,
    decision_note text,
    done_at       timestamptz,
    constraint account_proposal_account
        foreign key (tenant_id, account_id) references account (tenant_id, id),
    constraint account_proposal_proposed_by
        foreign key (tenant_id, proposed_by) references account (tenant_id, id),
    constraint account_proposal_decided_by foreign key (decided_by) references account (id),
    constraint account_proposal_grant foreign key (grant_id) references role_grant (id),
    constraint account_proposal_touch_known check (touch in
        ('RESET_PASSWORD', 'RESET_FACTOR', 'DISABLE', 'ENABLE', 'GRANT', 'END')),
    constraint account_proposal_grant_names_a_role check ((touch = 'GRANT') = (role is not null)),
    constraint account_proposal_end_names_a_right check ((touch = 'END') = (grant_id is not null)),
    constraint account_proposal_reason_not_blank check (reason ~ '\S'),
    constraint account_proposal_decision_known
        check (decision in ('CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    constraint account_proposal_decided_by_somebody
        check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
    constraint account_proposal_confirmed_by_another
        check (decision <> 'CONFIRMED' or decided_by not in (proposed_by, account_id)),
    constraint account_proposal_not_of_oneself check (proposed_by <> account_id),
    constraint account_proposal_done_once_confirmed
        check (done_at is null or decision = 'CONFIRMED')
);

create index account_proposal_of_county on account_proposal (tenant_id, proposed_at);
create index account_proposal_of_account on account_proposal (account_id);

alter table handover enable row level security;
alter table handover force row level security;
create policy platform_alone on handover to portal_platform using (true) with check (true);
create policy confined_to_county on handover as restrictive to portal_platform
    using (nullif(current_setting('app.tenant_id', true), '') is null
        or tenant_id = current_setting('app.tenant_id', true)::bpchar)
    with check (nullif(current_setting('app.tenant_id', true), '') is null
        or tenant_id = current_setting('app.tenant_id', true)::bpchar);
grant select, insert, update on handover to portal_platform;

alter table handover_item enable row level security;
alter table handover_item force row level security;
create policy platform_alone on handover_item to portal_platform using (true) with check (true);
create policy confined_to_county on handover_item as restrictive to portal_platform
    using (nullif(current_setting('app.tenant_id', true), '') is null
        or tenant_id = current_setting('app.tenant_id', true)::bpchar)
    with check (nullif(current_setting('app.tenant_id', true), '') is null
        or tenant_id = current_setting('app.tenant_id', true)::bpchar);
grant select, insert on handover_item to portal_platform;

alter table account_proposal enable row level security;
alter table account_proposal force row level security;
create policy platform_alone on account_proposal to portal_platform using (true) with check (true);
create policy confined_to_county on account_proposal as restrictive to portal_platform
    using (nullif(current_setting('app.tenant_id', true), '') is null
        or tenant_id = current_setting('app.tenant_id', true)::bpchar)
    with check (nullif(current_setting('app.tenant_id', true), '') is null
        or tenant_id = current_setting('app.tenant_id', true)::bpchar);
grant select, insert, update on account_proposal to portal_platform;
