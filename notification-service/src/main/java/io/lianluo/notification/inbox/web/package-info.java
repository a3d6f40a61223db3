/** The inbox: what somebody was told, in their words, newest first. */
@org.jspecify.annotations.NullMarked
package io.lianluo.notification.inbox.web;
