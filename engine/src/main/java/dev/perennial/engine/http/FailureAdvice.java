package dev.perennial.engine.http;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers every refusal and every failure with a problem document; nothing of the machine's inside ever leaves the house. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailureAdvice {

    private static final Logger log = LoggerFactory.getLogger(FailureAdvice.class);

    private final Problems problems;
    private final MergedAddresses merged;

    FailureAdvice(Problems problems, MergedAddresses merged) {
        this.problems = problems;
        this.merged = merged;
    }

    @ExceptionHandler
    void refused(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var survivor = refused.refusal() == EngineRefusal.NOT_FOUND ? merged.of(request) : Optional.<MergedAddresses.Survivor>empty();
        if (survivor.isEmpty()) problems.write(refused, request, response);
        else leadOn(survivor.get(), request, response);
    }

    /** Whoever looks for a record that was merged away is led on; whoever wants to write is told. An undo may bring the old one back, so nobody remembers the way. */
    private void leadOn(MergedAddresses.Survivor survivor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Location", survivor.address());
        response.setHeader("Cache-Control", "no-store");
        var looks = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (looks) response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
        else problems.write(Refused.because(EngineRefusal.MERGED, survivor.label()), request, response);
    }

    @ExceptionHandler
    void stale(StaleRecord stale, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(problems.of(stale.refused(), CallerLocale.of(request)).withCurrent(stale.current()), response);
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException closed) {
        log.debug("the caller went away: {}", closed.getMessage());
    }

    @ExceptionHandler
    void failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = problem(failure, request.getMethod() + " " + request.getRequestURI(), CallerLocale.of(request));
        if (failure instanceof HttpRequestMethodNotSupportedException wrong && wrong.getSupportedHttpMethods() != null)
            response.setHeader("Allow", String.join(", ", wrong.getSupportedHttpMethods().stream().map(Object::toString).sorted().toList()));
        problems.write(problem, response);
    }

    private static Refused understood(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof Refused refused) return refused;
        if (Outages.caused(failure)) return Refused.because(EngineRefusal.UNAVAILABLE);
        if (Outages.unstorable(failure)) return Refused.because(EngineRefusal.INVALID, List.of(Finding.at("", "CONTROL_CHARACTERS")));
        return switch (failure) {
            case HttpMessageNotReadableException unreadable -> JsonFlaws.refused(unreadable);
            case TypeMismatchException mismatch -> Refused.because(EngineRefusal.INVALID, List.of(Finding.at(String.valueOf(mismatch.getPropertyName()), "WRONG_TYPE")));
            case MissingServletRequestParameterException missing -> Refused.because(EngineRefusal.INVALID, List.of(Finding.at(missing.getParameterName(), "REQUIRED")));
            case InvalidParameterException _ -> Refused.because(HttpRefusal.BAD_REQUEST);   // a query that is no UTF-8
            case ErrorResponse answer -> byStatus(answer.getStatusCode().value());
            case Exception _ -> null;
        };
    }

    static Refused byStatus(int status) {
        return switch (HttpStatus.resolve(status)) {
            case UNAUTHORIZED -> Refused.because(EngineRefusal.SIGN_IN_REQUIRED);
            case FORBIDDEN -> Refused.because(EngineRefusal.NOT_PERMITTED);
            case NOT_FOUND -> Refused.because(EngineRefusal.NOT_FOUND);
            case METHOD_NOT_ALLOWED -> Refused.because(HttpRefusal.WRONG_METHOD);
            case NOT_ACCEPTABLE -> Refused.because(HttpRefusal.NOT_ACCEPTABLE);
            case CONTENT_TOO_LARGE -> Refused.because(EngineRefusal.TOO_LARGE);
            case UNSUPPORTED_MEDIA_TYPE -> Refused.because(HttpRefusal.WRONG_CONTENT_TYPE);
            case TOO_MANY_REQUESTS -> Refused.because(HttpRefusal.TOO_MANY_REQUESTS);
            case SERVICE_UNAVAILABLE -> Refused.because(EngineRefusal.UNAVAILABLE);
            case null, default -> status < 500 ? Refused.because(HttpRefusal.BAD_REQUEST) : null;
        };
    }

    /** The problem of one part of a larger request; failures are logged under their incident. */
    Problem problem(Exception failure, String where, Locale locale) {
        var refused = understood(failure);
        if (refused != null) return problems.of(refused, locale);
        var incident = UUID.randomUUID().toString();
        log.error("incident {} at {}", incident, where, failure);
        return problems.of(Refused.because(HttpRefusal.UNEXPECTED), locale).withIncident(incident);
    }
}
