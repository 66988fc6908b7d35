package dev.perennial.engine.verb;

import static dev.perennial.engine.support.Workshop.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.journal.History;
import dev.perennial.engine.list.People;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordBinder;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.support.TestHouse;
import dev.perennial.engine.verb.DescribedVerb.Reach;
import dev.perennial.engine.write.Draft;
import dev.perennial.engine.write.RecordWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VerbsTest {

    private static final TypeName BOATS = TypeName.of("harbour/boats");
    private static final Actor ADMIN = People.administrator();

    private static TestHouse house;
    private static Verbs verbs;

    @BeforeAll static void open() {
        house = TestHouse.of(List.of(RecordBinder.of(Boat.class).blueprint()), Boat.Boats.class, Boat.CharterBoat.Handler.class, Boat.BuildBoat.Handler.class);
        verbs = house.the(Verbs.class);
    }

    @AfterAll static void close() {
        house.close();
    }

    @Test void aVerbIsCalledLikeItsClassWithoutTheRecord() {
        assertThat(verbs.of(BOATS)).extracting(DescribedVerb::name, DescribedVerb::reach)
                .containsExactly(tuple("build", Reach.CREATING), tuple("charter", Reach.RECORD));
        assertThat(verbs.find(BOATS, "charter").orElseThrow().parameters().fields()).extracting(field -> field.path().text()).containsExactly("guest", "until", "insteadOf");
        assertThat(verbs.creating(BOATS).orElseThrow().name()).isEqualTo("build");
    }

    @Test void aVerbChangesWhatFormsMayNot() {
        var boat = built("Anna");

        var out = verbs.invoke(BOATS, boat.id(), "charter", Draft.of(values("guest", "Li")), boat.version(), ADMIN);

        assertThat(out.version()).isEqualTo(2);
        assertThat(out.values().get("charter/state")).isEqualTo("OUT");
        assertThat(out.values().rows(Path.of("seats"))).isEqualTo(boat.values().rows(Path.of("seats")));
        assertThatThrownBy(() -> house.the(RecordWriter.class).change(BOATS, boat.id(), values("charter/guest", "Wu"), 2L, ADMIN)).isInstanceOf(Refused.class);
    }

    @Test void theJournalNamesTheVerb() {
        var boat = built("Berta");
        verbs.invoke(BOATS, boat.id(), "charter", Draft.of(values("guest", "Li")), null, ADMIN);

        var history = house.the(History.class).of(BOATS, boat.id(), null, 10, ADMIN).items();

        assertThat(history).extracting(entry -> entry.author().cause()).containsExactly(Cause.verb("charter"), Cause.verb("build"));
        assertThat(history.getFirst().before().get("charter/state")).isEqualTo("FREE");
        assertThat(history.getFirst().after().asMap().keySet()).containsExactlyInAnyOrder(Path.of("charter/state"), Path.of("charter/guest"));
    }

    @Test void aRefusedVerbLeavesNothingBehind() {
        var boat = built("Clara");
        verbs.invoke(BOATS, boat.id(), "charter", Draft.of(values("guest", "Li")), null, ADMIN);

        assertThat(refusal(() -> verbs.invoke(BOATS, boat.id(), "charter", Draft.of(values("guest", "Wu")), null, ADMIN)).refusal()).isEqualTo(Boat.BoatRefusal.ALREADY_OUT);
        assertThat(house.the(History.class).of(BOATS, boat.id(), null, 10, ADMIN).items()).hasSize(2);
    }

    @Test void parametersAreCheckedAllAtOnce() {
        var boat = built("Dora");

        var refused = refusal(() -> verbs.invoke(BOATS, boat.id(), "charter",
                new Draft(values("guest", "a name much longer than twenty letters", "insteadOf", UUID.randomUUID()), List.of(Finding.at("until", "NOT_A_MOMENT"))), null, ADMIN));

        assertThat(refused.findings()).extracting(finding -> finding.path() + " " + finding.code())
                .containsExactlyInAnyOrder("until NOT_A_MOMENT", "guest TOO_LONG", "insteadOf NO_SUCH_RECORD");
    }

    @Test void theExpectedVersionIsHeldAgainstTheRecord() {
        var boat = built("Emma");

        assertThat(refusal(() -> verbs.invoke(BOATS, boat.id(), "charter", Draft.of(values("guest", "Li")), 7L, ADMIN)).refusal()).isEqualTo(EngineRefusal.STALE_VERSION);
    }

    @Test void onlyWhoMayTheVerbAndReachesTheRecordCarriesItOut() {
        var boat = built("Frieda");
        var parameters = Draft.of(values("guest", "Li"));

        assertThat(refusal(() -> verbs.invoke(BOATS, boat.id(), "charter", parameters, null, somebody(Scope.OWN, "charter"))).refusal()).isEqualTo(EngineRefusal.NOT_FOUND);
        assertThat(refusal(() -> verbs.invoke(BOATS, boat.id(), "charter", parameters, null, somebody(Scope.ALL))).refusal()).isEqualTo(EngineRefusal.NOT_PERMITTED);
        assertThat(verbs.invoke(BOATS, boat.id(), "charter", parameters, null, somebody(Scope.ALL, "charter")).version()).isEqualTo(2);
    }

    @Test void aRefusalKeepsToItselfWhatIsHiddenFromTheAsker() {
        var boat = built("Ida");
        verbs.invoke(BOATS, boat.id(), "charter", Draft.of(values("guest", "Li")), null, ADMIN);
        var again = Draft.of(values("guest", "Wu"));

        assertThat(refusal(() -> verbs.invoke(BOATS, boat.id(), "charter", again, null, somebody(Scope.ALL, "charter"))).arguments()).containsExactly("Ida");
        assertThat(refusal(() -> verbs.invoke(BOATS, boat.id(), "charter", again, null, somebodyWithout(Path.of("name")))).arguments()).containsExactly("…");
    }

    @Test void onlyVerbsThatMakeSenseNowArePossible() {
        var boat = built("Greta");
        assertThat(verbs.possible(boat, ADMIN)).containsExactly("charter");

        var out = verbs.invoke(BOATS, boat.id(), "charter", Draft.of(values("guest", "Li")), null, ADMIN);

        assertThat(verbs.possible(out, ADMIN)).isEmpty();
        assertThat(verbs.possible(boat, somebody(Scope.ALL))).isEmpty();
    }

    @Test void whatTheJavaRecordDoesNotSayStaysAsItWas() {
        var created = house.the(RecordWriter.class).create(BOATS, values("name", "Hanna", "seats", List.of(values("label", "bow"))), ADMIN);

        var out = verbs.invoke(BOATS, created.id(), "charter", Draft.of(values("guest", "Li")), null, ADMIN);

        assertThat(out.values().rows(Path.of("seats"))).isEqualTo(created.values().rows(Path.of("seats")));
        assertThat(out.holder()).isEqualTo(created.holder());
    }

    private static Stored built(String name) {
        return verbs.invoke(BOATS, null, "build", Draft.of(values("name", name, "seats", 2L)), null, ADMIN);
    }

    private static Actor somebody(Scope scope, String... allowed) {
        var access = new TypeAccess(Map.of(Action.READ, scope, Action.CHANGE, scope), Set.of(allowed), Set.of(), Set.of());
        return new Actor(UUID.randomUUID(), "somebody", new Actor.Rights(false, Map.of(BOATS, access)), Membership.NOWHERE, People.SCREEN);
    }

    private static Actor somebodyWithout(Path hidden) {
        var access = new TypeAccess(Map.of(Action.READ, Scope.ALL, Action.CHANGE, Scope.ALL), Set.of("charter"), Set.of(hidden), Set.of());
        return new Actor(UUID.randomUUID(), "somebody", new Actor.Rights(false, Map.of(BOATS, access)), Membership.NOWHERE, People.SCREEN);
    }

    private static Refused refusal(ThrowingCallable act) {
        var refused = new Refused[1];
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, r -> refused[0] = r);
        return refused[0];
    }
}
