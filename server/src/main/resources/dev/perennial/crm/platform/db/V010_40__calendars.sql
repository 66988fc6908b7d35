-- When the firm works: weeks, and the days that are not like their weekday.
create table platform.calendars (
    id          uuid primary key,
    version     bigint not null default 1,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    owner       uuid,
    unit        uuid,
    deleted_at  timestamptz,
    custom      jsonb not null default '{}',
    search      tsvector,
    name        text,
    name_folded text,
    name_sort   bytea,
    zone        text,
    year_table  text,
    standard    boolean
);
create index on platform.calendars (created_at desc, id desc) where deleted_at is null;
create index on platform.calendars (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.calendars (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.calendars using gin (search);
create index on platform.calendars (name_sort, id);
create index on platform.calendars (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;

create table platform.calendars_openings (
    id          uuid primary key,
    parent      uuid not null references platform.calendars on delete cascade,
    no          bigint not null,
    weekday     text,
    opens       text,
    closes      text,
    valid_from  date,
    valid_until date
);
create index on platform.calendars_openings (parent, no);

create table platform.calendar_days (
    id          uuid primary key,
    version     bigint not null default 1,
    created_at  timestamptz not null,
    created_by  uuid,
    updated_at  timestamptz not null,
    updated_by  uuid,
    owner       uuid,
    unit        uuid,
    deleted_at  timestamptz,
    custom      jsonb not null default '{}',
    search      tsvector,
    name        text,
    name_folded text,
    name_sort   bytea,
    date        date,
    kind        text,
    year_table  text,
    calendar    uuid,
    year        bigint,
    source      text,
    key         text
);
create index on platform.calendar_days (created_at desc, id desc) where deleted_at is null;
create index on platform.calendar_days (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.calendar_days (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.calendar_days using gin (search);
create index on platform.calendar_days (name_sort, id);
create index on platform.calendar_days (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index calendar_days_key_taken on platform.calendar_days (key) where deleted_at is null;
create index on platform.calendar_days (calendar);
create index on platform.calendar_days (year_table, year) where deleted_at is null;

create table platform.calendar_days_openings (
    id     uuid primary key,
    parent uuid not null references platform.calendar_days on delete cascade,
    no     bigint not null,
    opens  text,
    closes text
);
create index on platform.calendar_days_openings (parent, no);
