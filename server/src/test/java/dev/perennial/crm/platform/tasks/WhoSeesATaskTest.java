package dev.perennial.crm.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.DepartmentId;
import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.Inbox;
import dev.perennial.crm.platform.Inbox.NewTask;
import dev.perennial.crm.platform.StandardRole;
import dev.perennial.crm.platform.TaskKind;
import dev.perennial.crm.platform.TeamId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Tasks for any mixture of people, teams, roles and departments are seen, listed, counted and worked on by exactly those. */
@StoryTest
@TestPropertySource(properties = "perennial.test.house=who-sees-a-task")
class WhoSeesATaskTest {

    private static final Random RANDOM = new Random(7);

    private record Meant(UserId assignee, List<Candidate> candidates) {}

    @Autowired Inbox inbox;
    @Autowired InboxReader reading;
    @Autowired RecordReader reader;
    @Autowired ActorBook actors;

    private final Map<UUID, Meant> tasks = new HashMap<>();
    private List<Actor> people;
    private List<Candidate> anybody;

    @BeforeEach
    void aHouseFullOfTasks() {
        people = ids("platform/users", House.ACTOR).stream().flatMap(id -> actors.acting(id, Actor.Via.SCREEN, Locale.ENGLISH).stream()).filter(actor -> !actor.rights().administrator()).toList();
        anybody = new ArrayList<>();
        people.forEach(person -> anybody.add(Candidate.of(new UserId(person.user()))));
        ids("platform/teams", House.ACTOR).forEach(id -> anybody.add(Candidate.of(new TeamId(id))));
        ids("platform/departments", House.ACTOR).forEach(id -> anybody.add(Candidate.of(new DepartmentId(id))));
        for (var role : StandardRole.values()) if (role != StandardRole.EVERYBODY) anybody.add(Candidate.of(role));
        for (var i = 0; i < 40; i++) hand();
    }

    @Test
    void exactlyThoseSeeATaskForWhomItIsMeant() {
        for (var person : people) {
            var meant = tasks.keySet().stream().filter(task -> sees(person, tasks.get(task))).collect(Collectors.toSet());
            var waiting = tasks.keySet().stream().filter(task -> waitsFor(person, tasks.get(task))).collect(Collectors.toSet());

            assertThat(reader.visible(TaskBook.TASKS, tasks.keySet(), person)).as(person.name()).isEqualTo(meant);
            assertThat(listed(person)).as(person.name()).isEqualTo(meant);
            assertThat(reader.count(TaskBook.TASKS, ListRequest.NEWEST, person)).as(person.name()).isEqualTo(meant.size());
            assertThat(inboxOf(person)).as(person.name()).isEqualTo(waiting);
            assertThat(reading.counts(person).all()).as(person.name()).isEqualTo(waiting.size());
        }
    }

    private void hand() {
        var assignee = RANDOM.nextInt(3) == 0 ? new UserId(people.get(RANDOM.nextInt(people.size())).user()) : null;
        var candidates = new HashSet<Candidate>();
        for (var i = assignee == null ? 0 : 1; i < 1 + RANDOM.nextInt(3); i++) candidates.add(anybody.get(RANDOM.nextInt(anybody.size())));
        var task = inbox.hand(new NewTask(TaskKind.TASK, "platform.told.reminder", List.of("look"), null, List.copyOf(candidates), assignee, null, List.of(), null));
        tasks.put(task.value(), new Meant(assignee, List.copyOf(candidates)));
    }

    /** The plain rule: assignee or candidate; a lead also sees what his team mates have. */
    private static boolean sees(Actor person, Meant task) {
        var mine = task.assignee() != null && task.assignee().value().equals(person.user());
        var ofMyTeam = task.assignee() != null && person.membership().roles().contains(StandardRole.LEAD.id()) && person.membership().teamMates().contains(task.assignee().value());
        return mine || ofMyTeam || isCandidate(person, task);
    }

    private static boolean waitsFor(Actor person, Meant task) {
        return task.assignee() == null ? isCandidate(person, task) : task.assignee().value().equals(person.user());
    }

    private static boolean isCandidate(Actor person, Meant task) {
        return task.candidates().stream().anyMatch(candidate -> switch (candidate) {
            case Candidate.OfUser(var user) -> user.value().equals(person.user());
            case Candidate.OfTeam(var team) -> person.membership().teams().contains(team.value());
            case Candidate.OfRole(var role) -> person.membership().roles().contains(role.value());
            case Candidate.OfDepartment(var department) -> department.value().equals(person.membership().department());
        });
    }

    private Set<UUID> listed(Actor person) {
        return reader.list(TaskBook.TASKS, ListRequest.NEWEST.page(ListRequest.MOST, null), person).items().stream().map(item -> item.id()).collect(Collectors.toSet());
    }

    private Set<UUID> inboxOf(Actor person) {
        return reading.page(Task.State.OPEN, null, ListRequest.MOST, null, person).items().stream().map(item -> item.id()).collect(Collectors.toSet());
    }

    private Set<UUID> ids(String type, Actor by) {
        return reader.list(TypeName.of(type), ListRequest.NEWEST.page(ListRequest.MOST, null), by).items().stream().map(item -> item.id()).collect(Collectors.toSet());
    }
}
