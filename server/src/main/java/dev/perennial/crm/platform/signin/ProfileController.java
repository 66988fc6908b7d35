package dev.perennial.crm.platform.signin;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.message.Formats;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.RecordWriter;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets people choose their own language, time zone and ways of writing and say when they are away, though all else about users is for administrators. */
@RestController
class ProfileController {

    record Profile(String locale, String zone, Absence absence, Written formats) {}

    /** How days and numbers are to be written; what is empty follows the language. */
    record Written(Formats.DateForm date, Formats.NumberForm numbers, Formats.WeekStart weekStarts, String currency) {}

    /** When somebody is away and who stands in; empty when he is here. */
    record Absence(LocalDate from, LocalDate to, UUID delegate) {}

    private static final TypeName USERS = TypeName.of("platform/users");

    private final RecordWriter writer;

    ProfileController(RecordWriter writer) {
        this.writer = writer;
    }

    @PatchMapping("/api/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody Profile profile, Actor by) {
        if (by.manner().via() == Actor.Via.TOKEN) throw Refused.because(EngineRefusal.NOT_PERMITTED);
        var patch = Values.NONE;
        if (profile.locale() != null) patch = patch.with("locale", profile.locale());
        if (profile.zone() != null) patch = patch.with("zone", profile.zone());
        if (profile.absence() != null) patch = patch.overlaidWith(away(profile.absence()));
        if (profile.formats() != null) patch = patch.overlaidWith(written(profile.formats()));
        var chosen = patch;
        new Errand(by, Cause.EDIT).during(() -> writer.change(USERS, by.user(), chosen, RecordWriter.ANY_VERSION, by));
    }

    private static Values written(Written formats) {
        return Values.NONE.with("formats/date", name(formats.date())).with("formats/numbers", name(formats.numbers())).with("formats/weekStarts", name(formats.weekStarts()))
                .with("formats/currency", formats.currency());
    }

    private static String name(Enum<?> option) {
        return option == null ? null : option.name();
    }

    private static Values away(Absence absence) {
        return Values.NONE.with("absence/from", absence.from()).with("absence/to", absence.to()).with("absence/delegate", absence.delegate());
    }
}
