package dev.perennial.crm.platform.configuration;

import static dev.perennial.crm.platform.configuration.Configurator.change;
import static dev.perennial.crm.platform.configuration.Configurator.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.crm.platform.configuration.ConfigurationLedger.ChangeSet;
import dev.perennial.crm.platform.configuration.ConfigurationLedger.Line;
import dev.perennial.crm.platform.configuration.ConfigurationLedger.Outcome;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.KilledRun;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An administrator arranges the whole house for one way of doing business, looks at every change before, and takes it back. */
@StoryTest
class BusinessModeStoryTest {

    private static final String FIELDS = "/api/platform/custom-fields";
    private static final String ACCOUNTS = "/api/parties/accounts";

    @LocalServerPort int port;
    @Autowired Jobs jobs;
    @Autowired JsonMapper json;
    @Autowired BusinessModes modes;
    @Autowired Comparison comparison;
    @Autowired ConfigurationOrder order;
    @Autowired ConfigurationLedger ledger;
    @Autowired ApplyConfiguration job;
    @Autowired UndoneConfiguration undone;
    @Autowired ActorBook actors;
    @Autowired PlatformTransactionManager transactions;

    private Browser admin;
    private Configurator configurator;

    @BeforeEach
    void signIn() {
        admin = as("admin");
        configurator = new Configurator(admin, jobs);
    }

    @AfterEach
    void takeAllBack() {
        configurator.takeAllBack();
    }

    @Test
    void aModeArrangesMenuFieldsViewsRightsAndStartPageAndNothingIsLeftOfItOnceItIsUndone() {
        var before = configurator.items();
        var review = configurator.compare(Configurator.wantsMode("key-account")).json();

        assertThat(texts(review.get("changes"), "kind")).contains("types", "fields", "labels", "views", "rights", "menu", "home");
        assertThat(texts(review.get("changes"), "proposed")).containsOnly("true");
        assertThat(review.toString()).doesNotContain("platform.configuration.");
        assertThat(configurator.items()).as("looking changes nothing").isEqualTo(before);

        var set = configurator.choose("key-account");
        assertThat(texts(configurator.set(set).get("lines"), "state")).as(configurator.set(set).toString()).containsOnly("DONE");
        assertThat(modeInUse()).isEqualTo("key-account");
        var plan = admin.post("/api/custom/account-plans", "{\"name\":\"Win them\",\"custom\":{\"account\":\"%s\",\"targetRevenue\":{\"amount\":\"90\",\"currency\":\"CNY\"}}}".formatted(account("Planned")));
        assertThat(plan.text("/custom/stage")).as(plan.body()).isEqualTo("RESEARCH");
        assertThat(admin.delete("/api/custom/account-plans/" + plan.text("/id"), 1).status()).isEqualTo(204);
        assertThat(as("seller").get("/api/custom/account-plans").status()).as("sellers got their rights").isEqualTo(200);
        var menu = as("seller").get("/api/platform/menu").json();
        assertThat(texts(menu.get("entries"), "type")).startsWith("custom/account-plans");
        assertThat(texts(menu.get("panels"), "key")).contains("plans-by-stage");
        var chinese = new Browser(port).with("Accept-Language", "zh-CN");
        chinese.signIn("agent");
        assertThat(texts(chinese.get("/api/platform/views?filter=type%20eq%20'parties/people'").json().get("items"), "name")).contains("采购中心");
        assertThat(called(chinese)).as("accounts are called in the mode's own word").isEqualTo("大客户");
        assertThat(called(admin)).isEqualTo("Key accounts");

        configurator.undo(set);
        assertThat(without(configurator.items(), "custom/account-plans")).as("a type that holds a record is shelved, all else is as before").isEqualTo(without(before, "custom/account-plans"));
        assertThat(as("seller").get("/api/custom/account-plans").status()).isEqualTo(404);
        assertThat(called(chinese)).isEqualTo("客户");
    }

    /** Own work before and in between stays, whatever mode it is; what belongs to the mode goes without a trace. */
    @ParameterizedTest
    @ValueSource(strings = "consumer")
    void undoingAModeGivesTheConfigurationBackWithWhatWasMadeInBetween(String mode) {
        comesBackWithOwnWork(mode);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"standard", "key-account", "membership", "promotion-channel"})
    void soItIsWithEveryOtherMode(String mode) {
        comesBackWithOwnWork(mode);
    }

    private void comesBackWithOwnWork(String mode) {
        var own = new OwnWork(admin, mode.hashCode());
        own.make();
        var before = configurator.items();
        var set = configurator.choose(mode);
        assertThat(texts(configurator.set(set).get("lines"), "state")).as(configurator.set(set).toString()).containsOnly("DONE");
        own.make();
        var after = configurator.items();
        var back = configurator.undo(set);

        assertThat(texts(configurator.set(back).get("lines"), "state")).containsOnly("DONE");
        assertThat(configurator.items()).isEqualTo(OwnWork.withoutMode(after, before, modes.find(mode).orElseThrow()));
        own.takeAway();
    }

    @Test
    void whatSomebodyChangedSinceIsNamedAndStays() {
        var set = configurator.choose("consumer");
        assertThat(admin.patch(FIELDS + "/" + field("parties/accounts#interests"), "{\"label\":{\"en\":\"Passions\"}}", version("parties/accounts#interests")).status()).isEqualTo(200);
        admin.delete(FIELDS + "/" + field("parties/accounts#newsletter"), version("parties/accounts#newsletter"));
        var foreseen = admin.post(Configurator.ADDRESS + "/sets/" + set + "/undo?dryRun=true", "{}").json();
        var back = configurator.set(configurator.undo(set));

        assertThat(texts(foreseen.get("items"), "state")).contains("CONFLICT", "WAITING");
        assertThat(line(back, "parties/accounts#interests").toString()).contains("CONFLICT").contains("Somebody changed it");
        assertThat(configurator.items().at("/fields").has("parties/accounts#interests")).isTrue();
        assertThat(configurator.items().at("/fields").has("parties/accounts#birthday")).isFalse();
        assertThat(admin.post(Configurator.ADDRESS + "/sets/" + set + "/undo", "{}").text("/code")).as("once").isEqualTo("platform.CONFIGURATION_NOT_UNDOABLE");
        admin.delete(FIELDS + "/" + field("parties/accounts#interests"), version("parties/accounts#interests"));
    }

    @Test
    void changingToAnotherModeShowsWhatLeavesAndShelvesWhatHoldsDataWhichComesBackWithIt() {
        configurator.choose("consumer");
        var id = admin.post(ACCOUNTS, "{\"name\":\"Shelved 7\",\"kind\":\"PERSON\",\"custom\":{\"preferredContact\":\"WECHAT\"}}").text("/id");
        var review = configurator.compare(Configurator.wantsMode("standard")).json();

        var leaving = change(review, "parties/accounts#preferredContact");
        assertThat(leaving.get("reason").asString()).isEqualTo("LEAVES");
        assertThat(leaving.get("act").asString()).isEqualTo("ASIDE");
        assertThat(leaving.get("touched").asLong()).isEqualTo(1);
        assertThat(change(review, "parties/accounts#stage").get("act").asString()).isEqualTo("ADD");

        configurator.choose("standard");
        assertThat(admin.get(ACCOUNTS + "?filter=custom/preferredContact%20eq%20'WECHAT'").status()).as("the field is out of sight").isEqualTo(400);
        assertThat(texts(admin.get("/api/platform/menu").json().get("panels"), "key")).doesNotContain("new-consumers").contains("customers-due");
        assertThat(modeInUse()).isEqualTo("standard");

        configurator.choose("consumer");
        assertThat(admin.get(ACCOUNTS + "/" + id).text("/custom/preferredContact")).as("its values were never gone").isEqualTo("WECHAT");
        admin.patch(ACCOUNTS + "/" + id, "{\"custom\":{\"preferredContact\":null}}", 1);
    }

    @Test
    void aSetThatWasKilledBetweenTwoItemsGoesOnWithTheNextAndDoesNothingTwice() {
        var before = configurator.items();
        var actor = actors.acting(UUID.fromString(admin.get("/api/session").text("/user/id")), Actor.Via.SCREEN, Locale.ENGLISH).orElseThrow();
        var run = new KilledRun(transactions, json, actor, ConfigurationDesk.Parameters.NONE);
        var changes = comparison.with(modes.find("consumer").orElseThrow()).changes();
        var lines = changes.stream().map(change -> new Line(0, change.item(), change.before(), change.after(), Outcome.WAITING, List.of())).toList();
        ledger.open(new ChangeSet(run.id(), "consumer", null, actor.user(), Instant.now(), null, null), order.of(lines));

        run.killAtStep(4);
        assertThatThrownBy(() -> job.run(run)).isInstanceOf(KilledRun.Killed.class);
        assertThat(configurator.items().get("fields").size() - before.get("fields").size()).as("the item that was being done is not there by half").isEqualTo(3);
        run.killAtStep(Integer.MAX_VALUE);
        job.run(run);

        assertThat(run.done).isEqualTo(changes.size());
        assertThat(comparison.with(modes.find("consumer").orElseThrow()).changes()).isEmpty();

        var back = new KilledRun(transactions, json, actor, ConfigurationDesk.Parameters.NONE);
        ledger.open(new ChangeSet(back.id(), "consumer", null, actor.user(), Instant.now(), run.id(), null), order.of(undone.of(run.id())));
        ledger.undo(run.id(), back.id());
        back.killAtStep(7);
        assertThatThrownBy(() -> job.run(back)).isInstanceOf(KilledRun.Killed.class);
        back.killAtStep(Integer.MAX_VALUE);
        job.run(back);
        assertThat(configurator.items()).as("also on the way back").isEqualTo(before);
    }

    /** What the reader's catalogue calls accounts. */
    private static String called(Browser reader) {
        return StreamSupport.stream(reader.get("/api/catalog").json().get("types").spliterator(), false).filter(type -> type.get("type").asString().equals("parties/accounts")).findFirst().orElseThrow().get("label").asString();
    }

    private String account(String name) {
        return admin.post(ACCOUNTS, "{\"name\":\"%s\",\"kind\":\"ORGANISATION\"}".formatted(name)).text("/id");
    }

    private String field(String address) {
        return admin.get(FIELDS + "?filter=address%20eq%20'" + address.replace("#", "%23") + "'").text("/items/0/id");
    }

    private long version(String address) {
        return Long.parseLong(admin.get(FIELDS + "/" + field(address)).text("/version"));
    }

    private String modeInUse() {
        return StreamSupport.stream(admin.get(Configurator.ADDRESS + "/modes").json().get("items").spliterator(), false).filter(mode -> mode.get("current").asBoolean()).map(mode -> mode.get("key").asString()).findFirst().orElse("");
    }

    private static JsonNode line(JsonNode set, String key) {
        return StreamSupport.stream(set.get("lines").spliterator(), false).filter(line -> line.get("key").asString().equals(key)).findFirst().orElseThrow();
    }

    /** The items without those of one type, which may stay because records hang on it. */
    private static ObjectNode without(ObjectNode items, String type) {
        var rest = items.deepCopy();
        rest.forEach(kind -> ((ObjectNode) kind).properties().stream().map(Map.Entry::getKey).filter(key -> key.startsWith(type + "#") || key.equals(type.substring(type.indexOf('/') + 1))).toList().forEach(((ObjectNode) kind)::remove));
        return rest;
    }

    private Browser as(String user) {
        var browser = new Browser(port);
        browser.signIn(user);
        return browser;
    }
}
