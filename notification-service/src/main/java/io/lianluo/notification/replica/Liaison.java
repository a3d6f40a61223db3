package io.lianluo.notification.replica;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's appointment to a seat.
 *
 * @param liaisonId  identity
 * @param personId   the person
 * @param rosterName the name on the published roster, where there is one
 * @param released   whether it has ended
 * @param suspended  whether the person is suspended now
 */
public record Liaison(UUID liaisonId, UUID personId, @Nullable String rosterName, boolean released, boolean suspended) { }
