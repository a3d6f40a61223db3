package io.lianluo.testing;

import io.lianluo.localstack.LocalStack;
import io.lianluo.localstack.Port;
import io.lianluo.localstack.ServicePorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * Runs a service by itself, on the parts and the data of {@code infra/up} and without the other services. It uses the parts that
 * {@code infra/up --infra-only} keeps running, or starts them; they stay while a change of a class starts the service again. The main class stands in
 * the service's tests:
 *
 * <pre>{@code
 * class TestMeetingApplication {
 *     public static void main(String[] arguments) {
 *         ServiceAlone.run(MeetingApplication.class, arguments);
 *     }
 * }
 * }</pre>
 */
public final class ServiceAlone {

    /** The parts are in this process, and what they say is not about the service. */
    private static final List<String> QUIET = List.of("KAFKA", "ORG_APACHE_KAFKA", "STATE_CHANGE_LOGGER", "DE_BWALDVOGEL", "IO_NETTY", "COM_ICEGREEN", "ORG_MONGODB");

    private static @Nullable LocalStack stack;

    private ServiceAlone() { }

    /** Starts the service whose application class that is; the last part of its package is the service's name. */
    public static void run(Class<?> application, String... arguments) {
        String service = application.getPackageName().substring(application.getPackageName().lastIndexOf('.') + 1);
        Map<String, Object> settings = new LinkedHashMap<>(stack().environmentOf(service));
        settings.put("SERVER_PORT", ServicePorts.of(service));
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "");
        QUIET.forEach(logger -> settings.put("LOGGING_LEVEL_" + logger, "error"));
        StandardServletEnvironment environment = new StandardServletEnvironment();
        // Names of environment variables are understood in a source whose name ends so.
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("stack-systemEnvironment", settings));
        SpringApplication spring = new SpringApplication(application);
        spring.setEnvironment(environment);
        spring.run(arguments);
    }

    /** One for this JVM, however often the service starts again. */
    private static synchronized LocalStack stack() {
        if (stack == null) {
            LocalStack parts = LocalStack.persistent(data());
            if (Port.BROKER.isFree()) {
                Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "stop-parts"));
                parts.start();
            }
            stack = parts;
        }
        return stack;
    }

    /** The folder that {@code infra/up} uses, where this is in its repository. */
    private static Path data() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, place -> place != null, Path::getParent).filter(place -> Files.exists(place.resolve("infra/up"))).findFirst().orElse(here)
                .resolve(".local");
    }
}
