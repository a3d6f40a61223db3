package io.lianluo.registry.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.events.registry.v1.ProgrammePublished;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeEvent;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.events.ProgrammeRecords;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Other contexts are told everything that a programme file says, and nothing else. */
class ToldProgrammeTest {

    private static final Instant PUBLISHED = Instant.parse("2026-11-02T01:00:00Z");
    private static final LocalDate UNTIL = LocalDate.of(2199, 12, 31);
    private static final int VERSION = 4711;

    @ParameterizedTest
    @MethodSource("files")
    void eachValueOfTheFileIsToldOnce(String file) throws Exception {
        ProgrammeDefinition says = ProgrammeFile.read(file);
        List<String> told = new ArrayList<>();
        leaves(told(says), told);
        List<String> said = new ArrayList<>(List.of(Integer.toString(VERSION), UNTIL.toString(), PUBLISHED.toString()));
        leaves(says, said);
        assertThat(told).containsExactlyInAnyOrderElementsOf(said);
    }

    /** A part of the format that no file uses would be tried by no test. */
    @Test
    void theFilesUseEveryPartOfTheContract() throws Exception {
        Set<String> used = new HashSet<>();
        for (String file : files()) {
            used(told(ProgrammeFile.read(file)), used);
        }
        Set<String> all = new HashSet<>();
        fields(ProgrammePublished.getClassSchema(), all);
        assertThat(used).containsAll(all);
    }

    /** The files, one of a further regulation that asks for what these do not, and one with a supplementary provision, which comes with a later version. */
    static List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(Path.of("programmes"))) {
            for (Path path : paths.filter(file -> file.toString().endsWith(".yaml")).sorted().toList()) {
                files.add(Files.readString(path));
            }
        }
        files.add(Files.readString(Path.of("src/test/resources/programmes/neighbourhood.yaml")));
        files.add(files.getFirst() + """

                provisions:
                  - {id: agencies, since: 2013-05-01, text: {zh: 中介机构可以代为报送, en: An agency may hand in for a member}, article: 10}
                """);
        return files;
    }

    private static ProgrammePublished told(ProgrammeDefinition says) {
        ProgrammeVersion version = new ProgrammeVersion(VERSION, says, UNTIL, PUBLISHED, "operator");
        return (ProgrammePublished) ProgrammeRecords.of(new ProgrammeEvent.Published(version)).getFirst();
    }

    private static void leaves(@Nullable Object value, List<String> leaves) throws ReflectiveOperationException {
        switch (value) {
            case null -> { }
            case SpecificRecord record -> {
                for (int field = 0; field < record.getSchema().getFields().size(); field++) {
                    leaves(record.get(field), leaves);
                }
            }
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    leaves(component.getAccessor().invoke(record), leaves);
                }
            }
            case Collection<?> many -> {
                for (Object one : many) {
                    leaves(one, leaves);
                }
            }
            default -> leaves.add(value.toString());
        }
    }

    /** Names the fields of a record that say something. */
    private static void used(SpecificRecord record, Set<String> used) {
        record.getSchema().getFields().forEach(field -> {
            Object value = record.get(field.pos());
            Collection<?> values = value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
            if (!values.isEmpty()) {
                used.add(record.getSchema().getName() + "." + field.name());
            }
            values.stream().filter(SpecificRecord.class::isInstance).forEach(one -> used((SpecificRecord) one, used));
        });
    }

    private static void fields(Schema schema, Set<String> fields) {
        switch (schema.getType()) {
            case RECORD -> schema.getFields().forEach(field -> {
                if (fields.add(schema.getName() + "." + field.name())) {
                    fields(field.schema(), fields);
                }
            });
            case ARRAY -> fields(schema.getElementType(), fields);
            case UNION -> schema.getTypes().forEach(branch -> fields(branch, fields));
            default -> { }
        }
    }
}
