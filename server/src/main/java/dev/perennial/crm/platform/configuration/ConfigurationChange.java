package dev.perennial.crm.platform.configuration;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** One item that would change; null stands for none. Unchosen are those that somebody should look at before. */
record ConfigurationChange(ItemKey item, ObjectNode before, ObjectNode after, Reason reason, List<Warning> warnings, long touched) {

    /** Why it changes: the mode or file says so, a mode that goes had brought it, or a complete file does not name it. */
    enum Reason { COMES, LEAVES, ABSENT }

    /** What to know before it is chosen. */
    enum Warning { OVERWRITES_OWN, EDITED_SINCE, DATA_STAYS, RESTORABLE_FOR_A_MONTH }

    /** What becomes of the item. */
    enum Act { ADD, CHANGE, REMOVE, ASIDE }

    boolean isProposed() {
        return reason != Reason.ABSENT && !warnings.contains(Warning.OVERWRITES_OWN) && !warnings.contains(Warning.EDITED_SINCE);
    }
}
