package dev.perennial.engine.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** Answers requests that the container itself refuses, such as broken addresses, with a problem document instead of a page. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        try {
            response.setContentType(Problem.MEDIA_TYPE);
            response.getOutputStream().write(problem(status).getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("the caller went away", gone);
        }
    }

    // written by hand: so early there is neither a reader's language nor a mapper
    private static String problem(int status) {
        var code = status >= 500 ? HttpRefusal.UNEXPECTED : HttpRefusal.BAD_REQUEST;
        var detail = status >= 500 ? "Something went wrong on our side." : "The request cannot be understood.";
        return "{\"type\":\"about:blank\",\"title\":\"" + detail + "\",\"status\":" + status + ",\"detail\":\"" + detail + "\",\"code\":\"" + code.code() + "\"}";
    }
}
