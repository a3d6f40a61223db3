package io.lianluo.documents.encoding;

import io.lianluo.documents.encoding.Attempt.LineAndColumn;
import io.lianluo.domain.InvalidInput;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The encoding in which a text file is read. A declared one binds; without one the mark at the file's beginning decides; without either
 * text is UTF-8 if all of it is, and GB 18030 if it is not and reads as Chinese in it. Text that is nearly UTF-8 is damaged UTF-8. All
 * else is refused, because a wrong guess writes wrong names.
 *
 * @param charset UTF-8, GB 18030 or UTF-16
 * @param source  who says so
 */
public record TextEncoding(Charset charset, Source source) {

    /** A source is who or what says in which encoding a file is. */
    public enum Source {
        /** The sender of the file. */
        DECLARED,
        /** The mark at its beginning. */
        MARK,
        /** Its bytes, which make sense in this encoding alone. */
        CONTENT
    }

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String DECLARATION = "Content-Type";
    /** The names that others give to the encodings; GB 2312 and GBK are parts of GB 18030. */
    private static final Map<String, Charset> DECLARABLE = Map.ofEntries(
            Map.entry("utf-8", StandardCharsets.UTF_8), Map.entry("utf8", StandardCharsets.UTF_8), Map.entry("us-ascii", StandardCharsets.UTF_8),
            Map.entry("gb18030", GB18030), Map.entry("gbk", GB18030), Map.entry("gb2312", GB18030), Map.entry("cp936", GB18030),
            Map.entry("windows-936", GB18030), Map.entry("x-gbk", GB18030), Map.entry("ms936", GB18030), Map.entry("x-mswin-936", GB18030), Map.entry("euc-cn", GB18030),
            Map.entry("utf-16le", StandardCharsets.UTF_16LE), Map.entry("utf-16be", StandardCharsets.UTF_16BE));
    /** Means whichever order the mark says. */
    private static final String EITHER_ORDER = "utf-16";
    private static final int LONGEST_MARK = 4;
    /** Of so many bytes one is zero only where characters have two bytes or four. */
    private static final int ZEROS = 16;

    /** Opens what is to be read, from its beginning, once for each attempt. */
    private interface Bytes {

        InputStream open() throws IOException;
    }

    /**
     * The encoding of a file.
     *
     * @param declared the charset that came with it; null when none did
     * @throws InvalidInput if the text cannot be read in it, or nobody can say in which encoding it is
     */
    public static TextEncoding of(Path file, @Nullable String declared) throws IOException {
        return of(() -> Files.newInputStream(file), declared);
    }

    /**
     * The encoding of some text.
     *
     * @param declared the charset that came with it; null when none did
     * @throws InvalidInput if the text cannot be read in it, or nobody can say in which encoding it is
     */
    public static TextEncoding of(byte[] text, @Nullable String declared) {
        try {
            return of(() -> new ByteArrayInputStream(text), declared);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The text of a file, without the mark at its beginning. */
    public Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return withoutMark(new BufferedReader(new InputStreamReader(in, charset)));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The text of these bytes, without the mark at its beginning. */
    public String decode(byte[] text) {
        String decoded = new String(text, charset);
        int begins = 0;
        while (begins < decoded.length() && decoded.charAt(begins) == '\uFEFF') {
            begins++;
        }
        return decoded.substring(begins);
    }

    /** As answers name it, such as {@code GB18030}. */
    public String name() {
        return charset.name();
    }

    /** Some programs write the mark twice. */
    private static Reader withoutMark(BufferedReader reader) throws IOException {
        do {
            reader.mark(1);
        } while (reader.read() == '\uFEFF');
        reader.reset();
        return reader;
    }

    private static TextEncoding of(Bytes bytes, @Nullable String declared) throws IOException {
        Charset marked = marked(bytes).orElse(null);
        if (declared != null) {
            return declared(bytes, declared.strip().toLowerCase(Locale.ROOT), marked);
        } else if (marked != null) {
            valid(Attempt.at(bytes.open(), marked));
            return new TextEncoding(marked, Source.MARK);
        }
        return new TextEncoding(recognised(bytes), Source.CONTENT);
    }

    private static TextEncoding declared(Bytes bytes, String declared, @Nullable Charset marked) throws IOException {
        Charset charset = declared.equals(EITHER_ORDER) ? marked : DECLARABLE.get(declared);
        if (charset == null) {
            throw new InvalidInput(DECLARATION, declared.equals(EITHER_ORDER) ? "encoding-without-mark" : "encoding-unsupported", declared);
        } else if (marked != null && !marked.equals(charset) || declared.equals(EITHER_ORDER) && !charset.name().startsWith("UTF-16")) {
            throw contradicted(declared, Objects.requireNonNull(marked));
        }
        Attempt attempt = Attempt.at(bytes.open(), charset);
        if (declared.equals("us-ascii") && !attempt.isAscii()) {
            throw new InvalidInput(DECLARATION, "encoding-unsupported", declared);
        }
        refuseWhatSaysOtherwise(bytes, declared, charset, attempt);
        valid(attempt);
        return new TextEncoding(charset, Source.DECLARED);
    }

    /** Some programs declare whatever they are set to: text that is gibberish as declared, and Chinese otherwise, is not taken for names. */
    private static void refuseWhatSaysOtherwise(Bytes bytes, String declared, Charset charset, Attempt attempt) throws IOException {
        if (attempt.isAscii() || attempt.isValid() && attempt.isChinese()) {
            return;
        }
        if (charset.equals(GB18030)) {
            Attempt utf8 = Attempt.at(bytes.open(), StandardCharsets.UTF_8);
            if (utf8.isValid() && utf8.isChinese()) {
                throw contradicted(declared, StandardCharsets.UTF_8);
            }
        } else if (charset.equals(StandardCharsets.UTF_8) && attempt.isValid() && isGibberishBesides(attempt, Attempt.at(bytes.open(), GB18030))) {
            throw contradicted(declared, GB18030);
        }
    }

    private static InvalidInput contradicted(String declared, Charset found) {
        return new InvalidInput(DECLARATION, "encoding-contradicted", declared, found.name());
    }

    private static void valid(Attempt attempt) {
        if (!attempt.isValid()) {
            throw new InvalidInput(attempt.malformed());
        }
    }

    /** The encoding that a mark says. */
    private static Optional<Charset> marked(Bytes bytes) throws IOException {
        byte[] first;
        try (InputStream in = bytes.open()) {
            first = in.readNBytes(LONGEST_MARK);
        }
        if (begins(first, 0xFF, 0xFE, 0, 0) || begins(first, 0, 0, 0xFE, 0xFF)) {
            throw new InvalidInput("file", "encoding-utf-32");
        } else if (begins(first, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        } else if (begins(first, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        } else if (begins(first, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return begins(first, 0x84, 0x31, 0x95, 0x33) ? Optional.of(GB18030) : Optional.empty();
    }

    private static boolean begins(byte[] first, int... mark) {
        if (first.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (Byte.toUnsignedInt(first[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset recognised(Bytes bytes) throws IOException {
        refuseUnmarkedUtf16(bytes);
        Attempt utf8 = Attempt.at(bytes.open(), StandardCharsets.UTF_8);
        if (utf8.isAscii() || utf8.isValid() && (utf8.isChinese() || utf8.hasReplacement())) {
            return StandardCharsets.UTF_8;
        }
        Attempt gb18030 = Attempt.at(bytes.open(), GB18030);
        if (utf8.isValid()) {
            if (!gb18030.isValid() || !gb18030.isChinese() || gb18030.odd() != null) {
                return StandardCharsets.UTF_8;
            } else if (isGibberishBesides(utf8, gb18030)) {
                return GB18030;
            }
            throw new InvalidInput("file", "encoding-doubtful");
        } else if (utf8.isDamagedChinese() && utf8.share() > gb18030.share()) {
            throw new InvalidInput(utf8.malformed());
        } else if (gb18030.isValid() && gb18030.isChinese()) {
            if (gb18030.odd() != null) {
                throw unknown(gb18030.odd());
            }
            return GB18030;
        } else if (gb18030.isDamagedChinese()) {
            throw new InvalidInput(gb18030.malformed());
        }
        throw unknown(utf8.firstMalformed());
    }

    /** Bytes of Chinese in GB 18030 that happen to be UTF-8 are letters of many scripts in it, and never Chinese. */
    private static boolean isGibberishBesides(Attempt utf8, Attempt gb18030) {
        return gb18030.isValid() && gb18030.isChinese() && gb18030.odd() == null && !utf8.hasHan() && !utf8.isOneForeignScript();
    }

    private static InvalidInput unknown(LineAndColumn place) {
        return new InvalidInput("file", "encoding-unknown", place.line(), place.column());
    }

    private static void refuseUnmarkedUtf16(Bytes bytes) throws IOException {
        byte[] first;
        try (InputStream in = bytes.open()) {
            first = in.readNBytes(1 << 12);
        }
        int zeros = 0;
        for (byte one : first) {
            zeros += one == 0 ? 1 : 0;
        }
        if (zeros > 0 && zeros >= first.length / ZEROS) {
            throw new InvalidInput("file", "encoding-without-mark");
        }
    }
}
