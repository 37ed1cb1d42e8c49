-- The queue of portal.job.JobQueue, in the form that db-scheduler asks for: the platform's (shape e). An instance
-- names a county and the id of its job; what the job is about stands in the county alone.

create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    state                text,
    constraint scheduled_tasks_once primary key (task_name, task_instance),
    constraint scheduled_tasks_carry_ids_alone check (task_data is null)
);

create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);

alter table scheduled_tasks enable row level security;
alter table scheduled_tasks force row level security;
create policy platform_alone on scheduled_tasks to portal_platform using (true) with check (true);
grant select, insert, update, delete on scheduled_tasks to portal_platform;
