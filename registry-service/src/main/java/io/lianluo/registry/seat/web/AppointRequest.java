package io.lianluo.registry.seat.web;

import io.lianluo.registry.person.web.PersonRequest;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.web.Line;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to appoint a person to a seat.
 *
 * @param person   somebody described; recognised if they are known
 * @param personId or somebody known; one of the two
 * @param since    first day; today when left out
 * @param origin   where the person comes from; the unit itself when left out
 * @param agency   the agency for which an outside person acts
 */
record AppointRequest(@Nullable PersonRequest person, @Nullable UUID personId, @Nullable LocalDate since, @Nullable Origin origin,
                      @Nullable @Line(100) String agency) { }
