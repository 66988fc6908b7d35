-- The set of changes, such as an import or a bulk change, that an entry belongs to: the id of its job.
alter table engine.journal add column part_of uuid;
