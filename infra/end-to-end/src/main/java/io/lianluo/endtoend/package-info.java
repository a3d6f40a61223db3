/**
 * The whole platform as its users see it: addresses, a sample roster, the main job played through public interfaces, and what must be
 * true afterwards. It knows the services by their interfaces and topics alone.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.endtoend;
