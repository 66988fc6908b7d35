package dev.perennial.crm.leaks;

import dev.perennial.crm.leaks.Planted.Seedling;
import dev.perennial.crm.leaks.Secrets.Secret;
import dev.perennial.crm.support.Visitor;
import dev.perennial.crm.support.Visitor.Answer;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.TypeName;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** One visitor with what he may read, worked out once, and what he was told that does not depend on a type, asked once. */
final class Guest {

    private final Visitor visitor;
    private final Planted planted;
    private final Rightful rightful;
    private final Stirred stirred;
    private final Map<TypeName, Set<UUID>> readable = new ConcurrentHashMap<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private Heard heard;

    Guest(Visitor visitor, Planted planted, Rightful rightful, Stirred stirred) {
        this.visitor = visitor;
        this.planted = planted;
        this.rightful = rightful;
        this.stirred = stirred;
    }

    Visitor visitor() {
        return visitor;
    }

    Actor actor() {
        return visitor.actor();
    }

    Planted planted() {
        return planted;
    }

    Rightful rightful() {
        return rightful;
    }

    Stirred stirred() {
        return stirred;
    }

    /** The planted records of the type that he may read. */
    Set<UUID> readable(TypeName type) {
        return readable.computeIfAbsent(type, _ -> planted.of(type).stream().filter(record -> rightful.mayRead(actor(), type, record)).map(Seedling::id).collect(Collectors.toSet()));
    }

    boolean mayBeTold(Secret secret) {
        return !actor().on(secret.type()).hides(secret.path()) && readable(secret.type()).contains(planted.of(secret.type()).get(secret.n()).id());
    }

    /** What stands at an address that is the same for all types. */
    Answer answerAt(String address) {
        return answers.computeIfAbsent(address, visitor::get);
    }

    /** What the stream of changes told him. */
    synchronized Heard heard() {
        if (heard == null) heard = Heard.by(this);
        return heard;
    }
}
