package dev.perennial.crm.platform;

import dev.perennial.engine.record.RecordRef;
import java.util.List;
import java.util.Locale;

/** Tells people something outside the screen they look at. Everything goes out at most once; where nobody can know whether it did, it says so. */
public interface Notifications {

    /** The ways out of the house. */
    enum Channel { APP, MAIL, SMS, WECOM }

    /** Tells a colleague in his language, by the channels that he chose; the same key twice tells once. */
    void tell(UserId who, String code, List<Object> arguments, RecordRef about, String key);

    /** Tells somebody who does not work here. */
    void tellOutside(Channel channel, String address, Locale locale, String code, List<Object> arguments, RecordRef about, String key);
}
