package dev.perennial.crm.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.DefaultRights;
import dev.perennial.crm.platform.TypeRights;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.verb.Verbs;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody can add a record type or a verb without deciding who may use it. */
@StoryTest
class DefaultRightsTest {

    @Autowired Blueprints blueprints;
    @Autowired Verbs verbs;
    @Autowired List<DefaultRights> suites;

    @Test
    void everyRecordTypeStandsInTheDefaultRolesOnce() {
        var decided = suites.stream().flatMap(suite -> suite.rights().stream()).map(rights -> rights.type().toString()).toList();

        assertThat(decided).containsExactlyInAnyOrderElementsOf(blueprints.ofCode().stream().map(type -> type.name().toString()).toList());
    }

    @Test
    void everyVerbIsGivenToARoleOrLeftToAdministratorsOnPurpose() {
        var decided = decided();
        var undecided = new TreeSet<String>();
        for (var type : blueprints.ofCode())
            for (var verb : verbs.of(type.name()))
                if (!isDecided(decided.get(type.name().toString()), verb.name())) undecided.add(type.name() + " " + verb.name());

        assertThat(undecided).isEmpty();
    }

    @Test
    void noRoleIsGivenAVerbThatDoesNotExist() {
        var invented = new TreeSet<String>();
        for (var rights : decided().values()) {
            var known = verbs.of(rights.type()).stream().map(verb -> verb.name()).collect(Collectors.toSet());
            var named = new TreeSet<>(rights.administratorsVerbs());
            rights.given().forEach(given -> named.addAll(given.verbs()));
            named.remove(TypeAccess.ANY_VERB);
            named.removeAll(known);
            named.forEach(verb -> invented.add(rights.type() + " " + verb));
        }

        assertThat(invented).isEmpty();
    }

    private Map<String, TypeRights> decided() {
        return suites.stream().flatMap(suite -> suite.rights().stream()).collect(Collectors.toMap(rights -> rights.type().toString(), Function.identity()));
    }

    private static boolean isDecided(TypeRights rights, String verb) {
        return rights != null && (rights.administratorsVerbs().contains(verb)
                || rights.given().stream().anyMatch(given -> given.verbs().contains(verb) || given.verbs().contains(TypeAccess.ANY_VERB)));
    }
}
