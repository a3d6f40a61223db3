/** This package knows what is to happen to a seat on a day to come: an appointment or a release that is dated ahead. It happens on its day, and can be revoked until then. */
@NullMarked
package io.lianluo.registry.seat.coming;

import org.jspecify.annotations.NullMarked;
