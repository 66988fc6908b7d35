-- Who could change records could also give them to others and change many at once; both are rights of their own from now on.
insert into platform.roles_grants (id, parent, no, type, action, scope, departments)
select uuidv7(), g.parent, 10000 + row_number() over (partition by g.parent order by g.no, a.action), g.type, a.action, g.scope, g.departments
from platform.roles_grants g cross join (values ('ASSIGN'), ('MASS_EDIT')) a(action)
where g.action = 'CHANGE' and not exists (select 1 from platform.roles_grants x where x.parent = g.parent and x.type = g.type and x.action = a.action);
