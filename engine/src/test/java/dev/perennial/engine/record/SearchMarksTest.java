package dev.perennial.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchMarksTest {

    @ParameterizedTest
    @CsvSource({"Harbour Trading, trad, Trad:LETTERS", "Ｈａｒｂｏｕｒ Trading, harb, Ｈａｒｂ:LETTERS", "張偉茶行, 张伟, 張偉:LETTERS", "云栖茶叶行, 茶, 茶:LETTERS", "云栖茶叶行, yunq, 云栖:PINYIN",
        "云栖茶叶行, yqc, 云栖茶:INITIALS", "杭州云栖茶叶行, yunq, 云栖:PINYIN", "杭州云栖茶叶行, yqc, 云栖茶:INITIALS", "杭州云栖茶叶行, hang, 杭:PINYIN", "138 0000 4711, 4711, 4711:DIGITS", "138 0000 4711, 00004711, 0000 4711:DIGITS", "+8613800004711, +86 138, 86138:DIGITS", "(0532) 8888-1234, 05328888, 0532) 8888:DIGITS",
        "Anna of Harbour, harbour anna, Anna:LETTERS Harbour:LETTERS", "Harbour, zz, ''"})
    void thePartThatWasFoundIsMarked(String text, String words, String marks) {
        var found = SearchMarks.of(text, SearchTokens.wanted(words));

        assertThat(found.stream().map(mark -> text.substring(mark.from(), mark.until()) + ":" + mark.way()).collect(Collectors.joining(" "))).isEqualTo(marks);
    }

    @Test void marksStayWithinTheTextWhateverItHolds() {
        var chance = new SplittableRandom(7);
        for (var attempt = 0; attempt < 3_000; attempt++) {
            var text = new StringBuilder();
            for (var left = 1 + chance.nextInt(12); left > 0; left--) text.appendCodePoint(new int[] {'a', 'ß', 0xFB03, 0x5F20, 0x1F375, '1', '2', '+', ' ', 0x301, 0x2167, 0xD800}[chance.nextInt(12)]);
            var words = text.substring(chance.nextInt(text.length()));
            assertThat(SearchMarks.of(text.toString(), SearchTokens.wanted(words))).allMatch(mark -> mark.from() >= 0 && mark.from() < mark.until() && mark.until() <= text.length());
        }
    }
}
