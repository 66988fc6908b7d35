package dev.perennial.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.Browser.Answer;
import dev.perennial.crm.support.StoryTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What people type into the one search box, and what it answers. */
@StoryTest
class SearchStoryTest {

    private static final String ACCOUNTS = "/api/parties/accounts";
    private static final Duration FRESH = Duration.ofSeconds(2);

    @LocalServerPort int port;
    @Autowired DSLContext sql;
    private Browser admin;

    @BeforeEach
    void aTeaHouseThatEverybodyLooksFor() {
        admin = signedIn("admin");
        if (!search(admin, "龘龘").path("groups").isEmpty()) return;
        create("""
                {"kind":"ORGANISATION","name":"龘龘茗香茶莊","number":"TH-730951","contactPoints":[{"kind":"MOBILE","value":"137 6420 9531","primary":true},{"kind":"EMAIL","value":"Bestellung@Teehandlung-Quitzow.example"}]}""");
        create("{\"kind\":\"ORGANISATION\",\"name\":\"Quitzowhaus Wholesale\"}");
    }

    @ParameterizedTest
    @CsvSource({"9531, DIGITS", "64209531, DIGITS", "137 6420 9531, DIGITS", "+86 137-6420-9531, DIGITS", "137642, DIGITS", "bestellung, LETTERS", "teehandlung, LETTERS", "TH-730951, LETTERS", "730951, DIGITS",
        "龘, LETTERS", "龘茗, LETTERS", "茶庄, LETTERS", "茶莊, LETTERS", "dadamingxiang, PINYIN", "ddmx, INITIALS", "9531 龘, LETTERS"})
    void theTeaHouseIsFoundByWhateverOneKnowsOfIt(String words, String way) {
        var hit = find(search(admin, words), "龘龘茗香茶莊");

        assertThat(hit).as(words).isNotNull();
        assertThat(hit.at("/why/way").asString()).isEqualTo(way);
        assertThat(hit.at("/why/marks").isEmpty()).isFalse();
    }

    @Test
    void theReasonShowsTheFieldAndThePartThatWasFound() {
        var why = find(search(admin, "9531"), "龘龘茗香茶莊").get("why");
        var mark = why.at("/marks/0");

        assertThat(why.get("path").asString()).isEqualTo("contactPoints/value");
        assertThat(why.get("label").asString()).isNotBlank().doesNotContain("/");
        assertThat(why.get("text").asString().substring(mark.get("from").asInt(), mark.get("until").asInt())).isEqualTo("9531");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quitzowhuas", "quitzwohaus", "quitzowhau", "qitzowhaus", "quittzowhaus", "quitzowhaux", "quitzowhaus wohlesale", "dadamingxaing"})
    void oneSlipInAWordIsForgivenAndSaidSo(String words) {
        var found = search(admin, words);

        assertThat(found.get("similar").asBoolean()).isEqualTo(!words.equals("quitzowhau"));
        assertThat(find(found, words.startsWith("q") ? "Quitzowhaus Wholesale" : "龘龘茗香茶莊")).as(words).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"qwxzvbkjh", "quitzwohuas", "龘鱻", "TH-730950", "--", "' or 1=1 --", "\\", ":*", "&|!<->", "()", "%", "_", "😀😀"})
    void whatIsNowhereAndWhatIsNoWordFindsNothing(String words) {
        var answer = ask(admin, words);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(find(answer.json(), "龘龘茗香茶莊")).isNull();
        assertThat(find(answer.json(), "Quitzowhaus Wholesale")).isNull();
    }

    @Test
    void aChoiceNarrowsTheSearchByItsKeyOrByWhatTheReaderCallsIt() {
        var mark = "Kaihei" + UUID.randomUUID().toString().substring(0, 8);
        create("{\"kind\":\"ORGANISATION\",\"name\":\"" + mark + " house\"}");
        create("{\"kind\":\"PERSON\",\"name\":\"" + mark + "\"}");

        for (var choice : new String[] {"kind:organisation", "KIND:ORG", "kind:ORGANISATION"}) assertThat(names(admin, "q=" + mark + "&choices=" + encoded(choice))).as(choice).containsExactly(mark + " house");
        var chinese = signedIn("admin").with("Accept-Language", "zh-CN");
        var label = option(chinese, "ORGANISATION");
        assertThat(names(chinese, "q=" + mark + "&choices=" + encoded(label))).as(label).containsExactly(mark + " house");
        assertThat(names(admin, "q=" + mark + "&choices=" + encoded("kind:nonsense"))).isEmpty();
        assertThat(names(admin, "q=" + mark + "&choices=" + encoded("nonsense:organisation"))).isEmpty();
        assertThat(names(admin, "q=" + mark + "&choices=" + encoded("kind:organisation,kind:person"))).isEmpty();
    }

    @Test
    void operatorsAloneShowTheNewestAndTheFilterOfTheWholeList() {
        create("{\"kind\":\"ORGANISATION\",\"name\":\"Newest of all\"}");

        var group = admin.get("/api/search?types=parties/accounts&choices=" + encoded("kind:organisation")).json().at("/groups/0");

        assertThat(group.at("/hits/0/label").asString()).isEqualTo("Newest of all");
        assertThat(group.at("/filter").asString()).isEqualTo("kind in ('ORGANISATION')");
        assertThat(admin.get("/api/search?choices=" + encoded("kind")).text("/fields/0/code")).isEqualTo("NOT_AN_OPERATOR");
        assertThat(admin.get("/api/search?choices=" + encoded("a:1,b:2,c:3,d:4,e:5,f:6")).text("/fields/0/code")).isEqualTo("TOO_MANY");
    }

    @Test
    void aFieldThatIsHiddenIsNoOperator() {
        var mark = "Kaihei" + UUID.randomUUID().toString().substring(0, 8);
        create("{\"kind\":\"ORGANISATION\",\"name\":\"" + mark + "\"}");
        sql.execute("update parties.accounts_value set value_tier = 'GOLD' where id = (select id from parties.accounts where name = {0})", DSL.val(mark));

        // the warehouse sees all accounts but not their value
        assertThat(names(admin, "q=" + mark + "&choices=tier:gold")).containsExactly(mark);
        assertThat(names(signedIn("warehouse"), "q=" + mark)).containsExactly(mark);
        assertThat(names(signedIn("warehouse"), "q=" + mark + "&choices=tier:gold")).isEmpty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The operator as a reader writes it who knows the labels only. */
    private static String option(Browser reader, String code) {
        for (var type : reader.get("/api/catalog").json().get("types"))
            if (type.get("type").asString().equals("parties/accounts"))
                for (var section : type.get("sections"))
                    for (var field : section.get("fields"))
                        if (field.get("path").asString().equals("kind"))
                            for (var one : field.at("/options")) if (one.get("value").asString().equals(code)) return field.get("label").asString() + ":" + one.get("label").asString();
        throw new AssertionError("no such option");
    }

    private static List<String> names(Browser reader, String query) {
        return reader.get("/api/search?types=parties/accounts&" + query).json().at("/groups").findValuesAsString("label").stream().filter(label -> label.startsWith("Kaihei")).toList();
    }

    @Test
    void wordsThatNobodyTypesAreRefused() {
        assertThat(ask(admin, "x".repeat(201)).text("/fields/0/code")).isEqualTo("TOO_LONG");
        assertThat(ask(admin, "x".repeat(1 << 20)).status()).isBetween(400, 499);
        assertThat(ask(admin, " ").text("/fields/0/code")).isEqualTo("REQUIRED");
        assertThat(admin.get("/api/search?q=a&types=secret/things").status()).isBetween(400, 499);
        assertThat(admin.get("/api/search?q=a&owner=somebody").status()).isBetween(400, 499);
    }

    @Test
    void aRecordIsFoundAsSoonAsItIsWrittenAndNoLongerWhenItIsGone() {
        var name = "Fresh " + UUID.randomUUID();
        var begun = Instant.now();
        var id = create("{\"kind\":\"ORGANISATION\",\"name\":\"%s\"}".formatted(name));
        assertThat(find(search(admin, name), name)).isNotNull();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(FRESH.plus(FRESH));

        admin.delete(ACCOUNTS + "/" + id, 1);
        assertThat(find(search(admin, name), name)).isNull();
    }

    @Test
    void whatIsCalledExactlySoStandsFirstAndSaysSo() {
        create("{\"kind\":\"ORGANISATION\",\"name\":\"Uniquely\"}");
        create("{\"kind\":\"ORGANISATION\",\"name\":\"Uniquely younger\"}");

        var hits = search(admin, "uniquely").at("/groups/0/hits");
        assertThat(hits.get(0).get("label").asString()).isEqualTo("Uniquely");
        assertThat(hits.get(0).get("exact").asBoolean()).isTrue();
        assertThat(hits.get(1).get("exact").asBoolean()).isFalse();
    }

    @Test
    void onlyOneTypeOrOnlyMyOwnIsSearchedWhereThatIsAsked() {
        assertThat(admin.get("/api/search?q=quitzowhaus&types=orders/sales-orders").json().get("groups").isEmpty()).isTrue();
        assertThat(find(admin.get("/api/search?q=quitzowhaus&owner=me").json(), "Quitzowhaus Wholesale")).isNotNull();
        assertThat(find(signedIn("lead").get("/api/search?q=quitzowhaus&owner=me").json(), "Quitzowhaus Wholesale")).isNull();
    }

    @Test
    void aRunningNumberIsFoundWithoutItsZeros() {
        var number = admin.get(ACCOUNTS + "/" + create("{\"kind\":\"ORGANISATION\",\"name\":\"Numbered\"}")).text("/number");

        assertThat(find(admin.get("/api/search?limit=20&types=parties/accounts&q=" + Integer.parseInt(number.substring(2))).json(), "Numbered")).as(number).isNotNull();
    }

    @Test
    void nobodyFindsWhatHisRolesDoNotShow() {
        var warehouse = signedIn("warehouse");
        var readable = warehouse.get(ACCOUNTS + "?limit=1").status() == 200;

        assertThat(find(search(warehouse, "quitzowhaus"), "Quitzowhaus Wholesale") != null).isEqualTo(readable && warehouse.get(ACCOUNTS + "?q=quitzowhaus").json().at("/items/0").has("id"));
        assertThat(new Browser(port).get("/api/search?q=quitzowhaus").status()).isEqualTo(401);
    }

    private static JsonNode find(JsonNode found, String label) {
        for (var group : found.get("groups")) for (var hit : group.get("hits")) if (hit.get("label").asString().equals(label)) return hit;
        return null;
    }

    private static JsonNode search(Browser browser, String words) {
        return ask(browser, words).json();
    }

    private static Answer ask(Browser browser, String words) {
        return browser.get("/api/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private String create(String body) {
        var answer = admin.post(ACCOUNTS, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }

    private Browser signedIn(String username) {
        var browser = new Browser(port);
        assertThat(browser.signIn(username).status()).isEqualTo(200);
        return browser;
    }
}
