/**
 * Announcements (公告): documents by which a programme makes appointments public.
 * The document is kept apart from the nominations that it covers, because one announcement covers many.
 */
@NullMarked
package io.lianluo.registry.announcement;

import org.jspecify.annotations.NullMarked;
