/** Notices over HTTP, for offices and operators. */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.notice.web;
