package io.lianluo.registry.seat.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.lianluo.registry.web.ContactView;

/**
 * A liaison who was just appointed.
 *
 * @param liaison the appointment
 * @param contact how far they can be reached; whoever appoints somebody without an address learns it at once
 */
record AppointedView(@JsonUnwrapped LiaisonView liaison, ContactView contact) { }
