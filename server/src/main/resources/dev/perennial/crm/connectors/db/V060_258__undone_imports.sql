-- Which imports were taken back, and by which job.
create table connectors.undone_imports (
    import    uuid primary key,
    undone_by uuid not null unique
);
