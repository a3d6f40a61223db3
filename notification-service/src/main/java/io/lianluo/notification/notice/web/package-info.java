/**
 * Inbox and notices over HTTP.
 * Controllers, and notices as callers see them.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.notice.web;
