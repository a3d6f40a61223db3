/**
 * The notification context: who is told what, by which way, until it is proven that it arrived.
 * Here it is put together.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification;
