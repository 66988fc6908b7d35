package dev.perennial.crm.platform.messages;

import dev.perennial.engine.message.Language;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.RecordRef;
import java.time.ZoneId;
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

    Written to(Locale reader, ZoneId zone, Wording wording, RecordRef about) {
        var locales = reader == null ? bothLanguages() : List.of(reader);
        var subject = locales.stream().map(locale -> wording.text(messages, locale, zone)).distinct().collect(Collectors.joining(" / "));
        var body = locales.stream().map(locale -> body(wording, locale, zone, about)).collect(Collectors.joining(BETWEEN_LANGUAGES));
        return new Written(shortened(subject), body);
    }

    /** One letter about many things; of very many it tells how many more there are. */
    Written listing(Locale reader, ZoneId zone, Wording title, List<Wording> wordings) {
        var locales = reader == null ? bothLanguages() : List.of(reader);
        var subject = locales.stream().map(locale -> title.text(messages, locale, zone)).distinct().collect(Collectors.joining(" / "));
        return new Written(shortened(subject), locales.stream().map(locale -> lines(locale, zone, wordings)).collect(Collectors.joining(BETWEEN_LANGUAGES)));
    }

    private String lines(Locale locale, ZoneId zone, List<Wording> wordings) {
        var lines = wordings.stream().limit(MOST_LINES).map(wording -> "· " + wording.text(messages, locale, zone)).collect(Collectors.joining("\n"));
        var more = wordings.size() > MOST_LINES ? "\n" + messages.text(locale, "platform.message.more", wordings.size() - MOST_LINES) : "";
        return lines + more + "\n\n" + messages.text(locale, "platform.message.open", publicUrl + "/inbox");
    }

    private static List<Locale> bothLanguages() {
        return Arrays.stream(Language.values()).map(Language::locale).toList().reversed();
    }

    /** One line for a telephone or a chat. */
    Written line(Locale reader, ZoneId zone, Wording wording) {
        var locale = reader == null ? Locale.SIMPLIFIED_CHINESE : reader;
        var line = wording.more("sms", messages, locale, zone).orElseGet(() -> wording.text(messages, locale, zone));
        return new Written(shortened(line), line);
    }

    private static String shortened(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private String body(Wording wording, Locale locale, ZoneId zone, RecordRef about) {
        var text = wording.more("body", messages, locale, zone).or(() -> wording.more("instruction", messages, locale, zone));
        var title = wording.text(messages, locale, zone);
        var words = text.map(more -> title + "\n\n" + more).orElse(title);
        return about == null ? words : words + "\n\n" + messages.text(locale, "platform.message.open", publicUrl + "/" + about.type() + "/" + about.id());
    }
}
