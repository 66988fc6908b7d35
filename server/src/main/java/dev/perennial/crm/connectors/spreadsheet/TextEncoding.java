package dev.perennial.crm.connectors.spreadsheet;

import dev.perennial.crm.connectors.ConnectorsRefusal;
import dev.perennial.engine.refusal.Refused;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;

/** Finds out in which encoding a text was written: by its byte order mark, else the first encoding in which all of it makes sense. */
final class TextEncoding {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final List<Charset> USUAL = List.of(StandardCharsets.UTF_8, CHINESE);

    private TextEncoding() {}

    /** The encoding asked for if the whole text can be read in it, otherwise the one found out. */
    static Charset of(Tables.Content content, String asked) throws IOException {
        var candidates = asked != null ? List.of(named(asked)) : isWide(content) ? List.of(StandardCharsets.UTF_16) : USUAL;
        for (var candidate : candidates) if (fits(content, candidate)) return candidate;
        throw Refused.because(ConnectorsRefusal.UNREADABLE_FILE);
    }

    private static Charset named(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "UTF-8", "UTF8" -> StandardCharsets.UTF_8;
            case "GB18030", "GBK", "GB2312" -> CHINESE;
            case "UTF-16" -> StandardCharsets.UTF_16;
            default -> throw Refused.because(ConnectorsRefusal.UNKNOWN_ENCODING, "UTF-8, GB18030, UTF-16");
        };
    }

    private static boolean isWide(Tables.Content content) throws IOException {
        try (var in = Tables.unpacked(content)) {
            var first = in.readNBytes(2);
            return Arrays.equals(first, new byte[] {(byte) 0xff, (byte) 0xfe}) || Arrays.equals(first, new byte[] {(byte) 0xfe, (byte) 0xff});
        }
    }

    private static boolean fits(Tables.Content content, Charset charset) throws IOException {
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var text = new InputStreamReader(Tables.unpacked(content), decoder)) {
            var buffer = new char[1 << 15];
            for (var count = text.read(buffer); count >= 0; count = text.read(buffer))
                for (var i = 0; i < count; i++) if (buffer[i] == 0) return false;
            return true;
        } catch (CharacterCodingException _) {
            return false;
        } catch (ZipException | java.io.EOFException _) {
            throw Refused.because(ConnectorsRefusal.UNREADABLE_FILE);
        }
    }
}
