package io.lianluo.schemas;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/**
 * Checks whether two versions of a schema read each other's records without loss.
 *
 * <p>Avro's own check is asked in both directions. It does not see a changed namespace, a changed logical type, a renamed optional
 * field, a lost default of an enum, or a removed symbol, which old records then turn into the default: these are compared here.
 */
final class Compatibility {

    private static final String OLD_BY_NEW = "old records cannot be read by the new version";
    private static final String NEW_BY_OLD = "new records cannot be read by the old version";

    private Compatibility() { }

    /** One sentence for each way in which one version breaks readers of the other, with what to do; none when they are compatible. */
    static List<String> problems(Schema older, Schema newer) {
        Set<String> problems = new LinkedHashSet<>();
        Map<String, TypesAt> before = typesByPath(older);
        Map<String, TypesAt> after = typesByPath(newer);
        Set<String> renamed = new LinkedHashSet<>();
        before.forEach((path, typesAt) -> {
            if (after.containsKey(path)) {
                problems.addAll(typesAt.renamedIn(after.get(path), path, renamed));
            }
        });
        problems.addAll(unreadable(OLD_BY_NEW, newer, older, renamed));
        problems.addAll(unreadable(NEW_BY_OLD, older, newer, renamed));
        before.forEach((path, typesAt) -> {
            if (after.containsKey(path)) {
                problems.addAll(typesAt.lostIn(after.get(path), path));
            }
        });
        return List.copyOf(problems);
    }

    private static List<String> unreadable(String what, Schema reader, Schema writer, Set<String> renamed) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getResult().getIncompatibilities().stream()
                .filter(i -> !renamed.contains(place(reader, i.getLocation())))
                .map(i -> place(reader, i.getLocation()) + ": " + change(i, what) + ", so that " + what + ": " + remedy(i, what)).toList();
    }

    private static String change(Incompatibility found, String what) {
        return switch (found.getType()) {
            case READER_FIELD_MISSING_DEFAULT_VALUE -> what.equals(OLD_BY_NEW) ? "the field is new and has no default"
                    : "the field was removed and had no default";
            case TYPE_MISMATCH -> "the type changed between " + found.getWriterFragment().getType() + " and " + found.getReaderFragment().getType();
            case MISSING_UNION_BRANCH -> "the union has another type";
            case MISSING_ENUM_SYMBOLS -> "the enum has other symbols and no default";
            case NAME_MISMATCH -> "the name changed between " + found.getWriterFragment().getFullName() + " and " + found.getReaderFragment().getFullName();
            case FIXED_SIZE_MISMATCH -> "the size changed";
        };
    }

    private static String remedy(Incompatibility found, String what) {
        return switch (found.getType()) {
            case READER_FIELD_MISSING_DEFAULT_VALUE -> what.equals(OLD_BY_NEW) ? "give it a default or make it optional" : "keep it, or make v2";
            case MISSING_ENUM_SYMBOLS -> "keep the symbols and tell the news in a new field, or make v2";
            case NAME_MISMATCH -> "keep the name, or make v2";
            default -> "keep the type and add a new field of the other one, or make v2";
        };
    }

    /** The place in the words of the contract, such as {@code SeatChanged.holders[].since}, instead of Avro's numbers of fields. */
    private static String place(Schema root, String location) {
        StringBuilder place = new StringBuilder(root.getName());
        Schema at = root;
        Iterator<String> steps = List.of(location.split("/")).iterator();
        while (steps.hasNext()) {
            String step = steps.next();
            if (step.equals("fields") && steps.hasNext() && at.getType() == Schema.Type.RECORD) {
                Schema.Field field = at.getFields().get(Integer.parseInt(steps.next()));
                place.append('.').append(field.name());
                at = field.schema();
            } else if (step.equals("items") && at.getType() == Schema.Type.ARRAY) {
                place.append("[]");
                at = at.getElementType();
            } else if (step.equals("values") && at.getType() == Schema.Type.MAP) {
                place.append("{}");
                at = at.getValueType();
            } else if (step.matches("\\d+") && at.getType() == Schema.Type.UNION && Integer.parseInt(step) < at.getTypes().size()) {
                at = at.getTypes().get(Integer.parseInt(step));
            }
        }
        return place.toString();
    }

    /** The content of one place of a schema: full names, logical types, symbols, defaults of enums, fields. */
    private record TypesAt(Set<String> names, Set<String> logicalTypes, Set<String> symbols, Set<String> enumDefaults, List<Schema.Field> fields) {

        TypesAt() {
            this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new ArrayList<>());
        }

        /** A field counts as renamed where one of the same type took its place or its documentation; what old records tell in it would be lost to new readers. */
        List<String> renamedIn(TypesAt newer, String path, Set<String> renamed) {
            List<String> problems = new ArrayList<>();
            for (Schema.Field field : without(fields, newer.fields)) {
                without(newer.fields, fields).stream().filter(other -> isSameThing(field, other)).findFirst().ifPresent(other -> {
                            problems.add(path + "." + field.name() + ": the field was renamed to " + other.name()
                                    + ", so that old records lose it: add the new field, keep both, or make v2");
                            renamed.addAll(List.of(path + "." + field.name(), path + "." + other.name()));
                        });
            }
            return problems;
        }

        private static boolean isSameThing(Schema.Field field, Schema.Field other) {
            return other.schema().equals(field.schema()) && (other.pos() == field.pos() || other.doc() != null && other.doc().equals(field.doc()));
        }

        private static List<Schema.Field> without(List<Schema.Field> fields, List<Schema.Field> others) {
            return fields.stream().filter(field -> others.stream().noneMatch(other -> other.name().equals(field.name()))).toList();
        }

        List<String> lostIn(TypesAt newer, String path) {
            List<String> lost = new ArrayList<>();
            if (!names.equals(newer.names)) {
                lost.add(path + ": the full name changed from " + names + " to " + newer.names + ": keep the name, or make v2");
            }
            if (!logicalTypes.equals(newer.logicalTypes)) {
                lost.add(path + ": the logical type changed from " + logicalTypes + " to " + newer.logicalTypes
                        + ": keep it and add a new field of the other one, or make v2");
            }
            if (!newer.symbols.containsAll(symbols)) {
                Set<String> removed = new TreeSet<>(symbols);
                removed.removeAll(newer.symbols);
                lost.add(path + ": the symbols " + removed + " were removed, so that old records lose them: keep them, or make v2");
            }
            if (!newer.enumDefaults.containsAll(enumDefaults)) {
                lost.add(path + ": the enum lost its default " + enumDefaults + ", so that no symbol can ever be added: give it back");
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
                typesAt.fields().addAll(schema.getFields());
                if (around.add(schema.getFullName())) {
                    schema.getFields().forEach(f -> collect(f.schema(), path + "." + f.name(), typesByPath, around));
                    around.remove(schema.getFullName());
                }
            }
            case ENUM -> {
                typesAt.names().add(schema.getFullName());
                typesAt.symbols().addAll(schema.getEnumSymbols());
                if (schema.getEnumDefault() != null) {
                    typesAt.enumDefaults().add(schema.getEnumDefault());
                }
            }
            case FIXED -> typesAt.names().add(schema.getFullName());
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, path, typesByPath, around));
            case ARRAY -> collect(schema.getElementType(), path + "[]", typesByPath, around);
            case MAP -> collect(schema.getValueType(), path + "{}", typesByPath, around);
            default -> { }
        }
    }
}
