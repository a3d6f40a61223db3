package io.lianluo.endtoend.launch;

import io.lianluo.endtoend.Checks;
import io.lianluo.endtoend.Platform;
import io.lianluo.endtoend.SampleClients;
import io.lianluo.endtoend.Progress;
import io.lianluo.endtoend.Scenario;
import io.lianluo.endtoend.Summary;
import io.lianluo.localstack.LocalIssuer;
import io.lianluo.localstack.LocalStack;
import io.lianluo.localstack.Port;
import io.lianluo.localstack.ServicePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code infra/up}. */
@Command(name = "infra/up", sortOptions = false, usageHelpAutoWidth = true,
        description = "Starts Lianluo on this machine: broker, schema registry, document store, issuer of tokens, mail catcher and the five "
                + "services, plays the main job on twelve regimes if there is no data yet, and stays until Ctrl-C. All data is in .local/ and is "
                + "used again next time.",
        footer = {"", "Exit codes: 0 done, 1 a check failed, 2 wrong call, 3 it cannot start."})
public final class Up implements Callable<Integer> {

    private static final int CHECK_FAILED = 1;
    private static final int CANNOT_START = 3;

    @Option(names = "--fresh", description = "Forget all data first.")
    private boolean fresh;

    @Option(names = "--infra-only", description = "Start everything but the services, for work in an IDE.")
    private boolean infraOnly;

    @Option(names = "--check", description = "Play the main job on data of its own, verify it by the public interfaces "
            + "and the topics, and end.")
    private boolean check;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Option(names = "--repository", hidden = true, defaultValue = ".")
    private Path repository = Path.of(".");

    private final Instant begin = Instant.now();
    private final Progress progress = new Progress(System.out);

    private Up() { }

    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new Up());
        command.setExecutionExceptionHandler((problem, line, result) -> {
            System.err.println("infra/up: " + sentence(problem));
            return CANNOT_START;
        });
        System.exit(command.execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path data = repository.toAbsolutePath().normalize().resolve(check ? ".local/check" : ".local");
        portsAreFree();
        if (fresh || check) {
            delete(data);
        }
        Path logs = Files.createDirectories(data.resolve("logs"));
        LocalStack stack = LocalStack.persistent(data);
        Ending.with(stack::close);
        progress.title("Lianluo starts");
        progress.step("broker, schema registry, store, issuer, mail", () -> {
            stack.start();
            return "";
        });
        if (infraOnly) {
            printEnvironment(stack);
            return stay();
        }
        Services services = Services.onFixedPorts(repository, logs, stack);
        Ending.with(services::close);
        services.prepare(progress).start(progress);
        Platform platform = services.platform();
        ready(services);
        Scenario scenario = new Scenario(platform, repository, progress);
        boolean played = scenario.playWhereNobodyWorkedYet();
        new Summary(platform).print(System.out);
        if (check) {
            return played && new Checks(platform, scenario, progress).run().isEmpty() ? 0 : CHECK_FAILED;
        }
        SampleClients clients = SampleClients.of(platform);
        clients.forEach(stack.issuer()::know);
        printAddresses(platform, clients);
        return stay();
    }

    private void portsAreFree() {
        Stream<String> parts = Stream.of(Port.values()).filter(port -> !port.isFree()).map(port -> taken(port.number(), port.purpose()));
        Stream<String> services = infraOnly ? Stream.of() : ServicePorts.services().stream().filter(service -> !ServicePorts.isFree(service))
                .map(service -> taken(ServicePorts.of(service), "the " + service + " service"));
        List<String> taken = Stream.concat(services, parts).toList();
        if (!taken.isEmpty()) {
            throw new IllegalStateException(String.join("; ", taken) + "; end what listens there (another infra/up?) and try again");
        }
    }

    private static String taken(int port, String purpose) {
        return "port " + port + ", which is for " + purpose + ", is in use";
    }

    private void ready(Services services) {
        long pages = Memory.residentMegabytes(services.pids());
        progress.say(String.format(Locale.ROOT, "ready after %d s; %s", Duration.between(begin, Instant.now()).toSeconds(),
                pages == 0 ? "memory unknown here" : "everything together uses %,d MB".formatted(pages)));
    }

    private static void printAddresses(Platform platform, SampleClients clients) {
        System.out.println();
        platform.services().forEach((name, address) -> System.out.printf("  %-14s %s/docs%n", name, address));
        System.out.printf("""
                  mail caught    %s
                  schemas        %s/subjects
                  broker         %s
                  token          curl -d grant_type=client_credentials -d client_id=operator -d client_secret=%s %s/token
                                 client_id: operator, system:<name>, a person's id, or one of the names below
                """, platform.mailPage(), platform.schemaRegistry(), platform.brokers(), LocalIssuer.SECRET, platform.issuer());
        clients.print(System.out);
        System.out.printf("%n  Ctrl-C ends everything; the data stays in .local/, the logs are in .local/logs/.%n");
    }

    private static void printEnvironment(LocalStack stack) {
        System.out.printf("%n  Environments of services that you start yourself:%n");
        for (String service : ServicePorts.services()) {
            System.out.printf("%n  # %s%n", service);
            Services.environmentOf(stack, service, ServicePorts.of(service)).forEach((name, value) -> System.out.printf("  export %s=%s%n", name, value));
        }
        System.out.printf("%n  mail caught: %s%n  Ctrl-C ends everything; the data stays in .local/.%n", stack.mail().page());
    }

    private static int stay() throws InterruptedException {
        new CountDownLatch(1).await();
        return 0;
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " cannot be deleted", e);
        }
    }

    private static String sentence(Throwable problem) {
        Throwable cause = problem;
        while (cause.getMessage() == null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
