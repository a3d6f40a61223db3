package io.lianluo.localstack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * {@link ParentWatch} in a jar of its own, always the same bytes at the same place: a cache of ahead-of-time compiled classes accepts no
 * directories on the class path, and no jar that has changed.
 */
final class ParentWatchJar {

    private static final String NAME = "parent-watch.jar";
    private static final byte[] BYTES = bytes();

    private ParentWatchJar() { }

    /** Puts the jar into the directory unless it is there, and tells its name. */
    static String writeTo(Path directory) {
        Path jar = directory.resolve(NAME);
        try {
            if (!Files.exists(jar) || !Arrays.equals(Files.readAllBytes(jar), BYTES)) {
                // Another process may be writing, or starting from, the same file.
                Path written = Files.write(Files.createTempFile(directory, "parent-watch", ".tmp"), BYTES);
                Files.move(written, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return NAME;
        } catch (IOException e) {
            throw new UncheckedIOException("the watch of child processes cannot be written to " + directory, e);
        }
    }

    private static byte[] bytes() {
        String name = ParentWatch.class.getName().replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(ParentWatch.class.getClassLoader().getResourceAsStream(name))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                out.putNextEntry(entry);
                in.transferTo(out);
                out.closeEntry();
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the watch of child processes cannot be packed", e);
        }
    }
}
