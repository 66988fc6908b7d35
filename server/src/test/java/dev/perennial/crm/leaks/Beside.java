package dev.perennial.crm.leaks;

import dev.perennial.crm.leaks.Planted.Seedling;
import dev.perennial.crm.support.Visitor.Answer;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.record.TypeName;
import java.util.ArrayList;
import java.util.List;

/** The doors beside a record's own: who sees it, with whom it is shared, its files and processes, the bin of its type, and the reader's inbox. */
final class Beside {

    private static final TypeName USERS = TypeName.of("platform/users");

    private final Watch watch;

    Beside(Watch watch) {
        this.watch = watch;
    }

    /** Only the owner is told, and nobody is told anything of a record that is out of his sight. */
    List<String> whoSees() {
        var leaks = new ArrayList<String>();
        for (var record : watch.some()) {
            var answer = watch.visitor().get("/api/platform/access/of", "record", watch.type().name() + "/" + record.id(), "limit", "3");
            var mayReadUsers = watch.visitor().actor().may(Action.READ, USERS);
            var told = watch.reads(record) && record.owner().equals(watch.visitor().actor().user());
            if (answer.isGood() && !told) leaks.add("told who sees " + record);
            if (told && mayReadUsers && answer.status() >= 500) leaks.add("failed for its owner: " + answer.body());
            leaks.addAll(hiddenOrNothing(record, answer));
        }
        return leaks;
    }

    List<String> collaborators() {
        return ofEach("/api/platform/collaborators/of");
    }

    List<String> files() {
        return ofEach("/api/platform/files/of");
    }

    List<String> processes() {
        return ofEach("/api/platform/processes/of");
    }

    private List<String> ofEach(String address) {
        var leaks = new ArrayList<String>();
        for (var record : watch.some()) {
            var answer = watch.visitor().get(address, "record", watch.type().name() + "/" + record.id());
            if (answer.isGood() && !watch.reads(record)) leaks.add(address + " answered for unseen " + record);
            leaks.addAll(hiddenOrNothing(record, answer));
        }
        return leaks;
    }

    /** Who may not see the record gets an answer that does not even tell that there is one. */
    private List<String> hiddenOrNothing(Seedling record, Answer answer) {
        var leaks = new ArrayList<>(watch.secretsBeside(record, answer));
        if (!watch.reads(record) && answer.status() != 404) leaks.add("revealed by " + answer.status() + " " + answer.body());
        return leaks;
    }

    /** Nothing planted is deleted: the bin is empty, and closed to whoever may delete nothing. */
    List<String> bin() {
        var answer = watch.visitor().get(watch.address(), "deleted", "true");
        var mayDelete = watch.visitor().actor().on(watch.type().name()).scope(Action.DELETE) != Scope.NONE && !watch.readsNothing();
        var leaks = new ArrayList<>(watch.secretsIn(answer));
        if (answer.isGood() != mayDelete) leaks.add("the bin answered " + answer.status());
        if (answer.isGood() && !answer.json().get("items").isEmpty()) leaks.add("the bin holds living records");
        return leaks;
    }

    List<String> inbox() {
        return watch.secretsIn(watch.guest().answerAt("/api/platform/inbox"));
    }
}
