package dev.perennial.crm.parties.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {

    @ParameterizedTest
    @CsvSource({"张伟,张,伟,", "欧阳修,欧阳,修,", "司马相如,司马,相如,", "张伟 先生,张,伟,MR", "李娜女士,李,娜,MS", "Mr John Smith,Smith,John,MR", "'Smith, John',Smith,John,", "Dr. Ada M. King,King,Ada M.,DR"})
    void namesAreTakenApartFamilyNameFirst(String written, String family, String given, PersonTitle title) {
        assertThat(PersonNames.parse(written)).isEqualTo(new PersonName(family, given, title));
    }

    @ParameterizedTest
    @CsvSource({"杭州茶油有限公司", "Customer 17850", "张伟(采购)"})
    void whatIsNotCertainlyANameStaysWhole(String written) {
        assertThat(PersonNames.parse(written).isBlank()).isTrue();
    }

    @Test
    void theTitleStandsWhereTheReadersLanguagePutsIt() {
        var zhang = new PersonName("张", "伟", PersonTitle.MR);

        assertThat(PersonNames.formal(zhang, "先生", Locale.SIMPLIFIED_CHINESE)).isEqualTo("张伟 先生");
        assertThat(PersonNames.formal(zhang, "Mr", Locale.ENGLISH)).isEqualTo("Mr 张伟");
        assertThat(PersonNames.formal(new PersonName("King", "Ada", null), null, Locale.ENGLISH)).isEqualTo("Ada King");
    }

    @Test
    void aNewGivenNameMakesANewName() {
        var before = name("张伟", "张", "伟");

        assertThat(NamingRules.settle(before.with("personName/given", "薇"), before).text("name")).isEqualTo("张薇");
    }

    @Test
    void aNewNameIsTakenApartAgain() {
        var before = name("张伟", "张", "伟");
        var settled = NamingRules.settle(before.with("name", "诸葛亮"), before);

        assertThat(settled.text("personName/family")).isEqualTo("诸葛");
        assertThat(settled.text("personName/given")).isEqualTo("亮");
    }

    @Test
    void aNameGivenTogetherWithItsPartsStaysAsItIs() {
        assertThat(NamingRules.settle(name("Zhang Wei (阿伟)", "张", "伟"), Values.NONE).text("name")).isEqualTo("Zhang Wei (阿伟)");
    }

    private static Values name(String name, String family, String given) {
        return Values.of(new HashMap<>(Map.of(Path.of("name"), name, Path.of("personName/family"), family, Path.of("personName/given"), given)));
    }
}
