package dev.perennial.crm.platform.calendar;

import static dev.perennial.crm.platform.StandardRole.LEAD;
import static dev.perennial.crm.platform.StandardRole.MANAGER;
import static dev.perennial.engine.access.Action.READ;
import static dev.perennial.engine.access.Scope.ALL;

import dev.perennial.crm.platform.DefaultRights;
import dev.perennial.crm.platform.TypeRights;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Leads and managers see the calendars by which they are measured; administrators write them. */
@Component
class CalendarRights implements DefaultRights {

    @Override
    public List<TypeRights> rights() {
        return List.of(
                TypeRights.on("platform/calendars").give(ALL, Set.of(READ), Set.of(), LEAD, MANAGER),
                TypeRights.on("platform/calendar-days").give(ALL, Set.of(READ), Set.of(), LEAD, MANAGER));
    }
}
