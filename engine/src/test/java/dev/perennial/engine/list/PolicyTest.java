package dev.perennial.engine.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Grantee;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.access.ShareLevel;
import dev.perennial.engine.access.Shares;
import dev.perennial.engine.access.SharingRule;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads, however far his scopes, shares and rules go: every surface answers exactly what a naive look at each record says. */
class PolicyTest {

    private static final Random RANDOM = new Random(11);
    private static final GardenRecords GARDEN = new GardenRecords();
    private static final Reading READING = new Reading(GARDEN.sql, Garden.blueprints());
    private static final List<UUID> USERS = ids(12);
    private static final List<UUID> UNITS = ids(4);
    private static final List<UUID> TEAMS = ids(3);
    private static final List<UUID> ROLES = ids(3);
    private static final Map<UUID, UUID> BEDS = new LinkedHashMap<>();
    private static final List<Stored> PLANTS = new ArrayList<>();
    private static final List<Share> SHARES = new ArrayList<>();
    private static final List<SharingRule> RULES = new ArrayList<>();

    private record Share(UUID record, UUID grantee, ShareLevel level, boolean over) {}

    @BeforeAll static void fill() {
        for (var i = 0; i < 30; i++) {
            var owner = pick(USERS);
            BEDS.put(GARDEN.store(Garden.BED, new GardenRecords.Holder(owner, null), GardenRecords.values("name", "Bed " + i)), owner);
        }
        for (var i = 0; i < 160; i++) {
            var holder = new GardenRecords.Holder(RANDOM.nextInt(10) == 0 ? null : pick(USERS), RANDOM.nextInt(10) == 0 ? null : pick(UNITS));
            GARDEN.store(Garden.PLANT, holder, GardenRecords.values("name", (i % 3 == 0 ? "Rose " : "Tea ") + i, "petals", (long) i, "status", i % 2 == 0 ? "SEED" : "GONE", "bed", i % 3 == 1 ? null : pick(List.copyOf(BEDS.keySet()))));
        }
        READING.reader.forEach(Garden.PLANTS, ListRequest.NEWEST, People.administrator(), PLANTS::add);
        for (var i = 0; i < 60; i++) {
            var share = new Share(pick(PLANTS).id(), pick(Stream.of(USERS, UNITS, TEAMS, ROLES).flatMap(List::stream).toList()), pick(List.of(ShareLevel.values())), i % 5 == 0);
            if (SHARES.stream().anyMatch(s -> s.record().equals(share.record()) && s.grantee().equals(share.grantee()))) continue;
            SHARES.add(share);
            READING.shares.grant(new RecordRef(Garden.PLANTS, share.record()), new Shares.Share(grantee(share.grantee()), share.level(), share.over() ? Reading.NOW.minus(Duration.ofDays(1)) : null));
        }
        for (var i = 0; i < 20; i++) {
            var share = new Share(pick(List.copyOf(BEDS.keySet())), pick(Stream.of(USERS, UNITS, TEAMS, ROLES).flatMap(List::stream).toList()), pick(List.of(ShareLevel.values())), i % 5 == 0);
            if (SHARES.stream().anyMatch(s -> s.record().equals(share.record()) && s.grantee().equals(share.grantee()))) continue;
            SHARES.add(share);
            READING.shares.grant(new RecordRef(Garden.BEDS, share.record()), new Shares.Share(grantee(share.grantee()), share.level(), share.over() ? Reading.NOW.minus(Duration.ofDays(1)) : null));
        }
        rule("petals lt 7", TEAMS.getFirst(), ShareLevel.READ);
        rule("petals lt 7", ROLES.getFirst(), ShareLevel.CHANGE);
        rule("petals ge 150 or status eq 'GONE' and petals gt 140", USERS.getFirst(), ShareLevel.CHANGE);
        rule("gone eq 1", USERS.getFirst(), ShareLevel.CHANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "petals gt 40", "startswith(name,'rose')", "startswith(name,'ro')", "startswith(name,'rose 1')", "startswith(name,'rose') and status eq 'SEED'"})
    void everySurfaceAnswersWhatEachRecordSays(String filter) {
        for (var round = 0; round < 25; round++) {
            var actor = somebody();
            var expected = PLANTS.stream().filter(plant -> sees(actor, Action.READ, plant) && matches(filter, plant)).toList();
            var request = ListRequest.NEWEST.filtered(filter).page(7, null);

            assertThat(paged(request, actor)).as("newest first").isEqualTo(expected.stream().map(Stored::id).toList());
            assertThat(paged(request.sorted("createdAt"), actor)).as("oldest first").isEqualTo(expected.reversed().stream().map(Stored::id).toList());
            assertThat(new HashSet<>(paged(request.sorted("name"), actor))).as("by name").isEqualTo(idsOf(expected));
            assertThat(READING.reader.count(Garden.PLANTS, request, actor)).isEqualTo(expected.size());
            assertThat(READING.reader.aggregate(Garden.PLANTS, new AggregateRequest(List.of(), List.of(), filter, null), actor).getFirst().get("count")).isEqualTo(expected.size());
            assertThat(exported(request, actor)).isEqualTo(expected.stream().filter(plant -> sees(actor, Action.EXPORT, plant)).map(Stored::id).toList());
        }
    }

    @Test void singleRecordsAnswerAsTheListDoes() {
        var all = PLANTS.stream().map(Stored::id).toList();
        for (var round = 0; round < 15; round++) {
            var actor = somebody();
            var expected = PLANTS.stream().filter(plant -> sees(actor, Action.READ, plant)).map(Stored::id).collect(Collectors.toSet());

            assertThat(all.stream().filter(id -> READING.reader.find(Garden.PLANTS, id, actor).isPresent()).collect(Collectors.toSet())).isEqualTo(expected);
            assertThat(READING.reader.visible(Garden.PLANTS, all, actor)).isEqualTo(expected);
            assertThat(READING.reader.labels(Garden.PLANTS, all, actor).keySet()).isEqualTo(expected);
            for (var action : List.of(Action.CHANGE, Action.DELETE))
                assertThat(PLANTS.stream().filter(plant -> READING.policy.may(actor, action, plant)).toList())
                        .as(action.name()).isEqualTo(PLANTS.stream().filter(plant -> sees(actor, Action.READ, plant) && sees(actor, action, plant)).toList());
        }
    }

    @Test void aClosedTypeIsRefusedAndItsRecordsDoNotExist() {
        var stranger = People.somebody(USERS.getFirst(), Membership.NOWHERE, Scope.NONE, Set.of(Garden.PLANTS));

        assertThatThrownBy(() -> READING.reader.list(Garden.PLANTS, ListRequest.NEWEST, stranger))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(EngineRefusal.NOT_PERMITTED));
        assertThat(PLANTS).noneMatch(plant -> READING.reader.find(Garden.PLANTS, plant.id(), stranger).isPresent());
        assertThat(READING.reader.visible(Garden.PLANTS, idsOf(PLANTS), stranger)).isEmpty();
    }

    @Test void whoHoldsMoreThanCanBeFollowedOneByOneMeetsTheSame() {
        var owner = UUID.randomUUID();
        var beds = new ArrayList<UUID>();
        for (var i = 0; i <= Holdings.MOST; i++) beds.add(GARDEN.store(Garden.BED, new GardenRecords.Holder(owner, null), GardenRecords.values("name", "Plot " + i)));
        var planted = Stream.of(0, 1, Holdings.MOST).map(i -> GARDEN.store(Garden.PLANT, new GardenRecords.Holder(null, null), GardenRecords.values("name", "Ivy", "petals", 5L, "status", "GONE", "bed", beds.get(i)))).toList();
        var actor = People.openingBeds(People.scoped(owner, Membership.NOWHERE, Garden.PLANTS, _ -> Scope.OWN), false);

        for (var filter : List.of("", "startswith(name,'ivy')", "startswith(name,'iv')")) {
            assertThat(paged(ListRequest.NEWEST.filtered(filter).page(2, null), actor)).isEqualTo(planted.reversed());
            assertThat(READING.reader.count(Garden.PLANTS, ListRequest.NEWEST.filtered(filter), actor)).isEqualTo(3);
        }
        assertThat(READING.reader.visible(Garden.PLANTS, planted, actor)).containsExactlyInAnyOrderElementsOf(planted);
        planted.forEach(PolicyTest::uproot);
    }

    @Test void whatHangsOnADeletedRecordIsNoLongerFollowed() {
        var owner = UUID.randomUUID();
        var bed = GARDEN.store(Garden.BED, new GardenRecords.Holder(owner, null), GardenRecords.values("name", "Old plot"));
        var plant = GARDEN.store(Garden.PLANT, new GardenRecords.Holder(null, null), GardenRecords.values("name", "Fern", "petals", 5L, "status", "GONE", "bed", bed));
        var actor = People.openingBeds(People.scoped(owner, Membership.NOWHERE, Garden.PLANTS, _ -> Scope.OWN), false);
        assertThat(paged(ListRequest.NEWEST.page(7, null), actor)).containsExactly(plant);

        GARDEN.sql.execute("update garden.beds set deleted_at = now() where id = {0}", DSL.val(bed));

        assertThat(paged(ListRequest.NEWEST.page(7, null), actor)).isEmpty();
        assertThat(READING.reader.find(Garden.PLANTS, plant, actor)).isEmpty();
        uproot(plant);
    }

    private static void uproot(UUID plant) {
        GARDEN.sql.execute("delete from garden.plants_score where id = {0}", DSL.val(plant));
        GARDEN.sql.execute("delete from garden.plants where id = {0}", DSL.val(plant));
    }

    /** The oracle: the rules of sharing spelt out for one record. */
    private static boolean sees(Actor actor, Action action, Stored plant) {
        var scope = actor.on(Garden.PLANTS).scope(action);
        var place = actor.membership();
        var holder = plant.holder();
        if (scope == Scope.NONE) return false;
        if (scope == Scope.ALL || actor.user().equals(holder.owner())) return true;
        if (holder.unit() != null && actor.on(Garden.PLANTS).departments(action).contains(holder.unit())) return true;
        if (scope.compareTo(Scope.TEAM) >= 0 && place.teamMates().contains(holder.owner())) return true;
        if (scope.compareTo(Scope.DEPARTMENT) >= 0 && holder.unit() != null && holder.unit().equals(place.department())) return true;
        if (scope == Scope.DEPARTMENT_AND_BELOW && place.departmentAndBelow().contains(holder.unit())) return true;
        if (action != Action.READ && action != Action.CHANGE) return false;
        return isShared(actor, action, plant.id()) || follows(actor, action, (UUID) plant.values().get("bed"))
                || RULES.stream().anyMatch(rule -> isFor(actor, rule.grantee().id()) && allows(rule.level(), action) && matches(rule.filter(), plant));
    }

    private static boolean isShared(Actor actor, Action action, UUID record) {
        return SHARES.stream().anyMatch(share -> share.record().equals(record) && !share.over() && isFor(actor, share.grantee()) && allows(share.level(), action));
    }

    private static boolean follows(Actor actor, Action action, UUID bed) {
        if (bed == null || actor.on(Garden.BEDS).scope(Action.READ) == Scope.NONE || actor.on(Garden.PLANTS).hides(Path.of("bed"))) return false;
        return action == Action.READ && actor.user().equals(BEDS.get(bed)) || isShared(actor, action, bed);
    }

    private static boolean isFor(Actor actor, UUID grantee) {
        return grantee.equals(actor.user()) || actor.membership().teams().contains(grantee) || actor.membership().roles().contains(grantee) || grantee.equals(actor.membership().department());
    }

    private static boolean allows(ShareLevel level, Action action) {
        return action == Action.READ || level == ShareLevel.CHANGE;
    }

    private static boolean matches(String filter, Stored plant) {
        var petals = (Long) plant.values().get("petals");
        var rose = plant.values().text("name").startsWith("Rose");
        return switch (filter) {
            case "" -> true;
            case "petals gt 40" -> petals > 40;
            case "petals lt 7" -> petals < 7;
            case "startswith(name,'rose')", "startswith(name,'ro')" -> rose;
            case "startswith(name,'rose 1')" -> plant.values().text("name").startsWith("Rose 1");
            case "startswith(name,'rose') and status eq 'SEED'" -> rose && plant.values().text("status").equals("SEED");
            case "petals ge 150 or status eq 'GONE' and petals gt 140" -> petals >= 150 || plant.values().text("status").equals("GONE") && petals > 140;
            case "gone eq 1" -> false;
            default -> throw new IllegalArgumentException(filter);
        };
    }

    private static Actor somebody() {
        var mates = USERS.stream().filter(_ -> RANDOM.nextInt(4) == 0).collect(Collectors.toSet());
        var below = UNITS.stream().filter(_ -> RANDOM.nextInt(3) == 0).collect(Collectors.toSet());
        var teams = TEAMS.stream().filter(_ -> RANDOM.nextInt(2) == 0).collect(Collectors.toSet());
        var roles = ROLES.stream().filter(_ -> RANDOM.nextInt(2) == 0).collect(Collectors.toSet());
        var membership = new Membership(teams, mates, RANDOM.nextInt(4) == 0 ? null : pick(UNITS), below, roles);
        var actor = People.scoped(pick(USERS), membership, Garden.PLANTS, _ -> pick(List.of(Scope.values()).subList(1, Scope.values().length)), RANDOM.nextInt(3) == 0 ? Set.of(pick(UNITS)) : Set.of());
        return RANDOM.nextInt(4) == 0 ? actor : People.openingBeds(actor, RANDOM.nextInt(4) == 0);
    }

    private static List<UUID> paged(ListRequest request, Actor actor) {
        var ids = new ArrayList<UUID>();
        var page = READING.reader.list(Garden.PLANTS, request, actor);
        page.items().forEach(item -> ids.add(item.id()));
        while (page.next() != null) {
            page = READING.reader.list(Garden.PLANTS, request.page(7, page.next()), actor);
            page.items().forEach(item -> ids.add(item.id()));
        }
        return ids;
    }

    private static List<UUID> exported(ListRequest request, Actor actor) {
        var ids = new ArrayList<UUID>();
        READING.reader.forEach(Garden.PLANTS, request, actor, item -> ids.add(item.id()));
        return ids;
    }

    private static void rule(String filter, UUID grantee, ShareLevel level) {
        var rule = new SharingRule(UUID.randomUUID(), Garden.PLANTS, filter, grantee(grantee), level);
        RULES.add(rule);
        READING.rules.add(rule);
    }

    private static Grantee grantee(UUID id) {
        return new Grantee(USERS.contains(id) ? Grantee.Kind.USER : TEAMS.contains(id) ? Grantee.Kind.TEAM : ROLES.contains(id) ? Grantee.Kind.ROLE : Grantee.Kind.DEPARTMENT, id);
    }

    private static Set<UUID> idsOf(List<Stored> records) {
        return records.stream().map(Stored::id).collect(Collectors.toSet());
    }

    private static List<UUID> ids(int count) {
        return IntStream.range(0, count).mapToObj(_ -> UUID.randomUUID()).toList();
    }

    private static <T> T pick(List<T> list) {
        return list.get(RANDOM.nextInt(list.size()));
    }
}
