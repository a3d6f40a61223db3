package io.lianluo.registry.declaration;

import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.seat.appointment.DirectReason;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The authority's decision to confirm a declaration: all that is needed to finish what a crash interrupts.
 *
 * @param signature        who decided, and when
 * @param representativeId the legal representative
 * @param liaisonId        the liaison
 * @param parent           code of the unit below which a new unit stands; null for none
 * @param reason           why there is no nomination
 */
public record Confirmation(Signature signature, UUID representativeId, UUID liaisonId, @Nullable String parent, DirectReason reason) { }
