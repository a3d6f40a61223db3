package io.lianluo.setup;

import io.lianluo.schemas.RegisterSchemas;
import io.lianluo.schemas.RegistrationException;
import io.lianluo.schemas.RegistryCredentials;
import io.lianluo.schemas.TopicCatalogue;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/**
 * The command that makes on a cluster what the services find there.
 *
 * <pre>java -jar lianluo-setup.jar [topics] [rights] [schemas] [publish FOLDER] [dead-letters SERVICE] [replay SERVICE] [catalogue]</pre>
 *
 * <p>The last prints topics and rights as YAML and touches nothing. The steps are done in the order in which they are given; without any, topics and schemas. Each is safe to repeat. The environment is that of a
 * service and what stands in {@link Settings}. Exit codes: 0 all is done, 1 something was refused, 2 wrong call, 3 something is not reached.
 */
public final class Setup {

    private final Settings settings;
    private final PrintStream out;

    private Setup(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** The command. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv(), System.out, System.err));
    }

    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            Settings settings = new Settings(environment);
            settings.trustAuthority();
            new Setup(settings, out).steps(arguments.isEmpty() ? List.of("topics", "schemas") : arguments);
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        } catch (RegistrationException e) {
            err.println(e.getMessage());
            return switch (e.reason()) {
                case UNREACHABLE -> 3;
                default -> 1;
            };
        } catch (Refused e) {
            err.println(e.getMessage());
            return 1;
        } catch (Unreached e) {
            err.println(e.getMessage());
            return 3;
        }
    }

    private void steps(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "topics" -> topics();
                case "rights" -> rights();
                case "schemas" -> schemas();
                case "catalogue" -> print(out);
                case "publish" -> new Publishing(settings, out).publish(after(arguments, i++, "the folder with calendars and programmes"));
                case "dead-letters" -> new Replaying(settings, out).list(after(arguments, i++, "the address of a service"));
                case "replay" -> new Replaying(settings, out).replay(after(arguments, i++, "the address of a service"));
                default -> throw new IllegalArgumentException("The steps are topics, rights, schemas, publish FOLDER, dead-letters SERVICE, replay SERVICE and catalogue; " + arguments.get(i) + " is none of them");
            }
        }
    }

    private static String after(List<String> arguments, int step, String what) {
        if (step + 1 == arguments.size()) {
            throw new IllegalArgumentException(arguments.get(step) + " needs " + what);
        }
        return arguments.get(step + 1);
    }

    /** Prints the topics and rights of the catalogue as YAML. */
    public static void print(PrintStream out) {
        out.print(CatalogueListing.of(TopicCatalogue.load()));
    }

    private void topics() {
        List<String> made = withAdmin(admin -> Topics.create(admin, TopicCatalogue.load(), settings.replicas()));
        made.forEach(topic -> out.println("topic " + topic + " was made"));
        out.println("all topics of the catalogue are there");
    }

    private void rights() {
        List<String> beyond = withAdmin(admin -> Rights.grant(admin, TopicCatalogue.load(), settings.principals()));
        out.println("all rights of the catalogue are granted");
        beyond.forEach(right -> out.println("beyond the catalogue: " + right));
    }

    private void schemas() {
        RegisterSchemas.registerAll(settings.schemaRegistry(), RegistryCredentials.from(settings.environment()))
                .forEach(schema -> out.println(schema.topic() + " has version " + schema.version()));
    }

    private interface Step<T> {
        T with(Admin admin) throws ExecutionException, InterruptedException;
    }

    private <T> T withAdmin(Step<T> step) {
        try (Admin admin = Admin.create(settings.kafka())) {
            return step.with(admin);
        } catch (KafkaException e) {
            throw unusable(e);
        } catch (ExecutionException e) {
            throw Unreached.orRefused("The broker", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreached("Interrupted");
        }
    }

    /** No client is made: a name is not known, perhaps not yet, or a setting cannot work. */
    private static RuntimeException unusable(KafkaException refused) {
        Throwable cause = refused;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String told = String.valueOf(cause.getMessage());
        return told.contains("No resolvable bootstrap urls") ? new Unreached("SPRING_KAFKA_BOOTSTRAP_SERVERS: " + told)
                : new IllegalArgumentException("No client of the broker can be made as SPRING_KAFKA_… and LIANLUO_SETUP_KAFKA_CA say: " + told);
    }

    /** Something was reached and did not take what it was given. */
    static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }

    /** Something was not reached in time, so that trying again may help. */
    static final class Unreached extends RuntimeException {
        Unreached(String message) {
            super(message);
        }

        static RuntimeException orRefused(String what, Throwable cause) {
            String message = what + " says: " + cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ", " + cause.getMessage());
            return cause instanceof org.apache.kafka.common.errors.RetriableException ? new Unreached(message) : new Refused(message);
        }
    }
}
