-- Whether the author agrees to be named beyond the county counts once the bureau has let a resource go so far, so
-- the wish waits with what is asked; see portal.library.ReachRequest.

alter table reach_request add column author_named boolean not null default false;
update reach_request set author_named = r.author_named
from resource_version v join resource r on (r.tenant_id, r.id) = (v.tenant_id, v.resource_id)
where (v.tenant_id, v.id) = (reach_request.tenant_id, reach_request.resource_version_id);
alter table reach_request alter column author_named drop default;
