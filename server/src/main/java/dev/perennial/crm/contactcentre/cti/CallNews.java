package dev.perennial.crm.contactcentre.cti;

import dev.perennial.crm.interactions.CallLog.Line;
import dev.perennial.crm.interactions.CallLog.News;
import dev.perennial.crm.interactions.CallLog.Step;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an exchange posted; everything wrong with it is told at once. */
record CallNews(String event, String callId, String direction, String from, String to, String user, String at, String cause) {

    private static final Map<String, Step> STEPS = Map.of("newCall", Step.NEW_CALL, "answer", Step.ANSWER, "hangup", Step.HANGUP);
    private static final Set<String> INCOMING = Set.of("in", "inbound", "incoming");
    private static final Set<String> OUTGOING = Set.of("out", "outbound", "outgoing");
    private static final int LONGEST_ID = 120;
    private static final int LONGEST_NUMBER = 60;

    News read(UserId at, Instant now) {
        var findings = new ArrayList<Finding>();
        if (event == null || !STEPS.containsKey(event)) findings.add(Finding.at("event", "NOT_AN_OPTION"));
        if (callId == null || callId.isBlank()) findings.add(Finding.at("callId", "REQUIRED"));
        length("callId", callId, LONGEST_ID, findings);
        length("from", from, LONGEST_NUMBER, findings);
        length("to", to, LONGEST_NUMBER, findings);
        length("cause", cause, LONGEST_ID, findings);
        if (direction != null && !isIncoming() && !OUTGOING.contains(lower(direction))) findings.add(Finding.at("direction", "NOT_AN_OPTION"));
        var moment = moment(now, findings);
        if (!findings.isEmpty()) throw Refused.because(EngineRefusal.INVALID, findings);
        var line = new Line(isIncoming(), TelephoneLine.number(from), TelephoneLine.number(to));
        return new News(callId.strip(), STEPS.get(event), line, at, moment, cause == null || cause.isBlank() ? null : cause.strip());
    }

    private boolean isIncoming() {
        return direction == null || INCOMING.contains(lower(direction));
    }

    private Instant moment(Instant now, List<Finding> findings) {
        if (at == null || at.isBlank()) return now;
        try {
            var moment = Instant.parse(at);
            // a call cannot have happened yet: the exchange's clock is ahead of ours
            return moment.isAfter(now) ? now : moment;
        } catch (DateTimeException _) {
            findings.add(Finding.at("at", "NOT_A_MOMENT"));
            return now;
        }
    }

    private static void length(String path, String text, int most, List<Finding> findings) {
        if (text == null) return;
        if (text.length() > most) findings.add(Finding.at(path, "TOO_LONG", most));
        else if (text.chars().anyMatch(Character::isISOControl)) findings.add(Finding.at(path, "CONTROL_CHARACTERS"));
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
