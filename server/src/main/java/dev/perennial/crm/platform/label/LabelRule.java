package dev.perennial.crm.platform.label;

import dev.perennial.engine.message.Languages;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.text.Normalizer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A word stands for a label that exists, in a language that exists, and can do nothing but be read: it is one line without invisible marks. */
@Component
class LabelRule implements RecordRule {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\u2028\\u2029\\uFEFF\\u200B\\u2060]");
    private static final Pattern DIRECTIONS = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private final KnownLabels labels;

    LabelRule(KnownLabels labels) {
        this.labels = labels;
    }

    @Override
    public TypeName type() {
        return StoredLabels.LABELS;
    }

    @Override
    public Values settle(Values values, Values before) {
        var settled = values;
        var address = values.text("address");
        // a file may name the label by its address alone
        if (address != null && address.indexOf('@') > 0) {
            var at = address.lastIndexOf('@');
            if (settled.text("key") == null) settled = settled.with("key", address.substring(0, at));
            if (settled.text("language") == null) settled = settled.with("language", address.substring(at + 1));
        }
        if (settled.text("language") != null && Languages.isOne(settled.text("language"))) settled = settled.with("language", Languages.usual(settled.text("language")));
        if (settled.text("word") != null) settled = settled.with("word", Normalizer.normalize(settled.text("word"), Normalizer.Form.NFC));
        return settled.text("key") == null || settled.text("language") == null ? settled : settled.with("address", settled.text("key") + "@" + settled.text("language"));
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        var key = values.text("key");
        var language = values.text("language");
        var word = values.text("word");
        if (key != null && !labels.isOne(key)) findings.accept(Finding.at("key", "UNKNOWN_LABEL", key));
        if (language != null && !Languages.isOne(language)) findings.accept(Finding.at("language", "UNKNOWN_LANGUAGE"));
        if (word == null) return;
        if (INVISIBLE.matcher(word).find()) findings.accept(Finding.at("word", "INVISIBLE_MARKS"));
        if (DIRECTIONS.matcher(word).find()) findings.accept(Finding.at("word", "DIRECTION_MARKS"));
    }
}
