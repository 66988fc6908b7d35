package dev.perennial.engine.http;

import dev.perennial.engine.refusal.Refused;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers failures that happened before or beside the controllers in the same form as all others. */
@RestController
class FailurePage implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(FailurePage.class);

    private final Problems problems;
    private final FailureAdvice failures;

    FailurePage(Problems problems, FailureAdvice failures) {
        this.problems = problems;
        this.failures = failures;
    }

    @RequestMapping("/error")
    void failed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var refused = FailureAdvice.byStatus(status);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure)
            problems.write(failures.problem(failure, "filter", CallerLocale.of(request)), response);
        else if (refused != null) problems.write(refused, request, response);
        else {
            log.error("status {} without a cause at {}", status, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
            problems.write(Refused.because(HttpRefusal.UNEXPECTED), request, response);
        }
    }
}
