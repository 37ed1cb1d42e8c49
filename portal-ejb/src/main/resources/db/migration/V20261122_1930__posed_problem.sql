-- The problem that a cycle's hand work goes on from is a row of its own: lists of cycles, which every home page
-- reads, do without it. With it is kept what it comes to before any hand work; see portal.pairing.PosedProblem.

create table posed_problem (
    id        bigint  not null,
    tenant_id char(6) not null,
    version   integer not null,
    cycle_id  bigint  not null,
    problem   text    not null,
    free      text,
    parts     text    not null default '[]',
    constraint posed_problem_in_tenant primary key (tenant_id, id),
    constraint posed_problem_one_a_cycle unique (tenant_id, cycle_id),
    constraint posed_problem_cycle foreign key (tenant_id, cycle_id) references cycle (tenant_id, id)
);

alter table cycle no force row level security;
insert into posed_problem (id, tenant_id, version, cycle_id, problem)
select nextval('portal_id'), tenant_id, 0, id, posed from cycle where posed is not null;
alter table cycle force row level security;

-- Its check that both parts stand or neither goes with the column.
alter table cycle drop column posed;

alter table posed_problem enable row level security;
alter table posed_problem force row level security;
create policy own_county on posed_problem
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update (problem, free, parts, version) on posed_problem to portal_app;
