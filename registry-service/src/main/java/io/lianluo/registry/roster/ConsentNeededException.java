package io.lianluo.registry.roster;

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

    /** How many seats would close and people would leave. */
    public int ends() {
        return ends;
    }

    /** What would end, the first of it. */
    public List<RosterEffect> effects() {
        return effects;
    }
}
