/** Rules for the whole interface of this service: who may call what, and which refusals there are. */
@org.jspecify.annotations.NullMarked
package io.lianluo.reporting.web;
