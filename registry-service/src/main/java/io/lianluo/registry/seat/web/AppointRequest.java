package io.lianluo.registry.seat.web;

import io.lianluo.registry.person.web.PersonRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is appointed.
 *
 * @param person   somebody described; recognised if they are known
 * @param personId or somebody known; one of the two
 * @param since    first day; today when left out
 */
record AppointRequest(@Nullable PersonRequest person, @Nullable UUID personId, @Nullable LocalDate since) { }
