create schema if not exists parties;

create table parties.accounts (
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
    kind text,
    person_name_family text,
    person_name_given text,
    person_name_title text,
    credit_code text,
    parent uuid,
    flags text[]
);

create index accounts_newest on parties.accounts (created_at desc, id desc) where deleted_at is null;
create index accounts_of_owner on parties.accounts (owner, created_at desc, id desc) where deleted_at is null;
create index accounts_of_unit on parties.accounts (unit, created_at desc, id desc) where deleted_at is null;
create index accounts_search on parties.accounts using gin (search);
create index accounts_by_name on parties.accounts (name_sort, id);
create index accounts_name_prefix on parties.accounts (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index accounts_number_taken on parties.accounts (number) where deleted_at is null;
create index accounts_number_alike on parties.accounts (lower(normalize(number, NFKC)) text_pattern_ops) where deleted_at is null;
create unique index accounts_credit_code_taken on parties.accounts (credit_code) where deleted_at is null and credit_code <> '';
create index accounts_credit_code_alike on parties.accounts (lower(normalize(credit_code, NFKC)) text_pattern_ops) where deleted_at is null and credit_code is not null;
create index accounts_of_parent on parties.accounts (parent) where deleted_at is null and parent is not null;

create table parties.accounts_value (
    id uuid primary key,
    value_tier text,
    value_revenue_amount numeric,
    value_revenue_currency text,
    value_orders bigint,
    value_margin_amount numeric,
    value_margin_currency text,
    value_first_order_on date,
    value_next_expected_on date
);

create table parties.accounts_contact_points (
    id uuid primary key,
    parent uuid not null,
    no bigint not null,
    kind text,
    value text,
    normalised text,
    "primary" boolean not null default false
);

create index accounts_contact_points_of_parent on parties.accounts_contact_points (parent, no);
create index accounts_contact_points_normalised on parties.accounts_contact_points (normalised);

create table parties.accounts_addresses (
    id uuid primary key,
    parent uuid not null,
    no bigint not null,
    label text,
    country text,
    province text,
    city text,
    district text,
    street text,
    line text,
    postcode text
);

create index accounts_addresses_of_parent on parties.accounts_addresses (parent, no);

create table parties.people (
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
    name text,
    name_folded text,
    name_sort bytea,
    person_name_family text,
    person_name_given text,
    person_name_title text,
    account uuid,
    role text
);

create index people_newest on parties.people (created_at desc, id desc) where deleted_at is null;
create index people_of_owner on parties.people (owner, created_at desc, id desc) where deleted_at is null;
create index people_of_unit on parties.people (unit, created_at desc, id desc) where deleted_at is null;
create index people_search on parties.people using gin (search);
create index people_by_name on parties.people (name_sort, id);
create index people_name_prefix on parties.people (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create index people_of_account on parties.people (account, id) where deleted_at is null;

create table parties.people_contact_points (
    id uuid primary key,
    parent uuid not null,
    no bigint not null,
    kind text,
    value text,
    normalised text,
    "primary" boolean not null default false
);

create index people_contact_points_of_parent on parties.people_contact_points (parent, no);
create index people_contact_points_normalised on parties.people_contact_points (normalised);
