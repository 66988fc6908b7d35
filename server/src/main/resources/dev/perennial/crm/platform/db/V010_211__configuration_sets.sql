-- Sets of changes of the configuration: what each item was before and became, so that a set goes on after a crash and can be taken back.
create table platform.configuration_sets (
    id         uuid primary key,
    mode       text,
    source     text,
    applied_by uuid,
    begun_at   timestamptz not null,
    undoes     uuid references platform.configuration_sets,
    undone_by  uuid references platform.configuration_sets
);
create index on platform.configuration_sets (begun_at desc, id);

create table platform.configuration_lines (
    set_id  uuid not null references platform.configuration_sets on delete cascade,
    no      bigint not null,
    kind    text not null,
    key     text not null,
    before  jsonb,
    after   jsonb,
    state   text not null,
    code    text,
    message text,
    kept    text[] not null default '{}',
    primary key (set_id, no)
);
create index on platform.configuration_lines (set_id, state, no);
create index on platform.configuration_lines (kind, key);

-- Definitions that are kept with their data and in force nowhere.
alter table platform.custom_types add column shelved boolean;
alter table platform.custom_fields add column demands_shelved boolean;

-- Public views stand in configuration under a key that stays when their name changes; those of a mode are called something in each language.
alter table platform.views add column key text, add column names_en text, add column names_zh text;
update platform.views set key = type || '#' || lower(regexp_replace(name, '[^[:alnum:]]+', '-', 'g')) where shared = 'PUBLIC' and type is not null and name is not null;
