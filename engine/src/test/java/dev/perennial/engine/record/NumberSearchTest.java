package dev.perennial.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NumberSearchTest {

    private static final int TRIES = 2_000;
    private static final int SHORTEST_TAIL = 3;

    private final SplittableRandom chance = new SplittableRandom(20_261_122);

    @Test void everyTailOfThreeDigitsOrMoreFindsTheNumber() {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var number = number();
            var written = chance.nextBoolean() ? "+" + number : spaced(number);
            for (var length = SHORTEST_TAIL; length <= number.length(); length++) {
                var tail = number.substring(number.length() - length);
                assertThat(finds(tail, written)).as("%s finds %s", tail, written).isTrue();
                assertThat(finds(spaced(tail), written)).as("%s finds %s", spaced(tail), written).isTrue();
            }
        }
    }

    @Test void everyBeginningFindsTheNumber() {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var number = number();
            for (var length = 1; length <= number.length(); length++) assertThat(finds(number.substring(0, length), spaced(number))).isTrue();
        }
    }

    @Test void anotherNumberIsNotFound() {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var number = number();
            var last = number.charAt(number.length() - 1);
            var other = number.substring(number.length() - SHORTEST_TAIL - 4, number.length() - 1) + (char) ('0' + (last - '0' + 1) % 10);
            assertThat(finds(other, "+" + number)).as("%s finds %s", other, number).isFalse();
        }
    }

    @Test void internationalAndNationalFormFindEachOther() {
        assertThat(finds("13800004711", "+8613800004711")).isTrue();
        assertThat(finds("138 0000 4711", "+8613800004711")).isTrue();
        assertThat(finds("+86 138 0000 4711", "+8613800004711")).isTrue();
        assertThat(finds("0086 138-0000-4711", "+8613800004711")).isTrue();
        assertThat(finds("0532 8888 1234", "+8653288881234")).isTrue();
        assertThat(finds("(0532) 8888-1234", "+8653288881234")).isTrue();
    }

    @Test void aTailIsFoundBesideOtherWords() {
        assertThat(finds("4711 张伟", "张伟", "+8613800004711")).isTrue();
        assertThat(finds("4711 李娜", "张伟", "+8613800004711")).isFalse();
        assertThat(finds("1174", "+8613800004711")).as("a tail read backwards").isFalse();
    }

    @Test void aNumberCostsTwoTokensHoweverLongItIs() {
        assertThat(SearchTokens.of(List.of("+8613800004711"))).hasSize(2);
    }

    private static boolean finds(String query, String... texts) {
        var tokens = SearchTokens.of(List.of(texts));
        return SearchTokens.wanted(query).stream().allMatch(wanted -> tokens.stream().anyMatch(token -> serves(wanted, token)));
    }

    private static boolean serves(SearchTokens.Wanted wanted, String token) {
        return (wanted.prefix() ? token.startsWith(wanted.token()) : token.equals(wanted.token())) || wanted.otherBeginnings().stream().anyMatch(token::startsWith);
    }

    private String number() {
        var digits = new StringBuilder().append(1 + chance.nextInt(9));
        for (var left = 7 + chance.nextInt(8); left > 0; left--) digits.append(chance.nextInt(10));
        return digits.toString();
    }

    private static String spaced(String digits) {
        return digits.replaceAll("(...)(?=.)", "$1 ");
    }
}
