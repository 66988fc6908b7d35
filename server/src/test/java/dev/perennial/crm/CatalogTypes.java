package dev.perennial.crm;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Treatment;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the record types as TypeScript, so that screens and server cannot drift apart unseen. */
final class CatalogTypes {

    private static final String HEAD = """
            // Drawn from the record types of the server; a test compares the two. Renew with: -Dgolden.renew=true -Dtest=GoldenTest

            export interface Money {
              amount: string;
              currency: string;
            }

            export interface RecordRef {
              type: string;
              id: string;
              label?: string | null;
            }

            /** A linked record and how it is called, where the link was expanded and may be seen. */
            export interface Face {
              id: string;
              label: string;
            }

            /** What every record has. */
            export interface Kept {
              id: string;
              version: number;
              createdAt: string;
              createdBy: string | null;
              updatedAt: string;
              updatedBy: string | null;
              owner: string | null;
              custom: Record<string, unknown>;
              verbs?: string[];
              masked?: string[];
            }
            """;

    private CatalogTypes() {}

    static String of(Collection<Blueprint> types) {
        var names = names(types);
        var text = new StringBuilder(HEAD);
        types.forEach(type -> text.append("\n").append(record(type, names.get(type))));
        text.append("\n/** Every record type by its address. */\nexport interface RecordTypes {\n");
        types.forEach(type -> text.append("  \"").append(type.name()).append("\": ").append(names.get(type)).append(";\n"));
        return text.append("}\n").toString();
    }

    private static Map<Blueprint, String> names(Collection<Blueprint> types) {
        var taken = types.stream().collect(Collectors.groupingBy(Blueprint::one, Collectors.counting()));
        return types.stream().collect(Collectors.toMap(type -> type, type -> (taken.get(type.one()) > 1 ? pascal(type.name().suite()) : "") + pascal(type.one())));
    }

    private static String record(Blueprint type, String name) {
        var text = new StringBuilder("export interface " + name + " extends Kept {\n");
        nest(type.fields(), "").forEach((part, value) -> text.append(member(part, value, "  ")));
        for (Children rows : type.children()) {
            text.append("  ").append(rows.path().leaf()).append(": {\n    id: string;\n    no: number;\n");
            nest(rows.fields(), "").forEach((part, value) -> text.append(member(part, value, "    ")));
            text.append("  }[];\n");
        }
        return text.append("}\n").toString();
    }

    private static Map<String, Object> nest(List<Field> fields, String section) {
        var parts = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var text = field.path().text();
            if (!text.startsWith(section)) continue;
            var rest = text.substring(section.length());
            var slash = rest.indexOf('/');
            if (slash < 0) parts.put(rest, field);
            else parts.computeIfAbsent(rest.substring(0, slash), inner -> nest(fields, section + inner + "/"));
        }
        return parts;
    }

    @SuppressWarnings("unchecked")
    private static String member(String name, Object part, String indent) {
        if (part instanceof Field field) {
            var face = field.kind() instanceof FieldKind.Link ? indent + name + "$?: Face | null;\n" : field.kind() instanceof FieldKind.Links ? indent + name + "$?: Face[];\n" : "";
            return indent + name + ": " + type(field.kind()) + (field.is(Treatment.REQUIRED) ? "" : " | null") + ";\n" + face;
        }
        var inner = new StringBuilder(indent + name + ": {\n");
        ((Map<String, Object>) part).forEach((each, value) -> inner.append(member(each, value, indent + "  ")));
        return inner.append(indent).append("};\n").toString();
    }

    private static String type(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text _, FieldKind.LongText _, FieldKind.Moment _, FieldKind.Day _, FieldKind.Span _, FieldKind.Link _,
                    FieldKind.RichText _, FieldKind.TimeOfDay _, FieldKind.Attachment _ -> "string";
            case FieldKind.Whole _, FieldKind.Decimal _, FieldKind.Percent _, FieldKind.Rating _ -> "number";
            case FieldKind.Postal _ -> "Record<string, string>";
            case FieldKind.Position _ -> "{ lat: number; lon: number }";
            case FieldKind.Amount _ -> "Money";
            case FieldKind.YesNo _ -> "boolean";
            case FieldKind.Choice choice -> options(choice.options());
            case FieldKind.Choices choices -> "(" + options(choices.options()) + ")[]";
            case FieldKind.Texts _, FieldKind.Links _ -> "string[]";
            case FieldKind.Ref _ -> "RecordRef";
        };
    }

    private static String options(List<String> options) {
        return options.isEmpty() ? "string" : options.stream().map(option -> "\"" + option + "\"").collect(Collectors.joining(" | "));
    }

    private static String pascal(String kebab) {
        return Arrays.stream(kebab.split("-")).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining());
    }
}
