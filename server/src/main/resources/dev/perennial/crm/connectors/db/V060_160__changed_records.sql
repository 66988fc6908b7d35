-- Records that an import changed: their version before, to which undoing it returns; null where it created the record.
alter table connectors.import_records add column version_before bigint;
