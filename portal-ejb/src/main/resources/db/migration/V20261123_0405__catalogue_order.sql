-- The catalogue in the order in which it is listed and harvested: the newest, or the next change, is read from an
-- index and the policy asked of each, instead of all that is given being sorted.

drop index catalogue_entry_newest;
drop index catalogue_entry_changed;
drop index catalogue_tombstone_gone;

create index catalogue_entry_newest on catalogue_entry (published_at desc, tenant_id, id)
    where withdrawn_at is null;
create index catalogue_entry_changed on catalogue_entry (changed_at, tenant_id, id)
    where withdrawn_at is null;
create index catalogue_tombstone_gone on catalogue_tombstone (gone_at, tenant_id, entry_id);
