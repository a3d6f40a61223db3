package io.lianluo.notification.replica;

import io.lianluo.domain.LocalizedText;
import java.util.UUID;

/**
 * A replacement proposal.
 *
 * @param id        identity
 * @param cause     the event that told of it
 * @param programme code of the programme
 * @param unitId    the unit that is advised
 * @param personId  the liaison in question
 * @param reason    why
 * @param basis     the threshold that was reached
 */
public record Proposal(UUID id, Cause cause, String programme, UUID unitId, UUID personId, LocalizedText reason, Basis basis) { }
