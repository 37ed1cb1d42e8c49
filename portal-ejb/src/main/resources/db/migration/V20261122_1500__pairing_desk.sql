-- The pairing desk: a cycle is posed once from the register, and what the bureau does to it by hand
-- is kept step by step; plans that were worth keeping are versions; see portal.pairing.PairingDesk.

alter table cycle
    add column years          integer not null default 1,
    add column stages         text    not null default 'KINDERGARTEN,TEACHING_POINT,PRIMARY,JUNIOR,NINE_YEAR',
    add column objective      text    not null default 'SUM',
    add column supporters_each integer not null default 1,
    add column leads_stand_in boolean not null default false,
    add column posed          text,
    add column posed_at       timestamptz,
    add column steps_done     integer not null default 0,
    add constraint cycle_years_in_range check (years between 1 and 3),
    add constraint cycle_stages_not_empty check (stages <> ''),
    add constraint cycle_objective_known check (objective in ('SUM', 'MINMAX_THEN_SUM')),
    add constraint cycle_supporters_each_in_range check (supporters_each between 1 and 2),
    add constraint cycle_posed_at_an_instant check ((posed is null) = (posed_at is null)),
    add constraint cycle_steps_counted check (steps_done >= 0);

-- One step of the bureau's hand work; those above the cycle's steps_done were undone and may be done again.
create table cycle_step (
    id        bigint      not null,
    tenant_id char(6)     not null,
    version   integer     not null,
    cycle_id  bigint      not null,
    number    integer     not null,
    kind      text        not null,
    arguments text        not null,
    changes   text        not null,
    taken_at  timestamptz not null,
    taken_by  text        not null,
    constraint cycle_step_in_tenant primary key (tenant_id, id),
    constraint cycle_step_once_a_number unique (tenant_id, cycle_id, number),
    constraint cycle_step_counted check (number >= 1),
    constraint cycle_step_kind_known check (kind in
        ('CHANGE', 'PIN', 'FORBID', 'RELEASE', 'LIMIT', 'WANT', 'FARTHEST', 'REMEDY', 'IMPORT', 'EARLIER')),
    constraint cycle_step_cycle foreign key (tenant_id, cycle_id) references cycle (tenant_id, id)
);

-- What was insisted on before there were steps is the first step of its cycle.
alter table cycle no force row level security;
alter table wish no force row level security;
alter table school no force row level security;
alter table allocation_run no force row level security;

insert into cycle_step (id, tenant_id, version, cycle_id, number, kind, arguments, changes, taken_at, taken_by)
select nextval('portal_id'), c.tenant_id, 0, c.id, 1, 'EARLIER', '[]',
    (coalesce((
        select jsonb_agg(jsonb_build_object(lower(w.kind), jsonb_build_array(s.code, r.code)))
        from wish w
            join school s on s.tenant_id = w.tenant_id and s.id = w.supporter_id
            join school r on r.tenant_id = w.tenant_id and r.id = w.recipient_id
        where w.tenant_id = c.tenant_id and w.cycle_id = c.id), '[]'::jsonb)
    || case when c.max_distance_m is null then '[]'::jsonb
        else jsonb_build_array(jsonb_build_object('farthest', c.max_distance_m)) end)::text,
    now(), ''
from cycle c
where c.max_distance_m is not null
    or exists (select from wish w where w.tenant_id = c.tenant_id and w.cycle_id = c.id);

update cycle c set steps_done = 1
where exists (select from cycle_step s where s.tenant_id = c.tenant_id and s.cycle_id = c.id);

drop table wish;
alter table cycle drop column max_distance_m;

alter table cycle_step enable row level security;
alter table cycle_step force row level security;
create policy own_county on cycle_step
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, delete on cycle_step to portal_app;

-- A run that found a plan is a version of it: with the note of who kept it and the steps that led to it.
delete from allocation_run where status = 'INFEASIBLE';
alter table allocation_run rename to plan_version;
alter table plan_version rename constraint allocation_run_in_tenant to plan_version_in_tenant;
alter table plan_version rename constraint allocation_run_cycle to plan_version_cycle;
alter index allocation_run_of_cycle rename to plan_version_of_cycle;
alter table plan_version rename column ran_at to kept_at;
alter table plan_version
    drop column millis,
    drop column status,
    drop column nearest_total,
    drop column nearest_left,
    alter column total set not null,
    add column number  integer,
    add column note    text not null default '',
    add column kept_by text not null default '',
    add column steps   text not null default '[]';
update plan_version v set number = n.number
from (select tenant_id, id, row_number() over (partition by tenant_id, cycle_id order by kept_at, id) as number
    from plan_version) n
where n.tenant_id = v.tenant_id and n.id = v.id;
alter table plan_version
    alter column number set not null,
    alter column note drop default,
    alter column kept_by drop default,
    alter column steps drop default,
    add constraint plan_version_once_a_number unique (tenant_id, cycle_id, number),
    add constraint plan_version_number_counted check (number >= 1),
    add constraint plan_version_of_its_cycle unique (tenant_id, cycle_id, id);

-- A version becomes the county's plan by two people: one proposes it with a date, another confirms it. From then
-- on schools may object until the end of the public notice, where the bureau gives one.
alter table cycle
    add column proposed_version  bigint,
    add column proposed_by   text,
    add column proposed_at   timestamptz,
    add column publish_on    date,
    add column notice_until  date,
    add column published_version bigint,
    add column confirmed_by  text,
    add constraint cycle_proposed_whole check (
        (proposed_version is null) = (proposed_by is null) and (proposed_version is null) = (proposed_at is null)
        and (proposed_version is null) = (publish_on is null)),
    add constraint cycle_proposed_version foreign key (tenant_id, id, proposed_version)
        references plan_version (tenant_id, cycle_id, id),
    add constraint cycle_published_version foreign key (tenant_id, id, published_version)
        references plan_version (tenant_id, cycle_id, id);

-- What was published before is its cycle's latest version.
update cycle c set published_version = (
    select v.id from plan_version v where v.tenant_id = c.tenant_id and v.cycle_id = c.id
    order by v.number desc limit 1)
where c.published_on is not null;

alter table cycle force row level security;
alter table school force row level security;
alter table plan_version force row level security;

-- A plan that nothing depends on can be withdrawn.
grant delete on pairing to portal_app;

-- What the bureau's people say to each other about a version.
create table version_comment (
    id         bigint      not null,
    tenant_id  char(6)     not null,
    version    integer     not null,
    version_id bigint      not null,
    words      text        not null,
    said_by    text        not null,
    said_at    timestamptz not null,
    constraint version_comment_in_tenant primary key (tenant_id, id),
    constraint version_comment_not_blank check (words ~ '\S'),
    constraint version_comment_version foreign key (tenant_id, version_id)
        references plan_version (tenant_id, id)
);

create index version_comment_of_version on version_comment (tenant_id, version_id, id);

alter table version_comment enable row level security;
alter table version_comment force row level security;
create policy own_county on version_comment
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert on version_comment to portal_app;
