package dev.perennial.crm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.perennial.crm.support.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.test.context.TestPropertySource;

/** Takes the pictures of the main pages from the sample company; only on request: {@code -Dscreens.renew=true -Dtest=RenewScreensTest}. */
@ScreenStory
@TestPropertySource(properties = "perennial.mode=demo")
@EnabledIfSystemProperty(named = "screens.renew", matches = "true")
class RenewScreensTest {

    private static final Path SCREENS = Path.of("../docs/screens");
    private static final long MOST_BYTES = 200 * 1024;
    private static final String INVOICES = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
            536365,71053,WHITE METAL LANTERN,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom
            C536379,D,Discount,-1,2010-12-01 09:41:00,27.5,14527.0,United Kingdom
            536589,21777,,-10,2010-12-01 16:50:00,0.0,,United Kingdom
            """;

    private record Picture(String name, String address, Consumer<Reader> before) {

        Picture(String name, String address) {
            this(name, address, _ -> {});
        }
    }

    @Test
    void themInBothLanguagesInBothThemesAndOnTheTelephone(House house) throws IOException {
        var clerk = house.clerk("admin");
        var customer = clerk.get("/api/orders/sales-orders?limit=1&filter=channel%20eq%20'WECHAT'").at("/items/0/customer").asString();
        clerk.changes("parties/accounts", customer, "{\"flags\":[\"VIP\"]}");
        var order = clerk.get("/api/orders/sales-orders?limit=1&filter=status%20eq%20'PLACED'").at("/items/0/id").asString();
        var role = clerk.get("/api/platform/roles?filter=name%20eq%20'agent'").at("/items/0/id").asString();
        var account = "/parties/accounts/" + customer;
        var main = List.of(new Picture("home", "/"), new Picture("accounts", "/parties/accounts?f=kind~in~ORGANISATION&columns=name,number,flags,value/revenue,value/orders,value/tier,value/nextExpectedOn"),
                new Picture("account", account), new Picture("order", "/orders/sales-orders/" + order));
        var further = List.of(new Picture("findings", "/parties/accounts/new", RenewScreensTest::makeMistakes), new Picture("history", account + "?tab=history"),
                new Picture("rights", "/platform/roles/" + role + "?tab=rights"), new Picture("jobs", "/platform/jobs"), new Picture("import", "/import?type=online-retail", RenewScreensTest::chooseFile));
        var layout = clerk.created("/api/platform/layouts", """
                {"name":"Key accounts","type":"parties/accounts","tabs":[{"key":"main","en":"Account","zh":"客户"},{"key":"terms","en":"Terms","zh":"条款"}],
                 "sections":[{"key":"who","tab":"main","en":"Who it is","zh":"基本信息"},{"key":"reach","tab":"main","en":"How to reach them","zh":"联系方式","visible":"kind == 'ORGANISATION'"}],
                 "fields":[{"path":"name","section":"who"},{"path":"kind","section":"who"},{"path":"creditCode","section":"who","required":"kind == 'ORGANISATION'"},{"path":"flags","section":"reach"}]}""");
        var shaping = List.of(new Picture("kanban", "/service/cases?kind=kanban&by=kind"), new Picture("calendar", "/orders/sales-orders?kind=calendar"), new Picture("split", "/parties/accounts?kind=split"),
                new Picture("record-type", "/record-types/parties/accounts"), new Picture("layout", "/platform/layouts/" + layout), new Picture("modes", "/modes/review?mode=membership"),
                new Picture("words", "/platform/labels"), new Picture("merge", "/parties/accounts?f=kind~in~ORGANISATION", RenewScreensTest::chooseTwo));
        for (var language : Language.values()) {
            var light = house.reader(language, desk(ColorScheme.LIGHT));
            take(light, language, "light", new Picture("sign-in", "/"));
            light.signedIn("admin", Browser.PASSWORD);
            main.forEach(picture -> take(light, language, "light", picture));
            further.forEach(picture -> take(light, language, "light", picture));
            shaping.forEach(picture -> take(light, language, "light", picture));
            var dark = house.reader(language, desk(ColorScheme.DARK)).signedIn("admin", Browser.PASSWORD);
            main.forEach(picture -> take(dark, language, "dark", picture));
            var phone = house.reader(language, desk(ColorScheme.LIGHT).setViewportSize(390, 844).setIsMobile(true)).signedIn("admin", Browser.PASSWORD);
            main.subList(1, 3).forEach(picture -> take(phone, language, "phone", picture));
        }
        try (var files = Files.list(SCREENS)) {
            assertThat(files).allSatisfy(file -> assertThat(Files.size(file)).as(file.toString()).isLessThan(MOST_BYTES));
        }
    }

    private static NewContextOptions desk(ColorScheme shade) {
        return House.window(1200, 750).setColorScheme(shade);
    }

    private static void take(Reader reader, Language language, String shade, Picture picture) {
        reader.open(picture.address).settles();
        picture.before.accept(reader);
        reader.settles().page().waitForTimeout(400);
        var name = "%s-%s-%s.png".formatted(picture.name, language.says("en", "zh"), shade);
        reader.page().screenshot(new ScreenshotOptions().setPath(SCREENS.resolve(name)));
    }

    private static void makeMistakes(Reader reader) {
        reader.field("creditCode").fill("91310000MA1K4B7X0");
        reader.press(reader.says("Create account", "新建客户"));
        reader.page().locator(".findings").waitFor();
    }

    private static void chooseTwo(Reader reader) {
        for (var at = 0; at < 2; at++) reader.rows().nth(at).locator("input[type=checkbox]").check();
        reader.press(reader.says("Merge", "合并"));
        reader.dialog().waitFor();
    }

    private static void chooseFile(Reader reader) {
        reader.page().locator("input[type=file]").setInputFiles(new FilePayload("online-retail.csv", "text/csv", INVOICES.getBytes()));
        reader.page().locator(".import-counts").waitFor();
    }
}
