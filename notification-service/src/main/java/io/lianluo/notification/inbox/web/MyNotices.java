package io.lianluo.notification.inbox.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Visibility;
import io.lianluo.access.me.KeptOfPerson;
import io.lianluo.notification.notice.NoticeFilter;
import io.lianluo.notification.notice.Notices.Position;
import io.lianluo.notification.notice.Notices;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Notices to somebody, in full. */
@Component
class MyNotices implements KeptOfPerson {

    private final Notices notices;
    private final InboxViews views;

    MyNotices(Notices notices, InboxViews views) {
        this.notices = notices;
        this.views = views;
    }

    @Override
    public String kind() {
        return "notices";
    }

    @Override
    public List<Kept> of(UUID personId, Caller caller, List<String> after, int limit, Locale language) {
        return notices.list(NoticeFilter.seenBy(Visibility.everything()).toPerson(personId), after.isEmpty() ? null : Position.of(after), limit).stream()
                .map(notice -> new Kept(Arrays.stream(notice.position().keys()).map(String::valueOf).toList(), views.of(notice, language))).toList();
    }
}
