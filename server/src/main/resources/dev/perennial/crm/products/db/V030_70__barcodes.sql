alter table products.products add column barcode text;
create unique index products_barcode_taken on products.products (barcode) where deleted_at is null;
