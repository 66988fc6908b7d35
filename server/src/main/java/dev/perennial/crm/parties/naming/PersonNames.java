package dev.perennial.crm.parties.naming;

import dev.perennial.engine.record.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Composes and takes apart the names of persons as Chinese and western usage do. */
public final class PersonNames {

    private static final int LONGEST_HAN_NAME = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}.'’-]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Set<String> DOUBLE_FAMILY_NAMES = Set.of("欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟", "尉遲", "公孙", "公孫",
            "慕容", "司徒", "令狐", "夏侯", "长孙", "長孫", "宇文", "端木", "轩辕", "独孤", "南宫", "闻人", "呼延", "澹台", "西门", "百里", "钟离", "鍾離");
    private static final Map<String, PersonTitle> TITLES_BEFORE = Map.of("mr", PersonTitle.MR, "ms", PersonTitle.MS, "mrs", PersonTitle.MRS,
            "miss", PersonTitle.MS, "dr", PersonTitle.DR, "prof", PersonTitle.PROFESSOR, "professor", PersonTitle.PROFESSOR);
    private static final Map<String, PersonTitle> TITLES_BEHIND = Map.of("先生", PersonTitle.MR, "女士", PersonTitle.MS, "小姐", PersonTitle.MS, "太太", PersonTitle.MRS,
            "博士", PersonTitle.DR, "教授", PersonTitle.PROFESSOR, "老师", PersonTitle.TEACHER, "总经理", PersonTitle.DIRECTOR);

    private PersonNames() {}

    /** The full name without title: family name first and without a blank in Chinese script, given name first otherwise. */
    public static String full(PersonName name) {
        var family = orEmpty(name.family());
        var given = orEmpty(name.given());
        return isHan(family + given) ? family + given : (given + " " + family).strip();
    }

    /** The name with its title, already in the reader's words, where the reader's language puts it: 张伟 先生, Mr 张伟, Dr Ada King. */
    public static String formal(PersonName name, String title, Locale reader) {
        var full = full(name);
        if (title == null || title.isBlank()) return full;
        return reader.getLanguage().equals(Locale.CHINESE.getLanguage()) ? full + " " + title : title + " " + full;
    }

    /** Takes a name apart as far as that is certain; parts that are not are left null. */
    public static PersonName parse(String written) {
        if (written == null || written.isBlank()) return PersonName.UNKNOWN;
        var text = written.strip();
        return isHan(text) ? parseHan(BLANKS.matcher(text).replaceAll("")) : parseWestern(text);
    }

    private static PersonName parseHan(String text) {
        for (var title : TITLES_BEHIND.entrySet())
            if (text.endsWith(title.getKey()) && text.length() > title.getKey().length()) {
                var name = parseHan(text.substring(0, text.length() - title.getKey().length()));
                return new PersonName(name.family(), name.given(), title.getValue());
            }
        if (text.length() > LONGEST_HAN_NAME || !text.chars().allMatch(Folding::isHan)) return PersonName.UNKNOWN;
        if (text.length() == 1) return new PersonName(text, null, null);
        var split = text.length() > 2 && DOUBLE_FAMILY_NAMES.contains(text.substring(0, 2)) ? 2 : 1;
        return new PersonName(text.substring(0, split), text.substring(split), null);
    }

    private static PersonName parseWestern(String text) {
        var comma = text.indexOf(',');
        if (comma > 0) return new PersonName(text.substring(0, comma).strip(), text.substring(comma + 1).strip(), null);
        var words = new ArrayList<>(List.of(BLANKS.split(text)));
        var title = words.size() > 1 ? TITLES_BEFORE.get(words.getFirst().replace(".", "").toLowerCase(Locale.ROOT)) : null;
        if (title != null) words.removeFirst();
        if (!words.stream().allMatch(word -> WORD.matcher(word).matches())) return PersonName.UNKNOWN;
        var family = words.removeLast();
        return new PersonName(family, words.isEmpty() ? null : String.join(" ", words), title);
    }

    private static boolean isHan(String text) {
        return text.chars().anyMatch(Folding::isHan);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }
}
