package dev.perennial.crm.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.StoryTest;
import dev.perennial.crm.support.Visitor;
import dev.perennial.crm.support.Visitor.Answer;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.verb.Verbs;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;

/** Whatever somebody sends to any record type, the answer is the one the contract promises: a named no, no stack trace, nothing changed. */
@StoryTest
class BadInputTest {

    private static final String JSON = "application/json";

    @Autowired
    Blueprints blueprints;
    @Autowired
    DSLContext sql;
    @Autowired
    Verbs verbs;
    @Autowired
    WebApplicationContext context;

    private Visitor visitor;
    private final List<String> surprises = new ArrayList<>();
    private Map<String, Integer> before;

    @BeforeEach
    void anAdministrator() {
        var rights = new Actor.Rights(true, Map.of());
        visitor = new Visitor(context, new Actor(UUID.randomUUID(), "administrator", rights, Membership.NOWHERE, new Actor.Manner(Actor.Via.SCREEN, Locale.ENGLISH, ZoneOffset.UTC)));
        before = rowCounts();
    }

    @Test
    void aValueOfTheWrongKindIsNamedByItsPath() {
        for (var type : blueprints.all())
            writable(type).forEach(field -> expect(400, field.path().text(), post(type, nested(field, wrongFor(field.kind())))));
        nothingChangedAndNoSurprise();
    }

    @Test
    void aTextThatIsTooLongIsNamedByItsPath() {
        for (var type : blueprints.all())
            writable(type).filter(f -> f.kind() instanceof FieldKind.Text).forEach(field -> expect(400, field.path().text(), post(type, nested(field, "\"" + "x".repeat(100_000) + "\""))));
        nothingChangedAndNoSurprise();
    }

    @Test
    void textsThatTheDatabaseCannotHoldAreRefused() {
        for (var type : blueprints.all())
            writable(type).filter(f -> f.kind() instanceof FieldKind.Text).limit(1).forEach(field -> expect(400, field.path().text(), post(type, nested(field, "\"a\\u0000b\""))));
        nothingChangedAndNoSurprise();
    }

    @Test
    void brokenUnknownAndTooDeepBodiesAreRefused() {
        for (var type : byHand().toList())
            for (var body : List.of("", "{", "[]", "7", "\"x\"", "null", "{\"a\":1,\"a\":2}", "{\"noSuchField\":1}", "{\"id\":\"" + UUID.randomUUID() + "\",\"Nö\":1}", "{\"x\":".repeat(2_000) + "1" + "}".repeat(2_000), "\uFEFF{", "{\"version\":1e999}"))
                expect(400, "", post(type, body));
        nothingChangedAndNoSurprise();
    }

    @Test
    void idsThatAreNoneOrNobodysAreNotFound() {
        for (var type : blueprints.all())
            for (var id : List.of(UUID.randomUUID().toString(), "1", "null", "00000000-0000-0000-0000-00000000000g", "a".repeat(300)))
                for (var below : List.of("", "/history", "/timeline")) expect(404, "", visitor.get("/api/" + type.name() + "/" + id + below));
        nothingChangedAndNoSurprise();
    }

    @Test
    void recordsThatOnlyVerbsKeepCannotBeMadeByHand() {
        for (var type : blueprints.all())
            if (type.isKeptByVerbs()) assertThat(post(type, "{}").status()).as("%s", type).isIn(400, 403);
        nothingChangedAndNoSurprise();
    }

    @Test
    void anUnknownVerbOrTypeIsNotFound() {
        for (var type : blueprints.all()) expect(404, "", visitor.send(HttpMethod.POST, "/api/" + type.name() + "/" + UUID.randomUUID() + "/no-such-verb", JSON, null, "{}"));
        expect(404, "", visitor.get("/api/no-suite/no-types"));
        nothingChangedAndNoSurprise();
    }

    @Test
    void aChangeWithoutItsVersionIsNotMade() {
        for (var type : byHand().toList()) {
            var there = sql.select(Columns.ID).from(Columns.main(type)).where(Columns.DELETED_AT.isNull()).limit(1).fetchOptional(Columns.ID);
            there.ifPresent(id -> {
                expect(428, "", visitor.send(HttpMethod.PATCH, "/api/" + type.name() + "/" + id, "application/merge-patch+json", null, "{}"));
                expect(412, "", visitor.send(HttpMethod.PATCH, "/api/" + type.name() + "/" + id, "application/merge-patch+json", "\"987654\"", "{}"));
            });
        }
        nothingChangedAndNoSurprise();
    }

    @Test
    void hostileQuestionsAreAnsweredWithWhatWasExpected() {
        var filters = List.of("(", "name eq", "name eq 'x", "1 eq", "nosuch eq 1", "createdAt gt 'never'", "id eq 'x'", "a".repeat(5_000), "(".repeat(200) + "1 eq 1" + ")".repeat(200),
                "id eq null or ".repeat(300) + "id eq null", "x/any(l: l/y eq 1)", "contains(createdAt,'1')", "'; drop table accounts; --' eq 1", "createdAt ge now() sub duration'P99999999999Y'", "version add");
        for (var type : blueprints.all()) {
            for (var filter : filters) expect(400, "", visitor.get("/api/" + type.name(), "filter", filter));
            for (var sort : List.of("nosuch", "-", "name;drop", "createdAt,".repeat(50))) expect(400, "", visitor.get("/api/" + type.name(), "sort", sort));
            for (var limit : List.of("0", "-1", "501", "many", "9999999999")) expect(400, "", visitor.get("/api/" + type.name(), "limit", limit));
            for (var cursor : List.of("x", "AAAA", "🙂", "e30")) expect(400, "", visitor.get("/api/" + type.name(), "cursor", cursor));
            expect(400, "", visitor.get("/api/" + type.name(), "count", "perhaps"));
            expect(400, "", visitor.get("/api/" + type.name(), "expand", "nosuch"));
            expect(400, "", visitor.get("/api/" + type.name() + "/aggregate", "measures", "explode(x)"));
        }
        nothingChangedAndNoSurprise();
    }

    @Test
    void asOfAMomentThatIsNoneIsRefused() {
        for (var type : blueprints.all())
            sql.select(Columns.ID).from(Columns.main(type)).where(Columns.DELETED_AT.isNull()).limit(1).fetchOptional(Columns.ID)
                    .ifPresent(id -> expect(400, "", visitor.get("/api/" + type.name() + "/" + id, "asOf", "yesterday")));
        nothingChangedAndNoSurprise();
    }

    private Answer post(Blueprint type, String body) {
        return visitor.send(HttpMethod.POST, "/api/" + type.name(), JSON, null, body);
    }

    private void expect(int status, String naming, Answer answer) {
        if (answer.status() != status) surprises.add("expected " + status + " for " + answer.question() + ", got " + answer.status() + ": " + head(answer.body()));
        else if (!answer.body().contains("\"code\"")) surprises.add("no code in " + head(answer.body()));
        else if (!naming.isEmpty() && !answer.body().contains("\"path\":\"" + naming + "\"")) surprises.add("does not name " + naming + ": " + head(answer.body()));
        if (answer.body().contains("\tat ") || answer.body().contains("Exception")) surprises.add("shows its insides: " + head(answer.body()));
    }

    private void nothingChangedAndNoSurprise() {
        assertThat(surprises.stream().distinct().limit(30)).as("%d surprises", surprises.size()).isEmpty();
        assertThat(rowCounts()).isEqualTo(before);
    }

    private Map<String, Integer> rowCounts() {
        var counts = new TreeMap<String, Integer>();
        for (var type : blueprints.all()) counts.put(type.name().toString(), sql.fetchCount(Columns.main(type)));
        return counts;
    }

    private static String head(String text) {
        var plain = text.replaceAll("\"incident\":\"[^\"]*\"", "");
        return plain.substring(0, Math.min(200, plain.length()));
    }

    private Stream<Field> writable(Blueprint type) {
        if (byHand().noneMatch(type::equals)) return Stream.empty();
        return type.fields().stream().filter(field -> !field.is(Treatment.BY_VERB) && !field.is(Treatment.MACHINE));
    }

    /** The types whose records a plain POST brings into being. */
    private Stream<Blueprint> byHand() {
        return blueprints.all().stream().filter(type -> !type.isKeptByVerbs() && verbs.creating(type.name()).isEmpty());
    }

    private static String nested(Field field, String value) {
        var parts = field.path().parts();
        return "{\"" + String.join("\":{\"", parts) + "\":" + value + "}".repeat(parts.size());
    }

    private static String wrongFor(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text _, FieldKind.LongText _, FieldKind.RichText _, FieldKind.TimeOfDay _, FieldKind.Postal _, FieldKind.Position _ -> "7";
            case FieldKind.Whole _, FieldKind.Rating _ -> "1.5";
            case FieldKind.Decimal _, FieldKind.Percent _ -> "\"heavy\"";
            case FieldKind.Amount _ -> "{\"amount\":\"1\",\"currency\":\"yuan\"}";
            case FieldKind.YesNo _ -> "\"yes\"";
            case FieldKind.Moment _ -> "\"2026-13-41T99:00:00Z\"";
            case FieldKind.Day _ -> "\"2026-02-30\"";
            case FieldKind.Span _ -> "\"an hour\"";
            case FieldKind.Choice _, FieldKind.Choices _ -> "[\"NO_SUCH_OPTION\"]";
            case FieldKind.Texts _ -> "\"one\"";
            case FieldKind.Link _, FieldKind.Links _, FieldKind.Attachment _ -> "\"not-an-id\"";
            case FieldKind.Ref _ -> "{\"type\":\"x\"}";
        };
    }
}
