/** The interface of meetings: who may see and do what, what comes in and what goes out. */
@org.jspecify.annotations.NullMarked
package io.lianluo.meeting.meeting.web;
