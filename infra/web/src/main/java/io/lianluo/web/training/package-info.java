/**
 * The start that teaches a cache of classes, when an image is built. It serves two requests and ends by itself, so that no shell is needed to end it.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.web.training;
