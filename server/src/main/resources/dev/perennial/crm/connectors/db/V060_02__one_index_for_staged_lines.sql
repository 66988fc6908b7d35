-- Staged lines are only read by invoice; a second index would cost a third of the time to stage them.
alter table connectors.retail_rows drop constraint retail_rows_pkey;
drop index connectors.retail_rows_import_invoice_no_idx;
alter table connectors.retail_rows add primary key (import, invoice, no);
