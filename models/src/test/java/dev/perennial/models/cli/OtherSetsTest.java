package dev.perennial.models.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing is fitted to the sets whose published figures are met: every command is also asked about data it was not written for,
 * be it another public set or random customers whose truth is known, and is held against something other than its own answer.
 */
class OtherSetsTest {

    private static final List<Class<?>> TESTS = List.of(OtherCustomersTest.class, OtherPredictionsTest.class, OtherChoicesTest.class);

    @Test void everyCommandIsTriedOnDataItWasNotWrittenFor() {
        assertThat(tests().flatMap(test -> Arrays.stream(test.getAnnotation(OnOtherSets.class).value())).collect(Collectors.toSet())).containsExactlyInAnyOrderElementsOf(Catalogue.names());
    }

    @Test void whatNamesACommandIsATest() {
        assertThat(tests()).allMatch(test -> test.isAnnotationPresent(Test.class));
    }

    private static Stream<Method> tests() {
        return TESTS.stream().flatMap(tests -> Arrays.stream(tests.getDeclaredMethods())).filter(method -> method.isAnnotationPresent(OnOtherSets.class));
    }
}
