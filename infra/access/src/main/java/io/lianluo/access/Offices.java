package io.lianluo.access;

import java.util.Collection;
import java.util.UUID;

/** The offices of all programmes, as the roster has them. Days are not looked at here: who asks compares them with today. */
public interface Offices {

    /** The offices in which the person serves, served or will serve. */
    Collection<Office> of(UUID personId);

    /** The offices of the programme whose part of the tree begins at one of these units. */
    Collection<Office> startingAt(String programme, Collection<UUID> unitIds);
}
