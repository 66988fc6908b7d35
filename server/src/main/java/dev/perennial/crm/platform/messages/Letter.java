package dev.perennial.crm.platform.messages;

import dev.perennial.engine.message.Language;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.message.Reading;
import dev.perennial.engine.record.RecordRef;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes what is told as a letter: in the reader's language, or in both where nobody knows which he reads. */
@Component
class Letter {

    /** What stands in the letter. */
    record Written(String subject, String body) {}

    private static final int LONGEST_SUBJECT = 200;
    private static final int MOST_LINES = 50;
    private static final String BETWEEN_LANGUAGES = "\n\n———\n\n";

    private final Messages messages;
    private final String publicUrl;

    Letter(Messages messages, @Value("${perennial.public-url:}") String publicUrl, @Value("${server.port:8080}") int port) {
        this.messages = messages;
        this.publicUrl = publicUrl.isBlank() ? "http://localhost:" + port : publicUrl.replaceFirst("/+$", "");
    }

    Written to(Reading reader, Wording wording, RecordRef about) {
        var readings = readings(reader);
        var subject = readings.stream().map(reading -> wording.text(messages, reading)).distinct().collect(Collectors.joining(" / "));
        var body = readings.stream().map(reading -> body(wording, reading, about)).collect(Collectors.joining(BETWEEN_LANGUAGES));
        return new Written(shortened(subject), body);
    }

    /** One letter about many things; of very many it tells how many more there are. */
    Written listing(Reading reader, Wording title, List<Wording> wordings) {
        var readings = readings(reader);
        var subject = readings.stream().map(reading -> title.text(messages, reading)).distinct().collect(Collectors.joining(" / "));
        return new Written(shortened(subject), readings.stream().map(reading -> lines(reading, wordings)).collect(Collectors.joining(BETWEEN_LANGUAGES)));
    }

    private String lines(Reading reader, List<Wording> wordings) {
        var lines = wordings.stream().limit(MOST_LINES).map(wording -> "· " + wording.text(messages, reader)).collect(Collectors.joining("\n"));
        var more = wordings.size() > MOST_LINES ? "\n" + messages.text(reader.locale(), "platform.message.more", wordings.size() - MOST_LINES) : "";
        return lines + more + "\n\n" + messages.text(reader.locale(), "platform.message.open", publicUrl + "/inbox");
    }

    private static List<Reading> readings(Reading reader) {
        return reader.locale() != null ? List.of(reader) : Arrays.stream(Language.values()).map(language -> reader.in(language.locale())).toList().reversed();
    }

    /** One line for a telephone or a chat. */
    Written line(Reading reader, Wording wording) {
        var reading = reader.locale() == null ? reader.in(Locale.SIMPLIFIED_CHINESE) : reader;
        var line = wording.more("sms", messages, reading).orElseGet(() -> wording.text(messages, reading));
        return new Written(shortened(line), line);
    }

    private static String shortened(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private String body(Wording wording, Reading reader, RecordRef about) {
        var text = wording.more("body", messages, reader).or(() -> wording.more("instruction", messages, reader));
        var title = wording.text(messages, reader);
        var words = text.map(more -> title + "\n\n" + more).orElse(title);
        return about == null ? words : words + "\n\n" + messages.text(reader.locale(), "platform.message.open", publicUrl + "/" + about.type() + "/" + about.id());
    }
}
