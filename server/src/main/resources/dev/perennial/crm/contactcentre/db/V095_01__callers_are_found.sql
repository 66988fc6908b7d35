-- A caller is looked up by his number among customers, the people in them and the consignees of orders, each in one step.
create index accounts_contact_points_alike on parties.accounts_contact_points (lower(normalize(normalised, NFKC)));
create index people_contact_points_alike on parties.people_contact_points (lower(normalize(normalised, NFKC)));
create index sales_orders_phone_alike on orders.sales_orders (lower(normalize(ship_to_phone, NFKC)), ordered_at desc) where deleted_at is null;
