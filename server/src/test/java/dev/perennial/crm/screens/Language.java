package dev.perennial.crm.screens;

/** The languages that every sentence of the screens exists in, as a browser asks for them. */
enum Language {
    ENGLISH("en-GB"), CHINESE("zh-CN");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    String tag() {
        return tag;
    }

    /** The wording that a reader of this language sees. */
    String says(String english, String chinese) {
        return switch (this) {
            case ENGLISH -> english;
            case CHINESE -> chinese;
        };
    }
}
