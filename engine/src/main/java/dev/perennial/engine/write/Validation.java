package dev.perennial.engine.write;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.custom.DerivedValues;
import dev.perennial.engine.form.FormChecks;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Settles and checks merged values; later steps may rely on them to be complete, bounded, linked to what exists, unique and numbered. */
@Component
class Validation {

    private final Rules rules;
    private final LinkChecks links;
    private final TakenChecks takenChecks;
    private final NumberSeries numbers;
    private final DerivedValues derived;
    private final FormChecks forms;

    Validation(Rules rules, LinkChecks links, TakenChecks takenChecks, NumberSeries numbers, DerivedValues derived, FormChecks forms) {
        this.rules = rules;
        this.links = links;
        this.takenChecks = takenChecks;
        this.numbers = numbers;
        this.derived = derived;
        this.forms = forms;
    }

    /** The values as they will be stored, or a refusal with everything that was found. */
    Values settled(Layout layout, UUID id, Values before, Values merged, Actor actor, Findings findings) {
        var blueprint = layout.blueprint();
        var settled = Canonical.of(blueprint, rules.settle(blueprint, merged, before));
        rules.allow(blueprint.name(), settled, before);
        FieldChecks.check(blueprint, settled, findings);
        rules.check(blueprint, settled, findings);
        links.check(blueprint, before, settled, actor, findings);
        forms.check(blueprint, actor, List.of(new FormChecks.Write(before, merged, settled, false, findings)));
        return derived.settled(blueprint, List.of(before), List.of(numbered(layout, id, before, settled, findings))).getFirst();
    }

    /** Refuses when another living record has taken one of the unique values. */
    void checkTaken(Layout layout, UUID id, Values values) {
        var findings = new Findings(List.of());
        takenChecks.taken(layout.blueprint(), id, Values.NONE, values).forEach(path -> findings.accept(Finding.at(path.text(), "TAKEN")));
        findings.refuseIfAny();
    }

    /** Gives the missing numbers; one that somebody had already given by hand is passed over. */
    private Values numbered(Layout layout, UUID id, Values before, Values settled, Findings findings) {
        var blueprint = layout.blueprint();
        var given = new HashSet<>(takenChecks.taken(blueprint, id, before, settled));
        given.forEach(path -> findings.accept(Finding.at(path.text(), "TAKEN")));
        findings.refuseIfAny();

        var numbered = settled;
        for (var field : blueprint.fields()) {
            if (field.numberPrefix().isEmpty()) continue;
            var number = (String) settled.get(field.path());
            if (number != null && !number.equals(before.get(field.path()))) numbers.passed(blueprint, field, number);
            if (number != null) continue;
            do {
                numbered = numbered.with(field.path(), numbers.next(blueprint, field));
            } while (takenChecks.taken(blueprint, id, settled, numbered).contains(field.path()));
        }
        return numbered;
    }
}
