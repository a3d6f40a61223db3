package io.lianluo.documents.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The texts of a workbook that cells share, one behind the other in memory, without the guides that stand over characters: a quarter of a
 * million lines have two million of them, and as many objects would take three times the room.
 */
final class SharedTexts extends DefaultHandler {

    private static final int MOST = 2_000_000;
    private static final int MOST_BYTES = 48 << 20;
    private static final int LONGEST = 40_000;

    private final TableKind kind;
    private final StringBuilder text = new StringBuilder();
    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;
    private boolean collecting;
    private boolean phonetic;

    SharedTexts(TableKind kind) {
        this.kind = kind;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "t" -> collecting = !phonetic;
            case "rPh" -> phonetic = true;
            default -> { }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (collecting && text.length() <= LONGEST) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "t" -> collecting = false;
            case "rPh" -> phonetic = false;
            case "si" -> add(text.toString().getBytes(StandardCharsets.UTF_8));
            default -> { }
        }
    }

    private void add(byte[] more) {
        int begin = begin(count);
        if (count == MOST || begin + more.length > MOST_BYTES) {
            throw kind.refusal(TableFault.TOO_MANY_TEXTS, MOST, MOST_BYTES >> 20);
        }
        if (begin + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(MOST_BYTES, Math.max(begin + more.length, bytes.length + bytes.length / 2)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count + count / 2);
        }
        System.arraycopy(more, 0, bytes, begin, more.length);
        ends[count++] = begin + more.length;
    }

    private int begin(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    /** The text of that number, from 0; empty if there is none. */
    Optional<String> get(int index) {
        return index < 0 || index >= count ? Optional.empty()
                : Optional.of(new String(bytes, begin(index), ends[index] - begin(index), StandardCharsets.UTF_8));
    }
}
