package io.lianluo.schemas;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An entry of {@code topics.yaml}, read strictly: what is unknown, missing or of another kind is refused with a sentence. */
record CatalogueEntry(String list, Map<?, ?> fields) {

    static List<CatalogueEntry> of(Map<?, ?> file, String list, Set<String> known) {
        if (!(file.get(list) instanceof List<?> entries) || entries.isEmpty()) {
            throw new IllegalArgumentException("topics.yaml: " + list + " must be a list of entries");
        }
        List<CatalogueEntry> result = new ArrayList<>();
        for (Object entry : entries) {
            if (!(entry instanceof Map<?, ?> fields)) {
                throw new IllegalArgumentException("topics.yaml: " + list + " holds '" + entry + "', which is no entry");
            }
            result.add(new CatalogueEntry(list, fields).allowing(known));
        }
        return result;
    }

    private CatalogueEntry allowing(Set<String> known) {
        for (Object field : fields.keySet()) {
            if (!known.contains(String.valueOf(field))) {
                throw refusal("has the unknown field " + field);
            }
        }
        return this;
    }

    boolean has(String field) {
        return fields.get(field) != null;
    }

    String text(String field) {
        if (fields.get(field) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw refusal("must give " + field + " as text");
    }

    int count(String field) {
        if (fields.get(field) instanceof Integer number && number > 0) {
            return number;
        }
        throw refusal("must give " + field + " as a number from 1");
    }

    Duration duration(String field) {
        try {
            Duration duration = Duration.parse(text(field));
            if (!duration.isNegative() && !duration.isZero()) {
                return duration;
            }
        } catch (DateTimeException e) {
            // Refused below, like one that is not positive.
        }
        throw refusal("must give " + field + " as an ISO 8601 duration, such as P90D");
    }

    Set<String> names(String field) {
        if (fields.get(field) instanceof List<?> names && names.stream().allMatch(String.class::isInstance)) {
            Set<String> distinct = Set.copyOf(names.stream().map(String.class::cast).toList());
            if (distinct.size() == names.size()) {
                return distinct;
            }
        }
        throw refusal("must give " + field + " as a list of different names");
    }

    /** Tells whether the field, which gives one of two words, gives the first. */
    boolean chooses(String field, String first, String other) {
        String word = text(field);
        if (word.equals(first) || word.equals(other)) {
            return word.equals(first);
        }
        throw refusal("must give " + field + " as " + first + " or " + other + ", not " + word);
    }

    IllegalArgumentException refusal(String what) {
        return new IllegalArgumentException("topics.yaml: " + fields.get("name") + " in " + list + " " + what);
    }
}
