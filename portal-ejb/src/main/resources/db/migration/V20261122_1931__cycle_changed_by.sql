-- Who changed a cycle last, or what hangs on it: whoever saw it before is told; see portal.pairing.Cycles.

alter table cycle
    add column changed_by text,
    add column changed_at timestamptz,
    add constraint cycle_changed_whole check ((changed_by is null) = (changed_at is null));
