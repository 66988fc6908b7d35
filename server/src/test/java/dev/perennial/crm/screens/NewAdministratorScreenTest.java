package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.perennial.crm.support.Browser;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A new administrator shapes a record type from nothing, opens a part of it to a role, sees that nothing else gets out, and takes all of it back. */
@ScreenStory
class NewAdministratorScreenTest {

    private static final List<String> FURTHER = List.of(
            "\"key\":\"visitedOn\",\"kind\":\"DAY\",\"label\":{\"en\":\"Visited on\",\"zh\":\"拜访日期\"},\"demands\":{\"listed\":true}",
            "\"key\":\"people\",\"kind\":\"WHOLE\",\"label\":{\"en\":\"People met\",\"zh\":\"会见人数\"}",
            "\"key\":\"spot\",\"kind\":\"GEO_POINT\",\"label\":{\"en\":\"Spot\",\"zh\":\"地点\"}",
            "\"key\":\"customer\",\"kind\":\"LINK\",\"label\":{\"en\":\"Customer\",\"zh\":\"客户\"},\"linking\":{\"target\":\"parties/accounts\"}",
            "\"key\":\"mood\",\"kind\":\"RATING\",\"label\":{\"en\":\"Mood\",\"zh\":\"氛围\"}",
            "\"key\":\"notes\",\"kind\":\"LONG_TEXT\",\"label\":{\"en\":\"Notes\",\"zh\":\"备注\"},\"demands\":{\"searched\":true}",
            "\"key\":\"costEach\",\"kind\":\"FORMULA\",\"label\":{\"en\":\"Cost each\",\"zh\":\"人均费用\"},\"formula\":{\"expression\":\"custom.cost / custom.people\",\"result\":\"MONEY\"}");

    @ParameterizedTest
    @EnumSource
    void makesATypeARoleALayoutAndABoardAndTakesThemBack(Language language, House house) {
        var name = "Tours " + language.name().toLowerCase(Locale.ROOT);
        var type = "custom/" + name.replace(' ', '-').toLowerCase(Locale.ROOT);
        var clerk = house.clerk("admin");
        var admin = house.reader(language, "admin").open("/record-types").meets(language.says("Record types", "记录类型"));

        makesTheType(admin, name);
        addsFields(admin, clerk, type);
        var role = makesTheRole(admin, clerk, name);
        drawsTheForm(admin, name, type);
        var tour = clerk.created("/api/" + type, "{\"name\":\"Harbour walk\",\"custom\":{\"stage\":\"PLANNED\",\"cost\":{\"amount\":\"777.70\",\"currency\":\"CNY\"},\"people\":7,\"notes\":\"quayside\"}}");
        var board = keepsABoard(admin, name, type);

        var guide = visitor(language, house, clerk, role);
        seesWhatIsHis(guide, board, type, tour);
        meetsNothingHidden(guide, type, tour);

        takesItBack(admin, clerk, name, type);
        guide.open("/" + type).reads(guide.says("There is no such page", "没有这个页面"));
    }

    private static void makesTheType(Reader admin, String name) {
        link(admin, admin.says("New custom record type", "新建自定义类型")).click();
        admin.field("many/en").fill(name);
        admin.field("many/zh").fill(name + "巡访");
        admin.field("single/en").fill("Tour");
        admin.field("single/zh").fill("巡访");
        admin.page().locator("button[type=submit]").click();
        admin.reads(admin.says("The record type is in force", "记录类型已生效"));
    }

    private static void addsFields(Reader admin, Clerk clerk, String type) {
        link(admin, admin.says("Add a field", "添加字段")).click();
        admin.field("label/en").fill("Stage");
        admin.field("label/zh").fill("阶段");
        chooses(admin, "kind", admin.says("Choice", "单选"));
        for (var at = 0; at < 2; at++) {
            admin.button(admin.says("Add a row", "添加一行")).first().click();
            admin.field("options/" + at + "/en").fill(at == 0 ? "Planned" : "Walked");
            admin.field("options/" + at + "/zh").fill(at == 0 ? "已计划" : "已完成");
        }
        admin.field("demands/listed").click();
        admin.page().locator("button[type=submit]").click();

        link(admin, admin.says("Add another field", "再添加一个字段")).click();
        admin.field("label/en").fill("Cost");
        admin.field("label/zh").fill("费用");
        chooses(admin, "kind", admin.says("Money", "金额"));
        admin.page().locator("button[type=submit]").click();
        admin.meets("cost");

        link(admin, admin.says("Add another field", "再添加一个字段")).click();
        admin.field("label/en").fill("Guide's phone");
        admin.field("label/zh").fill("向导电话");
        chooses(admin, "kind", admin.says("Phone", "电话"));
        admin.page().locator("button[type=submit]").click();
        admin.meets("guidesPhone");
        for (var more : FURTHER) clerk.created("/api/platform/custom-fields", "{\"type\":\"" + type + "\"," + more + "}");
        admin.open("/record-types/" + type);
        assertThat(admin.page().locator(".types-own tbody tr")).hasCount(10);
    }

    /** Everybody of the role reads and begins tours and changes his own; what they cost he does not see. */
    private static String makesTheRole(Reader admin, Clerk clerk, String name) {
        admin.open("/platform/roles/new");
        admin.field("name").fill("Guides of " + name);
        admin.page().locator("button[type=submit]").click();
        admin.meets("Guides of " + name).tab(admin.says("Rights", "权限")).click();
        var row = admin.page().locator(".rights-table tbody tr").filter(having(name)).first();
        row.locator("select").nth(0).selectOption("ALL");
        row.locator("select").nth(1).selectOption("ALL");
        row.locator("select").nth(2).selectOption("OWN");
        row.getByText(admin.says("All open", "全部开放")).click();
        for (var hidden : List.of(admin.says("Cost", "费用"), admin.says("Cost each", "人均费用")))
            admin.page().locator(".mask-line").filter(new Locator.FilterOptions().setHas(admin.page().getByText(hidden, new Page.GetByTextOptions().setExact(true)))).locator("select").selectOption("HIDDEN");
        admin.page().keyboard().press("Escape");
        admin.press(admin.says("Save", "保存"));
        assertThat(admin.page().locator(".save-bar")).hasCount(0);
        return clerk.get("/api/platform/roles?filter=name%20eq%20'Guides%20of%20" + name.replace(" ", "%20") + "'").at("/items/0/id").asString();
    }

    private static void drawsTheForm(Reader admin, String name, String type) {
        admin.open("/platform/layouts/new?type=" + type);
        admin.field("name").fill("Form of " + name);
        admin.page().locator("button[type=submit]").click();
        admin.meets("Form of " + name);
        assertThat(admin.page().locator(".layout-canvas .layout-chip").filter(having(admin.says("Guide's phone", "向导电话")))).hasCount(1);
    }

    private static String keepsABoard(Reader admin, String name, String type) {
        admin.open("/" + type).settles();
        admin.page().getByTitle(admin.says("Kanban", "看板")).click();
        assertThat(admin.page().locator(".card").filter(having("Harbour walk"))).hasCount(1);
        admin.press(admin.says("Keep as a view", "保存为视图"));
        admin.page().locator("#view-name").fill("Board of " + name);
        admin.dialog().getByText(admin.says("Everybody", "所有人"), new Locator.GetByTextOptions().setExact(true)).click();
        admin.press(admin.says("Save", "保存"));
        assertThat(admin.page()).hasURL(Pattern.compile("\\?view=[0-9a-f-]{36}"));
        return admin.page().url();
    }

    private static Reader visitor(Language language, House house, Clerk clerk, String role) {
        var username = "guide." + language.name().toLowerCase(Locale.ROOT);
        var user = clerk.created("/api/platform/users", "{\"username\":\"%s\",\"name\":\"Guide\",\"roles\":[\"%s\"]}".formatted(username, role));
        clerk.post("/api/platform/users/" + user + "/set-password", "{\"password\":\"%s\"}".formatted(Browser.PASSWORD));
        return house.reader(language, username);
    }

    private static void seesWhatIsHis(Reader guide, String board, String type, String tour) {
        guide.open(board);
        assertThat(guide.page().locator(".board-column").filter(having(guide.says("Planned", "已计划"))).locator(".card")).hasCount(1);
        guide.open("/" + type + "/" + tour + "?tab=details").meets("Harbour walk").settles().reads("quayside");
        guide.open("/" + type + "/new");
        guide.field("name").fill("My own walk");
        guide.page().locator("button[type=submit]").click();
        guide.meets("My own walk");
    }

    /** Not on the page, in its history, among columns and filters, in forms, in the search, and not by asking the server directly. */
    private static void meetsNothingHidden(Reader guide, String type, String tour) {
        var cost = guide.says("Cost", "费用");
        for (var address : List.of("/" + type, "/" + type + "?columns=name,custom/cost", "/" + type + "/new", "/" + type + "/" + tour, "/" + type + "/" + tour + "?tab=history", "/" + type + "/" + tour + "?tab=details")) {
            guide.open(address).settles();
            Assertions.assertThat(guide.page().locator("body").innerText()).as(address).doesNotContain("777").doesNotContain("111.1").doesNotContain(cost);
        }
        for (var asked : List.of("?filter=custom/cost/amount%20gt%201", "?sort=custom/cost", "/aggregate?measures=sum(custom/cost)", "?filter=custom/costEach/amount%20gt%201"))
            Assertions.assertThat(guide.page().request().get("/api/" + type + asked).status()).as(asked).isEqualTo(400);
        for (var address : List.of("/api/catalog", "/api/openapi.json")) Assertions.assertThat(guide.page().request().get(address).text()).as(address).doesNotContain("costEach");
        for (var address : List.of("/api/" + type, "/api/" + type + "/" + tour, "/api/" + type + "/" + tour + "/history", "/api/search?q=777"))
            Assertions.assertThat(guide.page().request().get(address).text()).as(address).doesNotContain("777.7").doesNotContain("111.1");
        Assertions.assertThat(guide.page().request().get("/api/platform/custom-fields").status()).isBetween(403, 404);
    }

    /** The type goes with its records, comes back with them, and goes again; what was made beside it goes by itself. */
    private static void takesItBack(Reader admin, Clerk clerk, String name, String type) {
        var plural = type.substring("custom/".length());
        var definition = "platform/custom-types/" + idOf(clerk, "custom-types", "plural", plural);
        takesAway(admin, definition, plural);
        admin.open("/" + type).reads(admin.says("There is no such page", "没有这个页面"));
        clerk.post("/api/" + definition + "/restore", "{}");
        admin.open("/" + type).settles().reads("Harbour walk");

        takesAway(admin, "platform/layouts/" + idOf(clerk, "layouts", "name", "Form of " + name), "Form of " + name);
        takesAway(admin, "platform/roles/" + idOf(clerk, "roles", "name", "Guides of " + name), "Guides of " + name);
        takesAway(admin, definition, plural);
    }

    private static String idOf(Clerk clerk, String plural, String field, String value) {
        return clerk.get("/api/platform/" + plural + "?filter=" + field + "%20eq%20'" + value.replace(" ", "%20") + "'").at("/items/0/id").asString();
    }

    private static void takesAway(Reader admin, String record, String heading) {
        admin.open("/" + record).meets(heading).settles();
        admin.button(admin.says("More", "更多")).click();
        admin.page().getByRole(AriaRole.MENUITEM).filter(having(admin.says("Delete", "删除"))).click();
        assertThat(admin.page()).hasURL(Pattern.compile("/" + record.substring(0, record.lastIndexOf('/')) + "$"));
    }

    private static Locator link(Reader reader, String name) {
        return reader.page().getByRole(AriaRole.LINK).filter(having(name)).first();
    }

    private static void chooses(Reader reader, String path, String option) {
        reader.field(path).click();
        reader.page().keyboard().type(option);
        reader.page().locator(".ant-select-dropdown:visible .ant-select-item-option").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + option + "$"))).click();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
