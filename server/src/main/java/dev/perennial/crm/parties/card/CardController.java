package dev.perennial.crm.parties.card;

import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.parties.CardPart;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the card of an account to those who may see the account. */
@RestController
class CardController {

    record Card(Map<String, Object> facts, List<Part> parts) {}

    record Part(String part, Object data) {}

    private static final TypeName ACCOUNTS = TypeName.of("parties/accounts");

    private final RecordReader reader;
    private final CardFacts facts;
    private final List<CardPart> parts;

    CardController(RecordReader reader, CardFacts facts, List<CardPart> parts) {
        this.reader = reader;
        this.facts = facts;
        this.parts = parts.stream().sorted(Comparator.comparing(CardPart::name)).toList();
    }

    @GetMapping("/api/parties/accounts/{id}/card")
    Card card(@PathVariable String id, Actor actor) {
        var account = reader.find(ACCOUNTS, uuid(id), actor).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND));
        return new Card(facts.of(account, actor), parts.stream().flatMap(part -> shown(part, new AccountId(account.id()), actor)).toList());
    }

    private static Stream<Part> shown(CardPart part, AccountId account, Actor actor) {
        return part.of(account, actor).map(data -> new Part(part.name(), data)).stream();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw Refused.because(EngineRefusal.NOT_FOUND);
        }
    }
}
