-- How a resource was described when the bureau last looked at it; see portal.library.LookingAgain. Null as
-- long as that still holds.

alter table resource add column looked_at_as text;
create index resource_described_anew on resource (tenant_id, id) where looked_at_as is not null;
