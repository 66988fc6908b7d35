package dev.perennial.engine.record;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Makes texts comparable: width, case, and simplified and traditional script alike; Chinese sorts by pinyin. */
public final class Folding {

    private static final Normalizer2 CASELESS = Normalizer2.getNFKCCasefoldInstance();
    private static final Transliterator SIMPLIFY = Transliterator.getInstance("Hant-Hans");
    private static final Transliterator ROMANISE = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final Collator PINYIN = pinyinOrder();

    // Both transliterators work character by character and are slow; names repeat the same few thousand characters.
    private static final AtomicReferenceArray<String> SIMPLIFIED = new AtomicReferenceArray<>(Character.MAX_VALUE + 1);
    private static final AtomicReferenceArray<String> ROMANISED = new AtomicReferenceArray<>(Character.MAX_VALUE + 1);

    private Folding() {}

    /** The text as comparisons see it, null for null. */
    public static String fold(String text) {
        if (text == null) return null;
        var stripped = text.strip();
        if (isAscii(stripped)) return stripped.toLowerCase(Locale.ROOT);
        var folded = CASELESS.normalize(stripped);
        var out = new StringBuilder(folded.length());
        for (var i = 0; i < folded.length(); i++) out.append(isHan(folded.charAt(i)) ? simplified(folded.charAt(i)) : folded.charAt(i));
        return out.toString();
    }

    /** The key by which the text sorts among others as bytes: letters alphabetically, Chinese by pinyin, capitals after small letters. */
    public static byte[] sortKey(String text) {
        return text == null ? null : PINYIN.getCollationKey(text.strip()).toByteArray();
    }

    /** The pinyin of a Chinese character without tone, for example {@code zhang}. */
    public static String pinyin(char han) {
        var known = ROMANISED.get(han);
        if (known != null) return known;
        var made = ROMANISE.transliterate(String.valueOf(han)).strip();
        ROMANISED.set(han, made);
        return made;
    }

    /** True for a Chinese character of the basic plane. */
    public static boolean isHan(int character) {
        return character >= 0x3400 && character <= 0x9FFF || character >= 0xF900 && character <= 0xFAFF;
    }

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) if (text.charAt(i) >= 128) return false;
        return true;
    }

    private static String simplified(char han) {
        var known = SIMPLIFIED.get(han);
        if (known != null) return known;
        var made = SIMPLIFY.transliterate(String.valueOf(han));
        SIMPLIFIED.set(han, made);
        return made;
    }

    private static Collator pinyinOrder() {
        var collator = Collator.getInstance(ULocale.forLanguageTag("zh-u-co-pinyin"));
        collator.setStrength(Collator.TERTIARY);
        return collator.freeze();
    }
}
