/**
 * Trust in other parts of the platform as it stands at the time. Clients of the broker, the store, the issuer and the mail server take it from here.
 */
@NullMarked
package io.lianluo.transport;

import org.jspecify.annotations.NullMarked;
