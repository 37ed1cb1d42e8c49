-- Everything that a bureau's list states of a school: its central school, pupils by grade, boarders, classes,
-- staff, premises and equipment; and how its name is typed, for the search. See portal.school.School.

alter table school
    add column central_school    text,
    add column pupils_1          integer,
    add column pupils_2          integer,
    add column pupils_3          integer,
    add column pupils_4          integer,
    add column pupils_5          integer,
    add column pupils_6          integer,
    add column pupils_7          integer,
    add column pupils_8          integer,
    add column pupils_9          integer,
    add column boarders          integer,
    add column classes           integer,
    add column established_posts integer,
    add column backbone_teachers integer,
    add column teaching_m2       numeric(10, 2),
    add column sports_m2         numeric(10, 2),
    add column indoor_sports_m2  numeric(10, 2),
    add column equipment_fen     bigint,
    add column networked_rooms   integer,
    add column books             integer,
    add column name_pinyin       text collate "C",
    add column name_initials     text collate "C",
    add constraint school_central_school_known foreign key (tenant_id, central_school)
        references school (tenant_id, code) on update cascade deferrable initially deferred,
    add constraint school_not_its_own_central_school check (central_school <> code),
    add constraint school_grades_not_negative
        check (least(pupils_1, pupils_2, pupils_3, pupils_4, pupils_5, pupils_6, pupils_7, pupils_8, pupils_9) >= 0),
    add constraint school_counts_not_negative check (
        least(boarders, classes, established_posts, backbone_teachers, networked_rooms, books) >= 0
        and least(teaching_m2, sports_m2, indoor_sports_m2) >= 0 and equipment_fen >= 0);

create index school_of_central_school on school (tenant_id, central_school);
create index school_by_pinyin on school (tenant_id, name_pinyin collate "C");
create index school_by_initials on school (tenant_id, name_initials collate "C");
create index school_by_town on school (tenant_id, town);
