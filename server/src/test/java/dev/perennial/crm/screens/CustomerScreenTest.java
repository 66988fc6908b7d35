package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ScreenStory
class CustomerScreenTest {

    @ParameterizedTest
    @EnumSource
    void aCustomersPageTellsHisHabitsAndHowEachFigureCameAbout(Language language, House house) {
        var clerk = house.clerk("admin");
        var customer = clerk.account("Habitual " + language);
        var product = clerk.product("Oolong " + language);
        for (var daysAgo : new int[] {70, 40, 10}) clerk.order(customer, product, daysAgo);

        var reader = house.reader(language, "admin").open("/parties/accounts/" + customer).meets("Habitual " + language);

        var interval = reader.page().locator(".record-panels .why-value").filter(new Locator.FilterOptions().setHasText(reader.says("30 days", "30 天")));
        interval.first().hover();
        assertThat(reader.page().getByRole(AriaRole.TOOLTIP).first()).containsText(reader.says("The middle one (median) of the 2 gaps between 3 purchase days", "3个购买日之间2个间隔天数的中位数"));
        assertThat(reader.page().locator(".habits")).containsText("Oolong " + language);
        assertThat(reader.page().locator(".tiles")).containsText("300.00");
    }

    @ParameterizedTest
    @EnumSource
    void anOrderIsConfirmedByItsMainButton(Language language, House house) {
        var clerk = house.clerk("admin");
        var order = clerk.order(clerk.account("Ordering " + language), clerk.product("Puer " + language), 0);
        var reader = house.reader(language, "admin").open("/orders/sales-orders/" + order);
        assertThat(reader.page().locator(".record-title .tags")).containsText(reader.says("Placed", "已下单"));

        reader.press(reader.says("Confirm", "确认"));
        reader.dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(reader.says("Confirm", "确认")).setExact(true)).click();

        assertThat(reader.page().locator(".record-title .tags")).containsText(reader.says("Confirmed", "已确认"));
        assertThat(reader.button(reader.says("Mark as delivered", "送达"))).isVisible();
    }
}
