package dev.perennial.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Language;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.refusal.RefusalSource;
import dev.perennial.engine.verb.DescribedVerb;
import dev.perennial.engine.verb.Verbs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every word the house says stands in both languages. */
@StoryTest
class WordsTest {

    private static final Pattern FINDING = Pattern.compile("(?:Finding\\.at\\((?:[^;]*?), |NotThatKind\\()\"([A-Z][A-Z_]{2,})\"");

    @Autowired Messages messages;
    @Autowired Blueprints blueprints;
    @Autowired Verbs verbs;
    @Autowired List<RefusalSource> refusals;
    @Autowired List<JobKind> kinds;

    @Test
    void bothLanguagesHaveTheSameKeys() {
        var english = messages.keys(Language.EN);
        var chinese = messages.keys(Language.ZH);

        assertThat(without(english, chinese)).as("only in English").isEmpty();
        assertThat(without(chinese, english)).as("only in Chinese").isEmpty();
    }

    @Test
    void everyRecordTypeFieldAndOptionHasALabel() {
        var missing = new TreeSet<String>();
        for (var type : blueprints.ofCode()) keys(type).stream().filter(key -> !messages.has(Language.EN, key)).forEach(missing::add);

        assertThat(missing).isEmpty();
    }

    @Test
    void everyKindOfJobHasALabel() {
        assertThat(kinds.stream().map(kind -> "platform.jobs.option.kind." + kind.name()).filter(key -> !messages.has(Language.EN, key))).isEmpty();
    }

    @Test
    void everyRefusalHasItsSentence() {
        var keys = refusals.stream().flatMap(source -> source.refusals().stream()).map(refusal -> "refusal." + refusal.code());

        assertThat(keys.filter(key -> !messages.has(Language.EN, key))).isEmpty();
    }

    @Test
    void everyVerbParameterAndItsOptionsHaveALabel() {
        var missing = new TreeSet<String>();
        for (var type : blueprints.ofCode())
            for (var verb : verbs.of(type.name())) keys(verb).filter(key -> !messages.has(Language.EN, key)).forEach(missing::add);

        assertThat(missing).isEmpty();
    }

    @Test
    void everyFindingHasItsSentence() {
        var codes = TidyTest.sources(".java").filter(file -> file.toString().contains("/src/main/")).flatMap(file -> FINDING.matcher(text(file)).results().map(found -> found.group(1)));

        assertThat(codes.distinct().filter(code -> !messages.has(Language.EN, LabelKeys.finding(code)))).isEmpty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> keys(DescribedVerb verb) {
        var parameters = verb.parameters().fields().stream().flatMap(field -> Stream.concat(
                Stream.of(LabelKeys.parameter(verb.type(), verb.name(), field.path())),
                field.kind() instanceof FieldKind.Choice choice ? choice.options().stream().map(option -> LabelKeys.parameterOption(verb.type(), verb.name(), field.path(), option)) : Stream.empty()));
        return Stream.concat(Stream.of(LabelKeys.verb(verb.type(), verb.name())), parameters);
    }

    private List<String> keys(Blueprint type) {
        var stem = type.name().messageKey();
        var keys = new ArrayList<>(List.of(type.name().suite(), stem, stem + ".one"));
        type.fields().forEach(field -> keys.addAll(keys(stem, "", field)));
        type.fields().stream().map(field -> field.path().section()).filter(section -> !section.isEmpty()).forEach(section -> keys.add(stem + ".section." + section.replace('/', '.')));
        type.children().forEach(rows -> {
            keys.add(stem + ".field." + rows.path());
            rows.fields().forEach(field -> keys.addAll(keys(stem, rows.path() + ".", field)));
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
