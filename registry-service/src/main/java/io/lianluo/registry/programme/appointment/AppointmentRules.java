package io.lianluo.registry.programme.appointment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a person comes to hold a seat, and leaves it.
 *
 * @param conditions what a candidate must bring
 * @param path       the steps to an appointment, in order; empty when the authority simply appoints
 * @param handover   what is handed over to a successor
 * @param confidentiality id of the confidentiality class of what is written on the way, in nominations and applications; null where everybody concerned
 *                        may read it (SAF-11)
 */
public record AppointmentRules(List<Condition> conditions, List<PathStep> path, List<HandoverItem> handover, @Nullable String confidentiality) {

    /** No conditions, no path and no checklist. */
    public static final AppointmentRules NONE = new AppointmentRules(List.of(), List.of(), List.of());

    /** Rules of an appointment of which nothing has a class of confidentiality. */
    public AppointmentRules(List<Condition> conditions, List<PathStep> path, List<HandoverItem> handover) {
        this(conditions, path, handover, null);
    }
}
