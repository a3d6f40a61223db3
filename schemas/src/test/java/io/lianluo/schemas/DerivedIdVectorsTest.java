package io.lianluo.schemas;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the vectors of derived ids to what {@code PUBLISHING.md} says, computed as RFC 9562 describes it and by nothing else of ours. */
class DerivedIdVectorsTest {

    private record Vector(String owner, String kind, List<String> parts, UUID id) { }

    private static final Pattern NAMESPACE = Pattern.compile("in the namespace\\s+`([0-9a-f-]{36})`");
    private static final Pattern KIND = Pattern.compile("\\|[^|]*\\| `([a-z]+)` \\|.*");

    @Test
    void followFromTheNamespaceAndTheParts() throws IOException {
        Matcher namespace = NAMESPACE.matcher(section());
        assertThat(namespace.find()).isTrue();
        UUID space = UUID.fromString(namespace.group(1));
        assertThat(vectors()).allSatisfy(vector -> assertThat(vector.id()).isEqualTo(
                version5(space, String.join("\n", Stream.concat(Stream.of(vector.kind()), vector.parts().stream()).toList()))));
    }

    @Test
    void areOfTheKindsThatAreListed() throws IOException {
        assertThat(section().lines().map(KIND::matcher).filter(Matcher::matches).map(row -> row.group(1)).collect(toSet())).isNotEmpty()
                .isEqualTo(vectors().stream().map(Vector::kind).collect(toSet()));
    }

    private static String section() throws IOException {
        String page = Files.readString(Path.of("PUBLISHING.md"));
        int begin = page.indexOf("## Ids that are derived");
        return page.substring(begin, page.indexOf("\n## ", begin));
    }

    private static List<Vector> vectors() throws IOException {
        return List.of(new ObjectMapper().readValue(Path.of("src/main/resources/vectors/derived-ids.json").toFile(), Vector[].class));
    }

    private static UUID version5(UUID namespace, String name) throws NoSuchAlgorithmException {
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        sha1.update(ByteBuffer.allocate(16).putLong(namespace.getMostSignificantBits()).putLong(namespace.getLeastSignificantBits()).array());
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong() & ~0xF000L | 0x5000L, hash.getLong() & ~(3L << 62) | 2L << 62);
    }
}
