package io.lianluo.registry.programme;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The difference between the rules of one kind in two versions.
 *
 * @param begin  ids of rules that the later version alone has
 * @param change ids of rules that both have, but not alike
 * @param end    ids of rules that the earlier version alone has
 */
public record Difference(List<String> begin, List<String> change, List<String> end) {

    /** Compares the rules of an earlier and a later version, told apart by id. */
    public static <T> Difference between(Stream<? extends T> earlier, Stream<? extends T> later, Function<T, String> id) {
        Map<String, T> before = earlier.collect(Collectors.toMap(id, Function.identity()));
        Map<String, T> after = later.collect(Collectors.toMap(id, Function.identity()));
        return new Difference(
                after.keySet().stream().filter(key -> !before.containsKey(key)).sorted().toList(),
                after.keySet().stream().filter(before::containsKey).filter(key -> !Objects.equals(before.get(key), after.get(key))).sorted().toList(),
                before.keySet().stream().filter(key -> !after.containsKey(key)).sorted().toList());
    }

    /** Tells whether a rule is new, or other than it was. */
    public boolean asksMore() {
        return !begin.isEmpty() || !change.isEmpty();
    }
}
