package io.lianluo.documents.encoding;

import io.lianluo.domain.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a whole file in one encoding, and counts what speaks for it and against it. */
final class Attempt {

    /** Keeps only this many places, because the reader of the list repairs the file as a whole. */
    private static final int PLACES_KEPT = 20;
    private static final int BUFFER = 1 << 16;
    /** Of five characters three: a third at most is common where Korean or Japanese is read as Chinese, and four of five in Chinese names. */
    private static final double CHINESE = 0.6;

    /** A place in a file: line and column, both from 1. */
    record LineAndColumn(long line, long column) { }

    private final Charset charset;
    private final List<LineAndColumn> malformed = new ArrayList<>();
    private final Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    private long malformedCount;
    private long foreign;
    private long common;
    private boolean replacement;
    private @Nullable LineAndColumn odd;
    private long line = 1;
    private long column = 1;
    private char before;

    private Attempt(Charset charset) {
        this.charset = charset;
    }

    /** Reads to the end, and closes what it read. */
    static Attempt at(InputStream in, Charset charset) throws IOException {
        try (in) {
            Attempt attempt = new Attempt(charset);
            attempt.read(in);
            return attempt;
        }
    }

    /** All bytes stand for characters. */
    boolean isValid() {
        return malformedCount == 0;
    }

    boolean isAscii() {
        return malformedCount == 0 && foreign == 0;
    }

    boolean hasReplacement() {
        return replacement;
    }

    /** Tells whether the text beyond ASCII is mostly characters that are common in Chinese. */
    boolean isChinese() {
        return foreign > 0 && share() >= CHINESE;
    }

    /** Not all could be read, and what could is Chinese more often than not. */
    boolean isDamagedChinese() {
        return malformedCount > 0 && common >= malformedCount && 2 * common >= foreign;
    }

    /** Tells whether letters of another script than Chinese, and of one alone, stand in it. */
    boolean isOneForeignScript() {
        return scripts.size() == 1;
    }

    boolean hasHan() {
        return scripts.contains(UnicodeScript.HAN);
    }

    double share() {
        return (double) common / (foreign + malformedCount);
    }

    /** The place of a code that no common character set has, or that means something to one installation alone; null without one. */
    @Nullable LineAndColumn odd() {
        return odd;
    }

    LineAndColumn firstMalformed() {
        return malformed.getFirst();
    }

    List<Fault> malformed() {
        return malformed.stream().map(place -> new Fault("file", "encoding-malformed", List.of(place.line(), place.column(), charset.name()))).toList();
    }

    private void read(InputStream in) throws IOException {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        for (boolean end = false; !end; ) {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = count < 0;
            bytes.position(bytes.position() + Math.max(0, count)).flip();
            decode(decoder, bytes, characters, end);
            bytes.compact();
        }
    }

    private void decode(CharsetDecoder decoder, ByteBuffer bytes, CharBuffer characters, boolean end) {
        CoderResult result;
        do {
            result = decoder.decode(bytes, characters, end);
            count(characters.flip());
            characters.clear();
            if (result.isError()) {
                bytes.position(bytes.position() + result.length());
                malformedCount++;
                if (malformed.size() < PLACES_KEPT) {
                    malformed.add(new LineAndColumn(line, column));
                }
                column++;
            }
        } while (!result.isUnderflow());
    }

    private void count(CharBuffer characters) {
        char[] read = characters.array();
        for (int i = 0; i < characters.limit(); i++) {
            char character = read[i];
            if (character == '\n' || character == '\r') {
                line += character == '\n' && before == '\r' ? 0 : 1;
                column = 1;
            } else {
                if (character > 0x7E && character != '\uFEFF') {
                    count(character);
                }
                column += Character.isLowSurrogate(character) ? 0 : 1;
            }
            before = character;
        }
    }

    private void count(char character) {
        if (Character.isLowSurrogate(character)) {
            note(Character.toCodePoint(before, character));
            return;
        }
        foreign++;
        if (CommonCharacters.contain(character)) {
            common++;
            scripts.add(UnicodeScript.HAN);
        } else if (!Character.isHighSurrogate(character)) {
            note(character);
        }
    }

    private void note(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
            scripts.add(script);
        }
        replacement |= codePoint == '\uFFFD';
        if (odd == null && (Character.getType(codePoint) == Character.PRIVATE_USE || BadCharacter.of(codePoint).isPresent())) {
            odd = new LineAndColumn(line, column);
        }
    }
}
