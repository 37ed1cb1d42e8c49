-- What was used, said and gathered at a school follows it when schools are merged; see
-- portal.library.use.FollowingSchools. Null as long as nothing was moved.

alter table resource_use add column made_for bigint;
alter table resource_remark add column made_for bigint;
alter table resource_collection add column made_for bigint;
