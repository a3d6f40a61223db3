package io.lianluo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of our libraries stands twice: Maven does not find a BOM that the parent imports from the same build when it builds one module alone. */
class BomTest {

    @Test
    void listsTheLibrariesThatTheParentLists() throws IOException {
        assertThat(librariesOf("bom")).isNotEmpty().isEqualTo(librariesOf("parent"));
    }

    private static List<String> librariesOf(String module) throws IOException {
        return Files.readAllLines(Running.REPOSITORY.resolve("infra").resolve(module).resolve("pom.xml")).stream()
                .filter(line -> line.contains("<groupId>io.lianluo</groupId><artifactId>lianluo-")).map(String::strip).toList();
    }
}
