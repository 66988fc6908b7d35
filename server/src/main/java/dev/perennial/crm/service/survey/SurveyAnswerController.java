package dev.perennial.crm.service.survey;

import dev.perennial.crm.platform.House;
import dev.perennial.engine.message.Messages;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The one page that customers see: five choices and room for a word, without signing in and without a script. */
@RestController
class SurveyAnswerController {

    private static final int LONGEST_SECRET = 64;
    private static final int LONGEST_COMMENT = 2_000;
    private static final String PAGE = """
            <!doctype html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>%s</title>
            <style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem}label{display:block;padding:.4rem 0}textarea{width:100%%;min-height:6rem}button{font:inherit;padding:.5rem 1.5rem}</style>
            </head><body><h1>%s</h1>%s</body></html>""";

    private final SurveyInvitations invitations;
    private final Messages messages;

    SurveyAnswerController(SurveyInvitations invitations, Messages messages) {
        this.invitations = invitations;
        this.messages = messages;
    }

    @GetMapping(value = "/survey/{secret}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> showSurvey(@PathVariable String secret, Locale locale) {
        if (secret.length() > LONGEST_SECRET || !invitations.isOpen(secret)) return gone(locale);
        var choices = new StringBuilder();
        for (var score = Survey.BEST; score >= 1; score--)
            choices.append("<label><input type=\"radio\" name=\"score\" value=\"%d\" required> %d · %s</label>".formatted(score, score, text(locale, "service.survey.score." + score)));
        return page(HttpStatus.OK, locale, "<form method=\"post\">%s<label>%s<textarea name=\"comment\" maxlength=\"%d\"></textarea></label><button>%s</button></form>".formatted(choices,
                text(locale, "service.survey.comment"), LONGEST_COMMENT, text(locale, "service.survey.send")));
    }

    @PostMapping(value = "/survey/{secret}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> answerSurvey(@PathVariable String secret, @RequestParam(required = false) String score, @RequestParam(required = false) String comment, Locale locale) {
        var isTooLong = comment != null && comment.length() > LONGEST_COMMENT;
        if (score == null || !score.matches("[1-5]") || isTooLong) return page(HttpStatus.BAD_REQUEST, locale, "<p>" + text(locale, "service.survey.choose") + "</p>");
        var told = comment == null || comment.isBlank() ? null : comment.strip().replaceAll("[\\p{Cntrl}&&[^\\n\\r\\t]]", "");
        if (secret.length() > LONGEST_SECRET || !invitations.answer(secret, Long.parseLong(score), told, House.ACTOR)) return gone(locale);
        return page(HttpStatus.OK, locale, "<p>" + text(locale, "service.survey.thanks") + "</p>");
    }

    private ResponseEntity<String> gone(Locale locale) {
        return page(HttpStatus.NOT_FOUND, locale, "<p>" + text(locale, "service.survey.gone") + "</p>");
    }

    private ResponseEntity<String> page(HttpStatus status, Locale locale, String body) {
        var title = text(locale, "service.survey.title");
        var language = locale.getLanguage().equals("zh") ? "zh-CN" : "en";
        return ResponseEntity.status(status).header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'").header("Referrer-Policy", "no-referrer")
                .body(PAGE.formatted(language, title, title, body));
    }

    private String text(Locale locale, String key) {
        return messages.text(locale, key);
    }
}
