-- The newest people of an account are met first, as its page and everybody who follows the account want them.
drop index parties.people_of_account;
create index people_of_account on parties.people (account, created_at desc, id desc) where deleted_at is null;
