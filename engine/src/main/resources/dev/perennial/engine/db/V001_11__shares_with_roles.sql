-- Records may also be shared with everybody who holds a role.
alter table engine.shares drop constraint shares_grantee_kind_check;
alter table engine.shares add constraint shares_grantee_kind_check check (grantee_kind in ('USER', 'TEAM', 'DEPARTMENT', 'ROLE'));
alter table engine.sharing_rules drop constraint sharing_rules_grantee_kind_check;
alter table engine.sharing_rules add constraint sharing_rules_grantee_kind_check check (grantee_kind in ('USER', 'TEAM', 'DEPARTMENT', 'ROLE'));
