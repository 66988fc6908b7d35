package dev.perennial.crm.platform.decision;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import scala.jdk.javaapi.CollectionConverters;

/** The FEEL engine behind a narrow door: no functions of anybody's own, no loops, no patterns that may take for ever, and the firm's clock. */
final class Feel {

    private static final Pattern TEXT = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
    private static final Pattern NOT_OFFERED = Pattern.compile("\\b(function|external|for|some|every|matches|replace|split|extract)\\b");

    /** What an entry says of a value. */
    record Verdict(boolean fits, boolean asksOthers) {}

    /** A compiled expression. */
    record Expression(FeelEngineApi engine, ParsedExpression parsed) {

        /** The value for the inputs, null where it has none. */
        Object value(Map<String, Object> inputs) {
            var result = engine.evaluate(parsed, inputs);
            return result.isSuccess() ? FeelValues.fromFeel(result.result()) : null;
        }
    }

    /** A compiled test of one value. */
    record Test(FeelEngineApi engine, ParsedExpression parsed) {

        boolean fits(Object value, Map<String, Object> inputs) {
            return isTrue(engine.evaluateWithInput(parsed, value, inputs));
        }

        /** What the test says of a value without knowing any other input. */
        Verdict alone(Object value) {
            var result = engine.evaluateWithInput(parsed, value, Map.<String, Object>of());
            var asksOthers = CollectionConverters.asJava(result.suppressedFailures()).stream().anyMatch(failure -> failure.failureType().toString().contains("NO_VARIABLE_FOUND"));
            return new Verdict(isTrue(result), asksOthers || !result.isSuccess());
        }

        private static boolean isTrue(EvaluationResult result) {
            return result.isSuccess() && Boolean.TRUE.equals(result.result());
        }
    }

    private final FeelEngineApi engine;

    Feel(InstantSource clock, ZoneId zone) {
        engine = FeelEngineBuilder.forJava().withClock(() -> clock.instant().atZone(zone)).withEnabledExternalFunctions(false).build();
    }

    Expression expression(String text) {
        return new Expression(engine, parsed(text, engine::parseExpression));
    }

    /** A unary test; an empty one or a dash fits everything. */
    Test test(String text) {
        return new Test(engine, parsed(text.isEmpty() ? "-" : text, engine::parseUnaryTests));
    }

    private static ParsedExpression parsed(String text, Function<String, ParseResult> parser) {
        var word = NOT_OFFERED.matcher(TEXT.matcher(text).replaceAll("\"\""));
        if (word.find()) throw new NotATable("NOT_OFFERED_IN_TABLES", word.group());
        try {
            var result = parser.apply(text);
            if (!result.isSuccess()) throw new NotATable("NOT_FEEL", text);
            return result.parsedExpression();
        } catch (StackOverflowError nestedTooDeeply) {
            throw new NotATable("NOT_FEEL", text);
        }
    }
}
