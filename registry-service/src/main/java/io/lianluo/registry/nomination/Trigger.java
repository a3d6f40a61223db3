package io.lianluo.registry.nomination;

import java.util.UUID;

/**
 * The event that called for another liaison, so that the registry opened a nomination itself.
 *
 * @param kind  what it was
 * @param id    the proposal; or the appointment that ended
 * @param round the proposal's version, which may be withdrawn and made again; 0 for a decision
 */
public record Trigger(Kind kind, UUID id, long round) {

    /** The kinds of events that can call for another liaison. */
    public enum Kind {
        /** The unit was advised to name another (TZA-3, ANH-9). */
        PROPOSAL,
        /** The authority dismissed or adjusted the liaison by a decision (HOS-10, SCH-10). */
        DECISION
    }
}
