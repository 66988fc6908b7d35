package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.tenant.CustomField.Option;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.CustomColumn;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.JsonKinds;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.FieldChecks;
import dev.perennial.engine.write.FieldRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Says what becomes of stored values when their field changes from one kind to another; a value that does not fit becomes nothing. */
final class Conversions {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();
    private static final TypeName NOWHERE = TypeName.of("custom/conversions");
    private static final Set<CustomKind> FROM_WORDS = EnumSet.of(CustomKind.TEXT, CustomKind.LONG_TEXT, CustomKind.EMAIL, CustomKind.PHONE, CustomKind.URL, CustomKind.WHOLE, CustomKind.DECIMAL, CustomKind.PERCENT,
            CustomKind.RATING, CustomKind.DAY, CustomKind.CHOICE, CustomKind.TAGS);
    private static final Set<CustomKind> WORDS = EnumSet.of(CustomKind.TEXT, CustomKind.LONG_TEXT);
    private static final Map<CustomKind, Set<CustomKind>> OFFERED = new EnumMap<>(CustomKind.class);

    static {
        FROM_WORDS.forEach(kind -> {
            OFFERED.put(kind, EnumSet.copyOf(WORDS));
        });
        WORDS.forEach(kind -> OFFERED.get(kind).addAll(FROM_WORDS));
        OFFERED.get(CustomKind.WHOLE).addAll(Set.of(CustomKind.DECIMAL, CustomKind.PERCENT, CustomKind.RATING));
        OFFERED.get(CustomKind.RATING).add(CustomKind.WHOLE);
        OFFERED.get(CustomKind.DECIMAL).addAll(Set.of(CustomKind.WHOLE, CustomKind.PERCENT));
        OFFERED.get(CustomKind.PERCENT).addAll(Set.of(CustomKind.WHOLE, CustomKind.DECIMAL));
        OFFERED.get(CustomKind.CHOICE).add(CustomKind.CHOICES);
        OFFERED.put(CustomKind.CHOICES, EnumSet.of(CustomKind.CHOICE));
        OFFERED.forEach((kind, to) -> to.remove(kind));
    }

    private final CustomField from;
    private final CustomField to;
    private final Field field;
    private final List<FieldRule> rules;

    Conversions(CustomField from, CustomField to, List<FieldRule> rules) {
        this.from = from;
        this.to = to;
        this.rules = rules;
        var terms = new KindTerms(to.limits() == null || to.limits().maxLength() == null ? null : (long) to.limits().maxLength(), to.limits() == null || to.limits().highest() == null ? null : (long) to.limits().highest(),
                to.options().stream().map(Option::value).toList(), null);
        this.field = new Field(Path.of(Field.CUSTOM).child(to.key()).text(), to.kind().of(terms));
    }

    /** The kinds that a field of the kind can become. */
    static Set<CustomKind> from(CustomKind kind) {
        return OFFERED.getOrDefault(kind, Set.of());
    }

    /** The stored value in its new form, empty when it does not fit. */
    Optional<JsonNode> of(JsonNode was) {
        try {
            var node = raw(was);
            return node == null ? Optional.empty() : kept(node);
        } catch (ArithmeticException | NumberFormatException | JsonKinds.NotThatKind doesNotFit) {
            return Optional.empty();
        }
    }

    private JsonNode raw(JsonNode was) {
        if (to.kind() == CustomKind.CHOICES) return JSON.createArrayNode().add(was.asString());
        if (from.kind() == CustomKind.CHOICES || from.kind() == CustomKind.TAGS) {
            if (was.size() != 1) return null;
            return to.kind() == CustomKind.CHOICE ? was.get(0) : words(was.get(0).asString());
        }
        return words(text(was));
    }

    private String text(JsonNode was) {
        if (from.kind() == CustomKind.CHOICE) return from.options().stream().filter(option -> option.value().equals(was.asString())).map(Conversions::label).findFirst().orElse(was.asString());
        return was.isNumber() ? was.decimalValue().toPlainString() : was.asString();
    }

    private JsonNode words(String text) {
        var nodes = JSON.getNodeFactory();
        return switch (to.kind()) {
            case WHOLE, RATING -> nodes.numberNode(new BigDecimal(text.strip()).longValueExact());
            case DECIMAL, PERCENT -> nodes.numberNode(new BigDecimal(text.strip()));
            case CHOICE -> to.options().stream().filter(option -> label(option).equals(text.strip())).map(option -> (JsonNode) nodes.stringNode(option.value())).findFirst().orElse(null);
            case TAGS -> JSON.createArrayNode().add(text.strip());
            case TEXT, LONG_TEXT, EMAIL, PHONE, URL, DAY -> nodes.stringNode(text);
            case RICH_TEXT, MONEY, YES_NO, MOMENT, TIME, DURATION, CHOICES, ADDRESS, GEO_POINT, FILE, IMAGE, USER, LINK, LINKS, REF, AUTO_NUMBER, FORMULA, LOOKUP, ROLL_UP -> null;
        };
    }

    /** The value as the write chain would keep it. */
    private Optional<JsonNode> kept(JsonNode node) {
        var value = JsonKinds.read(field.kind(), node);
        for (var rule : rules) value = rule.settle(field, value);
        var findings = new ArrayList<Finding>();
        var values = Values.NONE.with(field.path(), value);
        FieldChecks.check(new Blueprint(NOWHERE, "conversion", "", List.of(field), List.of()), values, findings::add);
        for (var rule : rules) if (rule.flaw(field, value) != null) return Optional.empty();
        return findings.isEmpty() ? Optional.ofNullable(JSON.readTree(CustomColumn.write(List.of(field), values).data()).get(to.key())) : Optional.empty();
    }

    static String label(Option option) {
        return option.en() != null ? option.en() : option.zh() != null ? option.zh() : option.value();
    }
}
