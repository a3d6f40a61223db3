package io.lianluo.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules of what a description says, beside that it is true: its operations have lasting ids, and both languages. */
final class DescriptionRules {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    /** A generator numbers ids that would else be the same, and gives the numbers anew when an operation comes or goes. */
    private static final Pattern LASTING = Pattern.compile("[a-z][A-Za-z]*");
    private static final Pattern BOTH_LANGUAGES = Pattern.compile("[^·]*\\p{IsHan}[^·]* · [^·]*[A-Za-z][^·]*");

    private DescriptionRules() { }

    /** Everything in which a description breaks a rule. */
    static List<String> broken(String description) {
        JsonNode root = JsonMapper.shared().valueToTree(new Yaml().load(description));
        List<String> broken = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream().filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> check(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue(), ids, broken)));
        return broken;
    }

    private static void check(String name, JsonNode operation, Set<String> ids, List<String> broken) {
        String id = operation.path("operationId").asString("");
        if (!LASTING.matcher(id).matches() || !ids.add(id)) {
            broken.add(name + " has the operationId " + id + ", which is numbered or another's");
        }
        String summary = operation.path("summary").asString("");
        if (!BOTH_LANGUAGES.matcher(summary).matches()) {
            broken.add(name + " has the summary \"" + summary + "\", which is not 中文 · English");
        }
        Set<String> parameters = new HashSet<>();
        operation.path("parameters").values().stream().map(parameter -> parameter.path("in").asString("") + " " + parameter.path("name").asString(""))
                .filter(parameter -> !parameters.add(parameter)).forEach(parameter -> broken.add(name + " has the parameter " + parameter + " twice"));
    }
}
