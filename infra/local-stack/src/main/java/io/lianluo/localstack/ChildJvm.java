package io.lianluo.localstack;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A Java program in a process of its own that never outlives this one, even if this one is killed. */
final class ChildJvm implements AutoCloseable {

    private static final int STOP_SECONDS = 20;

    // A process that nobody refers to has its standard input closed, which would end it.
    private static final Set<ChildJvm> RUNNING = ConcurrentHashMap.newKeySet();

    private final Process process;
    private final Path log;

    private ChildJvm(Process process, Path log) {
        this.process = process;
        this.log = log;
        RUNNING.add(this);
        process.onExit().thenRun(() -> RUNNING.remove(this));
    }

    /**
     * What to run.
     *
     * @param directory   the working directory
     * @param jvmOptions  options of the virtual machine, without the class path
     * @param classPath   class path, relative to the directory or absolute
     * @param mainClass   whose {@code main} is called
     * @param arguments   its arguments
     * @param environment added to this process's environment
     */
    record Command(Path directory, List<String> jvmOptions, List<String> classPath, String mainClass, List<String> arguments,
                   Map<String, String> environment) { }

    /** Starts the program on the Java that runs us; its output goes to the log file. */
    static ChildJvm start(Command command, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(line(command)).directory(command.directory().toFile())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            builder.environment().putAll(command.environment());
            return new ChildJvm(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.mainClass(), e);
        }
    }

    private static List<String> line(Command command) {
        List<String> classPath = new ArrayList<>(command.classPath());
        classPath.add(LeashJar.PATH.toString());
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(command.jvmOptions());
        line.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), Leash.class.getName(), command.mainClass()));
        line.addAll(command.arguments());
        return line;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** What the program printed, which tells why it ended. */
    Path log() {
        return log;
    }

    /** Ends it without a chance to say goodbye. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The leash as a jar of its own, because a cache of ahead-of-time compiled classes accepts no directories on the class path. */
    private static final class LeashJar {

        static final Path PATH = write();

        private static Path write() {
            String name = Leash.class.getName().replace('.', '/') + ".class";
            try (InputStream in = Leash.class.getClassLoader().getResourceAsStream(name)) {
                Path jar = Files.createTempFile("lianluo-leash", ".jar");
                jar.toFile().deleteOnExit();
                try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
                    out.putNextEntry(new JarEntry(name));
                    in.transferTo(out);
                    out.closeEntry();
                }
                return jar;
            } catch (IOException e) {
                throw new UncheckedIOException("the leash of child processes cannot be written", e);
            }
        }
    }
}
