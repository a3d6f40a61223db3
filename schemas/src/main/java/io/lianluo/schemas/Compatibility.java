package io.lianluo.schemas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/**
 * Checks whether two versions of a schema read each other's records without loss.
 *
 * <p>Avro's own check is asked in both directions. It does not see a changed namespace, a changed logical type or a removed symbol,
 * which old records then turn into the default: these are compared here.
 */
final class Compatibility {

    private Compatibility() { }

    /** One sentence for each way in which one version breaks readers of the other; none when they are compatible. */
    static List<String> problems(Schema older, Schema newer) {
        List<String> problems = new ArrayList<>();
        problems.addAll(unreadable("old records cannot be read by the new version", newer, older));
        problems.addAll(unreadable("new records cannot be read by the old version", older, newer));
        Map<String, TypesAt> before = typesByPath(older);
        Map<String, TypesAt> after = typesByPath(newer);
        before.forEach((path, typesAt) -> {
            if (after.containsKey(path)) {
                problems.addAll(typesAt.lostIn(after.get(path), path));
            }
        });
        return problems;
    }

    private static List<String> unreadable(String what, Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getResult().getIncompatibilities().stream()
                .map(i -> what + ": " + i.getType() + " at " + i.getLocation() + " (" + i.getMessage() + ")").toList();
    }

    /** The content of one place of a schema: full names, logical types, symbols. */
    private record TypesAt(Set<String> names, Set<String> logicalTypes, Set<String> symbols) {

        TypesAt() {
            this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }

        List<String> lostIn(TypesAt newer, String path) {
            List<String> lost = new ArrayList<>();
            if (!names.equals(newer.names)) {
                lost.add(path + ": the full name changed from " + names + " to " + newer.names);
            }
            if (!logicalTypes.equals(newer.logicalTypes)) {
                lost.add(path + ": the logical type changed from " + logicalTypes + " to " + newer.logicalTypes);
            }
            if (!newer.symbols.containsAll(symbols)) {
                Set<String> removed = new TreeSet<>(symbols);
                removed.removeAll(newer.symbols);
                lost.add(path + ": the symbols " + removed + " were removed, so that old records lose them");
            }
            return lost;
        }
    }

    private static Map<String, TypesAt> typesByPath(Schema schema) {
        Map<String, TypesAt> typesByPath = new LinkedHashMap<>();
        collect(schema, schema.getName(), typesByPath, new LinkedHashSet<>());
        return typesByPath;
    }

    private static void collect(Schema schema, String path, Map<String, TypesAt> typesByPath, Set<String> around) {
        TypesAt typesAt = typesByPath.computeIfAbsent(path, p -> new TypesAt());
        if (schema.getLogicalType() != null) {
            typesAt.logicalTypes().add(schema.getLogicalType().getName());
        }
        switch (schema.getType()) {
            case RECORD -> {
                typesAt.names().add(schema.getFullName());
                if (around.add(schema.getFullName())) {
                    schema.getFields().forEach(f -> collect(f.schema(), path + "." + f.name(), typesByPath, around));
                    around.remove(schema.getFullName());
                }
            }
            case ENUM -> {
                typesAt.names().add(schema.getFullName());
                typesAt.symbols().addAll(schema.getEnumSymbols());
            }
            case FIXED -> typesAt.names().add(schema.getFullName());
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, path, typesByPath, around));
            case ARRAY -> collect(schema.getElementType(), path + "[]", typesByPath, around);
            case MAP -> collect(schema.getValueType(), path + "{}", typesByPath, around);
            default -> { }
        }
    }
}
