package io.lianluo.registry.privacy;

import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.seat.SeatKey;
import java.util.UUID;

/**
 * A candidate whom a form describes.
 *
 * @param seat     the seat for which they are recommended
 * @param namedBy  who recommends by the path of its programme
 * @param personId their id
 * @param form     what the form says of them
 */
public record DescribedCandidate(SeatKey seat, Actor namedBy, UUID personId, PersonalData form) { }
