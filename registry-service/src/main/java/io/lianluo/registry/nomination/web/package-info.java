/** Nominations and announcements over HTTP. Controllers read and answer; the nomination decides. */
@NullMarked
package io.lianluo.registry.nomination.web;

import org.jspecify.annotations.NullMarked;
