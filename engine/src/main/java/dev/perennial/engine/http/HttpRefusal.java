package dev.perennial.engine.http;

import dev.perennial.engine.refusal.Refusal;

/** The refusals that only the protocol knows. */
public enum HttpRefusal implements Refusal {
    BAD_REQUEST(400), WRONG_METHOD(405), NOT_ACCEPTABLE(406), WRONG_CONTENT_TYPE(415), TOO_MANY_REQUESTS(429), UNEXPECTED(500);

    private final int status;

    HttpRefusal(int status) {
        this.status = status;
    }

    @Override
    public String suite() {
        return "platform";
    }

    @Override
    public int status() {
        return status;
    }
}
