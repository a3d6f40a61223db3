package io.lianluo.eventing;

import io.lianluo.eventing.Publisher.Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A publisher in a process of its own, which can die or be stopped without this one. */
final class ChildProcess implements AutoCloseable {

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    static ChildProcess start(Class<?> main, Address address, String... arguments) {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), main.getName()));
        line.addAll(List.of(arguments));
        line.addAll(List.of(address.mongoUri(), address.bootstrapServers(), address.registryUrl()));
        try {
            return new ChildProcess(new ProcessBuilder(line).inheritIO().start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + main, e);
        }
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the process does not end");
        }
        return process.exitValue();
    }

    /** Stops the process where it is, as a hypervisor does. */
    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot signal", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
