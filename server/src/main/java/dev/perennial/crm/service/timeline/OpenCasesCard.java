package dev.perennial.crm.service.timeline;

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

/** Puts the open cases of the customer that the reader may see on the customer card. */
@Component
class OpenCasesCard implements CardPart {

    private static final TypeName CASES = TypeName.of("service/cases");
    private static final List<String> SHOWN = List.of("number", "subject", "kind", "status", "receivedAt");
    private static final int MOST = 10;

    private final RecordReader reader;

    OpenCasesCard(RecordReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public Optional<Object> of(AccountId account, Actor reader) {
        var access = reader.on(CASES);
        if (!reader.may(Action.READ, CASES) || access.hides(Path.of("customer")) || access.hides(Path.of("status"))) return Optional.empty();
        var open = ListRequest.NEWEST.filtered("customer eq '" + account.value() + "' and status ne 'CLOSED'").sorted("-receivedAt").page(MOST, null);
        return Optional.of(this.reader.list(CASES, open, reader).items().stream().map(OpenCasesCard::line).toList());
    }

    private static Map<String, Object> line(Stored found) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", found.id());
        for (var path : SHOWN) if (found.values().get(path) != null) line.put(path, found.values().get(path));
        return line;
    }
}
