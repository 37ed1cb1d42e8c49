-- When the bytes of a stored file were last read again and found to be what they were, and since when
-- they are known not to be; see portal.content.FileUpkeep.

alter table stored_file add column verified_at timestamptz;
alter table stored_file add column damaged_since timestamptz;

create index stored_file_to_verify on stored_file (tenant_id, verified_at nulls first);

alter table county_file_use add column damaged bigint not null default 0;
alter table county_file_use add column unverified bigint not null default 0;
