package dev.perennial.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordBinderTest {

    private static final RecordBinder<Kettle> KETTLES = RecordBinder.of(Kettle.class);

    @Links("kitchen/kettles")
    record KettleId(UUID value) implements RecordId {}

    enum Colour { RED, GREEN }

    @RecordType(suite = "kitchen", one = "kettle", many = "kettles")
    record Kettle(KettleId id, @Title @Search @Required String name, Shape shape, Set<Colour> colours, List<Part> parts, KettleId twin, @Machine Use use) {

        record Shape(BigDecimal litres, int handles, Colour lid) {}

        record Part(UUID id, int no, String name, Money price) {}

        record Use(long boilings) {}
    }

    @Test void aJavaRecordDrawsItsBlueprint() {
        var blueprint = KETTLES.blueprint();

        assertThat(blueprint.name()).hasToString("kitchen/kettles");
        assertThat(blueprint.fields()).extracting(f -> f.path().text()).containsExactly("name", "shape/litres", "shape/handles", "shape/lid", "colours", "twin", "use/boilings");
        assertThat(blueprint.title().orElseThrow().is(Treatment.REQUIRED)).isTrue();
        assertThat(blueprint.machineSections()).containsExactly("use");
        assertThat(blueprint.field(Path.of("twin")).orElseThrow().kind()).isEqualTo(new FieldKind.Link(TypeName.of("kitchen/kettles")));
        assertThat(blueprint.children()).singleElement().satisfies(parts -> assertThat(parts.fields()).extracting(f -> f.path().text()).containsExactly("name", "price"));
    }

    @Test void aRecordSurvivesTheWayToValuesAndBack() {
        var twin = new KettleId(UUID.randomUUID());
        var kettle = new Kettle(new KettleId(UUID.randomUUID()), "Whistler", new Kettle.Shape(new BigDecimal("1.7"), 2, Colour.RED), Set.of(Colour.GREEN),
                List.of(new Kettle.Part(UUID.randomUUID(), 1, "spout", Money.of("3.50", "CNY"))), twin, new Kettle.Use(9));

        assertThat(KETTLES.record(KETTLES.id(kettle), KETTLES.values(kettle))).isEqualTo(kettle);
    }

    @Test void whatIsMissingBecomesNullOrZero() {
        var kettle = KETTLES.record(UUID.randomUUID(), Values.NONE);

        assertThat(kettle.name()).isNull();
        assertThat(kettle.shape().handles()).isZero();
        assertThat(kettle.colours()).isEmpty();
        assertThat(kettle.parts()).isEmpty();
    }
}
