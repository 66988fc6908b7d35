package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.Inbox;
import dev.perennial.crm.platform.Inbox.NewTask;
import dev.perennial.crm.platform.StandardRole;
import dev.perennial.crm.platform.TaskKind;
import dev.perennial.engine.record.RecordRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@ScreenStory
@TestPropertySource(properties = "perennial.test.house=inbox-screens")
class InboxScreenTest {

    /** Long enough for what was written to stand in the journal, behind which a stream begins that knows nothing. */
    private static final int SEALED_MS = 1_500;
    private static final String OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @Autowired Inbox inbox;

    @ParameterizedTest
    @EnumSource
    void whatWaitsIsAnsweredWithoutOpeningIt(Language language, House house) {
        var customer = house.clerk("agent").account("Zhang " + language);
        hand(TaskKind.TASK, StandardRole.AGENT, "Ring " + language, customer, List.of());
        var reader = house.reader(language, "agent").open("/inbox").meets(reader(language, "Inbox", "待办"));
        var item = item(reader, "Ring " + language);
        assertThat(item.getByRole(AriaRole.LINK)).containsText("Zhang " + language);

        item.locator(".ant-btn-primary").click();
        reader.field("outcome").fill("He will call back");
        reader.dialog().locator(".ant-btn-primary").click();

        assertThat(item(reader, "Ring " + language)).hasCount(0);
        reader.open("/inbox?state=done");
        assertThat(item(reader, "Ring " + language)).containsText("He will call back");
    }

    @ParameterizedTest
    @EnumSource
    void anApprovalAsksForWhatItsVerbNeeds(Language language, House house) {
        var customer = house.clerk("lead").account("Flagged " + language);
        hand(TaskKind.APPROVAL, StandardRole.LEAD, "Decide " + language, customer, List.of("flag"));
        var reader = house.reader(language, "lead").open("/inbox?kind=APPROVAL");

        item(reader, "Decide " + language).locator(".inbox-acts .ant-btn-primary").click();

        assertThat(reader.dialog()).containsText("Flagged " + language);
        assertThat(reader.field("flag")).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void newWorkAppearsByItselfWithItsBadgeAndTheKeyboardReachesIt(Language language, House house) {
        var reader = house.reader(language, "shipping").open("/inbox").meets(reader(language, "Inbox", "待办"));

        hand(TaskKind.TASK, StandardRole.SHIPPING, "Pack " + language, null, List.of());

        assertThat(item(reader, "Pack " + language)).isVisible();
        assertThat(reader.page().locator(".rail .badge")).isVisible();
        reader.page().keyboard().press("j");
        assertThat(reader.page().locator(".inbox-item").first()).isFocused();
        reader.page().keyboard().press("Enter");
        assertThat(reader.dialog()).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void whatCameWhileThePageWasStillWaitingForItsNewsAppearsToo(Language language, House house) {
        var reader = house.reader(language, "shipping");
        var held = new ArrayList<Route>();
        reader.page().route("**/api/events*", held::add);
        reader.open("/inbox").settles();

        hand(TaskKind.TASK, StandardRole.SHIPPING, "Late " + language, null, List.of());
        reader.page().waitForCondition(() -> !held.isEmpty());
        reader.page().waitForTimeout(SEALED_MS);
        held.forEach(Route::resume);

        assertThat(item(reader, "Late " + language)).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void theInboxFitsATelephone(Language language, House house) {
        hand(TaskKind.TASK, StandardRole.WAREHOUSE, "Pick " + language, null, List.of());
        var reader = house.readerOnThePhone(language, "warehouse").open("/");

        reader.page().locator(".bottombar").getByText(reader.says("Inbox", "待办")).click();

        assertThat(item(reader, "Pick " + language)).isVisible();
        org.assertj.core.api.Assertions.assertThat((Integer) reader.page().evaluate(OVERFLOW)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void somebodySaysThatHeIsAway(Language language, House house) {
        var reader = house.reader(language, "manager").open("/me").meets(reader(language, "Absence", "缺勤"));

        reader.field("absence/from").fill("2031-05-04");
        reader.page().keyboard().press("Enter");
        reader.reads(reader.says("Absence saved", "缺勤已保存"));
        reader.press(reader.says("I am here", "我已回来"));
        assertThat(reader.button(reader.says("I am here", "我已回来"))).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource
    void whatLeftTheHouseStandsInTheMailbox(Language language, House house) {
        hand(TaskKind.TASK, StandardRole.FINANCE, "Audit " + language, null, List.of());
        var reader = house.reader(language, "finance").open("/mailbox").meets(reader(language, "Mailbox", "邮箱"));

        reader.page().locator(".mailbox-list").getByText("Audit " + language).first().click();

        assertThat(reader.page().locator(".mailbox-letter")).containsText("finance@perennial.example");
        assertThat(reader.page().locator(".mailbox-letter .tag").last()).hasText(reader.says("Sent", "已发送"));
    }

    @ParameterizedTest
    @EnumSource
    void theClockOfATrialIsMovedFromTheShell(Language language, House house) {
        var reader = house.reader(language, "agent2").open("/inbox").meets(reader(language, "Inbox", "待办"));

        reader.press(reader.says("Sandbox clock", "沙盒时钟"));
        reader.page().getByText(reader.says("1 hour ahead", "拨快 1 小时")).click();

        assertThat(reader.page().locator(".clock-control.clock-badge")).containsText("+");
    }

    private void hand(TaskKind kind, StandardRole role, String what, String customer, List<String> verbs) {
        var record = customer == null ? null : RecordRef.of("parties/accounts", UUID.fromString(customer));
        inbox.hand(new NewTask(kind, "platform.told.task", List.of("Lan", what), record, List.of(Candidate.of(role)), null, Instant.EPOCH, verbs, null));
    }

    private static Locator item(Reader reader, String what) {
        return reader.page().locator(".inbox-item").filter(new Locator.FilterOptions().setHasText(what));
    }

    private static String reader(Language language, String english, String chinese) {
        return language.says(english, chinese);
    }
}
