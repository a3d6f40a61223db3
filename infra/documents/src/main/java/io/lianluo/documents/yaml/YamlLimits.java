package io.lianluo.documents.yaml;

import io.lianluo.documents.encoding.BadCharacter;
import io.lianluo.domain.InvalidInput;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * These limits say how large a YAML file may be that somebody sends. The file is measured while it is read piece by piece, before anything is
 * made of it: a few lines of anchors and aliases stand for more than any memory holds.
 */
final class YamlLimits {

    /** Fifty times as much as the largest programme that is shipped; the event that tells such a file fits into a message of the broker. */
    static final int BYTES = 256 * 1024;
    static final int VALUES = 10_000;
    static final int DEPTH = 20;
    static final int KEY = 100;
    static final int TEXT = 2_000;

    private static final int BAD_CHARACTERS_TOLD = 20;

    private int values;
    private int depth;
    /** Tells whether what comes next is a key of the outermost mapping. */
    private boolean keyNext;
    /** Tells whether the list or mapping within the outermost mapping is a key of it. */
    private boolean isKey;
    private @Nullable String key;

    private YamlLimits() { }

    /**
     * Goes through a file as far as the value of a key of its outermost mapping.
     *
     * @throws InvalidInput if the file is larger than allowed so far
     */
    static Optional<String> seek(String text, String wanted) {
        refuseSizeAndCharacters(text);
        YamlLimits limits = new YamlLimits();
        for (Event event : events(text)) {
            limits.measure(event);
            if (limits.depth == 1 && event instanceof ScalarEvent scalar && limits.isValueOf(scalar, wanted)) {
                return Optional.of(scalar.getValue());
            }
        }
        return Optional.empty();
    }

    /** @throws InvalidInput if the file is larger than allowed, or uses what it may not use */
    static void check(String text) {
        refuseSizeAndCharacters(text);
        YamlLimits limits = new YamlLimits();
        events(text).forEach(limits::measure);
    }

    private static Iterable<Event> events(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(BYTES);
        options.setNestingDepthLimit(DEPTH + 1);
        return new Yaml(options).parse(new StringReader(text));
    }

    private static void refuseSizeAndCharacters(String text) {
        if (text.length() > BYTES || text.getBytes(StandardCharsets.UTF_8).length > BYTES) {
            throw FileError.refusal(List.of(new FileError("", 1, 1, "file-too-large", List.of(BYTES))));
        }
        List<FileError> errors = new ArrayList<>();
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length() && errors.size() < BAD_CHARACTERS_TOLD; ) {
            int codePoint = text.codePointAt(i);
            Optional<BadCharacter> bad = BadCharacter.of(codePoint);
            if (bad.isPresent()) {
                String rule = bad.get() == BadCharacter.CONTROL ? "file-control-character" : "file-text-character";
                errors.add(new FileError("", line, column, rule, List.of("U+%04X".formatted(codePoint))));
            }
            i += Character.charCount(codePoint);
            column++;
            if (codePoint == '\n') {
                line++;
                column = 1;
            }
        }
        if (!errors.isEmpty()) {
            throw FileError.refusal(errors);
        }
    }

    private void measure(Event event) {
        if (event instanceof NodeEvent node) {
            refuse(++values > VALUES, node, "file-too-many-values", VALUES);
            refuse(node instanceof AliasEvent, node, "file-alias");
            refuse(node.getAnchor() != null, node, "file-anchor", String.valueOf(node.getAnchor()));
        }
        if (event instanceof CollectionStartEvent) {
            refuse(++depth > DEPTH, event, "file-too-deep", DEPTH);
            if (depth == 1) {
                keyNext = event instanceof MappingStartEvent;
            } else if (depth == 2) {
                isKey = keyNext;
            }
        } else if (event instanceof CollectionEndEvent) {
            depth--;
            if (depth == 1) {
                keyNext = !isKey;
            }
        } else if (event instanceof ScalarEvent scalar) {
            int length = scalar.getValue().codePointCount(0, scalar.getValue().length());
            refuse(length > TEXT, event, "file-text-too-long", TEXT);
        }
    }

    private boolean isValueOf(ScalarEvent scalar, String wanted) {
        if (keyNext) {
            key = scalar.getValue();
        }
        keyNext = !keyNext;
        return keyNext && wanted.equals(key);
    }

    private static void refuse(boolean broken, Event event, String rule, Object... args) {
        if (broken) {
            Mark mark = event.getStartMark();
            throw FileError.refusal(List.of(new FileError("", mark.getLine() + 1, mark.getColumn() + 1, rule, List.of(args))));
        }
    }
}
