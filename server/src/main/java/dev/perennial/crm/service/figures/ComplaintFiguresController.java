package dev.perennial.crm.service.figures;

import dev.perennial.crm.service.figures.ComplaintFigures.Group;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the figures to those who may see every case with its end. */
@RestController
class ComplaintFiguresController {

    record Figures(LocalDate from, LocalDate to, String by, List<Group> items) {}

    private static final TypeName CASES = TypeName.of("service/cases");
    private static final int USUAL_DAYS = 90;

    private final ComplaintFigures figures;
    private final InstantSource clock;

    ComplaintFiguresController(ComplaintFigures figures, @Qualifier("businessClock") InstantSource clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/api/service/complaint-figures")
    Figures complaintFigures(@RequestParam(required = false) String from, @RequestParam(required = false) String to, @RequestParam(required = false) String by, Actor reader) {
        var access = reader.on(CASES);
        if (access.scope(Action.READ) != Scope.ALL || access.hides(Path.of("closing")) || access.hides(Path.of("decision/amount"))) throw Refused.because(EngineRefusal.NOT_PERMITTED, CASES, Action.READ);
        var today = LocalDate.ofInstant(clock.instant(), reader.zone());
        var until = day("to", to, today);
        var since = day("from", from, until.minusDays(USUAL_DAYS));
        var dimension = dimension(by);
        return new Figures(since, until, dimension.name().toLowerCase(Locale.ROOT), figures.of(dimension, start(since), start(until.plusDays(1))));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate day(String path, String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) return otherwise;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at(path, "NOT_A_DAY")));
        }
    }

    private static ComplaintFigures.Dimension dimension(String by) {
        if (by == null || by.isBlank()) return ComplaintFigures.Dimension.CAUSE;
        return Arrays.stream(ComplaintFigures.Dimension.values()).filter(one -> one.name().equalsIgnoreCase(by)).findFirst()
                .orElseThrow(() -> Refused.because(EngineRefusal.INVALID, List.of(Finding.at("by", "NOT_AN_OPTION"))));
    }
}
