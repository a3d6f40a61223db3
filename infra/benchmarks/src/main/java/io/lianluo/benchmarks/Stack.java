package io.lianluo.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Broker, schema registry and stand-in store, in a process of their own. */
final class Stack implements AutoCloseable {

    private static final int STOP_SECONDS = 30;

    private final Process process;
    private final Map<String, String> environment = new LinkedHashMap<>();

    private Stack(Process process) {
        this.process = process;
    }

    /** Starts an empty one. */
    static Stack start(Settings settings) throws IOException {
        return start(settings, "768m");
    }

    /** Starts an empty one with a heap of that size: the store keeps its indexes in memory. */
    static Stack start(Settings settings, String heap) throws IOException {
        Path directory = Files.createTempDirectory(settings.directory(), "stack");
        Process process = new ProcessBuilder(Jvm.command(List.of("-Xmx" + heap), StackProcess.class.getName(), directory.toString()))
                .redirectError(directory.resolve("stack.log").toFile()).start();
        Stack stack = new Stack(process);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line;
        while ((line = out.readLine()) != null && !line.equals(StackProcess.READY)) {
            if (line.matches("[A-Z_0-9]+=.*")) {
                stack.environment.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
        if (line == null) {
            stack.close();
            throw new IllegalStateException("The local stack did not start:\n" + Files.readString(directory.resolve("stack.log")));
        }
        return stack;
    }

    /** What a service needs to use it, by the names of its environment variables. */
    Map<String, String> environmentOf(String service) {
        Map<String, String> own = new LinkedHashMap<>(environment);
        own.replaceAll((name, value) -> value.replace(StackProcess.DATABASE, service));
        return own;
    }

    /** The same by the names of its properties. */
    Map<String, Object> propertiesOf(String service) {
        Map<String, String> own = environmentOf(service);
        return new LinkedHashMap<>(Map.of("spring.kafka.bootstrap-servers", own.get("SPRING_KAFKA_BOOTSTRAP_SERVERS"),
                "spring.mongodb.uri", own.get("SPRING_MONGODB_URI"), "lianluo.schema-registry.url", registry()));
    }

    String brokers() {
        return environment.get("SPRING_KAFKA_BOOTSTRAP_SERVERS");
    }

    String registry() {
        return environment.get("LIANLUO_SCHEMA_REGISTRY_URL");
    }

    String store(String database) {
        return environmentOf(database).get("SPRING_MONGODB_URI");
    }

    /** Makes a topic of that many partitions. */
    void createTopic(String name, int partitions) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers()))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
        }
    }

    /** Lets a group, of which nobody runs any more, begin at the beginning again. */
    void forget(String group) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers()))) {
            admin.deleteConsumerGroups(List.of(group)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
    }

    /** Runs one of Kafka's performance tools against the broker and gives what it printed. */
    List<String> tool(String name, List<String> arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(Jvm.command(List.of("-Xmx512m"), "org.apache.kafka.tools." + name, arguments.toArray(String[]::new)));
        Process tool = new ProcessBuilder(all).redirectErrorStream(true).start();
        List<String> lines = tool.inputReader(StandardCharsets.UTF_8).readAllLines();
        if (tool.waitFor() != 0) {
            throw new IllegalStateException(name + " failed:\n" + String.join("\n", lines));
        }
        return lines;
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
