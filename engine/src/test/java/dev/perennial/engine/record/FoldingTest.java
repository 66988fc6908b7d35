package dev.perennial.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test void widthCaseAndScriptAreAlike() {
        assertThat(Folding.fold("ＡＢＣ茶業")).isEqualTo(Folding.fold("abc茶业"));
        assertThat(Folding.fold("張偉")).isEqualTo(Folding.fold("张伟"));
    }

    @Test void differentNamesStayDifferent() {
        assertThat(Folding.fold("张伟")).isNotEqualTo(Folding.fold("章伟"));
    }

    @Test void chineseNamesSortByPinyin() {
        var sorted = Stream.of("张伟", "李娜", "安徽茶厂", "陈浩", "白雪").sorted((a, b) -> Arrays.compareUnsigned(Folding.sortKey(a), Folding.sortKey(b))).toList();

        assertThat(sorted).containsExactly("安徽茶厂", "白雪", "陈浩", "李娜", "张伟");
    }

    @Test void aNameIsFoundByCharacterPairPinyinAndInitials() {
        assertThat(SearchTokens.of(List.of("张伟"))).contains("张", "张伟", "zhangwei", "zw");
    }

    @Test
    void aNameIsHeardFromEachOfItsCharactersButTheLastAndASentenceFromItsBeginning() {
        var sentence = "瓶盖在运输途中松动".repeat(3);

        assertThat(SearchTokens.of(List.of("杭州云栖茶行"))).contains("hangzhouyunqichaxing", "yunqichaxing", "yqcx", "cx").doesNotContain("xing", "x");
        assertThat(SearchTokens.of(List.of(sentence))).contains("松动").noneMatch(token -> token.startsWith("songdong"));
    }

    @Test void latinWordsNumbersAndChineseRunsAreCutApart() {
        assertThat(SearchTokens.of(List.of("Café №5-Ⅻ 茶行x𠀀²"))).contains("café", "no5", "xii", "茶行", "x𠀀2").noneMatch(token -> token.contains("-") || token.contains(" "));
    }

    @Test void everyPlainCharacterFoldsAsItsWideTwin() {
        for (var c = '!'; c <= '~'; c++) assertThat(Folding.fold("a" + c)).isEqualTo(Folding.fold("a" + (char) (c + 0xFEE0)));
    }

    @Test void aQueryOfTwoCharactersAsksForThePair() {
        assertThat(SearchTokens.wanted("張偉")).containsExactly(new SearchTokens.Wanted("张伟", false, List.of()));
    }
}
