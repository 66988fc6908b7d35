create schema if not exists connectors;

-- One row an import, named like its job.
create table connectors.imports (
    id uuid primary key,
    kind text not null,
    file_name text not null,
    file_hash text not null,
    owner uuid,
    created_at timestamptz not null
);
create index on connectors.imports (file_hash, created_at desc);

-- The uploaded file in pieces, so that any server can go on with the import; gone when it ends.
create table connectors.import_parts (
    import uuid not null,
    no int not null,
    content bytea not null,
    primary key (import, no)
);
alter table connectors.import_parts alter column content set storage external;

-- Lines of the file that could not become part of a record, as they stood there.
create table connectors.import_rejects (
    import uuid not null,
    no bigint not null,
    code text not null,
    argument text,
    worth numeric not null,
    fields text[] not null,
    primary key (import, no)
);

-- What the import brought into being, for undoing it.
create table connectors.import_records (
    import uuid not null,
    record uuid not null,
    type text not null,
    version bigint not null,
    primary key (import, record)
);

-- The lines of an online retailer's invoices on their way into orders; gone when the import ends.
create table connectors.retail_rows (
    import uuid not null,
    no bigint not null,
    invoice text not null,
    product text not null,
    description text,
    quantity numeric not null,
    price numeric not null,
    at timestamptz not null,
    customer text,
    country text,
    primary key (import, no)
);

create table connectors.retail_invoices (
    import uuid not null,
    no bigint not null,
    invoice text not null,
    lines int not null,
    primary key (import, no)
);
create index on connectors.retail_rows (import, invoice, no);
