package io.lianluo.registry.filing;

import java.time.Instant;
import java.util.List;

/**
 * The change that makes a filing due.
 *
 * @param id identity of the change, from which the filing's id is derived: a change makes each filing due once
 * @param at when it happened, from which the term runs
 */
public record Cause(String id, Instant at) {

    /** Whether it is a change of somebody's contact details, or that they became liaison by that appointment. */
    public boolean concerns(String personOrLiaisonId) {
        return List.of(id.split("/")).contains(personOrLiaisonId);
    }
}
