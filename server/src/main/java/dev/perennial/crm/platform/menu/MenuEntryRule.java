package dev.perennial.crm.platform.menu;

import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** An entry of the menu is about a record type that there is and opens with a view of that type. */
@Component
class MenuEntryRule implements RecordRule {

    private static final Pattern FIELDS = Pattern.compile("[a-zA-Z0-9/]+=[^&=<>]+(&[a-zA-Z0-9/]+=[^&=<>]+)*");

    private final Blueprints blueprints;

    MenuEntryRule(Blueprints blueprints) {
        this.blueprints = blueprints;
    }

    @Override
    public TypeName type() {
        return MenuTable.ENTRIES;
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        var type = values.text("type");
        if (type != null && (!TypeName.isOne(type) || blueprints.find(TypeName.of(type)).isEmpty())) findings.accept(Finding.at("type", "UNKNOWN_TYPE"));
        if (values.text("opensWith") != null && type != null && !values.text("opensWith").startsWith(type + "#")) findings.accept(Finding.at("opensWith", "UNKNOWN_VIEW"));
        if (values.text("createsWith") != null && !FIELDS.matcher(values.text("createsWith")).matches()) findings.accept(Finding.at("createsWith", "NOT_FIELDS"));
    }
}
