package dev.perennial.crm.platform.decision;

import static dev.perennial.crm.platform.PlatformRefusal.DECISION_NOT_DRAFT;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.RecordRule;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A new version is a draft with the next revision of its key; only drafts change; the XML is a table and the examples are JSON objects. */
@Component
class DecisionTableRule implements RecordRule {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Path TEST_CASES = Path.of("testCases");

    private final StoredDecisions stored;

    DecisionTableRule(StoredDecisions stored) {
        this.stored = stored;
    }

    @Override
    public TypeName type() {
        return TableShelf.TABLES;
    }

    @Override
    public Values settle(Values values, Values before) {
        var key = values.text("key");
        if (before.equals(Values.NONE)) return key == null ? values : first(values, key);
        if (!DecisionTable.State.DRAFT.name().equals(before.get("state")) && List.of("key", "xml").stream().anyMatch(path -> !Objects.equals(values.get(path), before.get(path))))
            throw Refused.because(DECISION_NOT_DRAFT, values.text("name"), DecisionTable.State.valueOf(before.text("state")));
        if (!Objects.equals(key, before.text("key")) && key != null) return numbered(values, key);
        return values;
    }

    private Values first(Values values, String key) {
        var begun = values.text("xml") == null ? values.with("xml", EmptyTable.called(values.text("name"))) : values;
        return numbered(begun.get("state") == null ? begun.with("state", DecisionTable.State.DRAFT.name()) : begun, key);
    }

    private Values numbered(Values values, String key) {
        var revision = KEY.matcher(key).matches() ? stored.lastRevision(key) + 1L : 1L;
        return values.with("revision", revision).with("edition", key + " " + revision);
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        var key = values.text("key");
        if (key != null && !KEY.matcher(key).matches()) findings.accept(Finding.at("key", "KEY_FORM"));
        checkXml(values.text("xml"), findings);
        var rows = values.rows(TEST_CASES);
        for (var i = 0; i < rows.size(); i++)
            for (var part : List.of("inputs", "expected"))
                if (Examples.object(rows.get(i).text(part)).isEmpty()) findings.accept(Finding.at(TEST_CASES + "/" + i + "/" + part, "NOT_A_JSON_OBJECT"));
    }

    private static void checkXml(String xml, Consumer<Finding> findings) {
        if (xml == null) return;
        try {
            DmnReader.read(xml);
        } catch (NotATable wrong) {
            findings.accept(wrong.at("xml"));
        }
    }
}
