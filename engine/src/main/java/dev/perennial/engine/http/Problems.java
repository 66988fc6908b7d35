package dev.perennial.engine.http;

import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refusal;
import dev.perennial.engine.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns refusals into problem documents in the reader's language; filters that answer before a controller does write through it as well. */
@Component
public class Problems {

    private final Messages messages;
    private final JsonMapper json;

    public Problems(Messages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    public Problem of(Refused refused, Locale locale) {
        var refusal = refused.refusal();
        var fields = refused.findings().isEmpty() ? null : refused.findings().stream().map(f -> flaw(f, locale)).toList();
        return new Problem("about:blank", title(refusal.status(), locale), refusal.status(), sentence(refusal, refused.arguments(), locale), refusal.code(), fields, null, null);
    }

    /** Answers with the refusal, unless the answer has already begun; the first argument of "too many" is the number of seconds to wait. */
    public void write(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (refused.refusal().status() == 429 && !refused.arguments().isEmpty()) response.setHeader("Retry-After", refused.arguments().getFirst().toString());
        write(of(refused, CallerLocale.of(request)), response);
    }

    void write(Problem problem, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) return;
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        if (problem.status() == 503) response.setHeader("Retry-After", "5");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
        response.flushBuffer();
    }

    /** What the refusal says when nothing is known about its circumstances, for lists of refusals. */
    public String label(Refusal refusal, Locale locale) {
        return sentence(refusal, List.of(), locale);
    }

    private String title(int status, Locale locale) {
        return messages.find(locale, "problem." + status).orElseGet(() -> messages.text(locale, "problem.other"));
    }

    private String sentence(Refusal refusal, List<Object> arguments, Locale locale) {
        var shown = arguments.isEmpty() ? new Object[] {"…", "…", "…", "…"} : arguments.toArray();
        return messages.text(locale, LabelKeys.refusal(refusal.code()), shown);
    }

    private Problem.Flaw flaw(Finding finding, Locale locale) {
        return new Problem.Flaw(finding.path(), finding.code(), messages.text(locale, LabelKeys.finding(finding.code()), finding.arguments().toArray()));
    }
}
