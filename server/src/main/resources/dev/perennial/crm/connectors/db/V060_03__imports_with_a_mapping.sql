-- Imports of any record type: where the columns go, what the file calls them, and all that was wrong with a line.
alter table connectors.imports add mapping text, add header text[];
alter table connectors.import_rejects add findings text;
