package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.RecordRule;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** A definition of a record type has names that are plain words, taken by no other type, and labels. */
@Component
class CustomTypeRule implements RecordRule {

    private final Blueprints blueprints;

    CustomTypeRule(Blueprints blueprints) {
        this.blueprints = blueprints;
    }

    @Override
    public TypeName type() {
        return Definitions.TYPES;
    }

    @Override
    public Values settle(Values values, Values before) {
        var named = values;
        if (named.text("plural") == null) named = named.with("plural", DefinedNames.kebab(DefinedNames.label(values, "many"), this::isTaken));
        if (named.text("one") != null) return named;
        var single = DefinedNames.label(values, "single");
        return named.with("one", single.isEmpty() ? named.text("plural") : DefinedNames.kebab(single, _ -> false));
    }

    private boolean isTaken(String plural) {
        return blueprints.find(Definitions.typeCalled(plural)).isPresent();
    }

    /** Addresses, tables and the journal go by the name. */
    @Override
    public void allow(Values settled, Values before) {
        if (!Objects.equals(settled.get("plural"), before.get("plural"))) throw Refused.because(PlatformRefusal.DEFINITION_FIXED, before.get("plural"));
        if ((settled.get("prefix") == null) != (before.get("prefix") == null)) throw Refused.because(PlatformRefusal.DEFINITION_FIXED, Objects.requireNonNullElse(before.get("prefix"), settled.get("prefix")));
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        for (var path : List.of("plural", "one")) {
            if (values.text(path) == null) findings.accept(Finding.at(path, "REQUIRED"));
            else if (!TypeDefinition.NAME.matcher(values.text(path)).matches()) findings.accept(Finding.at(path, "TYPE_NAME_FORM"));
        }
        DefinedWords.check(values, "many", findings);
        DefinedWords.checkDirections(values, List.of("single/en", "single/zh", "naming/en", "naming/zh"), findings);
    }
}
