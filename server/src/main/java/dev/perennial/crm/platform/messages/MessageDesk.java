package dev.perennial.crm.platform.messages;

import dev.perennial.crm.platform.Notifications;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.http.EventStreams;
import dev.perennial.engine.record.RecordRef;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells people what concerns them. */
@Component
class MessageDesk implements Notifications {

    record Told(String type, UUID id) {}

    private final EventStreams streams;

    MessageDesk(EventStreams streams) {
        this.streams = streams;
    }

    @Override
    public void tell(UserId who, String code, List<Object> arguments, RecordRef about, String key) {
        streams.publish(who.value(), "inbox", about == null ? new Told(null, null) : new Told(about.type().toString(), about.id()));
    }

    @Override
    public void tellOutside(Channel channel, String address, Locale locale, String code, List<Object> arguments, RecordRef about, String key) {
        throw new UnsupportedOperationException();
    }
}
