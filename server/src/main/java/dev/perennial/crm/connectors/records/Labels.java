package dev.perennial.crm.connectors.records;

import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Folding;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The words by which people call fields and options, in every language of the house. */
@Component
class Labels {

    private final Messages messages;

    Labels(Messages messages) {
        this.messages = messages;
    }

    /** The options of a choice by name and by label, folded; empty for other kinds. */
    Map<String, String> options(TypeName type, Path path, FieldKind kind) {
        var names = switch (kind) {
            case FieldKind.Choice choice -> choice.options();
            case FieldKind.Choices choices -> choices.options();
            case FieldKind _ -> List.<String>of();
        };
        var found = new HashMap<String, String>();
        for (var name : names) {
            option(type, path, name).forEach(label -> found.put(Folding.fold(label), name));
            found.put(Folding.fold(name), name);
        }
        return found;
    }

    List<String> option(TypeName type, Path path, String option) {
        return everywhere(LabelKeys.option(type, path, option));
    }

    List<String> field(TypeName type, Path path) {
        return everywhere(LabelKeys.field(type, path));
    }

    /** How the reader calls a path of a finding; rows are counted from one. */
    String of(TypeName type, String path, Locale reader) {
        if (path.isEmpty()) return "";
        var row = java.util.regex.Pattern.compile("/(\\d+)(/|$)").matcher(path);
        var place = row.find() ? " " + (Integer.parseInt(row.group(1)) + 1) : "";
        try {
            return messages.find(reader, LabelKeys.field(type, Path.of(path.replaceAll("/\\d+(?=/|$)", "")))).map(label -> label + place).orElse(path);
        } catch (IllegalArgumentException notAPath) {
            return path;
        }
    }

    private List<String> everywhere(String key) {
        return messages.everyWord(key);
    }
}
