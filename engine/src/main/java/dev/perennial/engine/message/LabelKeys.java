package dev.perennial.engine.message;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;

/** The keys under which the labels of a record type stand in its suite's message files. */
public final class LabelKeys {

    private LabelKeys() {}

    /** The name of a suite in menus. */
    public static String suite(String suite) {
        return suite;
    }

    public static String many(TypeName type) {
        return type.messageKey();
    }

    public static String one(TypeName type) {
        return type.messageKey() + ".one";
    }

    /** The label of a field or of a child list; for a field of a child row give the full path. */
    public static String field(TypeName type, Path path) {
        return type.messageKey() + ".field." + dotted(path.text());
    }

    public static String section(TypeName type, String section) {
        return type.messageKey() + ".section." + dotted(section);
    }

    public static String option(TypeName type, Path path, String option) {
        return type.messageKey() + ".option." + dotted(path.text()) + "." + option;
    }

    public static String verb(TypeName type, String verb) {
        return type.messageKey() + ".verb." + verb;
    }

    public static String parameter(TypeName type, String verb, Path parameter) {
        return verb(type, verb) + "." + dotted(parameter.text());
    }

    public static String parameterOption(TypeName type, String verb, Path parameter, String option) {
        return parameter(type, verb, parameter) + ".option." + option;
    }

    public static String refusal(String code) {
        return "refusal." + code;
    }

    public static String finding(String code) {
        return "finding." + code;
    }

    private static String dotted(String path) {
        return path.replace('/', '.');
    }
}
