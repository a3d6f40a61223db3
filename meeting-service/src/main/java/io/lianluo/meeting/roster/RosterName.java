package io.lianluo.meeting.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A liaison, as the roster shows it.
 *
 * @param id         identity of the appointment
 * @param rosterName name as it stands in the published roster; null when the roster is not public
 */
public record RosterName(UUID id, @Nullable String rosterName) { }
