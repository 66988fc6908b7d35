-- From which revenue of twelve months on a customer of a kind counts to a tier; renewed whenever all values are.
create table orders.spend_tiers (
    kind text not null,
    currency text not null,
    tier text not null,
    at_least numeric not null,
    primary key (kind, currency, tier)
);

-- Up to which place of the journal the customer values have followed the orders.
create table orders.value_progress (
    one boolean primary key default true check (one),
    position bigint not null
);
insert into orders.value_progress (position) values (0);
