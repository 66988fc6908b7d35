package dev.perennial.crm.leaks;

import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.verb.DescribedVerb;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Plausible parameters of a verb as JSON, so that its rule is reached. */
final class Parameters {

    private final Planted planted;

    Parameters(Planted planted) {
        this.planted = planted;
    }

    String of(DescribedVerb verb) {
        var tree = new LinkedHashMap<String, Object>();
        for (var field : verb.parameters().fields()) {
            var value = value(field);
            if (value != null) put(tree, field, value);
        }
        return json(tree);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, Field field, String value) {
        var at = tree;
        var parts = field.path().parts();
        for (var part : parts.subList(0, parts.size() - 1)) at = (Map<String, Object>) at.computeIfAbsent(part, _ -> new LinkedHashMap<String, Object>());
        at.put(parts.getLast(), value);
    }

    private static String json(Map<?, ?> tree) {
        return tree.entrySet().stream().map(each -> "\"" + each.getKey() + "\":" + (each.getValue() instanceof Map<?, ?> section ? json(section) : each.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Null for what may be left out and would have to lead somewhere. */
    private String value(Field field) {
        return switch (field.kind()) {
            case FieldKind.Text _, FieldKind.LongText _ -> "\"because\"";
            case FieldKind.Whole _, FieldKind.Decimal _ -> "1";
            case FieldKind.Amount _ -> "{\"amount\":\"1\",\"currency\":\"CNY\"}";
            case FieldKind.YesNo _ -> "true";
            case FieldKind.Moment _ -> "\"2026-06-01T00:00:00Z\"";
            case FieldKind.Day _ -> "\"2026-06-01\"";
            case FieldKind.Span _ -> "\"PT1H\"";
            case FieldKind.Choice choice -> "\"" + choice.options().getFirst() + "\"";
            case FieldKind.Choices choices -> "[\"" + choices.options().getFirst() + "\"]";
            case FieldKind.Texts _ -> "[\"because\"]";
            case FieldKind.Link link -> field.is(Treatment.REQUIRED) ? "\"" + planted.of(link.target()).getFirst().id() + "\"" : null;
            case FieldKind.Links _, FieldKind.Ref _ -> null;
        };
    }
}
