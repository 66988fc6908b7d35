package dev.perennial.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.custom.Condition;
import dev.perennial.engine.custom.NotAFormula;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.JsonKinds;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a condition says of a record, told by the list of cases that the browser is held to as well. */
class ConditionTest {

    private static final JsonNode SHARED = read();
    private static final Blueprint TYPE = type();

    @Test void everySharedCaseHoldsHereAsInTheBrowser() {
        var values = values();
        var wrong = new ArrayList<String>();

        for (var one : SHARED.get("cases"))
            if (Condition.of(TYPE, one.get("condition").asString()).holds(values) != one.get("holds").booleanValue()) wrong.add(one.get("condition").asString());

        assertThat(wrong).isEmpty();
    }

    @Test void whatIsNoQuestionIsRefusedWithItsPlace() {
        for (var senseless : List.of("custom.name", "custom.nothing == 1", "custom.name == 1 +", "custom.count + 'x' == ''", "custom.price.startsWith('x')", "(".repeat(200) + "true" + ")".repeat(200), "'" + "x".repeat(3_000) + "' == ''", ""))
            assertThatThrownBy(() -> Condition.of(TYPE, senseless)).as(senseless.substring(0, Math.min(40, senseless.length()))).isInstanceOf(NotAFormula.class);
    }

    @Test void aConditionThatWouldRunForEverDoesNotHoldAndSaysSoSoon() {
        var many = Values.of(Map.of(Path.of("custom/kinds"), Collections.nCopies(1_000, "CUT")));
        var hostile = Condition.of(TYPE, "custom.kinds.all(a, custom.kinds.all(b, custom.kinds.all(c, a == c && b == c)))");

        var began = System.nanoTime();
        assertThat(hostile.holds(many)).isFalse();
        assertThat(System.nanoTime() - began).isLessThan(2_000_000_000L);
    }

    private static Blueprint type() {
        var fields = new ArrayList<Field>();
        SHARED.get("kinds").propertyNames().forEach(key -> fields.add(new Field("custom/" + key, kind(SHARED.get("kinds").get(key).asString()))));
        return new Blueprint(TypeName.of("workshop/cases"), "case", "-createdAt", fields, List.of());
    }

    private static Values values() {
        var values = new HashMap<Path, Object>();
        for (var field : TYPE.fields()) {
            var node = SHARED.get("values").get(field.path().leaf());
            if (!node.isNull() && !(node.isArray() && node.isEmpty())) values.put(field.path(), JsonKinds.read(field.kind(), node));
        }
        return Values.of(values);
    }

    private static FieldKind kind(String key) {
        return switch (key) {
            case "longText" -> new FieldKind.LongText(200);
            case "choice" -> new FieldKind.Choice(List.of("OPEN", "CLOSED", "LOST"));
            case "choices" -> new FieldKind.Choices(List.of("CUT", "JOIN"));
            case "texts" -> new FieldKind.Texts();
            case "decimal" -> new FieldKind.Decimal();
            case "whole" -> new FieldKind.Whole();
            case "yesNo" -> new FieldKind.YesNo();
            case "day" -> new FieldKind.Day();
            case "moment" -> new FieldKind.Moment();
            case "duration" -> new FieldKind.Span();
            case "money" -> new FieldKind.Amount();
            case "rating" -> new FieldKind.Rating(5);
            default -> new FieldKind.Text(200, FieldKind.Format.PLAIN);
        };
    }

    private static JsonNode read() {
        try {
            return JsonMapper.builder().build().readTree(Files.readString(java.nio.file.Path.of("../web/src/engine/layout/conditions.json")));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
