package io.lianluo.access.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.access.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * The fields of a collection by which somebody sees its documents. Each has an index, so that a list reads no more than it shows.
 *
 * @param programme field of the programme
 * @param person    field of the person whose own a document is
 * @param seat      field of the seat; null where nothing is seen by its seat
 * @param unit      field of the unit
 */
public record VisibleFields(String programme, String person, @Nullable String seat, String unit) {

    /** The condition for documents that may be seen; empty if all may. */
    public Optional<Criteria> criteria(Visibility visibility) {
        return switch (visibility) {
            case Visibility.Everything everything -> Optional.empty();
            case Visibility.AnyOf some -> Optional.of(new Criteria().orOperator(any(some)));
        };
    }

    /**
     * The condition for documents of these programmes, or of a part of one.
     *
     * @param programmeField field of the programme
     * @param unitField      field of the unit
     */
    public static Criteria of(String programmeField, String unitField, Set<String> programmes, Map<String, Set<UUID>> parts) {
        Criteria whole = programmes.size() == 1 ? where(programmeField).is(programmes.iterator().next()) : where(programmeField).in(programmes);
        if (parts.isEmpty()) {
            return whole;
        }
        List<Criteria> any = new ArrayList<>();
        if (!programmes.isEmpty()) {
            any.add(whole);
        }
        any.addAll(ofParts(programmeField, unitField, parts));
        return new Criteria().orOperator(any);
    }

    private static List<Criteria> ofParts(String programmeField, String unitField, Map<String, Set<UUID>> parts) {
        return parts.entrySet().stream().map(part -> where(programmeField).is(part.getKey()).and(unitField).in(texts(part.getValue()))).toList();
    }

    private List<Criteria> any(Visibility.AnyOf some) {
        List<Criteria> any = new ArrayList<>(List.of(where(programme).in(some.programmes()), where(unit).in(texts(some.units()))));
        any.addAll(ofParts(programme, unit, some.parts()));
        addIfAny(any, person, texts(some.persons()));
        if (seat != null) {
            addIfAny(any, seat, texts(some.seats()));
        }
        return any;
    }

    private static void addIfAny(List<Criteria> any, String field, List<String> values) {
        if (!values.isEmpty()) {
            any.add(values.size() == 1 ? where(field).is(values.getFirst()) : where(field).in(values));
        }
    }

    /** Ids as documents have them. */
    private static List<String> texts(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
