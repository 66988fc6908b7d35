package dev.perennial.crm.orders.habit;

import dev.perennial.crm.orders.value.SpendTiers;
import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.parties.CardPart;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts the habits on the customer card, computed from the orders that the reader may see. */
@Component
class HabitsCard implements CardPart {

    private static final TypeName SALES_ORDERS = TypeName.of("orders/sales-orders");
    private static final TypeName PRODUCTS = TypeName.of("products/products");
    private static final List<Path> NEEDED = List.of(Path.of("customer"), Path.of("orderedAt"), Path.of("lines/product"), Path.of("lines/quantity"), Path.of("lines/amount"));

    private final PurchaseHistory history;
    private final SpendTiers tiers;
    private final RecordReader reader;
    private final HabitWords words;

    HabitsCard(PurchaseHistory history, SpendTiers tiers, RecordReader reader, HabitWords words) {
        this.history = history;
        this.tiers = tiers;
        this.reader = reader;
        this.words = words;
    }

    @Override
    public String name() {
        return "habits";
    }

    @Override
    public Optional<Object> of(AccountId account, Actor reader) {
        var access = reader.on(SALES_ORDERS);
        if (access.scope(Action.READ) == Scope.NONE || NEEDED.stream().anyMatch(access::hides)) return Optional.empty();
        var seen = ordersSeen(account.value(), reader);
        var zone = ZoneId.systemDefault();
        return history.rhythm(account.value(), seen, zone).map(rhythm -> {
            var products = history.products(account.value(), seen, zone);
            var labels = this.reader.labels(PRODUCTS, products.stream().map(PurchaseHistory.Bought::product).toList(), reader);
            var tier = seen.isPresent() || access.hides(Path.of("total")) ? null : tiers.of(account).orElse(null);
            return words.habits(rhythm, products, tier, labels, reader.locale());
        });
    }

    /** The orders to which the reader's rights narrow the view; empty for somebody who may see them all. */
    private Optional<List<UUID>> ordersSeen(UUID account, Actor actor) {
        if (actor.on(SALES_ORDERS).scope(Action.READ) == Scope.ALL) return Optional.empty();
        return Optional.of(List.copyOf(reader.visible(SALES_ORDERS, history.orders(account), actor)));
    }
}
