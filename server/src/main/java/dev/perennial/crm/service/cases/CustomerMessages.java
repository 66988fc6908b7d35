package dev.perennial.crm.service.cases;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.Notifications;
import dev.perennial.crm.platform.Notifications.Channel;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes to customers about their case, by text message to the number of the order, else by what the customer's record knows. */
@Component
class CustomerMessages {

    private static final TypeName ACCOUNTS = TypeName.of("parties/accounts");
    private static final Path CONTACT_POINTS = Path.of("contactPoints");

    private final Notifications notifications;
    private final RecordReader reader;
    private final String address;

    CustomerMessages(Notifications notifications, RecordReader reader, @Value("${perennial.public-url:}") String publicUrl, @Value("${server.port:8080}") int port) {
        this.address = publicUrl.isBlank() ? "http://localhost:" + port : publicUrl.replaceFirst("/+$", "");
        this.notifications = notifications;
        this.reader = reader;
    }

    /** Tells somebody whom nobody could reach that we tried. */
    void tell(Case about) {
        write(about, "service.message.not-reached", List.of(about.number(), about.subject()), Remedies.key(about, "message"));
    }

    /** Sends the link of a survey. */
    void invite(Case about, String secret) {
        write(about, "service.message.survey", List.of(about.number(), address + "/survey/" + secret), about.id().value() + ":survey:" + secret.hashCode());
    }

    private void write(Case about, String code, List<Object> arguments, String key) {
        var phone = about.reference().shipTo().phone() == null ? contact(about, List.of("MOBILE", "PHONE")) : about.reference().shipTo().phone();
        var mail = contact(about, List.of("EMAIL"));
        if (phone != null) notifications.tellOutside(Channel.SMS, phone, language(phone), code, arguments, about.ref(), key);
        else if (mail != null) notifications.tellOutside(Channel.MAIL, mail, Locale.SIMPLIFIED_CHINESE, code, arguments, about.ref(), key);
    }

    private String contact(Case about, List<String> kinds) {
        return reader.find(ACCOUNTS, about.customer().value(), House.ACTOR).stream().flatMap(account -> account.values().rows(CONTACT_POINTS).stream())
                .filter(point -> kinds.contains(point.text("kind")) && point.text("normalised") != null).map(point -> point.text("normalised")).findFirst().orElse(null);
    }

    private static Locale language(String phone) {
        return phone.startsWith("+86") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
