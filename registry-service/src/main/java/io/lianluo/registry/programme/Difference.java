package io.lianluo.registry.programme;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The difference between the rules of one kind in two versions.
 *
 * @param begin  ids of rules that the later version alone has
 * @param change ids of rules that both have, but not alike
 * @param end    ids of rules that the earlier version alone has
 */
public record Difference(List<String> begin, List<String> change, List<String> end) {

    /** No difference. */
    public static final Difference NONE = new Difference(List.of(), List.of(), List.of());

    private static Difference between(Map<String, Object> before, Map<String, Object> after) {
        return new Difference(
                after.keySet().stream().filter(key -> !before.containsKey(key)).sorted().toList(),
                after.keySet().stream().filter(before::containsKey).filter(key -> !Objects.equals(before.get(key), after.get(key))).sorted().toList(),
                before.keySet().stream().filter(key -> !after.containsKey(key)).sorted().toList());
    }

    /** The rules of one section in which two versions of a programme differ, by section; a section in which they do not is left out. */
    public static Map<String, Difference> bySection(@Nullable ProgrammeDefinition earlier, ProgrammeDefinition later) {
        Map<String, Map<String, Object>> before = earlier == null ? Map.of() : rules(earlier);
        Map<String, Map<String, Object>> after = rules(later);
        Map<String, Difference> differences = new TreeMap<>();
        Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct().forEach(section -> {
            Difference difference = between(before.getOrDefault(section, Map.of()), after.getOrDefault(section, Map.of()));
            if (difference.asksMore() || !difference.end().isEmpty()) {
                differences.put(section, difference);
            }
        });
        return differences;
    }

    private static Map<String, Map<String, Object>> rules(ProgrammeDefinition programme) {
        return ProgrammeRule.of(programme).stream().collect(Collectors.groupingBy(ProgrammeRule::section,
                Collectors.toMap(rule -> rule.id() == null ? rule.section() : rule.id(), ProgrammeRule::says)));
    }

    /** Tells whether a rule is new, or other than it was. */
    public boolean asksMore() {
        return !begin.isEmpty() || !change.isEmpty();
    }
}
