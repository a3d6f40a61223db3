package io.lianluo.endtoend;

import io.lianluo.localstack.QuietLogs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries a platform that runs in a cluster, from a pod beside it: it plays the main job, keeps the services busy and counts every answer, or finds out to whom
 * it can connect.
 */
public final class ClusterTrial {

    private static final int FAILED = 1;
    private static final int WRONG_CALL = 2;
    private static final int REACHED_WITHIN_MS = 3_000;
    private static final Duration REACHED_AT_LAST = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private ClusterTrial() { }

    /**
     * Takes {@code play NAMESPACE}, {@code load NAMESPACE SECONDS [SEATS-OF-AN-ORDER]}, {@code stop} to end the load of the same pod, or {@code reach HOST:PORT…}. Exit codes:
     * 0 all holds, 1 something does not, 2 wrong call.
     */
    public static void main(String[] arguments) {
        QuietLogs.apply();
        List<String> call = Arrays.asList(arguments);
        boolean well = true;
        if (call.size() == 2 && call.getFirst().equals("play")) {
            well = play(reached(platform(call.get(1))));
        } else if ((call.size() == 3 || call.size() == 4) && call.getFirst().equals("load")) {
            int seatsOfAnOrder = call.size() == 4 ? Integer.parseInt(call.getLast()) : 1;
            well = load(reached(platform(call.get(1))), Duration.ofSeconds(Long.parseLong(call.get(2))), seatsOfAnOrder);
        } else if (call.equals(List.of("stop"))) {
            Load.stop();
        } else if (call.size() > 1 && call.getFirst().equals("reach")) {
            well = reach(call.subList(1, call.size()));
        } else {
            System.err.println("say: play NAMESPACE, load NAMESPACE SECONDS [SEATS-OF-AN-ORDER], stop, or reach HOST:PORT…");
            System.exit(WRONG_CALL);
            return;
        }
        System.exit(well ? 0 : FAILED);
    }

    /** The addresses that the parts and services have in their namespace. */
    private static Platform platform(String namespace) {
        UnaryOperator<String> host = name -> "http://" + name + "." + namespace;
        Map<String, URI> services = Stream.of("registry", "reporting", "meeting", "assessment", "notification")
                .collect(Collectors.toMap(name -> name, name -> URI.create(host.apply(name)), (one, other) -> one, TreeMap::new));
        return new Platform(services, URI.create(host.apply("issuer") + ":18080"), URI.create(host.apply("schemas") + ":8080/apis/ccompat/v7"),
                URI.create(host.apply("mail") + ":8025"), "broker." + namespace + ":9094");
    }

    /** Waits until all let this pod in: a policy that names it does so only once each node has learned of the pod. */
    private static Platform reached(Platform platform) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofMillis(REACHED_WITHIN_MS)).build();
        Stream.concat(platform.services().values().stream(), Stream.of(platform.issuer(), platform.schemaRegistry(), platform.mailPage()))
                .forEach(address -> Waiting.until(address + " is reached", Duration.ofMinutes(2), () -> answers(http, address)));
        return platform;
    }

    private static boolean answers(HttpClient http, URI address) {
        try {
            return http.send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.discarding()).statusCode() > 0;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean play(Platform platform) {
        Thread.ofVirtual().start(() -> sayWhenTheFirstMailIsThere(platform));
        Progress progress = new Progress(System.out);
        Scenario scenario = new Scenario(platform, Path.of("."), progress);
        return scenario.playWhereNobodyWorkedYet() && new Checks(platform, scenario, progress).runInCluster().isEmpty();
    }

    private static void sayWhenTheFirstMailIsThere(Platform platform) {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(platform.mailPage() + "/mails")).timeout(Duration.ofSeconds(10)).build();
        Waiting.until("a mail is caught", Duration.ofMinutes(10), () -> {
            try {
                return !http.send(request, HttpResponse.BodyHandlers.ofString()).body().contains("\"mails\":[]");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
        System.out.println("  first mail at " + Instant.now().getEpochSecond());
    }

    /** Says of each address whether a connection is made within the time in which a policy is in force on each node; all are tried at once. */
    private static boolean reach(List<String> addresses) {
        Instant end = Instant.now().plus(REACHED_AT_LAST);
        List<Thread> tries = addresses.stream().map(address -> Thread.ofVirtual().start(() -> {
            boolean open = false;
            while (!open && Instant.now().isBefore(end)) {
                open = connects(address);
            }
            System.out.println((open ? "open " : "closed ") + address);
        })).toList();
        for (Thread one : tries) {
            try {
                one.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static boolean connects(String address) {
        int colon = address.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))), REACHED_WITHIN_MS);
            return true;
        } catch (IOException notReached) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            return false;
        }
    }

    private static boolean load(Platform platform, Duration atMost, int seatsOfAnOrder) {
        Load load = new Load(platform, seatsOfAnOrder);
        load.run(atMost);
        return load.verdict(System.out);
    }
}
