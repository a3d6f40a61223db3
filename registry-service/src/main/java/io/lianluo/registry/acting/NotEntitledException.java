package io.lianluo.registry.acting;

import io.lianluo.registry.programme.appointment.Actor;
import java.util.List;

/** The programme lets others do it. */
public final class NotEntitledException extends RuntimeException {

    private final List<Actor> entitled;

    NotEntitledException(List<Actor> entitled) {
        super("only " + entitled + " may");
        this.entitled = entitled;
    }

    /** The actors who may do it, at least one. */
    public List<Actor> entitled() {
        return entitled;
    }
}
