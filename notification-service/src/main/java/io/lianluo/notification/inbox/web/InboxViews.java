package io.lianluo.notification.inbox.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.notification.dispatch.NoticeText;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.replica.Programme;
import io.lianluo.notification.replica.Programmes;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Shows notices as their receivers read them. */
@Component
class InboxViews {

    private final Programmes programmes;
    private final NoticeText words;

    InboxViews(Programmes programmes, NoticeText words) {
        this.programmes = programmes;
        this.words = words;
    }

    InboxView of(Notice notice, Locale language) {
        Programme programme = programmes.find(notice.programme(), notice.programmeVersion()).orElseGet(() -> unheardOf(notice.programme()));
        return InboxView.of(notice, words.of(notice, programme, language));
    }

    /** A programme that has not been heard of yet is called by its code; its times are shown as such, without a zone of its own. */
    private static Programme unheardOf(String code) {
        return new Programme(code, 0, new LocalizedText(code, code), "Z");
    }
}
