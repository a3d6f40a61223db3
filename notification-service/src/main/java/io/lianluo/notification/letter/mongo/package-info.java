/**
 * Letters as documents.
 * Who receives one stands in it only until it is settled.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.letter.mongo;
