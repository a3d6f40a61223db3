package io.lianluo.schemas;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Every version of every schema that was ever released. A version is one file, {@code schema-lock/<topic>/<Record>-<n>.avsc}, written
 * once and never edited; {@code checksums.sha256} lists them, so that a changed, lost or added file is found.
 */
public final class SchemaLock {

    static final String CHECKSUMS = "checksums.sha256";
    static final String COMMAND = "mvn -q test -pl schemas -Dtest=SchemaLockTest -Dlianluo.lock=write";
    private static final String AMEND = "A version that no release has may still be amended: see \"Changing a contract\" in schemas/README.md.";
    private static final String ROOT = "/schema-lock/";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (([^/]+)/(\\w+)-(\\d+)\\.avsc)");

    private final Map<String, List<Schema>> versions = new LinkedHashMap<>();
    private final Set<String> files = new LinkedHashSet<>();

    private SchemaLock(Folder folder) throws IOException {
        byte @Nullable [] checksums = folder.read(CHECKSUMS);
        for (String line : checksums == null ? List.<String>of() : text(checksums).lines().toList()) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalStateException(CHECKSUMS + " has a line that is no checksum and file: " + line);
            }
            String file = parts.group(2);
            byte @Nullable [] content = folder.read(file);
            if (content == null) {
                throw new IllegalStateException("the locked schema " + file + " is missing; restore it, subscribers hold records of it");
            }
            if (!sha256(content).equals(parts.group(1))) {
                throw new IllegalStateException("the locked schema " + file + " was changed; restore it and lock a new version instead");
            }
            files.add(file);
            List<Schema> ofTopic = versions.computeIfAbsent(parts.group(3), topic -> new ArrayList<>());
            Schema schema = WireSchema.parse(text(content));
            ofTopic.add(schema);
            if (Integer.parseInt(parts.group(5)) != ofTopic.size() || !schema.getName().equals(parts.group(4))) {
                throw new IllegalStateException("the locked schema " + file + " should be " + file(parts.group(3), schema, ofTopic.size()));
            }
        }
    }

    /**
     * The locked versions in this jar.
     *
     * @throws IllegalStateException if they are not as they were locked
     */
    public static SchemaLock load() {
        try {
            return new SchemaLock(name -> {
                try (InputStream in = SchemaLock.class.getResourceAsStream(ROOT + name)) {
                    return in == null ? null : in.readAllBytes();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the locked schemas cannot be read", e);
        }
    }

    /**
     * The locked versions in a directory of sources.
     *
     * @throws IllegalStateException if they are not as they were locked, or there are others beside them
     */
    static SchemaLock in(Path directory) throws IOException {
        SchemaLock lock = new SchemaLock(name -> Files.exists(directory.resolve(name)) ? Files.readAllBytes(directory.resolve(name)) : null);
        if (Files.isDirectory(directory)) {
            try (Stream<Path> found = Files.walk(directory).filter(Files::isRegularFile)) {
                found.map(path -> directory.relativize(path).toString().replace('\\', '/'))
                        .filter(name -> !name.equals(CHECKSUMS) && !lock.files.contains(name)).findFirst().ifPresent(name -> {
                            throw new IllegalStateException(name + " is not listed in " + CHECKSUMS + "; lock versions by the build, not by hand");
                        });
            }
        }
        return lock;
    }

    /** The locked versions of the topic's schema, oldest first. */
    public List<Schema> versionsOf(Topic topic) {
        return List.copyOf(versions.getOrDefault(topic.name(), List.of()));
    }

    /** The locked versions, and after them this build's schema while it is worked on and not locked. */
    List<Schema> withCurrent(Topic topic) {
        List<Schema> all = new ArrayList<>(versionsOf(topic));
        if (runsAhead(topic)) {
            all.add(topic.schema());
        }
        return all;
    }

    /** One sentence for everything in which these topics, all that there are, break or run ahead of what is locked. */
    List<String> problems(List<Topic> topics) {
        List<String> problems = new ArrayList<>(breaches(topics));
        topics.stream().filter(this::runsAhead).forEach(topic -> problems.add(topic.name() + ": the contract is not locked"
                + (versionsOf(topic).isEmpty() ? "" : " since version " + versionsOf(topic).size())
                + "; lock it by " + COMMAND));
        return problems;
    }

    /**
     * Writes the next version of each schema that differs from its newest locked version.
     *
     * @param styleFindings what breaks the style of contracts, a sentence each; a locked version could never be put right
     * @return the files written
     * @throws IllegalStateException if the style or a locked version is broken; nothing is written then
     */
    static List<Path> write(Path directory, List<Topic> topics, List<String> styleFindings) throws IOException {
        SchemaLock lock = in(directory);
        List<String> findings = new ArrayList<>(styleFindings);
        findings.addAll(lock.breaches(topics));
        if (!findings.isEmpty()) {
            throw new IllegalStateException("Nothing was locked.\n" + String.join("\n", findings)
                    + (findings.size() > styleFindings.size() ? "\n" + AMEND : ""));
        }
        List<Path> written = new ArrayList<>();
        for (Topic topic : topics.stream().filter(lock::runsAhead).toList()) {
            String file = file(topic.name(), topic.schema(), lock.versionsOf(topic).size() + 1);
            byte[] content = (topic.schema().toString(true) + "\n").getBytes(StandardCharsets.UTF_8);
            Path path = directory.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, content, CREATE_NEW);
            Files.writeString(directory.resolve(CHECKSUMS), sha256(content) + "  " + file + "\n", CREATE, APPEND);
            written.add(path);
        }
        return written;
    }

    private List<String> breaches(List<Topic> topics) {
        List<String> breaches = new ArrayList<>();
        List<String> names = topics.stream().map(Topic::name).toList();
        versions.keySet().stream().filter(name -> !names.contains(name)).forEach(name -> breaches.add(
                name + ": released topics stay in the catalogue, subscribers read them"));
        for (Topic topic : topics) {
            Map<String, List<String>> broken = new LinkedHashMap<>();
            int number = 0;
            for (Schema version : versionsOf(topic)) {
                String locked = Integer.toString(++number);
                Compatibility.problems(version, topic.schema())
                        .forEach(problem -> broken.computeIfAbsent(problem, p -> new ArrayList<>()).add(locked));
            }
            broken.forEach((problem, numbers) -> breaches.add(topic.name() + " breaks locked version " + String.join(", ", numbers) + ": " + problem));
        }
        return breaches;
    }

    /** Documentation counts: a registry keeps it, and a producer that asks with other words may not find its schema. */
    private boolean runsAhead(Topic topic) {
        List<Schema> locked = versionsOf(topic);
        return locked.isEmpty() || !locked.get(locked.size() - 1).toString().equals(topic.schema().toString());
    }

    private static String file(String topic, Schema schema, int number) {
        return topic + "/" + schema.getName() + "-" + number + ".avsc";
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The place of the files: a directory or a jar. */
    private interface Folder {
        byte @Nullable [] read(String name) throws IOException;
    }
}
