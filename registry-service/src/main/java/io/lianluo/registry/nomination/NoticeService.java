package io.lianluo.registry.nomination;

import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.check.FaultyInputException;
import io.lianluo.registry.person.KeyService;
import java.util.HexFormat;

/** Puts notices on record, each number once. */
public class NoticeService {

    private final Notices notices;
    private final KeyService keys;

    /** A service over all notices, whose fingerprints nobody can make without the installation's key. */
    public NoticeService(Notices notices, KeyService keys) {
        this.notices = notices;
        this.keys = keys;
    }

    /**
     * Puts a notice on record, unless it is: the same notice can be meant for each appointment that it covers.
     *
     * @throws FaultyInputException if its number is that of another notice
     */
    void publish(String programme, NoticeDraft draft, Signature by) {
        String fingerprint = HexFormat.of().formatHex(keys.fingerprint(draft.writing()));
        Notice notice = Notice.publish(programme, draft, fingerprint, by);
        if (!notices.saveIfAbsent(notice) && !notices.find(notice.id()).orElseThrow().said(fingerprint)) {
            throw new FaultyInputException("number", "document-other");
        }
    }
}
