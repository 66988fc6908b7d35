package dev.perennial.engine.write;

import static dev.perennial.engine.support.Workshop.BENCHES;
import static dev.perennial.engine.support.Workshop.TOOLS;
import static dev.perennial.engine.support.Workshop.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.list.People;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.support.TestHouse;
import dev.perennial.engine.support.Workshop;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WritingRightsTest {

    private static final Actor ADMIN = People.administrator();
    private static final Draft WRONG = new Draft(values("kind", "MAGIC"), List.of(Finding.at("weight", "NOT_A_NUMBER")));

    private static TestHouse house;
    private static RecordWriter writer;

    @BeforeAll static void open() {
        house = Workshop.open();
        writer = house.the(RecordWriter.class);
    }

    @AfterAll static void close() {
        house.close();
    }

    @Test void whatOneMayNotSeeIsNotFoundBeforeAnythingElseIsSaid() {
        var tool = tool();

        assertThat(refusal(() -> writer.change(TOOLS, tool.id(), WRONG, null, somebody(Scope.OWN, Scope.OWN)))).isEqualTo(EngineRefusal.NOT_FOUND);
        assertThat(refusal(() -> writer.delete(TOOLS, tool.id(), null, somebody(Scope.OWN, Scope.OWN)))).isEqualTo(EngineRefusal.NOT_FOUND);
        assertThat(refusal(() -> writer.restore(TOOLS, tool.id(), somebody(Scope.OWN, Scope.OWN)))).isEqualTo(EngineRefusal.NOT_FOUND);
    }

    @Test void rightsAreToldBeforeVersionsAndVersionsBeforeValues() {
        var tool = tool();

        assertThat(refusal(() -> writer.change(TOOLS, tool.id(), WRONG, null, somebody(Scope.ALL, Scope.OWN)))).isEqualTo(EngineRefusal.NOT_PERMITTED);
        assertThat(refusal(() -> writer.change(TOOLS, tool.id(), WRONG, null, somebody(Scope.ALL, Scope.ALL)))).isEqualTo(EngineRefusal.VERSION_REQUIRED);
        assertThat(refusal(() -> writer.change(TOOLS, tool.id(), WRONG, 9L, somebody(Scope.ALL, Scope.ALL)))).isEqualTo(EngineRefusal.STALE_VERSION);
        assertThat(refusal(() -> writer.change(TOOLS, tool.id(), WRONG, 1L, somebody(Scope.ALL, Scope.ALL)))).isEqualTo(EngineRefusal.INVALID);
    }

    @Test void aLockedFieldIsNotPermittedUnlessItIsOnlyRepeated() {
        var tool = tool();
        var somebody = somebody(Scope.ALL, Scope.ALL);

        assertThat(refusal(() -> writer.change(TOOLS, tool.id(), values("care/oil", "other"), 1L, somebody))).isEqualTo(EngineRefusal.NOT_PERMITTED);
        assertThat(writer.change(TOOLS, tool.id(), values("care/oil", "linseed", "name", "Renamed"), 1L, somebody).values().get("name")).isEqualTo("Renamed");
    }

    @Test void aHiddenFieldIsAnUnknownField() {
        var tool = tool();

        assertThat(refusal(() -> writer.change(TOOLS, tool.id(), values("note", "guess"), 1L, somebody(Scope.ALL, Scope.ALL)))).isEqualTo(EngineRefusal.UNKNOWN_FIELD);
        assertThat(refusal(() -> writer.create(TOOLS, values("name", "New", "note", "guess"), somebody(Scope.ALL, Scope.ALL)))).isEqualTo(EngineRefusal.UNKNOWN_FIELD);
    }

    @Test void nobodyCreatesForOthersBeyondHisScope() {
        var somebody = somebody(Scope.OWN, Scope.OWN);

        assertThat(writer.create(TOOLS, values("name", "Mine"), somebody).holder().owner()).isEqualTo(somebody.user());
        assertThat(refusal(() -> writer.create(TOOLS, values("name", "Theirs", "owner", UUID.randomUUID()), somebody))).isEqualTo(EngineRefusal.NOT_PERMITTED);
    }

    @Test void aLinkToWhatOneMayNotSeeLooksLikeALinkToNothing() {
        var hidden = writer.create(BENCHES, values("name", "Secret"), ADMIN).id();

        assertThatThrownBy(() -> writer.create(TOOLS, values("name", "Spy", "bench", hidden, "parts", List.of(values("name", "eye", "from", hidden))), somebody(Scope.OWN, Scope.OWN)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.findings()).extracting(finding -> finding.path() + " " + finding.code())
                        .containsExactly("bench NO_SUCH_RECORD", "parts/0/from NO_SUCH_RECORD"));
    }

    @Test void anErrandWritesWhatItsVerbPromises() {
        var tool = tool();
        var nobody = new Actor(UUID.randomUUID(), "nobody", new Actor.Rights(false, Map.of()), Membership.NOWHERE, People.SCREEN);

        var lent = new Errand(nobody, Cause.verb("lend")).during(() -> writer.change(TOOLS, tool.id(), values("lending/to", "Ann"), RecordWriter.ANY_VERSION, nobody));

        assertThat(lent.values().get("lending/to")).isEqualTo("Ann");
        assertThat(refusal(() -> writer.change(TOOLS, tool.id(), Values.NONE, 2L, nobody))).isEqualTo(EngineRefusal.NOT_FOUND);
    }

    private static Stored tool() {
        return writer.create(TOOLS, values("name", "Saw", "note", "secret", "care/oil", "linseed"), ADMIN);
    }

    private static Actor somebody(Scope reading, Scope writing) {
        var scopes = Map.of(Action.READ, reading, Action.CREATE, writing, Action.CHANGE, writing, Action.DELETE, writing);
        var access = new TypeAccess(scopes, Set.of(), Set.of(Path.of("note")), Set.of(Path.of("care/oil")));
        Map<TypeName, TypeAccess> byType = Map.of(TOOLS, access, BENCHES, access);
        return new Actor(UUID.randomUUID(), "somebody", new Actor.Rights(false, byType), Membership.NOWHERE, People.SCREEN);
    }

    private static Object refusal(ThrowingCallable act) {
        var refusal = new Object[1];
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> refusal[0] = refused.refusal());
        return refusal[0];
    }
}
