/** Gathers what waits for somebody among notices: what they have not read, and what could not be delivered to those of their office. */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.me;
