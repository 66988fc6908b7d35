package dev.perennial.crm.platform.menu;

import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A panel of the start page has a plain key and a name, shows a view by its key, and says by what figures are grouped. */
@Component
class HomePanelRule implements RecordRule {

    static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    @Override
    public TypeName type() {
        return MenuTable.PANELS;
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        if (values.text("key") != null && !KEY.matcher(values.text("key")).matches()) findings.accept(Finding.at("key", "KEY_FORM"));
        if (values.text("label/en") == null && values.text("label/zh") == null) findings.accept(Finding.at("label/en", "LABEL_MISSING"));
        if (values.text("view") != null && values.text("view").indexOf('#') < 1) findings.accept(Finding.at("view", "UNKNOWN_VIEW"));
        if (HomePanel.Drawn.FIGURES.name().equals(values.text("drawn")) && values.text("groupedBy") == null) findings.accept(Finding.at("groupedBy", "REQUIRED"));
    }
}
