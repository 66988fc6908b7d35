package dev.perennial.crm.interactions.timeline;

import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.parties.CardPart;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the last five interactions that the reader may see on the customer card. */
@Component
class LastInteractionsCard implements CardPart {

    private static final TypeName INTERACTIONS = TypeName.of("interactions/interactions");
    private static final List<String> SHOWN = List.of("channel", "direction", "startedAt", "endedAt", "subject", "user", "call/state", "call/outcome");
    private static final int LAST = 5;

    private final RecordReader reader;

    LastInteractionsCard(RecordReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "interactions";
    }

    @Override
    public Optional<Object> of(AccountId account, Actor reader) {
        var access = reader.on(INTERACTIONS);
        if (!reader.may(Action.READ, INTERACTIONS) || access.hides(Path.of("customer")) || access.hides(Path.of("startedAt"))) return Optional.empty();
        var newest = ListRequest.NEWEST.filtered("customer eq '" + account.value() + "'").sorted("-startedAt").page(LAST, null);
        var found = this.reader.list(INTERACTIONS, newest, reader).items();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.stream().map(LastInteractionsCard::line).toList());
    }

    private static Map<String, Object> line(Stored interaction) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", interaction.id());
        for (var path : SHOWN) if (interaction.values().get(path) != null) line.put(path.substring(path.indexOf('/') + 1), interaction.values().get(path));
        return line;
    }
}
