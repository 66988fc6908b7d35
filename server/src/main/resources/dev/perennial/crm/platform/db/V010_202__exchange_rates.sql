-- The firm itself: its own currency, and the language in which those are answered whose own has no word.
create table platform.companies (
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
    base_currency text,
    language    text
);
create index on platform.companies (created_at desc, id desc) where deleted_at is null;
create index on platform.companies (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.companies (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.companies using gin (search);
create index on platform.companies (name_sort, id);
create index on platform.companies (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;

-- What one unit of a currency is worth in another, from a day on until the next such day.
create table platform.exchange_rates (
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
    pair        text,
    pair_folded text,
    pair_sort   bytea,
    from_currency text,
    to_currency text,
    valid_from  date,
    rate        numeric,
    source      text
);
create index on platform.exchange_rates (created_at desc, id desc) where deleted_at is null;
create index on platform.exchange_rates (owner, created_at desc, id desc) where deleted_at is null;
create index on platform.exchange_rates (unit, created_at desc, id desc) where deleted_at is null;
create index on platform.exchange_rates using gin (search);
create index on platform.exchange_rates (pair_sort, id);
create index on platform.exchange_rates (pair_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index on platform.exchange_rates (pair) where deleted_at is null;

-- Counts the changes of rates and of the firm's own currency, and how far records have followed them.
create table platform.rate_generation (number bigint not null, followed bigint not null);
insert into platform.rate_generation values (0, 0);

create function platform.rates_changed() returns trigger language plpgsql as $$
begin
    update platform.rate_generation set number = number + 1;
    return null;
end $$;
create trigger rates_changed after insert or update or delete on platform.exchange_rates for each statement execute function platform.rates_changed();
create trigger rates_changed after insert or update or delete on platform.companies for each statement execute function platform.rates_changed();
create trigger words_changed after insert or update or delete on platform.companies for each statement execute function platform.words_changed();
