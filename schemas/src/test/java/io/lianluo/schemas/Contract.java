package io.lianluo.schemas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.idl.IdlReader;

/**
 * A file of contracts as it is written.
 *
 * @param path    where it stands under {@code src/main/avro}
 * @param text    what is in it
 * @param schemas what it defines, without what it imports
 */
record Contract(String path, String text, List<Schema> schemas) {

    private static final Path ROOT = Path.of("src/main/avro");

    static Contract of(String path, String text) throws IOException {
        Path file = ROOT.resolve(path).toAbsolutePath();
        var idl = new IdlReader().parse(file.toUri(), text);
        List<Schema> own = idl.getNamedSchemas().values().stream().filter(s -> text.contains(" " + s.getName() + " {")).toList();
        return new Contract(path, text, own);
    }

    static List<Contract> all() throws IOException {
        List<Contract> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT).filter(f -> f.toString().endsWith(".avdl")).sorted()) {
            for (Path file : files.toList()) {
                all.add(of(ROOT.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
            }
        }
        return all;
    }

    /** Adds the names of all records and enums that a field's schema uses. */
    static void namesIn(Schema schema, Set<String> names) {
        switch (schema.getType()) {
            case RECORD -> {
                if (names.add(schema.getFullName())) {
                    schema.getFields().forEach(field -> namesIn(field.schema(), names));
                }
            }
            case ENUM, FIXED -> names.add(schema.getFullName());
            case ARRAY -> namesIn(schema.getElementType(), names);
            case MAP -> namesIn(schema.getValueType(), names);
            case UNION -> schema.getTypes().forEach(branch -> namesIn(branch, names));
            default -> { }
        }
    }
}
