package dev.perennial.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.support.EngineDatabase;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OtherServersTest {

    private final BlockingQueue<String> heardHere = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> heardThere = new LinkedBlockingQueue<>();
    private EngineDatabase database;
    private OtherServers here;
    private OtherServers there;

    @BeforeEach void twoServersOfOneHouse() {
        database = EngineDatabase.with();
        here = server(heardHere, "jdbc:postgresql://the-house");
        there = server(heardThere, "jdbc:postgresql://the-house");
    }

    @AfterEach void close() {
        here.stop();
        there.stop();
    }

    @Test void newsReachTheOtherServersAndNotTheTellerItself() throws InterruptedException {
        String heard = null;
        // whoever begins to listen later hears what is told later
        for (var i = 0; i < 40 && heard == null; i++) {
            here.tell("door", Map.of("door", "garden"));
            here.tell("nobody listens", Map.of("door", "cellar"));
            heard = heardThere.poll(500, TimeUnit.MILLISECONDS);
        }

        assertThat(heard).isEqualTo("garden");
        assertThat(heardThere).allMatch("garden"::equals);
        assertThat(heardHere).isEmpty();
    }

    @Test void aHouseOfOneServerTellsNobody() {
        var alone = server(new LinkedBlockingQueue<>(), "");

        alone.tell("door", Map.of("door", "garden"));

        assertThat(alone.isRunning()).isFalse();
    }

    private OtherServers server(BlockingQueue<String> heard, String externalDatabase) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("listener", new ServerNews() {

            @Override
            public String topic() {
                return "door";
            }

            @Override
            public void heard(JsonNode news) {
                heard.add(news.get("door").asString());
            }
        });
        var server = new OtherServers(database.dataSource(), JsonMapper.shared(), beans.getBeanProvider(ServerNews.class), externalDatabase);
        server.start();
        return server;
    }
}
