package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cards that are chosen move together, come back with one undo, and say how long they stand where they stand. */
@ScreenStory
class BoardScreenTest {

    @ParameterizedTest
    @EnumSource
    void severalCardsMoveAtOnceAndComeBackAtOnce(Language language, House house) {
        var mark = "Boarded" + language;
        var clerk = house.clerk("admin");
        for (var name : new String[] {"Ash", "Beech", "Cedar"}) clerk.account(mark + " " + name);
        var reader = house.reader(language, "admin").open("/parties/accounts?view=all&kind=kanban&by=kind&q=" + mark + "&columns=name,kind").settles();
        var persons = column(reader, reader.says("Person", "个人"));
        var firms = column(reader, reader.says("Organisation", "单位"));
        assertThat(card(reader, "Ash").locator(".card-age")).hasText(reader.says("Here since today", "今天进入此列"));

        for (var name : new String[] {"Ash", "Cedar"}) {
            card(reader, name).getByRole(AriaRole.LINK).focus();
            reader.page().keyboard().press("x");
        }
        assertThat(reader.page().locator(".selection-bar b")).hasText(reader.says("2 chosen", "已选 2 条"));
        reader.press(reader.says("Move to", "移动到"));
        reader.page().getByRole(AriaRole.MENUITEM).filter(new Locator.FilterOptions().setHasText(reader.says("Person", "个人"))).click();
        assertThat(persons.locator(".card")).hasCount(2);
        assertThat(firms.locator(".card")).hasCount(1);

        reader.press(reader.says("Undo", "撤销"));
        assertThat(firms.locator(".card")).hasCount(3);

        card(reader, "Beech").dragTo(persons);
        assertThat(persons.locator(".card")).hasCount(1);
        reader.page().keyboard().press("Control+z");
        assertThat(persons.locator(".card")).hasCount(0);
    }

    private static Locator column(Reader reader, String title) {
        return reader.page().locator(".board-column").filter(new Locator.FilterOptions().setHas(reader.page().locator("h3").filter(new Locator.FilterOptions().setHasText(title))));
    }

    private static Locator card(Reader reader, String text) {
        return reader.page().locator(".card").filter(new Locator.FilterOptions().setHasText(text));
    }
}
