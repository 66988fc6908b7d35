package dev.perennial.crm.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;

/** The whole year of the real retailer, to the cent. */
@Tag("slow")
@StoryTest
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
class RealFileTest {

    private static final Path FILE = Path.of(Optional.ofNullable(System.getenv("PERENNIAL_TEST_DATA")).orElse("../shared/data"), "online-retail", "online_retail_2010_2011.csv.gz");

    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    @Test
    void aYearOfInvoicesReconcilesToTheCent() throws Exception {
        assumeTrue(Files.exists(FILE), "skipped: no data set online-retail under PERENNIAL_TEST_DATA");
        try (var house = new HouseClient("http://localhost:" + port)) {
            house.signIn("admin", Browser.PASSWORD);

            assertThat(new FollowedImport(house, System.out).run("online-retail", FILE, false)).isTrue();

            var job = sql.fetchSingle("select id from connectors.imports order by created_at desc limit 1").get(0).toString();
            var figures = new TreeMap<String, String>();
            for (var figure : house.get("/api/platform/jobs/" + job).path("figures")) figures.put(figure.path("name").asString(), figure.path("value").asString());
            assertThat(figures).containsEntry("rows", "541909").containsEntry("rejectedRows", "1339").containsEntry("rejectedTotal", "-11062.06")
                    .containsEntry("keptRows", "540570").containsEntry("keptTotal", "9758809.99").containsEntry("orders", "20725").containsEntry("returns", "3836")
                    .containsEntry("customers", "4372").containsEntry("guestRows", "133741").containsEntry("storedRows", "540570")
                    .containsEntry("storedTotal", "9758809.99").containsEntry("difference", "0.00");
        }
    }
}
