package io.lianluo.testing;

import io.lianluo.localstack.LocalIssuer;
import io.lianluo.localstack.LocalStack;
import io.lianluo.localstack.MailCatcher;
import io.lianluo.schemas.RegisterSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The stack without Docker, in this JVM. */
final class EmbeddedStack extends TestStack {

    private final Path directory = temporaryDirectory();
    private final LocalStack parts;

    EmbeddedStack() {
        parts = LocalStack.temporary(directory).start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            parts.close();
            delete(directory);
        }, "stop-test-stack"));
    }

    @Override
    public String bootstrapServers() {
        return parts.broker().bootstrapServers();
    }

    @Override
    public String schemaRegistryUrl() {
        return parts.registry().url();
    }

    @Override
    public String mongoUri(String database) {
        return parts.store().uri(database);
    }

    @Override
    public LocalIssuer issuer() {
        return parts.issuer();
    }

    @Override
    public MailCatcher mail() {
        return parts.mail();
    }

    @Override
    public void stopBroker() {
        parts.broker().close();
    }

    @Override
    public void startBroker() {
        parts.broker().start();
    }

    @Override
    public void stopSchemaRegistry() {
        parts.registry().close();
    }

    @Override
    public void startSchemaRegistry() {
        parts.registry().start().awaitReady();
        RegisterSchemas.registerAll(URI.create(schemaRegistryUrl()));
    }

    @Override
    public void stopStore() {
        parts.store().close();
    }

    @Override
    public void startStore() {
        parts.store().start();
    }

    @Override
    public Optional<Path> directory() {
        return Optional.of(directory);
    }

    static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("lianluo-test");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory can be made", e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // What is left is in the temporary directory of the system.
        }
    }
}
