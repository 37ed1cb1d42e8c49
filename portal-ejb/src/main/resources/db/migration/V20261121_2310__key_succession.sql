-- identity: one signing key follows the other. A key is published when it is made and signs later, once every
-- node's copy of the key set holds it; the one that waits to follow has no signing_from yet.

alter table signing_key add column signing_from timestamptz;
alter table signing_key add constraint signing_key_signs_once_published check (signing_from >= created_at);
alter table signing_key add constraint signing_key_ends_after_its_beginning check (retired_at >= created_at);

-- The owner is under row security too.
alter table signing_key no force row level security;
update signing_key set signing_from = created_at;
alter table signing_key force row level security;
