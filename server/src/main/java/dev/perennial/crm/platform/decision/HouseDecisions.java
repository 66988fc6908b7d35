package dev.perennial.crm.platform.decision;

import dev.perennial.crm.platform.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers the other suites by the active versions of the tables. */
@Component
class HouseDecisions implements Decisions {

    private final TableShelf shelf;

    HouseDecisions(TableShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Outcome decide(String table, Map<String, Object> inputs) {
        return shelf.active(table).decide(inputs).outcome();
    }
}
