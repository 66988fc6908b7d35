package dev.perennial.crm.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an older version wrote is found by the rules of this one. */
@StoryTest
class SearchWordsFollowTest {

    private static final String ACCOUNTS = "/api/parties/accounts";

    @LocalServerPort int port;
    @Autowired SearchWordsFollow follow;
    @Autowired Jobs jobs;
    @Autowired DSLContext sql;
    private Browser admin;

    @BeforeEach
    void signIn() {
        admin = new Browser(port);
        admin.signIn("admin");
    }

    @Test
    void recordsOfAnOlderVersionAreCutAnewOnceAndKeepTheirVersion() {
        var account = admin.post(ACCOUNTS, "{\"name\":\"青岛崂岭矿泉\",\"kind\":\"ORGANISATION\",\"contactPoints\":[{\"kind\":\"MOBILE\",\"value\":\"13855557723\"}]}").text("/id");
        sql.execute("update parties.accounts set search = array_to_tsvector(array['青岛崂岭矿泉']) where id = ?", UUID.fromString(account));
        assertThat(found("laoling")).isNotEqualTo(account);

        assertThat(catchingUp()).isPositive();

        assertThat(found("laoling")).isEqualTo(account);
        assertThat(found("llkq")).isEqualTo(account);
        assertThat(found("7723")).as("the words of its rows too").isEqualTo(account);
        assertThat(admin.get(ACCOUNTS + "/" + account).json().get("version").longValue()).isEqualTo(1);
        assertThat(sql.fetch("select title from platform.jobs where kind = 'renew-search-words' and state <> 'DONE'").getValues(0)).as("types whose words were not renewed").isEmpty();
        var known = submitted();
        follow.catchUp();
        assertThat(submitted()).as("nothing is behind any more").isEqualTo(known);
    }

    private int catchingUp() {
        var before = submitted();
        sql.execute("update platform.search_words set rules = 1");
        follow.catchUp();
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(60))).isTrue();
        return submitted() - before;
    }

    private int submitted() {
        return sql.fetchSingle("select count(*) from platform.jobs where kind = 'renew-search-words'").get(0, Integer.class);
    }

    private String found(String words) {
        return admin.get("/api/search?types=parties/accounts&q=" + words).text("/groups/0/hits/0/id");
    }
}
