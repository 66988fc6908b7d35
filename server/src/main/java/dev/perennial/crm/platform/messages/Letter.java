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

    private final Messages messages;
    private final String publicUrl;

    Letter(Messages messages, @Value("${perennial.public-url:}") String publicUrl, @Value("${server.port:8080}") int port) {
        this.messages = messages;
        this.publicUrl = publicUrl.isBlank() ? "http://localhost:" + port : publicUrl.replaceFirst("/+$", "");
    }

    Written to(Locale reader, ZoneId zone, Wording wording, RecordRef about) {
        var locales = reader == null ? Arrays.stream(Language.values()).map(Language::locale).toList().reversed() : List.of(reader);
        var subject = locales.stream().map(locale -> wording.text(messages, locale, zone)).distinct().collect(Collectors.joining(" / "));
        var body = locales.stream().map(locale -> body(wording, locale, zone, about)).collect(Collectors.joining("\n\n———\n\n"));
        return new Written(shortened(subject), body);
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
