-- Access follows these links: what hangs on one customer is found without looking at everything.
create index surveys_of_customer on service.surveys (customer, created_at desc, id desc) where deleted_at is null;
create index promises_of_customer on service.promises (promised_to, created_at desc, id desc) where deleted_at is null;
create index verification_calls_of_customer on service.verification_calls (customer, created_at desc, id desc) where deleted_at is null;
