package dev.perennial.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.record.BaseAmounts;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Derivation;
import dev.perennial.engine.record.Extras;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is worked out from a hidden value is hidden with it, along the whole chain. */
class DerivedMasksTest {

    private static final TypeName SHOPS = TypeName.of("town/shops");
    private static final TypeName SALES = TypeName.of("town/sales");
    private static final Path PRICE = Path.of("price");
    private static final Path TURNOVER = Path.of("custom/turnover");
    private static final Path RANK = Path.of("custom/rank");
    private static final Path SHOP_RANK = Path.of("custom/shopRank");

    private static final List<Blueprint> TOWN = List.of(
            new Blueprint(SHOPS, "shop", "-createdAt", List.of(derived(TURNOVER, new Derivation.RollUp(SALES, Path.of("shop"), Derivation.Figure.SUM, PRICE, null, Set.of())),
                    derived(RANK, new Derivation.Formula("custom.turnover", Set.of(TURNOVER)))), List.of()),
            new Blueprint(SALES, "sale", "-createdAt", List.of(new Field("price", new FieldKind.Decimal()), new Field("shop", new FieldKind.Link(SHOPS)),
                    derived(SHOP_RANK, new Derivation.Lookup(Path.of("shop"), SHOPS, RANK))), List.of()));

    @Test void whoSeesTheSourcesSeesWhatFollowsFromThem() {
        var rights = rights(Set.of());

        assertThat(rights.byType().get(SHOPS).hidden()).isEmpty();
        assertThat(rights.byType().get(SALES).hidden()).isEmpty();
    }

    @Test void aHiddenPriceHidesTheTurnoverTheRankAndTheRankSeenFromTheSale() {
        var rights = rights(Set.of(PRICE));

        assertThat(rights.byType().get(SHOPS).hidden()).containsExactlyInAnyOrder(TURNOVER, RANK);
        assertThat(rights.byType().get(SALES).hidden()).containsExactlyInAnyOrder(PRICE, SHOP_RANK);
    }

    @Test void aHiddenAmountHidesWhatItIsInOurCurrencyAndAtWhichRate() {
        var deals = new Blueprint(SALES, "sale", "-createdAt", List.of(new Field("total", new FieldKind.Amount()), new Field("name", new FieldKind.Whole())), List.of());
        var types = List.of(deals.with(BaseAmounts.fields(deals)));

        var rights = DerivedMasks.over(new Actor.Rights(false, Map.of(SALES, access(Set.of(Path.of("total"))))), types);

        assertThat(rights.byType().get(SALES).hidden()).containsExactlyInAnyOrder(Path.of("total"), Path.of("base/total"), BaseAmounts.ON, BaseAmounts.RATES);
    }

    @Test void aTypeOutOfReachTellsNothingThroughOthers() {
        var rights = DerivedMasks.over(new Actor.Rights(false, Map.of(SHOPS, access(Set.of()))), TOWN);

        assertThat(rights.byType().get(SHOPS).hidden()).containsExactlyInAnyOrder(TURNOVER, RANK);
    }

    private static Actor.Rights rights(Set<Path> hiddenOfSales) {
        var byType = new HashMap<TypeName, TypeAccess>();
        byType.put(SHOPS, access(Set.of()));
        byType.put(SALES, access(hiddenOfSales));
        return DerivedMasks.over(new Actor.Rights(false, byType), TOWN);
    }

    private static TypeAccess access(Set<Path> hidden) {
        return new TypeAccess(Map.of(Action.READ, Scope.ALL), Set.of(), hidden, Set.of());
    }

    private static Field derived(Path path, Derivation derivation) {
        return new Field(path, new FieldKind.Decimal(), Set.of(Treatment.DERIVED), Optional.empty(), new Extras(null, null, derivation, Map.of()));
    }
}
