package dev.perennial.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisspellingsTest {

    private static final int TRIES = 500;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final SplittableRandom chance = new SplittableRandom(20_261_128);

    @ParameterizedTest
    @CsvSource({"tradnig, trading", "tradin, trading", "tradding, trading", "trasing, trading", "zhagnwei, zhangwei", "cafe, café", "москав, москва"})
    void oneSlipIsForgiven(String typed, String meant) {
        assertThat(Misspellings.meant(typed)).contains(meant).doesNotContain(typed);
    }

    @Test void twoLettersExchangedAreThoughtOfFirst() {
        assertThat(Misspellings.meant("tradnig").indexOf("trading")).isLessThan("tradnig".length());
    }

    @Test void everyWordWithOneSlipLeadsBackToIt() {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var word = word();
            var slip = slip(word);
            if (!slip.equals(word)) assertThat(Misspellings.meant(slip)).as("%s for %s", slip, word).contains(word);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "abcdefghijklmnopq", "so000123", "张伟张伟", "4711"})
    void shortAndEndlessWordsNumbersAndChineseAreTakenAsTheyAre(String typed) {
        assertThat(Misspellings.mayBe(typed)).isFalse();
    }

    private String word() {
        var word = new StringBuilder();
        for (var left = 4 + chance.nextInt(8); left > 0; left--) word.append(letter());
        return word.toString();
    }

    private char letter() {
        return LETTERS.charAt(chance.nextInt(LETTERS.length()));
    }

    private String slip(String word) {
        var at = chance.nextInt(word.length() - 1);
        return switch (chance.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + letter() + word.substring(at + 1);
            default -> word.substring(0, at) + letter() + word.substring(at);
        };
    }
}
