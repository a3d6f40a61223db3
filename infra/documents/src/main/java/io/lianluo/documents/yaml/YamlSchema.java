package io.lianluo.documents.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.path.NodePath;
import io.lianluo.domain.Dates;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema of a kind of file: which keys it has, which of them are required, and what each may hold. */
public final class YamlSchema {

    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012()).format(new Day()).build();

    private final Schema schema;

    private YamlSchema(Schema schema) {
        this.schema = schema;
    }

    /** The schema of that name on the class path; it is in the jar, so that its absence is a fault of the build. */
    public static YamlSchema load(String resource) {
        try (InputStream in = YamlSchema.class.getResourceAsStream(resource)) {
            JsonNode schema = JsonMapper.shared().readTree(Objects.requireNonNull(in, resource));
            return new YamlSchema(SchemaRegistry.withDialect(DIALECT).getSchema(schema));
        } catch (IOException e) {
            throw new IllegalStateException(resource + " cannot be read", e);
        }
    }

    /** Every place where a file does not have this shape. */
    public List<FileError> errors(YamlFile file) {
        return schema.validate(file.root(), context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))).stream()
                .map(error -> error(file, error)).distinct().toList();
    }

    private static FileError error(YamlFile file, Error error) {
        String path = path(error.getInstanceLocation());
        String property = error.getProperty();
        String here = property == null ? path : path.isEmpty() ? property : path + "." + property;
        return switch (error.getKeyword()) {
            case "additionalProperties", "unevaluatedProperties" -> file.atUnknownKey(here, property);
            case "required" -> file.at(here, "file-key-missing", property);
            case "type" -> rightForm(file, path, error, text -> isOfType(text, error.getSchemaNode().asString("")))
                    .orElseGet(() -> file.at(path, "file-type-wrong", String.valueOf(error.getArguments()[1])));
            case "enum", "const" -> rightForm(file, path, error, text -> error.getSchemaNode().valueStream().anyMatch(choice -> text(choice).equals(text)))
                    .orElseGet(() -> file.at(path, "file-value-unknown", text(error.getInstanceNode()), choices(error.getSchemaNode())));
            case "format" -> rightForm(file, path, error, YamlSchema::isDay)
                    .orElseGet(() -> file.at(path, "file-date-impossible", text(error.getInstanceNode())));
            case "maxLength" -> file.at(path, "file-text-too-long", String.valueOf(error.getArguments()[0]));
            case "pattern" -> rightForm(file, path, error, text -> Pattern.compile(error.getSchemaNode().stringValue()).matcher(text).find())
                    .orElseGet(() -> file.at(path, "file-form-wrong", text(error.getInstanceNode())));
            case "multipleOf" -> file.at(path, "file-form-wrong", text(error.getInstanceNode()));
            default -> file.at(path, "file-value-wrong", error.getMessage());
        };
    }

    /** A day by the one rule of dates; the dialect's own takes the year 0. */
    private static final class Day implements Format {

        @Override
        public String getName() {
            return "date";
        }

        @Override
        public boolean matches(ExecutionContext context, String text) {
            return isDay(text);
        }
    }

    /** The error that says how a text would be right, if there is such a form. */
    private static Optional<FileError> rightForm(YamlFile file, String path, Error error, Predicate<String> right) {
        JsonNode written = error.getInstanceNode();
        return written.isString() ? RightForm.of(written.stringValue(), right).map(form -> file.at(path, "file-write-instead", written.stringValue(), form))
                : Optional.empty();
    }

    private static boolean isDay(String text) {
        try {
            Dates.day(text);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static boolean isOfType(String text, String type) {
        return switch (type) {
            case "integer" -> text.matches("-?\\d{1,9}");
            case "boolean" -> text.equals("true") || text.equals("false");
            default -> false;
        };
    }

    private static String choices(JsonNode schema) {
        return StreamSupport.stream(schema.spliterator(), false).map(YamlSchema::text).collect(Collectors.joining(", "));
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }

    private static String path(NodePath location) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < location.getNameCount(); i++) {
            Object element = location.getElement(i);
            if (element instanceof Integer index) {
                path.append('[').append(index).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(element);
            }
        }
        return path.toString();
    }
}
