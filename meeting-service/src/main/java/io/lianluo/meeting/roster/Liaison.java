package io.lianluo.meeting.roster;

import java.time.LocalDate;

/**
 * The holder of a seat.
 *
 * @param liaisonId identity of the appointment
 * @param personId  identity of the person
 * @param since     first day of the appointment
 */
public record Liaison(String liaisonId, String personId, LocalDate since) { }
