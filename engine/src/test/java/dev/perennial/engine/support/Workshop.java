package dev.perennial.engine.support;

import static dev.perennial.engine.record.Treatment.BY_VERB;
import static dev.perennial.engine.record.Treatment.MACHINE;
import static dev.perennial.engine.record.Treatment.REQUIRED;
import static dev.perennial.engine.record.Treatment.SEARCH;
import static dev.perennial.engine.record.Treatment.TITLE;
import static dev.perennial.engine.record.Treatment.UNIQUE;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two record types without a class: benches, and the tools that lie on them, with a field of every kind and treatment. */
public final class Workshop {

    public static final TypeName BENCHES = TypeName.of("workshop/benches");
    public static final TypeName TOOLS = TypeName.of("workshop/tools");

    public static final Blueprint BENCH = new Blueprint(BENCHES, "bench", "-createdAt", List.of(new Field("name", text(40), TITLE, SEARCH, REQUIRED)), List.of());

    public static final Blueprint TOOL = new Blueprint(TOOLS, "tool", "-createdAt",
            List.of(new Field(Path.of("number"), text(20), Set.of(UNIQUE, SEARCH), Optional.of("T-")), new Field("name", text(40), TITLE, SEARCH, REQUIRED),
                    new Field("note", new FieldKind.LongText(2000), SEARCH), new Field("kind", new FieldKind.Choice(List.of("HAND", "POWER"))),
                    new Field("uses", new FieldKind.Choices(List.of("CUT", "JOIN", "MEASURE"))), new Field("words", new FieldKind.Texts()),
                    new Field("weight", new FieldKind.Decimal()), new Field("pieces", new FieldKind.Whole()), new Field("sharp", new FieldKind.YesNo()),
                    new Field("boughtAt", new FieldKind.Moment()), new Field("madeOn", new FieldKind.Day()), new Field("warranty", new FieldKind.Span()),
                    new Field("price", new FieldKind.Amount()), new Field("bench", new FieldKind.Link(BENCHES)), new Field("alike", new FieldKind.Links(TOOLS)),
                    new Field("about", new FieldKind.Ref()), new Field("code", text(20), UNIQUE), new Field("care/oil", text(40)), new Field("care/place", text(40)),
                    new Field("lending/to", text(40), BY_VERB), new Field("lending/at", new FieldKind.Moment(), BY_VERB),
                    new Field("score/wear", new FieldKind.Decimal(), MACHINE), new Field("score/rank", new FieldKind.Whole(), MACHINE),
                    new Field("custom/grade", text(40), SEARCH), new Field("custom/tale", new FieldKind.LongText(2000)), new Field("custom/letter", new FieldKind.RichText(2000)),
                    new Field("custom/share", new FieldKind.Percent()), new Field("custom/opens", new FieldKind.TimeOfDay()), new Field("custom/stars", new FieldKind.Rating(5)),
                    new Field("custom/site", new FieldKind.Postal()), new Field("custom/spot", new FieldKind.Position()), new Field("custom/spent", new FieldKind.Amount()),
                    new Field("custom/count", new FieldKind.Whole()), new Field("custom/ratio", new FieldKind.Decimal()), new Field("custom/vip", new FieldKind.YesNo()),
                    new Field("custom/seenAt", new FieldKind.Moment()), new Field("custom/due", new FieldKind.Day()), new Field("custom/lag", new FieldKind.Span()),
                    new Field("custom/size", new FieldKind.Choice(List.of("SMALL", "LARGE"))), new Field("custom/marks", new FieldKind.Choices(List.of("RED", "BLUE"))),
                    new Field("custom/tags", new FieldKind.Texts()), new Field("custom/home", new FieldKind.Link(BENCHES)), new Field("custom/homes", new FieldKind.Links(BENCHES)),
                    new Field("custom/regarding", new FieldKind.Ref()), new Field("custom/serial", text(20), UNIQUE)),
            List.of(new Children(Path.of("parts"), List.of(new Field("name", text(40), REQUIRED, SEARCH), new Field("count", new FieldKind.Decimal()),
                    new Field("price", new FieldKind.Amount()), new Field("from", new FieldKind.Link(BENCHES))))));

    private Workshop() {}

    public static TestHouse open(Class<?>... components) {
        return TestHouse.of(List.of(BENCH, TOOL), components);
    }

    /** Values by alternating paths and values. */
    public static Values values(Object... pathsAndValues) {
        var map = new LinkedHashMap<Path, Object>();
        for (var i = 0; i < pathsAndValues.length; i += 2) map.put(Path.of((String) pathsAndValues[i]), pathsAndValues[i + 1]);
        return Values.of(map);
    }

    private static FieldKind text(int maxLength) {
        return new FieldKind.Text(maxLength, FieldKind.Format.PLAIN);
    }
}
