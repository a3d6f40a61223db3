package io.lianluo.registry.programme.appointment;

import java.util.List;

/**
 * The rules by which a person comes to hold a seat, and leaves it.
 *
 * @param conditions what a candidate must bring
 * @param path       the steps to an appointment, in order; empty when the authority simply appoints
 * @param handover   what is handed over to a successor
 */
public record AppointmentRules(List<Condition> conditions, List<PathStep> path, List<HandoverItem> handover) {

    /** No conditions, no path and no checklist. */
    public static final AppointmentRules NONE = new AppointmentRules(List.of(), List.of(), List.of());
}
