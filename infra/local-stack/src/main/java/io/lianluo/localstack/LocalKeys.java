package io.lianluo.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Keys made by chance at the first start and kept beside the data they protect: good enough for data that nobody else sees. */
final class LocalKeys {

    private static final int BYTES = 32;

    private final Path directory;

    LocalKeys(Path directory) {
        this.directory = directory;
    }

    /** The key of that name, in Base64. */
    String named(String name) {
        Path file = directory.resolve(name + ".key");
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                Files.createDirectories(directory);
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file + " cannot be read or made", e);
        }
    }
}
