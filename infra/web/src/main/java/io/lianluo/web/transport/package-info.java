/**
 * The ways by which a service speaks with others: what is sent beyond this machine is sent by TLS, and the issuer can have an authority of its own.
 */
@NullMarked
package io.lianluo.web.transport;

import org.jspecify.annotations.NullMarked;
