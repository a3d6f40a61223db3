/** Shows open calls, and takes, compares and decides applications. */
@NullMarked
package io.lianluo.registry.nomination.application.web;

import org.jspecify.annotations.NullMarked;
