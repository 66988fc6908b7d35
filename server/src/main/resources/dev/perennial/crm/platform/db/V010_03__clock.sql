-- How far the business clock has been moved ahead of the machine's; one row, zero outside trials.
create table platform.clock (
    only_row       boolean primary key default true check (only_row),
    offset_seconds bigint not null default 0
);
insert into platform.clock default values;
