package dev.perennial.crm.platform.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@StoryTest
class MovingDepartmentsTest {

    @LocalServerPort int port;
    @Autowired Jobs jobs;
    @Autowired DSLContext database;

    @Test
    void whoChangesTheDepartmentTakesTheRecordsAlongWithoutANewVersion() {
        var admin = new Browser(port);
        admin.signIn("admin");
        var from = created(admin, "departments", "{\"name\":\"Old place\"}");
        var to = created(admin, "departments", "{\"name\":\"New place\"}");
        var user = created(admin, "users", "{\"username\":\"mover\",\"name\":\"Mover\",\"department\":\"%s\"}".formatted(from));
        var account = admin.post("/api/parties/accounts", "{\"name\":\"Travelling account\",\"kind\":\"ORGANISATION\",\"owner\":\"%s\"}".formatted(user));
        assertThat(account.status()).as(account.body()).isEqualTo(201);
        assertThat(unit(account)).isEqualTo(UUID.fromString(from));

        var moved = admin.patch("/api/platform/users/" + user, "{\"department\":\"%s\"}".formatted(to), 1);

        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(20))).as(() -> database.fetch("select kind, state, failure from platform.jobs").toString()).isTrue();
        assertThat(unit(account)).isEqualTo(UUID.fromString(to));
        assertThat(admin.get("/api/parties/accounts/" + account.text("/id")).json().at("/version").asLong()).isEqualTo(account.json().at("/version").asLong());
    }

    private static String created(Browser admin, String type, String body) {
        var answer = admin.post("/api/platform/" + type, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }

    private UUID unit(Browser.Answer account) {
        return database.select(DSL.field(DSL.name("unit"), UUID.class)).from(DSL.table(DSL.name("parties", "accounts")))
                .where(DSL.field(DSL.name("id"), UUID.class).eq(UUID.fromString(account.text("/id")))).fetchSingle().value1();
    }
}
