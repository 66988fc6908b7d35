package dev.perennial.engine.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.support.Workshop;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

class TitleBeginningsTest {

    @Test void everyTitleHasAnIndexThatHoldsCommonBeginningsNewestFirst() {
        try (var house = Workshop.open()) {
            var sql = house.the(DSLContext.class);

            assertThat(sql.fetch("select indexdef from pg_indexes where indexname = 'tools_name_begins'").getValues(0, String.class)).singleElement().asString()
                    .contains("\"left\"(name_folded, 4) text_pattern_ops, created_at DESC, id DESC", "INCLUDE (name_folded, owner, unit)", "deleted_at IS NULL");
        }
    }

    @Test void whoSeesLittlePassesOverTheOthersRecordsWithinTheIndex() {
        try (var house = Workshop.open()) {
            var sql = house.the(DSLContext.class);
            sql.execute("insert into workshop.tools (name, name_folded, unit) select 'Tool ' || i, 'nail' || i, (array[gen_random_uuid(), null, null])[i % 3 + 1] from generate_series(1, 20000) i");
            sql.execute("vacuum analyze workshop.tools");

            var plan = sql.fetch("explain select created_at, id from workshop.tools where deleted_at is null and left(name_folded, 4) = 'nail' and unit is null order by created_at desc, id desc limit 50").format();

            assertThat(plan).contains("Index Only Scan using tools_name_begins");
        }
    }

    @Test void aListOfABeginningOfJustThatLengthWalksTheIndex() {
        try (var house = Workshop.open()) {
            var sql = house.the(DSLContext.class);
            sql.execute("insert into workshop.tools (name, name_folded) select 'Tool ' || i, (array['saws', 'file', 'nail', 'axes'])[i % 4 + 1] || i from generate_series(1, 20000) i");
            sql.execute("analyze workshop.tools");

            var plan = sql.fetch("explain select id from workshop.tools where deleted_at is null and left(name_folded, 4) = 'nail' order by created_at desc, id desc limit 50").format();

            assertThat(plan).contains("tools_name_begins").doesNotContain("Sort");
        }
    }
}
