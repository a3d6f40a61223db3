/**
 * Notices as documents.
 * One collection, found by what is due, by receiver, by programme and by what they are about.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.notice.mongo;
