package dev.perennial.crm.platform.configuration;

import dev.perennial.crm.platform.configuration.ConfigurationLedger.Line;
import dev.perennial.crm.platform.configuration.ConfigurationLedger.Outcome;
import dev.perennial.crm.platform.configuration.ConfigurationLedger.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Works out what takes a set back: every property as it was before, except what somebody made of it since, which is reported and stays. */
@Component
class UndoneConfiguration {

    static final String CHANGED_SINCE = "platform.CHANGED_SINCE";
    static final String DATA_STAYS = "platform.DATA_STAYS";

    private final ConfigurationKinds kinds;
    private final ConfigurationLedger ledger;

    UndoneConfiguration(ConfigurationKinds kinds, ConfigurationLedger ledger) {
        this.kinds = kinds;
        this.ledger = ledger;
    }

    /** The lines of the set that undoes it; those that cannot be undone at all are conflicts from the start. */
    List<Line> of(UUID set) {
        var now = kinds.items();
        var lines = new ArrayList<Line>();
        for (var done : ledger.lines(set)) if (done.outcome().state() == State.DONE) lines.add(back(done, now.get(done.item().kind()).get(done.item().key())));
        lines.removeIf(line -> line.outcome().code() == null && Objects.equals(line.before(), line.after()));
        return lines;
    }

    private Line back(Line done, ObjectNode now) {
        var kind = kinds.get(done.item().kind());
        var merged = ThreeWay.back(done.before(), done.after(), now);
        var target = merged.item();
        var holdsData = target == null && now != null && kind.holdsData(done.item().key(), now);
        if (holdsData) target = kind.putAside(now);
        var isWhole = merged.kept().equals(List.of(""));
        var outcome = isWhole ? new Outcome(State.CONFLICT, CHANGED_SINCE, null)
                : new Outcome(State.WAITING, !merged.kept().isEmpty() ? CHANGED_SINCE : holdsData ? DATA_STAYS : null, null);
        return new Line(0, done.item(), now, isWhole ? now : target, outcome, merged.kept());
    }
}
