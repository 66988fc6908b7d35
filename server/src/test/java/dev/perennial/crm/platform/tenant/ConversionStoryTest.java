package dev.perennial.crm.platform.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A field that was made as text becomes what it should have been, with the values that records hold, and back again. */
@StoryTest
class ConversionStoryTest {

    private static final String FIELDS = "/api/platform/custom-fields/";
    private static final String ACCOUNTS = "/api/parties/accounts";

    private static final AtomicInteger STORIES = new AtomicInteger();

    @LocalServerPort int port;
    private String seats;
    private Browser admin;
    private MadeHere made;
    private String field;

    @BeforeEach
    void signIn() {
        admin = new Browser(port);
        admin.signIn("admin");
        made = new MadeHere(admin);
        seats = "seats" + STORIES.incrementAndGet();   // values stay after their story
        field = made.field("parties/accounts", seats, "TEXT", "\"label\":{\"en\":\"Seats\"}");
    }

    @AfterEach
    void tidyUp() {
        made.takeAway();
    }

    @Test
    void textsBecomeNumbersWhereAllFitAndComeBackAsTheyWereWritten() {
        var seven = account("007");
        var twelve = account("12");

        assertThat(preview("WHOLE")).contains("\"records\":2").contains("\"misfitting\":0");
        assertThat(convert("WHOLE").status()).isEqualTo(200);
        assertThat(admin.get(ACCOUNTS + "/" + seven).json().at("/custom/" + seats).intValue()).isEqualTo(7);
        assertThat(admin.get(ACCOUNTS + "?filter=custom/" + seats + "%20gt%208&sort=-custom/" + seats).json().at("/items/0/id").asString()).isEqualTo(twelve);

        admin.patch(ACCOUNTS + "/" + twelve, "{\"custom\":{\"" + seats + "\":13}}", 1);
        assertThat(convert("TEXT").status()).isEqualTo(200);
        assertThat(admin.get(ACCOUNTS + "/" + seven).text("/custom/" + seats)).isEqualTo("007");
        assertThat(admin.get(ACCOUNTS + "/" + twelve).text("/custom/" + seats)).isEqualTo("13");
    }

    @Test
    void oneValueThatDoesNotFitIsNamedAndNothingChanges() {
        account("12");
        account("a dozen");

        var refused = convert("WHOLE");

        assertThat(refused.text("/code")).isEqualTo("platform.VALUES_DO_NOT_FIT");
        assertThat(refused.text("/detail")).contains("a dozen").contains("Seats");
        assertThat(preview("WHOLE")).contains("\"misfitting\":1").contains("a dozen");
        assertThat(admin.get(FIELDS + field).text("/kind")).isEqualTo("TEXT");
        assertThat(convert("CHOICES").text("/code")).isEqualTo("platform.KIND_NOT_CONVERTIBLE");
    }

    @Test
    void textsBecomeTheOptionsOfAChoiceAndAChoiceBecomesSeveral() {
        var window = account("靠窗");
        var aisle = account("aisle");

        assertThat(convert("CHOICE").status()).isEqualTo(200);
        assertThat(admin.get(ACCOUNTS + "/" + aisle).text("/custom/" + seats)).isEqualTo("aisle");
        assertThat(admin.get(FIELDS + field).json().get("options").toString()).contains("靠窗");
        assertThat(convert("CHOICES").status()).isEqualTo(200);
        assertThat(admin.get(ACCOUNTS + "/" + aisle).json().at("/custom/" + seats).toString()).isEqualTo("[\"aisle\"]");
        assertThat(convert("CHOICE").status()).isEqualTo(200);
        assertThat(convert("TEXT").status()).isEqualTo(200);
        assertThat(admin.get(ACCOUNTS + "/" + window).text("/custom/" + seats)).isEqualTo("靠窗");
    }

    @Test
    void aFieldThatOthersSpeakOfIsNotConverted() {
        made.field("parties/accounts", "seatWords", "FORMULA", "\"label\":{\"en\":\"Words\"},\"formula\":{\"expression\":\"custom." + seats + " + '!'\",\"result\":\"TEXT\"}");

        assertThat(convert("LONG_TEXT").text("/code")).isEqualTo("platform.FIELD_IN_USE");
        assertThat(convert("LONG_TEXT").text("/detail")).contains("Words");
    }

    private Browser.Answer convert(String kind) {
        return admin.copy().with("If-Match", "\"" + admin.get(FIELDS + field).json().get("version").intValue() + "\"").post(FIELDS + field + "/convert", "{\"kind\":\"" + kind + "\"}");
    }

    private String preview(String kind) {
        return admin.get(FIELDS + field + "/conversion?kind=" + kind).body();
    }

    private String account(String value) {
        var answer = admin.post(ACCOUNTS, "{\"name\":\"Seated\",\"kind\":\"ORGANISATION\",\"custom\":{\"" + seats + "\":\"" + value + "\"}}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }
}
