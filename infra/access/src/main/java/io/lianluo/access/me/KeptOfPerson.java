package io.lianluo.access.me;

import io.lianluo.access.Caller;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** One kind of things that a service keeps of people, such as what they owe. Each feature that keeps any has a bean of it, so that people can see it all. */
public interface KeptOfPerson {

    /** Name of the kind, such as obligations. */
    String kind();

    /**
     * The things of this kind that concern a person, in an order that stays.
     *
     * @param personId the person
     * @param caller   the same person, as they call
     * @param after    the place after which to begin; empty for the beginning
     * @param limit    how many at most
     * @param language language of what is said in words
     */
    List<Kept> of(UUID personId, Caller caller, List<String> after, int limit, Locale language);

    /**
     * A thing that is kept of somebody.
     *
     * @param place   its place in the order
     * @param content the thing, as the person may see it
     */
    record Kept(List<String> place, Object content) {

        public Kept {
            place = List.copyOf(place);
        }

        /** A thing whose place is its identity. */
        public static Kept of(Object id, Object content) {
            return new Kept(List.of(id.toString()), content);
        }
    }
}
