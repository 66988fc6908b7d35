package dev.perennial.crm;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.verb.DescribedVerb;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A record type as a page of text that a reviewer can read. */
final class BlueprintText {

    private BlueprintText() {}

    static String of(Blueprint type, List<DescribedVerb> verbs) {
        var text = new StringBuilder(type.name() + ", one " + type.one() + ", sorted by " + type.defaultSort() + (type.isMergeable() ? ", may be merged" : "") + "\n\n");
        type.fields().forEach(field -> text.append(line(field)));
        for (var rows : type.children()) {
            text.append("\n").append(rows.path()).append(" rows\n");
            rows.fields().forEach(field -> text.append("  ").append(line(field)));
        }
        verbs.stream().sorted(Comparator.comparing(DescribedVerb::name)).forEach(verb -> {
            text.append("\nverb ").append(verb.name()).append(" on ").append(verb.reach().name().toLowerCase(Locale.ROOT)).append("\n");
            verb.parameters().fields().forEach(field -> text.append("  ").append(line(field)));
        });
        return text.toString();
    }

    private static String line(Field field) {
        var treatments = field.treatments().stream().sorted().map(t -> " " + t.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining());
        return field.path() + " " + kind(field.kind()) + treatments + field.numberPrefix().map(prefix -> " numbered " + prefix).orElse("") + from(field) + "\n";
    }

    private static String from(Field field) {
        return field.sources().isEmpty() ? "" : " from " + field.sources().stream().map(Path::text).sorted().collect(Collectors.joining(", "));
    }

    private static String kind(FieldKind kind) {
        return kind.key() + switch (kind) {
            case FieldKind.Text text -> " " + text.maxLength() + (text.format() == FieldKind.Format.PLAIN ? "" : " " + text.format().name().toLowerCase(Locale.ROOT));
            case FieldKind.LongText text -> " " + text.maxLength();
            case FieldKind.Choice choice -> " " + String.join("|", choice.options());
            case FieldKind.Choices choices -> " " + String.join("|", choices.options());
            case FieldKind.Link link -> " " + link.target();
            case FieldKind.Links links -> " " + links.target();
            case FieldKind _ -> "";
        };
    }
}
