package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ScreenStory
class FindingScreenTest {

    @ParameterizedTest
    @CsvSource({"ENGLISH, 江南丝绸", "CHINESE, 江南丝绸", "ENGLISH, jiangnan", "CHINESE, jnscsp", "ENGLISH, 7788", "CHINESE, 139 1234 7788"})
    void anAgentFindsACustomerByNamePinyinOrTheEndOfHisNumber(Language language, String words, House house) {
        var clerk = house.clerk("agent");
        if (clerk.get("/api/parties/accounts?q=7788").at("/items").isEmpty()) clerk.account("江南丝绸商铺", "13912347788");
        var agent = house.reader(language, "agent").open("/");
        agent.meets(agent.says("Hello, 林悦", "林悦，你好"));

        agent.page().keyboard().press("Control+k");
        agent.page().getByRole(AriaRole.COMBOBOX).fill(words);
        var hit = agent.page().locator(".palette-hit").filter(new Locator.FilterOptions().setHasText("江南丝绸商铺")).first();
        assertThat(hit).isVisible();
        hit.click();

        agent.meets("江南丝绸商铺");
        assertThat(agent.page()).hasURL(Pattern.compile("/parties/accounts/[0-9a-f-]{36}$"));
    }
}
