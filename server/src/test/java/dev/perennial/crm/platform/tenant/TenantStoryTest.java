package dev.perennial.crm.platform.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** An administrator shapes the house while it runs: fields on accounts, a record type of his own, and what is refused. */
@StoryTest
class TenantStoryTest {

    private static final String FIELDS = "/api/platform/custom-fields";
    private static final String TYPES = "/api/platform/custom-types";
    private static final String ACCOUNTS = "/api/parties/accounts";

    @LocalServerPort int port;
    private Browser admin;
    private MadeHere made;

    @BeforeEach
    void signIn() {
        admin = new Browser(port);
        admin.signIn("admin");
        made = new MadeHere(admin);
    }

    @AfterEach
    void tidyUp() {
        made.takeAway();
    }

    @Test
    void aNewFieldIsAtOnceInEverySurfaceOfItsType() {
        made.field("parties/accounts", "grade", "TEXT", "\"demands\":{\"searched\":true,\"listed\":true},\"label\":{\"en\":\"Grade\",\"zh\":\"等级\"}");
        made.field("parties/accounts", "score", "DECIMAL", "\"label\":{\"en\":\"Score\"}");

        var id = admin.post(ACCOUNTS, "{\"name\":\"Field house\",\"kind\":\"ORGANISATION\",\"custom\":{\"grade\":\"zebrawood\",\"score\":7.50}}").text("/id");
        var other = admin.post(ACCOUNTS, "{\"name\":\"Other field house\",\"kind\":\"ORGANISATION\",\"custom\":{\"grade\":\"oak\",\"score\":9}}").text("/id");

        assertThat(admin.get(ACCOUNTS + "/" + id).json().at("/custom/score").decimalValue()).isEqualByComparingTo("7.50");
        assertThat(admin.get(ACCOUNTS + "?filter=custom/grade%20eq%20'ZEBRAWOOD'").json().at("/items/0/id").asString()).isEqualTo(id);
        assertThat(admin.get(ACCOUNTS + "?filter=contains(name,'field%20house')&sort=-custom/score").json().at("/items/0/id").asString()).isEqualTo(other);
        assertThat(admin.get(ACCOUNTS + "/aggregate?group=custom/grade&measures=sum(custom/score)&filter=contains(name,'field%20house')").json().toString()).contains("\"custom/grade\":\"oak\"").contains("7.5");
        assertThat(admin.get("/api/search?q=zebrawood&types=parties/accounts").json().at("/groups/0/hits/0/why/path").asString()).isEqualTo("custom/grade");
        assertThat(admin.get("/api/openapi.json").json().at("/components/schemas/parties.account/properties/custom/properties/grade").isMissingNode()).isFalse();
        admin.patch(ACCOUNTS + "/" + id, "{\"custom\":{\"grade\":\"ebony\"}}", 1);
        assertThat(admin.get(ACCOUNTS + "/" + id + "/history").json().at("/items/0/changes/0").toString()).contains("\"label\":\"Grade\"").contains("zebrawood").contains("ebony");
    }

    @Test
    void namesThatNobodyGivesFollowFromTheLabels() {
        var type = read(TYPES, made.record(TYPES, "{\"many\":{\"zh\":\"现场拜访\"},\"single\":{\"en\":\"Site visit\"}}"));
        assertThat(type.get("plural").asString()).isEqualTo("xian-chang-bai-fang");
        assertThat(type.get("one").asString()).isEqualTo("site-visit");
        assertThat(read(TYPES, made.record(TYPES, "{\"many\":{\"zh\":\"现场拜访\"}}")).get("plural").asString()).as("the first one has the name").isEqualTo("xian-chang-bai-fang-2");

        var options = "\"options\":[{\"en\":\"In progress\"},{\"zh\":\"已完成\"},{\"en\":\"In progress\"},{\"value\":\"OPEN\",\"en\":\"Open\"}]";
        var field = read(FIELDS, made.record(FIELDS, "{\"type\":\"custom/xian-chang-bai-fang\",\"kind\":\"CHOICE\",\"label\":{\"en\":\"1. State of the thing\",\"zh\":\"状态\"}," + options + "}"));
        assertThat(field.get("key").asString()).isEqualTo("stateOfTheThing");
        assertThat(field.get("options").findValuesAsString("value")).containsExactly("IN_PROGRESS", "YI_WAN_CHENG", "IN_PROGRESS_2", "OPEN");
        var twin = made.record(FIELDS, "{\"type\":\"custom/xian-chang-bai-fang\",\"kind\":\"TEXT\",\"label\":{\"en\":\"State of things\"}}");
        var third = made.record(FIELDS, "{\"type\":\"custom/xian-chang-bai-fang\",\"kind\":\"TEXT\",\"label\":{\"en\":\"State of things\"}}");
        assertThat(read(FIELDS, twin).get("key").asString()).isEqualTo("stateOfThings");
        assertThat(read(FIELDS, third).get("key").asString()).isEqualTo("stateOfThings2");
    }

    @Test
    void aLabelWithoutLettersGivesNoNameAndSaysSo() {
        var type = admin.post(TYPES, "{\"many\":{\"en\":\"!!! 42\"}}");
        assertThat(type.status()).isEqualTo(400);
        assertThat(type.json().get("fields").findValuesAsString("path")).contains("plural", "one");
        var field = admin.post(FIELDS, "{\"type\":\"parties/accounts\",\"kind\":\"CHOICE\",\"label\":{\"en\":\"???\"},\"options\":[{\"en\":\"+\"}]}");
        assertThat(field.json().get("fields").findValuesAsString("path")).contains("key", "options/0/value");
    }

    @Test
    void theCatalogueNamesTheFieldInTheReadersLanguage() {
        made.field("parties/accounts", "tint", "CHOICE", "\"label\":{\"en\":\"Tint\",\"zh\":\"色调\"},\"help\":{\"en\":\"As on the sample\"},\"options\":[{\"value\":\"WARM\",\"en\":\"Warm\",\"zh\":\"暖\",\"colour\":\"GOLD\"}]");

        var entry = made.entry("parties/accounts", "custom/tint");

        assertThat(entry.toString()).contains("\"label\":\"Tint\"").contains("\"kind\":\"choice\"").contains("\"help\":\"As on the sample\"").contains("\"colour\":\"gold\"").contains("\"label\":\"Warm\"");
    }

    @Test
    void aRecordTypeOfTheTenantLivesAsOthersDo() {
        made.type("bikes", "bike", "\"many\":{\"en\":\"Bikes\",\"zh\":\"自行车\"},\"single\":{\"en\":\"Bike\"},\"prefix\":\"B-\"");
        made.field("custom/bikes", "rider", "LINK", "\"label\":{\"en\":\"Rider\"},\"linking\":{\"target\":\"parties/accounts\",\"reverseEn\":\"Bikes ridden\"}");
        var rider = admin.post(ACCOUNTS, "{\"name\":\"Rider of bikes\",\"kind\":\"PERSON\"}").text("/id");

        var bike = admin.post("/api/custom/bikes", "{\"name\":\"山地车\",\"custom\":{\"rider\":\"" + rider + "\"}}");

        assertThat(bike.status()).as(bike.toString()).isEqualTo(201);
        assertThat(bike.text("/number")).startsWith("B-0000");
        assertThat(admin.get("/api/custom/bikes?filter=custom/rider/name%20eq%20'rider%20of%20bikes'&expand=custom/rider").json().at("/items/0/custom/rider$/label").asString()).isEqualTo("Rider of bikes");
        assertThat(admin.get("/api/search?q=sdc&types=custom/bikes").json().at("/groups/0/hits/0/id").asString()).isEqualTo(bike.text("/id"));
        assertThat(admin.get("/api/custom/bikes/" + bike.text("/id") + "/timeline").json().get("items").size()).isEqualTo(1);
        assertThat(made.entry("custom/bikes", "custom/rider").at("/reverse").asString()).isEqualTo("Bikes ridden");
        assertThat(admin.delete("/api/custom/bikes/" + bike.text("/id"), 1).status()).isEqualTo(204);
        var seller = new Browser(port);
        seller.signIn("seller");
        assertThat(seller.get("/api/custom/bikes").status()).isEqualTo(403);
    }

    @Test
    void valuesAreHeldToTheirKind() {
        made.field("parties/accounts", "dial", "PHONE", "\"label\":{\"en\":\"Dial\"}");
        made.field("parties/accounts", "page", "URL", "\"label\":{\"en\":\"Page\"}");
        made.field("parties/accounts", "story", "RICH_TEXT", "\"label\":{\"en\":\"Story\"}");
        made.field("parties/accounts", "badge", "TEXT", "\"label\":{\"en\":\"Badge\"},\"demands\":{\"unique\":true},\"limits\":{\"pattern\":\"[A-Z]{2}\\\\d+\",\"preset\":\"\"}");
        made.field("parties/accounts", "level", "RATING", "\"label\":{\"en\":\"Level\"},\"limits\":{\"preset\":\"3\"}");

        var good = admin.post(ACCOUNTS, "{\"name\":\"Kinds\",\"kind\":\"PERSON\",\"custom\":{\"dial\":\"139 1111 2222\",\"page\":\"example.com\",\"story\":\"<p onclick=x>Hi<script>bad()</script></p>\",\"badge\":\"AB1\"}}");
        var bad = admin.post(ACCOUNTS, "{\"name\":\"Kinds\",\"kind\":\"PERSON\",\"custom\":{\"dial\":\"call me\",\"page\":\"javascript:bad()\",\"badge\":\"ab\",\"level\":9}}");
        var twin = admin.post(ACCOUNTS, "{\"name\":\"Kinds\",\"kind\":\"PERSON\",\"custom\":{\"badge\":\"AB1\"}}");

        assertThat(good.json().get("custom").toString()).contains("\"+8613911112222\"").contains("\"https://example.com\"").contains("\"<p>Hi</p>\"").contains("\"level\":3");
        assertThat(bad.json().get("fields").toString()).contains("NOT_A_PHONE").contains("NOT_A_URL").contains("PATTERN").contains("NOT_A_RATING");
        assertThat(twin.json().get("fields").toString()).contains("custom/badge").contains("TAKEN");
    }

    @Test
    void badDefinitionsAreRefusedWithTheirCause() {
        assertThat(made.refused("{\"type\":\"parties/nothing\",\"key\":\"Bad Key\",\"kind\":\"CHOICE\"}"))
                .contains("UNKNOWN_TYPE").contains("FIELD_KEY_FORM").contains("LABEL_MISSING").contains("options");
        assertThat(made.refused("{\"type\":\"parties/accounts\",\"key\":\"x\",\"kind\":\"TEXT\",\"label\":{\"en\":\"x\"},\"limits\":{\"pattern\":\"(\"}}")).contains("NOT_A_PATTERN");
        assertThat(made.refused("{\"type\":\"platform/custom-fields\",\"key\":\"x\",\"kind\":\"TEXT\",\"label\":{\"en\":\"a\\u202eb\"}}")).contains("NOT_EXTENSIBLE").contains("DIRECTION_MARKS");
        assertThat(made.refused("{\"type\":\"parties/accounts\",\"key\":\"x\",\"kind\":\"LINK\",\"label\":{\"en\":\"" + "a".repeat(100_000) + "\"},\"linking\":{\"target\":\"custom/none\"}}")).contains("TOO_LONG").contains("UNKNOWN_TYPE");
        assertThat(admin.post(TYPES, "{\"plural\":\"drop table\",\"one\":\"X\",\"many\":{\"en\":\"x\"}}").json().toString()).contains("TYPE_NAME_FORM");
    }

    @Test
    void theSixtyFifthFieldIsRefused() {
        made.type("crates", "crate", "\"many\":{\"en\":\"Crates\"}");
        for (var i = 1; i <= 64; i++) made.field("custom/crates", "f" + i, "WHOLE", "\"label\":{\"en\":\"F\"}");

        var tooMany = admin.post(FIELDS, "{\"type\":\"custom/crates\",\"key\":\"f65\",\"kind\":\"WHOLE\",\"label\":{\"en\":\"F\"}}");

        assertThat(tooMany.json().get("code").asString()).isEqualTo("platform.FIELD_LIMIT");
        assertThat(admin.post("/api/custom/crates", "{\"name\":\"x\",\"custom\":{\"f65\":1}}").status()).isEqualTo(400);
    }

    @Test
    void aRemovedFieldIsGoneAndComesBackWithItsValues() {
        var field = made.field("parties/accounts", "relic", "TEXT", "\"label\":{\"en\":\"Relic\"}");
        var id = admin.post(ACCOUNTS, "{\"name\":\"Relics\",\"kind\":\"PERSON\",\"custom\":{\"relic\":\"bone\"}}").text("/id");

        assertThat(admin.delete(FIELDS + "/" + field, 1).status()).isEqualTo(204);
        assertThat(admin.get(ACCOUNTS + "?filter=custom/relic%20eq%20'bone'").status()).isEqualTo(400);
        admin.patch(ACCOUNTS + "/" + id, "{\"name\":\"Relics of old\"}", 1);
        assertThat(admin.post(FIELDS, "{\"type\":\"parties/accounts\",\"key\":\"relic\",\"kind\":\"WHOLE\",\"label\":{\"en\":\"Relic\"}}").json().get("code").asString()).isEqualTo("platform.FIELD_REMOVED");
        assertThat(admin.post(FIELDS + "/" + field + "/restore", "{}").status()).isEqualTo(200);

        assertThat(admin.get(ACCOUNTS + "/" + id).text("/custom/relic")).isEqualTo("bone");
    }

    @Test
    void whatIsUsedIsNotTakenAwayNorTurnedIntoSomethingElse() {
        var type = made.type("boats", "boat", "\"many\":{\"en\":\"Boats\"}");
        made.field("parties/accounts", "boat", "LINK", "\"label\":{\"en\":\"Boat\"},\"linking\":{\"target\":\"custom/boats\"}");
        var field = made.field("parties/accounts", "size", "CHOICE", "\"label\":{\"en\":\"Size\"},\"options\":[{\"value\":\"BIG\",\"en\":\"Big\"},{\"value\":\"SMALL\",\"en\":\"Small\"}]");
        admin.post(ACCOUNTS, "{\"name\":\"Sailor\",\"kind\":\"PERSON\",\"custom\":{\"size\":\"BIG\"}}");

        var gone = admin.delete(TYPES + "/" + type, 1);
        var changed = admin.patch(FIELDS + "/" + field, "{\"kind\":\"WHOLE\",\"options\":[]}", 1);
        var option = admin.patch(FIELDS + "/" + field, "{\"options\":[{\"value\":\"SMALL\",\"en\":\"Small\"}]}", 1);

        assertThat(gone.json().toString()).contains("platform.TYPE_IN_USE").contains("field “Boat” of Account");
        assertThat(changed.json().toString()).contains("platform.FIELD_KIND_FIXED");
        assertThat(option.json().toString()).contains("platform.OPTION_IN_USE").contains("BIG");
    }

    private JsonNode read(String address, String id) {
        return admin.get(address + "/" + id).json();
    }
}
