/** Defines who may call which endpoint of the service. The endpoints themselves stand with their features. */
@org.jspecify.annotations.NullMarked
package io.lianluo.meeting.web;
