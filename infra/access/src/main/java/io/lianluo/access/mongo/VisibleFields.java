package io.lianluo.access.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.access.Visibility;
import java.util.ArrayList;
import java.util.List;
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

    private List<Criteria> any(Visibility.AnyOf some) {
        List<Criteria> any = new ArrayList<>(List.of(where(programme).in(some.programmes()), where(unit).in(texts(some.units()))));
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
