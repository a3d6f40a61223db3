package io.lianluo.access;

import java.util.Collection;
import java.util.UUID;

/** The delegations of all programmes, as the roster has them. Days are not looked at here: who asks compares them with today. */
public interface Delegations {

    /** The delegations by which the person stands in for somebody, stood in or will stand in. */
    Collection<Delegation> delegationsOf(UUID personId);
}
