-- By which rules the words are cut by which search finds records. A house that has written anything before is behind the present rules and catches up after its start.
create table platform.search_words (
    one   boolean primary key default true check (one),
    rules int not null
);
insert into platform.search_words (rules) select case when exists (select 1 from engine.journal) then 1 else 2 end;
