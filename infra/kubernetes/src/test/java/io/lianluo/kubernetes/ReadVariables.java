package io.lianluo.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Finds the environment variables that a service reads. All settings of Spring Boot, of the libraries and of the services are bound by Boot's own binder from an
 * environment, and tells what it took; the few settings that code asks for by name are found as texts in its classes.
 */
final class ReadVariables {

    private static final String ANNOTATION = "Lorg/springframework/boot/context/properties/ConfigurationProperties;";
    private static final Pattern NAMED = Pattern.compile("(?:lianluo|spring|server|management)(?:\\.[a-z0-9-]+)+");
    /** Variables that the virtual machine reads, and those that Boot reads of any service before it binds. */
    private static final Set<String> READ_ELSEWHERE = Set.of("JDK_JAVA_OPTIONS");
    private static final Pattern LEVEL_OF_LOGGERS = Pattern.compile("LOGGING_LEVEL_[A-Z0-9_]+");

    private final Set<Class<?>> types = new HashSet<>();
    private final Set<String> named = new HashSet<>();

    private ReadVariables() { }

    /** All that is on the class path. */
    static ReadVariables ofClassPath() {
        ReadVariables variables = new ReadVariables();
        try {
            for (URL metadata : Collections.list(ReadVariables.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
                try (InputStream in = metadata.openStream()) {
                    Serialization.jsonMapper().readTree(in).path("groups").forEach(group -> variables.add(group.path("type").asText()));
                }
            }
            for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
                variables.classesIn(Path.of(entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return variables;
    }

    /** The variables of the environment that nothing reads. */
    Set<String> unread(Map<String, String> environment) {
        Set<String> read = new HashSet<>();
        SystemEnvironmentPropertySource given = new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(environment));
        Binder binder = new Binder(List.of(ConfigurationPropertySource.from(given)), null, (ConversionService) null, null, new BindHandler() {
            @Override
            public Object onSuccess(ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
                if (context.getConfigurationProperty() != null && context.getConfigurationProperty().getOrigin() instanceof PropertySourceOrigin origin) {
                    read.add(origin.getPropertyName());
                }
                return result;
            }
        });
        for (Class<?> type : types) {
            ConfigurationProperties settings = AnnotationUtils.findAnnotation(type, ConfigurationProperties.class);
            if (settings != null) {
                bind(binder, settings.prefix().isEmpty() ? settings.value() : settings.prefix(), type);
            }
        }
        Set<String> unread = new TreeSet<>(environment.keySet());
        unread.removeAll(read);
        unread.removeAll(READ_ELSEWHERE);
        unread.removeIf(name -> named.contains(name) || LEVEL_OF_LOGGERS.matcher(name).matches());
        return unread;
    }

    private static void bind(Binder binder, String prefix, Class<?> type) {
        try {
            binder.bind(prefix, Bindable.of(type));
        } catch (LinkageError optional) {
            // A library that is not there has no settings.
        } catch (BindException e) {
            Throwable root = NestedExceptionUtils.getMostSpecificCause(e);
            if (!(root instanceof LinkageError) && !(root instanceof ClassNotFoundException)) {
                throw e;
            }
        }
    }

    private void add(String type) {
        try {
            types.add(Class.forName(type, false, ReadVariables.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError optional) {
            // It belongs to a library that is not there, too.
        }
    }

    private void classesIn(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            try (Stream<Path> files = Files.walk(entry)) {
                for (Path file : files.filter(file -> file.toString().endsWith(".class")).toList()) {
                    look(entry.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        } else if (entry.getFileName().toString().matches("(lianluo|[a-z]+-service)-.*\\.jar")) {
            try (ZipFile jar = new ZipFile(entry.toFile())) {
                for (ZipEntry file : Collections.list(jar.entries())) {
                    if (file.getName().endsWith(".class")) {
                        look(file.getName(), jar.getInputStream(file).readAllBytes());
                    }
                }
            }
        }
    }

    private void look(String file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains(ANNOTATION)) {
            add(file.replaceAll("\\.class$", "").replace('/', '.'));
        }
        named.addAll(NAMED.matcher(text).results().map(found -> found.group().toUpperCase().replace("-", "").replace('.', '_')).collect(Collectors.toSet()));
        named.addAll(NAMED.matcher(text).results().map(found -> found.group().toUpperCase().replace('-', '_').replace('.', '_')).collect(Collectors.toSet()));
    }
}
