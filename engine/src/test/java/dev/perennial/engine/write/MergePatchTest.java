package dev.perennial.engine.write;

import static dev.perennial.engine.support.Workshop.TOOL;
import static dev.perennial.engine.support.Workshop.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.support.RandomTools;
import dev.perennial.engine.write.MergePatch.Unnamed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergePatchTest {

    private static final Path PARTS = Path.of("parts");

    @Test void whatIsNamedChangesWhatIsNullEmptiesAndTheRestStays() {
        for (var seed = 0; seed < 500; seed++) {
            var random = new RandomTools(seed, List.of(UUID.randomUUID(), UUID.randomUUID()));
            var before = merged(Values.NONE, random.patch(List.of()));
            var patch = random.patch(before.rows(PARTS));

            var after = merged(before, patch);

            var asIfSaid = Canonical.of(TOOL, patch);
            for (var field : TOOL.fields()) {
                var expected = patch.has(field.path()) ? asIfSaid.get(field.path()) : before.get(field.path());
                assertThat(Canonical.same(after.get(field.path()), expected)).as("seed %d, %s", seed, field.path()).isTrue();
            }
            if (!patch.has(PARTS)) assertThat(after.rows(PARTS)).isEqualTo(before.rows(PARTS));
            else assertThat(after.rows(PARTS)).extracting(row -> row.get("name")).isEqualTo(asIfSaid.rows(PARTS).stream().map(row -> row.get("name")).toList());
        }
    }

    @Test void layingTheSamePatchOverTwiceIsLayingItOverOnce() {
        for (var seed = 0; seed < 500; seed++) {
            var random = new RandomTools(seed, List.of(UUID.randomUUID()));
            var patch = random.patch(List.of());

            var once = merged(Values.NONE, patch);

            assertThat(merged(once, patch)).as("seed %d", seed).isEqualTo(once);
        }
    }

    @Test void everyRowKeepsAnIdOfItsOwnInItsPlace() {
        for (var seed = 0; seed < 500; seed++) {
            var random = new RandomTools(seed, List.of(UUID.randomUUID()));
            var before = merged(Values.NONE, random.patch(List.of()));
            var rows = merged(before, random.patch(before.rows(PARTS))).rows(PARTS);

            assertThat(rows).extracting(row -> row.get("id")).doesNotHaveDuplicates().doesNotContainNull();
            for (var i = 0; i < rows.size(); i++) assertThat(rows.get(i).get("no")).isEqualTo(i + 1L);
        }
    }

    @Test void anIdThatNoRowHasAndOneNamedTwiceAreReported() {
        var before = merged(Values.NONE, values("parts", List.of(values("name", "a"))));
        var id = before.rows(PARTS).getFirst().get("id");
        var findings = new ArrayList<Finding>();

        MergePatch.over(TOOL, before, values("parts", List.of(values("id", id, "name", "a"), values("id", id, "name", "twin"), values("id", UUID.randomUUID(), "name", "b"))), Unnamed.REPEATS, findings::add);

        assertThat(findings).extracting(finding -> finding.path() + " " + finding.code()).containsExactly("parts/1/id NO_SUCH_ROW", "parts/2/id NO_SUCH_ROW");
    }

    private static Values merged(Values before, Values patch) {
        return MergePatch.over(TOOL, before, patch, Unnamed.REPEATS, finding -> fail(finding.toString()));
    }
}
