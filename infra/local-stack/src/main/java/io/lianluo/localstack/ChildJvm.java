package io.lianluo.localstack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own that never outlives this one, even if this one is killed. */
public final class ChildJvm implements AutoCloseable {

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
     * The program to run, with its options, arguments and environment.
     *
     * @param directory   the working directory, where the watch of the parent is put, too
     * @param jvmOptions  options of the virtual machine, without the class path
     * @param classPath   class path, relative to the directory or absolute
     * @param mainClass   whose {@code main} is called
     * @param arguments   its arguments
     * @param environment added to this process's environment
     */
    public record Command(Path directory, List<String> jvmOptions, List<String> classPath, String mainClass, List<String> arguments,
                   Map<String, String> environment) { }

    /** Starts the program on the Java that runs us; its output is added to the log file. */
    public static ChildJvm start(Command command, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(line(command)).directory(command.directory().toFile())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            builder.environment().putAll(command.environment());
            return new ChildJvm(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.mainClass(), e);
        }
    }

    private static List<String> line(Command command) {
        List<String> classPath = new ArrayList<>(command.classPath());
        classPath.add(ParentWatchJar.writeTo(command.directory()));
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(command.jvmOptions());
        line.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), ParentWatch.class.getName(), command.mainClass()));
        line.addAll(command.arguments());
        return line;
    }

    /** Tells whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Returns the file of what the program printed, which tells why it ended. */
    public Path log() {
        return log;
    }

    /** Waits until it has ended by itself, and tells its exit code. */
    public int awaitEnd() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a child process ran", e);
        }
    }

    /** Ends it without a chance to say goodbye. */
    public void kill() {
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
}
