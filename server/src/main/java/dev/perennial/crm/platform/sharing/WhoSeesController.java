package dev.perennial.crm.platform.sharing;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Ground;
import dev.perennial.engine.http.ShownLock;
import dev.perennial.engine.http.ShownLocks;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who may see, change and delete a record, and why; for one person also why not. */
@RestController
@RequestMapping("/api/platform/access/of")
class WhoSeesController {

    private static final int MOST = 100;

    /** A person or whatever else has a name. */
    record Named(UUID id, String label) {}

    /** Whether one action is allowed, and the grounds that allow it. */
    record Right(Action action, boolean allowed, List<String> reasons) {}

    record OfPerson(Named user, List<Right> rights) {}

    record Page(List<OfPerson> items, String next) {}

    /** One ground looked at, and whether it suffices. */
    record Step(boolean holds, String text) {}

    record Traced(Action action, boolean allowed, List<Step> steps) {}

    /** Everything that was looked at for one person, the fields that are kept from him or locked, and the lock of the record. */
    record Trace(Named user, List<Traced> rights, List<String> hidden, List<String> readOnly, ShownLock lock) {}

    private final AskedRecord asked;
    private final WhoSees people;
    private final GroundWords words;
    private final Messages messages;
    private final ShownLocks locks;

    WhoSeesController(AskedRecord asked, WhoSees people, GroundWords words, Messages messages, ShownLocks locks) {
        this.asked = asked;
        this.people = people;
        this.words = words;
        this.messages = messages;
        this.locks = locks;
    }

    @GetMapping
    Page whoSees(@RequestParam String record, @RequestParam(required = false) String q, @RequestParam(required = false) String cursor, @RequestParam(defaultValue = "25") int limit, Actor by) {
        var page = people.page(asked.read(record, by), q, cursor, Math.clamp(limit, 1, MOST), by);
        var speaker = words.about(page.items().stream().flatMap(person -> person.grounds().stream().flatMap(Collection::stream)).toList(), by);
        return new Page(page.items().stream().map(person -> new OfPerson(new Named(person.user(), person.name()), rights(person, speaker))).toList(), page.next());
    }

    private static List<Right> rights(WhoSees.OfPerson person, GroundWords.Speaker speaker) {
        var rights = new ArrayList<Right>();
        for (var i = 0; i < WhoSees.ACTIONS.size(); i++) {
            var reasons = person.may(i) ? person.grounds().get(i).stream().filter(Ground::holds).map(speaker::say).toList() : List.<String>of();
            rights.add(new Right(WhoSees.ACTIONS.get(i), person.may(i), reasons));
        }
        return rights;
    }

    @GetMapping("/{user}")
    Trace trace(@PathVariable UUID user, @RequestParam String record, Actor by) {
        var about = asked.read(record, by);
        var person = people.one(about, user, by);
        var speaker = words.about(person.grounds().stream().flatMap(Collection::stream).toList(), by);
        var rights = new ArrayList<Traced>();
        for (var i = 0; i < WhoSees.ACTIONS.size(); i++)
            rights.add(new Traced(WhoSees.ACTIONS.get(i), person.may(i), person.grounds().get(i).stream().map(ground -> new Step(ground.holds(), speaker.say(ground))).toList()));
        return new Trace(new Named(person.user(), person.name()), rights, labels(about.type(), person.access().hidden(), by), labels(about.type(), person.access().readOnly(), by), locks.of(about, by).orElse(null));
    }

    private List<String> labels(TypeName type, Collection<Path> paths, Actor by) {
        return paths.stream().filter(path -> !by.on(type).hides(path)).sorted()
                .map(path -> messages.find(by.locale(), LabelKeys.field(type, path)).or(() -> messages.find(by.locale(), LabelKeys.section(type, path.text()))).orElse(path.text())).toList();
    }
}
