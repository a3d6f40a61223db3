package io.lianluo.registry.unit;

import io.lianluo.access.Caller;
import io.lianluo.registry.person.Teller;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which units a caller may know of; seats decide it too, which units do not know. */
public interface UnitSight {

    /** The programmes whose units a list may show; null for all, empty for none but the caller's own. */
    @Nullable Set<String> programmes(Caller caller, @Nullable String asked);

    /** Tells whether the caller may know of the unit. */
    boolean sees(Caller caller, Unit unit);

    /** The caller as somebody who describes people. */
    Teller teller(Caller caller);
}
