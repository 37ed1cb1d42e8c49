-- The textbooks that a county's schools teach from (教材) and their tables of contents; see
-- portal.library.textbook.Textbook and portal.library.textbook.TextbookPart. A part that something is described
-- by cannot be removed: whatever leads here does so without cascade. Units and lessons change places in one
-- statement, which is why their key is deferrable.

create table textbook (
    id         bigint   not null,
    tenant_id  char(6)  not null,
    version    integer  not null,
    subject    text     not null,
    edition    text     not null,
    grade      smallint not null,
    volume     text     not null,
    title      text,
    used_from  smallint,
    used_until smallint,
    constraint textbook_in_tenant primary key (tenant_id, id),
    constraint textbook_once unique (tenant_id, subject, edition, grade, volume),
    constraint textbook_subject_not_blank check (subject ~ '\S'),
    constraint textbook_edition_not_blank check (edition ~ '\S'),
    constraint textbook_grade_of_nine check (grade between 1 and 9),
    constraint textbook_volume check (volume in ('FIRST', 'SECOND', 'WHOLE')),
    constraint textbook_title_not_blank check (title ~ '\S'),
    constraint textbook_used_until_after_from check (used_until >= used_from)
);

create table textbook_part (
    id          bigint   not null,
    tenant_id   char(6)  not null,
    version     integer  not null,
    textbook_id bigint   not null,
    unit        smallint not null,
    lesson      smallint not null,
    title       text     not null,
    constraint textbook_part_in_tenant primary key (tenant_id, id),
    constraint textbook_part_once unique (tenant_id, textbook_id, unit, lesson) deferrable initially immediate,
    constraint textbook_part_textbook foreign key (tenant_id, textbook_id)
        references textbook (tenant_id, id) on delete cascade,
    constraint textbook_part_unit_in_range check (unit between 1 and 60),
    constraint textbook_part_lesson_in_range check (lesson between 0 and 60),
    constraint textbook_part_title_not_blank check (title ~ '\S')
);

alter table textbook enable row level security;
alter table textbook force row level security;
create policy own_county on textbook
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update, delete on textbook to portal_app;

alter table textbook_part enable row level security;
alter table textbook_part force row level security;
create policy own_county on textbook_part
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
grant select, insert, update, delete on textbook_part to portal_app;
