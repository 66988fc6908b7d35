package dev.perennial.crm.platform.signin;

import jakarta.servlet.http.HttpServletRequest;

/** From where somebody knocks: the network address and what the browser calls itself. */
public record Visitor(String address, String device) {

    /** For what happens by a verb, whose request is not known. */
    public static final Visitor UNKNOWN = new Visitor(null, null);

    private static final int LONGEST_DEVICE = 200;

    static Visitor of(HttpServletRequest request) {
        var device = request.getHeader("User-Agent");
        if (device != null && device.length() > LONGEST_DEVICE) device = device.substring(0, LONGEST_DEVICE);
        return new Visitor(request.getRemoteAddr(), device);
    }
}
