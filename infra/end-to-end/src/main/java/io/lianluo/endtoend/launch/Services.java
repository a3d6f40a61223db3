package io.lianluo.endtoend.launch;

import io.lianluo.endtoend.Platform;
import io.lianluo.endtoend.Progress;
import io.lianluo.localstack.LocalStack;
import io.lianluo.localstack.Ports;
import io.lianluo.localstack.ServicePorts;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The services that the catalogue lists, on a stack. */
public final class Services implements AutoCloseable {

    private final LocalStack stack;
    private final Map<String, Service> services = new LinkedHashMap<>();

    private Services(Path repository, Path logs, LocalStack stack, ToIntFunction<String> portOf, Map<String, String> more) {
        this.stack = stack;
        for (String name : ServicePorts.services()) {
            int port = portOf.applyAsInt(name);
            Map<String, String> environment = environmentOf(stack, name, port);
            environment.putAll(more);
            services.put(name, new Service(name, port, new ServiceProgram(repository, name), environment, logs.resolve(name + ".log")));
        }
    }

    /** On the developer's ports. */
    public static Services onFixedPorts(Path repository, Path logs, LocalStack stack) {
        return new Services(repository, logs, stack, ServicePorts::of, Map.of());
    }

    /** On free ports, for tests, with more in the environment of each. */
    public static Services onFreePorts(Path repository, Path logs, LocalStack stack, Map<String, String> more) {
        return new Services(repository, logs, stack, name -> Ports.free(), more);
    }

    /** Makes the next starts of those fast that were built anew: for a platform that is started day after day. The stack must run. */
    public Services prepare(Progress progress) {
        List<Service> unprepared = all().stream().filter(service -> !service.isPrepared()).toList();
        if (!unprepared.isEmpty()) {
            progress.step("prepare %d services for fast starts, once after a build".formatted(unprepared.size()), () -> {
                unpack();
                twoAtATime(unprepared, Service::prepare);
                return "";
            });
        }
        return this;
    }

    /** Starts all of them and waits until all are ready. The stack must run. */
    public Services start(Progress progress) {
        unpack();
        all().forEach(Service::start);
        for (Service service : all()) {
            progress.step("start " + service.name(), () -> {
                service.awaitReady();
                return "";
            });
        }
        return this;
    }

    /** All of them, in the order in which the main job meets them. */
    public List<Service> all() {
        return List.copyOf(services.values());
    }

    /** The service of that context. */
    public Service named(String name) {
        Service service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException("no service is named " + name);
        }
        return service;
    }

    /** Where everything answers. */
    public Platform platform() {
        Map<String, URI> addresses = new LinkedHashMap<>();
        services.forEach((name, service) -> addresses.put(name, service.uri()));
        return new Platform(addresses, URI.create(stack.issuer().address()), URI.create(stack.registry().url()),
                URI.create(stack.mail().page()), stack.broker().bootstrapServers());
    }

    /** The processes of everything that runs: this one, the schema registry's and the services'. */
    List<Long> pids() {
        return Stream.concat(Stream.of(ProcessHandle.current().pid(), stack.registry().pid()), all().stream().map(Service::pid)).toList();
    }

    @Override
    public void close() {
        // Together, for each waits for the requests and events it has begun.
        List<Thread> stopping = all().stream().map(service -> Thread.ofVirtual().start(service::stop)).toList();
        for (Thread one : stopping) {
            try {
                one.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void unpack() {
        twoAtATime(all().stream().filter(service -> !service.isUnpacked()).toList(), Service::unpack);
    }

    /** Each keeps one processor busy. */
    private static void twoAtATime(List<Service> services, Consumer<Service> step) {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            CompletableFuture.allOf(services.stream().map(service -> CompletableFuture.runAsync(() -> step.accept(service), two))
                    .toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** The environment of a service that listens on that port. */
    static Map<String, String> environmentOf(LocalStack stack, String name, int port) {
        Map<String, String> environment = new LinkedHashMap<>(stack.environmentOf(name));
        environment.put("SERVER_PORT", Integer.toString(port));
        // In a container a service listens everywhere; on a laptop nobody else is meant to reach it.
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        // What comes due shows at once, not after the five seconds of production.
        environment.put("LIANLUO_" + name.toUpperCase(Locale.ROOT) + "_SWEEP", "PT1S");
        return environment;
    }
}
