package dev.perennial.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.refusal.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JsonValuesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Blueprint PARCEL = new Blueprint(TypeName.of("post/parcels"), "parcel", "-createdAt",
            List.of(new Field("label", new FieldKind.Text(50, FieldKind.Format.PLAIN)), new Field("shipTo/city", new FieldKind.Text(50, FieldKind.Format.PLAIN)),
                    new Field("weight", new FieldKind.Decimal()), new Field("value", new FieldKind.Amount()), new Field("sentAt", new FieldKind.Moment())),
            List.of(new Children(Path.of("items"), List.of(new Field("count", new FieldKind.Whole())))));

    private final List<Finding> findings = new ArrayList<>();

    private Values read(String json) {
        return JsonValues.read(PARCEL, (ObjectNode) JSON.readTree(json), findings::add);
    }

    @Test void aBodyIsReadAndWrittenAlike() {
        var json = """
                {"label":"Tea","shipTo":{"city":"Qingdao"},"weight":1.5,"value":{"amount":"12.50","currency":"CNY"},"sentAt":"2026-11-21T08:00:00Z","items":[{"count":2}]}""";
        var values = read(json);

        assertThat(findings).isEmpty();
        assertThat(JSON.readTree(JSON.writeValueAsString(JsonValues.plain(PARCEL.fields(), PARCEL.children(), values)))).isEqualTo(JSON.readTree(json));
    }

    @Test void everythingWrongIsFoundAtOnce() {
        read("""
                {"label":7,"shipTo":"Qingdao","weight":"heavy","value":{"amount":"1"},"sentAt":"yesterday","items":[{"count":1.5},3],"colour":"red","Bad-Name":1}""");

        assertThat(findings).extracting(Finding::path).containsExactlyInAnyOrder("label", "shipTo", "weight", "value", "sentAt", "items/0/count", "items/1", "colour", "Bad-Name");
    }

    @Test void nullEmptiesAWholeSection() {
        assertThat(read("{\"shipTo\":null}").has(Path.of("shipTo/city"))).isTrue();
        assertThat(findings).isEmpty();
    }

    @Test void aNumberBeyondAllMeasureIsRefused() {
        read("{\"weight\":1e300}");

        assertThat(findings).extracting(Finding::code).containsExactly("TOO_LARGE_A_NUMBER");
    }
}
