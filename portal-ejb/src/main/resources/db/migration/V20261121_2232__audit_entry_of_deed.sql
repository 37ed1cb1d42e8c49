-- The record is looked up by what was done; see portal.audit.AuditSearch.
create index audit_entry_of_deed on audit_entry (tenant_id, deed, at);
