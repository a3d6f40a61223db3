package io.lianluo.registry.nomination;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Signature;

/** Puts notices on record, each number once. */
public class NoticeService {

    private final Notices notices;

    /** A service over all notices. */
    public NoticeService(Notices notices) {
        this.notices = notices;
    }

    /**
     * Puts a notice on record, unless it is: the same notice can be meant for each appointment that it covers.
     *
     * @throws InvalidInput if its number is that of another notice
     */
    void publish(String programme, NoticeDraft draft, Signature by) {
        Notice notice = Notice.publish(programme, draft, by);
        if (!notices.saveIfAbsent(notice) && !notices.find(notice.id()).orElseThrow().said(draft)) {
            throw new InvalidInput("number", "document-other");
        }
    }
}
