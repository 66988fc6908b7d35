package dev.perennial.crm.leaks;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.TenantModel;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import java.util.List;
import java.util.Map;

/** What a tenant might have made: a record type with a field of every kind, and fields on accounts and cases. */
final class TenantMade {

    static final TypeName PARCELS = TypeName.of("custom/parcels");

    static final String TABLE = """
            create table if not exists custom.parcels (id uuid primary key, version bigint, created_at timestamptz, created_by uuid, updated_at timestamptz, updated_by uuid, owner uuid, unit uuid,
                deleted_at timestamptz, custom jsonb, search tsvector, number text, name text, name_folded text, name_sort bytea)""";

    /** Planted words, rates and firms are made up: neither may the house be renamed after them nor its records converted. */
    static final List<String> UNNOTICED = List.of("alter table platform.labels disable trigger words_changed", "alter table platform.companies disable trigger words_changed",
            "alter table platform.companies disable trigger rates_changed", "alter table platform.exchange_rates disable trigger rates_changed");

    private static final TypeName ACCOUNTS = TypeName.of("parties/accounts");
    private static final TypeName CASES = TypeName.of("service/cases");

    private TenantMade() {}

    static TenantModel model() {
        var parcels = new Blueprint(PARCELS, "parcel", "-createdAt", List.of(new Field("number", text(), Treatment.SEARCH, Treatment.LISTED),
                new Field("name", text(), Treatment.TITLE, Treatment.REQUIRED, Treatment.SEARCH, Treatment.LISTED)), List.of());
        return new TenantModel(List.of(parcels), Map.of(PARCELS, ofEveryKind(), ACCOUNTS, few(), CASES, few()), Map.of(), true);
    }

    private static List<Field> few() {
        return List.of(new Field("custom/grade", text(), Treatment.SEARCH, Treatment.LISTED), new Field("custom/limit", new FieldKind.Decimal()), new Field("custom/parcel", new FieldKind.Link(PARCELS)));
    }

    private static List<Field> ofEveryKind() {
        return List.of(new Field("custom/grade", text(), Treatment.SEARCH), new Field("custom/tale", new FieldKind.LongText(2_000), Treatment.SEARCH), new Field("custom/letter", new FieldKind.RichText(2_000)),
                new Field("custom/count", new FieldKind.Whole()), new Field("custom/ratio", new FieldKind.Decimal()), new Field("custom/share", new FieldKind.Percent()),
                new Field("custom/price", new FieldKind.Amount()), new Field("custom/vip", new FieldKind.YesNo()), new Field("custom/seenAt", new FieldKind.Moment()),
                new Field("custom/due", new FieldKind.Day()), new Field("custom/opens", new FieldKind.TimeOfDay()), new Field("custom/lag", new FieldKind.Span()),
                new Field("custom/size", new FieldKind.Choice(List.of("BIG", "SMALL"))), new Field("custom/marks", new FieldKind.Choices(List.of("RED", "BLUE"))), new Field("custom/tags", new FieldKind.Texts()),
                new Field("custom/home", new FieldKind.Postal()), new Field("custom/spot", new FieldKind.Position()), new Field("custom/stars", new FieldKind.Rating(5)),
                new Field("custom/account", new FieldKind.Link(ACCOUNTS), Treatment.ACCESS_FOLLOWS), new Field("custom/accounts", new FieldKind.Links(ACCOUNTS)), new Field("custom/about", new FieldKind.Ref()));
    }

    private static FieldKind text() {
        return new FieldKind.Text(200, FieldKind.Format.PLAIN);
    }
}
