package io.lianluo.web.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebDefaultsTest {

    @Test
    void giveWayToWhateverElseIsSet() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addLast(new MapPropertySource("a service's file", Map.of("server.shutdown", "immediate")));
        new WebDefaults().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("server.shutdown")).isEqualTo("immediate");
        assertThat(environment.getProperty("spring.threads.virtual.enabled")).isEqualTo("true");
    }

    /** A misspelt or renamed property would be ignored without a word. */
    @Test
    void areAllPropertiesThatSomebodyReads() throws IOException {
        Set<String> known = knownProperties();
        Properties defaults = new Properties();
        try (InputStream file = new ClassPathResource("web-defaults.properties", WebDefaults.class).getInputStream()) {
            defaults.load(file);
        }
        List<String> maps = List.of("spring.jackson.deserialization.", "spring.jackson.mapper.", "spring.jackson.read.",
                "spring.jackson.datatype.enum.", "management.endpoint.health.group.", "management.metrics.tags.", "logging.level.",
                "management.observations.enable.", "management.metrics.distribution.slo.", "management.prometheus.metrics.export.properties[",
                "logging.structured.json.rename.");
        List<String> unknown = defaults.stringPropertyNames().stream()
                .filter(name -> !known.contains(name) && !name.startsWith("lianluo.") && maps.stream().noneMatch(name::startsWith)).toList();
        assertThat(unknown).isEmpty();
        assertThat(maps).allSatisfy(map -> assertThat(known).contains(map.substring(0, map.length() - 1)));
    }

    private static Set<String> knownProperties() throws IOException {
        Set<String> names = new HashSet<>();
        for (URL url : Collections.list(WebDefaults.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            for (JsonNode property : read(url).path("properties")) {
                if (!property.path("deprecation").path("level").asString("").equals("error")) {
                    names.add(property.path("name").asString());
                }
            }
        }
        return names;
    }

    private static JsonNode read(URL url) {
        try (InputStream file = url.openStream()) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
