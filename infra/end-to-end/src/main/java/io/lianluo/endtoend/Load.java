package io.lianluo.endtoend;

import io.lianluo.schemas.TopicCatalogue;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps all services busy over connections that stay open, as a gateway does, and counts every answer; nothing is sent again. Afterwards it checks that each
 * request that was granted took effect, and did so once for each seat: the obligation stands, its event was told, and its liaison has one notice.
 */
final class Load {

    private static final Duration BETWEEN_READS = Duration.ofMillis(200);
    private static final Duration BETWEEN_WRITES = Duration.ofMillis(500);
    private static final int WRITERS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int FAILURES_TOLD = 20;
    /** The file of this pod whose being there ends the load. */
    private static final Path STOP = Path.of(System.getProperty("java.io.tmpdir"), "stop");
    private static final Map<String, String> READS = Map.of(
            "registry", "/seats?limit=5", "reporting", "/obligations?limit=5", "meeting", "/meetings?limit=5", "assessment", "/proposals?limit=5",
            "notification", "/notices?limit=5");

    private final Platform platform;
    private final int seatsOfAnOrder;
    private final Api secretariat;
    private final String token;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final LongAdder answered = new LongAdder();
    private final AtomicInteger failed = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> granted = new ConcurrentLinkedQueue<>();

    /** Each order goes to so many seats, or to all where they are fewer. */
    Load(Platform platform, int seatsOfAnOrder) {
        this.platform = platform;
        this.seatsOfAnOrder = seatsOfAnOrder;
        this.secretariat = Api.operator(platform).as("secretariat:" + Scenario.ASSOCIATION);
        this.token = new Tokens(platform, HttpClient.newHttpClient()).of("secretariat:" + Scenario.ASSOCIATION);
    }

    /** Has the load in this pod end. */
    static void stop() {
        try {
            Files.createFile(STOP);
        } catch (IOException e) {
            throw new UncheckedIOException("the load cannot be told to end", e);
        }
    }

    /** Sends requests until it is told to stop, for so long at most. */
    void run(Duration atMost) {
        // A client that sends a second time on its own would hide a failure.
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
        System.setProperty("jdk.httpclient.disableRetryConnect", "true");
        List<String> seats = secretariat.list(platform.registry(), "/seats?programme=%s&vacant=false".formatted(Scenario.ASSOCIATION)).stream()
                .map(seat -> seat.get("id").asString()).toList();
        System.out.println("load begins");
        Instant end = Instant.now().plus(atMost);
        List<Thread> workers = new ArrayList<>();
        READS.forEach((service, path) -> workers.add(Thread.ofVirtual().start(() -> read(service, path, end))));
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = run + "-" + writer;
            workers.add(Thread.ofVirtual().start(() -> write(name, seats, end)));
        }
        for (Thread worker : workers) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void read(String service, String path, Instant end) {
        try (HttpClient http = connection()) {
            while (goesOn(end)) {
                send(http, request(platform.service(service), path).GET().build());
                pause(BETWEEN_READS);
            }
        }
    }

    private void write(String name, List<String> seats, Instant end) {
        try (HttpClient http = connection()) {
            for (int number = 0; goesOn(end); number++) {
                String title = "%s-%d".formatted(name, number);
                int first = number;
                List<String> asked = IntStream.range(0, Math.min(seatsOfAnOrder, seats.size()))
                        .mapToObj(next -> seats.get((first + next) % seats.size())).toList();
                String body = JsonMapper.shared().writeValueAsString(Map.of("programme", Scenario.ASSOCIATION, "duty", Scenario.COMMISSIONED_ITEM,
                        "seats", asked, "title", Map.of("zh", title, "en", title),
                        "dueAt", Instant.now().plus(Duration.ofDays(30)).toString()));
                HttpRequest request = request(platform.reporting(), "/obligations").header("Content-Type", "application/json")
                        .header("Idempotency-Key", title).POST(HttpRequest.BodyPublishers.ofString(body)).build();
                if (send(http, request)) {
                    asked.forEach(seat -> granted.add(order(title, seat)));
                }
                pause(BETWEEN_WRITES);
            }
        }
    }

    private static boolean goesOn(Instant end) {
        return Instant.now().isBefore(end) && !Files.exists(STOP);
    }

    private static HttpClient connection() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
    }

    private HttpRequest.Builder request(URI service, String path) {
        return HttpRequest.newBuilder(URI.create(service + "/api/v1" + path)).timeout(Duration.ofSeconds(30)).header("Authorization", "Bearer " + token);
    }

    private boolean send(HttpClient http, HttpRequest request) {
        Instant begin = Instant.now();
        String problem;
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            problem = answer.statusCode() < 300 ? "" : answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            problem = e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        answered.increment();
        if (!problem.isEmpty() && failed.incrementAndGet() <= FAILURES_TOLD) {
            failures.add("%s after %d ms: %s %s: %s".formatted(begin, Duration.between(begin, Instant.now()).toMillis(), request.method(), request.uri(), problem));
        }
        return problem.isEmpty();
    }

    /** Waits until everything granted took effect, says in a line how it went, and returns whether nothing was lost or doubled. */
    boolean verdict(PrintStream out) {
        failures.forEach(out::println);
        Effects effects = effects();
        try {
            Waiting.until("every obligation that was granted has its notice", PATIENCE, () -> effects().complete());
        } catch (IllegalStateException late) {
            out.println(late.getMessage());
        }
        effects = effects();
        out.printf("requests %d, failed %d; obligations granted %d, lost %d, doubled %d; events lacking %d, told again %d; notices lacking %d, doubled %d; dead letters %d%n",
                answered.sum(), failed.get(), granted.size(), effects.lost, effects.doubled, effects.eventsLacking, effects.eventsAgain, effects.noticesLacking,
                effects.noticesDoubled, effects.deadLetters);
        return effects.complete() && effects.doubled + effects.noticesDoubled + effects.deadLetters == 0;
    }

    /** Counts the effects of each request that was granted. */
    private record Effects(long lost, long doubled, long eventsLacking, long eventsAgain, long noticesLacking, long noticesDoubled, long deadLetters) {

        boolean complete() {
            return lost + eventsLacking + noticesLacking == 0;
        }
    }

    private Effects effects() {
        Map<String, List<String>> obligations = secretariat.list(platform.reporting(), "/obligations?programme=%s&duty=%s&status=OPEN"
                        .formatted(Scenario.ASSOCIATION, Scenario.COMMISSIONED_ITEM)).stream()
                .filter(obligation -> title(obligation).startsWith(run))
                .collect(Collectors.groupingBy(obligation -> order(title(obligation), obligation.get("seatId").asString()), TreeMap::new, Collectors.mapping(obligation -> obligation.get("id").asString(), Collectors.toList())));
        Set<String> ids = obligations.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Topics topics = new Topics(platform);
        Map<String, List<String>> events = topics.raw("reporting.obligation-changed.v1").stream().filter(event -> ids.contains(event.key()))
                .collect(Collectors.groupingBy(ConsumerRecord::key, Collectors.mapping(Load::sequence, Collectors.toList())));
        Map<String, Long> notices = secretariat.list(platform.notification(), "/notices?programme=%s&kind=REPORT_REQUESTED".formatted(Scenario.ASSOCIATION))
                .stream().map(notice -> notice.path("aboutId").asString("")).filter(ids::contains).collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        long deadLetters = topics.raw(TopicCatalogue.load().deadLetterTopics().stream().map(TopicCatalogue.DeadLetterTopic::name).toList()).size();
        return new Effects(granted.stream().filter(order -> !obligations.containsKey(order)).count(),
                obligations.values().stream().filter(same -> same.size() > 1).count(),
                ids.stream().filter(id -> !events.containsKey(id)).count(),
                events.values().stream().mapToLong(told -> told.size() - Set.copyOf(told).size()).sum(),
                ids.stream().filter(id -> !notices.containsKey(id)).count(),
                notices.values().stream().filter(count -> count > 1).count(), deadLetters);
    }

    private static String title(JsonNode obligation) {
        return obligation.path("title").path("en").asString("");
    }

    private static String order(String title, String seat) {
        return title + " to " + seat;
    }

    private static String sequence(ConsumerRecord<String, byte[]> event) {
        return new String(event.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8);
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
