package dev.perennial.engine.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    private final Messages messages = new Messages();

    @Test void aReaderOfChineseReadsChinese() {
        assertThat(messages.text(Locale.CHINA, "finding.REQUIRED")).isEqualTo("必须填写。");
        assertThat(messages.text(Locale.forLanguageTag("zh-Hans-CN"), "finding.REQUIRED")).isEqualTo("必须填写。");
    }

    @Test void whoReadsNeitherLanguageReadsEnglish() {
        assertThat(messages.text(Locale.FRENCH, "finding.REQUIRED")).isEqualTo("Must be filled in.");
        assertThat(messages.text(null, "finding.REQUIRED")).isEqualTo("Must be filled in.");
    }

    @Test void aMissingSentenceShowsItsKey() {
        assertThat(messages.text(Locale.ENGLISH, "finding.NOBODY_WROTE_THIS")).isEqualTo("finding.NOBODY_WROTE_THIS");
    }

    @Test void argumentsStandInTheSentenceAsTheReaderWritesThem() {
        assertThat(messages.text(Locale.ENGLISH, "finding.OUT_OF_RANGE", 1, 100_000)).isEqualTo("Must lie between 1 and 100,000.");
        assertThat(messages.text(Locale.CHINA, "finding.BROKEN_JSON", 3, 7)).isEqualTo("JSON 在第 3 行第 7 列出错。");
    }

    @Test void aWordOfTheTenantGoesBeforeTheOneTheProductCameWithFromTheClosestRegionOn() {
        var words = new Messages();
        words.adopt(new TenantWords(Map.of("en", Map.of("section.custom", "Our fields"), "zh-Hant", Map.of("section.custom", "自訂欄位"), "fr", Map.of("section.custom", "Champs {0}")), null));

        assertThat(words.text(Locale.UK, "section.custom")).isEqualTo("Our fields");
        assertThat(words.text(Locale.TRADITIONAL_CHINESE, "section.custom")).isEqualTo("自訂欄位");
        assertThat(words.text(Locale.SIMPLIFIED_CHINESE, "section.custom")).isEqualTo("自定义字段");
        assertThat(words.text(Locale.CANADA_FRENCH, "section.custom")).as("no gap is looked for in a word").isEqualTo("Champs {0}");
        assertThat(words.text(Locale.ITALIAN, "section.custom")).isEqualTo("Our fields");
    }

    @Test void whoseLanguageHasNoWordReadsTheLanguageOfTheHouseAndThenEnglish() {
        var words = new Messages();
        words.adopt(new TenantWords(Map.of("de", Map.of("section.custom", "Eigene Felder")), Locale.GERMANY));

        assertThat(words.text(Locale.ITALIAN, "section.custom")).isEqualTo("Eigene Felder");
        assertThat(words.text(Locale.ITALIAN, "finding.REQUIRED")).isEqualTo("Must be filled in.");
        assertThat(words.text(Locale.SIMPLIFIED_CHINESE, "section.custom")).isEqualTo("自定义字段");
        assertThat(words.voices(Locale.US)).isEqualTo(words.voices(Locale.UK));
    }

    @Test void bothLanguagesSpeakOfTheSameArguments() {
        var different = messages.keys(Language.EN).stream().filter(key -> messages.has(Language.ZH, key))
                .filter(key -> !arguments(Language.EN, key).equals(arguments(Language.ZH, key)));

        assertThat(different).isEmpty();
    }

    private TreeSet<String> arguments(Language language, String key) {
        var names = new TreeSet<String>();
        ARGUMENT.matcher(messages.pattern(language, key).orElseThrow()).results().forEach(found -> names.add(found.group(1)));
        return names;
    }
}
