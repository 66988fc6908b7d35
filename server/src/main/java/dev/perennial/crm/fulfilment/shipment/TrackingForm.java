package dev.perennial.crm.fulfilment.shipment;

import dev.perennial.engine.refusal.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form of tracking numbers: letters, digits and hyphens with at least one digit, so long, beginning with known letters or with a digit. */
record TrackingForm(List<String> prefixes, int shortest, int longest) {

    private static final int USUAL_SHORTEST = 6;
    private static final int USUAL_LONGEST = 40;
    private static final Pattern CHARACTERS = Pattern.compile("[A-Z0-9-]*[0-9][A-Z0-9-]*");

    static TrackingForm of(Courier.NumberForm form) {
        if (form == null) return new TrackingForm(List.of(), USUAL_SHORTEST, USUAL_LONGEST);
        return new TrackingForm(form.prefixes() == null ? List.of() : form.prefixes(), form.shortest() == 0 ? USUAL_SHORTEST : form.shortest(), form.longest() == 0 ? USUAL_LONGEST : form.longest());
    }

    /** What is wrong with the number, if anything. */
    Optional<Finding> flaw(String number, String courier) {
        if (!CHARACTERS.matcher(number).matches()) return Optional.of(Finding.at("trackingNumber", "fulfilment.TRACKING_CHARACTERS"));
        if (number.length() < shortest || number.length() > longest) return Optional.of(Finding.at("trackingNumber", "fulfilment.TRACKING_LENGTH", courier, shortest, longest, number.length()));
        if (prefixes.isEmpty() || Character.isDigit(number.charAt(0)) || prefixes.stream().anyMatch(prefix -> number.startsWith(prefix.toUpperCase(Locale.ROOT)))) return Optional.empty();
        return Optional.of(Finding.at("trackingNumber", "fulfilment.TRACKING_PREFIX", courier, String.join(", ", prefixes)));
    }
}
