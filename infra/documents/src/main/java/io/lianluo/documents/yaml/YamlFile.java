package io.lianluo.documents.yaml;

import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.MalformedTextException;
import io.lianluo.domain.Text;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A YAML file as a JSON tree that remembers where each value and each key stands. */
public final class YamlFile {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, Mark> keys = new HashMap<>();
    private final Map<String, ScalarNode> scalars = new HashMap<>();
    private final Map<String, Mark> values = new HashMap<>();
    private final List<FileError> errors = new ArrayList<>();
    private final JsonNode root;

    private YamlFile(@Nullable Node document) {
        this.root = document == null ? JSON.nullNode() : read(document, "");
    }

    /**
     * Reads one document of plain values: no tags, anchors or repeated keys, and within {@link YamlLimits}. Dates stay text; texts are what the
     * one rule of texts makes of them.
     *
     * @throws InvalidInput if it is no such document
     */
    public static YamlFile parse(String text) {
        YamlFile file = yaml(text, () -> {
            YamlLimits.check(text);
            return new YamlFile(new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text)));
        });
        if (!file.errors.isEmpty()) {
            throw FileError.refusal(file.errors);
        }
        return file;
    }

    static Optional<String> value(String text, String key) {
        return yaml(text, () -> YamlLimits.seek(text, key));
    }

    private static <T> T yaml(String text, Supplier<T> read) {
        try {
            return read.get();
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw FileError.refusal(List.of(Punctuation.error(text, mark.getLine() + 1)
                    .orElseGet(() -> new FileError("", mark.getLine() + 1, mark.getColumn() + 1, "file-not-yaml", List.of()))));
        } catch (YAMLException e) {
            throw FileError.refusal(List.of(new FileError("", 1, 1, "file-not-yaml", List.of())));
        }
    }

    /** The file's content. */
    public JsonNode root() {
        return root;
    }

    /** An error about the value at a path, or about the nearest thing that stands in the file. */
    public FileError at(String path, String rule, Object... args) {
        String near = path;
        while (!values.containsKey(near) && !near.isEmpty()) {
            near = parent(near);
        }
        Mark mark = values.get(near);
        return new FileError(path, mark == null ? 1 : mark.getLine() + 1, mark == null ? 1 : mark.getColumn() + 1, rule, List.of(args));
    }

    /** An error about the key at a path. */
    public FileError atKey(String path, String rule, Object... args) {
        Mark mark = keys.get(path);
        return mark == null ? at(path, rule, args) : new FileError(path, mark.getLine() + 1, mark.getColumn() + 1, rule, List.of(args));
    }

    /** An error about a key that the format does not have, which may be one that a full-width colon has spoiled. */
    FileError atUnknownKey(String path, String key) {
        FileError unknown = atKey(path, "file-key-unknown", key);
        int colon = key.indexOf(Punctuation.COLON);
        return colon < 0 ? unknown : new FileError(path, unknown.line(), unknown.column() + colon, "file-full-width", List.of(Punctuation.COLON, ":"));
    }

    /** An error about a place within the text at a path; exact for texts on one line and for {@code |} blocks. */
    public FileError within(String path, int line, int column, String rule, Object... args) {
        ScalarNode scalar = scalars.get(path);
        if (scalar == null) {
            return at(path, rule, args);
        }
        Mark start = scalar.getStartMark();
        return switch (scalar.getScalarStyle()) {
            case LITERAL -> new FileError(path, start.getLine() + 1 + line + blankLinesBefore(scalar), indentation(start) + column, rule, List.of(args));
            case FOLDED -> at(path, rule, args);
            case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, JSON_SCALAR_STYLE -> {
                int quote = scalar.isPlain() ? 0 : 1;
                yield new FileError(path, start.getLine() + 1, start.getColumn() + quote + column, rule, List.of(args));
            }
        };
    }

    /** They are dropped from the text. */
    private static int blankLinesBefore(ScalarNode block) {
        String text = block.getValue();
        return (int) text.substring(0, text.length() - text.stripLeading().length()).chars().filter(character -> character == '\n').count();
    }

    private static int indentation(Mark blockStart) {
        int[] text = blockStart.getBuffer();
        int at = blockStart.getPointer();
        while (at < text.length && text[at] != '\n') {
            at++;
        }
        int spaces = 0;
        while (at + 1 + spaces < text.length && text[at + 1 + spaces] == ' ') {
            spaces++;
        }
        return spaces;
    }

    private JsonNode read(Node node, String path) {
        values.put(path, node.getStartMark());
        return switch (node) {
            case MappingNode mapping -> object(mapping, path);
            case SequenceNode sequence -> array(sequence, path);
            case ScalarNode scalar -> scalar(scalar, path);
            default -> throw new IllegalStateException("unknown node " + node);
        };
    }

    private ObjectNode object(MappingNode mapping, String path) {
        ObjectNode object = JSON.objectNode();
        Set<String> seen = new HashSet<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                errors.add(new FileError(path, line(entry.getKeyNode()), column(entry.getKeyNode()), "file-key-not-text", List.of()));
                continue;
            }
            String name = clean(key, path, YamlLimits.KEY, "file-key-too-long");
            String child = path.isEmpty() ? name : path + "." + name;
            keys.put(child, key.getStartMark());
            if (!seen.add(name)) {
                errors.add(atKey(child, "file-key-twice", name));
                continue;
            }
            object.set(name, read(entry.getValueNode(), child));
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String path) {
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(read(item, path + "[" + array.size() + "]"));
        }
        return array;
    }

    private JsonNode scalar(ScalarNode scalar, String path) {
        scalars.put(path, scalar);
        String value = clean(scalar, path, YamlLimits.TEXT, "file-text-too-long");
        Tag tag = scalar.getTag();
        try {
            if (tag.equals(Tag.INT)) {
                return JSON.numberNode(Integer.parseInt(value));
            } else if (tag.equals(Tag.BOOL) && (value.equals("true") || value.equals("false"))) {
                return JSON.booleanNode(Boolean.parseBoolean(value));
            } else if (tag.equals(Tag.NULL)) {
                return JSON.nullNode();
            } else if (tag.equals(Tag.FLOAT)) {
                return JSON.numberNode(Double.parseDouble(value));
            } else if (tag.equals(Tag.STR) || tag.equals(Tag.TIMESTAMP) || tag.equals(Tag.BOOL)) {
                return JSON.stringNode(value);
            }
        } catch (NumberFormatException notANumberOfOurs) {
            return JSON.stringNode(value);
        }
        errors.add(at(path, "file-tag", tag.getValue()));
        return JSON.nullNode();
    }

    /** The text as the rule of texts has it: a block has lines, and all other texts are of one line. */
    private String clean(ScalarNode scalar, String path, int longest, String tooLong) {
        String text;
        try {
            boolean block = scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
            text = block ? Text.lines(scalar.getValue()) : Text.line(scalar.getValue());
        } catch (MalformedTextException malformed) {
            errors.add(new FileError(path, line(scalar), column(scalar), "file-text-character", List.of(malformed.character())));
            return "";
        }
        if (Text.length(text) > longest) {
            errors.add(new FileError(path, line(scalar), column(scalar), tooLong, List.of(longest)));
            return "";
        }
        return text;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static int column(Node node) {
        return node.getStartMark().getColumn() + 1;
    }

    private static String parent(String path) {
        int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return end < 0 ? "" : path.substring(0, end);
    }
}
