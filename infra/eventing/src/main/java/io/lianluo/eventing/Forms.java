package io.lianluo.eventing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The forms that the documents of a collection have had, numbered from 1, with the step from each to the next. A record that changes its shape
 * begins a new form.
 *
 * <p>Two releases run side by side while one takes the other's place. So a release reads a new form before any release writes it: it declares the
 * form {@link #readable}, and the release after it declares the same form by {@link #then}.
 */
public final class Forms {

    /** One form, the first. Documents that were stored before forms had numbers are of it. */
    public static final Forms FIRST = new Forms(List.of(), null);

    private final List<Lift> lifts;
    private final @Nullable Lift lower;

    private Forms(List<Lift> lifts, @Nullable Lift lower) {
        this.lifts = lifts;
        this.lower = lower;
    }

    /**
     * A further form, which is written from now on.
     *
     * @param lift makes a document of the form before one of this form
     */
    public Forms then(Lift lift) {
        return next(lift, null);
    }

    /**
     * A further form that the record has already, but that is not written yet, because the release before does not know it. A document that a newer
     * release wrote in this form keeps it.
     *
     * @param lift  makes a document of the form before one of this form
     * @param lower makes a document of this form one of the form before
     */
    public Forms readable(Lift lift, Lift lower) {
        return next(lift, lower);
    }

    private Forms next(Lift lift, @Nullable Lift lower) {
        if (this.lower != null) {
            throw new IllegalStateException("form " + read() + " is not written yet; it is written before another one begins");
        }
        return new Forms(Stream.concat(lifts.stream(), Stream.of(lift)).toList(), lower);
    }

    /** The newest form that is read. It is the one that the record has. */
    public int read() {
        return lifts.size() + 1;
    }

    /** The form in which new documents are written. */
    public int written() {
        return lower == null ? read() : read() - 1;
    }

    /** The forms before the one that is written. Documents without a number are of the first. */
    List<@Nullable Integer> older() {
        List<@Nullable Integer> older = new ArrayList<>();
        for (int form = 1; form < written(); form++) {
            older.add(form);
        }
        if (!older.isEmpty()) {
            older.addFirst(null);
        }
        return older;
    }

    /** The fields of a document as the record has them. */
    Document lifted(String id, Document fields, int form) {
        Document lifted = fields;
        for (Lift lift : lifts.subList(form - 1, lifts.size())) {
            lifted = lift.lift(id, lifted);
        }
        return lifted;
    }

    /** The form in which a document is written that had the given one; 0 for a new one. */
    int writtenOver(int form) {
        return Math.max(form, written());
    }

    /** The record's fields in that form, which is the newest that is read or the one before. */
    Document lowered(String id, Document fields, int form) {
        return form == read() || lower == null ? fields : lower.lift(id, fields);
    }
}
