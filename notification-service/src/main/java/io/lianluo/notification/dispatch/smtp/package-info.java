/**
 * Mail over SMTP.
 * What the server said is told as one of three outcomes.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.dispatch.smtp;
