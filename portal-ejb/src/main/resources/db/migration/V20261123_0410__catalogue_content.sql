-- The files of the catalogue by their content, as they are told when it was found damaged or whole again.

create index catalogue_file_of_content on catalogue_file (tenant_id, sha256);
