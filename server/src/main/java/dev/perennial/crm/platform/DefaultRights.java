package dev.perennial.crm.platform;

import java.util.List;

/** What the standard roles may do with the records of one suite, and for which record types and verbs nobody but administrators has a right; each suite has one bean of it. */
public interface DefaultRights {

    List<TypeRights> rights();
}
