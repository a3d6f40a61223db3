package io.lianluo.registry.roster;

import io.lianluo.registry.roster.effect.RosterEffect;
import java.util.List;

/** An import is refused, and nothing was changed by it: more would end than nobody was asked about, or not what somebody agreed to. */
public final class ConsentNeededException extends RuntimeException {

    private final int ends;
    private final transient List<RosterEffect> effects;

    ConsentNeededException(int ends, List<RosterEffect> effects) {
        super(ends + " seats or offices would end");
        this.ends = ends;
        this.effects = List.copyOf(effects);
    }

    /** The number of seats that would close and of people who would leave. */
    public int ends() {
        return ends;
    }

    /** The first of the things that would end. */
    public List<RosterEffect> effects() {
        return effects;
    }
}
