package dev.perennial.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.access.Membership;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.http.WebHouse.Answer;
import dev.perennial.engine.list.People;
import dev.perennial.engine.support.Workshop;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BulkTest {

    private static final String BULK = "/api/workshop/tools/bulk";
    private static WebHouse house;

    @BeforeAll static void open() {
        house = WebHouse.of(List.of(Workshop.BENCH, Workshop.TOOL));
        house.knows("admin", People.administrator());
        house.knows("stranger", People.somebody(Membership.NOWHERE, Scope.ALL, Set.of()));
    }

    @AfterAll static void close() {
        house.close();
    }

    @Test void everyRowIsAnsweredInOrderAndABadOneSpoilsNoOther() {
        var lines = lines(bulk("", "{\"name\":\"One\"}\n{\"nome\":\"Two\"}\n\n{\"name\":\n{\"name\":\"Five\"}\n"));

        assertThat(lines).extracting(line -> line.get("status").intValue()).containsExactly(201, 400, 400, 201);
        assertThat(lines).extracting(line -> line.get("row").intValue()).containsExactly(1, 2, 3, 4);
        assertThat(lines.get(1).at("/problem/fields/0/path").stringValue()).isEqualTo("nome");
        assertThat(house.get("admin", "/api/workshop/tools/" + lines.get(3).get("id").stringValue()).body()).contains("Five");
    }

    @Test void anUpsertChangesWhatIsThereAndCreatesWhatIsNot() {
        bulk("", "{\"name\":\"Old\",\"code\":\"A1\"}");

        var lines = lines(bulk("?mode=upsert&key=code", "{\"name\":\"New\",\"code\":\"A1\"}\n{\"name\":\"Other\",\"code\":\"A2\"}\n"));

        assertThat(lines).extracting(line -> line.get("status").intValue()).containsExactly(200, 201);
        assertThat(lines.getFirst().get("version").intValue()).isEqualTo(2);
    }

    @Test void thousandsOfRowsComeBackInOrder() {
        var rows = IntStream.range(0, 2_500).mapToObj(i -> "{\"name\":\"Nail " + i + "\"}").collect(Collectors.joining("\n"));

        var lines = lines(bulk("", rows));

        assertThat(lines).hasSize(2_500).allMatch(line -> line.get("status").intValue() == 201);
        assertThat(lines.getLast().get("row").intValue()).isEqualTo(2_500);
    }

    @Test void aRowRefusedInTheMiddleOfManyBlocksLeavesTheOrderAndTheOthersAlone() {
        var before = count();
        var rows = IntStream.range(0, 3_200).mapToObj(i -> i == 1_700 ? "{\"nome\":\"Odd\"}" : i == 2_300 ? "{\"name\":\"Again\",\"code\":\"MID-5\"}" : "{\"name\":\"Screw " + i + "\",\"code\":\"MID-" + i + "\"}").collect(Collectors.joining("\n"));

        var lines = lines(bulk("", rows));

        assertThat(lines).extracting(line -> line.get("row").intValue()).containsExactlyElementsOf(IntStream.rangeClosed(1, 3_200).boxed().toList());
        assertThat(lines).filteredOn(line -> line.get("status").intValue() != 201).extracting(line -> line.get("row").intValue()).containsExactly(1_701, 2_301);
        assertThat(lines.get(2_300).at("/problem/fields/0/code").stringValue()).isEqualTo("TAKEN");
        assertThat(count()).isEqualTo(before + 3_198);
        assertThat(house.get("admin", "/api/workshop/tools/" + lines.get(3_199).get("id").stringValue()).body()).contains("Screw 3199");
    }

    @Test void aDryRunTellsTheSameAndStoresNothing() {
        var before = count();

        var lines = lines(bulk("?dryRun=true", "{\"name\":\"Ghost\"}\n{}\n"));

        assertThat(lines).extracting(line -> line.get("status").intValue()).containsExactly(201, 400);
        assertThat(lines.getFirst().get("dryRun").booleanValue()).isTrue();
        assertThat(count()).isEqualTo(before);
    }

    @Test void rowsWithAKeyAreWrittenOnce() {
        var before = count();

        var first = house.post("admin", BULK, "{\"name\":\"Twin\"}\n{}\n", "Content-Type", "application/x-ndjson", "Idempotency-Key", "bulk-1");
        var second = house.post("admin", BULK, "{\"name\":\"Twin\"}\n{}\n", "Content-Type", "application/x-ndjson", "Idempotency-Key", "bulk-1");

        assertThat(lines(second)).isEqualTo(lines(first));
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test void tooManyRowsAreRefusedBeforeAnythingIsWritten() {
        var before = count();

        var answer = bulk("", "{\"name\":\"x\"}\n".repeat(100_001));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(count()).isEqualTo(before);
    }

    @Test void whatIsNotBulkIsRefused() {
        assertThat(house.post("admin", BULK, "{}").status()).isEqualTo(415);
        assertThat(bulk("?mode=upsert", "{}").status()).isEqualTo(400);
        assertThat(bulk("?mode=replace", "{}").status()).isEqualTo(400);
        assertThat(bulk("?verb=polish", "{}").status()).isEqualTo(404);
        assertThat(house.post("stranger", BULK, "{}", "Content-Type", "application/x-ndjson").status()).isEqualTo(403);
    }

    private static long count() {
        return JsonMapper.shared().readTree(house.get("admin", "/api/workshop/tools?limit=1&count=exact").body()).get("count").longValue();
    }

    private static Answer bulk(String query, String body) {
        return house.post("admin", BULK + query, body, "Content-Type", "application/x-ndjson");
    }

    private static List<JsonNode> lines(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().map(line -> (JsonNode) JsonMapper.shared().readTree(line)).toList();
    }
}
