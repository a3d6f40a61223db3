package io.lianluo.meeting.roster;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The holder of a seat.
 *
 * @param liaisonId identity of the appointment
 * @param personId  identity of the person
 * @param since     first day of the appointment
 */
public record Liaison(UUID liaisonId, UUID personId, LocalDate since) { }
