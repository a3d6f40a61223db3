package io.lianluo.registry.web.file;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private static final int MAX_CHARACTERS = 1 << 20;

    private final Map<String, Mark> keys = new HashMap<>();
    private final Map<String, ScalarNode> scalars = new HashMap<>();
    private final Map<String, Mark> values = new HashMap<>();
    private final List<FileError> errors = new ArrayList<>();
    private final JsonNode root;

    private YamlFile(@Nullable Node document) {
        this.root = document == null ? JSON.nullNode() : read(document, "");
    }

    /**
     * Reads one document of plain values: no tags, anchors or repeated keys. Dates stay text.
     *
     * @throws FileException if it is no such document
     */
    public static YamlFile parse(String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MAX_CHARACTERS);
        YamlFile file;
        try {
            file = new YamlFile(new Yaml(new SafeConstructor(limits)).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw new FileException(List.of(new FileError("", mark.getLine() + 1, mark.getColumn() + 1, "file-not-yaml", List.of(e.getProblem()))));
        } catch (YAMLException e) {
            throw new FileException(List.of(new FileError("", 1, 1, "file-not-yaml", List.of(String.valueOf(e.getMessage())))));
        }
        if (!file.errors.isEmpty()) {
            throw new FileException(file.errors);
        }
        return file;
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

    /** An error about a place within the text at a path; exact for texts on one line and for {@code |} blocks. */
    public FileError within(String path, int line, int column, String rule, Object... args) {
        ScalarNode scalar = scalars.get(path);
        if (scalar == null) {
            return at(path, rule, args);
        }
        Mark start = scalar.getStartMark();
        return switch (scalar.getScalarStyle()) {
            case LITERAL -> new FileError(path, start.getLine() + 1 + line, indentation(start) + column, rule, List.of(args));
            case FOLDED -> at(path, rule, args);
            case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, JSON_SCALAR_STYLE -> {
                int quote = scalar.isPlain() ? 0 : 1;
                yield new FileError(path, start.getLine() + 1, start.getColumn() + quote + column, rule, List.of(args));
            }
        };
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
        if (node.getAnchor() != null) {
            errors.add(at(path, "file-anchor", node.getAnchor()));
        }
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
            String child = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            keys.put(child, key.getStartMark());
            if (!seen.add(key.getValue())) {
                errors.add(atKey(child, "file-key-twice", key.getValue()));
                continue;
            }
            object.set(key.getValue(), read(entry.getValueNode(), child));
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
        String value = scalar.getValue();
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
