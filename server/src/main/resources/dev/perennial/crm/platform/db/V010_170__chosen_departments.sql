-- The departments that a right with the scope CHOSEN_DEPARTMENTS reaches.
alter table platform.roles_grants add column departments uuid[];
