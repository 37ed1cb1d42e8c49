-- What the bureau changes itself says why and by whom; see portal.bureau.FigureChanging. Rows still
-- only follow one another: nobody is granted more than to read and to append.

alter table figure add column reason     text;
alter table figure add column changed_by text;

alter table figure add constraint figure_of_the_bureau_says_why
    check ((origin = 'BUREAU') = (reason is not null) and (origin = 'BUREAU') = (changed_by is not null));
alter table figure add constraint figure_reason_not_blank check (reason ~ '\S');
