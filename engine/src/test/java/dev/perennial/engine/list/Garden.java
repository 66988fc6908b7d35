package dev.perennial.engine.list;

import static dev.perennial.engine.record.Treatment.ACCESS_FOLLOWS;
import static dev.perennial.engine.record.Treatment.INDEXED;
import static dev.perennial.engine.record.Treatment.LISTED;
import static dev.perennial.engine.record.Treatment.MACHINE;
import static dev.perennial.engine.record.Treatment.REQUIRED;
import static dev.perennial.engine.record.Treatment.SEARCH;
import static dev.perennial.engine.record.Treatment.TITLE;
import static dev.perennial.engine.record.Treatment.UNIQUE;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.List;

/** Two record types that have no class: plants with a field of every kind, and the beds they stand in. */
final class Garden {

    static final TypeName PLANTS = TypeName.of("garden/plants");
    static final TypeName BEDS = TypeName.of("garden/beds");

    static final Blueprint BED = new Blueprint(BEDS, "bed", "-createdAt",
            List.of(new Field("name", text(), TITLE, SEARCH, REQUIRED), new Field("parent", new FieldKind.Link(BEDS)), new Field("soil", text()),
                    new Field("area", new FieldKind.Decimal())),
            List.of());

    static final Blueprint PLANT = new Blueprint(PLANTS, "plant", "-createdAt",
            List.of(new Field("name", text(), TITLE, SEARCH, REQUIRED, LISTED), new Field("number", text(), UNIQUE), new Field("note", new FieldKind.LongText(2000), SEARCH),
                    new Field("status", new FieldKind.Choice(List.of("SEED", "GROWING", "GONE"))), new Field("colours", new FieldKind.Choices(List.of("RED", "GREEN", "BLUE"))),
                    new Field("words", new FieldKind.Texts()), new Field("height", new FieldKind.Decimal()), new Field("petals", new FieldKind.Whole()),
                    new Field("edible", new FieldKind.YesNo()), new Field("sownAt", new FieldKind.Moment()), new Field("boughtOn", new FieldKind.Day()),
                    new Field("rest", new FieldKind.Span()), new Field("price", new FieldKind.Amount()), new Field("bed", new FieldKind.Link(BEDS), ACCESS_FOLLOWS),
                    new Field("neighbours", new FieldKind.Links(PLANTS)), new Field("about", new FieldKind.Ref()), new Field("care/water", text()),
                    new Field("care/light", new FieldKind.Choice(List.of("SUN", "SHADE"))), new Field("score/growth", new FieldKind.Decimal(), MACHINE),
                    new Field("score/rank", new FieldKind.Whole(), MACHINE), new Field("custom/vip", new FieldKind.YesNo()), new Field("custom/grade", text(), INDEXED),
                    new Field("custom/open", text()), new Field("custom/points", new FieldKind.Decimal()), new Field("custom/until", new FieldKind.Day()),
                    new Field("custom/seenAt", new FieldKind.Moment()), new Field("custom/paid", new FieldKind.Amount()), new Field("custom/marks", new FieldKind.Choices(List.of("A", "B"))),
                    new Field("custom/site", new FieldKind.Postal()), new Field("custom/spot", new FieldKind.Position()), new Field("custom/opens", new FieldKind.TimeOfDay()),
                    new Field("custom/lag", new FieldKind.Span()), new Field("custom/bed", new FieldKind.Link(BEDS)), new Field("custom/beds", new FieldKind.Links(BEDS)),
                    new Field("custom/about", new FieldKind.Ref()), new Field("custom/size", new FieldKind.Choice(List.of("BIG", "SMALL"))), new Field("custom/stars", new FieldKind.Rating(5))),
            List.of(new Children(Path.of("leaves"), List.of(new Field("length", new FieldKind.Decimal()), new Field("colour", text()), new Field("cut", new FieldKind.Amount()),
                    new Field("fellInto", new FieldKind.Link(BEDS))))));

    private Garden() {}

    static Blueprints blueprints() {
        return new Blueprints(List.of(() -> List.of(BED, PLANT)));
    }

    private static FieldKind text() {
        return new FieldKind.Text(200, FieldKind.Format.PLAIN);
    }
}
