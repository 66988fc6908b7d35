package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** By which hours, rules, words and rates the house works is read and tried on the screen. */
@ScreenStory
class RulesScreenTest {

    private static final String TABLE = """
            {"name":"Goodwill %1$s","key":"screen-%2$s","testCases":[{"name":"a cheap one","inputs":"{\\"price\\":50}","expected":"{\\"remedy\\":\\"CREDIT\\"}"}],"xml":"<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='Goodwill' namespace='http://perennial.dev/dmn'>\
            <decision id='decision' name='Goodwill'><decisionTable id='table'><input id='i' label='price'><inputExpression id='e' typeRef='number'><text>price</text></inputExpression></input><output id='o' name='remedy' typeRef='string'/>\
            <rule id='r1'><description>small loss</description><inputEntry id='r1i'><text>&lt; 100</text></inputEntry><outputEntry id='r1o'><text>\\"CREDIT\\"</text></outputEntry></rule>\
            <rule id='r2'><inputEntry id='r2i'><text>&gt; 100</text></inputEntry><outputEntry id='r2o'><text>\\"REFUND\\"</text></outputEntry></rule></decisionTable></decision></definitions>"}""";

    @ParameterizedTest
    @EnumSource
    void aCalendarShowsItsYearAndExplainsWhenSomethingIsDue(Language language, House house) {
        var calendar = house.clerk("admin").get("/api/platform/calendars?filter=yearTable%20eq%20'CN'").path("items").get(0).path("id").asString();
        var lead = house.reader(language, "lead").open("/platform/calendars/" + calendar);

        lead.reads(lead.says("Make-up workday", "调休上班")).reads(lead.says("When is it due?", "何时到期？")).reads("Asia/Shanghai");
        assertThat(lead.page().locator(".day-WORKDAY:visible").first()).isVisible();
        picture(lead, "calendar-" + language);
        lead.page().setViewportSize(390, 844);
        assertThat(lead.page().locator(".month").first()).isVisible();
        picture(lead, "calendar-phone-" + language);
    }

    @ParameterizedTest
    @EnumSource
    void aDraftTellsItsGapAndAnswersByARuleThatStandsOut(Language language, House house) {
        var table = house.clerk("admin").created("/api/platform/decision-tables", TABLE.formatted(language, language.name().toLowerCase()));
        var admin = house.reader(language, "admin").open("/platform/decision-tables/" + table);

        admin.reads(admin.says("No rule fits: price = 100", "没有规则适用：price = 100")).reads("a cheap one");
        admin.page().locator(".decision-inputs input").first().fill("50");
        admin.press(admin.says("Ask the table", "询问决策表"));
        admin.reads("remedy = CREDIT");
        assertThat(admin.page().locator(".rule-fired")).containsText("small loss");
        picture(admin, "decision-" + language);
    }

    @ParameterizedTest
    @EnumSource
    void aBusinessModeIsLookedAtItemByItemAppliedAndTakenBack(Language language, House house) {
        var admin = house.reader(language, "admin").open("/modes");
        admin.meets(admin.says("Business modes", "业务模式"));
        picture(admin, "modes-" + language);
        admin.page().locator(".mode-card").filter(new Locator.FilterOptions().setHasText(admin.says("catalogue to firms", "产品目录"))).locator(".mode-act").click();
        admin.meets(admin.says("What changes: Standard products", "更改内容：标准产品销售"));
        admin.page().locator(".change summary").first().click();
        assertThat(admin.page().locator(".change-details table").first()).isVisible();
        picture(admin, "modes-review-" + language);

        admin.press(admin.says("Apply \\d+ changes", "应用 \\d+ 项更改"));
        done(admin);
        var set = admin.page().url();
        admin.open("/").reads(admin.says("Customers due to buy again", "该回购的客户"));
        picture(admin, "modes-home-" + language);
        admin.page().setViewportSize(390, 844);
        admin.open(set).settles();
        assertThat(admin.page().locator(".page-head h1")).hasText(admin.says("Business mode: Standard products", "业务模式：标准产品销售"));
        picture(admin, "modes-phone-" + language);
        admin.press(admin.says("Undo", "撤销"));
        admin.press(admin.says("Undo \\d+", "撤销 \\d+ 项"));
        admin.meets(admin.says("Undone: Business mode: Standard products", "撤销：业务模式：标准产品销售"));
        done(admin);
        admin.open("/").settles().doesNotRead(admin.says("Customers due to buy again", "该回购的客户"));
    }

    private static void done(Reader reader) {
        assertThat(reader.page().locator(".page-head .tag")).hasText(reader.says("Done", "已完成"), new LocatorAssertions.HasTextOptions().setTimeout(60_000));
    }

    @ParameterizedTest
    @EnumSource
    void aWordOfOursIsReadEverywhereAtOnceUntilItIsTakenBack(Language language, House house) {
        var admin = house.reader(language, "admin").open("/platform/labels?").meets(language.says("Words", "用词"));
        var ours = admin.page().getByLabel(admin.says("Our word for Categories in English", "“类别”的本公司用词（中文）")).first();

        admin.page().getByPlaceholder(admin.says("Search labels, words and keys", "搜索标签、用词与标识")).fill("products.categories");
        ours.fill(admin.says("Ranges", "系列"));
        ours.press("Enter");
        assertThat(ours).isEnabled();
        picture(admin, "words-" + language);
        admin.goesTo("/products/categories").meets(admin.says("Ranges", "系列"));
        admin.goesTo("/platform/labels").meets(admin.says("Words", "用词"));
        admin.page().getByPlaceholder(admin.says("Search labels, words and keys", "搜索标签、用词与标识")).fill("products.categories");
        ours.fill("");
        ours.press("Enter");
        assertThat(ours).isEnabled();
        admin.goesTo("/products/categories").meets(admin.says("Categories", "类别"));
    }

    @ParameterizedTest
    @EnumSource
    void anAmountInForeignMoneyTellsWhatItIsInOursAndByWhichRate(Language language, House house) {
        var clerk = house.clerk("admin");
        var currency = language.says("PLN", "CZK");
        clerk.created("/api/platform/exchange-rates", "{\"fromCurrency\":\"%s\",\"validFrom\":\"2026-01-01\",\"rate\":1.25}".formatted(currency));
        var customer = clerk.account("Abroad " + language);
        var order = clerk.created("/api/orders/sales-orders", "{\"customer\":\"%s\",\"orderedAt\":\"2026-05-01T08:00:00Z\",\"lines\":[{\"product\":\"%s\",\"quantity\":1,\"unitPrice\":{\"amount\":\"80.00\",\"currency\":\"%s\"}}]}"
                .formatted(customer, clerk.product("Sent abroad " + language), currency));
        var reader = house.reader(language, "admin").open("/orders/sales-orders/" + order);

        reader.page().locator(".facts").getByText("80.00").first().hover();
        assertThat(reader.page().getByRole(AriaRole.TOOLTIP)).containsText("100.00");
        assertThat(reader.page().getByRole(AriaRole.TOOLTIP)).containsText("1.25");
        picture(reader, "amount-" + language);
    }

    private static void picture(Reader reader, String name) {
        reader.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures", name + ".png")));
    }
}
