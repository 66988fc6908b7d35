package dev.perennial.crm.platform.files;

import java.text.Normalizer;

/** Makes the name that somebody gave a file one that can be shown and saved anywhere. */
final class FileName {

    static final int LONGEST = 200;

    private static final int LONGEST_ENDING = 20;
    private static final String NAMELESS = "file";

    private FileName() {}

    /** The name without folders, without characters that nobody sees, and no longer than can be kept; its ending stays. */
    static String clean(String given) {
        if (given == null) return NAMELESS;
        var visible = new StringBuilder();
        Normalizer.normalize(lastPart(given), Normalizer.Form.NFC).codePoints().filter(FileName::isVisible).forEach(visible::appendCodePoint);
        var name = visible.toString().strip().replaceFirst("^\\.+", "").replaceFirst("[. ]+$", "");
        return name.isBlank() ? NAMELESS : shortened(name);
    }

    private static String lastPart(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** Characters that turn the direction of writing are formats too: they let an ending look like another. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> "<>:\"|?*".indexOf(c) < 0;
        };
    }

    private static String shortened(String name) {
        var length = name.codePointCount(0, name.length());
        if (length <= LONGEST) return name;
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.codePointCount(0, ending.length()))) + ending;
    }
}
