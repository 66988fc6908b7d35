/** Users, departments, teams and roles: records like any other, with the rules that keep the house governable. */
package dev.perennial.crm.platform.users;
