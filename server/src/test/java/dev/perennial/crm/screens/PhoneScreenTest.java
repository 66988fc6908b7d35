package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ScreenStory
class PhoneScreenTest {

    private static final String OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @ParameterizedTest
    @EnumSource
    void listAndRecordFitATelephoneAndAreReachedFromItsLowerEdge(Language language, House house) {
        var id = house.clerk("admin").account("On the road " + language, "13800001234");
        var reader = house.readerOnThePhone(language, "admin").open("/");

        reader.page().locator(".bottombar").getByText(reader.says("Accounts", "客户")).click();
        reader.meets(reader.says("Accounts", "客户"));
        assertThat(reader.rows().first()).isVisible();
        fits(reader);

        reader.open("/parties/accounts/" + id).meets("On the road " + language);
        assertThat(reader.page().locator(".reach a")).hasAttribute("href", "tel:+8613800001234");
        fits(reader);
    }

    private static void fits(Reader reader) {
        org.assertj.core.api.Assertions.assertThat((Integer) reader.page().evaluate(OVERFLOW)).isZero();
    }
}
