package dev.perennial.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.message.Language;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.refusal.RefusalSource;
import dev.perennial.engine.verb.Verbs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every word the house says stands in both languages. */
@StoryTest
class WordsTest {

    @Autowired Messages messages;
    @Autowired Blueprints blueprints;
    @Autowired Verbs verbs;
    @Autowired List<RefusalSource> refusals;

    @Test
    void bothLanguagesHaveTheSameKeys() {
        var english = messages.keys(Language.EN);
        var chinese = messages.keys(Language.ZH);

        assertThat(without(english, chinese)).as("only in English").isEmpty();
        assertThat(without(chinese, english)).as("only in Chinese").isEmpty();
    }

    @Test
    void everyRecordTypeFieldOptionAndVerbHasALabel() {
        var missing = new TreeSet<String>();
        for (var type : blueprints.all()) keys(type).stream().filter(key -> !messages.has(Language.EN, key)).forEach(missing::add);

        assertThat(missing).isEmpty();
    }

    @Test
    void everyRefusalHasItsSentence() {
        var keys = refusals.stream().flatMap(source -> source.refusals().stream()).map(refusal -> "refusal." + refusal.code());

        assertThat(keys.filter(key -> !messages.has(Language.EN, key))).isEmpty();
    }

    private List<String> keys(Blueprint type) {
        var stem = type.name().messageKey();
        var keys = new ArrayList<>(List.of(type.name().suite(), stem, stem + ".one"));
        type.fields().forEach(field -> keys.addAll(keys(stem, "", field)));
        type.fields().stream().map(field -> field.path().section()).filter(section -> !section.isEmpty()).forEach(section -> keys.add(stem + ".section." + section));
        type.children().forEach(rows -> {
            keys.add(stem + ".field." + rows.path());
            rows.fields().forEach(field -> keys.addAll(keys(stem, rows.path() + ".", field)));
        });
        verbs.of(type.name()).forEach(verb -> {
            keys.add(stem + ".verb." + verb.name());
            verb.parameters().fields().forEach(parameter -> keys.add(stem + ".verb." + verb.name() + "." + dotted(parameter)));
        });
        return keys;
    }

    private static List<String> keys(String stem, String prefix, Field field) {
        var keys = new ArrayList<>(List.of(stem + ".field." + prefix + dotted(field)));
        var options = switch (field.kind()) {
            case FieldKind.Choice choice -> choice.options();
            case FieldKind.Choices choices -> choices.options();
            case FieldKind _ -> List.<String>of();
        };
        options.forEach(option -> keys.add(stem + ".option." + prefix + dotted(field) + "." + option));
        return keys;
    }

    private static String dotted(Field field) {
        return field.path().text().replace('/', '.');
    }

    private static TreeSet<String> without(Set<String> all, Set<String> taken) {
        var rest = new TreeSet<>(all);
        rest.removeAll(new HashSet<>(taken));
        return rest;
    }
}
