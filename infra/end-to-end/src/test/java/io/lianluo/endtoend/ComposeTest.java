package io.lianluo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.localstack.ServicePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Holds the compose file to the images that the build makes and to the settings that there are. */
class ComposeTest {

    private static final Pattern VERSION = Pattern.compile("<version>([0-9.]+)(?:-SNAPSHOT)?</version>");

    private final Map<String, Map<String, Object>> containers = containers();

    @Test
    void eachServiceAndTheSetupRunTheImageOfThisVersion() {
        Matcher version = VERSION.matcher(text("pom.xml"));
        assertThat(version.find()).isTrue();
        assertThat(ours()).allSatisfy(name -> {
            assertThat(containers.get(name)).containsEntry("image", "${LIANLUO_IMAGES:-}lianluo/" + name + ":${LIANLUO_VERSION:-" + version.group(1) + "}");
            assertThat(text("infra/images/build")).contains(name);
        });
    }

    @Test
    void eachImageNamesItsVersion() {
        assertThat(containers.values()).extracting(container -> (String) container.get("image"))
                .allSatisfy(image -> assertThat(image).matches(".+:.+").doesNotContain("latest"));
    }

    @Test
    void oursAreConfinedAsOnACluster() {
        assertThat(ours()).allSatisfy(name -> assertThat(containers.get(name)).containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL")).doesNotContainKeys("user", "privileged", "volumes"));
    }

    @Test
    void eachVariableOfOursIsOneThatIsDocumented() {
        String documented = text("infra/README.md") + text("infra/setup/README.md") + text("infra/kubernetes/charts/lib/templates/_environment.tpl");
        assertThat(ours()).allSatisfy(name -> assertThat(((Map<?, ?>) containers.get(name).get("environment")).keySet())
                .allSatisfy(variable -> assertThat(documented).contains((String) variable)));
    }

    private static List<String> ours() {
        return Stream.concat(ServicePorts.services().stream(), Stream.of("setup")).toList();
    }

    private static Map<String, Map<String, Object>> containers() {
        Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(text("infra/compose/compose.yaml"));
        return file.get("services");
    }

    private static String text(String file) {
        try {
            return Files.readString(Running.REPOSITORY.resolve(file));
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
