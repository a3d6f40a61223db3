package io.lianluo.notification.notice.web;

import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.Notices.Position;
import io.lianluo.web.Cursor;
import io.lianluo.web.Paging;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Places in lists of notices, as cursors. */
public final class Positions {

    private Positions() { }

    /** The place after the last one of a page, as a cursor. */
    public static String cursor(Notice last) {
        return Cursor.encode(last.state().issuedAt().toEpochMilli(), last.id());
    }

    /** The place at which a page begins; null for the first. */
    public static @Nullable Position of(Paging paging) {
        return paging.after(keys -> new Position(Instant.ofEpochMilli(Long.parseLong(keys.getFirst())), keys.get(1)));
    }
}
