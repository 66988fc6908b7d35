package dev.perennial.engine.list;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.List;

/** The two ways in which a filter can be wrong: its wording, and the fields it names. */
final class BadFilter {

    private BadFilter() {}

    /** The filter makes no sense at the position, where one of these was expected. */
    static Refused at(int position, String... expected) {
        return Refused.because(EngineRefusal.BAD_FILTER, position, String.join(", ", expected));
    }

    /** The caller knows no such path: there is none, or it is hidden from him. */
    static Refused unknown(String path) {
        return Refused.because(EngineRefusal.UNKNOWN_FIELD, List.of(Finding.at(path, "UNKNOWN_FIELD")));
    }
}
