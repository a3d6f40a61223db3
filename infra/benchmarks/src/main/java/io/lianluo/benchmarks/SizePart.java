package io.lianluo.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.lianluo.schemas.TopicCatalogue;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.bson.RawBsonDocument;

/**
 * Measures what an operator must provide: how large stores and topics become, how much processor time and memory the services take, when a roster comes in
 * and its first month of reports opens. Everything is said per ten thousand seats.
 */
final class SizePart implements Part {

    private static final double PER_SEATS = 10_000;
    private static final double MEGABYTE = 1024 * 1024;
    private static final int QUIET_LOOKS = 5;
    private static final int LOOK_EVERY_MILLIS = 2_000;

    private static final String PROGRAMME_FILE = RosterSample.PROGRAMME_FILE.replace("duties: []", """
            duties:
              - {id: monthly, is: report, title: {zh: 月报, en: Monthly report}, seat: small, opens: monthly, due: 10 days, rows: [MOD-1]}
              - {id: monthly-too, is: report, title: {zh: 月报, en: Monthly report}, seat: large, opens: monthly, due: 10 days, rows: [MOD-1]}""");

    @Override
    public String title() {
        return "Size, per 10,000 seats with a report a month";
    }

    @Override
    public void measure(Settings settings, Figures figures) throws Exception {
        int units = RosterSample.units(settings.liaisons().getLast());
        double seats = RosterSample.seats(units);
        Map<String, ServiceProcess> services = new LinkedHashMap<>();
        Path home = Files.createDirectories(settings.directory().resolve("size"));
        try (Stack stack = Stack.start(settings, "4g"); Admin admin = Admin.create(Map.of("bootstrap.servers", stack.brokers()));
             MongoClient store = MongoClients.create(stack.store("admin"))) {
            for (String service : TopicCatalogue.load().contexts()) {
                Path jar = ServiceProcess.jar(settings, service).orElseThrow(() -> new IllegalStateException("The jar of " + service + " is not built"));
                services.put(service, ServiceProcess.start(ServiceProcess.Program.of(home, jar, service), stack, List.of()));
            }
            Map<String, Double> cpu = new LinkedHashMap<>();
            services.forEach((service, process) -> cpu.put(service, process.cpuSeconds()));
            RegistryClient registry = new RegistryClient(services.get("registry"), stack);
            registry.post("/programmes", "application/yaml", BodyPublishers.ofString(PROGRAMME_FILE));
            registry.post("/roster-imports", "text/csv", BodyPublishers.ofFile(RosterSample.write(home.resolve("roster.csv"), units)));
            untilQuiet(admin, services.keySet());
            double factor = PER_SEATS / seats;
            for (Map.Entry<String, ServiceProcess> service : services.entrySet()) {
                Map<String, Long> collections = collections(store, service.getKey());
                figures.add(service.getKey() + ": documents in its store, without indexes", sum(collections.values()) / MEGABYTE * factor, "MB");
                figures.add("  the largest: " + largest(collections), largest(collections.values()) / MEGABYTE * factor, "MB");
                figures.add("  processor time from the roster to the last obligation", (service.getValue().cpuSeconds() - cpu.get(service.getKey())) * factor, "s");
                figures.add("  resident memory at its most, with " + String.join(" ", ServiceProcess.OPTIONS), service.getValue().peakMegabytes(), "MB");
            }
            Map<String, Long> topics = topics(admin);
            figures.add("topics, one copy, before they are compacted", sum(topics.values()) / MEGABYTE * factor, "MB");
            figures.add("  the largest: " + largest(topics), largest(topics.values()) / MEGABYTE * factor, "MB");
            figures.note("Measured with %,d seats in %,d units; the time of a cold start is in it.".formatted((long) seats, units));
        } finally {
            for (ServiceProcess service : services.values()) {
                service.close();
            }
        }
    }

    /** Each group has read everything, and nothing new came for some looks. */
    private static void untilQuiet(Admin admin, Collection<String> groups) throws ExecutionException, InterruptedException {
        long before = -1;
        for (int quiet = 0; quiet < QUIET_LOOKS; ) {
            Thread.sleep(LOOK_EVERY_MILLIS);
            Map<TopicPartition, Long> ends = ends(admin);
            long told = sum(ends.values());
            quiet = told == before && told > 0 && waiting(admin, groups, ends) == 0 ? quiet + 1 : 0;
            before = told;
        }
    }

    private static long waiting(Admin admin, Collection<String> groups, Map<TopicPartition, Long> ends) throws ExecutionException, InterruptedException {
        long waiting = 0;
        for (String group : groups) {
            for (Map.Entry<TopicPartition, OffsetAndMetadata> read : admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet()) {
                if (read.getValue() != null) {
                    waiting += ends.getOrDefault(read.getKey(), 0L) - read.getValue().offset();
                }
            }
        }
        return waiting;
    }

    private static Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = admin.describeTopics(TopicCatalogue.load().topics().stream().map(topic -> topic.name()).toList())
                .allTopicNames().get().values().stream().flatMap(topic -> topic.partitions().stream().map(part -> new TopicPartition(topic.name(), part.partition())))
                .collect(Collectors.toMap(part -> part, part -> OffsetSpec.latest()));
        return admin.listOffsets(asked).all().get().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static Map<String, Long> topics(Admin admin) throws ExecutionException, InterruptedException {
        Map<String, Long> sizes = new TreeMap<>();
        List<Integer> brokers = admin.describeCluster().nodes().get().stream().map(node -> node.id()).toList();
        for (Map<String, LogDirDescription> directories : admin.describeLogDirs(brokers).allDescriptions().get().values()) {
            directories.values().forEach(directory -> directory.replicaInfos().forEach((part, replica) -> {
                if (!part.topic().startsWith("__")) {
                    sizes.merge(part.topic(), replica.size(), Long::sum);
                }
            }));
        }
        return sizes;
    }

    /** Bytes of the documents by collection. */
    private static Map<String, Long> collections(MongoClient store, String database) {
        Map<String, Long> sizes = new TreeMap<>();
        for (String collection : store.getDatabase(database).listCollectionNames()) {
            long bytes = 0;
            for (RawBsonDocument document : store.getDatabase(database).getCollection(collection, RawBsonDocument.class).find()) {
                bytes += document.getByteBuffer().remaining();
            }
            sizes.put(collection, bytes);
        }
        return sizes;
    }

    private static long sum(Collection<Long> sizes) {
        return sizes.stream().mapToLong(Long::longValue).sum();
    }

    private static long largest(Collection<Long> sizes) {
        return sizes.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static String largest(Map<String, Long> sizes) {
        return sizes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("none");
    }
}
