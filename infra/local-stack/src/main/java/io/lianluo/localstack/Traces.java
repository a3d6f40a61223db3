package io.lianluo.localstack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.record.RecordBatch;

/** Looks for texts in the files of broker and store as somebody would who got hold of the disks. */
public final class Traces {

    private static final long LARGEST = 64L << 20;
    private static final int LOOKS = 50;

    private final Path directory;
    private final String brokers;

    /**
     * Traces in the files of a stack.
     *
     * @param directory where broker and store keep their files
     * @param brokers   address of the broker
     */
    public Traces(Path directory, String brokers) {
        this.directory = directory;
        this.brokers = brokers;
    }

    /** Those of the texts that stand anywhere in the store's file. */
    public Set<String> inStore(Collection<String> texts) {
        try {
            Set<String> found = new TreeSet<>();
            mark(Files.readAllBytes(directory.resolve("store.mv")), texts, found);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the texts that stand anywhere in the files that were written since in the directory for temporary ones, but for the stack's own. */
    public Set<String> inTemporaryFiles(Collection<String> texts, Instant since) {
        Set<String> found = new TreeSet<>();
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            Files.walkFileTree(temporary, Set.of(), 3, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && attributes.size() < LARGEST && attributes.lastModifiedTime().toInstant().isAfter(since)) {
                        try {
                            mark(Files.readAllBytes(file), texts, found);
                        } catch (IOException othersOrGone) {
                            // What this process may not read it did not write.
                        }
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path othersOrGone, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the texts that stand anywhere in the segments of a topic: in the bytes as they are, or in a compressed batch. */
    public Set<String> inSegments(String topic, Collection<String> texts) {
        for (int look = 1;; look++) {
            try {
                Set<String> found = new TreeSet<>();
                for (Path segment : segments(topic)) {
                    markSegment(segment, texts, found);
                }
                return found;
            } catch (NoSuchFileException | UncheckedIOException e) {
                // The cleaner replaces segments meanwhile. A look counts only if it saw all that were listed.
                if (look == LOOKS || e instanceof UncheckedIOException && !(e.getCause() instanceof NoSuchFileException)) {
                    throw new IllegalStateException("the segments of " + topic + " cannot be read", e);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void markSegment(Path segment, Collection<String> texts, Set<String> found) throws IOException {
        mark(Files.readAllBytes(segment), texts, found);
        try (FileRecords records = FileRecords.open(segment.toFile(), false)) {
            for (RecordBatch batch : records.batches()) {
                for (Record record : batch) {
                    mark(bytes(record.key()), texts, found);
                    mark(bytes(record.value()), texts, found);
                }
            }
        }
    }

    /** Segments that stand, and those that are only renamed to be deleted. */
    private List<Path> segments(String topic) {
        try (Stream<Path> files = Files.walk(directory.resolve("broker"), 2)) {
            return files.map(Path::toFile).filter(File::isFile)
                    .filter(file -> file.getParentFile().getName().matches(topic.replace(".", "\\.") + "-\\d+") && file.getName().contains(".log"))
                    .map(File::toPath).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the broker compact what it otherwise would in hours: each write begins a segment, and the cleaner comes at once. */
    public void compactAtOnce(String... topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.BROKER, ""), List.of(set("log.cleaner.backoff.ms", "200")))).all().get();
            for (String topic : topics) {
                admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(set("segment.ms", "100"),
                        set("min.cleanable.dirty.ratio", "0.0"), set("min.compaction.lag.ms", "0"), set("file.delete.delay.ms", "0")))).all().get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refuses", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer == null ? 0 : buffer.remaining()];
        if (buffer != null) {
            buffer.duplicate().get(bytes);
        }
        return bytes;
    }

    /** Byte for byte, as one character each, so that nothing is lost to a charset. */
    private static void mark(byte[] bytes, Collection<String> texts, Set<String> found) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        texts.stream().filter(text -> all.contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))).forEach(found::add);
    }
}
