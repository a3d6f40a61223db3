package io.lianluo.notification.notice.web;

import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.Notices.Place;
import io.lianluo.web.Cursor;
import io.lianluo.web.Paging;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Places in lists of notices, as cursors. */
final class Places {

    private Places() { }

    static String cursor(Notice last) {
        return Cursor.encode(last.state().issuedAt().toEpochMilli(), last.id());
    }

    static @Nullable Place of(Paging paging) {
        return paging.after(keys -> new Place(Instant.ofEpochMilli(Long.parseLong(keys.getFirst())), keys.get(1)));
    }
}
