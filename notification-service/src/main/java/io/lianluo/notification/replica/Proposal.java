package io.lianluo.notification.replica;

import io.lianluo.domain.LocalizedText;

/**
 * A replacement proposal.
 *
 * @param id        identity
 * @param cause     the event that told of it
 * @param programme code of the programme
 * @param unitId    the unit that is advised
 * @param personId  the liaison in question
 * @param reason    why
 */
public record Proposal(String id, Cause cause, String programme, String unitId, String personId, LocalizedText reason) { }
