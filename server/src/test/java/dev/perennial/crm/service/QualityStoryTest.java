package dev.perennial.crm.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Management learns from closed complaints: what was recorded is verified, what they cost is counted, causes are acted on. */
@StoryTest
@TestPropertySource(properties = {"perennial.test.house=quality", "perennial.service.verified-percent=100"})
class QualityStoryTest {

    @LocalServerPort
    int port;

    @Test
    void aClosedComplaintIsVerifiedByACallOfSomebodyElse() {
        var stage = new ComplaintStage(port, 0);
        var id = closed(stage, 5);

        var call = stage.as("manager").get("/api/service/verification-calls?filter=record%20eq%20'" + id + "'");
        assertThat(call.text("/items/0/state")).as(call.body()).isEqualTo("OFFERED");
        var task = stage.as("manager").get("/api/platform/tasks?filter=record%20eq%20'" + call.text("/items/0/id") + "'");
        assertThat(task.text("/items/0/state")).isEqualTo("OPEN");
        var address = "/api/service/verification-calls/" + call.text("/items/0/id") + "/report";
        assertThat(stage.as("manager").post(address, "{\"score\":9}").text("/fields/0/path")).isEqualTo("score");
        var reported = stage.as("manager").post(address, "{\"score\":3,\"comment\":\"late\"}");
        assertThat(reported.text("/recordedScore")).as(reported.body()).isEqualTo("5");
        assertThat(reported.text("/score")).isEqualTo("3");
        assertThat(stage.as("manager").post(address, "{\"score\":3}").text("/code")).isEqualTo("service.ALREADY_VERIFIED");
        assertThat(stage.as("manager").get("/api/platform/tasks/" + task.text("/items/0/id")).text("/state")).isEqualTo("DONE");
    }

    @Test
    void figuresCountComplaintsCostAndSatisfaction() {
        var stage = new ComplaintStage(port, 0);
        closed(stage, 5);
        closed(stage, 2);

        var figures = stage.as("manager").get("/api/service/complaint-figures?by=product");
        var mine = figures.json().path("items").valueStream().filter(item -> item.path("key").asString().equals(stage.product)).findFirst().orElseThrow();
        assertThat(mine.path("complaints").asInt()).isEqualTo(2);
        assertThat(mine.path("repeated").asInt()).isEqualTo(1);
        assertThat(mine.at("/satisfaction/n").asInt()).isEqualTo(2);
        assertThat(mine.at("/satisfaction/csat").decimalValue()).isEqualByComparingTo("0.5");
        for (var by : List.of("all", "cause", "batch", "packer", "courier", "remedy", "month")) assertThat(stage.as("manager").get("/api/service/complaint-figures?by=" + by).status()).as(by).isEqualTo(200);
        assertThat(stage.as("manager").get("/api/service/complaint-figures?by=weather").status()).isEqualTo(400);
        assertThat(stage.as("manager").get("/api/service/complaint-figures?from=soon").status()).isEqualTo(400);
        for (var other : List.of("agent", "warehouse", "finance")) assertThat(stage.as(other).get("/api/service/complaint-figures").status()).as(other).isEqualTo(403);
    }

    @Test
    void theEffectOfACorrectiveActionIsFollowed() {
        var stage = new ComplaintStage(port, 0);
        closed(stage, 4);
        var responsible = stage.as("admin").get("/api/platform/users?filter=username%20eq%20'warehouse'").text("/items/0/id");

        assertThat(stage.as("lead").post("/api/service/corrective-actions", "{\"subject\":\"Pack better\",\"responsible\":\"%s\"}".formatted(responsible)).text("/fields/0/path")).isEqualTo("cause");
        var id = stage.create("lead", "service/corrective-actions", "{\"subject\":\"Pack better\",\"responsible\":\"%s\",\"product\":\"%s\"}".formatted(responsible, stage.product));
        assertThat(stage.as("warehouse").post("/api/service/corrective-actions/" + id + "/finish", "{\"note\":\"New boxes\"}").text("/state")).isEqualTo("DONE");
        var effect = stage.as("manager").get("/api/service/corrective-action-effects/" + id);
        assertThat(effect.text("/before/complaints")).as(effect.body()).isEqualTo("1");
        assertThat(effect.text("/since/complaints")).isEqualTo("0");
    }

    @Test
    void aCustomerAnswersOnceByALinkWithoutSigningIn() {
        var stage = new ComplaintStage(port, 0);
        var id = closed(stage, 4);
        stage.must("agent", id, "invite-to-survey", "{}");
        stage.settle();
        var sent = stage.as("admin").get("/api/platform/messages?sort=-createdAt&limit=20&fields=subject,body").body();
        var link = Pattern.compile("/survey/([A-Za-z0-9_-]+)").matcher(sent);
        assertThat(link.find()).as(sent).isTrue();
        var secret = link.group(1);
        assertThat(new Browser(port).get("/survey/not-a-secret").status()).isEqualTo(404);
        var stranger = new Browser(port).with("Content-Type", "application/x-www-form-urlencoded");

        assertThat(stranger.get("/survey/" + secret).body()).contains("name=\"score\"");
        assertThat(stranger.post("/survey/" + secret, "score=9").status()).isEqualTo(400);
        assertThat(stranger.post("/survey/" + secret, "score=2&comment=slow").status()).isEqualTo(200);
        assertThat(stranger.post("/survey/" + secret, "score=5").status()).isEqualTo(404);
        assertThat(stage.as("manager").get("/api/service/surveys?filter=record%20eq%20'" + id + "'%20and%20way%20eq%20'LINK'").text("/items/0/score")).isEqualTo("2");
    }

    private static String closed(ComplaintStage stage, int score) {
        var id = stage.decided("{\"remedy\":\"REJECT\"}");
        stage.must("agent", id, "confirm", "{\"outcome\":\"RECEIVED\"}");
        stage.create("agent", "service/surveys", "{\"record\":{\"type\":\"service/cases\",\"id\":\"%s\"},\"score\":%d}".formatted(id, score));
        stage.must("agent", id, "close", "{\"result\":\"Explained\",\"rootCause\":\"post\"}");
        return id;
    }
}
