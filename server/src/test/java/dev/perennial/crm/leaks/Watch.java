package dev.perennial.crm.leaks;

import dev.perennial.crm.leaks.Planted.Seedling;
import dev.perennial.crm.leaks.Secrets.Secret;
import dev.perennial.crm.support.Visitor;
import dev.perennial.crm.support.Visitor.Answer;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.TypeName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What one visitor may meet of one type, and what he met in an answer but should not have. */
final class Watch {

    private static final TypeName FILES = TypeName.of("platform/files");
    private static final TypeName CASES = TypeName.of("service/cases");
    private static final Map<TypeName, Set<String>> TAKEN_OVER = Map.of(TypeName.of("fulfilment/shipments"), Set.of("courier", "trackingNumber"), TypeName.of("finance/approvals"), Set.of("refusal"));

    private final Guest guest;
    private final Blueprint type;
    private final Random random;

    Watch(Guest guest, Blueprint type, Random random) {
        this.guest = guest;
        this.type = type;
        this.random = random;
    }

    Guest guest() {
        return guest;
    }

    Visitor visitor() {
        return guest.visitor();
    }

    Planted planted() {
        return guest.planted();
    }

    Blueprint type() {
        return type;
    }

    String address() {
        return "/api/" + type.name();
    }

    /** The records that the visitor may read. */
    Set<UUID> allowed() {
        return guest.readable(type.name());
    }

    boolean reads(Seedling record) {
        return allowed().contains(record.id());
    }

    boolean readsNothing() {
        return guest.actor().on(type.name()).scope(Action.READ) == Scope.NONE;
    }

    boolean may(Action action, Seedling record) {
        return guest.rightful().may(guest.actor(), action, type.name(), record);
    }

    boolean hides(Field field) {
        return guest.actor().on(type.name()).hides(field.path());
    }

    /** Some records of the type: one that he reads and one that he does not, as far as there are such, and any other. */
    List<Seedling> some() {
        var all = new ArrayList<>(planted().of(type.name()));
        Collections.shuffle(all, random);
        var some = new LinkedHashSet<Seedling>();
        all.stream().filter(this::reads).findFirst().ifPresent(some::add);
        all.stream().filter(record -> !reads(record)).findFirst().ifPresent(some::add);
        some.add(all.getFirst());
        return List.copyOf(some);
    }

    /** The first of those records that the visitor reads and that are fit. */
    List<Seedling> seen(int many, Predicate<Seedling> fit) {
        return planted().of(type.name()).stream().filter(this::reads).filter(fit).limit(many).toList();
    }

    List<Seedling> unseen(int many) {
        return planted().of(type.name()).stream().filter(record -> !reads(record)).limit(many).toList();
    }

    Stream<Field> hidden() {
        return type.fields().stream().filter(this::hides);
    }

    Stream<Field> visibleLinks() {
        return type.fields().stream().filter(f -> f.kind() instanceof FieldKind.Link && !hides(f));
    }

    /** The path of some field that fits and is shown to the visitor. */
    String anyVisible(Predicate<Field> fit) {
        var fields = type.fields().stream().filter(fit).filter(f -> !hides(f)).toList();
        return fields.isEmpty() ? "createdAt" : fields.get(random.nextInt(fields.size())).path().text();
    }

    /** The planted values, of whatever type, that stand in the raw answer although the visitor may not see the record or the field. */
    List<String> secretsIn(Answer answer) {
        return secretsIn(answer, _ -> true);
    }

    /** The same in an answer about a record: its files follow it, so whoever reads it is told their names. */
    List<String> secretsBeside(Seedling record, Answer answer) {
        return secretsIn(answer, secret -> !reads(record) || !secret.type().equals(FILES) && !isTakenOver(secret));
    }

    /** Who takes a shipment or a refusal over into a case reads in the case from then on by whom the parcel goes, or why the value was refused. */
    private boolean isTakenOver(Secret secret) {
        return type.name().equals(CASES) && TAKEN_OVER.getOrDefault(secret.type(), Set.of()).contains(secret.path().text());
    }

    /** The same in a record that a verb has left: what it copied from records of other types is the record's own now. */
    List<String> secretsOfItsType(Answer answer) {
        return secretsIn(answer, secret -> secret.type().equals(type.name()));
    }

    private List<String> secretsIn(Answer answer, Predicate<Secret> counts) {
        return planted().secrets().shownBy(answer.body()).stream().filter(counts).filter(secret -> !guest.mayBeTold(secret)).map(secret -> answer.question() + " showed " + secret).toList();
    }

    /** The hidden fields, of whatever kind, that a record written as JSON has a place for. */
    List<String> hiddenIn(JsonNode record) {
        var leaks = new ArrayList<String>();
        hidden().filter(field -> !record.at("/" + field.path()).isMissingNode()).forEach(field -> leaks.add("the record showed hidden " + field.path()));
        for (var rows : type.children()) {
            var shown = record.at("/" + rows.path());
            if (guest.actor().on(type.name()).hides(rows.path()) && !shown.isMissingNode()) leaks.add("the record showed the hidden rows " + rows.path());
            for (var row : shown)
                for (var field : rows.fields())
                    if (guest.actor().on(type.name()).hides(rows.path().child(field.path().text())) && !row.at("/" + field.path()).isMissingNode()) leaks.add("a row showed hidden " + field.path());
        }
        return leaks;
    }
}
