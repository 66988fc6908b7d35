-- The timeline of a record tells of files that were taken away as well.
create index files_of_record on platform.files (record_id);
