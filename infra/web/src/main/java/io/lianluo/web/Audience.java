package io.lianluo.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Office;
import io.lianluo.access.Role;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The callers for whom an endpoint is meant, as far as it can be told without the object. Rights that depend on the object are checked where
 * the object is known.
 */
public enum Audience {
    OPERATOR(Role.OPERATOR, null),
    SECRETARIAT(null, Office.Kind.SECRETARIAT),
    LEADER(null, Office.Kind.LEADER),
    AUDITOR(null, Office.Kind.AUDITOR),
    /** Another system with the scope {@code <context>.read} or {@code <context>.write}. */
    SYSTEM(Role.SYSTEM, null),
    /** Anybody who signed in as a person, with or without an office. */
    PERSON(null, null),
    /** Anybody who signed in with an account, also while nobody knows yet to which person it belongs. */
    ACCOUNT(null, null);

    private final @Nullable Role role;
    private final Office.@Nullable Kind office;

    Audience(@Nullable Role role, Office.@Nullable Kind office) {
        this.role = role;
        this.office = office;
    }

    /** The kind of office that makes a caller one of this audience; none for a role, for {@link #PERSON} and for {@link #ACCOUNT}. */
    public Optional<Office.Kind> office() {
        return Optional.ofNullable(office);
    }

    /**
     * Tells whether the caller is one of this audience.
     *
     * @param programmes the programmes that the request names; an office must be held in each of them, for whichever part of the tree
     */
    public boolean has(Caller caller, Collection<String> programmes) {
        if (role != null) {
            return caller.is(role);
        }
        if (this == ACCOUNT) {
            return !caller.is(Role.SYSTEM);
        }
        return office == null ? caller.personId() != null
                : caller.holds(office) && programmes.stream().allMatch(programme -> caller.holds(office, programme));
    }
}
