package dev.perennial.crm.fulfilment.shipment;

import dev.perennial.crm.platform.House;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.RecordBinder;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows the couriers by code or name; one that is not in the book carries parcels too, but the form of its numbers is not known. */
@Component
public class CourierBook {

    /** With whom a parcel goes, under which number. */
    public record Parcel(String courier, String trackingNumber) {}

    private static final TypeName COURIERS = TypeName.of("fulfilment/couriers");
    private static final RecordBinder<Courier> BINDER = RecordBinder.of(Courier.class);

    private final RecordReader reader;

    CourierBook(RecordReader reader) {
        this.reader = reader;
    }

    /** The parcel with the courier as the book writes it and the number without blanks, in capitals; refuses numbers that cannot be the courier's. */
    public Parcel parcel(String courier, String trackingNumber) {
        var number = Normalizer.normalize(trackingNumber, Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        var known = find(courier.strip());
        var flaw = TrackingForm.of(known.map(Courier::numberForm).orElse(null)).flaw(number, known.map(Courier::name).orElse(courier.strip()));
        flaw.ifPresent(finding -> {
            throw Refused.because(EngineRefusal.INVALID, List.of(finding));
        });
        return new Parcel(known.map(Courier::code).orElse(courier.strip()), number);
    }

    private Optional<Courier> find(String written) {
        var quoted = "'" + written.replace("'", "''").toLowerCase(Locale.ROOT) + "'";
        var filter = "tolower(code) eq " + quoted + " or tolower(name) eq " + quoted;
        return reader.list(COURIERS, ListRequest.NEWEST.filtered(filter).page(1, null), House.ACTOR).items().stream().findFirst()
                .flatMap(found -> reader.find(COURIERS, found.id(), House.ACTOR)).map(found -> BINDER.record(found.id(), found.values()));
    }
}
