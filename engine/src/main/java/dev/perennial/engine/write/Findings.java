package dev.perennial.engine.write;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Gathers what is wrong with one record, the first finding for each path, and refuses with all of it at once. */
public final class Findings implements Consumer<Finding> {

    private final Map<String, Finding> byPath = new LinkedHashMap<>();

    public Findings(Collection<Finding> known) {
        known.forEach(this);
    }

    @Override
    public void accept(Finding finding) {
        byPath.putIfAbsent(finding.path(), finding);
    }

    public boolean isEmpty() {
        return byPath.isEmpty();
    }

    /** The refusal that tells them all, empty when nothing was found. */
    public Optional<Refused> refusal() {
        if (byPath.isEmpty()) return Optional.empty();
        var all = List.copyOf(byPath.values());
        var onlyUnknown = all.stream().allMatch(finding -> finding.code().equals("UNKNOWN_FIELD"));
        return Optional.of(Refused.because(onlyUnknown ? EngineRefusal.UNKNOWN_FIELD : EngineRefusal.INVALID, all));
    }

    public void refuseIfAny() {
        refusal().ifPresent(refused -> {
            throw refused;
        });
    }
}
