package dev.perennial.crm.platform.workflow.plan;

import java.util.regex.Pattern;

/** How variables of a process are called: never with an underscore first, for that is how the house calls what the engine may use of it. */
public final class Variables {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,40}");

    private Variables() {}

    public static boolean isName(String text) {
        return NAME.matcher(text).matches() && !text.equals("execution") && !text.equals("task");
    }
}
