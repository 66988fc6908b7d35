package dev.perennial.crm.platform.changes;

import dev.perennial.crm.platform.ChangeSetKind;
import dev.perennial.crm.platform.ChangeSetKind.Asked;
import dev.perennial.crm.platform.ChangeSetKind.ChangeSet;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds change sets of all sorts for those who may see them: everybody his own, administrators all. */
@Component
class ChangeSetDesk {

    private static final Comparator<ChangeSet> NEWEST_FIRST = Comparator.comparing(ChangeSet::at).thenComparing(set -> set.id().toString()).reversed();

    private final ObjectProvider<ChangeSetKind> sorts;

    ChangeSetDesk(ObjectProvider<ChangeSetKind> sorts) {
        this.sorts = sorts;
    }

    /** The kinds of sets that the actor may ask for. */
    List<String> kinds(Actor by) {
        return sorts(by).stream().flatMap(sort -> sort.kinds().stream()).toList();
    }

    /** Sets before a place, the newest first; of one kind or all (null). */
    List<ChangeSet> newest(String kind, Asked asked, Actor by) {
        if (kind != null && !kinds(by).contains(kind)) throw Refused.because(EngineRefusal.NOT_FOUND);
        var whose = by.rights().administrator() ? asked.by() : by.user();
        var narrowed = new Asked(whose, asked.before(), asked.beforeId(), asked.atMost());
        return sorts(by).stream().filter(sort -> kind == null || sort.kinds().contains(kind)).flatMap(sort -> sort.newest(narrowed, by).stream()).filter(set -> kind == null || set.kind().equals(kind))
                .sorted(NEWEST_FIRST).limit(asked.atMost()).toList();
    }

    ChangeSet find(UUID id, Actor by) {
        return sorts(by).stream().map(sort -> sort.find(id, by)).flatMap(Optional::stream).filter(set -> isOf(set, by)).findFirst().orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND));
    }

    ChangeSetKind.Undoing rehearse(UUID id, Actor by) {
        return sortOf(id, by).rehearse(id, by);
    }

    UUID undo(UUID id, Actor by) {
        return sortOf(id, by).undo(id, by);
    }

    private ChangeSetKind sortOf(UUID id, Actor by) {
        return sorts(by).stream().filter(sort -> sort.find(id, by).filter(set -> isOf(set, by)).isPresent()).findFirst().orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND));
    }

    static boolean isOf(ChangeSet set, Actor by) {
        return by.rights().administrator() || by.user() != null && by.user().equals(set.by());
    }

    private List<ChangeSetKind> sorts(Actor by) {
        return sorts.orderedStream().filter(sort -> sort.isFor(by)).toList();
    }
}
