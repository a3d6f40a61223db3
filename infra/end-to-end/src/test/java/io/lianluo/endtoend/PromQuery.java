package io.lianluo.endtoend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A query of Prometheus, as far as it says which series it wants; whether it is well written is for Prometheus to say. */
record PromQuery(String text) {

    private static final Pattern SELECTOR = Pattern.compile("(?<![\\w:\"])((?:lianluo|http_server|tasks|kafka|mongodb|jvm|process|ssl)_[a-z0-9_]+)(?:\\{((?:[^\"}]|\"[^\"]*\")*)})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|on)\\s*\\(([^)]*)\\)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** A series as a service gives it. */
    record Series(String name, Map<String, String> labels) {

        /** Reads a line of the text format. */
        static Series of(String line) {
            Map<String, String> labels = new HashMap<>();
            LABEL.matcher(line).results().forEach(label -> labels.put(label.group(1), label.group(2)));
            return new Series(line.replaceFirst("[{ ].*", ""), labels);
        }
    }

    /** A condition on a label. */
    private record Condition(String label, String operator, String value) {

        boolean holds(Series series) {
            String given = series.labels().getOrDefault(label, "");
            return switch (operator) {
                case "=" -> given.equals(value);
                case "!=" -> !given.equals(value);
                case "=~" -> given.matches(value);
                default -> !given.matches(value);
            };
        }

        @Override
        public String toString() {
            return label + operator + '"' + value + '"';
        }
    }

    /**
     * Lists all that it asks for and nobody gives.
     *
     * @param byTheScraper labels that Prometheus adds
     * @param inTrouble    metrics, and conditions on labels, that are only met once something went wrong
     */
    List<String> missing(List<Series> given, Set<String> byTheScraper, Set<String> inTrouble) {
        List<String> missing = new ArrayList<>();
        Set<String> grouped = new TreeSet<>();
        GROUPING.matcher(text).results().flatMap(grouping -> Stream.of(grouping.group(1).split(","))).map(String::strip).filter(label -> !label.isEmpty()).forEach(grouped::add);
        grouped.removeAll(byTheScraper);
        Matcher selectors = SELECTOR.matcher(text);
        while (selectors.find()) {
            String name = selectors.group(1);
            if (inTrouble.contains(name)) {
                continue;
            }
            List<Condition> conditions = conditions(selectors.group(2)).stream().filter(condition -> !inTrouble.contains(condition.toString())).toList();
            List<Series> met = given.stream().filter(series -> series.name().equals(name) && conditions.stream().allMatch(condition -> condition.holds(series))).toList();
            if (met.isEmpty()) {
                missing.add(name + conditions);
            }
            Set<String> wanted = conditions(selectors.group(2)).stream().map(Condition::label).collect(Collectors.toSet());
            wanted.addAll(grouped);
            wanted.removeAll(byTheScraper);
            wanted.stream().filter(label -> met.stream().noneMatch(series -> series.labels().containsKey(label))).forEach(label -> missing.add(name + " has no label " + label));
        }
        return missing;
    }

    private static List<Condition> conditions(String braces) {
        return braces == null ? List.of() : MATCHER.matcher(braces).results().map(found -> new Condition(found.group(1), found.group(2), found.group(3))).toList();
    }
}
