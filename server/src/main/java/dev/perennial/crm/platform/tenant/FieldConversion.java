package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.FieldRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Works out what changing a field's kind would mean for every record that holds a value of it. */
@Component
class FieldConversion {

    static final int MOST_RECORDS = 50_000;
    private static final int MOST_DIFFERENT = 20_000;
    private static final int MOST_OPTIONS = 200;
    private static final int MOST_TOLD = 10;
    private static final int LONGEST_LABEL = 80;
    private static final Pattern OPTION = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    /** A value that does not fit, and how many records hold it. */
    record Misfit(String value, int records) {}

    /** The definition afterwards, what each value becomes, and what does not fit: records and some of the values. */
    record Plan(CustomField after, Blueprint type, Map<JsonNode, JsonNode> became, int records, int misfitting, List<Misfit> misfits) {

        boolean isTooMuch() {
            return records > MOST_RECORDS || became.size() > MOST_DIFFERENT;
        }
    }

    private final ConvertedValues values;
    private final Blueprints blueprints;
    private final List<FieldRule> rules;

    FieldConversion(ConvertedValues values, Blueprints blueprints, ObjectProvider<FieldRule> rules) {
        this.values = values;
        this.blueprints = blueprints;
        this.rules = rules.orderedStream().toList();
    }

    Plan plan(CustomField field, CustomKind to) {
        if (!Conversions.from(field.kind()).contains(to)) throw Refused.because(PlatformRefusal.KIND_NOT_CONVERTIBLE, field.kind(), to);
        var type = blueprints.get(TypeName.of(field.type()));
        var different = values.different(type, field.key(), MOST_DIFFERENT);
        var after = after(field, to, different.keySet());
        var conversions = new Conversions(field, after, rules);
        var became = new LinkedHashMap<JsonNode, JsonNode>();
        var misfits = new ArrayList<Misfit>();
        var taken = new HashSet<JsonNode>();
        var misfitting = 0;
        for (var value : different.entrySet()) {
            var is = conversions.of(value.getKey()).filter(one -> taken.add(one) || !after.demands().unique());
            if (is.isPresent()) became.put(value.getKey(), is.get());
            else {
                misfitting += value.getValue();
                if (misfits.size() < MOST_TOLD) misfits.add(new Misfit(told(value.getKey()), value.getValue()));
            }
        }
        return new Plan(after, type, became, different.values().stream().mapToInt(Integer::intValue).sum(), misfitting, misfits);
    }

    private static String told(JsonNode value) {
        var text = value.isString() ? value.stringValue() : value.toString();
        return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL) + "…";
    }

    /** The definition with the new kind; settings that the kind does not know go, a new choice has the values as its options. */
    private static CustomField after(CustomField field, CustomKind to, Set<JsonNode> different) {
        var demands = Objects.requireNonNullElse(field.demands(), new CustomField.Demands(false, false, false, false, false, false));
        var limits = Objects.requireNonNullElse(field.limits(), new CustomField.Limits(null, null, null, null, null));
        return field.turned(to, new CustomField.Demands(demands.required(), demands.unique() && to.isOneText(), demands.searched() && to.isSearchable(), demands.listed(), demands.shelved(), demands.followed() && to == CustomKind.LINK),
                new CustomField.Limits(limits.maxLength(), to.isOneText() ? limits.pattern() : null, null, to == CustomKind.RATING ? limits.highest() : null, null), options(field, to, different));
    }

    private static List<CustomField.Option> options(CustomField field, CustomKind to, Set<JsonNode> different) {
        if (!to.hasOptions()) return List.of();
        if (field.kind().hasOptions()) return field.options();
        var labels = different.stream().filter(JsonNode::isString).map(value -> value.stringValue().strip()).filter(text -> text.length() <= LONGEST_LABEL).distinct().limit(MOST_OPTIONS).toList();
        var options = new ArrayList<CustomField.Option>();
        for (var label : labels) options.add(new CustomField.Option(OPTION.matcher(label).matches() ? label : "option-" + (options.size() + 1), label, label, null));
        return options;
    }
}
