package dev.perennial.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.record.Blueprints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The catalogue tells each caller what he may use, in his language. */
@StoryTest
class CatalogTest {

    @LocalServerPort int port;
    @Autowired Blueprints blueprints;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void anAdministratorSeesEveryRecordType() {
        browser.signIn("admin");

        var catalog = browser.get("/api/catalog").json();

        assertThat(catalog.get("types").size()).isEqualTo(blueprints.all().size());
        assertThat(catalog.get("types").findValuesAsString("label")).noneMatch(label -> label.matches("[a-z]+\\.[a-z.]+"));
        assertThat(catalog.get("refusals").findValuesAsString("code")).contains("platform.STALE_VERSION").doesNotHaveDuplicates();
        assertThat(type(catalog, "parties/accounts").at("/sections/0/fields/1/options").isMissingNode()).isTrue();
        assertThat(type(catalog, "parties/accounts").get("title").stringValue()).isEqualTo("name");
    }

    @Test
    void aRoleSeesOnlyWhatItMayUse() {
        browser.signIn("warehouse");

        var catalog = browser.get("/api/catalog").json();

        assertThat(catalog.get("types").size()).isBetween(1, blueprints.all().size() - 1);
        for (var type : catalog.get("types")) assertThat(type.get("actions").toString()).contains("read");
    }

    @Test
    void theLabelsSpeakTheLanguageOfTheReader() {
        browser.with("Accept-Language", "zh-CN").signIn("agent");

        var accounts = type(browser.get("/api/catalog").json(), "parties/accounts");

        assertThat(accounts.get("label").stringValue()).matches(".*\\p{IsHan}.*");
        assertThat(accounts.at("/sections/0/fields").findValuesAsString("label")).allMatch(label -> label.matches(".*\\p{IsHan}.*"));
    }

    @Test
    void whoStillHasTheCatalogueIsNotSentItAgainAndOtherRightsHaveAnother() {
        browser.signIn("agent");
        var first = browser.get("/api/catalog");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        var again = browser.with("If-None-Match", tag).get("/api/catalog");

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(asked(tag, "warehouse", "en")).isEqualTo(200);
        assertThat(asked(tag, "agent", "zh-CN")).isEqualTo(200);
        assertThat(first.headers().allValues("Cache-Control")).singleElement().asString().contains("no-cache", "private");
    }

    private int asked(String tag, String user, String language) {
        var other = new Browser(port).with("Accept-Language", language).with("If-None-Match", tag);
        other.signIn(user);
        return other.get("/api/catalog").status();
    }

    @Test
    void aStrangerIsAskedToSignIn() {
        assertThat(browser.get("/api/catalog").status()).isEqualTo(401);
    }

    private static JsonNode type(JsonNode catalog, String name) {
        for (var type : catalog.get("types")) if (type.get("type").stringValue().equals(name)) return type;
        throw new AssertionError("no type " + name);
    }
}
