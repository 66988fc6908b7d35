package dev.perennial.engine.form;

import static dev.perennial.engine.support.Workshop.TOOLS;
import static dev.perennial.engine.support.Workshop.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.list.People;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.message.OwnWords;
import dev.perennial.engine.record.Form;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.support.TestHouse;
import dev.perennial.engine.support.Workshop;
import dev.perennial.engine.transfer.RowOutcome;
import dev.perennial.engine.transfer.SetPlan;
import dev.perennial.engine.transfer.SetRow;
import dev.perennial.engine.transfer.SetWriter;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.RecordWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tools have a form: power tools need a weight, the oil of hand tools is locked, joining is not offered to power tools, and nothing weighs more than a ton. */
class FormChecksTest {

    private static final UUID APPRENTICES = UUID.randomUUID();
    private static final Actor ADMIN = People.administrator();
    private static final Actor APPRENTICE = People.somebody(new Membership(Set.of(), Set.of(), null, Set.of(), Set.of(APPRENTICES)), Scope.ALL, Set.of(TOOLS));

    private static TestHouse house;
    private static RecordWriter writer;

    @BeforeAll static void open() {
        var forAll = form("For all", null, List.of(new Form.Entry(Path.of("weight"), null, null, "kind == 'POWER'", null), new Form.Entry(Path.of("care/oil"), null, null, null, "kind == 'HAND'"),
                new Form.Entry(Path.of("care/place"), null, "sharp", "true", null)));
        var forApprentices = form("For apprentices", APPRENTICES, List.of(new Form.Entry(Path.of("note"), null, null, "true", null)));
        house = TestHouse.of(List.of(Workshop.BENCH, Workshop.TOOL.drawnBy(List.of(forAll, forApprentices))));
        writer = house.the(RecordWriter.class);
    }

    @AfterAll static void close() {
        house.close();
    }

    @Test void aValueIsAskedForWhileTheConditionHolds() {
        assertThat(created("name", "Drill", "kind", "POWER")).containsExactly("weight REQUIRED");
        assertThat(created("name", "Drill", "kind", "POWER", "weight", BigDecimal.TEN)).isEmpty();
        assertThat(created("name", "Saw", "kind", "HAND")).isEmpty();
    }

    @Test void whatIsNotOnTheFormIsNotAskedFor() {
        assertThat(created("name", "Saw", "sharp", true)).containsExactly("care/place REQUIRED");
        assertThat(created("name", "Saw", "sharp", false)).isEmpty();
    }

    @Test void whatWasLockedStaysAndWhatWasOpenStaysOpenUntilOneSaves() {
        assertThat(created("name", "Plane", "kind", "HAND", "care/oil", "linseed")).containsExactly("care/oil LOCKED_NOW");
        var tool = writer.create(TOOLS, values("name", "Plane", "care/oil", "none"), ADMIN);

        assertThat(changed(tool, "kind", "HAND", "care/oil", "linseed")).as("filled in and closed at once").isEmpty();
        assertThat(changed(tool, "care/oil", "palm")).containsExactly("care/oil LOCKED_NOW");
        assertThat(changed(tool, "care/oil", "linseed", "name", "Jack plane")).as("repeated").isEmpty();
        assertThat(changed(tool, "kind", null, "care/oil", "palm")).as("opened again").isEmpty();
    }

    @Test void anOptionThatIsWithheldIsRefused() {
        assertThat(created("name", "Drill", "kind", "POWER", "weight", BigDecimal.ONE, "uses", List.of("CUT", "JOIN"))).containsExactly("uses NOT_OFFERED");
        assertThat(created("name", "Clamp", "kind", "HAND", "uses", List.of("JOIN"))).isEmpty();
    }

    @Test void aRefusedStateIsToldInTheWordsOfTheForm() {
        var refused = refusal(() -> writer.create(TOOLS, values("name", "Press", "weight", new BigDecimal("2000")), ADMIN));

        var finding = refused.findings().getFirst();
        assertThat(finding.path()).isEqualTo("weight");
        var messages = new Messages();
        assertThat(messages.text(Locale.ENGLISH, "finding." + finding.code(), finding.arguments().toArray())).isEqualTo("Too {heavy} for 'us'");
        assertThat(messages.text(Locale.CHINESE, "finding." + finding.code(), finding.arguments().toArray())).isEqualTo("太重了");
    }

    @Test void everyFindingIsToldAtOnce() {
        assertThat(created("name", "", "kind", "POWER", "uses", List.of("JOIN"), "sharp", true)).containsExactlyInAnyOrder("name REQUIRED", "weight REQUIRED", "uses NOT_OFFERED", "care/place REQUIRED");
    }

    @Test void rowsOfABlockAreHeldToTheFormOneByOne() {
        var rows = List.of(SetRow.of(values("name", "Drill", "kind", "POWER")), SetRow.of(values("name", "File", "kind", "HAND")), SetRow.of(values("name", "Press", "weight", new BigDecimal("2000"))));

        var outcomes = house.the(SetWriter.class).write(SetPlan.create(TOOLS, Cause.importOf("file")), rows, ADMIN);

        assertThat(outcomes.get(0)).isInstanceOfSatisfying(RowOutcome.Rejected.class, row -> assertThat(found(row.refused())).containsExactly("weight REQUIRED"));
        assertThat(outcomes.get(1)).isInstanceOf(RowOutcome.Created.class);
        assertThat(outcomes.get(2)).isInstanceOfSatisfying(RowOutcome.Rejected.class, row -> assertThat(found(row.refused())).containsExactly("weight FORM_CHECK"));
    }

    @Test void aVerbIsHeldToTheFormOfWhoActsAndTheHouseToNone() {
        var byVerb = refusal(() -> new Errand(ADMIN, Cause.verb("make")).during(() -> writer.create(TOOLS, values("name", "Drill", "kind", "POWER"), ADMIN)));
        assertThat(found(byVerb)).containsExactly("weight REQUIRED");

        var nobody = new Actor(null, "house", new Actor.Rights(true, Map.of()), Membership.NOWHERE, People.SCREEN);
        assertThat(new Errand(nobody, Cause.verb("make")).during(() -> writer.create(TOOLS, values("name", "Drill", "kind", "POWER"), nobody)).version()).isEqualTo(1);
    }

    @Test void theFormOfARoleGoesBeforeTheOneForAll() {
        assertThat(found(refusal(() -> writer.create(TOOLS, values("name", "Drill", "kind", "POWER"), APPRENTICE)))).containsExactly("note REQUIRED");
    }

    @Test void nobodyIsAskedForWhatIsHiddenFromHim() {
        var blinkered = People.somebody(new Membership(Set.of(), Set.of(), null, Set.of(), Set.of(APPRENTICES)), Scope.ALL, Set.of(TOOLS), "note");

        assertThat(writer.create(TOOLS, values("name", "Drill"), blinkered).version()).isEqualTo(1);
    }

    private static Form form(String name, UUID role, List<Form.Entry> entries) {
        return new Form(UUID.randomUUID(), name, new Form.Audience(role, null, 0), new Form.Drawing(List.of(), List.of(), List.of()), entries,
                role != null ? List.of() : List.of(new Form.Offer(Path.of("uses"), List.of("JOIN"), "kind != 'POWER'")),
                role != null ? List.of() : List.of(new Form.Check(Path.of("weight"), "weight > 1000.0", new OwnWords("Too {heavy} for 'us'", "太重了"))));
    }

    private static List<String> created(Object... given) {
        return findings(() -> writer.create(TOOLS, values(given), ADMIN));
    }

    private static List<String> changed(Stored tool, Object... patch) {
        return findings(() -> writer.change(TOOLS, tool.id(), values(patch), RecordWriter.ANY_VERSION, ADMIN));
    }

    private static List<String> findings(Runnable write) {
        try {
            write.run();
            return List.of();
        } catch (Refused refused) {
            return found(refused);
        }
    }

    private static Refused refusal(ThrowingCallable write) {
        return catchThrowableOfType(Refused.class, write);
    }

    private static List<String> found(Refused refused) {
        return refused.findings().stream().map(finding -> finding.path() + " " + finding.code()).toList();
    }
}
