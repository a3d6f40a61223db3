package io.lianluo.registry.programme.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Capacities;
import io.lianluo.access.Office;
import io.lianluo.access.Role;
import org.springframework.stereotype.Component;

/** Decides who writes and publishes a programme: the operator, and its secretariat. An office of a part of the tree does not. */
@Component
class Publishers {

    private final Capacities capacities;

    Publishers(Capacities capacities) {
        this.capacities = capacities;
    }

    /** Refuses everybody else. */
    void require(Caller caller, String programme) {
        if (!caller.is(Role.OPERATOR)) {
            capacities.requireActs(caller, Office.Kind.SECRETARIAT, programme);
        }
    }
}
