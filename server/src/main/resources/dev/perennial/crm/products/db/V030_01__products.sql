create schema if not exists products;

create table products.categories (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    owner uuid,
    unit uuid,
    deleted_at timestamptz,
    custom jsonb,
    search tsvector,
    number text,
    name text,
    name_folded text,
    name_sort bytea,
    parent uuid
);

create index categories_newest on products.categories (created_at desc, id desc) where deleted_at is null;
create index categories_of_owner on products.categories (owner, created_at desc, id desc) where deleted_at is null;
create index categories_of_unit on products.categories (unit, created_at desc, id desc) where deleted_at is null;
create index categories_search on products.categories using gin (search);
create index categories_by_name on products.categories (name_sort, id);
create index categories_name_prefix on products.categories (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index categories_number_taken on products.categories (number) where deleted_at is null;
create index categories_of_parent on products.categories (parent) where deleted_at is null;

create table products.units (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    owner uuid,
    unit uuid,
    deleted_at timestamptz,
    custom jsonb,
    search tsvector,
    code text,
    name text,
    name_folded text,
    name_sort bytea
);

create index units_newest on products.units (created_at desc, id desc) where deleted_at is null;
create index units_of_owner on products.units (owner, created_at desc, id desc) where deleted_at is null;
create index units_of_unit on products.units (unit, created_at desc, id desc) where deleted_at is null;
create index units_search on products.units using gin (search);
create index units_by_name on products.units (name_sort, id);
create index units_name_prefix on products.units (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index units_code_taken on products.units (code) where deleted_at is null;

create table products.products (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    owner uuid,
    unit uuid,
    deleted_at timestamptz,
    custom jsonb,
    search tsvector,
    number text,
    name text,
    name_folded text,
    name_sort bytea,
    unit_ uuid,
    price_amount numeric,
    price_currency text,
    cost_amount numeric,
    cost_currency text,
    category uuid
);

create index products_newest on products.products (created_at desc, id desc) where deleted_at is null;
create index products_of_owner on products.products (owner, created_at desc, id desc) where deleted_at is null;
create index products_of_unit on products.products (unit, created_at desc, id desc) where deleted_at is null;
create index products_search on products.products using gin (search);
create index products_by_name on products.products (name_sort, id);
create index products_name_prefix on products.products (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index products_number_taken on products.products (number) where deleted_at is null;
create index products_number_alike on products.products (lower(normalize(number, NFKC)) text_pattern_ops) where deleted_at is null;
create index products_of_category on products.products (category, id) where deleted_at is null;

create table products.products_conversions (
    id uuid primary key,
    parent uuid not null,
    no bigint not null,
    unit_ uuid,
    factor numeric
);

create index products_conversions_of_parent on products.products_conversions (parent, no);
